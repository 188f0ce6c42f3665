"""What the two commands do on a fresh machine, on a machine of paper: every program that they ask is a small script."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32" or not shutil.which("sh"), reason="needs a POSIX shell")

TOOLS = ("sh", "find", "grep", "dirname", "touch", "cat", "rm", "mkdir", "echo", "printf")
Machine = dict[str, str]


class Paper:
    """A folder of programs that is the whole PATH."""

    def __init__(self, folder: Path, repository: Path) -> None:
        self.bin = folder / "bin"
        self.bin.mkdir()
        self.home = folder / "home"
        self.home.mkdir()
        self.repository = repository
        for tool in TOOLS:
            if place := shutil.which(tool):
                (self.bin / tool).symlink_to(place)
        self.has("uname", "echo Linux")

    def has(self, name: str, body: str) -> None:
        """Put a program on the machine."""
        place = self.bin / name
        place.unlink(missing_ok=True)
        place.write_text(f"#!/bin/sh\n{body}\n")
        place.chmod(0o755)

    def run(self, script: str, *arguments: str, where: Path | None = None, **more: str) -> tuple[int, str, str]:
        """Run a script of the project on it."""
        done = subprocess.run(
            ["sh", str((where or self.repository) / "scripts" / script), *arguments],
            cwd=where or self.repository,
            env={"PATH": str(self.bin), "HOME": str(self.home), **more},
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout, done.stderr


@pytest.fixture
def paper(tmp_path: Path, repository: Path) -> Paper:
    """A Debian with nothing on it."""
    machine = Paper(tmp_path, repository)
    machine.has("ldconfig", "echo 'libc.so.6 (libc6,x86-64) => /lib/libc.so.6'")
    machine.has("apt-get", 'echo "$@" >> "$HOME/apt.log"')
    machine.has("id", "echo 1000")
    return machine


def test_a_user_is_told_the_one_line(paper: Paper) -> None:
    status, out, error = paper.run("system-packages.sh")
    assert (status, error) == (0, "")
    (line,) = [line.strip() for line in out.splitlines() if "apt-get" in line]
    assert line.startswith("sudo apt-get install -y --no-install-recommends ")
    for package in ("libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libegl1", "libgl1", "xvfb", "xauth"):
        assert package in line.split()
    assert not (paper.home / "apt.log").exists()


def test_root_installs_what_is_missing(paper: Paper) -> None:
    paper.has("id", "echo 0")
    status, out, _ = paper.run("system-packages.sh")
    assert status == 0
    assert out.startswith("Installing system packages: ")
    update, install = (paper.home / "apt.log").read_text().splitlines()
    assert update.startswith("update")
    assert "--no-install-recommends" in install
    assert "libxcb-cursor0" in install.split()


def test_an_apt_that_fails_stops_nothing(paper: Paper) -> None:
    paper.has("id", "echo 0")
    paper.has("apt-get", "exit 100")
    status, _, error = paper.run("system-packages.sh")
    assert status == 0
    assert error.count("\n") == 1


def test_nothing_is_said_where_nothing_is_missing(paper: Paper) -> None:
    _, listed, _ = paper.run("system-packages.sh", "--list")
    assert "libxcb-cursor0" in listed.split()
    source = (paper.repository / "scripts" / "system-packages.sh").read_text()
    names = [line.split()[1] for line in source.splitlines() if line.startswith("needs_library lib")]
    assert len(names) > 20
    paper.has("ldconfig", "\n".join(f"echo '{name} (libc6) => /lib/{name}'" for name in names))
    for program in ("Xvfb", "xvfb-run", "xauth"):
        paper.has(program, "exit 0")
    fonts = paper.home / ".local" / "share" / "fonts"
    fonts.mkdir(parents=True)
    (fonts / "some.ttf").touch()
    assert paper.run("system-packages.sh") == (0, "", "")
    assert paper.run("system-packages.sh", "--list")[1].split() == []


@pytest.mark.parametrize("system", ["Darwin", "FreeBSD"])
def test_other_systems_are_left_alone(paper: Paper, system: str) -> None:
    paper.has("uname", f"echo {system}")
    assert paper.run("system-packages.sh") == (0, "", "")


def test_a_linux_without_apt_is_left_alone(paper: Paper) -> None:
    (paper.bin / "apt-get").unlink()
    assert paper.run("system-packages.sh") == (0, "", "")


def _checkout(folder: Path, repository: Path) -> Path:
    """A copy of what the scripts need, so that nothing is made in the real one."""
    place = folder / "checkout"
    shutil.copytree(repository / "scripts", place / "scripts")
    (place / "constraints.txt").touch()
    return place


@pytest.mark.parametrize("version", [None, "2.7", "3.10"])
def test_no_python_or_an_old_one_is_said_in_a_line(paper: Paper, tmp_path: Path, version: str | None) -> None:
    if version is not None:
        paper.has("python3", "exit 1")  # the check of the version fails
    status, out, error = paper.run("install.sh", where=_checkout(tmp_path, paper.repository))
    assert (status, out) == (1, "")
    assert error.startswith("vertebra3d: needs Python 3.11 or newer")
    assert error.count("\n") == 1


_NO_VENV = 'case "$*" in *ensurepip*) exit 1;; *print*) echo python3.11-venv;; *) exit 0;; esac'


def test_a_missing_venv_module_is_said_in_a_line(paper: Paper, tmp_path: Path) -> None:
    paper.has("python3", _NO_VENV)
    status, out, error = paper.run("install.sh", where=_checkout(tmp_path, paper.repository))
    assert (status, out) == (1, "")
    assert "sudo apt-get install -y python3.11-venv" in error
    assert error.count("\n") == 1


def test_root_installs_a_missing_venv_module(paper: Paper, tmp_path: Path) -> None:
    paper.has("python3", _NO_VENV)
    paper.has("id", "echo 0")
    status, out, _ = paper.run("install.sh", where=_checkout(tmp_path, paper.repository))
    assert status == 1  # the paper python makes no .venv
    assert "Installing system packages: python3.11-venv" in out
    assert "install -y -qq python3.11-venv" in (paper.home / "apt.log").read_text()


_PYTHON = """case "$*" in
*"-m venv"*) mkdir -p .venv/bin; cat "$0" > .venv/bin/python; printf 'x' > made; PATH= ;;
*"-m pip install"*) echo "$@" >> pip.log; exit ${PIP_STATUS:-0} ;;
esac"""


def test_exact_versions_are_installed_and_a_stamp_is_left(paper: Paper, tmp_path: Path) -> None:
    paper.has("python3", _PYTHON.replace("PATH=", f"{shutil.which('chmod')} +x .venv/bin/python"))
    place = _checkout(tmp_path, paper.repository)
    status, _, error = paper.run("install.sh", where=place)
    assert (status, error) == (0, "")
    assert "-c constraints.txt -e .[dev,imaging]" in (place / "pip.log").read_text()
    assert (place / ".venv" / ".installed").exists()


def test_a_failing_pip_leaves_no_stamp(paper: Paper, tmp_path: Path) -> None:
    paper.has("python3", _PYTHON.replace("PATH=", f"{shutil.which('chmod')} +x .venv/bin/python"))
    place = _checkout(tmp_path, paper.repository)
    status, _, error = paper.run("install.sh", where=place, PIP_STATUS="1")
    assert status == 1
    assert "pip could not install" in error
    assert not (place / ".venv" / ".installed").exists()


@pytest.fixture
def installed(paper: Paper, tmp_path: Path) -> Path:
    """A checkout whose program only says how it was called."""
    place = _checkout(tmp_path, paper.repository)
    program = place / ".venv" / "bin" / "vertebra3d"
    program.parent.mkdir(parents=True)
    program.write_text('#!/bin/sh\necho "called: $*"\n')
    program.chmod(0o755)
    paper.has("xvfb-run", 'while [ "$1" != .venv/bin/vertebra3d ]; do shift; done; echo virtual; exec "$@"')
    return place


def test_with_a_display_the_window_opens(paper: Paper, installed: Path) -> None:
    assert paper.run("run.sh", "out", where=installed, DISPLAY=":0") == (0, "called: \n", "")
    assert paper.run("run.sh", "out", where=installed, WAYLAND_DISPLAY="wayland-0") == (0, "called: \n", "")
    paper.has("uname", "echo Darwin")
    assert paper.run("run.sh", "out", where=installed) == (0, "called: \n", "")


def test_without_a_display_the_demo_runs_on_a_virtual_one_and_says_so(paper: Paper, installed: Path) -> None:
    status, out, _ = paper.run("run.sh", "out", where=installed)
    assert status == 0
    assert out.startswith("No display here: running the demo")
    assert out.endswith("virtual\ncalled: demo --output out\n")


def test_without_any_display_at_all_it_says_so(paper: Paper, installed: Path) -> None:
    (paper.bin / "xvfb-run").unlink()
    status, _, error = paper.run("run.sh", "out", where=installed)
    assert status == 1
    assert "no display, and no xvfb-run" in error
    assert error.count("\n") == 1


@pytest.mark.parametrize("goal", ["run", "test", "bench", "lint", "demo", "clean"])
def test_every_goal_is_there(repository: Path, goal: str) -> None:
    if not shutil.which("make"):
        pytest.skip("no make")
    done = subprocess.run(
        ["make", "--dry-run", goal],
        cwd=repository,
        env={key: value for key, value in os.environ.items() if not key.startswith("MAKE")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_integration_calls_the_test_command(repository: Path) -> None:
    script = repository / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert script.read_text().rstrip().endswith("exec make test")

"""The command line, most of it in this process; what only a process of its own shows, in one."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import trimesh
from PIL import Image

from vertebra3d import __version__, cli
from vertebra3d.case import Case
from vertebra3d.cli_parameters import declared
from vertebra3d.evaluation import bone_for, evaluate
from vertebra3d.files import NOTICE
from vertebra3d.files.cases import save_case
from vertebra3d.files.export import FORMATS, export_mesh
from vertebra3d.procedures import PROCEDURES

Run = Callable[..., tuple[int, str, str]]
HEMI = ("--level", "L3", "--procedure", "hemilaminectomy", "--side", "left")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line: status, what it printed, what it complained of."""

    def call(*arguments: object) -> tuple[int, str, str]:
        status = cli.run([str(argument) for argument in arguments])
        out, error = capsys.readouterr()
        return status, out, error

    return call


# --- what it prints --------------------------------------------------------------------------------------------------


def test_version_and_help(run: Run) -> None:
    assert run("--version") == (0, f"vertebra3d {__version__}\n", "")
    status, out, _ = run("--help")
    assert status == 0
    for command in ("evaluate", "compare", "export", "screenshot", "parameters", "demo"):
        assert command in out
        status, help_text, _ = run(command, "--help")
        assert status == 0
        assert "--output" in help_text


def test_a_picture_with_landmarks(run: Run, tmp_path: Path) -> None:
    wanted = ("screenshot", *HEMI, "--size", "640x480", "--view", "posterior", "--output")
    assert run(*wanted, tmp_path / "bare.png")[0] == 0
    assert run(*wanted, tmp_path / "named.png", "--landmarks", "--canal", "--regions", "--dark")[0] == 0
    bare, named = ((tmp_path / f"{name}.png").read_bytes() for name in ("bare", "named"))
    assert bare[:4] == named[:4] == b"\x89PNG"
    assert bare != named


def test_a_picture_of_three_times_the_size_on_a_clear_ground(run: Run, tmp_path: Path) -> None:
    wanted = ("screenshot", *HEMI, "--size", "320x240", "--times", "3", "--output")
    assert run(*wanted, tmp_path / "clear.png", "--transparent", "--no-caption") == (0, "", "")
    assert run(*wanted, tmp_path / "plain.png", "--caption") == (0, "", "")
    with Image.open(tmp_path / "clear.png") as clear, Image.open(tmp_path / "plain.png") as plain:
        assert clear.size == plain.size == (960, 720)
        assert clear.mode == "RGBA"
        assert clear.getpixel((2, 2)) == (0, 0, 0, 0)
        assert plain.mode == "RGB"
        assert "Title" in plain.info
        assert "Title" not in clear.info
        assert "not for treating patients" in clear.info["Description"]
        foot = np.asarray(clear)[640:, :500, 3]
        assert (foot > 128).sum() > 500  # the small line that stays


def test_evaluate_json_is_the_outcome(run: Run) -> None:
    status, out, error = run("evaluate", *HEMI, "--format", "json")
    found = json.loads(out)
    outcome = evaluate(Case(level="L3", procedure="hemilaminectomy", side="left"))
    expected = json.loads(json.dumps(outcome.as_dict()))
    for tree in (found, expected):
        del tree["timing_ms"]
    assert (status, error) == (0, "")
    assert found == expected
    assert found["case"]["side"] == "left"
    assert found["bone"]["intact_mm3"] == pytest.approx(
        found["bone"]["kept_mm3"] + found["bone"]["removed_mm3"], rel=1e-9
    )


def test_evaluate_table_and_csv_say_the_same(run: Run) -> None:
    _, table, _ = run("evaluate", *HEMI)
    _, text, _ = run("evaluate", *HEMI, "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(text))
    assert table.startswith("L3, hemilaminectomy, left\n")
    assert f"{float(row['removed_mm3']) / 1000:.1f} cm³" in table
    assert NOTICE in row["notice"]
    assert NOTICE.capitalize() in table
    assert "upper bound" in table
    assert row["side"] == "left"
    assert row["spinous_process"] == "true"


def test_compare_has_a_row_for_each_procedure(run: Run) -> None:
    status, out, _ = run("compare", "--level", "L2", "--format", "json")
    rows = json.loads(out)
    assert status == 0
    assert [row["procedure"] for row in rows] == list(PROCEDURES)
    removed = {row["procedure"]: row["removed_mm3"] for row in rows}
    assert 0 == removed["none"] < removed["laminotomy"] < removed["hemilaminectomy"] < removed["laminectomy"]
    assert all(row["bone"]["removed_mm3"] == row["removed_mm3"] for row in rows)
    _, text, _ = run("compare", "--level", "L2", "--format", "csv")
    assert [row["procedure"] for row in csv.DictReader(io.StringIO(text))] == list(PROCEDURES)
    _, table, _ = run("compare", "--level", "L2")
    for name in PROCEDURES:
        assert sum(line.startswith(name) for line in table.splitlines()) == 1
    assert NOTICE.capitalize() in table
    assert "upper bound" in table


def test_compare_gives_side_and_settings_to_those_that_know_them(run: Run) -> None:
    _, out, _ = run(
        "compare", "--side", "right", "--set", "width_mm=18", "--set", "canal_width_mm=26", "--format", "json"
    )
    cases = {row["procedure"]: row["case"] for row in json.loads(out)}
    assert {name: case["side"] for name, case in cases.items()} == {
        name: "right" if "right" in procedure.sides else None for name, procedure in PROCEDURES.items()
    }
    assert cases["laminectomy"]["settings"]["width_mm"] == 18
    assert all(case["parameters"]["canal_width_mm"] == 26 for case in cases.values())


def test_a_saved_case_is_taken_and_changed_by_the_other_options(run: Run, tmp_path: Path) -> None:
    case = Case(level="L2", procedure="laminectomy", settings={"width_mm": 19})
    place = save_case(case, tmp_path / "case.json")
    _, out, _ = run("evaluate", "--case", place, "--format", "json")
    found = json.loads(out)["case"]
    assert (found["level"], found["procedure"], found["settings"]["width_mm"]) == ("L2", "laminectomy", 19)
    _, out, _ = run("evaluate", "--case", place, "--procedure", "laminotomy", "--side", "both", "--format", "json")
    found = json.loads(out)["case"]
    assert (found["level"], found["procedure"], found["side"]) == ("L2", "laminotomy", "both")


def test_figures_go_into_a_file(run: Run, tmp_path: Path) -> None:
    place = tmp_path / "a.json"
    assert run("evaluate", *HEMI, "--format", "json", "--output", place) == (0, "", "")
    assert json.loads(place.read_text())["case"]["level"] == "L3"


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("part", ["intact", "kept", "removed"])
def test_export_writes_the_part(run: Run, tmp_path: Path, form: str, part: str) -> None:
    place = tmp_path / f"bone.{form}"
    assert run("export", *HEMI, "--part", part, "--output", place) == (0, "", "")
    assert place.stat().st_size > 10_000
    if form != "vtp":
        mesh = trimesh.load_mesh(place)
        ledger = evaluate(Case(level="L3", procedure="hemilaminectomy", side="left")).bone
        assert mesh.volume == pytest.approx(getattr(ledger, f"{part}_mm3"), rel=1e-5)


def test_own_bone_through_every_number(run: Run, tmp_path: Path) -> None:
    place = export_mesh(bone_for(Case(level="L3")).solid, tmp_path / "own.stl")
    status, out, error = run("compare", "--bone", place, "--level", "L3", "--format", "json")
    assert (status, error) == (0, "")
    rows = {row["procedure"]: row for row in json.loads(out)}
    assert rows["none"]["bone_source"] == "own.stl"
    own, generated = rows["laminectomy"], evaluate(Case(level="L3", procedure="laminectomy"))
    assert own["intact_mm3"] == pytest.approx(generated.bone.intact_mm3, rel=1e-6)
    assert own["removed_mm3"] == pytest.approx(generated.bone.removed_mm3, rel=0.05)
    assert own["case"]["bone"]["path"] == str(place)


def test_real_vertebra(run: Run, shared_meshes: Path) -> None:
    status, out, _ = run(
        "evaluate", "--bone", shared_meshes / "ssmmean87_L4.ply", "--procedure", "laminectomy", "--set", "width_mm=20",
        "--format", "json",
    )  # fmt: skip
    assert status == 0
    assert json.loads(out)["bone"]["removed_mm3"] == pytest.approx(7100, rel=0.15)


@pytest.mark.parametrize("level", [None, "L1", "L5"])
def test_parameters_lists_every_declaration(run: Run, level: str | None) -> None:
    options = () if level is None else ("--level", level)
    status, out, _ = run("parameters", *options, "--format", "json")
    records = json.loads(out)
    assert status == 0
    assert [record["name"] for record in records] == [quantity.name for _, quantity in declared()]
    for record in records:
        assert record["low"] < record["high"]
        assert record["meaning"]
        assert record["unit"] in ("mm", "deg", "")
    _, table, _ = run("parameters", *options)
    _, text, _ = run("parameters", *options, "--format", "csv")
    assert len(list(csv.DictReader(io.StringIO(text)))) == len(records)
    for record in records:
        assert record["name"] in table


# --- bad input -------------------------------------------------------------------------------------------------------

BAD = [
    (("--nonsense",), "No such option: --nonsense"),
    (("dissect",), "No such command 'dissect'"),
    (("evaluate", "stray"), "unexpected extra argument"),
    (("evaluate", "--level"), "requires an argument"),
    (("evaluate", "--level", "L6"), "no level is called 'L6'; allowed are T9, T10, T11, T12, L1, L2, L3, L4, L5"),
    (("evaluate", "--procedure", "fusion"), "no procedure is called 'fusion'; allowed are none, laminectomy"),
    (("evaluate", "--side", "left"), "a side does not apply to none"),
    (("evaluate", "--procedure", "laminectomy", "--side", "left"), "a side does not apply to laminectomy"),
    (
        ("evaluate", "--procedure", "laminotomy", "--side", "up"),
        "no side is called 'up'; allowed are left, right, both",
    ),
    (("evaluate", "--format", "xml"), "'xml' is not one of 'table', 'json', 'csv'"),
    (("evaluate", "--set", "canal_width_mm"), "is not NAME=VALUE"),
    (("evaluate", "--set", "=3"), "is not NAME=VALUE"),
    (("evaluate", "--set", "canal_width_mm="), "is not NAME=VALUE"),
    (("evaluate", "--set", "canal_width_mm=22", "--set", "canal_width_mm=23"), "given twice"),
    (("evaluate", "--set", "canal_width_mm=wide"), "canal_width_mm is not a number: 'wide'; allowed is"),
    (("evaluate", "--set", "canal_width_mm=nan"), "out of range; allowed is"),
    (("evaluate", "--set", "canal_width_mm=1e400"), "out of range; allowed is"),
    (("evaluate", "--set", "canal_width_mm=-3"), "canal_width_mm = -3 is out of range; allowed is"),
    (("evaluate", "--set", "canal_with_mm=22"), "did you mean canal_width_mm"),
    (("evaluate", "--set", "width_mm=20"), "width_mm is a setting of laminectomy, not of none"),
    (("compare", "--set", "canal_with_mm=22"), "did you mean canal_width_mm"),
    (("compare", "--side", "up"), "no side is called 'up'"),
    (("compare", "--procedure", "fusion"), "no procedure is called 'fusion'"),
    (("parameters", "--level", "L6"), "no level is called 'L6'"),
    (("export", "--output", "a.step"), "step is not a mesh format; allowed: stl, ply, obj, glb, 3mf, vtp"),
    (("export", "--output", "bone"), "no suffix is not a mesh format"),
    (("export",), "Missing option '--output'"),
    (("export", "--part", "half", "--output", "a.stl"), "'half' is not one of 'intact', 'kept', 'removed'"),
    (("export", "--part", "removed", "--output", "a.stl"), "there is no bone to write"),
    (("screenshot", "--output", "a.bmp"), "pictures are written as PNG"),
    (("screenshot", "--size", "big", "--output", "a.png"), "is not WxH in pixels"),
    (("screenshot", "--times", "9", "--output", "a.png"), "--times '9' is not a whole number from 1 to 8"),
    (("screenshot", "--times", "0", "--output", "a.png"), "is not a whole number from 1 to 8"),
    (("screenshot", "--times", "2.5", "--output", "a.png"), "is not a whole number from 1 to 8"),
    (("screenshot", "--times", "8", "--size", "4000x4000", "--output", "a.png"), "2 times is the most"),
    (("screenshot", "--transparent", "--output", "a.jpg"), "a transparent picture is written as PNG"),
    (("screenshot", "--size", "0x600", "--output", "a.png"), "each from 64 to 8192"),
    (("screenshot", "--size", "99999x9", "--output", "a.png"), "each from 64 to 8192"),
    (("screenshot", "--view", "above", "--output", "a.png"), "there is no view 'above'; allowed are posterior"),
    (("evaluate", "--case", "none.json"), "there is no file none.json"),
    (("evaluate", "--case", "."), "is a folder, not a case"),
    (("evaluate", "--bone", "none.stl"), "there is no file none.stl"),
    (("screenshot", "--output", "a.png", "--distances"), "a distance from the model is that of a bone from a file"),
    (("evaluate", "--bone", "bone.step"), "step is not a mesh format that is read"),
    (("evaluate", "--output", "none/a.json"), "there is no folder"),
    (("evaluate", "--output", "."), "is a folder"),
    (("compare", "--output", "/dev/null"), "not a regular file|no folder"),
    (("evaluate", "--population", "x"), "no population is called 'x'; allowed are clouthier-2023"),
    (("evaluate", "--sex", "x"), "no sex is called 'x'; allowed are female, male"),
    (("evaluate", "--scale", "3"), "scale = 3 is out of range; allowed is 0.8 to 1.2"),
    (("evaluate", "--variant", "x"), "no variant is called 'x'; allowed are trefoil"),
    (("evaluate", "--seed", "-1"), "not a whole number of 0 or more"),
    (("evaluate", "--set", "arch_cleft_mm=2"), "too narrow for a gap"),
    (("compare", "--bone", "x.ply", "--variant", "trefoil"), "do not apply to a bone from a file"),
    (("parameters", "--population", "x"), "no population is called 'x'"),
]


@pytest.mark.parametrize(("arguments", "said"), BAD, ids=[" ".join(a) for a, _ in BAD])
def test_bad_input_is_refused_in_one_line(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    status, out, error = run(*arguments)
    assert (status, out) == (2, "")
    assert error.startswith("vertebra3d: ")
    assert error.count("\n") == 1
    assert any(part in error for part in said.split("|")), error
    assert not list(tmp_path.iterdir())


def test_broken_cases_and_bones_are_refused_in_one_line(run: Run, tmp_path: Path) -> None:
    case, bone = tmp_path / "a.json", tmp_path / "a.stl"
    for data in (b"{", b"[]", b"\xff\xff", Case().to_json().replace("L4", "L9").encode()):
        case.write_bytes(data)
        status, out, error = run("evaluate", "--case", case)
        assert (status, out, error.count("\n")) == (2, "", 1)
        assert str(case) in error
    for data in (b"solid\nendsolid", b"\0" * 200, trimesh.creation.box(extents=(1, 1, 1)).export(file_type="stl")):
        bone.write_bytes(data)
        status, out, error = run("evaluate", "--bone", bone)
        assert (status, out, error.count("\n")) == (2, "", 1)
        assert str(bone) in error


def test_a_case_whose_bone_has_changed_is_refused(run: Run, tmp_path: Path) -> None:
    bone = export_mesh(bone_for(Case(level="L3")).solid, tmp_path / "own.stl")
    _, out, _ = run("evaluate", "--bone", bone, "--level", "L3", "--format", "json")
    case = save_case(Case(level="L3", bone=json.loads(out)["case"]["bone"]), tmp_path / "a.json")
    assert run("evaluate", "--case", case)[0] == 0
    export_mesh(bone_for(Case(level="L2")).solid, bone)
    status, _, error = run("evaluate", "--case", case)
    assert status == 2
    assert "is not the file that the case was made with" in error
    bone.unlink()
    status, _, error = run("evaluate", "--case", case)
    assert status == 2
    assert "there is no file" in error


def test_no_display_is_said_in_a_line(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    for arguments in ((), ("demo", "--output", tmp_path)):
        status, out, error = run(*arguments)
        assert (status, out, error.count("\n")) == (2, "", 1)
        assert "no display here" in error


def test_without_the_application_the_window_says_so(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(cli, "APPLICATION", "vertebra3d_app_that_is_not_there")
    status, out, error = run()
    assert (status, out, error.count("\n")) == (2, "", 1)
    assert "the window cannot start here" in error


# --- a process of its own --------------------------------------------------------------------------------------------


def _process(*arguments: str, **options: Any) -> subprocess.CompletedProcess[str]:
    call = [sys.executable, "-c", "from vertebra3d.cli import main; main()", *arguments]
    return subprocess.run(call, check=False, capture_output=True, text=True, **options)


def test_the_figures_need_no_pictures() -> None:
    source = (
        "import sys; from vertebra3d.cli import run; status = run(['compare', '--level', 'L4']);"
        "heavy = [n for n in ('PyQt6', 'pyvistaqt', 'pyvista', 'matplotlib') if n in sys.modules];"
        "print(heavy, file=sys.stderr); sys.exit(status)"
    )
    done = subprocess.run([sys.executable, "-c", source], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "[]\n")


def test_help_is_light() -> None:
    source = (
        "import sys; from vertebra3d.cli import run; run(['--help']);"
        "print([n for n in ('numpy', 'trimesh', 'numba', 'rich') if n in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", source], check=False, capture_output=True, text=True)
    assert done.stderr == "[]\n"


def test_status_and_streams_of_the_process() -> None:
    good = _process("evaluate", "--level", "L5", "--format", "json")
    assert (good.returncode, good.stderr) == (0, "")
    assert json.loads(good.stdout)["case"]["level"] == "L5"
    bad = _process("evaluate", "--level", "L6")
    assert (bad.returncode, bad.stdout, bad.stderr.count("\n")) == (2, "", 1)


@pytest.mark.skipif(os.name == "nt", reason="pipes end otherwise on Windows")
def test_a_closed_pipe_is_no_error() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    call = [sys.executable, "-c", "from vertebra3d.cli import main; main()", "parameters"]
    done = subprocess.run(call, check=False, stdout=writing, stderr=subprocess.PIPE, text=True)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_a_full_disk_behind_the_terminal_is_said_in_a_line() -> None:
    call = [sys.executable, "-c", "from vertebra3d.cli import main; main()", "parameters"]
    with open("/dev/full", "w") as full:
        done = subprocess.run(call, check=False, stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 2
    assert done.stderr.startswith("vertebra3d: cannot write: ")
    assert done.stderr.count("\n") == 1


def test_a_terminal_of_few_letters_does_no_harm() -> None:
    done = _process("compare", env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert (done.returncode, done.stderr) == (0, "")


def test_population_sex_size_person_and_variant_make_the_bone(run: Run) -> None:
    options = ("--sex", "female", "--scale", "0.9", "--population", "panjabi-1992", "--format", "json")
    status, out, _ = run("evaluate", "--level", "L5", *options, "--seed", "3", "--variant", "thick-laminae")
    assert status == 0
    case = json.loads(out)["case"]
    assert (case["population"], case["sex"], case["scale"]) == ("panjabi-1992", "female", 0.9)
    again = Case.random(3, "L5", "panjabi-1992", "female", scale=0.9).with_variant("thick-laminae")
    assert {name: case["parameters"][name] for name in again.parameters} == dict(again.parameters)


def test_parameters_are_those_of_the_population_that_was_asked_for(run: Run) -> None:
    _, out, _ = run("parameters", "--level", "L3", "--population", "panjabi-1992", "--format", "json")
    rows = {row["name"]: row for row in json.loads(out)}
    assert rows["endplate_width_upper_mm"]["default"] == 44.1
    assert "Panjabi" in rows["endplate_width_upper_mm"]["source"]

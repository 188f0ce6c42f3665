"""The first start on a machine: the numerical code is compiled ahead, and whether it is can be told."""

from __future__ import annotations

import os
import subprocess
import sys

SCRIPT = "from vertebra3d.first_start import is_first; from vertebra3d import Case, evaluate; print(is_first())"


def run(script, cache):
    environment = os.environ | {"NUMBA_CACHE_DIR": str(cache)}
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_a_machine_without_compiled_code_is_told_from_one_with_it(tmp_path):
    assert run(SCRIPT, tmp_path) == ["True"]
    build = (
        "from vertebra3d.anatomy.build import build_solid as b; from vertebra3d.anatomy.parameters import resolve as r"
    )
    assert run(f"{SCRIPT}; {build}; b('L4', r('L4')); print(is_first())", tmp_path) == ["True", "False"]
    assert run(SCRIPT, tmp_path) == ["False"]

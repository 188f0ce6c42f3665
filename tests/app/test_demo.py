"""The demo drives the real window and leaves what it promises."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from vertebra3d.errors import Refused
from vertebra3d.procedures import PROCEDURES
from vertebra3d_app.demo import SIZE, run
from vertebra3d_app.layout import layout_file


def test_the_demo_leaves_pictures_and_figures(qapp, tmp_path: Path, capsys, leftovers):
    run(tmp_path / "out")
    said = capsys.readouterr().out
    windows = [f"window_{name}.png" for name in PROCEDURES] + ["window_segment.png", "window_dark.png"]
    for name in [*windows, "procedures.png", "comparison.txt", "comparison.csv", "comparison.json"]:
        assert (tmp_path / "out" / name).stat().st_size > 500, name
        assert name in said
    for name in windows:
        with Image.open(tmp_path / "out" / name) as picture:
            assert picture.size == SIZE
            assert len(picture.convert("RGB").getcolors(maxcolors=1 << 24)) > 1000
    rows = json.loads((tmp_path / "out" / "comparison.json").read_text())
    assert [row["case"]["procedure"] for row in rows] == list(PROCEDURES)
    assert leftovers() == []
    assert not layout_file().exists()  # what a person has laid out stays as it is


def test_a_folder_that_cannot_be_made_is_refused(qapp, tmp_path: Path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(Refused, match="cannot make the folder"):
        run(tmp_path / "file" / "out")

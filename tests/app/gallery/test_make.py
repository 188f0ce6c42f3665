"""The gallery of the documentation: what it names is there, and the window still looks so."""

from __future__ import annotations

import re

import numpy as np
import pytest
from PIL import Image

from vertebra3d_app.gallery.browser import NO_BROWSER, chromium
from vertebra3d_app.gallery.make import FOLDER, PAGE, SUFFIX, make, page, take
from vertebra3d_app.gallery.shots import LARGE, SHOTS, SMALL

MOST_BYTES = 3_000_000
COARSE = (80, 50)  # pixels to which pictures are brought before they are compared: letters differ between machines
MEAN, WORST = 5.0, 0.04  # of 255: mean difference; share of pixels that may differ by more than 40


@pytest.fixture(scope="module")
def docs(repository):
    return repository / "docs"


def shot(name):
    return next(s for s in SHOTS if s.name == name)


def test_the_page_names_pictures_that_are_there_and_no_others(docs):
    text = (docs / PAGE).read_text(encoding="utf-8")
    assert text == page(), "run `make gallery`"
    named = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", text)
    assert sorted(named) == sorted(f"{FOLDER}/{p.name}" for p in (docs / FOLDER).iterdir())
    assert sum((docs / name).stat().st_size for name in named) < MOST_BYTES


def test_every_picture_is_whole_and_of_its_size(docs):
    for one in SHOTS:
        with Image.open(docs / FOLDER / f"{one.name}{SUFFIX}") as picture:
            if one.name not in ("report", "animation"):
                assert picture.size == one.size, one.name
            assert len(picture.convert("RGB").getcolors(maxcolors=1 << 24)) > 1000, one.name


def test_names_are_unique_captions_are_one_line_and_both_looks_are_there():
    assert len({s.name for s in SHOTS}) == len(SHOTS)
    for one in SHOTS:
        assert one.caption.endswith("."), one.name
        assert "\n" not in one.caption
        assert len(one.caption) < 120, one.name
    assert {s.dark for s in SHOTS} == {True, False}
    assert {s.size for s in SHOTS if s.name != "browser"} == {SMALL, LARGE}
    headings = [s.heading for s in SHOTS]
    assert headings == sorted(headings, key=headings.index)  # each heading once


@pytest.mark.parametrize("name", ["section", "slices-dark", "compare"])
def test_the_window_still_looks_as_the_gallery_shows_it(qapp, docs, leftovers, name):
    with Image.open(docs / FOLDER / f"{name}{SUFFIX}") as kept:
        before = np.asarray(kept.convert("RGB").resize(COARSE, Image.Resampling.BOX), dtype=float)
    now = np.asarray(take(shot(name)).resize(COARSE, Image.Resampling.BOX), dtype=float)
    apart = np.abs(before - now).max(axis=2)
    assert apart.mean() < MEAN, f"{name} has changed: look at it, then run `make gallery`"
    assert (apart > 40).mean() < WORST, f"{name} has changed: look at it, then run `make gallery`"
    assert leftovers() == []


def test_it_is_made_into_a_folder(qapp, tmp_path, leftovers):
    made = list(make(tmp_path, [shot("animation")]))
    assert [p.name for p in made] == ["animation.webp", "gallery.md"]
    assert all(p.stat().st_size > 500 for p in made)
    assert leftovers() == []


def test_without_chromium_one_line_says_so_and_the_rest_is_made(repository, tmp_path, monkeypatch, capsys):
    monkeypatch.syspath_prepend(str(repository / "scripts"))
    import gallery

    monkeypatch.setenv("PATH", str(tmp_path))
    made = []
    monkeypatch.setattr(gallery, "make", lambda _folder, shots: made.extend(shots) or [])
    gallery.main(["browser", "ghost"])
    assert [s.name for s in made] == ["ghost"]
    assert capsys.readouterr().out.splitlines()[0].strip() == NO_BROWSER


@pytest.mark.skipif(not chromium(), reason="no Chromium here")
def test_chromium_shows_the_page_for_the_browser(qapp, leftovers):
    image = np.asarray(take(shot("browser"))).astype(int)
    ivory = (image[..., 0] > image[..., 2] + 18) & (image[..., 0] < 245) & (image[..., 0] > 90)
    assert ivory.mean() > 0.03  # the bone itself, not an empty canvas
    assert leftovers() == []

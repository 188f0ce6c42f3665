"""The figures in the README are what the program says today."""

from __future__ import annotations

import re

import pytest

from vertebra3d import Case, evaluate


def rows(repository):
    text = (repository / "README.md").read_text(encoding="utf-8")
    table = text.partition("<!-- figures -->")[2].partition("<!-- /figures -->")[0]
    return [[cell.strip() for cell in line.strip("|\n ").split("|")] for line in table.splitlines() if "cm³" in line]


def test_every_figure_in_the_readme_is_current(repository):
    found = rows(repository)
    assert len(found) == 15
    for level, name, removed, percent, gained, widened, facet, pars in found:
        outcome = evaluate(Case(level=level, procedure=name.split(",")[0].lower()))
        most = outcome.canal.widened_most
        told = [float(number) for cell in (removed, percent, gained, widened, facet, pars)
                for number in re.findall(r"[\d.]+", cell)]  # fmt: skip
        now = [
            outcome.bone.removed_mm3 / 1e3,
            outcome.bone.removed_percent,
            outcome.canal.gain_mm3 / 1e3,
            most.before_mm2,
            most.after_mm2,
            min(facet.volume_percent for facet in outcome.preserved.facets.values()),
            min(pars.after for pars in outcome.preserved.pars_mm.values()),
        ]
        facets = 5  # of the figures: told in whole per cent
        assert told[facets] == pytest.approx(now[facets], abs=0.51), f"{level} {name}: run `make readme`"
        told[facets] = now[facets]
        assert told == pytest.approx(now, rel=0.01, abs=0.06), f"{level} {name}: run `make readme`"


def test_the_figures_of_a_segment_are_current(repository):
    text = (repository / "README.md").read_text(encoding="utf-8")
    table = text.partition("<!-- segment -->")[2].partition("<!-- /segment -->")[0]
    found = [[cell.strip() for cell in line.strip("| ").split("|")] for line in table.splitlines() if "cm³" in line]
    assert len(found) == 5
    for name, *cells in found:
        outcome = evaluate(Case(level="L4-L5", pathology="central-stenosis", procedure=name))
        told = [float(number) for cell in cells for number in re.findall(r"[\d.]+", cell)]
        sac, facets = outcome.segment.sac, outcome.preserved.facets
        now = [
            outcome.bone.removed_mm3 / 1e3,
            outcome.segment.lower.division.ledger.removed_mm3 / 1e3,
            sac.tightest_before_mm2,
            sac.tightest_after_mm2,
            *(facets[f"inferior_{side}"].volume_percent for side in ("left", "right")),
        ]
        assert told[:2] == pytest.approx(now[:2], rel=0.01, abs=0.006), name  # cm3
        assert told[2:] == pytest.approx(now[2:], abs=0.6), name


def test_the_readme_shows_pictures_that_are_there(repository):
    text = (repository / "README.md").read_text(encoding="utf-8")
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", text)
    assert len(pictures) >= 3
    assert all((repository / picture).is_file() for picture in pictures)

"""Tables of a motion segment, and its parts as meshes."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import math
from types import SimpleNamespace

import numpy as np
import pytest
from rich.console import Console

from vertebra3d.case import Case
from vertebra3d.cli_rich import print_comparison
from vertebra3d.errors import Refused
from vertebra3d.evaluation import evaluate
from vertebra3d.files import segment_tables, tables
from vertebra3d.files.parts import OF_SEGMENT, part_of
from vertebra3d.outcome import Outcome


class Stand(dict):
    """Roots by name, with what is measured beside them."""

    recess_mm: dict[str, float]
    foramen: dict[str, SimpleNamespace]


CASE = Case(level="L4-L5", pathology="central-stenosis", procedure="ulbd", side="left")


@pytest.fixture(scope="module")
def cut() -> Outcome:
    return evaluate(CASE)


@pytest.fixture(scope="module")
def intact() -> Outcome:
    return evaluate(CASE.with_changes(procedure="none"))


def with_roots(outcome: Outcome) -> Outcome:
    """The outcome with roots that were all pinched and are free."""

    def roots(least_mm: float, state: str, near: str, recess_mm: float) -> Stand:
        named = {
            key: SimpleNamespace(
                name="L4" if "exiting" in key else "L5", least_mm=least_mm, state=state, pressed_by=near
            )
            for key in segment_tables.ROOT_NAMES
        }
        found = Stand(named)
        found.recess_mm = dict.fromkeys(("left", "right"), recess_mm)
        found.foramen = dict.fromkeys(("left", "right"), SimpleNamespace(height_mm=16.0, width_mm=6.0))
        return found

    pair = {"roots_before": roots(-0.6, "pinched", "disc", 3.1), "roots_after": roots(1.4, "free", "lamina of L4", 5.2)}
    return dataclasses.replace(outcome, segment=dataclasses.replace(outcome.segment, **pair))


def blocks(outcome: Outcome) -> dict[str, str]:
    """The blocks of the text, by their first words."""
    return {block.split(" (")[0].split("\n")[0]: block for block in tables.outcome_text(outcome).split("\n\n")}


def test_the_text_tells_both_bones_the_pathology_and_the_sac(cut: Outcome) -> None:
    found = blocks(cut)
    assert next(iter(found)) == "L4-L5, ulbd, left"
    assert {"Segment", "Dural sac", "Upper bone, L4", "Lower bone, L5", "Preserved of L4", "Preserved of L5"} <= set(
        found
    )
    assert "Central stenosis" in found["Segment"] and "severe" in found["Segment"]
    sac = cut.segment.sac
    assert f"{sac.tightest_before_mm2:.0f} → {sac.tightest_after_mm2:.0f} mm²" in found["Dural sac"]
    assert "a model, not a measurement" in found["Dural sac"]
    assert tables.volume(cut.segment.lower.division.ledger.removed_mm3) in found["Lower bone, L5"]


def test_bony_areas_have_no_band(cut: Outcome) -> None:
    canal = blocks(cut)["Canal of L4"]
    assert not any(word in canal for word in ("severe", "moderate", "normal", "band"))
    assert "not of the bony canal" in blocks(cut)["Dural sac"]


def test_only_what_differs_from_healthy_is_listed(cut: Outcome) -> None:
    names = {quantity.name for quantity, *_ in segment_tables.differing(cut)}
    assert names == set(cut.segment.conditions) & {
        name for name, value in cut.segment.conditions.items() if value != Case(level="L4-L5").all_conditions()[name]
    }
    assert "disc_height_mm" not in names and "flavum_left_mm" in names


def test_the_row_is_the_figures_in_full(cut: Outcome, intact: Outcome) -> None:
    rows = list(csv.DictReader(io.StringIO(tables.to_csv([intact, cut]))))
    before, after = rows
    sac = cut.segment.sac
    assert after["pathology"] == "central-stenosis"
    assert float(after["sac_tightest_after_mm2"]) == sac.tightest_after_mm2
    assert float(before["sac_tightest_after_mm2"]) == float(before["sac_tightest_before_mm2"])
    assert after["sac_band_before"] == "severe"
    assert float(after["condition_flavum_left_mm"]) == 6
    assert math.isclose(
        float(after["lower_kept_mm3"]) + float(after["lower_removed_mm3"]), float(after["lower_intact_mm3"])
    )
    (told,) = json.loads(tables.comparison_json([cut]), parse_constant=pytest.fail)
    assert told["sac"]["tightest"]["after_mm2"] == sac.tightest_after_mm2
    assert told["sac"]["standing"] == "a model, not a measurement"
    assert told["lower_bone"]["facets"].keys() == cut.segment.lower.preserved.facets.keys()


def test_a_comparison_of_segments_has_columns_of_its_own(cut: Outcome, intact: Outcome) -> None:
    text = tables.comparison_text([intact, cut])
    assert "dural sac" in text and "canal gain" not in text
    row = next(line for line in text.splitlines() if line.startswith("ulbd"))
    assert segment_tables.band_change(cut) in row
    wide, narrow = (Console(width=width, file=io.StringIO(), highlight=False) for width in (320, 60))
    for console in (wide, narrow):
        print_comparison([intact, cut], console)
        assert "dural sac" in console.file.getvalue()


def test_roots_are_told_with_what_presses(cut: Outcome) -> None:
    found = blocks(with_roots(cut))
    assert "-0.6 → 1.4 mm  pinched → free" in found["Roots, least clearance"]
    assert "disc → lamina of L4" in found["Roots, least clearance"]
    assert "3.1 → 5.2 mm" in found["Lateral recess and foramen"]
    row = tables.flat_row(with_roots(cut))
    assert (row["root_exiting_left_before"], row["root_exiting_left_after_mm"]) == ("pinched", 1.4)
    assert segment_tables.pinched(with_roots(cut)) == (4, 0)
    assert "4 → 0" in tables.comparison_text([with_roots(cut)])


def test_parts_are_in_the_frame_of_the_upper_bone(cut: Outcome) -> None:
    solids = {part: part_of(cut, part) for part in OF_SEGMENT}
    lower = solids["lower-intact"].to_trimesh()
    upper = part_of(cut, "intact").to_trimesh()
    assert lower.volume == pytest.approx(cut.segment.lower.division.ledger.intact_mm3, rel=1e-6)
    assert lower.center_mass[2] < upper.center_mass[2] - 20
    disc = solids["disc"].to_trimesh()
    assert lower.center_mass[2] < disc.center_mass[2] < upper.center_mass[2]
    kept, removed = (solids[f"lower-{name}"].to_trimesh().volume for name in ("kept", "removed"))
    assert kept + removed == pytest.approx(lower.volume, rel=1e-6)
    moved = cut.segment.pairing.lower_to_upper @ np.append(cut.segment.lower.intact.solid.to_trimesh().center_mass, 1)
    assert lower.center_mass == pytest.approx(moved[:3], abs=1e-3)


def test_a_single_vertebra_has_no_such_part() -> None:
    with pytest.raises(Refused, match="disc is of a motion segment; give a level such as L4-L5"):
        part_of(evaluate(Case(level="L4")), "disc")


def test_that_it_stands_straighter_than_asked_is_told() -> None:
    low = evaluate(Case(level="L2-L3").with_values({"disc_loss_percent": 40, "segmental_lordosis_deg": 9}))
    assert low.segment is not None
    stands = low.segment.segment.lordosis_deg
    assert stands < 8.5
    told = " ".join(segment_tables.segment_block(low).split())
    assert f"It stands with {stands:.1f} deg of lordosis, 9.0 asked for." in told
    assert "asked for" not in segment_tables.segment_block(evaluate(Case(level="L2-L3")))

"""Pieces that come away: a way on which little stands against them, and the moments of the cut."""

from __future__ import annotations

import numpy as np
import pytest

from vertebra3d import Case, evaluate
from vertebra3d.outcome import Outcome
from vertebra3d.procedures import PROCEDURES
from vertebra3d.scene.departure import directions
from vertebra3d.scene.drawing import Draughtsman
from vertebra3d.scene.lifting import DONE, INTACT, WAY_MM, Lifting, ghost_at, lifted_at, moment_at
from vertebra3d.scene.themes import LIGHT
from vertebra3d.scene.tint import by_region
from vertebra3d.solids import Solid

DISTANCES_MM = (1.0, 4.0, 8.0, 13.0, 20.0)


def overlaps(piece: Solid, kept: Solid, way: np.ndarray, distances: tuple[float, ...] = DISTANCES_MM) -> np.ndarray:
    """Volume of the piece, mm3, that lies in what is kept, at distances along a unit vector."""
    found = []
    for distance in distances:
        at = np.eye(4)
        at[:3, 3] = distance * way
        found.append((piece.moved(at) & kept).volume_mm3)
    return np.array(found)


@pytest.mark.parametrize("level", ["L1", "L4", "T10"])
@pytest.mark.parametrize(("procedure", "side"), [("hemilaminectomy", "left"), ("laminotomy", "right")])
def test_a_piece_is_less_in_the_way_than_straight_back_and_comes_free(level: str, procedure: str, side: str) -> None:
    outcome = evaluate(Case(level=level, procedure=procedure, side=side))
    approach = np.asarray(PROCEDURES[procedure].approach)
    piece, kept = outcome.removed_solid, outcome.kept_solid
    way = Lifting(outcome).ways[0] / WAY_MM
    assert np.linalg.norm(way) == pytest.approx(1.0)
    own, straight = overlaps(piece, kept, way), overlaps(piece, kept, approach)
    assert own.max() < 0.7 * straight.max()
    assert own.max() < 0.065 * piece.volume_mm3
    assert overlaps(piece, kept, way, (WAY_MM,))[0] < 0.001 * piece.volume_mm3
    assert way @ approach > 0.5  # it still comes towards the surgeon


def test_what_nothing_stands_against_comes_straight_back(both: Outcome) -> None:
    assert Lifting(both).ways[0] == pytest.approx(WAY_MM * np.asarray(PROCEDURES["laminectomy"].approach))


def test_each_side_goes_its_own_way() -> None:
    outcome = evaluate(Case(level="L4", procedure="laminotomy", side="both"))
    lifting = Lifting(outcome)
    assert len(lifting.ways) == len(outcome.removed_solid.pieces()) == 2
    moved = lifting.points_away(1.0) - lifting.points_away(0.0)
    assert {tuple(np.round(row, 6)) for row in moved} == {tuple(np.round(way, 6)) for way in lifting.ways}


def test_directions_begin_with_the_approach_and_have_unit_length() -> None:
    for approach in ((0.0, 1.0, 0.0), (0.0, 0.6, 0.8), (0.0, 0.0, 1.0)):
        found = directions(approach)
        assert found[0] == pytest.approx(approach)
        assert np.linalg.norm(found, axis=1) == pytest.approx(1.0)
        assert (found @ found[0]).min() > 0.5


def test_lifting_is_the_same_whoever_drew_the_bone(left: Outcome) -> None:
    hand = Draughtsman()
    hand.draw(left)
    new, known = Lifting(left), Lifting(left, draughtsman=hand)
    for moment in (INTACT, DONE):
        assert (new.stays(moment, LIGHT).bone_colours == known.stays(moment, LIGHT).bone_colours).all()
        assert (new.pieces(moment, LIGHT).cut_colours == known.pieces(moment, LIGHT).cut_colours).all()


def test_lifted_out_the_piece_stays_in_sight_and_the_ghost_comes_after_it_has_vanished() -> None:
    shares = np.linspace(0.0, 1.0, 41)
    for share in shares:
        gone, lifted = moment_at(share), lifted_at(share)
        assert (lifted.marked, lifted.away) == (gone.marked, gone.away)
        assert lifted.there == 1.0
        assert ghost_at(share) == 0.0 or gone.there == 0.0
    assert moment_at(0.0) == lifted_at(0.0) == INTACT
    assert moment_at(1.0) == DONE
    assert ghost_at(1.0) == 1.0


def test_regions_keep_their_colours_on_the_way(left: Outcome) -> None:
    lifting = Lifting(left)
    start, end = (
        lifting.pieces(lifted_at(share), LIGHT, by_region(left.intact.landmarks)).bone_colours.astype(int)
        for share in (0.05, 0.0)
    )
    assert (start == end).all()
    plain = lifting.pieces(INTACT, LIGHT).bone_colours.astype(int)
    assert np.abs(plain - start).max() > 40

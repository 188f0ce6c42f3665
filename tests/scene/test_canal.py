"""The canal as a solid: closed, of the volume measured, on the right side."""

from __future__ import annotations

import numpy as np
import pytest
import trimesh

from vertebra3d.outcome import Outcome
from vertebra3d.scene.canal import canal_before, canal_gain
from vertebra3d.scene.surface import Patch


def mesh(patch: Patch) -> trimesh.Trimesh:
    """The patch as a mesh."""
    return trimesh.Trimesh(patch.points, patch.faces, process=False)


def test_a_round_canal_is_a_cylinder() -> None:
    angles, planes = np.arange(-180.0, 180.0, 0.5), np.arange(0.0, 20.01, 0.25)
    tube = mesh(canal_before(30.0, angles, planes, np.full((len(planes), len(angles)), 8.15)))
    assert tube.is_watertight
    assert tube.volume == pytest.approx(np.pi * 64 * 20, rel=0.01)
    np.testing.assert_allclose(tube.bounds.mean(axis=0), [0.0, 30.0, 10.0], atol=1e-6)


def test_a_gain_on_the_left_is_drawn_on_the_left() -> None:
    angles, planes = np.arange(-180.0, 180.0, 0.5), np.arange(0.0, 20.01, 0.25)
    before = np.full((len(planes), len(angles)), 8.0)
    after = before + np.where((angles > 20) & (angles < 80), 6.15, 0.0)
    gained = mesh(canal_gain(30.0, angles, planes, before, after))
    assert gained.bounds[0, 0] > 0
    assert gained.volume == pytest.approx(np.pi / 6 * (14**2 - 8**2) * 20, rel=0.06)


def test_the_solids_of_a_laminectomy_have_the_measured_volumes(both: Outcome) -> None:
    canal, centre = both.canal, both.intact.landmarks.canal_y
    walls = (centre, canal.angles_deg, canal.planes_mm, canal.wall_before_mm)
    before = mesh(canal_before(*walls))
    assert before.is_watertight
    assert before.volume == pytest.approx(float(np.trapezoid(canal.before_mm2, canal.planes_mm)), rel=0.08)
    gained = mesh(canal_gain(*walls, canal.wall_after_mm))
    assert gained.volume == pytest.approx(canal.gain_mm3, rel=0.08)


def test_without_a_gain_there_is_nothing_to_draw(intact: Outcome) -> None:
    canal = intact.canal
    patch = canal_gain(20.0, canal.angles_deg, canal.planes_mm, canal.wall_before_mm, canal.wall_after_mm)
    assert len(patch.faces) == 0
    one = np.zeros(1)
    assert len(canal_before(20.0, canal.angles_deg, one, canal.wall_before_mm[:1]).faces) == 0

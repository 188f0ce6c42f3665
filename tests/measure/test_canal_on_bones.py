"""Canal space on real vertebrae: against counting by pixels, an independent trial, finer planes, and growing cuts."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
import pytest
import shapely
import trimesh
from hypothesis import given
from hypothesis import strategies as st

from vertebra3d.anatomy.sections import sagittal_section
from vertebra3d.measure.canal import CanalBefore, measure, prepare
from vertebra3d.solids import Solid

FAR = 200.0
PIXEL_MM = (0.08, 0.3)  # in x, along which the walls of a box cut lie, and in y


@cache
def bone(folder: Path, name: str) -> Solid:
    return Solid.from_trimesh(trimesh.load_mesh(folder / f"{name}.ply"))


@cache
def intact(folder: Path, name: str, step_mm: float = 0.125) -> CanalBefore:
    return prepare(*bone(folder, name).arrays, step_mm=step_mm)


def lamina_edge(solid: Solid, behind_y: float) -> float:
    """Lowest z of the lamina at x = 6 mm."""
    segments = sagittal_section(*solid.arrays, 6.0).plane(0)
    return float(segments[segments[:, 0] > behind_y, 1].min())


def cutter(solid: Solid, before: CanalBefore, name: str) -> Solid:
    """Plain box through the whole arch: a trough of a width, a hemilaminectomy or a laminotomy of a height."""
    c = before.frame.canal_y
    kind, _, size = name.partition(" ")
    if kind == "trough":
        return Solid.box((-float(size) / 2, c, -FAR), (float(size) / 2, FAR, FAR))
    top = lamina_edge(solid, c) + float(size) if kind == "laminotomy" else FAR
    return Solid.box((2.5, c, -FAR), (10.0, FAR, top))


# Gain in mm3 and area after in the narrowest plane in mm2: an independent trial of the definitions on 0.5 mm planes.
TRIAL = {
    ("ssmmean87_L3", 251): {
        "trough 12": (1986, 271),
        "trough 16": (3070, 290),
        "trough 20": (4238, 315),
        "trough 24": (5474, 349),
        "hemilaminectomy": (1686, 282),
        "laminotomy 10": (636, 251),
    },
    ("ssmmean87_L4", 254): {
        "trough 12": (1709, 264),
        "trough 16": (2587, 280),
        "trough 20": (3523, 303),
        "trough 24": (4567, 332),
        "hemilaminectomy": (1356, 278),
        "laminotomy 10": (709, 254),
    },
}


@pytest.mark.parametrize("case", TRIAL)
def test_independent_trial_is_reproduced(shared_meshes: Path, case: tuple[str, int]):
    name, narrowest = case
    solid, before = bone(shared_meshes, name), intact(shared_meshes, name)
    assert before.narrowest is not None
    assert before.areas_mm2[before.narrowest] == pytest.approx(narrowest, rel=0.005)
    for cut, (gain, after) in TRIAL[case].items():
        canal = measure(before, [(solid - cutter(solid, before, cut)).arrays])
        assert canal.gain_mm3 == pytest.approx(gain, rel=0.02)
        assert canal.narrowest is not None
        assert canal.narrowest.after_mm2 == pytest.approx(after, rel=0.01)


def sliced(solid: Solid, z: float) -> shapely.Geometry:
    """Axial section as shapely areas, by trimesh's own slicer."""
    lines = trimesh.intersections.mesh_plane(solid.to_trimesh(), (0, 0, 1), (0, 0, z))
    return shapely.build_area(shapely.multilinestrings(shapely.linestrings(np.round(lines[:, :, :2], 7))))


def counted_areas(solid: Solid, kept: Solid, before: CanalBefore, z: float) -> tuple[float, float]:
    """Areas seen before and after in a plane, by counting pixels of the window that a straight line from c reaches."""
    c, w, wall = before.frame.canal_y, before.frame.half_width, before.frame.wall_y
    section, after = sliced(solid, z), sliced(kept, z)

    def first_bone(x: float) -> tuple[float, float] | None:
        column = shapely.intersection(section, shapely.LineString([(x, c), (x, FAR)]))
        pieces = [p.bounds for p in shapely.get_parts(column) if p.length > 0]
        return min((b[1], b[3]) for b in pieces) if pieces else None

    ends = {x: first_bone(x) for x in (-6.0, 6.0)}
    right, left = (ends[x] or ends[-x] for x in (-6.0, 6.0))
    assert right is not None
    assert left is not None
    seen = [0, 0]
    shift = np.random.default_rng(0)
    for x in np.arange(-w + PIXEL_MM[0] / 2, w, PIXEL_MM[0]):
        found = first_bone(float(x))
        if abs(x) >= 6:
            back = found[1] if found else (left if x > 0 else right)[1]
        else:
            back = right[1] + (left[1] - right[1]) * (x + 6) / 12
            back = max(back, found[0]) if found else back
        y = np.arange(wall + PIXEL_MM[1] * shift.random(), back, PIXEL_MM[1])
        ends_of_lines = np.column_stack([np.full(len(y), x), y])
        lines = shapely.linestrings(np.stack([np.broadcast_to((0.0, c), ends_of_lines.shape), ends_of_lines], axis=1))
        for k, obstacle in enumerate((section, after)):
            shapely.prepare(obstacle)
            seen[k] += int((~shapely.intersects(obstacle, lines)).sum())
    return seen[0] * PIXEL_MM[0] * PIXEL_MM[1], seen[1] * PIXEL_MM[0] * PIXEL_MM[1]


@pytest.mark.parametrize(
    ("name", "cut"),
    [
        ("ssmmean87_L3", "trough 16"),
        ("ssmmean87_L4", "trough 24"),
        ("ssmmean87_L5", "hemilaminectomy"),
        ("visiblehuman_L2", "hemilaminectomy"),
    ],
)
def test_counting_by_pixels_agrees(shared_meshes: Path, name: str, cut: str):
    solid, before = bone(shared_meshes, name), intact(shared_meshes, name)
    kept = solid - cutter(solid, before, cut)
    canal = measure(before, [kept.arrays])
    low, high = before.counted_z
    planes = [int(np.abs(canal.planes_mm - z).argmin()) for z in low + (high - low) * np.array([0.12, 0.4, 0.7, 0.93])]
    counted = np.array([counted_areas(solid, kept, before, canal.planes_mm[p]) for p in planes])
    np.testing.assert_allclose(canal.before_mm2[planes], counted[:, 0], rtol=0.01)
    np.testing.assert_allclose(canal.after_mm2[planes], counted[:, 1], rtol=0.01)
    gain = canal.after_mm2[planes] - canal.before_mm2[planes]
    assert gain.sum() == pytest.approx(np.diff(counted).sum(), rel=0.01)


@pytest.mark.parametrize("name", ["ssmmean87_L3", "visiblehuman_L4"])
@pytest.mark.parametrize(
    "cut", ["trough 16", "trough 23", "hemilaminectomy", "laminotomy 10", "laminotomy 7.03", "laminotomy 5.02"]
)
def test_finer_planes_change_no_gain(shared_meshes: Path, name: str, cut: str):
    solid = bone(shared_meshes, name)
    coarse, fine = intact(shared_meshes, name), intact(shared_meshes, name, 0.0625)
    kept = [(solid - cutter(solid, coarse, cut)).arrays]
    a, b = measure(coarse, kept), measure(fine, kept)
    assert a.gain_mm3 == pytest.approx(b.gain_mm3, rel=0.005)
    assert a.narrowest is not None
    assert b.narrowest is not None
    assert a.narrowest.after_mm2 == pytest.approx(b.narrowest.after_mm2, rel=0.001)
    assert a.widened_most is not None
    assert b.widened_most is not None
    gains = [p.after_mm2 - p.before_mm2 for p in (a.widened_most, b.widened_most)]
    assert gains[0] == pytest.approx(gains[1], rel=0.005)


def test_rounded_ends_of_a_cut_change_no_gain_with_finer_planes(shared_meshes: Path):
    solid = bone(shared_meshes, "ssmmean87_L4")
    coarse, fine = intact(shared_meshes, "ssmmean87_L4"), intact(shared_meshes, "ssmmean87_L4", 0.0625)
    corners = np.array([(x, y, z) for x in (4.0, 9.0) for y in (coarse.frame.canal_y + 1.5, 80) for z in (-60, -10.2)])
    for slope in (0.0, 0.01, 0.05, 0.2):  # mm of height a mm of width
        leaning = corners + np.outer(corners[:, 0] * slope, (0, 0, 1))
        kept = [(solid - Solid.rounded_hull(leaning, 1.5)).arrays]
        assert measure(coarse, kept).gain_mm3 == pytest.approx(measure(fine, kept).gain_mm3, rel=0.005)


cuts = st.tuples(*[st.floats(-14, 14), st.floats(-14, 14), st.floats(-30, 8), st.floats(-30, 8), st.floats(0, 25)])
growth = st.tuples(*[st.floats(0, 4)] * 5)


@pytest.mark.parametrize("name", ["ssmmean87_L4", "visiblehuman_L3"])
@given(cut=cuts, growth=growth)
def test_gain_never_falls_as_a_cut_grows(shared_meshes: Path, name: str, cut: tuple, growth: tuple):
    solid, before = bone(shared_meshes, name), intact(shared_meshes, name)
    x, z = sorted(cut[:2]), sorted(cut[2:4])
    front = before.frame.canal_y + cut[4]
    small = Solid.box((x[0], front, z[0]), (x[1] + 0.5, FAR, z[1] + 0.5))
    large = Solid.box(
        (x[0] - growth[0], front - growth[1], z[0] - growth[2]), (x[1] + 0.5 + growth[3], FAR, z[1] + 0.5 + growth[4])
    )
    less, more = (measure(before, [(solid - box).arrays]) for box in (small, large))
    assert (less.after_mm2 >= less.before_mm2).all()
    assert (more.after_mm2 >= less.after_mm2 - 1e-6).all()
    assert (more.wall_after_mm >= less.wall_after_mm - 1e-6).all()
    # strict in every plane; planes beside flat ends move with the cut, and the integral with them by next to nothing
    assert more.gain_mm3 >= less.gain_mm3 - 1e-3
    assert more.opened_length_mm >= less.opened_length_mm - 0.01

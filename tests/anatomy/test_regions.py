"""Regions: an exact partition, by their definitions, on a block model, real vertebrae and generated ones."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from vertebra3d.anatomy.bone import LEVELS
from vertebra3d.anatomy.build import build_bone
from vertebra3d.anatomy.landmarks import LAMINA_X, SIDES, SIGN, Landmarks
from vertebra3d.anatomy.measure_landmarks import measure_landmarks
from vertebra3d.anatomy.regions import PAIRED, REGIONS, label_points, label_triangles, split_regions
from vertebra3d.solids import Solid

REAL = ("ssmmean87_L2", "ssmmean87_L3", "ssmmean87_L4", "ssmmean87_L5", "visiblehuman_L1", "visiblehuman_L3")
SPINOUS_CM3 = {"ssmmean87_L2": 4.2, "ssmmean87_L3": 4.6, "ssmmean87_L4": 3.6, "ssmmean87_L5": 2.2}


def check_partition(solid: Solid, regions: dict[str, Solid]) -> None:
    assert tuple(regions) == REGIONS
    volumes = [region.volume_mm3 for region in regions.values()]
    assert sum(volumes) == pytest.approx(solid.volume_mm3, rel=1e-9)
    assert min(volumes) > 0


def check_one_piece_each(regions: dict[str, Solid]) -> None:
    crumbs = {name: [p.volume_mm3 for p in region.pieces()[1:]] for name, region in regions.items()}
    assert not {name: found for name, found in crumbs.items() if sum(found) > 1.0}


def check_definitions(solid: Solid, marks: Landmarks, regions: dict[str, Solid]) -> None:
    """Volumes by the written definitions, cut from the arch without regard to the other regions.

    In L5 the lower rims of the pedicle and of the transverse process dip below the plane of the pars: they stay theirs.
    """
    arch = solid.split_plane(tuple(marks.body_plane[0]), marks.body_plane[1])[0]
    for side in SIDES:
        half = arch.split_plane((SIGN[side], 0, 0), LAMINA_X)[0]
        inferior = half.split_plane((0, 0, -1), -marks.pars[side].z)[0]
        assert regions[f"inferior_articular_{side}"].volume_mm3 == pytest.approx(inferior.volume_mm3, rel=0.03)
        above = half.split_plane((0, 0, 1), marks.pedicle[side].upper_z)[0]
        superior = above.split_plane((0, 1, 0), marks.pedicle[side].y)[0]
        assert regions[f"superior_articular_{side}"].volume_mm3 == pytest.approx(superior.volume_mm3, rel=0.01)


def test_the_block_model_falls_into_known_volumes(block_vertebra: Solid):
    marks = measure_landmarks(block_vertebra)
    regions = split_regions(block_vertebra, marks)
    check_partition(block_vertebra, regions)
    volumes = {name: region.volume_mm3 for name, region in regions.items()}
    plane_y, root_x = marks.body_plane[1], marks.transverse_root["left"].x
    behind = plane_y - 16
    pedicles = 2 * 8 * 13 * behind  # between the wall of the body and the body plane
    assert volumes["body"] == pytest.approx(48 * 34 * 28 + pedicles, rel=1e-6)
    assert volumes["spinous_process"] == pytest.approx(6 * 17 * 18 + 9 * 11 * 18, rel=1e-6)
    for side in SIDES:
        assert volumes[f"superior_articular_{side}"] == pytest.approx(10 * 9 * 9, rel=1e-6)
        assert volumes[f"transverse_{side}"] == pytest.approx((42 - abs(root_x)) * 6 * 7, rel=1e-6)
        lowest = 12 * 8 * 1 + 11 * 7 * 10  # the slab above z = -16 to the pars, and the process below it
        slabs = (-7 + 9) * 10 * 8 + (-9 + 16) * 12 * 8 - 12 * 8 * 1
        upper = (marks.pars[side].z + 7) * 9 * 8
        assert volumes[f"inferior_articular_{side}"] == pytest.approx(lowest + slabs + upper, rel=1e-6)


@pytest.mark.parametrize("name", REAL)
def test_real_vertebrae_fall_into_whole_regions(real_solid: Callable[[str], Solid], name: str):
    solid = real_solid(name)
    marks = measure_landmarks(solid)
    regions = split_regions(solid, marks)
    check_partition(solid, regions)
    check_one_piece_each(regions)
    check_definitions(solid, marks, regions)
    for part in PAIRED:
        left, right = (regions[f"{part}_{side}"].volume_mm3 for side in SIDES)
        assert left == pytest.approx(right, rel=0.2), part
    if name in SPINOUS_CM3:  # measured on the mean mesh, independently; the border with the laminae is a convention
        assert regions["spinous_process"].volume_mm3 / 1000 == pytest.approx(SPINOUS_CM3[name], rel=0.15)


@pytest.mark.parametrize("level", LEVELS)
def test_generated_vertebrae_fall_into_whole_regions(level: str):
    bone = build_bone(level)
    check_partition(bone.solid, dict(bone.regions))
    check_one_piece_each(dict(bone.regions))
    check_definitions(bone.solid, bone.landmarks, dict(bone.regions))


@pytest.mark.parametrize("name", ["ssmmean87_L3", "ssmmean87_L5", "visiblehuman_L1"])
def test_regions_abut_without_overlap(real_solid: Callable[[str], Solid], name: str):
    solid = real_solid(name)
    regions = split_regions(solid, measure_landmarks(solid))
    names = list(regions)
    for i, first in enumerate(names):
        for second in names[i + 1 :]:
            if regions[first].touches(regions[second]):
                assert (regions[first] & regions[second]).volume_mm3 < 1e-6, (first, second)


@pytest.mark.parametrize("name", ["ssmmean87_L3", "ssmmean87_L5", "visiblehuman_L1"])
def test_labels_agree_with_the_solids(real_solid: Callable[[str], Solid], name: str):
    solid = real_solid(name)
    marks = measure_landmarks(solid)
    for i, (region, part) in enumerate(split_regions(solid, marks).items()):
        vertices, faces = part.arrays
        corners = vertices[faces]
        area = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1)
        inwards = corners.mean(axis=1) + 1e-3 * _inward(corners)
        agree = label_points(inwards, marks) == i
        assert area[agree].sum() > 0.995 * area.sum(), region
    labels = label_triangles(*solid.arrays, marks)
    assert set(labels) == set(range(len(REGIONS)))


def _inward(corners: np.ndarray) -> np.ndarray:
    normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    return -normals / np.maximum(np.linalg.norm(normals, axis=1), 1e-12)[:, None]


def test_the_mirror_image_has_the_regions_exchanged(
    real_solid: Callable[[str], Solid], mirrored: Callable[[Solid], Solid]
):
    solid = real_solid("ssmmean87_L5")
    twin = mirrored(solid)
    here = split_regions(solid, measure_landmarks(solid))
    there = split_regions(twin, measure_landmarks(twin))
    for part in PAIRED:
        for side, other in (("left", "right"), ("right", "left")):
            assert there[f"{part}_{other}"].volume_mm3 == pytest.approx(here[f"{part}_{side}"].volume_mm3, rel=0.02)


@pytest.mark.parametrize("name", ["ssmmean87_L2", "ssmmean87_L5", "visiblehuman_L1"])
@pytest.mark.parametrize("side", SIDES)
def test_a_lamina_taken_beside_the_spinous_process_leaves_nothing_loose(
    real_solid: Callable[[str], Solid], name: str, side: str
):
    solid = real_solid(name)
    marks = measure_landmarks(solid)
    regions = split_regions(solid, marks)
    near, far = sorted((SIGN[side] * marks.spinous_half_width, SIGN[side] * marks.medial_facet_x[side]))
    cutter = Solid.box((near, marks.canal_y, -60), (far, 100, 60)) - regions["spinous_process"]
    kept = solid - cutter
    assert [piece.volume_mm3 for piece in kept.pieces()[1:] if piece.volume_mm3 > 5.0] == []
    assert (kept & regions["spinous_process"]).volume_mm3 == pytest.approx(regions["spinous_process"].volume_mm3)
    assert not (kept & regions[f"lamina_{'left' if side == 'right' else 'right'}"]).is_empty


def test_given_parts_make_the_same_regions(block_vertebra: Solid):
    marks = measure_landmarks(block_vertebra)
    parts = block_vertebra.split_plane(tuple(marks.body_plane[0]), marks.body_plane[1])
    with_parts, without = split_regions(block_vertebra, marks, parts), split_regions(block_vertebra, marks)
    for name in REGIONS:
        assert with_parts[name].volume_mm3 == pytest.approx(without[name].volume_mm3)

"""Canal space against closed forms, on blocks and arches whose canal is known."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import numpy as np
import pytest
import trimesh

from vertebra3d.errors import Refused
from vertebra3d.measure.canal import CanalBefore, measure, prepare
from vertebra3d.outcome import Canal
from vertebra3d.solids import Solid

FAR = 100.0
CENTRE_Y = 12.0
LOW, HIGH = -15.0, 15.0
HEIGHT = HIGH - LOW
Curve = Callable[[np.ndarray], np.ndarray]


@cache
def elliptic_column(half_width: float, half_depth: float) -> Solid:
    """Column along z round the centre, longer than the bone."""
    mesh = trimesh.creation.cylinder(radius=1.0, height=4 * FAR, sections=720)
    mesh.apply_scale([half_width, half_depth, 1.0])
    mesh.apply_translation([0, CENTRE_Y, 0])
    return Solid.from_trimesh(mesh)


def slab() -> Solid:
    return Solid.box((-FAR, -FAR, LOW), (FAR, FAR, HIGH))


@cache
def block(half_width: float = 10.0, half_depth: float = 10.0, depth: float = 16.0) -> Solid:
    """A block with an elliptic canal; its back lies `depth` behind the centre."""
    return Solid.box((-30, -30, LOW), (30, CENTRE_Y + depth, HIGH)) - elliptic_column(half_width, half_depth)


@cache
def arch(radius: float, thickness: float) -> Solid:
    """A block with an arch of constant thickness behind it, round a cylindrical canal."""
    outer = elliptic_column(radius + thickness, radius + thickness) & slab()
    return (Solid.box((-30, -30, LOW), (30, CENTRE_Y, HIGH)) + outer) - elliptic_column(radius, radius)


def box(x: tuple[float, float], z: tuple[float, float] = (-FAR, FAR)) -> Solid:
    """Cut through the whole arch."""
    return Solid.box((x[0], CENTRE_Y, z[0]), (x[1], FAR, z[1]))


def half_ellipse(half_width: float, half_depth: float) -> Curve:
    return lambda x: half_depth * np.sqrt(np.maximum(0, 1 - (x / half_width) ** 2))


def slot_gain(front: Curve, back: Curve, slot: tuple[float, float], half_width: float) -> float:
    """Area gained by a slot between two x: what is seen from the centre between canal and window.

    A slot beside the midline is seen only in front of the ray past its medial mouth.
    """
    x = np.linspace(max(slot[0], -half_width), min(slot[1], half_width), 200_001)
    far = back(x)
    near = slot[0] if slot[0] > 0 else slot[1] if slot[1] < 0 else None
    if near is not None:
        far = np.minimum(far, front(np.array(near)) / near * x)
    return float(np.trapezoid(np.maximum(0, far - front(x)), x))


@cache
def intact(bone: Solid) -> CanalBefore:
    return prepare(*bone.arrays)


def cut(bone: Solid, *cutters: Solid) -> tuple[CanalBefore, Canal]:
    before = intact(bone)
    return before, measure(before, [(bone - Solid.union(cutters)).arrays if cutters else bone.arrays])


@pytest.mark.parametrize(("half_width", "half_depth"), [(10.0, 10.0), (13.0, 8.0), (9.0, 11.0)])
def test_closed_canal_is_seen_whole(half_width: float, half_depth: float):
    before, canal = cut(block(half_width, half_depth))
    np.testing.assert_allclose(canal.before_mm2, np.pi * half_width * half_depth, rtol=0.0005)
    np.testing.assert_array_equal(canal.after_mm2, canal.before_mm2)
    assert before.counted_z == pytest.approx((LOW, HIGH))
    assert canal.gain_mm3 == 0
    assert canal.widened_most is None
    assert canal.opened_length_mm == canal.opened_width_mm == 0
    assert canal.narrowest is not None
    assert canal.narrowest.ap_before_mm == pytest.approx(2 * half_depth, rel=0.001)
    assert canal.narrowest.width_before_mm == pytest.approx(2 * half_width, rel=0.001)
    expected = (
        half_width
        * half_depth
        / np.hypot(half_depth * np.sin(np.radians(canal.angles_deg)), half_width * np.cos(np.radians(canal.angles_deg)))
    )
    np.testing.assert_allclose(canal.wall_before_mm, np.broadcast_to(expected, canal.wall_before_mm.shape), rtol=0.001)


@pytest.mark.parametrize(("half_width", "half_depth"), [(10.0, 10.0), (13.0, 8.0)])
@pytest.mark.parametrize("slot", [(-2, 2), (-3.7, 3.7), (-8, 8), (-40, 40), (2, 8), (-7.5, -0.5), (-1, 6)])
def test_slots_in_a_block(half_width: float, half_depth: float, slot: tuple[float, float]):
    depth = 16.0
    _, canal = cut(block(half_width, half_depth, depth), box(slot))
    gain = slot_gain(half_ellipse(half_width, half_depth), lambda x: np.full_like(x, depth), slot, half_width)
    assert canal.gain_mm3 == pytest.approx(gain * HEIGHT, rel=0.005)
    np.testing.assert_allclose(canal.after_mm2 - canal.before_mm2, gain, rtol=0.005)
    assert canal.widened_most is not None
    assert canal.widened_most.after_mm2 - canal.widened_most.before_mm2 == pytest.approx(gain, rel=0.005)
    ap_after = half_depth + depth if slot[0] < 0 < slot[1] else 2 * half_depth
    assert canal.widened_most.ap_after_mm == pytest.approx(ap_after, rel=0.001)
    assert canal.opened_length_mm == pytest.approx(HEIGHT)
    if slot[0] < 0 < slot[1]:
        opening = min(slot[1], half_width) - max(slot[0], -half_width)
        assert canal.opened_width_mm == pytest.approx(opening, abs=0.1)


@pytest.mark.parametrize(("radius", "thickness"), [(10.0, 6.0), (12.0, 3.0), (10.0, 1.0)])
@pytest.mark.parametrize("slot", [(-2, 2), (-5, 5), (-8, 8), (2.5, 9)])
def test_slots_in_an_arch_of_constant_thickness(radius: float, thickness: float, slot: tuple[float, float]):
    front = half_ellipse(radius, radius)
    outer = half_ellipse(radius + thickness, radius + thickness)

    def back(x: np.ndarray) -> np.ndarray:
        level = outer(np.array(6.0))  # straight from -6 to 6 mm, but never in front of the bone's front
        return np.where(np.abs(x) >= 6, outer(x), np.maximum(level, front(x)))

    _, canal = cut(arch(radius, thickness), box(slot))
    gain = slot_gain(front, back, slot, radius)
    assert canal.before_mm2[0] == pytest.approx(np.pi * radius**2, rel=0.001)
    assert canal.gain_mm3 == pytest.approx(gain * HEIGHT, rel=0.005, abs=1e-3)


def test_what_lies_behind_the_laminae_is_not_canal():
    plain = arch(10.0, 5.0)
    spinous = Solid.box((-3, CENTRE_Y + 12, LOW), (3, CENTRE_Y + 40, HIGH))
    _, without = cut(plain, box((-7, 7)))
    _, within = cut(plain + spinous, box((-7, 7)))
    np.testing.assert_allclose(within.before_mm2, without.before_mm2, rtol=1e-9)
    assert within.gain_mm3 == pytest.approx(without.gain_mm3, rel=1e-6)


@pytest.mark.parametrize("z", [(-FAR, LOW + 7.3), (-3.31, 4.12), (LOW + 0.55, 0.0), (9.0, FAR), (-0.02, 0.03)])
def test_gain_follows_the_height_of_a_cut_wherever_its_flat_ends_lie(z: tuple[float, float]):
    _, whole = cut(block(), box((-5, 5)))
    _, part = cut(block(), box((-5, 5), z))
    height = min(z[1], HIGH) - max(z[0], LOW)
    per_plane = whole.gain_mm3 / HEIGHT
    if height > 0.125:  # at least one plane is met
        assert part.gain_mm3 == pytest.approx(per_plane * height, rel=1e-6)
        assert part.opened_length_mm == pytest.approx(height, abs=1e-5)
    else:
        assert part.gain_mm3 == pytest.approx(per_plane * height, abs=per_plane * 0.125)


def test_two_windows_count_without_the_bridge_between_them():
    _, canal = cut(block(), box((-8, -3)), box((3, 8)))
    _, one = cut(block(), box((3, 8)))
    assert canal.gain_mm3 == pytest.approx(2 * one.gain_mm3, rel=1e-6)
    assert canal.opened_width_mm == pytest.approx(2 * one.opened_width_mm, rel=1e-6)
    assert one.opened_width_mm < 5.0


def test_angles_count_from_straight_backwards_to_the_left():
    _, canal = cut(block(), box((3, 6)))
    gained = (canal.wall_after_mm - canal.wall_before_mm).max(axis=0)
    opened = canal.angles_deg[gained > 0.1]
    assert 15 < opened.min() < opened.max() < 40
    assert canal.angles_deg[len(canal.angles_deg) // 2] == 0


def test_abutting_solids_and_fixed_parts_change_nothing():
    bone = block()
    kept = bone - box((2, 9), (-FAR, 5))
    before = intact(bone)
    whole = measure(before, [kept.arrays])
    parts = [kept]
    for normal, offset in (((1, 0, 0), 0.0), ((0, 0, 1), 1.0), ((0.6, 0, 0.8), 4.0), ((0, 1, 0), CENTRE_Y + 2.5)):
        parts = [half for p in parts for half in p.split_plane(normal, offset) if not half.is_empty]
    apart = measure(before, [p.arrays for p in parts])
    np.testing.assert_allclose(apart.after_mm2, whole.after_mm2, rtol=1e-7)
    np.testing.assert_allclose(apart.wall_after_mm, whole.wall_after_mm, rtol=1e-6)
    assert apart.gain_mm3 == pytest.approx(whole.gain_mm3, rel=1e-6)

    wall = before.frame.wall_y + 4
    behind, body = bone.split_plane((0, 1, 0), wall)
    again = prepare(*bone.arrays, fixed=[body.arrays])
    np.testing.assert_allclose(again.areas_mm2, before.areas_mm2, rtol=1e-12)
    part = measure(again, [(behind - box((2, 9), (-FAR, 5))).arrays], z_range=(-FAR, 5))
    np.testing.assert_allclose(part.after_mm2, whole.after_mm2, rtol=1e-7)
    assert part.gain_mm3 == pytest.approx(whole.gain_mm3, rel=1e-7)
    assert part.opened_width_mm == pytest.approx(whole.opened_width_mm, rel=1e-6)
    assert part.opened_length_mm == pytest.approx(whole.opened_length_mm)


def test_planes_outside_the_range_are_as_before():
    bone = block()
    before = intact(bone)
    kept = [(bone - box((-5, 5))).arrays]
    whole = measure(before, kept)
    half = measure(before, kept, z_range=(0.0, FAR))
    upper = half.planes_mm >= 0
    np.testing.assert_array_equal(half.after_mm2[upper], whole.after_mm2[upper])
    np.testing.assert_array_equal(half.after_mm2[~upper], before.areas_mm2[~upper])
    nothing = measure(before, kept, z_range=(20.0, 30.0))
    assert nothing.gain_mm3 == 0
    assert nothing.widened_most is None


def test_everything_removed_leaves_the_window():
    bone = block()
    before = intact(bone)
    _, body = bone.split_plane((0, 1, 0), CENTRE_Y)
    canal = measure(before, [body.arrays])
    assert canal.after_mm2[0] == pytest.approx(np.pi * 100 / 2 + 20 * 16, rel=0.005)
    nothing = measure(before, [])
    assert nothing.after_mm2[0] == pytest.approx(20 * (10 + 16), rel=0.005)


def test_an_arch_open_in_the_midline_has_no_narrowest_plane():
    bone = block() - box((-1.5, 1.5))
    before, canal = cut(bone, box((-5, 5)))
    assert not before.frame.closed
    assert canal.narrowest is None
    assert before.counted_z == pytest.approx((LOW, HIGH))
    assert before.frame.half_width == pytest.approx(10.0, rel=0.01)
    assert canal.gain_mm3 > 0


def test_a_centre_in_bone_sees_nothing():
    plate = Solid.box((-30, -30, LOW), (30, CENTRE_Y + 16, -10))
    bone = block() + plate
    before = prepare(*bone.arrays, frame=intact(block()).frame)
    canal = measure(before, [(bone - box((-5, 5))).arrays])
    below = canal.planes_mm < -10
    assert (canal.before_mm2[below] == 0).all()
    assert (canal.before_mm2[~below] > 300).all()
    _, opened = cut(block(), box((-5, 5)))
    np.testing.assert_allclose(canal.after_mm2[~below], opened.after_mm2[~below], rtol=1e-9)


def test_bad_input_is_refused_in_one_line():
    bone = block()
    with pytest.raises(Refused, match=r"step_mm = 0\.7"):
        prepare(*bone.arrays, step_mm=0.7)
    with pytest.raises(Refused, match="rays = 7"):
        prepare(*bone.arrays, rays=7)
    frame = prepare(*bone.arrays).frame
    with pytest.raises(Refused, match="no lamina"):
        prepare(*Solid.box((-20, -30, -15), (20, 2, 15)).arrays, frame=frame)

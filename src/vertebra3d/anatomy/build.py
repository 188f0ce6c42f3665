"""From anatomical parameters to a `Bone`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from vertebra3d.anatomy.bone import Bone
from vertebra3d.anatomy.contradictions import refuse_contradictions
from vertebra3d.anatomy.culprits import Values, named
from vertebra3d.anatomy.facets import articular_surfaces, medial_facet_lines
from vertebra3d.anatomy.field import GROWTH, REACH
from vertebra3d.anatomy.grid import sample_grid, surface
from vertebra3d.anatomy.landmarks import Pedicle
from vertebra3d.anatomy.measure_landmarks import measure_landmarks
from vertebra3d.anatomy.morph import shape_for, without_cleft
from vertebra3d.anatomy.parameters import NORM, resolve
from vertebra3d.anatomy.populations import Norm
from vertebra3d.anatomy.shape import Array, Sides, half_box, pack
from vertebra3d.anatomy.thinning import one_piece, thinned
from vertebra3d.errors import Refused
from vertebra3d.recent import Recent
from vertebra3d.solids import Solid
from vertebra3d.triangles import neighbours

SPACING_MM = 0.8
"""Grid of the meshing. Halving it moves the volume by 0.2 %, the surface by 0.01 mm in the mean."""

COARSE_MM = 1.2
"""Grid on which it is sought why a bone cannot be: twice as quick."""

THIN_MM = 0.03
"""Vertices that move the surface by less than this are left out (`thinning`): four in ten."""

_LONGEST = 3.75  # edge that is made thereby, in spacings of the grid

_MARGIN_MM = 4.0
_WIDENINGS = (1.0, 1.4, 1.8)  # of the blends: processes that only just meet leave a pinhole, which wider blends close
_SOFTENINGS = (2.0, 3.5)  # of those of what has grown alone, tried first: they leave the end-plates as they were
_ROUND_MM = 0.5  # by which the end of a lamina beside a gap may come nearer than the gap is wide
_CHIP_MM3 = 5.0  # a crumb beside the bone that is smaller than this is dropped, a larger one is refused


def build_solid(
    level: str, parameters: Mapping[str, float], spacing_mm: float = SPACING_MM, scale: float = 1.0
) -> Solid:
    """The closed surface of a vertebra.

    Parameters
    ----------
    level : str
        "L1" to "L5".
    parameters : mapping of str to float
        Every anatomical parameter, as `parameters.resolve` returns them.
    spacing_mm : float
        Grid of the meshing.
    scale : float
        Size of the whole bone (`populations.Norm`).

    Raises
    ------
    Refused
        The dimensions do not make one closed ring of bone.
    """
    return mesh_shape(shape_for(level, parameters, scale), spacing_mm)


def build_bone(level: str, parameters: Mapping[str, float] | None = None, norm: Norm = NORM) -> Bone:
    """A vertebra of `level` ("L1" to "L5") from anatomical parameters that differ from the defaults of `norm`.

    Raises
    ------
    Refused
        An unknown name, a value out of range, or dimensions that contradict each other; also where that shows only in
        the meshing or measuring: the line names the dimensions to blame and the nearest value that works (`culprits`).
    """
    resolved = resolve(level, parameters, norm)
    refuse_contradictions(resolved)
    try:
        return bone_of(level, resolved, norm)
    except Refused as refusal:
        raise _explained(refusal, level, resolved, norm) from None


_WHY: Recent[tuple[str, tuple[tuple[str, float], ...], Norm], str] = Recent(16)  # each procedure asks for the bone


def _explained(refusal: Refused, level: str, values: Values, norm: Norm) -> Refused:
    """The refusal of a bone that cannot be built, by the dimensions to blame; remembered."""

    def tried(trial: Values, coarse: bool) -> Bone:
        return bone_of(level, trial, norm, coarse)

    key = level, tuple(values.items()), norm
    return Refused(_WHY.get(key, lambda _: str(named(refusal, level, values, norm, tried))))


def bone_of(level: str, values: Values, norm: Norm = NORM, coarse: bool = False) -> Bone:
    """The bone of `values`, every one of the anatomical parameters; on a coarse grid it is only to be tried.

    Raises
    ------
    Refused
        Dimensions that contradict each other, or that cannot be meshed or measured: that line names none of them.
    """
    refuse_contradictions(values)
    return bone_of_shape(level, shape_for(level, values, norm.scale), values, COARSE_MM if coarse else SPACING_MM)


def bone_of_shape(
    level: str,
    shape: Sides,
    values: Values,
    spacing_mm: float = SPACING_MM,
    pedicle: Mapping[str, Pedicle] | None = None,
) -> Bone:
    """The bone of a shape that the anatomical parameters `values` made, with what has been done to it since.

    Its pedicles are measured where they are not told.

    Raises
    ------
    Refused
        It cannot be meshed or measured.
    """
    solid = mesh_shape(shape, spacing_mm)
    articular = _articular(shape, values, solid)
    # An arch that is open in the midline is measured as it would be if it were closed.
    whole = without_cleft(shape)
    closed = solid if whole is shape else mesh_shape(whole, spacing_mm)
    labelled = articular if closed is solid else _articular(whole, values, closed)
    lines = medial_facet_lines(whole, values, *closed.arrays)
    landmarks = measure_landmarks(closed, labelled, pedicle, lines)
    if closed is not solid:  # what lies beside the gap is lamina: there is no spinous process
        landmarks = replace(
            landmarks, spinous_lateral=min(landmarks.spinous_lateral, values["arch_cleft_mm"] / 2 - _ROUND_MM)
        )
    return Bone(level, solid, landmarks, articular, dict(values))


def _articular(shape: Sides, parameters: Mapping[str, float], solid: Solid) -> dict[str, Array]:
    found = articular_surfaces(shape, parameters, *solid.arrays)
    if any(len(patch) == 0 for patch in found.values()):
        raise Refused(
            "these dimensions leave an articular process without a joint surface; move them nearer the defaults"
        )
    return found


def mesh_shape(shape: Sides, spacing_mm: float = SPACING_MM) -> Solid:
    """The closed surface of a shape; raises `Refused` where it is not one ring of bone (open where it has a cleft)."""
    is_open = "cleft" in shape.middle
    genus = 0 if is_open else 1
    low, high = box(shape)
    for widening, softening in _blendings(shape):
        field = pack(shape)
        field.blend[1:-1] *= widening
        field.blend[field.kinds == GROWTH] *= softening
        origin, values = sample_grid(field, low, high, spacing_mm)
        vertices, faces = surface(origin, values, spacing_mm)
        if len(faces) == 0:
            break
        across = neighbours(len(vertices), faces)
        if not ((across >= 0).all() and one_piece(across)):
            largest, *others = Solid.from_arrays(vertices, faces).pieces()
            # beside a cleft, what is cut off from either lamina is the spinous process, which is not there then; what
            # the room for another bone cuts off is ground away
            if not (is_open or shape.sockets) and any(piece.volume_mm3 >= _CHIP_MM3 for piece in others):
                continue
            vertices, faces = largest.arrays
            across = neighbours(len(vertices), faces)
        if 1 - (len(vertices) - len(faces) // 2) // 2 == genus:  # Euler: a triangle has one and a half edges
            vertices, faces = thinned(vertices, faces, across, THIN_MM, _LONGEST * spacing_mm)
            return Solid.of_surface(vertices, faces, genus)
    raise Refused("these dimensions do not make one closed ring of bone; move them nearer to the defaults of the level")


def _blendings(shape: Sides) -> list[tuple[float, float]]:
    """By what the blends of a bone, and those of what has grown on it besides, are multiplied: tried in turn."""
    whole = [(widening, 1.0) for widening in _WIDENINGS]
    return [*whole[:1], *((1.0, softening) for softening in _SOFTENINGS if shape.growths), *whole[1:]]


def box(shape: Sides) -> tuple[Array, Array]:
    """A box that holds every primitive, mm."""
    body = shape.middle["body"]
    half = max(body["wu"], body["wl"])
    low = np.array([-half, min(body["fu"], body["fl"]), min(body["zlf"], body["zlb"])])
    high = np.array([half, max(body["bu"], body["bl"]), max(body["zuf"], body["zub"])])
    rise = half * max(abs(body["tu"]), abs(body["tl"]))  # of an end-plate that leans to a side
    low[2], high[2] = low[2] - rise, high[2] + rise
    for name, blob in (*shape.left.items(), *shape.right.items()):
        if name in ("body", "canal", "cleft"):
            continue
        reach = half_box(blob)
        centre = np.array([blob["cx"], blob["cy"], blob["cz"]])
        low = np.minimum(low, centre - reach)
        high = np.maximum(high, centre + reach)
    for extra in shape.growths:
        centre = extra.row[:3] * [extra.sign, 1.0, 1.0]
        low = np.minimum(low, centre - extra.row[REACH])
        high = np.maximum(high, centre + extra.row[REACH])
    side = max(-low[0], high[0])
    low[0], high[0] = -side, side  # paired primitives are stored for the left side only
    return low - _MARGIN_MM, high + _MARGIN_MM

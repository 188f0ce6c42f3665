"""Landmarks read off any closed vertebra mesh in its own frame by plane sections, generated or a patient's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from vertebra3d.anatomy.articular import Processes, detect_articular, medial_edge_x
from vertebra3d.anatomy.canal_frame import CanalFrame, frame_of
from vertebra3d.anatomy.landmarks import LAMINA_X, SIDES, SIGN, Lamina, Landmarks, Pars, Pedicle, TransverseRoot
from vertebra3d.anatomy.sections import Sections, Slicer, axial_sections
from vertebra3d.errors import Refused
from vertebra3d.solids import Solid

Array = NDArray[np.float64]
Indices = NDArray[np.int64]
X, Y, Z = np.eye(3)

STEP_MM = 0.5  # between the planes of a series of sections
_PEDICLE_MEDIAL_MM = (3.0, 25.0)  # |x| of the medial wall of a pedicle
_PEDICLE_WIDTH_MM = 16.0  # lateral of this, counted from the medial wall, is the root of the transverse process
_PEDICLE_LEAST_MM2 = 25.0
_PEDICLE_PLANES = 3  # at least
_PEDICLE_SHARE = (-0.2, 0.6)  # of the body's height, from its middle: below lie the bulges of the lower rim
_PEDICLE_WIDENS_MM = 2.5  # its border has left the notch by this much where the pedicle ends behind
_MAMMILLARY_MM = 4.0  # the mammillary process stands out this far beyond the superior articular process at most
_LEVEL = 0.3  # slope of an edge that is taken as level
_LAMINA_LEAST_MM2 = 20.0
_LAMINA_SHARE = (0.25, 0.8)  # of the height of the lamina: between its rounded edges
_SPINOUS_REACH_MM = 12.0  # |x| within which the spinous process lies
_BASE_SHARE = 0.35  # of the length of the spinous process: its base, in front of the club of its end
_FLANK_MM = 1.5  # a transverse process that reaches this far in front of the body plane springs from the body too
_GROOVE_MM = 2.0  # between that process and the plane that parts it from the flank of the body, at most
_SPREAD_MM = 2.5  # it is this much higher at its root, at most, than where it stands free
_RIM_MM = 1.0  # the body plane gives way by at most this much to the lower rim of the body beside the canal
_AS_FAR_MM = 1.5  # from the farthest point of a round edge along a diagonal: what counts as its edge too,
_OUTER_MM = 4.0  # the less, the farther up or down it lies from the outermost of that
_FINE_MM = 0.05  # steps along an outline
_CLEARANCE_MM = 0.25  # between a parting plane and what it clears


def measure_landmarks(
    solid: Solid,
    articular: Mapping[str, Array] | None = None,
    pedicle: Mapping[str, Pedicle] | None = None,
    medial_facet_x: Mapping[str, float] | None = None,
) -> Landmarks:
    """Read all landmarks off a closed vertebra mesh.

    Parameters
    ----------
    solid : Solid
        The whole bone, mm, LPS, the vertebra's own frame.
    articular : mapping of str to ndarray (k, 3, 3), optional
        Triangles of the labelled articular surfaces (`articular.ARTICULAR`); without them they are sought by position
        and by where the surface faces (`articular.detect_articular`).
    pedicle : mapping of str to Pedicle, optional
        Where it is known; in a section, processes that have grown may hide it.
    medial_facet_x : mapping of str to float, optional
        |x| of the medial facet line of either side, where it is known more finely than by whole triangles.

    Returns
    -------
    Landmarks

    Raises
    ------
    Refused
        The mesh is no vertebra in its frame: no body, canal, pedicle or lamina where one should be.

    Notes
    -----
    Wall, canal and ring
        Those of `sections.canal_frame`.
    Body plane
        Leans with the back corners of the body; clears its back within 0.4 canal half-widths of the midline and, by up
        to 1 mm more, its lower rim.
    Pedicle
        Coronal sections every 0.5 mm behind the wall; walls and borders are those of the one of least area where the
        canal is widest, between the two vertebral notches.
    Lamina, roof
        Sagittal sections at x = -6 and 6 mm and at 0. The edges of the roof are where the arch reaches farthest along
        the diagonals forwards and down, forwards and up: the mean of what is within 0.6 mm of that, the lower and the
        upper end of it before the rest.
    Pars
        On each side the least lateral extent of the bone behind the middle of the canal (midway between wall and
        roof), from 0.6 body heights below mid-height to 0.1 above; both sides together are the interpars distance.
    Spinous process
        The spinolaminar plane goes through the backs of the laminae at x = -6 and 6 mm, so that the process begins
        where the window of the canal ends. Its widths are read off sections parallel to that plane: at the base that
        of the narrowest between 2 mm and 0.35 of its length behind the plane.
    Medial facet line
        Medial edge of the inferior articular surface (`articular.medial_edge_x`): a trough through the lamina meets
        that joint. The superior surface ends farther forward, beside the canal.
    Transverse process
        Lateral of the articular processes and of the pedicle.
    """
    vertices, faces = solid.arrays
    bone = Slicer(vertices, faces)
    frame = frame_of(solid, bone)
    arch = _arch_outline(bone.sagittal(0.0), frame)
    roof_front_y = float(arch[:, 0].min())
    body_plane = _body_plane(bone, frame)
    pedicle = pedicle or _pedicles(bone, frame, roof_front_y)
    body_plane = _clear_of_rim(vertices, body_plane, pedicle.values())
    outlines = {side: _lamina_outline(bone, SIGN[side] * LAMINA_X, frame) for side in SIDES}
    lamina = {side: _lamina(outlines[side], SIGN[side] * LAMINA_X) for side in SIDES}
    spinolaminar_plane = _spinolaminar_plane(outlines.values())
    half_width, lateral, tip = _spinous(vertices, faces, spinolaminar_plane)
    behind = vertices[(vertices[:, 1] > frame.canal_y) & (vertices[:, 1] < float(tip[1]))]
    lowest = {side: float(behind[SIGN[side] * behind[:, 0] > LAMINA_X, 2].min()) for side in SIDES}
    pars = _pars(bone, frame, roof_front_y, lowest)
    highest = {side: _superior_tip(vertices, body_plane, pedicle[side], SIGN[side]) for side in SIDES}
    wall = body_plane[1] / float(body_plane[0][1])  # where the plane crosses z = 0, the height of the pedicles
    root = {
        side: _transverse_root(vertices, bone, wall, pedicle[side], pars[side], (lowest[side], highest[side]))
        for side in SIDES
    }
    if articular is None:
        rear = max(float(part.back[1]) for part in lamina.values()) + 8.0
        processes = {
            side: Processes(
                inferior_tip_z=lowest[side],
                superior_tip_z=highest[side],
                pars_z=pars[side].z,
                canal_y=frame.canal_y,
                lateral_x=abs(root[side].x) + 0.5,
                inferior_x=LAMINA_X - 1,
                superior_x=abs(pedicle[side].medial_x) - 2,
            )
            for side in SIDES
        }
        articular = detect_articular(vertices, faces, processes, rear)
    return Landmarks(
        wall_y=frame.wall_y,
        body_plane=body_plane,
        canal_y=frame.canal_y,
        canal_half_width=frame.half_width,
        ring_z=frame.ring_z,
        roof_front_y=roof_front_y,
        roof_inferior_z=_edge_z(arch, -1.0),
        roof_superior_z=_edge_z(arch, 1.0),
        pedicle=pedicle,
        lamina=lamina,
        pars=pars,
        spinolaminar_plane=spinolaminar_plane,
        laminae_back_y=max(float(outline[:, 0].max()) for outline in outlines.values()),
        spinous_half_width=half_width,
        spinous_lateral=lateral,
        spinous_tip=tip,
        medial_facet_x=medial_facet_x or {side: _medial_facet_x(articular, side, pars[side]) for side in SIDES},
        transverse_root=root,
    )


# --- body and pedicles -----------------------------------------------------------------------------------------------


def _arch_outline(middle: Sections, frame: CanalFrame) -> Array:
    """Outline (k, 2) of the arch (junction of the laminae and spinous process) at x = 0: y, z."""
    o = middle.outlines
    found = np.flatnonzero((o.area > _LAMINA_LEAST_MM2) & (o.box[:, 0] > frame.wall_y))
    if len(found) == 0:
        raise Refused("no arch behind the canal in the mid-sagittal plane: the laminae do not meet")
    return middle.outline(int(found[o.area[found].argmax()]))


def _edge_z(outline: Array, up: float) -> float:
    """Height of the lower (`up` = -1) or upper (1) edge of the roof, of which `outline` (k, 2) is the section.

    The edge is round, and where the outline goes aslant it has two: the place that lies farthest along the diagonal
    leaps from one to the other. So all that lies nearly as far counts, the more so the farther, and the farther out.
    """
    closed = np.vstack([outline, outline[:1]])
    far = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(closed, axis=0), axis=1))])
    y, z = (np.interp(np.arange(0.0, far[-1], _FINE_MM), far, closed[:, axis]) for axis in (0, 1))
    reach = (up * z - y) / np.sqrt(2.0)
    short = reach.max() - reach
    out, short = up * z[short < _AS_FAR_MM], short[short < _AS_FAR_MM]
    weight = (1.0 - short / _AS_FAR_MM) ** 2 * np.exp((out - out.max()) / _OUTER_MM)
    return float(up * (weight @ out) / weight.sum())


def _body_plane(bone: Slicer, frame: CanalFrame) -> tuple[Array, float]:
    """Plane along the back of the body that clears its rims over the middle of the canal."""
    _, upper, _, lower = frame.corners
    along = upper - lower
    normal = np.array([0.0, along[1], -along[0]]) / np.hypot(*along)
    offset = -np.inf
    for x in (-0.4 * frame.half_width, 0.0, 0.4 * frame.half_width):
        section = bone.sagittal(x)
        o = section.outlines
        body = np.flatnonzero((o.area > 0) & (o.box[:, 0] < frame.wall_y - 5))
        for n in body:
            offset = max(offset, float((section.outline(int(n)) @ normal[1:]).max()))
    if offset - normal[1] * frame.wall_y > 0.75 * (frame.canal_y - frame.wall_y):
        raise Refused("bone bridges the canal in the mid-sagittal plane: no plane parts the arch from the body")
    return normal, offset + _CLEARANCE_MM


def _clear_of_rim(vertices: Array, plane: tuple[Array, float], pedicles: Iterable[Pedicle]) -> tuple[Array, float]:
    """The body plane, moved back where the lower rim of the body reaches past it below the pedicles."""
    normal, offset = plane
    low, back = min(part.lower_z for part in pedicles) - 4, min(part.y for part in pedicles)
    rim = vertices[(vertices[:, 2] < low) & (vertices[:, 1] < back)]
    reach = float((rim @ normal).max()) + _CLEARANCE_MM if len(rim) else offset
    return normal, min(max(offset, reach), offset + _RIM_MM)


def _pedicles(bone: Slicer, frame: CanalFrame, roof_front_y: float) -> dict[str, Pedicle]:
    sections = bone.coronal(np.arange(frame.wall_y + 1.0, roof_front_y + 2.0, STEP_MM))
    return {side: _pedicle(sections, frame, side) for side in SIDES}


def _pedicle(sections: Sections, frame: CanalFrame, side: str) -> Pedicle:
    """Pedicle of one side from coronal sections: y, area, bottom, top, medial wall of its root in each."""
    o, sign = sections.outlines, SIGN[side]
    medial = o.box[:, 1] if sign > 0 else -o.box[:, 3]
    usable = np.flatnonzero(
        (o.area > _PEDICLE_LEAST_MM2) & (medial > _PEDICLE_MEDIAL_MM[0]) & (medial < _PEDICLE_MEDIAL_MM[1])
    )
    area, middle, bottom, top = _roots(sections, usable, sign, medial[usable])
    share = (middle - frame.mid_height) / frame.body_height
    best: dict[int, int] = {}  # the greatest root in each plane
    for k in np.flatnonzero((area >= _PEDICLE_LEAST_MM2) & (_PEDICLE_SHARE[0] < share) & (share < _PEDICLE_SHARE[1])):
        p = int(o.plane[usable[k]])
        if p not in best or area[k] > area[best[p]]:
            best[p] = int(k)
    planes = np.array(list(best), dtype=np.int64)  # ascending, as the outlines are
    runs = np.split(planes, np.flatnonzero(np.diff(planes) > 1) + 1)
    # farther back stand processes, and before it may lie a bump of the rim
    unbroken = next((run for run in runs if len(run) >= _PEDICLE_PLANES), None)
    if unbroken is None:
        raise Refused(f"no {side} pedicle stands free between body and arch: is the bone in the vertebra's own frame?")
    rows = np.array([best[int(p)] for p in unbroken])
    heights, area, bottom, top, wall = (
        values[rows] for values in (sections.heights[o.plane[usable]], area, bottom, top, medial[usable])
    )
    near = heights < max(frame.wall_y + 10, heights[0] + 1)
    free = wall > 0.9 * wall[near].max()  # clear of the fillets to the body and to the lamina
    isthmus = int(np.argmin(np.where(near & free, area, np.inf)))
    y, lower, upper, inner = (float(values[isthmus]) for values in (heights, bottom, top, wall))
    widened = (top[isthmus:] > upper + _PEDICLE_WIDENS_MM) | (bottom[isthmus:] < lower - _PEDICLE_WIDENS_MM)
    back = float(heights[isthmus + widened.argmax()] if widened.any() else heights[-1])
    outline = sections.outline(int(usable[rows[isthmus]])) * (1.0, sign)
    lateral = _lateral_wall(outline, lower, upper, inner)
    return Pedicle(upper, lower, sign * inner, sign * lateral, y, max(back, y + STEP_MM))


def _roots(sections: Sections, chosen: Indices, sign: float, medial: Array) -> tuple[Array, Array, Array, Array]:
    """Area, mean height, bottom and top of outlines (z, |x|) up to `_PEDICLE_WIDTH_MM` lateral of `medial`.

    The borders are those of the inner three quarters, which leaves out a transverse process that rises.
    """
    o = sections.outlines
    lengths = np.diff(o.bounds)
    taken = np.zeros(len(lengths), dtype=np.bool_)
    taken[chosen] = True
    segments, lengths = sections.segments[o.order[np.repeat(taken, lengths)]], lengths[chosen]
    if len(chosen) == 0:
        return np.empty(0), np.empty(0), np.empty(0), np.empty(0)
    starts = np.cumsum(lengths) - lengths
    wall = np.repeat(medial, lengths)
    limit = wall + _PEDICLE_WIDTH_MM
    z, x, next_z, next_x = segments[:, 0], sign * segments[:, 1], segments[:, 2], sign * segments[:, 3]
    inner = x < wall + 0.75 * _PEDICLE_WIDTH_MM
    x, next_x = np.minimum(x, limit), np.minimum(next_x, limit)
    # the outline with x held at the limit encloses the clipped part, but for slivers of one segment's width
    cross = z * next_x - next_z * x
    area = np.add.reduceat(cross, starts) / 2
    moment = np.add.reduceat(cross * (z + next_z), starts)
    bottom = np.minimum.reduceat(np.where(inner, z, np.inf), starts)
    top = np.maximum.reduceat(np.where(inner, z, -np.inf), starts)
    return np.abs(area), moment / np.where(area != 0, 6 * area, np.inf), bottom, top


def _lateral_wall(outline: Array, bottom: float, top: float, medial: float) -> float:
    """Least lateral extent over the middle 60 % of the height; the root of a transverse process bulges beyond it."""
    row, x = _crossed(outline, bottom + (top - bottom) * np.linspace(0.2, 0.8, 13), axis=0)
    ends = x[np.flatnonzero(np.diff(row, append=-1))]  # the last on each line
    return min(float(ends.min()), medial + _PEDICLE_WIDTH_MM)


def _crossed(outline: Array, values: Array, axis: int) -> tuple[Indices, Array]:
    """Where an outline (k, 2) crosses lines parallel to an axis of its plane: all crossings of all lines, in order.

    Line (c,) of each crossing and the other coordinate (c,), ascending on each line; the lines are those at `values` of
    coordinate `axis`.
    """
    a, other = outline[:, axis], outline[:, 1 - axis]
    b, next_other = np.roll(a, -1), np.roll(other, -1)
    row, k = np.nonzero((a >= values[:, None]) != (b >= values[:, None]))
    at = other[k] + (next_other[k] - other[k]) * ((values[row] - a[k]) / (b[k] - a[k]))
    order = np.lexsort((at, row))
    return row[order], at[order]


# --- lamina, pars, spinous process -----------------------------------------------------------------------------------


def _lamina_outline(bone: Slicer, x: float, frame: CanalFrame) -> Array:
    """Outline (k, 2) of the lamina in the sagittal section at `x`: y, z."""
    section = bone.sagittal(x)
    o = section.outlines
    found = np.flatnonzero((o.area > _LAMINA_LEAST_MM2) & (o.box[:, 0] > frame.wall_y))
    if len(found) == 0:
        raise Refused(f"no lamina apart from the body {LAMINA_X:g} mm from the midline, x = {x:g}")
    return section.outline(int(found[o.area[found].argmax()]))


def _first_bone(outline: Array, heights: Array) -> tuple[Array, Array]:
    """Front and back (y) of the first bone of an outline (y, z) at each of the heights, all of them within it."""
    row, y = _crossed(outline, heights, axis=1)
    first = np.searchsorted(row, np.arange(len(heights)))
    return y[first], y[first + 1]


def _lamina(outline: Array, x: float) -> Lamina:
    low, high = outline[outline[:, 1].argmin()], outline[outline[:, 1].argmax()]
    middle = float(low[1] + high[1]) / 2
    (front,), (back,) = _first_bone(outline, np.array([middle]))
    return Lamina(
        inferior_edge=np.array([x, *low]),
        superior_edge=np.array([x, *high]),
        front=np.array([x, front, middle]),
        back=np.array([x, back, middle]),
    )


def _spinolaminar_plane(outlines: Iterable[Array]) -> tuple[Array, float]:
    """Plane, parallel to x, through the backs of the laminae (median of slopes: rounded edges do not tilt it)."""
    backs, heights = [], []
    for outline in outlines:
        low, high = outline[:, 1].min(), outline[:, 1].max()
        heights.append(low + (high - low) * np.linspace(*_LAMINA_SHARE, 12))
        backs.append(_first_bone(outline, heights[-1])[1])
    y, z = np.concatenate(backs), np.concatenate(heights)
    i, j = np.triu_indices(len(z), 1)
    apart = np.abs(z[i] - z[j]) > 1e-6
    slope = float(np.clip(np.median((y[i] - y[j])[apart] / (z[i] - z[j])[apart]), -1.2, 0.3))
    normal = np.array([0.0, 1.0, -slope]) / np.hypot(1.0, slope)
    return normal, float(normal[1] * np.median(y - slope * z))


def _spinous(vertices: Array, faces: Indices, plane: tuple[Array, float]) -> tuple[float, float, Array]:
    """Half-width at the base, greatest |x| and tip of the spinous process."""
    normal, offset = plane
    depth = vertices @ normal - offset
    near = (np.abs(vertices[:, 0]) < _SPINOUS_REACH_MM) & (depth > 0)
    if not near.any() or depth[near].max() < 4:
        raise Refused("no spinous process behind the laminae")
    length = float(depth[near].max())
    tip = vertices[near][vertices[near, 1].argmax()]
    up = np.cross(X, normal)  # up x X = normal: the in-plane axes are height along the plane and x
    turned = np.column_stack([vertices @ up, vertices[:, 0], depth])
    sections = axial_sections(turned, faces, np.arange(1.0, length - 0.5, 1.0))
    o = sections.outlines
    reach = np.maximum(-o.box[:, 1], o.box[:, 3])
    near = (o.box[:, 1] < LAMINA_X) & (o.box[:, 3] > -LAMINA_X)  # it may point to a side
    process = (o.area > 0) & near & (reach < _SPINOUS_REACH_MM)
    width = np.full(len(sections.heights), np.nan)
    for n in np.flatnonzero(process):
        width[o.plane[n]] = np.fmax(width[o.plane[n]], reach[n])
    free = (sections.heights >= 2) & ~np.isnan(width)
    if not free.any():
        raise Refused("the spinous process does not stand free of the laminae")
    first = float(sections.heights[free.argmax()])  # thick laminae reach far up a short process
    end = max(_BASE_SHARE * length, 4.0, first)
    base = free & (sections.heights <= end)
    waist = int(np.where(base, width, np.inf).argmin())
    there = ~np.isnan(width)
    at_end = float(np.interp(end, sections.heights[there], width[there]))  # between two sections
    half = min(float(width[waist]), at_end)
    return half, float(np.nanmax(width[waist:])) + _CLEARANCE_MM, tip.copy()


def _pars(bone: Slicer, frame: CanalFrame, roof_front_y: float, lowest: Mapping[str, float]) -> dict[str, Pars]:
    """Narrowest pars on each side."""
    middle = (frame.wall_y + roof_front_y) / 2
    low = frame.mid_height - 0.6 * frame.body_height
    heights = np.arange(low, frame.mid_height + 0.1 * frame.body_height + 1e-9, STEP_MM)
    sections = bone.axial(heights)
    found = {}
    for side in SIDES:
        edges = _lateral_edges(sections, middle, SIGN[side])
        floor = lowest[side] + 0.25 * (frame.mid_height - lowest[side])  # above the rounded tip of the process
        reach = np.where((heights >= floor) & ~np.isnan(edges[:, 0]), SIGN[side] * edges[:, 0], np.inf)
        k = int(reach.argmin())
        if not np.isfinite(reach[k]):
            raise Refused(f"no {side} pars behind the canal at the height of the isthmus")
        z = float(heights[k])
        if 0 < k < len(heights) - 1 and np.isfinite(reach[k - 1 : k + 2]).all():
            bend = reach[k - 1] - 2 * reach[k] + reach[k + 1]
            if bend > 1e-9:  # vertex of the parabola through three planes
                z += STEP_MM * float(reach[k - 1] - reach[k + 1]) / (2 * float(bend))
        found[side] = Pars(np.array([edges[k, 0], edges[k, 1], z]), z)
    return found


def _lateral_edges(sections: Sections, y_from: float, sign: float) -> Array:
    """Point (x, y) of each section farthest to one side among the bone behind y = `y_from`; NaN where there is none."""
    x, y, next_x, next_y = sections.segments.T
    plane = np.repeat(np.arange(len(sections.heights)), np.diff(sections.offsets))
    behind = y >= y_from
    cut = np.flatnonzero(behind != (next_y >= y_from))
    at_cut = x[cut] + (next_x[cut] - x[cut]) * ((y_from - y[cut]) / (next_y[cut] - y[cut]))
    plane = np.concatenate([plane[behind], plane[cut]])
    points = np.column_stack(
        [np.concatenate([x[behind], at_cut]), np.concatenate([y[behind], np.full(len(cut), y_from)])]
    )
    farthest = np.full(len(sections.heights), -np.inf)
    np.maximum.at(farthest, plane, sign * points[:, 0])
    edges = np.full((len(farthest), 2), np.nan)
    there = np.flatnonzero(sign * points[:, 0] == farthest[plane])
    edges[plane[there]] = points[there]
    return edges


# --- processes -------------------------------------------------------------------------------------------------------


def _superior_tip(vertices: Array, body_plane: tuple[Array, float], pedicle: Pedicle, sign: float) -> float:
    """Highest z of the superior articular process: behind the body plane, above the pedicle and beside it."""
    normal, offset = body_plane
    out = sign * vertices[:, 0]
    beside = (out > LAMINA_X) & (out < abs(pedicle.medial_x) + _PEDICLE_WIDTH_MM)
    z = vertices[beside & (vertices @ normal > offset) & (vertices[:, 1] > pedicle.y), 2]
    return float(z.max()) if len(z) else pedicle.upper_z


def _transverse_root(
    vertices: Array,
    bone: Slicer,
    wall: float,
    pedicle: Pedicle,
    pars: Pars,
    tips: tuple[float, float],
) -> TransverseRoot:
    """Root of the transverse process: lateral of the articular processes and of the pedicle, behind the body's flank.

    `wall` is the y of the body plane, `tips` are the lowest and the highest z of the articular processes.
    """
    sign = 1.0 if pedicle.medial_x > 0 else -1.0
    reach = _articular_reach(bone, wall, pedicle, pars, tips) + _CLEARANCE_MM
    flank = (vertices[:, 1] < wall - 12) & (vertices[:, 2] > pedicle.lower_z) & (vertices[:, 2] < pedicle.upper_z)
    body = float((sign * vertices[flank, 0]).max()) if flank.any() else 0.0
    for x in np.arange(reach, max(reach, body) + 2.5, 1.0):
        section = bone.sagittal(float(sign * x)).outlines
        beside = (section.area > 1) & (section.box[:, 1] < pedicle.upper_z) & (section.box[:, 3] > pedicle.lower_z)
        boxes = section.box[beside][section.box[beside, 0].argsort()]  # low y, low z, high y, high z
        ends = np.maximum.accumulate(boxes[:, 2])
        gaps = np.flatnonzero(boxes[1:, 0] > ends[:-1])
        if len(gaps):  # between the flank of the body and the process
            process = boxes[gaps[0] + 1 :]
            room = min((float(process[0, 0]) - float(ends[gaps[0]])) / 2, _GROOVE_MM)
        elif len(boxes) and x > body:
            process, room = boxes, _CLEARANCE_MM
        else:
            continue
        front = float(process[0, 0])
        low, high = float(process[:, 1].min()) - _SPREAD_MM, float(process[:, 3].max()) + _SPREAD_MM
        return TransverseRoot(sign * reach, front - room if front < wall - _FLANK_MM else None, low, high)
    return TransverseRoot(sign * reach, None, pedicle.lower_z, pedicle.upper_z)


def _articular_reach(bone: Slicer, wall: float, pedicle: Pedicle, pars: Pars, tips: tuple[float, float]) -> float:
    """Greatest |x| of the articular processes and of the pedicle, the mammillary process included."""
    sign = 1.0 if pedicle.medial_x > 0 else -1.0
    lowest, highest = tips
    reach = abs(pedicle.lateral_x)
    heights = pars.z + np.array([0.8, 0.6, 0.4]) * (lowest - pars.z)
    if highest - pedicle.upper_z > 2:
        heights = np.r_[heights, pedicle.upper_z + np.array([0.3, 0.5, 0.7]) * (highest - pedicle.upper_z)]
    sections = bone.axial(np.unique(heights)).outlines
    near, far = _sides(sections.box[:, 0], sections.box[:, 2], sign)
    # a transverse process that rises past the notch is a piece of its own there, lateral of the pedicle
    process = (sections.area > 0) & (near < abs(pedicle.medial_x) + 8) & (sections.box[:, 1] > wall - 3)
    if process.any():
        reach = max(reach, float(far[process].max()))
    free = bone.sagittal(sign * (reach + _MAMMILLARY_MM)).outlines
    transverse = (free.area > 1) & (free.box[:, 1] < pedicle.upper_z) & (free.box[:, 3] > pedicle.lower_z)
    if not transverse.any():
        return reach
    rear = float(free.box[transverse, 2].max())  # of the transverse process, beside the articular ones
    heights = rear + np.arange(0.0, 12.0, STEP_MM)
    coronal = bone.coronal(heights).outlines
    near, far = _sides(coronal.box[:, 1], coronal.box[:, 3], sign)
    edge = np.full(len(heights), -np.inf)
    for n in np.flatnonzero((coronal.area > 0) & (coronal.box[:, 2] > pedicle.lower_z) & (near < reach)):
        edge[coronal.plane[n]] = max(edge[coronal.plane[n]], float(far[n]))
    level = np.flatnonzero(edge[1:] > edge[:-1] - _LEVEL * STEP_MM)  # the edge falls no more: it is the process's own
    return max(reach, min(float(edge[level[0] :].max()), reach + _MAMMILLARY_MM)) if len(level) else reach


def _sides(low: Array, high: Array, sign: float) -> tuple[Array, Array]:
    """Least and greatest sign·x."""
    return (low, high) if sign > 0 else (-high, -low)


def _medial_facet_x(articular: Mapping[str, Array], side: str, pars: Pars) -> float:
    """Medial edge of the inferior articular surface; where there is none, halfway from the lamina to the pars' edge."""
    x = medial_edge_x(articular.get(f"inferior_{side}", np.empty((0, 3, 3))))
    return x if np.isfinite(x) else (LAMINA_X + abs(float(pars.lateral_edge[0]))) / 2

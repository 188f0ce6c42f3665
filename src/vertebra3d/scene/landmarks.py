"""Landmarks of a bone as lines on its surface: what procedures refer to, made visible. Plain arrays, no renderer.

Every line is read off plane sections of the bone by the same definitions as the figures (`anatomy.landmarks`), laid on
the nearest place of the surface and given the outward normal there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from vtkmodules.vtkCommonCore import reference
from vtkmodules.vtkCommonDataModel import vtkStaticCellLocator

from vertebra3d.anatomy.bone import Bone
from vertebra3d.anatomy.corrections import MOST_MM
from vertebra3d.anatomy.landmarks import LAMINA_X, SIDES, SIGN
from vertebra3d.anatomy.sections import Sections, axial_sections, intervals
from vertebra3d.procedures.laminotomy import HEIGHT
from vertebra3d.procedures.laminotomy import defaults as laminotomy_defaults
from vertebra3d.scene.legend import KINDS
from vertebra3d.scene.polydata import polydata
from vertebra3d.scene.surface import Patch

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

STEP_MM = 0.5  # between the points of a line
_ACROSS_MM = 1.0  # between the sections in which the edges of the lamina and the flanks of the process are sought
_JUMP_MM = 3.0  # neighbouring points farther apart belong to different structures: the line ends there
_STEEP_MM = 1.2  # a border that leaves its structure by more than this from section to section ends
_LOWER_X = LAMINA_X + 2.0  # |x| as far as which the lower edge is drawn: farther out is the inferior process
_RIM_MM = 2.0  # the medial wall of a pedicle lies at most this far medial of where it is narrowest
_SHORTEST_MM = 1.5  # a shorter piece of a line is left out
_LEAST_ARCH_MM2 = 6.0  # of an outline that counts as arch
_PARS_REACH_MM = 5.0  # the lateral border of the pars is drawn so far above and below its narrowest place
_SEEK_MM = 3.0  # a point of a section lies this near to the surface, at most
_EDGE_MM = 0.25  # a line this near to the edge of a cut runs along it
_ON_MM = 0.02  # a point this near to a surface lies on it: a boolean moves no vertex


@dataclass(frozen=True)
class Mark:
    """One landmark as drawn.

    Attributes
    ----------
    kind : str
        A name in `legend.KINDS`.
    side : str
        "left" or "right", the patient's; empty for a landmark of the midline.
    label : str
        What is written beside it, without figures.
    lines : tuple of ndarray (n, 3)
        Points `STEP_MM` apart on the surface of the intact bone, mm.
    normals : tuple of ndarray (n, 3)
        Outward unit normals of the surface there.
    anchor : ndarray (3,)
        Where its label points to by preference.
    width_mm : float or None
        Width of the narrowest pars: from `LAMINA_X` to its lateral edge.
    """

    kind: str
    side: str
    label: str
    lines: tuple[Floats, ...]
    normals: tuple[Floats, ...]
    anchor: Floats
    width_mm: float | None = None


class Foot:
    """Nearest places on a surface, for some hundreds of points."""

    def __init__(self, patch: Patch):
        self._patch = patch
        self._locator = vtkStaticCellLocator()
        self._locator.SetDataSet(polydata(patch))
        self._locator.BuildLocator()

    def of(self, points: Floats, within_mm: float) -> tuple[Floats, Floats, Bools]:
        """Feet (n, 3) of `points`, normals of the surface there, and which of them lie within `within_mm`."""
        feet, faces = points.copy(), np.zeros(len(points), dtype=np.int64)
        near = np.zeros(len(points), dtype=bool)
        seek: Any = self._locator.FindClosestPointWithinRadius  # its stub knows no references
        at, cell, part, distance = [0.0, 0.0, 0.0], reference(0), reference(0), reference(0.0)
        for n, point in enumerate(points):
            if seek(point, within_mm, at, cell, part, distance):
                feet[n], faces[n], near[n] = at, int(cell), True
        corners = self._patch.faces[faces]
        normals = self._patch.normals[corners].mean(axis=1)
        return feet, normals / np.maximum(np.linalg.norm(normals, axis=1), 1e-9)[:, None], near


def landmark_marks(bone: Bone, surface: Patch) -> tuple[Mark, ...]:
    """The landmarks of an intact bone as lines on its surface.

    Parameters
    ----------
    bone : Bone
        The intact bone, generated or from a file.
    surface : Patch
        Its surface with outward normals (`IntactSurface.whole`), mm, the vertebra's own frame.

    Returns
    -------
    tuple of Mark
        What the bone does not have (the roof of an open arch) is left out.

    Notes
    -----
    Medial facet line
        The sagittal plane of the medial edge of the inferior articular surface, on the back of the arch, from the lower
        edge of the bone to the height of the upper edge of the lamina.
    Pars
        Across it, at the height where it is narrowest, from 6 mm beside the midline (where its width is counted from)
        to its lateral edge; and that edge.
    Spinolaminar junction
        On each flank of the spinous process, where it leaves the plane behind the laminae, and over its top.
    Laminar edges
        Lowest and highest points of sagittal sections: the upper one up to the superior articular process, the lower
        one as far as the inferior; towards the midline, where the spinous process joins, the farthest along diagonals
        forwards and down, forwards and up.
    Medial pedicle wall
        Innermost points of coronal sections between its upper and its lower border, and the whole height of the wall
        where it is narrowest.
    Ligamentum flavum
        The height up to which a laminotomy goes by default (`procedures.laminotomy`: J Orthop Sci 2017, PMID 28017709,
        for the midline): on the canal side within 6 mm of the midline, and the same height on the back of the laminae.
    """
    tools = _Tools(bone, surface)
    made = [
        *(_facet(tools, side) for side in SIDES),
        *(_pars(tools, side) for side in SIDES),
        _junction(tools),
        *_edges(tools),
        *(_pedicle(tools, side) for side in SIDES),
        _flavum(tools),
    ]
    return tuple(mark for mark in made if mark is not None)


def taken(mark: Mark, ghost: Foot | None, bone: Foot | None) -> tuple[Bools, ...]:
    """For each line of a mark, at which points its bone is gone.

    `ghost` is the former surface of the removed bone, `bone` the old surface that is left; None where there is none. A
    line along the very edge of a cut is still there.
    """
    gone = []
    for line in mark.lines:
        lost = ghost.of(line, _ON_MM)[2] if ghost is not None else np.zeros(len(line), dtype=bool)
        if bone is not None and lost.any():
            lost[lost] = ~bone.of(line[lost], _EDGE_MM)[2]
        gone.append(lost)
    return tuple(gone)


class _Tools:
    """What all lines are made with."""

    def __init__(self, bone: Bone, surface: Patch):
        self.bone, self.marks = bone, bone.landmarks
        self.read = bone.measured or bone.landmarks  # edges are drawn where they were read, and then moved by hand
        self.vertices, self.faces = surface.points, surface.faces
        self.foot = Foot(surface)
        self.behind_y = (self.marks.wall_y + self.marks.roof_front_y) / 2

    def sagittal(self, x: Floats) -> Sections:
        """Sections at ascending `x`; in-plane coordinates are y and z."""
        return axial_sections(self.vertices[:, [1, 2, 0]], self.faces, x)

    def coronal(self, y: Floats) -> Sections:
        """Sections at ascending `y`; in-plane coordinates are z and x."""
        return axial_sections(self.vertices[:, [2, 0, 1]], self.faces, y)

    def axial(self, z: Floats) -> Sections:
        """Sections at ascending `z`; in-plane coordinates are x and y."""
        return axial_sections(self.vertices, self.faces, z)

    def mark(
        self,
        kind: str,
        side: str,
        label: str,
        lines: Iterable[Floats],
        anchor: Floats | None = None,
        width_mm: float | None = None,
        seek_mm: float = _SEEK_MM,
    ) -> Mark | None:
        """Lay lines on the surface; None where nothing of them is left."""
        laid = [self._laid(piece, seek_mm) for line in lines for piece in _pieces(line)]
        if not laid:
            return None
        points = np.concatenate([line for line, _ in laid])
        middle = laid[0][0][len(laid[0][0]) // 2] if anchor is None else anchor
        nearest = points[((points - middle) ** 2).sum(axis=1).argmin()]
        label = f"{label}, {side}" if side else label
        return Mark(
            kind, side, label, tuple(line for line, _ in laid), tuple(n for _, n in laid), nearest.copy(), width_mm
        )

    def _laid(self, line: Floats, seek_mm: float) -> tuple[Floats, Floats]:
        feet, normals, near = self.foot.of(_even(line), seek_mm)
        return feet[near], normals[near]


def _pieces(line: Floats) -> list[Floats]:
    """A line parted where it jumps from one structure to another."""
    if len(line) < 2:
        return []
    jumps = np.flatnonzero(np.linalg.norm(np.diff(line, axis=0), axis=1) > _JUMP_MM) + 1
    pieces = np.split(line, jumps)
    return [p for p in pieces if len(p) > 1 and np.linalg.norm(np.diff(p, axis=0), axis=1).sum() > _SHORTEST_MM]


def _even(line: Floats) -> Floats:
    """The same line with points about `STEP_MM` apart."""
    along = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    where = np.linspace(0.0, along[-1], max(2, round(along[-1] / STEP_MM) + 1))
    return np.column_stack([np.interp(where, along, line[:, d]) for d in range(3)])


def _from_middle(line: Floats, middle: int) -> Floats:
    """The run of points either way from point `middle` without a gap (NaN) or a step to another structure."""
    steps = np.linalg.norm(np.diff(line, axis=0), axis=1)
    breaks = np.flatnonzero(~(steps <= _STEEP_MM))  # NaN breaks too
    if np.isnan(line[middle]).any():
        return line[:0]
    first = breaks[breaks < middle].max(initial=-1) + 1
    last = breaks[breaks >= middle].min(initial=len(line) - 1)
    return line[first : last + 1]


def _calm(line: Floats) -> Floats:
    """A border without the jitter of extreme points on a flat surface: twice the mean of three; jumps and ends stay."""
    for _ in range(2):
        if len(line) > 2:
            mean = (line[:-2] + line[1:-1] + line[2:]) / 3
            apart = np.linalg.norm(np.diff(line, axis=0), axis=1) > _JUMP_MM
            line = np.vstack([line[:1], np.where((apart[1:] | apart[:-1])[:, None], line[1:-1], mean), line[-1:]])
    return line


# --- the lines -------------------------------------------------------------------------------------------------------


def _arch_outlines(sections: Sections, behind_y: float) -> list[Floats | None]:
    """In each sagittal section the outline (k, 2) with the most height behind the middle of the canal."""
    found: list[Floats | None] = [None] * len(sections.heights)
    best = np.zeros(len(found))
    o = sections.outlines
    for n in np.flatnonzero((o.area > _LEAST_ARCH_MM2) & (o.box[:, 2] > behind_y)):
        outline = sections.outline(int(n))
        height = float(np.ptp(outline[outline[:, 0] > behind_y, 1]))
        if height > best[o.plane[n]]:
            best[o.plane[n]] = height
            found[o.plane[n]] = outline
    return found


def _facet(tools: _Tools, side: str) -> Mark | None:
    x = SIGN[side] * tools.marks.medial_facet_x[side]
    outline = _arch_outlines(tools.sagittal(np.array([x])), tools.behind_y)[0]
    if outline is None:
        return None
    low = int(np.where(outline[:, 0] > tools.behind_y, outline[:, 1], np.inf).argmin())
    chain = np.roll(outline, -low, axis=0)  # anticlockwise with the canal on the left: from here up the back
    top = float(tools.marks.lamina[side].superior_edge[2])
    over = (chain[:, 1] > top) | (chain[:, 0] < tools.behind_y) | (np.arange(len(chain)) > chain[:, 1].argmax())
    chain = chain[: int(over.argmax())] if over.any() else chain
    line = np.column_stack([np.full(len(chain), x), chain])
    middle = np.array([x, float(chain[:, 0].max(initial=0.0)), 0.7 * float(chain[0, 1]) if len(chain) else 0.0])
    return tools.mark("facet", side, KINDS["facet"].term, [line], middle)


def _pars(tools: _Tools, side: str) -> Mark | None:
    sign, pars = SIGN[side], tools.marks.pars[side]
    reach = abs(float(pars.lateral_edge[0]))
    heights = pars.z + np.arange(-_PARS_REACH_MM, _PARS_REACH_MM + 0.01, STEP_MM)
    sections = tools.axial(heights)
    middle = len(heights) // 2
    across = []
    for x in np.append(np.arange(LAMINA_X, reach - 0.2, STEP_MM), reach - 0.1):
        bone = intervals(sections.plane(middle), sign * x)
        bone = bone[bone[:, 1] > tools.behind_y]
        if len(bone):
            across.append((sign * x, bone[-1, 1], pars.z))
    border = np.full((len(heights), 3), np.nan)
    for n, z in enumerate(heights):
        ends = sections.plane(n)[:, :2]
        ends = ends[ends[:, 1] > tools.behind_y]
        if len(ends):
            border[n] = (*ends[(sign * ends[:, 0]).argmax()], z)
    lines = [np.array([*across, pars.lateral_edge]), _calm(_from_middle(border, middle))]
    anchor = np.array(across[len(across) // 2]) if across else None
    return tools.mark("pars", side, KINDS["pars"].term, lines, anchor, reach - LAMINA_X)


def _junction(tools: _Tools) -> Mark | None:
    marks = tools.marks
    normal, offset = marks.spinolaminar_plane
    z = np.arange(marks.roof_inferior_z, marks.roof_superior_z + 0.01, _ACROSS_MM)
    plane_y = (offset - normal[2] * z) / normal[1]
    if normal[2] > 1e-6:  # the plane leans away below: there the rearmost back of the laminae bounds the process
        plane_y = np.minimum(plane_y, marks.laminae_back_y)
    sections = tools.axial(z)
    inwards = np.arange(marks.spinous_lateral, 0.0, -STEP_MM)
    flanks = []
    for side in SIDES:
        flank = []
        for n in range(len(z)):
            back = _surface_along(sections.plane(n), SIGN[side] * inwards, float(z[n]), tools.behind_y, back=True)
            behind = back[:, 1] >= plane_y[n]
            if behind.any():
                flank.append(back[int(behind.argmax())])
        flanks.append(np.array(flank).reshape(-1, 3))
    left, right = flanks
    loop = np.concatenate([left, right[::-1]])  # up one flank, over the top, down the other
    anchor = left[len(left) // 2] if len(left) else None
    return tools.mark("junction", "", KINDS["junction"].term, [loop], anchor)


def _edges(tools: _Tools) -> list[Mark | None]:
    marks = tools.marks
    right, left = (-marks.medial_facet_x["right"], marks.medial_facet_x["left"])
    x = np.unique([*np.arange(np.ceil(right), left, _ACROSS_MM), right, left, 0.0, LAMINA_X, -LAMINA_X])
    outlines = _arch_outlines(tools.sagittal(x), tools.behind_y)
    top = {is_left: marks.pedicle[side].upper_z for is_left, side in ((True, "left"), (False, "right"))}
    made = []
    for word, height in (("upper", 1.0), ("lower", -1.0)):
        line = []
        for at, outline in zip(x, outlines, strict=True):
            if outline is None:
                continue
            arch = outline[outline[:, 0] > tools.behind_y]
            lean = max(0.0, 1.0 - abs(float(at)) / LAMINA_X)
            y, z = arch[(height * arch[:, 1] - lean * arch[:, 0]).argmax()]
            if z <= top[bool(at > 0)] if height > 0 else abs(float(at)) <= _LOWER_X:
                line.append((at, y, z))
        laid = [_moved_edge(tools, _calm(np.array(line)), height > 0)] if line else []
        made.append(
            tools.mark("lamina", "", f"{KINDS['lamina'].term}, {word}", laid, seek_mm=_SEEK_MM + _moved_most(tools))
        )
    return made


def _moved_edge(tools: _Tools, line: Floats, upper: bool) -> Floats:
    """An edge of the laminae as far up as either side was moved by hand; between the sides it passes over."""
    up = {}
    for side in SIDES:
        now, was = (marks.lamina[side] for marks in (tools.marks, tools.read))
        up[side] = float((now.superior_edge - was.superior_edge if upper else now.inferior_edge - was.inferior_edge)[2])
    if not any(up.values()):
        return line
    moved = line.copy()
    by = np.interp(line[:, 0], [-LAMINA_X, LAMINA_X], [up["right"], up["left"]])
    moved[:, 1] += np.abs(by)  # within the lamina it is laid on the back, where it is seen
    moved[:, 2] += by
    return moved


def _moved_most(tools: _Tools) -> float:
    """How far off the surface a line may lie besides, mm, where it was moved by hand."""
    return MOST_MM if tools.read is not tools.marks else 0.0


def _pedicle(tools: _Tools, side: str) -> Mark | None:
    sign, pedicle = SIGN[side], tools.read.pedicle[side]
    normal, offset = tools.marks.body_plane
    front = min(float(offset / normal[1]), pedicle.y)
    y = np.unique([*np.arange(front, pedicle.back_y, STEP_MM), pedicle.y])
    sections = tools.coronal(y)
    least = abs(pedicle.medial_x) - _RIM_MM  # nearer to the midline is the rim of the body
    along = np.full((len(y), 3), np.nan)
    for n, at in enumerate(y):
        z, x = sections.plane(n)[:, :2].T
        inner = (z > pedicle.lower_z) & (z < pedicle.upper_z) & (sign * x > least)
        if inner.any():
            k = np.flatnonzero(inner)[(sign * x[inner]).argmin()]
            along[n] = (x[k], at, z[k])
    narrow = sections.plane(int(np.searchsorted(y, pedicle.y)))
    heights = np.arange(pedicle.lower_z + 0.5, pedicle.upper_z - 0.4, STEP_MM)
    wall = np.full((len(heights), 3), np.nan)
    for n, z in enumerate(heights):
        x = sign * intervals(narrow, float(z)).ravel()
        if (x > least).any():
            wall[n] = (sign * float(x[x > least].min()), pedicle.y, z)
    wall = _from_middle(wall, len(heights) // 2)
    out = np.array([tools.marks.pedicle[side].medial_x - pedicle.medial_x, 0.0, 0.0])
    lines = [line + out for line in (_calm(_from_middle(along, int(np.searchsorted(y, pedicle.y)))), wall)]
    return tools.mark("pedicle", side, KINDS["pedicle"].term, lines, seek_mm=_SEEK_MM + _moved_most(tools))


def _flavum(tools: _Tools) -> Mark | None:
    marks = tools.marks
    above = laminotomy_defaults(tools.bone)[HEIGHT.name]
    lines: list[Floats] = []
    heights = {side: float(marks.lamina[side].inferior_edge[2]) + above for side in SIDES}
    level = sum(heights.values()) / 2
    section = tools.axial(np.array([level])).plane(0)
    front = _surface_along(section, np.arange(-LAMINA_X, LAMINA_X + 0.01, STEP_MM), level, tools.behind_y, back=False)
    lines.append(front)
    normal, offset = marks.spinolaminar_plane
    for side in SIDES:
        x = SIGN[side] * np.arange(marks.spinous_half_width, marks.medial_facet_x[side], STEP_MM)
        back = _surface_along(section, x, level, tools.behind_y, back=True)
        if len(back):
            lines.append(back[back @ normal < offset + 0.5])
    return tools.mark("flavum", "", KINDS["flavum"].term, lines, front[len(front) // 2] if len(front) else None)


def _surface_along(section: Floats, x: Floats, z: float, behind_y: float, back: bool) -> Floats:
    """Front or back of the arch (n, 3) at each `x` of an axial section."""
    points = []
    for at in x:
        bone = intervals(section, float(at))
        bone = bone[bone[:, 0] > behind_y]
        if len(bone):
            points.append((at, bone[-1, 1] if back else bone[0, 0], z))
    return np.array(points).reshape(-1, 3)

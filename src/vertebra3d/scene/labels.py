"""Where the labels of landmarks stand: in two columns beside the bone, each with a thin line to what it names.

Plain arithmetic on the picture's pixels, x to the right and y upwards, so that a window and a saved picture lay out
alike.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from vertebra3d.scene.landmarks import Mark
from vertebra3d.scene.occlusion import Grid
from vertebra3d.scene.views import Placement

if TYPE_CHECKING:
    from vertebra3d.outcome import Outcome

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Box = tuple[float, float, float, float]  # low x, low y, high x, high y

MARGIN_PX = 10.0
GAP_PX = 5.0  # between two labels of a column
_SKIP = 3  # of the points of a line one in so many is tried as the end of a leader
_LEAST_SEEN = 2  # of those: what shows less of itself is not named
_CLEAR_MM = 1.5  # of its own surface, from where a ray to the viewer sets out
_FACING = 0.12  # cosine: a place that is seen more aslant is not pointed at
_RAY_MM = 90.0  # bone farther in front than this there is none
_BESIDE = 0.06  # of the picture's width: what lies this near to the middle of the bone may be named on either side
_OVER_BONE = 9.0  # cost of a place over bone, in squared rows of displacement
_FORBIDDEN = 1e9
_SHORTER_PX = 1e-6  # or what is reckoned inexactly might change places for ever


@dataclass(frozen=True)
class Label:
    """A label in its place: `text`, `kind`, the low left corner and size of its box, the end of its leader; px."""

    text: str
    kind: str
    x: float
    y: float
    width: float
    height: float
    end: tuple[float, float]

    @property
    def box(self) -> Box:
        """Low x, low y, high x, high y."""
        return self.x, self.y, self.x + self.width, self.y + self.height

    @property
    def start(self) -> tuple[float, float]:
        """Where its leader begins: the middle of the edge that is turned to what it names."""
        return (self.x + self.width if self.end[0] > self.x + self.width / 2 else self.x), self.y + self.height / 2


class Projection:
    """A camera as arithmetic: from mm to pixels of a picture (`width`, `height`)."""

    def __init__(self, at: Placement, width: float, height: float):
        self.position = np.asarray(at.position, dtype=float)
        back = self.position - np.asarray(at.focus, dtype=float)
        back /= np.linalg.norm(back)
        right = np.cross(np.asarray(at.up, dtype=float), back)
        right /= np.linalg.norm(right)
        self._axes = np.column_stack([right, np.cross(back, right), -back])
        self._scale = height / 2 / math.tan(math.radians(at.angle_deg / 2))
        self.width, self.height = width, height

    def __call__(self, points: Floats) -> Floats:
        """Pixels (n, 2) of points (n, 3); NaN for what lies behind the camera."""
        x, y, depth = ((points - self.position) @ self._axes).T
        depth = np.where(depth > 1e-6, depth, np.nan)
        return np.column_stack([self.width / 2 + self._scale * x / depth, self.height / 2 + self._scale * y / depth])


def in_sight(points: Floats, normals: Floats, camera: Floats, grid: Grid | None) -> Bools:
    """Which places on the surface a camera sees past the bone that fills `grid`."""
    towards = camera - points
    towards /= np.linalg.norm(towards, axis=1)[:, None]
    facing = (towards * normals).sum(axis=1) > _FACING
    if grid is None or not facing.any():
        return facing
    cells, shape = grid.levels[0], np.array(grid.levels[0].shape)
    out = facing.copy()
    start = (points + _CLEAR_MM * normals)[facing]
    steps = np.arange(0.0, _RAY_MM, grid.cell_mm)
    way = start[:, None, :] + steps[None, :, None] * towards[facing][:, None, :]
    index = np.floor((way - grid.origin) / grid.cell_mm).astype(np.int64)
    inside = ((index >= 0) & (index < shape)).all(axis=2)
    index[~inside] = 0
    filled = cells[index[..., 0], index[..., 1], index[..., 2]] > 0.5
    out[facing] = ~(filled & inside).any(axis=1)
    return out


def text_of(mark: Mark, gone: Sequence[Bools], outcome: Outcome) -> str:
    """What the label of a mark says: its name, the width of a pars, and whether its bone is gone."""
    text = mark.label
    if mark.width_mm is not None:
        width = outcome.preserved.pars_mm[mark.side]
        left = f"{width.after:.1f} of " if width.after < width.before - 0.05 else ""
        return f"{text}, {left}{width.before:.1f} mm"
    return f"{text} (removed)" if all(part.all() for part in gone) else text


@dataclass(frozen=True)
class Named:
    """A mark made ready for labels: the places to which its leader may go, and what it says.

    `points` and `normals` (n, 3), `kept` (n,): whether there is bone still. What lies in the midline (`midline`) may be
    named in either column.
    """

    text: str
    kind: str
    points: Floats
    normals: Floats
    kept: Bools
    anchor: Floats
    midline: bool


def name_marks(
    marks: Sequence[Mark], gone: Sequence[Sequence[Bools]], outcome: Outcome, say: Callable[[str], str] = str
) -> tuple[Named, ...]:
    """Marks with their words; `gone` says of each mark and line which points have lost their bone.

    `say` puts the words into another language.
    """
    return tuple(
        Named(
            say(text_of(mark, lost, outcome)),
            mark.kind,
            np.concatenate(mark.lines)[::_SKIP],
            np.concatenate(mark.normals)[::_SKIP],
            ~np.concatenate(list(lost))[::_SKIP],
            mark.anchor,
            not mark.side,
        )
        for mark, lost in zip(marks, gone, strict=True)
    )


def ends(
    named: Sequence[Named], project: Projection, grid: Grid | None, keep_out: Sequence[Box] = ()
) -> list[tuple[float, float] | None]:
    """Where in the picture each leader ends; None for what is hidden, outside of the picture or in `keep_out`.

    Of the places that are seen that which lies nearest to the mark's anchor, with bone if there is any.
    """
    return [_end(one, at, seen) for one, (at, seen) in zip(named, _places(named, project, grid, keep_out), strict=True)]


def _places(
    named: Sequence[Named], project: Projection, grid: Grid | None, keep_out: Sequence[Box]
) -> list[tuple[Floats, Bools]]:
    """For each mark the pixels (n, 2) of its places, and which of them a leader may end on."""
    if not named:
        return []
    points = np.concatenate([n.points for n in named])
    seen = in_sight(points, np.concatenate([n.normals for n in named]), project.position, grid)
    pixels = project(points)
    seen &= (pixels > 2).all(axis=1) & (pixels[:, 0] < project.width - 2) & (pixels[:, 1] < project.height - 2)
    for x0, y0, x1, y1 in keep_out:
        seen &= ~((pixels >= (x0, y0)).all(axis=1) & (pixels <= (x1, y1)).all(axis=1))
    cuts = np.cumsum([len(n.points) for n in named])[:-1]
    return list(zip(np.split(pixels, cuts), np.split(seen, cuts), strict=True))


def _end(one: Named, pixels: Floats, seen: Bools) -> tuple[float, float] | None:
    """The place nearest to the anchor of those that are seen; None where too little is seen."""
    far = np.linalg.norm(one.points - one.anchor, axis=1) + np.where(one.kept, 0.0, 100.0)
    far[~seen] = np.inf
    best = int(far.argmin())
    enough = np.isfinite(far).sum() >= min(_LEAST_SEEN, len(far))
    return (float(pixels[best, 0]), float(pixels[best, 1])) if enough else None


def lay_out(
    named: Sequence[Named],
    sizes: Sequence[tuple[float, float]],
    project: Projection,
    grid: Grid | None,
    silhouette: Floats,
    keep_out: Sequence[Box] = (),
    unit: float = 1.0,
) -> tuple[Label, ...]:
    """Put labels into two columns, in the order of what they name, none over another and no two leaders crossing.

    Parameters
    ----------
    named : sequence of Named
    sizes : sequence of (width, height)
        Of each label's box, px.
    project : Projection
        The camera and the size of the picture.
    grid : Grid or None
        The bone that hides what lies behind it.
    silhouette : ndarray (n, 3)
        Points of the bone, mm: places over bone are taken only if there are no others near.
    keep_out : sequence of Box
        Where no label may stand, px.
    unit : float
        Size of a point of the layout in px.

    Returns
    -------
    tuple of Label
        Of what is in sight; where a column has no room for all, the last ones are left out.
    """
    places = _places(named, project, grid, keep_out)
    targets = [_end(one, at, seen) for one, (at, seen) in zip(named, places, strict=True)]
    outline = project(silhouette)
    middle = float(np.nanmean([np.nanmin(outline[:, 0]), np.nanmax(outline[:, 0])]))
    columns: dict[bool, list[int]] = {False: [], True: []}  # whether it stands on the right
    undecided = []
    for n, end in enumerate(targets):
        if end is None:
            continue
        if named[n].midline and abs(end[0] - middle) < _BESIDE * project.width:
            undecided.append(n)
        else:
            columns[end[0] > middle].append(n)
    for n in undecided:
        right = len(columns[True]) < len(columns[False])
        at, seen = places[n]
        # Its leader goes to the half that is turned to its column, and not across the bone.
        own = _end(named[n], at, seen & ((at[:, 0] > middle) == right))
        end = own or targets[n]
        targets[n] = end
        columns[right if own is not None or end is None else end[0] > middle].append(n)
    return tuple(
        label
        for right, members in columns.items()
        for label in _column(named, sizes, targets, members, right, project, outline, keep_out, unit)
    )


def _column(
    named: Sequence[Named],
    sizes: Sequence[tuple[float, float]],
    targets: Sequence[tuple[float, float] | None],
    members: Sequence[int],
    right: bool,
    project: Projection,
    outline: Floats,
    keep_out: Sequence[Box],
    unit: float,
) -> list[Label]:
    """One column: the cheapest heights in the order of the targets, by dynamic programming over half rows."""
    if not members:
        return []
    margin, gap = MARGIN_PX * unit, GAP_PX * unit
    order = sorted(members, key=lambda n: -_height_of(targets[n]))
    width, height = max(sizes[n][0] for n in order), max(sizes[n][1] for n in order)
    step = (height + gap) / 2
    tops = np.arange(project.height - margin, margin + height, -step)
    # In a wide picture a column stands beside the bone, not at the far edge.
    bone = float(np.nanmax(outline[:, 0])) if right else project.width - float(np.nanmin(outline[:, 0]))
    margin = max(margin, project.width - bone - 4 * gap - width)
    low_x = project.width - margin - width if right else margin
    costs = np.empty((len(order), len(tops)))
    for row, n in enumerate(order):
        wide = sizes[n][0]
        left = project.width - margin - wide if right else margin
        costs[row] = ((tops - height / 2 - _height_of(targets[n])) / (2 * step)) ** 2 / 4
        near = outline[(outline[:, 0] > left - gap) & (outline[:, 0] < left + wide + gap), 1]
        over = (near[None, :] < tops[:, None]) & (near[None, :] > tops[:, None] - height)
        costs[row] += _OVER_BONE * np.minimum(over.sum(axis=1) / 4.0, 1.0)
        for a, b, c, d in keep_out:
            if a < left + wide and c > left:
                costs[row, (tops > b - gap) & (tops - height < d + gap)] = _FORBIDDEN
    rows = _cheapest(costs)
    made: list[Label] = []
    for n, at in zip(order, rows, strict=False):
        wide, tall = sizes[n]
        target = targets[n]
        if target is None or at < 0:
            continue
        x = low_x + (width - wide if right else 0.0)
        made.append(Label(named[n].text, named[n].kind, round(x), round(float(tops[at]) - tall), wide, tall, target))
    made = _uncrossed(made, keep_out, gap)
    if any(_cross(a, b) for a, b in combinations(made, 2)):
        # Side by side with their edge towards the bone, so that any two leaders that cross can be shortened.
        flush = [replace(label, x=round(low_x + (0.0 if right else width - label.width))) for label in made]
        if not any(_overlap(label, box, gap) for label in flush for box in keep_out):
            made = _uncrossed(flush, keep_out, gap)
    return made


def _uncrossed(labels: list[Label], keep_out: Sequence[Box], gap: float) -> list[Label]:
    """Two labels of a column whose leaders cross change places; each change shortens the leaders, so it ends.

    None goes to a place where no label may stand. Those that begin at one edge, as high as one another and with no
    such place among them, are left with no crossing: two lines that cross are longer than the two that do not.
    """
    labels, changed = list(labels), True
    while changed:
        changed = False
        for i, j in combinations(range(len(labels)), 2):
            a, b = labels[i], labels[j]
            if not _cross(a, b):
                continue
            up, down = replace(a, y=b.y), replace(b, y=a.y)
            shorter = _leaders(up, down) < _leaders(a, b) - _SHORTER_PX
            if shorter and not any(_overlap(label, box, gap) for label in (up, down) for box in keep_out):
                labels[i], labels[j], changed = up, down, True
    return labels


def _overlap(label: Label, box: Box, gap: float) -> bool:
    """Whether a label comes within `gap` above or below, or into, a place where none may stand."""
    low_x, low_y, high_x, high_y = label.box
    return low_x < box[2] and high_x > box[0] and low_y < box[3] + gap and high_y > box[1] - gap


def _leaders(*labels: Label) -> float:
    return sum(math.dist(label.start, label.end) for label in labels)


def _cross(a: Label, b: Label) -> bool:
    """Whether the leaders of two labels cross."""

    def side(p: tuple[float, float], q: tuple[float, float], r: tuple[float, float]) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return (
        side(a.start, a.end, b.start) * side(a.start, a.end, b.end) < 0
        and side(b.start, b.end, a.start) * side(b.start, b.end, a.end) < 0
    )


def _height_of(target: tuple[float, float] | None) -> float:
    return 0.0 if target is None else target[1]


def _cheapest(costs: Floats) -> list[int]:
    """For each row of costs (n, m) a column, at least two apart and rising, of the least sum; -1 without room."""
    count, places = costs.shape
    while count > 0 and places < 2 * count - 1:
        count -= 1
    if count == 0:
        return []
    total = costs[0].copy()
    back: list[NDArray[np.int64]] = []
    for row in range(1, count):
        least = np.minimum.accumulate(total)
        at = np.maximum.accumulate(np.where(total <= least, np.arange(places), 0))
        before = np.concatenate([[np.inf, np.inf], least[:-2]])
        back.append(np.concatenate([[0, 0], at[:-2]]))
        total = costs[row] + before
    here = int(total.argmin())
    chosen = [here]
    for link in reversed(back):
        here = int(link[here])
        chosen.append(here)
    chosen.reverse()
    return [at if costs[row, at] < _FORBIDDEN else -1 for row, at in enumerate(chosen)]

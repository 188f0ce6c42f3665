"""What strokes of a burr take after a procedure: the same ledger, with what the burr took told apart.

The procedure leaves regions whole that it protects; the burr is led by hand and takes whatever lies in its way, of the
body too. What it sets free is treated as the ledger does: a small piece goes, a larger one stays and is reported. As
the body may be cut, the largest piece is the one that has hold.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numba import njit
from numpy.typing import NDArray

from vertebra3d.anatomy.bone import Bone
from vertebra3d.measure.convex import in_solid
from vertebra3d.measure.ledger import SLIVER_MM3, Division, region_of, taken_of
from vertebra3d.outcome import BoneLedger, RegionVolume
from vertebra3d.parting import CHIP_MM3, part
from vertebra3d.recent import Recent
from vertebra3d.solids import Solid
from vertebra3d.strokes import Stroke
from vertebra3d.triangles import enclosed, joined_vertices

Array = NDArray[np.float64]
Indices = NDArray[np.int64]

_AT_ONCE = 8  # cutters: so many are parted quickly
_SAME = 1e-10  # share of a volume by which rounding may move it


@dataclass(frozen=True, eq=False)
class Trimmed:
    """A bone on its way through a number of strokes, before loose pieces are looked for.

    Attributes
    ----------
    kept : Solid
        What is left, loose pieces and all.
    taken : tuple of Solid
        What each cut of the burr took, in order; no two overlap.
    cutters : tuple of Solid
        The convex solids that the burr swept.
    regions : mapping of str to float
        How much the burr took of each region that it met, mm3.
    """

    kept: Solid
    taken: tuple[Solid, ...] = ()
    cutters: tuple[Solid, ...] = ()
    regions: Mapping[str, float] = field(default_factory=dict)

    def cut(self, bone: Bone, cutters: Sequence[Solid]) -> Trimmed:
        """The bone after more convex `cutters`, a few at a time: the kernel works only where they meet it."""
        state = self
        for first in range(0, len(cutters), _AT_ONCE):
            some = cutters[first : first + _AT_ONCE]
            swept = (*state.cutters, *some)
            if any(cutter.touches(state.kept) for cutter in some):
                inside, outside = part(state.kept, some)
                if inside.volume_mm3 >= SLIVER_MM3:  # where the burr has been before, rounding leaves a skin
                    now = taken_of(bone, inside)
                    regions = {name: state.regions.get(name, 0.0) + volume for name, volume in now.items()}
                    state = Trimmed(outside, (*state.taken, inside), swept, regions)
                    continue
            state = replace(state, cutters=swept)
        return state

    def after(self, bone: Bone, stroke: Stroke) -> Trimmed:
        """The bone after one more stroke, with what that took as one solid."""
        state = self.cut(bone, stroke.cutters)
        new = state.taken[len(self.taken) :]
        if len(new) > 1:
            state = replace(state, taken=(*self.taken, _joined(new, True)))
        for solid in (self.kept, state.kept, *state.taken[len(self.taken) :], *stroke.cutters):
            solid.rest()  # they are remembered: the kernel need not hold them too
        return state


_STATES: Recent[tuple[Bone, Hashable, tuple[Stroke, ...]], Trimmed] = Recent(24)  # some 2 MB each


def after_strokes(bone: Bone, cut: Hashable, division: Division, strokes: tuple[Stroke, ...]) -> Trimmed:
    """The bone after all `strokes`, one after the other; remembered after each, as a person adds one to another.

    The same strokes on the same bone give the same solids, whatever was worked out before.

    Parameters
    ----------
    bone : Bone
        The intact bone.
    cut : hashable
        What tells the procedure's cut from another on the same bone.
    division : Division
        What that cut took and left.
    strokes : tuple of Stroke
        In their order.
    """

    def make(key: tuple[Bone, Hashable, tuple[Stroke, ...]]) -> Trimmed:
        done = key[2]
        if not done:
            return Trimmed(division.kept)
        return _STATES.get((bone, cut, done[:-1]), make).after(bone, done[-1])

    return _STATES.get((bone, cut, strokes), make)


def trimmed(bone: Bone, division: Division, state: Trimmed, fine: bool = True) -> Division:
    """What `state` makes of the `division` of a procedure.

    Parameters
    ----------
    bone : Bone
        The intact bone.
    division : Division
        What the procedure took, from `ledger.divide`.
    state : Trimmed
        What the burr made of `division.kept`.
    fine : bool
        Whether the removed solid is one without inner faces; otherwise its pieces lie side by side, which is quicker
        and measures the same.

    Returns
    -------
    Division
        ``intact = kept + removed`` to a relative 1e-9; what the burr removed, with the chips it set free, by region.
    """
    if not state.taken:
        return replace(division, burrs=state.cutters)
    kept, chips, loose = _without_chips(state.kept, bone)
    parts = [*state.taken, *chips]
    by_burr = {name: state.regions.get(name, 0.0) for name in bone.region_volumes}
    for chip in chips:
        for name, volume in taken_of(bone, chip).items():
            by_burr[name] += volume
    removed = _joined([division.removed, *parts], fine)
    was = division.ledger
    regions = {}
    for name, intact in bone.region_volumes.items():
        total = min(was.regions[name].removed_mm3 + by_burr[name], intact)
        regions[name] = RegionVolume(intact, total, max(total - was.regions[name].removed_mm3, 0.0))
    ledger = BoneLedger(
        intact_mm3=was.intact_mm3,
        kept_mm3=kept.volume_mm3,
        removed_mm3=removed.volume_mm3,
        regions=regions,
        burr_mm3=sum(one.volume_mm3 for one in parts),
    )
    return Division(ledger, kept, removed, (*division.chips, *chips), loose, division.spared, burrs=state.cutters)


def _joined(parts: Sequence[Solid], fine: bool) -> Solid:
    """Solids that touch but do not overlap, as one; side by side where the kernel's union would not keep the volume."""
    parts = [one for one in parts if not one.is_empty]
    if len(parts) == 1:
        return parts[0]
    if fine:
        whole, volume_mm3 = Solid.union(parts), sum(one.volume_mm3 for one in parts)
        for one in parts:  # some are remembered: the kernel need not hold them too
            one.rest()
        if abs(whole.volume_mm3 - volume_mm3) <= _SAME * volume_mm3 and whole.is_closed:
            return whole
    return Solid.of_surface(*_beside([one.arrays for one in parts]))


def _beside(surfaces: Sequence[tuple[Array, Indices]]) -> tuple[Array, Indices]:
    starts = np.cumsum([0, *(len(vertices) for vertices, _ in surfaces)])
    faces = [part + start for (_, part), start in zip(surfaces, starts, strict=False)]
    return np.concatenate([vertices for vertices, _ in surfaces]), np.concatenate(faces)


def _without_chips(kept: Solid, bone: Bone) -> tuple[Solid, tuple[Solid, ...], tuple[tuple[str, float], ...]]:
    """What stays of the bone, the small loose pieces, and the regions and volumes of the larger ones that stay."""
    vertices, faces = kept.arrays
    shell, count = _shells(len(vertices), faces)
    if count < 2:
        return kept, (), ()
    surfaces = [faces[shell[faces[:, 0]] == number] for number in range(count)]
    volumes = [float(enclosed(vertices, surface)) for surface in surfaces]
    outer = [number for number in range(count) if volumes[number] > 0]
    members = {number: [number] for number in outer}
    for number in range(count):  # a void that the burr left inside belongs to the piece that is round it
        if volumes[number] <= 0:
            point = vertices[surfaces[number][:1, 0]]
            round_it = [n for n in outer if in_solid(_piece(vertices, [surfaces[n]]), point)[0]]
            members[min(round_it or outer, key=lambda n: volumes[n])].append(number)
    pieces = {n: _piece(vertices, [surfaces[m] for m in own]) for n, own in members.items()}
    main = max(pieces, key=lambda n: pieces[n].volume_mm3)
    small = [n for n in pieces if n != main and pieces[n].volume_mm3 < CHIP_MM3]
    large = [n for n in pieces if n != main and n not in small]
    loose = sorted(((region_of(pieces[n], bone), pieces[n].volume_mm3) for n in large), key=lambda found: -found[1])
    if small:
        kept = _piece(vertices, [surfaces[m] for n in (main, *large) for m in members[n]])
    return kept, tuple(pieces[n] for n in small), tuple(loose)


def _piece(vertices: Array, surfaces: Sequence[Indices]) -> Solid:
    """The solid inside some of the shells of a surface."""
    used, faces = np.unique(np.concatenate(surfaces), return_inverse=True)
    return Solid.of_surface(vertices[used], faces.reshape(-1, 3))


@njit(cache=True, nogil=True)
def _shells(count: int, faces: Indices) -> tuple[Indices, int]:
    """The number of the connected shell that each vertex belongs to (-1: none), and how many there are."""
    parent, used = joined_vertices(count, faces)
    number = np.full(count, -1, dtype=np.int64)
    found = 0
    for v in range(count):
        if used[v] and parent[v] == v:
            number[v] = found
            found += 1
    shell = np.full(count, -1, dtype=np.int64)
    for v in range(count):
        if used[v]:
            root = v
            while parent[root] != root:
                root = parent[root]
            shell[v] = number[root]
    return shell, found

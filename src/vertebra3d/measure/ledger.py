"""The bone ledger: what a cut takes and what it leaves, as closed solids of one boolean, in all and by region.

Only the arch is cut: no decompression reaches the body. Pieces of bone that the cut leaves without a hold on the body
are loose: a small one would be lifted out with the forceps and goes with the removed bone, a larger one stays and is
reported. A larger cut removes everything that a smaller one does: what is left of a loose piece is loose and no larger.
What is removed of the regions is read off the removed solid and nothing else, so that it sums to the whole of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numba import njit
from numpy.typing import NDArray

from vertebra3d.anatomy.bone import Bone
from vertebra3d.anatomy.regions import region_volumes
from vertebra3d.outcome import BoneLedger, Flap, RegionVolume
from vertebra3d.parting import CHIP_MM3, part
from vertebra3d.solids import Solid
from vertebra3d.triangles import joined_vertices

_TOUCH_MM = 1e-6  # from the body plane: a piece that comes so near is held by the body
SLIVER_MM3 = 1e-6  # what rounding leaves between two faces in one plane


@dataclass(frozen=True, eq=False)
class Division:
    """A bone parted by a cut.

    Attributes
    ----------
    ledger : BoneLedger
        Volumes in all and by region.
    kept, removed : Solid
        The whole bone that stays, and what was taken.
    chips : tuple of Solid
        Small loose pieces that went with the removed bone.
    loose : tuple of (str, float)
        The loose pieces that stay, largest first: the region that most of each belongs to, and its volume, mm3.
    spared : tuple of Solid
        Protected regions that a cutter would have reached.
    flap : Flap or None
        What was swung out in place of being taken.
    burrs : tuple of Solid
        Convex solids that a burr swept after the cut (`measure.trimming`); it spares nothing.
    """

    ledger: BoneLedger
    kept: Solid
    removed: Solid
    chips: tuple[Solid, ...] = ()
    loose: tuple[tuple[str, float], ...] = ()
    spared: tuple[Solid, ...] = field(default=())
    flap: Flap | None = None
    burrs: tuple[Solid, ...] = ()


def divide(bone: Bone, cutters: Sequence[Solid], protected: Iterable[str] = ()) -> Division:
    """Part `bone` by `cutters`.

    Parameters
    ----------
    bone : Bone
        The intact bone.
    cutters : sequence of Solid
        What is taken: convex solids, which may overlap.
    protected : iterable of str
        Regions that stay whole even where a cutter reaches them; but bone of theirs that the cut sets free still goes
        in a chip, and is counted.

    Returns
    -------
    Division
        The solids and the ledger. ``intact = kept + removed`` to a relative 1e-9.
    """
    whole = frozenset(protected)
    kept, removed = _parted(bone, cutters)
    taken = taken_of(bone, removed)
    spared = tuple(bone.regions[name] for name in sorted(whole) if taken[name] > 0)
    for region in spared:  # given back
        back, removed = removed.split(region)
        kept = kept + back
    kept, chips, loose = (kept, (), ()) if removed.is_empty else _without_chips(kept, bone)
    if chips:
        removed = Solid.union([removed, *chips])
    if spared or chips:
        taken = taken_of(bone, removed)
    ledger = BoneLedger(
        intact_mm3=bone.solid.volume_mm3,
        kept_mm3=kept.volume_mm3,
        removed_mm3=removed.volume_mm3,
        regions={name: RegionVolume(volume, taken[name]) for name, volume in bone.region_volumes.items()},
    )
    return Division(ledger, kept, removed, chips, loose, spared)


def _parted(bone: Bone, cutters: Sequence[Solid]) -> tuple[Solid, Solid]:
    """What the `cutters` leave of the bone and what they take of its arch."""
    normal, offset = bone.landmarks.body_plane
    behind = []
    for cutter in cutters:
        heights = cutter.arrays[0] @ np.asarray(normal, dtype=np.float64) - offset
        if heights.max() > 0:
            behind.append(cutter if heights.min() >= 0 else cutter.split_plane(tuple(normal), offset)[0])
    if not behind:
        return bone.solid, Solid.union([])
    removed, kept = part(bone.solid, behind)
    return (bone.solid if removed.is_empty else kept), removed


def swung(bone: Bone, division: Division, turn: NDArray[np.float64]) -> Division:
    """The division with what the cut set free swung out in place of lying where it was.

    Parameters
    ----------
    bone : Bone
    division : Division
    turn : ndarray (4, 4)
        Where what came free goes, in the frame of the bone.
    """
    normal, offset = bone.landmarks.body_plane
    held: list[Solid] = []
    free: list[Solid] = []
    for piece in division.kept.pieces():
        on_body = float((piece.arrays[0] @ normal).min()) < offset + _TOUCH_MM
        (held if on_body else free).append(piece)
    if not free:
        return division
    kept = Solid.union([*held, *(piece.moved(turn) for piece in free)])
    return replace(division, kept=kept, loose=(), flap=Flap(Solid.union(held), Solid.union(free), turn))


def taken_of(bone: Bone, removed: Solid) -> dict[str, float]:
    """How much of each region was removed, mm3; nothing or all of it where rounding alone stands between."""
    if removed.is_empty:
        return dict.fromkeys(bone.region_volumes, 0.0)
    found = {}
    for name, volume in region_volumes(*removed.arrays, bone.landmarks).items():
        intact = bone.region_volumes[name]
        found[name] = intact if volume > intact - SLIVER_MM3 else volume
        if volume < SLIVER_MM3:
            found[name] = 0.0
    return found


def _without_chips(kept: Solid, bone: Bone) -> tuple[Solid, tuple[Solid, ...], tuple[tuple[str, float], ...]]:
    """What stays of the cut bone, the small loose pieces, and the regions and volumes of the larger ones that stay."""
    vertices, faces = kept.arrays
    normal, offset = bone.landmarks.body_plane
    if not _any_loose(faces, vertices @ np.asarray(normal, dtype=np.float64) < offset + _TOUCH_MM):
        return kept, (), ()
    pieces = kept.pieces()
    held = [bool((piece.arrays[0] @ normal).min() < offset + _TOUCH_MM) for piece in pieces]
    chips = tuple(p for p, hold in zip(pieces, held, strict=True) if not hold and p.volume_mm3 < CHIP_MM3)
    loose = tuple(
        (region_of(p, bone), p.volume_mm3)
        for p, hold in zip(pieces, held, strict=True)
        if not hold and p.volume_mm3 >= CHIP_MM3
    )
    if chips:
        small = {id(chip) for chip in chips}
        kept = Solid.union([piece for piece in pieces if id(piece) not in small])
    return kept, chips, loose


def region_of(piece: Solid, bone: Bone) -> str:
    """The region that most of `piece` belongs to."""
    shares = region_volumes(*piece.arrays, bone.landmarks)
    return max(shares, key=lambda name: shares[name])


@njit(cache=True, nogil=True)
def _any_loose(faces: NDArray[np.int64], held: NDArray[np.bool_]) -> bool:
    """Whether some piece of a surface has no vertex that is held."""
    parent, used = joined_vertices(len(held), faces)
    reached = np.zeros(len(held), dtype=np.bool_)
    for v in range(len(held)):
        root = v
        while parent[root] != root:
            root = parent[root]
        parent[v] = root
        if held[v]:
            reached[root] = True
    return bool((used & ~reached[parent]).any())

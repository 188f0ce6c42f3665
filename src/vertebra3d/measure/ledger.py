"""The bone ledger: what a cut takes and what it leaves, as closed solids of one boolean, in all and by region.

Only the arch is cut: no decompression reaches the body, which is split off once when the bone is made. Pieces of bone
that the cut leaves without a hold on the body are loose: a small one would be lifted out with the forceps and goes with
the removed bone, a larger one stays and is reported. A larger cut removes everything that a smaller one does: what is
left of a loose piece is loose and no larger.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numba import njit
from numpy.typing import NDArray

from vertebra3d.anatomy.bone import Bone
from vertebra3d.measure.convex import placed_in_convex
from vertebra3d.outcome import BoneLedger, RegionVolume
from vertebra3d.solids import Solid

CHIP_MM3 = 20.0  # a loose piece smaller than this goes with the removed bone
_TOUCH_MM = 1e-6  # from the body plane: a piece that comes so near is held by the body
_SLIVER_MM3 = 1e-6  # what rounding leaves between two faces in one plane


@dataclass(frozen=True, eq=False)
class Division:
    """A bone parted by a cut.

    Attributes
    ----------
    ledger : BoneLedger
        Volumes in all and by region.
    arch : Solid
        What is left of the arch, loose pieces included.
    kept, removed : Solid
        The whole bone that stays, and what was taken.
    cutter : Solid or None
        Union of the cutters less the protected regions; None where nothing is cut.
    chips : tuple of Solid
        Small loose pieces that went with the removed bone.
    loose : tuple of (str, float)
        The loose pieces that stay, largest first: the region that most of each belongs to, and its volume, mm3.
    spared : tuple of Solid
        Protected regions that a cutter would have reached.
    """

    ledger: BoneLedger
    arch: Solid
    kept: Solid
    removed: Solid
    cutter: Solid | None = None
    chips: tuple[Solid, ...] = ()
    loose: tuple[tuple[str, float], ...] = ()
    spared: tuple[Solid, ...] = field(default=())


def divide(bone: Bone, cutters: Sequence[Solid], protected: Iterable[str] = ()) -> Division:
    """Part `bone` by `cutters`.

    Parameters
    ----------
    bone : Bone
        The intact bone.
    cutters : sequence of Solid
        What is taken: convex solids, which may overlap.
    protected : iterable of str
        Regions that stay whole even where a cutter reaches them.

    Returns
    -------
    Division
        The solids and the ledger. ``intact = kept + removed`` to a relative 1e-9.
    """
    if not cutters:
        regions = {name: RegionVolume(region.volume_mm3, 0.0) for name, region in bone.regions.items()}
        intact = bone.solid.volume_mm3
        return Division(BoneLedger(intact, intact, 0.0, regions), bone.arch, bone.solid, Solid.union([]))
    cutter = cutters[0] if len(cutters) == 1 else Solid.union(cutters)
    whole = frozenset(protected)
    spared = [bone.regions[name] for name in sorted(whole) if _reaches(cutter, bone.regions[name])]
    for region in spared:
        cutter = cutter - region
    removed, arch = bone.arch.split(cutter)
    arch, chips, loose = _without_chips(arch, bone)
    if chips:
        removed = Solid.union([removed, *chips])
    taken = {
        name: RegionVolume(
            region.volume_mm3, 0.0 if name in whole or name == "body" else _taken(region, cutters, cutter, chips)
        )
        for name, region in bone.regions.items()
    }
    ledger = BoneLedger(
        intact_mm3=bone.solid.volume_mm3,
        kept_mm3=bone.body.volume_mm3 + arch.volume_mm3,
        removed_mm3=removed.volume_mm3,
        regions=taken,
    )
    kept = Solid.welded(arch, bone.body, *bone.landmarks.body_plane)
    return Division(ledger, arch, kept, removed, cutter, chips, loose, tuple(spared))


def _reaches(cutter: Solid, region: Solid) -> bool:
    """Whether `cutter` takes more of `region` than rounding."""
    return cutter.touches(region) and (region & cutter).volume_mm3 > _SLIVER_MM3


def _taken(region: Solid, cutters: Sequence[Solid], cutter: Solid, chips: Sequence[Solid]) -> float:
    """Volume of `region` in the union `cutter` of the convex `cutters` and in the chips, mm3."""
    if region.is_empty:
        return 0.0
    placed = [placed_in_convex(part, region) for part in cutters]
    if True in placed:
        return region.volume_mm3
    parts = (*(() if all(place is False for place in placed) else (cutter,)), *chips)
    return sum((region & part).volume_mm3 for part in parts if region.touches(part))


def _without_chips(arch: Solid, bone: Bone) -> tuple[Solid, tuple[Solid, ...], tuple[tuple[str, float], ...]]:
    """What stays of the cut arch, the small loose pieces, and the regions and volumes of the larger ones that stay."""
    vertices, faces = arch.arrays
    normal, offset = bone.landmarks.body_plane
    if not _any_loose(faces, vertices @ np.asarray(normal, dtype=float) < offset + _TOUCH_MM):
        return arch, (), ()
    pieces = arch.pieces()
    held = [bool((piece.arrays[0] @ normal).min() < offset + _TOUCH_MM) for piece in pieces]
    chips = tuple(p for p, hold in zip(pieces, held, strict=True) if not hold and p.volume_mm3 < CHIP_MM3)
    loose = tuple(
        (_region_of(p, bone), p.volume_mm3)
        for p, hold in zip(pieces, held, strict=True)
        if not hold and p.volume_mm3 >= CHIP_MM3
    )
    if chips:
        small = {id(chip) for chip in chips}
        arch = Solid.union([piece for piece in pieces if id(piece) not in small])
    return arch, chips, loose


def _region_of(piece: Solid, bone: Bone) -> str:
    """The region that most of `piece` belongs to."""
    shares = {name: (region & piece).volume_mm3 for name, region in bone.regions.items() if region.touches(piece)}
    return max(shares, key=lambda name: shares[name])


@njit(cache=True)
def _any_loose(faces: NDArray[np.int64], held: NDArray[np.bool_]) -> bool:
    """Whether some piece of a surface has no vertex that is held."""
    parent = np.arange(len(held))
    used = np.zeros(len(held), dtype=np.bool_)
    for f in range(len(faces)):
        for k in range(3):
            used[faces[f, k]] = True
        a = faces[f, 0]
        while parent[a] != a:
            parent[a] = parent[parent[a]]
            a = parent[a]
        for k in range(1, 3):
            b = faces[f, k]
            while parent[b] != b:
                parent[b] = parent[parent[b]]
                b = parent[b]
            parent[b] = a
    reached = np.zeros(len(held), dtype=np.bool_)
    for v in range(len(held)):
        root = v
        while parent[root] != root:
            root = parent[root]
        parent[v] = root
        if held[v]:
            reached[root] = True
    return bool((used & ~reached[parent]).any())

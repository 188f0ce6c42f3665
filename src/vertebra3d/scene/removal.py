"""How removed bone is shown: as a ghost in its place, lifted out, or not at all; and how far the cut has come."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pyvista as pv
from numpy.typing import NDArray

from vertebra3d.errors import Refused
from vertebra3d.scene.layer import BONE_ROUGHNESS, CUT_ROUGHNESS, Layer
from vertebra3d.scene.lifting import Moment, Moved, Parts, ghost_at, lifted_at, moment_at
from vertebra3d.scene.surface import EMPTY

WAYS: Mapping[str, str] = {"ghost": "Ghost", "lifted": "Lifted out", "hidden": "Hidden"}


class Removal:
    """The pieces as they are drawn, and the choice of how.

    Attributes
    ----------
    how : "ghost", "lifted" or "hidden"
    share : float
        How far the cut has come, 0 (intact) to 1 (done).
    """

    names = ("piece", "piece cut")

    def __init__(self, plotter: pv.BasePlotter):
        self.how = "ghost"
        self.share = 1.0
        self._moved: Moved = ()
        self.old, self.new = (Layer(plotter, name) for name in self.names)
        for layer, roughness in ((self.old, BONE_ROUGHNESS), (self.new, CUT_ROUGHNESS)):
            layer.as_bone(roughness)
            layer.actor.GetProperty().BackfaceCullingOn()  # half vanished, a piece does not show its inside

    def choose(self, how: str, share: float) -> None:
        """Take a choice; raises `Refused` for one that there is not."""
        if how not in WAYS:
            raise Refused(f"removed bone cannot be shown as {str(how)[:40]!r}; allowed are {', '.join(WAYS)}")
        self.how, self.share = how, float(np.clip(share, 0.0, 1.0))

    @property
    def is_done(self) -> bool:
        """Whether the cut is shown as done."""
        return self.share >= 1.0

    @property
    def needs_lifting(self) -> bool:
        """Whether pieces are drawn apart from the bone."""
        return self.moment is not None

    @property
    def moment(self) -> Moment | None:
        """The moment of the cut that is shown; None where no piece is drawn."""
        if self.how == "lifted":
            return lifted_at(self.share)
        return None if self.is_done else moment_at(self.share)

    @property
    def ghost(self) -> float:
        """How much of the ghost is seen, 0 to 1: it appears where the piece was, after that has vanished."""
        return ghost_at(self.share) if self.how == "ghost" else 0.0

    def fill(self, parts: Parts, there: float) -> None:
        """Draw pieces, so much of them (0 to 1)."""
        if there <= 0.0:
            self.clear()
            return
        self._moved = parts.moved
        for layer, patch, colours in (
            (self.old, parts.bone, parts.bone_colours),
            (self.new, parts.cut, parts.cut_colours),
        ):
            layer.fill(patch, colours)
            layer.actor.GetProperty().SetOpacity(there)

    def moved(self, of_cut: bool, face: int) -> NDArray[np.float64]:
        """How far (3,), mm, a face that is drawn was moved from its place in the bone."""
        for by, old, new in self._moved:
            count = new if of_cut else old
            if face < count:
                return by
            face -= count
        return np.zeros(3)

    def clear(self) -> None:
        """Draw no pieces."""
        for layer in (self.old, self.new):
            layer.fill(EMPTY)

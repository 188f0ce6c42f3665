"""What is seen of a motion segment beside its upper vertebra: lower vertebra, disc, ligament, sac and roots."""

from __future__ import annotations

import numpy as np
import pyvista as pv
from numpy.typing import NDArray

from vertebra3d.scene.drawing import Drawing, shaded
from vertebra3d.scene.layer import BONE_ROUGHNESS, CUT_ROUGHNESS, Layer
from vertebra3d.scene.segment_drawing import Valued
from vertebra3d.scene.surface import EMPTY
from vertebra3d.scene.themes import CLEARANCES, SAC_BANDS, TISSUES, Colour, Theme

_SOFT_ROUGHNESS = 0.45


class SegmentLayers:
    """The layers of a segment in a scene.

    Parameters
    ----------
    plotter : pyvista.BasePlotter
    """

    def __init__(self, plotter: pv.BasePlotter):
        names = ("lower bone", "lower cut", "lower ghost", "disc", "flavum", "sac", "roots")
        self.layers = {name: Layer(plotter, name) for name in names}
        self.layers["lower bone"].as_bone(BONE_ROUGHNESS)
        self.layers["lower cut"].as_bone(CUT_ROUGHNESS)
        self.layers["lower ghost"].as_glass()
        for name in ("disc", "flavum", "sac", "roots"):
            self.layers[name].as_bone(_SOFT_ROUGHNESS)
        self.tissues = True

    @property
    def names(self) -> list[str]:
        """Names of its actors."""
        return [str(layer.actor.name) for layer in self.layers.values()]

    @property
    def clipped(self) -> tuple[Layer, ...]:
        """What a section cuts as it cuts the upper vertebra; sac and roots stay whole before it, as in an atlas."""
        return tuple(layer for name, layer in self.layers.items() if name not in ("sac", "roots"))

    def fill(self, drawing: Drawing | None, theme: Theme, done: bool, ghost: float) -> None:
        """Draw what lies beside an upper vertebra, `done` or before the cut; nothing where it is alone.

        `ghost` (0 to 1) is how much of the removed bone is seen in its place.
        """
        beside = None if drawing is None else drawing.segment
        if beside is None:
            for layer in self.layers.values():
                layer.fill(EMPTY)
            return
        when = int(done)
        lower = beside.lower
        self.layers["lower bone"].fill(lower.bone, shaded(lower.bone_seen, theme.bone_hollow, theme.bone))
        self.layers["lower cut"].fill(lower.cut, shaded(lower.cut_seen, theme.cut_hollow, theme.cut))
        taken = self.layers["lower ghost"]
        taken.fill(lower.ghost)
        taken.wanted = ghost > 0.0
        taken.actor.GetProperty().SetColor(*theme.ghost)
        taken.actor.GetProperty().SetOpacity(ghost * theme.ghost_opacity)
        taken.refresh()
        for name, patch in (("disc", beside.disc[when]), ("flavum", beside.flavum[when])):
            self.layers[name].fill(patch, _plain(len(patch.points), TISSUES[name]))
        self._valued("sac", beside.sac[when], SAC_BANDS)
        self._valued("roots", beside.roots[when], CLEARANCES)
        self.show_tissues(self.tissues)

    def show_tissues(self, visible: bool) -> None:
        """Show disc, ligament, sac and roots, or the bones alone."""
        self.tissues = bool(visible)
        for name in ("disc", "flavum", "sac", "roots"):
            self.layers[name].wanted = self.tissues
            self.layers[name].refresh()

    def _valued(self, name: str, made: Valued, bands: tuple[tuple[float, Colour], ...]) -> None:
        colours = np.zeros((len(made.values), 3))
        for end, colour in reversed(bands):
            colours[made.values < end] = colour
        self.layers[name].fill(made.patch, np.rint(255 * colours).astype(np.uint8))

    def close(self) -> None:
        """Hold nothing of any outcome."""
        for layer in self.layers.values():
            layer.close()


def _plain(count: int, colour: Colour) -> NDArray[np.uint8]:
    return np.tile(np.rint(255 * np.asarray(colour)).astype(np.uint8), (count, 1))

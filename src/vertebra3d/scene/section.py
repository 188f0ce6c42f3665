"""A section through the picture: half of everything taken away in front of a plane, and the faces there closed.

What is drawn is clipped by the graphics; only the closed faces in the plane are worked out, on the solids themselves as
the slices are. A step of the plane takes a few milliseconds.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pyvista as pv
from numpy.typing import NDArray
from vtkmodules.vtkCommonDataModel import vtkPlane

from vertebra3d.anatomy.sections import Slicer
from vertebra3d.errors import Refused
from vertebra3d.scene.drawing import Bytes
from vertebra3d.scene.figures import NOTHING, Figure, joined
from vertebra3d.scene.layer import Layer
from vertebra3d.scene.lifting import MARKED, Lifting, Moment
from vertebra3d.scene.segment_drawing import ligament_left
from vertebra3d.scene.slices import PLANES, Slices, cut_plane
from vertebra3d.scene.surface import EMPTY, Patch
from vertebra3d.scene.themes import TISSUES, Colour, Theme
from vertebra3d.solids import filled

if TYPE_CHECKING:
    from vertebra3d.outcome import Outcome

Floats = NDArray[np.float64]

_GLASS = ("ghost", "canal", "gain")
_BESIDE = ("lower bone", "disc", "flavum")  # of a motion segment
_CANAL_OPACITY = {"canal": 0.55, "gain": 0.70}  # a face alone is thinner to the eye than a body of two walls


@dataclass(frozen=True)
class Section:
    """A plane of the family `plane` (in `PLANES`) at the coordinate `at_mm`.

    What lies above it (axial), on the patient's left of it (sagittal), behind it (coronal) is taken away; `flipped`,
    the other half. Raises `Refused` for a plane that there is not, or a coordinate that is no number.
    """

    plane: str
    at_mm: float
    flipped: bool = False

    def __post_init__(self) -> None:
        if self.plane not in PLANES:
            raise Refused(f"there is no plane {str(self.plane)[:40]!r}; allowed are {', '.join(PLANES)}")
        if not np.isfinite(self.at_mm):
            raise Refused(f"a section needs a coordinate in mm, not {self.at_mm}")

    @property
    def axis(self) -> int:
        """The coordinate that is constant in the plane."""
        return PLANES[self.plane].axis

    @property
    def outward(self) -> Floats:
        """Unit vector (3,) from what stays to what is taken away."""
        out = np.zeros(3)
        out[self.axis] = -1.0 if self.flipped else 1.0
        return out

    def within(self, start: Floats, way: Floats, far_mm: float) -> tuple[Floats, Floats] | None:
        """The part of a ray, `far_mm` long, that lies in what stays, a little longer; None where there is none."""
        out = self.outward
        height, slope = float(out @ start) - out[self.axis] * self.at_mm, float(out @ way)
        end = start + far_mm * way
        if abs(slope) < 1e-9:
            return (start, end) if height <= 0 else None
        cross = -height / slope
        if height > 0:  # the camera is in the half that is taken away
            return (start + max(cross - 1e-3, 0.0) * way, end) if 0 < cross < far_mm else None
        return (start, start + (cross + 1e-3) * way) if 0 < cross < far_mm else (start, end)


class Cutaway:
    """The section of a scene: its plane, and the faces that close what it cuts.

    Parameters
    ----------
    plotter : pyvista.BasePlotter
    clipped : iterable of Layer
        What the plane cuts.
    """

    def __init__(self, plotter: pv.BasePlotter, clipped: Iterable[Layer]):
        self.section: Section | None = None
        self.tissues = True  # whether soft parts of a segment are closed too
        self._clipped = tuple(clipped)
        self._plane = vtkPlane()
        names = ("bone", "piece", *_BESIDE, *_GLASS)
        self.faces = {name: Layer(plotter, f"section of {name}") for name in names}
        for name, layer in self.faces.items():
            if name in _GLASS:
                layer.as_glass()
                layer.actor.GetProperty().BackfaceCullingOff()
            elif name in ("disc", "flavum"):
                layer.as_flat()
            else:
                layer.as_spongy()
        self._beside: tuple[object, dict[str, Slicer]] | None = None
        self._slices: Slices | None = None
        self._pieces: tuple[Lifting, list[Slicer]] | None = None

    @property
    def names(self) -> list[str]:
        """Names of its actors."""
        return [str(layer.actor.name) for layer in self.faces.values()]

    def choose(self, section: Section | None) -> None:
        """Cut by a plane, or by none."""
        was, self.section = self.section, section
        if section is not None:
            origin = np.zeros(3)
            origin[section.axis] = section.at_mm
            self._plane.SetOrigin(*origin)
            self._plane.SetNormal(*-section.outward)
        if (was is None) != (section is None):
            for layer in self._clipped:
                if section is None:
                    layer.mapper.RemoveAllClippingPlanes()
                else:
                    layer.mapper.AddClippingPlane(self._plane)
        if section is None:
            self.clear()

    def let_go(self) -> None:
        """Hold nothing of any outcome."""
        self._slices = self._pieces = self._beside = None
        for layer in self.faces.values():
            layer.close()

    def recolour(self, theme: Theme) -> None:
        """Take the colours of a theme; those of bone are given with the faces."""
        for name, colour in (("ghost", theme.ghost), ("canal", theme.canal), ("gain", theme.gain)):
            material = self.faces[name].actor.GetProperty()
            material.SetColor(*colour)
            material.SetOpacity(_CANAL_OPACITY.get(name, min(1.0, 1.25 * theme.ghost_opacity)))

    def close(self, outcome: Outcome, theme: Theme, ghost: bool, canal: Sequence[bool]) -> None:
        """Close what the plane cuts of an outcome as it is when all is done.

        `ghost` tells whether removed bone is seen in its place, `canal` whether canal and gain are seen.
        """
        section = self.section
        if section is None:
            return
        cut = self._sliced(outcome).at(section.plane, section.at_mm)
        self._face("bone", cut.kept, theme.spongy)
        self._face("piece", NOTHING)
        for name, colour in zip(_BESIDE, (theme.spongy, TISSUES["disc"], TISSUES["flavum"]), strict=True):
            there = name == "lower bone" or self.tissues
            self._face(name, self._beside_cut(outcome, name, section) if there else NOTHING, colour)
        self._face("ghost", cut.removed if ghost else NOTHING)
        self._face("canal", cut.canal if canal[0] else NOTHING)
        self._face("gain", cut.opened if canal[1] and not cut.gain.is_empty else NOTHING, without=cut.canal)

    def close_moment(
        self, outcome: Outcome, theme: Theme, lifting: Lifting, moment: Moment, canal: Sequence[bool], ghost: bool
    ) -> None:
        """Close what the plane cuts at a moment of the removal."""
        section = self.section
        if section is None:
            return
        self.close(outcome, theme, ghost, canal)
        if self._pieces is None or self._pieces[0] is not lifting:
            self._pieces = (lifting, [Slicer(*solid.arrays) for solid in lifting.solids])
        plane = PLANES[section.plane]
        figures = []
        for slicer, way in zip(self._pieces[1], lifting.ways, strict=True):
            by = moment.away * way
            figure = cut_plane(slicer, plane, section.at_mm - by[plane.axis])
            figures.append(Figure(figure.points + by[[plane.across, plane.up]], figure.starts))
        colour = _mixed(theme.spongy, theme.ghost, MARKED * moment.marked)
        self._face("piece", joined(figures) if moment.there > 0 else NOTHING, colour)
        self.faces["piece"].actor.GetProperty().SetOpacity(moment.there)

    def close_bare(self, patch: Patch, theme: Theme) -> None:
        """Close what the plane cuts of a bare bone."""
        section = self.section
        if section is None:
            return
        self.clear()
        self._face(
            "bone", cut_plane(Slicer(patch.points, patch.faces), PLANES[section.plane], section.at_mm), theme.spongy
        )

    def clear(self) -> None:
        """Draw no faces."""
        for layer in self.faces.values():
            layer.fill(EMPTY)

    def _sliced(self, outcome: Outcome) -> Slices:
        if self._slices is None or self._slices.outcome is not outcome:
            self._slices = Slices(outcome, self._slices, alone=True)
        return self._slices

    def _beside_cut(self, outcome: Outcome, name: str, section: Section) -> Figure:
        """What the plane cuts of the lower vertebra or of the disc of a segment; nothing of a vertebra alone."""
        beside = outcome.segment
        if beside is None:
            return NOTHING
        if self._beside is None or self._beside[0] is not beside:
            pose = beside.segment.pose
            solids = {
                "lower bone": beside.lower.division.kept.moved(np.linalg.inv(pose.cranial_to_caudal)),
                "disc": beside.disc.moved(np.linalg.inv(pose.cranial)),
            }
            soft = ligament_left(beside)
            slicers = {key: Slicer(*solid.arrays) for key, solid in solids.items()}
            self._beside = beside, slicers | {"flavum": Slicer(soft.points, soft.faces)}
        return cut_plane(self._beside[1][name], PLANES[section.plane], section.at_mm)

    def _face(self, name: str, figure: Figure, colour: Colour | None = None, without: Figure = NOTHING) -> None:
        section = self.section
        assert section is not None
        patch = face(figure, section, without)
        colours: Bytes | None = None
        if colour is not None:
            colours = np.tile(np.rint(255 * np.asarray(colour)).astype(np.uint8), (len(patch.points), 1))
        self.faces[name].fill(patch, colours)


def face(figure: Figure, section: Section, without: Figure = NOTHING) -> Patch:
    """A figure in the plane of a section as triangles that look to where the rest was taken away.

    `without` is left out of it.
    """
    flat, faces = filled(figure.outlines, without.outlines) if not figure.is_empty else filled(())
    if not len(faces):
        return EMPTY
    plane = PLANES[section.plane]
    points = np.empty((len(flat), 3))
    points[:, plane.axis] = section.at_mm
    points[:, plane.across], points[:, plane.up] = flat.T
    a, b, c = (points[faces[:, k]] for k in range(3))
    if float((np.cross(b - a, c - a) @ section.outward).sum()) < 0:
        faces = faces[:, ::-1]
    return Patch(points, np.tile(section.outward, (len(points), 1)), np.ascontiguousarray(faces))


def _mixed(a: Colour, b: Colour, share: float) -> Colour:
    r, g, b_ = ((1 - share) * x + share * y for x, y in zip(a, b, strict=True))
    return r, g, b_

"""The 3D picture of an outcome, in any PyVista plotter: a window's or an off-screen one. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pyvista as pv
from numpy.typing import NDArray

from vertebra3d.scene.canal import canal_before, canal_gain
from vertebra3d.scene.drawing import Draughtsman, Drawing, lit, shaded
from vertebra3d.scene.labels import Projection
from vertebra3d.scene.layer import BONE_ROUGHNESS, CUT_ROUGHNESS, Layer
from vertebra3d.scene.lifting import Lifting, Moment
from vertebra3d.scene.lights import light
from vertebra3d.scene.marker import OrientationMarker
from vertebra3d.scene.overlay import LandmarkOverlay
from vertebra3d.scene.removal import Removal
from vertebra3d.scene.section import Cutaway, Section
from vertebra3d.scene.segment_drawing import bone_points
from vertebra3d.scene.segment_layers import SegmentLayers
from vertebra3d.scene.smoothing import Quality, Smoothing
from vertebra3d.scene.surface import EMPTY, Patch
from vertebra3d.scene.themes import Theme, theme_named
from vertebra3d.scene.tint import ByDistance, Tint, by_region, tinted
from vertebra3d.scene.views import Placement, place, view_named

if TYPE_CHECKING:
    from vertebra3d.outcome import Outcome


class Scene:
    """All that is drawn of an outcome, in a plotter that belongs to somebody else.

    Parameters
    ----------
    plotter : pyvista.BasePlotter
        An off-screen `pyvista.Plotter` or the `QtInteractor` of a window.
    theme : "light" or "dark"
    quality : "auto", "fast" or "fine"
        How edges are smoothed: "fast" not at all, "fine" by many samples, "auto" by samples where there is graphics
        hardware and by a filter where the processor draws.
    marker_scale : float
        Size of the orientation marker, for pictures of a higher resolution.
    line_scale : float
        Width of the lines of landmarks, likewise.

    Raises
    ------
    Refused
        Unknown theme or view.
    """

    def __init__(
        self,
        plotter: pv.BasePlotter,
        theme: str | Theme = "light",
        quality: Quality = "auto",
        marker_scale: float = 1.0,
        line_scale: float = 1.0,
    ):
        self.plotter = plotter
        self.theme = theme_named(theme)
        self.drawing: Drawing | None = None
        self.is_preview = False  # whether a bare bone is drawn, which belongs to no outcome
        self._draughtsman = Draughtsman()
        self._preview = EMPTY
        self._lit: str | None = None
        self._bone_drawn: tuple[Patch, NDArray[np.uint8]] | None = None  # with the colours of no region made lighter
        self._fit_points: NDArray[np.float64] | None = None
        self._outcome: Outcome | None = None
        self._alone = True
        self._view: str | None = None
        self._canal_shown = (False, False)
        self._regions_shown = self._landmarks_shown = False
        self._distances: ByDistance | None = None
        light(plotter.renderer)
        self._bone = Layer(plotter, "bone")
        self._cut = Layer(plotter, "cut")
        self._canal = Layer(plotter, "canal")
        self._gain = Layer(plotter, "gain")
        self._ghost = Layer(plotter, "ghost")
        self.removal = Removal(plotter)
        self.segment = SegmentLayers(plotter)
        self.cutaway = Cutaway(
            plotter,
            (
                self._bone,
                self._cut,
                self._canal,
                self._gain,
                self._ghost,
                self.removal.old,
                self.removal.new,
                *self.segment.clipped,
            ),
        )
        self._canal.wanted = self._gain.wanted = False
        self._materials()
        self.landmarks = LandmarkOverlay(self._window, plotter.renderer, self.theme, line_scale)
        self.marker = OrientationMarker(self._window, plotter.renderer, self.theme, marker_scale)
        self.set_theme(self.theme)
        self.smoothing = Smoothing(self._window, plotter.renderer, quality)

    @property
    def _window(self) -> Any:
        return self.plotter.render_window

    # -- set-up -------------------------------------------------------------------------------------------------

    def _materials(self) -> None:
        self._bone.as_bone(BONE_ROUGHNESS)
        self._cut.as_bone(CUT_ROUGHNESS)
        for layer in (self._ghost, self._canal, self._gain):
            layer.as_glass()

    def set_theme(self, theme: str | Theme) -> None:
        """Change colours and background."""
        self.theme = theme_named(theme)
        renderer = self.plotter.renderer
        renderer.SetGradientBackground(True)
        renderer.SetBackground(*self.theme.background_bottom)
        renderer.SetBackground2(*self.theme.background_top)
        for layer, colour, opacity in (
            (self._ghost, self.theme.ghost, self.theme.ghost_opacity),
            (self._canal, self.theme.canal, 0.35),
            (self._gain, self.theme.gain, 0.55),
        ):
            layer.actor.GetProperty().SetColor(*colour)
            layer.actor.GetProperty().SetOpacity(opacity)
        self._ghost_opacity = self.theme.ghost_opacity
        self._show_ghost()
        self.cutaway.recolour(self.theme)
        self.marker.recolour(self.theme)
        self.landmarks.recolour(self.theme)
        if self.drawing is not None:
            self._paint(self.drawing)

    # -- what is shown ------------------------------------------------------------------------------------------

    def prepare(self, outcome: Outcome, last: Drawing | None = None) -> Drawing:
        """Work out what is drawn of `outcome`: most of the time that `show` takes. May run in a worker thread.

        In a third of the time where it differs little from the one that the drawing `last` was made of; the light on
        old surface beside a cut is then as it was.
        """
        hand = self._draughtsman
        drawing = hand.draw(outcome) if last is None else hand.draw_on(outcome, last)
        if self.removal.needs_lifting and not outcome.removed_solid.is_empty:
            drawing = replace(drawing, lifting=self.prepare_lifting(outcome, drawing))
        return drawing

    def prepare_lifting(self, outcome: Outcome, drawing: Drawing) -> Lifting:
        """Work out how what is removed of `outcome` comes away. May run in a worker thread."""
        return Lifting(outcome, draughtsman=self._draughtsman, drawing=drawing)

    def prepare_on(self, outcome: Outcome, last: Drawing) -> Drawing:
        """The same for an outcome that differs little from the one that `last` was made of, such as a burr's step."""
        return self._draughtsman.draw_on(outcome, last)

    def show(self, outcome: Outcome, drawing: Drawing | None = None) -> None:
        """Draw `outcome` in place of what was drawn before. The camera keeps its direction, and as a rule its place.

        `drawing` is what `prepare` made of it, where that was done beforehand.
        """
        self._outcome = outcome
        self.is_preview = False
        self.drawing = drawing or self.prepare(outcome)
        self._paint(self.drawing)
        self._fit_points = bone_points(outcome)
        if any(self._canal_shown):
            self._draw_canal()
        if self._landmarks_shown:
            self._draw_landmarks()
            self.landmarks.show(True)
        other = (outcome.segment is None) != self._alone
        self._alone = outcome.segment is None
        if self._view is None:
            self.view("oblique")
        elif other:  # one vertebra more, or less
            self.fit()
        else:
            self.plotter.renderer.ResetCameraClippingRange()

    def prepare_preview(self, vertices: NDArray[np.float64], faces: NDArray[np.integer]) -> Drawing:
        """Work out what is drawn of a bare surface, mm. May run in a worker thread."""
        return self._draughtsman.preview(vertices, faces)

    def show_preview(self, drawing: Drawing) -> None:
        """Draw a bare bone, without cut, canal and landmarks, until the next outcome is shown."""
        self.is_preview = True
        self._bone.fill(drawing.bone, shaded(drawing.bone_seen, self.theme.bone_hollow, self.theme.bone))
        for layer in (self._cut, self._ghost, self._canal, self._gain):
            layer.fill(EMPTY)
        self.removal.clear()
        self.segment.fill(None, self.theme, True, 0.0)
        self._preview = drawing.bone
        self._close_section()
        self.landmarks.show(False)
        self.plotter.renderer.ResetCameraClippingRange()

    def show_section(self, section: Section | None) -> None:
        """Take away all in front of a plane and close the faces there; None shows the whole."""
        self.cutaway.choose(section)
        self._close_section()

    def _close_section(self) -> None:
        """Work out the faces in the plane of the section."""
        if self.cutaway.section is None:
            return
        if self.is_preview:
            self.cutaway.close_bare(self._preview, self.theme)
            return
        if self._outcome is None:
            return
        canal = (self._canal_shown[0], self._canal_shown[1] and self.removal.is_done)
        moment = self.removal.moment
        lifting = self._lifting() if moment is not None else None
        if moment is not None and lifting is not None:
            self.cutaway.close_moment(self._outcome, self.theme, lifting, moment, canal, self.removal.ghost > 0)
        else:
            self.cutaway.close(self._outcome, self.theme, self.removal.ghost > 0, canal)

    def show_moment(self, lifting: Lifting, moment: Moment) -> None:
        """Draw a moment of a removal in place of an outcome: what moving pictures are made of."""
        self._fill_moment(lifting, moment)
        for layer in (self._ghost, self._canal, self._gain):
            layer.fill(EMPTY)
        self.landmarks.show(False)
        self.plotter.renderer.ResetCameraClippingRange()

    def _fill_moment(self, lifting: Lifting, moment: Moment) -> None:
        tint = self._tint
        stays = lifting.stays(moment, self.theme, tint)
        self._fill_bone(stays.bone, stays.bone_colours)
        self._cut.fill(stays.cut, stays.cut_colours)
        self.removal.fill(lifting.pieces(moment, self.theme, tint), moment.there)

    def _paint(self, drawing: Drawing) -> None:
        t = self.theme
        self._ghost.fill(drawing.ghost)
        self._show_ghost()
        self.segment.fill(drawing, t, self.removal.is_done, self.removal.ghost)
        self._close_section()
        moment = self.removal.moment
        lifting = self._lifting() if moment is not None else None
        if moment is not None and lifting is not None:
            self._fill_moment(lifting, moment)
            return
        tint = self._tint
        if tint is not None:
            bone = tinted(tint, drawing.bone, drawing.bone_seen)
        else:
            bone = shaded(drawing.bone_seen, t.bone_hollow, t.bone)
        self._fill_bone(drawing.bone, bone)
        self._cut.fill(drawing.cut, shaded(drawing.cut_seen, t.cut_hollow, t.cut))
        self.removal.clear()

    def _fill_bone(self, patch: Patch, colours: NDArray[np.uint8]) -> None:
        self._bone_drawn = patch, colours
        region, outcome = self._lit, self._outcome
        if region is not None and outcome is not None:
            colours = lit(colours, patch, outcome.intact.landmarks, region)
        self._bone.fill(patch, colours)

    def highlight(self, region: str | None) -> None:
        """Make a region (a name in `REGIONS`) of the bone that stays lighter, or none."""
        if region != self._lit:
            self._lit = region
            if self._bone_drawn is not None and not self.is_preview:
                self._fill_bone(*self._bone_drawn)

    def _lifting(self) -> Lifting | None:
        """How the pieces of what is shown come away, worked out here if nobody has; None where nothing is removed."""
        drawing, outcome = self.drawing, self._outcome
        if drawing is None or outcome is None or outcome.removed_solid.is_empty:
            return None
        if drawing.lifting is None:
            self.drawing = drawing = replace(drawing, lifting=self.prepare_lifting(outcome, drawing))
        return drawing.lifting

    def take_lifting(self, outcome: Outcome, lifting: Lifting) -> None:
        """Take what `prepare_lifting` made of `outcome`, if that is still what is shown."""
        if outcome is self._outcome and self.drawing is not None:
            self.drawing = replace(self.drawing, lifting=lifting)

    @property
    def outcome(self) -> Outcome | None:
        """What is shown."""
        return self._outcome

    @property
    def pointed(self) -> dict[str, Layer]:
        """What can be pointed at, by name."""
        old, new = self.removal.names
        return {
            "bone": self._bone, "cut": self._cut, "ghost": self._ghost, old: self.removal.old, new: self.removal.new,
            "section": self.cutaway.faces["bone"], "section of ghost": self.cutaway.faces["ghost"],
        }  # fmt: skip

    @property
    def nothing_removed(self) -> bool:
        """Whether there are no pieces to be moved."""
        return self._outcome is None or self._outcome.removed_solid.is_empty

    @property
    def has_lifting(self) -> bool:
        """Whether pieces can be moved at once."""
        return self.drawing is not None and self.drawing.lifting is not None

    def show_removed(self, how: str, share: float = 1.0) -> None:
        """Show removed bone as a ghost in its place, lifted out along its way, or not at all.

        `share` (0 to 1) is how far the cut has come, from the intact bone to done.
        """
        was = self.removal.moment
        self.removal.choose(how, share)
        if self.drawing is not None and (was is not None or self.removal.moment is not None):
            self._paint(self.drawing)
            self.plotter.renderer.ResetCameraClippingRange()
        self._show_ghost()
        if self._canal_shown[1]:
            self._gain.wanted = self.removal.is_done
            self._gain.refresh()
        self.segment.fill(self.drawing, self.theme, self.removal.is_done, self.removal.ghost)
        self._close_section()

    def show_tissues(self, visible: bool) -> None:
        """Show disc, ligament, sac and roots of a motion segment, or its bones alone."""
        self.segment.show_tissues(visible)
        self.cutaway.tissues = bool(visible)
        self._close_section()

    def _show_ghost(self) -> None:
        there = self.removal.ghost
        self._ghost.wanted = there > 0.0
        self._ghost.actor.GetProperty().SetOpacity(there * self._ghost_opacity)
        self._ghost.refresh()

    def show_ghost(self, visible: bool, opacity: float | None = None) -> None:
        """Show removed bone as a ghost, or not at all; `opacity` 0 to 1."""
        if opacity is not None:
            self._ghost_opacity = float(np.clip(opacity, 0.0, 1.0))
        self.show_removed("ghost" if visible else "hidden", self.removal.share)

    def show_regions(self, visible: bool) -> None:
        """Colour the bone by region (`themes.REGION_COLOURS`), or as bone."""
        if bool(visible) != self._regions_shown:
            self._regions_shown = bool(visible)
            if self.drawing is not None:
                self._paint(self.drawing)

    def show_distances(self, distances: ByDistance | None) -> None:
        """Colour the bone that they were found for by its distance from its twin, in place of regions; None: no more.

        Another bone is drawn as bone.
        """
        if distances is not self._distances:
            self._distances = distances
            if self.drawing is not None:
                self._paint(self.drawing)

    @property
    def tells_distances(self) -> bool:
        """Whether the bone that is drawn is coloured by its distance from its twin."""
        distances, outcome = self._distances, self._outcome
        return distances is not None and outcome is not None and distances.solid is outcome.intact.solid

    @property
    def _tint(self) -> Tint | None:
        """What the bone is coloured by; None: it is bone."""
        if self._outcome is None:
            return None
        if self.tells_distances:
            return self._distances
        return by_region(self._outcome.intact.landmarks) if self._regions_shown else None

    def show_canal(self, before: bool = True, gain: bool = True) -> None:
        """Show or hide the bony canal before the cut (grey) and the space gained (green, an upper bound)."""
        self._canal_shown = (bool(before), bool(gain))
        self._canal.wanted, self._gain.wanted = self._canal_shown[0], self._canal_shown[1] and self.removal.is_done
        if any(self._canal_shown):
            self._draw_canal()
        self._canal.refresh()
        self._gain.refresh()
        self._close_section()

    def show_landmarks(self, visible: bool) -> None:
        """Show or hide the landmarks: lines on the bone, with labels beside it."""
        self._landmarks_shown = bool(visible)
        if visible:
            self._draw_landmarks()
        self.landmarks.show(visible)

    def _draw_landmarks(self) -> None:
        if self._outcome is not None and self.drawing is not None:
            surface = self._draughtsman.intact(self._outcome.intact.solid)
            self.landmarks.fill(self._outcome, self.drawing, surface)

    def _draw_canal(self) -> None:
        if self._outcome is None:
            return
        canal, centre = self._outcome.canal, self._outcome.intact.landmarks.canal_y
        before, gain = self._canal_shown
        walls = (centre, canal.angles_deg, canal.planes_mm, canal.wall_before_mm)
        self._canal.fill(canal_before(*walls) if before else EMPTY)
        self._gain.fill(canal_gain(*walls, canal.wall_after_mm) if gain else EMPTY)

    # -- camera -------------------------------------------------------------------------------------------------

    def view(self, name: str, aspect: float | None = None) -> None:
        """Turn to a standard view (a name in `VIEWS`) so that the intact bone just fits the window.

        `aspect` is the width over the height that the picture will have, where it is not the window's own.
        """
        chosen = view_named(name)
        self._view = name
        self._place(chosen.towards, chosen.up, aspect)

    def fit(self) -> None:
        """Keep the direction of view and fit the intact bone to the window."""
        camera = self._camera
        self._place([-d for d in camera.GetDirectionOfProjection()], camera.GetViewUp(), None)

    @property
    def placement(self) -> Placement:
        """Where the camera stands, for a picture of what is seen now."""
        camera = self._camera
        return Placement(
            np.asarray(camera.GetPosition()),
            np.asarray(camera.GetFocalPoint()),
            np.asarray(camera.GetViewUp()),
            float(camera.GetViewAngle()),
        )

    @property
    def sees_lifted(self) -> bool:
        """Whether all that is lifted out, where its way ends, lies within the picture."""
        lifting = self.drawing.lifting if self.drawing is not None else None
        width, height = self._window.GetSize()
        if lifting is None or min(width, height) < 1:
            return True
        seen = np.asarray(Projection(self.placement, width, height)(lifting.points_away(1.0)))[:, :2]
        return bool((seen > 0).all() and (seen < (width, height)).all())

    def stand_at(self, at: Placement) -> None:
        """Put the camera where `at` says."""
        camera = self._camera
        camera.ParallelProjectionOff()
        camera.SetPosition(*at.position)
        camera.SetFocalPoint(*at.focus)
        camera.SetViewUp(*at.up)
        camera.SetViewAngle(at.angle_deg)
        self.plotter.renderer.ResetCameraClippingRange()
        self.plotter.camera_set = True

    @property
    def _camera(self) -> Any:
        return self.plotter.renderer.GetActiveCamera()

    @property
    def fit_points(self) -> NDArray[np.float64]:
        """Points (n, 3), mm, that a view is fitted to: the intact bone, and pieces that come away where they end."""
        points = self._fit_points if self._fit_points is not None else np.zeros((0, 3))
        lifting = self.drawing.lifting if self.drawing is not None else None
        if self.removal.needs_lifting and lifting is not None:
            return np.concatenate([points, lifting.points_away(1.0)])
        return points

    def _place(self, towards: Any, up: Any, aspect: float | None) -> None:
        if self._fit_points is None:
            return
        width, height = self._window.GetSize()
        self.stand_at(place(self.fit_points, towards, up, aspect or max(width, 1) / max(height, 1)))

    def close(self) -> None:
        """Take everything out of the plotter again, and hold no outcome: a plotter that is closed may live on."""
        self.smoothing.close()
        self.marker.close()
        self.landmarks.close()
        for name in (
            "bone",
            "cut",
            "canal",
            "gain",
            "ghost",
            *self.removal.names,
            *self.cutaway.names,
            *self.segment.names,
        ):
            self.plotter.renderer.remove_actor(name, render=False)
        self.cutaway.let_go()
        self.segment.close()
        for layer in (self._canal, self._gain, *self.pointed.values()):
            layer.close()
        self.drawing = self._outcome = self._bone_drawn = self._fit_points = None
        self._preview, self._draughtsman = EMPTY, Draughtsman()

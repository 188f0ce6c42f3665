"""The 3D picture of an outcome, in any PyVista plotter: a window's or an off-screen one. No Qt."""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
import pyvista as pv
from numpy.typing import NDArray
from vtkmodules.vtkCommonDataModel import vtkPolyData
from vtkmodules.vtkRenderingCore import vtkLight, vtkPolyDataMapper

from vertebra3d.scene.canal import canal_before, canal_gain
from vertebra3d.scene.drawing import Draughtsman, Drawing, region_shaded, shaded
from vertebra3d.scene.marker import OrientationMarker
from vertebra3d.scene.overlay import LandmarkOverlay
from vertebra3d.scene.polydata import polydata
from vertebra3d.scene.surface import EMPTY, Patch
from vertebra3d.scene.themes import Theme, theme_named
from vertebra3d.scene.views import Placement, place, view_named

if TYPE_CHECKING:
    from vertebra3d.outcome import Outcome

Quality = Literal["auto", "fast", "fine"]

# At the silhouette a glassy body shows more of itself: the ghost is thin in the middle and firm at its rim.
_RIM = """
//VTK::Light::Impl
  float facing = abs(normalVCVSOutput.z);
  fragOutput0.a = fragOutput0.a * mix(1.7, 0.75, smoothstep(0.05, 0.85, facing));
"""


class _Layer:
    """One named actor whose geometry is exchanged in place."""

    def __init__(self, plotter: pv.BasePlotter, name: str):
        self.mapper = vtkPolyDataMapper()
        self.mapper.SetInputData(vtkPolyData())
        self.mapper.SetColorModeToDirectScalars()
        self.mapper.SetStatic(True)
        self.actor = pv.Actor(name=name)
        self.actor.SetMapper(self.mapper)
        self.actor.SetVisibility(False)
        self.actor.SetPickable(False)
        plotter.add_actor(self.actor, name=name, reset_camera=False, render=False)
        self.filled = False
        self.wanted = True

    def fill(self, patch: Patch, colours: NDArray[np.uint8] | None = None) -> None:
        self.filled = len(patch.faces) > 0
        if self.filled:
            self.mapper.SetInputData(polydata(patch, colours))
        self.refresh()

    def refresh(self) -> None:
        self.actor.SetVisibility(self.filled and self.wanted)


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
        self._draughtsman = Draughtsman()
        self._fit_points: NDArray[np.float64] | None = None
        self._outcome: Outcome | None = None
        self._view: str | None = None
        self._software: bool | None = None
        self._canal_shown = (False, False)
        self._samples: int | None = None
        self._moving = False
        self._regions_shown = self._landmarks_shown = False
        self._lights()
        self._bone = _Layer(plotter, "bone")
        self._cut = _Layer(plotter, "cut")
        self._canal = _Layer(plotter, "canal")
        self._gain = _Layer(plotter, "gain")
        self._ghost = _Layer(plotter, "ghost")
        self._canal.wanted = self._gain.wanted = False
        self._materials()
        self.landmarks = LandmarkOverlay(self._window, plotter.renderer, self.theme, line_scale)
        self.marker = OrientationMarker(self._window, plotter.renderer, self.theme, marker_scale)
        self.set_theme(self.theme)
        self.quality: Quality = quality
        self._smooth()
        self._watch_frames()

    @property
    def _window(self) -> Any:
        return self.plotter.render_window

    # -- set-up -------------------------------------------------------------------------------------------------

    def _lights(self) -> None:
        """Key, fill and rim light that travel with the camera: the side that is looked at is always lit alike."""
        renderer = self.plotter.renderer
        renderer.RemoveAllLights()
        renderer.SetAutomaticLightCreation(False)
        # Direction in the camera's frame (right, up, towards the viewer), intensity, colour.
        for where, intensity, colour in (
            ((-0.80, 0.90, 0.62), 2.80, (1.00, 0.970, 0.92)),
            ((1.00, -0.10, 0.45), 0.80, (0.91, 0.95, 1.00)),
            ((0.35, 0.85, -0.55), 0.60, (1.00, 0.98, 0.95)),
            ((0.10, -0.10, 1.00), 0.62, (1.00, 0.99, 0.97)),
        ):
            light = vtkLight()
            light.SetLightTypeToCameraLight()
            light.SetPositional(False)
            light.SetPosition(*where)
            light.SetFocalPoint(0.0, 0.0, 0.0)
            light.SetIntensity(intensity)
            light.SetColor(*colour)
            renderer.AddLight(light)

    def _materials(self) -> None:
        for layer, roughness in ((self._bone, 0.58), (self._cut, 0.70)):
            material = layer.actor.GetProperty()
            material.SetInterpolationToPBR()
            material.SetMetallic(0.0)
            material.SetRoughness(roughness)
            layer.mapper.ScalarVisibilityOn()
        for layer in (self._ghost, self._canal, self._gain):
            material = layer.actor.GetProperty()
            material.SetInterpolationToPhong()
            material.SetAmbient(0.30)  # the lights are set for the bone's material and too strong for this one
            material.SetDiffuse(0.27)
            material.SetSpecular(0.04)
            material.SetSpecularPower(24)
            layer.mapper.ScalarVisibilityOff()
            layer.actor.GetShaderProperty().AddFragmentShaderReplacement("//VTK::Light::Impl", True, _RIM, False)
        # Translucent bodies hide their own far side: nothing to sort, so no depth peeling is needed.
        self._ghost.actor.GetProperty().BackfaceCullingOn()
        self._gain.actor.GetProperty().BackfaceCullingOn()
        self._canal.actor.GetProperty().BackfaceCullingOn()

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
        self.marker.recolour(self.theme)
        self.landmarks.recolour(self.theme)
        if self.drawing is not None:
            self._paint(self.drawing)

    # -- what is shown ------------------------------------------------------------------------------------------

    def prepare(self, outcome: Outcome) -> Drawing:
        """Work out what is drawn of `outcome`: most of the time that `show` takes. May run in a worker thread."""
        return self._draughtsman.draw(outcome)

    def prepare_on(self, outcome: Outcome, last: Drawing) -> Drawing:
        """The same for an outcome that differs little from the one that `last` was made of, such as a burr's step."""
        return self._draughtsman.draw_on(outcome, last)

    def show(self, outcome: Outcome, drawing: Drawing | None = None) -> None:
        """Draw `outcome` in place of what was drawn before. The camera stays, but for the first outcome.

        `drawing` is what `prepare` made of it, where that was done beforehand.
        """
        self._outcome = outcome
        self.drawing = drawing or self.prepare(outcome)
        self._paint(self.drawing)
        self._fit_points = outcome.intact.solid.arrays[0]
        if any(self._canal_shown):
            self._draw_canal()
        if self._landmarks_shown:
            self._draw_landmarks()
            self.landmarks.show(True)
        if self._view is None:
            self.view("oblique")
        else:
            self.plotter.renderer.ResetCameraClippingRange()

    def prepare_preview(self, vertices: NDArray[np.float64], faces: NDArray[np.integer]) -> Drawing:
        """Work out what is drawn of a bare surface, mm. May run in a worker thread."""
        return self._draughtsman.preview(vertices, faces)

    def show_preview(self, drawing: Drawing) -> None:
        """Draw a bare bone, without cut, canal and landmarks, until the next outcome is shown."""
        self._bone.fill(drawing.bone, shaded(drawing.bone_seen, self.theme.bone_hollow, self.theme.bone))
        for layer in (self._cut, self._ghost, self._canal, self._gain):
            layer.fill(EMPTY)
        self.landmarks.show(False)
        self.plotter.renderer.ResetCameraClippingRange()

    def show_parts(
        self, bone: Patch, bone_colours: NDArray[np.uint8], cut: Patch, cut_colours: NDArray[np.uint8]
    ) -> None:
        """Draw surfaces in colours (n, 3) of their own, in place of an outcome: what moving pictures are made of."""
        self._bone.fill(bone, bone_colours)
        self._cut.fill(cut, cut_colours)
        for layer in (self._ghost, self._canal, self._gain):
            layer.fill(EMPTY)
        self.landmarks.show(False)
        self.plotter.renderer.ResetCameraClippingRange()

    def _paint(self, drawing: Drawing) -> None:
        t = self.theme
        if self._regions_shown and self._outcome is not None:
            bone = region_shaded(drawing.bone, drawing.bone_seen, self._outcome.intact.landmarks)
        else:
            bone = shaded(drawing.bone_seen, t.bone_hollow, t.bone)
        self._bone.fill(drawing.bone, bone)
        self._cut.fill(drawing.cut, shaded(drawing.cut_seen, t.cut_hollow, t.cut))
        self._ghost.fill(drawing.ghost)

    def show_ghost(self, visible: bool, opacity: float | None = None) -> None:
        """Show or hide the removed bone; `opacity` 0 to 1."""
        self._ghost.wanted = bool(visible)
        if opacity is not None:
            self._ghost.actor.GetProperty().SetOpacity(float(np.clip(opacity, 0.0, 1.0)))
        self._ghost.refresh()

    def show_regions(self, visible: bool) -> None:
        """Colour the bone by region (`themes.REGION_COLOURS`), or as bone."""
        if bool(visible) != self._regions_shown:
            self._regions_shown = bool(visible)
            if self.drawing is not None:
                self._paint(self.drawing)

    def show_canal(self, before: bool = True, gain: bool = True) -> None:
        """Show or hide the bony canal before the cut (grey) and the space gained (green, an upper bound)."""
        self._canal_shown = (bool(before), bool(gain))
        self._canal.wanted, self._gain.wanted = self._canal_shown
        if any(self._canal_shown):
            self._draw_canal()
        self._canal.refresh()
        self._gain.refresh()

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

    def _place(self, towards: Any, up: Any, aspect: float | None) -> None:
        if self._fit_points is None:
            return
        width, height = self._window.GetSize()
        self.stand_at(place(self._fit_points, towards, up, aspect or max(width, 1) / max(height, 1)))

    # -- quality ------------------------------------------------------------------------------------------------

    @property
    def software(self) -> bool:
        """Whether the picture is drawn by the processor (Mesa's llvmpipe and its like); asks the window's context."""
        if self._software is None:
            text = self._window.ReportCapabilities() or ""
            self._software = any(word in text for word in ("llvmpipe", "softpipe", "SWR", "Software Rasterizer"))
        return self._software

    def set_quality(self, quality: Quality) -> None:
        """Choose how well edges are smoothed."""
        self.quality = quality
        self._smooth()

    def begin_motion(self) -> None:
        """The picture is about to change quickly (turned, or a slider held): frames first, where they are dear."""
        self._moving = True

    def end_motion(self) -> None:
        """At rest again: the next frame is a fine one."""
        self._moving = False

    def _watch_frames(self) -> None:
        """Settle the smoothing before a frame: what draws it is known only once the window has drawn."""
        me = weakref.ref(self)

        def before(*_: Any) -> None:
            scene = me()
            if scene is not None:
                scene._smooth()

        self._observer = self._window.AddObserver("StartEvent", before)

    def _smooth(self) -> None:
        """Samples where hardware takes them; in software they cost two frames more, a filter a few milliseconds."""
        hardware = self.quality == "auto" and not self._window.GetNeverRendered() and not self.software
        samples = 8 if self.quality == "fine" or hardware else 0
        filtered = self.quality == "auto" and not hardware and not self._moving
        renderer = self.plotter.renderer
        if bool(renderer.GetUseFXAA()) != filtered:
            renderer.SetUseFXAA(filtered)
        if self._samples != samples:  # the driver may grant fewer than were asked for: remember the wish
            self._samples = samples
            self._window.SetMultiSamples(samples)

    def close(self) -> None:
        """Take everything out of the plotter again."""
        self._window.RemoveObserver(self._observer)
        self.marker.close()
        self.landmarks.close()
        for name in ("bone", "cut", "canal", "gain", "ghost"):
            self.plotter.renderer.remove_actor(name, render=False)

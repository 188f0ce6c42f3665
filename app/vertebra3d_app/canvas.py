"""The 3D view: pyvistaqt's widget with one frame for each change, keys of its own, and a scene in it."""

from __future__ import annotations

import math

from PyQt6.QtCore import QEvent, QObject, Qt, QTimer, pyqtSignal
from PyQt6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PyQt6.QtWidgets import QWidget
from pyvistaqt import QtInteractor

from vertebra3d.outcome import Outcome
from vertebra3d.scene import Scene
from vertebra3d.scene.drawing import Drawing
from vertebra3d.scene.section import Section
from vertebra3d.scene.tint import ByDistance
from vertebra3d_app.language import tr

_REST_MS = 180  # without a change for so long, the picture is at rest and drawn finely
_TURN_DEG = 10.0
_COARSE = 2
_ASIDE = 8  # so many times smaller each way is a picture that nobody sees


class Canvas(QtInteractor):
    """The bone, to be turned by mouse and by the arrow keys.

    VTK draws at once whenever anything changes, and Qt once more when it paints; here every wish to draw only asks for
    a paint, and the paint draws: many changes in a row cost one frame.

    Signals
    -------
    drawn : after each frame.
    """

    drawn = pyqtSignal()

    def __init__(self, theme: str, parent: QWidget | None = None):
        super().__init__(parent, auto_update=False, multi_samples=8)
        self.setAcceptDrops(False)  # files dropped here are for the window, which opens them as a case or a bone
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("The bone in three dimensions"))
        self.setAccessibleDescription(tr("Turn with the arrow keys, move nearer and farther with plus and minus"))
        self.setMinimumSize(320, 240)
        self.iren.interactor.EnableRenderOff()
        self._asking = self.iren.interactor.AddObserver("RenderEvent", self._asked)
        self.frames = 0
        self.scene = Scene(self, theme=theme)
        self.scene.landmarks.say = tr
        self._held = False
        self._coarse = False
        self._above: tuple[QWidget, ...] = ()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._at_rest)

    # ---- what is shown -------------------------------------------------------------------------------------------
    def show_outcome(self, outcome: Outcome, drawing: Drawing) -> None:
        """Draw an outcome as the worker has prepared it; the camera stays. The first one is drawn finely at once."""
        first = self.scene.drawing is None
        self.scene.show(outcome, drawing)
        if not first:
            self._stir(coarse=True)
        self.update()

    def show_preview(self, drawing: Drawing) -> None:
        """Draw a bare bone as the worker has prepared it, until the next outcome."""
        self.scene.show_preview(drawing)
        self._stir(coarse=True)
        self.update()

    def show_removed(self, how: str, share: float = 1.0) -> None:
        """Show removed bone as a ghost, lifted out, or hidden; `share` (0 to 1) is how far the cut has come."""
        moves = share < 1.0 or self.scene.removal.share < 1.0
        self.scene.show_removed(how, share)
        self._stir(coarse=moves)
        self.update()

    def show_canal(self, visible: bool) -> None:
        """Show or hide the canal space before and the space gained."""
        self.scene.show_canal(visible, visible)
        self.update()

    def show_tissues(self, visible: bool) -> None:
        """Show or hide disc, ligament, sac and roots of a motion segment."""
        self.scene.show_tissues(visible)
        self.update()

    def show_regions(self, visible: bool) -> None:
        """Colour the bone by region, or as bone."""
        self.scene.show_regions(visible)
        self.update()

    def show_distances(self, distances: ByDistance | None) -> None:
        """Colour the bone by its distance from the model; None: no more."""
        self.scene.show_distances(distances)
        self.update()

    def show_landmarks(self, visible: bool) -> None:
        """Show or hide the landmarks, lines on the bone with labels beside it."""
        self.scene.show_landmarks(visible)
        self.update()

    def keep_clear(self, *widgets: QWidget) -> None:
        """Let no label stand under `widgets` while they are shown over this view."""
        self._above = widgets
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Draw anew when a widget over the view comes, goes or grows: labels make room for it."""
        kinds = (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Resize)
        if event is not None and watched in self._above and event.type() in kinds:
            self.update()
        return bool(super().eventFilter(watched, event))

    def show_view(self, name: str) -> None:
        """Turn to a standard view."""
        self.scene.view(name)
        self.update()

    def show_all(self) -> None:
        """Fit the bone to the window, seen from where it is seen."""
        self.scene.fit()
        self.update()

    def highlight(self, region: str | None) -> None:
        """Make a region lighter, where a frame more costs nothing: not where the processor draws."""
        if not self.frames or (region is not None and self.scene.smoothing.software):
            return
        self.scene.highlight(region)
        self.update()

    def show_section(self, section: Section | None) -> None:
        """Take away all in front of a plane; None shows the whole."""
        self.scene.show_section(section)
        self._stir(coarse=self._held)
        self.update()

    def keep_lifted_in_sight(self) -> None:
        """Step back if a piece that is lifted out would leave the view."""
        if not self.scene.sees_lifted:
            self.show_all()

    def set_theme(self, name: str) -> None:
        """Take a light or a dark ground."""
        if name != self.scene.theme.name:  # letters of another size are told the same way, and change no bone
            self.scene.set_theme(name)
            self.update()

    def set_text_px(self, px: int) -> None:
        """Write the labels of landmarks in letters of another size, px."""
        if px != self.scene.landmarks.text_pt:
            self.scene.landmarks.text_pt = px
            if self.scene.landmarks.visible:
                self.update()

    def hold_motion(self, held: bool) -> None:
        """While held, frames are drawn fast; let go, the picture comes to rest."""
        self._held = held
        self._stir()

    def follow_motion(self, coarse: bool = False) -> None:
        """Something else moves this view: drawn fast, with fewer pixels where `coarse`, and finely when it is over."""
        self._stir(coarse)

    def turn(self, azimuth: float, elevation: float) -> None:
        """Turn the bone by so many degrees to the right and upwards."""
        self._stir()
        camera = self.renderer.GetActiveCamera()
        camera.Azimuth(-azimuth)
        camera.Elevation(elevation)
        camera.OrthogonalizeViewUp()
        self.renderer.ResetCameraClippingRange()
        self.update()

    def near(self, factor: float) -> None:
        """Move the camera nearer (more than 1) or farther."""
        self._stir()
        self.renderer.GetActiveCamera().Dolly(factor)
        self.renderer.ResetCameraClippingRange()
        self.update()

    @property
    def at_rest(self) -> bool:
        """Whether the picture is drawn finely and nothing moves it."""
        return not self._held and not self._rest.isActive()

    @property
    def direction(self) -> tuple[float, float, float]:
        """Where the camera looks, as a unit vector in the bone's frame."""
        x, y, z = self.renderer.GetActiveCamera().GetDirectionOfProjection()
        return float(x), float(y), float(z)

    def give_back(self) -> None:
        """Out of sight: keep the shape of the picture but not its pixels; the next paint asks for them again."""
        if not self.frames:
            return
        width, height = self.render_window.GetSize()
        self.makeCurrent()
        self.render_window.SetSize(max(1, width // _ASIDE), max(1, height // _ASIDE))
        self.render_window.Render()  # it is then that the buffers are exchanged
        self.doneCurrent()

    def close_view(self) -> None:
        """Let go of the scene and of the graphics context, while the window still stands."""
        self._rest.stop()
        if self.iren is not None and self.iren.interactor is not None:
            self.iren.interactor.RemoveObserver(self._asking)
        self.scene.close()
        self.close()

    # ---- drawing -------------------------------------------------------------------------------------------------
    def render(self) -> None:
        """Ask for a paint; PyVista calls this after each change."""
        if not getattr(self, "_closed", False):
            self.update()

    def paintGL(self) -> None:
        """Draw one frame."""
        interactor = self.iren.interactor if self.iren is not None else None
        if interactor is None:
            super().paintGL()
            return
        self._choose_resolution()
        self._keep_labels_clear()
        interactor.EnableRenderOn()
        try:
            super().paintGL()
        finally:
            interactor.EnableRenderOff()
        self.frames += 1
        self.drawn.emit()

    def _asked(self, *_: object) -> None:
        if not self._in_paint:
            self.update()

    def _stir(self, coarse: bool = False) -> None:
        """Draw fast until there is rest; `coarse` also draws fewer pixels where the processor draws them."""
        self.scene.smoothing.begin_motion()
        self._coarse = coarse and self.frames > 0 and self.scene.smoothing.software
        self._rest.start()

    def _at_rest(self) -> None:
        if not self._held:
            self.scene.smoothing.end_motion()
            self._coarse = False
            self.update()

    def _choose_resolution(self) -> None:
        """Half the pixels each way while coarse; Qt stretches them. Letters, which would grow, wait."""
        ratio = self.devicePixelRatioF() / (_COARSE if self._coarse else 1)
        size = max(1, round(self.width() * ratio)), max(1, round(self.height() * ratio))
        if tuple(self.render_window.GetSize()) != size:
            self.render_window.SetSize(*size)
            self.scene.marker.show(not self._coarse)
            self.scene.landmarks.show_labels(not self._coarse)

    def _keep_labels_clear(self) -> None:
        """Tell the labels, in pixels from below, where widgets lie over the view."""
        boxes = []
        for widget in self._above:
            if not widget.isVisible() or widget.parent() is not self:
                continue
            ratio, at = self.devicePixelRatioF(), widget.geometry()
            bottom = self.height() - at.y() - at.height()
            sides = (at.x(), bottom, at.x() + at.width(), bottom + at.height())
            x0, y0, x1, y1 = (ratio * side for side in sides)
            boxes.append((x0, y0, x1, y1))
        self.scene.landmarks.keep_out = tuple(boxes)

    # ---- mouse and keys ------------------------------------------------------------------------------------------
    def mousePressEvent(self, event: QMouseEvent | None) -> None:
        """Begin to turn."""
        self.hold_motion(True)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent | None) -> None:
        """Come to rest."""
        super().mouseReleaseEvent(event)
        self.hold_motion(False)

    def wheelEvent(self, event: QWheelEvent | None) -> None:
        """Nearer and farther, as finely as the wheel or the touchpad tells."""
        if event is not None:
            self.near(math.pow(1.0012, event.angleDelta().y()))
            event.accept()

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        """Arrow keys turn, plus and minus move; VTK's own keys are not passed on."""
        if event is None:
            return
        turns = {
            Qt.Key.Key_Left: (-_TURN_DEG, 0.0),
            Qt.Key.Key_Right: (_TURN_DEG, 0.0),
            Qt.Key.Key_Up: (0.0, _TURN_DEG),
            Qt.Key.Key_Down: (0.0, -_TURN_DEG),
        }
        key = Qt.Key(event.key())
        if key in turns:
            self.turn(*turns[key])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.near(1.1)
        elif key == Qt.Key.Key_Minus:
            self.near(1 / 1.1)
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent | None) -> None:
        """Nothing: VTK's own keys surprise people."""
        if event is not None:
            event.ignore()

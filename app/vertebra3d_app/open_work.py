"""All that is open in a window, taken down and put back: for the file of a session, and after a crash."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vertebra3d.files.sessions import Camera, Measured, SavedSession
from vertebra3d_app.layout import TOGGLES, show_parts
from vertebra3d_app.pages.base import PAGES

if TYPE_CHECKING:
    from vertebra3d.outcome import Outcome
    from vertebra3d.scene.views import Placement
    from vertebra3d_app.pages.compare import ComparePage
    from vertebra3d_app.window import Window

COMPARE: Final = "compare"
SLICES: Final = "slices"


def snapshot(window: Window) -> SavedSession:
    """What is open in the window now."""
    compare = window.pages.made(COMPARE)
    slices = window.pages.made(SLICES)
    return SavedSession(
        case=window.session.case,
        pinned=compare.model.cases if compare is not None else (),
        page=window.pages.name,
        camera=_camera(window),
        shown={name: window.actions_[name].isChecked() for name in TOGGLES},
        removed=window.play.how,
        measured=tuple(Measured(m.kind, m.plane, m.at_mm, m.points) for m in slices.tool.taken) if slices else (),
        compare_camera=_written(compare.cameras.at) if compare is not None and compare.model.pinned else None,
    )


def put_back(window: Window, held: SavedSession, text: str) -> None:
    """Open in the window what `held` says; case and cases beside it as one step of undo, called `text`."""
    stack, compare = window.session.stack, _comparison(window, held)
    together = compare is not None and compare.model.cases != held.pinned and held.case != window.session.case
    if together:
        stack.beginMacro(text)
    try:
        window.session.replace(held.case, text)
        if compare is not None:
            compare.put_pinned(held.pinned, text)
    finally:
        if together:
            stack.endMacro()
    if compare is not None and held.compare_camera is not None:
        compare.cameras.stand(_read(held.compare_camera))
    if held.measured or window.pages.made(SLICES) is not None:
        from vertebra3d_app.pages.slice_measure import Measurement

        slices = window.pages.page(SLICES)
        slices.tool.taken[:] = [Measurement(m.kind, m.plane, m.at_mm, m.points) for m in held.measured]
        slices.tool.changed.emit()
    show_parts(window, dict(held.shown), held.removed)
    if held.page in [page.name for page in PAGES]:
        window.show_page(held.page)
    if held.camera is not None:
        _when_drawn(window, held.camera)


def _comparison(window: Window, held: SavedSession) -> ComparePage | None:
    """The page that compares, where it has been made or has something to show."""
    if held.pinned or window.pages.made(COMPARE) is not None:
        return window.pages.page(COMPARE)
    return None


def _camera(window: Window) -> Camera | None:
    if window.canvas.scene.outcome is None:
        return None  # nothing has been drawn: the camera stands nowhere
    return _written(window.canvas.scene.placement)


def _written(at: Placement | None) -> Camera | None:
    if at is None:
        return None
    x, y, z = ([round(float(v), 4) for v in part] for part in (at.position, at.focus, at.up))
    return Camera((x[0], x[1], x[2]), (y[0], y[1], y[2]), (z[0], z[1], z[2]), round(at.angle_deg, 4))


def _when_drawn(window: Window, camera: Camera) -> None:
    """Put the camera there, after the first bone where none has been drawn: that one would be fitted to the view."""
    if window.canvas.scene.outcome is not None:
        _stand(window, camera)
        return

    def first(_outcome: Outcome) -> None:
        window.pictures.shown.disconnect(first)
        _stand(window, camera)

    window.pictures.shown.connect(first)


def _stand(window: Window, camera: Camera) -> None:
    window.canvas.scene.stand_at(_read(camera))
    window.canvas.update()


def _read(camera: Camera) -> Placement:
    import numpy as np

    from vertebra3d.scene.views import Placement

    return Placement(np.array(camera.position), np.array(camera.focus), np.array(camera.up), camera.angle_deg)

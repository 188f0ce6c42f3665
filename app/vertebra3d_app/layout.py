"""Size and place of the window, splitters, panels, page, toggles, text size, appearance: kept and restored."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PyQt6.QtCore import QRect
from PyQt6.QtGui import QGuiApplication

from vertebra3d.files.autosave import state_folder
from vertebra3d.scene.removal import WAYS
from vertebra3d_app.pages.base import PAGES
from vertebra3d_app.remembered import keep, kept
from vertebra3d_app.theme import CHOICES, SIZES

if TYPE_CHECKING:
    from vertebra3d_app.window import Window

VERSION = 1
PANELS = ("controls", "numbers", "foot")
SPLITTERS = {"whole": 2, "upper": 2, "middle": 2, "foot": 2}  # names in the window, and how many parts each has
TOGGLES = {
    "canal": False,
    "regions": False,
    "landmarks": False,
    "tissues": True,
    "names": True,
}  # and whether they are on at first
_MOST_PX = 100_000
_LEAST_SIZE = (640, 480)


def layout_file(state: Path | None = None) -> Path:
    """Where the layout is kept, in a state folder or in the user's own."""
    return (state or state_folder()) / "window.json"


@dataclass(frozen=True)
class Layout:
    """What is remembered of a window; what is None or missing is as at first."""

    place: tuple[int, int, int, int] | None = None
    maximized: bool = False
    splitters: dict[str, list[int]] = field(default_factory=dict)
    panels: dict[str, bool] = field(default_factory=dict)
    shown: dict[str, bool] = field(default_factory=dict)
    removed: str = ""
    page: str = ""
    text_size: str = ""
    appearance: str = ""

    @classmethod
    def of(cls, held: dict[str, Any]) -> Layout:
        """The layout in what a file holds; whatever is not as it should be there is left out."""
        if held.get("version") != VERSION:
            return cls()
        place = _whole_numbers(held.get("place"), 4)
        splitters = {name: _whole_numbers(_in(held, "splitters", name), count) for name, count in SPLITTERS.items()}
        return cls(
            place=(place[0], place[1], place[2], place[3]) if place and min(place[2:]) > 0 else None,
            maximized=held.get("maximized") is True,
            splitters={name: sizes for name, sizes in splitters.items() if sizes and min(sizes) >= 0 and sum(sizes)},
            panels=_flags(held.get("panels"), PANELS),
            shown=_flags(held.get("shown"), tuple(TOGGLES)),
            removed=_one_of(held.get("removed"), list(WAYS)),
            page=_one_of(held.get("page"), [page.name for page in PAGES]),
            text_size=_one_of(held.get("text_size"), list(SIZES)),
            appearance=_one_of(held.get("appearance"), CHOICES),
        )

    @classmethod
    def of_window(cls, window: Window) -> Layout:
        """How a window looks now."""
        at = window.normalGeometry() if window.isMaximized() or window.isFullScreen() else window.geometry()
        put_away = getattr(window.pages.made("compare"), "put_away", ())
        return cls(
            place=(at.x(), at.y(), at.width(), at.height()) if at.isValid() else None,
            maximized=window.isMaximized(),
            splitters={name: getattr(window, name).sizes() for name in SPLITTERS},
            panels={name: window.actions_[f"panel:{name}"].isChecked() or name in put_away for name in PANELS},
            shown={name: window.actions_[name].isChecked() for name in TOGGLES},
            removed=window.play.how,
            page=window.pages.name,
            text_size=window.theme.text_size,
            appearance=window.theme.choice,
        )

    def keep(self, state: Path | None = None) -> None:
        """Write it, where that can be done."""
        own: dict[str, Any] = {"version": VERSION, **vars(self)}
        own["place"] = list(self.place) if self.place else None
        keep(layout_file(state), own)


def remembered_layout(state: Path | None = None) -> Layout:
    """The last layout; a file that is missing or damaged is none."""
    return Layout.of(kept(layout_file(state)))


def apply(window: Window, layout: Layout) -> None:
    """Give a window that layout, on the screen that there is."""
    if layout.appearance and layout.appearance != window.theme.choice:
        window.theme.choose(layout.appearance)
    if layout.text_size and layout.text_size != window.theme.text_size:
        window.theme.choose_size(layout.text_size)
    if layout.place is not None:
        wanted = QRect(*layout.place)
        room = _room_for(wanted)
        inside = clipped(wanted, room)
        window.setGeometry(inside)
        for name, sizes in layout.splitters.items():
            across = name != "middle"
            ratio = inside.width() / wanted.width() if across else inside.height() / wanted.height()
            getattr(window, name).setSizes([round(size * min(1.0, ratio)) for size in sizes])
    for name, shown in layout.panels.items():
        window.actions_[f"panel:{name}"].setChecked(shown)
        window.show_panel(name, shown)
    show_parts(window, layout.shown, layout.removed)
    if layout.page:
        window.show_page(layout.page)
    if layout.maximized:
        window.showMaximized()


def show_parts(window: Window, shown: dict[str, bool], removed: str = "") -> None:
    """Show and hide parts of the picture as `shown` says, and removed bone in the way `removed` names."""
    window.play.choose(removed)
    for name, on in shown.items():
        if name in TOGGLES:
            window.actions_[name].setChecked(on)
            show = window.hover.want if name == "names" else getattr(window.canvas, f"show_{name}")
            show(on)


def clipped(wanted: QRect, room: QRect) -> QRect:
    """A place for the window that lies within `room`: made smaller where it must be, moved in where it lies outside."""
    width = min(max(wanted.width(), _LEAST_SIZE[0]), room.width())
    height = min(max(wanted.height(), _LEAST_SIZE[1]), room.height())
    x = max(room.left(), min(wanted.x(), room.left() + room.width() - width))
    y = max(room.top(), min(wanted.y(), room.top() + room.height() - height))
    return QRect(x, y, width, height)


def _room_for(wanted: QRect) -> QRect:
    """What is free of the screen that a place lies on, or of the first one where it lies on none."""
    screen = QGuiApplication.screenAt(wanted.center()) or QGuiApplication.primaryScreen()
    return screen.availableGeometry() if screen is not None else wanted


def _whole_numbers(held: object, count: int) -> list[int]:
    if not isinstance(held, list) or len(held) != count:
        return []
    fine = all(isinstance(v, int) and not isinstance(v, bool) and abs(v) < _MOST_PX for v in held)
    return held if fine else []


def _flags(held: object, names: tuple[str, ...]) -> dict[str, bool]:
    if not isinstance(held, dict):
        return {}
    return {name: held[name] for name in names if isinstance(held.get(name), bool)}


def _one_of(held: object, names: list[str] | tuple[str, ...]) -> str:
    return held if isinstance(held, str) and held in names else ""


def _in(held: dict[str, Any], name: str, inner: str) -> object:
    outer = held.get(name)
    return outer.get(inner) if isinstance(outer, dict) else None

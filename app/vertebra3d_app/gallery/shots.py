"""The pictures of the gallery: what each shows, and how the window comes to show it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image
from PyQt6.QtWidgets import QApplication

from vertebra3d_app.demo import come_to_rest
from vertebra3d_app.gallery.browser import browser_page, chromium
from vertebra3d_app.gallery.hands import (
    animation_frames,
    drag,
    lamina,
    open_own,
    page,
    point,
    press,
    report_pages,
    with_dialog,
)

if TYPE_CHECKING:
    from vertebra3d_app.window import Window

Drive = Callable[["Window"], Image.Image | None]
_WITHIN_MM = -6.0  # an axial plane through body and laminae
SMALL, LARGE = (1280, 800), (1920, 1080)


@dataclass(frozen=True)
class Shot:
    """One picture: its name, the heading that it stands under, its caption, and how the window is led to it.

    `drive` returns a picture where that is not the window as it stands then. The window begins with the left
    hemilaminectomy of an L4, or with another `procedure`.
    """

    name: str
    heading: str
    caption: str
    drive: Drive
    dark: bool = False
    size: tuple[int, int] = SMALL
    text: str = "normal"
    procedure: str = "hemilaminectomy"
    language: str = "en"
    needs: Callable[[], object] = lambda: True  # false where it cannot be made on this machine


def _as_it_is(window: Window) -> None:
    pass


def _done(*names: str) -> Drive:
    return lambda window: press(window, *names)


def _section(window: Window) -> None:
    press(window, "canal", "section")
    window.section.choose_plane("axial")
    window.section.move_plane("axial", _WITHIN_MM)
    press(window, "fit")


def _half_way(window: Window) -> None:
    window.play.choose("lifted")
    window.play.set_share(0.6)
    come_to_rest(window)


def _named(window: Window) -> None:
    press(window, "regions", "view:posterior")
    at = lamina(window, "right", 2.0)
    point(window, at)
    come_to_rest(window, window.hover.isVisible)


def _sliced(window: Window) -> None:
    page(window, "slices")


def _unrolled(window: Window) -> None:
    page(window, "slices").enlarge("canal")
    come_to_rest(window)


def _compared(window: Window) -> None:
    page(window, "compare").add_procedures()
    come_to_rest(window)
    press(window, "canal")


def _people(window: Window) -> None:
    compare = page(window, "compare")
    for level, sex in (("L4", "male"), ("L2", None)):
        compare.add_shown()
        window.session.set_level(level)
        window.session.set_sex(sex)
        come_to_rest(window)
    press(window, "view:posterior")


def _burr(window: Window) -> None:
    press(window, "view:posterior", "burr")
    drag(window, lamina(window, "right", -4.0), lamina(window, "right", 4.0))
    drag(window, lamina(window, "right", -4.0), lamina(window, "right", 4.0))
    point(window, lamina(window, "right", 6.0))
    come_to_rest(window)


def _palette(window: Window) -> Image.Image:
    from vertebra3d_app.dialogs.palette import PaletteDialog

    window.comfort.show_palette()
    dialog = next(w for w in window.findChildren(PaletteDialog))
    dialog.field.setText("lam")
    return with_dialog(window, dialog)


def _welcome(window: Window) -> Image.Image:
    from vertebra3d_app.dialogs.welcome import WelcomeDialog

    window.comfort.show_welcome()
    return with_dialog(window, next(w for w in window.findChildren(WelcomeDialog)))


def _keys(window: Window) -> Image.Image:
    from vertebra3d_app.dialogs.about import KeysDialog

    window.show_keys()
    return with_dialog(window, next(w for w in window.findChildren(KeysDialog)))


def _picture(window: Window) -> Image.Image:
    from vertebra3d_app.dialogs.picture import PictureDialog

    window.files.save_picture()
    return with_dialog(window, next(w for w in window.findChildren(PictureDialog)))


def _toured(name: str) -> Drive:
    def drive(window: Window) -> None:
        window.comfort.show_tour()
        tour = window.comfort.tour
        while True:
            come_to_rest(window)
            if tour.guide.step.name == name:
                break
            tour.show_me()
            window.play.advance(60.0)
            come_to_rest(window)
            tour.guide.next(tour.now())
        for _ in range(3):
            QApplication.processEvents()
        come_to_rest(window)

    return drive


def _own(window: Window) -> None:
    open_own(window)
    window.controls.ensureWidgetVisible(window.controls.patient, 0, 0)
    come_to_rest(window)


def _own_distances(window: Window) -> None:
    open_own(window)
    window.message.clear()
    window.session.set_procedure("none")
    press(window, "distances", "view:posterior")


SHOTS: tuple[Shot, ...] = (
    Shot("ghost", "The bone", "A hemilaminectomy of L4: removed bone is a ghost in its place, the numbers stand beside"
         " it.", _as_it_is),
    Shot("hidden", "The bone", "The same cut with removed bone hidden, dark.", _done("removed:hidden"), dark=True),
    Shot("play", "The bone", "The cut as it is played: lifted out, at 60 %.", _half_way, procedure="laminectomy"),
    Shot("section", "The bone", "A section to look inside: the canal before, and in green what was gained.", _section),
    Shot("names", "The bone", "The region under the pointer, named with its volume; regions in colour.", _named,
         dark=True),
    Shot("landmarks", "The bone", "Landmarks as lines on the bone.", _done("landmarks", "view:posterior")),
    Shot("wide", "The bone", "On a screen of 1920 by 1080.", _done("canal"), size=LARGE, procedure="laminotomy"),
    Shot("larger", "The bone", "The largest of four sizes of text, dark, 1280 by 800.", _as_it_is, dark=True,
         text="larger", procedure="laminotomy"),
    Shot("burr", "By hand", "The burr: each stroke removes bone where it is dragged; gauges tell how near limits are.",
         _burr, procedure="laminotomy"),
    Shot("slices", "Slices", "Three planes tied to each other and to the bone, and the canal unrolled.", _sliced),
    Shot("slices-dark", "Slices", "The same for a laminectomy, dark.", _sliced, dark=True,
         procedure="laminectomy"),
    Shot("unrolled", "Slices", "The unrolled canal alone: how far its wall is away, before and after.", _unrolled),
    Shot("own", "A bone of your own", "From a file: how it stood, what was mended, which level its form is most like.",
         _own),
    Shot("own-distances", "A bone of your own", "How far the model lies off it, dark: a spur on the right lamina.",
         _own_distances, dark=True),
    Shot("compare", "Side by side", "Every procedure on one bone; cameras turn together.", _compared,
         procedure="laminotomy"),
    Shot("compare-wide", "Side by side", "Cases may differ in anything: here in the person and the level.", _people,
         dark=True, size=LARGE),
    Shot("explain", "Explained", "The procedure in plain words, beside the figures of the case.",
         lambda window: press(window, "page:explain"), procedure="laminotomy"),
    Shot("explain-dark", "Explained", "The hemilaminectomy, dark.", lambda window: press(window, "page:explain"),
         dark=True),
    Shot("german", "In German", "The window speaks German: a section through the widened canal.", _section, dark=True,
         language="de"),
    Shot("german-explain", "In German", "The laminotomy explained in German.",
         lambda window: press(window, "page:explain"), procedure="laminotomy", language="de"),
    Shot("welcome", "To begin with", "The first start.", _welcome, procedure="laminectomy"),
    Shot("tour", "To begin with", "The guided tour: each step stands beside the controls that it speaks of.",
         _toured("settings")),
    Shot("tour-dark", "To begin with", "The tour at the section, dark.", _toured("inside"), dark=True),
    Shot("palette", "To begin with", "Any command by its name.", _palette),
    Shot("keys", "To begin with", "Every key and mouse button.", _keys, dark=True),
    Shot("picture", "To take away", "What a saved picture may be.", _picture),
    Shot("browser", "To take away", "The page for a browser: one file, with the bone to be turned and its figures.",
         browser_page, size=(1280, 1100), needs=chromium),
    Shot("report", "To take away", "The first pages of a report.", lambda window: report_pages(window, 2, 1000)),
    Shot("animation", "To take away", "Moments of an animation of the cut.", animation_frames,
         procedure="laminectomy"),
)  # fmt: skip

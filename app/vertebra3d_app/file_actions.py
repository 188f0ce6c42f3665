"""Opening and saving: cases, bones, pictures, what is taken away, numbers. Dialogs do not stop the window."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PyQt6.QtCore import QObject, Qt, pyqtSignal
from PyQt6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox

from vertebra3d.errors import Refused
from vertebra3d.files.atomic import check_target
from vertebra3d.files.bounds import FORMATS as MESHES
from vertebra3d.files.labels import SUFFIXES as LABEL_MAPS
from vertebra3d.files.sessions import SUFFIX
from vertebra3d_app.dialogs.animation import FPS, SIZES, AnimationChoice, AnimationDialog
from vertebra3d_app.dialogs.bone import BoneDialog
from vertebra3d_app.dialogs.picture import PictureChoice, PictureDialog
from vertebra3d_app.language import mark, spoken, tr
from vertebra3d_app.maker import MakeOrder, Maker, check
from vertebra3d_app.picture import Order, Painter
from vertebra3d_app.reading import Reader
from vertebra3d_app.remembered import remember_animation, remember_picture, remembered_animation, remembered_picture
from vertebra3d_app.wording import case_title, copy_text, file_name

if TYPE_CHECKING:
    from vertebra3d.scene.section import Section
    from vertebra3d_app.window import Window

CASE_SUFFIX = ".vertebra.json"
CASE_FILTER = mark("Cases (*.vertebra.json *.json);;All files (*)")
BONE_SUFFIXES = (".stl", ".ply", ".obj", ".glb", ".3mf", ".vtp")
ANIMATION_FILTERS = {"gif": mark("GIF (*.gif)"), "mp4": mark("MP4 (*.mp4)")}
PAGE_FILTER = mark("Pages (*.html *.htm)")
REPORT_FILTER = mark("PDF (*.pdf);;HTML (*.html)")
MADE_WORDS = {"animation": mark("the animation"), "page": mark("the page"), "report": mark("the report")}
MADE = ("save_animation", "save_page", "save_report")  # actions of which one is under way at a time


class FileActions(QObject):
    """The file menu of one window.

    Signals
    -------
    touched : path of a case, a session or a bone that has been opened or saved.
    """

    touched = pyqtSignal(str)

    def __init__(self, window: Window):
        super().__init__(window)
        self._window = window
        self.path: Path | None = None
        self._folder = ""
        self._part = "kept"
        self._picture = remembered_picture()
        self._animation = remembered_animation()
        self._asked_to_close = False
        self.painter = Painter(self)
        self.painter.done.connect(self.said)
        self.painter.failed.connect(lambda text: window.message.say(text, source="file"))
        self.maker = Maker(self)
        self.maker.begun.connect(self._making)
        self.maker.advanced.connect(window.progress.advance)
        self.maker.done.connect(self.said)
        self.maker.failed.connect(lambda text: window.message.say(text, source="file"))
        self.maker.cancelled.connect(
            lambda path: window.message.say(tr("Cancelled: {path} was not written", path=path), "info", source="file")
        )
        self.maker.ended.connect(self._made)
        window.progress.cancelled.connect(self.maker.cancel)
        self.reader = Reader(window)
        self.reader.opened.connect(self.touched)

    # ---- cases ---------------------------------------------------------------------------------------------------
    def open_case(self) -> None:
        """Ask for a case and open it."""
        self.ask_file(tr("Open case"), CASE_FILTER, self.open_case_file)

    def open_case_file(self, path: str) -> None:
        """Open the case in `path`; what is set now stays in the undo list."""
        from vertebra3d.files.cases import load_case

        with self.refusals():
            case = load_case(path)
            self.path = Path(path)
            self._window.session.replace(case, f"Open {file_name(path)}", saved=True)
            self._window.message.clear()
            self.touched.emit(path)

    def save_case(self) -> None:
        """Save the case where it came from, or ask where."""
        if self.path is None:
            self.save_case_as()
        else:
            self.save_case_file(str(self.path))

    def save_case_as(self) -> None:
        """Ask for a name and save the case under it."""
        self.ask_file(tr("Save case"), CASE_FILTER, self.save_case_file, self.proposed(CASE_SUFFIX))

    def save_case_file(self, path: str) -> None:
        """Save the case to `path`."""
        from vertebra3d.files.cases import save_case

        with self.refusals():
            target = path if path.endswith(".json") else path + CASE_SUFFIX
            save_case(self._window.session.case, target)
            self.path = Path(target)
            self._window.session.mark_saved()
            self.said(target)
            self.touched.emit(target)

    def may_close(self) -> bool:
        """Whether the window may close; asks where a case from a file has changes that are not saved."""
        if self._asked_to_close or self.path is None or not self._window.session.modified:
            return True
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(tr("Save the case?"))
        box.setText(tr("Save the changes to {name} before closing?", name=self.path.name))
        buttons = QMessageBox.StandardButton
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.finished.connect(self._close_answered)
        box.open()
        return False

    def forget_changes(self) -> None:
        """Close without asking, whatever is not saved."""
        self._asked_to_close = True

    def _close_answered(self, answer: int) -> None:
        if answer == QMessageBox.StandardButton.Save:
            self.save_case()
            if self._window.session.modified:
                return
        if answer in (QMessageBox.StandardButton.Save, QMessageBox.StandardButton.Discard):
            self.forget_changes()
            self._window.close()

    # ---- bones ---------------------------------------------------------------------------------------------------
    def open_bone(self) -> None:
        """Ask for a mesh and work on it."""
        patterns = " ".join(f"*{suffix}" for suffix in (*MESHES, *LABEL_MAPS))
        filters = f"{tr('Meshes and label maps')} ({patterns});;{tr('All files')} (*)"
        self.ask_file(tr("Open bone"), filters, self.open_bone_file)

    def open_bone_file(self, path: str) -> None:
        """Work on the bone in `path`."""
        self.reader.open(path)

    def open_path(self, path: str) -> None:
        """Open whatever `path` is: a case, a session or a bone."""
        if path.lower().endswith(SUFFIX):
            self._window.comfort.sessions.open_file(path)
        elif path.lower().endswith(".json"):
            self.open_case_file(path)
        else:
            self.open_bone_file(path)

    def save_bone(self) -> None:
        """Ask which part of the bone, and where."""
        outcome = self._window.session.outcome
        if outcome is None:
            return
        dialog = BoneDialog(self._part, not outcome.removed_solid.is_empty, self._window)

        def chosen() -> None:
            self._part = dialog.part
            self.ask_file(tr("Save bone"), _filters(), self.save_bone_file, self.proposed(".stl", f"_{self._part}"))

        _open(dialog, chosen)

    def save_bone_file(self, path: str, part: str | None = None) -> None:
        """Save a part of the bone ("intact", "kept", "removed") to `path`; the suffix chooses the format."""
        from vertebra3d.files.export import export_mesh

        outcome = self._window.session.outcome
        if outcome is None:
            return
        part = part or self._part
        solid = {"intact": outcome.intact.solid, "kept": outcome.kept_solid, "removed": outcome.removed_solid}[part]
        target = path if Path(path).suffix else path + ".stl"
        note = f"{case_title(self._window.session.case).replace(' ·', ',')}, {part}"
        self._run(lambda: export_mesh(solid, target, note), lambda _: self.said(target))

    # ---- pictures ------------------------------------------------------------------------------------------------
    def save_picture(self) -> None:
        """Ask how large and with what, and where; beside the bone, of the comparison where that is what is seen."""
        if self._window.pages.name == "compare":
            self._window.pages.page("compare").save_picture()
            return
        canvas = self._window.canvas
        dialog = PictureDialog(canvas.width(), canvas.height(), self._picture, self._window)

        def chosen() -> None:
            self._picture = dialog.choice
            remember_picture(self._picture)
            self.ask_file(tr("Save picture"), tr("PNG pictures (*.png)"), self.save_picture_file, self.proposed(".png"))

        _open(dialog, chosen)

    def save_picture_file(self, path: str, choice: PictureChoice | None = None) -> None:
        """Save the view as a PNG picture to `path`; it is drawn beside the window."""
        window, choice = self._window, choice or self._picture
        at = window.canvas.scene.placement
        placement = {name: [float(v) for v in getattr(at, name)] for name in ("position", "focus", "up")}
        order = Order(
            case=window.session.case.to_json(),
            placement={**placement, "angle_deg": at.angle_deg},
            path=path if path.lower().endswith(".png") else path + ".png",
            width=window.canvas.width(),
            height=window.canvas.height(),
            times=choice.times,
            caption=choice.caption,
            transparent=choice.transparent,
            theme=window.theme.tokens.name,
            removed=window.play.how,
            share=window.play.share,
            section=_plain(window.section.section),
            canal=window.actions_["canal"].isChecked(),
            regions=window.actions_["regions"].isChecked(),
            landmarks=window.actions_["landmarks"].isChecked(),
            legend=choice.legend,
            language=spoken(),
            tissues=window.actions_["tissues"].isChecked(),
            distances=window.canvas.scene.tells_distances,
        )
        with self.refusals():
            check_target(order.path)
            window.message.say(tr("Drawing the picture…"), "info", source="file")
            self.painter.draw(order)

    # ---- what takes a while --------------------------------------------------------------------------------------
    def save_animation(self) -> None:
        """Ask for kind, length, size and format, and where."""
        from vertebra3d.takeaway.video import available

        outcome = self._window.session.outcome
        if outcome is None:
            return
        dialog = AnimationDialog(self._animation, not outcome.removed_solid.is_empty, available(), self._window)

        def chosen() -> None:
            choice = self._animation = dialog.choice
            remember_animation(choice)
            first = ANIMATION_FILTERS[choice.format]
            filters = ";;".join([first, *(f for f in ANIMATION_FILTERS.values() if f != first)])
            proposed = self.proposed(f".{choice.format}", f"_{choice.kind}")
            self.ask_file(tr("Save animation"), filters, self.save_animation_file, proposed)

        _open(dialog, chosen)

    def save_animation_file(self, path: str, choice: AnimationChoice | None = None) -> None:
        """Make an animation, seen as the bone is seen now, and write it to `path`; its suffix chooses GIF or MP4."""
        window, choice = self._window, choice or self._animation
        at = window.canvas.scene.placement
        back, up = at.position - at.focus, at.up
        target = path if Path(path).suffix else f"{path}.{choice.format}"
        width, height = SIZES[choice.size]
        self._make(
            MakeOrder(
                what="animation",
                case=window.session.case.to_json(),
                path=target,
                kind=choice.kind,
                seconds=float(choice.seconds),
                fps=FPS.get(Path(target).suffix.lower()[1:], FPS["gif"]),
                width=width,
                height=height,
                theme=window.theme.tokens.name,
                towards=(float(back[0]), float(back[1]), float(back[2])),
                up=(float(up[0]), float(up[1]), float(up[2])),
                removed=window.play.how,
                section=_plain(window.section.section),
                canal=window.actions_["canal"].isChecked(),
                regions=window.actions_["regions"].isChecked(),
                language=spoken(),
            )
        )

    def save_page(self) -> None:
        """Ask where, and write a page to turn the bone on in a browser."""
        self.ask_file(tr("Save page for a browser"), PAGE_FILTER, self.save_page_file, self.proposed(".html"))

    def save_page_file(self, path: str) -> None:
        """Write the interactive page to `path`."""
        target = path if Path(path).suffix else path + ".html"
        self._make(MakeOrder("page", self._window.session.case.to_json(), target, language=spoken()))

    def save_report(self) -> None:
        """Ask where, and write the report of the case."""
        self.ask_file(tr("Save report"), REPORT_FILTER, self.save_report_file, self.proposed(".pdf", "_report"))

    def save_report_file(self, path: str) -> None:
        """Write the report to `path`; its suffix chooses PDF or HTML."""
        target = path if Path(path).suffix else path + ".pdf"
        self._make(MakeOrder("report", self._window.session.case.to_json(), target, language=spoken()))

    def _make(self, order: MakeOrder) -> None:
        with self.refusals():
            check(order)
            self.maker.make(order)

    def _making(self, order: MakeOrder) -> None:
        self._window.message.clear("file")
        self._window.progress.begin(tr(MADE_WORDS[order.what]))
        for name in MADE:
            self._window.actions_[name].setEnabled(False)

    def _made(self) -> None:
        self._window.progress.end()
        for name in MADE:
            self._window.actions_[name].setEnabled(True)

    # ---- numbers -------------------------------------------------------------------------------------------------
    def copy_numbers(self) -> None:
        """Put all numbers on the clipboard as text."""
        session = self._window.session
        clipboard = QApplication.clipboard()
        if session.outcome is not None and session.current and clipboard is not None:
            clipboard.setText(copy_text(session.outcome, case_title(session.case, session.side)))
            self._window.message.say(tr("The numbers are on the clipboard."), "info", source="file")

    # ---- within --------------------------------------------------------------------------------------------------
    def _run(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        """Do slow work in the worker and go on with its result; what it refuses goes to the message bar."""
        self._window.engine.queue("file", [(then, work)])

    def ask_file(self, title: str, filters: str, then: Callable[[str], None], proposed: str = "") -> None:
        """Ask for a file, to write where a name is proposed, and go on with its path."""
        dialog = QFileDialog(self._window, title, self._folder, tr(filters))
        if proposed:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.selectFile(proposed)
        else:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)

        def selected(path: str) -> None:
            self._folder = os.path.dirname(path)
            then(path)

        dialog.fileSelected.connect(selected)
        _open(dialog)

    def proposed(self, suffix: str, part: str = "") -> str:
        """A name for a file, from the case."""
        case = self._window.session.case
        side = f"_{self._window.session.side}" if self._window.session.side else ""
        return f"{case.level}_{case.procedure}{side}{part}{suffix}"

    def said(self, path: str) -> None:
        """Say that a file has been written."""
        self._window.message.say(tr("Saved {path}", path=path), "info", source="file")

    def refusals(self) -> _Refusals:
        """What is refused within goes to the message bar."""
        return _Refusals(self._window)


class _Refusals:
    """What is refused within goes to the message bar; nothing else changes."""

    def __init__(self, window: Window):
        self._window = window

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> bool:
        if isinstance(error, Refused):
            self._window.message.say(str(error), source="file")
            return True
        return False


def _open(dialog: QDialog, accepted: Callable[[], None] | None = None) -> None:
    if accepted:
        dialog.accepted.connect(accepted)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _plain(section: Section | None) -> dict[str, Any] | None:
    """A section as an order holds it."""
    return asdict(section) if section is not None else None


def _filters() -> str:
    return ";;".join(f"{s[1:].upper()} (*{s})" for s in BONE_SUFFIXES)

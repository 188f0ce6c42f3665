"""What an animation should be: kind, length, size, format."""

from __future__ import annotations

from dataclasses import dataclass

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QDialog, QHBoxLayout, QLabel, QSlider, QWidget

from vertebra3d.takeaway.animation import SECONDS
from vertebra3d_app.dialogs.saving import lay_out
from vertebra3d_app.language import mark, tr
from vertebra3d_app.widgets.segments import Segments

KINDS = (
    ("turntable", mark("Turntable"), mark("The bone turns once about the vertical axis")),
    ("cut", mark("The cut"), mark("What is removed comes away, from the intact bone to what is left")),
)
SIZES = {"small": (480, 360), "medium": (640, 480), "large": (1080, 810)}
FORMATS = (
    ("gif", "GIF", mark("Moves wherever a picture is shown: slides, pages, messages")),
    ("mp4", "MP4", mark("A tenth of the size, and all colours; needs a player")),
)
SIZE_WORDS = {"small": mark("Small"), "medium": mark("Medium"), "large": mark("Large")}
FPS = {"gif": 20, "mp4": 30}
LEAST_S, MOST_S = 2, 20  # of the slider


@dataclass(frozen=True)
class AnimationChoice:
    """Kind ("turntable", "cut"), length in seconds, a name in `SIZES`, format ("gif", "mp4")."""

    kind: str = "turntable"
    seconds: int = int(SECONDS.default_for("") or 6)
    size: str = "medium"
    format: str = "gif"


class AnimationDialog(QDialog):
    """Asks for an `AnimationChoice` before the file is named.

    Parameters
    ----------
    choice : AnimationChoice
        What was chosen last.
    has_cut : bool
        Whether anything is removed; otherwise the bone can only turn.
    has_encoder : bool
        Whether an MP4 can be written.
    """

    def __init__(self, choice: AnimationChoice, has_cut: bool, has_encoder: bool, parent: QWidget | None = None):
        super().__init__(parent)
        self.setWindowTitle(tr("Save animation"))
        head = QLabel(tr("Animation of the bone"))
        head.setProperty("role", "title")
        self.kinds = Segments(KINDS, tr("Kind"))
        kinds = [name for name, _, _ in KINDS if has_cut or name != "cut"]
        self.kinds.show_choice(choice.kind if choice.kind in kinds else kinds[0], kinds)
        self.kind_label = _muted()
        self.seconds = QSlider(Qt.Orientation.Horizontal)
        self.seconds.setRange(LEAST_S, MOST_S)
        self.seconds.setPageStep(2)
        self.seconds.setValue(choice.seconds)
        self.seconds.setAccessibleName(tr("Length in seconds"))
        self.seconds.setToolTip(tr(SECONDS.meaning))
        self.seconds_label = QLabel()
        self.seconds_label.setProperty("role", "value")
        self.seconds_label.setMinimumWidth(36)
        length = QWidget()
        row = QHBoxLayout(length)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.seconds, 1)
        row.addWidget(self.seconds_label)
        self.sizes = Segments(
            [(name, SIZE_WORDS[name], tr("{w} × {h} pixels", w=w, h=h)) for name, (w, h) in SIZES.items()],
            tr("Size"),
        )
        self.sizes.show_choice(choice.size)
        self.formats = Segments(FORMATS, tr("Format"))
        formats = [name for name, _, _ in FORMATS if has_encoder or name != "mp4"]
        self.formats.show_choice(choice.format if choice.format in formats else formats[0], formats)
        self.described = _muted()
        notes = [tr("Every frame says that it is for teaching and research.")]
        if not has_cut:
            notes.append(tr("Nothing is removed from this bone: it can only turn."))
        if not has_encoder:
            notes.append(tr("MP4 needs the package imageio-ffmpeg (pip install imageio-ffmpeg)."))
        self.note = _muted("\n".join(notes))
        lay_out(
            self,
            (
                head, self.kinds, self.kind_label, _heading(tr("Length")), length, _heading(tr("Size")), self.sizes,
                _heading(tr("Format")), self.formats, self.described, self.note,
            ),
        )  # fmt: skip
        for segments in (self.kinds, self.sizes, self.formats):
            segments.chosen.connect(self._describe)
        self.seconds.valueChanged.connect(self._describe)
        self._describe()
        self.kinds.setFocus()

    @property
    def choice(self) -> AnimationChoice:
        """What was chosen."""
        return AnimationChoice(
            kind=self.kinds.choice or "turntable",
            seconds=self.seconds.value(),
            size=self.sizes.choice or "medium",
            format=self.formats.choice or "gif",
        )

    def _describe(self, *_: object) -> None:
        choice = self.choice
        self.kind_label.setText(tr(next(tip for name, _, tip in KINDS if name == choice.kind)) + ".")
        self.seconds_label.setText(f"{choice.seconds} s")
        width, height = SIZES[choice.size]
        self.described.setText(
            tr(
                "{width} × {height} pixels, {seconds} frames, {format}",
                width=width,
                height=height,
                seconds=choice.seconds * FPS[choice.format],
                format=choice.format.upper(),
            )
        )


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "heading")
    return label


def _muted(text: str = "") -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "muted")
    label.setWordWrap(True)
    return label

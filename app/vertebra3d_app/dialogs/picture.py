"""What a picture should be: size, caption, legend, ground."""

from __future__ import annotations

from dataclasses import dataclass

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QToolButton,
    QWidget,
)

from vertebra3d.scene.picture_size import LEAST_TIMES, most_times
from vertebra3d_app.dialogs.saving import lay_out
from vertebra3d_app.language import tr

_BOX_PX, _BUTTON_PX = 60, 28


@dataclass(frozen=True)
class PictureChoice:
    """Times the size of the view, 1 to 8; with caption and legend or not; on a clear ground or that of the view."""

    times: int = 2
    caption: bool = True
    legend: bool = True
    transparent: bool = False


class PictureDialog(QDialog):
    """Asks for a `PictureChoice` before the file is named."""

    def __init__(self, width: int, height: int, choice: PictureChoice, parent: QWidget | None = None):
        super().__init__(parent)
        self.setWindowTitle(tr("Save picture"))
        self._width, self._height = width, height
        self.times = QSpinBox()
        self.times.setRange(LEAST_TIMES, most_times((width, height)))
        self.times.setSuffix(" \N{MULTIPLICATION SIGN}")
        self.times.setValue(choice.times)
        self.times.setAccessibleName(tr("Times the size of the view"))
        self.times.setToolTip(
            tr(
                "1 to {maximum} times as many pixels each way; lines and letters grow with it",
                maximum=self.times.maximum(),
            )
        )
        self.times.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)  # the style sheet has none; see beside
        self.times.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.times.setFixedWidth(_BOX_PX)
        self.times.valueChanged.connect(self._describe)
        self.size_label = QLabel()
        self.size_label.setProperty("role", "muted")
        self.caption = QCheckBox(tr("Caption: the case, bone removed, canal gained"))
        self.caption.setChecked(choice.caption)
        self.legend = QCheckBox(tr("Legend: what the colours mean"))
        self.legend.setChecked(choice.legend)
        self.transparent = QCheckBox(tr("Transparent ground"))
        self.transparent.setChecked(choice.transparent)
        note = QLabel(tr("Every picture says that it is for teaching and research."))
        note.setProperty("role", "muted")
        head = QLabel(tr("Picture of the view"))
        head.setProperty("role", "title")
        sizes = QLabel(tr("Size"))
        sizes.setProperty("role", "heading")
        lay_out(self, (head, sizes, self._beside(), self.caption, self.legend, self.transparent, note))
        self._describe()
        self.times.setFocus()

    def _beside(self) -> QWidget:
        """The box between a button for less and one for more, then how many pixels that makes."""
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.less, self.more = QToolButton(), QToolButton()
        for button, sign, name, step in (
            (self.less, "\N{MINUS SIGN}", tr("Smaller"), self.times.stepDown),
            (self.more, "+", tr("Larger"), self.times.stepUp),
        ):
            button.setText(sign)
            button.setAccessibleName(tr("{name} picture", name=name))
            button.setToolTip(name)
            button.setAutoRepeat(True)
            button.setFixedWidth(_BUTTON_PX)
            button.clicked.connect(lambda _checked, step=step: step())
        for widget in (self.less, self.times, self.more):
            row.addWidget(widget)
        row.addSpacing(8)
        row.addWidget(self.size_label, 1)
        return holder

    @property
    def choice(self) -> PictureChoice:
        """What was chosen."""
        return PictureChoice(
            times=self.times.value(),
            caption=self.caption.isChecked(),
            legend=self.legend.isChecked(),
            transparent=self.transparent.isChecked(),
        )

    def _describe(self, *_: object) -> None:
        n = self.times.value()
        self.less.setEnabled(n > self.times.minimum())
        self.more.setEnabled(n < self.times.maximum())
        self.size_label.setText(tr("{w} × {h} pixels, PNG", w=n * self._width, h=n * self._height))

"""What a picture should be: size, caption, legend, ground."""

from __future__ import annotations

from dataclasses import dataclass

from PyQt6.QtWidgets import QCheckBox, QDialog, QLabel, QSpinBox, QWidget

from vertebra3d.scene.picture_size import LEAST_TIMES, most_times
from vertebra3d_app.dialogs.saving import lay_out

_BOX_PX = 86


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
        self.setWindowTitle("Save picture")
        self._width, self._height = width, height
        self.times = QSpinBox()
        self.times.setRange(LEAST_TIMES, most_times((width, height)))
        self.times.setSuffix(" \N{MULTIPLICATION SIGN}")
        self.times.setValue(choice.times)
        self.times.setAccessibleName("Times the size of the view")
        self.times.setToolTip(
            f"1 to {self.times.maximum()} times as many pixels each way; lines and letters grow with it"
        )
        self.times.setFixedWidth(_BOX_PX)
        self.times.valueChanged.connect(self._describe)
        self.size_label = QLabel()
        self.size_label.setProperty("role", "muted")
        self.caption = QCheckBox("Caption: the case, bone removed, canal gained")
        self.caption.setChecked(choice.caption)
        self.legend = QCheckBox("Legend: what the colours mean")
        self.legend.setChecked(choice.legend)
        self.transparent = QCheckBox("Transparent ground")
        self.transparent.setChecked(choice.transparent)
        note = QLabel("Every picture says that it is for teaching and research.")
        note.setProperty("role", "muted")
        head = QLabel("Picture of the view")
        head.setProperty("role", "title")
        sizes = QLabel("Size")
        sizes.setProperty("role", "heading")
        lay_out(self, (head, sizes, self.times, self.size_label, self.caption, self.legend, self.transparent, note))
        self._describe()
        self.times.setFocus()

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
        self.size_label.setText(f"{n * self._width} × {n * self._height} pixels, PNG")

"""What a picture should be: size, caption, legend, ground."""

from __future__ import annotations

from dataclasses import dataclass

from PyQt6.QtWidgets import QCheckBox, QDialog, QLabel, QWidget

from vertebra3d_app.dialogs.saving import lay_out
from vertebra3d_app.widgets.segments import Segments

LARGEST = 4


@dataclass(frozen=True)
class PictureChoice:
    """Times the size of the view, 1 to 4; with caption and legend or not; on a clear ground or that of the view."""

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
        self.times = Segments(
            [(str(n), f"{n}×", f"{n * width} × {n * height} pixels") for n in range(1, LARGEST + 1)], "Size"
        )
        self.times.show_choice(str(choice.times))
        self.times.chosen.connect(self._describe)
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
            times=int(self.times.choice or 1),
            caption=self.caption.isChecked(),
            legend=self.legend.isChecked(),
            transparent=self.transparent.isChecked(),
        )

    def _describe(self, *_: object) -> None:
        n = int(self.times.choice or 1)
        self.size_label.setText(f"{n * self._width} × {n * self._height} pixels, PNG")

"""Which part of the bone is saved."""

from __future__ import annotations

from PyQt6.QtWidgets import QDialog, QLabel, QWidget

from vertebra3d_app.dialogs.saving import lay_out
from vertebra3d_app.language import mark, tr
from vertebra3d_app.widgets.segments import Segments

PARTS = (
    ("kept", mark("Bone that stays"), mark("The bone after the procedure")),
    ("removed", mark("Bone removed"), mark("What the procedure takes")),
    ("intact", mark("Intact bone"), mark("The bone before the procedure")),
)


class BoneDialog(QDialog):
    """Asks which part is saved, before the file is named."""

    def __init__(self, part: str, has_removed: bool, parent: QWidget | None = None):
        super().__init__(parent)
        self.setWindowTitle(tr("Save bone"))
        head = QLabel(tr("Save the bone as a mesh"))
        head.setProperty("role", "title")
        self.parts = Segments(PARTS, tr("Part"), vertical=True)
        allowed = [key for key, _, _ in PARTS if has_removed or key != "removed"]
        self.parts.show_choice(part if part in allowed else allowed[0], allowed)
        note = QLabel(
            tr("STL, PLY, OBJ, GLB, 3MF or VTP, in millimetres: +x the patient's left, +y posterior, +z superior.")
        )
        note.setWordWrap(True)
        note.setProperty("role", "muted")
        lay_out(self, (head, self.parts, note))
        self.parts.setFocus()

    @property
    def part(self) -> str:
        """What was chosen: "kept", "removed" or "intact"."""
        return self.parts.choice or "kept"

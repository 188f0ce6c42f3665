"""Steps of undo: one case put in place of another, and other cases beside it."""

from __future__ import annotations

from collections.abc import Callable

from PyQt6.QtGui import QUndoCommand

from vertebra3d.case import Case


class SetCase(QUndoCommand):
    """Show `after` in place of `before`.

    Parameters
    ----------
    text : str
        The name of the step, as undo and redo show it.
    before, after : Case
    apply : callable
        Puts a case into the session.
    gesture : int
        Steps with the same number, not zero, become one: a slider drag is one step.
    """

    def __init__(self, text: str, before: Case, after: Case, apply: Callable[[Case], None], gesture: int = 0):
        super().__init__(text)
        self.before, self.after, self.gesture = before, after, gesture
        self._apply = apply

    def id(self) -> int:
        """Qt asks this to tell which commands may be merged; -1 means never."""
        return 1 if self.gesture else -1

    def mergeWith(self, other: QUndoCommand | None) -> bool:
        """Take the later step of the same gesture into this one."""
        if not isinstance(other, SetCase) or other.gesture != self.gesture:
            return False
        self.after = other.after
        self.setText(other.text())
        return True

    def redo(self) -> None:
        """Show the later case."""
        self._apply(self.after)

    def undo(self) -> None:
        """Show the earlier case."""
        self._apply(self.before)


class SetBeside(QUndoCommand):
    """Put the cases `after` beside the one that is set, in place of `before`.

    Parameters
    ----------
    text : str
        The name of the step.
    before, after : tuple of Case
    apply : callable
        Puts cases beside; what is there already it leaves as it is.
    """

    def __init__(
        self, text: str, before: tuple[Case, ...], after: tuple[Case, ...], apply: Callable[[tuple[Case, ...]], None]
    ):
        super().__init__(text)
        self._before, self._after, self._apply = before, after, apply

    def redo(self) -> None:
        """Put the later cases there."""
        self._apply(self._after)

    def undo(self) -> None:
        """Put the earlier cases there."""
        self._apply(self._before)

"""Vertebrae from T9 to L5, decompression procedures on them, and the numbers.

A case goes in, an outcome comes out::

    from vertebra3d import Case, evaluate

    outcome = evaluate(Case(level="L4", procedure="hemilaminectomy", side="left"))
    outcome.bone.removed_mm3, outcome.canal.gain_mm3

For teaching and research, not for treating patients.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vertebra3d.compiled import forget_stale

if TYPE_CHECKING:
    from vertebra3d.case import Case
    from vertebra3d.errors import Refused
    from vertebra3d.evaluation import evaluate
    from vertebra3d.outcome import Outcome

__version__ = "0.1.0"
__all__ = ["Case", "Outcome", "Refused", "__version__", "evaluate"]

forget_stale()

_HOMES = {"Case": "case", "evaluate": "evaluation", "Outcome": "outcome", "Refused": "errors"}


def __getattr__(name: str) -> Any:
    """Import the public names when they are first asked for, so that ``import vertebra3d`` costs nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)

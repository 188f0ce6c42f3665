"""The levels of the spine that the library knows, from above downwards."""

from __future__ import annotations

THORACIC = ("T9", "T10", "T11", "T12")
LUMBAR = ("L1", "L2", "L3", "L4", "L5")
LEVELS = (*THORACIC, *LUMBAR)
REGIONS = {"Thoracic": THORACIC, "Lumbar": LUMBAR}
"""Levels of each part of the spine, by its name."""


def region_of(level: str) -> str:
    """The part of the spine that `level` is of: "Thoracic" or "Lumbar", or "Sacral" for S1, which is no level alone."""
    return "Sacral" if level == "S1" else next(name for name, levels in REGIONS.items() if level in levels)

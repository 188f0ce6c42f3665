"""The declaration of a number that a person may set.

Anatomical parameters and procedure settings are both declared with `Quantity`; the slider, the command-line flag, the
session field, the row in the documentation and the test strategy are all made from that one declaration.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from vertebra3d.errors import Refused


@dataclass(frozen=True, slots=True)
class Quantity:
    """A named number with its unit, range, defaults, meaning and source.

    Parameters
    ----------
    name : str
        Identifier; ends in the unit where there is one (``canal_width_mm``, ``facet_angle_deg``).
    label : str
        Plain words for a person, without the unit.
    unit : str
        ``"mm"``, ``"deg"`` or ``""``.
    low, high : float
        Allowed range, both ends included.
    meaning : str
        What is measured, in one or two sentences.
    default : float, mapping of str to float, or None
        One default, a default for each level, or None where the default is read off the bone's landmarks.
    source : str
        Where the default comes from.
    status : str
        Standing of the source: read, secondary, recalled, measured, derived or convention.
    group : str
        Heading under which it is shown.
    step : float
        Step of a slider or spin box.
    """

    name: str
    label: str
    unit: str
    low: float
    high: float
    meaning: str
    default: float | Mapping[str, float] | None = None
    source: str = ""
    status: str = "convention"
    group: str = ""
    step: float = 0.5
    extra: Mapping[str, str] = field(default_factory=dict)

    def default_for(self, level: str) -> float | None:
        """Default at `level` ("T9" to "L5"); None where it is read off the bone."""
        if isinstance(self.default, Mapping):
            return self.default[level]
        return self.default

    def check(self, value: object) -> float:
        """Return `value` as a float within the range, or raise `Refused` with one line."""
        allowed = f"allowed is {self.low:g} to {self.high:g} {self.unit}".rstrip()
        if isinstance(value, bool):
            raise Refused(f"{self.name} is not a number: {value!r}; {allowed}")
        try:
            number = float(value)  # type: ignore[arg-type]
        except (TypeError, ValueError, OverflowError):
            raise Refused(f"{self.name} is not a number: {str(value)[:40]!r}; {allowed}") from None
        if not math.isfinite(number) or not self.low <= number <= self.high:
            raise Refused(f"{self.name} = {number:.10g} is out of range; {allowed}")
        return number

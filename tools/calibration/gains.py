"""Measure how much of a parameter's difference comes back from the mesh, and write the gains that make it all of it.

    .venv/bin/python tools/calibration/gains.py --measure SCRIPT [--rounds 2] [--check]

Each primary dimension is moved up and down by most of its half-range, several that do not touch each other at once, and
read with the independent measuring script. The gain of a rule (`anatomy.morph`) is divided by the slope. `--check`
moves each dimension alone and prints its slope and what else moved by more than 3 %; it writes nothing. Last, what the
fitted shape counts as is set so that the default bone reads the dimensions of the mean shape.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
from dimensions import load_script

from vertebra3d.anatomy import shape as shapes
from vertebra3d.anatomy.build import build_solid
from vertebra3d.anatomy.parameters import both_sides, parameters_at, resolve

CONSTANTS = Path(shapes.__file__).with_name("shape_constants.json")
LEVELS = ("L2", "L3", "L4", "L5")
READ = {
    "endplate_width_upper_mm": ("EPWu_mm",),
    "endplate_width_lower_mm": ("EPWl_mm",),
    "endplate_depth_upper_mm": ("EPDu_mm",),
    "endplate_depth_lower_mm": ("EPDl_mm",),
    "body_height_anterior_mm": ("VBHa_mm",),
    "body_height_posterior_mm": ("VBHp_mm",),
    "canal_width_mm": ("SCW_mm",),
    "canal_depth_mm": ("SCD_mm",),
    "pedicle_width_mm": ("PDW_left_mm", "PDW_right_mm"),
    "pedicle_height_mm": ("PDH_left_mm", "PDH_right_mm"),
    "transverse_span_mm": ("TPW_mm",),
    "spinous_length_mm": ("canal_back_to_tip_mm",),
    "lamina_thickness_mm": ("lamina_thickness_mm",),
    "lamina_height_mm": ("lamina_height_left_mm", "lamina_height_right_mm"),
    "interpars_mm": ("interpars_mm",),
}
GROUPS = (
    ("endplate_width_upper_mm", "endplate_depth_lower_mm", "canal_depth_mm", "transverse_span_mm"),
    ("endplate_width_lower_mm", "endplate_depth_upper_mm", "lamina_thickness_mm", "spinous_length_mm"),
    ("body_height_anterior_mm", "canal_width_mm"),
    ("body_height_posterior_mm", "pedicle_width_mm", "interpars_mm"),
    ("lamina_height_mm", "pedicle_height_mm"),
)
SHARE = 0.75  # of the way to the end of the range
LEAST, MOST = 0.6, 2.0  # of a gain
AS_IT_IS = ("lamina_thickness_mm",)  # right 6 mm from the midline; the script reads the median over the whole lamina
JUMPS = ("pedicle_width_mm", "pedicle_height_mm")  # the script may find the narrowest place elsewhere
FARTHEST = 2.5  # mm: a reading so far off is another place of the bone


def ends(level: str, name: str) -> tuple[float, float, float]:
    """Low, default and high of the sweep of `name`."""
    quantity = parameters_at(level)[next(iter(both_sides({name: 0.0})))]
    default = float(quantity.default_for(level) or 0.0)
    return default + SHARE * (quantity.low - default), default, default + SHARE * (quantity.high - default)


def read(script: ModuleType, level: str, values: Mapping[str, float]) -> dict[str, float | None]:
    """The primary dimensions of a bone, mm; None where the script finds none."""
    mesh = build_solid(level, resolve(level, values)).to_trimesh()
    told: dict[str, Any] = script.measure(mesh)
    found: dict[str, float | None] = {}
    for name, keys in READ.items():
        every = [told.get(key) for key in keys]
        found[name] = None if None in every else float(np.mean(every))
    return found


def slope(low: float, high: float, below: float | None, above: float | None) -> float | None:
    return None if below is None or above is None else (above - below) / (high - low)


def improve(script: ModuleType, level: str) -> dict[str, float]:
    """Gains of `level`, each that it has divided by the slope that it gives."""
    gains = shapes.gains(level)
    for group in GROUPS:
        reads = [read(script, level, {name: ends(level, name)[i] for name in group}) for i in (0, 2)]
        for name in group:
            if name in AS_IT_IS:
                continue
            low, _, high = ends(level, name)
            found = slope(low, high, reads[0][name], reads[1][name])
            if found is not None and 0.3 < found < 2.0:
                gains[name] = round(float(np.clip(gains.get(name, 1.0) / found, LEAST, MOST)), 3)
            print(f"{level} {name:28s} slope {'-' if found is None else f'{found:.2f}'}  gain {gains.get(name, 1.0)}")
    return gains


def centre(script: ModuleType, level: str) -> dict[str, float]:
    """The dimensions that the fitted shape of `level` counts as, so that the default bone reads what it should."""
    told = shapes.calibrated_dimensions(level)
    wanted, found = shapes.reference_dimensions(level), read(script, level, {})
    for name, value in found.items():
        if value is not None and abs(value - wanted[name]) < FARTHEST and name not in JUMPS:
            told[name] = round(told[name] + value - wanted[name], 3)
        off = "-" if value is None else f"{value - wanted[name]:+.2f}"
        print(f"{level} {name:28s} off by {off}")
    return told


def check(script: ModuleType, level: str) -> None:
    """Print the slope of each dimension moved alone, and what else moved."""
    plain = read(script, level, {})
    for name in READ:
        low, default, high = ends(level, name)
        reads = [read(script, level, {name: value}) for value in (low, high)]
        own = slope(low, high, reads[0][name], reads[1][name])
        moved = []
        for other in READ:
            base = plain[other]
            values = [one[other] for one in reads]
            if other == name or base is None:
                continue
            change = max(abs(value / base - 1) if value is not None else np.inf for value in values)
            if change > 0.03:
                moved.append(f"{other} {100 * change:.1f} %")
        told = "-" if own is None else f"{own:.2f}"
        print(
            f"{level} {name:28s} slope {told}  default {default:g} reads {plain[name]}  {'; '.join(moved)}", flush=True
        )


def _write(level: str, key: str, values: dict[str, float]) -> None:
    text = json.loads(CONSTANTS.read_text(encoding="utf-8"))
    text["levels"][level][key] = values
    CONSTANTS.write_text(json.dumps(text, indent=1) + "\n", encoding="utf-8")
    shapes._constants.cache_clear()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--measure", type=Path, required=True, help="the measuring script")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--level", choices=LEVELS, action="append")
    parser.add_argument("--centre", action="store_true", help="leave the gains, bring the defaults where they belong")
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    script = load_script(arguments.measure)
    for level in arguments.level or LEVELS:
        if arguments.check:
            check(script, level)
            continue
        for _ in range(arguments.rounds):
            if not arguments.centre:
                _write(level, "gains", improve(script, level))
            _write(level, "dimensions", centre(script, level))


if __name__ == "__main__":
    main()

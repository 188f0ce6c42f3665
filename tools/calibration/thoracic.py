"""Draw the vertebrae T9 to T12 and write their constants.

    .venv/bin/python tools/calibration/thoracic.py --measure SCRIPT [--rounds 5]

Each is drawn (`forms.py`), then moved by the rules of `anatomy.morph_rules` until the measuring script reads from it
the dimensions that have a source (`anatomy/thoracic.toml`); what it comes out at is written beside it. No thoracic bone
was fitted. Rules take as much of their own dimension as at L2, whose primitives they are.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import dimensions
import numpy as np
import trimesh
from forms import AS_DRAWN, draw
from reading import READ

from vertebra3d.anatomy import shape as shapes
from vertebra3d.anatomy.build import mesh_shape
from vertebra3d.anatomy.facets import articular_surfaces
from vertebra3d.anatomy.landmarks import LAMINA_X
from vertebra3d.anatomy.levels import THORACIC
from vertebra3d.anatomy.measure_landmarks import measure_landmarks
from vertebra3d.anatomy.morph_rules import RULES
from vertebra3d.anatomy.populations import Norm, figure
from vertebra3d.anatomy.shape import Shape, Sides
from vertebra3d.solids import Solid

CONSTANTS = Path(shapes.__file__).with_name("thoracic_constants.json")
ABOUT = (
    "Shape constants of T9 to T12: drawn by hand over the parts of the lumbar calibration (tools/calibration/forms.py)"
    " and brought to published dimensions (tools/calibration/thoracic.py); no thoracic bone was fitted. shape:"
    " primitives (mm, radians); turn: how much more frontal than the upper joint the lower one stands (degrees);"
    " across: half-width of that joint as a share of the process. dimensions: what the shape comes out at."
    " coupling: what each rule of L2 takes of its own dimension."
)


def wanted(level: str) -> dict[str, float]:
    """The dimensions that are told in `thoracic.toml`."""
    found = {}
    for name in (*READ, "spinous_slope_deg", "facet_angle_deg"):
        told = figure(level, name, Norm())
        if "redrawn" not in told.source:
            found[name] = told.value
    return found


def read(script: ModuleType, level: str, shape: Shape) -> dict[str, float]:
    """What the shape comes out at, mm and degrees."""
    both = Sides(shape, shape)
    solid = mesh_shape(both)
    mesh = solid.to_trimesh()
    told = script.measure(mesh)
    found = {name: float(told[key]) for name, key in dimensions.MEASURED.items() if told[key] is not None}
    found["lamina_height_mm"] = told["lamina_height_left_mm"]
    v = script.Vertebra(mesh)
    readers: tuple[Callable[[], dict[str, float]], ...] = (
        lambda: dimensions._pedicle(v, script),
        lambda: dimensions._body(v, found),
        lambda: dimensions._lamina(v),
        lambda: dimensions._superior(v),
        lambda: dimensions._inferior(v),
        lambda: dimensions._transverse(v),
        lambda: dimensions._spinous(v),
    )
    for reader in readers:
        try:
            found |= reader()
        except (ValueError, script.Undetermined):
            continue  # a lumbar definition that this bone does not fit: read below, or as drawn
    place = THORACIC.index(level)
    found |= {name: value for name, values in AS_DRAWN.items() if (value := values[place]) is not None}
    return found | _from_landmarks(both, solid, mesh, "pedicle_width_mm" in found)


def _from_landmarks(both: Sides, solid: Solid, mesh: trimesh.Trimesh, has_pedicle: bool) -> dict[str, float]:
    angles = {f"facet_angle_{side}_deg": 81.0 for side in ("left", "right")}
    marks = measure_landmarks(solid, articular_surfaces(both, angles, *solid.arrays))
    behind = mesh.vertices[(mesh.vertices[:, 1] > marks.canal_y) & (mesh.vertices[:, 0] > LAMINA_X)]
    before_tip = behind[:, 1] < marks.spinous_tip[1]
    found = {"inferior_process_length_mm": float(marks.pars["left"].z - behind[before_tip, 2].min())}
    if not has_pedicle:
        left = marks.pedicle["left"]
        found |= {
            "pedicle_width_mm": abs(left.lateral_x - left.medial_x),
            "pedicle_height_mm": left.upper_z - left.lower_z,
        }
    return found


def made(script: ModuleType, level: str, rounds: int) -> tuple[Shape, dict[str, float]]:
    """The shape of `level` and what it comes out at."""
    targets = wanted(level)
    shape = {name: {"tu": 0.0, "tl": 0.0, "tre": 0.0, **part} for name, part in draw(level, targets).items()}
    shape["pedicle"]["lean"] = 0.0  # upright and straight, as it is drawn
    for _ in range(rounds):
        found = read(script, level, shape)
        for name, rule in RULES.items():
            if name in targets and name in found:
                rule(shape, 0.8 * (targets[name] - found[name]))
    found = read(script, level, shape)
    for name, value in targets.items():
        print(f"{level} {name:28s} wanted {value:6.2f}  reads {found.get(name, np.nan):6.2f}")
    return shape, found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--measure", type=Path, required=True, help="the measuring script")
    parser.add_argument("--rounds", type=int, default=8)
    arguments = parser.parse_args()
    script = dimensions.load_script(arguments.measure)
    levels = {}
    for level in THORACIC:
        shape, found = made(script, level, arguments.rounds)
        for name, part in shape.items():
            for number in ("tu", "tl", "tre"):
                if number not in shapes.UNCALIBRATED.get(name, ()) or part[number] == 0.0:
                    part.pop(number, None)
        levels[level] = {
            "shape": {name: {n: round(v, 4) for n, v in part.items()} for name, part in shape.items()},
            "dimensions": {name: round(float(found[name]), 3) for name in RULES if name in found},
            "coupling": {rule: {rule: shares[rule]} for rule, shares in shapes.coupling("L2").items()},
        }
    CONSTANTS.write_text(json.dumps({"about": ABOUT, "levels": levels}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

"""People generated, written as rough meshes and as label maps, turned and moved, and read again: what comes back?

    python scripts/round_trip.py [PEOPLE] [OUTPUT.json]

Takes about a quarter of a minute for each person on one core; two are seen to at a time.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

for _name in ("NUMBA_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(_name, "1")

import numpy as np  # noqa: E402
import pyvista as pv  # noqa: E402
from scipy.spatial.transform import Rotation  # noqa: E402

from vertebra3d import Case, evaluate  # noqa: E402
from vertebra3d.anatomy.parameters import both_sides, resolve  # noqa: E402
from vertebra3d.errors import Refused  # noqa: E402
from vertebra3d.evaluation import bone_for  # noqa: E402
from vertebra3d.files.bones import load_bone  # noqa: E402
from vertebra3d.files.export import export_mesh  # noqa: E402
from vertebra3d.patient.likeness import likeness_of  # noqa: E402
from vertebra3d.procedures import PROCEDURES  # noqa: E402
from vertebra3d.solids import Solid  # noqa: E402

LEVELS = ("L1", "L2", "L3", "L4", "L5")
PRIMARY = (
    "endplate_width_upper_mm", "endplate_width_lower_mm", "endplate_depth_upper_mm", "endplate_depth_lower_mm",
    "body_height_anterior_mm", "body_height_posterior_mm", "canal_width_mm", "canal_depth_mm", "pedicle_width_mm",
    "pedicle_height_mm", "transverse_span_mm", "spinous_length_mm", "lamina_thickness_mm", "lamina_height_mm",
    "interpars_mm",
)  # fmt: skip
NOISE_MM, VOXEL_MM = 0.3, 1.0
LIMITS_PERCENT = {
    "removed_percent": 2.0,
    "gain_percent": 5.0,
    "removed_same_limits_percent": 2.0,  # with the settings of the true one: without what rounding to 0.1 mm does
    "gain_same_limits_percent": 5.0,
}
LIMITS = {"mesh": 1.0, "labels": 1.5}  # of a dimension, mm


def main(people: int, output: Path | None) -> None:
    with ProcessPoolExecutor(2) as pool:
        found = [row for rows in pool.map(person, range(people)) for row in rows]
    if output is not None:
        output.write_text(json.dumps(found, indent=1), encoding="utf-8")
    for kind, limit in LIMITS.items():
        rows = [row for row in found if row["kind"] == kind]
        refused = [row for row in rows if "refused" in row]
        rows = [row for row in rows if "refused" not in row]
        print(f"\n{kind}: {len(rows)} read, {len(refused)} refused")
        for row in refused:
            print(f"  {row['seed']}: {row['refused']}")
        told("canal axis, degrees", [row["axis_deg"] for row in rows], 2.0)
        told("mid-plane, mm", [row["middle_mm"] for row in rows], 1.0)
        for name in PRIMARY:
            told(name, [off for row in rows for off in row["dimensions"][name]], limit)
        for what, most in LIMITS_PERCENT.items():
            for procedure in rows[0][what]:
                told(f"{what} {procedure}", [row[what][procedure] for row in rows], most)
        told("twin mean, mm", [row["twin"][0] for row in rows], 0.6)
        told("twin p95, mm", [row["twin"][1] for row in rows], 1.8)
        print(f"  level known: {sum(row['level_known'] for row in rows)} of {len(rows)}")


def told(what: str, values: list[float], limit: float) -> None:
    size = np.abs(np.array(values))
    print(
        f"  {what:<36} median {np.median(size):5.2f}  95 % {np.quantile(size, 0.95):5.2f}  most {size.max():6.2f}"
        f"  within {limit:g}: {100 * (size <= limit).mean():5.1f} %"
    )


def person(seed: int) -> list[dict[str, Any]]:
    """One person, as a mesh and as a label map."""
    level = LEVELS[seed % len(LEVELS)]
    case = Case.random(seed, level)
    bone = bone_for(case)
    rng = np.random.default_rng(seed)
    place = np.eye(4)
    place[:3, :3] = Rotation.random(rng=rng).as_matrix()
    place[:3, 3] = rng.uniform(-200, 200, 3)
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for kind, write in (("mesh", _mesh), ("labels", _labels)):
            row: dict[str, Any] = {"seed": seed, "kind": kind, "level": level}
            try:
                path = write(bone.solid, place, rng, Path(folder))
                row |= _compared(case, bone, path, place)
            except Refused as refusal:
                row["refused"] = str(refusal).replace(folder, "")
            rows.append(row)
    return rows


def _mesh(solid: Solid, place: np.ndarray, rng: np.random.Generator, folder: Path) -> Path:
    vertices, faces = solid.arrays
    rough = vertices + rng.normal(0.0, NOISE_MM, vertices.shape)
    return export_mesh(Solid.from_arrays(rough @ place[:3, :3].T + place[:3, 3], faces), folder / "bone.ply")


def _labels(solid: Solid, place: np.ndarray, _rng: np.random.Generator, folder: Path) -> Path:
    import SimpleITK as sitk

    vertices, faces = solid.moved(place).arrays
    low = np.floor(vertices.min(axis=0)) - 3.0
    size = (np.ceil((vertices.max(axis=0) - low) / VOXEL_MM) + 3).astype(int)
    grid = pv.ImageData(dimensions=size, spacing=(VOXEL_MM,) * 3, origin=low)
    mask = pv.PolyData.from_regular_faces(vertices, faces).voxelize_binary_mask(reference_volume=grid)
    voxels = (np.asarray(mask.point_data["mask"]).reshape(size[::-1]) > 0).astype(np.uint8)
    image = sitk.GetImageFromArray(voxels)
    image.SetSpacing((VOXEL_MM,) * 3)
    image.SetOrigin(low.tolist())
    sitk.WriteImage(image, str(folder / "bone.nii.gz"))
    return folder / "bone.nii.gz"


def _compared(case: Case, true: Any, path: Path, place: np.ndarray) -> dict[str, Any]:
    own, name = load_bone(path, case.level)
    assert own.provenance is not None
    back = np.array(own.provenance.frame) @ place  # nothing, were it found exactly
    likeness = likeness_of(own)
    dimensions = resolve(case.level, dict(case.parameters))
    row: dict[str, Any] = {
        "axis_deg": float(np.degrees(np.arccos(np.clip(back[2, 2], -1, 1)))),
        "middle_mm": float(back[0, 3]),
        "dimensions": {
            base: [likeness.twin.parameters[n] - dimensions[n] for n in both_sides({base: 0.0})] for base in PRIMARY
        },
        "twin": [likeness.mean_mm, likeness.p95_mm],
        "level_known": next(iter(likeness.levels)) == case.level,
        **{what: {} for what in LIMITS_PERCENT},
    }
    for procedure in PROCEDURES:
        if procedure == "none":
            continue
        there = evaluate(case.with_changes(procedure=procedure))
        for settings, what in (({}, "percent"), (dict(there.settings), "same_limits_percent")):
            asked = Case(level=case.level, bone=name, procedure=procedure, settings=settings)
            here = evaluate(asked, bone=own)
            row[f"removed_{what}"][procedure] = 100 * (here.bone.removed_mm3 / there.bone.removed_mm3 - 1)
            row[f"gain_{what}"][procedure] = 100 * (here.canal.gain_mm3 / there.canal.gain_mm3 - 1)
    return row


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100, Path(sys.argv[2]) if len(sys.argv) > 2 else None)

"""A block with a cylindrical canal, and real bones by name: what sections and the frame of the canal are tried on."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import trimesh

from vertebra3d.solids import Solid

RADIUS, CENTRE_Y = 10.0, 12.0


def column(radius: float, low: float, high: float, y: float = 0.0) -> Solid:
    """Cylinder along z."""
    mesh = trimesh.creation.cylinder(radius=radius, segment=[[0, y, low], [0, y, high]], sections=720)
    return Solid.from_trimesh(mesh)


def pierced_block() -> Solid:
    """A block with a cylindrical canal."""
    block = Solid.box((-30, -30, -15), (30, 35, 15))
    return block - column(RADIUS, -20, 20, CENTRE_Y)


def real(folder: Path, name: str) -> tuple[np.ndarray, np.ndarray]:
    mesh = trimesh.load_mesh(folder / f"{name}.ply")
    return np.asarray(mesh.vertices, dtype=float), np.asarray(mesh.faces)

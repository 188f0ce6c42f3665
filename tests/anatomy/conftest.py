"""Vertebrae that anatomy is tried on: a block model with known dimensions, real bones, mirrored and moved ones."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
import trimesh

from vertebra3d.solids import Solid


def _paired(low: tuple[float, float, float], high: tuple[float, float, float]) -> list[Solid]:
    """A box with x > 0 and its mirror image."""
    return [Solid.box(low, high), Solid.box((-high[0], *low[1:]), (-low[0], *high[1:]))]


@pytest.fixture(scope="session")
def block_vertebra() -> Solid:
    """A vertebra of boxes: every landmark can be read off the numbers here.

    Canal 22 mm wide, from y = 16 to 30; pedicles x 11 to 19, z -2 to 11; laminae y 30 to 38, z -16 to 4; narrowest pars
    at |x| = 15; inferior processes down to z = -26, superior ones up to 20; spinous process 6 mm wide, 9 at its end.
    """
    parts = [
        Solid.box((-24, -18, -14), (24, 16, 14)),
        *_paired((11, 15, -2), (19, 28, 11)),
        Solid.box((-19, 30, -4), (19, 38, 4)),
        *_paired((11, 26, -3), (19, 31, 4)),
        Solid.box((-16, 30, -6), (16, 38, -4)),
        Solid.box((-15, 30, -7), (15, 38, -6)),
        Solid.box((-16, 30, -9), (16, 38, -7)),
        Solid.box((-18, 30, -16), (18, 38, -9)),
        *_paired((7, 31, -26), (18, 38, -15)),
        *_paired((12, 27, 7), (22, 36, 20)),
        *_paired((18, 22, 0), (42, 28, 7)),
        Solid.box((-3, 37, -18), (3, 66, 0)),
        Solid.box((-4.5, 55, -18), (4.5, 66, 0)),
    ]
    solid = Solid.union(parts)
    assert solid.genus == 1
    assert len(solid.pieces()) == 1
    return solid


@pytest.fixture(scope="session")
def real_solid(shared_meshes: Path) -> Callable[[str], Solid]:
    """A real vertebra by the name of its file, read once."""

    @cache
    def load(name: str) -> Solid:
        return Solid.from_trimesh(trimesh.load_mesh(shared_meshes / f"{name}.ply"))

    return load


@pytest.fixture(scope="session")
def measuring_tool(shared_meshes: Path) -> ModuleType:
    """The independent measuring script beside the real vertebrae; the test is skipped where it is absent."""
    path = shared_meshes.parent / "tools" / "measure_vertebra.py"
    if not path.is_file():
        pytest.skip("no measuring tool beside the checkout")
    spec = importlib.util.spec_from_file_location("measure_vertebra", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # its dataclasses look themselves up there
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def mirrored() -> Callable[[Solid], Solid]:
    """Makes the mirror image in x = 0."""

    def mirror(solid: Solid) -> Solid:
        vertices, faces = solid.arrays
        return Solid.from_arrays(vertices * (-1.0, 1.0, 1.0), faces[:, ::-1])

    return mirror


@pytest.fixture(scope="session")
def turned() -> Callable[..., Solid]:
    """Turns a solid about x, y and z (degrees) and then shifts it (mm)."""

    def turn(solid: Solid, degrees: tuple[float, float, float], shift_mm: tuple[float, float, float]) -> Solid:
        matrix = trimesh.transformations.euler_matrix(*np.radians(degrees))
        matrix[:3, 3] = shift_mm
        return solid.moved(matrix)

    return turn

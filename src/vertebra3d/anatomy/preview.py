"""The surface of a bone at a glance, for a window that shows it while a slider is held: no solid, no landmarks."""

from __future__ import annotations

from collections.abc import Mapping

from vertebra3d.anatomy.build import box
from vertebra3d.anatomy.contradictions import refuse_contradictions
from vertebra3d.anatomy.grid import sample_grid, surface
from vertebra3d.anatomy.morph import shape_for
from vertebra3d.anatomy.parameters import NORM, resolve
from vertebra3d.anatomy.populations import Norm
from vertebra3d.anatomy.shape import Array, pack
from vertebra3d.anatomy.thinning import Indices

SPACING_MM = 1.6
"""Grid of the preview: twice that of a bone, an eighth of the nodes."""


def preview(
    level: str, parameters: Mapping[str, float] | None = None, norm: Norm = NORM, spacing_mm: float = SPACING_MM
) -> tuple[Array, Indices]:
    """The surface of a vertebra on a coarse grid, some ten times as quick as `build.build_bone`.

    Parameters
    ----------
    level : str
        "T9" to "L5".
    parameters : mapping of str to float, optional
        Anatomical parameters that differ from the defaults of `norm`.
    norm : Norm
        Whose dimensions are the defaults.
    spacing_mm : float
        Grid of the meshing.

    Returns
    -------
    ndarray (n, 3), ndarray (m, 3)
        Vertices, mm, in the vertebra's own frame (LPS), and outward-wound triangles of a closed surface. It need not be
        one piece, and what is thinner than the grid may be missing: it is to be looked at, not to be measured.

    Raises
    ------
    Refused
        An unknown name, a value out of range, or dimensions that contradict each other.
    """
    resolved = resolve(level, parameters, norm)
    refuse_contradictions(resolved)
    shape = shape_for(level, resolved, norm.scale)
    return surface(*sample_grid(pack(shape), *box(shape), spacing_mm), spacing_mm)

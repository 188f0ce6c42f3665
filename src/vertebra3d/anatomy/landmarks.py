"""Landmarks of a vertebra (mm, LPS, its own frame). The generator and the reader of foreign meshes both end here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
SIDES = ("left", "right")
SIGN = {"left": 1.0, "right": -1.0}  # the patient's left is +x
LAMINA_X = 6.0  # mm from the midline: the sagittal section in which the edges of the lamina are taken


@dataclass(frozen=True)
class Pedicle:
    """Pedicle of one side.

    `y` is the place of its narrowest coronal section, between the superior and the inferior vertebral notch; `upper_z`
    and `lower_z` are its borders there, `medial_x` and `lateral_x` (signed) its walls. Behind the coronal plane
    `back_y` it has widened into the pars and the articular processes.
    """

    upper_z: float
    lower_z: float
    medial_x: float
    lateral_x: float
    y: float
    back_y: float


@dataclass(frozen=True)
class Lamina:
    """Lamina of one side in the sagittal section `LAMINA_X` mm from the midline; each point (3,)."""

    inferior_edge: Array
    superior_edge: Array
    front: Array  # on the canal side at mid-height
    back: Array  # on the dorsal side at mid-height


@dataclass(frozen=True)
class Pars:
    """Narrowest place of the pars interarticularis: lateral edge (3,) and the height of its plane."""

    lateral_edge: Array
    z: float


@dataclass(frozen=True)
class TransverseRoot:
    """Where the transverse process of one side begins: lateral of the sagittal plane at `x` (signed), behind the body.

    Where it springs from the flank of the body too (L5), it reaches forwards past the body plane to y = `flank_y`
    between the heights `low_z` and `high_z`; elsewhere `flank_y` is None.
    """

    x: float
    flank_y: float | None
    low_z: float
    high_z: float


@dataclass(frozen=True)
class Landmarks:
    """Places that procedures and measures refer to. Sides are the patient's; `left` is +x.

    Attributes
    ----------
    wall_y : float
        y of the back of the body at x = 0, mid-height.
    body_plane : (normal (3,), offset)
        Plane that parts the arch (p·normal > offset) from the body.
    canal_y, canal_half_width : float
        Centre of the canal c = (0, canal_y) and half its width w, as the measuring definitions give them.
    ring_z : (low, high)
        Heights between which bone closes round the canal.
    roof_front_y, roof_inferior_z, roof_superior_z : float
        The roof of the canal (junction of the laminae) at x = 0: its most anterior y, and its caudal and cranial edge
        in front of the spinous process.
    pedicle, lamina, pars : mapping of side
    spinolaminar_plane : (normal (3,), offset)
        Plane behind which the spinous process begins (p·normal > offset).
    laminae_back_y : float
        Rearmost y of the laminae in the sagittal sections of `lamina`: behind it all is spinous process, even where the
        spinolaminar plane, which leans, lies farther back.
    spinous_half_width : float
        Half the width of the spinous process at its base.
    spinous_lateral : float
        Greatest |x| of the spinous process behind the spinolaminar plane.
    spinous_tip : (3,)
    medial_facet_x : mapping of side
        |x| of the medial facet line: the medial edge of the inferior articular surface, the joint that a trough
        through the lamina of this vertebra meets.
    transverse_root : mapping of side
    """

    wall_y: float
    body_plane: tuple[Array, float]
    canal_y: float
    canal_half_width: float
    ring_z: tuple[float, float]
    roof_front_y: float
    roof_inferior_z: float
    roof_superior_z: float
    pedicle: Mapping[str, Pedicle]
    lamina: Mapping[str, Lamina]
    pars: Mapping[str, Pars]
    spinolaminar_plane: tuple[Array, float]
    laminae_back_y: float
    spinous_half_width: float
    spinous_lateral: float
    spinous_tip: Array
    medial_facet_x: Mapping[str, float]
    transverse_root: Mapping[str, TransverseRoot]

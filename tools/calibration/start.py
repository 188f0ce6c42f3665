"""Where the fit starts from when it starts from nothing: rough places and sizes, read off sections by eye."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from scipy.spatial.transform import Rotation

from vertebra3d.anatomy.shape import BLOB_NUMBERS, DRUM_NUMBERS, TUBE_NUMBERS, Shape

X, Y, Z = np.eye(3)


def _blob(centre: ArrayLike, axes: ArrayLike, radii: ArrayLike, exponents: ArrayLike = (2.4, 2.4)) -> dict[str, float]:
    across, _, along = np.asarray(axes, dtype=float)
    along /= np.linalg.norm(along)
    across -= (across @ along) * along
    across /= np.linalg.norm(across)
    turn = Rotation.from_matrix(np.column_stack([across, np.cross(along, across), along])).as_rotvec()
    numbers = [*np.asarray(centre), *turn, *np.asarray(radii), *np.asarray(exponents), 0, 0, 0, 0, 0, 4]
    return dict(zip(BLOB_NUMBERS, map(float, numbers), strict=True))


def start_shape(level: str) -> Shape:
    """A rough shape for `level`: L3's for L2 to L4, a broader one for L5."""
    body = [
        25,
        26,
        -17,
        -18.5,
        19,
        18.5,
        4.5,
        2,
        1.5,
        15,
        14.5,
        -15,
        -14.5,
        1.5,
        1.5,
        0.1,
        0.1,
        2.2,
        3.0,
        1.2,
        4.0,
        0.5,
    ]
    shape = {
        "body": dict(zip(DRUM_NUMBERS, [*map(float, body), 2.0, 1.0, 0.0, 0.0, 0.5, 2.0, 0.5], strict=True)),
        "pedicle": _blob((17.5, 22, 4), [X, Z, (0.1, 1, 0)], (5.5, 7.0, 11), (2.3, 3)),
        "superior": _blob((16.5, 36, 11), [(0.9, -0.45, 0), Z, (0.45, 0.9, 0)], (3.0, 9, 9.5), (2.5, 2.5)),
        "mammillary": _blob((19.5, 43, 9), [X, Y, Z], (3.2, 4.0, 7)),
        "pars": _blob((14, 31, -2), [X, Y, (0, -0.1, 1)], (4.5, 4.5, 11)),
        "lamina": _blob((6.5, 35.5, -8), [(0.4, 1, 0.35), (1, -0.4, 0), (0, -0.35, 1)], (3.3, 8, 13), (2.5, 3)),
        "inferior": _blob((12.5, 37, -19), [X, Y, (0, -0.1, 1)], (5.5, 5.5, 11)),
        "transverse": _blob((33, 32, 4), [(-0.3, 1, 0), Z, (1, 0.35, 0)], (2.4, 5.5, 14), (2.3, 3)),
        "transverse_root": _blob((21, 27, 4), [(-0.3, 1, 0), Z, (1, 0.35, 0)], (4, 7, 6)),
        "spinous": _blob((0, 54, -9), [X, (0, 0.2, 1), (0, 1, -0.2)], (2.8, 11, 17), (2.3, 3)),
        "spinous_tip": _blob((0, 63, -13), [X, (0, 0.2, 1), (0, 1, -0.2)], (4.0, 9, 7)),
        "roof": _blob((0, 40, -6), [X, (0, 1, 0.2), (0, -0.3, 1)], (4, 5, 10)),
        "canal": dict(zip(TUBE_NUMBERS, [12.5, 0, 0, 17, 0, 33, -0.35, 0, 2.4, 0.3, -14, 12, 0, 2.0], strict=True)),
    }
    if level == "L5":
        _broaden(shape)
    return shape


def _broaden(shape: Shape) -> None:
    shape["body"].update(wu=28, wl=28, zuf=13.5, zub=13, zlf=-15, zlb=-12)
    shape["pedicle"].update(cx=22, cy=18, a=8)
    shape["superior"].update(cx=23, cy=34, cz=9)
    shape["mammillary"].update(cx=26, cy=41, cz=8)
    shape["pars"].update(cx=21, cy=32, cz=-3, a=6)
    shape["lamina"].update(cx=10, cy=36, cz=-8, b=12, c=9.5)
    shape["inferior"].update(cx=21, cy=38, cz=-14, c=8, a=7)
    shape["transverse"].update(cx=36, cy=24, cz=2, a=5, b=6.5, c=12)
    shape["transverse_root"].update(cx=27, cy=20, cz=2, a=7, b=8, c=9)
    shape["spinous"].update(cy=52, cz=-9, b=8, c=13)
    shape["spinous_tip"].update(cy=58, cz=-13, a=3.2, b=7, c=6)
    shape["roof"].update(cy=42, cz=-7, c=8)
    shape["canal"].update(w0=15, b0=36, nar=0.5)

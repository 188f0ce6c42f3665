"""Draw the upper end of the sacrum and write its constants.

    .venv/bin/python tools/calibration/sacrum.py

The primitives of `anatomy.shape`, placed by hand over published dimensions (`segment/sacrum.toml`) for want of a sacrum
to fit: a body that narrows to the remnant of its disc to S2, alae that broaden from its flanks into the superior
processes, a triangular canal, and low laminae. "transverse_root" is the ala, "transverse" the lateral mass, "inferior"
what is left of the fused joint to S2, "spinous" the median crest. Sacral foramina are not drawn. The alae lie well
below the upper end-plate, as in dry bones, where the body stands 11 mm above them in front (Orthopedics, June 1998,
n = 21).
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from forms import _blob

from vertebra3d.anatomy.shape import PRIMITIVES, Shape
from vertebra3d.segment import sacrum as declarations

CONSTANTS = Path(declarations.__file__).with_name("sacrum_constants.json")
ABOUT = (
    "Shape constants of the upper end of the sacrum, S1: drawn by hand (tools/calibration/sacrum.py); no sacrum was"
    " fitted. shape: primitives (mm, radians). dimensions: what the shape comes out at."
)
FACET_DEG = 48.0
# Read off the mesh of what is drawn below: widest just under the upper end-plate, its plane from front to back, the
# canal and the laminae by their landmarks; the last two as they are drawn.
DIMENSIONS = {
    "endplate_width_upper_mm": 55.4,
    "endplate_depth_upper_mm": 32.9,
    "canal_width_mm": 31.4,
    "canal_depth_mm": 18.9,
    "lamina_height_mm": 14.6,
    "lamina_thickness_mm": 5.2,
    "facet_angle_deg": FACET_DEG,
    "superior_facet_distance_mm": 49.7,
}


def draw() -> Shape:
    """The shape of S1, mm; z along the canal, the upper end-plate level."""
    lip = np.radians(FACET_DEG + 8.0)  # thin medially, the process has its joint surface at the angle of the facet
    shape: Shape = {
        "body": {
            "wu": 28.4, "wl": 21.0, "fu": -18.3, "fl": -3.5, "bu": 18.4, "bl": 24.5,
            "wx": 1.5, "wf": 1.2, "wb": 0.5, "zuf": 13.4, "zub": 13.0, "zlf": -22.0, "zlb": -6.8,
            "hu": 0.4, "hl": 0.0, "pu": 0.2, "pl": 0.2, "ef": 2.0, "eb": 2.0, "kd": 0.0, "rim": 5.5, "pw": 0.6,
            "we": 1.8, "he": 2.2, "wp": 0.45, "wfe": 2.0, "wfp": 0.45,
        },
        "canal": {
            "w0": 12.6, "w1": 0.12, "w2": 0.0, "f0": 17.3, "f1": -0.14, "b0": 35.4, "b1": -0.1, "b2": 0.0,
            "e": 2.3, "nar": 0.42, "zlo": -16.0, "zhi": 12.0, "f2": 0.0, "k": 4.0,
        },
        "pedicle": _blob((27.0, 19.0, -5.5), (11.5, 8.5, 10.5), (0, 1, -0.1), (0, 0.1, 1), (2.5, 2.5), blend=4.0),
        "superior": _blob(
            (26.4, 27.5, 8.0), (2.7, 10.5, 7.3), (np.sin(lip), np.cos(lip), 0), (0, 0.12, -1), (2.0, 2.0), (0.4, 0.0),
            blend=4.0,
        ),
        "mammillary": _blob((28.0, 30.0, -0.5), (5.0, 4.6, 9.0), (0.1, -0.1, 1), (0, 1, 0), (2.1, 2.1), blend=5.0),
        "pars": _blob((18.5, 29.0, -6.5), (5.0, 4.2, 9.0), (0.05, 0.0, 1), (-0.4, 1, 0), (2.3, 2.4), blend=4.0),
        "lamina": _blob(
            (9.4, 33.0, -9.0), (2.8, 11.0, 8.0), (0, -0.12, 1), (-0.8, 0.58, 0), (3.0, 2.6), (-0.1, 0.0), blend=3.0
        ),
        "inferior": _blob((16.0, 31.5, -13.0), (4.6, 3.6, 6.0), (0, -0.1, 1), (-0.4, 1, 0), (2.2, 2.2), blend=4.0),
        "transverse_root": _blob(
            (31.0, 7.0, -4.5), (14.0, 11.0, 18.0), (0.95, 0.22, -0.22), (0, 0, 1), (2.4, 2.8), (0.15, 0.1), blend=7.0
        ),
        "transverse": _blob(
            (42.0, 14.5, -8.5), (10.5, 18.0, 14.5), (0.10, 0.06, 1), (0.22, 1, 0), (2.4, 2.5), (0.08, 0.12), blend=8.0
        ),
        "spinous": _blob((0, 41.5, -10.5), (2.4, 6.6, 6.0), (0, 1, -0.15), (0, -0.15, -1), (2.4, 2.3), blend=3.0),
        "spinous_tip": _blob((0, 44.0, -12.0), (2.6, 5.0, 3.4), (0, 1, -0.2), (0, -0.2, -1), (2.1, 2.1), blend=4.0),
        "roof": _blob((0, 38.3, -9.0), (4.6, 3.6, 7.6), (0, -0.12, 1), (0, 1, 0), (2.0, 2.8), blend=4.0),
    }  # fmt: skip
    return {name: shape[name] for name in PRIMITIVES}


def main() -> None:
    shape = {name: {n: round(v, 4) for n, v in part.items()} for name, part in draw().items()}
    content = {"about": ABOUT, "shape": shape, "dimensions": DIMENSIONS}
    CONSTANTS.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

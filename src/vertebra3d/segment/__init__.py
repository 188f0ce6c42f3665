"""The motion segment: two vertebrae, what lies between them, and the room that the dural sac has there.

>>> from vertebra3d.segment import SacModel, Tissue, build_segment
>>> segment = build_segment("L4-L5")
>>> sac = SacModel.of(segment, Tissue.alike(flavum_mm=5.5, bulge_mm=3.0)).profile()
>>> sac.tightest_before_mm2 < 110
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from vertebra3d.segment.build import Segment as Segment
    from vertebra3d.segment.build import Standing as Standing
    from vertebra3d.segment.build import build_segment as build_segment
    from vertebra3d.segment.figures import segment_levels as segment_levels
    from vertebra3d.segment.people import draw_segment as draw_segment
    from vertebra3d.segment.sac import SacModel as SacModel
    from vertebra3d.segment.sac import SacProfile as SacProfile
    from vertebra3d.segment.tissue import Tissue as Tissue

_HOMES = {
    "Segment": "build",
    "Standing": "build",
    "build_segment": "build",
    "segment_levels": "figures",
    "draw_segment": "people",
    "SacModel": "sac",
    "SacProfile": "sac",
    "Tissue": "tissue",
}
__all__ = list(_HOMES)


def __getattr__(name: str) -> Any:
    """Import the public names when they are first asked for: a case needs the declarations alone."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)

"""What a surgeon does: one small file a procedure, landmarks and settings to cutting solids, and the registry."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from vertebra3d.errors import Refused
from vertebra3d.procedures.base import Cut, Pairing, Procedure, SegmentCut, resolve, resolve_on_segment
from vertebra3d.procedures.bilateral_laminotomy import BILATERAL_LAMINOTOMY
from vertebra3d.procedures.discectomy import DISCECTOMY
from vertebra3d.procedures.foraminotomy import FORAMINOTOMY
from vertebra3d.procedures.hemilaminectomy import HEMILAMINECTOMY
from vertebra3d.procedures.laminectomy import LAMINECTOMY
from vertebra3d.procedures.laminoplasty import LAMINOPLASTY
from vertebra3d.procedures.laminotomy import LAMINOTOMY
from vertebra3d.procedures.medial_facetectomy import MEDIAL_FACETECTOMY
from vertebra3d.procedures.none import NONE
from vertebra3d.procedures.spinous_process_splitting import SPINOUS_PROCESS_SPLITTING
from vertebra3d.procedures.ulbd import ULBD

__all__ = [
    "PROCEDURES",
    "SEGMENT_PROCEDURES",
    "Cut",
    "Pairing",
    "Procedure",
    "SegmentCut",
    "get",
    "procedures_of",
    "resolve",
    "resolve_on_segment",
]

# In the order in which they are shown.
SEGMENT_PROCEDURES: Mapping[str, Procedure] = MappingProxyType(
    {
        procedure.name: procedure
        for procedure in (
            NONE,
            LAMINECTOMY,
            HEMILAMINECTOMY,
            LAMINOTOMY,
            BILATERAL_LAMINOTOMY,
            ULBD,
            MEDIAL_FACETECTOMY,
            FORAMINOTOMY,
            SPINOUS_PROCESS_SPLITTING,
            LAMINOPLASTY,
            DISCECTOMY,
        )
    }
)
"""All there are: each can be done on a motion segment."""

PROCEDURES: Mapping[str, Procedure] = MappingProxyType(
    {name: procedure for name, procedure in SEGMENT_PROCEDURES.items() if procedure.single}
)
"""Those that can be done on a single vertebra too."""


def procedures_of(level: str) -> Mapping[str, Procedure]:
    """The procedures of a level: of a segment ("L4-L5") or of a single vertebra ("L4")."""
    return SEGMENT_PROCEDURES if "-" in level else PROCEDURES


def get(name: str) -> Procedure:
    """Return the procedure called `name`, of a single vertebra or of a segment.

    Raises
    ------
    Refused
        There is no such procedure; the message names those there are.
    """
    try:
        return SEGMENT_PROCEDURES[name]
    except (KeyError, TypeError):
        raise Refused(
            f"no procedure is called {str(name)[:40]!r}; allowed are {', '.join(SEGMENT_PROCEDURES)}"
        ) from None

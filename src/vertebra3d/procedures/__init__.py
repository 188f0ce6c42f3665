"""What a surgeon does: one small file a procedure, landmarks and settings to cutting solids, and the registry."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from vertebra3d.errors import Refused
from vertebra3d.procedures.base import Cut, Procedure, resolve
from vertebra3d.procedures.hemilaminectomy import HEMILAMINECTOMY
from vertebra3d.procedures.laminectomy import LAMINECTOMY
from vertebra3d.procedures.laminotomy import LAMINOTOMY
from vertebra3d.procedures.none import NONE

__all__ = ["PROCEDURES", "Cut", "Procedure", "get", "resolve"]

# In the order in which they are shown.
PROCEDURES: Mapping[str, Procedure] = MappingProxyType(
    {procedure.name: procedure for procedure in (NONE, LAMINECTOMY, HEMILAMINECTOMY, LAMINOTOMY)}
)


def get(name: str) -> Procedure:
    """Return the procedure called `name`.

    Raises
    ------
    Refused
        There is no such procedure; the message names those there are.
    """
    try:
        return PROCEDURES[name]
    except (KeyError, TypeError):
        raise Refused(f"no procedure is called {str(name)[:40]!r}; allowed are {', '.join(PROCEDURES)}") from None

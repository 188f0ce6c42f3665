"""A case goes in, an outcome comes out.

`Case` is a small immutable description of a bone and a procedure; `evaluate` is a pure function of it. The window, the
command line, a report and a test are all views on that one function.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from vertebra3d.anatomy.bone import Bone
from vertebra3d.outcome import Outcome

Side = Literal["left", "right", "both"]


class BoneFile(BaseModel):
    """A bone from a file, named by its path and the SHA-256 of its content."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    path: str
    sha256: str


class Case(BaseModel):
    """Which bone, which shape, which procedure with which settings. Immutable; raises `Refused` for bad values.

    Attributes
    ----------
    level : str
        "L1" to "L5".
    procedure : str
        A name in `vertebra3d.procedures.PROCEDURES`.
    side : str or None
        "left", "right" or "both" where the procedure has sides; None takes the procedure's default.
    parameters, settings : mapping of str to float
        Anatomical parameters and procedure settings that differ from their defaults, by declared name.
    bone : BoneFile or None
        A bone from a file in place of the generated one.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    level: str = "L4"
    procedure: str = "none"
    side: Side | None = None
    parameters: Mapping[str, float] = Field(default_factory=dict)
    settings: Mapping[str, float] = Field(default_factory=dict)
    bone: BoneFile | None = None

    def with_changes(self, **changes: Any) -> Case:
        """A case that differs in the named fields, checked again."""
        raise NotImplementedError

    def filled(self, bone: Bone) -> dict[str, Any]:
        """The full case as JSON types with every default filled in (settings read off `bone` where they need to be)."""
        raise NotImplementedError


def evaluate(case: Case, bone: Bone | None = None) -> Outcome:
    """Work out the outcome of `case`; `bone` is given for a bone from a file, generated (and remembered) otherwise."""
    raise NotImplementedError


def bone_for(case: Case) -> Bone:
    """The generated bone of `case`, remembered for its level and parameters."""
    raise NotImplementedError

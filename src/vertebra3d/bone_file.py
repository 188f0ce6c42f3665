"""The name of a bone from a file, as a case holds it."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from vertebra3d.case_checks import one_line
from vertebra3d.errors import Refused


class BoneFile(BaseModel):
    """A bone from a file, named by its path and the SHA-256 of its content; its unit, and which label it is."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
    path: str = Field(min_length=1, max_length=4096)
    sha256: str = Field(pattern="^[0-9a-f]{64}$")
    unit: Literal["auto", "mm", "cm", "m", "inch"] = "auto"
    label: str | None = Field(default=None, pattern="^[0-9A-Z]{1,10}$")

    def __init__(self, **data: Any):
        try:
            super().__init__(**data)
        except ValidationError as error:
            raise Refused(one_line(error, "bone", {"bone": type(self)}, "bone")) from None

"""A bone: a closed solid with landmarks, region solids and labelled articular surfaces, wherever it came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from vertebra3d.anatomy.corrections import corrected
from vertebra3d.anatomy.landmarks import Landmarks
from vertebra3d.anatomy.populations import LEVELS as LEVELS
from vertebra3d.anatomy.regions import region_volumes, split_regions
from vertebra3d.solids import Solid
from vertebra3d.triangles import bounds_beyond


@dataclass(frozen=True)
class Provenance:
    """How a bone came out of a file.

    Attributes
    ----------
    unit : str
        Of the file: "mm", "cm", "m" or "inch".
    frame : tuple of tuple of float
        (4, 4): from the coordinates of the file, in its unit, to the vertebra's own frame, mm.
    notes : tuple of str
        What was found and put right, in plain words.
    """

    unit: str
    frame: tuple[tuple[float, ...], ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Bone:
    """A vertebra that procedures and measures work on.

    Attributes
    ----------
    level : str
        "T9" to "L5".
    solid : Solid
        The whole bone, mm, in the vertebra's own frame (LPS).
    landmarks : Landmarks
        Places that procedures and measures refer to.
    articular : mapping of str to ndarray (k, 3, 3)
        Triangles of the labelled articular surfaces: superior_left, superior_right, inferior_left, inferior_right.
    parameters : mapping of str to float
        Anatomical parameters that made it; empty for a bone from a file.
    source : str
        "generated", or the name of the file.
    provenance : Provenance, optional
        Of a bone from a file: how it stood there, and what was mended.
    measured : Landmarks, optional
        As they were read off a bone from a file, where some of `landmarks` were moved by hand.
    """

    level: str
    solid: Solid
    landmarks: Landmarks
    articular: Mapping[str, NDArray[np.float64]]
    parameters: Mapping[str, float] = field(default_factory=dict)
    source: str = "generated"
    provenance: Provenance | None = None
    measured: Landmarks | None = None

    def with_landmarks(self, moved: Mapping[str, float]) -> Bone:
        """The bone with landmarks moved by hand, mm, by names in `corrections.corrections()`.

        Raises
        ------
        Refused
            They would no longer bound what they bound.
        """
        if not moved:
            return self
        return replace(self, landmarks=corrected(self.landmarks, moved), measured=self.landmarks)

    @property
    def arch_open(self) -> bool:
        """Whether the arch of a generated bone has a gap in the midline (spina bifida occulta)."""
        return self.parameters.get("arch_cleft_mm", 0.0) > 0.0

    @cached_property
    def region_volumes(self) -> Mapping[str, float]:
        """Volume of each region, mm3, by name (`anatomy.regions.REGIONS`); worked out once, without the solids."""
        return region_volumes(*self.solid.arrays, self.landmarks)

    @cached_property
    def regions(self) -> Mapping[str, Solid]:
        """Region solids that partition the bone, by name (`anatomy.regions.REGIONS`); worked out once."""
        return split_regions(self.solid, self.landmarks, self._parts)

    @cached_property
    def arch_bounds(self) -> NDArray[np.float64]:
        """Least and greatest corner of `arch`, (2, 3), mm, without that solid."""
        vertices, faces = self.solid.arrays
        normal, offset = self.landmarks.body_plane
        return bounds_beyond(vertices, faces, np.asarray(normal, dtype=np.float64), float(offset))

    @cached_property
    def _parts(self) -> tuple[Solid, Solid]:
        """Arch and body: one split for all that needs them."""
        normal, offset = self.landmarks.body_plane
        return self.solid.split_plane(tuple(normal), offset)

    @property
    def arch(self) -> Solid:
        """Everything behind the posterior wall of the body, as one solid: what a procedure may cut."""
        return self._parts[0]

    @property
    def body(self) -> Solid:
        """The vertebral body, the other part of the same split."""
        return self._parts[1]

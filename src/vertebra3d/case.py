"""A case goes in, an outcome comes out.

`Case` is a small immutable description of a bone and a procedure; `evaluate` is a pure function of it. The window, the
command line, a report and a test are all views on that one function.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from vertebra3d.anatomy.bone import LEVELS, Bone
from vertebra3d.anatomy.corrections import corrections
from vertebra3d.anatomy.parameters import SIDED, both_sides
from vertebra3d.anatomy.populations import DEFAULT_POPULATION, Norm
from vertebra3d.bone_file import BoneFile as BoneFile
from vertebra3d.case_checks import allowed_words, checked, no_such, one_line
from vertebra3d.errors import Refused
from vertebra3d.frozen import FrozenDict
from vertebra3d.procedures import get, procedures_of, resolve
from vertebra3d.quantity import Quantity
from vertebra3d.segment.conditions import (
    SIDED_CONDITIONS,
    both_sides_told,
    conditions_at,
    refuse_impossible,
    resolved_conditions,
)
from vertebra3d.segment.figures import segment_levels
from vertebra3d.segment.pathology import Pathology, pathology_named, told_of
from vertebra3d.segment.vertebrae import SHORT_PEDICLES, conditions_of, parameters_of, varied
from vertebra3d.strokes import Stroke, strokes_from, with_strokes

Side = Literal["left", "right", "both"]

FORMAT = "vertebra3d case"
FORMAT_VERSION = 1
LOWER = "lower"
"""Before a dot and the name of an anatomical parameter: that of the lower vertebra of a segment."""

HEALTHY = "none"
_OF_SEGMENT = {
    "lower_parameters": "the dimensions of a lower vertebra",
    "pathology": "a pathology",
    "conditions": "a condition",
}
LARGEST_TEXT = 1_000_000  # characters of a case as JSON; a real one has a few hundred


class Case(BaseModel):
    """Which bone, which shape, which procedure with which settings. Immutable; raises `Refused` for bad values.

    Attributes
    ----------
    level : str
        "T9" to "L5", or a motion segment, "L1-L2" to "L5-S1".
    procedure : str
        A name in `vertebra3d.procedures.PROCEDURES`, on a segment in `SEGMENT_PROCEDURES`.
    side : str or None
        "left", "right" or "both" where the procedure has sides; None takes the procedure's default.
    parameters, settings : mapping of str to float
        Anatomical parameters and procedure settings that differ from their defaults, by declared name. On a segment
        the parameters are those of the upper vertebra, which is the one that a procedure mostly cuts.
    lower_parameters : mapping of str to float
        The same of the lower vertebra of a segment; of S1 there are few (`segment.sacrum`).
    pathology : str
        What ails a segment: a name in `vertebra3d.segment.pathology.pathologies()`.
    conditions : mapping of str to float
        Conditions of a segment that differ from those of its pathology (`vertebra3d.segment.conditions`).
    bone : BoneFile or None
        A bone from a file in place of the generated one.
    population, sex, scale : str, "female" or "male" or None, float
        Whose dimensions the generated bone has where `parameters` sets none (`anatomy.populations.Norm`); whom a bone
        from a file is compared with, which has no scale.
    landmarks : mapping of str to float
        By how much landmarks of a bone from a file are moved by hand, mm (`anatomy.corrections`).
    strokes : tuple of Stroke
        What is taken with a burr by hand after the procedure's cut, in order (`vertebra3d.strokes`).
    """

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)
    level: str = "L4"
    procedure: str = "none"
    side: Side | None = None
    parameters: Mapping[str, float] = Field(default_factory=FrozenDict)
    settings: Mapping[str, float] = Field(default_factory=FrozenDict)
    bone: BoneFile | None = None
    population: str = DEFAULT_POPULATION
    sex: Literal["female", "male"] | None = None
    scale: float = 1.0
    strokes: tuple[Stroke, ...] = ()
    lower_parameters: Mapping[str, float] = Field(default_factory=FrozenDict)
    pathology: str = HEALTHY
    conditions: Mapping[str, float] = Field(default_factory=FrozenDict)
    landmarks: Mapping[str, float] = Field(default_factory=FrozenDict)

    def __init__(self, **data: Any):
        try:
            super().__init__(**data)
        except ValidationError as error:
            raise Refused(one_line(error, "case", {"case": type(self), "bone": BoneFile})) from None

    @field_validator("level", mode="before")
    @classmethod
    def _known_level(cls, value: object) -> object:
        if value not in LEVELS and value not in segment_levels():
            raise Refused(
                f"no level is called {str(value)[:40]!r}; allowed are {', '.join(LEVELS)},"
                f" and the segments {', '.join(segment_levels())}"
            )
        return value

    @field_validator("procedure", mode="before")
    @classmethod
    def _known_procedure(cls, value: object) -> object:
        return get(value if isinstance(value, str) else repr(value)).name

    @field_validator("side", mode="before")
    @classmethod
    def _known_side(cls, value: object) -> object:
        if value is not None and value not in ("left", "right", "both"):
            raise Refused(f"no side is called {str(value)[:40]!r}; allowed are left, right, both")
        return value

    @field_validator("population", "sex", "scale", mode="wrap")
    @classmethod
    def _known_norm(cls, value: object, handler: Callable[[object], object]) -> object:
        """Keep the values as they come; they are checked together below."""
        return value

    @field_validator("strokes", mode="wrap")
    @classmethod
    def _sound_strokes(cls, value: object, handler: Callable[[object], object]) -> object:
        return strokes_from(value)

    @field_validator("pathology", mode="before")
    @classmethod
    def _known_pathology(cls, value: object) -> object:
        return pathology_named(value).name

    @field_validator("parameters", "settings", "lower_parameters", "conditions", "landmarks", mode="wrap")
    @classmethod
    def _numbers_by_name(cls, value: object, handler: Callable[[object], object]) -> object:
        """Keep the values as they come; they are checked against their declarations below."""
        if not isinstance(value, Mapping) or not all(isinstance(name, str) for name in value):
            raise Refused("parameters and settings are names with numbers, such as {'width_mm': 20}")
        return FrozenDict(value)

    @model_validator(mode="after")
    def _fits_procedure(self) -> Case:
        procedure = get(self.procedure)
        if self.side is not None and self.side not in procedure.sides:
            if not procedure.sides:
                raise Refused(f"a side does not apply to {procedure.name}; leave side out")
            raise Refused(
                f"side {self.side!r} does not apply to {procedure.name}; allowed are {', '.join(procedure.sides)}"
            )
        if not (self.is_segment or procedure.single):
            raise Refused(f"{procedure.name} is done between two vertebrae; give a level such as L4-L5")
        declared = {quantity.name: quantity for quantity in procedure.settings_on(self.is_segment)}
        settings = checked(
            self.settings, declared, f"a setting of {procedure.name}", f"{procedure.name} has no settings"
        )
        object.__setattr__(self, "settings", settings)
        norm = Norm(self.population, self.sex, self.scale)
        object.__setattr__(self, "scale", norm.scale)
        if self.bone is not None and norm.scale != 1.0:
            raise Refused("scale does not apply to a bone from a file; leave it out")
        if self.landmarks and self.bone is None:
            raise Refused("landmarks are moved by hand on a bone from a file only; leave them out")
        moved = checked(self.landmarks, corrections(), "a landmark", "there are no landmarks")
        object.__setattr__(self, "landmarks", moved)
        if self.parameters and self.bone is not None:
            raise Refused("anatomical parameters do not apply to a bone from a file; leave them out")
        self._check_segment()
        for field, level in (("parameters", self.bone_level), ("lower_parameters", self.lower_level)):
            values = getattr(self, field)
            if values and level is not None:
                anatomy = _anatomy(level, norm)
                own = checked(both_sides(values), anatomy, "an anatomical parameter", "there are no parameters")
                object.__setattr__(self, field, own)
        return self

    def _check_segment(self) -> None:
        """What only a segment has, and what it has not."""
        if not self.is_segment:
            for field, what in _OF_SEGMENT.items():
                if getattr(self, field) and getattr(self, field) != HEALTHY:
                    raise Refused(f"{what} applies to a motion segment; give a level such as L4-L5, or leave it out")
            return
        if self.bone is not None:
            raise Refused("a bone from a file has no neighbour; give the level of a single vertebra")
        if self.conditions:
            declared = conditions_at(self.level)
            own = checked(both_sides_told(self.conditions), declared, "a condition", "there are no conditions")
            object.__setattr__(self, "conditions", own)
        if self.conditions or self.pathology != HEALTHY:
            refuse_impossible(self.all_conditions())

    def __hash__(self) -> int:
        own = (self.level, self.procedure, self.side, self.parameters, self.settings, self.bone, self.landmarks)
        segment = (self.lower_parameters, self.pathology, self.conditions)
        return hash((*own, self.population, self.sex, self.scale, self.strokes, *segment))

    @property
    def is_segment(self) -> bool:
        """Whether two vertebrae are meant."""
        return self.level in segment_levels()

    @property
    def bone_level(self) -> str:
        """The level of the vertebra, on a segment of the upper one."""
        return self.level.partition("-")[0]

    @property
    def lower_level(self) -> str | None:
        """The level of the lower vertebra of a segment; None where there is one alone."""
        return self.level.partition("-")[2] or None

    def all_conditions(self) -> dict[str, float]:
        """Every condition of the segment as a number: its own, else that of its pathology, else that of a healthy one.

        Raises
        ------
        Refused
            They cannot exist together.
        """
        return resolved_conditions(self.level, {**self.preset_conditions(), **self.conditions})

    def preset_conditions(self) -> dict[str, float]:
        """The conditions that the pathology sets in these two bones."""
        preset = pathology_named(self.pathology).values_at(self.level)
        if preset.get(SHORT_PEDICLES):  # no shorter than the canals of these two bones allow
            preset[SHORT_PEDICLES] = min(preset[SHORT_PEDICLES], self.declared_conditions()[SHORT_PEDICLES].high)
        return preset

    def declared_conditions(self) -> Mapping[str, Quantity]:
        """Every condition of the segment with the range that these two bones allow."""
        return conditions_of(self.level, self.parameters, self.lower_parameters, self.norm)

    @property
    def told_pathology(self) -> Pathology:
        """What a person is told of what ails the segment: its pathology, or that conditions were set one by one."""
        return told_of(self.pathology, self.conditions)

    @property
    def norm(self) -> Norm:
        """Whose dimensions the generated bone has where none are set."""
        return Norm(self.population, self.sex, self.scale)

    @property
    def chosen_side(self) -> str | None:
        """The side that is operated: the one asked for, or the procedure's default; None where there are no sides."""
        sides = get(self.procedure).sides
        return self.side or (sides[0] if sides else None)

    def cut_key(self, settings: Mapping[str, float]) -> Hashable:
        """What tells the procedure's cut, with its `settings` all filled in, from another on the same bone."""
        return self.procedure, self.chosen_side, FrozenDict(settings)

    def with_changes(self, **changes: Any) -> Case:
        """A case that differs in the named fields, checked again.

        With a new `procedure`, the side and the settings that it does not know are left out, unless they are given;
        with another level or file, so are burr strokes: they were led over another bone.
        """
        data: dict[str, Any] = {name: getattr(self, name) for name in type(self).model_fields}
        level = changes.get("level", self.level)
        if level != self.level or _content(changes.get("bone", self.bone)) != _content(self.bone):
            data.update(strokes=(), landmarks=FrozenDict())
        if level not in segment_levels():
            data.update(lower_parameters=FrozenDict(), pathology=HEALTHY, conditions=FrozenDict())
            if not get(data["procedure"]).single and "procedure" not in changes:
                data.update(procedure="none", side=None)
        if level != self.level:
            has = {quantity.name for quantity in get(data["procedure"]).settings_on(level in segment_levels())}
            data["settings"] = {name: value for name, value in self.settings.items() if name in has}
        if changes.get("bone") is not None:
            data.update(scale=1.0)
        if "procedure" in changes:
            procedure = get(changes["procedure"])
            known = {quantity.name for quantity in procedure.settings_on(level in segment_levels())}
            data["settings"] = {name: value for name, value in self.settings.items() if name in known}
            data["side"] = self.side if self.side in procedure.sides else None
        return type(self)(**{**data, **changes})

    @classmethod
    def random(
        cls,
        seed: int,
        level: str = "L4",
        population: str = DEFAULT_POPULATION,
        sex: Literal["female", "male"] | None = None,
        variant: str | None = None,
        **fields: Any,
    ) -> Case:
        """The bone of a plausible person, drawn at random (`anatomy.people`): the same seed gives the same one.

        Parameters
        ----------
        seed : int
            0 or more.
        level, population, sex
            As in a case; the means that the person is drawn round.
        variant : str, optional
            A name in `anatomy.variants.VARIANTS`, laid over the drawn dimensions.
        **fields
            Further fields of the case, such as `procedure`.

        Raises
        ------
        Refused
            Anything that is not allowed.
        """
        case = cls(level=level, population=population, sex=sex, **fields).with_person(seed)
        return case if variant is None else case.with_variant(variant)

    def with_person(self, seed: int) -> Case:
        """The case with the dimensions of a plausible person in place of those that were set (`anatomy.people`)."""
        if self.is_segment:
            from vertebra3d.segment.people import draw_segment

            person = draw_segment(seed, self.level, self.norm)
            standing = {
                "disc_height_mm": person.standing.disc_height_mm,
                "segmental_lordosis_deg": person.standing.lordosis_deg,
            }
            return self.with_changes(
                parameters=person.cranial, lower_parameters=person.caudal, conditions={**self.conditions, **standing}
            )
        from vertebra3d.anatomy.people import draw

        return self.with_changes(parameters=draw(seed, self.level, self.norm))

    def with_variant(self, name: str) -> Case:
        """The case with the anatomical parameters of the variant `name` set (`anatomy.variants.VARIANTS`)."""
        from vertebra3d.anatomy.variants import variant_values

        changed = self.with_changes(parameters={**self.parameters, **variant_values(name, self.bone_level, self.norm)})
        if self.lower_level is None:
            return changed
        below = varied(name, self.lower_level, self.norm)
        return changed.with_changes(lower_parameters={**self.lower_parameters, **below})

    def with_values(self, values: Mapping[str, object]) -> Case:
        """A case with `values` set, each an anatomical parameter or a setting of the procedure by its declared name.

        On a segment also a condition; and ``lower.NAME`` is an anatomical parameter of the lower vertebra. None takes a
        value back to its default.

        Raises
        ------
        Refused
            A name is neither, or a value is out of range.
        """
        places: dict[str, dict[str, Any]] = {
            field: dict(getattr(self, field))
            for field in ("settings", "parameters", "lower_parameters", "conditions", "landmarks")
        }
        for told, value in values.items():
            field, name = self._place_of(told)
            for one in SIDED.get(name, SIDED_CONDITIONS.get(name, (name,))):
                if value is None:
                    places[field].pop(one, None)
                else:
                    places[field][one] = value
        return self.with_changes(**places)

    def _place_of(self, told: str) -> tuple[str, str]:
        """In which field of the case a value goes, and by which name."""
        below, _, rest = told.partition(".")
        if below == LOWER and rest and self.lower_level is not None:
            declared = _anatomy(self.lower_level, self.norm)
            sided = [base for base, names in SIDED.items() if names[0] in declared]
            if rest in declared or rest in sided:
                return "lower_parameters", rest
            raise Refused(no_such(rest, [*sided, *declared], "an anatomical parameter"))
        if below == LOWER and rest and self.lower_level is None:
            raise Refused(f"{told[:60]} applies to a motion segment; give a level such as L4-L5")
        own = {quantity.name for quantity in get(self.procedure).settings_on(self.is_segment)}
        if told in own:
            return "settings", told
        if self.bone is not None and told in corrections():
            return "landmarks", told
        if told in _anatomy(self.bone_level, self.norm) or told in SIDED:
            return "parameters", told
        if self.is_segment and (told in conditions_at(self.level) or told in SIDED_CONDITIONS):
            return "conditions", told
        raise Refused(self._unknown(told, own))

    def _unknown(self, name: str, own: Iterable[str]) -> str:
        elsewhere = [
            one.name
            for one in procedures_of(self.level).values()
            if name in {quantity.name for quantity in one.settings_on(self.is_segment)}
        ]
        if elsewhere:
            return f"{name} is a setting of {', '.join(elsewhere)}, not of {self.procedure}; {allowed_words(own)}"
        if not self.is_segment and (name in SIDED_CONDITIONS or name in conditions_at(segment_levels()[-1])):
            return f"{name} applies to a motion segment; give a level such as L4-L5"
        known = [*own, *SIDED, *_anatomy(self.bone_level, self.norm), *(corrections() if self.bone is not None else ())]
        if not self.is_segment:
            return no_such(name, known, "a setting or a parameter")
        return no_such(
            name, [*known, *SIDED_CONDITIONS, *conditions_at(self.level)], "a setting, a parameter or a condition"
        )

    def filled(self, bone: Bone, settings: Mapping[str, float] | None = None) -> dict[str, Any]:
        """The full case as JSON types with every default filled in.

        `settings` are those of the procedure; read off `bone` where they are left out. What a segment has besides is
        told with its outcome.
        """
        return {
            "level": self.level,
            "population": self.population,
            "sex": self.sex,
            "scale": self.scale,
            "procedure": self.procedure,
            "side": self.chosen_side,
            "parameters": {name: float(value) for name, value in bone.parameters.items()},
            "settings": dict(settings) if settings is not None else resolve(get(self.procedure), bone, self.settings),
            "bone": None if self.bone is None else self.bone.model_dump(),
            "strokes": [stroke.as_dict() for stroke in self.strokes],
            **({"landmarks": dict(self.landmarks)} if self.landmarks else {}),
        }

    def to_json(self) -> str:
        """The case as text: what was set, without the defaults."""
        content = {
            "format": FORMAT,
            "version": FORMAT_VERSION,
            "level": self.level,
            "population": self.population,
            "sex": self.sex,
            "scale": self.scale,
            "procedure": self.procedure,
            "side": self.side,
            "parameters": dict(self.parameters),
            "settings": dict(self.settings),
            "bone": None if self.bone is None else self.bone.model_dump(exclude_defaults=True),
        }
        if self.landmarks:
            content["landmarks"] = dict(self.landmarks)
        if self.is_segment:
            content |= {
                "lower_parameters": dict(self.lower_parameters),
                "pathology": self.pathology,
                "conditions": dict(self.conditions),
            }
        text = json.dumps(content, indent=2, ensure_ascii=False)
        return (with_strokes(text, self.strokes) if self.strokes else text) + "\n"

    @classmethod
    def from_json(cls, text: str) -> Case:
        """Read what `to_json` wrote.

        Raises
        ------
        Refused
            The text is not a case, is broken, or holds values that are not allowed.
        """
        if len(text) > LARGEST_TEXT:
            raise Refused(f"a case has at most {LARGEST_TEXT:,} characters; this has {len(text):,}")
        try:
            content = json.loads(text)
        except json.JSONDecodeError as error:
            raise Refused(
                f"not a case: broken JSON at line {error.lineno}, column {error.colno} ({error.msg})"
            ) from None
        except (RecursionError, ValueError):
            raise Refused("not a case: JSON that cannot be read") from None
        if not isinstance(content, dict) or content.get("format") != FORMAT:
            raise Refused(f'not a case of this program: the text lacks "format": "{FORMAT}"')
        version = content.get("version")
        if version != FORMAT_VERSION or isinstance(version, bool):
            raise Refused(f"version {str(version)[:20]} of the case format is unknown; allowed is {FORMAT_VERSION}")
        try:
            return cls(**{name: value for name, value in content.items() if name not in ("format", "version")})
        except (TypeError, UnicodeError):  # names that Python itself cannot pass on
            raise Refused("not a case: it holds a name that no case has") from None


# --- checks ----------------------------------------------------------------------------------------------------------


def _content(bone: object) -> object:
    """What tells one bone from a file from another: not where it lies."""
    return bone.sha256 if isinstance(bone, BoneFile) else bone


def _anatomy(level: str, norm: Norm) -> Mapping[str, Quantity]:
    """The declared anatomical parameters at `level` for `norm`."""
    return parameters_of(level, norm)

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
from vertebra3d.anatomy.parameters import SIDED, both_sides, parameters_at
from vertebra3d.anatomy.populations import DEFAULT_POPULATION, Norm
from vertebra3d.case_checks import allowed_words, checked, no_such
from vertebra3d.errors import Refused
from vertebra3d.frozen import FrozenDict
from vertebra3d.procedures import PROCEDURES, get, resolve
from vertebra3d.quantity import Quantity
from vertebra3d.strokes import Stroke, strokes_from, with_strokes

Side = Literal["left", "right", "both"]

FORMAT = "vertebra3d case"
FORMAT_VERSION = 1
LARGEST_TEXT = 1_000_000  # characters of a case as JSON; a real one has a few hundred


class BoneFile(BaseModel):
    """A bone from a file, named by its path and the SHA-256 of its content."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
    path: str = Field(min_length=1, max_length=4096)
    sha256: str = Field(pattern="^[0-9a-f]{64}$")

    def __init__(self, **data: Any):
        try:
            super().__init__(**data)
        except ValidationError as error:
            raise Refused(_one_line(error, "bone")) from None


class Case(BaseModel):
    """Which bone, which shape, which procedure with which settings. Immutable; raises `Refused` for bad values.

    Attributes
    ----------
    level : str
        "T9" to "L5".
    procedure : str
        A name in `vertebra3d.procedures.PROCEDURES`.
    side : str or None
        "left", "right" or "both" where the procedure has sides; None takes the procedure's default.
    parameters, settings : mapping of str to float
        Anatomical parameters and procedure settings that differ from their defaults, by declared name.
    bone : BoneFile or None
        A bone from a file in place of the generated one.
    population, sex, scale : str, "female" or "male" or None, float
        Whose dimensions the generated bone has where `parameters` sets none (`anatomy.populations.Norm`).
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

    def __init__(self, **data: Any):
        try:
            super().__init__(**data)
        except ValidationError as error:
            raise Refused(_one_line(error)) from None

    @field_validator("level", mode="before")
    @classmethod
    def _known_level(cls, value: object) -> object:
        if value not in LEVELS:
            raise Refused(f"no level is called {str(value)[:40]!r}; allowed are {', '.join(LEVELS)}")
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

    @field_validator("parameters", "settings", mode="wrap")
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
        declared = {quantity.name: quantity for quantity in procedure.settings}
        settings = checked(
            self.settings, declared, f"a setting of {procedure.name}", f"{procedure.name} has no settings"
        )
        object.__setattr__(self, "settings", settings)
        norm = Norm(self.population, self.sex, self.scale)
        object.__setattr__(self, "scale", norm.scale)
        if self.bone is not None and norm != Norm():
            raise Refused("population, sex and scale do not apply to a bone from a file; leave them out")
        if self.parameters and self.bone is not None:
            raise Refused("anatomical parameters do not apply to a bone from a file; leave them out")
        if self.parameters:
            parameters = checked(
                both_sides(self.parameters),
                _anatomy(self.level, norm),
                "an anatomical parameter",
                "there are no parameters",
            )
            object.__setattr__(self, "parameters", parameters)
        return self

    def __hash__(self) -> int:
        own = (self.level, self.procedure, self.side, self.parameters, self.settings, self.bone)
        return hash((*own, self.population, self.sex, self.scale, self.strokes))

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
        if changes.get("level", self.level) != self.level or _content(changes.get("bone", self.bone)) != _content(
            self.bone
        ):
            data["strokes"] = ()
        if changes.get("bone") is not None:
            data.update(population=DEFAULT_POPULATION, sex=None, scale=1.0)
        if "procedure" in changes:
            procedure = get(changes["procedure"])
            known = {quantity.name for quantity in procedure.settings}
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
        from vertebra3d.anatomy.people import draw

        return self.with_changes(parameters=draw(seed, self.level, self.norm))

    def with_variant(self, name: str) -> Case:
        """The case with the anatomical parameters of the variant `name` set (`anatomy.variants.VARIANTS`)."""
        from vertebra3d.anatomy.variants import variant_values

        own = variant_values(name, self.level, self.norm)
        return self.with_changes(parameters={**self.parameters, **own})

    def with_values(self, values: Mapping[str, object]) -> Case:
        """A case with `values` set, each an anatomical parameter or a setting of the procedure by its declared name.

        None takes a value back to its default.

        Raises
        ------
        Refused
            A name is neither, or a value is out of range.
        """
        settings, parameters = dict(self.settings), dict(self.parameters)
        own = {quantity.name for quantity in get(self.procedure).settings}
        for name, value in values.items():
            if name in own:
                target: dict[str, Any] = settings
            elif name in _anatomy(self.level, self.norm) or name in SIDED:
                target = parameters
            else:
                raise Refused(self._unknown(name, own))
            for one in SIDED.get(name, (name,)):
                if value is None:
                    target.pop(one, None)
                else:
                    target[one] = value
        return self.with_changes(settings=settings, parameters=parameters)

    def _unknown(self, name: str, own: Iterable[str]) -> str:
        elsewhere = [p.name for p in PROCEDURES.values() if name in {quantity.name for quantity in p.settings}]
        if elsewhere:
            return f"{name} is a setting of {', '.join(elsewhere)}, not of {self.procedure}; {allowed_words(own)}"
        return no_such(name, [*own, *SIDED, *_anatomy(self.level, self.norm)], "a setting or a parameter")

    def filled(self, bone: Bone) -> dict[str, Any]:
        """The full case as JSON types with every default filled in (settings read off `bone` where they need to be)."""
        return {
            "level": self.level,
            "population": self.population,
            "sex": self.sex,
            "scale": self.scale,
            "procedure": self.procedure,
            "side": self.chosen_side,
            "parameters": {name: float(value) for name, value in bone.parameters.items()},
            "settings": resolve(get(self.procedure), bone, self.settings),
            "bone": None if self.bone is None else self.bone.model_dump(),
            "strokes": [stroke.as_dict() for stroke in self.strokes],
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
            "bone": None if self.bone is None else self.bone.model_dump(),
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
    return parameters_at(level, norm)


def _one_line(error: ValidationError, within: str = "") -> str:
    """The first complaint of a validation as one line."""
    first = error.errors(include_url=False)[0]
    cause = first.get("ctx", {}).get("error")
    if isinstance(cause, Refused):
        return str(cause)
    place = ".".join(str(part) for part in ((within,) if within else ()) + first["loc"])
    if first["type"] == "extra_forbidden":
        model = BoneFile if place.startswith("bone.") else Case
        what = "bone" if model is BoneFile else "case"
        return f"a {what} has no field {place[:60]!r}; {allowed_words(model.model_fields)}"
    return f"{place[:60] or 'case'}: {first['msg'][:1].lower()}{first['msg'][1:]}"

"""All that is open, out and in: the case, the cases beside it, the page and the view, in a small JSON file."""

from __future__ import annotations

import json
import math
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from vertebra3d.case import FORMAT as CASE_FORMAT
from vertebra3d.case import Case
from vertebra3d.errors import Refused
from vertebra3d.files.atomic import read_bytes, shown, write_text
from vertebra3d.files.cases import MOST_BYTES, load_case, resolved
from vertebra3d.speech import mark

SUFFIX = ".vertebra3d-session"
FORMAT = "vertebra3d session"
VERSION = 1
MOST_PINNED = 3
_FIELDS = ("format", "version", "case", "pinned", "page", "camera", "compare_camera", "shown", "removed", "measured")
Kind = Literal["distance", "angle"]
_KINDS: dict[str, int] = {"distance": 2, "angle": 3}
_PLANES = ("axial", "sagittal", "coronal")
_MOST_MEASURED = 1000
_FARTHEST_MM = 1e5
_CAMERA = {
    "position": mark("the camera's position"),
    "focus": mark("the camera's focus"),
    "up": mark("the camera's up"),
}


@dataclass(frozen=True)
class Camera:
    """Where the bone is seen from: position, focus (mm) and up in the bone's frame, angle of view in degrees."""

    position: tuple[float, float, float]
    focus: tuple[float, float, float]
    up: tuple[float, float, float]
    angle_deg: float


@dataclass(frozen=True)
class Measured:
    """A distance or an angle that was taken in a slice: its plane ("axial", …), where that lies, and points, in mm."""

    kind: Kind
    plane: str
    at_mm: float
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class SavedSession:
    """What is open in a window.

    Attributes
    ----------
    case : Case
        The case that is set.
    pinned : tuple of Case
        The cases beside it on the page that compares.
    page : str
        The page that is shown; empty where that is not known.
    camera : Camera or None
    shown : mapping of str to bool
        Which parts of the picture are shown.
    removed : str
        How removed bone is shown ("ghost", "lifted", "hidden"); empty where that is not known.
    measured : tuple of Measured
    compare_camera : Camera or None
        Where the cases are seen from on the page that compares.
    """

    case: Case
    pinned: tuple[Case, ...] = ()
    page: str = ""
    camera: Camera | None = None
    shown: Mapping[str, bool] = field(default_factory=dict)
    removed: str = ""
    measured: tuple[Measured, ...] = ()
    compare_camera: Camera | None = None

    def to_json(self) -> str:
        """The session as JSON."""
        held = {
            "format": FORMAT,
            "version": VERSION,
            "case": json.loads(self.case.to_json()),
            "pinned": [json.loads(case.to_json()) for case in self.pinned],
            "page": self.page,
            "camera": _placed(self.camera),
            "compare_camera": _placed(self.compare_camera),
            "shown": dict(self.shown),
            "removed": self.removed,
            "measured": [
                {"kind": m.kind, "plane": m.plane, "at_mm": m.at_mm, "points": [list(p) for p in m.points]}
                for m in self.measured
            ],
        }
        return json.dumps(held, indent=1, ensure_ascii=False) + "\n"

    @classmethod
    def from_json(cls, text: str) -> SavedSession:
        """Read a session.

        Raises
        ------
        Refused
            In one line: what is wrong.
        """
        try:
            held = json.loads(text)
        except (ValueError, RecursionError):
            raise Refused("not a session: the file is damaged or is something else") from None
        if not isinstance(held, dict) or held.get("format") != FORMAT:
            raise Refused("not a session of vertebra3d")
        if held.get("version") != VERSION:
            raise Refused(f"a session of version {held.get('version')!r:.20}; this program reads version {VERSION}")
        unknown = [name for name in held if name not in _FIELDS]
        if unknown:
            raise Refused(f"a session has no {shown(str(unknown[0]), 40)!r}")
        pinned = held.get("pinned", [])
        if not isinstance(pinned, list) or len(pinned) > MOST_PINNED:
            raise Refused(f"the pinned cases of a session are a list of at most {MOST_PINNED}")
        page = held.get("page", "")
        if not isinstance(page, str):
            raise Refused("the page of a session is a name")
        parts = held.get("shown", {})
        if not isinstance(parts, dict) or not all(isinstance(value, bool) for value in parts.values()):
            raise Refused("what a session shows is true or false for each part")
        removed = held.get("removed", "")
        if not isinstance(removed, str):
            raise Refused("how a session shows removed bone is a name")
        measured = held.get("measured", [])
        if not isinstance(measured, list) or len(measured) > _MOST_MEASURED:
            raise Refused(f"the measurements of a session are a list of at most {_MOST_MEASURED}")
        return cls(
            case=_case(held.get("case"), "the case"),
            pinned=tuple(_case(one, f"pinned case {at}") for at, one in enumerate(pinned, start=1)),
            page=page,
            camera=_camera(held.get("camera")),
            shown=dict(parts),
            removed=removed,
            measured=tuple(_measured(one) for one in measured),
            compare_camera=_camera(held.get("compare_camera")),
        )


def save_session(session: SavedSession, path: str | os.PathLike[str]) -> Path:
    """Write a session, whole or not at all; raises `Refused` where the path cannot be written."""
    write_text(path, session.to_json())
    return Path(path)


def load_session(path: str | os.PathLike[str]) -> SavedSession:
    """Read a session; a file that holds nothing but a case is a session of that case alone.

    Bones that are named by a relative path are looked for beside the file.

    Raises
    ------
    Refused
        In one line: no such file, too large, not text, not a session, or values that are not allowed.
    """
    try:
        text = read_bytes(path, MOST_BYTES, "a session").decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused(f"{shown(path)} is not a session: it is not text in UTF-8") from None
    if _is_bare_case(text):
        return SavedSession(load_case(path))
    try:
        read = SavedSession.from_json(text)
    except Refused as refusal:
        raise Refused(f"{shown(path)}: {refusal}") from None
    return SavedSession(
        resolved(read.case, path),
        tuple(resolved(case, path) for case in read.pinned),
        read.page,
        read.camera,
        read.shown,
        read.removed,
        read.measured,
        read.compare_camera,
    )


def _is_bare_case(text: str) -> bool:
    try:
        held = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(held, dict) and held.get("format") == CASE_FORMAT


def _case(held: object, what: str) -> Case:
    if not isinstance(held, dict):
        raise Refused(f"{what} of a session is missing")
    try:
        return Case.from_json(json.dumps(held))
    except Refused as refusal:
        raise Refused(f"{what}: {refusal}") from None


def _placed(at: Camera | None) -> dict[str, Any] | None:
    if at is None:
        return None
    return {"position": list(at.position), "focus": list(at.focus), "up": list(at.up), "angle_deg": at.angle_deg}


def _camera(held: object) -> Camera | None:
    if held is None:
        return None
    if not isinstance(held, dict):
        raise Refused("the camera of a session is position, focus, up and angle_deg")
    position, focus, up = (_numbers(held.get(name), 3, told) for name, told in _CAMERA.items())
    (angle,) = _numbers([held.get("angle_deg")], 1, mark("the camera's angle_deg"))
    if not 1.0 <= angle <= 120.0 or math.dist(position, focus) < 1e-3 or math.hypot(*up) < 1e-6:
        raise Refused("the camera of a session sees nothing from where it is")
    return Camera(_three(position), _three(focus), _three(up), angle)


def _measured(held: object) -> Measured:
    if not isinstance(held, dict) or held.get("kind") not in _KINDS or held.get("plane") not in _PLANES:
        raise Refused("a measurement is a distance or an angle in an axial, sagittal or coronal plane")
    points = held.get("points")
    if not isinstance(points, list) or len(points) != _KINDS[held["kind"]]:
        raise Refused("a distance has two points, an angle three")
    (at,) = _numbers([held.get("at_mm")], 1, mark("the place of a measurement"))
    pairs = [_numbers(point, 2, mark("a point of a measurement")) for point in points]
    return Measured(held["kind"], held["plane"], at, tuple((x, y) for x, y in pairs))


def _numbers(held: Any, count: int, what: str) -> list[float]:
    fine = isinstance(held, list) and len(held) == count
    if not fine or not all(isinstance(v, int | float) and not isinstance(v, bool) for v in held):
        raise (Refused(f"{what} is {count} numbers") if count > 1 else Refused(f"{what} is 1 number"))
    values = [float(v) for v in held]
    if not all(math.isfinite(v) and abs(v) <= _FARTHEST_MM for v in values):
        raise Refused(f"{what} is out of bounds")
    return values


def _three(values: list[float]) -> tuple[float, float, float]:
    return values[0], values[1], values[2]

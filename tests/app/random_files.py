"""Files that random hands open and save, in a folder of their own; choosers of files are answered by a name there."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

from vertebra3d.case import Case
from vertebra3d.evaluation import bone_for
from vertebra3d.files.export import export_mesh
from vertebra3d.files.sessions import SUFFIX
from vertebra3d_app.dialogs.animation import AnimationChoice
from vertebra3d_app.dialogs.picture import PictureChoice
from vertebra3d_app.window import Window

_MOST = 6  # names of each kind: files are written over, and opened again
_BROKEN = ("empty", "text", "half", "level", "number", "nan", "list", "folder", "missing", "mesh", "session")


class Files:
    """What is opened and saved in `folder` by one window, whose chooser of files is replaced."""

    def __init__(self, window: Window, folder: Path):
        self._window, self._folder = window, folder
        self._rng = random.Random(0)
        self._number = 0
        folder.mkdir(parents=True, exist_ok=True)
        self.bone_path = folder / "bone.stl"
        export_mesh(bone_for(Case(level="L3")).solid, str(self.bone_path))
        window.files.ask_file = self._answer  # type: ignore[method-assign]

    def begin(self, rng: random.Random, number: int) -> None:
        """What is drawn next comes from `rng`."""
        self._rng, self._number = rng, number

    def _answer(self, title: str, _filters: str, then: Callable[[str], None], proposed: str = "") -> None:
        """Answer a chooser: a name to write to where one is proposed, otherwise a file that is there; or neither."""
        if self._rng.random() < 0.2:
            return  # cancelled
        if proposed:
            then(str(self._folder / f"saved{self._rng.randrange(_MOST)}{''.join(Path(proposed).suffixes)}"))
            return
        suffix = {"Open bone": ".stl", "Open session": SUFFIX}.get(title, ".vertebra.json")
        there = sorted(path for path in self._folder.iterdir() if path.name.endswith(suffix))
        if there:
            then(str(self._rng.choice(there)))

    def case(self) -> str:
        """Save the case, or open one that was saved."""
        files = self._window.files
        path = self._folder / f"case{self._rng.randrange(_MOST)}.vertebra.json"
        if path.exists() and self._rng.random() < 0.6:
            files.open_case_file(str(path))
            return f"open {path.name}"
        files.save_case_file(str(path))
        return f"save {path.name}"

    def session(self) -> str:
        """Save what is open, or open what was saved; sometimes go back to what was open before."""
        window = self._window
        path = self._folder / f"session{self._rng.randrange(_MOST)}{SUFFIX}"
        if not path.exists() or self._rng.random() < 0.4:
            window.comfort.sessions.save_file(str(path))
            return f"save {path.name}"
        window.comfort.sessions.open_file(str(path))
        offers: list[Any] = window.message._buttons
        if offers and self._rng.random() < 0.3:
            offers[0].click()
        return f"open {path.name}"

    def broken(self) -> str:
        """Open what is no case, no bone, no session: one line, and nothing else has changed."""
        kind = self._rng.choice(_BROKEN)
        before = self._window.session.case
        suffix = {"mesh": ".stl", "session": SUFFIX}.get(kind, ".vertebra.json")
        path = self._folder / "broken" / f"{kind}{suffix}"
        path.parent.mkdir(exist_ok=True)
        whole = before.to_json()
        if kind == "folder":
            path.mkdir(exist_ok=True)
        elif kind != "missing":
            path.write_text(self._damaged(kind, whole))
        self._window.files.open_path(str(path))
        if kind != "mesh":  # that is read in the worker
            assert self._window.session.case == before, f"{kind} changed the case"
            assert self._window.message.isVisibleTo(self._window), f"{kind} was not refused in words"
        return kind

    def _damaged(self, kind: str, whole: str) -> str:
        held = json.loads(whole)
        if kind == "half":
            return whole[: len(whole) // 2]
        if kind == "level":
            held["level"] = "C9"
        elif kind == "number":
            held.setdefault("parameters", {})["canal_width_mm"] = 1e9
        elif kind == "nan":
            held.setdefault("parameters", {})["canal_width_mm"] = float("nan")
        elif kind == "list":
            held = [held]
        elif kind == "empty":
            return ""
        elif kind != "half":
            return "solid nothing\nno\nendsolid" if kind == "mesh" else "not a case {"
        return json.dumps(held)

    def bone(self) -> str:
        """Work on a bone from a file, or go back to the generated one."""
        close = self._window.actions_["close_bone"]
        if close.isEnabled():
            close.trigger()
            return "generated"
        self._window.files.open_bone_file(str(self.bone_path))
        return self.bone_path.name

    def picture(self) -> str:
        """Save a picture of the size of the view."""
        path = self._folder / f"picture{self._rng.randrange(_MOST)}.png"
        compare: Any = self._window.pages.made("compare")
        if compare is not None and self._window.pages.name == "compare" and self._window.session.outcome is not None:
            compare.save_picture_file(str(path))
            return "comparison"
        self._window.files.save_picture_file(str(path), PictureChoice(1, *(self._rng.random() < 0.5 for _ in range(3))))
        return "view"

    def takeaway(self) -> str:
        """What takes seconds: begun, and broken off as often as not."""
        files, kind = self._window.files, self._rng.choice(("animation", "page", "report"))
        path = str(self._folder / f"taken{self._rng.randrange(_MOST)}")
        if kind == "animation":
            files.save_animation_file(path + ".gif", AnimationChoice("cut", 2, "small", "gif"))
        elif kind == "page":
            files.save_page_file(path + ".html")
        else:
            files.save_report_file(path + ".html")
        if self._rng.random() < 0.6:
            files.maker.cancel()
            kind += ", cancelled"
        return kind

"""What the tour says and shows, step by step: data, and the few questions by which a step sees that it is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from vertebra3d.case import Case
from vertebra3d_app.language import mark
from vertebra3d_app.pages.base import BONE

BEGIN = Case(level="L4", procedure="none")  # an intact bone: every choice of the tour is then seen to do something


@dataclass(frozen=True)
class Now:
    """What a step may ask about: the state of the session and of what is shown, at one moment.

    `played` counts how often the cut has come to its end, `pictures` how many have been written; `figures` are those
    that a text may name, in words, by what stands between its braces.
    """

    case: Case = BEGIN
    side: str | None = None
    page: str = BONE
    canal: bool = False
    section: bool = False
    share: float = 1.0
    playing: bool = False
    played: int = 0
    pinned: tuple[str, ...] = ()
    pictures: int = 0
    figures: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Do:
    """One thing that "Show me" does.

    `verb` is "on" or "off" (an action that can be ticked), "press" (any action), "plane" (of the section, so many
    mm above the plane that was widened most), "more" (a setting, by `by`), or "beside" (every procedure
    into the comparison).
    """

    verb: str
    name: str = ""
    by: float = 0.0


@dataclass(frozen=True)
class Step:
    """One step of the tour.

    `text` may hold names of figures in braces; `at` names the controls that it speaks of, outlined where they are in
    sight; `page` and `panels` are brought up first. `done` is asked with the moment at which the step began and with
    now; a step without it is only read.
    """

    name: str
    title: str
    text: str
    at: tuple[str, ...]
    page: str = ""
    panels: tuple[str, ...] = ()
    show: tuple[Do, ...] = ()
    done: Callable[[Now, Now], bool] | None = None


def _another_bone(then: Now, now: Now) -> bool:
    was, case = then.case, now.case
    return (was.level, was.norm, was.parameters) != (case.level, case.norm, case.parameters)


def _has_played(then: Now, now: Now) -> bool:
    return now.played > then.played or (now.share != then.share and not now.playing)


STEPS: tuple[Step, ...] = (
    Step(
        "bone",
        mark("A bone"),
        mark(
            "This is an intact L4, the fourth lumbar vertebra, of the mean adult. Choose another level or a "
            "woman or a man,"
            " or draw a person at random. Drag the bone with the mouse to turn it."
        ),
        ("levels", "sexes", "draw"),
        page=BONE,
        panels=("controls",),
        show=(Do("on", "sex:female"),),
        done=_another_bone,
    ),
    Step(
        "procedure",
        mark("An operation"),
        mark(
            "Now choose Laminotomy. It opens a window in the lower part of one lamina, the plate of bone behind "
            "the canal,"
            " and leaves the rest. What it removes is shown in blue."
        ),
        ("laminotomy",),
        page=BONE,
        panels=("controls",),
        show=(Do("on", "procedure:laminotomy"),),
        done=lambda then, now: now.case.procedure == "laminotomy",
    ),
    Step(
        "settings",
        mark("Its side and its size"),
        mark(
            "Sides are the patient\N{RIGHT SINGLE QUOTATION MARK}s: left is at the left when you look from behind. Drag"
            " Height of the window, and bone and numbers follow. Undo takes any step back."
        ),
        ("sides", "height"),
        page=BONE,
        panels=("controls",),
        show=(Do("on", "procedure:laminotomy"), Do("more", "height_mm", 4.0)),
        done=lambda then, now: bool(now.case.settings) and now.case.settings != then.case.settings,
    ),
    Step(
        "inside",
        mark("From behind, and inside"),
        mark(
            "Posterior looks from behind, as the surgeon does. Canal shows the room of the nerves, and in green what it"
            " gained. Section takes one half of the picture away, so that you see inside."
        ),
        ("posterior", "canal", "section"),
        page=BONE,
        show=(Do("on", "canal"), Do("on", "section"), Do("plane", "axial", 6.0), Do("press", "view:oblique")),
        done=lambda then, now: now.section and now.canal,
    ),
    Step(
        "play",
        mark("The cut"),
        mark(
            "Press Play, or drag its slider: the bone goes from intact to done. The button at the end of the bar shows"
            " removed bone as a ghost, lifted out, or not at all."
        ),
        ("play",),
        page=BONE,
        show=(Do("off", "section"), Do("press", "view:posterior"), Do("press", "play")),
        done=_has_played,
    ),
    Step(
        "numbers",
        mark("The numbers"),
        mark(
            "{removed} of bone is removed: the price. {gain} of canal is gained: bony canal, and an upper bound. "
            "At least"
            " {facet} of each joint process is left. Limits that are crossed stand above, with their source; rest the"
            " pointer on any number to read what it means."
        ),
        ("numbers",),
        page=BONE,
        panels=("numbers",),
    ),
    Step(
        "compare",
        mark("Beside a laminectomy"),
        mark(
            "Go to Compare and press Add every procedure. A laminectomy takes both laminae and the spinous "
            "process between"
            " them: more room, for far more bone. Turn one bone and all turn."
        ),
        ("page:compare", "add_all"),
        show=(Do("on", "page:compare"), Do("beside")),
        done=lambda then, now: now.page == "compare" and any(name != "none" for name in now.pinned),
    ),
    Step(
        "picture",
        mark("Take it away"),
        mark(
            "Save picture writes the comparison, with its figures, as one PNG file. Reports, animations and pages for a"
            " browser are in the File menu."
        ),
        ("save",),
        show=(Do("press", "save_picture"),),
        done=lambda then, now: now.pictures > then.pictures,
    ),
)

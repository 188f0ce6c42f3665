"""All actions in one list: the menus, the tool bars and the shortcuts are made from it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from PyQt6.QtGui import QAction, QActionGroup, QKeySequence
from PyQt6.QtWidgets import QMainWindow, QMenu

from vertebra3d.anatomy.levels import LUMBAR, THORACIC
from vertebra3d.anatomy.populations import POPULATIONS, people_of
from vertebra3d.anatomy.variants import VARIANTS
from vertebra3d.procedures import SEGMENT_PROCEDURES
from vertebra3d.scene import VIEWS
from vertebra3d.scene.removal import WAYS
from vertebra3d.segment.figures import segment_levels
from vertebra3d.segment.pathology import pathologies
from vertebra3d_app.dimensions import SEX_CHOICES
from vertebra3d_app.icons import icon
from vertebra3d_app.language import SYSTEM, in_sentence, languages, mark, tr
from vertebra3d_app.pages.base import PAGES
from vertebra3d_app.play import removed_tip
from vertebra3d_app.theme import CHOICES, SIZES, Tokens

_REMOVED = "&View/Removed &bone"
_SIZE_WORDS = (mark("&Small"), mark("&Normal"), mark("&Large"), mark("La&rger"))
_LANGUAGE = "&View/Lan&guage"


@dataclass(frozen=True)
class Spec:
    """One action.

    `key` names the handler; `argument` is passed to it; `menu` is a path ("View/Appearance"); `bar` names the tool bar
    that shows it ("main", "views", "play") and `beside` whether with its text; `group` makes it one of an exclusive
    choice; `rule_before` draws a rule above it, `menu_rule` one above the submenu that it begins.
    """

    key: str
    text: str
    menu: str
    shortcut: str = ""
    icon: str = ""
    tip: str = ""
    argument: str = ""
    bar: str = ""
    beside: bool = False
    checkable: bool = False
    group: str = ""
    rule_before: bool = False
    menu_rule: bool = False

    @property
    def name(self) -> str:
        """Unique name: the key, with the argument where there is one."""
        return f"{self.key}:{self.argument}" if self.argument else self.key


def specs() -> Iterator[Spec]:
    """Every action, in the order of the menus."""
    yield Spec("new_case", "&New case", "&File", "Ctrl+N", "mdi6.file-outline", "Start again from the defaults")
    yield Spec(
        "open_case", "&Open case…", "&File", "Ctrl+O", "mdi6.folder-open-outline", "Open a saved case", bar="main"
    )
    for place in range(1, 11):
        yield Spec("recent", tr("Recent file {place}", place=place), "&File/Open re&cent", argument=str(place))
    yield Spec("clear_recent", "C&lear list", "&File/Open re&cent", tip="Forget the recent files", rule_before=True)
    yield Spec("save_case", "&Save case", "&File", "Ctrl+S", "mdi6.content-save-outline", "Save the case", bar="main")
    yield Spec("save_case_as", "Save case &as…", "&File", "Ctrl+Shift+S", tip="Save the case under another name")
    yield Spec(
        "open_session", "Open sess&ion…", "&File", "Ctrl+Shift+O",
        tip="Open a saved session: the case, the cases beside it, page, view and measurements", rule_before=True,
    )  # fmt: skip
    yield Spec(
        "save_session", "Save sessio&n…", "&File", "Ctrl+Alt+S",
        tip="Save all that is open: the case, the cases beside it, page, view and measurements",
    )  # fmt: skip
    yield Spec("last_session", "Open the &last session", "&File", tip="What was open when the program was last closed")
    yield Spec(
        "open_bone", "Open &bone…", "&File", "Ctrl+B", "mdi6.bone", "Work on a bone from a mesh file", rule_before=True
    )
    yield Spec("close_bone", "&Generated bone", "&File", tip="Return from the bone of a file to the generated one")
    yield Spec(
        "save_picture", "Save &picture…", "&File", "Ctrl+P", "mdi6.camera-outline", "Save the view as a picture",
        bar="main", beside=True, rule_before=True,
    )  # fmt: skip
    yield Spec(
        "save_animation", "Save ani&mation…", "&File", "Ctrl+M", "mdi6.movie-open-outline",
        "The bone turning, or the cut, as a moving picture",
    )  # fmt: skip
    yield Spec(
        "save_page", "Save page for a bro&wser…", "&File", "Ctrl+Shift+P", "mdi6.web",
        "The bone before and after, to be turned in a browser; one file",
    )  # fmt: skip
    yield Spec(
        "save_report", "Save &report…", "&File", "Ctrl+T", "mdi6.file-document-outline",
        "Pictures, figures, chart, comparison and sources, as PDF or HTML",
    )  # fmt: skip
    yield Spec(
        "save_bone", "Sa&ve bone…", "&File", "Ctrl+E", "mdi6.export", "Save the bone as a mesh", bar="main", beside=True
    )
    yield Spec(
        "copy_numbers", "&Copy numbers", "&File", "Ctrl+Shift+C", "mdi6.content-copy",
        "Copy all numbers as text", bar="main", beside=True,
    )  # fmt: skip
    yield Spec("quit", "&Quit", "&File", "Ctrl+Q", rule_before=True)
    yield Spec("undo", "&Undo", "&Edit", "Ctrl+Z", "mdi6.undo", bar="main")
    yield Spec("redo", "&Redo", "&Edit", "Ctrl+Shift+Z", "mdi6.redo", bar="main")
    yield Spec(
        "reset_settings",
        "Reset &settings",
        "&Edit",
        tip="All settings of this procedure to their defaults",
        rule_before=True,
    )
    yield Spec("reset_shape", "Reset s&hape", "&Edit", tip="All dimensions to the defaults of this level")
    for number, level in enumerate((*LUMBAR, *THORACIC), start=1):
        yield Spec("level", level, "&Bone", f"Alt+{number}", argument=level, checkable=True, group="level")
    for number, level in enumerate(segment_levels()):
        yield Spec(
            "level", level.replace("-", "\N{EN DASH}"), "&Bone", argument=level, checkable=True, group="level",
            tip="Two vertebrae and what lies between them: a motion segment", rule_before=number == 0,
        )  # fmt: skip
    for number, pathology in enumerate(pathologies().values()):
        yield Spec(
            "pathology", pathology.label, "&Bone/&Pathology", tip=pathology.words, argument=pathology.name,
            checkable=True, group="pathology", menu_rule=number == 0,
        )  # fmt: skip
    yield from _of_person()
    for number, procedure in enumerate(SEGMENT_PROCEDURES.values()):
        yield Spec(
            "procedure", procedure.label, "&Procedure", f"Ctrl+{number}" if number < 10 else "",
            tip=procedure.summary, argument=procedure.name, checkable=True, group="procedure",
        )  # fmt: skip
    for side in ("left", "right", "both"):
        yield Spec(
            "side",
            tr("Side: {side}", side=side),
            "&Procedure",
            argument=side,
            checkable=True,
            group="side",
            rule_before=side == "left",
        )
    for number, (name, view) in enumerate(VIEWS.items(), start=1):
        yield Spec("view", view.label, "&View", str(number), argument=name, bar="views", beside=True)
    yield Spec(
        "fit", "&Fit to view", "&View", "0", "mdi6.fit-to-screen-outline", "Fit the bone to the view", bar="views"
    )
    yield Spec(
        "next_removed", "&Next way", _REMOVED, "G", tip="Show removed bone as a ghost, lifted out, hidden, in turn",
        bar="views", menu_rule=True,
    )  # fmt: skip
    for number, (name, label) in enumerate(WAYS.items()):
        yield Spec(
            "removed", label, _REMOVED, tip=removed_tip(name), argument=name, checkable=True, group="removed",
            rule_before=number == 0,
        )  # fmt: skip
    yield Spec(
        "names", "&Name what is pointed at", "&View", "N", "mdi6.tag-text-outline",
        "Name the region under the pointer, with its volume", checkable=True,
    )  # fmt: skip
    yield Spec("play", "&Play the cut", "&View", "P", tip="From the intact bone to what is left; again to pause")
    yield Spec(
        "canal", "Show &canal space", "&View", "C", "mdi6.tunnel-outline",
        "Show the bony canal and, in green, the space gained (upper bound)", bar="views", checkable=True,
    )  # fmt: skip
    yield Spec(
        "tissues", "&Soft parts", "&View", "T", "mdi6.layers-outline",
        "Show disc, ligament, dural sac and nerve roots of a motion segment", bar="views", checkable=True,
    )  # fmt: skip
    yield Spec(
        "regions", "Colour &regions", "&View", "R", "mdi6.palette-outline",
        "Colour the regions that the numbers name", bar="views", checkable=True,
    )  # fmt: skip
    yield Spec(
        "distances", "Distance from the &model", "&View", "Ctrl+D", "mdi6.compare",
        "Colour a bone from a file by how far it lies off the model with its dimensions", checkable=True,
    )  # fmt: skip
    yield Spec(
        "landmarks", "Show &landmarks", "&View", "L", "mdi6.map-marker-outline",
        "Name the landmarks that the procedures refer to, with lines on the bone", bar="views", checkable=True,
    )  # fmt: skip
    yield Spec(
        "section", "&Section", "&View", "X", "mdi6.circle-half",
        "Look inside: take away one half, in a plane to be moved", bar="play", checkable=True,
    )  # fmt: skip
    yield Spec(
        "burr", "&Burr", "&Procedure", "B", "mdi6.circle-edit-outline", "Trim by hand: remove bone where you drag",
        bar="main", checkable=True, rule_before=True,
    )  # fmt: skip
    yield Spec("burr_remove", "Remove all bu&rr strokes", "&Procedure", tip="Leave the bone as the procedure left it")
    for page in PAGES:
        yield Spec(
            "page", page.label, "&View", page.shortcut, tip=page.tip, argument=page.name, checkable=True, group="page",
            rule_before=page is PAGES[0],
        )  # fmt: skip
    for name, text, shortcut in (
        ("controls", mark("Controls"), "F6"),
        ("numbers", mark("Numbers"), "F7"),
        ("foot", mark("Chart and table"), "F8"),
    ):
        yield Spec(
            "panel", text, "&View", shortcut, argument=name, checkable=True, rule_before=name == "controls",
            tip=tr("Show or hide: {text}", text=in_sentence(text)),
        )  # fmt: skip
    for choice in CHOICES:
        text = {"system": mark("As the system"), "light": mark("Light"), "dark": mark("Dark")}[choice]
        yield Spec("appearance", text, "&View/Appearance", argument=choice, checkable=True, group="appearance")
    for size, text in zip(SIZES, _SIZE_WORDS, strict=True):
        yield Spec(
            "text_size", text, "&View/&Text size", tip=tr("{text} text", text=tr(text).replace("&", "")),
            argument=size, checkable=True,
            group="text_size",
        )  # fmt: skip
    yield Spec("larger_text", "L&arger text", "&View/&Text size", "Ctrl++", rule_before=True)
    yield Spec("smaller_text", "S&maller text", "&View/&Text size", "Ctrl+-")
    for code, text in {SYSTEM: mark("As the system"), **languages()}.items():
        yield Spec(
            "language", text, _LANGUAGE, tip=mark("Takes effect at the next start"), argument=code, checkable=True,
            group="language",
        )  # fmt: skip
    yield Spec("reset_layout", "Reset la&yout", "&View", tip="Panels, sizes and page as they are at first")
    yield Spec("full_screen", "F&ull screen", "&View", "F11", checkable=True)
    yield Spec("palette", "&Find a command…", "&Help", "Ctrl+K", "mdi6.magnify", "Find any command by its name")
    yield Spec("welcome", "&Welcome", "&Help", tip="What the program is for, and ways to begin")
    yield Spec("tour", "Guided &tour", "&Help", tip="A laminotomy in eight short steps, in about two minutes")
    yield Spec("keys", "&Keys and mouse", "&Help", "F1")
    yield Spec("about", "&About vertebra3d", "&Help")


def _of_person() -> Iterator[Spec]:
    """Whose bone it is: the same choices as in the panel, from the same declarations."""
    menu = "Pe&rson"
    yield Spec(
        "draw_person", "&Random person", menu, "Ctrl+R", "mdi6.dice-5-outline",
        "Draw a plausible person at random round the means",
    )  # fmt: skip
    yield Spec(
        "mean_person", "&Back to the mean", menu, "Ctrl+Shift+R",
        tip="The mean of the population: no sex, no change of size, no dimension or variant set",
    )  # fmt: skip
    for number, variant in enumerate(VARIANTS.values()):
        yield Spec(
            "variant", variant.label, f"{menu}/&Variant", tip=variant.meaning, argument=variant.name,
            checkable=True, menu_rule=number == 0,
        )  # fmt: skip
    for name, label in POPULATIONS.items():
        yield Spec(
            "population", label, f"{menu}/&Population", tip=people_of(name), argument=name, checkable=True,
            group="population",
        )  # fmt: skip
    for name, label, tip in SEX_CHOICES:
        yield Spec("sex", label, f"{menu}/&Sex", tip=tip, argument=name, checkable=True, group="sex")


class Actions:
    """The actions as made for one window.

    Parameters
    ----------
    window : QMainWindow
        Its menu bar is filled.
    handlers : mapping of str to callable
        By key; an action with an argument passes it, a checkable one without a group also whether it is checked.
    """

    def __init__(self, window: QMainWindow, handlers: Mapping[str, Callable[..., object]]):
        self.specs = {spec.name: replace(spec, text=tr(spec.text), tip=tr(spec.tip)) for spec in specs()}
        self.by_name: dict[str, QAction] = {}
        self._of_key: dict[str, list[Spec]] = {}
        self._groups: dict[str, QActionGroup] = {}
        menus: dict[str, QMenu] = {}
        bar = window.menuBar()
        assert bar is not None
        for spec in self.specs.values():
            action = QAction(spec.text, window)
            action.setCheckable(spec.checkable)
            action.setIconVisibleInMenu(not spec.checkable)  # there the tick has its place
            if spec.shortcut:
                action.setShortcut(QKeySequence(spec.shortcut))
            hint = (
                f" ({QKeySequence(spec.shortcut).toString(QKeySequence.SequenceFormat.NativeText)})"
                if spec.shortcut
                else ""
            )
            action.setToolTip((spec.tip or spec.text.replace("&", "")) + hint)
            action.setStatusTip(spec.tip)
            if spec.group:
                group = self._groups.setdefault(spec.group, QActionGroup(window))
                group.addAction(action)
            action.triggered.connect(_call(handlers[spec.key], spec))
            if spec.menu_rule:
                _menu(bar.addMenu, menus, spec.menu.rpartition("/")[0]).addSeparator()
            menu = _menu(bar.addMenu, menus, spec.menu)
            if spec.rule_before:
                menu.addSeparator()
            menu.addAction(action)
            window.addAction(action)  # shortcuts hold even where the menu bar is out of sight
            self.by_name[spec.name] = action
            self._of_key.setdefault(spec.key, []).append(spec)
        self.menus = menus

    def __getitem__(self, name: str) -> QAction:
        return self.by_name[name]

    def of_bar(self, bar: str) -> list[tuple[Spec, QAction]]:
        """The actions that a tool bar shows."""
        return [(spec, self.by_name[spec.name]) for spec in self.specs.values() if spec.bar == bar]

    def check(self, key: str, argument: str | None) -> None:
        """Mark one of an exclusive choice; None marks none."""
        for spec in self.of_key(key):
            self.by_name[spec.name].setChecked(spec.argument == argument)

    def tick(self, key: str, arguments: Collection[str]) -> None:
        """Mark those of a choice that go together."""
        for spec in self.of_key(key):
            self.by_name[spec.name].setChecked(spec.argument in arguments)

    def of_key(self, key: str) -> list[Spec]:
        """The actions of one handler."""
        return self._of_key.get(key, [])

    def apply_theme(self, tokens: Tokens) -> None:
        """Redraw the icons in the colours of the appearance."""
        for spec in self.specs.values():
            if spec.icon:
                self.by_name[spec.name].setIcon(icon(spec.icon, tokens))


def _call(handler: Callable[..., object], spec: Spec) -> Callable[[bool], None]:
    def triggered(checked: bool = False) -> None:
        arguments: list[object] = [spec.argument] if spec.argument else []
        if spec.checkable and not spec.group:
            arguments.append(checked)
        handler(*arguments)

    return triggered


def _menu(add: Callable[[str], QMenu | None], menus: dict[str, QMenu], path: str) -> QMenu:
    if path not in menus:
        above, _, title = path.rpartition("/")
        made = _menu(add, menus, above).addMenu(tr(title)) if above else add(tr(title))
        assert made is not None
        made.setToolTipsVisible(True)
        menus[path] = made
    return menus[path]

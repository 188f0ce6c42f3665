"""The list from which menus, bars and shortcuts are made."""

from __future__ import annotations

from collections import Counter

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QKeySequence
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QLabel

from vertebra3d.anatomy.levels import LUMBAR, THORACIC
from vertebra3d.anatomy.populations import POPULATIONS, SEXES
from vertebra3d.anatomy.variants import VARIANTS
from vertebra3d.case import BoneFile, Case
from vertebra3d.procedures import PROCEDURES
from vertebra3d.scene import VIEWS
from vertebra3d.segment.figures import segment_levels
from vertebra3d_app.actions import specs
from vertebra3d_app.dialogs.about import AboutDialog, KeysDialog


def test_names_and_shortcuts_are_unique():
    names = Counter(spec.name for spec in specs())
    keys = Counter(QKeySequence(spec.shortcut).toString() for spec in specs() if spec.shortcut)
    assert {name for name, count in names.items() if count > 1} == set()
    assert {key for key, count in keys.items() if count > 1} == set()
    assert "" not in keys


def test_every_procedure_and_view_has_an_action():
    arguments = {(spec.key, spec.argument) for spec in specs()}
    assert {("procedure", name) for name in PROCEDURES} <= arguments
    assert {("view", name) for name in VIEWS} <= arguments


def test_menus_hold_every_action(window):
    for spec in specs():
        action = window.actions_[spec.name]
        assert action in window.actions_.menus[spec.menu].actions()
        assert action.toolTip()
        if spec.shortcut:
            assert action.shortcut().toString() == QKeySequence(spec.shortcut).toString()


def test_actions_of_the_case(window, settle, assert_shown):
    for name, want in (
        ("level:L2", lambda: window.session.case.level == "L2"),
        ("procedure:laminotomy", lambda: window.session.case.procedure == "laminotomy"),
        ("side:right", lambda: window.session.side == "right"),
        ("undo", lambda: window.session.side == "left"),
        ("redo", lambda: window.session.side == "right"),
        ("new_case", lambda: window.session.case.level == "L4"),
    ):
        window.actions_[name].trigger()
        assert want(), name
        settle(window)
        assert_shown(window)


def test_the_choices_of_the_person_are_those_of_the_declarations():
    def of(key: str) -> list[str]:
        return [spec.argument for spec in specs() if spec.key == key]

    assert of("level") == [*LUMBAR, *THORACIC, *segment_levels()]
    assert of("variant") == list(VARIANTS)
    assert of("population") == list(POPULATIONS)
    assert of("sex") == ["mean", *SEXES]
    assert all(spec.tip for spec in specs() if spec.key in ("variant", "population", "sex"))


def test_the_person_by_the_menu(window, settle, assert_shown):
    actions, session = window.actions_, window.session
    other = next(name for name in POPULATIONS if name != session.case.population)
    actions[f"population:{other}"].trigger()
    assert session.case.population == other
    actions["sex:male"].trigger()
    assert session.case.sex == "male"
    actions["sex:mean"].trigger()
    assert session.case.sex is None
    actions["sex:female"].trigger()
    actions["variant:trefoil"].trigger()
    actions["variant:thick-laminae"].trigger()
    assert session.has_variant("trefoil")
    assert session.has_variant("thick-laminae")
    settle(window)
    assert_shown(window)
    actions["variant:trefoil"].trigger()
    assert not session.has_variant("trefoil")
    assert session.has_variant("thick-laminae")
    actions["draw_person"].trigger()
    assert session.stack.undoText() == f"Person {window.controls.person.number.text()}"
    settle(window)
    assert_shown(window)
    session.set_size(110.0)
    actions["mean_person"].trigger()
    assert session.case == Case(level="L4", procedure="laminectomy", population=other)
    assert not actions["mean_person"].isEnabled()
    settle(window)
    assert_shown(window)
    actions["undo"].trigger()
    assert session.case.scale == 1.1
    assert actions["mean_person"].isEnabled()


def test_a_bone_from_a_file_is_compared_with_people_by_the_menu(window):
    names = ["draw_person", "variant:trefoil", "sex:male", "population:panjabi-1992"]
    assert all(window.actions_[name].isEnabled() for name in names)
    window.session.open_bone(BoneFile(path="a.ply", sha256="0" * 64), "L4", "a.ply")
    assert [window.actions_[name].isEnabled() for name in names] == [False, False, True, True]
    window.session.close_bone()
    assert all(window.actions_[name].isEnabled() for name in names)


def test_the_menu_of_the_person_goes_by_keys(window, qtbot):
    menu = window.actions_.menus["Pe&rson"]
    window.menuBar().setActiveAction(menu.menuAction())
    qtbot.waitUntil(menu.isVisible)
    QTest.keyClick(menu, Qt.Key.Key_V)
    variants = window.actions_.menus["Pe&rson/&Variant"]
    qtbot.waitUntil(variants.isVisible)
    QTest.keyClick(variants, Qt.Key.Key_Return)
    first = next(iter(VARIANTS))
    qtbot.waitUntil(lambda: window.session.has_variant(first))
    assert window.actions_[f"variant:{first}"].isChecked()
    initials = [title.partition("&")[2][:1].lower() for title in window.actions_.menus if "/" not in title]
    assert len(set(initials)) == len(initials)


def test_views_fit_and_ghost(window, qtbot):
    for name, view in VIEWS.items():
        window.actions_[f"view:{name}"].trigger()
        length = sum(c * c for c in view.towards) ** 0.5
        expected = tuple(-c / length for c in view.towards)
        assert all(abs(a - b) < 0.02 for a, b in zip(window.canvas.direction, expected, strict=True)), name
    direction = window.canvas.direction
    window.canvas.near(3.0)
    window.actions_["fit"].trigger()
    assert all(abs(a - b) < 1e-6 for a, b in zip(window.canvas.direction, direction, strict=True))
    ghost = window.canvas.scene._ghost.actor
    assert ghost.GetVisibility()
    window.actions_["removed:hidden"].trigger()
    assert not ghost.GetVisibility()
    window.actions_["next_removed"].trigger()
    assert ghost.GetVisibility()
    canal = window.canvas.scene._gain.actor
    assert not canal.GetVisibility()
    window.actions_["canal"].trigger()
    assert canal.GetVisibility()


def test_panels_hide_and_come_back(window):
    for name, widget in (("controls", window.controls), ("numbers", window.numbers), ("foot", window.foot)):
        window.actions_[f"panel:{name}"].trigger()
        assert not widget.isVisible()
        window.actions_[f"panel:{name}"].trigger()
        assert widget.isVisible()


def test_appearance(window, theme, settle):
    light = window.palette().window().color().lightness()
    window.actions_["appearance:dark"].trigger()
    assert theme.tokens.name == "dark"
    assert window.palette().window().color().lightness() < light
    assert window.canvas.scene.theme.name == "dark"
    assert window.actions_["appearance:dark"].isChecked()
    window.actions_["appearance:light"].trigger()
    assert window.canvas.scene.theme.name == "light"
    window.actions_["appearance:system"].trigger()
    assert theme.choice == "system"


def test_full_screen(window, qtbot):
    window.actions_["full_screen"].trigger()
    assert window.isFullScreen()
    window.actions_["full_screen"].trigger()
    assert not window.isFullScreen()


def test_about_and_keys(window, shown):
    window.actions_["about"].trigger()
    about = shown(AboutDialog)
    text = " ".join(label.text() for label in about.findChildren(QLabel))
    assert "not for treating patients" in text
    assert "GNU General Public License" in text
    about.reject()
    window.actions_["keys"].trigger()
    keys = shown(KeysDialog)
    text = " ".join(label.text() for label in keys.findChildren(QLabel))
    assert "Ctrl+Z" in text
    assert "Turn the bone" in text
    keys.reject()


def test_landmarks_are_named_on_demand_and_stay_so(window, settle, theme, qtbot):
    overlay, action = window.canvas.scene.landmarks, window.actions_["landmarks"]
    assert action.shortcut().toString() == "L"
    assert not action.isChecked()
    assert not overlay.visible
    action.trigger()
    assert overlay.visible
    before = overlay.marks
    assert "Facet joint, inner edge" in [words for _, words in window.legend.entries]
    window.session.set_level("L2")
    settle(window)
    assert action.isChecked()
    assert overlay.visible
    assert overlay.marks is not before
    theme.choose("dark")
    assert overlay.visible
    window.session.set_procedure("laminectomy")
    settle(window)
    window.actions_["view:posterior"].trigger()
    qtbot.waitUntil(lambda: any(label.text.endswith("(removed)") for label in overlay.labels))
    action.trigger()
    assert not overlay.visible
    assert "Facet joint, inner edge" not in [words for _, words in window.legend.entries]


def test_the_legend_names_every_colour_that_is_shown(window, settle):
    def names() -> list[str]:
        return [words for _, words in window.legend.entries]

    assert window.legend.isVisible()
    assert names() == ["Bone removed", "Cut surface"]
    window.actions_["canal"].trigger()
    assert names()[2:] == ["Canal before", "Canal space gained"]
    for name in ("canal", "removed:hidden", "regions"):
        window.actions_[name].trigger()
    assert names()[:2] == ["Cut surface", "Body"]
    assert "Superior articular process" in names()
    window.actions_["landmarks"].trigger()
    assert "Pedicle, inner wall" in names()
    colours = [colour for colour, _ in window.legend.entries]
    assert len(set(colours)) == len(colours)
    window.actions_["regions"].trigger()
    window.actions_["landmarks"].trigger()
    window.session.set_procedure("none")
    settle(window)
    assert not window.legend.isVisible()

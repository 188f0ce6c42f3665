"""The comparison in a real window."""

from __future__ import annotations

import pytest
from PIL import Image
from PyQt6.QtCore import QPoint, Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication

from vertebra3d.case import Case
from vertebra3d.evaluation import evaluate
from vertebra3d_app.pages.compare_words import differences, table_text
from vertebra3d_app.wording import DISCLAIMER, share


@pytest.fixture
def settle(settle_beside):
    return settle_beside


@pytest.fixture
def page(window, settle, qtbot):
    """The page of a window, with the window's case alone."""
    window.show_page("compare")
    settle(window)
    page = window.pages.page("compare")
    qtbot.waitUntil(lambda: page.views[0].canvas.frames > 0)
    return page


def assert_said(page) -> None:
    """Titles, table and views say what the cases and their outcomes say."""
    model = page.model
    assert [view.key for view in page.views] == [place.key for place in model.places]
    said = differences(model.places)
    for at, (view, place) in enumerate(zip(page.views, model.places, strict=True)):
        assert view.shows is not None
        assert view.shows.case == place.case
        assert view.title.text().replace("\N{NO-BREAK SPACE}", " ") == said.title(at)
        truth = evaluate(place.case)
        assert page.table.text_at(0, at + 1) == (
            f"{truth.bone.removed_mm3 / 1000:.2f} cm³ · {truth.bone.removed_percent:.1f} %"
        )
        assert page.table.text_at(1, at + 1) == f"{truth.canal.gain_mm3 / 1000:.2f} cm³"
        least = min(facet.volume_percent for facet in truth.preserved.facets.values())
        assert page.table.text_at(3, at + 1).startswith(share(least))
        crossed = sum(w.level in ("amber", "red") for w in truth.warnings)
        assert (page.table.text_at(5, at + 1) == "none") == (not truth.warnings)
        assert page.table.item(5, at + 1).toolTip().count("Amber:") <= crossed


def test_the_page_is_turned_to_by_its_key_and_makes_room(window, settle, qtbot):
    assert window.actions_["page:compare"].shortcut().toString() == "F4"
    window.actions_["page:compare"].trigger()
    page = window.pages.page("compare")
    settle(window)
    assert page.isVisible()
    assert not window.numbers.isVisible()
    assert not window.foot.isVisible()
    assert_said(page)
    window.actions_["page:bone"].trigger()
    assert window.canvas.isVisible()
    assert window.numbers.isVisible()
    assert window.foot.isVisible()
    with qtbot.waitSignal(window.canvas.drawn):
        window.canvas.update()
    ratio = window.canvas.devicePixelRatioF()
    assert window.canvas.render_window.GetSize()[0] == round(window.canvas.width() * ratio)


def test_a_panel_that_was_away_stays_away(window, settle):
    window.actions_["panel:foot"].trigger()
    window.show_page("compare")
    window.show_page("bone")
    assert not window.foot.isVisible()
    assert window.numbers.isVisible()


def test_memory_is_given_back_after_the_last_case_is_drawn(window, page, settle, qtbot):
    done = []
    window.engine.finished.connect(lambda job, _result: done.append(job.kind))
    page.buttons["add_all"].click()
    settle(window)
    qtbot.waitUntil(lambda: "memory" in done[len(done) - done[::-1].index("compare") :])
    done.clear()
    page.put_pinned(())
    qtbot.waitUntil(lambda: "memory" in done)


def test_every_procedure_beside_the_case(window, page, settle):
    window.session.set_procedure("none")
    settle(window)
    page.buttons["add_all"].click()
    settle(window)
    assert [place.case.procedure for place in page.model.places] == [
        "none", "laminectomy", "hemilaminectomy", "laminotomy",
    ]  # fmt: skip
    assert_said(page)
    assert not page.buttons["add"].isEnabled()
    assert not page.views[1].buttons["duplicate"].isEnabled()
    page.views[1].buttons["remove"].click()
    assert len(page.views) == 3
    assert page.buttons["add"].isEnabled()
    assert_said(page)


def test_the_first_view_follows_the_window_and_the_pinned_stay(window, page, settle):
    page.buttons["add"].click()
    pinned = window.session.case
    window.session.set_setting("width_mm", 16.0)
    settle(window)
    assert page.model.now.case == window.session.case
    assert page.model.pinned[0].case == pinned
    assert page.views[0].title.text() == "Width of the trough 16.0\N{NO-BREAK SPACE}mm"
    assert_said(page)
    window.show_page("bone")
    window.session.set_level("L2")
    settle(window)
    window.show_page("compare")
    settle(window)
    assert page.model.pinned[0].case == pinned
    assert page.views[0].title.text().startswith("L2")
    assert_said(page)


def test_cameras_turn_together(window, page, settle):
    page.buttons["add"].click()
    window.session.set_level("L1")
    settle(window)
    page.buttons["add"].click()
    settle(window)
    directions = lambda: [view.canvas.direction for view in page.views]  # noqa: E731
    before = directions()[0]
    for number, view in enumerate(page.views):
        view.canvas.turn(20.0 + number, 5.0)
        now = directions()
        assert now[0] != before
        assert all(one == pytest.approx(now[0], abs=1e-9) for one in now)
        before = now[0]
    page.views[1].canvas.near(1.5)
    distances = [view.canvas.renderer.GetActiveCamera().GetDistance() for view in page.views]
    assert distances == pytest.approx([distances[0]] * 3)
    window.actions_["view:left"].trigger()
    assert all(one == pytest.approx((-1.0, 0.0, 0.0), abs=1e-6) for one in directions())
    window.session.set_level("L3")
    settle(window)
    assert all(one == pytest.approx((-1.0, 0.0, 0.0), abs=1e-6) for one in directions())


def test_the_mouse_turns_all(window, page, settle, qtbot):
    page.buttons["add"].click()
    settle(window)
    canvas = page.views[1].canvas
    qtbot.waitUntil(lambda: canvas.frames > 0)
    before = page.views[0].canvas.direction
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    QTest.mouseMove(canvas, QPoint(120, 80))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(120, 80))
    qtbot.waitUntil(lambda: canvas.direction != before)
    assert page.views[0].canvas.direction == pytest.approx(canvas.direction, abs=1e-9)


def test_a_near_view_is_not_fitted_away_by_another_case(window, page, settle):
    page.views[0].canvas.near(2.0)
    assert not page.cameras.as_fitted
    distance = page.views[0].canvas.renderer.GetActiveCamera().GetDistance()
    page.buttons["add"].click()
    settle(window)
    distances = [view.canvas.renderer.GetActiveCamera().GetDistance() for view in page.views]
    assert distances == pytest.approx([distance] * 2)
    window.actions_["fit"].trigger()
    assert page.cameras.as_fitted


def test_editing_a_case_is_one_step_of_undo(window, page, settle):
    page.buttons["add"].click()
    pinned = window.session.case
    window.session.set_level("L1")
    settle(window)
    other = window.session.case
    page.views[1].buttons["edit"].click()
    assert window.session.case == pinned
    assert window.session.stack.undoText() == "Edit L4 · Laminectomy"
    settle(window)
    assert page.views[0].title.text() == "No difference"
    window.actions_["undo"].trigger()
    settle(window)
    assert window.session.case == other
    assert page.model.pinned[0].case == pinned
    assert_said(page)


def test_duplicates(window, page, settle):
    page.views[0].buttons["duplicate"].click()
    page.views[1].buttons["duplicate"].click()
    settle(window)
    assert [place.case for place in page.model.places] == [window.session.case] * 3
    assert_said(page)


def test_a_case_that_cannot_be_worked_out_says_why(window, page, settle):
    from vertebra3d.case import BoneFile

    lost = Case(level="L4", bone=BoneFile(path="/nowhere/bone.ply", sha256="0" * 64))
    page._add_view(page.model.pin(lost).key)
    page._changed()
    settle(window)
    assert "/nowhere/bone.ply" in page.model.pinned[0].failure
    assert page.views[1].working.text() == page.model.pinned[0].failure
    assert page.table.text_at(5, 2) == "not worked out"


def test_what_is_shown_besides_the_bone_is_shown_in_all(window, page, settle):
    page.buttons["add"].click()
    window.session.set_procedure("none")
    settle(window)
    assert window.play.removed_button.isEnabled()
    assert page.views[1].canvas.scene._ghost.actor.GetVisibility()
    assert [words for _, words in page.legend.entries] == ["Bone removed", "Cut surface"]
    window.play.removed_button.click()
    settle(window)
    assert not page.views[1].canvas.scene._ghost.actor.GetVisibility()
    assert page.views[1].canvas.scene.removal.old.actor.GetVisibility()
    assert window.actions_["removed:lifted"].isChecked()
    window.play.removed_button.click()
    assert not page.views[1].canvas.scene.removal.old.actor.GetVisibility()
    assert [words for _, words in page.legend.entries] == ["Cut surface"]
    window.actions_["canal"].trigger()
    assert page.views[1].canvas.scene._gain.actor.GetVisibility()
    assert "Canal space gained" in [words for _, words in page.legend.entries]


def test_light_and_dark(window, page, theme, settle):
    page.buttons["add"].click()
    theme.choose("dark")
    assert {view.canvas.scene.theme.name for view in page.views} == {"dark"}
    assert page.table.tokens.name == "dark"


def test_the_table_is_copied_as_text(window, page):
    page.buttons["copy"].click()
    clipboard = QApplication.clipboard()
    assert clipboard is not None
    assert clipboard.text() == table_text(page.model)
    assert "clipboard" in window.message.text
    assert window.message.isVisible()


def test_the_picture_is_saved_whole(window, page, settle, choose_file, tmp_path):
    page.buttons["add"].click()
    window.session.set_procedure("laminotomy")
    settle(window)
    target = tmp_path / "two.png"
    page.buttons["save"].click()
    choose_file(window, target)
    settle(window)
    assert window.message.text == f"Saved {target}"
    with Image.open(target) as image:
        assert image.width > 4 * 300
        assert image.info["Description"] == DISCLAIMER
        assert image.info["Title"] == "A: Laminotomy, left; B: Laminectomy"
    assert [path.name for path in tmp_path.iterdir()] == ["two.png"]


def test_a_folder_that_refuses_gives_one_line(window, page, tmp_path):
    page.save_picture_file(str(tmp_path / "missing" / "x.png"))
    assert "there is no folder" in window.message.text
    assert "\n" not in window.message.text
    assert window.message.isVisible()
    assert not window.files.painter.busy
    window.show_page("bone")
    assert window.message.isVisible()
    assert window.message.parent() is window.canvas


def test_columns_of_the_table_stand_under_the_views(window, page, settle):
    window.session.set_procedure("none")
    settle(window)
    page.buttons["add_all"].click()
    settle(window)
    QApplication.processEvents()
    for at, view in enumerate(page.views):
        left = view.mapTo(page, QPoint(0, 0)).x()
        assert abs(page.table.columnViewportPosition(at + 1) - left) <= 4
        assert view.width() == pytest.approx(page.views[0].width(), abs=2)


def test_a_page_out_of_sight_widens_no_window(window, page, settle):
    window.session.set_procedure("none")
    settle(window)
    page.buttons["add_all"].click()
    settle(window)
    width = window.width()
    window.show_page("bone")
    QApplication.processEvents()
    assert window.width() == width


def test_a_preview_is_shown_while_a_slider_moves(window, page, settle, qtbot):
    page.buttons["add"].click()
    settle(window)
    seen: list[tuple[str, str, str]] = []
    window.engine.finished.connect(
        lambda job, _: seen.append((job.kind, page.table.text_at(0, 1), page.table.text_at(0, 2)))
    )
    before = page.table.text_at(0, 2)
    window.director._quick = False
    window.controls.moving.emit(True)
    window.session.set_parameter("canal_width_mm", 25.0, gesture=1)
    qtbot.waitUntil(lambda: any(kind == "preview" for kind, *_ in seen))
    window.controls.moving.emit(False)
    settle(window)
    assert ("preview", "…", before) in seen
    assert_said(page)


def test_closing_on_the_page_leaves_nothing(open_window, settle, close_window, leftovers):
    window = open_window()
    window.show_page("compare")
    page = window.pages.page("compare")
    page.add_procedures()
    close_window(window)
    del page, window
    assert leftovers() == []


def test_a_long_title_is_told_to_its_end(open_window, settle, qtbot):
    conditions = {"bulge_mm": 5.0, "flavum_left_mm": 6.0, "flavum_right_mm": 6.0}
    window = open_window(Case(level="L5-S1", conditions=conditions, procedure="laminoplasty", side="left"))
    window.resize(1920, 1080)
    window.show_page("compare")
    settle(window)
    title = window.pages.page("compare").views[0].title
    assert title.text().endswith("disc bulge 5.0\N{NO-BREAK SPACE}mm")
    qtbot.waitUntil(lambda: title.height() >= title.heightForWidth(title.width()))

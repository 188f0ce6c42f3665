"""Whether a window shows what its session holds: controls, numbers, rows, marks, and the surfaces in the 3D view."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
import pytest
import pyvista as pv

from vertebra3d.anatomy.variants import VARIANTS
from vertebra3d.outcome import Outcome
from vertebra3d_app.pages.compare_model import Figures
from vertebra3d_app.widgets.segments import Segments
from vertebra3d_app.window import Window
from vertebra3d_app.wording import cards, case_title, comparison_row
from vertebra3d_app.work import work_out

_SAME_VOLUME = 2e-4  # surfaces are drawn in single precision


def assert_views_show_the_model(window: Window) -> None:
    """Every control, number, row and mark of a settled window says what its session holds."""
    outcome = window.session.outcome
    assert outcome is not None
    assert outcome.case == window.session.case
    assert_controls_show_the_case(window)
    assert_numbers_show(window, outcome)


def assert_controls_show_the_case(window: Window) -> None:
    """Every control and every mark says what the session's case is, whether it can be worked out or not."""
    session, case = window.session, window.session.case
    controls = window.controls
    assert controls.levels.choice == case.level
    assert controls.procedures.choice == case.procedure
    assert controls.sides.choice == session.side
    for rows, value_of, is_set in (
        (controls.setting_rows, session.setting, case.settings.__contains__),
        (controls.parameter_rows, session.parameter, session.parameter_is_set),
    ):
        for name, row in rows.items():
            value = value_of(name)
            if value is None:
                assert not session.current, name  # read off a bone that is not known yet
                continue
            assert row.box.value() == pytest.approx(value, abs=0.51 * 10 ** -row.box.decimals()), name
            assert abs(row.slider.value() - value / row.quantity.step) <= 0.51, name
            assert row.back.isEnabled() == is_set(name), name
    assert controls.linked.isChecked() == session.linked
    person = controls.person
    assert person.population.currentData() == case.population
    assert person.sexes.choice == (case.sex or "mean")
    assert person.size_row.box.value() == pytest.approx(100 * case.scale, abs=0.051)
    has = {name: session.has_variant(name) for name in VARIANTS}
    assert {action.data(): action.isChecked() for action in person.variants.actions()} == has
    chosen = [name for name, action in window.actions_.by_name.items() if action.isChecked()]
    for key, names in (
        ("level", [case.level]),
        ("procedure", [case.procedure]),
        ("side", [session.side] if session.side else []),
        ("population", [case.population]),
        ("sex", [case.sex or "mean"]),
        ("variant", [name for name in has if has[name]]),
        ("page", [window.pages.name]),
        ("removed", [window.play.how]),
        ("appearance", [window.theme.choice]),
        ("text_size", [window.theme.text_size]),
    ):
        assert [name for name in chosen if name.startswith(f"{key}:")] == [f"{key}:{name}" for name in names]
    assert set(controls.setting_rows) == {q.name for q in session.procedure.settings}
    assert window.title_label.text() == case_title(case, session.side)
    undo = window.actions_["undo"]
    assert undo.isEnabled() == session.stack.canUndo()
    assert session.stack.undoText() in undo.text()
    assert _marked(controls.levels) == 1


def assert_numbers_show(window: Window, outcome: Outcome) -> None:
    """Cards, warnings, chart and table say what the outcome of the session's case is."""
    session, case = window.session, window.session.case
    for card in cards(outcome):
        view = window.numbers.cards[card.key]
        assert view.figure.text() == card.figure
        shown = [(label.text(), value.text()) for label, value in view.rows if not label.isHidden()]
        assert shown == [(row.label, row.value) for row in card.rows]
    assert sum(not w.isHidden() for w in window.numbers.warnings) == len(outcome.warnings)
    table = window.comparison.table
    assert table.currentRow() == window.comparison.names.index(case.procedure)
    for line, name in enumerate(window.comparison.names):
        said = window.comparison.lines[name]
        assert said.case == session.case_for(name)
        for column, text in enumerate(said.cells, start=1):
            assert table.item(line, column).text() == text
    assert window.comparison.lines[case.procedure].cells == comparison_row(outcome)
    assert window.canvas.scene.drawing is not None
    assert len(window.profile.before.getData()[0]) == len(outcome.canal.planes_mm)


def assert_outcome_is_that_of_the_case(window: Window) -> None:
    """What the session holds is what `evaluate` says of its case, worked out anew."""
    session = window.session
    assert session.outcome is not None
    apart = list(_apart(_plain(session.outcome), _plain(work_out(session.case))))
    assert not apart, f"shown and worked out anew: {'; '.join(apart[:5])} of {session.case.to_json()}"


def assert_scene_shows_the_outcome(window: Window) -> None:
    """The 3D view draws the surfaces of the outcome: what is drawn encloses what the outcome says was kept."""
    scene, outcome = window.canvas.scene, window.session.outcome
    assert outcome is not None
    assert scene.outcome is outcome
    assert not scene.is_preview
    assert scene.cutaway.section == window.section.section
    assert (scene.removal.how, scene.removal.share) == (window.play.how, window.play.share)
    at = scene.placement
    assert np.isfinite([at.position, at.focus, at.up]).all(), f"the camera is nowhere: {at}"
    assert np.linalg.norm(np.cross(at.position - at.focus, at.up)) > 0, f"the camera looks along its own up: {at}"
    canal = window.actions_["canal"].isChecked()
    assert bool(scene._canal.actor.GetVisibility()) == canal
    if scene.removal.moment is None:
        whole = outcome.intact.solid.volume_mm3
        bone, cut, ghost = (_signed_mm3(layer) for layer in (scene._bone, scene._cut, scene._ghost))
        assert bone + cut == pytest.approx(outcome.bone.kept_mm3, abs=_SAME_VOLUME * whole)
        assert ghost - cut == pytest.approx(outcome.bone.removed_mm3, abs=_SAME_VOLUME * whole)


def assert_pages_show_the_model(window: Window) -> None:
    """The page in sight is of the session's outcome; every pinned case has its picture and its figures, or a reason."""
    session = window.session
    slices = window.pages.made("slices")
    if slices is not None and window.pages.name == "slices":
        assert slices._outcome is session.outcome
    compare = window.pages.made("compare")
    if compare is None:
        return
    assert [view.key for view in compare.views] == [place.key for place in compare.model.places]
    for view, place in zip(compare.views[1:], compare.model.pinned, strict=True):
        if place.failure:
            assert view.working.text() == place.failure
        elif view.shows is not None or window.pages.name == "compare":
            assert view.shows is not None
            assert view.shows.case == place.case
            assert place.figures == Figures.of(view.shows)
    if window.pages.name == "compare" and session.current:
        assert compare.model.now.case == session.case
        assert compare.views[0].shows is session.outcome
    if window.pages.name == "compare":
        for view in compare.views:
            removal = view.canvas.scene.removal
            assert view.canvas.scene.cutaway.section == window.section.section
            assert (removal.how, removal.share) == (window.play.how, window.play.share)


def _signed_mm3(layer) -> float:
    """What the triangles of a layer add to the volume of a closed surface that they are part of."""
    data = layer.mapper.GetInput()
    if not layer.filled or data is None or not data.GetNumberOfCells():
        return 0.0
    surface = pv.wrap(data)
    a, b, c = np.asarray(surface.points, dtype=float)[surface.regular_faces].transpose(1, 0, 2)
    return float(np.einsum("ij,ij->i", a, np.cross(b, c)).sum() / 6.0)


def _plain(outcome: Outcome) -> dict:
    found = outcome.as_dict()
    return {key: value for key, value in found.items() if key != "timing_ms"}


def _apart(one: object, other: object, where: str = "") -> Iterator[str]:
    """Where two trees of plain values are apart, by more than rounding."""
    if isinstance(one, dict) and isinstance(other, dict) and one.keys() == other.keys():
        for key in one:
            yield from _apart(one[key], other[key], f"{where}/{key}")
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for place, pair in enumerate(zip(one, other, strict=True)):
            yield from _apart(*pair, f"{where}/{place}")
    elif isinstance(one, float) and isinstance(other, float):
        if not (math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-9) or (math.isnan(one) and math.isnan(other))):
            yield f"{where}: {one} and {other}"
    elif one != other:
        yield f"{where}: {one!r} and {other!r}"


def _marked(segments: Segments) -> int:
    return sum(button.isChecked() for button in segments.buttons.values())

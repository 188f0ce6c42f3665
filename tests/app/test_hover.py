"""What is under the pointer, named beside it, in a real window."""

from __future__ import annotations

import numpy as np
import pytest
from PyQt6.QtCore import QEvent, QPoint, QPointF, Qt
from PyQt6.QtGui import QMouseEvent
from PyQt6.QtWidgets import QApplication

from vertebra3d.anatomy.regions import REGIONS
from vertebra3d.scene.labels import Projection
from vertebra3d_app.hover import hover_words


def point(window, at: QPoint, held=Qt.MouseButton.NoButton) -> None:
    """Move the pointer there, without waiting for its rest."""
    where = QPointF(at)
    there = QPointF(window.canvas.mapToGlobal(at))
    event = QMouseEvent(
        QEvent.Type.MouseMove, where, there, Qt.MouseButton.NoButton, held, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(window.canvas, event)
    window.hover.look()


def pixel(window, place) -> QPoint:
    """Where a point of the bone, mm, is seen."""
    canvas = window.canvas
    x, y = np.asarray(Projection(canvas.scene.placement, canvas.width(), canvas.height())(np.array([place])))[0, :2]
    return QPoint(round(x), round(canvas.height() - y))


def on_lamina(window, side: str) -> np.ndarray:
    """A point on the back of a lamina, well within its region."""
    back = np.array(window.session.outcome.intact.landmarks.lamina[side].back)
    return back + np.array([-2.0 if side == "left" else 2.0, 0.0, 3.0])


@pytest.fixture
def hemi(window, settle):
    window.session.set_procedure("hemilaminectomy")
    window.session.set_side("left")
    settle(window)
    window.actions_["view:posterior"].trigger()
    return window


def test_regions_are_named_with_their_volume(hemi):
    marks = hemi.session.outcome.intact.landmarks
    point(hemi, pixel(hemi, marks.spinous_tip))
    assert hemi.hover.isVisible()
    assert hemi.hover.name.text() == "Spinous process"
    assert "cm³" in hemi.hover.said.text()
    point(hemi, pixel(hemi, on_lamina(hemi, "right")))
    assert hemi.hover.name.text() == "Lamina, right"
    assert "removed" not in hemi.hover.said.text().lower()
    point(hemi, QPoint(4, 4))
    assert not hemi.hover.isVisible()
    assert hemi.hover.hit is None


def test_over_the_ghost_it_says_removed(hemi):
    at = pixel(hemi, on_lamina(hemi, "left"))
    point(hemi, at)
    assert hemi.hover.hit.removed
    assert hemi.hover.name.text() == "Lamina, left"
    assert hemi.hover.said.text().startswith("Removed: ")
    hemi.actions_["removed:hidden"].trigger()
    point(hemi, at)
    assert hemi.hover.hit is None or not hemi.hover.hit.removed


def test_a_lifted_piece_is_named_by_where_it_was(hemi, settle):
    hemi.actions_["removed:lifted"].trigger()
    settle(hemi)
    hemi.actions_["fit"].trigger()
    scene = hemi.canvas.scene
    way = scene.drawing.lifting.ways[0]
    point(hemi, pixel(hemi, on_lamina(hemi, "left") + way))
    hit = hemi.hover.hit
    assert hit.removed
    assert hit.region == "lamina_left"
    assert hit.point - hit.place == pytest.approx(way)


def test_a_cut_face_belongs_to_the_bone_that_stays(hemi):
    hemi.actions_["removed:hidden"].trigger()
    cut = hemi.canvas.scene.drawing.cut
    hemi.actions_["view:oblique"].trigger()
    seen = 0
    for corner in cut.points[::40]:
        point(hemi, pixel(hemi, corner))
        if hemi.hover.hit is not None:
            assert not hemi.hover.hit.removed
            seen += 1
    assert seen > 3


def test_nothing_is_named_while_the_bone_is_turned_or_when_it_is_not_wanted(hemi):
    at = pixel(hemi, hemi.session.outcome.intact.landmarks.spinous_tip)
    point(hemi, at)
    assert hemi.hover.isVisible()
    where, there = QPointF(at), QPointF(hemi.canvas.mapToGlobal(at))
    press = QMouseEvent(
        QEvent.Type.MouseMove, where, there, Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    hemi.hover.eventFilter(hemi.canvas, press)
    assert not hemi.hover.isVisible()
    hemi.actions_["names"].trigger()
    point(hemi, at)
    assert not hemi.hover.isVisible()
    hemi.actions_["names"].trigger()
    point(hemi, at)
    assert hemi.hover.isVisible()
    QApplication.sendEvent(hemi.canvas, QEvent(QEvent.Type.Leave))
    assert not hemi.hover.isVisible()


def test_the_label_stays_within_the_view(hemi):
    canvas, hover = hemi.canvas, hemi.hover
    point(hemi, pixel(hemi, hemi.session.outcome.intact.landmarks.spinous_tip))
    for at in (QPoint(0, 0), QPoint(canvas.width(), canvas.height()), QPoint(canvas.width(), 0)):
        corner = hover._beside(at)
        assert corner.x() >= 0
        assert corner.y() >= 0
        assert corner.x() + hover.width() <= canvas.width()
        assert corner.y() + hover.height() <= canvas.height()
        assert not hover.rect().translated(corner).contains(at)


def test_a_preview_names_nothing(hemi):
    at = pixel(hemi, hemi.session.outcome.intact.landmarks.spinous_tip)
    scene = hemi.canvas.scene
    hemi.canvas.show_preview(scene.prepare_preview(*hemi.session.outcome.intact.solid.arrays))
    point(hemi, at)
    assert not hemi.hover.isVisible()


def test_words_for_every_region_and_for_none(hemi):
    from dataclasses import replace

    outcome = hemi.session.outcome
    point(hemi, pixel(hemi, outcome.intact.landmarks.spinous_tip))
    hit = hemi.hover.hit
    names = {hover_words(replace(hit, region=region), outcome)[0] for region in REGIONS}
    assert len(names) == len(REGIONS)
    assert "Inferior articular process, left" in names
    bare = replace(outcome, bone=replace(outcome.bone, regions={}))
    assert hover_words(hit, bare) == ("Spinous process", "")
    assert hover_words(replace(hit, removed=True), bare) == ("Spinous process", "Removed")


def test_the_pars_is_named(hemi):
    hemi.actions_["removed:hidden"].trigger()
    marks = hemi.session.outcome.intact.landmarks
    edge = np.array(marks.pars["right"].lateral_edge)
    edge[0] += 2.0  # towards the middle, on the bone
    point(hemi, pixel(hemi, edge))
    assert hemi.hover.name.text().endswith("pars interarticularis")


def test_the_region_is_lit_where_a_frame_costs_nothing(hemi):
    scene = hemi.canvas.scene
    at = pixel(hemi, hemi.session.outcome.intact.landmarks.spinous_tip)

    def colours() -> np.ndarray:
        data = scene._bone.mapper.GetInput().GetPointData().GetScalars()
        return np.array([data.GetTuple3(i) for i in range(0, data.GetNumberOfTuples(), 10)])

    plain = colours()
    scene.smoothing._software = True
    point(hemi, at)
    assert (colours() == plain).all()
    scene.smoothing._software = False
    hemi.canvas._rest.stop()
    point(hemi, at)
    changed = (colours() != plain).any(axis=1)
    assert 0.02 < changed.mean() < 0.5
    point(hemi, QPoint(4, 4))
    assert (colours() == plain).all()
    scene.smoothing._software = True

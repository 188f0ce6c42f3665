"""The steps of the tour and the guide through them, without a window."""

from __future__ import annotations

import re

import pytest
from PyQt6.QtCore import QRect, QSize

from vertebra3d.case import Case
from vertebra3d.procedures import PROCEDURES
from vertebra3d_app.actions import specs
from vertebra3d_app.pages.base import PAGES
from vertebra3d_app.tour.card import place_beside
from vertebra3d_app.tour.guide import Guide, text_of
from vertebra3d_app.tour.steps import BEGIN, STEPS, Now, Step

BONE = Now()
LAMINOTOMY = Now(case=Case(level="L4", procedure="laminotomy"))
DONE = {  # what each step waits for, from the moment on that is given first
    "bone": (BONE, Now(case=Case(level="L3", procedure="none"))),
    "procedure": (BONE, LAMINOTOMY),
    "settings": (LAMINOTOMY, Now(case=LAMINOTOMY.case.with_changes(settings={"height_mm": 15.0}))),
    "inside": (LAMINOTOMY, Now(case=LAMINOTOMY.case, canal=True, section=True)),
    "play": (LAMINOTOMY, Now(case=LAMINOTOMY.case, played=1)),
    "compare": (LAMINOTOMY, Now(case=LAMINOTOMY.case, page="compare", pinned=("laminectomy",))),
    "picture": (LAMINOTOMY, Now(case=LAMINOTOMY.case, pictures=1)),
}


def walk_to(guide: Guide, name: str, now: Now) -> None:
    guide.begin(now)
    while guide.step.name != name:
        guide.next(now)


def test_there_are_about_eight_short_steps():
    assert 7 <= len(STEPS) <= 9
    assert len({step.name for step in STEPS}) == len(STEPS)
    actions = {spec.name for spec in specs()}
    for step in STEPS:
        sentences = re.findall(r"[.!?](?:\s|$)", step.text)
        assert 2 <= len(sentences) <= 5, step.name
        assert len(step.text) < 330, step.name
        assert step.at, step.name
        assert not step.page or step.page in {page.name for page in PAGES}
        assert (step.done is None) == (not step.show), step.name
        for do in step.show:
            assert do.verb not in ("on", "off", "press") or do.name in actions, do
    assert {step.name for step in STEPS if step.done} == set(DONE)


def test_it_speaks_of_a_setting_that_the_laminotomy_has():
    more = [do.name for step in STEPS for do in step.show if do.verb == "more"]
    assert more
    assert set(more) <= {q.name for q in PROCEDURES["laminotomy"].settings}


@pytest.mark.parametrize("name", list(DONE))
def test_a_step_sees_that_it_is_done_and_not_before(name):
    before, after = DONE[name]
    guide, noticed = Guide(), []
    guide.noticed.connect(lambda: noticed.append(guide.step.name))
    walk_to(guide, name, before)
    noticed.clear()
    guide.look(before)
    assert not guide.done
    guide.look(after)
    guide.look(after)
    assert guide.done
    assert noticed == [name]


def test_the_cut_is_played_or_held_anywhere_by_hand():
    guide = Guide()
    walk_to(guide, "play", LAMINOTOMY)
    guide.look(Now(case=LAMINOTOMY.case, share=0.4, playing=True))
    assert not guide.done
    guide.look(Now(case=LAMINOTOMY.case, share=0.4))
    assert guide.done


def test_forwards_backwards_and_out():
    guide, ended = Guide(), []
    guide.ended.connect(ended.append)
    guide.next(BONE)  # not begun
    guide.back(BONE)
    guide.leave()
    assert not guide.on
    guide.begin(BONE)
    guide.back(BONE)
    assert guide.at == 0
    guide.next(BONE)
    assert guide.step is STEPS[1]
    guide.back(BONE)
    assert guide.step is STEPS[0]
    guide.leave()
    assert ended == [False]
    guide.begin(BONE)
    for _ in STEPS:
        guide.next(BONE)
    assert ended == [False, True]
    assert not guide.on


def test_what_was_done_stays_done_and_begins_anew_with_the_tour():
    guide = Guide()
    guide.begin(BONE)
    guide.next(BONE)
    guide.look(LAMINOTOMY)
    guide.back(LAMINOTOMY)
    guide.next(BONE)
    assert guide.done
    guide.begin(BONE)
    guide.next(BONE)
    assert not guide.done


def test_what_is_already_so_is_done_at_once():
    guide = Guide()
    walk_to(guide, "procedure", LAMINOTOMY)
    assert guide.done


def test_a_text_names_figures_that_are_there():
    step = Step("x", "X", "{gain} for {removed}.", ("levels",))
    assert text_of(step, Now(figures=(("gain", "1 cm³"), ("removed", "2 cm³")))) == "1 cm³ for 2 cm³."
    assert text_of(step, Now()) == "– for –."
    assert BEGIN.procedure == "none"


ROOM = QRect(0, 60, 1280, 700)
CARD = QSize(380, 180)


@pytest.mark.parametrize(
    "targets",
    [
        [QRect(10, 100, 260, 60)],
        [QRect(10, 100, 260, 60), QRect(10, 480, 260, 40)],
        [QRect(940, 70, 340, 460)],
        [QRect(300, 500, 620, 36)],
        [QRect(640, 20, 80, 30), QRect(310, 90, 160, 30)],
        [],
    ],
)
def test_the_card_is_inside_and_hides_no_control(targets):
    view = QRect(300, 110, 620, 380)
    place = place_beside(CARD, targets, ROOM, [view])
    assert ROOM.contains(place)
    assert place.size() == CARD
    assert not any(place.intersects(target) for target in targets)


def test_a_card_with_too_little_room_stays_inside():
    room = QRect(0, 0, 420, 220)
    place = place_beside(CARD, [QRect(0, 0, 420, 220)], room)
    assert room.contains(place)

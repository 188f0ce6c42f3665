"""A bone that cannot be is refused in the window by the labels of what is to blame, and what can be is said."""

from __future__ import annotations

from vertebra3d.anatomy import build
from vertebra3d.anatomy.parameters import parameters_at
from vertebra3d.case import Case
from vertebra3d.errors import Refused


def test_a_bone_that_cannot_be_measured_is_told_with_what_can_be(window, qtbot, monkeypatch):
    real = build.bone_of
    width, depth = (parameters_at("L4")[name] for name in ("canal_width_mm", "canal_depth_mm"))

    def bone_of(level, values, *more):
        share = sum((q.high - values[q.name]) / (q.high - q.low) for q in (width, depth))
        if share > 1.9:
            raise Refused("bone bridges the canal in the mid-sagittal plane: no plane parts the arch from the body")
        return real(level, values, *more)

    monkeypatch.setattr(build, "bone_of", bone_of)
    window.session.replace(Case(parameters={q.name: q.low for q in (width, depth)}), "Set both")
    qtbot.waitUntil(lambda: "contradicts" in window.message.text, timeout=30_000)
    told = window.message.text
    assert "bone bridges the canal in the mid-sagittal plane; with it canal" in told
    assert "mm at least" in told
    assert "_" not in told

"""The program's own figures beside what is published, topic by topic. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from vertebra3d.outcome import CanalPlane, Outcome
from vertebra3d_app.language import fill, tr
from vertebra3d_app.wording import ARROW, DASH, Row, share, volume, warning_figures, warning_words


def own_rows(outcome: Outcome, topic: str) -> tuple[Row, ...]:
    """What the program worked out of a topic (`vertebra3d.explain.Topic.key`); empty where it works out nothing."""
    found = _OF_TOPIC.get(topic)
    return () if found is None else found(outcome)


def crossed(outcome: Outcome) -> tuple[tuple[str, str, str], ...]:
    """The limits that a case crosses: where and by how much, what it means, the source with its standing."""
    told = []
    for warning in outcome.warnings:
        if warning.limit is not None:
            title, detail = warning_words(warning)
            told.append((f"{title}: {warning_figures(warning)}.", detail and f"{detail}.", tr(warning.source)))
    return tuple(told)


def _bone(outcome: Outcome) -> tuple[Row, ...]:
    ledger = outcome.bone
    return (
        Row(tr("Bone removed"), volume(ledger.removed_mm3), tr("Cortex and marrow together.")),
        Row(
            tr("Share of the bone"),
            fill("{share:.1f} %", share=ledger.removed_percent),
            tr("Of {volume}.", volume=volume(ledger.intact_mm3)),
        ),
    )


def _canal(outcome: Outcome) -> tuple[Row, ...]:
    canal = outcome.canal
    narrowest = _narrowest(canal.narrowest)
    if outcome.removed_solid.is_empty:
        return narrowest
    plane = canal.widened_most
    return (
        Row(tr("Bony canal gained"), volume(canal.gain_mm3), tr("Upper bound.")),
        Row(
            tr("Widened most"),
            DASH if plane is None else f"{plane.before_mm2:.0f} {ARROW} {plane.after_mm2:.0f} mm²",
            tr("Area of the bony canal in the plane of the greatest gain."),
        ),
        *narrowest[:1],
    )


def _narrowest(plane: CanalPlane | None) -> tuple[Row, ...]:
    if plane is None:
        return (Row(tr("Narrowest"), DASH, tr("No plane of this bone has a closed roof.")),)
    areas, depths = (
        (f"{before} {ARROW} {after}" if before != after else before)
        for before, after in (
            (f"{plane.before_mm2:.0f}", f"{plane.after_mm2:.0f}"),
            (f"{plane.ap_before_mm:.1f}", f"{plane.ap_after_mm:.1f}"),
        )
    )
    return (
        Row(tr("Narrowest"), f"{areas} mm²", tr("Area of the bony canal where it is least, under a closed roof.")),
        Row(tr("Depth there"), f"{depths} mm", tr("Mid-sagittal diameter of the bony canal in that plane.")),
    )


def _facet(outcome: Outcome) -> tuple[Row, ...]:
    facets = outcome.preserved.facets
    if not facets:
        return ()
    least = min(facets, key=lambda name: facets[name].volume_percent)
    surface = min(facets, key=lambda name: facets[name].surface_percent)
    return (
        Row(
            tr("Least left of a process"),
            share(facets[least].volume_percent),
            tr("{process}, by volume.", process=_process(least)),
        ),
        Row(tr("Least joint surface left"), share(facets[surface].surface_percent), f"{_process(surface)}."),
    )


def _pars(outcome: Outcome) -> tuple[Row, ...]:
    pars = outcome.preserved.pars_mm
    if not pars:
        return ()
    side = min(pars, key=lambda name: pars[name].after)
    width = pars[side]
    left = 100 * width.after / width.before if width.before > 0 else 0.0
    return (
        Row(
            tr("Least pars left"),
            fill("{mm:.1f} mm", mm=width.after),
            tr("{side}; {share} of its width.", side=tr(side.capitalize()), share=share(left)),
        ),
    )


def _process(name: str) -> str:
    kind, side = name.split("_")
    return tr("{kind} one, {side}", kind=tr(kind.capitalize()), side=side)


_OF_TOPIC: Mapping[str, Callable[[Outcome], tuple[Row, ...]]] = {
    "bone": _bone,
    "canal": _canal,
    "facet": _facet,
    "pars": _pars,
}

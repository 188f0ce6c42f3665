"""What the burr says: how near it is to what it should not reach, in plain words. No Qt."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from vertebra3d.case import Case
from vertebra3d.measure.clearance import NEAR_MM, SOURCE
from vertebra3d.outcome import Outcome, Warning_
from vertebra3d_app.language import mark, tr
from vertebra3d_app.wording import volume, warning_figures, warning_words

_SHOWN_MM = 6.0  # a canal farther away than this is not worth a line
_GRAVITY = {"red": 0, "amber": 1, "near": 2, "": 3}
_BOTH = re.compile(r"Left (.+) and right \1")
_PEDICLE = mark(
    "The pedicles are the only bridge from the arch to the body. No source that was read gives a figure: any bone"
    " that the burr takes of them is shown"
)


@dataclass(frozen=True)
class Gauge:
    """What is near: `level` is "", "near", "amber" or "red"; `tip` says the limit in full, with its source."""

    level: str
    text: str
    tip: str


def stroke_name(diameter_mm: float) -> str:
    """The name of a step: "Burr stroke 4 mm"."""
    return tr("Burr stroke {diameter_mm:g} mm", diameter_mm=diameter_mm)


def remove_words(case: Case) -> str:
    """What the button that takes all strokes back says."""
    count = len(case.strokes)
    return (
        tr("Remove strokes")
        if count == 0
        else tr("Remove 1 stroke")
        if count == 1
        else tr("Remove {count} strokes", count=count)
    )


def canal_gauge(clearance_mm: float | None) -> Gauge | None:
    """How far the ball is from the canal; nothing where it is far away or on no bone."""
    if clearance_mm is None or not math.isfinite(clearance_mm) or clearance_mm > _SHOWN_MM:
        return None
    tip = tr(
        "From the surface of the ball to the wall of the bony canal before the cut. No dura and "
        "no nerve is drawn: the wall stands for them. Amber under {NEAR_MM:g} mm, red within the "
        "canal. {SOURCE}.",
        NEAR_MM=NEAR_MM,
        SOURCE=SOURCE,
    )
    if clearance_mm <= 0:
        return Gauge("red", tr("Burr {clearance_mm:.1f} mm inside the canal", clearance_mm=-clearance_mm), tip)
    return Gauge(
        "amber" if clearance_mm < NEAR_MM else "",
        tr("Canal {clearance_mm:.1f} mm from the burr", clearance_mm=clearance_mm),
        tip,
    )


def gauges(outcome: Outcome, clearance_mm: float | None = None) -> tuple[Gauge, ...]:
    """The canal, then the pedicles, limits that are crossed, and limits that are near, the gravest first."""
    found: list[Gauge] = []
    canal = canal_gauge(clearance_mm)
    for side in ("left", "right"):
        region = outcome.bone.regions.get(f"pedicle_{side}")
        if region is not None and region.burr_mm3 > 0:
            found.append(
                Gauge(
                    "amber",
                    tr("Pedicle, {side}: {volume} burred away", side=side, volume=volume(region.burr_mm3)),
                    f"{tr(_PEDICLE)}.",
                )
            )
    for state, warnings in (("Past", outcome.warnings), ("Near", outcome.near)):
        for warning in warnings:
            if warning.level not in ("amber", "red"):
                continue
            title, detail = warning_words(warning)
            figures = warning_figures(warning)
            told = f"{title}: {figures}" if figures else title
            why = (
                tr("Past the limit") if state == "Past" else tr("Near the limit: no more than a quarter of it is left")
            )
            tip = tr(
                "<p><b>{told}</b></p><p>{detail}</p><p>{why}. Source: {source}</p>",
                told=told,
                detail=detail,
                why=why,
                source=warning.source,
            )
            level = warning.level if state == "Past" else "near"
            found.append(Gauge(level, _short(title, warning, state == "Past"), tip))
    return (*(() if canal is None else (canal,)), *sorted(found, key=lambda gauge: _GRAVITY[gauge.level]))


def _short(title: str, warning: Warning_, past: bool) -> str:
    """A limit in few words: "Left pars 48.8 > 45 %" where it is past, "Left pars 44 (limit 45 %)" where it is near."""
    title = _BOTH.sub(r"Left and right \1", title)
    value, at = (figure.partition(" ")[2] for figure in (*warning_figures(warning).split(" · "), "", "")[:2])
    if warning.value is None or warning.limit is None:
        return f"{title} {value}".strip()
    value = value.removesuffix(at.rpartition(" ")[2]).rstrip()
    if not past:
        return tr("{title} {value} (limit {at})", title=title, value=value, at=at)
    sign = ">" if warning.value > warning.limit else "<" if warning.value < warning.limit else "="
    return f"{title} {value} {sign} {at}"

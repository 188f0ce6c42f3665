"""The page that `vertebra3d validate` writes: what was set, what came out, beside what was published. One HTML file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import numpy as np
from numpy.typing import NDArray

from vertebra3d.files import NOTICE
from vertebra3d.validation.plots import histogram, strips
from vertebra3d.validation.stenotic import PROCEDURES, Patient, told

Array = NDArray[np.float64]
LABELS = {
    "ulbd": "Over the top (ULBD)",
    "bilateral-laminotomy": "Bilateral laminotomy",
    "spinous-process-splitting": "Spinous process splitting",
    "laminectomy": "Laminectomy",
}

_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; color: #1b2733; background: #fff; max-width: 62rem; margin: 2rem auto;
       padding: 0 1.2rem; }
h1 { font-size: 1.7rem; } h2 { font-size: 1.25rem; margin-top: 2.2rem; }
table { border-collapse: collapse; margin: .8rem 0; font-size: .93rem; }
th, td { text-align: right; padding: .3rem .7rem; border-bottom: 1px solid #dbe2e8;
         font-variant-numeric: tabular-nums; }
th { font-weight: 600; color: #3c4a57; } td:first-child, th:first-child { text-align: left; }
.quiet { color: #5a6875; font-size: .9rem; }
.yes { color: #0b6b53; font-weight: 600; } .no { color: #9c3b12; font-weight: 600; }
svg { max-width: 100%; height: auto; } figure { margin: 1rem 0; } figcaption { color: #5a6875; font-size: .9rem; }
"""


def values(people: Sequence[Patient], name: str) -> Array:
    """One figure of many people (n,)."""
    return np.array([one.figures[name] for one in people], dtype=np.float64)


def spread(numbers: Array) -> str:
    """Mean and standard deviation, as they are printed."""
    if not len(numbers):
        return "–"
    sd = float(numbers.std(ddof=1)) if len(numbers) > 1 else 0.0
    return f"{numbers.mean():.1f} ± {sd:.1f}"


def page(people: Sequence[Patient], failed: Sequence[str], asked: int, version: str) -> str:
    """The page as HTML.

    Parameters
    ----------
    people : sequence of Patient
    failed : sequence of str
        What went wrong with others.
    asked : int
        How many of each level were asked for.
    version : str
        Of the program.
    """
    levels = list(dict.fromkeys(one.level for one in people))
    by_level = {level: [one for one in people if one.level == level] for level in levels}
    published = {row["name"]: row for row in told()["published"]}
    include = told()["include"]
    parts = [
        "<!doctype html><html lang='en'><head><meta charset='utf-8'><title>vertebra3d: validation</title>",
        f"<style>{_STYLE}</style></head><body><h1>The dural sac of random stenotic people</h1>",
        f"<p>{len(people)} people, {asked} asked for of each segment, drawn from fixed seeds. Each is a random person"
        " of the program with random degeneration; those whose sac is narrower than"
        f" {include['below_mm2']:g} mm² where it is tightest are taken ({escape(include['source'])}). On each the"
        " operations are done with their default settings. The sac is a model, not a measurement.</p>",
        f"<p class='quiet'>vertebra3d {escape(version)}. {escape(NOTICE)}.</p>",
        "<h2>What was set, and from where</h2>",
        _conditions(),
        "<p>Nothing of this was fitted to the figures below, and no procedure was tuned to them. Conditions are drawn"
        " independently of one another, which real ones are not.</p>",
        "<h2>The sac before</h2>",
        _before(by_level, published),
        _figure(
            histogram(
                {level: values(some, "before") for level, some in by_level.items()}, published["before"], "Area, mm²"
            ),
            "Area of the sac where it is tightest, before. Band: published mean ± 1 SD.",
        ),
        "<h2>What the operations gain</h2>",
        _gains(by_level, published),
        _figure(
            strips(
                {LABELS[name]: values(people, f"gain {name}") for name in PROCEDURES},
                {LABELS[name]: published.get(f"gain {name}") for name in PROCEDURES},
                "Gain where it was tightest, mm²",
            ),
            "Every person a dot; bar: mean. Band: published mean ± 1 SD. For a laminectomy alone none was found.",
        ),
        "<h2>How the operations differ</h2>",
        _differences(people),
        "<h2>What is left of the facet joints, over the top</h2>",
        _facets(by_level, published),
        "<p>The published share is that of the joint, as seen in CT. The program's is that of the inferior articular"
        " process of the upper vertebra: by volume, counted from 6 mm beside the midline and thus with a part of the"
        " lamina, which the window takes, and by articular surface. Neither is the published definition.</p>",
    ]
    if failed:
        parts += [
            f"<h2>Not found</h2><p>{len(failed)} people:</p><ul>",
            *(f"<li>{escape(f)}</li>" for f in failed),
            "</ul>",
        ]
    parts += ["<h2>Sources</h2><ul>", *_sources(published), "</ul></body></html>"]
    return "\n".join(parts)


def _conditions() -> str:
    rows = []
    for name, row in told()["conditions"].items():
        if "figure" in row:
            drawn = f"that of the level, {row['low']:g} to {row['high']:g}"
        else:
            drawn = f"{row['mean']:g} ± {row['sd']:g}, {row['low']:g} to {row['high']:g}"
        rows.append([name, drawn, row["status"], row["source"]])
    return _table(["condition", "mean ± SD, range", "standing", "source"], rows)


def _before(by_level: Mapping[str, Sequence[Patient]], published: Mapping[str, Any]) -> str:
    rows = []
    for level, some in by_level.items():
        before = values(some, "before")
        draws = np.array([one.draws for one in some], dtype=np.float64)
        height = values(some, "tightest_mm")
        rows.append([level, str(len(some)), spread(before), f"{100 / draws.mean():.0f} %", spread(height)])
    everyone = np.concatenate([values(some, "before") for some in by_level.values()])
    rows.append(["all", str(len(everyone)), spread(everyone), "", ""])
    one = published["before"]
    rows.append(["published", "310", f"{one['mean']:g} ± {one['sd']:g}", "", ""])
    return _table(
        ["segment", "people", "sac before, mm²", "share of draws taken", "height of the tightest plane, mm"], rows
    )


def _gains(by_level: Mapping[str, Sequence[Patient]], published: Mapping[str, Any]) -> str:
    everyone = [one for some in by_level.values() for one in some]
    rows = []
    for name in PROCEDURES:
        own = published.get(f"gain {name}")
        for level, some in (*by_level.items(), ("all", everyone)):
            gain = values(some, f"gain {name}")
            rows.append(
                [
                    f"{LABELS[name]}, {level}",
                    spread(values(some, f"after {name}")),
                    spread(gain),
                    "–" if own is None else f"{own['mean']:g} ± {own['sd']:g}",
                    _within(float(gain.mean()), own),
                    f"{values(some, f'bone {name}').mean() / 1000:.1f}",
                ]
            )
    return _table(
        ["operation", "sac after, mm²", "gain, mm²", "published", "mean within ± 1 SD", "bone removed, cm³"], rows
    )


def _within(mean: float, own: Mapping[str, Any] | None) -> str:
    if own is None:
        return "–"
    inside = abs(mean - own["mean"]) <= own["sd"]
    return f"<span class='{'yes' if inside else 'no'}'>{'yes' if inside else 'no'}</span>"


def _differences(people: Sequence[Patient]) -> str:
    names = PROCEDURES[:3]
    rows = []
    for i, first in enumerate(names):
        for second in names[i + 1 :]:
            gap = values(people, f"gain {first}") - values(people, f"gain {second}")
            apart = float((np.abs(gap) > 5.0).mean() * 100) if len(gap) else 0.0
            rows.append([f"{LABELS[first]} – {LABELS[second]}", spread(gap), f"{apart:.0f} %"])
    return (
        _table(["pair, the same people", "difference of gain, mm²", "people apart by more than 5 mm²"], rows)
        + "<p>Published: no effect of the method (p = 0.49; Hermansen 2020).</p>"
    )


def _facets(by_level: Mapping[str, Sequence[Patient]], published: Mapping[str, Any]) -> str:
    everyone = [one for some in by_level.values() for one in some]
    rows = [
        [
            level,
            spread(values(some, "facet approach")),
            spread(values(some, "surface approach")),
            spread(values(some, "facet other")),
            spread(values(some, "surface other")),
        ]
        for level, some in (*by_level.items(), ("all", everyone))
    ]
    near, far = published["facet approach"], published["facet other"]
    rows.append(["published", f"{near['mean']:g} ± {near['sd']:g}", "", f"{far['mean']:g} ± {far['sd']:g}", ""])
    return _table(
        [
            "segment",
            "approach side, by volume, %",
            "by joint surface, %",
            "other side, by volume, %",
            "by joint surface, %",
        ],
        rows,
    )


def _sources(published: Mapping[str, Any]) -> list[str]:
    return [
        f"<li>{escape(row['label'])}: {row['mean']:g} ± {row['sd']:g} {escape(row['unit'])}. {escape(row['source'])}"
        " (read)</li>"
        for row in published.values()
    ]


def _figure(svg: str, caption: str) -> str:
    return f"<figure>{svg}<figcaption>{escape(caption)}</figcaption></figure>"


def _table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    head = "".join(f"<th>{escape(one)}</th>" for one in headings)
    body = "".join(
        "<tr>" + "".join(f"<td>{cell if cell.startswith('<span') else escape(cell)}</td>" for cell in row) + "</tr>"
        for row in rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"

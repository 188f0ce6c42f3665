"""Two plots as SVG: a histogram by group, and dots in strips, each with a published band."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
_WIDE, _LEFT, _RIGHT, _TOP, _FOOT = 860, 210, 20, 14, 46
_COLOURS = ("#0f6b83", "#d08a1d", "#7a4fa3", "#3d8a4e", "#b4474f")
_BAND, _INK, _QUIET = "#cfe3ea", "#1b2733", "#5a6875"
_STRIP = 74


def histogram(groups: Mapping[str, Array], published: Mapping[str, Any], label: str, step: float = 10.0) -> str:
    """How many of each group lie where: a row of bars for each group over one axis.

    Parameters
    ----------
    groups : mapping of str to ndarray (n,)
    published : mapping
        With `mean` and `sd`: drawn as a band.
    label : str
        Of the axis.
    step : float
        Width of a bar.
    """
    top = _ceiling([*groups.values()], published["mean"] + published["sd"], step)
    axis = _Axis(0.0, top)
    height = _TOP + _STRIP * len(groups) + _FOOT
    parts = [_band(axis, published, height)]
    edges = np.arange(0.0, top + step / 2, step)
    for at, ((name, numbers), colour) in enumerate(zip(groups.items(), _COLOURS, strict=False)):
        base = _TOP + _STRIP * (at + 1)
        counts, _ = np.histogram(numbers, edges)
        most = max(int(counts.max(initial=0)), 1)
        parts.append(_name(name, base - _STRIP / 2, f"n = {len(numbers)}"))
        for count, low in zip(counts, edges[:-1], strict=True):
            tall = (_STRIP - 14) * count / most
            x0, x1 = axis(low), axis(low + step)
            parts.append(
                f"<rect x='{x0 + 1:.1f}' y='{base - tall:.1f}' width='{x1 - x0 - 2:.1f}' height='{tall:.1f}'"
                f" fill='{colour}'/>"
            )
        parts.append(f"<line x1='{_LEFT}' x2='{_WIDE - _RIGHT}' y1='{base}' y2='{base}' stroke='#dbe2e8'/>")
    return _svg(parts, axis, height, label)


def strips(groups: Mapping[str, Array], published: Mapping[str, Mapping[str, Any] | None], label: str) -> str:
    """Every one of each group as a dot, their mean as a bar, and a band where there is a published figure."""
    tops = [one["mean"] + one["sd"] for one in published.values() if one is not None]
    top = _ceiling([*groups.values()], max(tops, default=0.0), 20.0)
    low = min(0.0, *(float(numbers.min(initial=0.0)) for numbers in groups.values()))
    axis = _Axis(low, top)
    height = _TOP + _STRIP * len(groups) + _FOOT
    parts = []
    scatter = np.random.default_rng(1)
    for at, ((name, numbers), colour) in enumerate(zip(groups.items(), _COLOURS, strict=False)):
        middle = _TOP + _STRIP * (at + 0.5)
        own = published.get(name)
        if own is not None:
            x0, x1 = axis(own["mean"] - own["sd"]), axis(own["mean"] + own["sd"])
            parts.append(
                f"<rect x='{x0:.1f}' y='{middle - _STRIP / 2 + 4}' width='{x1 - x0:.1f}' height='{_STRIP - 8}'"
                f" fill='{_BAND}'/><line x1='{axis(own['mean']):.1f}' x2='{axis(own['mean']):.1f}'"
                f" y1='{middle - _STRIP / 2 + 4}' y2='{middle + _STRIP / 2 - 4}' stroke='{_QUIET}'"
                " stroke-dasharray='4 3'/>"
            )
        parts.append(_name(name, middle, f"n = {len(numbers)}"))
        up = scatter.uniform(-0.3, 0.3, len(numbers)) * _STRIP
        parts += [
            f"<circle cx='{axis(float(x)):.1f}' cy='{middle + y:.1f}' r='2.2' fill='{colour}' fill-opacity='.55'/>"
            for x, y in zip(numbers, up, strict=True)
        ]
        if len(numbers):
            mean = axis(float(numbers.mean()))
            parts.append(
                f"<line x1='{mean:.1f}' x2='{mean:.1f}' y1='{middle - 26}' y2='{middle + 26}' stroke='{_INK}'"
                " stroke-width='3'/>"
            )
    return _svg(parts, axis, height, label)


class _Axis:
    """From a number to a place along x."""

    def __init__(self, low: float, high: float):
        self.low, self.high = low, max(high, low + 1.0)

    def __call__(self, value: float) -> float:
        share = (value - self.low) / (self.high - self.low)
        return _LEFT + share * (_WIDE - _LEFT - _RIGHT)


def _ceiling(groups: list[Array], least: float, step: float) -> float:
    most = max([least, *(float(numbers.max(initial=0.0)) for numbers in groups)])
    return float(np.ceil(most / step) * step)


def _band(axis: _Axis, published: Mapping[str, Any], height: float) -> str:
    x0, x1 = axis(published["mean"] - published["sd"]), axis(published["mean"] + published["sd"])
    middle = axis(published["mean"])
    foot = height - _FOOT
    return (
        f"<rect x='{x0:.1f}' y='{_TOP}' width='{x1 - x0:.1f}' height='{foot - _TOP}' fill='{_BAND}'/>"
        f"<line x1='{middle:.1f}' x2='{middle:.1f}' y1='{_TOP}' y2='{foot}' stroke='{_QUIET}' stroke-dasharray='4 3'/>"
    )


def _name(name: str, y: float, beside: str) -> str:
    return (
        f"<text x='{_LEFT - 12}' y='{y}' text-anchor='end' fill='{_INK}' font-size='14'>{escape(name)}</text>"
        f"<text x='{_LEFT - 12}' y='{y + 17}' text-anchor='end' fill='{_QUIET}' font-size='12'>{escape(beside)}</text>"
    )


def _svg(parts: list[str], axis: _Axis, height: float, label: str) -> str:
    foot = height - _FOOT
    span = axis.high - axis.low
    step = next(one for one in (1, 2, 5, 10, 20, 50, 100, 200, 500) if span / one <= 12)
    ticks = np.arange(np.ceil(axis.low / step) * step, axis.high + 1e-9, step)
    lines = [f"<line x1='{_LEFT}' x2='{_WIDE - _RIGHT}' y1='{foot}' y2='{foot}' stroke='{_QUIET}'/>"]
    for tick in ticks:
        x = axis(float(tick))
        shown = f"{tick:g}".replace("-", "\N{MINUS SIGN}")
        lines.append(
            f"<line x1='{x:.1f}' x2='{x:.1f}' y1='{foot}' y2='{foot + 5}' stroke='{_QUIET}'/><text x='{x:.1f}'"
            f" y='{foot + 19}' text-anchor='middle' fill='{_QUIET}' font-size='12'>{shown}</text>"
        )
    middle = (_LEFT + _WIDE - _RIGHT) / 2
    lines.append(
        f"<text x='{middle}' y='{height - 6}' text-anchor='middle' fill='{_INK}' font-size='13'>{escape(label)}</text>"
    )
    return (
        f"<svg viewBox='0 0 {_WIDE} {height:.0f}' role='img' aria-label='{escape(label)}'"
        f" font-family='system-ui, sans-serif'>{''.join([*parts, *lines])}</svg>"
    )

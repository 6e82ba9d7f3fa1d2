"""Charts as inline SVG: places are percentages and letters are not, so that a chart is read on any width."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise
from math import copysign, inf, log1p
from typing import NamedTuple

from checker.reporters._html import escaped

LINEAR = 800  # days: a longer time is drawn by the logarithm of the distance, or all recent dates would be one dot
ROW = 24  # pixels
ROOM = 22  # per cent of the width that the label of a tick may take
DAYS = (
    (7, "1 week"),
    (30, "1 month"),
    (365, "1 year"),
    (3652, "10 years"),
    (36524, "100 years"),
    (365242, "1000 years"),
)


class Row(NamedTuple):
    """A line of a chart: least and greatest value, what to write, where it leads, and the severity of a finding."""

    low: float
    high: float
    label: str
    anchor: str
    severity: str = ""


def timeline(rows: Sequence[Row], today: int, today_label: str) -> str:
    """Return a chart of dates, one a line. Values and `today`, where distances are taken from, are day ordinals."""
    values = [today, *(row.low for row in rows), *(row.high for row in rows)]
    first, last = min(values), max(values)
    linear = last - first <= LINEAR
    scale = _scale(first, last) if linear else _distances(first, last, today)
    ticks = _ends(first, last) if linear else _far(first, last, today)
    height = ROW * (len(rows) + 2)
    lines = [_axis(scale(day), label, height, "tick") for day, label in _apart(ticks, scale, scale(today))]
    lines.append(_axis(scale(today), today_label, height, "today"))
    lines += [_date(row, scale, ROW * number + 34) for number, row in enumerate(rows)]
    return _svg("timeline", "Dates told in the text, earliest first", height, lines)


def bars(rows: Sequence[Row]) -> str:
    """Return a chart of figures, one a bar from zero; what a figure may mean beyond its least value is paler."""
    finite = [value for row in rows for value in (row.low, row.high) if abs(value) != inf]
    scale = _scale(min(0, *finite, 0), max(0, *finite, 0))
    lines = [_bar(row, scale, 2 * ROW * number + 16) for number, row in enumerate(rows)]
    return _svg("bars", "Figures held against each other", 2 * ROW * len(rows), lines)


def _svg(name: str, label: str, height: int, lines: Sequence[str]) -> str:
    body = "\n".join(lines)
    return f'<svg class="{name}" role="group" aria-label="{label}" width="100%" height="{height}">\n{body}\n</svg>'


def _scale(first: float, last: float) -> Callable[[float], float]:
    """Return the function that takes a value to per cent of the width, 3 to 97."""
    width = last - first or 1
    return lambda value: round(3 + 94 * (min(max(value, first), last) - first) / width, 2)


def _distances(first: float, last: float, today: float) -> Callable[[float], float]:
    def bent(day: float) -> float:
        return copysign(log1p(abs(day - today)), day - today)

    straight = _scale(bent(first), bent(last))
    return lambda day: straight(bent(day))


def _ends(first: float, last: float) -> list[tuple[float, str]]:
    days = sorted({int(first), int(last)})
    return [(day, date.fromordinal(day).isoformat()) for day in days]


def _far(first: float, last: float, today: float) -> list[tuple[float, str]]:
    before = [(today - days, f"−{label}") for days, label in DAYS if today - days >= first]
    after = [(today + days, f"+{label}") for days, label in DAYS if today + days <= last]
    return [*reversed(before), *after]


def _apart(
    ticks: Sequence[tuple[float, str]], scale: Callable[[float], float], today: float
) -> list[tuple[float, str]]:
    """Return the ticks whose labels have room beside that of today and each other."""
    kept: list[tuple[float, str]] = []
    for day, label in ticks:
        taken = [today, *(scale(other) for other, _ in kept)]
        if all(abs(scale(day) - place) >= ROOM for place in taken):
            kept.append((day, label))
    return kept


def _axis(place: float, label: str, height: int, name: str) -> str:
    return (
        f'<line class="{name}" x1="{place}%" x2="{place}%" y1="18" y2="{height}"/>'
        f'<text class="{name}" x="{place}%" y="12" text-anchor="{_anchor(place)}">{escaped(label)}</text>'
    )


def _anchor(place: float) -> str:
    return "start" if place < 20 else "end" if place > 80 else "middle"


def _date(row: Row, scale: Callable[[float], float], y: int) -> str:
    low, high = scale(row.low), scale(row.high)
    left = (low + high) / 2 > 50
    x, shift, anchor = (low, -9, "end") if left else (high, 9, "start")
    width = f'<rect x="{low}%" y="{y - 4}" width="{round(high - low, 2)}%" height="8" rx="4"/>' if high > low else ""
    return (
        f'<a href="#{row.anchor}"{_class(row)}>{width}<circle cx="{low}%" cy="{y}" r="4.5"/>'
        f'<circle cx="{high}%" cy="{y}" r="4.5"/>'
        f'<text x="{x}%" dx="{shift}" y="{y + 4}" text-anchor="{anchor}">{escaped(row.label)}</text></a>'
    )


def _bar(row: Row, scale: Callable[[float], float], y: int) -> str:
    zero, low, high = scale(0), scale(row.low), scale(row.high)
    ends = sorted((zero, low, high))
    drawn = [
        f'<rect{_shade(left >= max(zero, low) and row.high > row.low)} x="{left}%" y="{y + 6}"'
        f' width="{round(right - left, 2)}%" height="11"/>'
        for left, right in pairwise(ends)
        if right > left
    ]
    mark = f'<line class="zero" x1="{zero}%" x2="{zero}%" y1="{y + 3}" y2="{y + 20}"/>'
    label = f'<text x="3%" y="{y}">{escaped(row.label)}</text>'
    return f'<a href="#{row.anchor}"{_class(row)}>{label}{"".join(drawn)}{mark}</a>'


def _shade(pale: bool) -> str:
    return ' class="pale"' if pale else ""


def _class(row: Row) -> str:
    return f' class="{row.severity}"' if row.severity else ""

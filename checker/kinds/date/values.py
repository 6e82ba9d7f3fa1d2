"""The values of temporal expressions, each carried by its TIMEX3 value, and the days or seconds it may mean."""

from __future__ import annotations

import re
from datetime import MAXYEAR, date
from functools import cache, lru_cache
from typing import NamedTuple

Interval = tuple[int, int]  # half-open, in proleptic Gregorian ordinals (date.toordinal)


class Date(NamedTuple):
    """A day or a span of days.

    timex: the TIMEX3 value (`2024-11-06`, `2024-Q3`, `XXXX-11-06` without a year, `PAST_REF`, `A/B` from A to B).
    mod: TIMEX3's `mod` (`START`, `MID`, `END`, `APPROX`…), or `FISCAL`, or `SLASHED`: day and month may be swapped.
    weekday: the weekday written with it, 0 for Monday; -1 where none is.
    """

    timex: str
    mod: str = ""
    weekday: int = -1


class Time(NamedTuple):
    """A time of day, with its day where known (`2024-11-06T17:00`, `T17:00`, `2024-11-06TMO`), and its zone."""

    timex: str
    zone: str = ""


class Duration(NamedTuple):
    """A length of time: TIMEX3 value (`P3Y`, `PT24H`, `PXM`) and `mod` (`LESS_THAN`, `APPROX`…)."""

    timex: str
    mod: str = ""


class Set(NamedTuple):
    """A recurring time: TIMEX3 value (`P1D`, `XXXX-WXX-1`, `XXXX-07`)."""

    timex: str


class Weekday(NamedTuple):
    """The name of a weekday, 0 for Monday."""

    day: int


def ordinal(year: int, month: int = 1, day: int = 1) -> int | None:
    """Return the ordinal of a day, or None where the calendar has none (30 February, year 0)."""
    if not 1 <= year < MAXYEAR or not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    try:
        return date(year, month, day).toordinal()
    except ValueError:
        return None


def month_start(year: int, month: int) -> int:
    """Return the ordinal of the first day of a month; `month` may run over (0, 13, -11)."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(min(max(year, 1), MAXYEAR), month, 1).toordinal()


def week_start(year: int, week: int) -> int:
    """Return the ordinal of the Monday of an ISO week."""
    january_4 = date(year, 1, 4)
    return january_4.toordinal() - january_4.weekday() + 7 * (week - 1)


SEASON_MONTHS = {"SP": (3, 7), "SU": (6, 10), "FA": (9, 13), "WI": (12, 16)}  # what any calendar counts to them


@cache
def shape() -> re.Pattern[str]:
    """Return the pattern of a TIMEX3 date value; compiled when first asked for, not at every start."""
    return re.compile(
        r"(?P<y>\d{4})(?:-(?:(?P<m>\d\d)(?:-(?P<d>\d\d))?|W(?P<w>\d\d)(?P<we>-WE)?"
        r"|Q(?P<q>[1-4])|H(?P<h>[12])|(?P<s>SP|SU|FA|WI)))?|(?P<decade>\d{3})|(?P<century>\d\d)",
        re.ASCII,
    )


@lru_cache(4096)
def days(value: Date) -> tuple[Interval, ...]:
    """Return the intervals of days that the date may mean; empty where they are unknown or the calendar has none."""
    if "/" in value.timex:
        first, _, last = value.timex.partition("/")
        ends = days(Date(first)), days(Date(last))
        return ((ends[0][0][0], ends[1][-1][1]),) if ends[0] and ends[1] and ends[0][0] <= ends[1][-1] else ()
    told = shape().fullmatch(value.timex)
    spans = _spans({name: text for name, text in told.groupdict().items() if text}) if told else ()
    if value.mod == "SLASHED" and spans:
        year, month, day = value.timex.split("-")
        spans = tuple(sorted({*spans, *days(Date(f"{year}-{day}-{month}"))}))
    return tuple(_part(span, value.mod) for span in spans)


def _spans(shape: dict[str, str]) -> tuple[Interval, ...]:
    """Return the intervals of a dissected TIMEX3 value."""
    if "century" in shape:
        year = 100 * int(shape["century"])
        return ((month_start(year, 1), month_start(year + 101, 1)),)
    if "decade" in shape:
        year = 10 * int(shape["decade"])
        return ((month_start(year, 1), month_start(year + 10, 1)),)
    year = int(shape["y"])
    if not 1 <= year < MAXYEAR - 1:
        return ()
    if "d" in shape:
        day = ordinal(year, int(shape["m"]), int(shape["d"]))
        return () if day is None else ((day, day + 1),)
    if "w" in shape:
        monday = week_start(year, int(shape["w"]))
        return ((monday + 5 if "we" in shape else monday, monday + 7),)
    if "s" in shape:
        first, last = SEASON_MONTHS[shape["s"]]
        span = (month_start(year, first), month_start(year, last))
        return ((month_start(year, 1), month_start(year, 4)), span) if shape["s"] == "WI" else (span,)
    first, length = 1, 12
    if "m" in shape:
        first, length = int(shape["m"]), 1
    elif "q" in shape:
        first, length = 3 * int(shape["q"]) - 2, 3
    elif "h" in shape:
        first, length = 6 * int(shape["h"]) - 5, 6
    return ((month_start(year, first), month_start(year, first + length)),) if 1 <= first <= 12 else ()


def _part(span: Interval, mod: str) -> Interval:
    """Return the part of a span that `early`, `mid` or `late` may mean: half of it, generously."""
    length = span[1] - span[0]
    if mod == "FISCAL":
        return (span[0] - 366, span[1] + 366)
    if length < 7 or mod not in ("START", "MID", "END"):
        return span
    if mod == "START":
        return (span[0], span[0] + (length + 1) // 2)
    if mod == "END":
        return (span[1] - (length + 1) // 2, span[1])
    return (span[0] + length // 4, span[1] - length // 4)


# Unit -> the shortest and the longest length in seconds; a year of 52 weeks is a year.
DAY = 86_400
LENGTHS = {
    "TS": (1, 1), "TM": (60, 60), "TH": (3600, 3600), "D": (DAY, DAY), "W": (7 * DAY, 7 * DAY),
    "WE": (2 * DAY, 3 * DAY),
    "M": (28 * DAY, 31 * DAY), "Q": (90 * DAY, 92 * DAY), "Y": (364 * DAY, 366 * DAY),
    "E": (3650 * DAY, 3653 * DAY), "C": (36524 * DAY, 36525 * DAY), "L": (365242 * DAY, 365243 * DAY),
}  # fmt: skip
PIECE = re.compile(r"(\d+(?:\.\d+)?|X+)(WE|[SMHDWQYECL])", re.ASCII)
ENDLESS = float("inf")


def seconds(value: Duration) -> tuple[float, float] | None:
    """Return the shortest and the longest length, in seconds, that a duration may mean; None where it is vague."""
    dates, _, times = value.timex.removeprefix("P").partition("T")
    shortest = longest = 0.0
    for part, mark in ((dates, ""), (times, "T")):
        for amount, unit in PIECE.findall(part):
            if amount[0] == "X":
                return None
            low, high = LENGTHS[mark + unit]
            count = float(amount)
            months = unit in "MQY" and not mark
            # Twelve months are a year: months in a row are not all short or all long.
            shortest += count * low if not months or count == 1 else count * low + (count - 1) * 2 * DAY
            longest += count * high
    return _hedged(shortest, longest, value.mod)


def _hedged(shortest: float, longest: float, mod: str) -> tuple[float, float]:
    if mod == "LESS_THAN":
        return (shortest * 0.75, longest)
    if mod == "MORE_THAN":
        return (shortest, longest * 1.5)
    if mod == "APPROX":
        return (shortest * 0.8, longest * 1.25)
    if mod == "EQUAL_OR_MORE":
        return (shortest, ENDLESS)
    if mod == "EQUAL_OR_LESS":
        return (0.0, longest)
    return (shortest, longest)

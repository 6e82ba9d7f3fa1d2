"""What resolves a form, and the years and days near the publication date."""

from __future__ import annotations

from datetime import MAXYEAR, date
from typing import NamedTuple

from checker.kinds.date.values import Date, Duration, Set, Time, days, ordinal

Value = Date | Time | Duration | Set


class Context(NamedTuple):
    """What resolves a form.

    issued: the publication date. tense: `past`, `future` or empty. anchor: the last date that the story told.
    """

    issued: date | None = None
    tense: str = ""
    anchor: Date | None = None


STEPS = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1, "latest": -1,
    "next": 1, "coming": 1, "upcoming": 1, "following": 1, "further": 1,
}  # fmt: skip
FROM_STORY = frozenset({"previous", "preceding", "prior", "following", "same", "that"})
AGAINST_TENSE = 4  # how much farther a day may lie that the tense speaks for


# Unit -> how many days the story's last date may span, that words of the unit count from it.
LONGEST = {"month": 31, "quarter": 92, "year": 366}


def base_day(context: Context, story: bool = False, unit: str = "day") -> date | None:
    """Return the day that relative words of a unit count from: publication, or the story's own last date."""
    if story and context.anchor is not None:
        spans = days(context.anchor)
        if spans and spans[0][1] - spans[0][0] <= LONGEST.get(unit, 1):
            return date.fromordinal(max(spans[0][0], 1))
    return context.issued


def nearest(candidates: list[tuple[int, int]], context: Context) -> int:
    """Return the year of the (year, ordinal) nearest to publication, where the tense speaks against it, farther."""
    assert context.issued is not None
    today = context.issued.toordinal()

    def cost(candidate: tuple[int, int]) -> float:
        distance = candidate[1] - today
        against = distance > 0 if context.tense == "past" else distance < 0 if context.tense == "future" else False
        return abs(distance) * (AGAINST_TENSE if against else 1) + (distance > 0) * 0.5

    return min(candidates, key=cost)[0]


def year_number(year: int | str, context: Context) -> int | None:
    """Return a year in figures for `this`, `last` and `next` year."""
    if isinstance(year, int):
        return year or None
    if context.issued is None:
        return None
    if year == "that" and context.anchor is not None and context.anchor.timex[:4].isdecimal():
        return int(context.anchor.timex[:4])
    return context.issued.year + STEPS.get(year, 0)


def nearest_year(month: int, day: int, context: Context) -> int | None:
    """Return the year of the nearest such day; None without a publication date."""
    if context.issued is None:
        return None
    around = range(max(context.issued.year - 1, 1), min(context.issued.year + 2, MAXYEAR))
    found = [(year, place) for year in around if (place := ordinal(year, month, day)) is not None]
    return nearest(found, context) if found else context.issued.year

"""Three-valued comparison: agree where one value holds the other, conflict where they are disjoint, else undecided."""

from __future__ import annotations

import re
from datetime import date

from checker.kinds.date.values import Date, Duration, Interval, Set, Time, Weekday, days, seconds
from checker.model import Relation

LEAP_YEAR = "2000"  # two dates without a year are compared within one that has 29 February


def _contains(outer: tuple[Interval, ...], inner: tuple[Interval, ...]) -> bool:
    return all(any(a <= low and high <= b for a, b in outer) for low, high in inner)


def _of_days(one: tuple[Interval, ...], other: tuple[Interval, ...]) -> Relation:
    if not one or not other:
        return Relation.UNDECIDED
    if _contains(one, other) or _contains(other, one):
        return Relation.AGREE
    if any(low < b and a < high for a, b in one for low, high in other):
        return Relation.UNDECIDED
    return Relation.CONFLICT


def _in_year(value: Date, year: int | str) -> tuple[Interval, ...]:
    return days(value._replace(timex=value.timex.replace("XXXX", f"{year:0>4}")))


def compare_dates(one: Date, other: Date) -> Relation:
    """Compare two dates; one without a year conflicts only where no year brings the two together."""
    if one == other or one._replace(weekday=-1) == other._replace(weekday=-1):
        return Relation.AGREE
    open_one, open_other = "XXXX" in one.timex, "XXXX" in other.timex
    if open_one and open_other:
        return _of_days(_in_year(one, LEAP_YEAR), _in_year(other, LEAP_YEAR))
    if not open_one and not open_other:
        return _of_days(days(one), days(other))
    yearless, full = (one, other) if open_one else (other, one)
    spans = days(full)
    if not spans or len(spans) > 2 or spans[-1][1] - spans[0][0] > 366 or not _in_year(yearless, LEAP_YEAR):
        return Relation.UNDECIDED
    years = {f"{_year_at(low) + step:04}" for low, _ in spans for step in (0, 1)}
    met = any(_of_days(_in_year(yearless, year), spans) is not Relation.CONFLICT for year in years)
    return Relation.UNDECIDED if met else Relation.CONFLICT


def date_bounds(value: Date) -> tuple[int, int] | None:
    """Return the first and the last day, as proleptic Gregorian ordinals, that a date may mean; None if unknown."""
    spans = days(value)
    return (spans[0][0], spans[-1][1] - 1) if spans else None


def duration_bounds(value: Duration) -> tuple[float, float] | None:
    """Return the shortest and the longest length, in seconds, that a duration may mean; None where it is vague."""
    return seconds(value)


def _year_at(place: int) -> int:
    return date.fromordinal(min(max(place, 1), date.max.toordinal())).year


PARTS_OF_DAY = {"MO": (0, 720), "AF": (720, 1140), "EV": (960, 1440), "NI": (1020, 1740)}  # minutes from midnight
CLOCK = re.compile(r"(\d\d)(?::(\d\d))?", re.ASCII)


def _minutes(text: str) -> Interval | None:
    """Return the half-open span of minutes that the part of a TIMEX3 value after its `T` means."""
    if text in PARTS_OF_DAY:
        return PARTS_OF_DAY[text]
    shape = CLOCK.fullmatch(text)
    if shape is None:
        return None
    start = int(shape[1]) * 60 + int(shape[2] or 0)
    return (start, start + (1 if shape[2] else 60))


def compare_times(one: Time, other: Time) -> Relation:
    """Compare two times; times of two zones, or of which one has no day, may still conflict by day or by clock."""
    if one == other:
        return Relation.AGREE
    (day, _, clock), (other_day, _, other_clock) = one.timex.partition("T"), other.timex.partition("T")
    if day and other_day and day != other_day:
        return compare_dates(Date(day), Date(other_day))
    if one.zone != other.zone:
        return Relation.UNDECIDED
    span, other_span = _minutes(clock), _minutes(other_clock)
    if span is None or other_span is None:
        return Relation.UNDECIDED
    return _of_days((span,), (other_span,))


def length_of(value: Duration) -> tuple[float, float] | None:
    """Return the shortest and the longest length in seconds; `two to three weeks` reaches from the one to the other."""
    if value.mod.startswith("TO:"):
        first, last = seconds(Duration(value.timex)), seconds(Duration(value.mod[3:]))
        return (first[0], last[1]) if first and last else None
    return seconds(value)


def compare_durations(one: Duration, other: Duration) -> Relation:
    """Compare two lengths of time: 24 hours are a day, 12 months a year."""
    if one == other:
        return Relation.AGREE
    spans = length_of(one), length_of(other)
    if spans[0] is None or spans[1] is None:
        return Relation.UNDECIDED
    (low, high), (other_low, other_high) = spans[0], spans[1]
    if (low <= other_low and other_high <= high) or (other_low <= low and high <= other_high):
        return Relation.AGREE
    return Relation.CONFLICT if high < other_low or other_high < low else Relation.UNDECIDED


def compare_sets(one: Set, other: Set) -> Relation:
    """Compare two recurring times: the same, or of one shape and different; two shapes are undecided."""
    if one == other:
        return Relation.AGREE
    alike = re.sub(r"\d", "", one.timex) == re.sub(r"\d", "", other.timex)
    return Relation.CONFLICT if alike else Relation.UNDECIDED


def compare_weekdays(one: Weekday, other: Weekday) -> Relation:
    """Compare two weekdays."""
    return Relation.AGREE if one == other else Relation.CONFLICT

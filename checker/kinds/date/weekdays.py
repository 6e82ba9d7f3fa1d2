"""`every weekday agrees with its date`: the calendar sum, and both repairs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from checker.kinds.date.scan import Found, scan
from checker.kinds.date.values import Weekday, ordinal
from checker.kinds.date.words import MONTH_NAMES, MONTHS, WEEKDAY_NAMES, WEEKDAYS
from checker.model import Document, Fact, Judgement, Mention, Severity, Span, Suggestion, Verdict
from checker.tokens import tokens

NEAR = 60  # days from publication within which a date without a year is this year's
# `Bloody Sunday, 30 January` names a day of another year
NAMED = frozenset("bloody black good holy super palm ash shrove maundy whit red green".split())
REACH = 12  # tokens before such a date within which a year may still be its own
AHEAD = 11  # days after publication from which on a date may be of another year: told as past, or on a later page
NAMES = {name.lower(): number for number, name in enumerate(WEEKDAY_NAMES)}


class Bound(NamedTuple):
    """A weekday beside its date: the expression, the weekday's token and its span."""

    found: Found
    token: int
    span: Span
    weekday: int


def bound(document: Document) -> dict[Span, Bound]:
    """Return every weekday that stands with a date, by the weekday's span. Use through `document.derived(bound)`."""
    words = document.derived(tokens)
    pairs: dict[Span, Bound] = {}
    for found in document.derived(scan):
        if found.form.weekday < 0 or found.form.op not in ("day", "dated_clock"):
            continue
        if words.texts[found.first - 1].lower() in NAMED and found.first:
            continue
        for index in range(found.first, found.last):
            if _weekday(words.texts[index]) == found.form.weekday:
                span = Span(words.starts[index], words.ends[index])
                pairs[span] = Bound(found, index, span, found.form.weekday)
                break
    return pairs


def _weekday(word: str) -> int:
    number = NAMES.get(word.lower(), -1)
    return number if number >= 0 else WEEKDAYS.get(word[:3].lower(), -1) if len(word) <= 5 else -1


def find_weekdays(document: Document) -> Sequence[Mention]:
    """Return every weekday that an expression of the scan names."""
    words = document.derived(tokens)
    mentions: list[Mention] = []
    for found in document.derived(scan):
        if found.form.op not in ("day", "days", "dated_clock", "weekday"):
            continue
        for index in range(found.first, found.last):
            number = _weekday(words.texts[index])
            if number >= 0:
                span = Span(words.starts[index], words.ends[index])
                mentions.append(Mention("weekday", span, Weekday(number)))
    return mentions


def agree_with_dates(facts: Sequence[Fact]) -> Sequence[Judgement]:
    """Judge each weekday that stands with a date: held, contradicted (with the sum), or undecided."""
    judged = []
    for fact in facts:
        pair = fact.document.derived(bound).get(fact.span)
        if pair is not None:
            judged.append(_judge(fact.document, pair))
    return judged


def _month_and_day(found: Found) -> tuple[int, int, bool]:
    """Return month, day, and whether the year is written (or said: `last year`)."""
    args = found.form.args
    year, month, day = args[3:6] if found.form.op == "dated_clock" else args
    return month, day, bool(year) and year not in ("before", "after")


def _judge(document: Document, pair: Bound) -> Judgement:
    month, day, written = _month_and_day(pair.found)
    if not month:
        return Judgement(Verdict.UNDECIDED, document, pair.span)
    timex = pair.found.value.timex
    year = int(timex[:4]) if timex[:4].isdecimal() else 0
    place = ordinal(year, month, day) if year else None
    if place is None:
        return Judgement(Verdict.UNDECIDED, document, pair.span)
    if written and _kick_off(document, pair, month, day):
        return Judgement(Verdict.UNDECIDED, document, pair.span)
    if not written:
        place, others = _nearest(document, pair.found, month, day)
        if place is None:
            return Judgement(Verdict.UNDECIDED, document, pair.span)
        if date.fromordinal(place).weekday() != pair.weekday and any(
            date.fromordinal(other).weekday() == pair.weekday for other in others
        ):
            return Judgement(Verdict.UNDECIDED, document, pair.span)
    stated = date.fromordinal(place)
    if stated.weekday() == pair.weekday:
        return Judgement(Verdict.HELD, document, pair.span)
    return _contradiction(document, pair, stated, written)


def _kick_off(document: Document, pair: Bound, month: int, day: int) -> bool:
    """Return whether a written year may be a time of day (`Tuesday, 1 March 1945`): then the weekday fits this year."""
    year = int(pair.found.value.timex[:4])
    if document.issued is None or year % 100 >= 60 or year >= 2400 or abs(document.issued.year - year) < 25:
        return False
    places = [ordinal(document.issued.year + step, month, day) for step in (-1, 0, 1)]
    return any(place and date.fromordinal(place).weekday() == pair.weekday for place in places)


def _nearest(document: Document, found: Found, month: int, day: int) -> tuple[int | None, list[int]]:
    """Return the ordinal nearest to publication, and the others that the words may mean.

    Within sixty days of publication a date without a year is the nearest one; farther off it may be either neighbour,
    or of any year that the story names.
    """
    assert document.issued is not None
    today = document.issued.toordinal()
    years = {document.issued.year + step for step in (-1, 0, 1)}
    places = [place for year in years if (place := ordinal(year, month, day)) is not None]
    if not places:
        return None, []
    closest = min(places, key=lambda place: abs(place - today))
    told = _years_told(document, found, near=abs(closest - today) <= NEAR)
    others = [place for year in told if (place := ordinal(year, month, day)) is not None]
    if abs(closest - today) > NEAR or closest - today >= AHEAD:
        others += places
    return closest, others


def written_years(document: Document) -> dict[int, int]:
    """Return the years that the story writes, by the token where they stand. Use through `document.derived`."""
    years: dict[int, int] = {}
    for found in document.derived(scan):
        told = found.form.op in ("year", "month", "years") or (found.form.op == "day" and found.form.args[0])
        if told and found.value.timex[:4].isdecimal():
            years[found.first] = int(found.value.timex[:4])
    return years


def distinct_years(document: Document) -> frozenset[int]:
    """Return the years that the story writes, each once. Use through `document.derived`."""
    return frozenset(document.derived(written_years).values())


def _years_told(document: Document, found: Found, near: bool) -> Iterable[int]:
    """Return the years that the story writes: all of it for a far date, within reach of the words for a near one."""
    if not near:
        return document.derived(distinct_years)
    years = document.derived(written_years)
    return [years[place] for place in range(found.first - REACH, found.first) if place in years]


def _contradiction(document: Document, pair: Bound, stated: date, written: bool) -> Judgement:
    actual, claimed = WEEKDAY_NAMES[stated.weekday()], WEEKDAY_NAMES[pair.weekday]
    issued = document.issued
    verb = "is" if issued is not None and stated > issued else "was"
    told = f"{stated.day} {MONTH_NAMES[stated.month - 1]} {stated.year}"
    origin = "" if written or issued is None else f" (the year by the publication date, {issued.isoformat()})"
    shift = (pair.weekday - stated.weekday() + 3) % 7 - 3
    other = stated + timedelta(days=shift)
    sum_ = f"{told} {verb} a {actual}, not a {claimed}{origin}"
    message = f"{sum_}; {claimed} {verb} {other.day} {MONTH_NAMES[other.month - 1]}."
    suggestions = (Suggestion(pair.span, _like(document, pair, actual)), *_other_date(document, pair, stated, other))
    return Judgement(
        Verdict.CONTRADICTED,
        document,
        pair.span,
        message,
        suggestions=suggestions,
        severity=None if written else Severity.WARNING,
    )


def _like(document: Document, pair: Bound, name: str) -> str:
    """Return the weekday in the case and length of the printed one."""
    printed = document.text[pair.span.start : pair.span.end]
    if len(printed) <= 5 and printed.lower() not in NAMES:
        name = name[:3]
    return name.upper() if printed.isupper() else name


def _other_date(document: Document, pair: Bound, stated: date, other: date) -> tuple[Suggestion, ...]:
    """Return the repair of the date, written over its own figures; none where the year would change too."""
    if other.year != stated.year:
        return ()
    words = document.derived(tokens)
    day = month = -1
    for index in range(pair.found.first, pair.found.last):
        word = words.texts[index]
        if day < 0 and word.isdecimal() and int(word) == stated.day and len(word) <= 2:
            day = index
        elif MONTHS.get(word[:3].lower()) == stated.month and index != pair.token:
            month = index
    if day < 0 or (month < 0 and other.month != stated.month):
        return ()
    new = str(other.day).zfill(len(words.texts[day])) if words.texts[day].startswith("0") else str(other.day)
    if other.month == stated.month:
        return (Suggestion(Span(words.starts[day], words.ends[day]), new),)
    name = MONTH_NAMES[other.month - 1]
    first, last = min(day, month), max(day, month)
    span = Span(words.starts[first], words.ends[last])
    return (Suggestion(span, f"{new} {name}" if day < month else f"{name} {new}"),)

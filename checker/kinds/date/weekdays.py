"""`every weekday agrees with its date`: the calendar sum, and both repairs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from checker.kinds.date.scan import Found, scan
from checker.kinds.date.tense import ENDS, FORWARD
from checker.kinds.date.values import Weekday, ordinal
from checker.kinds.date.words import WEEKDAY_NAMES, WEEKDAYS
from checker.model import Document, Fact, Judgement, Mention, Span, Verdict
from checker.tokens import tokens

NEAR = 60  # days from publication within which a date without a year is this year's
# `Bloody Sunday, 30 January` names a day of another year
NAMED = frozenset("bloody black good holy super palm ash shrove maundy whit red green".split())
REACH = 12  # tokens before such a date within which a year may still be its own
FAR_REACH = 80  # and before one that is far from publication: a story stays in the year it tells of
AHEAD = 11  # days after publication from which on a date may be of another year: told as past, or on a later page
LATELY = 275  # days back that a clause in the past may leave its year unprinted
SOON = 184  # days ahead that a clause in the future may
AROUND = 14  # tokens on each side whose words may leave the year open
LOOSE = frozenset("born birth birthday anniversary year years century war".split())
# Done in the past, about a day to come: "called an election on Sunday, March 7".
ARRANGED = frozenset(
    """announced called agreed arranged booked invited asked ordered postponed rescheduled adjourned moved delayed fixed
    set promised pledged proposed urged confirmed unveiled remanded bailed summoned granted extended""".split()
)
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
    from checker.kinds.date.weekday_repairs import contradiction  # few stories have one

    return contradiction(document, pair, stated, written)


def _kick_off(document: Document, pair: Bound, month: int, day: int) -> bool:
    """Return whether a written year may be a time of day (`Tuesday, 1 March 1945`): then the weekday fits this year."""
    year = int(pair.found.value.timex[:4])
    if document.issued is None or year % 100 >= 60 or year >= 2400 or abs(document.issued.year - year) < 25:
        return False
    places = [ordinal(document.issued.year + step, month, day) for step in (-1, 0, 1)]
    return any(place and date.fromordinal(place).weekday() == pair.weekday for place in places)


def _nearest(document: Document, found: Found, month: int, day: int) -> tuple[int | None, list[int]]:
    """Return the ordinal that a day without a year most likely has, and the others that the words may mean.

    A clause that looks back means the last such day, and one that looks forward the next, where that is no farther off
    than such dates go without a year; the years told nearby may still be meant. Without a tense the nearest counts:
    within sixty days alone, farther off beside its neighbours and those of any year that the story names.
    """
    assert document.issued is not None
    today = document.issued.toordinal()
    years = {document.issued.year + step for step in (-1, 0, 1)}
    places = [place for year in years if (place := ordinal(year, month, day)) is not None]
    if not places:
        return None, []
    meant = 0 if _open(document, found) else _by_tense(found.tense, places, today)
    closest = meant or min(places, key=lambda place: abs(place - today))
    told: Iterable[int]
    if abs(closest - today) <= NEAR:
        told = _years_before(document, found, REACH)
    elif meant:
        told = (*_years_before(document, found, FAR_REACH), *document.derived(whole_dates).get((month, day), ()))
    else:
        told = document.derived(distinct_years)
    others = [place for year in told if (place := ordinal(year, month, day)) is not None]
    if not meant and (abs(closest - today) > NEAR or closest - today >= AHEAD):
        others += places
    return closest, others


def _open(document: Document, found: Found) -> bool:
    """Return whether the sentence leaves the year open for all its tense: it looks both ways, or tells of a birth."""
    texts = document.derived(tokens).texts
    before, after = texts[max(found.first - AROUND, 0) : found.first], texts[found.last : found.last + AROUND]
    for side in (before[::-1], after):  # as printed: “May” is no verb
        for word in side:
            if word in ENDS:
                break
            if word in LOOSE or (found.tense == "past" and (word in FORWARD or word in ARRANGED)):
                return True
    return found.tense == "past" and not {"until", "till", "to", "for", "by"}.isdisjoint(before[-1:])


def _by_tense(tense: str, places: list[int], today: int) -> int:
    """Return the one of the days that a clause in the past or in the future means, or 0 where the year stays open."""
    if tense == "past":
        return max((place for place in places if today - LATELY <= place <= today), default=0)
    if tense == "future":
        return min((place for place in places if today <= place <= today + SOON), default=0)
    return 0


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


def _years_before(document: Document, found: Found, reach: int) -> list[int]:
    """Return the years written within `reach` tokens before the words."""
    years = document.derived(written_years)
    return [years[place] for place in range(found.first - reach, found.first) if place in years]


def whole_dates(document: Document) -> dict[tuple[int, int], set[int]]:
    """Return the years that the story writes with each month and day. Use through `document.derived`."""
    told: dict[tuple[int, int], set[int]] = {}
    for found in document.derived(scan):
        if found.form.op == "day" and found.form.args[0] and isinstance(found.form.args[0], int):
            told.setdefault(found.form.args[1:], set()).add(found.form.args[0])
    return told

"""Judges of single dates and ranges: does the calendar have the day, does the range run forwards?"""

from __future__ import annotations

from checker.kinds.date.judging import contradicted, held, in_words, judge_of, the_day, written_year
from checker.kinds.date.scan import Found, scan
from checker.kinds.date.values import Date, days, month_start
from checker.kinds.date.words import MONTH_NAMES
from checker.model import Document, Judgement, Span
from checker.tokens import tokens

LEAP_YEAR = 2000


def _has_day(document: Document, index: int) -> Judgement | None:
    found = document.derived(scan)[index]
    if found.form.op != "day":
        return None
    _, month, day = found.form.args
    written = written_year(found)
    year = written or LEAP_YEAR
    last = month_start(year, month + 1) - month_start(year, month)
    if found.form.mod == "SLASHED" or day <= last:
        return held(document, found.span)
    name = MONTH_NAMES[month - 1]
    if month == 2 and day == 29:
        return contradicted(document, found.span, f"{written} is no leap year: February {written} has 28 days, not 29.")
    return contradicted(document, found.span, f"{name} has {last} days, not {day}.")


def _has_hour(document: Document, index: int) -> Judgement | None:
    found = document.derived(scan)[index]
    if found.form.op not in ("clock", "dated_clock"):
        return None
    hour, minute = found.form.args[:2]
    if hour < 24 or (hour == 24 and minute == 0):
        return held(document, found.span)
    return contradicted(document, found.span, f"A day has 24 hours: there is no {hour:02}:{minute:02}.")


def _runs_forwards(document: Document, index: int) -> Judgement | None:
    found = document.derived(scan)[index]
    if found.form.op in ("years", "days"):
        return _range_of_one(document, found)
    other = _second_end(document, index)
    if other is None:
        return None
    first, last = _ends(found), _ends(other)
    if first is None or last is None:
        return None
    if first <= last:
        return held(document, found.span)
    span = Span(found.span.start, other.span.end)
    return contradicted(document, span, f"The range runs backwards: {_told(found)} is after {_told(other)}.")


def _range_of_one(document: Document, found: Found) -> Judgement | None:
    if found.form.op == "years":
        first, last = found.form.args
        backwards = first > last
        told = f"{first} is after {last}"
    else:
        _, month, day, to_month, to_day = found.form.args
        backwards = month == to_month and day > to_day
        told = f"{day} {MONTH_NAMES[month - 1]} is after {to_day} {MONTH_NAMES[to_month - 1]}"
    if backwards:
        return contradicted(document, found.span, f"The range runs backwards: {told}.")
    return held(document, found.span)


OPENERS = {"from": ("to", "until", "till", "through"), "between": ("and",)}


def _second_end(document: Document, index: int) -> Found | None:
    """Return the expression that ends the range which this one begins (`from … to …`, `between … and …`)."""
    scanned, words = document.derived(scan), document.derived(tokens).texts
    found = scanned[index]
    if index + 1 >= len(scanned) or not found.first:
        return None
    other = scanned[index + 1]
    closers = OPENERS.get(words[found.first - 1].lower(), ())
    if other.first != found.last + 1 or words[found.last].lower() not in closers:
        return None
    return other if other.form.op == found.form.op else None


def _ends(found: Found) -> tuple[int, ...] | None:
    """Return what two ends of a range are compared by: the year, or the whole day; None where they may wrap."""
    year = written_year(found)
    if found.form.op == "year":
        return (year,)
    if found.form.op == "day" and year:
        return tuple(found.form.args)
    return None


def _told(found: Found) -> str:
    place = the_day(found)
    return in_words(place) if place is not None else str(written_year(found))


MARGIN = 2  # days: the paper may be dated a day early, and the day be another beyond the date line
HAPPENED = frozenset("was were died killed opened began happened took held ended won lost said".split())


def _is_past(document: Document, index: int) -> Judgement | None:
    found = document.derived(scan)[index]
    if document.issued is None or found.tense != "past" or not isinstance(found.value, Date):
        return None
    spans = days(found.value)
    if found.form.op not in ("day", "month") or not written_year(found) or not spans:
        return None
    if spans[0][0] <= document.issued.toordinal() + MARGIN:
        return held(document, found.span)
    if not _happened(document, found):
        return None
    told = in_words(spans[0][0])
    issued = in_words(document.issued.toordinal())
    return contradicted(document, found.span, f"Told as past, but {told} lies after the publication date, {issued}.")


def _happened(document: Document, found: Found) -> bool:
    """Return whether the verb right before the date says that it happened (`was killed on`)."""
    words = document.derived(tokens).texts
    near = [word.lower() for word in words[max(found.first - 4, 0) : found.first]]
    if "be" in near or "to" in near or "until" in near or "by" in near or "for" in near:
        return False
    return bool(HAPPENED.intersection(near[:3]))


calendar = judge_of(_has_day)
clock = judge_of(_has_hour)
ranges = judge_of(_runs_forwards)
tense = judge_of(_is_past)

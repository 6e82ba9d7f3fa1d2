"""Judges of house style: months abbreviated only with a day, weekday names only within seven days."""

from __future__ import annotations

from collections.abc import Sequence

from checker.kinds.date.judging import behind, held, the_day, undecided
from checker.kinds.date.scan import Found, scan
from checker.kinds.date.weekdays import bound
from checker.kinds.date.words import MONTH_NAMES, MONTHS
from checker.model import Document, Fact, Judgement, Span, Suggestion, Verdict
from checker.tokens import tokens

SHORT = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
WEEK = 7


def _month(document: Document, found: Found) -> tuple[Span, str] | None:
    """Return the span and the words of the month's name, its point included."""
    words = document.derived(tokens)
    for index in range(found.first, found.last):
        name = words.texts[index].lower()
        number = MONTHS.get(name[:3])
        if number and (name in MONTHS or name == "sept" or name == MONTH_NAMES[number - 1].lower()):
            point = index + 1 < found.last and words.texts[index + 1] == "."
            span = Span(words.starts[index], words.ends[index + point])
            return span, document.text[span.start : span.end]
    return None


def _written(document: Document, found: Found) -> Judgement | None:
    if found.form.op not in ("day", "month"):
        return None
    month = _month(document, found)
    if month is None or month[1].isupper():
        return None
    span, told = month
    number = MONTHS[told[:3].lower()]
    wanted = SHORT[number - 1] if found.form.op == "day" else MONTH_NAMES[number - 1]
    repair = wanted.rstrip(".") if document.text[span.end : span.end + 1] == "." else wanted
    if told == repair:
        return held(document, span)
    rule = "abbreviated with a day" if wanted.endswith(".") else "written out here"
    message = f"{told} is {rule}: {wanted.rstrip('.')}."
    # the point of “in Aug.” at the end of a sentence is the sentence's too
    last = told.endswith(".") and document.derived(tokens).ends[found.last - 1] == span.end
    suggestion = Suggestion(span, repair, certain=not last)
    return Judgement(Verdict.CONTRADICTED, document, span, message, suggestions=(suggestion,))


def abbreviation(facts: Sequence[Fact]) -> Sequence[Judgement]:
    """Judge the month of each date: `Aug. 15`, `Aug. 15, 2017`, but `August 2017`; March to July are never cut."""
    judged = (_written(document, document.derived(scan)[index]) for document, index in behind(facts))
    return [judgement for judgement in judged if judgement is not None]


def within_week(facts: Sequence[Fact]) -> Sequence[Judgement]:
    """Judge each weekday beside a date: a name of the week is for days within seven of publication."""
    judged = []
    for fact in facts:
        pair = fact.document.derived(bound).get(fact.span)
        if pair is None:
            continue
        place = the_day(pair.found)
        issued = fact.document.issued
        if issued is None or place is None:
            judged.append(undecided(fact.document, fact.span))
        elif abs(place - issued.toordinal()) <= WEEK:
            judged.append(held(fact.document, fact.span))
        else:
            days = abs(place - issued.toordinal())
            message = f"{days} days from publication: the date alone, without the weekday."
            judged.append(Judgement(Verdict.CONTRADICTED, fact.document, fact.span, message))
    return judged

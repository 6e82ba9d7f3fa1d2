"""What an editor is told of a weekday that its date contradicts: the sum, the date beside it, and both repairs."""

from __future__ import annotations

from datetime import date, timedelta

from checker.kinds.date.weekdays import NAMES, Bound
from checker.kinds.date.words import MONTH_NAMES, MONTHS, WEEKDAY_NAMES
from checker.model import Document, Judgement, Related, Severity, Span, Suggestion, Verdict
from checker.tokens import tokens


def contradiction(document: Document, pair: Bound, stated: date, written: bool) -> Judgement:
    """Return the clash of a weekday with `stated`, the day that its date means; written: the year is printed too."""
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
        (Related(document, _date(document, pair)),),
        suggestions,
        severity=None if written else Severity.WARNING,
    )


def _date(document: Document, pair: Bound) -> Span:
    """Return the span of the date alone, from its first figure or month to its last, without the weekday."""
    words = document.derived(tokens)
    told = [
        index
        for index in range(pair.found.first, pair.found.last)
        if index != pair.token and (words.texts[index][0].isdecimal() or words.texts[index][:3].lower() in MONTHS)
    ]
    return Span(words.starts[told[0]], words.ends[told[-1]]) if told else pair.found.span


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

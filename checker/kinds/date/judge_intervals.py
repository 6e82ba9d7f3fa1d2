"""Judges of lengths against dates: `three-day summit from Monday to Thursday`, `20 years ago, in 1998`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.kinds.date.judge_spans import spans
from checker.kinds.date.judging import contradicted, counted, held, in_words, judge_of, the_day, written_year
from checker.kinds.date.scan import Found, scan
from checker.kinds.date.values import Duration
from checker.model import Document, Fact, Judgement, Span
from checker.tokens import tokens

REACH = 12  # tokens between a length and the ends it is held against


def _count(value: object, unit: str) -> int:
    """Return the whole number of a plain duration in one unit (`P3D`), or 0."""
    if not isinstance(value, Duration) or value.mod or not value.timex.endswith(unit):
        return 0
    number = value.timex[1:-1]
    return int(number) if number.isdecimal() else 0


def _same_sentence(document: Document, first: Found, last: Found) -> bool:
    words = document.derived(tokens).texts
    return not any(word in ".!?;\n" for word in words[first.last : last.first])


def _later(document: Document, index: int) -> Iterator[Found]:
    """Yield the expressions of the same sentence within reach after this one."""
    scanned = document.derived(scan)
    previous = scanned[index]
    for other in scanned[index + 1 : index + 4]:
        if other.first - scanned[index].last > REACH or not _same_sentence(document, previous, other):
            return
        yield other
        previous = other


def _with_ends(document: Document, index: int) -> Judgement | None:
    """Judge `a three-day summit from Monday to Thursday`: both ends count."""
    found = document.derived(scan)[index]
    number = _count(found.value, "D")
    words = document.derived(tokens).texts
    if not number or "-" not in words[found.first : found.last]:
        return None
    following = list(_later(document, index))
    if len(following) < 2 or following[1].first != following[0].last + 1:
        return None
    first, last = following[0], following[1]
    if words[first.first - 1].lower() != "from" or words[first.last].lower() not in ("to", "until", "through"):
        return None
    total = _days_between(first, last)
    if total < 2:
        return None
    span = Span(found.span.start, last.span.end)
    if total == number or (total == number + 1 and words[found.last].lower() in NIGHTS):
        return held(document, span)
    text = document.text
    ends = f"{text[first.span.start : first.span.end]} to {text[last.span.start : last.span.end]}"
    return contradicted(document, span, f"From {ends} is {counted(total, 'day')}, not {number}.", found.span)


# What is counted by its nights as well: three days from Friday to Monday.
NIGHTS = frozenset(
    "weekend break holiday trip visit stay journey voyage cruise trek siege truce ceasefire strike".split()
)


def _days_between(first: Found, last: Found) -> int:
    """Return the days from one day to another, both counted; 0 where they are unknown or run backwards."""
    if first.form.op == last.form.op == "weekday":
        return int(last.form.args[0] - first.form.args[0]) % 7 + 1
    start, end = the_day(first), the_day(last)
    return 0 if start is None or end is None else end - start + 1


def _ago(document: Document, index: int) -> Judgement | None:
    """Judge `20 years ago, in 1998`, `in 1998, 20 years ago` against the publication date."""
    scanned = document.derived(scan)
    found = scanned[index]
    if document.issued is None or found.form.op != "shift":
        return None
    number, unit, sign, from_issue = found.form.args
    if unit != "year" or number is None or number != int(number) or sign > 0 or not from_issue or number < 2:
        return None
    for step in (1, -1):
        if not 0 <= index + step < len(scanned):
            continue
        other = scanned[index + step]
        year = written_year(other)
        if year and _beside(document, found, other):
            return _elapsed(document, found, other, int(number), document.issued.year - year)
    return None


SINCE = frozenset(", ( for since in and now - – —".split())
LINKS = frozenset(", ( ) in on of back - – —".split())


def _beside(document: Document, one: Found, other: Found, links: frozenset[str] = LINKS) -> bool:
    """Return whether nothing but a comma, a bracket or a preposition stands between the two, and a comma at least."""
    words = document.derived(tokens).texts
    first, last = (one, other) if one.first < other.first else (other, one)
    between = [word.lower() for word in words[first.last : last.first]]
    return len(between) <= 3 and set(between) <= links and bool({",", "(", "-", "–", "—"} & set(between))


def _since(document: Document, index: int) -> Judgement | None:
    """Judge `since 1998, 20 years` and `for 20 years, since 1998` against the publication date."""
    scanned, words = document.derived(scan), document.derived(tokens).texts
    found = scanned[index]
    number = _count(found.value, "Y")
    if document.issued is None or number < 2:
        return None
    for step in (1, -1):
        if not 0 <= index + step < len(scanned):
            continue
        other = scanned[index + step]
        year = written_year(other)
        if year and words[other.first - 1].lower() == "since" and _beside(document, found, other, SINCE):
            return _elapsed(document, found, other, number, document.issued.year - year)
    return None


def _elapsed(document: Document, found: Found, other: Found, told: int, years: int) -> Judgement | None:
    if found.form.mod or years < 0:
        return None
    slack = 1 if told % 5 == 0 else 0  # round numbers are rounded
    span = Span(min(found.span.start, other.span.start), max(found.span.end, other.span.end))
    if years - 1 - slack <= told <= years + slack:
        return held(document, span)
    assert document.issued is not None
    total = f"{document.issued.year} − {written_year(other)} = {years}"
    words = document.text[found.span.start : found.span.end]
    return contradicted(document, span, f"{total} years, but the text says {words}.", other.span)


def _order(document: Document, index: int) -> Judgement | None:
    """Judge `on June 5, two days before the June 7 vote`: the distance of the two dates."""
    scanned, words = document.derived(scan), document.derived(tokens).texts
    if not 0 < index < len(scanned) - 1:
        return None
    first, found, last = scanned[index - 1 : index + 2]
    number = _count(found.value, "D") or 7 * _count(found.value, "W")
    relation = words[found.last].lower()
    start, end = the_day(first), the_day(last)
    if not number or relation not in ("before", "after") or start is None or end is None:
        return None
    between = [word.lower() for word in words[first.last : found.first]]
    closing = [word.lower() for word in words[found.last + 1 : last.first]]
    if between not in ([","], [",", "just"], ["-"], ["–"], ["—"]) or closing not in ([], ["the"], ["its"], ["his"]):
        return None
    actual = (start - end) if relation == "after" else (end - start)
    span = Span(first.span.start, last.span.end)
    if actual == number:
        return held(document, span)
    told = document.text[found.span.start : found.span.end]
    distance = f"{counted(abs(actual), 'day')} {'before' if end > start else 'after'}" if actual else "the same day as"
    return contradicted(document, span, f"{in_words(start)} is {distance} {in_words(end)}, not {told} {relation}.")


NEAR = 45  # tokens back to the day that `two days later` counts from


def _sequence(document: Document, index: int) -> Judgement | None:
    """Judge `on June 5 … two days later, on June 8`: the day told against the day counted."""
    scanned = document.derived(scan)
    if not 0 < index < len(scanned) - 1:
        return None
    earlier, found, told = scanned[index - 1 : index + 2]
    if not _counts_days(found) or earlier.form.op != "day" or told.form.op != "day":
        return None
    start, counted_day, stated = the_day(earlier), the_day(found), the_day(told)
    if start is None or counted_day is None or stated is None or found.first - earlier.last > NEAR:
        return None
    if not _beside(document, found, told, APPOSED):
        return None
    span = Span(found.span.start, told.span.end)
    if counted_day == stated:
        return held(document, span)
    words = document.text[found.span.start : found.span.end]
    message = (
        f"{words[:1].upper()}{words[1:]} from {in_words(start)} is {in_words(counted_day)}, not {in_words(stated)}."
    )
    return contradicted(document, span, message, earlier.span)


APPOSED = frozenset(", ( on -".split())


def _counts_days(found: Found) -> bool:
    """Return whether the words count days or weeks from the story's own last day (`two days later`, `the next day`)."""
    if found.form.op == "shift":
        count, unit, _, from_issue = found.form.args
        return count is not None and unit == "day" and not from_issue and not found.form.mod
    return found.form.op == "relative" and found.form.args[1] == "day" and found.form.args[0] in ("next", "following")


_ends_of = judge_of(lambda document, index: _with_ends(document, index) or spans(document, index))


def ends(facts: Sequence[Fact]) -> Sequence[Judgement]:
    """Judge each length against the days, hours or years that it stands with."""
    judged = list(_ends_of(facts))
    documents = {id(fact.document): fact.document for fact in facts if _count(fact.value, "Y") > 1}
    return [*judged, *(each for one in documents.values() for each in _careers(one) if not _known(each, judged))]


def _careers(document: Document) -> Iterable[Judgement]:
    from checker.kinds.date.judge_careers import careers  # few stories tell of two years and the years between them

    years = sum(written_year(found) > 0 for found in document.derived(scan))
    return careers(document) if years > 1 else ()


def _known(judgement: Judgement, judged: Sequence[Judgement]) -> bool:
    """Return whether the length of a judgement is judged already, as part of a longer span."""
    start, end = judgement.span
    return any(
        each.span.start <= start and end <= each.span.end and each.document is judgement.document for each in judged
    )


interval = judge_of(_ago)
since = judge_of(_since)
sequence = judge_of(_sequence)
order = judge_of(_order)

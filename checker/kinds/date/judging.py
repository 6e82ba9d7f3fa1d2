"""What the judges of dates share: the expression behind a fact, days in words, contradictions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from checker.kinds.date.scan import Found, scan
from checker.kinds.date.values import Date, days
from checker.kinds.date.words import MONTH_NAMES
from checker.model import Document, Fact, Judgement, Related, Span, Verdict


def by_start(document: Document) -> dict[int, int]:
    """Return the index in the scan of each expression, by its first code point. Use through `document.derived`."""
    return {found.span.start: index for index, found in enumerate(document.derived(scan))}


def behind(facts: Sequence[Fact]) -> list[tuple[Document, int]]:
    """Return the document and the index in its scan of the expression behind each fact."""
    found = []
    for _, mention, document, *_ in facts:
        index = document.derived(by_start).get(mention.span.start)
        if index is not None:
            found.append((document, index))
    return found


def held(document: Document, span: Span) -> Judgement:
    """Return that the words at `span` hold."""
    return Judgement(Verdict.HELD, document, span)


def undecided(document: Document, span: Span) -> Judgement:
    """Return that the words at `span` cannot be judged."""
    return Judgement(Verdict.UNDECIDED, document, span)


def contradicted(document: Document, span: Span, message: str, *others: Span) -> Judgement:
    """Return a contradiction at `span`, resting on the words at `others`."""
    related = tuple(Related(document, other) for other in others)
    message = message.removesuffix(".") if message.endswith("..") else message  # of an abbreviation: “Nov.”
    return Judgement(Verdict.CONTRADICTED, document, span, message, related)


def judge_of(one: Callable[[Document, int], Judgement | None]) -> Callable[[Sequence[Fact]], Sequence[Judgement]]:
    """Return the judge of facts that asks `one` about each expression; None where there is nothing to judge."""

    def judge(facts: Sequence[Fact]) -> Sequence[Judgement]:
        return [judged for document, index in behind(facts) if (judged := one(document, index)) is not None]

    return judge


def written_year(found: Found) -> int:
    """Return the year that the expression writes in figures; 0 where it leaves it to the reader."""
    args = found.form.args
    if found.form.op in ("year", "day", "month") and isinstance(args[0], int):
        return args[0]
    return 0


def the_day(found: Found) -> int | None:
    """Return the ordinal of the one day that the expression means, or None."""
    if not isinstance(found.value, Date):
        return None
    spans = days(found.value)
    return spans[0][0] if len(spans) == 1 and spans[0][1] - spans[0][0] == 1 else None


def in_words(place: int, year: bool = True) -> str:
    """Return a day in words: `6 November 2024`."""
    day = date.fromordinal(place)
    return f"{day.day} {MONTH_NAMES[day.month - 1]}" + (f" {day.year}" if year else "")


def counted(number: int, unit: str) -> str:
    """Return `1 day`, `3 days`."""
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"

"""`every age agrees with its birth`: "Jane Roe, 45, was born on 5 May 1992" in a story of 2024."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from checker.kinds._quantity.values import ONE
from checker.kinds.date.judge_retold import born
from checker.kinds.date.scan import scan
from checker.kinds.date.values import Date, days
from checker.model import Document, Fact, Judgement, Related, Span, Verdict
from checker.sentences import sentences
from checker.tokens import tokens

PAST = frozenset("died dies killed death dead late then when aged".split())


def judge(facts: Sequence[Fact]) -> list[Judgement]:
    """Return a judgement for each age of a person whose birth the article dates, counted to the day of publication."""
    found = []
    for fact in facts:
        document = fact.document
        if not fact.mention.subject or document.issued is None or "born" not in document.derived(tokens).texts:
            continue
        known = [each for name, each in document.derived(births).items() if _same(name, fact.mention.subject)]
        if len(known) == 1 and not any(_past(document, span.start) for span in (fact.span, known[0][2])):
            found.append(_judgement(fact, document.issued, *known[0]))
    return found


def _past(document: Document, offset: int) -> bool:
    """Return whether the sentence at an offset tells of an age that somebody had once, or reached."""
    spans = document.derived(sentences)
    span = spans[max(bisect_right(spans, Span(offset, len(document.text))) - 1, 0)]
    return not PAST.isdisjoint(document.text[slice(*span)].lower().replace(",", " ").replace(".", " ").split())


def births(document: Document) -> dict[str, tuple[int, int, Span]]:
    """Return the first and last day that a person may be born on, and where it is told, by the whole name.

    Use through `document.derived(births)`.
    """
    texts = document.derived(tokens).texts
    found: dict[str, tuple[int, int, Span]] = {}
    for each in document.derived(scan):
        name = born(texts, each.first) if isinstance(each.value, Date) else ""
        spans = days(each.value) if name and isinstance(each.value, Date) else ()
        if len(spans) == 1:
            found.setdefault(name, (spans[0][0], spans[0][1] - 1, each.span))
    return found


def _same(name: str, other: str) -> bool:
    return name == other or (" " not in other and name.split()[-1] == other)


def _judgement(fact: Fact, issued: date, first: int, last: int, span: Span) -> Judgement:
    document = fact.document
    least, most = (_years(date.fromordinal(place), issued) for place in (last, first))
    if fact.value.unit != "age" or most < 0:
        return Judgement(Verdict.UNDECIDED, document, fact.span)
    if fact.value.high >= (least - 1) * ONE and fact.value.low <= most * ONE:  # the interview may be a year old
        return Judgement(Verdict.HELD, document, fact.span)
    years = str(least) if least == most else f"{least} or {most}"
    text = document.text[slice(*span)]
    message = f"born {text}, {fact.mention.subject} is {years} on the day of the story, not “{fact.text}”"
    return Judgement(Verdict.CONTRADICTED, document, fact.span, message, (Related(document, span),))


def _years(birth: date, issued: date) -> int:
    return issued.year - birth.year - ((issued.month, issued.day) < (birth.month, birth.day))

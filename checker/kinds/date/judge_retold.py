"""One sentence told twice with another date in it, and one birth dated two ways."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.kinds._quantity.alike import run
from checker.kinds._quantity.persons import preceding
from checker.kinds._quantity.setting import MARKS, Setting, same_words, setting
from checker.kinds.date.compare import compare_dates
from checker.kinds.date.judge_works import Dated, works
from checker.kinds.date.judging import by_start, contradicted
from checker.kinds.date.scan import scan
from checker.kinds.date.show import show_date
from checker.kinds.date.values import Date
from checker.model import Document, Fact, Judgement, Relation, Verdict
from checker.sentences import sentences
from checker.tokens import tokens

ABSOLUTE = frozenset({"day", "month", "year", "span"})
MOST = 30  # dates beside one pair of words that are compared; a table of results has more
LEAST = 4  # words in a row that two sentences share around the date


def retold(facts: Sequence[Fact]) -> Iterator[Judgement]:
    """Yield a judgement for each date that stands in the words of another one, and for each birth that is told twice.

    Only dates as printed count, not "on Monday" or "last year": their day rests on what the story said before.
    """
    groups: dict[int, tuple[Document, list[Dated]]] = {}
    for fact in facts:
        found = _absolute(fact)
        if found is not None:
            groups.setdefault(id(fact.document), (fact.document, []))[1].append(found)
    for document, dates in groups.values():
        if len(dates) > 1:
            yield from _births(document, dates)
            yield from works(document, dates)
            yield from _document(document, dates)


def _absolute(fact: Fact) -> Dated | None:
    index = fact.document.derived(by_start).get(fact.span.start)
    if index is None:
        return None
    found = fact.document.derived(scan)[index]
    if found.form.op not in ABSOLUTE or not isinstance(found.value, Date) or found.value.mod in {"FISCAL", "SLASHED"}:
        return None
    return None if found.value.timex.startswith("XXXX-XX") else Dated(found.span, found.value, found.first, found.last)


def _document(document: Document, dates: Sequence[Dated]) -> Iterator[Judgement]:
    texts = document.derived(tokens).texts
    pairs = _neighbours(texts, dates)
    if not pairs:
        return
    starts = [span.start for span in document.derived(sentences)]
    settings: dict[int, Setting] = {}
    for pair in pairs:
        for at in pair:
            if at not in settings:
                place = bisect_right(starts, dates[at].span.start)
                settings[at] = setting(texts, dates[at].first, dates[at].last, place)
        one, other = settings[pair[0]], settings[pair[1]]
        if one.sentence == other.sentence:
            continue
        alike = run(one.before, other.before) >= LEAST
        elsewhere = _elsewhere(document, dates[pair[0]], dates[pair[1]]) if alike else None
        if elsewhere is not None:
            yield elsewhere
        elif same_words(one, other, LEAST):
            yield _judgement(document, dates[pair[0]], dates[pair[1]])


def _neighbours(texts: Sequence[str], dates: Sequence[Dated]) -> list[tuple[int, int]]:
    """Return the pairs of dates with the same two words before or after them: only they can stand in the same words."""
    beside: dict[tuple[bool, str, str], list[int]] = defaultdict(list)
    last = len(texts) - 1
    for at, found in enumerate(dates):
        if found.first > 2:
            mark = texts[found.first - 2] in MARKS
            beside[False, texts[found.first - 2 - mark], texts[found.first - 1]].append(at)
        if found.last < last:
            beside[True, texts[found.last], texts[found.last + 1]].append(at)
    return sorted(
        {
            pair
            for (_, *words), places in beside.items()
            if 1 < len(places) <= MOST and all(word[0].isalnum() for word in words)
            for pair in combinations(places, 2)
        }
    )


def _judgement(document: Document, one: Dated, other: Dated) -> Judgement:
    if compare_dates(one.value, other.value) is not Relation.CONFLICT:
        return Judgement(Verdict.HELD, document, other.span)
    message = f"Dated {_words(other)} here, but {_words(one)} in like words elsewhere."
    return contradicted(document, other.span, message, one.span)


def _elsewhere(document: Document, one: Dated, other: Dated) -> Judgement | None:
    """Return the clash of "was formed in May 1943 at Dorn" with "… at Leeds"; None for any other."""
    places = [_place(document, each) for each in (one, other)]
    if one.value != other.value or len(one.value.timex) < len("1943-05") or "" in places or places[0] == places[1]:
        return None
    message = f"In {places[1]} here, but in {places[0]} in like words elsewhere, on the same date."
    return contradicted(document, other.span, message, one.span)


def _place(document: Document, found: Dated) -> str:
    """Return the name of the place that follows a date ("in December 1943 at Dorn"), or the empty string."""
    texts = document.derived(tokens).texts[found.last : found.last + 4]
    named = len(texts) == 4 and texts[0] in {"at", "in"} and texts[1].istitle() and not texts[2].istitle()
    return texts[1] if named else ""


def _words(found: Dated) -> str:
    return show_date(found.value)


def _births(document: Document, dates: Sequence[Dated]) -> Iterator[Judgement]:
    """Yield a judgement for each date of birth of a person whose birth is dated before, by the whole name."""
    texts = document.derived(tokens).texts
    known: dict[str, Dated] = {}
    for found in dates:
        name = born(texts, found.first)
        first = known.setdefault(name, found)
        if not name or first is found:
            continue
        if compare_dates(first.value, found.value) is not Relation.CONFLICT:
            yield Judgement(Verdict.HELD, document, found.span)
        else:
            message = f"{name} is born {_words(found)} here, but {_words(first)} elsewhere."
            yield contradicted(document, found.span, message, first.span)


def born(texts: Sequence[str], first: int) -> str:
    """Return the whole name of whose birth the date at token `first` tells ("Jane Roe (born 5 May 1992)"), or none."""
    at = first - 1
    if at >= 0 and texts[at].lower() in {"on", "in"}:
        at -= 1
    if at < 2 or texts[at].lower() != "born":
        return ""
    at -= 1
    while at > 0 and texts[at].lower() in {"was", "is", "(", ",", "who"}:
        at -= 1
    name = preceding(list(texts[max(at - 6, 0) : at + 1]), min(at, 6))
    return name if " " in name else ""

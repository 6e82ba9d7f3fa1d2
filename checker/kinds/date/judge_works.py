"""A work's year against its release: "a 1917 film", and "the film was released on October 7, 2007"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.kinds.date.judging import contradicted, held
from checker.kinds.date.values import Date, days
from checker.model import Document, Judgement, Span
from checker.tokens import tokens

WORKS = frozenset("film movie novel book album song single play opera musical documentary drama".split())
OUT = frozenset("released published premiered".split())
NEAR = 6  # tokens from a year to its work ("a 1917 American silent drama film"), and from a release to its date


class Dated(NamedTuple):
    """A date as printed: its place in the text, its value, and its tokens (half-open)."""

    span: Span
    value: Date
    first: int
    last: int


def works(document: Document, dates: Sequence[Dated]) -> Iterator[Judgement]:
    """Yield a judgement for each release of the one work of its sort that the article gives a year."""
    texts = document.derived(tokens).texts
    if OUT.isdisjoint(texts):
        return
    years: dict[str, dict[str, Dated]] = defaultdict(dict)
    for found in dates:
        work = _work(texts, found)
        if work:
            years[work].setdefault(found.value.timex, found)
    for found in dates:
        told = list(years.get(_released(texts, found), {}).values())
        if len(told) == 1 and days(found.value):
            yield _judgement(document, told[0], found)


def _work(texts: Sequence[str], found: Dated) -> str:
    """Return the work of "a 1917 … film", or the empty string."""
    if len(found.value.timex) != 4 or not found.value.timex.isdecimal() or texts[found.first - 1] != "a":
        return ""
    words: list[str] = []
    for text in texts[found.last : found.last + NEAR]:
        if not text[0].isalpha() and text != "-":
            break
        words.append(text)
    return next((word for word in reversed(words) if word in WORKS), "")


def _released(texts: Sequence[str], found: Dated) -> str:
    """Return the work of "the film was released (by Dorn) on …", or the empty string."""
    near = list(texts[max(found.first - NEAR - 4, 0) : found.first])
    if not near or near[-1] not in {"on", "in"} or OUT.isdisjoint(near):
        return ""
    at = max(place for place, word in enumerate(near) if word in OUT)
    by = near[at + 1 : -1]
    named = not by or (by[0] == "by" and all(word[0].isupper() for word in by[1:]))
    subject = near[max(at - 3, 0) : at]
    return subject[1] if named and subject[0:1] in (["The"], ["the"]) and subject[2:] == ["was"] else ""


def _judgement(document: Document, year: Dated, release: Dated) -> Judgement:
    low, high = (days(each.value)[0] for each in (year, release))
    if abs(low[0] - high[0]) < 2 * 366:  # shown at a festival the year before
        return held(document, release.span)
    here, there = document.text[slice(*release.span)], document.text[slice(*year.span)]
    return contradicted(document, release.span, f"Released in {there} elsewhere, but “{here}” here.", year.span)

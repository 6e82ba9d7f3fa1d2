"""Quotations with their speakers: what stands between quotation marks, four words or more."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from checker.kinds.quotation._alignment import best, seed
from checker.kinds.quotation._consistency import consistency
from checker.kinds.quotation._sameness import Sameness, judge
from checker.kinds.quotation._speakers import speakers
from checker.kinds.quotation._words import GAP, texts
from checker.model import Document, Kind, Mention, Relation, Span
from checker.quotes import quoted_spans

# Shorter stretches are single words held at arm's length, titles and names.
SHORTEST = 4


def find(document: Document) -> Sequence[Mention]:
    """Return the quotations in text order; `subject` is who said it, where the text tells."""
    return document.derived(_find)


def _find(document: Document) -> tuple[Mention, ...]:
    spoken = [(span, value) for span in document.derived(quoted_spans) if (value := _value(document.text, span))]
    if not spoken:
        return ()
    names = speakers(document, [span for span, _ in spoken])
    return tuple(Mention("quotation", span, value, name) for (span, value), name in zip(spoken, names, strict=True))


def _value(text: str, span: Span) -> tuple[str, ...]:
    """Return the words of a quotation, none where it is too short to be one."""
    found = texts(text, *span)
    return found if len(found) - found.count(GAP) >= SHORTEST else ()


def parse(text: str, issued: date | None) -> tuple[str, ...] | None:
    """Return the words of a quotation, with or without its marks; None where there are none."""
    return texts(text, 0, len(text)) or None


def compare(one: tuple[str, ...], other: tuple[str, ...]) -> Relation:
    """Return AGREE for the same words or a cut of them, CONFLICT for one quotation in different words.

    UNDECIDED for two quotations.
    """
    if one == other:
        return Relation.AGREE
    one, other = sorted((one, other), key=lambda value: (len(value), value))
    start = seed(one, other)
    if start is None:
        return Relation.UNDECIDED
    sameness = judge(best(one, other, *start), len(one), len(other))
    return {Sameness.SAME: Relation.AGREE, Sameness.DIFFERS: Relation.CONFLICT}.get(sameness, Relation.UNDECIDED)


def show(value: tuple[str, ...]) -> str:
    """Return the words of a quotation."""
    return " ".join(value)


KIND = Kind(
    "quotation",
    ("quotation", "quotations", "quote", "quotes"),
    find,
    parse,
    compare,
    show,
    consistency=consistency,
)

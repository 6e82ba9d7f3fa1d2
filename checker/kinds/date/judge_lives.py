"""Judges of lives and anniversaries: born, died and aged; the 25th anniversary of a year."""

from __future__ import annotations

from collections.abc import Sequence

from checker.kinds.date.judging import contradicted, held, judge_of, written_year
from checker.kinds.date.scan import Found, scan
from checker.model import Document, Fact, Judgement, Span
from checker.tokens import Tokens, tokens

ENDS = frozenset(".!?;\n")


def age(facts: Sequence[Fact]) -> Sequence[Judgement]:
    """Judge the ages of lives whose births the documents of the facts tell; each document once."""
    documents = {id(fact.document): fact.document for fact in facts}
    return [judged for document in documents.values() if told(document) for judged in _lives(document)]


def told(document: Document) -> bool:
    """Return whether a document may tell of a birth, a span of life or an age at some time."""
    texts = document.derived(tokens).texts
    return any(word in texts for word in ("born", "Born", "when")) or any(
        found.form.op == "years" for found in document.derived(scan)
    )


def _lives(document: Document) -> Sequence[Judgement]:
    from checker.kinds.date.judge_ages import lives  # few stories tell of a life

    return document.derived(lives)


ORDINAL_ENDS = frozenset({"st", "nd", "rd", "th"})
REACH = 10


def _anniversary(document: Document, index: int) -> Judgement | None:
    """Judge `the 25th anniversary of the 1992 accord` by the publication date, a year either way."""
    words = document.derived(tokens)
    found = document.derived(scan)[index]
    year = written_year(found)
    if not year or document.issued is None:
        return None
    place = _anniversary_before(words, found)
    if place < 0:
        return None
    number = int(words.texts[place - 2])
    years = document.issued.year - year
    span = Span(words.starts[place - 2], found.span.end)
    if abs(years - number) <= 1 or years < 0:
        return held(document, span)
    total = f"{document.issued.year} − {year} = {years}"
    return contradicted(document, span, f"{total}, but the text says the {number}th anniversary.", found.span)


def _anniversary_before(words: Tokens, found: Found) -> int:
    """Return the token `anniversary` of `25th anniversary of … 1992`, or -1."""
    for index in range(found.first - 1, max(found.first - REACH, 2), -1):
        word = words.texts[index].lower()
        if word in ENDS or word == ",":
            return -1
        if word == "anniversary":
            told = words.texts[index - 1] in ORDINAL_ENDS and words.texts[index - 2].isdecimal()
            return index if told and words.texts[index + 1] == "of" and len(words.texts[index - 2]) <= 3 else -1
    return -1


anniversary = judge_of(_anniversary)

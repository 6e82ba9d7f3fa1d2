"""Judges of lives and anniversaries: born, died and aged; the 25th anniversary of a year."""

from __future__ import annotations

from checker.kinds.date.judging import contradicted, held, judge_of, written_year
from checker.kinds.date.scan import Found, scan
from checker.model import Document, Judgement, Span
from checker.tokens import Tokens, tokens

LONGEST = 80  # tokens looked at on each side of a birth
BIRTH = 4  # tokens between `born` or `died` and its year
ENDS = frozenset(".!?;\n")


def _sentence(words: Tokens, at: int) -> tuple[int, int]:
    """Return the half-open token range of the sentence around a token (by its end marks)."""
    first, last = at, at
    while first > max(at - LONGEST, 0) and words.texts[first - 1] not in ENDS:
        first -= 1
    while last < min(at + LONGEST, len(words.texts)) and words.texts[last] not in ENDS:
        last += 1
    return first, last


def _age(document: Document, index: int) -> Judgement | None:
    """Judge `born in 1950 … died in 2010 … aged 58` within one sentence."""
    scanned, words = document.derived(scan), document.derived(tokens)
    found = scanned[index]
    born = written_year(found)
    if not born or not _after(words, found, "born"):
        return None
    first, last = _sentence(words, found.first)
    died = next((other for other in scanned[index + 1 : index + 4] if _after(words, other, "died")), None)
    if died is None or died.last > last or not written_year(died):
        return None
    age = _aged(words, first, last)
    if age is None:
        return None
    years = written_year(died) - born
    span = Span(found.span.start, died.span.end)
    if years - 1 <= age[1] <= years:
        return held(document, span)
    figure = Span(words.starts[age[0]], words.ends[age[0]])
    total = f"{written_year(died)} − {born} = {years}"
    return contradicted(document, figure, f"{total}: {years - 1} or {years} years old, not {age[1]}.", span)


def _after(words: Tokens, found: Found, verb: str) -> bool:
    return verb in [word.lower() for word in words.texts[max(found.first - BIRTH, 0) : found.first]]


def _aged(words: Tokens, first: int, last: int) -> tuple[int, int] | None:
    """Return the token and the number of `aged 58` or `at the age of 58` in a sentence."""
    for index in range(first, last - 1):
        word = words.texts[index].lower()
        at = index + 1 if word == "aged" else index + 2 if word == "age" and words.texts[index + 1] == "of" else -1
        if 0 < at < last and words.texts[at].isdecimal() and len(words.texts[at]) <= 3:
            return at, int(words.texts[at])
    return None


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


age = judge_of(_age)
anniversary = judge_of(_anniversary)

"""Quoted stretches of the text: curly and straight marks, TeX marks, guillemets, paired single marks."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.model import Document, Part, Span
from checker.tokens import NO_EVIDENCE

# A set of signs comes first, for that is what the engine looks for fastest.
MARK = re.compile(r"[\"“”„‟«»‘‛'’`](?:(?<=')'|(?<=`)`)?")
CLOSES = {"“": '”"', "„": '“”"', "‟": "”", "«": "»", "»": "«", "``": "''\"", '"': '"', "‘": "’'", "‛": "’", "'": "'"}
SINGLE = frozenset("‘‛'")
LOOSE = frozenset('"«')
APOSTROPHES = frozenset("'’")
# Words that an apostrophe begins; what follows it opens no quotation.
ELIDED = frozenset("em til cause tis twas n bout round cos ere neath kay ello appen tude nother".split())
WORD = re.compile(r"[^\W_]+")
# How many marks ahead the end of a quotation in single marks is looked for.
LOOK_AHEAD = 40


class Mark(NamedTuple):
    """A quotation mark: its place, what it is, and whether its neighbours let it open or close."""

    start: int
    end: int
    sign: str
    opens: bool
    closes: bool


class Open(NamedTuple):
    """A quotation whose end is not yet found: where its words begin, and its opening mark."""

    start: int
    sign: str


def quoted_spans(document: Document) -> tuple[Span, ...]:
    """Return the spans inside quotation marks, in text order, outermost only; use through `document.derived`.

    A quotation ends in its own paragraph. One that goes on in the next, which opens with the mark again, gives a
    span for each paragraph. Marks without a partner are passed over.
    """
    found: list[Span] = []
    parts = [part for part in document.parts if part.name not in NO_EVIDENCE]
    for part, after in zip(parts, [*parts[1:], None], strict=False):
        spans, left = _pairs(document.text, part.span)
        found += spans
        if left is not None and _goes_on(document.text, part, after, left):
            found.append(Span(left.start, part.span.end))
    return tuple(span for span in found if span.end > span.start)


def _goes_on(text: str, part: Part, after: Part | None, left: Open) -> bool:
    """Tell whether the quotation left open at the end of a paragraph goes on in the next."""
    if after is None or left.sign in SINGLE or part.name != after.name:
        return False
    return text.startswith(left.sign, after.span.start)


def _pairs(text: str, span: Span) -> tuple[list[Span], Open | None]:
    """Return the quotations of one paragraph, and the one that is left open."""
    found: list[Span] = []
    opened: Open | None = None
    marks = _marks(text, span)
    index = 0
    while index < len(marks):
        mark = marks[index]
        index += 1
        if opened is None:
            partner = _partner(text, marks, index) if mark.sign in SINGLE and mark.opens else None
            if partner is not None:
                found.append(Span(mark.end, marks[partner].start))
                index = partner + 1
            elif mark.opens and mark.sign in CLOSES and mark.sign not in SINGLE:
                opened = Open(mark.end, mark.sign)
        elif mark.sign in CLOSES[opened.sign] and (mark.closes or not mark.opens or opened.sign == "«"):
            found.append(Span(opened.start, mark.start))
            opened = None
        elif mark.opens and mark.sign == opened.sign:
            found += _cut_off(text, opened, mark)
            opened = Open(mark.end, mark.sign)
    return found, opened


def _cut_off(text: str, opened: Open, mark: Mark) -> list[Span]:
    """Return the quotation that lacks its closing mark but ends with a sentence before the next one opens."""
    end = opened.start + len(text[opened.start : mark.start].rstrip())
    return [Span(opened.start, end)] if text[end - 1 : end] in {".", "!", "?", "…"} else []


def _marks(text: str, span: Span) -> list[Mark]:
    found: list[Mark] = []
    for match in MARK.finditer(text, *span):
        sign = match.group()
        start, end = match.span()
        before = text[start - 1] if start > span.start else " "
        after = text[end] if end < span.end else " "
        if sign in APOSTROPHES and before.isalnum() and after.isalnum():
            continue
        opens = (before.isspace() or not (before.isalnum() or before in ".,!?;:…%)]")) and _open_before(sign, after)
        if sign in SINGLE and opens:
            opens = _opens_single(text, end, before)
        found.append(Mark(start, end, sign, opens, _closes(before, after)))
    return found


def _open_before(sign: str, after: str) -> bool:
    """Tell whether a quotation may begin with `after`; some copy sets a space after the mark."""
    return sign in LOOSE if after.isspace() else after not in "?!,;:)]"


def _closes(before: str, after: str) -> bool:
    """Tell whether a mark may close a quotation; one between spaces may do either."""
    return after.isspace() or not (before.isspace() or after.isalnum())


def _opens_single(text: str, start: int, before: str) -> bool:
    """Tell whether a single mark before `start` opens a quotation rather than stands for letters left out."""
    word = WORD.match(text, start, start + 12)
    if word is None:
        return text[start : start + 1] in '“"[($£€…'
    return before in ' \t\n\r\xa0([{—–-“"/' and not (word[0].lower() in ELIDED or word[0][0].isdigit())


def _partner(text: str, marks: list[Mark], index: int) -> int | None:
    """Return the index of the mark that closes the single quotation opened before `index`.

    A mark after an s before a space may be a genitive ("the workers' rights"): a better one is preferred.
    """
    weak: int | None = None
    for number in range(index, min(len(marks), index + LOOK_AHEAD)):
        mark = marks[number]
        if mark.sign in SINGLE and mark.opens:
            break
        if mark.sign not in "’'" or not mark.closes or mark.sign == "''":
            continue
        if text[mark.start - 1] != "s" or text[mark.end : mark.end + 1] in {",", ".", ";", ":", ")", "?", "!", ""}:
            return number
        weak = number if weak is None else weak
    return weak

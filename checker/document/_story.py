"""Blocks that a format's reader found, as a document: one shape for all formats that hold markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from checker.document._blocks import Block, blocks
from checker.document._parts import named
from checker.document._traced import Piece, Pieces, joined, text_of
from checker.model import Document

ISO = r"\s*(\d{4}-\d\d-\d\d)(?!\d)"
BASIC = r"\s*(\d{4})(\d\d)(\d\d)(?:T|\s|$)"
MAIL = r"\s*(?:[A-Za-z]{3},\s*)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})"
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


class Found(NamedTuple):
    """A block of a story; `name` is the part that the format says it is, empty where its shape is to tell."""

    name: str
    pieces: Sequence[Piece]


def document(
    path: str,
    found: Iterable[Found],
    file: str | None = None,
    issued: date | None = None,
    meta: Mapping[str, str] | None = None,
    headed: bool = True,
) -> Document:
    """Return the document of a story's blocks; positions lead into `file` unless that is None.

    headed: the format marks its headlines, so that none is guessed from the shape of a line.
    """
    kept = [block for block in found if text_of(block.pieces).strip()]
    text, source = joined([block.pieces for block in kept], file or "")
    marked: list[Block] = []
    start = 0
    for block in kept:
        words = text_of(block.pieces)
        bare = words.strip()
        first = start + words.index(bare[0])
        marked.append(Block(first, first + len(bare), bare, True))
        start += len(words) + 2
    title = next((block.text for block, told in zip(marked, kept, strict=True) if told.name == "headline"), "")
    parts = named(marked, [block.name for block in kept], title, headed)
    return Document(path, text, parts, issued, dict(meta or {}), source=None if file is None else source)


def paragraphs(pieces: Sequence[Piece]) -> list[Found]:
    """Return the blocks of plain text, named by their shapes."""
    file = Pieces(pieces)
    return [Found("", file.cut(block.start, block.end)) for block in blocks(text_of(pieces), 0)]


def day(text: str) -> date | None:
    """Return the day that a machine's date names (ISO 8601, `20241106T…`, `Wed, 06 Nov 2024 …`), or None."""
    if match := re.match(ISO, text):
        parts = match[1].split("-")
    elif match := re.match(BASIC, text):
        parts = list(match.groups())
    elif (match := re.match(MAIL, text)) and match[2].lower() in MONTHS:
        parts = [match[3], str(MONTHS.index(match[2].lower()) + 1), match[1]]
    else:
        return None
    try:
        return date(*map(int, parts))
    except ValueError:
        return None


def first_day(texts: Iterable[str]) -> date | None:
    """Return the day that the first of some texts names which names one at all, or None."""
    return next((found for text in texts if (found := day(text)) is not None), None)


def byline(pieces: Sequence[Piece]) -> list[Found]:
    """Return the block of a byline, or none where it is empty."""
    return [Found("byline", pieces)] if pieces else []

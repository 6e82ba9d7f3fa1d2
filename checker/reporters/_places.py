"""Lines and columns of places in a document."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from checker.kinds import kinds
from checker.model import Document, Fact, Span


def printed(document: Document) -> str:
    """Return the text that lines and columns count in: that of the file, with its markup."""
    return document.text if document.source is None else document.source.text


def lead(document: Document, offset: int, closing: bool = False) -> int:
    """Return where a code point offset of the document leads in `printed`; closing: the offset ends a span."""
    return offset if document.source is None else document.source.at(offset, closing)


def line_starts(document: Document) -> list[int]:
    """Return the offset at which each printed line starts. Use through `document.derived(line_starts)`."""
    return _line_starts(document.source.text) if document.source is not None else _starts(document.text)


def _starts(text: str) -> list[int]:
    return [0, *(match.end() for match in re.finditer("\n", text))]


# a table's rows are documents of one file
_line_starts = lru_cache(maxsize=2)(_starts)


def place(document: Document, offset: int, closing: bool = False) -> tuple[int, int]:
    """Return line and column of a code point offset, both from 1; closing: the offset ends a span."""
    starts, printed_at = document.derived(line_starts), lead(document, offset, closing)
    line = bisect_right(starts, printed_at)
    return line, printed_at - starts[line - 1] + 1


def around(document: Document, span: Span, reach: int) -> Span:
    """Return the span and up to `reach` code points of its first and last line on each side."""
    begin, end = max(0, span.start - reach), min(len(document.text), span.end + reach)
    before, after = document.text.rfind("\n", begin, span.start), document.text.find("\n", span.end, end)
    return Span(before + 1 if before >= 0 else begin, after if after >= 0 else end)


def shown(fact: Fact) -> str:
    """Return the fact's value in the canonical surface form of its kind."""
    return kinds()[fact.mention.kind].show(fact.value)

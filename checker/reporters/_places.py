"""Lines and columns of places in a document."""

from __future__ import annotations

import re
from bisect import bisect_right

from checker.kinds import kinds
from checker.model import Document, Fact


def line_starts(document: Document) -> list[int]:
    """Return the offset at which each line starts. Use through `document.derived(line_starts)`."""
    return [0, *(match.end() for match in re.finditer("\n", document.text))]


def place(document: Document, offset: int) -> tuple[int, int]:
    """Return line and column of a code point offset, both from 1."""
    starts = document.derived(line_starts)
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1


def shown(fact: Fact) -> str:
    """Return the fact's value in the canonical surface form of its kind."""
    return kinds()[fact.mention.kind].show(fact.value)

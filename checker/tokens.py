"""One pass over the text: the tokens that every kind of fact scans."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.model import Document

# A figure keeps its group and decimal marks; initials ("U.S.", "p.m.") keep their points; everything else that is
# not a letter stands alone, so "Jong-un", "10-year" and "1990s" are three, three and two tokens that touch.
TOKEN = re.compile(r"\d+(?:[.,]\d+)*|(?:[^\W\d_]\.){2,}|[^\W\d_]+|[^\w\s]|_", re.UNICODE)


class Tokens(NamedTuple):
    """The tokens of a text, as three parallel lists; `starts` and `ends` are half-open code point offsets."""

    texts: list[str]
    starts: list[int]
    ends: list[int]


def tokenise(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """Return the tokens of `text[start:end]`, with offsets into `text`."""
    spans = [match.span() for match in TOKEN.finditer(text, start, len(text) if end is None else end)]
    return Tokens([text[a:b] for a, b in spans], [a for a, _ in spans], [b for _, b in spans])


NO_EVIDENCE = frozenset({"furniture", "metadata"})


def tokens(document: Document) -> Tokens:
    """Return the tokens of the document's evidence; between two parts stands the token `"\\n"` of no width.

    Use through `document.derived(tokens)`.
    """
    texts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for part in document.parts:
        if part.name in NO_EVIDENCE:
            continue
        found = tokenise(document.text, *part.span)
        texts += found.texts
        starts += found.starts
        ends += found.ends
        texts.append("\n")
        starts.append(part.span.end)
        ends.append(part.span.end)
    return Tokens(texts, starts, ends)

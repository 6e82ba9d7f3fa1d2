"""One pass over the text: the tokens that every kind of fact scans."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping
from itertools import accumulate, compress, count
from typing import NamedTuple

from checker.model import Document

# A figure keeps its group and decimal marks; initials ("U.S.", "p.m.") keep their points; everything else that is
# not a letter stands alone, so "Jong-un", "10-year" and "1990s" are three, three and two tokens that touch. Words of
# plain letters come first, for they are most of a text and their set is the quickest to look up; what is no space is
# asked first of all, so that a space costs one look. Captured, so that splitting a text at them returns them, every
# second one, with the space between.
TOKEN = re.compile(r"((?=\S)(?:[A-Za-z]{2,}+[^\W\d_]*+|\d++(?:[.,]\d+)*|(?:[^\W\d_]\.){2,}|[^\W\d_]++|[^\w\s]|_))")


class Tokens(NamedTuple):
    """The tokens of a text, as three parallel lists; `starts` and `ends` are half-open code point offsets."""

    texts: list[str]
    starts: list[int]
    ends: list[int]


def tokenise(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """Return the tokens of `text[start:end]`, with offsets into `text`."""
    pieces = TOKEN.split(text[start:end])
    edges = list(accumulate(map(len, pieces), initial=start))
    return Tokens(pieces[1::2], edges[1:-1:2], edges[2::2])


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


def vocabulary(document: Document) -> Mapping[str, int]:
    """Return how often each token of the document's evidence occurs. Use through `document.derived(vocabulary)`."""
    return Counter(document.derived(tokens).texts)


def places(document: Document, words: Collection[str]) -> list[int]:
    """Return the indices of the tokens that are one of `words`, ascending; most articles have none of them."""
    told = document.derived(vocabulary)
    wanted = frozenset(word for word in words if word in told)
    if not wanted:
        return []
    return list(compress(count(), map(wanted.__contains__, document.derived(tokens).texts)))

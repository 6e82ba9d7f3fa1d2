"""Sentences of the evidence."""

from __future__ import annotations

import re

from checker.model import Document, Span
from checker.tokens import NO_EVIDENCE

BREAK = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[^\W\d_a-z])")


def sentences(document: Document) -> tuple[Span, ...]:
    """Return the spans of the sentences, in text order. Use through `document.derived(sentences)`."""
    found: list[Span] = []
    for part in document.parts:
        if part.name in NO_EVIDENCE:
            continue
        start = part.span.start
        for match in BREAK.finditer(document.text, *part.span):
            found.append(Span(start, match.start()))
            start = match.end()
        if start < part.span.end:
            found.append(Span(start, part.span.end))
    return tuple(found)

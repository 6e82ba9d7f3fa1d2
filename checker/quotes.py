"""Quoted stretches of the text."""

from __future__ import annotations

import re

from checker.model import Document, Span
from checker.tokens import NO_EVIDENCE

QUOTE = re.compile(r"“([^“”]*)”|\"([^\"]*)\"")


def quoted_spans(document: Document) -> tuple[Span, ...]:
    """Return the spans inside quotation marks, in text order. Use through `document.derived(quoted_spans)`."""
    return tuple(
        Span(*match.span(match.lastindex or 0))
        for part in document.parts
        if part.name not in NO_EVIDENCE
        for match in QUOTE.finditer(document.text, *part.span)
    )

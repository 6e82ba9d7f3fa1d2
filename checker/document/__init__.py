"""Read articles: bytes or text in, a `Document` with parts and positions out."""

from __future__ import annotations

import re
from datetime import date

from checker.model import Document, Part, Span


def from_text(text: str, path: str = "-", issued: date | None = None) -> Document:
    """Return the document of plain text, every line a block of body text."""
    parts = tuple(Part("body", Span(*match.span())) for match in re.finditer(r"[^\n]+", text))
    return Document(path, text, parts, issued)

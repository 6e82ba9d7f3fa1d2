"""Superdesk: an item, or the text of its editor, in; `{"errors": [...]}` as its text checkers tell them, out.

from checker.superdesk import check_item
errors = check_item({"headline": "…", "body_html": "<p>…</p>", "versioncreated": "2024-11-08T10:00:00+0000"})["errors"]
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from checker.api import DEFAULT, loaded
from checker.document import DocumentError, from_text, read
from checker.model import Document, Pack
from checker.pipeline import check, dated
from checker.reporters.superdesk import errors

Errors = dict[str, list[dict[str, Any]]]


def check_item(item: Mapping[str, Any], *, packs: Iterable[Pack | str] = DEFAULT, notes: bool = False) -> Errors:
    """Return the errors of an item: its headline, abstract, byline, dateline, body and captions against each other.

    Each error names its `field` (`body_html`, `associations.featuremedia.description_text`); `startOffset` counts
    UTF-16 units in that value, without its tags and with one line break between paragraphs. An item without text has no
    errors. notes: with what is only suspicious. Raises ValueError where the item is no JSON (a circle).
    """
    try:
        document = dated(read("item", json.dumps(item, default=str).encode(), form="ninjs"))
    except DocumentError:
        return {"errors": []}
    return _errors(document, packs, notes)


def check_text(
    text: str, *, issued: date | None = None, packs: Iterable[Pack | str] = DEFAULT, notes: bool = False
) -> Errors:
    """Return the errors of a plain text, as a spellchecker is asked for them; `startOffset` counts its UTF-16 units."""
    return _errors(dated(from_text(text), issued), packs, notes)


def _errors(document: Document, packs: Iterable[Pack | str], notes: bool) -> Errors:
    return errors(check([document], loaded(packs)), document, notes)

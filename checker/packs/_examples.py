"""The examples of a rule: stories in miniature that test it."""

from __future__ import annotations

from datetime import date

from checker.packs import _schema as schema
from checker.packs._data import Data
from checker.packs._mistakes import Sheet
from checker.packs._nodes import Node, Scalar


def examples(sheet: Sheet, node: Node | None) -> dict[str, tuple[Data, ...]]:
    """Return the examples of a rule by section, each as text, place, publication date and headline."""
    if node is None:
        return {}
    found = schema.fields(sheet, node, schema.EXAMPLES, "“examples”")
    return {
        key: tuple(_example(sheet, item) for item in schema.items(sheet, value, key)) for key, value in found.items()
    }


def _example(sheet: Sheet, node: Node) -> Data:
    if isinstance(node, Scalar):
        return schema.text(sheet, node, "example"), sheet.place(node.start), "", ""
    found = schema.fields(sheet, node, schema.EXAMPLE, "an example")
    schema.require(sheet, node, "text", "an example needs the key “text”")
    issued = schema.text(sheet, found.get("issued"), "issued")
    if issued and not _is_date(issued):
        value = found["issued"]
        sheet.mistake(value.start, value.end, f"“{schema.short(issued)}” is no date: expected one as in 2024-11-06")
    text, title = (schema.text(sheet, found.get(key), key) for key in ("text", "title"))
    return text, sheet.place(node.start), issued, title


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False

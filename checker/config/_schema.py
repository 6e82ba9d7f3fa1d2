"""The JSON Schema of the settings, for editors' completion."""

from __future__ import annotations

from typing import Any

from checker.config._keys import FILE, LEVELS, OWN
from checker.packs._schema import SEVERITIES

TEXTS = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
VALUES: dict[str, Any] = {
    "packs": TEXTS,
    "off": TEXTS,
    "severity": {"type": "object", "additionalProperties": {"enum": list(SEVERITIES)}},
    "names": TEXTS,
    "fail-on": {"enum": list(LEVELS)},
    "exclude": TEXTS,
    "baseline": {"type": "string", "minLength": 1},
}


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of `checker.yaml` and of the table `tool.deskcheck`."""
    folder = _object(OWN, VALUES)
    folders = {"type": "object", "propertyNames": {"pattern": "^[^!]"}, "additionalProperties": folder}
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Settings of Deskcheck"}
    return head | _object(FILE, {**VALUES, "folders": folders})


def _object(described: dict[str, str], values: dict[str, Any]) -> dict[str, Any]:
    properties = {key: {**values[key], "description": text} for key, text in described.items()}
    return {"type": "object", "properties": properties, "additionalProperties": False}

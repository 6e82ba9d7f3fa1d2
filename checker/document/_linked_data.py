"""JSON-LD: what a page says of its article for machines."""

from __future__ import annotations

import json
from typing import Any

MANY = 10_000  # objects that are looked at
WANTED = ("datePublished", "headline", "alternativeHeadline", "dateCreated")


def article(script: str) -> dict[str, str]:
    """Return the plain values of the first article in a script of JSON-LD; empty where there is none."""
    try:
        waiting: list[Any] = [json.loads(script)]
    except (ValueError, RecursionError):
        return {}
    seen = 0
    while waiting and seen < MANY:
        value = waiting.pop(0) if seen < 50 else waiting.pop()
        seen += 1
        if isinstance(value, list):
            waiting += value[:MANY]
        elif isinstance(value, dict):
            if _is_article(value.get("@type")):
                return {key: value[key] for key in WANTED if isinstance(value.get(key), str)}
            waiting += list(value.values())[:MANY]
    return {}


def _is_article(kind: Any) -> bool:
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(one, str) and one.endswith(("Article", "BlogPosting", "Report")) for one in kinds[:9])

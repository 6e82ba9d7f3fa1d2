"""Names of places."""

from __future__ import annotations

from collections.abc import Sequence

from checker.kinds._capitals import capital_clashes
from checker.kinds._names.clusters import compare, mentions_of, read, show
from checker.kinds._names.judge import spelling
from checker.model import Document, Kind, Mention


def find(document: Document) -> Sequence[Mention]:
    """Return the names of places, in text order; `subject` is the fullest name in the story."""
    return mentions_of(document, "place")


KIND = Kind(
    "place",
    ("place", "places", "place name", "place names"),
    find,
    read,
    compare,
    show,
    spelling=spelling,
    agreements={"country": capital_clashes},
)

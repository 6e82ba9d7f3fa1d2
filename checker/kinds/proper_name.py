"""Proper names that are neither people nor places nor organisations: brands, laws, peoples, works."""

from __future__ import annotations

from collections.abc import Sequence

from checker.kinds._names.clusters import compare, mentions_of, read, show
from checker.kinds._names.judge import spelling
from checker.model import Document, Kind, Mention


def find(document: Document) -> Sequence[Mention]:
    """Return the other proper names, in text order; `subject` is the fullest name in the story."""
    return mentions_of(document, "proper_name")


KIND = Kind(
    "proper_name",
    ("proper name", "proper names", "proper_name"),
    find,
    read,
    compare,
    show,
    spelling=spelling,
)

"""Names of organisations."""

from __future__ import annotations

from collections.abc import Sequence

from checker.kinds._names.clusters import compare, mentions_of, read, show
from checker.kinds._names.judge import spelling
from checker.model import Document, Kind, Mention


def find(document: Document) -> Sequence[Mention]:
    """Return the names of organisations, in text order; `subject` is the fullest name in the story."""
    return mentions_of(document, "organisation")


KIND = Kind(
    "organisation",
    ("organisation", "organisations", "organization", "organizations", "organisation name", "organisation names"),
    find,
    read,
    compare,
    show,
    spelling=spelling,
)

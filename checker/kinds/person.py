"""People's names."""

from __future__ import annotations

from collections.abc import Sequence

from checker.kinds._names.clusters import compare, mentions_of, read, show
from checker.kinds._names.full_names import full_names
from checker.kinds._names.judge import introductions, spelling
from checker.model import Document, Kind, Mention


def find(document: Document) -> Sequence[Mention]:
    """Return the names of people, in text order; `subject` is the fullest name in the story."""
    return mentions_of(document, "person")


KIND = Kind(
    "person",
    ("person", "persons", "people", "person name", "person names", "name", "names"),
    find,
    read,
    compare,
    show,
    spelling=spelling,
    consistency=introductions,
    agreements={"full form": full_names},
)

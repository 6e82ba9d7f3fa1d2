"""The record of a name in the text, and the sorts of names."""

from __future__ import annotations

from typing import NamedTuple

from checker.kinds._names.runs import Word
from checker.model import Span

PERSON, PLACE, ORGANISATION, OTHER = "person", "place", "organisation", "proper_name"


class Name(NamedTuple):
    """A name in the text; `title` are the words of the run before it ("U.S. President" of "U.S. President Trump")."""

    sort: str
    words: tuple[Word, ...]
    title: tuple[Word, ...] = ()

    @property
    def span(self) -> Span:
        """Where the name stands, without its title."""
        return Span(self.words[0].start, self.words[-1].end)

    @property
    def text(self) -> str:
        """The words of the name, with single spaces."""
        return " ".join([word.text for word in self.words])

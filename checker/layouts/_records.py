"""Readings of surface forms: what each part tells, how it is written, what stands between."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from checker.model import Document, Fact

Raw = tuple[str, str, str, int, int]  # field, style, content, start, end


class Piece(NamedTuple):
    """A part of a surface form.

    field: what it tells (`month`, `number`, `USD`…). style: how it is written (`full`, `words`…). content: what it
    says, the same in every style. before: what stands between it and the piece before. start, end: half-open.
    """

    field: str
    style: str
    content: str
    before: str
    start: int
    end: int


class Reading(NamedTuple):
    """A surface form taken apart; its layout is all of it but the contents.

    start, end: the half-open stretch of `text` that is read. after: what stands behind the last piece.
    sure: whether the contents are certain (`6/7/2024` may be of June or of July).
    """

    text: str
    pieces: tuple[Piece, ...]
    start: int
    end: int
    after: str = ""
    sure: bool = True

    @property
    def told(self) -> str:
        """The surface form itself."""
        return self.text[self.start : self.end]

    @property
    def contents(self) -> dict[str, str]:
        """What each field says."""
        return {piece.field: piece.content for piece in self.pieces}

    @property
    def raw(self) -> list[Raw]:
        """The pieces without what joins them, for another reading to be built of."""
        return [(piece.field, piece.style, piece.content, piece.start, piece.end) for piece in self.pieces]


# A piece in its style, given the contents of all fields; None where the style cannot say it (words for 1,234,567).
Spell = Callable[[Piece, Mapping[str, str], "House"], "str | None"]


class Writing(NamedTuple):
    """How the forms of one kind are read and written.

    read: a whole text -> its reading, or None. spell: writes a piece. such_as: examples, for messages.
    find: (document, facts of the subject) -> readings, each with the offset of its text; None: the facts' own texts.
    loose: fields that need no example (a weekday before a date). derived: fields that another one decides.
    """

    read: Callable[[str], Reading | None]
    spell: Spell
    such_as: str
    find: Callable[[Document, Sequence[Fact], House], Iterable[tuple[int, Reading]]] | None = None
    loose: frozenset[str] = frozenset()
    derived: frozenset[str] = frozenset()


class House(NamedTuple):
    """The examples of a rule, by what they tell, and the words in them, by field, style and content.

    grouped: whether figures of four digits and more have commas, None where no example has so many.
    """

    writing: Writing
    examples: tuple[Reading, ...]
    by_fields: Mapping[frozenset[str], tuple[Reading, ...]]
    words: Mapping[tuple[str, str, str], str]
    grouped: bool | None


def fields_of(reading: Reading, writing: Writing) -> frozenset[str]:
    """Return what a reading tells, without what follows from the rest."""
    fields = frozenset([piece.field for piece in reading.pieces])
    return fields - writing.derived if writing.derived else fields


def build(text: str, raw: Sequence[Raw], start: int = 0, end: int | None = None, sure: bool = True) -> Reading | None:
    """Return the reading of `text[start:end]` with the pieces `raw`; None without any, or with a field told twice."""
    if not raw or len({piece[0] for piece in raw}) < len(raw):
        return None
    end = len(text) if end is None else end
    pieces: list[Piece] = []
    at = start
    for field, style, content, first, last in raw:
        pieces.append(Piece(field, style, content, text[at:first], first, last))
        at = last
    return Reading(text, tuple(pieces), start, end, text[at:end], sure)


def without(reading: Reading, fields: frozenset[str]) -> Reading:
    """Return the reading without the pieces of `fields` at its two ends, and what joins those to the rest."""
    raw = reading.raw
    start, end = reading.start, reading.end
    while raw and raw[0][0] in fields:
        raw.pop(0)
        start = raw[0][3] if raw else end
    while raw and raw[-1][0] in fields:
        raw.pop()
        end = raw[-1][4] if raw else start
    return build(reading.text, raw, start, end, reading.sure) or reading

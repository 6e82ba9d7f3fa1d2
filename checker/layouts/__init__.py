"""Layouts by example: whether a surface form is written as a house writes it, and how it would be.

A reading takes a form apart; written again in the layout of an example, it must give what stands in the text. One
module a kind of fact (or part of an article), found by themselves; each exports `WRITING`.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module

from checker.layouts._numerals import chosen, grouping
from checker.layouts._records import House as House
from checker.layouts._records import Piece, Reading, fields_of, without
from checker.layouts._records import Writing as Writing
from checker.resources import modules

STYLE_COUNTS = 3  # how much more another style is than another joint, when the nearest example is looked for
PLAIN = str.maketrans({"’": "'", "‘": "'", "\xa0": " ", "\u202f": " ", "‑": "-"})


def writing(name: str) -> Writing | None:
    """Return how forms of a kind of fact, or of a part, are read and written; None where nothing can be said."""
    if name not in modules(__path__[0]):
        return None
    found: Writing = import_module(f"{__name__}.{name}").WRITING
    return found


@lru_cache(256)
def house(name: str, examples: tuple[str, ...]) -> House | None:
    """Return what `examples` say of how forms of a kind are written; None where one of them cannot be read."""
    known = writing(name)
    readings = tuple(known.read(example) for example in examples) if known is not None else ()
    if known is None or None in readings:
        return None
    read = tuple(reading for reading in readings if reading is not None)
    words = {
        (piece.field, piece.style, piece.content): reading.text[piece.start : piece.end]
        for reading in reversed(read)
        for piece in reading.pieces
    }
    alike = {fields_of(reading, known): tuple[Reading, ...]() for reading in read}
    for reading in read:
        alike[fields_of(reading, known)] += (reading,)
    return House(known, read, alike, words, grouping(read))


def render(contents: Reading, layout: Reading, told_by: House) -> str | None:
    """Return what one reading says in the layout of another, or None where that cannot say it."""
    said = contents.contents
    words: list[str] = []
    for piece in layout.pieces:
        word = told_by.writing.spell(piece, said, told_by)
        if word is None:
            return None
        words += [piece.before, word]
    return "".join(words) + layout.after


def examined(reading: Reading, told_by: House) -> tuple[Reading, tuple[Reading, ...]]:
    """Return what of a reading the examples speak of, and those that tell the same; none where they say nothing."""
    fields = fields_of(reading, told_by.writing)
    alike = told_by.by_fields.get(fields)
    if alike is None and not fields.isdisjoint(told_by.writing.loose):
        reading = without(reading, told_by.writing.loose)
        alike = told_by.by_fields.get(fields_of(reading, told_by.writing))
    return reading, chosen(reading, alike) if alike is not None else ()


def conforms(reading: Reading, layouts: tuple[Reading, ...], told_by: House) -> bool:
    """Tell whether a reading is written in one of the layouts, whatever its apostrophes and spaces look like."""
    told = reading.told.translate(PLAIN)
    written = (render(reading, layout, told_by) for layout in layouts)
    return any(form is not None and form.translate(PLAIN) == told for form in written)


def repair(reading: Reading, layouts: tuple[Reading, ...], told_by: House) -> str:
    """Return the form in the one layout that is nearest; empty where none is, or what it says is not certain."""
    if not reading.sure:
        return ""
    apart = [_distance(reading, layout) for layout in layouts]
    nearest = [layout for layout, distance in zip(layouts, apart, strict=True) if distance == min(apart)]
    forms = {render(reading, layout, told_by) or "" for layout in nearest}
    return forms.pop() if len(forms) == 1 else ""


def _distance(reading: Reading, layout: Reading) -> int:
    """Return how much of a form would be written anew."""
    own = {piece.field: piece for piece in reading.pieces}
    apart = sum(_apart(own.get(piece.field), piece) for piece in layout.pieces)
    apart += reading.after.lower() != layout.after.lower()
    return apart + sum(piece.field not in {other.field for other in layout.pieces} for piece in reading.pieces)


def _apart(own: Piece | None, piece: Piece) -> int:
    if own is None:
        return 1
    return STYLE_COUNTS * (own.style != piece.style) + (own.before != piece.before)

"""How names of people are written with what stands around them: `Mr Lee`, `Dr. Ann Lee`, `Martin King Jr.`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from checker.layouts._records import House, Piece, Raw, Reading, Writing, build
from checker.model import Document, Fact

LONGEST = 80  # characters
FORM = re.compile(
    r"(?:(?P<courtesy>Mr|Mrs|Ms|Mx|Messrs)(?P<point>\.?) "
    r"|(?P<honorific>Dr|Prof|Rev|Sgt|Capt|Lt|Col|Gen)(?P<stop>\.?) )?"
    r"(?P<name>[^\W\d_].*?)(?:,? (?P<suffix>Jr|Sr)(?P<end>\.?))?"
)
AHEAD = re.compile(r"(?<![\w-])(?:Mr|Mrs|Ms|Mx|Messrs|Dr|Prof|Rev|Sgt|Capt|Lt|Col|Gen)\.? $")
BEHIND = re.compile(r",? (?:Jr|Sr)\b\.?")
ENDS = re.compile(r"\.(?:\s+[A-Z\"“]|\s*$)")  # the point of Jr. may end the sentence as well
REACH = 8  # characters before a name


@lru_cache(20_000)
def read(text: str) -> Reading | None:
    """Return the reading of a name with a courtesy title, another title that is cut, or Jr. behind it; of no others."""
    match = FORM.fullmatch(text) if len(text) <= LONGEST else None
    if match is None:
        return None
    raw: list[Raw] = []
    for field, point in (("courtesy", "point"), ("honorific", "stop"), ("name", ""), ("suffix", "end")):
        if match[field]:
            style = match[point] if point else ""
            raw.append((field, style, match[field], match.start(field), match.end(point or field)))
    return build(text, raw) if len(raw) > 1 else None


def find(document: Document, facts: Sequence[Fact], house: House) -> Iterator[tuple[int, Reading]]:
    """Yield the readings of names with what stands before and behind them."""
    for fact in facts:
        first = max(fact.span.start - REACH, 0)
        ahead, behind = AHEAD.search(document.text[first : fact.span.start]), BEHIND.match(document.text, fact.span.end)
        start = first + ahead.start() if ahead is not None else fact.span.start
        end = behind.end() if behind is not None else fact.span.end
        reading = read(document.text[start:end])
        if reading is not None and not (behind is not None and ENDS.match(document.text, end - 1)):
            yield start, reading


def spell(piece: Piece, said: Mapping[str, str], house: House) -> str | None:
    """Return a piece as it stands, titles with the point of their style or without."""
    return said[piece.field] + piece.style


WRITING = Writing(read, spell, "“Mr Lee”, “Dr. Ann Lee” or “Martin King Jr.”", find)

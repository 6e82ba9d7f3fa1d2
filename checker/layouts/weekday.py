"""How the names of weekdays are written: in full or cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from checker.kinds.date.words import WEEKDAY_NAMES, WEEKDAYS
from checker.layouts._records import House, Reading, Writing, build
from checker.layouts.date import spell
from checker.model import Document, Fact

LONGEST = 10  # characters


@lru_cache(256)
def read(text: str) -> Reading | None:
    """Return the reading of `Wednesday`, `Wed.` or `Wed`."""
    name = text.removesuffix(".")
    day = WEEKDAYS.get(name[:3].lower())
    if len(text) > LONGEST or day is None or not name.istitle():
        return None
    full = name == WEEKDAY_NAMES[day]
    if (full and name != text) or not (full or WEEKDAY_NAMES[day].startswith(name)):
        return None
    style = "full" if full else "cut." if name != text else "cut"
    return build(text, [("weekday", style, str(day), 0, len(text))])


def find(document: Document, facts: Sequence[Fact], house: House) -> Iterator[tuple[int, Reading]]:
    """Yield the readings of weekdays, each with the point of a cut name."""
    for fact in facts:
        point = document.text.startswith(".", fact.span.end)
        reading = (read(f"{fact.text}.") if point else None) or read(fact.text)
        if reading is not None:
            yield fact.span.start, reading


WRITING = Writing(read, spell, "“Wednesday” or “Wed.”", find)

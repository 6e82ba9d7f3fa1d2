"""How datelines are written: the city's capitals, its state or country, the dash; which cities stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from checker.layouts._records import House, Piece, Raw, Reading, Writing, build
from checker.model import Document, Fact

LONGEST = 120  # characters
SHAPE = re.compile(
    r"\s*(?P<city>[^\W\d_][^,(—–:]*?)(?:, (?P<region>[^,(—–:\d]+?))?"
    r"(?P<rest>(?:, [^,(—–:]*\d[^(—–:]*?)?(?: ?\([^)]*\))?)\s*(?P<dash>—|–|--|-|:)\s*"
)


@lru_cache(4096)
def read(text: str) -> Reading | None:
    """Return the reading of a dateline: a city, perhaps its state or country, perhaps date and agency, a dash."""
    match = SHAPE.fullmatch(text) if len(text) <= LONGEST else None
    if match is None:
        return None
    raw: list[Raw] = [
        ("city", "capitals" if match["city"].isupper() else "", match["city"].upper(), *match.span("city"))
    ]
    if match["region"]:
        raw.append(("region", "", match["region"], *match.span("region")))
    raw.append(("rest", "", match["rest"], *match.span("rest")))
    raw.append(("dash", match["dash"], "-", *match.span("dash")))
    return build(text, raw, match.start("city"), match.end("dash"))


def find(document: Document, facts: Sequence[Fact], house: House) -> Iterator[tuple[int, Reading]]:
    """Yield the readings of the datelines; where the examples name cities that stand alone, no others may."""
    for part in document.parts:
        reading = read(document.text[slice(*part.span)]) if part.name == "dateline" else None
        if reading is None:
            continue
        told = [one.contents for one in house.examples]
        alone = {contents["city"] for contents in told if "region" not in contents}
        known = reading.contents["city"] in alone
        mixed = len(alone) > 0 and any("region" in contents for contents in told)
        yield part.span.start, _placed(reading, known) if mixed else reading


def _placed(reading: Reading, alone: bool) -> Reading:
    """Return a reading with a region, empty where one is missing; or without, where the city stands alone."""
    raw = reading.raw
    has = raw[1][0] == "region"
    if alone and has:
        raw.pop(1)
    if not alone and not has:
        raw.insert(1, ("region", "", "", raw[0][4], raw[0][4]))
    return build(reading.text, raw, reading.start, reading.end, alone or has) or reading


def spell(piece: Piece, said: Mapping[str, str], house: House) -> str | None:
    """Return a piece of a dateline: the city in capitals or as a name, the dash of the layout, the rest as it is."""
    if piece.field == "dash":
        return piece.style
    content = said[piece.field]
    return content if piece.field != "city" or piece.style == "capitals" else content.title()


WRITING = Writing(read, spell, "“PARIS —”, “PARIS (AP) —” or “LYON, France (AP) —”", find, derived=frozenset({"rest"}))

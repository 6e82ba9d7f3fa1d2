"""How a place is written with its state: `Springfield, Illinois`, `Springfield, Ill.`, `Springfield, IL`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from checker.layouts._records import House, Piece, Reading, Writing, build
from checker.model import Document, Fact

LONGEST = 80  # characters
# The fifty states: in full, as the press cuts them (the same where it does not), and the code of the post.
STATES = """
Alabama|Ala.|AL Alaska|Alaska|AK Arizona|Ariz.|AZ Arkansas|Ark.|AR California|Calif.|CA Colorado|Colo.|CO
Connecticut|Conn.|CT Delaware|Del.|DE Florida|Fla.|FL Georgia|Ga.|GA Hawaii|Hawaii|HI Idaho|Idaho|ID Illinois|Ill.|IL
Indiana|Ind.|IN Iowa|Iowa|IA Kansas|Kan.|KS Kentucky|Ky.|KY Louisiana|La.|LA Maine|Maine|ME Maryland|Md.|MD
Massachusetts|Mass.|MA Michigan|Mich.|MI Minnesota|Minn.|MN Mississippi|Miss.|MS Missouri|Mo.|MO Montana|Mont.|MT
Nebraska|Neb.|NE Nevada|Nev.|NV New_Hampshire|N.H.|NH New_Jersey|N.J.|NJ New_Mexico|N.M.|NM New_York|N.Y.|NY
North_Carolina|N.C.|NC North_Dakota|N.D.|ND Ohio|Ohio|OH Oklahoma|Okla.|OK Oregon|Ore.|OR Pennsylvania|Pa.|PA
Rhode_Island|R.I.|RI South_Carolina|S.C.|SC South_Dakota|S.D.|SD Tennessee|Tenn.|TN Texas|Texas|TX Utah|Utah|UT
Vermont|Vt.|VT Virginia|Va.|VA Washington|Wash.|WA West_Virginia|W.Va.|WV Wisconsin|Wis.|WI Wyoming|Wyo.|WY
"""
STYLES = ("full", "cut.", "code")


@cache
def _states() -> dict[str, tuple[str, str, str]]:
    """Return the three forms of each state, by its name in full."""
    rows = (tuple(entry.replace("_", " ").split("|")) for entry in STATES.split())
    return {full: (full, cut, code) for full, cut, code in rows}


@cache
def _forms() -> dict[str, tuple[str, str]]:
    """Return the state and the style of every form."""
    told: dict[str, tuple[str, str]] = {}
    for name, forms in _states().items():
        for form, style in reversed(list(zip(forms, STYLES, strict=True))):
            told[form] = (name, style)
    return told


@cache
def _behind() -> re.Pattern[str]:
    """Return the pattern of a comma and a state."""
    listed = sorted(_forms(), key=lambda form: (-len(form), form))
    return re.compile(rf",\s+(?P<state>{'|'.join(map(re.escape, listed))})(?![\w-])")


@lru_cache(4096)
def read(text: str) -> Reading | None:
    """Return the reading of a place and its state."""
    match = _behind().search(text)
    if len(text) > LONGEST or match is None or match.end() < len(text) or not match.start():
        return None
    name, style = _forms()[match["state"]]
    return build(
        text, [("place", "", text[: match.start()], 0, match.start()), ("state", style, name, *match.span("state"))]
    )


def find(document: Document, facts: Sequence[Fact], house: House) -> Iterator[tuple[int, Reading]]:
    """Yield the readings of places that a state follows."""
    for fact in facts:
        match = _behind().match(document.text, fact.span.end)
        reading = read(document.text[fact.span.start : match.end()]) if match is not None else None
        if reading is not None:
            yield fact.span.start, reading


def spell(piece: Piece, said: Mapping[str, str], house: House) -> str | None:
    """Return the place as it stands, or the state in its style."""
    content = said[piece.field]
    return content if piece.field == "place" else _states()[content][STYLES.index(piece.style)]


WRITING = Writing(read, spell, "“Springfield, Illinois”", find)

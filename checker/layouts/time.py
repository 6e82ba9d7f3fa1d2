"""How times of the day are written: 12 or 24 hours, minutes, a.m. and p.m., noon."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from checker.layouts._records import House, Piece, Raw, Reading, Writing, build

LONGEST = 60  # characters
CLOCK = re.compile(
    r"(?<![\d:.,])(?P<hour>\d\d?)(?P<joint>(?P<dot>[:.])(?P<minute>[0-5]\d))?(?![\d:])"
    r"(?P<half>\s?(?P<letters>[ap]\.?\s?m(?:\b\.?)))?(?P<noon>\s(?:noon|midnight)\b)?|\b(?P<word>noon|midnight)\b",
    re.IGNORECASE | re.ASCII,
)
NAMED = {12: "noon", 0: "midnight"}


@lru_cache(20_000)
def read(text: str) -> Reading | None:
    """Return the reading of the one clock time in a text: `6:30 p.m.`, `18:30`, `12 noon`, `noon Thursday`."""
    told = ("half", "joint", "noon", "word")
    found = [match for match in CLOCK.finditer(text) if any(match[name] for name in told)]
    if len(text) > LONGEST or len(found) != 1:
        return None
    match = found[0]
    if match["word"] or match["noon"]:
        name = (match["word"] or match["noon"]).strip()
        return build(text, [("noon", match[0].replace(name, "?"), name.lower(), *match.span())], *match.span())
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    afternoon = (match["letters"] or "").lower().startswith("p")
    if hour > 24 or (match["letters"] and not 1 <= hour <= 12):
        return None
    if match["letters"]:
        hour = hour % 12 + 12 * afternoon
    elif hour < 13 and match["hour"][0] != "0":
        return None  # 6:30 may be a score, or of the morning or the evening
    if hour in NAMED and not minute and match["letters"]:
        style = match[0].replace(match["letters"][0], "#")
        return build(text, [("noon", style, NAMED[hour], *match.span())], *match.span())
    return build(text, _pieces(match, hour % 24, minute), *match.span())


def _pieces(match: re.Match[str], hour: int, minute: int) -> list[Raw]:
    """Return the pieces of a clock time; `6:00 p.m.` tells no minutes, its noughts belong to the layout."""
    half = match["letters"]
    style = ("12" if half else "24") + ("zero" if match["hour"][0] == "0" else "")
    raw: list[Raw] = [("hour", style, str(hour), *match.span("hour"))]
    if minute:
        raw.append(("minute", "figures", f"{minute:02}", *match.span("minute")))
    if half:
        raw.append(("half", half.replace(half[0], "?", 1), str(hour), *match.span("letters")))
    return raw


def spell(piece: Piece, said: Mapping[str, str], house: House) -> str | None:
    """Return a piece of a clock time in its style."""
    if piece.field == "minute":
        return said["minute"]
    if piece.field == "noon":
        return piece.style.replace("?", said["noon"]).replace("#", "p" if said["noon"] == "noon" else "a")
    hour = int(said["hour"])
    if piece.field == "half":
        letter = "p" if hour >= 12 else "a"
        return piece.style.replace("?", letter.upper() if "M" in piece.style else letter)
    shown = hour if piece.style.startswith("24") else (hour - 1) % 12 + 1
    return f"{shown:02}" if piece.style.endswith("zero") else str(shown)


WRITING = Writing(read, spell, "“6:30 p.m.”, “6.30pm”, “18:30” or “noon”", derived=frozenset({"half"}))

"""Page furniture: what a page puts around an article, told by the shape of lines."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple

LONGEST = 240
LINKS = 10
INNER_STOP = r"[a-z]{3}[.][\"'”’»)]? [A-Z“‘\"']"
COUNTER = r"(?i:\d[\d,]* (?:min|mins|minute|minutes|comments?|shares?|views?|likes?)(?: read)?$)"
POINTERS = (">>", "→", "▶", "►", "👉", "©")
CUE_MARKS = ":|»›>→"
STRIPPED = " \t.…:;!?>»›→|-–—•*#[]()▶►+"


class Furniture(IntEnum):
    """How far a line of furniture reaches: it alone, or the linked headlines below it too."""

    NO = 0
    LINE = 1
    LINKS_FOLLOW = 2


class Cues(NamedTuple):
    """The words of page furniture; `spoken` holds the patterns by their first word."""

    cues: frozenset[str]
    labels: frozenset[str]
    spoken: dict[str, list[str]]


def furniture(line: str) -> Furniture:
    """Tell whether a block of text is page furniture."""
    if len(line) > LONGEST:
        return Furniture.NO
    if line.startswith(POINTERS) or (line[0] == "»" and "«" not in line) or _counter(line):
        return Furniture.LINE
    known = _cues()
    lowered = line.lower().replace("’", "'")
    bare = lowered.strip(STRIPPED)
    if bare in known.labels:
        return Furniture.LINE
    if bare in known.cues:
        return Furniture.LINKS_FOLLOW
    return Furniture.LINE if _pointed(lowered, known) or _spoken(lowered, known) else Furniture.NO


def link(line: str) -> bool:
    """Tell whether a block below a cue looks like a linked headline: short, one sentence, without a final stop."""
    short = len(line) <= 160 and line.rstrip("\"'”’»)")[-1:] not in {".", ":", ",", ";"}
    return short and not several(line)


def several(line: str) -> bool:
    """Tell whether a line holds more than one sentence."""
    return ". " in line and re.search(INNER_STOP, line) is not None


def _counter(line: str) -> bool:
    return line[0].isdigit() and len(line) < 30 and re.match(COUNTER, line) is not None


def _pointed(lowered: str, known: Cues) -> bool:
    """Tell whether a cue and a mark stand before a linked headline (`also read: …`)."""
    places = [place for mark in CUE_MARKS if (place := lowered.find(mark, 0, 40)) > 0]
    return bool(places) and lowered[: min(places)].strip(STRIPPED) in known.cues


def _spoken(lowered: str, known: Cues) -> bool:
    bare = lowered.lstrip(STRIPPED)
    first = bare[:12].replace(":", " ").replace("/", " ").partition(" ")[0]
    return any(re.match(pattern, bare) for pattern in known.spoken.get(first, ()))


@cache
def _cues() -> Cues:
    sections: dict[str, list[str]] = {}
    section = ""
    for line in Path(__file__).with_name("furniture.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#"):
            sections.setdefault(section, []).append(line)
    spoken: dict[str, list[str]] = {}
    for pattern in sections["spoken"]:
        spoken.setdefault(re.split(r"[^a-z]", pattern, maxsplit=1)[0], []).append(pattern)
    return Cues(frozenset(sections["cues"]), frozenset(sections["labels"]), spoken)

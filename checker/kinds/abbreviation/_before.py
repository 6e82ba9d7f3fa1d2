"""What stands before an abbreviation in brackets: where its long form ends, and a name whose initials it misses."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.kinds.abbreviation._initials import SMALL, letters_of
from checker.kinds.abbreviation._slips import FEWEST, MOST, Slip, doubled, mistaken, swapped
from checker.tokens import Tokens

OPEN, CLOSE = frozenset("([{"), frozenset(")]}")
JOINERS = frozenset("-‐‑/&'’")
AND = frozenset(("and", "&"))
REACH = 90  # characters around an abbreviation that may tell of its language
# The story itself tells of another name, or of another language. Compiled where a slip is found, as few texts have one.
FOREIGN = (
    r"\b(?:acronym|initials|abbreviat\w+|known (?:\w+ )?(?:as|by|under|in)|"
    r"in (?:the )?(?:original|local|native|[A-Z][a-z]+(?:ish|ese|ian|an|ch|ic|ew|ek|du)\b))"
)


class Missed(NamedTuple):
    """A name, and its initials; `sure` is False where another language may have ordered the letters so."""

    long: str = ""
    wanted: str = ""
    sure: bool = True


NOTHING = Missed()


def missed(found: Tokens, at: int, text: str) -> Missed:
    """Return the name before the abbreviation at token `at` where its letters miss the initials by one slip."""
    last, letters = defined_before(found, at), letters_of(found.texts[at])
    texts = found.texts
    if last is None or not FEWEST <= len(letters) <= MOST or not texts[at].rstrip("s").isupper():
        return NOTHING
    if texts[at + 1 : at + 2] == [":"]:  # a share: `(HQB:L)`
        return NOTHING
    if last > 1 and texts[last - 1] == "s" and texts[last - 2] in "'’":
        last -= 2
    first = name_before(found, last)
    for start in range(first, last):
        slip = _slip(letters, texts[start:last], start == first) if texts[start][:1].isupper() else None
        if slip is not None:
            return NOTHING if another(text, found, at) else Missed(written(text, found, start, last), *slip)
    return NOTHING


def another(text: str, found: Tokens, at: int) -> bool:
    """Return whether the words around the abbreviation at token `at` tell of another name or another language."""
    return re.search(FOREIGN, text[max(found.starts[at] - REACH, 0) : found.ends[at] + REACH]) is not None


def _slip(letters: str, words: list[str], whole: bool) -> Slip | None:
    """Return the initials of `words` that `letters` miss; but for two swapped, the name must be the `whole` one."""
    if words[0].lower() in SMALL:
        return None
    return swapped(letters, words) or (mistaken(letters, words) if whole else None)


def left_out(letters: str, words: list[str]) -> str:
    """Return the initials of a long form that fits, but for one of two equal ones side by side; else empty."""
    slip = doubled(letters_of(letters), words)
    return slip.wanted if slip is not None else ""


def name_before(found: Tokens, last: int) -> int:
    """Return the first token of the capitalised words, and small ones between them, that end before token `last`."""
    texts, first = found.texts, last
    while first > 0 and (
        texts[first - 1][:1].isupper()
        or texts[first - 1] in SMALL
        or texts[first - 1] in JOINERS
        or list_goes_on(texts, first, last)
    ):
        first -= 1
    while first < last and (texts[first].lower() in SMALL or not texts[first][:1].isalnum()):
        first += 1
    return first


def list_goes_on(texts: list[str], first: int, last: int) -> bool:
    """Return whether a comma before token `first` is one within a name: `Ministry of Housing, Communities and …`."""
    return (
        first > 1
        and texts[first - 1] == ","
        and texts[first - 2][:1].isupper()
        and (texts[first][:1].isupper() or texts[first] in AND)
        and not AND.isdisjoint(texts[first:last])
    )


def defined_before(found: Tokens, at: int) -> int | None:
    """Return the token after the long form that ends before the abbreviation, None where no sign says so."""
    texts = found.texts
    last = at
    if last and texts[last - 1].lower() in ("the", "or"):
        last -= 1
    if last and texts[last - 1] in OPEN:
        return last - 1 - (texts[last - 2] in '"”’' if last > 1 else 0)
    if last < at and texts[at - 1].lower() == "or" and last and texts[last - 1] == ",":
        return last - 1
    return None


def written(text: str, found: Tokens, first: int, last: int) -> str:
    """Return what stands from token `first` to token `last`, half-open, with single spaces."""
    return " ".join(text[found.starts[first] : found.ends[last - 1]].split())

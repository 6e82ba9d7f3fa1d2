"""Letters that the story explains nowhere, though one of the bodies it names has the same initials in another order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import compress, count, filterfalse
from operator import itemgetter, not_
from typing import NamedTuple

from checker.kinds._names import lexis
from checker.kinds.abbreviation._before import another
from checker.kinds.abbreviation._initials import SMALL
from checker.kinds.abbreviation._slips import KNOWN, swapped
from checker.tokens import Tokens

SIZES = range(3, 7)  # letters; of two, any order is an abbreviation of something
MOST_USES = 2  # what is written more often is an abbreviation of its own
LONGEST = 12  # tokens of a name
LEFT_OUT = SMALL | {"The", "-"}  # tokens that give no initial


class Named(NamedTuple):
    """A body that the story names, and its initials."""

    long: str
    wanted: str


def named(found: Tokens, text: str, unexplained: Mapping[str, list[int]], used: frozenset[str]) -> dict[str, Named]:
    """Return, for letters of which no use is explained, the body named before that they miss by a swap.

    unexplained: the tokens at which such letters stand, in order; used: all letters of the story. Letters that differ
    at their beginning, that everybody knows, or that are written often, are taken for what they are.
    """
    asked = {
        letters: places[0]
        for letters, places in unexplained.items()
        if len(letters) in SIZES and len(places) <= MOST_USES and letters.isupper() and letters not in KNOWN
    }
    if not asked:
        return {}
    initials = "".join(map(itemgetter(0), filterfalse(LEFT_OUT.__contains__, found.texts)))
    swaps = [
        (letters, wanted, before)
        for letters, before in asked.items()
        if letters not in initials  # they are those of another body
        for wanted in _swaps(letters)
        if wanted in initials and (wanted not in used or len(letters) == SIZES[0])
    ]
    if not swaps:
        return {}
    kept = list(compress(count(), map(not_, map(LEFT_OUT.__contains__, found.texts))))
    bodies: dict[str, Named] = {}
    for letters, wanted, before in swaps:
        body = _body(found, text, kept, initials, letters, wanted, before)
        if body is not None and not any(another(text, found, at) for at in unexplained[letters]):
            bodies[letters] = body
    return bodies


def _swaps(letters: str) -> Iterator[str]:
    """Yield `letters` with two different neighbours behind the first one swapped."""
    for at in range(1, len(letters) - 1):
        if letters[at] != letters[at + 1]:
            yield letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :]


def _body(
    found: Tokens, text: str, kept: list[int], initials: str, letters: str, wanted: str, before: int
) -> Named | None:
    """Return the body with the initials `wanted` that is named before token `before`."""
    place = initials.find(wanted)
    while place >= 0 and kept[place] < before:
        first, last = kept[place], kept[place + len(wanted) - 1] + 1
        if _whole(found.texts, first, last):
            slip = swapped(letters.lower(), found.texts[first:last])
            if slip is not None and slip.sure:
                return Named(" ".join(text[found.starts[first] : found.ends[last - 1]].split()), wanted)
        place = initials.find(wanted, place + 1)
    return None


def _whole(texts: list[str], first: int, last: int) -> bool:
    """Return whether the tokens are the whole name of a body: its words capitalised, those around it not."""
    name = texts[first:last]
    if last - first > LONGEST or not all(token.istitle() or token in SMALL for token in name):
        return False
    if (first and texts[first - 1].istitle() and texts[first - 1] != "The") or texts[last : last + 1] == ["-"]:
        return False
    if last < len(texts) and texts[last][:1].isupper():
        return False
    small = next((at for at, token in enumerate(name) if token in SMALL), len(name))
    bodies, places = lexis.words("orghead"), lexis.words("placehead")
    return any(word in bodies and word not in places for word in (name[small - 1].lower(), name[-1].lower()))

"""Known places written without a capital."""

from __future__ import annotations

from checker import gazetteer
from checker.kinds._names.names import PLACE, Name
from checker.kinds._names.runs import Word
from checker.model import Document
from checker.spelling import is_word
from checker.tokens import Tokens, tokens

SHORTEST = 4
KNOWN_CITY = 1_500_000  # inhabitants from which a city is known well enough to be no other word
REMEMBERED = 200_000
PREPOSITIONS = frozenset("in to from of at near for with by between towards toward into outside around and or".split())
TIED = frozenset("@#/_.-:&=?’'")

_plain: set[str] = set()  # lower-case words found to be no place; only saves look-ups, never changes an answer


def lower_places(document: Document) -> list[Name]:
    """Return the places of a document that stand in lower case, in text order."""
    found = document.derived(tokens)
    wanted = {text for text in set(found.texts) - _plain if looked_up(text)}
    if not wanted:
        return []
    return [
        name(found, index) for index, text in enumerate(found.texts) if text in wanted and stands_free(found, index)
    ]


def looked_up(text: str) -> bool:
    """Return whether a word in lower case is a well-known place and no ordinary word; remember those that are not."""
    if not text[0].islower():
        return False
    if len(text) >= SHORTEST and text.isalpha() and not is_word(text) and well_known(text):
        return True
    if len(_plain) > REMEMBERED:
        _plain.clear()
    _plain.add(text)
    return False


def well_known(text: str) -> bool:
    """Return whether the gazetteer has a country, a capital or a large city of this name and nothing else."""
    place = gazetteer.place(text)
    if place is None or place.ambiguous or gazetteer.demonym(text) or gazetteer.given_name(text) is not None:
        return False
    return place.capital or place.sort == "country" or place.population >= KNOWN_CITY


def stands_free(found: Tokens, index: int) -> bool:
    """Return whether a token is a place in the text: after a preposition, and no piece of an address or compound."""
    texts, starts, ends = found
    if index and texts[index - 1] not in PREPOSITIONS:
        return False
    if index and starts[index] == ends[index - 1] and texts[index - 1] in TIED:
        return False
    after = index + 1
    tied = after + 1 < len(texts) and starts[after] == ends[index] and starts[after + 1] == ends[after]
    return not (tied and texts[after] in TIED and texts[after + 1][0].isalnum() and texts[after + 1] != "s")


def name(found: Tokens, index: int) -> Name:
    """Return the name that one token is."""
    word = Word(found.texts[index], found.starts[index], found.ends[index], index, index + 1, False)
    return Name(PLACE, (word,))

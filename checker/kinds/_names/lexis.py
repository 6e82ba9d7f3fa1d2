"""The small word lists that tell people, organisations and places apart, and the endings of one stem."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from checker import gazetteer
from checker.spelling import is_word

DATA = Path(__file__).with_name("lexis.txt")


@cache
def sections() -> dict[str, frozenset[str]]:
    """Return the word lists of `lexis.txt` by section, in lower case."""
    found: dict[str, set[str]] = {}
    current: set[str] = set()
    for line in DATA.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            current = found.setdefault(line.strip("[]"), set())
        elif not line.startswith("#"):
            current.update(line.split())
    return {name: frozenset(words) for name, words in found.items()}


def words(section: str) -> frozenset[str]:
    """Return one word list; raises `KeyError` for an unknown section."""
    return sections()[section]


ENDINGS = frozenset(
    "s es n an ian ns ans ians i is ish ese a e o u ia as os ic ics ism ist ists ak aks y er ers ite ites".split()
) | {""}
FAITHS = frozenset({"ism", "ist", "ists"})

PEOPLES = words("affiliation")
GENTILE = frozenset("n an ian ns ans ians i is ish ese ic ics ism ist ists ak aks ite ites".split())
PLURALS = frozenset({"s", "es"})
SHORTEST_STEM = 4


def inflected(one: str, other: str) -> bool:
    """Return whether one word is the plural of the other, or both are built on one stem: "Bosnia", "Bosniak"."""
    return plural(one, other) or built_on_one_stem(one, other, ENDINGS)


def built_on_one_stem(one: str, other: str, endings: frozenset[str]) -> bool:
    """Return whether two words are a stem with two endings, at least one of them of `endings`."""
    common = shared(one, other)
    for at in range(common, max(common - 3, SHORTEST_STEM - 1), -1):
        tails = one[at:], other[at:]
        if all(tail in ENDINGS for tail in tails) and any(tail in endings for tail in tails):
            return True
    return False


def adjectival(one: str, other: str) -> bool:
    """Return whether two words of one stem are a place or people and what comes from there: "Korea", "Korean"."""
    if any(longer == f"{word}n" and word[-1] in "aeio" for word, longer in ((one, other), (other, one))):
        return True
    if built_on_one_stem(one, other, FAITHS):
        return True
    return built_on_one_stem(one, other, GENTILE) and any(
        gazetteer.demonym(word) or is_word(word) or gazetteer.place(word) or word in PEOPLES for word in (one, other)
    )


def plural(one: str, other: str) -> bool:
    """Return whether one word is the other with a plural ending."""
    if len(one) > len(other):
        one, other = other, one
    return other.startswith(one) and other[len(one) :] in PLURALS


def singular(word: str) -> str:
    """Return a word without the "s" of a plural."""
    return word[:-1] if word.endswith("s") and len(word) > SHORTEST_STEM + 1 else word


def shared(one: str, other: str) -> int:
    """Return how many letters two words open with in common."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count

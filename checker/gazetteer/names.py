"""What is known of a word: as a given name, as a family name, as an ordinary word."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from checker.folding import fold
from checker.table import table


class Given(NamedTuple):
    """A given name: gender `m`, `f` or `u` (both), a key shared by the forms of one name, log frequency 1 to 9."""

    gender: str
    key: str
    weight: int


class Entry(NamedTuple):
    """A line of the table of names; `classes` are names of classes of forms, see the table."""

    given: str
    family: int
    classes: frozenset[str]


UNKNOWN = Entry("", 0, frozenset())


@lru_cache(maxsize=1 << 15)
def entry(word: str) -> Entry:
    """Return what the table of names holds of `word`, whatever its case and diacritics."""
    line = table("names.txt")(fold(word))
    if line is None:
        return UNKNOWN
    given, family, classes = [*line.split("\t"), "", ""][:3]
    return Entry(given, int(family or 0), frozenset(classes.split(",")) if classes else frozenset())


@lru_cache(maxsize=1 << 10)
def forms(name: str) -> tuple[str, ...]:
    """Return the folded forms of a class of given names."""
    return tuple((table("names.txt")(f"={name}") or "").split(","))


def given_name(word: str) -> Given | None:
    """Return gender, key and weight of a known given name; equal keys are forms of one name (Dmitry, Dmytro)."""
    known = entry(word)
    if not known.given:
        return None
    doublets = sorted(name for name in known.classes if name[0] == "d")
    return Given(known.given[0], doublets[0] if doublets else fold(word), int(known.given[1]))


def given_gender(word: str) -> str:
    """Return `m`, `f`, `u` for a given name of both, or the empty string for an unknown one."""
    return entry(word).given[:1]


def surname(word: str) -> int:
    """Return the log frequency of a family name, 1 to 9; 0 for an unknown one."""
    return entry(word).family


@lru_cache(maxsize=1 << 15)
def is_word(word: str) -> bool:
    """Return whether `word`, in any case, is an ordinary English word of American or British spelling.

    Inflections are words too; a possessive and a name without other meaning (`Putin`) are none. Source: SCOWL.
    """
    return table("words.txt")(word.lower()) is not None

"""Places, given names and family names."""

from __future__ import annotations

from typing import NamedTuple

from checker.model import Relation


class Place(NamedTuple):
    """A place: see `place`."""

    name: str
    country: str
    sort: str
    population: int
    capital: bool
    ambiguous: bool
    form: str


class Given(NamedTuple):
    """A given name: gender `m`, `f` or `u`; equal keys are forms of one name; weight 0 to 9."""

    gender: str
    key: str
    weight: int


def place(name: str) -> Place | None:
    """Return the place called `name`."""
    return None


def same_place(a: str, b: str) -> Relation:
    """Return whether two forms name one place."""
    return Relation.AGREE if a == b else Relation.UNDECIDED


def capital_of(country: str) -> str:
    """Return the capital of a country."""
    return ""


def capitals_of(country: str) -> tuple[str, ...]:
    """Return the capitals of a country."""
    return ()


def country_code(name: str) -> str:
    """Return the ISO 3166 alpha-2 code of a country or demonym."""
    return ""


def demonym(word: str) -> str:
    """Return the country code of a demonym."""
    return ""


def given_name(word: str) -> Given | None:
    """Return what is known of `word` as a given name."""
    return None


def given_gender(word: str) -> str:
    """Return `m`, `f`, `u` or the empty string."""
    return ""


def surname(word: str) -> int:
    """Return 0 for an unknown family name, else its log frequency."""
    return 0

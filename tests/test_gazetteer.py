"""The gazetteer: its tables are sound, its look-ups find every form."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import gazetteer
from checker.folding import fold
from checker.model import Relation
from checker.spelling import is_word
from checker.table import DATA, table

TABLES = ("countries.txt", "names.txt", "places.txt", "words.txt")


def lines(name: str) -> list[str]:
    return [line for line in (DATA / name).read_text(encoding="utf-8").splitlines() if line[0] != "#"]


@pytest.mark.parametrize("name", TABLES)
def test_tables_are_sorted_and_every_line_is_found(name: str) -> None:
    keys = [line.partition("\t")[0].encode() for line in lines(name)]
    assert all(a < b for a, b in pairwise(keys))
    look_up = table(name)
    for line in lines(name)[::97]:
        key, _, rest = line.partition("\t")
        assert look_up(key) == rest
        assert look_up(key + "~") is None


@pytest.mark.parametrize("name", TABLES)
def test_tables_name_their_source_and_stay_small(name: str) -> None:
    head = (DATA / name).read_text(encoding="utf-8")[:1200]
    assert "Source" in head or "Our own" in head
    assert (DATA / name).stat().st_size < 1_500_000


@given(st.text(max_size=12))
def test_look_ups_never_raise(text: str) -> None:
    gazetteer.place(text)
    gazetteer.given_name(text)
    gazetteer.surname(text)
    gazetteer.capitals_of(text)
    gazetteer.country_code(text)
    gazetteer.demonym(text)
    is_word(text)
    assert table("words.txt")(text) in (None, "")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Kiev", "Kyiv"),
        ("Odessa", "Odesa"),
        ("Peking", "Beijing"),
        ("Bombay", "Mumbai"),
        ("Burma", "Myanmar"),
        ("Turkey", "Türkiye"),
        ("Swaziland", "Eswatini"),
        ("Ivory Coast", "Côte d'Ivoire"),
        ("Guantanamo", "Guantánamo"),
        ("Nur-Sultan", "Astana"),
        ("Lvov", "Lviv"),
    ],
)
def test_other_names_of_one_place(a: str, b: str) -> None:
    assert gazetteer.same_place(a, b) is gazetteer.same_place(b, a) is Relation.VARIANT
    assert gazetteer.place(a).name == gazetteer.place(b).name  # type: ignore[union-attr]


@pytest.mark.parametrize(("a", "b"), [("UK", "Britain"), ("US", "United States"), ("Leningrad", "St. Petersburg")])
def test_names_that_stand_side_by_side_are_no_variants(a: str, b: str) -> None:
    assert gazetteer.same_place(a, b) is Relation.AGREE


@pytest.mark.parametrize(
    ("a", "b"), [("Iran", "Iraq"), ("Austria", "Australia"), ("Niger", "Nigeria"), ("Paktia", "Paktika")]
)
def test_other_places(a: str, b: str) -> None:
    assert gazetteer.same_place(a, b) is Relation.CONFLICT


def test_unknown_places_are_undecided() -> None:
    assert gazetteer.same_place("Kyiv", "Xyzzyville") is Relation.UNDECIDED


def test_place() -> None:
    kyiv = gazetteer.place("KIEV")
    assert kyiv is not None
    assert (kyiv.name, kyiv.country, kyiv.sort, kyiv.capital, kyiv.form) == ("Kyiv", "UA", "city", True, "Kiev")
    assert kyiv.population > 1_000_000
    assert gazetteer.place("the Netherlands") == gazetteer.place("The Netherlands")
    assert gazetteer.place("Xyzzyville") is None


@pytest.mark.parametrize("name", ["Reading", "Nice", "Mobile", "Jordan", "Chad", "Washington", "Lincoln"])
def test_ambiguous_places(name: str) -> None:
    assert gazetteer.place(name).ambiguous  # type: ignore[union-attr]


@pytest.mark.parametrize("name", ["Mosul", "Beijing", "Zambia", "Warsaw"])
def test_plain_places(name: str) -> None:
    assert not gazetteer.place(name).ambiguous  # type: ignore[union-attr]


def test_countries() -> None:
    assert gazetteer.country_code("Russia") == gazetteer.country_code("Russian Federation") == "RU"
    assert gazetteer.country_code("RU") == gazetteer.country_code("Russians") == "RU"
    assert gazetteer.country_code("Ruritania") == ""
    assert gazetteer.demonym("Frenchman") == "FR"
    assert gazetteer.demonym("North Korean") == "KP"
    assert gazetteer.demonym("France") == ""


def test_capitals() -> None:
    assert gazetteer.capital_of("Australia") == gazetteer.capital_of("AU") == "Canberra"
    assert "Cape Town" in gazetteer.capitals_of("South Africa")
    assert gazetteer.capital_of("Ruritania") == ""


def test_every_capital_is_a_place() -> None:
    for line in lines("countries.txt"):
        code, _, seats = line.partition("\t")
        if code.isupper() and seats:
            assert all(gazetteer.place(seat) is not None for seat in seats.split(";")), line


def test_given_names() -> None:
    forms = [gazetteer.given_name(word) for word in ("Dmitry", "Dmitri", "Dmytro", "Дмитрий")]
    assert len({form.key for form in forms if form is not None}) == 1
    assert [gazetteer.given_gender(word) for word in ("Maria", "Mario", "Kim", "Xyzzy")] == ["f", "m", "u", ""]
    assert gazetteer.given_name("Xyzzy") is None


def test_surnames() -> None:
    assert gazetteer.surname("Smith") > gazetteer.surname("Ledwidge") >= 0 == gazetteer.surname("Xyzzy")


@pytest.mark.parametrize(
    ("word", "known"), [("police", True), ("Policies", True), ("colour", True), ("color", True), ("Putin", False)]
)
def test_ordinary_words(word: str, known: bool) -> None:
    assert is_word(word) is known


@given(st.sampled_from([line.partition("\t")[0] for line in lines("places.txt")]))
def test_a_place_is_found_by_its_own_form(key: str) -> None:
    found = gazetteer.place(key)
    assert found is not None
    assert fold(found.form).removeprefix("the ") == key.removeprefix("the ")
    assert gazetteer.place(found.form) == found

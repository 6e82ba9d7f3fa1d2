"""House lists: near spellings of listed names are found, whatever the length of the list."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.spelling.alignment import parse
from checker.spelling.house import House, house, house_forms, is_listed, keys, listed, straight, under
from tests.counting import calls

NAMES = [
    "Dmytro Savchenko",
    "Anna Lindqvist",
    "Muhammad al-Hariri",
    "Zentravil",
    "Kyiv",
    "Renée Dubois",
    "Jean-Luc Marchetti",
]
INDEX = house(listed(NAMES))


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Dmitry Savchenko", "Dmytro Savchenko"),
        ("Dmytro Savchenkо", "Dmytro Savchenko"),
        ("Dmytro Svachenko", "Dmytro Savchenko"),
        ("Ana Lindqvist", ""),
        ("Anna Lindkvist", "Anna Lindqvist"),
        ("Anna Lindqivst", "Anna Lindqvist"),
        ("Mohammed el-Hariri", "Muhammad al-Hariri"),
        ("Zentarvil", "Zentravil"),
        ("Renee Dubois", "Renée Dubois"),
        ("Jean Luc Marchetti", "Jean-Luc Marchetti"),
        ("Anna Lindqvist", ""),
        ("ANNA LINDQVIST", ""),
        ("Lindqvist", ""),
        ("Hanna Berg", ""),
        ("", ""),
    ],
)
def test_house_forms(name: str, form: str) -> None:
    assert house_forms(INDEX, name) == ((form,) if form else ())


def test_a_name_on_the_list_is_right_though_it_is_near_another() -> None:
    index = house(listed(["Dmitri Savchenko", "Dmytro Savchenko"]))
    assert house_forms(index, "Dmitri Savchenko") == ()
    assert house_forms(index, "Dmitriy Savchenko") == ("Dmitri Savchenko", "Dmytro Savchenko")


@given(st.lists(st.text("abc é-,\n\tж", max_size=12), max_size=12), st.text("abc é-,\n\tж", max_size=12))
def test_every_listed_name_is_found_under_its_keys(names: list[str], other: str) -> None:
    assert listed(names) == listed(sorted(set(names), reverse=True))
    index = house(listed(names))
    for name in names:
        plain = straight(" ".join(name.split()))
        if plain and parse(plain).parts:
            assert is_listed(index, plain)
            assert all(plain in under(index, key) for key in keys(plain))
        assert house_forms(index, plain) == ()
    house_forms(index, other)
    assert under(index, "no such key") == []


def test_long_lists_cost_next_to_nothing() -> None:
    letters = "abdegiklmnorstuv"
    names = [
        f"{a}{b}ran{c}o {d}{a}mel{b}{c}ski" for a in letters for b in letters for c in letters for d in letters[:5]
    ]
    few, many = house(listed(names[::100])), house(listed(names))

    def looked_up(index: House) -> int:
        return calls(lambda: [house_forms(index, name + "y") for name in names[::1000]])

    assert looked_up(many) < 4 * looked_up(few)

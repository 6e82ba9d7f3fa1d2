"""Word families: one key for the forms of a word, different keys for different words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.families import family

FAMILIES = [
    "invasion invade invaded invading invasions",
    "explosion explode exploded explosions",
    "election elections elect elected",
    "evacuation evacuate evacuated",
    "kill kills killed killing",
    "plan plans planned planning",
    "decision decide decided",
    "trigger triggers triggered triggering",
    "casualty casualties",
    "injury injuries injured",
    "spokesman spokesmen",
    "agreement agree agreed",
    "death died dies dead",
    "began begin begun begins",
]


@pytest.mark.parametrize("words", FAMILIES)
def test_one_family(words: str) -> None:
    assert len({family(word) for word in words.split()}) == 1


def test_families_stay_apart() -> None:
    assert len({family(words.split()[0]) for words in FAMILIES}) == len(FAMILIES)
    assert family("war") != family("warn")
    assert family("custom") != family("customer's house")


@given(st.text(min_size=1))
def test_any_word_has_a_key_and_case_does_not_matter(word: str) -> None:
    assert family(word)
    if word.isascii():
        assert family(word) == family(word.upper()) == family(word.lower())


def test_a_very_long_word_stands_for_itself() -> None:
    assert family("a" * 100_000) == "a" * 100_000

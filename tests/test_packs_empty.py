"""Rules that say nothing are mistakes: what can never hold, never fail, never speak, or stands twice."""

from __future__ import annotations

import pytest

from checker import packs

MISTAKEN = {
    "{a: number of killed >= 0}": "no number is below zero: the rule can never fail",
    "{a: age of suspect is less than 0}": "no age is below zero: the rule can never hold",
    "{a: headline agrees with headline}": "a fact is held against itself: the rule can never fail",
    "{a: date of x after date of x}": "a fact is held against itself: the rule can never hold",
    '{a: place name spelled "Kyiv" or "Kyiv"}': "“Kyiv” stands twice",
    "{a: {assert: date of x is stated, when: x date is stated}}": (
        "the rule can never fail: its condition “when” is what it asserts"
    ),
    "{a: {assert: date of x is stated, unless: date of x is stated}}": (
        "the rule can never hold: its condition “unless” is what it asserts"
    ),
    "{a: {assert: date is stated, when: article mentions B, unless: article mentions A or b}}": (
        "“when” and “unless” exclude each other: the rule is always silent"
    ),
    "{a: {assert: date is stated, when: article mentions A and B, unless: article mentions B}}": (
        "“when” and “unless” exclude each other: the rule is always silent"
    ),
    "{a: every age is consistent, b: every age  is consistent}": "says the same as the rule “a” in line 2",
}
SOUND = [
    "{a: number of killed > 0}",
    "{a: percentage of growth >= 0%}",
    "{a: age of suspect <= 5}",
    "{a: headline agrees with body}",
    "{a: {assert: date is stated, when: article mentions A or B, unless: article mentions B}}",
    "{a: {assert: date is stated, when: article mentions A, unless: headline mentions A}}",
    "{a: {assert: date is stated, when: article mentions A}, b: date is stated}",
]


@pytest.mark.parametrize(("rules", "message"), MISTAKEN.items())
def test_mistaken(rules: str, message: str) -> None:
    with pytest.raises(packs.PackError) as caught:
        packs.read(f"pack: p\nrules: {rules}".encode(), "p.yaml")
    assert [mistake.message for mistake in caught.value.mistakes] == [message]


@pytest.mark.parametrize("rules", SOUND)
def test_sound(rules: str) -> None:
    assert packs.read(f"pack: p\nrules: {rules}".encode(), "p.yaml").rules


def test_rules_of_packs_that_are_not_extended() -> None:
    with pytest.raises(packs.PackError, match="“everyday” is no pack that this one extends"):
        packs.read(b"pack: p\noff: [everyday/quotations]\nrules: [date is stated]", "p.yaml")

"""Properties of the arithmetic: what is computed holds the exact value, what is rounded agrees, nothing raises."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checker.document import from_text
from checker.kinds import kinds
from checker.kinds._quantity.asking import spread
from checker.kinds._quantity.figures import _ends
from checker.kinds._quantity.multiples import Multiple, fits
from checker.kinds._quantity.units import UNITS
from checker.kinds._quantity.values import ONE, Quantity, compare, rational, scaled
from checker.model import Fact, Relation

WHOLE = st.integers(1, 10**9)


@given(WHOLE, st.integers(0, 6))
def test_a_number_rounded_to_the_digits_shown_agrees_with_itself(number: int, places: int) -> None:
    step = 10**places
    rounded = (number + step // 2) // step * step
    assume(rounded)
    shown = Quantity(rounded * ONE, rounded * ONE, step * ONE)
    assert compare(shown, Quantity(number * ONE, number * ONE)) is not Relation.CONFLICT


@given(WHOLE, WHOLE, st.sampled_from([1, 10, 1000]), st.floats(0, 1), st.floats(0, 1))
def test_the_ends_of_a_change_hold_every_change_of_what_was_rounded(
    old: int, new: int, step: int, low: float, high: float
) -> None:
    left, right = (Quantity(each * ONE, each * ONE, step * ONE, "", "$") for each in (old, new))
    assume(old > step)
    exact_old = Fraction(old) + (Fraction(low) - Fraction(1, 2)) * step
    exact_new = Fraction(new) + (Fraction(high) - Fraction(1, 2)) * step
    lowest, highest = _ends(left, right)
    assert lowest <= 100 * ONE * (exact_new - exact_old) / exact_old <= highest


@given(st.sampled_from(sorted(UNITS)), WHOLE, st.sampled_from([1, 10, 100]), st.floats(0, 1))
def test_scaling_holds_the_exact_value(unit: str, number: int, step: int, share: float) -> None:
    low, high = scaled(Quantity(number * ONE, number * ONE, step * ONE, "", unit))
    known = UNITS[unit]
    inside = Fraction(number) + (Fraction(share) - Fraction(1, 2)) * step * Fraction(99, 100)
    if unit == "age" and step == 1:
        inside = Fraction(number)
    exact = (inside * known.numerator / known.denominator + known.offset) * ONE
    assert low is not None
    assert high is not None
    assert low <= exact <= high


@given(WHOLE, st.sampled_from([Multiple(2), Multiple(3), Multiple(1, 2)]))
def test_an_exact_multiple_fits(number: int, multiple: Multiple) -> None:
    assert fits(multiple, number * multiple.denominator, number * multiple.numerator)
    assert not fits(multiple, number * multiple.denominator, 2 * number * multiple.numerator)


@given(WHOLE, st.sampled_from(["", "about"]))
def test_a_spread_holds_the_number(number: int, hedge: str) -> None:
    low, high = spread(Quantity(number * ONE, number * ONE, ONE, hedge, "$"))
    assert low <= number * ONE <= high


@given(st.integers(-(10**30), 10**30), st.integers(1, 10**30))
def test_atoms_are_the_nearest(top: int, bottom: int) -> None:
    assert abs(Fraction(top, bottom) * ONE - rational(top, bottom)) <= Fraction(1, 2)


HOSTILE = [
    "It rose from 0% to 0%, a rise of 0%. Sales doubled from 0 to 0. Sales halved to 0 from 0.",
    "Of the 0 dead, 0 were men and 0 women. It passed 0 to 0, a majority of 0.",
    "The fund paid $0 for 0 people, or $0 each; $1 for 0 tonnes at £0 a tonne, £0 in all.",
    f"It rose from {10**28}% to {10**29}%, a rise of {10**27}%. Sales doubled from {10**29} to {10**28}.",
    f"It passed {'9' * 400} to {'8' * 400}, a majority of {'1' * 400}.",
    "It rose from 0.000000001% to 0.000000002%, a rise of 0.000000001%. It cost $0.000000001 for 3 people, or $1 each.",
    "It rose from NaN% to inf%, a rise of -0%. It passed -0 to +0, a majority of 1e400.",
    "Open from 25am to 99pm, six hours. From 9999 to 0000, five years. The -1-year war, from 2101 to 1, ended.",
    "Jane Roe, 0, won. Jane Roe was born on 31 February 0001.",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_zero_huge_and_tiny_numbers_never_raise(text: str) -> None:
    document = from_text(text)
    for kind in kinds().values():
        facts = [Fact(mention.subject, mention, document) for mention in kind.find(document)]
        for judge in (kind.consistency, kind.spelling, *kind.agreements.values()):
            if judge is not None:
                judge(facts)

"""Properties of quantities: reading back, showing, comparing, hostile text."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.document import from_text
from checker.kinds import kinds
from checker.kinds._quantity.currency import CODES
from checker.kinds._quantity.scan import parse, quantities
from checker.kinds._quantity.show import show
from checker.kinds._quantity.units import UNITS
from checker.kinds._quantity.values import HEDGES, ONE, Quantity, bounds, compare, exact, rational
from checker.model import Relation
from tests.counting import growth

KINDS = ("number", "money", "percentage", "measure", "age")
COUNTED = ["", "%", "pp", "bp", "$", "GBP", "EUR", "peso", "cent", "°", *sorted(CODES), *UNITS]
STEPS = [ONE // 100, ONE // 10, ONE, 1000 * ONE, 10**5 * ONE, 10**6 * ONE, 10**8 * ONE, 10**9 * ONE]


@st.composite
def told(draw: st.DrawFn, units: Sequence[str] = COUNTED) -> Quantity:
    """Return a quantity as it may be told: whole steps, some ranges, some hedges."""
    kind = draw(st.sampled_from(units))
    step = ONE if kind == "age" or kind.endswith(" old") else draw(st.sampled_from(STEPS))
    low = draw(st.integers(1, 120 if kind == "age" else 999)) * step
    high = low + draw(st.integers(0, 9)) * step
    hedge = draw(st.sampled_from(["", *HEDGES])) if low == high else ""
    return Quantity(low, high, step, hedge, kind)


@settings(deadline=None)  # the first example loads every kind
@given(told())
def test_what_is_shown_reads_back(value: Quantity) -> None:
    assert parse(show(value)) == value


@settings(deadline=None)
@given(st.integers(1, 12), st.integers(2, 13))
def test_shares_read_back(top: int, bottom: int) -> None:
    value = Quantity(rational(top, bottom), rational(top, bottom), 0, "", "share")
    assert top >= bottom or parse(show(value)) == value


@settings(deadline=None)
@given(st.integers(1, 99_999))
def test_ordinals_read_back(number: int) -> None:
    assert parse(show(exact(number, "ordinal"))) == exact(number, "ordinal")


ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
ONES += "seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def spelled(number: int) -> str:
    """Return `number` below a billion in words, as British newspapers spell it."""
    for size, word in ((10**6, "million"), (10**3, "thousand")):
        if number >= size:
            head, rest = divmod(number, size)
            tail = f" and {spelled(rest)}" if 0 < rest < 100 else f" {spelled(rest)}" if rest else ""
            return f"{spelled(head)} {word}{tail}"
    if number >= 100:
        return f"{ONES[number // 100]} hundred" + (f" and {spelled(number % 100)}" if number % 100 else "")
    if number < 20:
        return ONES[number]
    return TENS[number // 10 - 2] + (f"-{ONES[number % 10]}" if number % 10 else "")


@settings(deadline=None)
@given(st.integers(1, 999_999_999))
def test_spelled_numbers_are_the_figures(number: int) -> None:
    value = parse(spelled(number))
    assert value is not None
    assert value.low == value.high == number * ONE


@settings(deadline=None)
@given(told(), told())
def test_comparison_is_symmetric_and_agrees_with_itself(one: Quantity, other: Quantity) -> None:
    assert compare(one, other) is compare(other, one)
    assert compare(one, one) is Relation.AGREE


@settings(deadline=None)
@given(told(["", "%", "km", "$"]), st.fractions(0, 1))
def test_a_value_holds_what_its_bounds_hold(value: Quantity, share: float) -> None:
    low, high = bounds(value)
    low = value.low // 2 if low is None else low
    high = value.high * 2 if high is None else high
    inside = low + int((high - low) * share)
    assert compare(value, Quantity(inside, inside, 0, "", value.unit)) is Relation.AGREE


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("nearly 200", "195", Relation.AGREE),
        ("nearly 200", "240", Relation.CONFLICT),
        ("at least 16", "20", Relation.AGREE),
        ("at least 16", "15", Relation.CONFLICT),
        ("dozens", "30", Relation.AGREE),
        ("dozens", "12", Relation.CONFLICT),
        ("1.2 million", "1,180,000", Relation.AGREE),
        ("1.2 million", "1,380,000", Relation.CONFLICT),
        ("more than 200", "200", Relation.CONFLICT),
        ("up to 7,000", "7,010", Relation.CONFLICT),
        ("14%", "14.3%", Relation.AGREE),
        ("14%", "15%", Relation.CONFLICT),
        ("14%", "14.5%", Relation.UNDECIDED),
        ("14%", "14 percentage points", Relation.UNDECIDED),
        ("$5", "£5", Relation.UNDECIDED),
        ("5 miles", "8 km", Relation.AGREE),
        ("5 miles", "12 km", Relation.CONFLICT),
        ("5 miles", "5 kg", Relation.UNDECIDED),
        ("12 to 15", "14", Relation.AGREE),
        ("12 to 15", "14 to 20", Relation.UNDECIDED),
        ("20°C", "68°F", Relation.AGREE),
    ],
)
def test_relations(one: str, other: str, relation: Relation) -> None:
    left, right = parse(one), parse(other)
    assert left is not None and right is not None
    assert compare(left, right) is relation


WORDS = st.sampled_from(
    "about nearly more than at least up to between and or from in of a the one two twenty hundred thousand million "
    "dozen half third quarter first 2nd 12 1.5 1,234 £350m $65K 3bn 14% per cent percentage points miles km acres "
    "-year-old aged forties his – - ( ) , . dollars euros pounds people men killed NaN inf 1e9 ½ 0 00 −5 minus".split()
)


@settings(deadline=None)
@given(st.lists(WORDS, max_size=30), st.sampled_from(["", " ", "  "]))
def test_every_mention_reads_back_to_its_value(words: list[str], between: str) -> None:
    text = between.join(words) if between else " ".join(words)
    for name in KINDS:
        kind = kinds()[name]
        for mention in kind.find(from_text(text)):
            surface = text[slice(*mention.span)]
            value = kind.parse(surface, None)
            assert value is not None, surface
            assert (value.low, value.high, value.hedge) == (mention.value.low, mention.value.high, mention.value.hedge)


@settings(deadline=None)
@given(st.text(max_size=200))
def test_no_text_raises(text: str) -> None:
    document = from_text(text)
    for name in KINDS:
        kind = kinds()[name]
        kind.parse(text, None)
        for mention in kind.find(document):
            assert 0 <= mention.span.start < mention.span.end <= len(text)
            kind.show(mention.value)


@pytest.mark.parametrize(
    "text",
    [
        "9" * 10_000,
        "1," * 10_000,
        "1.1.1.1",
        "0.000000000000000000001",
        "NaN",
        "-inf",
        "1/0",
        "0/0 of 0 (0%)",
        "½" * 500,
        "million " * 5000,
        "a million " * 2000,
        "$" * 5000,
        "12-" * 5000,
        "(" * 10_000 + "5 km",
        "from 0 to 0, up 0%",
    ],
)
def test_hostile_text(text: str) -> None:
    for name in KINDS:
        kind = kinds()[name]
        kind.parse(text, None)
        kind.find(from_text(text))


def test_work_is_linear() -> None:
    text = "Some 12 people, $5 million and 14% of 300 km. "
    assert growth(lambda times: quantities(from_text(text * times)), 500, 10) < 1.2

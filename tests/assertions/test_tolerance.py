"""How far off an equal value may be: `within 5 %`, `within 2 days`, and ranges."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.assertions._tolerance import Give, give, widened, within
from checker.model import Verdict
from tests.assertions.test_forms import judged

HELD, CONTRADICTED, UNDECIDED = Verdict.HELD, Verdict.CONTRADICTED, Verdict.UNDECIDED


@pytest.mark.parametrize(
    ("line", "text", "verdicts"),
    [
        ("number of people = 1,200 within 5 %", "They counted 1,240 people.", {HELD}),
        ("number of people = 1,200 within 5 %", "They counted 1,140 people.", {HELD}),
        ("number of people = 1,200 within 5 %", "They counted 1,300 people.", {CONTRADICTED}),
        ("number of people = 1,200 within 50", "They counted 1,250 people.", {HELD}),
        ("number of people = 1,200 within 50", "They counted 1,251 people.", {CONTRADICTED}),
        ("number of people = 1,200", "They counted 1,201 people.", {CONTRADICTED}),
        ("number of people = 10 to 12", "They counted 11 people.", {HELD}),
        ("number of people = 10 to 12", "They counted 13 people.", {CONTRADICTED}),
        ("number of people = 10 to 12 within 1", "They counted 13 people.", {HELD}),
        ("date of ceasefire = 3 May 2020 within 2 days", "The truce of May 5, 2020 held.", {HELD}),
        ("date of ceasefire = 3 May 2020 within 2 days", "The truce of May 6, 2020 held.", {CONTRADICTED}),
        ("date of ceasefire = 3 May 2020 within a month", "The truce of June 1, 2020 held.", {HELD}),
        ("date of ceasefire = 3 May 2020 within 2 days", "The truce in May 2020 held.", {HELD}),
        ("every percentage = 50% within 2 points", "The share was 52%.", {HELD}),
        ("every percentage = 50% within 2 points", "The share was 54%.", {CONTRADICTED}),
        ("every money = $100 within $5", "It cost $105.", {HELD}),
        ("every money = $100 within $5", "It cost $120.", {CONTRADICTED}),
        ("every money = $100 within $5", "It cost 100 euros.", {UNDECIDED}),
        ("date of ceasefire = date of invasion within 2 days",
         "They invaded on May 1, 2020. The truce of May 3, 2020 held.", {HELD}),
        ("date of ceasefire = date of invasion within 2 days",
         "They invaded on May 1, 2020. The truce of May 9, 2020 held.", {CONTRADICTED}),
        ("number of men + number of women = number of people within 1",
         "The club has 12 men. Then 9 women joined. All 20 people are well.", {HELD}),
        ("every percentage adds up to 100% within 1 point", "The shares were 50%, 30% and 10%.", {CONTRADICTED}),
        ("every percentage adds up to 100% within 12 points", "The shares were 50%, 30% and 10%.", {HELD}),
    ],
)  # fmt: skip
def test_verdicts(line: str, text: str, verdicts: set[Verdict]) -> None:
    assert {judgement.verdict for judgement in judged(line, text)} == verdicts


def test_a_finding_names_the_tolerance() -> None:
    (judgement,) = judged("number of people = 1,200 within 5 %", "They counted 1,300 people.")
    assert judgement.message.endswith("but the rule declares “1,200” within 5 %")
    (judgement,) = judged(
        "date of ceasefire = date of invasion within 2 days",
        "They invaded on May 1, 2020. The truce of May 9, 2020 held.",
    )
    assert judgement.message == (
        "“May 9, 2020”, the date of ceasefire, is not within 2 days of “May 1, 2020”, the date of invasion"
    )


@pytest.mark.parametrize(
    ("kind", "text", "allowed"),
    [
        ("number", "5 %", Give(0.05, True)),
        ("number", "5 per cent", Give(0.05, True)),
        ("number", "50", Give(50)),
        ("money", "5%", Give(0.05, True)),
        ("percentage", "2 percentage points", Give(2)),
        ("percentage", "1 %", Give(1)),
        ("age", "2", Give(2)),
        ("age", "2 years", Give(2)),
        ("date", "2 days", Give(2)),
        ("date", "a week", Give(7)),
        ("duration", "2 hours", Give(7200)),
        ("date", "5 %", None),
        ("date", "5", None),
        ("money", "5", None),
        ("number", "some", None),
        ("weekday", "5", None),
        ("none", "5", None),
    ],
)
def test_tolerances_that_kinds_read(kind: str, text: str, allowed: Give | None) -> None:
    assert give(kind, text) == allowed


numbers = st.integers(-(10**9), 10**9)
gives = st.builds(Give, st.integers(0, 10**6).map(float)) | st.builds(
    Give, st.floats(0, 1, allow_nan=False), st.just(True)
)


@given(numbers, numbers, gives)
def test_what_lies_within_is_what_lies_in_the_widened_range(value: int, declared: int, allowed: Give) -> None:
    low, high = widened((declared, declared), allowed)
    verdict = within((value, value), (declared, declared), allowed)
    assert verdict is not UNDECIDED
    if low <= value <= high:
        assert verdict is HELD
    elif value < low - 2 or value > high + 2:
        assert verdict is CONTRADICTED


@given(numbers, gives)
def test_a_value_is_within_any_tolerance_of_itself(value: int, allowed: Give) -> None:
    assert within((value, value), (value, value), allowed) is HELD

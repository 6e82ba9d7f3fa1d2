"""`--issued` takes a day that can be read in one way only."""

from __future__ import annotations

from datetime import date

import pytest

from checker.options import UsageError
from checker.run import issued_on


@pytest.mark.parametrize("text", ["05/11/2026", "5-11-2026", "05/11/26"])
def test_a_date_with_two_readings_is_refused_with_both(text: str) -> None:
    with pytest.raises(UsageError, match=r"2026-05-11 \(11 May 2026\) or 2026-11-05 \(5 November 2026\)"):
        issued_on(text)


@pytest.mark.parametrize("text", ["13/11/2026", "11/13/2026", "13 November 2026", "2026-11-13", "13.11.2026"])
def test_a_date_with_one_reading_is_taken(text: str) -> None:
    assert issued_on(text) == date(2026, 11, 13)


def test_where_day_and_month_are_the_same_there_is_no_choice() -> None:
    assert issued_on("11/11/2026") == date(2026, 11, 11)

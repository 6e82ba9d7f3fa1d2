"""Bad input: nothing raises, and time grows with the text alone."""

from __future__ import annotations

from datetime import date

import pytest

from checker.document import from_text
from checker.kinds import kinds
from checker.kinds.date.scan import scan
from checker.model import Fact
from tests.counting import growth

NAMES = ("date", "time", "duration", "set", "weekday")

HOSTILE = [
    "9" * 10_000,
    "In " + "9" * 10_000 + " it rained for " + "9" * 5_000 + " days.",
    "0-0-0 0/0/0 00.00.0000 0000-00-00 in year 0, on 0 May 0000, 00:00:00",
    "in the year 99999, on May 99, 99999; 99999-12-31; since 99999",
    "٣ نوفمبر ٢٠٢٤ and 3 November ٢٠٢٤ and ३१ December २०२४ and ³ May ²⁰",
    "the the the last last next next past past years years ago ago ago",
    "May May May March March March Sunday Sunday Sunday Sat Sun Mon",
    "Monday, " * 200,
    "a" * 10_000,
    "January " + "1, " * 300,
    "29 February 1900, 29 February 2000, 29 February 2100, 31 September, 32 May",
    "2024-02-30 and 2023-13-45 and 45/45/4545 and 12/13/14",
    "from 2001 to 99999 between 0 and 2000 since 1",
    "\ufeff\u200b6\u00a0November\u202f2024 \u2028 7\u2009May",
    "two hundred thousand million years ago; 9,999,999,999 centuries from now; 100000 decades later",
    "1/0 years, 5 1/0 hours, 0 0/0 days, 3½ weeks, ½ ½ years",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("issued", [None, date.min, date(1, 12, 31), date(2024, 2, 29), date.max])
def test_nothing_raises(text: str, issued: date | None) -> None:
    document = from_text(text, issued=issued)
    for name in NAMES:
        kind = kinds()[name]
        kind.parse(text, issued)
        mentions = kind.find(document)
        for mention in mentions:
            assert kind.parse(kind.show(mention.value), None) == mention.value
            assert str(kind.compare(mention.value, mentions[0].value))
        for judge in [*kind.agreements.values(), kind.consistency]:
            if judge is not None:
                judge([Fact("", mention, document) for mention in mentions])


@pytest.mark.parametrize(
    "unit",
    [
        "on Monday, 5 May 2014, ",
        "the vote on Monday, 5 September; ",
        "the May 6 vote on May 7 ",
        "born in 1950 ",
        "the the ",
        "9",
        "May ",
        "in March 12 ",
        "a year ago ",
        "two ",
        "- ",
        "last ",
    ],
)
def test_work_is_linear(unit: str) -> None:
    def work(copies: int) -> None:
        document = from_text(unit * copies, issued=date(2024, 1, 1))
        document.derived(scan)
        for name in NAMES:
            facts = [Fact("", mention, document) for mention in kinds()[name].find(document)]
            for judge in [*kinds()[name].agreements.values(), kinds()[name].consistency]:
                if judge is not None:
                    judge(facts)

    assert growth(work, 500, 8) < 1.5

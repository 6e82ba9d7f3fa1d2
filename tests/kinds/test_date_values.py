"""Values: what a date, a time, a length may mean, and how two of them stand to each other."""

from __future__ import annotations

from datetime import date

import pytest

from checker.document import from_text
from checker.kinds import kinds
from checker.model import Relation

AGREE, CONFLICT, UNDECIDED = Relation.AGREE, Relation.CONFLICT, Relation.UNDECIDED

PAIRS = [
    ("date", "Feb 2022", "24 February 2022", AGREE),
    ("date", "24 February 2022", "2022-02-24", AGREE),
    ("date", "24 February 2022", "25 February 2022", CONFLICT),
    ("date", "March 2022", "24 February 2022", CONFLICT),
    ("date", "winter 2021", "24 February 2022", AGREE),
    ("date", "24 February 2022", "24 February", UNDECIDED),
    ("date", "24 February 2022", "25 February", CONFLICT),
    ("date", "24 February 2022", "May", CONFLICT),
    ("date", "5 May", "May", AGREE),
    ("date", "5 May", "6 May", CONFLICT),
    ("date", "early December 2019", "24 December 2019", CONFLICT),
    ("date", "early December 2019", "4 December 2019", AGREE),
    ("date", "the 1990s", "1998", AGREE),
    ("date", "the 20th century", "the 1990s", AGREE),
    ("date", "the third quarter of 2015", "August 2015", AGREE),
    ("date", "Nov. 3–5, 2016", "Nov. 4, 2016", AGREE),
    ("date", "11/6/2024", "6 November 2024", AGREE),
    ("date", "11/6/2024", "11 June 2024", AGREE),
    ("date", "11/6/2024", "12 June 2024", CONFLICT),
    ("date", "now", "2024", UNDECIDED),
    ("date", "February 30, 2024", "February 2024", UNDECIDED),
    ("time", "7.45pm", "19:45", AGREE),
    ("time", "19:45", "19:45 GMT", UNDECIDED),
    ("time", "19:45 GMT", "20:45 GMT", CONFLICT),
    ("time", "noon", "12:00", AGREE),
    ("duration", "24 hours", "a day", AGREE),
    ("duration", "a day", "1 day", AGREE),
    ("duration", "12 months", "a year", AGREE),
    ("duration", "52 weeks", "a year", AGREE),
    ("duration", "two weeks", "14 days", AGREE),
    ("duration", "a fortnight", "two weeks", AGREE),
    ("duration", "three days", "four days", CONFLICT),
    ("duration", "nine months", "a year", CONFLICT),
    ("duration", "at least 16 days", "20 days", AGREE),
    ("duration", "up to 16 days", "20 days", CONFLICT),
    ("duration", "nearly two months", "seven weeks", AGREE),
    ("duration", "two to three weeks", "16 days", AGREE),
    ("duration", "days", "three days", UNDECIDED),
    ("set", "every Monday", "Mondays", AGREE),
    ("set", "every Monday", "every Tuesday", CONFLICT),
    ("set", "every Monday", "daily", UNDECIDED),
    ("weekday", "Wed.", "Wednesday", AGREE),
    ("weekday", "Wednesday", "Thursday", CONFLICT),
]


@pytest.mark.parametrize(("name", "one", "other", "relation"), PAIRS)
def test_comparison(name: str, one: str, other: str, relation: Relation) -> None:
    kind = kinds()[name]
    values = kind.parse(one, None), kind.parse(other, None)
    assert None not in values
    assert kind.compare(*values) is relation
    assert kind.compare(*reversed(values)) is relation


@pytest.mark.parametrize(
    "text", ["last week", "yesterday", "two years ago", "Friday", "next month", "the day after tomorrow"]
)
def test_words_that_lean_on_publication_need_it(text: str) -> None:
    assert kinds()["date"].parse(text, None) is None
    assert kinds()["date"].parse(text, date(2017, 3, 15)) is not None


@pytest.mark.parametrize("text", ["", " ", "soon enough", "Peskov", "page 12", "24 hours", "13/13/2013", "9" * 500])
def test_no_date(text: str) -> None:
    assert kinds()["date"].parse(text, date(2017, 3, 15)) is None


PROSE = """
She may march with us, and we may march with her; march on, they said, and nobody sat down. The sun rose behind the
second house, the third man laughed, and the first of the dogs, an august beast, ran to the sea. In all, 1,200 people
came, 2000 people by another count, and the score was 2-1, then 21-19, with the odds at 3:1. Turn to page 12, take
Route 1945, board the Boeing 747, pay $2000 or 1999 euros and sit in row 30, seat 5. Version 2.0.1 weighs 10.5 kg; call
0800 1999 or 555-2010. A quarter of the flour, three-quarters of the milk, half of it sour: the minute print says so.
The 44-year-old mayor, 6 feet 2, won by 52 to 48 per cent. April Smith and June Brown sang; Mr March did not. They jan
the door and mar the paint. Jamie Noon scored in the 67th minute. He reads USA Today and the China Daily. An
hourglass, a daydream, a yearling and a weaker sun: fall asleep, spring up, wed her, sat on the mat. Highway 61
crosses Interstate 95 near Studio 54, and 4 x 4 makes 16. Every man for himself; each of them, once and for all.
"""


def test_prose_without_dates_has_none() -> None:
    document = from_text(PROSE)
    for name in ("date", "time", "duration", "set", "weekday"):
        assert [document.text[m.span.start : m.span.end] for m in kinds()[name].find(document)] == []

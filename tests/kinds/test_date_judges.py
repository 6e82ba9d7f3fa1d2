"""The judges of the date kinds: what holds, what is contradicted and how it is told, what is silent."""

from __future__ import annotations

from datetime import date

import pytest

from checker.document import from_text
from checker.kinds.date.parse import parse_date
from checker.kinds.date.show import show_date
from checker.kinds.date.values import Date
from checker.model import Severity
from tests.kinds.date_judging import judgements, verdicts

WEEKDAYS = [
    ("The bridge opened on Wednesday, November 6, 2024.", "", "held"),
    ("The bridge opened on Wednesday, November 6, 2023.", "", "contradicted"),
    ("The bridge opened on Wednesday November 6.", "2024-11-07", "held"),
    ("The bridge opened on Wednesday November 6.", "2023-11-08", "contradicted"),
    ("The bridge opened on Wednesday November 6.", "", "undecided"),
    ("The bridge opened on Monday 13 March.", "2017-03-15", "held"),
    ("The bridge opened on Sunday (Feb. 5).", "2017-02-07", "held"),
    ("The bridge opened on Sunday, March 19, 2017, in the rain.", "2017-03-20", "held"),
    ("The bridge opened on Feb. 5, a Sunday.", "2017-02-07", "held"),
    ("The bridge opened on March 19 (Sunday).", "2017-03-20", "held"),
    ("The bridge opened on Feb. 6, a Sunday.", "2017-02-07", "contradicted"),
    ("The bridge opened on March 20 (Sunday).", "2017-03-20", "contradicted"),
    ("The bridge opened on Tuesday night (March 14).", "2017-03-15", "held"),
    ("The bridge opened on Tuesday night, March 15.", "2017-03-15", "contradicted"),
    # a time of day that reads as a year
    ("Kick-off is on Tuesday, 1 March 1945 GMT.", "2005-02-25", "held"),
    ("Kick-off is on Tuesday, 1 March 1945.", "2005-02-25", "undecided"),
    ("He sang on Sunday, 9 January-2011.", "2017-02-27", "held"),
    # far from publication, a neighbouring year that fits is meant
    ("The fair opens on Monday, September 11.", "2017-03-15", "held"),
    ("The fair opened on Sunday, September 11.", "2017-03-15", "held"),
    ("The fair opened on Friday, September 11.", "2017-03-15", "contradicted"),
    # an anniversary that leaves its year unprinted, but not far off
    # a later page's date beside the story
    ("Tips for Friday, December 1", "2016-11-03", "undecided"),
    ("The quake struck in 2011, on Friday, March 11, at noon.", "2017-03-15", "undecided"),
]


@pytest.mark.parametrize(("text", "issued", "verdict"), WEEKDAYS)
def test_weekday_against_date(text: str, issued: str, verdict: str) -> None:
    document = from_text(text, issued=date.fromisoformat(issued) if issued else None)
    assert verdicts(document, "weekday", "date") == [verdict]


def test_a_named_day_and_a_bare_weekday_are_not_judged() -> None:
    document = from_text("On Bloody Sunday, 30 January, he was five. He left on Monday.", issued=date(2017, 2, 10))
    assert verdicts(document, "weekday", "date") == []


def test_a_clash_shows_its_sum_and_both_repairs() -> None:
    text = "The bridge opened on Wednesday, November 6, 2023, in the rain."
    (found,) = judgements(from_text(text), "weekday", "date")
    assert found.message.startswith("6 November 2023 was a Monday, not a Wednesday")
    repairs = [text[: s.span.start] + s.replacement + text[s.span.end :] for s in found.suggestions]
    assert repairs == [
        "The bridge opened on Monday, November 6, 2023, in the rain.",
        "The bridge opened on Wednesday, November 8, 2023, in the rain.",
    ]
    assert found.severity is None
    for repair in repairs:
        assert verdicts(from_text(repair), "weekday", "date") == ["held"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The bridge opened on Thursday, November 6, 2024, in the rain.", "November 6, 2024"),
        ("The bridge opened on Feb. 6, 2017, a Sunday.", "Feb. 6, 2017"),
        ("The bridge opened on Tuesday night (14th March 2016).", "14th March 2016"),
        ("The bridge opened on Tuesday the 3rd of May 2017.", "3rd of May 2017"),
    ],
)
def test_the_other_place_of_a_weekday_is_its_date(text: str, told: str) -> None:
    (found,) = [each for each in judgements(from_text(text), "weekday", "date") if each.related]
    assert [text[slice(*place.span)] for place in found.related] == [told]


def test_a_year_by_the_publication_date_is_no_error_and_is_said() -> None:
    document = from_text("It opened on Thursday (Mar. 1).", issued=date(2017, 3, 3))
    (found,) = judgements(document, "weekday", "date")
    assert found.severity is Severity.WARNING
    assert "2017-03-03" in found.message
    assert [s.replacement for s in found.suggestions] == ["Wednesday", "2"]


def test_the_other_date_may_lie_in_the_next_month() -> None:
    text = "It opened on Friday, March 31, 2021."
    (found,) = judgements(from_text(text), "weekday", "date")
    last = found.suggestions[-1]
    assert text[: last.span.start] + last.replacement + text[last.span.end :] == "It opened on Friday, April 2, 2021."


# kind, agreement, text, publication date, verdict, part of the message
JUDGED = [
    ("date", "calendar", "It opened on February 29, 2024.", "", "held", ""),
    ("date", "calendar", "It opened on 31 November.", "", "contradicted", "November has 30 days"),
    ("date", "calendar", "It opened on 30 February 2016.", "", "contradicted", "29 days, not 30"),
    ("date", "calendar", "It opened on Feb. 29, 2023.", "", "contradicted", "2023 is no leap year"),
    ("date", "calendar", "It opened on Feb. 29.", "2017-03-01", "held", ""),
    ("date", "calendar", "In November 31 people came.", "2016-12-01", "", ""),
    ("time", "clock", "Kick-off is at 19:45 GMT.", "", "held", ""),
    ("time", "clock", "Kick-off is at 24:00.", "", "held", ""),
    ("time", "clock", "Kick-off is at 25:30 GMT.", "", "contradicted", "no 25:30"),
    ("time", "clock", "He came on Monday around 3:30 a.m. and left.", "2017-03-01", "held", ""),
    ("date", "range", "The fair runs Nov. 3–5.", "", "held", ""),
    ("date", "range", "The fair runs Nov. 5–3.", "", "contradicted", "5 November is after 3 November"),
    ("date", "range", "She was mayor from 1998 to 2003.", "", "held", ""),
    ("date", "range", "She was mayor from 2003 to 1998.", "", "contradicted", "2003 is after 1998"),
    ("date", "range", "It ran between 5 May 2016 and 3 May 2016.", "", "contradicted", "5 May 2016 is after 3 May"),
    ("date", "range", "The season runs from November to February.", "", "", ""),
    ("date", "range", "It rose in 2003 to 1998 levels.", "", "", ""),
    ("date", "tense", "He was killed on 25 November 2016.", "2017-03-01", "held", ""),
    ("date", "tense", "He was killed on 25 November 2017.", "2017-03-01", "contradicted", "after the publication date"),
    ("date", "tense", "The lease was to end on 25 November 2017.", "2017-03-01", "", ""),
    ("date", "tense", "The lease will end on 25 November 2017.", "2017-03-01", "", ""),
    ("date", "interval", "It shut 19 years ago, in 1998.", "2017-03-01", "held", ""),
    ("date", "interval", "It shut 20 years ago, in 1998.", "2017-03-01", "held", ""),
    ("date", "interval", "It shut 14 years ago, in 1998.", "2017-03-01", "contradicted", "2017 − 1998 = 19"),
    ("date", "interval", "In 1998, 14 years ago, it shut.", "2017-03-01", "contradicted", "2017 − 1998 = 19"),
    ("date", "interval", "It opened in 1998, and two years ago it shut.", "2017-03-01", "", ""),
    ("date", "age", "Roe, born in 1950, died in 2010 aged 59.", "", "held", ""),
    ("date", "age", "Roe, born in 1950, died in 2010 aged 58.", "", "contradicted", "makes 59 or 60 in 2010"),
    ("date", "age", "Roe was born in 1950. Doe died in 2010 aged 58.", "", "", ""),
    ("date", "anniversary", "It was the 25th anniversary of the 1992 accord.", "2017-03-01", "held", ""),
    ("date", "anniversary", "It was the 25th anniversary of the 1982 accord.", "2017-03-01", "contradicted", "= 35"),
    ("duration", "ends", "The three-day fair runs from Monday to Wednesday.", "", "held", ""),
    ("duration", "ends", "The three-day fair runs from Monday to Thursday.", "", "contradicted", "is 4 days, not 3"),
    ("duration", "ends", "The three-day fair runs from Nov. 3 to Nov. 5, 2016.", "2016-11-01", "held", ""),
    ("duration", "ends", "The three-day fair followed talks on Monday and Thursday.", "", "", ""),
    ("duration", "order", "He left on June 5, 2016, two days before the June 7, 2016, vote.", "", "held", ""),
    (
        "duration",
        "order",
        "He left on June 5, 2016, two days before the June 8, 2016, vote.",
        "",
        "contradicted",
        "3 days",
    ),
    ("duration", "order", "He left on June 9, 2016, a week after June 1, 2016.", "", "contradicted", "8 days after"),
    ("duration", "interval", "He led it for 20 years, since 1998.", "2017-03-01", "held", ""),
    ("duration", "interval", "He led it for 12 years, since 1998.", "2017-03-01", "contradicted", "= 19 years"),
    ("duration", "interval", "Since 1998, for 12 years, he led it.", "2017-03-01", "contradicted", "= 19 years"),
    ("duration", "interval", "He led it for 12 years. Since 1998, they met.", "2017-03-01", "", ""),
    ("date", "order", "It began on June 5. Two days later, on June 7, it ended.", "2017-08-01", "held", ""),
    (
        "date",
        "order",
        "It began on June 5. Two days later, on June 8, it ended.",
        "2017-08-01",
        "contradicted",
        "7 June",
    ),
    ("date", "order", "It began on June 5. The next day, June 7, it ended.", "2017-08-01", "contradicted", "is 6 June"),
    ("date", "order", "It began on June 5. Two days later the June 8 vote was called.", "2017-08-01", "", ""),
    ("weekday", "week", "It opened on Monday, March 13, 2017.", "2017-03-15", "held", ""),
    ("weekday", "week", "It opened on Monday, March 13, 2017.", "2017-04-15", "contradicted", "33 days"),
]


@pytest.mark.parametrize(("kind", "agreement", "text", "issued", "verdict", "message"), JUDGED)
def test_judges(kind: str, agreement: str, text: str, issued: str, verdict: str, message: str) -> None:
    document = from_text(text, issued=date.fromisoformat(issued) if issued else None)
    judged = judgements(document, kind, agreement)
    assert [str(judgement.verdict) for judgement in judged] == ([verdict] if verdict else [])
    assert all(message in judgement.message for judgement in judged)


def test_one_event_is_not_dated_two_ways() -> None:
    text = "The vote on June 3 was close. Turnout was low. The June 4 vote drew few. The vote on June 3 is void."
    document = from_text(text, issued=date(2016, 7, 1))
    assert verdicts(document, "date") == ["held", "contradicted", "held"]
    (clash,) = [found for found in judgements(document, "date") if found.message]
    assert text[clash.span.start : clash.span.end] == "June 4"
    assert [text[place.span.start : place.span.end] for place in clash.related] == ["June 3", "June 3"]


@pytest.mark.parametrize(
    "text",
    [
        "Voters chose on June 3. The June 4 parade was cancelled.",
        "The June 3 vote was close. The June 10 vote was closer. The vote on June 10 counts.",
        "A meeting on June 3 failed. The June 4 meeting failed too.",
    ],
)
def test_two_events_may_have_two_dates(text: str) -> None:
    assert "contradicted" not in verdicts(from_text(text, issued=date(2016, 7, 1)), "date")


RETOLD = [
    ("Jane Roe (born 5 May 1992) is a rower. Jane Roe was born on 15 May 1992.", "contradicted"),
    ("Jane Roe (born 5 May 1992) is a rower. Jane Roe was born on 5 May 1992.", "held"),
    ("The project to mend the old harbour took shape in the 1980s. The project to mend the old harbour "
     "took shape in the 1990s.", "contradicted"),
    ("The rhyme dates back at least to the 16th century. The rhyme dates back at least to the 18th century and "
     "is sung.",
     "contradicted"),
    ("The studio meant to open “Dorn 7” on 1 May 2014. The studio meant to open “Dorn 7” on 11 July 2014.",
     "contradicted"),
    ("It was formed in May 1943 at Dorn. Years passed. It was formed in May 1943 at Leeds.", "contradicted"),
    ("It was formed in May 1943 at Dorn. Years passed. The wing was formed in May 1943 at Leeds.", ""),
    ("“Dorn” is a 1917 silent film. The film was released by Bell on October 7, 2007.", "contradicted"),
    ("“Dorn” is a 1917 silent film. The film was released by Bell on October 7, 1917.", "held"),
    ("“Dorn” is a 1917 silent film. The film was released on DVD in 2007.", ""),
    ("Jane Roe (born 5 May 1992) is a rower. Ann Roe was born on 15 May 1995.", ""),
    ("She was elected to the council in 1998. He was elected to the senate in 2003.", ""),
    ("The mill at Dorn opened to the public in 1998. The mill at Leeds opened to the public in 2003.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "verdict"), RETOLD)
def test_a_date_told_twice_in_the_same_words(text: str, verdict: str) -> None:
    assert set(verdicts(from_text(text), "date")) == ({verdict} if verdict else set())


@pytest.mark.parametrize(
    ("timex", "shown"), [("193", "the 1930s"), ("17", "the 18th century"), ("20", "the 21st century")]
)
def test_decades_and_centuries_are_shown_in_words(timex: str, shown: str) -> None:
    assert show_date(Date(timex)) == shown
    assert parse_date(shown, None) == Date(timex)


SPANS = [
    ("The hall is open from 9am to 5pm, eight hours a day.", "held", ""),
    (
        "The hall is open from 9am to 5pm, six hours a day.",
        "contradicted",
        "From 9am to 5pm is 8 hours, not six hours.",
    ),
    ("The six-hour meeting, from 9am to 3:30pm, is over.", "held", ""),
    ("A nine-hour curfew from 10pm to 6am was lifted.", "contradicted", "From 10pm to 6am is 8 hours, not nine-hour."),
    ("The five-year war, from 1990 to 1995, is over.", "held", ""),
    ("He led it from 1990 to 1998, five years, then left.", "contradicted", "1998 − 1990 = 8 years, not five years."),
    ("The hall is open from 9am to 5pm, six hours later than the bar.", "", ""),
    ("The three-day weekend from Friday to Monday was wet.", "held", ""),
    (
        "The three-day weekend from Friday to Tuesday was wet.",
        "contradicted",
        "From Friday to Tuesday is 5 days, not 3.",
    ),
]


@pytest.mark.parametrize(("text", "verdict", "message"), SPANS)
def test_lengths_against_their_ends(text: str, verdict: str, message: str) -> None:
    found = judgements(from_text(text), "duration", "ends")
    assert [(str(each.verdict), each.message) for each in found] == ([(verdict, message)] if verdict else [])

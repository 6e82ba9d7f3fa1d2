"""Layouts by example: what is read, what conforms, how it is repaired, and that a repair says the same."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.kinds import kinds
from checker.layouts import House, conforms, examined, house, render, repair, writing
from checker.layouts._numerals import CARDINAL, ORDINAL, written
from checker.layouts._records import Reading
from checker.resources import modules

LAYOUTS = [name for name in modules(str(__import__("checker.layouts").layouts.__path__[0])) if writing(name)]
AP_DATES = ("Nov. 6, 2024", "Nov. 6", "November 2024", "November", "1990s", "'90s", "10th century", "ninth century")
BRITISH_DATES = ("6 November 2024", "6 November", "November 2024", "Wednesday 6 November")
AP_TIMES = ("6 p.m.", "6:30 p.m.", "noon", "midnight")
AP_AGES = ("5-year-old", "5-year-olds", "5 years old", "aged 5", "45")
NUMBERS = ("nine", "10", "ninth", "10th", "1,200", "5 million", "Ten")

# kind, examples, a form, and how the house writes it: the form itself where it conforms, empty where none can be said
REPAIRED = [
    ("date", AP_DATES, "6 November 2024", "Nov. 6, 2024"),
    ("date", AP_DATES, "November 6, 2024", "Nov. 6, 2024"),
    ("date", AP_DATES, "2024-11-06", "Nov. 6, 2024"),
    ("date", AP_DATES, "25/12/2016", "Dec. 25, 2016"),
    ("date", AP_DATES, "11/6/2024", ""),
    ("date", AP_DATES, "the 6th of November", "Nov. 6"),
    ("date", AP_DATES, "the twenty-first of May", "May 21"),
    ("date", AP_DATES, "Mar. 6", "March 6"),
    ("date", AP_DATES, "March 6", "March 6"),
    ("date", AP_DATES, "Sep 6", "Sept. 6"),
    ("date", AP_DATES, "Nov. 2024", "November 2024"),
    ("date", AP_DATES, "the 1990's", "1990s"),
    ("date", AP_DATES, "the nineties", "'90s"),
    ("date", AP_DATES, "9th century", "ninth century"),
    ("date", AP_DATES, "eleventh century", "11th century"),
    ("date", AP_DATES, "21st century", "21st century"),
    ("date", ("6 Sep 2024",), "6 September 2024", "6 Sep 2024"),
    ("date", ("6 Nov 2024",), "6 September 2024", "6 Sept 2024"),
    ("date", BRITISH_DATES, "Nov 6th", "6 November"),
    ("date", BRITISH_DATES, "Wednesday, November 6", "Wednesday 6 November"),
    ("date", BRITISH_DATES, "Wed. November 6", "Wednesday 6 November"),
    ("date", ("2024-11-06",), "6 May 2024", "2024-05-06"),
    ("time", AP_TIMES, "6:00 PM", "6 p.m."),
    ("time", AP_TIMES, "18:30", "6:30 p.m."),
    ("time", AP_TIMES, "12 a.m.", "midnight"),
    ("time", AP_TIMES, "12 noon", "noon"),
    ("time", ("6pm", "6.30pm"), "6:30 P.M.", "6.30pm"),
    ("time", ("18:30", "18:00"), "6 p.m.", "18:00"),
    ("time", ("6:30 AM",), "9.15 pm", "9:15 PM"),
    ("percentage", ("5%",), "five per cent", "5%"),
    ("percentage", ("5 per cent",), "0.5%", "0.5 per cent"),
    ("age", AP_AGES, "five year old", "5-year-old"),
    ("age", AP_AGES, "5-years-old", "5 years old"),
    ("age", AP_AGES, "1 year old", "1 year old"),
    ("age", AP_AGES, "8 year-olds", "8-year-olds"),
    ("age", ("aged nine", "aged 10"), "aged 5", "aged five"),
    ("money", ("$5", "$5 million"), "5 million dollars", "$5 million"),
    ("money", ("£5m", "50p"), "£5 million", "£5m"),
    ("money", ("£5m", "50p"), "50 pence", "50p"),
    ("number", NUMBERS, "7", "seven"),
    ("number", NUMBERS, "twelve", "12"),
    ("number", NUMBERS, "1200", "1,200"),
    ("number", NUMBERS, "6.5", "6.5"),
    ("number", NUMBERS, "five million", "5 million"),
    ("number", NUMBERS, "twenty-first", "21st"),
    ("number", NUMBERS, "3rd", "third"),
    ("number", ("1200",), "1,500", "1500"),
    ("duration", ("nine years", "10 years", "nine-year", "10-year"), "ten-month", "10-month"),
    ("measure", ("5 miles", "5-mile", "5km"), "five-foot", "5-foot"),
    ("measure", ("5 miles", "5-mile", "5km"), "6 ft", "6ft"),
    ("place", ("Springfield, Illinois",), "Peoria, Ill.", "Peoria, Illinois"),
    ("place", ("Springfield, Ill.",), "Peoria, Iowa", "Peoria, Iowa"),
    ("weekday", ("Wednesday",), "Thurs.", "Thursday"),
    ("weekday", ("Wed",), "Thursday", "Thurs"),
    ("person", ("Mr. Lee", "Martin King Jr."), "Ms Brown", "Ms. Brown"),
    ("person", ("Mr. Lee", "Martin King Jr."), "Bo Ek, Sr", "Bo Ek Sr."),
    ("role", ("Gov. Ann Lee",), "governor Kay Ivey", "Gov. Kay Ivey"),
    ("role", ("the prime minister, Ann Lee",), "prime minister Jo Cox", "prime minister, Jo Cox"),
]
# what the examples say nothing of, or no one can take apart
SILENT = [
    ("date", AP_DATES, "last week"),
    ("date", AP_DATES, "2024"),
    ("date", AP_DATES, "13/13/2024"),
    ("date", ("November 2024",), "6 November 2024"),
    ("time", AP_TIMES, "6:30"),
    ("time", AP_TIMES, "9 a.m. to 5 p.m."),
    ("percentage", ("5%",), "5 to 6%"),
    ("percentage", ("5%",), "5 percentage points"),
    ("age", AP_AGES, "her 30s"),
    ("money", ("$5 million",), "£5m"),
    ("money", ("$5 million",), "5 million Canadian dollars"),
    ("number", NUMBERS, "two-thirds"),
    ("duration", ("two years",), "two and a half years"),
]


def read(kind: str, examples: tuple[str, ...], text: str) -> tuple[Reading, tuple[Reading, ...], House]:
    told_by = house(kind, examples)
    assert told_by is not None
    told = told_by.writing.read(text)
    assert told is not None, text
    return *examined(told, told_by), told_by


@pytest.mark.parametrize(("kind", "examples", "text", "wanted"), REPAIRED)
def test_forms_are_repaired(kind: str, examples: tuple[str, ...], text: str, wanted: str) -> None:
    told, layouts, told_by = read(kind, examples, text)
    assert layouts
    right = conforms(told, layouts, told_by)
    assert right == (told.told == wanted)
    assert right or repair(told, layouts, told_by) == wanted


@pytest.mark.parametrize(("kind", "examples", "text"), SILENT)
def test_what_no_example_speaks_of_is_left_alone(kind: str, examples: tuple[str, ...], text: str) -> None:
    told_by = house(kind, examples)
    assert told_by is not None
    told = told_by.writing.read(text)
    assert told is None or not examined(told, told_by)[1]


@pytest.mark.parametrize(
    ("kind", "examples"), sorted({(kind, one) for kind, examples, *_ in REPAIRED for one in examples})
)
def test_an_example_has_its_own_layout(kind: str, examples: str) -> None:
    told, layouts, told_by = read(kind, (examples,), examples)
    assert conforms(told, layouts, told_by)


def test_every_module_is_a_layout_that_shows_examples() -> None:
    assert len(LAYOUTS) == len(modules(str(__import__("checker.layouts").layouts.__path__[0])))
    for name in LAYOUTS:
        known = writing(name)
        assert known is not None and known.such_as.startswith("“")
        for example in known.such_as.replace("“", "”").split("”")[1::2]:
            assert known.read(example) is not None, (name, example)
    assert writing("quotation") is None and writing("_numerals") is None
    assert house("date", ("Novem 6",)) is None


def test_numbers_in_words_and_figures() -> None:
    assert len(CARDINAL) == len(ORDINAL) == 100
    assert [written(str(n), "1st") for n in (1, 2, 3, 11, 12, 13, 21, 111)] == (
        ["1st", "2nd", "3rd", "11th", "12th", "13th", "21st", "111th"]
    )
    assert [written(n, "words") for n in ("0", "21", "99", "100", "1.5")] == (
        ["zero", "twenty-one", "ninety-nine", None, None]
    )
    assert all(written(str(number), "first") == word for word, number in ORDINAL.items())


# --- properties: what is rendered is read back as the same value, and has the layout

DAYS = st.dates(date(1600, 1, 1), date(2099, 12, 31))
DATE_LAYOUTS = [
    "Nov. 6, 2024",
    "6 November 2024",
    "6th of November 2024",
    "Nov 06, 2024",
    "2024-11-06",
    "November 6th 2024",
]
TIME_LAYOUTS = ["6:30 p.m.", "6.30pm", "06:30 PM", "18:30"]


def rendered(kind: str, contents: str, layout: str) -> tuple[str, House]:
    told_by = house(kind, (layout,))
    assert told_by is not None
    told = told_by.writing.read(contents)
    assert told is not None, contents
    text = render(told, told_by.examples[0], told_by)
    assert text is not None
    return text, told_by


def has_layout(text: str, told_by: House) -> bool:
    told = told_by.writing.read(text)
    return told is not None and conforms(told, told_by.examples, told_by)


@given(DAYS, st.sampled_from(DATE_LAYOUTS), st.sampled_from(DATE_LAYOUTS))
def test_a_date_in_another_layout_is_the_same_date(day: date, first: str, second: str) -> None:
    text, _ = rendered("date", day.isoformat(), first)
    again, told_by = rendered("date", text, second)
    parse = kinds()["date"].parse
    assert parse(text, None) == parse(again, None) == parse(day.isoformat(), None)
    assert has_layout(again, told_by)
    assert rendered("date", again, first)[0] == text


@given(st.integers(13, 23), st.integers(1, 59), st.sampled_from(TIME_LAYOUTS), st.sampled_from(TIME_LAYOUTS))
def test_a_time_in_another_layout_is_the_same_time(hour: int, minute: int, first: str, second: str) -> None:
    text, _ = rendered("time", f"{hour}:{minute:02}", first)
    again, told_by = rendered("time", text, second)
    parse = kinds()["time"].parse
    assert parse(text, None) == parse(again, None) == parse(f"{hour}:{minute:02}", None)
    assert has_layout(again, told_by)


QUANTITIES = [
    ("percentage", "5%", "5 per cent", "5 percent"),
    ("age", "5-year-old", "5 year old", "5-year-old"),
    ("duration", "5 years", "5 years", "5 years"),
    ("measure", "5 miles", "5 miles", "5 miles"),
    ("money", "$5 million", "5 million dollars", "$5 million"),
    ("number", "5 million", "5 million", "5 million"),
]


@given(st.sampled_from(QUANTITIES), st.integers(1, 99), st.booleans())
def test_a_quantity_in_another_layout_is_the_same(row: tuple[str, str, str, str], number: int, words: bool) -> None:
    kind, *layouts = row
    told = str(number) if not words else str(written(str(number), "words"))
    parse = kinds()[kind].parse
    original = (
        layouts[0].replace("5", told)
        if not (words and kind in {"money", "percentage"})
        else (layouts[1].replace("5", told))
    )
    for layout in layouts:
        text, told_by = rendered(kind, original, layout)
        assert parse(text, None) == parse(original, None)
        assert has_layout(text, told_by)


@given(st.integers(0, 10**7), st.sampled_from(["nine", "9", "1,200", "1200"]))
def test_a_number_keeps_its_value(number: int, layout: str) -> None:
    told_by = house("number", (layout,))
    assert told_by is not None
    told = told_by.writing.read(f"{number:,}")
    assert told is not None
    text = render(told, told_by.examples[0], told_by)
    assert text is None or kinds()["number"].parse(text, None) == kinds()["number"].parse(str(number), None)


@given(
    st.text(max_size=80)
    | st.lists(st.sampled_from("6 Nov . , th 2024 p.m. : $ % - year old five m ( ) '".split())).map(" ".join)
)
def test_nothing_raises_on_any_text(text: str) -> None:
    for name in LAYOUTS:
        known = writing(name)
        told = known.read(text) if known is not None else None
        if told is not None:
            assert 0 <= told.start < told.end <= len(text)
            assert (
                "".join(piece.before + text[piece.start : piece.end] for piece in told.pieces) + told.after == told.told
            )
            told_by = house(name, (text,))
            assert told_by is not None
            render(told, told, told_by)

"""Dates, times and durations as properties: read back, found in every style, compared three ways, never raising."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.lark import from_lark
from lark import Lark

from checker import surface
from checker.document import from_text
from checker.kinds import kinds
from checker.kinds.date.compare import compare_dates, compare_durations, compare_sets, compare_times
from checker.kinds.date.nearness import Context
from checker.kinds.date.resolve import resolve
from checker.kinds.date.scan import KIND_OF, read, scan
from checker.kinds.date.values import Date, Duration, days
from checker.model import Relation
from checker.resources import PACKAGE, root
from checker.tokens import tokenise
from tests.kinds.date_judging import verdicts

GRAMMAR = surface.load("date")
SOURCE = (root("grammars") / "date.lark").read_text(encoding="utf-8")
COMPARE: dict[str, Any] = {
    "date": compare_dates,
    "time": compare_times,
    "duration": compare_durations,
    "set": compare_sets,
}
TOUCHING = frozenset({"SUFFIX", "S", "COMMA", "DOT", "COLON", "RPAR", "SLASH", "APOSTROPHE"})


@cache
def words_of_terminals() -> dict[str, list[str]]:
    """Return sample words of each terminal: all listed words, and figures that its pattern reads."""
    samples: dict[str, list[str]] = defaultdict(list)
    words = re.findall(r'"([^"]+)"i?', SOURCE)
    figures = (
        [str(n) for n in range(2100)] + [f"0{n}" for n in range(10)] + ["0600", "1,200", "2.5", "9.30", "6.11.2024"]
    )
    for word in dict.fromkeys(words + figures):
        number = GRAMMAR._classes[word]
        if number >= 0:
            samples[GRAMMAR.terminals[number]].append(word)
    return samples


def printed(terminal: str) -> st.SearchStrategy[str]:
    space = "" if terminal in TOUCHING else " "
    return st.sampled_from(words_of_terminals()[terminal]).map(lambda word: space + word)


@cache
def grammar() -> Lark:
    return Lark(SOURCE, start=list(GRAMMAR.productions), parser="earley")


@cache
def terminals(rule: str) -> frozenset[str]:
    """Return the terminals that a rule can reach."""
    symbols = {symbol for each in grammar().rules if each.origin.name == rule for symbol in each.expansion}
    named = frozenset(symbol.name for symbol in symbols if symbol.is_term)
    others = {symbol.name for symbol in symbols if not symbol.is_term and symbol.name != rule}
    return named.union(*map(terminals, others))


@cache
def production(name: str) -> st.SearchStrategy[str]:
    """Return surface forms of a production, generated from the grammar itself."""
    lark = grammar()
    explicit = {terminal: printed(terminal) for terminal in terminals(name)}
    forms = from_lark(lark, start=name, explicit=explicit)
    return forms.map(lambda text: re.sub(r"([:/(]) ", r"\1", text.strip()).replace("' s", "'s"))


@pytest.mark.parametrize("name", GRAMMAR.productions)
def test_every_form_of_the_grammar_is_read_and_read_back(name: str) -> None:
    @settings(max_examples=20, deadline=None)
    @given(production(name), st.none() | st.dates())
    def holds(text: str, issued: date | None) -> None:
        words = tokenise(text)
        match = GRAMMAR.whole(words)
        assert match is not None
        form = read(match, words.texts)
        value = resolve(form, Context(issued, "past")) if form is not None else None
        if value is None:
            return
        kind = kinds()[KIND_OF[type(value)]]
        shown = kind.show(value)
        assert kind.parse(shown, None) == value, shown
        assert kind.timex is not None and kind.timex(value).value
        assert COMPARE[kind.name](value, value) is Relation.AGREE
        for mention in kind.find(from_text(f"It was {text} then.", issued=issued)):
            assert 0 <= mention.span.start < mention.span.end <= len(text) + 20

    holds()


MONTHS = "January February March April May June July August September October November December".split()
AP = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
SUFFIX = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}


def styles(day: date) -> list[str]:
    """Return a date as papers on both sides of the Atlantic print it."""
    month, ap, weekday = MONTHS[day.month - 1], AP[day.month - 1], DAYS[day.weekday()]
    figure, year, suffix = day.day, day.year, SUFFIX.get(day.day, "th")
    return [
        f"{month} {figure}, {year}",
        f"{ap} {figure}, {year}",
        f"{figure} {month} {year}",
        f"{figure} {ap} {year}",
        f"{figure}{suffix} {month} {year}",
        f"{figure}{suffix} of {month}, {year}",
        f"{month} {figure}{suffix}, {year}",
        f"{weekday}, {month} {figure}, {year}",
        f"{weekday} {figure} {month} {year}",
        f"{weekday} ({ap} {figure}, {year})",
        f"{month} {figure}, {year} ({weekday})",
        f"{month.upper()} {figure:02}, {year}",
        f"{weekday}, the {figure}{suffix} of {month} {year}",
        day.isoformat(),
    ]


@settings(deadline=None)
@given(st.dates(date(1000, 1, 1), date(2099, 12, 31)), st.data())
def test_every_day_is_found_in_every_style(day: date, data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(styles(day)))
    document = from_text(f"The bridge opened on {text} in the rain.")
    (mention,) = kinds()["date"].find(document)
    assert document.text[mention.span.start : mention.span.end] == text
    assert days(mention.value) == ((day.toordinal(), day.toordinal() + 1),)
    assert kinds()["date"].parse(text, None) == mention.value


@settings(deadline=None)
@given(st.dates(date(1900, 1, 1), date(2090, 1, 1)), st.integers(0, 6))
def test_a_weekday_agrees_with_its_own_date_alone(day: date, other: int) -> None:
    told = DAYS[other]
    document = from_text(f"The bridge opened on {told}, {MONTHS[day.month - 1]} {day.day}, {day.year}, in the rain.")
    expected = "held" if other == day.weekday() else "contradicted"
    assert verdicts(document, "weekday", "date") == [expected]


spans = st.tuples(st.dates(date(1000, 1, 1), date(2099, 1, 1)), st.sampled_from(["%Y-%m-%d", "%Y-%m", "%Y"]))
dates = spans.map(lambda pair: Date(pair[0].strftime(pair[1])))


@settings(deadline=None)
@given(dates, dates)
def test_comparison_is_symmetric_and_consistent_with_containment(one: Date, other: Date) -> None:
    assert compare_dates(one, other) is compare_dates(other, one)
    (a, b), (c, d) = days(one)[0], days(other)[0]
    contained = (a <= c and d <= b) or (c <= a and b <= d)
    disjoint = b <= c or d <= a
    expected = Relation.AGREE if contained else Relation.CONFLICT if disjoint else Relation.UNDECIDED
    assert compare_dates(one, other) is expected


@settings(deadline=None)
@given(st.dates(date(1000, 1, 1), date(2099, 1, 1)))
def test_a_day_agrees_with_every_span_around_it(day: date) -> None:
    inner = Date(day.isoformat())
    year, week, _ = day.isocalendar()
    for timex in (f"{day:%Y-%m}", f"{day:%Y}", f"{day:%Y}"[:3], f"{day:%Y}"[:2], f"{year:04}-W{week:02}"):
        assert compare_dates(inner, Date(timex)) is Relation.AGREE
    quarter = f"{day.year}-Q{(day.month + 2) // 3}"
    assert compare_dates(inner, Date(quarter)) is Relation.AGREE


@settings(deadline=None)
@given(st.integers(1, 900), st.integers(1, 900), st.sampled_from(["D", "W", "M", "Y"]))
def test_lengths_of_one_unit_compare_as_numbers(one: int, other: int, unit: str) -> None:
    relation = compare_durations(Duration(f"P{one}{unit}"), Duration(f"P{other}{unit}"))
    if one == other:
        assert relation is Relation.AGREE
    elif abs(one - other) > max(one, other) * 0.2 + 1:
        assert relation is Relation.CONFLICT


ALPHABET = st.sampled_from("0123456789 .,:-/'’–()\nJanMaySundTheofago½٣८")
PIECES = st.sampled_from(
    "May March Sunday the last two years ago Nov . , 30 31 2024 99999 0 - : ( ) quarter of past next 's to".split()
)
TEXTS = st.text() | st.text(ALPHABET, max_size=60) | st.lists(PIECES, max_size=25).map(" ".join)


@settings(deadline=None)
@given(TEXTS, st.none() | st.dates())
def test_nothing_raises_and_spans_lie_inside(text: str, issued: date | None) -> None:
    document = from_text(text, issued=issued)
    for found in document.derived(scan):
        assert 0 <= found.span.start < found.span.end <= len(document.text)
    for kind in (kinds()[name] for name in ("date", "time", "duration", "set", "weekday")):
        kind.parse(text, issued)
        for mention in kind.find(document):
            assert kind.parse(kind.show(mention.value), None) == mention.value


@settings(deadline=None)
@given(TEXTS)
def test_neutral_words_before_move_every_span(text: str) -> None:
    before = "Nobody there knew why.\n\n"
    alone, moved = from_text(text).derived(scan), from_text(before + text).derived(scan)
    shift = len(before)
    assert [(f.span.start + shift, f.value) for f in alone] == [(f.span.start, f.value) for f in moved]


def test_no_clock_is_read() -> None:
    for path in (PACKAGE / "kinds" / "date").glob("*.py"):
        assert not re.search(r"\b(today\(\)|now\(\)|utcnow|time\.time|localtime)", path.read_text(encoding="utf-8")), (
            path
        )

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import dsl
from checker.dsl import _words
from checker.language import FIXED_FORMS, RESERVED
from checker.model import Assertion, Subject
from checker.resources import root

# The planned words alone: what this file asserts does not change with the kinds that exist.
WORDS = {word: name for name, text in _words.PLANNED.items() for word in text.split(", ")}
GRAMMAR = (root("grammars") / "assertion.lark").read_text(encoding="utf-8")


def parse(line: str) -> Assertion:
    return dsl.parse(line, WORDS)


def one(kind: str, topic: str = "", part: str = "", every: bool = False) -> Subject:
    return Subject(kind, topic, part, every)


FORMS = {
    "spokesperson name spelled consistently": ("spelled_consistently", [one("person", "spokesperson")], "", []),
    "every person name spelled consistently": ("spelled_consistently", [one("person", every=True)], "", []),
    'name of spokesperson spelled "Dmitry Peskov"': (
        "spelled_as", [one("person", "spokesperson")], "", ["Dmitry Peskov"]),
    'place name spelled "Kyiv"': ("spelled_as", [one("place")], "", ["Kyiv"]),
    "place name spelt Kyiv, “Kiev” or «Kyjiw»": ("spelled_as", [one("place")], "", ["Kyiv", "Kiev", "Kyjiw"]),
    "date of invasion = Feb 2022": ("equals", [one("date", "invasion")], "=", ["Feb 2022"]),
    "date of invasion = Feb. 24,  2022": ("equals", [one("date", "invasion")], "=", ["Feb. 24, 2022"]),
    "invasion date = date of attack": ("equals", [one("date", "invasion"), one("date", "attack")], "=", []),
    'title of Kamala Harris is one of "Vice President", "Senator"': (
        "equals", [one("role", "Kamala Harris")], "is one of", ["Vice President", "Senator"]),
    "title of Kamala Harris is one of Senator, Vice President, or Ms.": (
        "equals", [one("role", "Kamala Harris")], "is one of", ["Senator", "Vice President", "Ms."]),
    'title of Kamala Harris differs from "President"': (
        "equals", [one("role", "Kamala Harris")], "differs from", ["President"]),
    "headline date of vote differs from body date of vote": (
        "equals", [one("date", "vote", "headline"), one("date", "vote", "body")], "differs from", []),
    "date of ceasefire after date of invasion": (
        "compares", [one("date", "ceasefire"), one("date", "invasion")], "after", []),
    "date of ceasefire is before 24 February 2022": ("compares", [one("date", "ceasefire")], "before",
                                                     ["24 February 2022"]),
    "number of killed <= number of casualties": (
        "compares", [one("number", "killed"), one("number", "casualties")], "<=", []),
    "number of killed ≥ 1,200": ("compares", [one("number", "killed")], ">=", ["1,200"]),
    "number of killed<5": ("compares", [one("number", "killed")], "<", ["5"]),
    "age of suspect between 18 and 25": ("compares", [one("age", "suspect")], "between", ["18", "25"]),
    "date of x between date of a and invasion date": (
        "compares", [one("date", "x"), one("date", "a"), one("date", "invasion")], "between", []),
    "number of killed is consistent": ("is_consistent", [one("number", "killed")], "", []),
    "every age is consistent": ("is_consistent", [one("age", every=True)], "", []),
    "every weekday agrees with its date": ("agrees", [one("weekday", every=True)], "with its", ["date"]),
    "every conversion agrees": ("agrees", [one("conversion", every=True)], "", []),
    "headline agrees with body": ("agrees", [one("", part="headline"), one("", part="body")], "with", []),
    "every percentage change agrees with its figures": ("agrees", [one("change", every=True)], "with its", ["figures"]),
    "number of men + number of women = number of people": (
        "adds_up", [one("number", "men"), one("number", "women"), one("number", "people")], "+", []),
    "number of men+number of women=20": ("adds_up", [one("number", "men"), one("number", "women")], "+", ["20"]),
    "number of men + number of women <= number of people": (
        "adds_up", [one("number", "men"), one("number", "women"), one("number", "people")], "+ <=", []),
    "number of men + number of women is no more  than 20": (
        "adds_up", [one("number", "men"), one("number", "women")], "+ <=", ["20"]),
    "number of men + number of women is between 10 and 20": (
        "adds_up", [one("number", "men"), one("number", "women")], "+ between", ["10", "20"]),
    "every percentage adds up to at most 100%": ("adds_up", [one("percentage", every=True)], "to", ["at most 100%"]),
    "every percentage adds up to between 95% and 105%": (
        "adds_up", [one("percentage", every=True)], "to between", ["95%", "105%"]),
    "number of killed is at least 12": ("compares", [one("number", "killed")], ">=", ["12"]),
    "number of killed is fewer than number of hurt": (
        "compares", [one("number", "killed"), one("number", "hurt")], "<", []),
    "quotation mentions Ukraine": ("mentions", [one("", part="quotation")], "mentions", ["Ukraine"]),
    "every list of shares adds up to 100%": ("adds_up", [one("list", "shares", every=True)], "to", ["100%"]),
    "date of invasion is stated": ("is_stated", [one("date", "invasion")], "", []),
    "byline is stated": ("is_stated", [one("", part="byline")], "", []),
    "every abbreviation matches its definition": ("matches_definition", [one("abbreviation", every=True)], "", []),
    "every person name spelled as listed": ("spelled_as_listed", [one("person", every=True)], "", []),
    "article is spelt as  listed": ("spelled_as_listed", [one("")], "", []),
    'every date written like "Nov. 6, 2024" or "1990s"': (
        "written_like", [one("date", every=True)], "", ["Nov. 6, 2024", "1990s"]),
    'dateline is written like "PARIS (AP) —"': ("written_like", [one("", part="dateline")], "", ["PARIS (AP) —"]),
    "place name spelled as Sulaymaniyah": ("spelled_as", [one("place")], "", ["as Sulaymaniyah"]),
    "article mentions Ukraine": ("mentions", [one("")], "mentions", ["Ukraine"]),
    'article mentions "Black Sea" or "Sea of Azov"': ("mentions", [one("")], "mentions", ["Black Sea", "Sea of Azov"]),
    "headline mentions Ukraine, Russia or Poland": (
        "mentions", [one("", part="headline")], "mentions", ["Ukraine", "Russia", "Poland"]),
    "article mentions Ukraine and Russia": ("mentions", [one("")], "mentions all", ["Ukraine", "Russia"]),
    "article does not mention Ukraine": ("mentions", [one("")], "does not mention", ["Ukraine"]),
    # subjects
    "every caption number of members of parliament is consistent": (
        "is_consistent", [one("number", "members of parliament", "caption", True)], "", []),
    'place of "the day after" is stated': ("is_stated", [one("place", "the day after")], "", []),
    '"Black Sea" date is stated': ("is_stated", [one("date", "Black Sea")], "", []),
    "дата date = 5 мая": ("equals", [one("date", "дата")], "=", ["5 мая"]),
    "quotation of Peskov is consistent": ("is_consistent", [one("quotation", "Peskov")], "", []),
    "quotation number of killed is consistent": ("is_consistent", [one("number", "killed", "quotation")], "", []),
    "number of dates is stated": ("is_stated", [one("number", "dates")], "", []),
    "headline writer name is stated": ("is_stated", [one("person", "writer", "headline")], "", []),
    # what reads as a subject is one, unless it stands in quotation marks or has figures
    "organisation of march = place name": None,
    'organisation of march = "place name"': ("equals", [one("organisation", "march")], "=", ["place name"]),
    "share percentage = 12 percentage": ("equals", [one("percentage", "share")], "=", ["12 percentage"]),
    'role of X = "say \\"so\\" \\\\ now"': ("equals", [one("role", "X")], "=", ['say "so" \\ now']),
}  # fmt: skip


@pytest.mark.parametrize("line", [line for line, wanted in FORMS.items() if wanted])
def test_forms(line: str) -> None:
    form, subjects, operator, values = FORMS[line] or ("", [], "", [])
    assert parse(line) == Assertion(form, tuple(subjects), operator, tuple(values))


@pytest.mark.parametrize("line", [line for line, wanted in FORMS.items() if wanted])
@pytest.mark.parametrize("change", [str.upper, str.lower, lambda line: f"  {line} ", lambda line: f"\t{line}\n"])
def test_keywords_of_any_case_and_space(line: str, change: object) -> None:
    assert callable(change)
    found, plain = parse(change(line)), parse(line)
    assert (found.form, found.operator, len(found.values)) == (plain.form, plain.operator, len(plain.values))
    assert [s.kind + s.part for s in found.subjects] == [s.kind + s.part for s in plain.subjects]


@pytest.mark.parametrize("line", [line for line, wanted in FORMS.items() if wanted])
def test_shown_line_reads_the_same(line: str) -> None:
    assertion = parse(line)
    assert parse(dsl.show(assertion)) == parse(str(assertion)) == assertion


def test_shown_lines_are_plain_english() -> None:
    shown = [str(parse(line)) for line in list(FORMS)[:7]]
    assert shown == [
        "person of spokesperson spelled consistently",
        "every person spelled consistently",
        'person of spokesperson spelled "Dmitry Peskov"',
        'place spelled "Kyiv"',
        'place spelled "Kyiv", "Kiev", "Kyjiw"',
        "date of invasion = Feb 2022",
        "date of invasion = Feb. 24, 2022",
    ]


@pytest.mark.parametrize(
    ("line", "values", "tolerance"),
    [
        ("number of killed = 1,200 within 5 %", ("1,200",), "5 %"),
        ("date of x = 3 May 2020 WITHIN 2 days", ("3 May 2020",), "2 days"),
        ('number of killed = "1,200 within 5 %"', ("1,200 within 5 %",), ""),
        ("number of men + number of women = 20 within 1", ("20",), "1"),
        ("every list of shares adds up to 100% within 1 %", ("100%",), "1 %"),
        ('number of killed = body number of killed within "a few"', (), "a few"),
    ],
)
def test_tolerances(line: str, values: tuple[str, ...], tolerance: str) -> None:
    found = parse(line)
    assert (found.values, found.tolerance) == (values, tolerance)
    assert parse(str(found)) == found
    read = dsl.read(line, WORDS)
    assert read.tolerance is None or line[read.tolerance.start : read.tolerance.end].strip('"') == tolerance


def test_places_of_words() -> None:
    line = "date of ceasefire  is after  invasion date"
    parsed = dsl.read(line, WORDS)
    left, right = parsed.subjects
    assert left.kind is not None and left.topic is not None and right.kind is not None and right.topic is not None
    terms = [left.kind, left.topic, right.topic, right.kind]
    assert [line[term.start : term.end] for term in terms] == ["date", "ceasefire", "invasion", "date"]
    assert line[slice(*parsed.verb)] == "is after"
    assert line[right.start : right.end] == "invasion date"


# --- properties

words = st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=12).filter(str.strip)
names = words | st.sampled_from(sorted(RESERVED)) | st.sampled_from(["Feb 2022", "1,200", "100%", 'a "b"', "\\"])
kinds = st.sampled_from(sorted(set(WORDS.values())))
numeric = st.sampled_from(["number", "money", "percentage", "age", "date"])
summed = st.sampled_from(["number", "money", "percentage", "age"])
parts = st.sampled_from(["", "headline", "standfirst", "caption", "body", "byline", "dateline", "quotation"])


def facts(kind: st.SearchStrategy[str] = kinds) -> st.SearchStrategy[Subject]:
    return st.builds(Subject, kind, st.just("") | names, parts, st.booleans())


wholes = st.builds(Subject, st.just(""), st.just(""), parts.filter(lambda part: part != "quotation"), st.just(False))
several = st.lists(names, min_size=1, max_size=3).map(tuple)


@st.composite
def alike(draw: st.DrawFn, kind: st.SearchStrategy[str], least: int, most: int) -> tuple[Subject, ...]:
    same = st.just(draw(kind))
    return tuple(draw(st.lists(facts(same), min_size=least, max_size=most)))


def made(form: str, subjects: object, operators: list[str], values: object) -> st.SearchStrategy[Assertion]:
    assert isinstance(subjects, st.SearchStrategy) and isinstance(values, st.SearchStrategy)
    return st.builds(Assertion, st.just(form), subjects, st.sampled_from(operators), values, st.just(""))


none: st.SearchStrategy[tuple[str, ...]] = st.just(())
single = facts().map(lambda subject: (subject,))
listed = facts(summed | st.just("list")).map(lambda subject: (subject,))
pair = names.map(lambda name: (name,))
assertions = st.one_of(
    *(made(form, single, [""], none) for form in FIXED_FORMS),
    made("is_stated", wholes.filter(lambda s: s.part).map(lambda s: (s,)), [""], none),
    made("spelled_as", single, [""], several),
    made("written_like", single, [""], several),
    made("equals", single, ["="], pair),
    made("equals", single, ["is one of", "differs from"], several),
    made("equals", alike(kinds, 2, 2), ["=", "differs from"], none),
    made("compares", alike(numeric, 1, 1), ["<", "<=", ">", ">="], pair),
    made("compares", alike(numeric, 2, 2), ["<", "<=", ">", ">="], none),
    made("compares", alike(st.just("date"), 2, 2), ["before", "after"], none),
    made("compares", alike(numeric, 1, 1), ["between"], st.tuples(names, names)),
    made("compares", alike(numeric, 3, 3), ["between"], none),
    st.builds(Assertion, st.just("equals"), single, st.just("="), pair, names),
    st.builds(Assertion, st.just("equals"), alike(numeric, 2, 2), st.just("="), none, names),
    st.builds(Assertion, st.just("adds_up"), alike(summed, 3, 4), st.just("+"), none, names),
    st.builds(Assertion, st.just("adds_up"), listed, st.just("to"), pair, names),
    made("agrees", single, [""], none),
    made("agrees", single, ["with its"], st.sampled_from([("date",), ("figures",), ("birth date",)])),
    made("agrees", st.tuples(wholes, wholes).filter(lambda pair: all(s.part for s in pair)), ["with"], none),
    made("adds_up", alike(summed, 3, 4), ["+"], none),
    made("adds_up", alike(summed, 2, 4), ["+"], pair),
    made("adds_up", alike(summed, 3, 4), ["+ <", "+ <=", "+ >", "+ >="], none),
    made("adds_up", alike(summed, 4, 5), ["+ between"], none),
    made("adds_up", alike(summed, 2, 3), ["+ <", "+ <=", "+ >", "+ >="], pair),
    made("adds_up", alike(summed, 2, 3), ["+ between"], st.tuples(names, names)),
    made("adds_up", listed, ["to"], pair),
    made("adds_up", listed, ["to between"], st.tuples(names, names)),
    made("mentions", st.just((Subject("", part="quotation"),)), ["mentions", "does not mention"], several),
    made("mentions", wholes.map(lambda s: (s,)), ["mentions", "does not mention"], several),
    made("mentions", wholes.map(lambda s: (s,)), ["mentions all"], st.lists(names, min_size=2, max_size=3).map(tuple)),
)


@given(assertions)
@settings(max_examples=200, deadline=None)
def test_every_assertion_reads_back(assertion: Assertion) -> None:
    assert parse(str(assertion)) == assertion


pieces = st.sampled_from([*RESERVED, *WORDS, "one", "consistent", "stated", "with", "its", "up", "to", '"', "“x”", "x"])
lines = st.text() | st.lists(pieces | st.text(max_size=4), max_size=12).map(" ".join)


@given(lines)
@settings(max_examples=300, deadline=None)
def test_only_its_own_error_with_its_place_in_the_line(line: str) -> None:
    try:
        found = parse(line)
    except dsl.AssertionSyntaxError as error:
        assert 1 <= error.column <= len(line) + 1
        assert error.start <= error.end <= len(line)
        assert error.message and error.message.isprintable() >= line.isprintable() and "\n" not in error.message
        assert len(error.message) < 400
    else:
        assert parse(str(found)) == found

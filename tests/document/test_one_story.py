"""One story in every format: the same findings, at places that read back to the same words."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from html import unescape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker import packs
from checker.document import _format, names, read_all
from checker.document.docx import placed
from checker.model import Document, Span
from checker.pipeline import check, dated
from tests.document.writing import WRITERS, Story

EVERYDAY = packs.load(["everyday"])
PARAGRAPHS = (
    "HALDEN, Nov. 6 (AP) — Kremlin spokesman Dmitri Peskov said on Wednesday that the talks were over.",
    "“We wait,” said Dmitry Peskov, the spokesman for the Kremlin & others, on Monday, 24 February 2022.",
    "The ferry’s captain, Ole Berg, told the council that 12 people were hurt. Ole Berg’s wife was not there.",
    "In all, 14 people were hurt, the police said. Zoë O’Brien, 34, was among them.",
    "Zoë O’Brien, 43, was flown to Oslo, said the hospital’s director, Anna Lund.",
    "The fire in Kyiv, where 3 < 4 is said to be known, was put out at noon. Kyiv and Kiev are one.",
    'Anna Lund said the fire broke out on Tuesday, Nov. 6, and that it was “a "bad" day” 🚢.',
)
NAMES = st.sampled_from(["Dmitri Peskov", "Dmitry Peskov", "Zoë O’Brien", "Zoe O’Brien", "Anna Lindqvist", "Ole Berg"])
DAYS = st.sampled_from(["Monday", "Wednesday", "Thursday", "Friday"])
SIGNS = st.sampled_from(["", " & sons", " (3 < 4)", " — “so it is”", " 🚢", ' "quoted"', " at 5 % – 6 %", " a\u0301"])
SENTENCES = st.one_of(
    st.sampled_from(PARAGRAPHS),
    st.builds("{0}, {1}, saw {2} people hurt{3}.".format, NAMES, st.integers(33, 36), st.integers(8, 14), SIGNS),
    st.builds("On {0}, {1} November 2024, {2} spoke{3}.".format, DAYS, st.integers(1, 9), NAMES, SIGNS),
    st.builds("In all, {0} men and {1} women, {2} people, were aboard.".format, *[st.integers(2, 9)] * 3),
    st.builds("Shares fell {0} percent, from {1} euros to {2} euros{3}.".format, *[st.integers(2, 40)] * 3, SIGNS),
    st.builds("Kyiv and {0} are {1} miles ({2} km) apart{3}.".format, st.sampled_from(["Kiev", "kyiv", "Oslo"]),
              st.integers(2, 9), st.integers(2, 9), SIGNS),
)  # fmt: skip
STORIES = st.builds(
    Story,
    st.sampled_from(
        ["Ferry burns in Halden", "Twelve people hurt as ferry burns & sinks", "Zoë O’Brien is flown to Oslo"]
    ),
    st.sampled_from(["By Jane Roe", "By Jane Roe and Ole Berg"]),
    st.lists(st.lists(SENTENCES, min_size=1, max_size=3).map(" ".join), min_size=1, max_size=7, unique=True).map(tuple),
    st.just("2024-11-08"),
)
WHOLE = Story("Ferry burns in Halden", "By Jane Roe", PARAGRAPHS)


Told = tuple[str, str, frozenset[str], frozenset[tuple[str, str]]]


def words(document: Document, place: Span) -> str:
    return " ".join(document.text[slice(*place)].split())


def told(document: Document) -> Counter[Told]:
    """Return the findings: rule, words, the words of the other places, the repairs with what they replace."""
    return Counter(
        (
            finding.rule,
            words(document, finding.span),
            frozenset(words(document, one.span) for one in finding.related),
            frozenset((words(document, one.span), one.replacement) for one in finding.suggestions),
        )
        for finding in check([document], EVERYDAY).of(document)
    )


def parts(document: Document) -> list[tuple[str, str]]:
    found = [(part.name, " ".join(document.text[slice(*part.span)].split())) for part in document.parts]
    # a table of names and values has no order; a reader of the story does not mind where the byline stands
    return sorted(part for part in found if part[0] != "furniture")


def plain(source: str) -> str:
    """Return the words of a place in a file: without tags, entities, escapes and marks of CSV."""
    said = re.sub(r"\\u([0-9a-f]{4})", lambda match: chr(int(match[1], 16)), source).encode("utf-16", "surrogatepass")
    said = said.decode("utf-16").replace('\\"', '"').replace('""', '"')
    said = unescape(re.sub("<[^<>]*>", "", unescape(re.sub("<[^<>]*>", "", said))))
    return " ".join(said.split())


@pytest.mark.parametrize("name", [*WRITERS])
def test_the_same_parts(name: str) -> None:
    (document,) = read_all(name, WRITERS[name](WHOLE))
    assert dated(document).issued == date(2024, 11, 8)
    assert parts(document) == parts(read_all("a.txt", WRITERS["a.txt"](WHOLE))[0])


@pytest.mark.parametrize("name", [*WRITERS])
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(STORIES)
def test_the_same_findings(name: str, story: Story) -> None:
    (document,) = read_all(name, WRITERS[name](story))
    assert told(dated(document)) == told(read_all("a.txt", WRITERS["a.txt"](story))[0])


def test_every_format_is_written() -> None:
    found = {_format(name, WRITERS[name](WHOLE), "").name for name in WRITERS}
    assert found == set(names())


def test_the_story_has_findings() -> None:
    assert len(told(read_all("a.txt", WRITERS["a.txt"](WHOLE))[0])) >= 4


@pytest.mark.parametrize("name", [name for name in WRITERS if not name.endswith((".txt", ".md", ".docx"))])
@settings(max_examples=15, deadline=None)
@given(STORIES)
def test_places_read_back(name: str, story: Story) -> None:
    (document,) = read_all(name, WRITERS[name](story))
    source = document.source
    assert source is not None
    for match in re.finditer(r"\S+", document.text):
        start, end = source.at(match.start()), source.at(match.end(), closing=True)
        assert plain(source.text[start:end]) == match.group(), name


@settings(max_examples=15, deadline=None)
@given(STORIES)
def test_words_of_a_word_file_read_back(story: Story) -> None:
    file = WRITERS["a.docx"](story)
    (document,) = read_all("a.docx", file)
    _, xml, source, blocks = placed("a.docx", file)
    assert blocks == [part.span for part in document.parts]
    for match in re.finditer(r"\S+", document.text):
        start, end = source.at(match.start()), source.at(match.end(), closing=True)
        assert plain(xml[start:end]) == match.group()


@settings(max_examples=30, deadline=None)
@given(STORIES)
def test_markdown_is_as_long_as_its_file_and_its_words_stand_where_they_stood(story: Story) -> None:
    file = WRITERS["a.md"](story)
    (document,) = read_all("a.md", file)
    source = file.decode()
    assert len(document.text) == len(source)
    for match in re.finditer(r"[^\W_]+", document.text):
        assert source[slice(*match.span())] == match.group()

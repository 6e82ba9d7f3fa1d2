"""Front matter: values with their places in the file, and clear mistakes."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.document import DocumentError, from_text
from checker.document._frontmatter import _plain, _yaml, front_matter
from checker.model import Document

BODY = "The ferry stayed in port.\n"


def read(*lines: str, eol: str = "\n") -> Document:
    return from_text(eol.join(("---", *lines, "---", BODY)), "a.txt")


def texts(document: Document, name: str) -> list[str]:
    return [document.text[slice(*part.span)] for part in document.parts if part.name == name]


@pytest.mark.parametrize("eol", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("line", "span", "value"),
    [
        ("title: Ferry stays in port", "Ferry stays in port", None),
        ('title: "Ferry: stays in port"', "Ferry: stays in port", None),
        ("title: 'Ferry: stays in port'  ", "Ferry: stays in port", None),
        (r'title: "Ferry \"Gull\" stays"', r"Ferry \"Gull\" stays", 'Ferry "Gull" stays'),
        ("Title: No", "No", None),
        ("title: 12:30", "12:30", None),
        ("title: Zoë’s 🚢 ferry", "Zoë’s 🚢 ferry", None),
        ("headline: Ferry stays  # for now", "Ferry stays", None),
    ],
)
def test_headline(line: str, span: str, value: str | None, eol: str) -> None:
    document = read("lang: en", line, eol=eol)
    assert texts(document, "headline") == [span]
    assert document.meta[line.split(":")[0].lower()] == (value or span)
    assert texts(document, "body") == [BODY.strip()]


@pytest.mark.parametrize("eol", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("key", ["title", "headline", "Standfirst", "caption", "byline"])
@pytest.mark.parametrize(
    "words",
    [
        "Typhoon Marisol: 19 dead",
        "'Never again', says PM",
        '"Never again": PM vows',
        "[Update] It rains",
        "{Live} It rains",
        "*Breaking* It rains: more",
        "@desk says “no” 🚢: more",
        "%5 of it",
        "50: 50",
        '"Storm kills 19',
        "Storm: 19 dead\tand more",
    ],
)
def test_a_text_that_is_no_yaml_is_read_as_it_stands(words: str, key: str, eol: str) -> None:
    document = read("lang: en", f"{key}: {words}  ", "x: {a: [1, 2]}", "slug: 'it''s'", "date: 2024-11-06", eol=eol)
    part = next(part for part in document.parts if part.name != "body")
    assert part.name == {"title": "headline"}.get(key, key.lower())
    assert document.text[slice(*part.span)] == document.meta[key.lower()] == words
    assert document.issued == date(2024, 11, 6) and document.meta["slug"] == "it's"
    assert texts(document, "body") == [BODY.strip()]


def test_blocks_and_lists() -> None:
    document = read("caption: >", "  The ferry lies", "  in port.", "byline:", "  - Jane Roe", "  - Ole Berg")
    assert texts(document, "caption") == ["The ferry lies\n  in port."]
    assert document.meta["caption"] == "The ferry lies in port.\n"
    assert texts(document, "byline") == ["Jane Roe", "Ole Berg"]


def test_parts_are_in_the_order_of_the_file() -> None:
    document = read("caption: In port", "x: {a: [1, 2], b: c}", "title: Ferry", 'standfirst: ""')
    assert [part.name for part in document.parts] == ["caption", "headline", "body"]
    assert document.meta["x"] == "{a: [1, 2], b: c}"


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (['date: "2024-11-06"'], date(2024, 11, 6)),
        (["date: 2024-11-06T10:30:00Z"], date(2024, 11, 6)),
        (["date: 2024-11-06", "issued: 2024-11-07"], date(2024, 11, 7)),
        (["date: 6 November 2024"], None),
        (["date: 2024-13-06"], None),
    ],
)
def test_date_of_publication(lines: list[str], wanted: date | None) -> None:
    assert read(*lines).issued == wanted
    assert read(*lines).meta["date"] == json.loads(json.dumps(lines[0].split(": ")[1].strip('"')))


def test_the_article_knows_its_date_better_than_the_caller() -> None:
    text = "---\ndate: 2024-11-06\n---\n" + BODY
    assert from_text(text, issued=date(2020, 1, 1)).issued == date(2024, 11, 6)
    assert from_text(BODY, issued=date(2020, 1, 1)).issued == date(2020, 1, 1)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("---\nslug: [a\n---\nx", "a.txt:3:1: front matter: a list that begins with “[” is not closed with “]”"),
        ('---\nslug: "a\n---\nx', "a.txt:3:1: front matter: a quotation mark is not closed"),
        ("---\nslug: a: b\n---\nx", "a.txt:2:8: front matter: put a text that contains “: ” in quotation marks"),
        ("---\ntitle: a\ntitle: b\n---\nx", "a.txt:3:1: front matter: `title` twice"),
        ("---\nslug: &a x\nby: *a\n---\nx", "a.txt:2:7: front matter: no anchors"),
        ("---\ntitle: a\nx", "a.txt:1:1: the front matter has no closing ---"),
        ("---\ntitle: a\n? [x]\n: y\n---\nx", "a.txt:3:3: front matter: a key must be a word"),
        ("---\ntitle: \x07\n---\nx", "a.txt:1:1: front matter:"),
        ("---\ntitle: \ud800\n---\nx", "a.txt:1:1: front matter: not valid Unicode"),
        ("---\ntitle: a: b\nslug: c: d\n---\nx", "a.txt:3:8: front matter: put a text"),
        ("---\ntitle: a: b\ntitle: c: d\n---\nx", "a.txt:3:9: front matter:"),
        ("---\ntitle: a: b\n  goes: on\n---\nx", "a.txt:2:9: front matter:"),
    ],
)
def test_mistakes_are_one_line_with_a_place(text: str, message: str) -> None:
    with pytest.raises(DocumentError) as caught:
        from_text(text, "a.txt")
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("bomb", ["[" * 30_000, "{a: " * 10_000, "- " * 30_000])
def test_deep_nesting_is_refused(bomb: str) -> None:
    with pytest.raises(DocumentError):
        from_text(f"---\ntitle: {bomb}\n---\nx")


@pytest.mark.parametrize(
    "text", ["---\n\nA line.\n\n---\n", "--- a\ntitle: b\n---\n", "---", "----\nx: y\n---", "---\nWell,\n---"]
)
def test_a_rule_is_no_front_matter(text: str) -> None:
    assert front_matter(text, "a.txt").end == 0


def test_empty_front_matter() -> None:
    for inside in ("", "# nothing\n", "\n"):
        assert [part.name for part in from_text(f"---\ntitle:\n{inside}---\n" + BODY).parts] == ["body"]
    assert [part.name for part in from_text("---\n---\n" + BODY).parts] == ["body"]


LINES = st.tuples(
    st.sampled_from(["title", "date", "caption", "Author_x"]),
    st.sampled_from(['"', ""]),
    st.text(st.sampled_from("abZ09 .,;'()/-:#é"), max_size=12),
)


@given(st.lists(LINES, max_size=4, unique_by=lambda line: line[0]))
def test_plain_lines_mean_to_us_what_they_mean_to_yaml(lines: list[tuple[str, str, str]]) -> None:
    text = "".join(f"{key}: {mark}{value}{mark}\n" for key, mark, value in lines)
    plain = _plain(text, 0, len(text))
    if plain:
        assert plain == _yaml(text, 0, len(text), "-")

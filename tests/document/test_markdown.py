"""Markdown: what is evidence, and that every word keeps its place in the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.document import read
from checker.model import Document


def document(text: str) -> Document:
    return read("a.md", text.encode())


def parts(text: str) -> list[tuple[str, str]]:
    found = document(text)
    return [(part.name, " ".join(found.text[slice(*part.span)].split())) for part in found.parts]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("# Ferry stays", [("headline", "Ferry stays")]),
        ("## Waiting ##\n\n# Ferry", [("subhead", "Waiting"), ("headline", "Ferry")]),
        ("Ferry *stays*\n===\nIt waits.", [("headline", "Ferry stays"), ("body", "It waits.")]),
        ("Waiting\n---", [("subhead", "Waiting")]),
        ("One\ntwo.\n\nThree.", [("body", "One two."), ("body", "Three.")]),
        ("> One\n> two.\n>\n> > Three.", [("body", "One two."), ("body", "Three.")]),
        ("- One\n  two\n* Three\n1. Four\n2) Five\n- [x] Six", [("body", w) for w in
         ("One two", "Three", "Four", "Five", "Six")]),
        ("One.\n\n```py\nno\n```\n\n~~~\nno\n\nno\n~~~\nTwo.", [("body", "One."), ("body", "Two.")]),
        ("One.\n\n    no\n\nTwo.", [("body", "One."), ("body", "Two.")]),
        ("One\n    two.", [("body", "One two.")]),
        ("<!-- no\n\nno -->\nOne.", [("body", "One.")]),
        ("One <!-- no --> two.", [("body", "One two.")]),
        ("One.\n\n***\n\nTwo.", [("body", "One."), ("body", "Two.")]),
        ("| A | B |\n|---|:-:|\n| one | two |", [("body", w) for w in ("A", "B", "one", "two")]),
        ("![The ferry](a.jpg \"x\")", [("caption", "The ferry")]),
        ("[x]: http://no.example\n\nOne.", [("body", "One.")]),
        ("One.[^1]\n\n[^1]: Two.", [("body", "One."), ("body", "Two.")]),
        ("<script>\nno\n</script>\n\n<div>One.</div>", [("body", "One.")]),
        ("By Jane Roe\n\nHALDEN (AP) — One.",
         [("byline", "By Jane Roe"), ("dateline", "HALDEN (AP) —"), ("body", "One.")]),
    ],
)  # fmt: skip
def test_blocks(text: str, wanted: list[tuple[str, str]]) -> None:
    assert parts(text) == wanted
    assert parts(text.replace("\n", "\r\n")) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("the **ferry** of _Halden_", "the   ferry   of  Halden"),
        ("**Dmitri** Peskov’s", "Dmitri   Peskov’s"),
        ("[Dmitry Peskov](http://a.b)’s aide", "Dmitry Peskov’s              aide"),
        ("a “**We** wait”", "a   “We   wait”"),
        ("said *he*, and", "said  he,  and"),
        (r"5 * 3 snake_case \*not\*", "5 * 3 snake_case  *not*"),
        ("[he] said [so][1]", "[he] said  so"),
        ("Zo&euml; one&nbsp;two <b>x</b><br>y", "Zoë      one      two    x        y"),
        ("see <https://no.example/x> `code`", "see                         code"),
        ("~~one~~ two", "one   two"),
    ],
)
def test_inline_markup_is_blanked_and_words_keep_their_places(text: str, wanted: str) -> None:
    read_text = document(text).text
    assert read_text.strip() == wanted
    assert len(read_text) == len(text)


def test_front_matter_counts() -> None:
    text = "---\ntitle: Ferry\ndate: 2024-11-06\n---\n\nIt *waits*."
    found = document(text)
    assert [(part.name, found.text[slice(*part.span)]) for part in found.parts] == [
        ("headline", "Ferry"),
        ("body", "It  waits."),
    ]
    assert found.issued is not None and found.source is None
    assert text[found.parts[1].span.start :] == "It *waits*."


PIECES = st.sampled_from(
    "one|two| |\n|\n\n|*|**|_|`|[|](x)|]|![|> |- |# |&amp;|<b>|<br>|\\|    |```\n|\r\n|é|🚢|“|’s|---\n".split("|")
)


@given(st.lists(PIECES, max_size=25).map("".join))
def test_the_text_is_as_long_as_the_file_and_lines_stay_lines(text: str) -> None:
    found = document("x" + text).text
    assert len(found) == len(text) + 1
    assert [at for at, sign in enumerate(found) if sign in "\r\n"] == [
        at for at, sign in enumerate("x" + text) if sign in "\r\n"
    ]

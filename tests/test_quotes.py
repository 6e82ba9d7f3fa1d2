"""Quotation marks: what stands inside `[` and `]` in each text is quoted."""

from __future__ import annotations

import pytest

from checker.document import from_text
from checker.quotes import quoted_spans

TEXTS = [
    "“[We wait,]” she said. “[It blows.]”",
    '"[We wait,]" she said. "[It blows.]"',
    "``[We wait,]'' she said.",
    "«[On attend]», dit-elle, «[ on part ]».",
    "‘[We wait,]’ she said. It’s the crew’s own.",
    "'[We wait,]' she said. It's the crew's own, in the '90s.",
    "‘[It is the workers’ right,]’ she said.",
    "'[We can't wait for the boys' return,]' she said.",
    "“[We ‘wait’ here,]” she said.",
    "‘[He said “no” to us,]’ she said.",
    "She called it “[a “great” day,]” or so.".replace("“great”", "'great'"),
    "The crews' boats are the boys' own.",
    "Rock 'n' roll and 'em boys, 'tis all.",
    'The board is 6" wide and 5\'11" long.',
    "She said: “We wait. Nobody came.",
    "She said” and left. “[We wait.]”",
    'He said "well. She said "[we wait,]" and left.',
    '"[We wait. ]" said he. "[Go!]"',
    '"[We wait for the wind to fall.] "[We sail then,]" he said.',
    '“[We wait,]" she said.',
    "“[We wait]”—she said—“[and sail.]”",
    "(“[We wait]”)",
    "„[Wir warten]“, sagte sie.",
    "No marks at all.",
    '"" and “”',
]


@pytest.mark.parametrize("marked", TEXTS)
def test_what_is_quoted(marked: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    wanted = [piece.split("]")[0] for piece in marked.split("[")[1:]]
    assert [text[slice(*span)] for span in quoted_spans(from_text(text))] == wanted


@pytest.mark.parametrize("mark", ["“”", '""', "«»"])
def test_a_quotation_of_several_paragraphs(mark: str) -> None:
    text = f"Roe said: {mark[0]}We wait.\n\n{mark[0]}It blows.\n\n{mark[0]}We sail.{mark[1]}\n\nShe left."
    assert [text[slice(*span)] for span in quoted_spans(from_text(text))] == ["We wait.", "It blows.", "We sail."]


def test_a_mark_without_partner_ends_with_its_paragraph() -> None:
    text = "Roe said: “We wait.\n\nIt blows.\n\n“We sail,” she said."
    assert [text[slice(*span)] for span in quoted_spans(from_text(text))] == ["We sail,"]


def test_furniture_is_left_out() -> None:
    text = "“We wait,” she said.\n\nREAD MORE: “We sail”\n\nShe left."
    assert [text[slice(*span)] for span in quoted_spans(from_text(text))] == ["We wait,"]

"""Parts: what the blocks of a text are, told by their shapes."""

from __future__ import annotations

import pytest

from checker.document import from_text

BODY = "The ferry was to leave at noon, but the harbour master kept it in port because of the wind."
MORE = "Nobody could say on Monday when the next one would sail, and the hotels were full."


def parts(text: str) -> list[tuple[str, str]]:
    document = from_text(text)
    return [(part.name, text[slice(*part.span)]) for part in document.parts]


def names(*blocks: str) -> list[str]:
    return [name for name, _ in parts("\n\n".join(blocks))]


@pytest.mark.parametrize(
    "block",
    [
        "READ MORE",
        "Read more...",
        "Read more:",
        "Also read: Storm closes the northern road",
        "RELATED: Storm closes the northern road",
        "See also » Storm closes the northern road",
        ">> Follow the storm hour by hour, live.",
        "Follow us on Facebook and Instagram",
        "Follow the Daily Gull on Twitter for the latest",
        "Sign up for our newsletter and never miss a storm.",
        "Click here to see all pictures",
        "Share this article",
        "WhatsApp",
        "Advertisement",
        "Story continues below advertisement",
        "© 2024 Daily Gull. All rights reserved.",
        "Copyright 2024 Daily Gull",
        "This material may not be published, broadcast, rewritten or redistributed.",
        "Get the best of the Gull in your inbox every morning",
        "3 min read",
        "(Photo by Jane Roe/Getty Images)",
        "Photo: Jane Roe",
        "REUTERS/Jane Roe",
    ],
)
def test_page_furniture(block: str) -> None:
    assert names(BODY, block, MORE) == ["body", "furniture", "body"]


@pytest.mark.parametrize(
    "block",
    [
        "Read more than twenty pages of the report and you will know why the harbour was closed.",
        "Follow the path to the north, he told them, and it will lead you to the sea.",
        "This story may not be over, the harbour master said on Monday.",
        "Watch out for the wind, the harbour master told the crew on Monday.",
        "»Vi venter her,« sagde kaptajnen til avisen mandag aften.",
        "(c) The third point of the treaty is about ferries.",
        "More than forty people were waiting in the port.",
        "The photo shows the ferry, and it was taken on Monday.",
        "Share prices of the ferry company fell on Monday.",
        "Subscribers to the service were told nothing at all.",
        "Next came the wind.",
    ],
)
def test_running_text_is_no_furniture(block: str) -> None:
    assert names(BODY, block, MORE) == ["body", "body", "body"]


def test_linked_headlines_below_a_cue_are_furniture() -> None:
    links = ("Storm closes the northern road", "Why do ferries sink?", "‘We wait’ – a captain’s night")
    assert names(BODY, "READ MORE", *links, MORE) == ["body", *["furniture"] * 4, "body"]


def test_two_sentences_are_no_linked_headline() -> None:
    assert names(BODY, "READ MORE", "The wind was strong. It blew from the north", MORE) == [
        "body",
        "furniture",
        *["body"] * 2,
    ]


def test_a_label_makes_no_links() -> None:
    assert names(BODY, "Advertisement", "The night at sea", MORE) == ["body", "furniture", "subhead", "body"]


@pytest.mark.parametrize(
    "title",
    [
        "Ferry stays in port",
        "Why did the ferry stay in port?",
        "Harbour master: 'The wind is too strong'",
        "“We wait”: a captain tells",
        "24 hours at sea",
    ],
)
def test_headline_and_standfirst(title: str) -> None:
    assert names(title, BODY) == ["headline", "body"]
    assert names(title, "The wind may blow for another day", BODY) == ["headline", "standfirst", "body"]


@pytest.mark.parametrize("first", ["The wind fell.", "and so it went on", "- the ferry", "The list was this:"])
def test_no_headline(first: str) -> None:
    assert names(first, BODY) == ["body", "body"]


def test_a_line_alone_is_body() -> None:
    assert names("Ferry stays in port") == ["body"]


def test_subheads() -> None:
    assert names(BODY, "A turning point?", MORE, "The night at sea", MORE) == ["body", "subhead"] * 2 + ["body"]


@pytest.mark.parametrize(
    "place",
    [
        "HALDEN, Nov. 6 (AP) —",
        "HALDEN, Norway (AP) _",
        "HALDEN —",
        "NEW HALDEN -",
        "HALDEN, Norway, November 6 (Xinhua) --",
        "HALDEN/OSLO (Reuters) -",
        "Halden, Norway (Reuters) -",
        "(CNN) --",
        "ST. HALDEN, N.Y. –",
    ],
)
def test_datelines(place: str) -> None:
    assert parts(f"{place} {BODY}") == [("dateline", place), ("body", BODY)]
    assert parts(f"{place}\n\n{BODY}") == [("dateline", place), ("body", BODY)]


@pytest.mark.parametrize(
    "text",
    [
        "HALDEN-ON-Sea has no ferry today, and the harbour master knows why.",
        "The Northern Ferry Line (NFL) – a company of old – has no ferry today.",
        "A - the first letter - stood on the ship.",
    ],
)
def test_no_dateline(text: str) -> None:
    assert names(text) == ["body"]


@pytest.mark.parametrize(
    "line",
    ["Published 6 November 2024, 10:30 GMT", "Nov. 6, 2024", "Wednesday, 6 November 2024", "Updated: 2024-11-06 17:52"],
)
def test_date_of_publication(line: str) -> None:
    assert names(line, BODY) == ["dateline", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Roe",
        "By JANE ROE, Associated Press",
        "By Jane Roe and Ole van der Berg in Halden",
        "Written by: Jane Roe",
        "(Reporting by Jane Roe; editing by Ole Berg)",
    ],
)
def test_bylines(line: str) -> None:
    assert names("Ferry stays in port", line, BODY) == ["headline", "byline", "body"]


def test_the_desk_below_a_byline_is_byline() -> None:
    assert names("By Jane Roe", "Political correspondent", BODY) == ["byline", "byline", "body"]


@pytest.mark.parametrize("line", ["By Monday evening the ferry was back.", "By the sea, nobody waits for long at all"])
def test_no_byline(line: str) -> None:
    assert "byline" not in names(BODY, line, MORE)


@pytest.mark.parametrize(
    "block",
    [
        "OLD HALDEN, NORWAY – NOVEMBER 06: The ferry lies in port on November 06, 2024 in Old Halden, Norway. "
        "Jane Roe/Getty Images/AFP (Photo by JANE ROE / GETTY IMAGES EUROPE / Getty Images via AFP)",
        "FILE - In this Jan. 5 photo, the ferry lies in port.",
        "FILE PHOTO: The ferry lies in port, January 5, 2024. REUTERS/Jane Roe",
        "The ferry lies in port. (Photo: Ferry Line)",
        "The ferry lies in port (Getty Images)",
        "The ferry lies in port. [Jane Roe/Reuters]",
        "The ferry lies in port. Photograph: Jane Roe/EPA",
    ],
)
def test_captions(block: str) -> None:
    assert names(BODY, block, MORE) == ["body", "caption", "body"]


def test_one_paragraph_a_line() -> None:
    assert [text for _, text in parts(f"{BODY}\n{MORE}\n{BODY}")] == [BODY, MORE, BODY]


def test_lines_wrapped_by_hand() -> None:
    wrapped = """The ferry was to leave at noon, but the harbour master
kept it in port because of the wind. Nobody could say on
Monday when the next one would sail. The hotels were full
and the crew slept on board.
   The wind fell in the night, and at six in the morning
the ferry sailed.

Ten passengers had gone home by bus, a long way round that
takes a day."""
    assert [text.split("\n")[0][:14] for _, text in parts(wrapped)] == [
        "The ferry was ",
        "The wind fell ",
        "Ten passengers",
    ]


@pytest.mark.parametrize("text", ["", " \n\t\r\n ", "\ufeff", "\ufeff\n"])
def test_nothing_to_read(text: str) -> None:
    assert from_text(text).parts == ()


def test_space_and_marks_around_a_block_are_no_evidence() -> None:
    assert parts(f"\ufeff\xa0 {BODY} \u200b\n") == [("body", BODY)]

"""What the text says of capitals is held against the gazetteer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.document import from_text
from checker.kinds._capitals import capital_clashes
from checker.model import Fact, Mention, Span, Verdict


def judged(text: str) -> list[tuple[str, Verdict]]:
    document = from_text(text)
    fact = Fact("", Mention("place", Span(0, 0), None), document)
    return [(text[one.span.start : one.span.end], one.verdict) for one in capital_clashes([fact])]


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("In Sydney, the capital of Australia, it rained.", "Sydney"),
        ("Sydney is the capital of Australia.", "Sydney"),
        ("They met in the capital of Australia, Melbourne.", "Melbourne"),
        ("They met in Turkey's capital, Izmir, on Monday.", "Izmir"),
        ("They met in the Turkish capital Istanbul on Monday.", "Istanbul"),
        ("They met in the South Korean capital, Busan.", "Busan"),
        ("They met in Brazil’s capital, Sao Paulo.", "Sao Paulo"),
        ("They met in Istanbul, Turkey's capital, on Monday.", "Istanbul"),
        ("Melbourne is Australia's capital.", "Melbourne"),
        ("They met in Istanbul, the Turkish capital.", "Istanbul"),
    ],
)
def test_wrong_capitals(text: str, city: str) -> None:
    assert judged(text) == [(city, Verdict.CONTRADICTED)]


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("In Canberra, the capital of Australia, it rained.", "Canberra"),
        ("They met in Ukraine's capital, Kiev.", "Kiev"),
        ("They met in the Indian capital, Delhi.", "Delhi"),
        ("They met in Cape Town, the capital of South Africa.", "Cape Town"),
        ("They met in the Danish capital, Copenhagen.", "Copenhagen"),
        ("They met in the Egyptian capital of Cairo on Monday.", "Cairo"),
        ("They took Yemen's capital Sanaa and went on.", "Sanaa"),
        ("They met in Ankara, the Turkish capital, on Monday.", "Ankara"),
    ],
)
def test_right_capitals(text: str, city: str) -> None:
    assert judged(text) == [(city, Verdict.HELD)]


@pytest.mark.parametrize(
    "text",
    [
        "In Frankfurt, the financial capital of Germany, it rained.",
        "Changsha, the capital of China's Hunan province, was hit.",
        "Atlanta, the capital of Georgia, was hit.",
        "They met in the French capital, Lyon and Marseille.",
        "They met in the former German capital, Bonn.",
        "In the Turkish capital, President Wells spoke of Izmir.",
        "They met in Israel's capital, Tel Aviv.",
        "Lagos, the fashion capital of Africa",
        "The firm's capital, Paris said, was low.",
        "They flew to Izmir, the Turkish capital, and Athens.",
        "They flew to Izmir, the Turkish capital, Athens and Sofia.",
        "In Istanbul, Turkey's capital markets rose.",
        "the capital",
    ],
)
def test_no_claim(text: str) -> None:
    assert judged(text) == []


@given(
    st.lists(
        st.sampled_from("the capital of Australia , Sydney ' s Turkish and . - \n Georgia is city".split(" ")),
        max_size=14,
    )
)
def test_never_raises(words: list[str]) -> None:
    judged(" ".join(words))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("In Sydney, the capital of Australia, it rained.", "“Sydney” is called the capital of Australia, but"),
        ("They met in Istanbul, the Turkish capital.", "“Istanbul” is called the Turkish capital, but"),
    ],
)
def test_the_message_says_whose_capital_it_is(text: str, message: str) -> None:
    document = from_text(text)
    (found,) = capital_clashes([Fact("", Mention("place", Span(0, 0), None), document)])
    assert found.message.startswith(message)

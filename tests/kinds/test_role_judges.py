"""Roles told in two wordings, and two offices that one person cannot hold at one time."""

from __future__ import annotations

import pytest

from checker.document import from_text
from checker.kinds import kinds
from checker.model import Fact, Verdict

ROLES = [
    pytest.param("Spokesman Ivan Volkov left. Spokesperson Ivan Volkov slept.", 1, id="two wordings"),
    pytest.param("Spokesman Ivan Volkov left. Spokesman Ivan Volkov slept.", 0, id="one wording"),
    pytest.param("Veteran actor Ivan Volkov left. Actor Ivan Volkov slept.", 0, id="a word more"),
    pytest.param("Spokesman Ivan Volkov left. Spokeswoman Anna Lind slept.", 0, id="two people"),
]

OFFICES = [
    pytest.param("Prime Minister Anna Berg spoke first. President Anna Berg spoke last.", 1, id="two offices"),
    pytest.param("Minister Anna Berg spoke first. Finance Minister Anna Berg spoke last.", 0, id="short form"),
    pytest.param("President Anna Berg spoke. Former Prime Minister Anna Berg spoke.", 0, id="former"),
    pytest.param("President Anna Berg spoke. Acting Prime Minister Anna Berg spoke.", 0, id="acting"),
    pytest.param("Prime Minister Anna Berg was elected. President Anna Berg spoke.", 0, id="a change told"),
    pytest.param("Bank president Anna Berg spoke. City governor Anna Berg spoke.", 0, id="other bodies"),
]


OFFICES += [
    pytest.param("The president, Anna Berg, spoke. Anna Berg, the prime minister, left.", 1, id="between commas"),
    pytest.param("Treasury Secretary Paul Orr spoke. Defense Secretary Paul Orr left.", 1, id="two departments"),
    pytest.param("Chancellor Olga Stein spoke. President Stein added that it was late.", 1, id="late is no change"),
    pytest.param("Senator Amy Cole spoke. Congresswoman Amy Cole left.", 1, id="two houses"),
    pytest.param("Foreign Secretary Anna Berg spoke. Foreign Minister Anna Berg left.", 0, id="by country"),
    pytest.param("President Berg spoke. Prime Minister Berg, his sister, left.", 0, id="family name alone"),
    pytest.param("Mayor Anna Berg spoke in 2010. Governor Anna Berg left in 2020.", 0, id="other years"),
    pytest.param("If she wins, President Anna Berg will stay. Governor Anna Berg left.", 0, id="condition"),
    pytest.param("President Anna Berg and Queen Anna met.", 0, id="queen"),
    pytest.param("He asked how good a prime minister Anna Berg will make. Mayor Anna Berg left.", 0, id="article"),
    pytest.param("Prime Minister Anna Berg, later president, spoke. President Anna Berg left.", 0, id="later"),
]

OFFICES += [
    pytest.param("Northgate manager Ian Hart spoke. Northgate chairman Ian Hart left.", 1, id="two posts"),
    pytest.param(
        "Ian Hart, spokesman for the council, spoke. Ian Hart, director of the council, left.", 1, id="posts of the"
    ),
    pytest.param("Northgate manager Ian Hart spoke. Westgate chairman Ian Hart left.", 0, id="posts of two bodies"),
    pytest.param("Northgate chairman Ian Hart spoke. Northgate chief executive Ian Hart left.", 0, id="both at once"),
    pytest.param("Northgate coach Ian Hart spoke. Northgate manager Ian Hart left.", 0, id="coach or manager"),
    pytest.param("Northgate captain Ian Hart played until May. Northgate manager Ian Hart spoke.", 0, id="until"),
    pytest.param(
        "Ian Hart, spokesman for the council, spoke. Ian Hart, director of the museum, left.",
        0,
        id="of two",
    ),
]


@pytest.mark.parametrize(("text", "count"), ROLES)
def test_wording_of_roles(text: str, count: int) -> None:
    assert role_findings(text, "spelling") == count


@pytest.mark.parametrize(("text", "count"), OFFICES)
def test_offices(text: str, count: int) -> None:
    assert role_findings(text, "consistency") == count


def role_findings(text: str, judge: str) -> int:
    document = from_text(text)
    kind = kinds()["role"]
    facts = [Fact(m.subject, m, document) for m in kind.find(document)]
    return sum(item.verdict is Verdict.CONTRADICTED for item in getattr(kind, judge)(facts))

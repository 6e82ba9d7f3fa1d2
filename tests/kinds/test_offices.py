"""Who holds an office that a rule names: every way an editor writes it, and nobody who held, wants or serves it."""

from __future__ import annotations

import pytest

from checker.document import from_text
from checker.factbase import Facts
from checker.kinds.role import KIND, holds
from checker.model import Relation, Subject

HOLDERS = [
    ("mayor of Lyon", "Paul Dupont, the mayor of Lyon, left."),
    ("mayor of Lyon", "Paul Dupont, the Mayor of Lyon, left."),
    ("mayor of Lyon", "Paul Dupont, the Mayor of Lyon"),
    ("mayor of Lyon", "The mayor of Lyon, Paul Dupont, left."),
    ("mayor of Lyon", "The Mayor of Lyon, Paul Dupont, left."),
    ("mayor of Lyon", "The mayor of Lyon is Paul Dupont."),
    ("mayor of Lyon", "Paul Dupont is the mayor of Lyon."),
    ("mayor of Lyon", "Lyon mayor Paul Dupont left."),
    ("mayor of Lyon", "Lyon's mayor, Paul Dupont, left."),
    ("mayor of Lyon", "He met Lyon’s mayor, Paul Dupont."),
    ("mayor of Lyon", "Lyon Mayor Paul Dupont left."),
    ("mayor of Lyon", "Mayor of Lyon Paul Dupont left."),
    ("mayor of Lyon", "Paul Dupont, who is mayor of Lyon, left."),
    ("mayor of Lyon", "Paul Dupont, Lyon's mayor, left."),
    ("mayor of Lyon", "The new programme of the mayor of Lyon, Paul Dupont, began."),
    ("mayor of Lyon", "the mayor of Lyon, Paul Dupont; it"),
    ("mayor of Lyon", "Lyon's mayor is Paul Dupont."),
    ("president of France", "He met the French president, Paul Dupont."),
    ("president of France", "French President Paul Dupont spoke."),
    ("president of France", "Paul Dupont, France's president, left."),
    ("president of France", "Paul Dupont, the French president, left."),
    ("president of France", "Paul Dupont, president of France, left."),
    ("president of France", "The President of France, Paul Dupont, left."),
    ("president of France", "France's President Paul Dupont left."),
    ("Bishop of Brenmouth", "Bishop of Brenmouth Corwin Thale slept."),
    ("Bishop of Brenmouth", "Then Bishop Of slept. The Bishop of Brenmouth, Corwin Thale, slept."),
    ("Bishop of Brenmouth", "Corwin Thale, the Bishop of Brenmouth, slept."),
    ("Bishop of Brenmouth", "Tobin Ashgrove, Bishop of Brenmouth, slept."),
    ("Bishop of Brenmouth", "Tobin Ashgrove is the bishop of Brenmouth."),
    ("president of the United States", "U.S. President Paul Dupont left."),
    ("president of the United States", "Paul Dupont, the American president, left."),
    ("president of the United States", "Paul Dupont, president of the United States, left."),
    ("mayor of Brenmouth", "Tobin Ashgrove, the mayor of Brenmouth, left."),
    ("mayor of Brenmouth", "Brenmouth mayor Tobin Ashgrove left."),
    ("mayor of Brenmouth", "Mayor of Brenmouth Tobin Ashgrove left."),
    ("mayor of Brenmouth", "Brenmouth Mayor Tobin Ashgrove left."),
]

OTHERS = [
    ("mayor of Lyon", "Paul Dupont, the former mayor of Lyon, left."),
    ("mayor of Lyon", "The former mayor of Lyon, Paul Dupont, left."),
    ("mayor of Lyon", "Former Lyon mayor Paul Dupont left."),
    ("mayor of Lyon", "Lyon's former mayor, Paul Dupont, left."),
    ("mayor of Lyon", "Paul Dupont, the deputy mayor of Lyon, left."),
    ("mayor of Lyon", "Deputy Mayor of Lyon Paul Dupont left."),
    ("mayor of Lyon", "Paul Dupont, ex-mayor of Lyon, left."),
    ("mayor of Lyon", "The ex-mayor of Lyon, Paul Dupont, left."),
    ("mayor of Lyon", "The mayor-elect of Lyon, Paul Dupont, left."),
    ("mayor of Lyon", "Paul Dupont, the mayor-elect of Lyon, left."),
    ("mayor of Lyon", "The would-be mayor of Lyon, Paul Dupont, left."),
    ("mayor of Lyon", "Paul Dupont, a candidate for mayor of Lyon, left."),
    ("mayor of Lyon", "The next mayor of Lyon, Paul Dupont, left."),
    ("mayor of Lyon", "Paul Dupont, then mayor of Lyon, left."),
    ("mayor of Lyon", "Paul Dupont, then-mayor of Lyon, left."),
    ("mayor of Lyon", "Then-Lyon mayor Paul Dupont left."),
    ("mayor of Lyon", "Paul Dupont left when he was mayor of Lyon."),
    ("mayor of Lyon", "Paul Dupont was the mayor of Lyon."),
    ("mayor of Lyon", "The wife of the mayor of Lyon, Ann Dupont, left."),
    ("mayor of Lyon", "A spokesman for the mayor of Lyon, Paul Dupont, said."),
    ("mayor of Lyon", "Paul Dupont, the mayor of Lyon's brother, left."),
    ("mayor of Lyon", "The mayor of Lyon, Ann Martin and Paul Dupont left."),
    ("mayor of Lyon", "Paul Dupont, the acting mayor of Lyon, left."),
    ("mayor of Lyon", "Paul Dupont, the mayor of Paris, left."),
    ("mayor of Lyon", "Paul Dupont, the mayor of Lyon from 1995 to 2001, left."),
    ("mayor of Lyon", "In 1998 the mayor of Lyon, Raymond Barre, left."),
    ("mayor of Lyon", "Paul Dupont is the next mayor of Lyon."),
    ("mayor of Lyon", "Paul Dupont is a candidate for mayor of Lyon."),
    ("mayor of Lyon", "Paul Dupont will be mayor of Lyon."),
    ("mayor of Lyon", "Paul Dupont, vice-mayor of Lyon, left."),
    ("mayor of Lyon", "Paul Dupont was elected mayor of Lyon."),
    ("mayor of Lyon", "Paul Dupont is the former mayor of Lyon."),
    ("mayor of Lyon", "The mayor of Lyon is Paul Dupont's brother."),
    ("president of France", "The former president of France, Paul Dupont, left."),
    ("president of France", "The president of the Bank of France, Paul Dupont, left."),
    ("president of France", "Former French president Paul Dupont left."),
    ("president of France", "French Vice President Paul Dupont left."),
    ("president of France", "French presidential candidate Paul Dupont left."),
    ("president of France", "Paul Dupont, president of the French Football Federation, left."),
    ("president of France", "Paul Dupont, president of Chile, left."),
    ("president of France", "Would-be French president Paul Dupont left."),
    ("president of France", "Self-declared French president Paul Dupont left."),
    ("president of France", "future French president Paul Dupont"),
]


def holders(office: str, text: str) -> list[str]:
    return [fact.text for fact in Facts([from_text(text)]).select(Subject("person", office))]


@pytest.mark.parametrize(("office", "text"), HOLDERS)
def test_a_holder_is_met(office: str, text: str) -> None:
    assert len(holders(office, text)) == 1


@pytest.mark.parametrize(("office", "text"), OTHERS)
def test_another_role_is_not_the_office(office: str, text: str) -> None:
    assert holders(office, text) == []


def test_a_former_office_can_be_asked_for() -> None:
    text = "Ann Weber, the former president of France, met Paul Dupont, the president of France."
    assert holders("former president of France", text) == ["Ann Weber"]
    assert holders("president of France", text) == ["Paul Dupont"]


def test_a_role_is_read_in_any_order() -> None:
    told = [KIND.parse(text, None) for text in ("mayor of Lyon", "Lyon mayor", "Lyon's mayor", "the Mayor of Lyon")]
    assert all(KIND.compare(told[0], other) is Relation.AGREE for other in told)
    assert KIND.compare(told[0], KIND.parse("mayor of Paris", None)) is Relation.UNDECIDED
    assert not holds(KIND.parse("mayor", None), told[0])
    assert holds(told[0], KIND.parse("mayor", None))

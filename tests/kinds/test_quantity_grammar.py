"""Every form of the grammar is matched whole and never raises, and what is read of it is shown and read back."""

from __future__ import annotations

import re
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.lark import from_lark
from lark import Lark

from checker import surface
from checker.document import from_text
from checker.kinds._quantity.scan import parse, quantities
from checker.kinds._quantity.show import show
from checker.kinds._quantity.values import compare
from checker.model import Relation
from checker.resources import root
from checker.tokens import tokenise

GRAMMAR = surface.load("quantity")
SOURCE = (root("grammars") / "quantity.lark").read_text(encoding="utf-8")
FIGURES = ("1", "2", "7", "12", "40", "45", "99", "100", "1.5", "3.25", "784", "892", "1,234", "12,345")


@cache
def grammar() -> Lark:
    """Return the grammar, every production a start."""
    return Lark(SOURCE, start=list(GRAMMAR.productions), parser="earley")


@cache
def terminals(rule: str) -> frozenset[str]:
    """Return the terminals that a rule can reach."""
    symbols = {symbol for each in grammar().rules if each.origin.name == rule for symbol in each.expansion}
    named = frozenset(symbol.name for symbol in symbols if symbol.is_term)
    return named.union(*(terminals(symbol.name) for symbol in symbols if not symbol.is_term and symbol.name != rule))


def words(terminal: str) -> st.SearchStrategy[str]:
    """Return the words of a terminal, each with a space behind it."""
    line = next(line for line in SOURCE.splitlines() if line.startswith(f"{terminal}: "))
    found = re.findall(r'"([^"]+)"', line) or FIGURES
    return st.sampled_from([f"{word} " for word in found])


@cache
def production(name: str) -> st.SearchStrategy[str]:
    """Return surface forms of a production, generated from the grammar itself."""
    explicit = {terminal: words(terminal) for terminal in terminals(name)}
    return from_lark(grammar(), start=name, explicit=explicit).map(str.strip)


@pytest.mark.parametrize("name", GRAMMAR.productions)
def test_every_form_is_read_and_read_back(name: str) -> None:
    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(production(name))
    def holds(text: str) -> None:
        match = GRAMMAR.whole(tokenise(text))
        assert match is not None
        value = parse(text)
        if value is not None:
            assert compare(value, value) is Relation.AGREE
            shown = show(value)
            assert parse(shown) == value, shown
        for found in quantities(from_text(f"There were {text} then.")):
            assert 0 <= found.span.start < found.span.end <= len(text) + 20

    holds()

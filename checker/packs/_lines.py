"""Assertions in a pack file: read, their values given, their sense checked; mistakes placed at the word."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from checker import dsl
from checker.packs import _schema as schema
from checker.packs._data import Data, assertion_data
from checker.packs._mistakes import Guide, Sheet
from checker.packs._nodes import Node, Scalar, places
from checker.packs._sense import Scope, doubts

NAMING = frozenset({"equals", "compares", "adds_up", "spelled_as"})  # forms whose values may be names of facts

SECTIONS = {
    "topic": Guide.TOPICS,
    "days, not": Guide.VALUES,
    "its year": Guide.VALUES,
    "day of publication": Guide.VALUES,
    "kind of fact": Guide.SUBJECTS,
    "such as “within": Guide.TOLERANCES,
    "cannot be read": Guide.VALUES,
    "quotation marks": Guide.VALUES,
    "several values": Guide.VALUES,
}


class Line(NamedTuple):
    """An assertion in the file, and what it says."""

    scalar: Scalar
    parsed: dsl.Parsed
    sound: bool

    @property
    def data(self) -> Data:
        """The assertion as plain data."""
        return assertion_data(self.parsed.assertion)


def line(sheet: Sheet, node: Node | None, key: str, scope: Scope) -> Line | None:
    """Return the assertion under a key, if there is one that can be read."""
    if not schema.text(sheet, node, key) or not isinstance(node, Scalar):
        return None
    return assertion(sheet, node, scope)


def assertion(sheet: Sheet, scalar: Scalar, scope: Scope) -> Line | None:
    """Return the assertion of a scalar; what is wrong with it is noted at the word in the file."""
    try:
        parsed = named(_parsed(scalar.text), scope.facts)
    except dsl.AssertionSyntaxError as error:
        note(sheet, scalar, error.start, error.end, error.message, section(error.message))
        return None
    doubted = list(doubts(parsed, scope))
    for doubt in doubted:
        note(sheet, scalar, *doubt, section(doubt.message))
    return Line(scalar, parsed, not doubted)


def named(parsed: dsl.Parsed, facts: Mapping[str, str]) -> dsl.Parsed:
    """Return an assertion with the values that its unquoted operands name, where they name one."""
    if not facts or parsed.assertion.form not in NAMING:
        return parsed
    values = tuple(
        term if term.quoted else term._replace(text=facts.get(" ".join(term.text.lower().split()), term.text))
        for term in parsed.values
    )
    if values == parsed.values:
        return parsed
    meant = parsed.assertion._replace(values=tuple(term.text for term in values))
    return parsed._replace(assertion=meant, values=values)


def section(message: str) -> str:
    """Return the section of the guide that a mistake in an assertion leads to, told by what the message speaks of."""
    return next((guide for words, guide in SECTIONS.items() if words in message), Guide.FORMS)


def note(sheet: Sheet, scalar: Scalar, start: int, end: int, message: str, guide: str = "") -> None:
    """Note a mistake in the words at the half-open offsets of a scalar's text."""
    where = places(sheet, scalar)
    last = where[end - 1] + 1 if end > start else where[start]
    sheet.mistake(where[start], max(last, where[start]), message, guide)


@lru_cache(4096)  # the rules of a pack often share a condition
def _parsed(text: str) -> dsl.Parsed:
    return dsl.read(text)

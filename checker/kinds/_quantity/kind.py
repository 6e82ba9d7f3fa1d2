"""The pieces that each kind of quantity is made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from math import inf

from checker.kinds._quantity.binding import NOTHING, Counted, counted, subject
from checker.kinds._quantity.found import Found
from checker.kinds._quantity.persons import person
from checker.kinds._quantity.scan import parse, quantities
from checker.kinds._quantity.values import ONE, Quantity, scaled
from checker.model import Document, Mention
from checker.tokens import tokens


def bound(document: Document) -> tuple[tuple[Found, Counted], ...]:
    """Return every quantity with what it counts. Use through `document.derived(bound)`."""
    all_tokens = document.derived(tokens)
    return tuple(
        (found, counted(all_tokens, found) if not found.role and found.value.unit in {"", "share", "%"} else NOTHING)
        for found in document.derived(quantities)
    )


def finder(name: str, wanted: Callable[[Quantity], bool]) -> Callable[[Document], Sequence[Mention]]:
    """Return the `find` of a kind: the quantities that are `wanted`, without names, dates and times."""

    def find(document: Document) -> Sequence[Mention]:
        texts = document.derived(tokens)
        return [
            Mention(name, found.span, found.value, person(texts, found) if name == "age" else subject(what))
            for found, what in document.derived(bound)
            if not found.role and wanted(found.value)
        ]

    return find


def parser(
    wanted: Callable[[Quantity], bool], recast: Callable[[Quantity], Quantity] = lambda value: value
) -> Callable[[str, date | None], Quantity | None]:
    """Return the `parse` of a kind: the quantity of a whole text, `recast` to what the kind takes it for."""

    def read(text: str, issued: date | None = None) -> Quantity | None:
        value = parse(text)
        value = None if value is None else recast(value)
        return value if value is not None and wanted(value) else None

    return read


def limits(value: Quantity) -> tuple[float, float]:
    """Return the least and the greatest number, in the base unit of its dimension, that `value` may mean."""
    low, high = scaled(value)
    return _number(low, -inf), _number(high, inf)


def _number(atoms: int | None, unknown: float) -> float:
    if atoms is None:
        return unknown
    if atoms % ONE == 0:
        return atoms // ONE
    try:
        return atoms / ONE
    except OverflowError:
        return inf if atoms > 0 else -inf

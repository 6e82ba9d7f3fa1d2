"""`every money agrees with its conversion`: sums in two currencies are told at one rate within a story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.kinds._quantity.conversions import opens
from checker.kinds._quantity.currency import SMALL, money
from checker.kinds._quantity.found import Found
from checker.kinds._quantity.scan import quantities
from checker.kinds._quantity.values import ONE, Quantity, coarseness
from checker.model import Document, Fact, Judgement, Related, Verdict
from checker.tokens import tokens

SLACK = 15  # per cent by which rates of one story may differ: they are of different days, and rounded
MANY = 3  # conversions from which the odd one can be told
TENFOLD = 8  # of two conversions, one is wrong where their rates are this far apart


class Pair(NamedTuple):
    """A sum and its conversion, the first in alphabetical order of currency, and the rate in atoms."""

    told: Found
    converted: Found
    low: int
    high: int


def judge(facts: Sequence[Fact]) -> list[Judgement]:
    """Return a judgement for each sum of money that another currency follows in brackets, where there are several."""
    documents = {id(fact.document): fact.document for fact in facts}
    asked = {(id(fact.document), fact.span) for fact in facts}
    found: list[Judgement] = []
    for key, document in documents.items():
        groups: dict[tuple[str, str], list[Pair]] = defaultdict(list)
        for one, other in pairwise(document.derived(quantities)):
            if (key, one.span) in asked and (pair := _pair(document, one, other)) is not None:
                groups[min(one.value.unit, other.value.unit), max(one.value.unit, other.value.unit)].append(pair)
        for group in groups.values():
            found += _group(document, group)
    return found


def _pair(document: Document, one: Found, other: Found) -> Pair | None:
    left, right = one.value, other.value
    currencies = (
        money(left.unit) and money(right.unit) and left.unit != right.unit and not {left.unit, right.unit} & set(SMALL)
    )
    if not currencies or min(left.low, right.low) <= 0 or left.low != left.high or right.low != right.high:
        return None
    if not opens(document.derived(tokens).texts[one.last : other.first]):
        return None
    small, large = (left, right) if left.unit < right.unit else (right, left)
    (low, high), (least, most) = _spread(small), _spread(large)
    return Pair(one, other, least * ONE // high, -(-most * ONE // max(low, 1)))


def _spread(value: Quantity) -> tuple[int, int]:
    loose = max(
        value.step // 2, min(coarseness(value.low) // 2, value.low // 20), value.low // 10 if value.hedge else 0
    )
    return value.low - loose, value.low + loose


def _group(document: Document, group: Sequence[Pair]) -> list[Judgement]:
    if len(group) < 2:
        return []
    if len(group) < MANY:
        apart = max(pair.low for pair in group) > TENFOLD * min(pair.high for pair in group)
        return [_judgement(document, pair, group[0], apart and at == 1) for at, pair in enumerate(group)]
    usual = sorted(group, key=lambda pair: pair.low + pair.high)[len(group) // 2]
    return [_judgement(document, pair, usual, _differ(pair, usual)) for pair in group]


def _differ(one: Pair, other: Pair) -> bool:
    return one.low * (100 - SLACK) > other.high * 100 or other.low * (100 - SLACK) > one.high * 100


def _judgement(document: Document, pair: Pair, usual: Pair, wrong: bool) -> Judgement:
    if not wrong:
        return Judgement(Verdict.HELD, document, pair.converted.span)
    texts = [document.text[slice(*found.span)] for found in (pair.told, pair.converted, usual.told, usual.converted)]
    message = f"“{texts[0]}” is told as “{texts[1]}”, but “{texts[2]}” as “{texts[3]}”: that is not one rate"
    related = (Related(document, pair.told.span), Related(document, usual.converted.span, "another rate"))
    return Judgement(Verdict.CONTRADICTED, document, pair.converted.span, message, related)

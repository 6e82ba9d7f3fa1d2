"""`every conversion agrees`: a measure and its conversion in brackets, within the precision that both show."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.kinds._quantity.found import Found
from checker.kinds._quantity.scan import quantities
from checker.kinds._quantity.show import show
from checker.kinds._quantity.units import UNITS
from checker.kinds._quantity.values import ONE, Quantity, coarseness, commensurable, rounding
from checker.model import Document, Fact, Judgement, Related, Verdict
from checker.tokens import tokens

# A ton may be short, long or metric, a gallon and a pint American or imperial: numerator and denominator to kg, litres.
OTHERWISE = {
    "ton": ((10_160_469_088, 10**7), (1000, 1)),
    "gallon": ((454_609, 10**5),),
    "pint": ((56_826_125, 10**8),),
    "quart": ((11_365_225, 10**7),),
    "tonne": ((10_160_469_088, 10**7),),
}


def judge(facts: Sequence[Fact]) -> list[Judgement]:
    """Return a judgement for each measure that another of the same dimension follows in brackets."""
    documents = {id(fact.document): fact.document for fact in facts}
    asked = {(id(fact.document), fact.span) for fact in facts}
    return [
        _judgement(document, one, other)
        for key, document in documents.items()
        for one, other in pairwise(document.derived(quantities))
        if (key, one.span) in asked and converted(document, one, other)
    ]


def converted(document: Document, one: Found, other: Found) -> bool:
    """Return whether `other` stands in brackets behind `one` ("5 miles (8 km)", "5 miles, or 8 km,")."""
    if one.value.unit == other.value.unit or not commensurable(one.value.unit, other.value.unit):
        return False
    between = document.derived(tokens).texts[one.last : other.first]
    return opens(between) and UNITS[one.value.unit].dimension != "age"


def opens(between: Sequence[str]) -> bool:
    """Return whether the tokens between two quantities are an opening bracket, a slash, or ", or"."""
    words = [word.lower() for word in between]
    return words in (["("], ["/"], ["["], [",", "or"], ["(", "or"]) or (words[-1:] == ["("] and len(words) < 3)


def _judgement(document: Document, one: Found, other: Found) -> Judgement:
    if agree(one.value, other.value):
        return Judgement(Verdict.HELD, document, other.span)
    low, high = convert(one.value, other.value.unit)
    exact = show(Quantity(low, low, ONE // 10 if low < 100 * ONE else ONE, "", other.value.unit))
    exact = exact if low == high else f"{exact} to {show(Quantity(high, high, ONE, '', other.value.unit))}"
    told, text = document.text[slice(*one.span)], document.text[slice(*other.span)]
    message = f"“{told}” is {exact}, but the text says “{text}”"
    return Judgement(Verdict.CONTRADICTED, document, other.span, message, (Related(document, one.span),))


def convert(value: Quantity, unit: str) -> tuple[int, int]:
    """Return the nominal ends of `value` in `unit`, in atoms, rounded to the nearest."""
    source, target = UNITS[value.unit], UNITS[unit]

    def one(atoms: int) -> int:
        base = atoms * source.numerator + source.offset * ONE * source.denominator
        top = (base - target.offset * ONE * source.denominator) * target.denominator
        return (2 * top + source.denominator * target.numerator) // (2 * source.denominator * target.numerator)

    return one(value.low), one(value.high)


def agree(one: Quantity, other: Quantity) -> bool:
    """Return whether two measures are the same within the digits that both show, hedged and rounded as in print."""
    for left in readings(one):
        for right in readings(other):
            if left[0] <= right[1] and right[0] <= left[1]:
                return True
    if UNITS[one.unit].dimension == "temperature":  # "2 °C (3.6 °F) warmer": a difference has no offset
        times = {"°C": 9, "°F": 5}
        spread = _loose(one, one.low) * times[one.unit] + _loose(other, other.low) * times[other.unit]
        return abs(one.low * times[one.unit] - other.low * times[other.unit]) <= spread
    return False


def readings(value: Quantity) -> list[tuple[int, int]]:
    """Return the intervals, in millionths of an atom of the base unit, that a measure may stand for."""
    unit = UNITS[value.unit]
    low, high = value.low - _loose(value, value.low), value.high + _loose(value, value.high)
    factors = [(unit.numerator, unit.denominator), *OTHERWISE.get(value.unit, ())]
    shift = unit.offset * ONE * 10**6
    return [(low * 10**6 * top // bottom + shift, -(-high * 10**6 * top // bottom) + shift) for top, bottom in factors]


def _loose(value: Quantity, atoms: int) -> int:
    """Return how far the number meant may lie from the one told: the digits shown, and a round number is rounded."""
    hedged = abs(atoms) // 10 if value.hedge else 0
    return max(rounding(value), value.step // 2, min(coarseness(atoms) // 2, abs(atoms) // 20), hedged)

"""Values of quantities: exact numbers, what a hedge makes of them, and their comparison.

Numbers are integers of *atoms*. One is `ONE` atoms, divisible by 10^9 and by 3, 7, 9, 11 and 13, so that decimals to
nine places and the fractions that newspapers print are exact; anything finer is rounded. Nothing here imports
`fractions` or `decimal`, which cost more at start than an article takes.
"""

from __future__ import annotations

from typing import NamedTuple

from checker.kinds._quantity.units import dimension, factor
from checker.model import Relation

ONE = 9_009 * 10**9

HEDGES = ("about", "nearly", "more than", "less than", "at least", "up to")


class Quantity(NamedTuple):
    """A quantity as told.

    low, high: the nominal number in atoms, or the ends of a range, both included. step: the place of the last digit
    shown, in atoms (100,000 for "1.2 million"); 0 for a fraction. hedge: one of `HEDGES`, or empty. unit: empty for
    a count, `ordinal`, `%`, `pp` (percentage points), `bp` (basis points), `share`, a currency's code, a unit of
    measure, or `age` in years.
    """

    low: int
    high: int
    step: int = ONE
    hedge: str = ""
    unit: str = ""


def rational(numerator: int, denominator: int) -> int:
    """Return numerator / denominator in atoms, rounded to the nearest."""
    return (2 * numerator * ONE + denominator) // (2 * denominator)


def exact(number: int, unit: str = "") -> Quantity:
    """Return the quantity of a plain whole number."""
    return Quantity(number * ONE, number * ONE, ONE, "", unit)


def coarseness(atoms: int) -> int:
    """Return the place of the last digit that is not 0, in atoms; a final 5 counts as half of the place above."""
    if atoms == 0 or atoms % ONE:
        return ONE
    number, place = abs(atoms) // ONE, 1
    while number % 10 == 0:
        number //= 10
        place *= 10
    return place * ONE * (5 if number % 10 == 5 and number > 5 else 1)


def rounding(value: Quantity) -> int:
    """Return by how much the digits shown may differ from the number meant, in atoms.

    A plain count is meant to the last digit; "1.2 million", "3.5" and what is measured are rounded at the last one.
    """
    if value.step == ONE and value.unit in PRECISE:
        return 0
    return value.step // 2


PRECISE = frozenset({"", "ordinal", "age", "score"})


def bounds(value: Quantity) -> tuple[int | None, int | None]:
    """Return the lowest and highest number, in atoms and both included, that `value` may mean; None: no end."""
    low, high, hedge = value.low, value.high, value.hedge
    if hedge == "more than":
        return low + 1, None
    if hedge == "at least":
        return low, None
    if hedge == "less than":
        return None, high - 1
    if hedge == "up to":
        return None, high
    loose = rounding(value)
    if hedge == "about":
        return low - _give(low, loose), high + _give(high, loose)
    if hedge == "nearly":
        return low - max(abs(low) // 10, loose), high
    return low - loose, high + max(loose - 1, 0)  # half rounds up: 8 and 9 million do not touch


def _give(atoms: int, loose: int) -> int:
    return max(loose, min(coarseness(atoms) // 2, abs(atoms) // 20))


def scaled(value: Quantity) -> tuple[int | None, int | None]:
    """Return the bounds of `value` in the base unit of its dimension, rounded outwards."""
    numerator, denominator, offset = factor(value.unit)
    low, high = bounds(value)
    return (
        None if low is None else (low * numerator) // denominator + offset * ONE,
        None if high is None else -((-high * numerator) // denominator) + offset * ONE,
    )


def compare(left: Quantity, right: Quantity) -> Relation:
    """Return how two quantities stand: contained, disjoint, or neither; undecided where the units differ in kind."""
    if left == right:
        return Relation.AGREE
    if left.unit != right.unit and not commensurable(left.unit, right.unit):
        return Relation.UNDECIDED
    one, other = (scaled(left), scaled(right)) if left.unit != right.unit else (bounds(left), bounds(right))
    if below(one[1], other[0]) or below(other[1], one[0]):
        return Relation.CONFLICT
    return Relation.AGREE if contains(one, other) or contains(other, one) else Relation.UNDECIDED


def below(high: int | None, low: int | None) -> bool:
    """Return whether an upper end lies under a lower end."""
    return high is not None and low is not None and high < low


def contains(outer: tuple[int | None, int | None], inner: tuple[int | None, int | None]) -> bool:
    """Return whether the interval `outer` holds all of `inner`."""
    return (outer[0] is None or (inner[0] is not None and outer[0] <= inner[0])) and (
        outer[1] is None or (inner[1] is not None and inner[1] <= outer[1])
    )


def commensurable(left: str, right: str) -> bool:
    """Return whether two units measure the same thing."""
    kind = dimension(left)
    return bool(kind) and kind == dimension(right)

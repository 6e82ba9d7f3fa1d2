"""Before and after, less and more: between all that two values may mean."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from checker.model import Kind, Relation, Verdict

Bounds = tuple[Any, Any]
Order = Callable[[Bounds, Sequence[Bounds]], bool | None]


def comparable(kind: Kind, values: Sequence[Any], bounds: Sequence[Bounds]) -> bool:
    """Tell whether values are of one unit: what lies apart and yet does not conflict is not (euros and dollars)."""
    first, *others = zip(values, bounds, strict=True)
    return not any(
        (high < first[1][0] or low > first[1][1]) and kind.compare(first[0], value) is Relation.UNDECIDED
        for value, (low, high) in others
    )


def ordered(operator: str, bounds: Bounds, others: Sequence[Bounds]) -> Verdict:
    """Return whether all, none (CONTRADICTED) or some (UNDECIDED) of what a value may mean stands so to the others."""
    answer = ORDERS[operator](bounds, others)
    if answer is None:
        return Verdict.UNDECIDED
    return Verdict.HELD if answer else Verdict.CONTRADICTED


def _less(left: Bounds, right: Bounds, or_equal: bool) -> bool | None:
    """Tell whether `left` is less than `right` for all, for none (False) or only for some of their values (None)."""
    if left[1] < right[0] or (or_equal and left[1] == right[0]):
        return True
    if left[0] > right[1] or (not or_equal and left[0] == right[1]):
        return False
    return None


def _between(value: Bounds, ends: Sequence[Bounds]) -> bool | None:
    low, high = ends
    answers = {_less(low, value, True), _less(value, high, True)}
    if False in answers:
        return False
    return None if None in answers else True


ORDERS: dict[str, Order] = {
    "<": lambda value, others: _less(value, others[0], False),
    "<=": lambda value, others: _less(value, others[0], True),
    ">": lambda value, others: _less(others[0], value, False),
    ">=": lambda value, others: _less(others[0], value, True),
    "before": lambda value, others: _less(value, others[0], False),
    "after": lambda value, others: _less(others[0], value, False),
    "between": _between,
}
WORDS = {
    "<": "less than",
    "<=": "at most",
    ">": "more than",
    ">=": "at least",
    "before": "before",
    "after": "after",
    "between": "between",
}

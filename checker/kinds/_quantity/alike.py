"""When two numbers cannot be one number told twice, and how far the words around them are the same."""

from __future__ import annotations

from collections.abc import Sequence

from checker.kinds._quantity.values import Quantity, bounds, coarseness, compare, contains
from checker.model import Relation


def differ(one: Quantity, other: Quantity) -> bool:
    """Return whether two numbers cannot be one number told twice; hedges around the same number never differ."""
    if (one.low, one.high) == (other.low, other.high):
        return False
    if one.low == other.low and one.low != one.high and other.low != other.high:
        return not one.hedge and not other.hedge
    if one.hedge == other.hedge == "about" or {one.hedge, other.hedge} == {"about", ""}:
        return not (_rounds(one, other) or _rounds(other, one))
    return compare(one, other) is Relation.CONFLICT


def _rounds(rough: Quantity, fine: Quantity) -> bool:
    """Return whether `rough`, if it is hedged, holds `fine` and is the less precise: nobody says "about 2,002"."""
    if rough.hedge != "about" or not contains(bounds(rough), (fine.low, fine.high)):
        return False
    return fine.hedge != "about" or coarseness(fine.low) * 1000 > fine.low


def run(left: Sequence[str], right: Sequence[str]) -> int:
    """Return how many words from the number outwards are the same in both; a hyphen is no word."""
    return sum(word[0].isalnum() for word in left[: reach(left, right)])


def reach(left: Sequence[str], right: Sequence[str]) -> int:
    """Return how many tokens from the number outwards are the same in both, up to a mark that is no hyphen."""
    length = 0
    for one, other in zip(left, right, strict=False):
        if one != other or not (one[0].isalnum() or one == "-"):
            break
        length += 1
    return length

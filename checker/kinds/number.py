"""Counts: how many of what, and what happened to them. Ordinals, shares and scores are numbers that count nothing."""

from __future__ import annotations

from checker.kinds._quantity.consistency import judge as consistency
from checker.kinds._quantity.differences import judge as difference
from checker.kinds._quantity.found import Found
from checker.kinds._quantity.headline import judge as parts_judge
from checker.kinds._quantity.kind import finder, limits, parser
from checker.kinds._quantity.lists import judge as listed
from checker.kinds._quantity.majorities import judge as majority
from checker.kinds._quantity.parts import judge as parts
from checker.kinds._quantity.show import show
from checker.kinds._quantity.values import Quantity, compare
from checker.model import Kind


def wanted(value: Quantity) -> bool:
    """Return whether a quantity is a number without a unit."""
    return value.unit in {"", "ordinal", "share", "score"}


def told(found: Found) -> bool:
    """Return whether a quantity in a headline is a number, a length of time, or the figure of a name."""
    return wanted(found.value) or found.value.unit.startswith("time ")


KIND = Kind(
    name="number",
    words=("number", "numbers", "count", "counts", "toll", "tolls"),
    find=finder("number", wanted),
    parse=parser(wanted),
    compare=compare,
    show=show,
    bounds=limits,
    consistency=consistency,
    agreements={"body": parts_judge(told), "figures": difference, "list": listed, "majority": majority, "parts": parts},
)

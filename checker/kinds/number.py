"""Counts: how many of what, and what happened to them. Ordinals, shares and scores are numbers that count nothing."""

from __future__ import annotations

from checker.kinds._quantity.consistency import judge as consistency
from checker.kinds._quantity.kind import finder, parser
from checker.kinds._quantity.show import show
from checker.kinds._quantity.values import Quantity, compare
from checker.model import Kind


def wanted(value: Quantity) -> bool:
    """Return whether a quantity is a number without a unit."""
    return value.unit in {"", "ordinal", "share", "score"}


KIND = Kind(
    name="number",
    words=("number", "numbers", "count", "counts", "toll", "tolls"),
    find=finder("number", wanted),
    parse=parser(wanted),
    compare=compare,
    show=show,
    consistency=consistency,
)

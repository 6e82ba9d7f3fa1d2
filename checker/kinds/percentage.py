"""Percentages, percentage points and basis points."""

from __future__ import annotations

from checker.kinds._quantity.figures import judge as figures
from checker.kinds._quantity.headline import judge as parts_judge
from checker.kinds._quantity.kind import finder, limits, parser
from checker.kinds._quantity.retold import judge as consistency
from checker.kinds._quantity.show import show
from checker.kinds._quantity.values import Quantity, compare
from checker.model import Kind


def wanted(value: Quantity) -> bool:
    """Return whether a quantity is a percentage or a difference of percentages."""
    return value.unit in {"%", "pp", "bp"}


KIND = Kind(
    name="percentage",
    words=("percentage", "percentages", "percentage change", "percentage changes", "share", "shares"),
    find=finder("percentage", wanted),
    parse=parser(wanted),
    compare=compare,
    show=show,
    consistency=consistency,
    bounds=limits,
    agreements={"body": parts_judge(lambda found: wanted(found.value)), "figures": figures},
)

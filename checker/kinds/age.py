"""Ages, of the person who stands beside them."""

from __future__ import annotations

from checker.kinds._quantity.ages import judge as consistency
from checker.kinds._quantity.births import judge as birth
from checker.kinds._quantity.headline import judge as parts_judge
from checker.kinds._quantity.kind import finder, limits, parser
from checker.kinds._quantity.show import show
from checker.kinds._quantity.values import Quantity, compare
from checker.model import Kind


def wanted(value: Quantity) -> bool:
    """Return whether a quantity is an age."""
    return value.unit == "age" or value.unit.endswith(" old")


def years(value: Quantity) -> Quantity:
    """Return a bare number, or a number of years, as an age."""
    return value._replace(unit="age") if value.unit in {"", "time year"} else value


KIND = Kind(
    name="age",
    words=("age", "ages"),
    find=finder("age", wanted),
    parse=parser(wanted, years),
    compare=compare,
    show=show,
    consistency=consistency,
    bounds=limits,
    agreements={"birth": birth, "body": parts_judge(lambda found: wanted(found.value))},
)

"""Measures: length, area, volume, weight, speed, temperature and power."""

from __future__ import annotations

from checker.kinds._quantity.conversions import judge as conversion
from checker.kinds._quantity.differences import judge as difference
from checker.kinds._quantity.headline import judge as parts_judge
from checker.kinds._quantity.kind import finder, limits, parser
from checker.kinds._quantity.retold import judge as consistency
from checker.kinds._quantity.show import show
from checker.kinds._quantity.units import UNITS
from checker.kinds._quantity.values import Quantity, compare
from checker.model import Kind


def wanted(value: Quantity) -> bool:
    """Return whether a quantity is a measure; `°` is a temperature or an angle of no named scale."""
    return value.unit == "°" or (value.unit in UNITS and UNITS[value.unit].dimension != "age")


KIND = Kind(
    name="measure",
    words=("measure", "measures", "measurement", "measurements", "conversion", "conversions"),
    find=finder("measure", wanted),
    parse=parser(wanted),
    compare=compare,
    show=show,
    consistency=consistency,
    bounds=limits,
    agreements={
        "body": parts_judge(lambda found: wanted(found.value)),
        "figures": difference,
        "conversion": conversion,
        "": conversion,
    },
)

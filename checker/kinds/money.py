"""Sums of money, in any currency, with what they are for where the clause says so."""

from __future__ import annotations

from checker.kinds._quantity.currency import money
from checker.kinds._quantity.differences import judge as difference
from checker.kinds._quantity.headline import judge as parts_judge
from checker.kinds._quantity.kind import finder, limits, parser
from checker.kinds._quantity.parts import judge as parts
from checker.kinds._quantity.prices import judge as rate
from checker.kinds._quantity.rates import judge as conversion
from checker.kinds._quantity.retold import judge as consistency
from checker.kinds._quantity.show import show
from checker.kinds._quantity.values import Quantity, compare
from checker.model import Kind


def wanted(value: Quantity) -> bool:
    """Return whether a quantity is money."""
    return money(value.unit)


def sterling(value: Quantity) -> Quantity:
    """Return pounds that may be weight as pounds of money."""
    return value._replace(unit="GBP") if value.unit == "lb" else value


KIND = Kind(
    name="money",
    words=("money", "sum of money", "sums of money", "amount", "amounts"),
    find=finder("money", wanted),
    parse=parser(wanted, sterling),
    compare=compare,
    show=show,
    consistency=consistency,
    bounds=limits,
    agreements={
        "body": parts_judge(lambda found: wanted(found.value)),
        "figures": difference,
        "parts": parts,
        "conversion": conversion,
        "rate": rate,
    },
)

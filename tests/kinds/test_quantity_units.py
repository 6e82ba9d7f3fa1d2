"""The table of units against a units library."""

from __future__ import annotations

import pytest

from checker.kinds._quantity.units import SPELLINGS, UNITS, WORDS

NAMES = {"square m": "meter**2", "kph": "kilometer/hour", "mph": "mile/hour", "ton": "short_ton", "tonne": "metric_ton",
         "°C": "degC", "°F": "degF", "lb": "pound", "barrel": "oil_barrel",
         "nautical mile": "nautical_mile"}  # fmt: skip
BASES = {"length": "meter", "area": "meter**2", "volume": "liter", "mass": "kilogram", "speed": "kilometer/hour",
         "power": "watt"}  # fmt: skip


def library_name(unit: str) -> str:
    """Return what the library calls `unit`."""
    if unit in NAMES:
        return NAMES[unit]
    power, _, base = unit.rpartition(" ")
    return f"{base}**{2 if power == 'square' else 3}" if power else base


@pytest.mark.parametrize("unit", [unit for unit in UNITS if UNITS[unit].dimension in BASES])
def test_factors(unit: str) -> None:
    pint = pytest.importorskip("pint")
    registry = pint.UnitRegistry(non_int_type=float)
    wanted = registry.Quantity(1, library_name(unit)).to(BASES[UNITS[unit].dimension]).magnitude
    assert UNITS[unit].numerator / UNITS[unit].denominator == pytest.approx(
        wanted, rel=1e-5
    )  # its acre is the survey acre


@pytest.mark.parametrize(("celsius", "fahrenheit"), [(0, 32), (100, 212), (-40, -40), (37, 98.6)])
def test_temperatures(celsius: float, fahrenheit: float) -> None:
    unit = UNITS["°C"]
    assert celsius * unit.numerator / unit.denominator + unit.offset == pytest.approx(fahrenheit)


def test_every_spelling_is_of_a_unit_and_of_one_only() -> None:
    assert set(SPELLINGS) <= set(UNITS)
    assert len(WORDS) == sum(len(words.split()) for words in SPELLINGS.values())

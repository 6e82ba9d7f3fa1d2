"""Units: the words of the grammar, what they mean, and the factors between them.

Factors to the base unit of a dimension are exact (the international yard and pound agreement of 1959; NIST Handbook 44,
appendix C, for US gallons and short tons).
"""

from __future__ import annotations

from typing import NamedTuple


class Unit(NamedTuple):
    """A unit of measure: its dimension, and numerator / denominator, plus offset, to the base unit."""

    dimension: str
    numerator: int
    denominator: int = 1
    offset: int = 0


UNITS = {
    "mm": Unit("length", 1, 1000),
    "cm": Unit("length", 1, 100),
    "m": Unit("length", 1),
    "km": Unit("length", 1000),
    "inch": Unit("length", 254, 10_000),
    "foot": Unit("length", 3048, 10_000),
    "yard": Unit("length", 9144, 10_000),
    "mile": Unit("length", 1_609_344, 1000),
    "nautical mile": Unit("length", 1852),
    "square m": Unit("area", 1),
    "square cm": Unit("area", 1, 10_000),
    "square km": Unit("area", 10**6),
    "square inch": Unit("area", 254**2, 10**8),
    "square foot": Unit("area", 3048**2, 10**8),
    "square yard": Unit("area", 9144**2, 10**8),
    "square mile": Unit("area", 1_609_344**2, 10**6),
    "acre": Unit("area", 40_468_564_224, 10**7),
    "hectare": Unit("area", 10_000),
    "ml": Unit("volume", 1, 1000),
    "litre": Unit("volume", 1),
    "cubic m": Unit("volume", 1000),
    "cubic km": Unit("volume", 10**12),
    "cubic cm": Unit("volume", 1, 1000),
    "cubic foot": Unit("volume", 28_316_846_592, 10**9),
    "cubic yard": Unit("volume", 764_554_857_984, 10**9),
    "cubic mile": Unit("volume", 4_168_181_825_440_579_584, 10**6),
    "cubic inch": Unit("volume", 16_387_064, 10**9),
    "gallon": Unit("volume", 3_785_411_784, 10**9),
    "quart": Unit("volume", 946_352_946, 10**9),
    "pint": Unit("volume", 473_176_473, 10**9),
    "barrel": Unit("volume", 158_987_294_928, 10**9),
    "mg": Unit("mass", 1, 10**6),
    "microgram": Unit("mass", 1, 10**9),
    "gram": Unit("mass", 1, 1000),
    "kg": Unit("mass", 1),
    "tonne": Unit("mass", 1000),
    "ton": Unit("mass", 90_718_474, 10**5),
    "ounce": Unit("mass", 28_349_523_125, 10**12),
    "lb": Unit("mass", 45_359_237, 10**8),
    "stone": Unit("mass", 635_029_318, 10**8),
    "kph": Unit("speed", 1),
    "mph": Unit("speed", 1_609_344, 10**6),
    "knot": Unit("speed", 1852, 1000),
    "°C": Unit("temperature", 9, 5, 32),
    "°F": Unit("temperature", 1),
    "watt": Unit("power", 1),
    "kW": Unit("power", 1000),
    "MW": Unit("power", 10**6),
    "GW": Unit("power", 10**9),
    "age": Unit("age", 1),
    "month old": Unit("age", 1, 12),
    "week old": Unit("age", 7 * 400, 146_097),
    "day old": Unit("age", 400, 146_097),
}

SPELLINGS = {
    "mm": "mm millimetre millimetres millimeter millimeters",
    "cm": "cm cms centimetre centimetres centimeter centimeters",
    "m": "m metre metres meter meters",
    "km": "km kms kilometre kilometres kilometer kilometers",
    "inch": "inch inches",
    "foot": "foot feet ft",
    "yard": "yard yards yd yds",
    "mile": "mile miles",
    "acre": "acre acres",
    "hectare": "hectare hectares ha",
    "ml": "ml millilitre millilitres milliliter milliliters",
    "litre": "litre litres liter liters",
    "gallon": "gallon gallons",
    "pint": "pint pints",
    "quart": "quart quarts",
    "barrel": "barrel barrels",
    "mg": "mg milligram milligrams",
    "microgram": "microgram micrograms microgramme microgrammes mcg µg μg",
    "gram": "gram grams gramme grammes g",
    "kg": "kg kgs kilogram kilograms kilogramme kilogrammes kilo kilos",
    "tonne": "tonne tonnes",
    "ton": "ton tons",
    "ounce": "ounce ounces oz",
    "lb": "lb lbs pound pounds",
    "stone": "stone",
    "kph": "kph kmh",
    "mph": "mph",
    "knot": "knot knots",
    "watt": "watt watts",
    "kW": "kw kilowatt kilowatts",
    "MW": "mw megawatt megawatts",
    "GW": "gw gigawatt gigawatts",
}
WORDS = {word: unit for unit, words in SPELLINGS.items() for word in words.split()}


def factor(unit: str) -> tuple[int, int, int]:
    """Return numerator, denominator and offset to the base unit; 1, 1, 0 for what has none."""
    known = UNITS.get(unit)
    return (known.numerator, known.denominator, known.offset) if known else (1, 1, 0)


def dimension(unit: str) -> str:
    """Return what a unit of measure measures (`length`), or nothing for counts, money and percentages."""
    known = UNITS.get(unit)
    return known.dimension if known else ""

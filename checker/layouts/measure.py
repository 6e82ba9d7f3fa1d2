"""How measures are written: figures or words, hyphens; a unit stays as it is, short or in full."""

from __future__ import annotations

from checker.layouts._quantities import quantities

FULL = (
    "kilometre kilometer metre meter centimetre centimeter millimetre millimeter mile yard acre hectare litre liter "
    "gallon pint barrel ton tonne pound ounce kilogram kilogramme kilo gram gramme degree knot megawatt gigawatt"
).split()
SHORT = "km kms cm cms mm m ft yd yds lb lbs kg kgs g mg oz mph kph ml ha".split()
# What `5 miles` speaks for are the units in full, and `5km` for the short ones.
WORDS = (
    {name: ("unit", "", name) for unit in FULL for name in (unit, f"{unit}s")}
    | {name: ("unit", "", name) for name in ("foot", "feet", "inch", "inches")}
    | {name: ("short unit", name, name) for name in SHORT}
)

WRITING = quantities(WORDS, "“5 miles”, “5-mile” or “5km”", one_is_idiom=True)

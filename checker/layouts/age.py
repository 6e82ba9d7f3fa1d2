"""How ages are written: figures or words, hyphens, `aged`."""

from __future__ import annotations

from checker.layouts._quantities import quantities, units, vocabulary

WORDS = units("year", "month", "week", "day") | vocabulary("old: old", "olds: olds", "aged: aged", "age: age")

WRITING = quantities(WORDS, "“5-year-old”, “5 years old”, “aged 5” or “45”")

"""How lengths of time are written: figures or words, hyphens."""

from __future__ import annotations

from checker.layouts._quantities import quantities, units

WORDS = units("second", "minute", "hour", "day", "week", "weekend", "fortnight", "month", "year", "decade")

WRITING = quantities(WORDS, "“three years” or “10 years”")

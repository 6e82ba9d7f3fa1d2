"""How percentages are written: `5%`, `5 percent`, `5 per cent`; percentage points."""

from __future__ import annotations

from checker.layouts._quantities import quantities, vocabulary

WORDS = vocabulary("percent: % percent per_cent per-cent pct pc", "points: percentage_points percentage_point")

WRITING = quantities(WORDS, "“5%” or “5 per cent”")

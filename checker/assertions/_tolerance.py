"""By how much an equal value may be off: `= 1,200 within 5 %`, `= 3 May 2020 within 2 days`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, NamedTuple

from checker.kinds import kinds
from checker.model import Verdict

DAY = 86_400  # seconds: durations are bounded in seconds, dates in days
PERCENT = r"\s*(?:%|per ?cent|percentage points?|points?)\s*"
GRAIN = 1e-9  # of a number: what binary fractions lose

# A tolerance that may stand behind a value of a kind, for messages.
SUCH_AS = {
    "date": "2 days",
    "duration": "2 hours",
    "money": "$5 or 5 %",
    "measure": "2 km or 5 %",
    "percentage": "2 points",
    "age": "2",
}

Bounds = tuple[Any, Any]


class Give(NamedTuple):
    """An amount in the unit of the kind's bounds, or a fraction of the value."""

    amount: float
    relative: bool = False


@lru_cache(256)
def give(kind: str, text: str) -> Give | None:
    """Return what `text` allows values of `kind` to be off, or None where it cannot be read as that.

    Dates and durations are off by a duration; a percentage by points; all else by an amount or by a share of itself.
    """
    if kind in {"date", "duration"}:
        ends = _ends("duration", text)
        return Give(ends[1] / (DAY if kind == "date" else 1)) if ends is not None else None
    share = re.compile(f"(.+?){PERCENT}", re.IGNORECASE).fullmatch(text)
    figure = _ends("number", share[1] if share is not None else text.removesuffix(" years") if kind == "age" else text)
    if figure is not None and (share is not None or kind in {"number", "age", "percentage"}):
        middle = (figure[0] + figure[1]) / 2
        return Give(middle / 100, True) if share is not None and kind != "percentage" else Give(middle)
    ends = _ends(kind, text)
    return Give((ends[0] + ends[1]) / 2) if ends is not None else None


def widened(bounds: Bounds, allowed: Give) -> Bounds:
    """Return the least and the greatest number that is no further off than `allowed`."""
    low, high = bounds
    if allowed.relative:
        return low - abs(low) * allowed.amount, high + abs(high) * allowed.amount
    return low - allowed.amount, high + allowed.amount


def within(value: Bounds, declared: Bounds, allowed: Give) -> Verdict:
    """Return whether all, none or some of what `value` may mean is near enough to `declared`."""
    low, high = widened(declared, allowed)
    grain = GRAIN * max(abs(low), abs(high), 1)
    if low - grain <= value[0] and value[1] <= high + grain:
        return Verdict.HELD
    apart = value[1] < low - grain or value[0] > high + grain
    return Verdict.CONTRADICTED if apart else Verdict.UNDECIDED


def _ends(kind: str, text: str) -> Bounds | None:
    """Return the finite bounds of a text, or None."""
    known = kinds().get(kind)
    value = known.parse(text.strip(), None) if known is not None else None
    ends = known.bounds(value) if known is not None and known.bounds is not None and value is not None else None
    return ends if ends is not None and abs(ends[0]) < float("inf") and abs(ends[1]) < float("inf") else None

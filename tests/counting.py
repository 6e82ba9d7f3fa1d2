"""Work, counted: function calls grow with the work and are the same on every machine; seconds are not."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType


def calls(work: Callable[[], object]) -> int:
    """Return how many functions, those written in C included, `work` calls."""
    count = 0

    def profile(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def growth(work: Callable[[int], object], size: int, times: int) -> float:
    """Return how much more `work(size * times)` calls for each unit of size than `work(size)` does: 1.0 is linear."""
    work(size)  # tables are loaded, words are in their caches
    return calls(lambda: work(size * times)) / (times * max(1, calls(lambda: work(size))))

"""How far a long run is, on one line of the terminal that is gone at its end."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from typing import NamedTuple, TextIO

PATIENCE = 1.0  # seconds before a run counts as long
PAUSE = 0.1  # seconds between two drawings
WIDTH = 24  # characters of the bar
ERASE = "\r\x1b[K"


class Progress(NamedTuple):
    """step: is told how many are done, and may draw that. clear: erases it, before other words and at the end."""

    step: Callable[[int], None]
    clear: Callable[[], None]


def progress(total: int, out: TextIO | None = None, clock: Callable[[], float] = time.monotonic) -> Progress:
    """Return what draws on `out` (by default the standard error) how many of `total` articles are done.

    Nothing is drawn off a terminal, in CI, or in the first second.
    """
    out = sys.stderr if out is None else out
    if not out.isatty() or os.environ.get("CI") or os.environ.get("TERM") == "dumb":
        return Progress(lambda done: None, lambda: None)
    due = clock() + PATIENCE
    drawn = False

    def step(done: int) -> None:
        nonlocal due, drawn
        if clock() >= due:
            full = WIDTH * done // max(total, 1)
            print(
                f"{ERASE}{'█' * full}{'░' * (WIDTH - full)} {done:,} of {total:,} articles",
                end="",
                file=out,
                flush=True,
            )
            due, drawn = clock() + PAUSE, True

    def clear() -> None:
        nonlocal drawn
        if drawn:
            print(ERASE, end="", file=out, flush=True)
        drawn = False

    return Progress(step, clear)

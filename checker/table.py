"""Sorted text files of `key<TAB>fields…` lines, searched by bisection over a memory map: nothing is loaded."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from mmap import ACCESS_READ, mmap
from pathlib import Path

DATA = Path(__file__).parent / "data"
NEAR = 1024  # bytes within which a plain search is quicker than further bisection


@cache
def table(name: str) -> Callable[[str], str | None]:
    """Return the look-up of `data/name`: key -> what stands behind its tab, or None for an unknown key.

    Lines are sorted by the UTF-8 bytes of their keys and end in a line feed; comments, with `#`, stand first.
    """
    path = DATA / name
    with path.open("rb") as handle:
        lines = mmap(handle.fileno(), 0, access=ACCESS_READ)
    size = len(lines)

    def look_up(key: str) -> str | None:
        if key.startswith("#"):
            return None
        wanted = key.encode("utf-8", "replace") + b"\t"
        width = len(wanted)
        low, high = 0, size
        while high - low > NEAR:
            middle = (low + high) >> 1
            start = lines.find(b"\n", middle) + 1
            if lines[start : start + width] < wanted:
                low = start - 1
            else:
                high = start
        found = lines.find(b"\n" + wanted, low, high + width)
        return None if found < 0 else lines[found + width + 1 : lines.find(b"\n", found + 1)].decode("utf-8")

    return look_up

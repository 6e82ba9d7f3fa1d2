"""Sorted text files of `key<TAB>fields…` lines, read through a memory map and a thin index; little is loaded."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from functools import cache
from mmap import ACCESS_READ, mmap
from pathlib import Path

DATA = Path(__file__).parent / "data"
BLOCK = 2048  # bytes from one key of the index to the next


@cache
def table(name: str) -> Callable[[str], str | None]:
    """Return the look-up of `data/name`: key -> what stands behind its tab, or None for an unknown key.

    Lines are sorted by the UTF-8 bytes of their keys and end in a line feed; comments, with `#`, stand first.
    """
    with (DATA / name).open("rb") as handle:
        lines = mmap(handle.fileno(), 0, access=ACCESS_READ)
    starts, keys = index(lines)

    def look_up(key: str) -> str | None:
        if key.startswith("#"):
            return None
        wanted = key.encode("utf-8", "replace")
        at = bisect_right(keys, wanted)
        block = lines[starts[at] : starts[at + 1] + 1]
        found = block.find(b"\n%b\t" % wanted)
        if found < 0:
            return None
        return block[found + len(wanted) + 2 : block.find(b"\n", found + 1)].decode("utf-8")

    return look_up


def index(lines: mmap) -> tuple[list[int], list[bytes]]:
    """Return where blocks of whole lines begin, at the line feed before, and the first keys of all but the first."""
    size = len(lines)
    starts, keys = [0], []
    for at in range(BLOCK, size, BLOCK):
        start = lines.find(b"\n", at)
        if start > starts[-1] and start + 1 < size:
            starts.append(start)
            keys.append(lines[start + 1 : lines.find(b"\t", start)])
    return [*starts, size], keys

"""Unified diffs of bytes, line ends and all, as `patch` and `git apply` take them."""

from __future__ import annotations

import codecs
import os
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from pathlib import Path

CONTEXT = 3  # lines before and after a change
Change = tuple[int, int, int, int]  # lines of the old file, half-open, and of the new one
UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def unified(path: str, old: bytes, new: bytes) -> bytes:
    """Return the unified diff of two states of a file, nothing where they are the same.

    UTF-16 is shown as UTF-8, for a reader: no patch can be applied to it line by line.
    """
    if old == new:
        return b""
    if old.startswith(UTF16) and new.startswith(UTF16):
        old, new = (data.decode("utf-16", "replace").encode("utf-8", "replace") for data in (old, new))
    before, after = _lines(old), _lines(new)
    name = _name(path)
    parts = [f"--- {name}\n+++ {name}\n".encode("utf-8", "surrogateescape")]
    for hunk in _hunks(_changes(before, after)):
        parts += _hunk(hunk, before, after)
    return b"".join(parts)


def _lines(data: bytes) -> list[bytes]:
    """Return the lines as `patch` sees them: they end at a line feed and nowhere else."""
    *lines, last = data.split(b"\n")
    return [line + b"\n" for line in lines] + ([last] if last else [])


def _name(path: str) -> str:
    """Return a path as the head of a diff has it: seen from the working folder, quoted where it must be."""
    here = Path(os.path.abspath(path))  # noqa: PTH100 - no link is resolved
    name = here.relative_to(Path.cwd()).as_posix() if here.is_relative_to(Path.cwd()) and path != "-" else path
    if any(ord(letter) < 32 or letter in '"\\\x7f' for letter in name):
        quoted = name.encode("utf-8", "surrogateescape")
        plain = (chr(byte) if 32 <= byte < 127 and byte not in b'"\\' else f"\\{byte:03o}" for byte in quoted)
        return f'"{"".join(plain)}"'
    return f"{name}\t" if " " in name else name


def _changes(before: Sequence[bytes], after: Sequence[bytes]) -> list[Change]:
    if len(before) == len(after):  # the usual repair keeps its lines: linear, however many there are
        differ = [number for number, pair in enumerate(zip(before, after, strict=True)) if pair[0] != pair[1]]
        runs = (list(run) for _, run in groupby(enumerate(differ), lambda pair: pair[1] - pair[0]))
        return [(run[0][1], run[-1][1] + 1, run[0][1], run[-1][1] + 1) for run in runs]
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return [tuple(place) for tag, *place in matcher.get_opcodes() if tag != "equal"]  # type: ignore[misc]


def _hunks(changes: Sequence[Change]) -> Iterator[list[Change]]:
    """Yield the changes that share their context."""
    hunk: list[Change] = []
    for change in changes:
        if hunk and change[0] - hunk[-1][1] > 2 * CONTEXT:
            yield hunk
            hunk = []
        hunk.append(change)
    if hunk:
        yield hunk


def _hunk(changes: Sequence[Change], before: Sequence[bytes], after: Sequence[bytes]) -> Iterator[bytes]:
    first, last = max(0, changes[0][0] - CONTEXT), min(len(before), changes[-1][1] + CONTEXT)
    moved, grown = changes[0][2] - changes[0][0], changes[-1][3] - changes[-1][1]
    size = last - first
    yield f"@@ -{_range(first, size)} +{_range(first + moved, size + grown - moved)} @@\n".encode()
    for start, end, new_start, new_end in changes:
        yield from _told(b" ", before[first:start])
        yield from _told(b"-", before[start:end])
        yield from _told(b"+", after[new_start:new_end])
        first = end
    yield from _told(b" ", before[first:last])


def _range(first: int, size: int) -> str:
    """Return a range of lines, from 1; an empty one is told by the line before it."""
    return f"{first + 1 if size else first},{size}"


def _told(sign: bytes, lines: Sequence[bytes]) -> Iterator[bytes]:
    for line in lines:
        yield sign + line
        if not line.endswith(b"\n"):
            yield b"\n\\ No newline at end of file\n"

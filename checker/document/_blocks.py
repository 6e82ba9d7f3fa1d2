"""Blocks of plain text: paragraphs, whether a line is one or whether lines are wrapped by hand."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

LINE = re.compile(r"[^\r\n\f\u2028\u2029]+")
# Stops that may end a paragraph, with what may close after them.
STOPPED = r"[.!?…:;]['\"”’»)\]]*$"
# A byte order mark, a zero-width space or a soft hyphen at the edge of a line is no text.
SPACE = (
    " \t\v\x1c\x1d\x1e\x1f\x85\xa0\xad\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
    "\u200a\u200b\u202f\u205f\u2060\u3000\ufeff"
)
WIDEST = 120
SAMPLE = 2000


class Block(NamedTuple):
    """A paragraph or a line of its own; `start` and `end` leave out the space around it.

    text: its text. gap: whether an empty line, or the beginning of the text, stands before it.
    """

    start: int
    end: int
    text: str
    gap: bool


def blocks(text: str, start: int) -> list[Block]:
    """Return the blocks of `text` from `start` on, in order."""
    lines = _lines(text, start)
    return _joined(text, lines) if _wrapped(lines) else lines


def _lines(text: str, start: int) -> list[Block]:
    found: list[Block] = []
    last = start
    for match in LINE.finditer(text, start):
        line = match.group().strip(SPACE)
        if not line:
            continue
        begin = match.start() + match.group().index(line[0])
        found.append(Block(begin, begin + len(line), line, not found or _empty_line(text, last, begin)))
        last = begin + len(line)
    return found


def _empty_line(text: str, start: int, end: int) -> bool:
    between = text[start:end]
    if "\n" in between:
        return between.count("\n") > 1
    return between.count("\r") > 1


def _wrapped(lines: list[Block]) -> bool:
    """Tell whether the lines are wrapped by hand: most then break off inside a sentence."""
    pairs = broken = 0
    for before, after in pairwise(lines[:SAMPLE]):
        if len(before.text) > WIDEST:
            return False
        if not after.gap:
            pairs += 1
            broken += after.text[0].islower() and not re.search(STOPPED, before.text[-4:])
    return broken >= 2 and broken * 5 >= pairs * 2


def _joined(text: str, lines: list[Block]) -> list[Block]:
    """Return the paragraphs of hand-wrapped lines."""
    width = max(len(line.text) for line in lines[:-1])
    found: list[Block] = []
    start = lines[0]
    for before, after in zip(lines, [*lines[1:], None], strict=True):
        if after is not None and not after.gap and _continues(before, after, width):
            continue
        found.append(Block(start.start, before.end, text[start.start : before.end], start.gap))
        start = after or start
    return found


def _continues(before: Block, after: Block, width: int) -> bool:
    """Tell whether `after` goes on with the paragraph of `before`: its first word had no room in the line before."""
    if after.text[0].islower():
        return True
    room = width - len(before.text)
    return len(after.text.split(None, 1)[0]) >= room - width // 10 and not _listed(after.text)


def _listed(line: str) -> bool:
    return line[0] in "•*-–—>" and line[1:2] == " "

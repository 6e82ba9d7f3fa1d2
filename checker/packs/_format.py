"""A pack file in its canonical layout: two spaces a level, one between key and value, no stray blanks; comments stay.

Only white space outside of texts changes. What YAML reads before and after is compared, and a file that would read
otherwise is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from checker.packs._mistakes import Mistake, PackError, Sheet
from checker.packs._nodes import Mapping, Node, Scalar, Sequence, read

STEP = 2  # spaces a level
KEY = r"""("[^"]*"|'[^']*'|[^\s"'\[{#&*!|>%@`-][^:#]*?):[ \t]{2,}(?=[^\s#])"""


class Level(NamedTuple):
    """A level of indentation: its column before and after, and whether it is that of hyphens below their key."""

    old: int
    new: int
    hyphens: bool = False


def formatted(source: bytes, path: str) -> bytes:
    """Return the file in its canonical layout; raises PackError where it is not YAML, or cannot be laid out safely."""
    from checker.packs._compile import decoded

    text = decoded(source, path).replace("\r\n", "\n").replace("\r", "\n")
    sheet = Sheet(path, text)
    root = read(sheet)
    if sheet.mistakes or root is None:
        raise PackError(sheet.mistakes or [Mistake(sheet.origin(0), "an empty file is no pack")])
    laid_out = "\n".join(_tidied(_lines(text, _inner(sheet, root)))) + "\n"
    other = Sheet(path, laid_out)
    again = read(other)
    if other.mistakes or again is None or _said(again) != _said(root) or _comments(laid_out) != _comments(text):
        raise PackError([Mistake(sheet.origin(0), "the layout of this file cannot be changed safely: it stays")])
    return laid_out.encode()


def _lines(text: str, inner: frozenset[int]) -> Iterator[tuple[str, bool]]:
    """Yield the lines with their new indentation, and whether each goes on with a text or list begun above it."""
    levels, shift, before = [Level(0, 0)], 0, ""
    waiting: list[str] = []
    for number, line in enumerate(text.split("\n"), 1):
        bare = line.strip()
        if number in inner:
            yield _shifted(line, shift), True
        elif not bare or bare.startswith("#"):
            waiting.append(line)
        else:
            column, hyphen = len(line) - len(line.lstrip(" ")), bare.startswith("- ") or bare == "-"
            levels = _at(levels, column, hyphen, below=before == f"{' ' * column}:")
            yield from ((_comment(one, column, levels), False) for one in waiting)
            waiting = []
            begun = levels[-1].new
            levels, rest = _hyphens(levels, bare)
            shift = levels[-1].new - levels[-1].old
            yield " " * begun + rest, False
            before = f"{' ' * column}:" if bare.endswith(":") and not hyphen else ""
    yield from ((_comment(one, -1, levels), False) for one in waiting)


def _at(levels: list[Level], column: int, hyphen: bool, below: bool) -> list[Level]:
    """Return the levels of indentation for a line at `column`; below: it follows the bare key of that column."""
    kept = [level for level in levels if level.old < column or (level.old == column and (hyphen or not level.hyphens))]
    kept = kept or [Level(0, 0)]
    top = kept[-1]
    if column > top.old:
        return [*kept, Level(column, top.new + STEP, False)]
    return [*kept, Level(column, top.new + STEP, True)] if hyphen and below and not top.hyphens else kept


def _hyphens(levels: list[Level], bare: str) -> tuple[list[Level], str]:
    """Return the levels behind the hyphens that begin a line, and the line with one space behind each."""
    head, rest = "", bare
    while match := re.match(r"-[ \t]+(?=[^\s#])", rest):
        top = levels[-1]
        levels = [*levels, Level(top.old + match.end(), top.new + STEP)]
        head, rest = f"{head}- ", rest[match.end() :]
    return levels, head + re.sub(rf"^{KEY}", r"\1: ", rest)


def _comment(line: str, column: int, levels: list[Level]) -> str:
    """Return a comment, at the level where it stood, or else at that of the line below it."""
    bare = line.strip()
    own = len(line) - len(line.lstrip())
    new = next((level.new for level in levels if level.old == own), levels[-1].new if own == column else 0)
    return " " * (new if column >= 0 or own == 0 else min(new, own)) + bare if bare else ""


def _shifted(line: str, shift: int) -> str:
    if not line.strip():
        return line
    column = len(line) - len(line.lstrip(" "))
    return " " * max(0, column + shift) + line[column:]


def _tidied(lines: Iterator[tuple[str, bool]]) -> Iterator[str]:
    """Yield lines without blank ones at either end or two in a row, and without blanks behind."""
    blank, begun = False, False
    for line, inner in lines:
        if not inner and not line.strip():
            blank = begun
            continue
        if blank:
            yield ""
        blank, begun = False, True
        yield line if inner else line.rstrip()


def _inner(sheet: Sheet, root: Node) -> frozenset[int]:
    """Return the numbers of the lines, from 1, that go on with a text, or a list in brackets, begun above them."""
    found: set[int] = set()
    stack: list[Any] = [root]
    while stack:
        node = stack.pop()
        flow = sheet.text[node.start : node.start + 1] in {"[", "{"}
        if isinstance(node, Scalar) or flow:
            first = sheet.place(node.start)[0]
            last = sheet.place(node.start + len(sheet.text[node.start : node.end].rstrip()))[0]
            found.update(range(first + 1, last + 1))
        elif isinstance(node, Sequence):
            stack += node.items
        else:
            stack += [one for pair in node.pairs for one in pair]
    return frozenset(found)


def _said(root: Node) -> Any:
    """Return what YAML reads in a file, without places."""
    if isinstance(root, Scalar):
        return root.text
    if isinstance(root, Mapping):
        return [(key.text, _said(value)) for key, value in root.pairs]
    return [_said(item) for item in root.items], len(root.items)


def _comments(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.lstrip().startswith("#")]

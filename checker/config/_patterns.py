"""Patterns of files and folders, as in `.gitignore` (https://git-scm.com/docs/gitignore, “Pattern format”)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TypeVar

T = TypeVar("T")


def excluded(patterns: Sequence[str], path: str, is_folder: bool, by_itself: bool = False) -> bool:
    """Tell whether a path (with `/`) or a folder above it matches; of several patterns the last that matches counts.

    by_itself: whether only the path counts, not the folders above it.

    A pattern that begins with `!` takes back what those before it excluded, but not what lies in an excluded folder.
    """
    steps = [(path, is_folder)] if by_itself else _steps(path, is_folder)
    return bool(path) and any(_matched(patterns, above, folder) for above, folder in steps)


def chosen(rows: Sequence[tuple[str, T]], path: str) -> Iterator[T]:
    """Yield what stands beside each pattern that a file, or a folder above it, matches, in order."""
    for pattern, value in rows:
        if excluded((pattern,), path, False):
            yield value


def _matched(patterns: Sequence[str], path: str, is_folder: bool) -> bool:
    for pattern in reversed(patterns):
        against = pattern.startswith("!")
        expression, folders_only = _compiled(pattern[against:])
        if (is_folder or not folders_only) and expression.fullmatch(f"{path}/"):
            return not against
    return False


def _steps(path: str, is_folder: bool) -> Iterator[tuple[str, bool]]:
    """Yield the folders above a path, from the top, and the path itself; each with whether it is a folder."""
    end = path.find("/")
    while end >= 0:
        yield path[:end], True
        end = path.find("/", end + 1)
    yield path, is_folder


@lru_cache(1024)
def _compiled(pattern: str) -> tuple[re.Pattern[str], bool]:
    """Return the expression of a pattern, for a path with a `/` at its end, and whether only folders match it.

    What lies between two stars is taken where it stands first, and never given back: no pattern backtracks for long.
    """
    bare = pattern.rstrip("/")
    steps = bare.removeprefix("/").split("/")
    blocks: list[str] = [""]
    for step in steps if "/" in bare else ["**", *steps]:
        if step == "**":
            blocks.append("")
        else:
            blocks[-1] += _step(step)
    first, *others = blocks
    *middle, last = others or [""]
    any_folders = "(?:[^/]+/)"
    tail = "" if not others else f"{any_folders}*{last}" if last else f"{any_folders}+"
    between = "".join(f"(?>{any_folders}*?{block})" for block in middle if block)
    return re.compile(first + between + tail, re.DOTALL), pattern.endswith("/")


def _step(step: str) -> str:
    """Return the expression of what a pattern has between two slashes, with the slash after it."""
    pieces, rest = [""], step
    while rest:
        if rest[0] == "*":
            pieces.append("")
            rest = rest.lstrip("*")
            continue
        expression, length = _sign(rest)
        pieces[-1] += expression
        rest = rest[length:]
    first, *others = pieces
    *middle, last = others or [""]
    return first + "".join(f"(?>[^/]*?{piece})" for piece in middle) + (f"[^/]*{last}/" if others else "/")


def _sign(rest: str) -> tuple[str, int]:
    """Return the expression of the sign that a pattern begins with, and how many characters of the pattern it takes."""
    if rest[0] == "?":
        return "[^/]", 1
    letters = re.match(r"\[([!^]?)(\]?[^\]]*)\]", rest)
    if letters is not None and letters[2]:
        return f"(?!/)[{'^' if letters[1] else ''}{_letters(letters[2])}]", letters.end()
    escaped = rest[0] == "\\" and len(rest) > 1
    return re.escape(rest[escaped]), 1 + escaped


def _letters(inner: str) -> str:
    """Return the inside of a class of characters; a range that runs backwards has no letters in it."""
    for low, high in re.findall(r"(.)-(.)", inner, re.DOTALL):
        if low > high:
            inner = inner.replace(f"{low}-{high}", "")
    return re.sub(r"([\\\[\]&~|^])", r"\\\1", inner) or "/"

"""Markup inside a paragraph of Markdown, blanked so that every word keeps its place.

The blanked text is as long as the text. Markup that touches a word becomes space outside it: the longest run of a
word stays where it is, and what else belongs to the word is moved up to it (`"**We` becomes `  "We`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

MARKUP = re.compile(
    r"""(?P<escape>\\[!-/:-@\[-`{-~])|(?P<code>`+)|(?P<open>!?\[)|(?P<close>\])|(?P<strong>\*+|~~+|_+)
    |(?P<tag></?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]{0,1000})?/?>|<!--(?:(?!-->).){0,2000}-->)
    |(?P<link><(?:https?://|mailto:|[\w.+-]+@)[^\s<>]{0,2000}>)|(?P<entity>&\#?[A-Za-z0-9]{1,32};)""",
    re.VERBOSE | re.DOTALL,
)
TARGET = re.compile(
    r"""\(\s{0,9}(?:<[^<>\n]{0,2000}>|[^\s()<>]{0,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,200}){0,9})
    (?:\s{1,9}(?:"[^"]{0,300}"|'[^']{0,300}'|\([^()]{0,300}\)))?\s{0,9}\)|\[[^\[\]]{0,300}\]""",
    re.VERBOSE,
)
NOTE = re.compile(r"\^[^\s\[\]]{1,100}\]")
BREAK = re.compile(r"(?i)</?(?:br|p|div|td|tr|li|hr)\b")
NEWLINE = re.compile(r"(\r\n|\r|\n)")
SEEN = re.compile(r"[^\r\n]")
SPACES = re.compile(r"(\s+)")


class Mark(NamedTuple):
    """Markup at a place, what is to be read instead, and whether words end there."""

    start: int
    end: int
    instead: str = ""
    parts: bool = False


def blanked(text: str) -> str:
    """Return `text` with its inline markup blanked, at the same length."""
    marks = _marks(text)
    return "".join(_chunks(text, marks)) if marks else text


def caption(text: str) -> str | None:
    """Return the description of a text that is one image and nothing else, all else blanked; else None."""
    if not text.startswith("![") or "]" not in text:
        return None
    middle = text.index("]")
    target = TARGET.match(text, middle + 1)
    if target is None or target.end() != len(text.rstrip()):
        return None
    return "  " + text[2:middle] + SEEN.sub(" ", text[middle:])


def _marks(text: str) -> list[Mark]:
    """Return the markup of `text`, in order and disjoint."""
    found: list[Mark] = []
    opened: list[tuple[int, bool]] = []
    place = 0
    while match := MARKUP.search(text, place):
        place = match.end()
        kind = match.lastgroup
        if kind == "open":
            if note := NOTE.match(text, place):
                found.append(Mark(match.start(), note.end()))
                place = note.end()
            else:
                opened.append((match.start(), match.group() == "!["))
        elif kind == "close":
            place = _close(text, match.start(), opened, found)
        else:
            found += _single(text, match)
    return _disjoint(sorted(found))


def _close(text: str, bracket: int, opened: list[tuple[int, bool]], found: list[Mark]) -> int:
    """Mark a link or an image that ends at `bracket`; return where to go on."""
    if not opened:
        return bracket + 1
    start, picture = opened.pop()
    target = TARGET.match(text, bracket + 1)
    if target is None:
        return bracket + 1
    if picture:
        found.append(Mark(start, target.end()))
    else:
        found += [Mark(start, start + 1), Mark(bracket, target.end())]
    return target.end()


def _single(text: str, match: re.Match[str]) -> list[Mark]:
    start, end = match.span()
    kind, words = match.lastgroup, match.group()
    if kind == "escape":
        return [Mark(start, start + 1)]
    if kind == "entity":
        from html import unescape

        said = unescape(words)
        return [] if said == words else [Mark(start, end, said.strip(), not said.strip())]
    if kind == "strong":
        before, after = text[start - 1 : start], text[end : end + 1]
        spaced = (not before or before.isspace()) and (not after or after.isspace())
        inside = words[0] == "_" and before.isalnum() and after.isalnum()
        return [] if spaced or inside else [Mark(start, end)]
    return [Mark(start, end, "", BREAK.match(words) is not None)]


def _disjoint(marks: list[Mark]) -> list[Mark]:
    found: list[Mark] = []
    for mark in marks:
        if not found or mark.start >= found[-1].end:
            found.append(mark)
        elif mark.end > found[-1].end:
            found[-1] = found[-1]._replace(end=mark.end)
    return found


def _chunks(text: str, marks: list[Mark]) -> Iterator[str]:
    """Yield the words with what touches them, and the space between, each as long as it was."""
    chunk: list[tuple[str, int, bool]] = []
    for part, length, plain in _pieces(text, marks):
        if plain is None:
            yield _squeezed(chunk)
            chunk = []
            yield part
        else:
            chunk.append((part, length, plain))
    yield _squeezed(chunk)


def _pieces(text: str, marks: list[Mark]) -> Iterator[tuple[str, int, bool | None]]:
    """Yield (what is read, length in the text, whether it is plain text; None for space)."""
    done = 0
    for mark in (*marks, Mark(len(text), len(text))):
        for index, part in enumerate(SPACES.split(text[done : mark.start])):
            if part:
                yield part, len(part), None if index % 2 else True
        for index, part in enumerate(NEWLINE.split(text[mark.start : mark.end])):
            if index % 2:
                yield part, len(part), None
            elif part and mark.parts:
                yield " " * len(part), len(part), None
            elif part:
                yield (mark.instead if not index else "")[: len(part)], len(part), False
        done = mark.end


def _squeezed(chunk: list[tuple[str, int, bool]]) -> str:
    if len(chunk) == 1 and chunk[0][2]:
        return chunk[0][0]
    anchor = max(range(len(chunk)), key=lambda index: (chunk[index][2], chunk[index][1]), default=0)
    before, after = chunk[:anchor], chunk[anchor:]
    return "".join(part for part, _, _ in before).rjust(sum(length for _, length, _ in before)) + "".join(
        part for part, _, _ in after
    ).ljust(sum(length for _, length, _ in after))

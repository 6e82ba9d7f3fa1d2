"""Mistakes of a pack: collected, placed, and shown with the line and a caret under the word."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple
from unicodedata import east_asian_width

from checker.model import Origin

GIVEN = "the line you gave"  # the path of an assertion that stands in no file
README = "README.md#"  # where the guide is
SECTIONS = 3  # of the guide that a report leads to
NOWHERE = Origin("", 0, 0)  # of a mistake that no place in a file shows
SHOWN = 100  # mistakes that a report tells one by one
WINDOW = 100  # characters of a long line that are shown around the caret


class Guide(StrEnum):
    """The sections of the guide that mistakes lead to, by the anchors of their headings."""

    KEYS = "keys-of-a-pack"
    FORMS = "forms"
    SUBJECTS = "subjects-kinds-and-parts"
    TOPICS = "topics"
    VALUES = "values"
    CONDITIONS = "conditions"
    TOLERANCES = "tolerances-and-ranges"
    FACTS = "declared-facts"
    LISTS = "house-lists"
    BUILDING = "packs-that-build-on-others"
    FOUND = "where-packs-are-found"


class Mistake(NamedTuple):
    """One mistake: where it is, one sentence, the line as it stands in the file, and how many characters are wrong.

    guide: the section of the guide that tells how it is done, a `Guide`, or nothing.
    """

    origin: Origin
    message: str
    source_line: str = ""
    width: int = 1
    guide: str = ""

    def __str__(self) -> str:
        """Return `file:line:column: message`, the line, and carets under the wrong words."""
        path, line, column = self.origin
        if self.origin == NOWHERE:
            return self.message
        head = f"in {GIVEN}, column {column}" if path == GIVEN else f"{path}:{line}:{column}"
        head = f"{head}: {self.message}"
        if not self.source_line.strip():
            return head
        start = max(0, column - WINDOW // 2) if column > WINDOW * 3 // 4 else 0
        shown = self.source_line[start : start + WINDOW]
        before = shown[: column - 1 - start]
        width = sum(map(_cells, shown[len(before) : len(before) + self.width])) or 1
        return f"{head}\n  {shown}\n  {''.join(map(_blank, before))}{'^' * width}"


class Word(NamedTuple):
    """A word of a file that is looked up only after the file is read: a pack, or a rule of another pack."""

    text: str
    origin: Origin = NOWHERE
    source_line: str = ""

    def mistake(self, message: str, guide: str = "") -> Mistake:
        """Return a mistake at the word; a name that was typed on the command line needs no guide."""
        return Mistake(self.origin, message, self.source_line, len(self.text), guide if self.origin != NOWHERE else "")


class PackError(Exception):
    """Packs that cannot be used, with all their mistakes; `str` is the report, one mistake after the other."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        more = [f"… and {len(mistakes) - SHOWN:,} more mistakes"] if len(mistakes) > SHOWN else []
        sections = list(dict.fromkeys(mistake.guide for mistake in mistakes if mistake.guide))[:SECTIONS]
        guide = [f"guide: {' '.join(README + section for section in sections)}"] if sections else []
        super().__init__("\n".join([*map(str, mistakes[:SHOWN]), *more, *guide]))
        self.mistakes = tuple(mistakes)


class Sheet:
    """The text of a pack, and what is found wrong with it."""

    def __init__(self, path: str, text: str, guide: str = "") -> None:
        self.path = path
        self.text = text
        self.guide = guide  # the section of what is being read
        self.mistakes: list[Mistake] = []
        self._starts = [0]
        position = text.find("\n")
        while position >= 0:
            self._starts.append(position + 1)
            position = text.find("\n", position + 1)

    def origin(self, index: int) -> Origin:
        """Return the place of the character at offset `index`."""
        return Origin(self.path, *self.place(index))

    def place(self, index: int) -> tuple[int, int]:
        """Return line and column, from 1, of the character at offset `index`."""
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1

    def word(self, text: str, start: int) -> Word:
        """Return a word that stands at offset `start`, for mistakes that show later."""
        origin = self.origin(start)
        return Word(text, origin, self.line(origin.line))

    def line(self, number: int) -> str:
        """Return a line by its number, from 1, without its end."""
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    def mistake(self, start: int, end: int, message: str, guide: str = "") -> None:
        """Note a mistake in the half-open range of the text; `guide` is the section that helps, if another one."""
        origin = self.origin(start)
        source = self.line(origin.line)
        width = max(1, min(end - start, len(source) - origin.column + 1))
        self.mistakes.append(Mistake(origin, message, source, width, guide or self.guide))


def _cells(character: str) -> int:
    return 2 if east_asian_width(character) in "WF" else 1


def _blank(character: str) -> str:
    return "\t" if character == "\t" else " " * _cells(character)

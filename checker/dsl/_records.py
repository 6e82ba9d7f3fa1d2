"""What a line was read as, with the place of every word, for the messages of those who check it further."""

from __future__ import annotations

from typing import NamedTuple

from checker.model import Assertion, Subject


class AssertionSyntaxError(ValueError):
    """A line that is no assertion.

    message: one sentence without the place. start, end: the offsets of the wrong words in the line, half-open;
    where something is missing, both are just behind the last word.
    """

    def __init__(self, message: str, start: int, end: int) -> None:
        self.message = " ".join(message.split())  # it quotes the line, which may have several
        super().__init__(self.message)
        self.start = start
        self.end = end

    @property
    def column(self) -> int:
        """The column of the mistake, from 1; at most one past the end of the line."""
        return self.start + 1


class Term(NamedTuple):
    """A topic or value as written: its text without quotation marks, and its half-open offsets in the line."""

    text: str
    start: int
    end: int
    quoted: bool = False


class SubjectTerm(NamedTuple):
    """A subject, the places of its words (where it has them), and its own half-open offsets in the line."""

    subject: Subject
    start: int
    end: int
    kind: Term | None = None
    topic: Term | None = None


class Parsed(NamedTuple):
    """An assertion with its terms, in the order of `assertion.subjects` and `assertion.values`.

    verb: the half-open offsets of what stands between the first subject and the first operand.
    tolerance: the words behind `within`.
    """

    assertion: Assertion
    subjects: tuple[SubjectTerm, ...]
    values: tuple[Term, ...]
    verb: tuple[int, int]
    tolerance: Term | None = None

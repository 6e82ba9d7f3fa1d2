"""The assertion language: a line in plain English in, an `Assertion` out."""

from __future__ import annotations

from collections.abc import Mapping

from checker.dsl._english import in_words, told_by
from checker.dsl._records import AssertionSyntaxError, Parsed, SubjectTerm, Term
from checker.dsl._words import kind_words
from checker.model import Assertion

__all__ = [
    "AssertionSyntaxError",
    "Parsed",
    "SubjectTerm",
    "Term",
    "in_words",
    "kind_words",
    "parse",
    "read",
    "read_subject",
    "show",
    "told_by",
]


def parse(line: str, words: Mapping[str, str] | None = None) -> Assertion:
    """Return the assertion that `line` states.

    words: what the kinds of fact are called, in lower case, and their names; by default those of `checker.kinds`.
    Raises AssertionSyntaxError, with the place in the line, what is expected there and the nearest right word.
    """
    return read(line, words).assertion


def read(line: str, words: Mapping[str, str] | None = None) -> Parsed:
    """Return the assertion of `line` and the places of its words; raises as `parse` does."""
    from checker.dsl._reading import read_line  # imports lark: only when a line is compiled

    return read_line(line, words if words is not None else kind_words())


def read_subject(text: str) -> SubjectTerm | None:
    """Return what `text` speaks of if it is a kind of fact with a topic or a part: `date of invasion`; else None."""
    from checker.dsl._reading import as_subject

    return as_subject(text)


def show(assertion: Assertion) -> str:
    """Return the canonical line of an assertion: `parse(show(a)) == a`."""
    return str(assertion)

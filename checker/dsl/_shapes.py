"""Lines of one shape are parsed once: `date of flood = 3 May 2020` and `date of storm = 9 June 2021` differ in words.

The shape of a line is its words with those that the grammar knows as they are, and a sign for any other: a word, a word
with a figure, a text in quotation marks. Two lines of one shape have one parse, but for the texts and their places.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import NamedTuple

from lark import Lark
from lark.lexer import PatternStr

from checker.dsl._grammar import ESCAPE
from checker.dsl._records import Parsed, SubjectTerm, Term
from checker.model import Assertion, Subject

KEPT = 4096  # shapes; a pack of thousands of rules has some tens
LONGEST = 64  # words of a line whose shape is kept
# What the grammar's terminals STRING, WORD and signs match, for `re`, which is faster; a test holds them together.
TOKEN = re.compile(
    r'("(?:[^"\\]|\\.)*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»)|(<=|>=|[,+=<>≤≥])'
    r"|((?!['‘’])(?:[^\s\"“”„«»,+=<>≤≥]|(?<=\d),(?=\d))+)|(\S)",
    re.DOTALL,
)
STRING, SIGN, WORD, BAD = 1, 2, 3, 4


class Piece(NamedTuple):
    """A token of a line: its text, its half-open offsets, and its sign in the shape."""

    text: str
    start: int
    end: int
    sign: str


Shape = tuple[str, ...]


class Mould(NamedTuple):
    """A parse, and the numbers of the pieces that start and end at its offsets."""

    parsed: Parsed
    starts: dict[int, int]
    ends: dict[int, int]


class Shapes:
    """The parses of a grammar by the shapes of lines; `words` are those that the grammar knows, in lower case."""

    def __init__(self, words: frozenset[str]) -> None:
        self._words = words
        self._known: dict[Shape, Mould] = {}

    def read(self, line: str, parse: Callable[[str], Parsed]) -> Parsed:
        """Return `parse(line)`, from the parse of an earlier line of its shape where there is one."""
        pieces = self._pieces(line)
        if pieces is None:
            return parse(line)
        shape = tuple(piece.sign for piece in pieces)
        if shape in self._known:
            return _filled(self._known[shape], pieces)
        parsed = parse(line)
        if len(self._known) >= KEPT:
            self._known.clear()
        mould = Mould(
            parsed,
            {piece.start: number for number, piece in enumerate(pieces)},
            {piece.end: number for number, piece in enumerate(pieces)},
        )
        if _has_places(mould):
            self._known[shape] = mould
        return parsed

    def _pieces(self, line: str) -> list[Piece] | None:
        pieces: list[Piece] = []
        for match in TOKEN.finditer(line):
            sort, text = match.lastindex, match.group()
            if sort == BAD or len(pieces) == LONGEST:
                return None
            sign = text if sort == SIGN else '"' if sort == STRING else self._sign(text)
            pieces.append(Piece(text, *match.span(), sign))
        return pieces

    def _sign(self, text: str) -> str:
        low = text.lower()
        if low in self._words:
            return low
        # figures before a kind make a value of what else reads as a subject: `12 percentage`
        return "?" if text.isalpha() or not any(map(str.isdigit, text)) else "9"


def known_words(parser: Lark, kinds: Mapping[str, str], parts: frozenset[str]) -> frozenset[str]:
    """Return the words that a grammar tells from others, in lower case."""
    keywords = {t.pattern.value.lower() for t in parser.terminals if isinstance(t.pattern, PatternStr)}
    return frozenset(keywords | {word for phrase in kinds for word in phrase.split()} | parts)


def _has_places(mould: Mould) -> bool:
    """Tell whether all places of a parse are those of its pieces."""
    parsed, starts, ends = mould
    terms = [term for subject in parsed.subjects for term in (subject, subject.kind, subject.topic)]
    places = [(term.start, term.end) for term in (*terms, *parsed.values, parsed.tolerance) if term is not None]
    return all(start in starts and end in ends for start, end in (*places, parsed.verb))


def _filled(mould: Mould, new: list[Piece]) -> Parsed:
    """Return the parse of a mould with the texts and places of `new`, pieces of its shape."""
    parsed, starts, ends = mould

    def moved(term: Term) -> Term:
        first, last = starts[term.start], ends[term.end]
        return Term(_text(new[first : last + 1], term.quoted), new[first].start, new[last].end, term.quoted)

    def subject(term: SubjectTerm) -> SubjectTerm:
        topic = moved(term.topic) if term.topic is not None else None
        return SubjectTerm(
            Subject(term.subject.kind, topic.text, term.subject.part, term.subject.every) if topic else term.subject,
            new[starts[term.start]].start,
            new[ends[term.end]].end,
            moved(term.kind) if term.kind is not None else None,
            topic,
        )

    subjects, values = tuple(map(subject, parsed.subjects)), tuple(map(moved, parsed.values))
    tolerance = moved(parsed.tolerance) if parsed.tolerance is not None else None
    assertion = Assertion(
        parsed.assertion.form,
        tuple(term.subject for term in subjects),
        parsed.assertion.operator,
        tuple(term.text for term in values),
        tolerance.text if tolerance is not None else "",
    )
    start, end = parsed.verb
    return Parsed(assertion, subjects, values, (new[starts[start]].start, new[ends[end]].end), tolerance)


def _text(pieces: list[Piece], quoted: bool) -> str:
    """Return the text of a term as the grammar's own readers join it."""
    if quoted:
        text = pieces[0].text[1:-1]
        return ESCAPE.sub(r"\1", text) if pieces[0].text[0] == '"' else text
    if len(pieces) == 1:
        return pieces[0].text
    return pieces[0].text + "".join(
        ("" if one.end == other.start else " ") + other.text for one, other in pairwise(pieces)
    )

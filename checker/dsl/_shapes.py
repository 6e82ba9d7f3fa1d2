"""Lines of one shape are parsed once: `date of flood = 3 May 2020` and `date of storm = 9 June 2021` differ in words.

The shape of a line is its words with those that the grammar knows as they are, and a sign for any other: a word, a word
with a figure, a text in quotation marks. Two lines of one shape have one parse, but for the texts and their places.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

import regex
from lark import Lark
from lark.lexer import PatternStr

from checker.dsl._grammar import ESCAPE
from checker.dsl._records import Parsed, SubjectTerm, Term

KEPT = 4096  # shapes; a pack of thousands of rules has some tens
LONGEST = 64  # words of a line whose shape is kept
# What the grammar's terminals STRING, WORD and signs match; a test holds it against them.
TOKEN = regex.compile(
    r'(?P<string>"(?:[^"\\]|\\.)*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»)|(?P<sign><=|>=|[,+=<>≤≥])'
    r"|(?P<word>(?!['‘’])(?:[^\s\"“”„«»,+=<>≤≥]|(?<=\p{Nd}),(?=\p{Nd}))+)|(?P<bad>\S)",
    regex.DOTALL,
)


class Piece(NamedTuple):
    """A token of a line: its text, its half-open offsets, and its sign in the shape."""

    text: str
    start: int
    end: int
    sign: str


Shape = tuple[str, ...]


class Shapes:
    """The parses of a grammar by the shapes of lines; `words` are those that the grammar knows, in lower case."""

    def __init__(self, words: frozenset[str]) -> None:
        self._words = words
        self._known: dict[Shape, tuple[Parsed, list[Piece]]] = {}

    def read(self, line: str, parse: Callable[[str], Parsed]) -> Parsed:
        """Return `parse(line)`, from the parse of an earlier line of its shape where there is one."""
        pieces = self._pieces(line)
        if pieces is None:
            return parse(line)
        shape = tuple(piece.sign for piece in pieces)
        if shape in self._known:
            return _filled(*self._known[shape], pieces)
        parsed = parse(line)
        if len(self._known) >= KEPT:
            self._known.clear()
        if _has_places(parsed, pieces):
            self._known[shape] = parsed, pieces
        return parsed

    def _pieces(self, line: str) -> list[Piece] | None:
        pieces: list[Piece] = []
        for match in TOKEN.finditer(line):
            text, sort = match.group(), match.lastgroup
            if sort == "bad" or len(pieces) == LONGEST:
                return None
            pieces.append(Piece(text, match.start(), match.end(), self._sign(text, sort)))
        return pieces

    def _sign(self, text: str, sort: str | None) -> str:
        if sort != "word":
            return text if sort == "sign" else '"'
        low = text.lower()
        if low in self._words:
            return low
        # figures before a kind make a value of what else reads as a subject: `12 percentage`
        return "9" if any(map(str.isdigit, text)) else "?"


def known_words(parser: Lark, kinds: Mapping[str, str], parts: frozenset[str]) -> frozenset[str]:
    """Return the words that a grammar tells from others, in lower case."""
    keywords = {t.pattern.value.lower() for t in parser.terminals if isinstance(t.pattern, PatternStr)}
    return frozenset(keywords | {word for phrase in kinds for word in phrase.split()} | parts)


def _has_places(parsed: Parsed, pieces: list[Piece]) -> bool:
    """Tell whether all places of a parse are those of its pieces."""
    starts, ends = {piece.start for piece in pieces}, {piece.end for piece in pieces}
    terms = [term for subject in parsed.subjects for term in (subject, subject.kind, subject.topic)]
    places = [(term.start, term.end) for term in (*terms, *parsed.values, parsed.tolerance) if term is not None]
    return all(start in starts and end in ends for start, end in (*places, parsed.verb))


def _filled(parsed: Parsed, old: list[Piece], new: list[Piece]) -> Parsed:
    """Return a parse of `old` with the texts and places of `new`, pieces of one shape."""
    starts = {piece.start: number for number, piece in enumerate(old)}
    ends = {piece.end: number for number, piece in enumerate(old)}

    def moved(term: Term) -> Term:
        first, last = starts[term.start], ends[term.end]
        return Term(_text(new[first : last + 1], term.quoted), new[first].start, new[last].end, term.quoted)

    def subject(term: SubjectTerm) -> SubjectTerm:
        topic = moved(term.topic) if term.topic is not None else None
        return SubjectTerm(
            replace(term.subject, topic=topic.text) if topic is not None else term.subject,
            new[starts[term.start]].start,
            new[ends[term.end]].end,
            moved(term.kind) if term.kind is not None else None,
            topic,
        )

    subjects, values = tuple(map(subject, parsed.subjects)), tuple(map(moved, parsed.values))
    tolerance = moved(parsed.tolerance) if parsed.tolerance is not None else None
    assertion = replace(
        parsed.assertion,
        subjects=tuple(term.subject for term in subjects),
        values=tuple(term.text for term in values),
        tolerance=tolerance.text if tolerance is not None else "",
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

"""Lines of one shape are parsed once: `date of flood = 3 May 2020` and `date of storm = 9 June 2021` differ in words.

The shape of a line is its words with those that the grammar knows as they are, and a sign for any other: a word, a word
with a figure, a text in quotation marks. Two lines of one shape have one parse, but for the texts and their places.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from lark import Lark
from lark.lexer import PatternStr

from checker.dsl._grammar import ESCAPE
from checker.dsl._records import Parsed, SubjectTerm, Term
from checker.model import Assertion, Subject

KEPT = 4096  # shapes; a pack of thousands of rules has some tens
KEPT_WORDS = 100_000
LONGEST = 64  # words of a line whose shape is kept
# What the grammar's terminals STRING, WORD and signs match, for `re`, which is faster; a test holds them together.
TOKEN = re.compile(
    r'("(?:[^"\\]|\\.)*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»)|(<=|>=|[,+=<>≤≥])'
    r"|((?!['‘’])[^\s\"“”„«»,+=<>≤≥]+(?:(?<=\d),(?=\d)[^\s\"“”„«»,+=<>≤≥]+)*)|(\S)",
    re.DOTALL,
)
STRING, SIGN, WORD, BAD = 1, 2, 3, 4
OTHERS = frozenset({"STRING", "WORD"})  # terminals that have no words of their own

Shape = tuple[str, ...]


class Pieces(NamedTuple):
    """The tokens of a line: their texts, their half-open offsets, and their signs, which make its shape."""

    texts: list[str]
    starts: list[int]
    ends: list[int]
    shape: Shape


class Slot(NamedTuple):
    """Where a term stands: its first and its last piece."""

    first: int
    last: int
    quoted: bool = False


class Mould(NamedTuple):
    """A parse, and the slots of its terms: of each subject the whole, kind and topic; values; tolerance; verb."""

    parsed: Parsed
    subjects: tuple[tuple[Subject, Slot, Slot | None, Slot | None], ...]
    values: tuple[Slot, ...]
    tolerance: Slot | None
    verb: Slot


class Shapes:
    """The parses of a grammar by the shapes of lines; `words` are those that the grammar knows, in lower case."""

    def __init__(self, words: frozenset[str]) -> None:
        self._words = words
        self._known: dict[Shape, Mould] = {}
        self._signs: dict[str, str] = {}

    def read(self, line: str, parse: Callable[[str], Parsed]) -> Parsed:
        """Return `parse(line)`, from the parse of an earlier line of its shape where there is one."""
        pieces = self._pieces(line)
        if pieces is None:
            return parse(line)
        known = self._known.get(pieces.shape)
        if known is not None:
            return _filled(known, pieces)
        parsed = parse(line)
        if len(self._known) >= KEPT:
            self._known.clear()
        mould = _mould(parsed, pieces)
        if mould is not None:
            self._known[pieces.shape] = mould
        return parsed

    def _pieces(self, line: str) -> Pieces | None:
        texts, starts, ends, signs = list[str](), list[int](), list[int](), list[str]()
        known = self._signs
        for match in TOKEN.finditer(line):
            text = match.group()
            start, end = match.span()
            sign = known.get(text) or self._sign(text, match.lastindex)
            if not sign or len(texts) == LONGEST:
                return None
            texts.append(text)
            starts.append(start)
            ends.append(end)
            signs.append(sign)
        return Pieces(texts, starts, ends, tuple(signs))

    def _sign(self, text: str, sort: int | None) -> str:
        """Return the sign of a token; the empty one for a character that the language does not know."""
        if sort == STRING:
            return '"'
        if sort == BAD:
            return ""
        low = text.lower()
        # figures before a kind make a value of what else reads as a subject: `12 percentage`
        other = "9" if any(map(str.isdigit, text)) else "?"
        sign = text if sort == SIGN else low if low in self._words else other
        if len(self._signs) >= KEPT_WORDS:
            self._signs.clear()
        self._signs[text] = sign
        return sign


def known_words(parser: Lark, kinds: Mapping[str, str], parts: frozenset[str]) -> frozenset[str]:
    """Return the words that a grammar tells from others, in lower case."""
    keywords = {t.pattern.value.lower() for t in parser.terminals if isinstance(t.pattern, PatternStr)}
    # those of several words are patterns: `as listed`, `at least`
    patterns = (t.pattern.value for t in parser.terminals if t.name not in OTHERS)
    keywords |= {word for pattern in patterns for word in re.findall(r"[a-z]+", re.sub(r"\\.", " ", pattern.lower()))}
    return frozenset(keywords | {word for phrase in kinds for word in phrase.split()} | parts)


def _mould(parsed: Parsed, pieces: Pieces) -> Mould | None:
    """Return the parse of `pieces` with the slots of its terms; None where one does not begin and end at a piece."""
    starts = {start: number for number, start in enumerate(pieces.starts)}
    ends = {end: number for number, end in enumerate(pieces.ends)}

    def slot(start: int, end: int, quoted: bool = False) -> Slot:
        return Slot(starts[start], ends[end], quoted)

    def of(term: Term | None) -> Slot | None:
        return slot(term.start, term.end, term.quoted) if term is not None else None

    try:
        return Mould(
            parsed,
            tuple(
                (term.subject, slot(term.start, term.end), of(term.kind), of(term.topic)) for term in parsed.subjects
            ),
            tuple(slot(term.start, term.end, term.quoted) for term in parsed.values),
            of(parsed.tolerance),
            slot(*parsed.verb),
        )
    except KeyError:
        return None


def _filled(mould: Mould, new: Pieces) -> Parsed:
    """Return the parse of a mould with the texts and places of `new`, pieces of its shape."""
    _, starts, ends, _ = new
    subjects = []
    for subject, whole, kind, of in mould.subjects:
        topic = _term(of, new) if of is not None else None
        if topic is not None:
            subject = Subject(subject.kind, topic.text, subject.part, subject.every)
        called = _term(kind, new) if kind is not None else None
        subjects.append(SubjectTerm(subject, starts[whole.first], ends[whole.last], called, topic))
    values = tuple([_term(slot, new) for slot in mould.values])
    tolerance = _term(mould.tolerance, new) if mould.tolerance is not None else None
    form, _, operator, _, _ = mould.parsed.assertion
    assertion = Assertion(
        form,
        tuple([term.subject for term in subjects]),
        operator,
        tuple([term.text for term in values]),
        tolerance.text if tolerance is not None else "",
    )
    verb = starts[mould.verb.first], ends[mould.verb.last]
    return Parsed(assertion, tuple(subjects), values, verb, tolerance)


def _term(slot: Slot, new: Pieces) -> Term:
    """Return the term in a slot, its text as the grammar's own readers join it."""
    texts, starts, ends, _ = new
    first, last, quoted = slot
    text = texts[first]
    if quoted:
        text = ESCAPE.sub(r"\1", text[1:-1]) if text[0] == '"' and "\\" in text else text[1:-1]
    elif first != last:
        pairs = zip(range(first, last), texts[first + 1 : last + 1], strict=True)
        text += "".join([word if ends[at] == starts[at + 1] else f" {word}" for at, word in pairs])
    return Term(text, starts[first], ends[last], quoted)

"""One line: parsed by the grammar, its operands told apart, its sense checked."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from lark import Lark
from lark.exceptions import UnexpectedInput

from checker.dsl._checks import check
from checker.dsl._grammar import Line, grammar
from checker.dsl._mistakes import explain
from checker.dsl._records import Parsed, SubjectTerm, Term
from checker.dsl._shapes import Shapes, known_words
from checker.dsl._words import kind_words
from checker.model import Assertion, Subject

# Whose operand may be a fact of the article, too: `date of ceasefire after date of invasion`.
COMPARING = frozenset({"equals", "compares", "adds_up"})
DECLARED = frozenset({"is one of", "to", "to between"})  # operators of these forms that only take values
PARTS = frozenset("headline standfirst caption body byline dateline quotation".split())


def read_line(line: str, words: Mapping[str, str]) -> Parsed:
    """Return what `line` says; raises AssertionSyntaxError."""
    if words is kind_words():
        parsed = _shapes().read(line, lambda text: _parsed(text, _default(), words))
    else:
        parsed = _parsed(line, grammar(tuple(words.items())), words)
    check(parsed)
    return parsed


def _parsed(line: str, parser: Lark, words: Mapping[str, str]) -> Parsed:
    try:
        found: Line = parser.parse(line, start="assertion")  # type: ignore[assignment]
    except UnexpectedInput as mistake:
        raise explain(line, mistake, words) from None
    return _with_facts(line, found, parser, words)


def as_subject(text: str) -> SubjectTerm | None:
    """Return the subject that a whole text reads as, if it has a kind, and a topic or a part."""
    try:
        found: SubjectTerm = _default().parse(text, start="subject")  # type: ignore[assignment]
    except UnexpectedInput:
        return None
    subject = found.subject
    return found if subject.kind and (subject.topic or subject.part) else None


@cache
def _default() -> Lark:
    return grammar(tuple(kind_words().items()))


@cache
def _shapes() -> Shapes:
    return Shapes(known_words(_default(), kind_words(), PARTS | {"article"}))


def _with_facts(text: str, line: Line, parser: Lark, words: Mapping[str, str]) -> Parsed:
    subjects, values = line.subjects, line.operands
    single = len(values) == 1 or line.operator.endswith("between")
    if line.form in COMPARING and single and line.operator not in DECLARED:
        facts = [_as_subject(text, term, parser, words) for term in values]
        subjects += tuple(fact for fact in facts if fact is not None)
        values = tuple(term for term, fact in zip(values, facts, strict=True) if fact is None)
    if line.form == "mentions":
        subjects = tuple(map(_quoted, subjects))
    assertion = Assertion(
        line.form,
        tuple(term.subject for term in subjects),
        line.operator,
        tuple(term.text for term in values),
        line.tolerance.text if line.tolerance is not None else "",
    )
    return Parsed(assertion, subjects, values, _verb(text, line), line.tolerance)


def _quoted(term: SubjectTerm) -> SubjectTerm:
    """Return a quotation, which is a kind of fact elsewhere, as the part where words are mentioned."""
    if term.subject != Subject("quotation"):
        return term
    return SubjectTerm(Subject("", part="quotation"), term.start, term.end)


def _verb(text: str, line: Line) -> tuple[int, int]:
    start = line.subjects[0].end
    operands = [subject.start for subject in line.subjects[1:]] + [term.start for term in line.operands]
    end = min(operands, default=len(text))
    between = text[start:end]
    return start + len(between) - len(between.lstrip()), start + len(between.rstrip())


def _as_subject(line: str, term: Term, parser: Lark, words: Mapping[str, str]) -> SubjectTerm | None:
    """Return the subject that an unquoted operand reads as, or None; `12 percentage` is a value."""
    if term.quoted:
        return None
    spoken = term.text.lower().split()
    if not any(word in words or word in PARTS for word in spoken):
        return None
    try:
        found: SubjectTerm = parser.parse(line[term.start : term.end], start="subject")  # type: ignore[assignment]
    except UnexpectedInput:
        return None
    counted = found.topic is not None and found.topic.start == 0 and any(map(str.isdigit, found.topic.text))
    return None if counted else _moved(found, term.start)


def _moved(found: SubjectTerm, by: int) -> SubjectTerm:
    kind, topic = (
        term._replace(start=term.start + by, end=term.end + by) if term is not None else None
        for term in (found.kind, found.topic)
    )
    return SubjectTerm(found.subject, found.start + by, found.end + by, kind, topic)

"""`date of invasion is stated`, `byline is stated`."""

from __future__ import annotations

from collections.abc import Sequence

from checker.assertions._judging import phrase
from checker.factbase import Facts
from checker.model import Assertion, Document, Judgement, Span, Verdict


def evaluate(assertion: Assertion, facts: Facts) -> Sequence[Judgement]:
    """Judge whether each document tells the fact at all: here silence is a finding, at the document's first line."""
    (subject,) = assertion.subjects
    if not subject.kind:
        return [_judge(document, _part(document, subject.part), subject.part) for document in facts.documents]
    told = {id(fact.document): fact.span for fact in reversed(facts.select(subject))}
    return [_judge(document, told.get(id(document)), phrase(subject)) for document in facts.documents]


def _part(document: Document, name: str) -> Span | None:
    return next((part.span for part in document.parts if part.name == name), None)


def _judge(document: Document, told: Span | None, what: str) -> Judgement:
    if told is not None:
        return Judgement(Verdict.HELD, document, told)
    start = next((part.span.start for part in document.parts if part.name != "metadata"), 0)
    end = document.text.find("\n", start)
    first_line = Span(start, end if end >= 0 else len(document.text))
    return Judgement(Verdict.CONTRADICTED, document, first_line, f"the {what} is not stated")

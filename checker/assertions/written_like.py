"""`every date written like "Nov. 6, 2024", "November 2024"`: the layout of a value, told by examples."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from checker.assertions._judging import joined
from checker.factbase import Facts, part_at
from checker.layouts import House, conforms, examined, house, repair
from checker.layouts._records import Reading
from checker.model import Assertion, Document, Fact, Judgement, Span, Suggestion, Verdict
from checker.quotes import quoted_spans
from checker.sentences import sentences

SHOWN = 3  # examples that a message quotes
CLOSING = "\"'”’)] \n"  # what may stand between a point and the end of its sentence
TAGS = {"#", "@", "_", "/", "."}
CERTAIN = ("date",)  # kinds whose forms are hardly ever part of a name (“50 Cent”), so that repairs need no eye
COMPOUND = re.compile(r"[-–][^\W_]")


def evaluate(assertion: Assertion, facts: Facts) -> Sequence[Judgement]:
    """Judge the forms that tell the same as an example does; between quotation marks they stay as they were said."""
    (subject,) = assertion.subjects
    told_by = house(subject.kind or subject.part, assertion.values)
    if told_by is None:
        return ()
    told: dict[int, list[Fact]] = {id(document): [] for document in facts.documents}
    for fact in facts.select(subject) if subject.kind else ():
        told[id(fact.document)].append(fact)
    judged: list[Judgement] = []
    for document in facts.documents:
        own = told[id(document)]
        spans = [fact.span for fact in own] if subject.topic else None
        for start, reading in _readings(document, own, told_by):
            span = Span(start + reading.start, start + reading.end)
            if _is_asked(subject.part, spans, document, span) and not _is_joined(document.text, span):
                judged += _judge(document, start, reading, told_by, reading.sure and subject.kind in CERTAIN)
    return judged


def _is_asked(part: str, spans: Sequence[Span] | None, document: Document, span: Span) -> bool:
    """Tell whether a form stands in a part (empty: any), within the spans of a topic (None: any), and unquoted."""
    if part and part_at(document, span) != part:
        return False
    if spans is not None:
        index = bisect_right(spans, (span.end - 1, len(document.text))) - 1
        if index < 0 or spans[index].end <= span.start:
            return False
    return not _is_quoted(document, span)


def _is_joined(text: str, span: Span) -> bool:
    """Tell whether a form is a piece of a longer word: `a 3%-a-year rise`, `#Feb16`."""
    return text[span.start - 1 : span.start] in TAGS or COMPOUND.match(text, span.end) is not None


def _readings(document: Document, facts: Sequence[Fact], told_by: House) -> Iterator[tuple[int, Reading]]:
    """Yield the readings of a document, and where the text of each begins."""
    if told_by.writing.find is not None:
        yield from told_by.writing.find(document, facts, told_by)
        return
    for fact in facts:
        reading = told_by.writing.read(fact.text)
        if reading is not None:
            yield fact.span.start, reading


def _judge(document: Document, start: int, told: Reading, told_by: House, certain: bool) -> list[Judgement]:
    reading, layouts = examined(told, told_by)
    if not layouts:
        return []
    span = Span(start + reading.start, start + reading.end)
    if conforms(reading, layouts, told_by):
        return [Judgement(Verdict.HELD, document, span)]
    wanted = repair(reading, layouts, told_by)
    if wanted:
        message = f"“{reading.told}” is written “{wanted}” in the house style"
        suggestion = Suggestion(span, _pointed(document, span, wanted), certain)
        return [Judgement(Verdict.CONTRADICTED, document, span, message, suggestions=(suggestion,))]
    examples = joined(dict.fromkeys(layout.told for layout in layouts[:SHOWN]))
    message = f"“{reading.told}” is not written as the house does: like {examples}"
    return [Judgement(Verdict.CONTRADICTED, document, span, message)]


def _pointed(document: Document, span: Span, wanted: str) -> str:
    """Return the repair where the point of an abbreviation may be that of its sentence too: not lost, not doubled."""
    text = document.text
    if wanted.endswith(".") and text.startswith(".", span.end):
        return wanted[:-1]
    if text[span.end - 1] != "." or wanted.endswith("."):
        return wanted
    spans = document.derived(sentences)
    index = bisect_right(spans, (span.start, len(text))) - 1
    ends = index >= 0 and not text[span.end : spans[index].end].strip(CLOSING)
    return f"{wanted}." if ends else wanted


def _is_quoted(document: Document, span: Span) -> bool:
    quotations = document.derived(quoted_spans)
    index = bisect_right(quotations, (span.start, len(document.text))) - 1
    return index >= 0 and span.end <= quotations[index].end

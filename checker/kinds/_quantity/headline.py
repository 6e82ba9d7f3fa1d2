"""`headline agrees with body`: every number of the headline stands in the body, or follows from it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.kinds._quantity.counterparts import Story, clash, story
from checker.kinds._quantity.evidence import Evidence, evidence, supported
from checker.kinds._quantity.found import Found
from checker.kinds._quantity.scan import quantities
from checker.kinds._quantity.scores import scores
from checker.kinds._quantity.values import ONE, Quantity
from checker.model import Document, Fact, Judge, Judgement, Related, Span, Verdict

NEAREST = 2  # numbers of the body that a finding shows


def judge(wanted: Callable[[Found], bool]) -> Judge:
    """Return the judge of the quantities that are `wanted`, in the parts of the given facts that are not the body."""

    def judge_facts(facts: Sequence[Fact]) -> Sequence[Judgement]:
        documents = {id(fact.document): fact.document for fact in facts}
        parts = {fact.part for fact in facts} - {"body"} or {"headline"}
        return [judgement for document in documents.values() for judgement in _document(document, parts, wanted)]

    return judge_facts


def _document(document: Document, parts: set[str], wanted: Callable[[Found], bool]) -> list[Judgement]:
    spans = [part.span for part in document.parts if part.name in parts]
    heads = [found for found in document.derived(quantities) if _inside(found.span, spans) and wanted(found)]
    if not heads or not any(part.name == "body" for part in document.parts):
        return []
    known = evidence(document, parts)
    if not known.tellings:
        return []
    told = story(document, spans)
    scored = any("-" in text or "–" in text for text in (document.text[slice(*span)] for span in spans))
    return [*(scores(document, spans) if scored else ())] + [
        _held_against(document, found, spans, told, known)
        for found in heads
        if found.role != "date" and found.value.low == found.value.high and not _idiom(document, found)
    ]


def _held_against(document: Document, found: Found, spans: Sequence[Span], told: Story, known: Evidence) -> Judgement:
    """Return the judgement of a number: by the number of the body that tells the same, or else by all of them."""
    head = next(span for span in spans if span.start <= found.span.start < span.end)
    other = clash(document, found, head, told)
    if other is True or (other is None and supported(found, known)):
        return Judgement(Verdict.HELD, document, found.span)
    return _missing(document, found, spans, None if other is None or other is False else other.found)


def _idiom(document: Document, found: Found) -> bool:
    """Return whether a figure is one side of a score or a range, or of "six-figure" and "10-man"."""
    after = document.text[found.span.end : found.span.end + 7]
    return after.startswith(("-figure", "-man ", "-men ")) or _score(document, found)


def _score(document: Document, found: Found) -> bool:
    """Return whether a figure is one side of a score or a range ("19-13")."""
    start, end = found.span
    around = document.text[max(start - 2, 0) : start], document.text[end : end + 2]
    return any(len(side) == 2 and side.strip("-–‑").isdigit() and not side.isdigit() for side in around)


def _inside(span: Span, spans: Sequence[Span]) -> bool:
    return any(outer.start <= span.start < outer.end for outer in spans)


def _missing(document: Document, found: Found, spans: Sequence[Span], other: Found | None) -> Judgement:
    """Return the finding at a number; `other`: the number of the body that tells the same, if one does."""
    text = document.text[slice(*found.span)]
    near = [other] if other is not None else _nearest(document, found, spans)
    told = " and ".join(f"“{document.text[slice(*each.span)]}”" for each in near)
    part = next(part.name for part in document.parts if part.span.start <= found.span.start < part.span.end)
    message = f"the {part} says “{text}”, the story {told or 'does not'}"
    return Judgement(
        Verdict.CONTRADICTED, document, found.span, message, tuple(Related(document, each.span) for each in near)
    )


def _nearest(document: Document, found: Found, spans: Sequence[Span]) -> list[Found]:
    """Return the numbers of the body that are nearest to one, of its unit where there are any."""
    others = [other for other in document.derived(quantities) if not _inside(other.span, spans) and not other.role]
    alike = [other for other in others if other.value.unit == found.value.unit] or others
    once = {document.text[slice(*other.span)]: other for other in reversed(alike)}  # the first place of each
    return sorted(once.values(), key=lambda other: (_distance(found.value, other.value), other.span))[:NEAREST]


def _distance(one: Quantity, other: Quantity) -> int:
    """Return how far apart two numbers are, in thousandths of the larger."""
    return abs(one.low - other.low) * 1000 // max(abs(one.low), abs(other.low), ONE)

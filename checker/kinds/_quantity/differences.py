"""`every money agrees with its figures`: "rose by £82 from £1,680 to £1,762"; so do counts and measures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.kinds._quantity.asking import plain
from checker.kinds._quantity.found import Found
from checker.kinds._quantity.frames import Change, changes
from checker.kinds._quantity.scan import quantities
from checker.kinds._quantity.show import show
from checker.kinds._quantity.values import ONE, Quantity
from checker.model import Document, Fact, Judgement, Related, Verdict


def judge(facts: Sequence[Fact]) -> list[Judgement]:
    """Return a judgement for each of the facts that is a change told with its two figures."""
    documents = {id(fact.document): fact.document for fact in facts}
    asked = {(id(fact.document), fact.span) for fact in facts}
    return [
        judgement
        for key, document in documents.items()
        for judgement in document.derived(_found)
        if (key, judgement.span) in asked
    ]


def _found(document: Document) -> tuple[Judgement, ...]:
    quants = [each for each in document.derived(quantities) if not each.role]
    return tuple(_judgements(document, quants))


def _judgements(document: Document, quants: Sequence[Found]) -> Iterator[Judgement]:
    for change in changes(document, quants):
        if change.change.value.unit != "%" and all(plain(found.value) for found in change[:3]):
            yield _judgement(document, change)


def _judgement(document: Document, change: Change) -> Judgement:
    told, old, new = change.change.value, change.old.value, change.new.value
    difference = abs(new.low - old.low)
    if abs(difference - told.low) <= _loose((told, old, new)):
        return Judgement(Verdict.HELD, document, change.change.span)
    step = min(told.step, old.step, new.step)
    moved = show(Quantity(difference, difference, step, "", told.unit))
    before, after, said = (document.text[slice(*found.span)] for found in (change.old, change.new, change.change))
    message = f"between {before} and {after} lie {moved}, but the text says “{said}”"
    related = (Related(document, change.old.span), Related(document, change.new.span))
    return Judgement(Verdict.CONTRADICTED, document, change.change.span, message, related)


def _loose(three: Sequence[Quantity]) -> int:
    """Return by how much a difference may be off: plain counts are exact, what is rounded is so at its last digit."""
    rounded = [value.step for value in three if value.step > ONE or (value.unit and value.step < ONE)]
    return (sum(rounded) + 1) // 2 if rounded else 0

"""Judges whether people are introduced by their full names."""

from __future__ import annotations

from collections.abc import Sequence

from checker.kinds._names.together import grouped
from checker.model import Fact, Judgement, Related, Severity, Verdict

INTRODUCING = frozenset({"body", "standfirst"})


def introductions(facts: Sequence[Fact]) -> Sequence[Judgement]:
    """Return a judgement per person whose full name the body of a text has; a surname before it is a note.

    Headlines and captions may use the surname alone, and a person never named in full is left out.
    """
    judged: list[Judgement] = []
    for unit in grouped(facts):
        told = [fact for fact in unit if fact.part in INTRODUCING and fact.document is unit[0].document]
        full = next((fact for fact in told if len(fact.value.words) > 1), None)
        if full is None:
            continue
        first = told[0]
        if len(first.value.words) > 1:
            judged.append(Judgement(Verdict.HELD, first.document, first.span))
            continue
        message = f"“{first.text}” stands before the full name, “{full.text}”"
        place = (Related(full.document, full.span),)
        judged.append(Judgement(Verdict.CONTRADICTED, first.document, first.span, message, place, (), Severity.NOTE))
    return judged

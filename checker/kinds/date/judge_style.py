"""A judge of house style: weekday names only within seven days."""

from __future__ import annotations

from collections.abc import Sequence

from checker.kinds.date.judging import held, the_day, undecided
from checker.kinds.date.weekdays import bound
from checker.model import Fact, Judgement, Verdict

WEEK = 7


def within_week(facts: Sequence[Fact]) -> Sequence[Judgement]:
    """Judge each weekday beside a date: a name of the week is for days within seven of publication."""
    judged = []
    for fact in facts:
        pair = fact.document.derived(bound).get(fact.span)
        if pair is None:
            continue
        place = the_day(pair.found)
        issued = fact.document.issued
        if issued is None or place is None:
            judged.append(undecided(fact.document, fact.span))
        elif abs(place - issued.toordinal()) <= WEEK:
            judged.append(held(fact.document, fact.span))
        else:
            days = abs(place - issued.toordinal())
            message = f"{days} days from publication: the date alone, without the weekday."
            judged.append(Judgement(Verdict.CONTRADICTED, fact.document, fact.span, message))
    return judged

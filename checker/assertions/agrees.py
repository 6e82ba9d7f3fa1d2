"""`every weekday agrees with its date`, `every conversion agrees`."""

from __future__ import annotations

from collections.abc import Sequence

from checker.factbase import Facts
from checker.kinds import kinds
from checker.model import Assertion, Fact, Judgement, Subject

STAND_INS = ("duration", "age", "weekday", "date", "person")


def evaluate(assertion: Assertion, facts: Facts) -> Sequence[Judgement]:
    """Return the judgements of the agreement that the assertion names: `date` of `with its date`, `body` of two parts.

    A part that is to agree with another (`headline agrees with body`) is judged by every kind that can compare parts.
    """
    left, *rest = assertion.subjects
    if rest:
        parts = {left.part, rest[0].part}
        found: list[Judgement] = []
        for kind in kinds().values():
            if rest[0].part in kind.agreements:
                told = _told(kind.name, parts, facts)
                if left.part == "headline" or any(fact.part == left.part for fact in told):
                    found += kind.agreements[rest[0].part](told)
        return found
    judge = kinds()[left.kind].agreements.get(" ".join(assertion.values))
    return judge(facts.select(left)) if judge is not None else ()


def _told(kind: str, parts: set[str], facts: Facts) -> list[Fact]:
    """Return the facts of `kind` in the parts; where no number is told, those that still show which articles to read.

    A length of time and a score are numbers of a headline too, but facts of their own kind or of none.
    """
    for name in (kind, *STAND_INS) if kind == "number" else (kind,):
        told = [fact for fact in facts.select(Subject(name)) if fact.part in parts]
        if told:
            return told
    return []

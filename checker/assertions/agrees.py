"""`every weekday agrees with its date`, `every conversion agrees`."""

from __future__ import annotations

from collections.abc import Sequence

from checker.factbase import Facts
from checker.kinds import kinds
from checker.model import Assertion, Judgement, Subject


def evaluate(assertion: Assertion, facts: Facts) -> Sequence[Judgement]:
    """Return the judgements of the agreement that the assertion names: `date` of `with its date`, `body` of two parts.

    A part that is to agree with another (`headline agrees with body`) is judged by every kind that can compare parts.
    """
    left, *rest = assertion.subjects
    if rest:
        parts = {left.part, rest[0].part}
        return [
            judgement
            for kind in kinds().values()
            if rest[0].part in kind.agreements
            for judgement in kind.agreements[rest[0].part](
                [fact for fact in facts.select(Subject(kind.name)) if fact.part in parts]
            )
        ]
    judge = kinds()[left.kind].agreements.get(" ".join(assertion.values))
    return judge(facts.select(left)) if judge is not None else ()

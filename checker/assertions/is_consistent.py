"""`number of killed is consistent`, `every quotation is consistent`."""

from __future__ import annotations

from collections.abc import Sequence

from checker.factbase import Facts
from checker.kinds import kinds
from checker.model import Assertion, Judgement


def evaluate(assertion: Assertion, facts: Facts) -> Sequence[Judgement]:
    """Return the judgements of the kind's own `consistency`: it knows which mentions tell the same fact."""
    (subject,) = assertion.subjects
    judge = kinds()[subject.kind].consistency
    return judge(facts.select(subject)) if judge is not None else ()

"""`spokesperson name spelled consistently`, `every person name spelled consistently`."""

from __future__ import annotations

from collections.abc import Sequence

from checker.factbase import Facts
from checker.kinds import kinds
from checker.model import Assertion, Judgement


def evaluate(assertion: Assertion, facts: Facts) -> Sequence[Judgement]:
    """Return the judgements of the kind's own `spelling`: it knows what makes two forms one name."""
    (subject,) = assertion.subjects
    judge = kinds()[subject.kind].spelling
    return judge(facts.select(subject)) if judge is not None else ()

"""`every abbreviation matches its definition`."""

from __future__ import annotations

from collections.abc import Sequence

from checker.factbase import Facts
from checker.kinds import kinds
from checker.model import Assertion, Judgement


def evaluate(assertion: Assertion, facts: Facts) -> Sequence[Judgement]:
    """Return the judgements of the kind's agreement with its definition."""
    (subject,) = assertion.subjects
    judge = kinds()[subject.kind].agreements.get("definition")
    return judge(facts.select(subject)) if judge is not None else ()

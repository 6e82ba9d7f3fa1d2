"""`article mentions Ukraine`, `headline does not mention Ukraine`: the condition of a rule's `when`."""

from __future__ import annotations

from collections.abc import Sequence

from checker.factbase import Facts
from checker.model import Assertion, Judgement, Span, Verdict


def evaluate(assertion: Assertion, facts: Facts) -> Sequence[Judgement]:
    """Return one judgement: it holds if the documents have the words or phrases, in any form, where the rule asks."""
    (subject,) = assertion.subjects
    told = [facts.mentions_phrase(phrase, subject.part) for phrase in assertion.values]
    holds = {"mentions": any(told), "mentions all": all(told), "does not mention": not any(told)}[assertion.operator]
    verdict = Verdict.HELD if holds else Verdict.NO_FACT
    return [Judgement(verdict, document, Span(0, 0)) for document in facts.documents[:1]]

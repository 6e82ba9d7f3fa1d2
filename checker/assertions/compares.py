"""`date of ceasefire after date of invasion`, `number of killed <= 20`, `age of suspect between 18 and 25`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import Any

from checker.assertions._judging import bounds_of, joined, judgement, phrase
from checker.assertions._orders import WORDS, comparable, ordered
from checker.factbase import Facts
from checker.kinds import kinds
from checker.model import Assertion, Fact, Judgement, Kind, Related, Subject, Verdict


def evaluate(assertion: Assertion, facts: Facts) -> Sequence[Judgement]:
    """Judge each fact against the values, or with each fact of the other subjects, by all that they may mean."""
    left, *rest = assertion.subjects
    told = facts.select(left)
    if not rest:
        return [_judge_values(fact, left, assertion) for fact in told]
    combinations = product(told, *(facts.select(subject) for subject in rest))
    return [_judge_facts(list(found), assertion) for found in combinations]


def _judge_values(fact: Fact, subject: Subject, assertion: Assertion) -> Judgement:
    kind = kinds()[subject.kind]
    values = [kind.parse(text, fact.document.issued) for text in assertion.values]
    verdict = _verdict(kind, assertion.operator, [fact.value, *values])
    wanted = f"{WORDS[assertion.operator]} {joined(assertion.values, 'and')}"
    return judgement(fact, verdict, f"the {phrase(subject)} is “{fact.text}” here, but the rule declares it {wanted}")


def _judge_facts(found: list[Fact], assertion: Assertion) -> Judgement:
    kind = kinds()[assertion.subjects[0].kind]
    verdict = _verdict(kind, assertion.operator, [fact.value for fact in found])
    names = [phrase(subject) for subject in assertion.subjects]
    others = " and ".join(f"“{fact.text}”, the {name}" for fact, name in zip(found[1:], names[1:], strict=True))
    message = f"“{found[0].text}”, the {names[0]}, is not {WORDS[assertion.operator]} {others}"
    related = tuple(Related(f.document, f.span, name) for f, name in zip(found[1:], names[1:], strict=True))
    return judgement(found[0], verdict, message, related)


def _verdict(kind: Kind, operator: str, values: Sequence[Any]) -> Verdict:
    """Return how the first of some values stands to the others."""
    bounds = [bounds_of(kind, value) for value in values]
    known = [pair for pair in bounds if pair is not None]
    if len(known) < len(values) or not comparable(kind, values, known):
        return Verdict.UNDECIDED
    return ordered(operator, known[0], known[1:])

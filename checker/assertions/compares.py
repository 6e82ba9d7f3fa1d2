"""`date of ceasefire after date of invasion`, `number of killed <= 20`, `age of suspect between 18 and 25`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product
from typing import Any

from checker.assertions._judging import bounds_of, joined, judgement, phrase
from checker.factbase import Facts
from checker.kinds import kinds
from checker.model import Assertion, Fact, Judgement, Related, Subject, Verdict

Bounds = tuple[Any, Any]
Order = Callable[[Bounds, Sequence[Bounds]], bool | None]


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
    declared = [bounds_of(kind, kind.parse(text, fact.document.issued)) for text in assertion.values]
    verdict = _verdict(ORDERS[assertion.operator], bounds_of(kind, fact.value), declared)
    wanted = f"{WORDS[assertion.operator]} {joined(assertion.values, 'and')}"
    return judgement(fact, verdict, f"the {phrase(subject)} is “{fact.text}” here, but the rule declares it {wanted}")


def _judge_facts(found: list[Fact], assertion: Assertion) -> Judgement:
    bounds = [bounds_of(kinds()[s.kind], fact.value) for s, fact in zip(assertion.subjects, found, strict=True)]
    verdict = _verdict(ORDERS[assertion.operator], bounds[0], bounds[1:])
    names = [phrase(subject) for subject in assertion.subjects]
    others = " and ".join(f"“{fact.text}”, the {name}" for fact, name in zip(found[1:], names[1:], strict=True))
    message = f"“{found[0].text}”, the {names[0]}, is not {WORDS[assertion.operator]} {others}"
    related = tuple(Related(f.document, f.span, name) for f, name in zip(found[1:], names[1:], strict=True))
    return judgement(found[0], verdict, message, related)


def _verdict(holds: Order, bounds: Bounds | None, others: Sequence[Bounds | None]) -> Verdict:
    known = [other for other in others if other is not None]
    if bounds is None or len(known) < len(others):
        return Verdict.UNDECIDED
    answer = holds(bounds, known)
    if answer is None:
        return Verdict.UNDECIDED
    return Verdict.HELD if answer else Verdict.CONTRADICTED


def _less(left: Bounds, right: Bounds, or_equal: bool) -> bool | None:
    """Tell whether `left` is less than `right` for all, for none (False) or only for some of their values (None)."""
    if left[1] < right[0] or (or_equal and left[1] == right[0]):
        return True
    if left[0] > right[1] or (not or_equal and left[0] == right[1]):
        return False
    return None


def _between(value: Bounds, ends: Sequence[Bounds]) -> bool | None:
    low, high = ends
    answers = {_less(low, value, True), _less(value, high, True)}
    if False in answers:
        return False
    return None if None in answers else True


ORDERS: dict[str, Order] = {
    "<": lambda value, others: _less(value, others[0], False),
    "<=": lambda value, others: _less(value, others[0], True),
    ">": lambda value, others: _less(others[0], value, False),
    ">=": lambda value, others: _less(others[0], value, True),
    "before": lambda value, others: _less(value, others[0], False),
    "after": lambda value, others: _less(others[0], value, False),
    "between": _between,
}
WORDS = {
    "<": "less than",
    "<=": "at most",
    ">": "more than",
    ">=": "at least",
    "before": "before",
    "after": "after",
    "between": "between",
}

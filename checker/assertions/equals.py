"""`date of invasion = Feb 2022`, `title of Kamala Harris is one of "Vice President", "Senator"`, `… differs from …`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from checker.assertions._judging import joined, judgement, phrase
from checker.assertions._tolerance import Give, give, within
from checker.factbase import Facts
from checker.kinds import kinds
from checker.model import Assertion, Fact, Judgement, Kind, Related, Relation, Verdict

VERDICTS = {
    Relation.AGREE: Verdict.HELD,
    Relation.VARIANT: Verdict.HELD,
    Relation.CONFLICT: Verdict.CONTRADICTED,
    Relation.UNDECIDED: Verdict.UNDECIDED,
}


def evaluate(assertion: Assertion, facts: Facts) -> Sequence[Judgement]:
    """Judge every fact of the subject against the declared values, or against the facts of a second subject."""
    left, *rest = assertion.subjects
    kind = kinds()[left.kind]
    told = facts.select(left)
    if not rest:
        return [_judge_values(kind, fact, assertion) for fact in told]
    others = [other for other in facts.select(rest[0]) if not any(other.mention is fact.mention for fact in told)]
    return [_judge_facts(kind, fact, others, assertion) for fact in told] if others else []


def _judge_values(kind: Kind, fact: Fact, assertion: Assertion) -> Judgement:
    values = [_declared(kind, text, fact.document.issued) for text in assertion.values]
    verdict = _verdict(kind, fact.value, values, assertion)
    if verdict is Verdict.CONTRADICTED and fact.document.issued is not None:
        verdict = _without_guess(kind, fact, values, assertion)
    declared = joined(assertion.values) + (f" within {assertion.tolerance}" if assertion.tolerance else "")
    if assertion.operator == "differs from":
        declared = f"a value other than {declared}"
    message = f"the {phrase(assertion.subjects[0])} is “{fact.text}” here, but the rule declares {declared}"
    return judgement(fact, verdict, message)


def _declared(kind: Kind, text: str, issued: date | None) -> Any:
    """Return what a rule declares; an article's date adds no year to it, as a rule is none of its sentences."""
    value = kind.parse(text, None)
    return value if value is not None else kind.parse(text, issued)


def _without_guess(kind: Kind, fact: Fact, values: Sequence[Any], assertion: Assertion) -> Verdict:
    """Return UNDECIDED where only the year that was guessed from the publication date contradicts the rule."""
    bare = kind.parse(fact.text, None)
    if bare is None or _verdict(kind, bare, values, assertion) is Verdict.CONTRADICTED:
        return Verdict.CONTRADICTED
    return Verdict.UNDECIDED


def _judge_facts(kind: Kind, fact: Fact, others: Sequence[Fact], assertion: Assertion) -> Judgement:
    """Judge a fact against all of the other subject: it holds where one agrees, a story may tell of several."""
    names = [phrase(subject) for subject in assertion.subjects]
    verdict = _verdict(kind, fact.value, [other.value for other in others], assertion)
    stands = "the same as" if assertion.operator == "differs from" else "not the same as"
    if assertion.tolerance:
        stands = f"not within {assertion.tolerance} of"
    message = f"“{fact.text}”, the {names[0]}, is {stands} “{others[0].text}”, the {names[1]}"
    return judgement(fact, verdict, message, tuple(Related(o.document, o.span, names[1]) for o in others))


def _verdict(kind: Kind, value: Any, others: Sequence[Any], assertion: Assertion) -> Verdict:
    """Return HELD where the value is one of the others, or for `differs from` none of them."""
    allowed = give(kind.name, assertion.tolerance) if assertion.tolerance else None
    verdicts = {_compared(kind, value, other, allowed) for other in others}
    if len(assertion.subjects) == 1 and any(_of_any_year(kind, value, other) for other in others):
        verdicts.add(Verdict.HELD)
    differs = assertion.operator == "differs from"
    if Verdict.HELD in verdicts:
        return Verdict.CONTRADICTED if differs else Verdict.HELD
    if Verdict.UNDECIDED in verdicts:
        return Verdict.UNDECIDED
    return Verdict.HELD if differs else Verdict.CONTRADICTED


def _of_any_year(kind: Kind, value: Any, declared: Any) -> bool:
    """Tell whether a date is of the month, or the day of a month, that a rule declares without a year."""
    if kind.name != "date" or kind.timex is None or declared is None:
        return False
    rule = kind.timex(declared).value
    return rule.startswith("XXXX-") and kind.timex(value).value[4:].startswith(rule[4:])


def _compared(kind: Kind, value: Any, other: Any, allowed: Give | None) -> Verdict:
    if other is None:
        return Verdict.UNDECIDED
    verdict = VERDICTS[kind.compare(value, other)]
    # what cannot be compared at all, such as two currencies, is undecided and stays so
    if verdict is not Verdict.CONTRADICTED or allowed is None or kind.bounds is None:
        return verdict
    bounds = kind.bounds(value), kind.bounds(other)
    return within(bounds[0], bounds[1], allowed) if bounds[0] is not None and bounds[1] is not None else verdict

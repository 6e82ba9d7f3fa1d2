"""`date of invasion = Feb 2022`, `title of Kamala Harris is one of "Vice President", "Senator"`, `… differs from …`."""

from __future__ import annotations

from collections.abc import Sequence

from checker.assertions._judging import joined, judgement, phrase
from checker.facts import Facts
from checker.kinds import kinds
from checker.model import Assertion, Fact, Judgement, Kind, Related, Relation, Verdict


def evaluate(assertion: Assertion, facts: Facts) -> Sequence[Judgement]:
    """Judge every fact of the subject against the declared values, or against the facts of a second subject."""
    left, *rest = assertion.subjects
    kind = kinds()[left.kind]
    differs = assertion.operator == "differs from"
    told = facts.select(left)
    if not rest:
        return [_judge_values(kind, fact, assertion, differs) for fact in told]
    others = facts.select(rest[0])
    names = phrase(left), phrase(rest[0])
    return [_judge_pair(kind, fact, other, names, differs) for fact in told for other in others if other is not fact]


def _judge_values(kind: Kind, fact: Fact, assertion: Assertion, differs: bool) -> Judgement:
    relations = {
        Relation.UNDECIDED if value is None else kind.compare(fact.value, value)
        for value in (kind.parse(text, fact.document.issued) for text in assertion.values)
    }
    declared = f"a value other than {joined(assertion.values)}" if differs else joined(assertion.values)
    message = f"the {phrase(assertion.subjects[0])} is “{fact.text}” here, but the rule declares {declared}"
    return judgement(fact, _verdict(relations, differs), message)


def _judge_pair(kind: Kind, fact: Fact, other: Fact, names: tuple[str, str], differs: bool) -> Judgement:
    verdict = _verdict({kind.compare(fact.value, other.value)}, differs)
    stands = "the same as" if differs else "not the same as"
    message = f"“{fact.text}”, the {names[0]}, is {stands} “{other.text}”, the {names[1]}"
    return judgement(fact, verdict, message, (Related(other.document, other.span, names[1]),))


def _verdict(relations: set[Relation], differs: bool) -> Verdict:
    same = bool(relations & {Relation.AGREE, Relation.VARIANT})
    if not same and Relation.UNDECIDED in relations:
        return Verdict.UNDECIDED
    return Verdict.CONTRADICTED if same == differs else Verdict.HELD

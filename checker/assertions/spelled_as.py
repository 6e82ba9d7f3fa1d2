"""`name of spokesperson spelled "Dmitry Peskov"`, `place name spelled "Kyiv"`."""

from __future__ import annotations

from collections.abc import Sequence

from checker.assertions._judging import joined
from checker.facts import Facts
from checker.kinds import kinds
from checker.model import Assertion, Fact, Judgement, Kind, Relation, Suggestion, Verdict


def evaluate(assertion: Assertion, facts: Facts) -> Sequence[Judgement]:
    """Judge the mentions that are spellings of one of the declared names; no other names."""
    (subject,) = assertion.subjects
    kind = kinds()[subject.kind]
    judged = (_judge(kind, fact, assertion.values) for fact in facts.select(subject))
    return [judgement for judgement in judged if judgement is not None]


def _judge(kind: Kind, fact: Fact, spellings: Sequence[str]) -> Judgement | None:
    relations = {
        spelling: Relation.CONFLICT if value is None else kind.compare(fact.value, value)
        for spelling, value in ((text, kind.parse(text, fact.document.issued)) for text in spellings)
    }
    near = [spelling for spelling, relation in relations.items() if relation in (Relation.AGREE, Relation.VARIANT)]
    if not near:
        return None
    if any(_is_spelled(fact.text, text) for text in near if relations[text] is Relation.AGREE):
        return Judgement(Verdict.HELD, fact.document, fact.span)
    return Judgement(
        Verdict.CONTRADICTED,
        fact.document,
        fact.span,
        f"“{fact.text}” is to be spelled {joined(near)}",
        suggestions=tuple(Suggestion(fact.span, text) for text in near),
    )


def _is_spelled(text: str, declared: str) -> bool:
    """Tell whether `text` keeps to the declared letters and capitals; a part of the name, or capitals alone, may do."""
    return text in declared or declared in text or (text.isupper() and text.lower() == declared.lower())

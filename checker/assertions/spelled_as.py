"""`name of spokesperson spelled "Dmitry Peskov"`, `place name spelled "Kyiv"`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from checker.assertions._judging import joined
from checker.facts import Facts
from checker.kinds import kinds
from checker.model import Assertion, Fact, Judgement, Relation, Suggestion, Verdict

SAME = (Relation.AGREE, Relation.VARIANT)


def evaluate(assertion: Assertion, facts: Facts) -> Sequence[Judgement]:
    """Judge the mentions that are spellings of one of the declared names, no other names."""
    (subject,) = assertion.subjects
    judged: list[Judgement] = []
    for fact in facts.select(subject):
        near = [text for text in assertion.values if _relation(subject.kind, fact.text, text) in SAME]
        if near and not (judged and _is_gloss(fact, judged[-1])):
            judged.append(_judge(fact, near))
    return judged


@lru_cache(maxsize=100_000)
def _relation(kind: str, text: str, declared: str) -> Relation:
    """Return how a surface form stands to a declared name; stories repeat their names, and packs have many rules."""
    values = kinds()[kind].parse(text, None), kinds()[kind].parse(declared, None)
    return Relation.CONFLICT if None in values else kinds()[kind].compare(*values)


def _judge(fact: Fact, near: Sequence[str]) -> Judgement:
    agreed = (text for text in near if _relation(fact.mention.kind, fact.text, text) is Relation.AGREE)
    if any(_is_spelled(fact.text, text) for text in agreed):
        return Judgement(Verdict.HELD, fact.document, fact.span)
    return Judgement(
        Verdict.CONTRADICTED,
        fact.document,
        fact.span,
        f"“{fact.text}” is to be spelled {joined(near)}",
        suggestions=tuple(Suggestion(fact.span, text) for text in near),
    )


def _is_gloss(fact: Fact, before: Judgement) -> bool:
    """Tell whether another form only explains the right one: “Mumbai (Bombay)”."""
    held = before.verdict is Verdict.HELD and before.document is fact.document
    return held and fact.document.text[before.span.end : fact.span.start] in (" (", " (formerly ", " (once ")


def _is_spelled(text: str, declared: str) -> bool:
    """Tell whether `text` keeps to the declared letters and capitals; a part of the name, or capitals alone, may do."""
    return text in declared or declared in text or (text.isupper() and text.lower() == declared.lower())

"""`every age is consistent`: one person, two ages."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from checker.kinds._quantity.persons import preceding
from checker.kinds._quantity.retold import judge as retold
from checker.kinds._quantity.show import show
from checker.kinds._quantity.values import compare
from checker.model import Document, Fact, Judgement, Related, Relation, Verdict
from checker.tokens import tokens

MOST = 40  # ages of people of one family name that are compared pairwise
RELATIVES = frozenset("jr sr ii iii".split())


def judge(facts: Sequence[Fact]) -> list[Judgement]:
    """Return a judgement for every pair of ages of one person: told in apposition, so of the day of the story.

    Ages of nobody ("life is 100 years old") are held against those in the same words.
    """
    families: dict[tuple[int, str], list[Fact]] = {}
    for fact in facts:
        if fact.mention.subject:
            families.setdefault((id(fact.document), _family(fact.mention.subject)), []).append(fact)
    nobody = [fact for fact in facts if not fact.mention.subject]
    return (retold(nobody) if len(nobody) > 1 else []) + [
        _judgement(one, other)
        for group in families.values()
        if 1 < len(group) <= MOST
        for one, other in combinations(group, 2)
        if _same(one, other)
    ]


def _family(name: str) -> str:
    words = [word for word in name.split() if word.lower().strip(".") not in RELATIVES]
    return words[-1].lower() if words else name.lower()


def _same(one: Fact, other: Fact) -> bool:
    """Return whether two names are one person's: the same, or a family name that only one full name here explains."""
    left, right = one.mention.subject.split(), other.mention.subject.split()
    if left == right:
        return len(left) > 1 or one.span.start == other.span.start
    return (len(left) > 1 and len(right) > 1 and left[0] == right[0] and left[-1] == right[-1]) or (
        min(len(left), len(right)) == 1 and left[-1] == right[-1] and _alone(one.document, left[-1])
    )


def _alone(document: Document, family: str) -> bool:
    """Return whether the article gives the family name to one given name only."""
    return len(document.derived(full_names).get(family, ())) == 1


def full_names(document: Document) -> dict[str, set[str]]:
    """Return the longer names that end with each capitalised word. Use through `document.derived(full_names)`."""
    words = document.derived(tokens).texts
    names: dict[str, set[str]] = {}
    for at in range(1, len(words)):
        if words[at][:1].isupper() and words[at - 1][:1].isupper():
            name = preceding(words, at)
            if name != words[at]:
                names.setdefault(words[at], set()).add(name)
    return names


def _judgement(one: Fact, other: Fact) -> Judgement:
    relation = compare(one.value, other.value)
    if relation is not Relation.CONFLICT:
        held = Verdict.HELD if relation is Relation.AGREE else Verdict.UNDECIDED
        return Judgement(held, other.document, other.span)
    name = max(one.mention.subject, other.mention.subject, key=len)
    message = f"{name} is “{other.text}” here, “{one.text}” elsewhere: {show(other.value)} is not {show(one.value)}"
    return Judgement(Verdict.CONTRADICTED, other.document, other.span, message, (Related(one.document, one.span),))

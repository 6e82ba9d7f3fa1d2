"""`every age is consistent`: one person, two ages."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import combinations

from checker.kinds._quantity.persons import full_names
from checker.kinds._quantity.retold import judge as retold
from checker.kinds._quantity.show import show
from checker.kinds._quantity.values import compare
from checker.model import Document, Fact, Judgement, Related, Relation, Verdict
from checker.tokens import tokens

MOST = 40  # ages of people of one family name that are compared pairwise
LONGEST = 60  # tokens of a sentence before an age that are looked at
NEAR = 7  # tokens from a relative to the age
KIN = frozenset(
    "son daughter father mother brother sister husband wife cousin uncle aunt nephew niece namesake".split()
)
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
    if _once(one) or _once(other):
        return False
    if left == right:
        return len(left) > 1 or bool(_bearer(one.document, left[0]))
    if len(left) > 1 and len(right) > 1:
        return left[-1] == right[-1] and left[0] == right[0]
    return left[-1] == right[-1] and _bearer(one.document, left[-1]) in {left[0], right[0]} - {left[-1]}


YEAR = frozenset(str(year) for year in range(1850, 2100))


def _once(fact: Fact) -> bool:
    """Return whether an age is of another time ("In 2010 Jane Roe, 30, was jailed") or a relative's of that name."""
    words = fact.document.derived(tokens)
    at = bisect_left(words.starts, fact.span.start)
    for place in range(at - 1, max(at - LONGEST, -1), -1):
        text = words.texts[place]
        if text in {".", "!", "?", "\n"}:
            return False
        if text in YEAR or (at - place < NEAR and text in KIN):
            return True
    return False


def _bearer(document: Document, family: str) -> str:
    """Return the given name of who is meant by a family name alone, or nothing.

    That is the one bearer, or the first where the name alone stands before the second: "Anna Roe … Roe … Piotr Roe".
    """
    bearers = document.derived(full_names).get(family, {})
    if len(bearers) < 2:
        return next(iter(bearers), "")
    first, second = sorted(bearers.items(), key=lambda each: each[1])[:2]
    words = document.derived(tokens).texts
    between = range(first[1] + 1, second[1])
    return first[0] if any(words[at] == family and not _capital(words[at - 1]) for at in between) else ""


def _capital(text: str) -> bool:
    return text[:1].isupper()


def _judgement(one: Fact, other: Fact) -> Judgement:
    relation = compare(one.value, other.value)
    if relation is not Relation.CONFLICT:
        held = Verdict.HELD if relation is Relation.AGREE else Verdict.UNDECIDED
        return Judgement(held, other.document, other.span)
    name = max(one.mention.subject, other.mention.subject, key=len)
    message = f"{name} is “{other.text}” here, “{one.text}” elsewhere: {show(other.value)} is not {show(one.value)}"
    return Judgement(Verdict.CONTRADICTED, other.document, other.span, message, (Related(one.document, one.span),))

"""Judges whether each entity's name is spelled in one way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from checker import gazetteer
from checker.kinds._names.clusters import located
from checker.kinds._names.lexis import words as lexis
from checker.kinds._names.slips import inflected
from checker.kinds._names.together import grouped
from checker.model import Fact, Judgement, Related, Relation, Span, Suggestion, Verdict
from checker.spelling import fold, near, word_relation

PARTICLES = lexis("particle") | lexis("attachedparticle")


class Use(NamedTuple):
    """One word of one mention: the word, its span, and the fact it stands in."""

    text: str
    span: Span
    fact: Fact


def spelling(facts: Sequence[Fact]) -> Sequence[Judgement]:
    """Return a judgement per entity told consistently, and one per minority occurrence of one that is not.

    Of two forms used n and m times min(n, m) places are named; between equals, the form that comes later is.
    """
    judged: list[Judgement] = []
    for unit in grouped(facts):
        contradicted = list(judge_unit(unit))
        judged += contradicted or [Judgement(Verdict.HELD, unit[0].document, unit[0].span)]
    return judged


def judge_unit(facts: Sequence[Fact]) -> Iterator[Judgement]:
    """Yield the contradictions within the facts of one entity."""
    flagged: set[int] = set()
    for family in families(facts):
        ordered = sorted(family.values(), key=lambda uses: (-len(uses), place(uses[0].fact)))
        for minority in ordered[1:]:
            for use in minority:
                if id(use.fact) not in flagged:
                    flagged.add(id(use.fact))
                    yield contradiction(use, minority, ordered[0])


def place(fact: Fact) -> tuple[str, int]:
    """Return the order of a fact: path and offset."""
    return fact.document.path, fact.span.start


def families(facts: Sequence[Fact]) -> Iterator[dict[str, list[Use]]]:
    """Yield what an entity has in more than one spelling, whole names first: form -> its uses in order."""
    ordered = sorted(facts, key=place)
    whole: dict[str, list[Use]] = {}
    forms: dict[str, list[Use]] = {}
    beside: dict[str, set[str]] = {}
    for fact in ordered:
        uses = list(uses_of(fact))
        text = " ".join([use.text for use in uses])
        if uses:
            whole.setdefault(text, []).append(Use(text, Span(uses[0].span.start, uses[-1].span.end), fact))
        for use in uses:
            forms.setdefault(use.text, []).append(use)
            beside.setdefault(use.text, set()).update([other.text for other in uses if other is not use])
    if len(whole) < 2:
        return
    yield from alternatives(whole, one_whole, {})
    yield from alternatives(forms, one_word, beside)


def alternatives(
    forms: Mapping[str, list[Use]], same: Callable[[str, str], bool], beside: Mapping[str, set[str]]
) -> Iterator[dict[str, list[Use]]]:
    """Yield the groups of forms that `same` holds for one; words that stand beside each other in a name are two."""
    left = dict.fromkeys(sorted(forms))
    while left:
        word = next(iter(left))
        members = [
            other for other in left if other == word or (other not in beside.get(word, ()) and same(word, other))
        ]
        for member in members:
            del left[member]
        if len(members) > 1:
            yield {member: forms[member] for member in members}


def one_whole(one: str, other: str) -> bool:
    """Return whether two names differ in hyphens and spaces alone, or are two forms of one place."""
    if squashed(one) == squashed(other):
        return one.split() != other.split() and len(one.split()) != len(other.split())
    return gazetteer.same_place(one, other) is Relation.VARIANT and not near(one, other)


def squashed(name: str) -> str:
    """Return the letters of a name alone."""
    return fold(name).replace(" ", "").replace("-", "")


def one_word(one: str, other: str) -> bool:
    """Return whether two words of one entity are the same part of its name, spelled differently."""
    if fold(one) == fold(other):
        return not one.isupper() and not other.isupper()
    if inflected(one, other):
        return False
    related = word_relation(one, other)
    return related is Relation.VARIANT or (related is not Relation.CONFLICT and near(one, other))


def uses_of(fact: Fact) -> Iterator[Use]:
    """Yield the words of a mention; a particle that opens it and words in capitals only are left out."""
    found = fact.document.derived(located).get(fact.span.start)
    if found is None:
        return
    for index, word in enumerate(found.name.words):
        if word.text.isupper() and len(word.text.rstrip(".")) > 1:
            continue
        if index == 0 and word.text.lower() in PARTICLES:
            continue
        yield Use(word.text, Span(word.start, word.end), fact)


def contradiction(use: Use, minority: Sequence[Use], majority: Sequence[Use]) -> Judgement:
    """Return the judgement on one occurrence of the rarer form."""
    one, other = use.fact, majority[0].fact
    message = (
        f"“{one.text}” ({times(len(minority))}) and “{other.text}” ({times(len(majority))}) "
        f"look like one name spelled two ways: {use.text} / {majority[0].text}"
    )
    related = tuple(
        Related(item.fact.document, item.fact.span, times(len(majority)) if index == 0 else "")
        for index, item in enumerate(majority)
    )
    return Judgement(
        Verdict.CONTRADICTED, one.document, one.span, message, related, (Suggestion(use.span, majority[0].text),)
    )


def times(count: int) -> str:
    """Return a count as a word or figure: "once", "3 times"."""
    return "once" if count == 1 else f"{count} times"

"""Judges whether each entity's name is spelled in one way, and whether people are introduced by full names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from checker import gazetteer
from checker.kinds._names.apart import cut_off, two_names
from checker.kinds._names.clusters import grouped, located
from checker.kinds._names.lexis import words as lexis
from checker.kinds._names.sorting import role_before
from checker.kinds._names.variants import Use, cores, families, order, title_of
from checker.model import Fact, Judgement, Related, Severity, Suggestion, Verdict
from checker.spelling import is_nickname, near
from checker.tokens import tokens

INTRODUCING = frozenset({"body", "standfirst"})
ACTING = lexis("say") | frozenset(
    "has had is was would will did does could should can may might gave took made came went left won lost met "
    "began became spoke saw got kept held led put slept ran fell rose sat stood sent spent paid sought thought".split()
)
NO_SUBJECT = frozenset("the The - : in of at from for with to by on into against".split())
# What stands around the name of a company, and not around a person's.
COMPANY = r"(?i)\b(?:shares?|stock|stakes?|invest\w*|shareholders?|holdings?) (?:in|of) $"
COMPANY_AFTER = (
    r"(?i) (?:plc|ltd|limited|inc|corp|gmbh|shares|stock)\b|['’]s? (?:\w+ )?"
    r"(?:shares?|shareholders|stock|profits?|sales|revenues?|turnover|earnings)\b"
)


def spelling(facts: Sequence[Fact]) -> Sequence[Judgement]:
    """Return a judgement per entity told consistently, and one per minority occurrence of one that is not.

    Of two forms used n and m times min(n, m) places are named; between equals, the form that comes later is.
    """
    judged: list[Judgement] = []
    for unit in grouped(facts):
        contradicted: list[Judgement] = []
        if not settled(unit):
            capitalised = [fact for fact in unit if not fact.text.islower()]
            contradicted = [uncapitalised(fact, capitalised) for fact in unit if fact.text.islower()]
            contradicted += judge_unit(capitalised)
        judged += contradicted or [Judgement(Verdict.HELD, unit[0].document, unit[0].mention.span)]
    return judged


def settled(unit: Sequence[Fact]) -> bool:
    """Return whether one glance tells that an entity is spelled in one way: every form is within the longest one."""
    if len(unit) == 1:
        return not all(word.islower() for word in unit[0].mention.value.words)
    values = {id(fact.mention.value): fact.mention.value.words for fact in unit}.values()
    longest: tuple[str, ...] = max(values, key=len)
    if len(set(longest)) < len(longest) or all(word.islower() for word in longest):
        return False
    for words in values:
        rest = iter(longest)
        if words is not longest and not all(word in rest for word in words):
            return False
    return len(values) == 1 or not any(title_of(fact) for fact in unit)


def uncapitalised(fact: Fact, capitalised: Sequence[Fact]) -> Judgement:
    """Return the judgement on a place in lower case."""
    place = gazetteer.place(fact.text)
    repair = place.form if place is not None else fact.text.capitalize()
    message = f"“{fact.text}” is the name of a place, without its capital"
    return Judgement(
        Verdict.CONTRADICTED, fact.document, fact.span, message, counted(capitalised), (Suggestion(fact.span, repair),)
    )


def judge_unit(facts: Sequence[Fact]) -> Iterator[Judgement]:
    """Yield the contradictions within the facts of one entity."""
    told: set[int] = set()
    for family in families(facts):
        ordered = sorted(family.values(), key=lambda uses: (-len(uses), order(uses[0].fact)))
        if " " in ordered[0][0].text and any(id(use.fact) in told for uses in ordered for use in uses):
            continue
        for minority in ordered[1:]:
            if two_names(minority, ordered[0]) or without_particle(minority[0].text, ordered[0][0].text):
                continue
            for use in minority:
                if id(use.fact) not in told and not cut_off(use, ordered[0][0]):
                    told.add(id(use.fact))
                    yield contradiction(use, minority, ordered)


def without_particle(one: str, other: str) -> bool:
    """Return whether one form is the other without its particle, which good copy leaves out: Sisi, al-Sisi."""
    return one != other and (one in cores(other) or other in cores(one))


def contradiction(use: Use, minority: Sequence[Use], family: Sequence[Sequence[Use]]) -> Judgement:
    """Return the judgement on one use of a rarer form; `family` has the uses of all forms, the majority first."""
    one, majority = use.fact, family[0]
    longer = len(one.value.words) > 1
    shapes = Counter(item.fact.text for item in majority if (len(item.fact.value.words) > 1) == longer)
    other = shapes.most_common(1)[0][0] if shapes else majority[0].fact.text
    short = is_nickname(use.text, majority[0].text) and not near(use.text, majority[0].text)
    told = "use a short and a long form of one name" if short else "look like one name spelled two ways"
    message = (
        f"“{one.text}” ({times(len(minority))}) and “{other}” ({times(len(majority))}) "
        f"{told}: {use.text} / {majority[0].text}"
    )
    related = tuple(place for uses in family if uses is not minority for place in counted([item.fact for item in uses]))
    repair = (Suggestion(use.span, majority[0].text),)
    severity = Severity.NOTE if short else None
    return Judgement(Verdict.CONTRADICTED, one.document, one.span, message, related, repair, severity)


def counted(facts: Sequence[Fact]) -> tuple[Related, ...]:
    """Return the places of facts, the first with a note of their number."""
    return tuple(
        Related(fact.document, fact.span, times(len(facts)) if index == 0 else "") for index, fact in enumerate(facts)
    )


def times(count: int) -> str:
    """Return a count as a word or figure: "once", "3 times"."""
    return "once" if count == 1 else f"{count} times"


def introductions(facts: Sequence[Fact]) -> Sequence[Judgement]:
    """Return a judgement per person whose full name the body has; a family name that acts before it is a note.

    Headlines and captions may use the family name alone, a title before it introduces too, "the Hartley report" is no
    person, and someone never named in full is left out.
    """
    judged: list[Judgement] = []
    for unit in grouped(facts):
        told = [fact for fact in unit if fact.part in INTRODUCING and fact.document is unit[0].document]
        full = next((fact for fact in told if len(fact.value.words) > 1), None)
        if full is None:
            continue
        first = told[0]
        if first is full or not acts(first, full) or any(map(of_company, told)):
            judged.append(Judgement(Verdict.HELD, full.document, full.span))
            continue
        message = f"“{first.text}” stands before the full name, “{full.text}”"
        place = (Related(full.document, full.span),)
        judged.append(Judgement(Verdict.CONTRADICTED, first.document, first.span, message, place, (), Severity.NOTE))
    return judged


def acts(first: Fact, full: Fact) -> bool:
    """Return whether a family name, with no title before it, is the subject of the next word."""
    text = first.text
    if full.value.words[-1] != text or text.isupper() or gazetteer.demonym(text) or gazetteer.place(text) is not None:
        return False
    at = first.document.derived(located).get(first.span.start)
    if at is None or at.name.title or gazetteer.given_name(full.value.words[0]) is None:
        return False
    found, word = first.document.derived(tokens), at.name.words[-1]
    before = found.texts[word.first - 1] if word.first else "\n"
    following = found.texts[word.last : word.last + 3]
    if before in NO_SUBJECT or role_before(found, word.first) or following[1:2] == [":"]:
        return False
    verb = following[:1] and (following[0] in ACTING or (following[0].endswith("ed") and following[0].islower()))
    return bool(verb) or following[:2] == [",", "who"]


def of_company(fact: Fact) -> bool:
    """Return whether a name alone is a company's, as the words around it tell: "shares in Brewer", "Brewer plc"."""
    text, (start, end) = fact.document.text, fact.span
    if len(fact.value.words) > 1:
        return False
    return bool(re.search(COMPANY, text[max(start - 20, 0) : start]) or re.match(COMPANY_AFTER, text[end : end + 40]))

"""Entities of several documents that are one: told alike, or a slip apart beside one role or in one longer name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from checker.kinds._names.clusters import located
from checker.kinds._names.forms import Form, Groups, join_equal, join_places, join_spaced, near_pairs
from checker.kinds._names.frames import known
from checker.kinds._names.lexis import inflected
from checker.kinds._names.people import join_people, parts
from checker.kinds._names.roles import roles
from checker.kinds._names.runs import PERSON
from checker.model import Document, Fact, Relation
from checker.spelling import is_word, near, word_relation

SHORTEST = 6  # letters of a family name, known as another one, that a slip may have made
LONG = 8  # letters of a family name that, beside one given name, is one a slip apart
FEW_PAIRS = 64  # pairs of entities that two near words stand in: more are not compared


class Unit(NamedTuple):
    """An entity of one document: its fullest name, its document, and the roles that its bearer has there."""

    form: Form
    document: Document
    roles: frozenset[str]


def across(units: Sequence[Sequence[Fact]]) -> list[list[int]]:
    """Return the units, each of one entity of one document, grouped over all documents: lists of indices."""
    every = [Unit(fullest(unit), unit[0].document, held(unit[0])) for unit in units]
    forms = [unit.form for unit in every]
    groups = Groups(len(forms))
    join_equal(forms, groups)
    join_people(forms, groups, sure=True)
    join_spaced(forms, groups)
    join_places(forms, groups)
    join_near(every, groups)
    return groups.members()


def fullest(unit: Sequence[Fact]) -> Form:
    """Return the form of the fullest name of an entity, for comparison; it has the uses of the first fact alone."""
    first = unit[0]
    at = first.document.derived(located).get(first.span.start)
    if at is None:
        return Form(first.mention.kind, (first.text.lower(),), ())
    longest = max(at.entity.forms, key=lambda form: len(form.words))
    return Form(at.entity.sort, longest.words, longest.names[:1])


def held(fact: Fact) -> frozenset[str]:
    """Return the words of the roles that the story gives the bearer of a name."""
    return fact.document.derived(roles_by_person).get(fact.mention.subject, frozenset())


def roles_by_person(document: Document) -> dict[str, frozenset[str]]:
    """Return the words of each person's roles. Use through `document.derived(roles_by_person)`."""
    found: dict[str, set[str]] = {}
    for role in document.derived(roles):
        found.setdefault(role.subject, set()).add(role.value.words)
    return {name: frozenset(words) for name, words in found.items()}


def join_near(every: Sequence[Unit], groups: Groups) -> None:
    """Join entities of two documents whose names are a slip apart; no document has both words."""
    uses: dict[str, list[tuple[int, int]]] = {}
    there: dict[str, set[int]] = {}
    for index, unit in enumerate(every):
        words = parts(unit.form)
        for at, word in enumerate(words):
            if unit.form.sort != PERSON or at == len(words) - 1:
                uses.setdefault(word, []).append((index, at))
            there.setdefault(word, set()).add(id(unit.document))
    for one, other in near_pairs(sorted(uses)):
        if len(uses[one]) * len(uses[other]) > FEW_PAIRS or there[one] & there[other]:
            continue
        if min(len(one), len(other)) < SHORTEST - 1 or not near(one, other) or inflected(one, other):
            continue
        for a, at in uses[one]:
            for b, place in uses[other]:
                if one_name(every[a], at, every[b], place):
                    groups.join(a, b)


def one_name(one: Unit, at: int, other: Unit, place: int) -> bool:
    """Return whether two names, of which the words at `at` and `place` are a slip apart, name one entity.

    People hold one role and have one given name, or none; an odd family name that no table has needs no role. Other
    names are the same but for the word, which is neither another word nor certainly another name.
    """
    words, others = parts(one.form), parts(other.form)
    known_words = known(words[at]) > 0, known(others[place]) > 0
    if one.form.sort != PERSON or other.form.sort != PERSON:
        rest = (*words[:at], *words[at + 1 :])
        same = bool(rest) and at == place and rest == (*others[:place], *others[place + 1 :])
        return same and not (is_word(words[at]) and is_word(others[place])) and not clash(words[at], others[place])
    given, other_given = words[:-1], others[:-1]
    shared = not one.roles.isdisjoint(other.roles)
    if given and other_given:
        long = min(len(words[at]), len(others[place])) >= LONG
        return given[0] == other_given[0] and (shared or long or not all(known_words))
    if min(len(words[at]), len(others[place])) < SHORTEST:
        return False
    odd_alone = (not given and not known_words[0]) or (not other_given and not known_words[1])
    return shared or (bool(given) != bool(other_given) and odd_alone)


def clash(one: str, other: str) -> bool:
    """Return whether two words are two names, whatever stands around them: Henan, Hunan."""
    return word_relation(one, other) is Relation.CONFLICT

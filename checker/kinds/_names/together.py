"""Facts of one entity, from one document or from several."""

from __future__ import annotations

from collections.abc import Sequence

from checker.kinds._names.clusters import located
from checker.kinds._names.forms import Form, Groups
from checker.kinds._names.joins import join_equal, join_places, join_spaced
from checker.kinds._names.people import join_people
from checker.model import Fact


def grouped(facts: Sequence[Fact]) -> list[list[Fact]]:
    """Return the facts by entity, in order of first fact; entities of several documents that share a name are one."""
    found: dict[int, list[Fact]] = {}
    document, places = None, {}
    several = False
    for fact in facts:
        if fact.document is not document:
            several = document is not None
            document, places = fact.document, fact.document.derived(located)
        at = places.get(fact.mention.span.start)
        found.setdefault(id(fact if at is None else at.entity), []).append(fact)
    units = list(found.values())
    if not several:
        return units
    return [[fact for index in members for fact in units[index]] for members in across(units)]


def across(units: Sequence[Sequence[Fact]]) -> list[list[int]]:
    """Return the units, each of one entity of one document, grouped over all documents: lists of indices."""
    every = [fullest(unit) for unit in units]
    groups = Groups(len(every))
    join_equal(every, groups)
    join_people(every, groups)
    join_spaced(every, groups)
    join_places(every, groups)
    return groups.members()


def fullest(unit: Sequence[Fact]) -> Form:
    """Return the form of the fullest name of an entity, for comparison; it has the uses of the first fact alone."""
    first = unit[0]
    at = first.document.derived(located).get(first.span.start)
    if at is None:
        return Form(first.mention.kind, (first.text.lower(),), ())
    longest = max(at.entity.forms, key=lambda form: len(form.words))
    return Form(at.entity.sort, longest.words, longest.names[:1])

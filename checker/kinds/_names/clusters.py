"""Every name of a story goes to one entity."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from checker.kinds._names.forms import Form, Groups, forms
from checker.kinds._names.joins import join_places, join_spaced
from checker.kinds._names.lowercase import lower_places
from checker.kinds._names.names import OTHER, PERSON, Name, names
from checker.kinds._names.people import join_people
from checker.kinds._names.slips import join_slips
from checker.model import Document
from checker.tokens import tokens


class Entity(NamedTuple):
    """What several names of a story name; `name` is its fullest name, `forms` start with the most frequent."""

    sort: str
    name: str
    forms: tuple[Form, ...]

    @property
    def names(self) -> tuple[Name, ...]:
        """Every place that names it, in text order."""
        every = [name for form in self.forms for name in form.names]
        return tuple(sorted(every, key=lambda name: name.words[0].start))


def entities(document: Document) -> tuple[Entity, ...]:
    """Return the entities of a document, in order of first mention. Use through `document.derived(entities)`."""
    every = forms((*document.derived(names), *lower_places(document)))
    groups = Groups(len(every))
    join_people(every, groups)
    join_spaced(every, groups)
    join_places(every, groups)
    join_slips(document.derived(tokens), every, groups)
    found = [entity([every[index] for index in members]) for members in groups.members()]
    return tuple(sorted(found, key=lambda item: min(form.names[0].words[0].start for form in item.forms)))


def entity(members: Sequence[Form]) -> Entity:
    """Return the entity of some forms."""
    ordered = sorted(members, key=lambda form: (-len(form.names), form.names[0].words[0].start))
    longest = max(ordered, key=fullness)
    sorts = [form.sort for form in ordered if form.sort != OTHER]
    sort = PERSON if PERSON in sorts else (sorts or [OTHER])[0]
    return Entity(sort, longest.names[0].text, tuple(ordered))


def fullness(form: Form) -> tuple[bool, bool, bool, int, int]:
    """Return how well a form serves as the name of its entity: a person's, not in capitals, in full, frequent, long."""
    full = len(form.words) > 1
    return form.sort == PERSON, not form.names[0].text.isupper(), full, len(form.names), len(form.words)


class Located(NamedTuple):
    """A name and the entity that it names."""

    name: Name
    entity: Entity


def located(document: Document) -> dict[int, Located]:
    """Return each name of a document by the offset where it starts. Use through `document.derived(located)`."""
    return {
        name.words[0].start: Located(name, item)
        for item in document.derived(entities)
        for form in item.forms
        for name in form.names
    }

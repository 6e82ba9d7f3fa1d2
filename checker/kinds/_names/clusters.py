"""Every name of a story, or of several stories, goes to one entity; the mentions that the kinds hand out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from checker.kinds._names.forms import Form, Groups, forms, join_places, join_spaced
from checker.kinds._names.names import lower_places, names
from checker.kinds._names.people import join_nicknames, join_people
from checker.kinds._names.runs import OFFICE, OTHER, PERSON, Name, runs
from checker.kinds._names.slips import join_slips
from checker.model import Document, Fact, Mention, Part, Relation, Span
from checker.spelling import relation
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
    lower = lower_places(document)
    every = forms((*document.derived(names), *lower))
    groups = Groups(len(every))
    join_people(every, groups)
    join_nicknames(document.derived(tokens), every, groups)
    join_spaced(every, groups)
    join_places(every, groups)
    join_slips(document.derived(tokens), every, groups)
    found = [entity([every[index] for index in members]) for members in groups.members()]
    if lower:
        found.sort(key=lambda item: min(form.names[0].words[0].start for form in item.forms))
    return tuple(found)


def entity(members: Sequence[Form]) -> Entity:
    """Return the entity of some forms."""
    if len(members) == 1:
        return Entity(members[0].sort, members[0].names[0].text, (members[0],))
    ordered = sorted(members, key=lambda form: (-len(form.names), form.names[0].words[0].start))
    longest = max(ordered, key=fullness)
    sorts = [form.sort for form in ordered if form.sort not in (OTHER, OFFICE)]
    sort = (
        PERSON if PERSON in sorts else (sorts or [OTHER if any(form.sort == OTHER for form in ordered) else OFFICE])[0]
    )
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


class PersonName(NamedTuple):
    """The value of a name of any sort: its words as written, marks of possession and titles left off."""

    words: tuple[str, ...]


def mentions_of(document: Document, sort: str) -> tuple[Mention, ...]:
    """Return the mentions of one sort (person, place, organisation, proper_name), in text order."""
    return document.derived(by_sort).get(sort, ())


def by_sort(document: Document) -> dict[str, tuple[Mention, ...]]:
    """Return the mentions of a document by sort. Use through `document.derived(by_sort)`."""
    found: dict[str, list[Mention]] = {}
    for sort, name, every in document.derived(entities):
        mentions = found.setdefault(sort, [])
        for form in every:
            value = PersonName(tuple([word.text for word in form.names[0].words]))
            for each in form.names:
                words = each.words
                mentions.append(Mention(sort, Span(words[0].start, words[-1].end), value, name))
    return {sort: tuple(sorted(mentions, key=_start)) for sort, mentions in found.items()}


def _start(mention: Mention) -> int:
    return mention.span.start


def people(document: Document) -> tuple[Mention, ...]:
    """Return the mentions of people, in text order; `subject` is the person's fullest name in the story."""
    return mentions_of(document, PERSON)


def read(text: str, issued: date | None) -> PersonName | None:
    """Return the value of a whole surface form, None of an empty one."""
    words = text.split()
    if not words:
        return None
    found = runs(Document("", text, (Part("body", Span(0, len(text))),)))
    if len(found) == 1 and text.strip() == text[found[0][0].start : found[0][-1].end]:
        words = [word.text for word in found[0]]
    return PersonName(tuple(words))


def compare(one: PersonName, other: PersonName) -> Relation:
    """Return how two names stand to each other."""
    return relation(show(one), show(other))


def show(value: PersonName) -> str:
    """Return a name as text."""
    return " ".join(value.words)


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
    from checker.kinds._names.together import across  # only where several documents are compared

    return [[fact for index in members for fact in units[index]] for members in across(units)]

"""Mentions of names, as the kinds hand them out."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from checker.kinds._names.clusters import entities
from checker.kinds._names.names import PERSON
from checker.kinds._names.runs import runs
from checker.model import Document, Mention, Part, Relation, Span
from checker.spelling import relation


class PersonName(NamedTuple):
    """The value of a name of any sort: its words as written, marks of possession and titles left off."""

    words: tuple[str, ...]


def mentions_of(document: Document, sort: str) -> tuple[Mention, ...]:
    """Return the mentions of one sort (person, place, organisation, proper_name), in text order."""
    return document.derived(by_sort).get(sort, ())


def by_sort(document: Document) -> dict[str, tuple[Mention, ...]]:
    """Return the mentions of a document by sort. Use through `document.derived(by_sort)`."""
    found: dict[str, list[Mention]] = {}
    for sort, name, forms in document.derived(entities):
        mentions = found.setdefault(sort, [])
        for form in forms:
            value = PersonName(tuple([word.text for word in form.names[0].words]))
            mentions += [Mention(sort, each.span, value, name) for each in form.names]
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
    if len(found) == 1 and text.strip() == text[found[0].words[0].start : found[0].words[-1].end]:
        words = [word.text for word in found[0].words]
    return PersonName(tuple(words))


def compare(one: PersonName, other: PersonName) -> Relation:
    """Return how two names stand to each other."""
    return relation(show(one), show(other))


def show(value: PersonName) -> str:
    """Return a name as text."""
    return " ".join(value.words)

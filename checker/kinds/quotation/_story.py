"""The people of a story as the search for speakers needs them: by place, by pronoun, by office."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from checker.gazetteer import given_gender
from checker.kinds._names import people
from checker.kinds._names.roles import roles
from checker.model import Document, Mention, Span
from checker.sentences import sentences

# How far into a sentence its grammatical subject is looked for, in code points.
SUBJECT = 40
LOOK_BACK = 12


class Story(NamedTuple):
    """The people and sentences of a document in text order, with their starts."""

    document: Document
    people: tuple[Mention, ...]
    people_starts: list[int]
    names: frozenset[str]
    sentences: tuple[Span, ...]
    sentence_starts: list[int]


def story(document: Document) -> Story:
    """Return the people and sentences of `document`."""
    told, spans = document.derived(people), document.derived(sentences)
    return Story(
        document,
        told,
        [mention.span.start for mention in told],
        frozenset(mention.subject for mention in told),
        spans,
        [span.start for span in spans],
    )


def people_in(told: Story, start: int, end: int) -> tuple[Mention, ...]:
    """Return the mentions of people that lie inside `start` to `end`."""
    first = bisect_left(told.people_starts, start)
    last = bisect_left(told.people_starts, end)
    return tuple(mention for mention in told.people[first:last] if mention.span.end <= end)


def sentence_at(told: Story, offset: int) -> Span:
    """Return the sentence around `offset`, or one of no length where there is none."""
    index = bisect_right(told.sentence_starts, offset) - 1
    return told.sentences[index] if index >= 0 and offset <= told.sentences[index].end else Span(offset, offset)


def referent(told: Story, gender: str, offset: int, since: int, last: str) -> str:
    """Return whom a pronoun at `offset` means.

    since: where the last quotation ended; last: the person who spoke there. Whoever is the subject of a sentence
    since then comes first, then the last speaker, then the nearest person before.
    """
    index = bisect_right(told.sentence_starts, offset) - 1
    while index >= 0 and told.sentences[index].start >= since:
        start = told.sentences[index].start
        found = people_in(told, start, min(start + SUBJECT, offset))
        if found and _fits(found[0].subject, gender):
            return found[0].subject
        index -= 1
    if last and _fits(last, gender):
        return last
    near = bisect_left(told.people_starts, offset)
    nearest = reversed(told.people[max(0, near - LOOK_BACK) : near])
    return next((mention.subject for mention in nearest if _fits(mention.subject, gender)), "")


def _fits(name: str, gender: str) -> bool:
    return not gender or given_gender(name.split(" ", 1)[0]) in (gender, "u", "")


def holder(told: Story, office: str) -> str:
    """Return the one person of the story who holds an office (`the spokesman`), else the office's own words."""
    words = office.lower().split()
    holders = told.document.derived(_holders).get(words[-1], set()) if words[0] == "the" else set()
    return next(iter(holders)) if len(holders) == 1 else office


def _holders(document: Document) -> dict[str, set[str]]:
    """Return the people of a document by the last word of their roles."""
    found: dict[str, set[str]] = {}
    for mention in document.derived(roles):
        if mention.subject:
            found.setdefault(mention.value.words.rpartition(" ")[2], set()).add(mention.subject)
    return found

"""Roles told beside people's names ("Jean Martin, the mayor of Lyon,"), and roles that stand for a person."""

from __future__ import annotations

from itertools import compress, count

from checker import gazetteer
from checker.kinds._names.clusters import Entity, located
from checker.kinds._names.names import names
from checker.kinds._names.role_phrases import ROLES, Phrase, Role, after, ahead, before
from checker.kinds._names.runs import HYPHENS, PERSON
from checker.model import Document, Mention, Span
from checker.tokens import Tokens, tokenise, tokens

OWNED_BY = frozenset({"of", "for", "at", "in", "to"})


def roles(document: Document) -> tuple[Mention, ...]:
    """Return the roles of a document in text order; `subject` is the person's fullest name.

    A role between two names belongs to the one that it was read for first. Use through `document.derived(roles)`.
    """
    found = document.derived(tokens)
    owners = document.derived(located)
    mentions: list[Mention] = []
    done = 0
    for name in document.derived(names):
        owner = owners[name.words[0].start].entity
        if owner.sort != PERSON:
            continue
        for phrase in (before(found, name), after(found, name)):
            if phrase is not None and phrase.first >= done:
                mentions.append(mention(found, phrase, owner))
                done = phrase.last
    return tuple(mentions)


def mention(found: Tokens, phrase: Phrase, owner: Entity) -> Mention:
    """Return the mention of a role phrase."""
    span = Span(found.starts[phrase.first], found.ends[phrase.last - 1])
    return Mention("role", span, phrase.role, owner.name)


def read(text: str) -> Role | None:
    """Return the role that a whole phrase is: "mayor of Lyon", "former French president"; None where it is empty."""
    found = tokenise(text)
    phrase = ahead(found, 0)
    if phrase is not None and phrase.last == len(found.texts):
        return phrase.role
    return Role(text.strip().lower()) if text.strip() else None


def same_body(one: str, other: str) -> bool:
    """Return whether two offices are of one body or place: France and French, the US and America; articles aside."""
    return body(one) == body(other)


def body(text: str) -> str:
    """Return the key of what an office is of: a country's code, a place's name, else the words in lower case."""
    plain = text.removesuffix("'").removesuffix("’")
    code = gazetteer.country_code(plain)
    if code and code != "ZZ":
        return code
    place = gazetteer.place(plain)
    return place.name if place is not None else plain.lower().removeprefix("the ")


def shown(role: Role) -> str:
    """Return a role as text: qualifiers, organisation, words."""
    return " ".join([*role.qualifiers, *([role.organisation] if role.organisation else []), role.words])


def roles_and_references(document: Document) -> tuple[Mention, ...]:
    """Return the roles beside names and those that stand alone for one person, in text order."""
    found = (*document.derived(roles), *references(document))
    return tuple(sorted(found, key=lambda item: item.span))


def references(document: Document) -> list[Mention]:
    """Return each "the" with a role word that only one person of the story bears; `subject` is that person.

    A role with a name or "of" after it tells its own person and is left out.
    """
    holders: dict[str, set[str]] = {}
    told = document.derived(roles)
    beside = {item.span.end for item in told}
    for item in told:
        holders.setdefault(item.value.head, set()).add(item.subject)
    if not holders:
        return []
    texts, starts, ends = document.derived(tokens)
    mentions: list[Mention] = []
    for index in compress(count(), map(holders.__contains__, texts)):
        if (
            ends[index] in beside
            or not index
            or texts[index - 1] not in {"the", "The"}
            or len(holders[texts[index]]) != 1
        ):
            continue
        after = texts[index + 1]
        if after in OWNED_BY or after in ROLES or after[0].isupper() or after in HYPHENS:
            continue
        (subject,) = holders[texts[index]]
        mentions.append(Mention("role", Span(starts[index], ends[index]), Role(texts[index]), subject))
    return mentions

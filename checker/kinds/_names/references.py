"""Roles that stand for a person: "the spokesman", where the story has one."""

from __future__ import annotations

from checker.kinds._names.roles import ROLES, Role, roles
from checker.kinds._names.runs import HYPHENS
from checker.model import Document, Mention, Span
from checker.tokens import tokens

OF = frozenset({"of", "for", "at", "in", "to"})


def roles_and_references(document: Document) -> tuple[Mention, ...]:
    """Return the roles beside names and those that stand alone for one person, in text order."""
    found = (*document.derived(roles), *references(document))
    return tuple(sorted(found, key=lambda item: item.span))


def references(document: Document) -> list[Mention]:
    """Return each "the" with a role word that only one person of the story bears; `subject` is that person.

    A role with a name or "of" after it tells its own person and is left out.
    """
    holders: dict[str, set[str]] = {}
    for item in document.derived(roles):
        holders.setdefault(item.value.head, set()).add(item.subject)
    if not holders:
        return []
    found = document.derived(tokens)
    texts = found.texts
    mentions: list[Mention] = []
    for index, text in enumerate(texts[:-2]):
        if text not in {"the", "The"} or texts[index + 1] not in holders or len(holders[texts[index + 1]]) != 1:
            continue
        after = texts[index + 2]
        if after in OF or after in ROLES or after[0].isupper() or after in HYPHENS:
            continue
        (subject,) = holders[texts[index + 1]]
        span = Span(found.starts[index + 1], found.ends[index + 1])
        mentions.append(Mention("role", span, Role(texts[index + 1]), subject))
    return mentions

"""Roles told beside people's names ("Jean Martin, the mayor of Lyon,"), and roles that stand for a person."""

from __future__ import annotations

from itertools import compress, count
from typing import NamedTuple

from checker.kinds._names.clusters import Entity, located
from checker.kinds._names.lexis import words as lexis
from checker.kinds._names.names import names
from checker.kinds._names.runs import APOSTROPHES, HYPHENS, PERSON, Name
from checker.model import Document, Mention, Span
from checker.tokens import Tokens, tokens

ROLES = lexis("role")
MODIFIERS = lexis("rolemodifier")
QUALIFIERS = lexis("qualifier")
FUNCTION = lexis("function")
VERBS = frozenset(
    {
        "judge",
        "host",
        "head",
        "lead",
        "coach",
        "boss",
        "pilot",
        "doctor",
        "partner",
        "nurse",
        "champion",
        "captain",
        "chair",
        "whip",
    }
)
NO_OWNER = FUNCTION | QUALIFIERS
DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "our"})
LINKS = frozenset({"of", "at", "for", "with", "in"})
LONG_FORMS = {
    "sen": "senator", "gov": "governor", "rep": "representative", "gen": "general", "col": "colonel", "maj": "major",
    "capt": "captain", "lt": "lieutenant", "sgt": "sergeant", "cpl": "corporal", "adm": "admiral", "cmdr": "commander",
    "congresswoman": "congresswoman", "ex": "former", "pte": "private",
}  # fmt: skip
FARTHEST = 8  # words of a role on one side of a name
OWNED_BY = frozenset({"of", "for", "at", "in", "to"})


class Role(NamedTuple):
    """A role: its words in lower case ("prime minister"), whose it is ("Kremlin"), and "former", "acting"…"""

    words: str
    organisation: str = ""
    qualifiers: tuple[str, ...] = ()

    @property
    def head(self) -> str:
        """The last word, which names the office."""
        return self.words.rpartition(" ")[2]


class Phrase(NamedTuple):
    """A role in the text: token indices, half-open."""

    first: int
    last: int
    role: Role


def roles(document: Document) -> tuple[Mention, ...]:
    """Return the roles of a document in text order; `subject` is the person's fullest name.

    Use through `document.derived(roles)`.
    """
    found = document.derived(tokens)
    owners = document.derived(located)
    mentions: list[Mention] = []
    for name in document.derived(names):
        owner = owners[name.words[0].start].entity
        if owner.sort != PERSON:
            continue
        for phrase in (before(found, name), after(found, name)):
            if phrase is not None:
                mentions.append(mention(found, phrase, owner))
    return tuple(sorted(mentions, key=lambda item: item.span))


def mention(found: Tokens, phrase: Phrase, owner: Entity) -> Mention:
    """Return the mention of a role phrase."""
    span = Span(found.starts[phrase.first], found.ends[phrase.last - 1])
    return Mention("role", span, phrase.role, owner.name)


def before(found: Tokens, name: Name) -> Phrase | None:
    """Return the role that ends where the name starts, None where there is none."""
    start = (name.title or name.words)[0].first
    words = [word.text for word in name.title]
    if not words and start > 2 and found.texts[start - 1] == ",":
        return apposed(found, name)
    return phrase_back(found, name.words[0].first) if not words or role_word(words[-1]) else phrase_back(found, start)


def apposed(found: Tokens, name: Name) -> Phrase | None:
    """Return the role that a name between commas is the holder of: "The mayor, Jean Martin, left"."""
    end = name.words[0].first - 1
    if found.texts[min(name.words[-1].last, len(found.texts) - 1)] != "," or found.texts[end - 1] not in ROLES:
        return None
    phrase = phrase_back(found, end)
    first = phrase.first if phrase is not None else 0
    return phrase if first and found.texts[first - 1].lower() in DETERMINERS else None


def phrase_back(found: Tokens, end: int) -> Phrase | None:
    """Return the role phrase that ends before token `end`."""
    texts = found.texts
    at = end
    while (
        at > 0 and end - at < FARTHEST and (role_word(texts[at - 1]) or modifier(found, at - 1) or tied(found, at - 1))
    ):
        at -= 1
    if at == end or not any(role_word(text) for text in texts[at:end][-2:]):
        return None
    head = at
    at, organisation = owner_back(found, at)
    if at == end - 1 and texts[at] in VERBS:
        return None
    qualifiers, first = [], at
    while first > 0 and texts[first - 1].lower() in QUALIFIERS:
        first -= 1
        qualifiers.append(texts[first].lower())
    words, inner = split_qualifiers(found, head, end)
    if not words:
        return None
    return Phrase(first, end, Role(words, organisation, (*reversed(qualifiers), *inner)))


def split_qualifiers(found: Tokens, first: int, last: int) -> tuple[str, tuple[str, ...]]:
    """Return the role words of tokens `first` to `last`, in lower case and long form, and their qualifiers."""
    words: list[str] = []
    qualifiers: list[str] = []
    for index in range(first, last):
        text = found.texts[index].lower()
        if text in QUALIFIERS and not words:
            qualifiers.append(text)
        elif text[0].isalpha():
            words.append(LONG_FORMS.get(text, text))
        elif text in HYPHENS and words and index + 1 < last:
            words.append("-")
    return " ".join(words).replace(" - ", "-"), tuple(qualifiers)


def owner_back(found: Tokens, end: int) -> tuple[int, str]:
    """Return where the organisation or place before token `end` starts, and its words: "Kremlin", "Walmart's"."""
    texts, starts, ends = found
    at = end
    if at > 1 and texts[at - 1] in {"s", "S"} and texts[at - 2] in APOSTROPHES and starts[at - 2] == ends[at - 3]:
        at -= 2
    last = at
    while at > 0 and texts[at - 1][0].isupper() and texts[at - 1].lower() not in NO_OWNER and last - at < FARTHEST:
        at -= 1
    if at == last:
        return end, ""
    return at, " ".join(texts[at:last])


def after(found: Tokens, name: Name) -> Phrase | None:
    """Return the role told between commas after the name: "Doug McMillon, Walmart's chief executive"."""
    texts = found.texts
    at = name.words[-1].last
    if at + 2 >= len(texts) or texts[at] != ",":
        return None
    first = at = at + 1
    if texts[at] in DETERMINERS:
        first = at = at + 1
    qualifiers: list[str] = []
    while at < len(texts) and texts[at] in QUALIFIERS:
        qualifiers.append(texts[at])
        at += 1
    at, organisation = owner_forward(found, at)
    head = at
    while (
        at < len(texts) and at - head < FARTHEST and (texts[at] in ROLES or texts[at] in MODIFIERS or tied(found, at))
    ):
        at += 1
    if at == head or texts[at - 1] not in ROLES:
        return None
    words, inner = split_qualifiers(found, head, at)
    if not organisation and at < len(texts) and texts[at] in LINKS:
        at, organisation = linked(found, at)
    return Phrase(first, at, Role(words, organisation, (*qualifiers, *inner))) if words else None


def owner_forward(found: Tokens, start: int) -> tuple[int, str]:
    """Return the token after the organisation that starts at `start`, and its words, without "'s"."""
    texts = found.texts
    at = start
    while at < len(texts) and texts[at][0].isupper() and at - start < FARTHEST:
        at += 1
    last = at
    if at == start:
        return start, ""
    if at + 1 < len(texts) and texts[at] in APOSTROPHES and texts[at + 1] in {"s", "S"}:
        at += 2
    return at, " ".join(texts[start:last])


def linked(found: Tokens, start: int) -> tuple[int, str]:
    """Return the end and the words of the organisation after "of", "at"… at token `start`; (`start`, "") for none."""
    texts = found.texts
    at = start + 1
    while at < len(texts) and texts[at] in DETERMINERS:
        at += 1
    end, organisation = owner_forward(found, at)
    while organisation and end + 1 < len(texts) and texts[end] in {"of", "for", "and"} and texts[end + 1][0].isupper():
        end, more = owner_forward(found, end + 1)
        organisation = f"{organisation} {texts[end - len(more.split()) - 1]} {more}"
    return (end, organisation) if organisation else (start, "")


def role_word(text: str) -> bool:
    """Return whether `text`, in any case and without its full stop, is a role noun or a rank's short form."""
    folded = text.lower().rstrip(".")
    return folded in ROLES or folded in LONG_FORMS


def modifier(found: Tokens, index: int) -> bool:
    """Return whether token `index` may stand before the role noun: "prime", the stop of "Sen."."""
    text = found.texts[index]
    if text == ".":
        return index > 0 and found.texts[index - 1].lower() in LONG_FORMS
    return text.lower() in MODIFIERS


def tied(found: Tokens, index: int) -> bool:
    """Return whether token `index` is a hyphen that ties two words."""
    texts, starts, ends = found
    return (
        texts[index] in HYPHENS and 0 < index < len(texts) - 1 and starts[index] == ends[index - 1]
        and starts[index + 1] == ends[index]
    )  # fmt: skip


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
    for item in document.derived(roles):
        holders.setdefault(item.value.head, set()).add(item.subject)
    if not holders:
        return []
    texts, starts, ends = document.derived(tokens)
    mentions: list[Mention] = []
    for index in compress(count(), map(holders.__contains__, texts)):
        if not index or texts[index - 1] not in {"the", "The"} or len(holders[texts[index]]) != 1:
            continue
        after = texts[index + 1]
        if after in OWNED_BY or after in ROLES or after[0].isupper() or after in HYPHENS:
            continue
        (subject,) = holders[texts[index]]
        mentions.append(Mention("role", Span(starts[index], ends[index]), Role(texts[index]), subject))
    return mentions

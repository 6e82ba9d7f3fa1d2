"""Which rules have something to look at: an index from the words of an article to the rules that they concern.

A rule needs words: those of its topic, of its condition, or of the name that it spells. It is left aside where none of
them is told, so that the cost of a run grows with the article, not with the packs. The needs are found when a pack is
compiled; what they say is only ever too generous.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from checker import gazetteer, spelling
from checker.binding import family_index
from checker.factbase import OWNED, facts_of
from checker.families import family
from checker.model import Assertion, Document, Pack, Subject, Topic
from checker.tokens import tokenise

FEW = 20  # rules of a pack that need words, up to which all are judged without asking the index
NAMED = frozenset({"person", "place", "organisation", "proper_name"})
ALWAYS, WORDS = "always", "words"

# The first words of conditions (or an empty one) -> tables -> keys -> ids of rules. A table is `words`, or a sort and a
# kind of fact: `topic date`, `owner role`, `name place`.
Index = Mapping[str, Mapping[str, Mapping[str, Sequence[str]]]]


class Needs(NamedTuple):
    """The keys of a table of which an article has at least one where a rule has something to look at."""

    table: str
    keys: frozenset[str]


NONE = Needs(ALWAYS, frozenset({""}))


def index(rules: Iterable[tuple[str, Assertion, Assertion | None]], topics: Mapping[str, Topic]) -> Index:
    """Return the index of rules, given as id, assertion and condition; `topics` by name in lower case."""
    found: dict[str, dict[str, dict[str, list[str]]]] = {}
    asked: dict[Assertion | None, Needs | None] = {None: None}  # the rules of a pack share their conditions
    for identity, assertion, when in rules:
        if when not in asked and when is not None:
            asked[when] = _condition(when, topics)
        condition = asked[when]
        guards = condition.keys if condition is not None and condition.table == WORDS else ("",)
        own = needs(assertion, topics) or (condition if guards == ("",) else None) or NONE
        for guard in guards:
            table = found.setdefault(guard, {}).setdefault(own.table, {})
            for key in own.keys:
                if key in table:
                    table[key].append(identity)
                else:  # most words are those of one rule
                    table[key] = [identity]
    return found


def concerned(pack: Pack, documents: Sequence[Document]) -> Sequence[str] | None:
    """Return the ids of the rules of `pack` that may have something to look at, or None for all of them."""
    always = pack.triggers.get("", {}).get(ALWAYS, {}).get("", ())
    if len(pack.rules) - len(always) <= FEW or not pack.triggers:
        return None
    found: set[str] = set()
    for document in documents:
        words = document.derived(family_index)
        for guard in ("", *words):
            for name, table in pack.triggers.get(guard, {}).items():
                for key in _told(document, *name.split(" ")):
                    found.update(table.get(key, ()))
    return sorted(found)


def needs(assertion: Assertion, topics: Mapping[str, Topic]) -> Needs | None:
    """Return what an article must tell for an assertion to be judged at all; None where that cannot be said."""
    if assertion.form == "mentions":
        return _phrases(assertion)
    if assertion.form == "is_stated":  # here silence is a finding
        return None
    if assertion.form == "spelled_as" and not assertion.subjects[0].topic:
        kind = assertion.subjects[0].kind
        keys = frozenset(key for value in assertion.values for key in name_keys(value))
        return Needs(f"name {kind}", keys) if kind in NAMED and keys else None
    return next(filter(None, (_subject(subject, topics) for subject in assertion.subjects)), None)


@lru_cache(8192)
def name_keys(name: str) -> frozenset[str]:
    """Return keys of which two spellings of one name share at least one."""
    words = [word for word in tokenise(name).texts if word[0].isalnum()]
    keys = {key for word in words for key in (family(word), *spelling.blocking_keys(word))}
    place = gazetteer.place(name)
    return frozenset(keys | {f"@{place.name}"} if place is not None else keys)


def _condition(assertion: Assertion, topics: Mapping[str, Topic]) -> Needs | None:
    """Return what an article must tell for a condition to hold."""
    if assertion.form == "is_stated":
        return _subject(assertion.subjects[0], topics)
    return needs(assertion, topics)


def _subject(subject: Subject, topics: Mapping[str, Topic]) -> Needs | None:
    if not subject.topic or not subject.kind:
        return None
    topic = topics.get(subject.topic.lower(), Topic(subject.topic, (subject.topic,)))
    if subject.kind in OWNED:
        keys = name_keys(topic.name)
        return Needs(f"owner {subject.kind}", keys) if keys else None
    if subject.kind == "list":  # of what, only its total tells
        return _first_words(WORDS, topic.cues or (topic.name,))
    if subject.kind == "person":
        return _offices((*topic.roles, *topic.cues, *(() if topic.roles else (topic.name,))))
    return _first_words(f"topic {subject.kind}", topic.cues or (topic.name,))


def _offices(phrases: Iterable[str]) -> Needs | None:
    """Return the last word of each office in each of its wordings: a story says “French premier” as well."""
    from checker.kinds._names.role_judges import wordings  # where a pack is compiled
    from checker.kinds.role import KIND

    table = wordings()
    told = [role.words for phrase in phrases if (role := KIND.parse(phrase, None)) is not None]
    alike = {table[words] for words in told if words in table}
    known = [*told, *(words for words, number in table.items() if number in alike)]
    lasts = {next((word for word in reversed(tokenise(words).texts) if word[0].isalnum()), "") for words in known}
    return Needs(WORDS, frozenset(map(family, lasts))) if lasts and "" not in lasts else None


def _phrases(assertion: Assertion) -> Needs | None:
    if assertion.operator == "does not mention":
        return None
    return _first_words(WORDS, assertion.values[:1] if assertion.operator == "mentions all" else assertion.values)


def _first_words(table: str, phrases: Iterable[str]) -> Needs | None:
    """Return the first word of each phrase; None where one has none that an article is searched for."""
    firsts = [_first_word(phrase) for phrase in phrases]
    if not firsts or not all(word and word[0].isalpha() for word in firsts):
        return None
    return Needs(table, frozenset(map(family, firsts)))


def _first_word(phrase: str) -> str:
    if phrase.isalpha():
        return phrase
    return next((word for word in tokenise(phrase).texts if word[0].isalnum()), "")


def _told(document: Document, sort: str, kind: str = "") -> Iterable[str]:
    """Return the keys that a document has for a table."""
    if sort == ALWAYS:
        return ("",)
    return document.derived(family_index) if sort == WORDS else document.derived(_keys(sort, kind))


@cache
def _keys(sort: str, kind: str) -> Callable[[Document], frozenset[str]]:
    """Return the function that finds a document's keys for the facts of `kind`, for `document.derived`."""

    def find(document: Document) -> frozenset[str]:
        facts = document.derived(facts_of(kind))
        if sort == "name":
            return frozenset(key for text in {fact.text for fact in facts} for key in name_keys(text))
        subjects = {fact.mention.subject for fact in facts}
        if sort == "owner":
            return frozenset(key for name in subjects for key in name_keys(name))
        if not facts:
            return frozenset()
        # what is counted has words of its own: those of “a death toll of 15” are “death killed”
        counted = (family(word) for subject in subjects for word in tokenise(subject).texts if word[0].isalnum())
        return frozenset((*document.derived(family_index), *counted))

    return find

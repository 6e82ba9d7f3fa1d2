"""The fact base: the mentions of some documents, bound to the subjects that rules ask for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import Any, TypeVar

from checker.binding import Cue, find_cues, is_reference, nearest
from checker.families import family
from checker.kinds import kinds
from checker.model import Assertion, Document, Fact, Mention, Names, Pack, Relation, Span, Subject, Topic
from checker.quotes import quoted_spans
from checker.tokens import tokenise

T = TypeVar("T")

# Kinds whose mentions carry, in their own subject, what a topic names: nothing needs to be bound by position.
OWNED = frozenset({"role", "age", "quotation"})


class Facts:
    """The facts of one article, or of several that are compared with each other.

    `topics` are those that the pack of the asking rule declares, by name in lower case; `names` is its house list.
    """

    def __init__(
        self, documents: Sequence[Document], topics: Mapping[str, Topic] | None = None, names: Names | None = None
    ) -> None:
        self.documents = tuple(documents)
        self.names = names
        self._topics = topics or {}
        self._derived: dict[Any, Any] = {}

    def derived(self, assertion: Assertion, build: Callable[[Assertion, Facts], T]) -> T:
        """Return `build(assertion, self)`, computed once: rules share conditions, and may say the same."""
        if assertion not in self._derived:
            self._derived[assertion] = build(assertion, self)
        return self._derived[assertion]  # type: ignore[no-any-return]

    def select(self, subject: Subject) -> tuple[Fact, ...]:
        """Return the facts that `subject` speaks of, in the order of the documents and of their text."""
        of_each = [self._of(document, subject) for document in self.documents]
        found = of_each[0] if len(of_each) == 1 else chain.from_iterable(of_each)
        return tuple(found if not subject.part else [fact for fact in found if _in_part(fact, subject.part)])

    def mentions_phrase(self, phrase: str, part: str = "") -> bool:
        """Tell whether one of the documents has `phrase`, in any form of its words, in its evidence (or its `part`)."""
        return any(
            not part or _stands_in(document, cue.span, part)
            for document in self.documents
            for cue in find_cues(document, [phrase])
        )

    def cues(self, document: Document, topic: str) -> tuple[Cue, ...]:
        """Return where the words of a topic stand in a document."""
        known = self._topics.get(topic.lower())
        return find_cues(document, (known.cues if known is not None else ()) or (topic,))

    def _of(self, document: Document, subject: Subject) -> Iterable[Fact]:
        facts = document.derived(facts_of(subject.kind))
        if not subject.topic:
            return facts
        topic = self._topics.get(subject.topic.lower(), Topic(subject.topic, (subject.topic,)))
        if subject.kind == "person":
            return _holders(document, facts, topic)
        if subject.kind in OWNED:
            return [fact for fact in facts if _is_of(fact.mention, topic)]
        return _bound(document, facts, topic)


@cache
def facts_of(kind: str) -> Callable[[Document], tuple[Fact, ...]]:
    """Return the function that finds a document's facts of `kind`, for `document.derived(facts_of(kind))`."""

    def find(document: Document) -> tuple[Fact, ...]:
        if kind not in kinds():
            return ()
        mentions = kinds()[kind].find(document)
        if not mentions:
            return ()
        starts, parts = document.derived(_parts)
        opened, closed, speakers = document.derived(_quotations)
        facts = []
        for mention in mentions:
            start, end = mention.span
            part, quotation = bisect_right(starts, start), bisect_right(opened, start)
            speaker = speakers[quotation] if end <= closed[quotation] else ""
            facts.append(Fact(mention.subject, mention, document, parts[part], speaker))
        return tuple(facts)

    return find


def all_facts(document: Document) -> list[Fact]:
    """Return the document's facts of every kind, in text order."""
    found = (fact for kind in kinds() for fact in document.derived(facts_of(kind)))
    return sorted(found, key=_order)


def facts_under_topics(document: Document, packs: Sequence[Pack]) -> list[Fact]:
    """Return the document's facts of every kind, each under the topic that a rule binds it to, in text order."""
    found = {(fact.mention.kind, fact.span): fact for fact in all_facts(document)}
    for pack in packs:
        facts = Facts([document], {topic.name.lower(): topic for topic in pack.topics})
        subjects = {(s.kind, s.topic) for rule in pack.rules for s in rule.assertion.subjects if s.kind and s.topic}
        for kind, topic in sorted(subjects):
            for fact in facts.select(Subject(kind, topic)):
                found[fact.mention.kind, fact.span] = fact
    return sorted(found.values(), key=_order)


def _order(fact: Fact) -> tuple[Span, str]:
    return fact.span, fact.mention.kind


def part_at(document: Document, span: Span) -> str:
    """Return the name of the part that `span` starts in; `body` outside all parts."""
    starts, parts = document.derived(_parts)
    return parts[bisect_right(starts, span.start)]


def _parts(document: Document) -> tuple[list[int], list[str]]:
    """Return where the parts start, and their names; the first name is for what stands before them all."""
    return [part.span.start for part in document.parts], ["body", *(part.name for part in document.parts)]


def _quotations(document: Document) -> tuple[list[int], list[int], list[str]]:
    """Return where the quotations start and end, and who answers for each; first the paper itself, outside them all."""
    kind = kinds().get("quotation")
    found = kind.find(document) if kind is not None else ()
    starts = [mention.span.start for mention in found]
    return starts, [-1, *(mention.span.end for mention in found)], ["", *(mention.subject for mention in found)]


def _stands_in(document: Document, span: Span, part: str) -> bool:
    """Tell whether words stand in a part; a quotation is what stands between its marks."""
    if part != "quotation":
        return part_at(document, span) == part
    quotations = document.derived(quoted_spans)
    index = bisect_right(quotations, span.start, key=lambda quotation: quotation.start) - 1
    return index >= 0 and span.end <= quotations[index].end


def _in_part(fact: Fact, part: str) -> bool:
    if part == "quotation":
        return bool(fact.speaker)
    return not part or fact.part == part


def _holders(document: Document, facts: Sequence[Fact], topic: Topic) -> list[Fact]:
    """Return the mentions of people who hold the role that `topic` names."""
    from checker.kinds._names.role_judges import told_now
    from checker.kinds.role import KIND, holds  # only where a rule asks who holds an office

    phrases = (*topic.roles, *topic.cues, *([] if topic.roles else [topic.name]))
    wanted = [role for phrase in phrases if (role := KIND.parse(phrase, None)) is not None]
    holders = {
        role.mention.subject
        for role in document.derived(facts_of("role"))
        if role.mention.subject and any(holds(role.value, office) for office in wanted) and told_now(role)
    }
    return [
        Fact(topic.name, fact.mention, document, fact.part, fact.speaker)
        for fact in facts
        if fact.mention.subject in holders
    ]


def _is_of(mention: Mention, topic: Topic) -> bool:
    """Tell whether the owner of a role, an age or a quotation is the one that `topic` names."""
    if not mention.subject:
        return False
    wanted = _families(topic.name)
    return (bool(wanted) and wanted <= _families(mention.subject)) or _same_name(mention.subject, topic.name)


def _same_name(left: str, right: str) -> bool:
    person = kinds().get("person")
    if person is None:
        return False
    values = person.parse(left, None), person.parse(right, None)
    return None not in values and person.compare(*values) in (Relation.AGREE, Relation.VARIANT)


def _bound(document: Document, facts: Sequence[Fact], topic: Topic) -> list[Fact]:
    """Return the facts that the topic's cue words, or their own subject, bind to it."""
    phrases = topic.cues or (topic.name,)
    bound: dict[int, Fact] = {}
    keys = [_families(phrase) for phrase in phrases]
    for index, fact in enumerate(facts):
        if fact.mention.subject and any(key and key <= _families(fact.mention.subject) for key in keys):
            bound[index] = Fact(topic.name, fact.mention, document, fact.part, fact.speaker)
    mentions = [fact.mention for fact in facts]
    places = {id(mention): index for index, mention in enumerate(mentions)}
    for cue in find_cues(document, phrases):
        mention = None if is_reference(document, cue) else nearest(document, cue, mentions)
        if mention is not None:
            index = places[id(mention)]
            fact = facts[index]
            bound[index] = Fact(topic.name, mention, document, fact.part, fact.speaker, cue.span)
    return [bound[index] for index in sorted(bound)]


def _families(phrase: str) -> frozenset[str]:
    return frozenset(family(word) for word in tokenise(phrase).texts if word[0].isalnum())

"""What a rule looks at in an article: the mentions of its kind, what binds each to its topic, or why nothing does."""

from __future__ import annotations

from collections.abc import Iterator

from checker.binding import Cue, find_cues, is_reference, nearest
from checker.document import articles
from checker.factbase import OWNED, Facts, facts_of, part_at
from checker.kinds import kinds
from checker.model import Document, Fact, Pack, Rule, Span, Subject, Topic, Verdict
from checker.pipeline import holds, judge, open_document
from checker.reporters._places import place

INDENT = "  "
MOST = 40  # mentions of an article that are listed for a subject


def looked_at(rule: Rule, pack: Pack, paths: list[str]) -> Iterator[str]:
    """Yield, line by line, what `rule` sees in the articles at `paths`. Raises DocumentError."""
    for path in articles(paths):
        document = open_document(path)
        yield ""
        yield f"{INDENT}in {path}:"
        for line in seen(rule, pack, document):
            yield f"{INDENT * 2}{line}"


def seen(rule: Rule, pack: Pack, document: Document) -> Iterator[str]:
    """Yield, line by line, what `rule` of `pack` sees in a document: its conditions, its facts, its judgements."""
    topics = {topic.name.lower(): topic for topic in pack.topics}
    facts = Facts([document], topics, pack.names)
    for word, condition in (("when", rule.when), ("unless", rule.unless)):
        if condition is not None:
            yield f"{word} {condition}: {'it does' if holds(condition, facts) else 'it does not'}"
    for subject in dict.fromkeys(rule.assertion.subjects):
        if subject.kind:
            topic = topics.get(subject.topic.lower(), Topic(subject.topic, (subject.topic,)))
            yield from _subject(subject, topic, facts, document)
    judged = [judgement for judgement in judge(rule, facts) if judgement.verdict is not Verdict.NO_FACT]
    for judgement in judged:
        said = f": {judgement.message}" if judgement.message else ""
        if judgement.verdict is Verdict.UNDECIDED:
            words = " ".join(document.text[slice(*judgement.span)].split())
            said = f": “{words}” may or may not be meant by “{rule.line}”"
        yield f"{_at(document, judgement.span)} {judgement.verdict.value}{said}"
    if not judged:
        yield "nothing is judged"


def _subject(subject: Subject, topic: Topic, facts: Facts, document: Document) -> Iterator[str]:
    """Yield the mentions of a subject's kind, those that it speaks of and those that it does not."""
    chosen = {fact.span: fact for fact in facts.select(subject)}
    told = document.derived(facts_of(subject.kind))
    words = kinds()[subject.kind].words
    name = words[0] if len(told) == 1 else words[1] if len(words) > 1 else words[0]
    yield f"{subject}: {len(chosen)} of {len(told)} {name}"
    cues = _cues(subject, topic, document)
    if cues is not None:
        for cue in cues:
            yield f"{INDENT}{_at(document, cue.span)} words for “{subject.topic}”{_use(cue, document, told)}"
        if not cues:
            yield f"{INDENT}no words for “{subject.topic}” stand in the article"
    for fact in told[:MOST]:
        found = chosen.get(fact.span)
        why = _bound(subject, found) if found is not None else f"left out: {_left(subject, fact, document)}"
        yield f"{INDENT}{_at(document, fact.span)} “{' '.join(fact.text.split())}” {why}"
    if len(told) > MOST:
        yield f"{INDENT}and {len(told) - MOST} more"


def _cues(subject: Subject, topic: Topic, document: Document) -> tuple[Cue, ...] | None:
    """Return the places of the topic's words, or None where a topic is not told by words that stand beside a fact."""
    if not subject.topic or subject.kind == "person" or subject.kind in OWNED:
        return None
    return find_cues(document, topic.cues or (topic.name,))


def _use(cue: Cue, document: Document, told: tuple[Fact, ...]) -> str:
    """Return what comes of a cue: the mention that it binds, or why it binds none."""
    words = " ".join(document.text[slice(*cue.span)].split())
    if is_reference(document, cue):
        return f": “{words}” only dates something else"
    mention = nearest(document, cue, [fact.mention for fact in told])
    if mention is None:
        return f": “{words}” has none beside it in its clause"
    return f": “{words}” goes with “{' '.join(document.text[slice(*mention.span)].split())}”"


def _bound(subject: Subject, fact: Fact) -> str:
    """Return what binds a fact to the subject that speaks of it."""
    if not subject.topic:
        return "looked at"
    if fact.cue is not None:
        words = " ".join(fact.document.text[slice(*fact.cue)].split())
        return f"bound by “{words}” ({_at(fact.document, fact.cue)})"
    if subject.kind == "person":
        return f"bound by a role of “{fact.mention.subject}”"
    return f"bound by what it is of: “{fact.mention.subject}”"


def _left(subject: Subject, fact: Fact, document: Document) -> str:
    """Return why a subject does not speak of a fact of its kind."""
    if subject.part == "quotation" and not fact.speaker:
        return "it stands in no quotation"
    part = part_at(document, fact.span)
    if subject.part and subject.part not in {"quotation", part}:
        return f"it stands in the {part}, not in the {subject.part}"
    if subject.kind == "person":
        roles = [
            role.text for role in document.derived(facts_of("role")) if role.mention.subject == fact.mention.subject
        ]
        return f"called “{roles[0]}”, not “{subject.topic}”" if roles else "no role of this person is told"
    if subject.kind in OWNED:
        return f"it is of “{fact.mention.subject}”" if fact.mention.subject else "whose it is, is not told"
    return f"no words for “{subject.topic}” go with it"


def _at(document: Document, span: Span) -> str:
    line, column = place(document, span.start)
    return f"{line}:{column}"

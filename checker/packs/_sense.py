"""Whether an assertion makes sense: its form and kinds exist, its values can be read, its topics are known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from checker.assertions import forms
from checker.assertions._tolerance import SUCH_AS, give
from checker.assertions.adds_up import total_kind
from checker.dsl import Parsed, SubjectTerm, Term
from checker.kinds import kinds
from checker.model import Assertion, Kind, Subject
from checker.nearest import Options, nearest
from checker.packs._calendar import impossible, leaning, yearless

# Words that a name may hold in small letters: Ursula von der Leyen, Bank of England.
PARTICLES = frozenset("of the and de der den del della di da do dos du la le van von zu al el bin ibn y e".split())
PARTS = "headline|standfirst|caption|body|byline|dateline|quotation"
NAMES = {
    "spelled_consistently": "“spelled consistently”",
    "spelled_as": "“spelled”",
    "spelled_as_listed": "“spelled as listed”",
    "written_like": "“written like”",
    "is_consistent": "“is consistent”",
    "is_stated": "“is stated”",
    "matches_definition": "“matches its definition”",
}


class Doubt(NamedTuple):
    """What is wrong with the words at the half-open offsets of a line."""

    start: int
    end: int
    message: str


class Scope(NamedTuple):
    """What the lines of a pack may name: topics and facts, in lower case -> as written, and -> value.

    near_topics, near_facts: the same, for those who mistyped one.
    """

    topics: Mapping[str, str] = {}
    facts: Mapping[str, str] = {}
    near_topics: Options = Options()
    near_facts: Options = Options()


def doubts(parsed: Parsed, scope: Scope) -> Iterator[Doubt]:
    """Yield what is wrong with an assertion."""
    unsupported = [] if _is_supported(_shape(parsed.assertion)) else list(_support(parsed))
    yield from unsupported
    for subject in parsed.subjects:
        if subject.topic is not None:
            yield from _topic(subject.topic, subject.kind.text if subject.kind is not None else "", scope)
    if not unsupported:
        yield from _values(parsed, scope)
        yield from _tolerance(parsed)
        yield from _examples(parsed)


Shape = tuple[str, str, tuple[str, ...], tuple[str, ...]]


def _shape(assertion: Assertion) -> Shape:
    """Return what decides whether an assertion is supported: form, operator, kinds, and what is to agree."""
    agreeing = assertion.values if assertion.form == "agrees" else ()
    return assertion.form, assertion.operator, tuple([subject.kind for subject in assertion.subjects]), agreeing


@lru_cache(512)
def _is_supported(shape: Shape) -> bool:
    form, operator, named, values = shape
    subjects = tuple(SubjectTerm(Subject(kind), 0, 0, Term(kind, 0, 0) if kind else None) for kind in named)
    parsed = Parsed(Assertion(form, tuple(term.subject for term in subjects), operator, values), subjects, (), (0, 0))
    return not list(_support(parsed))


def _support(parsed: Parsed) -> Iterator[Doubt]:
    form, known = parsed.assertion.form, kinds()
    start, end = parsed.verb
    if form not in forms():
        yield Doubt(start, end, f"{NAMES.get(form, f'“{form}”').replace('_', ' ')} is not supported yet")
        return
    for subject in parsed.subjects:
        if subject.kind is not None and subject.subject.kind not in known and not _is_list(parsed.assertion):
            message = f"the kind of fact “{subject.kind.text}” is not supported yet"
            yield Doubt(subject.kind.start, subject.kind.end, message)
            return
    kind = known.get(parsed.assertion.subjects[0].kind)
    if kind is not None:
        yield from (Doubt(start, end, message) for message in _lacking(parsed, kind))


def _is_list(assertion: Assertion) -> bool:
    """Tell whether an assertion speaks of a list, which is no kind of its own: its total says what is listed."""
    return assertion.form == "adds_up" and assertion.subjects[0].kind == "list"


def _lacking(parsed: Parsed, kind: Kind) -> Iterator[str]:
    """Yield what a kind cannot do that the form asks of it."""
    assertion = parsed.assertion
    if assertion.form == "spelled_consistently" and kind.spelling is None:
        yield f"“spelled consistently” is not supported yet for a {kind.name}"
    if assertion.form == "is_consistent" and kind.consistency is None:
        yield f"“is consistent” is not supported yet for a {kind.name}"
    if assertion.form == "compares" and kind.bounds is None:
        yield f"“{assertion.operator}” is not supported yet for a {kind.name}"
    if assertion.form == "agrees" and len(parsed.subjects) == 1:
        word = " ".join(assertion.values)
        if word not in kind.agreements:
            yield _unknown_agreement(kind, word)


def _unknown_agreement(kind: Kind, word: str) -> str:
    known = [other for other in sorted(kind.agreements) if other]
    shown = f"agrees with its {word}" if word else "agrees"
    if near := nearest(word, known):
        return f"unknown word “{word}”: did you mean “{near}”?"
    hint = f": a {kind.name} agrees with its {' or '.join(known)}" if known else f" for a {kind.name}"
    return f"“{shown}” is not supported yet{hint}"


def _topic(term: Term, kind: str, scope: Scope) -> Iterator[Doubt]:
    if term.quoted or term.text.lower() in scope.topics:
        return
    right = scope.near_topics.nearest(term.text)
    if right:
        yield Doubt(term.start, term.end, f"unknown topic “{term.text}”: did you mean “{right}”?")
    elif inside := re.fullmatch(rf"(.+?) (?:in|of) (?:the )?({PARTS})", term.text, re.IGNORECASE):
        message = f"unknown topic: for what stands in a part write “{inside[2]} {kind} of {inside[1]}”"
        yield Doubt(term.start, term.end, message)
    elif not _free(term.text):
        message = f"unknown topic “{term.text}”: declare it under “topics”, or put the phrase in quotation marks"
        yield Doubt(term.start, term.end, message)


def _free(topic: str) -> bool:
    """Tell whether a topic needs no declaration: one word stands for its family, a name for itself."""
    words = topic.split()
    return len(words) == 1 or all(not word[0].islower() or word in PARTICLES for word in words)


def _values(parsed: Parsed, scope: Scope) -> Iterator[Doubt]:
    assertion = parsed.assertion
    kind = kinds().get(assertion.subjects[0].kind)
    if _is_list(assertion) and (kind := total_kind(assertion.subjects[0], assertion.values)) is None:
        first, last = parsed.values[0], parsed.values[-1]
        yield Doubt(first.start, last.end, "this cannot be read as a total: write such as “100%”, “20” or “$3 million”")
    if kind is None or assertion.form not in {"equals", "compares", "adds_up"}:
        return
    read = [(term, value_of(kind.name, term.text)) for term in parsed.values]
    for term, value in read:
        if value is None:
            yield Doubt(term.start, term.end, _unreadable(term, kind, scope))
        elif kind.name == "date" and (why := _no_day(value, kind, assertion)):
            yield Doubt(term.start, term.end, why)
    if assertion.operator.endswith("between") and kind.bounds is not None and len(read) == 2:
        yield from _reversed(read[0], read[1], kind)


def _no_day(value: Any, kind: Kind, assertion: Assertion) -> str:
    """Return why a date can never be met, or not in this form; nothing where it can."""
    if why := impossible(kind, value):
        return why
    if not yearless(kind, value) or (assertion.form == "equals" and not assertion.tolerance):
        return ""
    verb = "within" if assertion.tolerance else assertion.operator
    return f"for “{verb}” a date needs its year: only “=”, “is one of” and “differs from” may mean a day of any year"


@lru_cache(8192)
def value_of(kind: str, text: str) -> Any:
    """Return what `text` is as a value of `kind`, or None; the rules of a pack share their values."""
    return kinds()[kind].parse(text, None)


def _examples(parsed: Parsed) -> Iterator[Doubt]:
    if parsed.assertion.form == "written_like":
        from checker.packs._layouts import mistakes  # few packs have such a line

        yield from (Doubt(*mistake) for mistake in mistakes(parsed))


def _tolerance(parsed: Parsed) -> Iterator[Doubt]:
    term, subject = parsed.tolerance, parsed.assertion.subjects[0]
    kind = total_kind(subject, parsed.assertion.values) if _is_list(parsed.assertion) else kinds().get(subject.kind)
    if term is None or kind is None:
        return
    if kind.bounds is None:
        yield Doubt(term.start, term.end, f"“within” is not supported yet for {_one(kind)}")
    elif (allowed := give(kind.name, term.text)) is None or allowed.amount < 0:
        such = SUCH_AS.get(kind.name, "20 or 5 %")
        message = f"“{term.text[:60]}” is not by how much {_one(kind)} may be off: write such as “within {such}”"
        yield Doubt(term.start, term.end, message)


def _reversed(low: tuple[Term, object], high: tuple[Term, object], kind: Kind) -> Iterator[Doubt]:
    ends = [kind.bounds(value) for _, value in (low, high) if value is not None and kind.bounds is not None]
    if len(ends) == 2 and ends[0] is not None and ends[1] is not None and ends[0][0] > ends[1][1]:
        message = f"nothing lies between “{low[0].text}” and “{high[0].text}”: put the lower one first"
        yield Doubt(low[0].start, high[0].end, message)


def _unreadable(term: Term, kind: Kind, scope: Scope) -> str:
    several = [one.strip() for one in re.split(r",|\bor\b", term.text) if one.strip()]
    if not term.quoted and len(several) > 1 and all(value_of(kind.name, one) is not None for one in several):
        written = ", ".join(several)
        return f"“{term.text[:60]}” is more than one {kind.name}: for several values write “is one of {written[:60]}”"
    if leaning(kind, term.text):
        return f"“{term.text[:60]}” depends on the day of publication: name the date"
    near = scope.near_facts.nearest(term.text) if not term.quoted else None
    hint = f": did you mean the fact “{near}”?" if near else ""
    return f"“{term.text[:60]}” cannot be read as {_one(kind)}{hint}"


def _one(kind: Kind) -> str:
    return f"{'an' if kind.name[0] in 'aeiou' else 'a'} {kind.name.replace('_', ' ')}"

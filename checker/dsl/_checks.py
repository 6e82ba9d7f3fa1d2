"""What the grammar takes and yet makes no sense: empty words, misspelt keywords taken for values, unlike kinds."""

from __future__ import annotations

import re

from checker.dsl._records import AssertionSyntaxError, Parsed, SubjectTerm
from checker.dsl._words import ORDERED, TEMPORAL, kind_words
from checker.nearest import nearest

# forms that may speak of a part as a whole
ABOUT_PARTS = frozenset({"agrees", "is_stated", "mentions", "spelled_as_listed", "written_like"})
ABOUT_ARTICLE = frozenset({"mentions", "spelled_as_listed"})  # of the whole article, too
ABOUT_NAMES = {"spelled_as": "person name", "spelled_consistently": "person name", "written_like": "date"}
SUMS = re.compile(r" (plus|minus|and|add) (\w+) of ", re.IGNORECASE)  # another subject behind a word for a sum

ADDED = frozenset({"duration", "number", "money", "percentage", "measure", "age", "list"})  # kinds that make sums
ARTICLES = frozenset({"the", "a", "an"})
QUANTIFIERS = frozenset({"all", "any", "each", "both", "no", "some"})

MARKS = ('"', "”", "“", "»")


def check(parsed: Parsed) -> None:
    """Raise AssertionSyntaxError at the first words that make no sense."""
    _check_words(parsed)
    _check_parts(parsed)
    _check_kinds(parsed)


def one(kind: str) -> str:
    """Return a kind of fact with its article: `an age`, `a proper name`."""
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind.replace('_', ' ')}"


def _check_words(parsed: Parsed) -> None:
    topics = [subject.topic for subject in parsed.subjects if subject.topic is not None]
    for subject in parsed.subjects:
        _check_determiner(subject)
        _check_topic(subject)
    for term in (*topics, *parsed.values, *([parsed.tolerance] if parsed.tolerance is not None else [])):
        if not term.text.strip():
            raise AssertionSyntaxError("nothing stands between the quotation marks", term.start, term.end)
    for term in parsed.values:
        if not term.quoted and term.text.endswith(MARKS):
            message = "put the whole value in quotation marks, or name a fact such as “date of …”"
            raise AssertionSyntaxError(message, term.start, term.end)
    if parsed.assertion.form != "spelled_as":
        return
    for term in parsed.values:
        right = nearest(term.text, ["consistently", "as listed"]) if not term.quoted else None
        if right is not None:
            raise _did_you_mean(right, term.text, term.start, term.end)


def _check_determiner(subject: SubjectTerm) -> None:
    """Refuse `each age` and `the invasion date`, where a little word would be taken for (a part of) the topic."""
    topic = subject.topic
    if topic is None or topic.quoted:
        return
    first, *rest = topic.text.split()
    end = topic.start + len(first)
    if first.lower() in ARTICLES and (rest or subject.kind is None or topic.start < subject.kind.start):
        raise AssertionSyntaxError(f"leave out “{first}”, or put the phrase in quotation marks", topic.start, end)
    if first.lower() in QUANTIFIERS and subject.kind is not None and topic.start < subject.kind.start:
        hint = "did you mean “every”?" if first.lower() not in {"no", "some"} else "the language only has “every”"
        raise AssertionSyntaxError(f"unknown word “{first}”: {hint}", topic.start, end)


def _check_topic(subject: SubjectTerm) -> None:
    """Refuse what only looks like a topic: `votes for plus number of votes against`, `dat of` before a kind."""
    if subject.topic is None or subject.topic.quoted or subject.kind is None:
        return
    text, start, *_ = subject.topic
    found = SUMS.search(text)
    if found is not None and found[2].lower() in kind_words():
        at = start + found.start(1)
        message = f"for a sum write “+” instead of “{found[1]}”"
        if found[1].lower() == "minus":
            message = "there is no “minus”: write the sum that it comes from, “… + … = …”"
        raise AssertionSyntaxError(message, at, at + len(found[1]))
    if subject.kind.start > start and text.lower().endswith(" of"):
        unknown = text[:-3].strip()
        raise AssertionSyntaxError(f"unknown kind of fact “{unknown}”", start, start + len(unknown))


def _check_parts(parsed: Parsed) -> None:
    form = parsed.assertion.form
    for term in parsed.subjects:
        if form == "mentions" and term.subject.kind:
            message = "only the article or a part of it mentions words: write “article mentions …”"
            raise AssertionSyntaxError(message, term.start, term.end)
        if not term.subject.kind and not term.subject.part and form not in ABOUT_ARTICLE:
            message = "“article” goes only with “mentions” and “spelled as listed”"
            kind = ABOUT_NAMES.get(form, "")
            hint = f": say what is meant, such as “every {kind} …”" if kind else ""
            raise AssertionSyntaxError(message + hint, term.start, term.end)
        if not term.subject.kind and form not in ABOUT_PARTS:
            message = f"say which fact of the {term.subject} is meant, such as “{term.subject.part} date”"
            raise AssertionSyntaxError(message, term.start, term.end)


def _check_kinds(parsed: Parsed) -> None:
    first, *others = parsed.subjects
    form = parsed.assertion.form
    if form == "compares":
        _check_order(parsed)
    if form == "adds_up":
        _check_sum(parsed)
    mixed = parsed.values and others if form == "compares" else len(parsed.values) == 1
    if mixed and (form == "compares" or parsed.assertion.operator == "+ between"):
        message = "compare with two values or with two facts, not with one of each"
        raise AssertionSyntaxError(message, parsed.values[0].start, parsed.values[0].end)
    if form not in {"equals", "compares", "adds_up"}:
        return
    for other in others:
        if other.subject.kind != first.subject.kind:
            message = f"{one(other.subject.kind)} cannot be held against {one(first.subject.kind)}"
            hint = "; if these words are a value, put them in quotation marks" if form != "adds_up" else ""
            raise AssertionSyntaxError(message + hint, other.start, other.end)


def _check_order(parsed: Parsed) -> None:
    kind, operator = parsed.subjects[0].subject.kind, parsed.assertion.operator
    start, end = parsed.verb
    if kind not in ORDERED:
        message = f"{one(kind)} comes neither before nor after another: use “=”, “is one of” or “differs from”"
        raise AssertionSyntaxError(message, start, end)
    if operator in {"before", "after"} and kind not in TEMPORAL:
        sign = "<" if operator == "before" else ">"
        raise AssertionSyntaxError(f"“{operator}” is for dates and times: write “{sign}” for {one(kind)}", start, end)


def _check_sum(parsed: Parsed) -> None:
    first = parsed.subjects[0]
    kind, operator = first.subject.kind, parsed.assertion.operator
    if kind not in ADDED or (kind == "list" and not operator.startswith("to")):
        what = one(kind or first.subject.part)
        message = f"{what} cannot be added up" if kind != "list" else "a list only “adds up to” a value"
        raise AssertionSyntaxError(message, first.start, first.end)
    if operator in {"+ before", "+ after"}:
        message = f"“{operator[2:]}” is for dates and times: write “<” or “>” for a sum"
        raise AssertionSyntaxError(message, first.start, parsed.subjects[-1].end)


def _did_you_mean(right: str, wrong: str, start: int, end: int) -> AssertionSyntaxError:
    return AssertionSyntaxError(f"unknown word “{wrong}”: did you mean “{right}”?", start, end)

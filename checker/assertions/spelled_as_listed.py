"""`every person name spelled as listed`, `article spelled as listed`: against the house list of the rule's pack."""

from __future__ import annotations

from collections.abc import Sequence

from checker.assertions._judging import joined, respelled
from checker.factbase import Facts
from checker.model import Assertion, Fact, Judgement, Relation, Subject, Verdict
from checker.spelling import word_relation
from checker.spelling.house import House, house_forms, is_listed
from checker.spelling.house_list import house_of

NAMED = ("person", "place", "organisation", "proper_name")


def evaluate(assertion: Assertion, facts: Facts) -> Sequence[Judgement]:
    """Judge the mentions that are listed names, or other spellings of such; no other names, and none without a list."""
    found = [fact for subject in _subjects(assertion) for fact in facts.select(subject)]
    if facts.names is None or not found:
        return ()
    house = house_of(facts.names)
    return [judged for fact in found if (judged := _judge(fact, house)) is not None]


def _subjects(assertion: Assertion) -> Sequence[Subject]:
    """Return the subjects of an assertion: a part as a whole, or the article, speaks of every kind of name."""
    (subject,) = assertion.subjects
    return assertion.subjects if subject.kind else [subject._replace(kind=kind, every=True) for kind in NAMED]


def _judge(fact: Fact, house: House) -> Judgement | None:
    text = " ".join(fact.text.split())
    forms = house_forms(house, text) or _short_forms(text, " ".join(fact.mention.subject.split()), house)
    forms = tuple(form.upper() for form in forms) if text.isupper() and len(text) > 1 else forms
    if not forms or text in forms:
        return Judgement(Verdict.HELD, fact.document, fact.span) if forms or is_listed(house, text) else None
    return respelled(fact, f"“{text}” is spelled {joined(forms)} in the house list", forms)


def _short_forms(text: str, full: str, house: House) -> tuple[str, ...]:
    """Return what a shorter form of a listed person is to be: the words of the listed name that it is made of."""
    words = text.split()
    if len(words) >= len(full.split()):
        return ()
    listed = (full,) if is_listed(house, full) else house_forms(house, full)
    chosen = [[_listed_word(word, form.split()) for word in words] for form in listed]
    return tuple(dict.fromkeys(" ".join(found) for found in chosen if all(found)))


def _listed_word(word: str, listed: Sequence[str]) -> str:
    """Return the word of a listed name that `word` is, or is another spelling of; the empty string for none."""
    if word in listed:
        return word
    return next((other for other in listed if word_relation(word, other) is Relation.VARIANT), "")

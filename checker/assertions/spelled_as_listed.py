"""`every person name spelled as listed`, `article spelled as listed`: against the house list of the rule's pack."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from checker.assertions._judging import doubted, joined, respelled
from checker.factbase import Facts
from checker.kinds._names.clusters import located
from checker.kinds._names.sorting import role_before
from checker.model import Assertion, Fact, Judgement, Relation, Subject, Verdict
from checker.spelling import word_relation
from checker.spelling.house import House, house_families, house_forms, is_listed, looked_up
from checker.spelling.house_list import house_of
from checker.tokens import tokens

NAMED = ("person", "place", "organisation", "proper_name")


def evaluate(assertion: Assertion, facts: Facts) -> Sequence[Judgement]:
    """Judge the mentions that are listed names, or other spellings of such; no other names, and none without a list."""
    found = [fact for subject in _subjects(assertion) for fact in facts.select(subject)]
    if facts.names is None or not found:
        return ()
    house = house_of(facts.names)
    told = {fact.mention.subject for fact in found}
    return [judged for fact in found if (judged := _judge(fact, house, told)) is not None]


def _subjects(assertion: Assertion) -> Sequence[Subject]:
    """Return the subjects of an assertion: a part as a whole, or the article, speaks of every kind of name."""
    (subject,) = assertion.subjects
    return assertion.subjects if subject.kind else [subject._replace(kind=kind, every=True) for kind in NAMED]


def _judge(fact: Fact, house: House, told: AbstractSet[str]) -> Judgement | None:
    text = " ".join(fact.text.split())
    forms = house_forms(house, text) or _short_forms(text, " ".join(fact.mention.subject.split()), house)
    if not forms and fact.mention.kind == "person":
        return _doubtful(fact, text, house, told) or _family(fact, text, house) or _held(fact, text, house)
    forms = _in_case(text, forms)
    if not forms or text in forms:
        return Judgement(Verdict.HELD, fact.document, fact.span) if forms else _held(fact, text, house)
    return respelled(fact, f"“{text}” is spelled {joined(forms)} in the house list", forms)


def _held(fact: Fact, text: str, house: House) -> Judgement | None:
    return Judgement(Verdict.HELD, fact.document, fact.span) if is_listed(house, text) else None


def _in_case(text: str, forms: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(form.upper() for form in forms) if text.isupper() and len(text) > 1 else forms


def _doubtful(fact: Fact, text: str, house: House, told: AbstractSet[str]) -> Judgement | None:
    """Return a note on a listed family name behind a first name one slip away; none where both are in the story."""
    forms = tuple(form for form in looked_up(house, text).doubtful if form not in told)
    if not forms:
        return None
    return doubted(fact, f"“{text}” is one slip from {joined(forms)} in the house list", _in_case(text, forms))


def _family(fact: Fact, text: str, house: House) -> Judgement | None:
    """Return the contradiction of a titled family name that nobody in the story bears in full: "Ms Fernkroft"."""
    if " " in text or fact.mention.subject not in ("", text) or not _titled(fact):
        return None
    forms = _in_case(text, house_families(house, text))
    return respelled(fact, f"“{text}” is spelled {joined(forms)} in the house list", forms) if forms else None


def _titled(fact: Fact) -> bool:
    """Return whether a title or a role stands before a name."""
    name = fact.document.derived(located).get(fact.span.start)
    found = fact.document.derived(tokens)
    return name is not None and (bool(name.name.title) or role_before(found, name.name.words[0].first))


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

"""`name of spokesperson spelled "Dmitry Peskov"`, `place name spelled "Kyiv"`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from checker.assertions._judging import doubted, joined, respelled
from checker.factbase import Facts
from checker.kinds import kinds
from checker.model import Assertion, Fact, Judgement, Relation, Subject, Verdict
from checker.spelling import fold, word_relation
from checker.spelling.slips import one_slip

SAME = (Relation.AGREE, Relation.VARIANT)
BODIES = ("organisation", "proper_name")
NAMED = (*BODIES, "person", "place")
# Words that stand within a place's longer name and leave it the same place, or a part of it: "Kyiv Region".
OF_PLACE = frozenset(
    "north south east west northern southern eastern western central greater upper lower inner outer old new the of "
    "republic kingdom state union federation city town region oblast province district governorate county prefecture "
    "metropolitan area municipality".split()
)
DISHES = ("chicken", "lamb", "beef", "duck", "mix", "potato", "potatoes", "sprouts", "oak", "cat")  # of a place's name
AROUND = re.compile(r"(?:(\w+) )?\Z"), re.compile(r" (\w+)")


def evaluate(assertion: Assertion, facts: Facts) -> Sequence[Judgement]:
    """Judge the mentions that are spellings of one of the declared names, no other names."""
    (subject,) = assertion.subjects
    judged: list[Judgement] = []
    doubtful: list[tuple[Fact, str]] = []
    for fact in _facts(subject, assertion.values, facts):
        relations = {text: _relation(subject.kind, fact.text, text) for text in assertion.values}
        near = {text: relation for text, relation in relations.items() if relation in SAME}
        if fact.mention.kind == "place" and near:
            near = {text: relation for text, relation in near.items() if _is_that_place(fact, text)}
        if near and not _is_given_name(fact, near) and not (judged and _is_gloss(fact, judged[-1])):
            judged.append(_judge(fact, near))
        elif subject.kind == "person" and not near:
            doubtful += [(fact, text) for text in assertion.values if _one_slip_in_given_name(fact.text, text)]
    told = {fact.text for fact in facts.select(subject)} if doubtful else ()
    for fact, text in doubtful:
        if text not in told:
            judged.append(doubted(fact, f"“{fact.text}” is one slip from “{text}”", [text]))
    return judged


def _one_slip_in_given_name(text: str, declared: str) -> bool:
    """Tell whether two full names differ in one slip of the first name alone: Silvia Brandt, Silvio Brandt."""
    given, _, family = text.partition(" ")
    other, _, declared_family = declared.partition(" ")
    return bool(family) and family == declared_family and one_slip(fold(given), fold(other)) is not None


def _facts(subject: Subject, declared: Sequence[str], facts: Facts) -> Sequence[Fact]:
    """Return the facts to judge; a club may be read as a person, so a body's name is met whatever sort it was read as.

    Of other sorts only names of as many words as a declared one, so that a family name is no part of a company's.
    """
    found = facts.select(subject)
    if subject.kind not in BODIES or subject.topic:
        return found
    lengths = {len(text.split()) for text in declared} - {1}
    if not lengths:
        return found
    others = [facts.select(subject._replace(kind=kind)) for kind in NAMED if kind != subject.kind]
    more = [fact for each in others for fact in each if fact.text.count(" ") + 1 in lengths]
    places = {id(document): index for index, document in enumerate(facts.documents)}
    return sorted((*found, *more), key=lambda fact: (places[id(fact.document)], fact.span)) if more else found


@lru_cache(maxsize=100_000)
def _relation(kind: str, text: str, declared: str) -> Relation:
    """Return how a surface form stands to a declared name; stories repeat their names, and packs have many rules."""
    values = kinds()[kind].parse(text, None), kinds()[kind].parse(declared, None)
    return Relation.CONFLICT if None in values else kinds()[kind].compare(*values)


def _judge(fact: Fact, near: Mapping[str, Relation]) -> Judgement:
    agreeing = (text for text, relation in near.items() if relation is Relation.AGREE)
    if any(_is_spelled(fact.text, text) for text in agreeing) or any(_lacks_article(fact.text, text) for text in near):
        return Judgement(Verdict.HELD, fact.document, fact.span)
    repairs = [_part(fact.text, text, fact.mention.kind) for text in near]
    return respelled(fact, f"“{fact.text}” is to be spelled {joined(repairs)}", repairs)


def _part(text: str, declared: str, kind: str) -> str:
    """Return what `text` is to be: "Erdoğan" for "Erdogan", not the name in full; middle names and capitals stay."""
    own, house = text.split(), declared.split()
    respelled = [next((word for word in house if word_relation(one, word) in SAME), "") for one in own]
    if len(own) == 1 and sum(word_relation(text, word) in SAME for word in house) == 1:
        repair = respelled[0] if respelled[0] != text else declared  # Macedonia: North Macedonia
    elif len(house) == 1 and len(own) > 1 and kind != "person" and any(respelled):
        repair = " ".join(new or old for new, old in zip(respelled, own, strict=True))  # the NATO Secretary General
    elif kind == "person" and len(own) > len(house) and set(house) <= set(respelled):
        repair = " ".join(new or old for new, old in zip(respelled, own, strict=True))
    else:
        repair = declared
    return repair.upper() if text.isupper() and len(text) > 1 else repair


def _is_that_place(fact: Fact, declared: str) -> bool:
    """Tell whether a place's name is that of the declared place, rather than a longer one that has it within.

    "Turkey Run State Park", "Burma Road" and "chicken Kiev" are called after a place, and keep their spelling.
    """
    own, house = fact.text.split(), declared.split()
    text, (start, end) = fact.document.text, fact.span
    before, after = AROUND[0].search(text, max(start - 12, 0), start), AROUND[1].match(text, end)
    if any(word and word.group(1) and word.group(1).lower() in DISHES for word in (before, after)):
        return False
    if len(own) <= len(house):
        return True
    spare = [word for word in own if all(word_relation(word, other) not in SAME for other in house)]
    return len(spare) == len(own) or all(word.lower() in OF_PLACE for word in spare)


def _is_given_name(fact: Fact, near: Mapping[str, Relation]) -> bool:
    """Tell whether a person is told by a given name alone, which many have: Mohammad is not Mohammed bin Salman."""
    if fact.mention.kind != "person" or " " in fact.text or fact.mention.subject not in {"", fact.text}:
        return False
    return all(" " in text and word_relation(fact.text, text.split()[0]) in SAME for text in near)


def _is_gloss(fact: Fact, before: Judgement) -> bool:
    """Tell whether another form only explains the right one: “Mumbai (Bombay)”."""
    held = before.verdict is Verdict.HELD and before.document is fact.document
    return held and fact.document.text[before.span.end : fact.span.start] in (" (", " (formerly ", " (once ")


def _lacks_article(text: str, declared: str) -> bool:
    """Tell whether `text` is a word of the declared name without its Arabic article: Assad, al-Assad."""
    return any(word[:3].lower() in {"al-", "el-"} and word[3:] == text for word in declared.split())


def _is_spelled(text: str, declared: str) -> bool:
    """Tell whether `text` has the declared letters: all of the name, some of its words, or all in capitals."""
    own, house = set(text.split()), set(declared.split())
    if text.isupper() and not own <= house:
        house = {word.upper() for word in house}
    return own <= house or house <= own

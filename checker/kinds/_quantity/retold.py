"""One sentence told twice with another number in it: "gave her an 85 % chance", "gave her a 50 % chance"."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, combinations
from typing import NamedTuple

from checker.kinds._quantity.alike import differ, run
from checker.kinds._quantity.context import STOP
from checker.kinds._quantity.found import Found
from checker.kinds._quantity.scan import quantities
from checker.kinds._quantity.show import show
from checker.kinds._quantity.values import ONE
from checker.model import Document, Fact, Judgement, Related, Verdict
from checker.sentences import sentences
from checker.tokens import tokens

REACH = 9  # tokens either side of a number that are compared
MOST = 40  # quantities of one unit that are compared pairwise; a market report has more, and tells many things
CLOSES = frozenset(".?!;\n")
OPENS = frozenset('.?!;\n"“(')
CHANGES = frozenset(
    "compared compare rose fell rise fall increase increased decrease decreased previous previously earlier initially "
    "originally forecast predicted another while but versus respectively than from".split()
)


class Setting(NamedTuple):
    """The words around a number in its sentence: nearest first before and after, and as sets.

    words: those that carry meaning. hard: names and figures, which must not differ.
    """

    found: Found
    sentence: int
    before: tuple[str, ...]
    after: tuple[str, ...]
    words: frozenset[str]
    hard: frozenset[str]


def retold(document: Document, founds: Iterable[Found]) -> Iterator[Judgement]:
    """Yield a finding for every quantity that stands in the words of another one, with a number that differs."""
    groups: dict[str, list[Found]] = defaultdict(list)
    for found in founds:
        groups[found.value.unit].append(found)
    for group in groups.values():
        if 1 < len(group) <= MOST:
            yield from _group(document, group)


def judge(facts: Sequence[Fact]) -> list[Judgement]:
    """Return the findings of `retold` among the given facts: `consistency` of a kind that needs no more."""
    documents = {id(fact.document): fact.document for fact in facts}
    asked = {(id(fact.document), fact.span) for fact in facts}
    return [
        judgement
        for key, document in documents.items()
        for judgement in retold(document, (f for f in document.derived(quantities) if (key, f.span) in asked))
    ]


def _group(document: Document, group: list[Found]) -> Iterator[Judgement]:
    texts = document.derived(tokens).texts
    pairs = _neighbours(texts, group)
    slips = _magnitudes(group)
    if not pairs and not slips:
        return
    starts = [span.start for span in document.derived(sentences)]
    settings = {
        at: _setting(texts, group[at], bisect_right(starts, group[at].span.start))
        for at in {*chain.from_iterable((*pairs, *slips))}
    }
    for left, right in sorted({*pairs, *slips}):
        one, other = settings[left], settings[right]
        alike = _same(one, other) or ((left, right) in slips and _related(one, other))
        if one.sentence == other.sentence or not alike:
            continue
        if not differ(one.found.value, other.found.value):
            yield Judgement(Verdict.HELD, document, other.found.span)
        else:
            message = _message(document, one.found, other.found)
            related = (Related(document, one.found.span),)
            yield Judgement(Verdict.CONTRADICTED, document, other.found.span, message, related)


def _neighbours(texts: list[str], group: list[Found]) -> list[tuple[int, int]]:
    """Return the pairs with the same word before or after the number: only they can stand in the same words."""
    beside: dict[tuple[bool, str], list[int]] = defaultdict(list)
    for at, found in enumerate(group):
        beside[False, texts[found.first - 1] if found.first else ""].append(at)
        beside[True, texts[found.last]].append(at)
    pairs = {
        pair
        for (_, word), places in beside.items()
        if len(places) > 1 and word not in CLOSES
        for pair in combinations(places, 2)
    }
    return sorted(pairs)


def _magnitudes(group: list[Found]) -> set[tuple[int, int]]:
    """Return the pairs that tell the same digits as thousands and millions, or millions and billions."""
    places: dict[int, list[int]] = defaultdict(list)
    for at, found in enumerate(group):
        value = found.value
        if value.low == value.high and value.low >= 1000 * ONE and value.low % ONE == 0:
            places[int(str(value.low // ONE).rstrip("0"))].append(at)
    return {
        (one, other)
        for each in places.values()
        for one, other in combinations(each, 2)
        if group[one].value.low * 1000 == group[other].value.low
        or group[other].value.low * 1000 == group[one].value.low
    }


def _related(one: Setting, other: Setting) -> bool:
    """Return whether two numbers stand among words in common, with no names that set them apart."""
    digits = str(one.found.value.low // ONE).rstrip("0")
    if len(one.words & other.words) < (1 if len(digits) > 1 else 3):
        return False
    return not (one.hard.difference(other.before, other.after) and other.hard.difference(one.before, one.after))


def _message(document: Document, one: Found, other: Found) -> str:
    here, there = document.text[slice(*other.span)], document.text[slice(*one.span)]
    return f"“{here}” here, “{there}” in like words elsewhere: {show(other.value)} is not {show(one.value)}"


def _setting(texts: list[str], found: Found, sentence: int) -> Setting:
    before, after = (
        _side(texts, range(found.first - 1, max(found.first - 1 - REACH, -1), -1)),
        _side(texts, range(found.last, min(found.last + REACH, len(texts)))),
    )
    hard = {
        texts[at].lower()
        for at in (*before, *after)
        if texts[at][0].isdigit() or (texts[at][0].isupper() and (not at or texts[at - 1] not in OPENS))
    }
    low = [tuple(texts[at].lower() for at in side) for side in (before, after)]
    words = frozenset(word for side in low for word in side if word[0].isalpha() and word not in STOP)
    return Setting(found, sentence, low[0], low[1], words, frozenset(hard - STOP))


def _side(texts: list[str], places: range) -> list[int]:
    kept = []
    for at in places:
        if texts[at] in CLOSES:
            break
        kept.append(at)
    return kept


def _same(one: Setting, other: Setting) -> bool:
    """Return whether two numbers stand in the same words, with no name or figure that sets them apart."""
    shared = one.words & other.words
    if len(shared) < 3 or 2 * len(shared) < max(len(one.words), len(other.words)):
        return False
    if (one.words | other.words) & CHANGES:
        return False
    if one.hard.difference(other.before, other.after) and other.hard.difference(one.before, one.after):
        return False
    length = run(one.before, other.before) + run(one.after, other.after)
    close = one.found.value.unit not in {"ordinal", "share"}  # "the 6th largest": a rank is easily told of two things
    return length >= 6 or (close and length >= 3 and len(shared) >= 4)

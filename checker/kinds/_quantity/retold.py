"""One sentence told twice with another number in it: "gave her an 85 % chance", "gave her a 50 % chance"."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, combinations

from checker.kinds._quantity.alike import differ, run
from checker.kinds._quantity.binding import Counted, counted
from checker.kinds._quantity.found import Found
from checker.kinds._quantity.scan import quantities
from checker.kinds._quantity.setting import CLOSES, Setting, go_apart, length, partitive, set_apart, setting, shared
from checker.kinds._quantity.show import show
from checker.kinds._quantity.slips import slips
from checker.kinds._quantity.values import ONE
from checker.model import Document, Fact, Judgement, Related, Verdict
from checker.sentences import sentences
from checker.tokens import tokens

MOST = 40  # quantities of one unit that are compared pairwise; a market report has more, and tells many things


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
    found: list[Judgement] = []
    for key, document in documents.items():
        told = [each for each in document.derived(quantities) if (key, each.span) in asked]
        found += retold(document, told)
        known = {judgement.span for judgement in found}
        found += [judgement for judgement in slips(document, told) if judgement.span not in known]
    return found


def _group(document: Document, group: list[Found]) -> Iterator[Judgement]:
    all_tokens = document.derived(tokens)
    texts = all_tokens.texts
    pairs = _neighbours(texts, group)
    slips = _magnitudes(group)
    if not pairs and not slips:
        return
    starts = [span.start for span in document.derived(sentences)]
    settings = {
        at: setting(texts, group[at].first, group[at].last, bisect_right(starts, group[at].span.start))
        for at in {*chain.from_iterable((*pairs, *slips))}
    }
    for left, right in sorted({*pairs, *slips}):
        around, beside = settings[left], settings[right]
        if around.sentence == beside.sentence:
            continue
        one, other = group[left], group[right]
        slip = (left, right) in slips and _related(one, around, beside)
        if not slip and not _same(one.value.unit, around, beside):
            continue
        if not one.value.unit and not _one_thing(counted(all_tokens, one), counted(all_tokens, other), around, beside):
            continue
        if not differ(one.value, other.value):
            yield Judgement(Verdict.HELD, document, other.span)
        else:
            related = (Related(document, one.span),)
            yield Judgement(Verdict.CONTRADICTED, document, other.span, _message(document, one, other), related)


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
        if _row(texts, group[pair[0]], group[pair[1]])
    }
    return sorted(pairs)


def _row(texts: list[str], one: Found, other: Found) -> bool:
    """Return whether two words of those next to two numbers are the same, on one side or on either."""
    before = one.first > 1 and other.first > 1 and texts[one.first - 1] == texts[other.first - 1]
    after = texts[one.last] == texts[other.last]
    if before and (after or texts[one.first - 2] == texts[other.first - 2]):
        return True
    last = len(texts) - 1
    return after and max(one.last, other.last) < last and texts[one.last + 1] == texts[other.last + 1]


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


def _related(found: Found, one: Setting, other: Setting) -> bool:
    """Return whether two numbers stand among words in common, with no names that set them apart."""
    digits = str(found.value.low // ONE).rstrip("0")
    return len(one.words & other.words) >= (1 if len(digits) > 1 else 3) and not set_apart(one, other)


def _message(document: Document, one: Found, other: Found) -> str:
    here, there = document.text[slice(*other.span)], document.text[slice(*one.span)]
    return f"“{here}” here, “{there}” in like words elsewhere: {show(other.value)} is not {show(one.value)}"


def _same(unit: str, one: Setting, other: Setting) -> bool:
    """Return whether two numbers stand in the same words, with no name or figure that sets them apart."""
    words = shared(one, other)
    if not words or (unit in {"ordinal", "share"} and "or" in {*one.before[:1], *other.before[:1]}):
        return False  # "the 5th or 6th largest"
    row = length(one, other)
    if go_apart(one, other):
        return False
    close = unit not in {"ordinal", "share"}  # "the 6th largest": a rank is easily told of two things
    return row >= 6 or (close and row >= 3 and words >= 4)


def _one_thing(one: Counted, other: Counted, around: Setting, beside: Setting) -> bool:
    """Return whether two bare numbers count one thing, and more than its own name is the same around them."""
    if one.noun != other.noun:
        return not one.noun or not other.noun
    named = len(one.modifiers) + bool(one.noun)
    before, after = run(around.before, beside.before), run(around.after, beside.after)
    return before + max(after - named, 0) >= 3 and not (partitive(around.before) or partitive(beside.before))

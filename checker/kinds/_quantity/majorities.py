"""`every number agrees with its majority`: "passed 219 to 213, a majority of six"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.kinds._quantity.asking import judge_of, same_sentence, whole
from checker.kinds._quantity.found import Found
from checker.kinds._quantity.scan import quantities
from checker.kinds._quantity.show import show
from checker.kinds._quantity.values import ONE
from checker.model import Document, Judgement, Related, Verdict
from checker.sentences import sentences
from checker.tokens import tokens

WORDS = frozenset({"majority", "margin"})
LINKS = frozenset({"to", "-", "–", "‑", "against"})
VOTES = frozenset({"votes", "vote", "points", "in", "favour", "favor"})
CAST = frozenset({"vote", "votes", "voted", "voting", "passed", "carried", "approved", "defeated", "rejected"})
SMALL = frozenset({"just", "only", "the", "a"})
REACH = 40  # tokens either side of a majority in which its votes are looked for


def _find(document: Document) -> Iterator[Judgement]:
    texts = document.derived(tokens).texts
    found = [each for each in document.derived(quantities) if each.value.unit == "" and each.role in {"", "name"}]
    for one in found:
        if one.role or not whole(one.value) or not _majority(texts, one):
            continue
        pairs = [pair for pair in pairwise(found) if one not in pair and _votes(texts, pair, one)]
        if len(pairs) == 1:
            yield _judgement(document, one, *pairs[0])
        elif not pairs and _known(texts, one):
            tallies = (pair for pair in pairwise(found) if one not in pair and _tally(texts, pair))
            votes = [pair for pair in tallies if _next(document, one, pair)]
            if len(votes) == 1:
                yield _judgement(document, one, *votes[0])


def _known(texts: Sequence[str], found: Found) -> bool:
    """Return whether a majority is that of the vote told: "the majority of seven", "passed by a majority of seven"."""
    at = found.first - 1
    while texts[at] not in WORDS:
        at -= 1
    before = [text.lower() for text in texts[max(at - 3, 0) : at]]
    vote = not {*LINKS, "seats"}.isdisjoint(texts[found.last : found.last + 2])  # "by a margin of 274 votes to 118"
    return not vote and ("the" in before[-2:] or "by" in before)


def _tally(texts: Sequence[str], pair: tuple[Found, Found]) -> bool:
    """Return whether two numbers say that they are votes: "29 votes to 24", "voted 29 to 24"."""
    one, other = pair
    joint = [text for text in texts[one.last : other.first] if text not in VOTES]
    told = {text.lower() for text in texts[max(one.first - 4, 0) : other.last + 1]}
    return whole(one.value) and whole(other.value) and len(joint) == 1 and joint[0] in LINKS and bool(told & CAST)


def _next(document: Document, majority: Found, pair: tuple[Found, Found]) -> bool:
    """Return whether a vote stands in the sentence before or after that of a majority."""
    starts = [span.start for span in document.derived(sentences)]
    places = bisect_right(starts, majority.span.start), bisect_right(starts, pair[0].span.start)
    return abs(places[0] - places[1]) <= 1


def _majority(texts: Sequence[str], found: Found) -> bool:
    """Return whether a number is what follows "a majority of" or "by a margin of"."""
    at = found.first - 1
    while at > 0 and texts[at].lower() in SMALL:
        at -= 1
    return at > 0 and texts[at] == "of" and texts[at - 1] in WORDS


def _votes(texts: Sequence[str], pair: tuple[Found, Found], majority: Found) -> bool:
    """Return whether two numbers are the two sides of a vote ("219 votes to 213") in the sentence of a majority."""
    one, other = pair
    if not whole(one.value) or not whole(other.value) or abs(one.first - majority.first) > REACH:
        return False
    joint = [text for text in texts[one.last : other.first] if text not in VOTES]
    first, last = min(one.first, majority.first), max(other.last, majority.last)
    return len(joint) == 1 and joint[0] in LINKS and same_sentence(texts, first, last)


def _judgement(document: Document, majority: Found, one: Found, other: Found) -> Judgement:
    high, low = max(one.value.low, other.value.low), min(one.value.low, other.value.low)
    if high - low == majority.value.low:
        return Judgement(Verdict.HELD, document, majority.span)
    more, fewer = (one, other) if one.value.low == high else (other, one)
    message = (
        f"{show(more.value)} − {show(fewer.value)} = {(high - low) // ONE:,}, "
        f"but the text says “{document.text[slice(*majority.span)]}”"
    )
    related = (Related(document, one.span), Related(document, other.span))
    return Judgement(Verdict.CONTRADICTED, document, majority.span, message, related)


judge = judge_of(WORDS, _find)

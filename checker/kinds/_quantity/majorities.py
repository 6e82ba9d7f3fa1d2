"""`every number agrees with its majority`: "passed 219 to 213, a majority of six"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.kinds._quantity.asking import judge_of, same_sentence, whole
from checker.kinds._quantity.found import Found
from checker.kinds._quantity.scan import quantities
from checker.kinds._quantity.show import show
from checker.kinds._quantity.values import ONE
from checker.model import Document, Judgement, Related, Verdict
from checker.tokens import tokens

WORDS = frozenset({"majority", "margin"})
LINKS = frozenset({"to", "-", "–", "‑", "against"})
VOTES = frozenset({"votes", "vote", "points", "in", "favour", "favor"})
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

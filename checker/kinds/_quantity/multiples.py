"""`every multiple agrees with its figures`: "doubled from 20 to 40", "halved to 15 from 30"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.kinds._quantity.found import Found
from checker.kinds._quantity.scan import quantities
from checker.kinds._quantity.show import number
from checker.kinds._quantity.values import ONE
from checker.model import Document, Fact, Judgement, Mention, Related, Span, Verdict
from checker.tokens import places, tokens

# Verb -> what it multiplies by, as numerator and denominator.
STEMS = {"doubl": (2, 1), "tripl": (3, 1), "trebl": (3, 1), "quadrupl": (4, 1), "quintupl": (5, 1), "halv": (1, 2)}
VERBS = {f"{stem}{end}": times for stem, times in STEMS.items() for end in ("ed", "ing")}
# Told before "from" and "to" only: "would double from", no tennis.
BARE = {f"{stem}{end}": times for stem, times in STEMS.items() for end in ("e", "es")}
TOLD_ALL = VERBS.keys() | BARE.keys()
OVER = frozenset({"than"})  # "more than doubled"
UNDER = frozenset({"nearly", "almost", "virtually"})
REACH = 12  # tokens from the verb to its second figure
ENDS = frozenset([*".;?!\n", "and", "but", "while", "as", "with", "which"])


class Multiple(NamedTuple):
    """A change by a factor, with what bounds it: `more than`, `nearly`, or nothing."""

    numerator: int
    denominator: int = 1
    hedge: str = ""


def find(document: Document) -> Sequence[Mention]:
    """Return the verbs that tell a multiple ("doubled", "has more than halved"), with their hedge."""
    texts, starts, ends = document.derived(tokens)
    found: list[Mention] = []
    for at in places(document, TOLD_ALL):
        text = texts[at]
        times = VERBS.get(text) or (BARE.get(text) if texts[at + 1 : at + 2] in (["from"], ["to"]) else None)
        if times is None:
            continue
        before = texts[at - 1].lower() if at else ""
        hedge = "more than" if before in OVER else "nearly" if before in UNDER else ""
        first = at - (2 if hedge == "more than" else 1 if hedge else 0)
        found.append(Mention("multiple", Span(starts[max(first, 0)], ends[at]), Multiple(*times, hedge)))
    return found


def judge(facts: Sequence[Fact]) -> list[Judgement]:
    """Return a judgement for each multiple that stands with the two figures it rests on."""
    found = []
    for fact in facts:
        ends = _figures(fact.document, fact.span.end)
        if ends is not None:
            found.append(_judgement(fact, *ends))
    return found


def _figures(document: Document, start: int) -> tuple[Found, Found] | None:
    """Return the old and the new figure of "from A to B" or "to B from A" close behind a verb."""
    texts, begins, _ = document.derived(tokens)
    near = [found for found in document.derived(quantities) if start <= found.span.start < start + 12 * REACH]
    for one, other in pairwise(near[:4]):
        opening = _lead(texts, one), _lead(texts, other)
        if set(opening) != {"from", "to"} or one.value.unit != other.value.unit or one.role or other.role:
            continue
        gap = [text for text, begin in zip(texts, begins, strict=True) if start <= begin < other.span.start]
        if len(gap) <= REACH and ENDS.isdisjoint(gap):
            return (one, other) if opening[0] == "from" else (other, one)
    return None


def _lead(texts: Sequence[str], found: Found) -> str:
    return texts[found.first - 1].lower() if found.first else ""


def _judgement(fact: Fact, old: Found, new: Found) -> Judgement:
    document = fact.document
    low, high = old.value.low, new.value.low
    if low <= 0 or high <= 0 or old.value.low != old.value.high or new.value.low != new.value.high:
        return Judgement(Verdict.UNDECIDED, document, fact.span)
    if fits(fact.value, low, high):
        return Judgement(Verdict.HELD, document, fact.span)
    before, after = (document.text[slice(*found.span)] for found in (old, new))
    times = number(high * ONE // low, ONE // 10)
    message = f"{after} is {times} times {before}, but the text says “{document.text[slice(*fact.span)]}”"
    return Judgement(
        Verdict.CONTRADICTED, document, fact.span, message, (Related(document, old.span), Related(document, new.span))
    )


# Hedge and whether it grows -> how far, in hundredths, the figure may lie below and above the multiple told.
ROOM = {
    ("", True): (85, 125), ("more than", True): (98, 10**9), ("nearly", True): (75, 102),
    ("", False): (80, 115), ("more than", False): (0, 102), ("nearly", False): (98, 135),
}  # fmt: skip


def fits(multiple: Multiple, low: int, high: int) -> bool:
    """Return whether `high` may be told as the multiple of `low`: nobody doubles to the last digit."""
    least, most = ROOM[multiple.hedge, multiple.numerator > multiple.denominator]
    told, exact = low * multiple.numerator, 100 * high * multiple.denominator
    return told * least <= exact <= told * most

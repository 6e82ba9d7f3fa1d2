"""One figure told twice with a slip: two of its digits swapped, or an attendance that is another one as a crowd.

A figure of four digits or more that another sentence tells with two digits changed about is a slip of the hand far
more often than a second figure. An attendance and a crowd are one thing where the story tells of one match.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from checker.kinds._quantity.asking import plain
from checker.kinds._quantity.found import Found
from checker.kinds._quantity.groups import years
from checker.kinds._quantity.show import show
from checker.kinds._quantity.values import ONE
from checker.model import Document, Judgement, Related, Verdict
from checker.sentences import sentences
from checker.tokens import tokens

LEAST = 4  # digits that count; of a shorter figure the swap is often another one
MOST, FEW = 40, 12  # figures of a story that are compared; those of four digits, which meet by chance sooner
CROWD = frozenset({"attendance", "crowd", "att", "gate", "attendances"})
LINKS = frozenset({"of", "was", "were", ":", ".", "is", "official", "total"})


def slips(document: Document, founds: Iterable[Found]) -> Iterator[Judgement]:
    """Yield a finding for every figure that is another one with two digits swapped, or another crowd of one match."""
    kept = [found for found in founds if plain(found.value) and found.value.low >= 1000 * ONE]
    if len(kept) < 2:
        return
    for one, other in [*_swapped(document, kept), *_crowds(document, kept)]:
        yield _judgement(document, one, other)


def _swapped(document: Document, founds: Sequence[Found]) -> Iterator[tuple[Found, Found]]:
    groups: dict[tuple[str, str], list[tuple[str, Found]]] = defaultdict(list)
    if len(founds) > MOST:
        return  # a table
    short = sum(len(_digits(found)) == LEAST for found in founds) > FEW
    for found in founds:
        digits = _digits(found)
        if len(digits) >= LEAST + short and len(set(digits)) > 2:
            groups[found.value.unit, "".join(sorted(digits)) + f" {found.value.step}"].append((digits, found))
    for group in groups.values():
        for at, (told, one) in enumerate(group):
            for other_told, other in group[at + 1 :]:
                changed = [place for place, pair in enumerate(zip(told, other_told, strict=True)) if len({*pair}) > 1]
                near = len(changed) == 2 and changed[1] - changed[0] < 3
                if near and _sentence(document, one) != _sentence(document, other):
                    yield one, other


def _digits(found: Found) -> str:
    """Return the digits of a figure as told, its last zeros left out."""
    return str(found.value.low * 1000 // ONE).rstrip("0")


def _sentence(document: Document, found: Found) -> int:
    return bisect_right(document.derived(sentences), found.span.start, key=lambda span: span.start)


def _crowds(document: Document, founds: Sequence[Found]) -> Iterator[tuple[Found, Found]]:
    """Yield two attendances of a story that tells no more, neither of another year."""
    texts = document.derived(tokens).texts
    told = [found for found in founds if found.value.unit == "" and _crowd(texts, found)]
    if len(told) != 2 or any(years(document, _sentence(document, found)) for found in told):
        return
    one, other = told
    low, high = sorted((one.value.low, other.value.low))
    if low != high and high * 10 <= low * 11 and sorted(_digits(one)) != sorted(_digits(other)):
        yield one, other


def _crowd(texts: Sequence[str], found: Found) -> bool:
    """Return whether a figure is an attendance: "a crowd of 24,618", "Att: 24,816", "the attendance was 24,816"."""
    at = found.first - 1
    while at > 0 and found.first - at < 4 and texts[at].lower() in LINKS:
        at -= 1
    return at >= 0 and texts[at].lower() in CROWD


def _judgement(document: Document, one: Found, other: Found) -> Judgement:
    here, there = (document.text[slice(*each.span)] for each in (other, one))
    message = f"“{here}” here, “{there}” elsewhere: {show(other.value)} is not {show(one.value)}"
    related = (Related(document, one.span),)
    return Judgement(Verdict.CONTRADICTED, document, other.span, message, related)

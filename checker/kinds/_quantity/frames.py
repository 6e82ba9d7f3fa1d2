"""A change told with the two figures that it lies between: "rose 14 % to 892 from 784", "£1,762, £82 more than £1,680".

The change is a percentage or a figure of the same unit. It stands before the two, after them, or between the new one
and the old one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.kinds._quantity.currency import money
from checker.kinds._quantity.found import Found
from checker.kinds._quantity.values import ONE
from checker.model import Document
from checker.tokens import tokens

RISES = frozenset(
    "rose up increased grew climbed jumped soared gained surged advanced increase rise growth gain jump surge higher "
    "rises rising increasing growing".split()
)
FALLS = frozenset(
    "fell down decreased dropped declined slid sank slipped tumbled plunged lost shrank decrease fall drop decline "
    "loss lower falls falling reduction cut plunge slump slumped shed".split()
)
FAR = 10  # tokens between two figures of one change, none of which may open another clause
PARTED = frozenset("as while and but when after which because who where though although".split())
ENDS = frozenset(".;?!\n")
OLD = frozenset({"from", "against", "compared"})
CHANGES = frozenset({"up", "down", "by", "rise", "fall", "increase", "decrease", "drop", "gain", "decline", "growth"})
BEYOND = frozenset("more less higher lower fewer above below ahead larger smaller".split())
YEARLY = frozenset({"per", "each", "annually", "yearly", "every", "annual"})
SPARE = frozenset({"time", "age", "ordinal", "score", "share"})  # units that stand between two figures of a change
LARGE = 10**6 * ONE


class Change(NamedTuple):
    """A change told with the two figures it rests on; rising: whether the words say so, None where they do not."""

    change: Found
    old: Found
    new: Found
    rising: bool | None


def changes(document: Document, quants: Sequence[Found]) -> Iterator[Change]:
    """Yield the changes that stand close together with their figures, in text order."""
    texts = document.derived(tokens).texts
    kept = [
        found
        for found in quants
        if found.value.unit.partition(" ")[0] not in SPARE and not (found.first and texts[found.first - 1] == "(")
    ]
    for three in zip(kept, kept[1:], kept[2:], strict=False):
        if not _close(texts, three):
            continue
        for place in (0, 1, 2):
            told = _told(texts, three, place)
            if told is not None:
                yield Change(three[place], *told, _direction(texts, three[0].first, three[2].last))
                break


def _close(texts: Sequence[str], three: Sequence[Found]) -> bool:
    one, two, last = three
    gaps = two.first - one.last, last.first - two.last
    if max(gaps) > FAR:
        return False
    between = [*texts[one.last : two.first], *texts[two.last : last.first]]
    return ENDS.isdisjoint(between) and PARTED.isdisjoint(between)


def _told(texts: Sequence[str], three: Sequence[Found], place: int) -> tuple[Found, Found] | None:
    """Return the old and the new figure, where the figure at `place` is the change between the other two."""
    change = three[place]
    left, right = (found for at, found in enumerate(three) if at != place)
    shared = change.value.unit == "%"
    if texts[change.last].lower() in YEARLY or texts[change.last : change.last + 2] in (
        ["a", "year"],
        ["on", "average"],
    ):
        return None
    if not _alike(left, right) or left.value.unit in {"%", "pp"}:
        return None
    if not shared and not (_alike(change, left) and _changing(texts, change, place)):
        return None
    leads = lead(texts, left), lead(texts, right)
    if place == 1:
        beyond = not shared and texts[change.last].lower() in BEYOND
        if beyond:
            return (right, left) if texts[change.first - 1] in {",", "–", "—"} else None
        rests = leads[1] in OLD and texts[change.first - 1].lower() in {"up", "down", "of"}
        return (right, left) if rests and leads[0] not in OLD else None
    if not ({*leads} & OLD and "to" in leads):
        return None
    return (left, right) if leads[0] in OLD else (right, left)


def _changing(texts: Sequence[str], change: Found, place: int) -> bool:
    """Return whether the words next to a figure of the same unit say that it is a change, not a third state."""
    before = [text.lower() for text in texts[max(change.first - 2, 0) : change.first]]
    after = [text.lower() for text in texts[change.last : change.last + 1]]
    if place == 1 and not BEYOND.isdisjoint(after):
        return True
    return not CHANGES.isdisjoint(before) or (place != 1 and not CHANGES.isdisjoint(after))


def _alike(one: Found, other: Found) -> bool:
    """Return whether two figures have one unit, or the second leaves the currency of the first unsaid."""
    if one.value.unit == other.value.unit:
        return True
    plain, told = (one, other) if not one.value.unit else (other, one)
    return not plain.value.unit and plain.value.low >= LARGE and money(told.value.unit)


def lead(texts: Sequence[str], found: Found) -> str:
    """Return the word that leads to a figure: `from`, `to`, `against`; `compared` for "compared with"."""
    word = texts[found.first].lower()
    if word not in {"from", "to"}:
        word = texts[found.first - 1].lower() if found.first else ""
    return "compared" if word in {"with", "to"} and texts[found.first - 2].lower() == "compared" else word


def _direction(texts: Sequence[str], first: int, last: int) -> bool | None:
    """Return whether the words about a change say that it rises; None where they do not say."""
    words = {text.lower() for text in texts[max(first - 3, 0) : last + 4]}
    rising, falling = bool(words & RISES), bool(words & FALLS)
    return None if rising == falling else rising

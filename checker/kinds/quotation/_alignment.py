"""Two wordings laid beside each other: what they share in order, and where they differ."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from checker.kinds.quotation._words import GAP

SEED = 3
WIDEST = 3
GAP_WIDEST = 30
REPEATS = 4
REPEATS_REACH = 300


class Difference(NamedTuple):
    """Words that stand for each other: half-open ranges of word indices on both sides, one may be empty."""

    left: tuple[int, int]
    right: tuple[int, int]


class Alignment(NamedTuple):
    """The shared stretch of two wordings.

    shared: how many words agree. differences: where the wordings differ inside the stretch, in order; `edge` is a
    difference at its edge, where the shorter wording begins or ends. apart: words that the shorter side has beyond
    the stretch although the other side goes on too. gaps: whether an ellipsis was passed over.
    """

    shared: int
    differences: tuple[Difference, ...]
    edge: bool
    apart: int

    def word_for_word(self) -> bool:
        """Tell whether each difference is one word for another."""
        return {(d.left[1] - d.left[0], d.right[1] - d.right[0]) for d in self.differences} == {(1, 1)}


class _Side(NamedTuple):
    shared: int
    differences: list[Difference]
    edge: bool
    apart: int


def align(left: Sequence[str], right: Sequence[str], at: int, beside: int) -> Alignment:
    """Return the alignment that grows to both sides from `left[at] == right[beside]`."""
    reach = 2 * min(len(left), len(right)) + GAP_WIDEST
    after = _grow(left[at : at + reach], right[beside : beside + reach])
    before = _grow(left[max(0, at - reach) : at][::-1], right[max(0, beside - reach) : beside][::-1])
    turned = [
        Difference((at - one[1], at - one[0]), (beside - two[1], beside - two[0])) for one, two in before.differences
    ]
    moved = [
        Difference((at + one[0], at + one[1]), (beside + two[0], beside + two[1])) for one, two in after.differences
    ]
    return Alignment(
        before.shared + after.shared,
        (*reversed(turned), *moved),
        before.edge or after.edge,
        before.apart + after.apart,
    )


def best(left: Sequence[str], right: Sequence[str], at: int, beside: int) -> Alignment:
    """Return the alignment that shares most of all that begin with the words at `left[at]` and `right[beside]`.

    Words that a quotation repeats ("one of the biggest… one of the biggest…") may be met at the wrong place first.
    """
    first = align(left, right, at, beside)
    if not first.differences and not first.apart:
        return first
    gram = list(left[at : at + SEED])
    rivals = [align(left, right, i, j) for i in _places(left, gram, at) for j in _places(right, gram, beside)]
    return max((first, *rivals), key=lambda alignment: (alignment.shared, -len(alignment.differences)))


def _places(words: Sequence[str], gram: Sequence[str], near: int) -> list[int]:
    """Return the first few places of `gram` in `words`, not too far from `near`."""
    nearby = range(max(0, near - REPEATS_REACH), min(len(words), near + REPEATS_REACH))
    places = [i for i in nearby if words[i] == gram[0] and list(words[i : i + len(gram)]) == gram]
    return places[:REPEATS]


def seed(left: Sequence[str], right: Sequence[str]) -> tuple[int, int] | None:
    """Return where the two wordings first share three words in a row, or all words of the shorter one."""
    size = min(SEED, len(left), len(right))
    places = {tuple(left[i : i + size]): i for i in range(len(left) - size, -1, -1)}
    for j in range(len(right) - size + 1):
        at = places.get(tuple(right[j : j + size]))
        if at is not None and size:
            return at, j
    return None


def _grow(left: Sequence[str], right: Sequence[str]) -> _Side:
    """Return how far two wordings go together from their beginnings."""
    i = j = shared = 0
    differences: list[Difference] = []
    while i < len(left) and j < len(right):
        if alike(left[i], right[j]):
            i, j, shared = i + 1, j + 1, shared + 1
            continue
        step = _across_gap(left, right, i, j) or _across_difference(left, right, i, j)
        if step is None:
            return _edge(left, right, i, j, shared, differences)
        if _differ(left[i : step[0]], right[j : step[1]]):
            differences.append(Difference((i, step[0]), (j, step[1])))
        i, j = step
    return _Side(shared, differences, False, 0)


def _differ(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether words differ in more than their spacing (`onto`, `on to`) and beside no ellipsis."""
    return GAP not in one and GAP not in other and "".join(one) != "".join(other)


def _edge(
    left: Sequence[str], right: Sequence[str], i: int, j: int, shared: int, differences: list[Difference]
) -> _Side:
    """Return the side whose wordings part: one last word of the shorter is a difference, more is another matter.

    It stands for all that is left of the longer one, if that is not much.
    """
    rest, most = sorted((len(left) - i, len(right) - j))
    if rest == 1:
        last = (len(left), len(right)) if most <= WIDEST else (i + 1, j + 1)
        return _Side(shared, [*differences, Difference((i, last[0]), (j, last[1]))], True, 0)
    return _Side(shared, differences, False, rest)


def _across_gap(left: Sequence[str], right: Sequence[str], i: int, j: int) -> tuple[int, int] | None:
    """Return where the wordings go on after an ellipsis or insertion on one side."""
    if left[i] == GAP:
        place = _find(left[i + 1 : i + 1 + SEED], right, j)
        return None if place is None else (i + 1, place)
    if right[j] == GAP:
        place = _find(right[j + 1 : j + 1 + SEED], left, i)
        return None if place is None else (place, j + 1)
    return None


def _find(wanted: Sequence[str], words: Sequence[str], start: int) -> int | None:
    """Return where the first two of the wanted words stand, or else the first and the third."""
    if not wanted:
        return None
    places = range(start, min(len(words), start + GAP_WIDEST))
    pair, whole = list(wanted[:2]), list(wanted)
    for place in places:
        if list(words[place : place + len(pair)]) == pair:
            return place
    if len(whole) < SEED:
        return None
    return next((at for at in places if words[at] == whole[0] and list(words[at + 2 : at + 3]) == whole[2:]), None)


def _across_difference(left: Sequence[str], right: Sequence[str], i: int, j: int) -> tuple[int, int] | None:
    """Return where two wordings meet again after at most three words on each side."""
    for widest in range(1, WIDEST + 1):
        for narrow in range(widest, -1, -1):
            for a, b in ((widest, narrow), (narrow, widest)):
                if _meet(left, right, i + a, j + b, inserted=a + b == 1):
                    return i + a, j + b
    return None


def _meet(left: Sequence[str], right: Sequence[str], i: int, j: int, inserted: bool) -> bool:
    """Tell whether two words agree from there on; one is enough at the end, if long or behind an insertion."""
    pairs = list(zip(left[i : i + 2], right[j : j + 2], strict=False))
    if pairs and alike(*pairs[0]) and GAP in pairs[-1]:
        return len(pairs[0][0]) > 3
    if not pairs or not all(alike(a, b) for a, b in pairs):
        return False
    return len(pairs) == 2 or inserted or len(pairs[0][0]) > 3


def alike(one: str, other: str) -> bool:
    """Tell whether two words are one, British and American spelling aside."""
    return one == other or (one[0] == other[0] and _american(one) == _american(other))


def _american(word: str) -> str:
    return (
        word.replace("our", "or")
        .replace("is", "iz")
        .replace("ys", "yz")
        .replace("tre", "ter")
        .replace("ll", "l")
        .replace("ae", "e")
        if len(word) > 4
        else word
    )

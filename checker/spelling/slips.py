"""Slips of the key: one letter dropped, doubled, swapped with its neighbour or hit beside the right one."""

from __future__ import annotations

from typing import NamedTuple

ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
LONGEST = 80  # letters of a name
NOT_LATIN = "\u0370"  # the first sign of the Greek block: Latin letters stand before it
SIGNS = 5  # of a word in another script that may be spelled in two ways


def beside() -> frozenset[str]:
    """Return the ordered pairs of letters that stand beside each other on a QWERTY keyboard."""
    places = {letter: (row, column + row / 2) for row, keys in enumerate(ROWS) for column, letter in enumerate(keys)}
    return frozenset(
        a + b
        for a, (row, column) in places.items()
        for b, (other, place) in places.items()
        if a != b and abs(row - other) <= 1 and abs(column - place) <= 1
    )


BESIDE = beside()


class Slip(NamedTuple):
    """One slip: `sort` is `swap`, `drop`, `double` (a letter twice) or `replace`; `at` its place in the shorter word.

    `letters` are the letters concerned: the one dropped, or the two swapped or replaced.
    """

    sort: str
    at: int
    letters: str


def beginning(a: str, b: str) -> int:
    """Return how many letters two words have in common from their beginning."""
    for at, (letter, other) in enumerate(zip(a, b, strict=False)):
        if letter != other:
            return at
    return min(len(a), len(b))


def one_slip(a: str, b: str) -> Slip | None:
    """Return the one slip that leads from one word to the other, either way round; None for none or for several."""
    if len(a) > len(b):
        a, b = b, a
    if len(b) - len(a) > 1 or a == b:
        return None
    if len(a) > 3 and a[:2] != b[:2] and a[-2:] != b[-2:] and len(b) > 4:  # one slip spares one end of a word
        return None
    at = beginning(a, b)
    if len(a) != len(b):
        if a[at:] != b[at + 1 :]:
            return None
        return Slip("double" if at and b[at] == b[at - 1] else "drop", at, b[at])
    if a[at + 1 :] == b[at + 1 :]:
        return Slip("replace", at, min(a[at], b[at]) + max(a[at], b[at]))
    if a[at : at + 2] == b[at : at + 2][::-1] and a[at + 2 :] == b[at + 2 :]:
        return Slip("swap", at, a[at : at + 2])
    return None


def distance(a: str, b: str, limit: int = 3) -> int:
    """Return the optimal string alignment distance of two words, or `limit + 1` where it is greater.

    Takes `len(a) * len(b)` steps after the common ends are cut off; words of more than 40 letters count as far apart.
    """
    if a == b:
        return 0
    if len(set(a) ^ set(b)) > 2 * limit:  # one step takes one letter out of the two sets, and brings one in
        return limit + 1
    head = beginning(a, b)
    tail = beginning(a[head:][::-1], b[head:][::-1])
    a, b = a[head : len(a) - tail], b[head : len(b) - tail]
    if abs(len(a) - len(b)) > limit or max(len(a), len(b)) > 40:
        return limit + 1
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        last, before, row = before, row, [i]
        for j, other in enumerate(b, 1):
            cost = min(row[-1] + 1, before[j] + 1, before[j - 1] + (letter != other))
            if last and j > 1 and letter == b[j - 2] and a[i - 2] == other:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > limit and min(before) > limit:
            return limit + 1
    return min(row[-1], limit + 1)


def one_sign(a: str, b: str) -> bool:
    """Return whether one sign, within one long word, parts two names in one script other than Latin.

    Romanised, as they are compared otherwise, such names may be several letters apart. The last two signs of a word
    are those that declension changes.
    """
    if min(a, b) < NOT_LATIN or max(len(a), len(b)) > LONGEST:
        return False
    words, others = a.lower().split(), b.lower().split()
    unlike = [(one, other) for one, other in zip(words, others, strict=False) if one != other]
    if len(words) != len(others) or len(unlike) != 1 or min(map(len, unlike[0])) < SIGNS:
        return False
    slip = one_slip(*unlike[0])
    return slip is not None and slip.at < min(map(len, unlike[0])) - 2

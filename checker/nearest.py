"""The nearest right word to a wrong one, for every "did you mean"."""

from __future__ import annotations

from collections.abc import Iterable

LONGEST = 40  # characters: nobody mistypes a longer word, and the comparison takes time quadratic in the length


def nearest(word: str, options: Iterable[str]) -> str | None:
    """Return the option that a slip of the key would turn into `word`, or None.

    Case does not count. Allowed is one slip in a word of up to five letters, two in a longer one, three from ten
    letters on; of equally near options the first in order of the alphabet wins.
    """
    word = word.casefold()
    allowed = 1 + (len(word) > 5) + (len(word) > 9)
    if not 2 < len(word) <= LONGEST:
        return None
    found = [(slips(word, option.casefold()), option) for option in options if abs(len(option) - len(word)) <= allowed]
    best = min(found, default=None)
    return best[1] if best is not None and best[0] <= allowed else None


def slips(one: str, other: str) -> int:
    """Return the optimal string alignment distance: letters added, lost, changed, or swapped with their neighbour."""
    before: list[int] = []
    above = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, against in enumerate(other, 1):
            cost = min(above[j] + 1, row[-1] + 1, above[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, above = above, row
    return above[-1]

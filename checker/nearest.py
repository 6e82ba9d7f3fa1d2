"""The nearest right word to a wrong one, for every "did you mean"."""

from __future__ import annotations

from collections.abc import Iterable

LONGEST = 40  # characters: nobody mistypes a longer word, and the comparison takes time quadratic in the length

MANY = 200  # options that are compared one by one


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


class Options:
    """Words that may have been meant, asked for often: of very many, only those one slip away are found."""

    def __init__(self, words: Iterable[str] = ()) -> None:
        self._words = tuple(words)
        self._index: dict[str, list[str]] = {}

    def nearest(self, word: str) -> str | None:
        """Return the nearest right word to `word`, or None."""
        if len(self._words) <= MANY:
            return nearest(word, self._words)
        if len(word) > LONGEST:
            return None
        if not self._index:
            for option in self._words:
                for key in _shortened(option.casefold()[:LONGEST]):
                    self._index.setdefault(key, []).append(option)
        return nearest(word, {option for key in _shortened(word.casefold()) for option in self._index.get(key, ())})


def _shortened(word: str) -> set[str]:
    """Return a word and what remains of it without one letter: words a slip apart have one of these in common."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


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

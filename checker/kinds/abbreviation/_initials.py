"""Letters set against the words they stand for.

After Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (2003), with
every word of the long form to be accounted for.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from checker.folding import fold

# Words that an abbreviation may leave out.
SMALL = frozenset(
    "a an the of and for in on at to by with from or its as into against under between & de la le les du des del da "
    "do dos das di della der die das und den van von e y et i al el s".split()
)
MOST = 10  # letters beyond which nothing is an abbreviation
SKIP, INNER = 3, 1  # the cost of a word left out, of a letter from within a word


class Fit(NamedTuple):
    """How a long form fits: the index of its first word, and what it costs (0: the initials, no word left out)."""

    first: int
    cost: int


def letters_of(text: str) -> str:
    """Return the folded letters of an abbreviation, without points and the `s` of a plural (`NGOs`)."""
    bare = text.replace(".", "")
    if len(bare) > 2 and bare[-1] == "s" and bare[:-1].isupper():
        bare = bare[:-1]
    return fold(bare).replace(" ", "")


@lru_cache(maxsize=1 << 12)
def fit(letters: str, words: tuple[str, ...]) -> Fit | None:
    """Return where the long form of `letters` begins that ends with the last of `words`; None where there is none.

    The cheapest fit wins, and of equal ones the shortest.
    """
    if not 2 <= len(letters) <= MOST:
        return None
    folded = [fold(word).replace(" ", "") for word in words]
    best: Fit | None = None
    for first in range(len(folded) - 1, -1, -1):
        if folded[first][:1] != letters[0] or folded[first] in SMALL:
            continue
        cost = cheapest(letters, folded[first:])
        if cost is not None and (best is None or cost < best.cost):
            best = Fit(first, cost)
    return best


def cheapest(letters: str, words: Sequence[str]) -> int | None:
    """Return the least cost at which `words` account for all `letters` in order, the first by its initial."""
    costs = {len(words[0]) and 1: 0} if words and words[0][:1] == letters[0] else {}
    costs = inner(letters, words[0], costs) if costs else {}
    for word in words[1:]:
        after: dict[int, int] = {}
        for used, cost in costs.items():
            skipped = cost + (0 if word in SMALL or not word.isalpha() else SKIP)
            after[used] = min(after.get(used, skipped), skipped)
            if used < len(letters) and word[:1] == letters[used]:
                after[used + 1] = min(after.get(used + 1, cost), cost)
        costs = inner(letters, word, after)
    return costs.get(len(letters))


def inner(letters: str, word: str, costs: dict[int, int]) -> dict[int, int]:
    """Return `costs` with what further letters from within `word` make possible."""
    found = dict(costs)
    for used, cost in costs.items():
        if not used or letters[used - 1] != word[:1]:
            continue
        at = 0
        for taken, letter in enumerate(letters[used:], 1):
            at = word.find(letter, at + 1)
            if at < 0:
                break
            found[used + taken] = min(found.get(used + taken, cost + taken * INNER), cost + taken * INNER)
    return found

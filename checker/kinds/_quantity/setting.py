"""The words around a figure, to tell whether two sentences say the same of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from checker.kinds._quantity.alike import reach, run
from checker.kinds._quantity.context import STOP

REACH = 12  # tokens either side of a figure that are compared
NEAR = 9  # of these, the ones whose words and names count
CLOSES = frozenset(".?!;\n")
MARKS = frozenset("\"“”‘’«»'`")  # a title is the same title with and without its quotation marks
OPENS = frozenset('.?!;\n"“(')
CHANGES = frozenset(
    "compared compare rose fell rise fall increase increased decrease decreased previous previously earlier initially "
    "originally forecast predicted another while but versus respectively than from".split()
)
BEFORE = CHANGES - set("another while but versus respectively than from".split())


class Setting(NamedTuple):
    """The words around a figure in its sentence: nearest first before and after, and as sets.

    words: those that carry meaning. hard: names and figures, which must not differ.
    """

    sentence: int
    before: tuple[str, ...]
    after: tuple[str, ...]
    words: frozenset[str]
    hard: frozenset[str]


def setting(texts: list[str], first: int, last: int, sentence: int) -> Setting:
    """Return the setting of the tokens `first` to `last` (half-open), which stand in the given sentence."""
    before, after = (
        _side(texts, range(first - 1, max(first - 1 - REACH, -1), -1)),
        _side(texts, range(last, min(last + REACH, len(texts)))),
    )
    hard = {
        texts[at].lower()
        for at in (*before[:NEAR], *after[:NEAR])
        if texts[at][0].isdigit() or (texts[at][0].isupper() and (not at or texts[at - 1] not in OPENS))
    }
    low = [tuple(texts[at].lower() for at in side) for side in (before, after)]
    words = frozenset(word for side in low for word in side[:NEAR] if word[0].isalpha() and word not in STOP)
    return Setting(sentence, low[0], low[1], words, frozenset(hard - STOP))


def _side(texts: list[str], places: range) -> list[int]:
    kept = []
    for at in places:
        if texts[at] in CLOSES:
            break
        if texts[at] not in MARKS:
            kept.append(at)
    return kept


def shared(one: Setting, other: Setting) -> int:
    """Return how many words two settings share; 0 where half of them differ, or a name or a figure sets them apart."""
    words = one.words & other.words
    if len(words) < 3 or 2 * len(words) < max(len(one.words), len(other.words)):
        return 0
    if (one.words | other.words) & CHANGES:
        return 0
    return 0 if set_apart(one, other) else len(words)


def same_words(one: Setting, other: Setting, least: int) -> bool:
    """Return whether two settings say the same: `least` words in a row of those that most of their words are, or more.

    Six words in a row with three that carry meaning are enough whatever stands around them.
    """
    row = length(one, other)
    if row >= least and shared(one, other):
        return True
    if row < 6 or set_apart(one, other) or (one.words | other.words) & BEFORE:
        return False
    told = {*one.before[: run(one.before, other.before)], *one.after[: run(one.after, other.after)]}
    return len(told & one.words) >= 3


def set_apart(one: Setting, other: Setting) -> bool:
    """Return whether each of two settings has a name or a figure that the other lacks."""
    return bool(one.hard.difference(other.before, other.after) and other.hard.difference(one.before, one.after))


def length(one: Setting, other: Setting) -> int:
    """Return how many words are the same in both, from the figure outwards on either side."""
    return run(one.before, other.before) + run(one.after, other.after)


LIMITING = frozenset("for among in of at on with who that aged".split())


def go_apart(one: Setting, other: Setting) -> bool:
    """Return whether two settings say the same after the figure and then go on to limit it to different things.

    "53 percent effective in children", "48 percent effective in all"; "16 dramatic films", "12 documentary films".
    """
    if parts(one.before, other.before):
        return True
    row = reach(one.after, other.after)
    left, right = one.after[row : row + 1], other.after[row : row + 1]
    if not row or left == right:
        return False
    return parts(one.after, other.after) or not LIMITING.isdisjoint((*left, *right, one.after[row - 1]))


def parts(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether two rows of words begin alike, and go on with words that carry meaning and differ."""
    row = reach(one, other)
    if not 0 < row < min(len(one), len(other)):
        return False
    return all(word[0].isalpha() and word not in STOP for word in (one[row], other[row]))


def partitive(before: tuple[str, ...]) -> bool:
    """Return whether a number takes a part of what was counted just before it: "of these six, four"."""
    return (
        bool(before[:1]) and before[0] == "," and "of" in before and not {"these", "those", "them"}.isdisjoint(before)
    )

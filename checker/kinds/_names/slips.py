"""Words of names that are a slip, or another spelling, of another word of the story.

A slip is judged in the frame of the story: the other words of the name, whether the odd word is known as a name or a
word of its own, and whether it is introduced anywhere. Words are compared only within buckets of equal ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from checker import gazetteer
from checker.kinds._names.forms import Form, Groups
from checker.kinds._names.names import PERSON, PLACE
from checker.model import Relation
from checker.spelling import blocking_keys, fold, is_word, near, word_relation

SHORTEST = 4
MANY = 400  # distinct words: beyond this the buckets of the spelling module, which stay small, are used
STRONG = 4  # a known name: log frequency in the tables


class Use(NamedTuple):
    """A word in a form: index of the form and position of the word."""

    form: int
    at: int


def join_slips(every: Sequence[Form], groups: Groups) -> None:
    """Join forms that differ by one word which is near the other in its frame."""
    uses = word_uses(every)
    for one, other in near_pairs(sorted(uses)):
        related = word_relation(one, other)
        if related is Relation.CONFLICT or not (related is Relation.VARIANT or near(one, other)):
            continue
        for a in uses[one]:
            for b in uses[other]:
                if groups.root(a.form) != groups.root(b.form) and slipped(every, groups, a, b, related):
                    groups.join(a.form, b.form)


def word_uses(every: Sequence[Form]) -> dict[str, list[Use]]:
    """Return the forms of each word that is long enough to compare."""
    found: dict[str, list[Use]] = {}
    for index, form in enumerate(every):
        if form.acronym:
            continue
        for at, word in enumerate(form.words):
            if len(word) >= SHORTEST:
                found.setdefault(word, []).append(Use(index, at))
    return found


def near_pairs(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of words worth comparing, each once, in alphabetical order."""
    buckets: dict[str, list[str]] = {}
    for word in words:
        for key in ends(word) if len(words) <= MANY else blocking_keys(word):
            buckets.setdefault(key, []).append(word)
    seen: set[tuple[str, str]] = set()
    for bucket in buckets.values():
        for index, one in enumerate(bucket):
            for other in bucket[index + 1 :]:
                if alike(one, other) and (one, other) not in seen:
                    seen.add((one, other))
                    yield one, other


def ends(word: str) -> tuple[str, str, str]:
    """Return keys of which two words one slip apart share at least one: both ends, and the two outer letters."""
    return word[:2], f"-{word[-2:]}", f"{word[0]}-{word[-1]}"


def alike(one: str, other: str) -> bool:
    """Return whether two words may be near: like lengths and letters."""
    if abs(len(one) - len(other)) > 2:
        return False
    letters, others = set(one), set(other)
    return len(letters ^ others) <= 4


ADJECTIVE = frozenset({"n", "an", "ian", "ns", "ans", "ians", "i", "is", "ish", "ese"})


def inflected(one: str, other: str) -> bool:
    """Return whether one word is the plural or the adjective of the other: "Muslims", "African"."""
    if len(one) > len(other):
        one, other = other, one
    if other.startswith(one):
        return other[len(one) :] in ADJECTIVE or other[len(one) :] in {"s", "es"}
    stem = one[:-1]
    return len(one) > 4 and other.startswith(stem) and other[len(stem) :] in ADJECTIVE - {"i", "is", "n"}


def slipped(every: Sequence[Form], groups: Groups, a: Use, b: Use, related: Relation) -> bool:
    """Return whether two words near each other make one name of their two forms."""
    one, other = every[a.form], every[b.form]
    x, y = one.words[a.at], other.words[b.at]
    if inflected(x, y):
        return False
    if len(one.words) > 1 and len(other.words) > 1:
        return same_frame(one, other, a.at, b.at, related)
    if len(one.words) == 1 and len(other.words) == 1:
        return bare_slip(one, other, related)
    full, single, at = (one, other, a.at) if len(one.words) > 1 else (other, one, b.at)
    return orphan_slip(full, single, at, related)


def same_frame(one: Form, other: Form, at: int, there: int, related: Relation) -> bool:
    """Return whether two longer names agree in all but the two words."""
    if len(one.words) != len(other.words) or at != there:
        return False
    rest = [(x, y) for index, (x, y) in enumerate(zip(one.words, other.words, strict=True)) if index != at]
    if not all(x == y for x, y in rest) or all(len(x) < 3 for x, _ in rest):
        return False
    x, y = one.words[at], other.words[at]
    return related is Relation.VARIANT or not (known(x) and known(y)) or PERSON in (one.sort, other.sort)


def orphan_slip(full: Form, single: Form, at: int, related: Relation) -> bool:
    """Return whether a single word is a slip of a word of a longer name."""
    word, target = single.words[0], full.words[at]
    if full.sort == PERSON and at not in (0, len(full.words) - 1):
        return False
    if fold(word) == fold(target):
        return True
    if single.sort == PLACE or is_word(word) or gazetteer.demonym(word):
        return False
    if full.sort != PERSON:
        return not known(word) and (related is Relation.VARIANT or len(word) >= 6)
    if not known(word):
        return True
    return len(word) >= 5 and known(word) < STRONG and len(single.names) <= len(full.names)


def bare_slip(one: Form, other: Form, related: Relation) -> bool:
    """Return whether two single words are one name."""
    x, y = one.words[0], other.words[0]
    if known(x) and known(y):
        return False
    if related is Relation.VARIANT:
        return True
    return min(len(x), len(y)) >= 6 or bool(known(x) or known(y))


@lru_cache(maxsize=65536)
def known(word: str) -> int:
    """Return 0 for a word that no table has, else how common it is (1 to 9) as a word, family name, given name or place."""
    if is_word(word) or gazetteer.demonym(word):
        return 9
    given = gazetteer.given_name(word)
    place = gazetteer.place(word)
    return max(gazetteer.surname(word), given.weight if given else 0, 6 if place else 0)

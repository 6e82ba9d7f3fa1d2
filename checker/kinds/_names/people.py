"""Which forms of people's names name one person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.kinds._names.forms import LARGE_CROWD, MANY, Form, Groups, alike, ends
from checker.kinds._names.frames import RARE, known
from checker.kinds._names.lexis import words as lexis
from checker.kinds._names.runs import PERSON
from checker.model import Relation
from checker.spelling import is_nickname, near, relation

SUFFIXES = lexis("suffix")
ELDER_AND_YOUNGER = tuple({one, other} for one in ("jr", "junior") for other in ("sr", "senior"))
CROWD = 24  # full names that share a key: beyond this each is compared with as many neighbours
STUCK = 5  # letters at an end that two words must share
UNLIKE = 10  # letters that one of two names has and the other has not, of names that share a word


def join_people(every: Sequence[Form], groups: Groups) -> None:
    """Join the full names of one person, and then single names to the one person who bears them."""
    full = [index for index, form in enumerate(every) if form.sort == PERSON and len(parts(form)) > 1]
    single = [index for index, form in enumerate(every) if form.sort == PERSON and len(parts(form)) == 1]
    for one, other in full_pairs(every, full):
        if groups.root(one) != groups.root(other) and one_person(every[one], every[other]):
            groups.join(one, other)
    bearers = {side: bearers_of(every, full, side) for side in (-1, 0)}
    first: dict[str, int] = {}
    for index in single:
        word = parts(every[index])[0]
        groups.join(index, first.setdefault(word, index))
        for side in (-1, 0):
            roots = {groups.root(bearer) for bearer in bearers[side].get(word, ())}
            if len(roots) == 1:
                groups.join(index, roots.pop())
            if roots or groups.root(index) != index:
                break


def parts(form: Form) -> tuple[str, ...]:
    """Return the words of a person's name without "Jr." and the like."""
    words = form.words
    return words[:-1] if len(words) > 1 and words[-1].rstrip(".") in SUFFIXES else words


def suffix(form: Form) -> str:
    """Return the "jr" or "iii" at the end of a name, empty where there is none."""
    return form.words[-1].rstrip(".") if len(parts(form)) < len(form.words) else ""


def bearers_of(every: Sequence[Form], full: Sequence[int], side: int) -> dict[str, list[int]]:
    """Return the full names by their first (0) or last (-1) word; a particle's name is also known by its last words."""
    found: dict[str, list[int]] = {}
    for index in full:
        found.setdefault(parts(every[index])[side], []).append(index)
    return found


def full_pairs(every: Sequence[Form], full: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield pairs of full names worth comparing: a word at one end is shared, or both ends are alike.

    In a crowd only neighbours in alphabetical order are compared, fewer of them in a text of many names.
    """
    buckets: dict[str, list[int]] = {}
    for index in full:
        words = parts(every[index])
        for key in dict.fromkeys((f"{words[0]} ", f"{words[-1]} ", *ends(words[-1]))):
            buckets.setdefault(key, []).append(index)
    crowd = CROWD if len(full) <= MANY else LARGE_CROWD
    for bucket in buckets.values():
        ordered = sorted(bucket, key=lambda index: every[index].words) if len(bucket) > crowd else bucket
        for at, one in enumerate(ordered):
            for other in ordered[at + 1 : at + 1 + crowd]:
                if comparable(parts(every[one]), parts(every[other])):
                    yield one, other


def comparable(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether two full names may be one: both ends alike, or one end shared and the other not wholly unlike."""
    last, other_last, first, other_first = one[-1], other[-1], one[0], other[0]
    if first == other_first or last == other_last:
        if len(one) != len(other) or (stuck(first, other_first) and stuck(last, other_last)):
            return True
        return alike(first + last, other_first + other_last, 4, UNLIKE)
    if first == other_last or last == other_first:
        return True
    if not alike(last, other_last, 3) and not stuck(last, other_last):
        return False
    return stuck(first, other_first) or alike(first, other_first, 3, UNLIKE - 2)


def stuck(one: str, other: str) -> bool:
    """Return whether one word is in the other, or they open or end alike: a word may be stuck to a name."""
    return one in other or other in one or one[:STUCK] == other[:STUCK] or one[-STUCK:] == other[-STUCK:]


def initials(one: str, other: str) -> bool:
    """Return whether one of two given names is the initial of the other."""
    one, other = one.rstrip("."), other.rstrip(".")
    return one[:1] == other[:1] and (len(one) == 1) != (len(other) == 1)


def one_person(one: Form, other: Form) -> bool:
    """Return whether two full names can only name one person."""
    a, b = parts(one), parts(other)
    if {suffix(one), suffix(other)} in ELDER_AND_YOUNGER:
        return False
    if a == b or (len(a) == len(b) == 2 and a[1] == b[1] and is_nickname(a[0], b[0])):
        return True
    if len(a) == len(b) == 2 and initials(a[0], b[0]) and near(a[1], b[1]):
        return min(known(a[1]), known(b[1])) <= RARE
    return relation(" ".join(a), " ".join(b)) in (Relation.AGREE, Relation.VARIANT)

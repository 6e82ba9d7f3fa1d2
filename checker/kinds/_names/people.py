"""Which forms of people's names name one person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.kinds._names.forms import Form, Groups
from checker.kinds._names.lexis import words as lexis
from checker.kinds._names.names import PERSON
from checker.model import Relation
from checker.spelling import relation, word_relation

SUFFIXES = lexis("suffix")
CROWD = 24  # full names that share a word: beyond this only those that share two words are compared


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


def bearers_of(every: Sequence[Form], full: Sequence[int], side: int) -> dict[str, list[int]]:
    """Return the full names by their first (0) or last (-1) word; a particle's name is also known by its last words."""
    found: dict[str, list[int]] = {}
    for index in full:
        found.setdefault(parts(every[index])[side], []).append(index)
    return found


def full_pairs(every: Sequence[Form], full: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield pairs of full names that share a first or last word; of a crowd only those that share two words."""
    for side in (-1, 0):
        for bucket in bearers_of(every, full, side).values():
            if len(bucket) <= CROWD:
                yield from ((a, b) for at, a in enumerate(bucket) for b in bucket[at + 1 :])
                continue
            narrower: dict[str, list[int]] = {}
            for index in bucket:
                narrower.setdefault(parts(every[index])[-1 - side][:2], []).append(index)
            for crowd in narrower.values():
                yield from pairwise(crowd)


def one_person(one: Form, other: Form) -> bool:
    """Return whether two full names that share a word can only name one person."""
    a, b = parts(one), parts(other)
    if a == b:
        return True
    if len(a) == len(b):
        differing = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
        if len(differing) > 1 and len(a) < 3:
            return False
        return all(word_relation(x, y) in (Relation.AGREE, Relation.VARIANT) for x, y in differing)
    return relation(" ".join(a), " ".join(b)) in (Relation.AGREE, Relation.VARIANT)

"""A house list of names, however long: the listed forms of which a name in the text is another spelling.

A list becomes plain data once: the names, and sorted hashes of keys. A slip of the key leaves one half of one part of a
name as it was, and the other parts too; so a look-up costs some twenty searches and few comparisons at 100,000 names.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

from checker.folding import LONGEST, fold, skeleton
from checker.gazetteer.names import entry
from checker.model import Relation
from checker.spelling.alignment import PARTICLES, SUFFIXES, ordered, parse, relate
from checker.spelling.pairs import known
from checker.spelling.slips import one_slip

AFTER_COMMA = SUFFIXES | frozenset(
    "ag co company corp corporation gmbh inc incorporated limited llc llp ltd plc sa".split()
)
SHORTEST = 5  # letters of a family name that is compared alone
MOST = 200  # names under one key that are compared
REMEMBERED = 1 << 16  # names of articles whose look-ups are kept
Data = tuple[bytes, bytes, bytes, bytes, bytes]


class Found(NamedTuple):
    """What a name is in a list: whether it is listed; else what it misspells, and of which it has another first name.

    doubtful: the listed names that differ in one slip of a first name alone, both being first names: Silvia, Silvio.
    """

    there: bool
    forms: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()


class House(NamedTuple):
    """A list, ready for look-ups: `names` one after the other, where each begins, sorted hashes and whose they are.

    buckets: where the hashes with each value of their upper bits begin; shift: how many bits are lower ones.
    known: what was looked up before.
    """

    names: bytes
    starts: Sequence[int]
    hashes: Sequence[int]
    owners: Sequence[int]
    buckets: Sequence[int]
    shift: int
    known: dict[str, Found]


def listed(names: Iterable[str]) -> Data:
    """Return a list of names as plain data for `house`; order and doubles in the list make no difference."""
    every = sorted({plain for name in names if (plain := straight(" ".join(name.split())))})
    encoded = [name.encode("utf-8", "replace") for name in every]
    starts = array("I", [0])
    for name in encoded:
        starts.append(starts[-1] + len(name))
    pairs = sorted({mark(key) << 32 | owner for owner, name in enumerate(every) for key in keys(name)})
    hashes = array("I", [pair >> 32 for pair in pairs])
    owners = array("I", [pair & 0xFFFFFFFF for pair in pairs])
    bits = max(len(pairs).bit_length() - 2, 0)
    buckets = array("I", [bisect_left(hashes, bucket << (32 - bits)) for bucket in range((1 << bits) + 1)])
    return b"".join(encoded), starts.tobytes(), hashes.tobytes(), owners.tobytes(), buckets.tobytes()


def straight(name: str) -> str:
    """Return `Last, First` as `First Last`; what else follows a comma stays: a suffix, a company's form."""
    head, comma, tail = name.partition(", ")
    turned = comma and "," not in tail and tail[:1].isupper() and fold(tail.split()[0]) not in AFTER_COMMA
    return f"{tail} {head}" if turned else name


def house(data: Data) -> House:
    """Return the list that `listed` made plain data of."""
    names, *numbers = data
    starts, hashes, owners, buckets = (memoryview(part).cast("I") for part in numbers)
    return House(names, starts, hashes, owners, buckets, 32 - (len(buckets) - 1).bit_length() + 1, {})


def mark(key: str) -> int:
    """Return the hash of a key, 32 bits."""
    return crc32(key.encode("utf-8", "replace"))


def keys(name: str, reach: int = 0) -> Iterator[str]:
    """Yield the keys of a listed name, or with a `reach` of 1 those of its variants.

    Two names share a key if all their letters sound alike; if their given names are forms of one and their family
    names sound alike; or if one of these does and the other has one slip. A listed family name has keys of its own.
    """
    parts = parse(name).parts
    if not parts:
        return
    yield "=" + "".join(map(skeleton, parts))[:LONGEST]
    first, last = parts[0], parts[-1]
    if len(parts) == 1:
        yield from halves("", last, reach)
        return
    if not reach:
        yield from family_keys(last)
    given, family = same_given(first), skeleton(last)
    yield f"{given} {family}"
    yield from halves(f"{given} ", last, reach)
    yield from halves(f"{family}, ", first, reach)


def family_keys(family: str, reach: int = 0) -> Iterator[str]:
    """Yield the keys of a family name alone: its sound, and its two halves."""
    yield f"~{skeleton(family)}"
    yield from halves("~", family, reach)


def halves(rest: str, word: str, reach: int) -> Iterator[str]:
    """Yield the two halves of a word, behind what the rest of the name has; the letter between them is left out.

    With a `reach` of 1 a listed word may be a letter longer or shorter, and is halved where that word would be.
    """
    for length in range(len(word) - reach, len(word) + reach + 1):
        half = (length - 1) // 2
        if half > 0:
            yield f"{rest}{length}^{word[:half]}"
            yield f"{rest}{length}${word[half + 1 - length :]}"


@lru_cache(maxsize=1 << 14)
def same_given(part: str) -> str:
    """Return what the forms of a given name share: its class, or its skeleton."""
    classes = sorted(name for name in entry(part).classes if name[0] == "d")
    return f"={classes[0]}" if classes else skeleton(part)


def house_forms(names: House, name: str) -> tuple[str, ...]:
    """Return the listed names of which `name` is another spelling, sorted; none where it is itself on the list.

    Case alone makes no other spelling, nor does a shorter form of a name.
    """
    return looked_up(names, name).forms


def is_listed(names: House, name: str) -> bool:
    """Return whether a name is on the list, in any case."""
    return looked_up(names, name).there


def looked_up(names: House, name: str) -> Found:
    """Return what a name is in the list; stories repeat their names."""
    found = names.known.get(name)
    if found is None:
        if len(names.known) >= REMEMBERED:
            names.known.clear()
        plain = " ".join(name.split())
        low = plain.lower()
        candidates = {form for key in keys(plain, 1) for form in under(names, key)}
        there = any(form.lower() == low for form in candidates)
        found = names.known[name] = Found(True) if there else _variants(plain, candidates)
    return found


def _variants(name: str, candidates: Iterable[str]) -> Found:
    parts = parse(name).parts
    forms: list[str] = []
    doubtful: list[str] = []
    for form in sorted(candidates):
        others = parse(form).parts
        if relate(*ordered(form, name)) is Relation.VARIANT and not another(parts, others):
            forms.append(form)
        elif len(parts) > 1 and parts[1:] == others[1:] and one_slip(parts[0], others[0]) is not None:
            doubtful.append(form)
    return Found(False, tuple(forms), tuple(doubtful))


def house_families(names: House, family: str) -> tuple[str, ...]:
    """Return the listed family names of which `family`, told without a first name, is another spelling, sorted.

    None where it is listed itself, or where both are names that exist: nothing tells a slip from another person then.
    """
    word = fold(family)
    if len(word) < SHORTEST or " " in word:
        return ()
    listed = {straight(form).split()[-1] for key in family_keys(word, 1) for form in under(names, key)}
    if any(fold(form) == word for form in listed):
        return ()
    return tuple(sorted(form for form in listed if _respelled(word, fold(form))))


def _respelled(word: str, other: str) -> bool:
    if len(other) < SHORTEST or (known(word) and known(other)):
        return False
    if one_slip(word, other) is not None:
        return True
    return skeleton(word) == skeleton(other) and relate(*ordered(word, other)) is Relation.VARIANT


def another(parts: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Return whether two names differ in words that both are names, or in how many they have.

    A list has no story that tells a slip from another person.
    """
    letters, other_letters = "".join(parts), "".join(others)
    if letters == other_letters or sorted(parts) == sorted(others):
        return False
    bare, rest = ([part for part in name if part not in PARTICLES] for name in (parts, others))
    if len(bare) != len(rest):
        return one_slip(letters, other_letters) is None
    return any(
        known(a) and known(b) and same_given(a) != same_given(b) and sorted(a) != sorted(b)
        for a, b in zip(bare, rest, strict=True)
        if a != b
    )


def under(names: House, key: str) -> list[str]:
    """Return the names that may have `key`, at most `MOST`: two keys of one hash are rare, and do no harm."""
    wanted = mark(key)
    bucket = wanted >> names.shift
    first, last = names.buckets[bucket], names.buckets[bucket + 1]
    if first == last:
        return []
    owners = [
        names.owners[at]
        for at in range(bisect_left(names.hashes, wanted, first, last), last)
        if names.hashes[at] == wanted
    ]
    return [names.names[names.starts[owner] : names.starts[owner + 1]].decode("utf-8") for owner in owners[:MOST]]

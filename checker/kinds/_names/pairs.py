"""Pairs of words worth comparing, found by buckets of equal ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.spelling import blocking_keys, near, skeleton

MANY = 400  # distinct words: beyond this the buckets of the spelling module, which stay small, are used
CROWD = 64  # words of a bucket: each is compared with as many that follow it in the alphabet
LARGE_CROWD = 2  # the same, in a text of many words, where two words in a bucket are all that is expected


def near_pairs(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of words worth comparing, each once, in alphabetical order.

    The number of pairs grows with the number of words, whatever they are: crowded buckets are not searched in full.
    """
    many = len(words) > MANY
    buckets: dict[str, list[str]] = {}
    for word in words:
        for key in blocking_keys(word) if many else ends(word):
            buckets.setdefault(key, []).append(word)
    crowd, same = (LARGE_CROWD, near_or_alike) if many else (CROWD, alike)
    seen: set[tuple[str, str]] = set()
    for bucket in buckets.values():
        for index, one in enumerate(bucket):
            for other in bucket[index + 1 : index + 1 + crowd]:
                if same(one, other) and (one, other) not in seen:
                    seen.add((one, other))
                    yield one, other


def near_or_alike(one: str, other: str) -> bool:
    """Return whether one slip, or transliteration alone, parts two words."""
    return near(one, other) or skeleton(one) == skeleton(other)


def ends(word: str) -> tuple[str, str, str]:
    """Return keys of which two words one slip apart share at least one: both ends, and the two outer letters."""
    return word[:2], f"-{word[-2:]}", f"{word[0]}-{word[-1]}"


def alike(one: str, other: str, length: int = 2, letters: int = 4) -> bool:
    """Return whether two words may be near: lengths differ by at most `length`, sets of letters by `letters`."""
    return -length <= len(one) - len(other) <= length and len(set(one) ^ set(other)) <= letters

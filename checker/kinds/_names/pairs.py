"""Pairs of words worth comparing, found by buckets of equal ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.spelling import blocking_keys

MANY = 400  # distinct words: beyond this the buckets of the spelling module, which stay small, are used


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


def alike(one: str, other: str, length: int = 2, letters: int = 4) -> bool:
    """Return whether two words may be near: lengths differ by at most `length`, sets of letters by `letters`."""
    return -length <= len(one) - len(other) <= length and len(set(one) ^ set(other)) <= letters

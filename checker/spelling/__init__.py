"""Two spellings of one name, or two names: the relation between surface forms of names."""

from __future__ import annotations

from checker.model import Relation


def relation(a: str, b: str) -> Relation:
    """Return how two names stand to each other; symmetric."""
    return Relation.AGREE if a.lower() == b.lower() else Relation.CONFLICT


def word_relation(a: str, b: str) -> Relation:
    """Return how two single words of names stand to each other; symmetric."""
    return relation(a, b)


def near(a: str, b: str) -> bool:
    """Return whether one slip of the key leads from `a` to `b`."""
    return fold(a) == fold(b)


def similar(a: str, b: str) -> float:
    """Return the likeness of two words, 0 to 1."""
    return float(fold(a) == fold(b))


def is_nickname(a: str, b: str) -> bool:
    """Return whether one is a short or pet form of the other."""
    return False


def fold(word: str) -> str:
    """Return `word` in lower case without its diacritics."""
    return word.lower()


def skeleton(word: str) -> str:
    """Return what all transliterations of `word` have in common."""
    return fold(word)


def blocking_keys(word: str) -> tuple[str, ...]:
    """Return keys of which two variants of one word share at least one."""
    return (fold(word),)


def is_word(word: str) -> bool:
    """Return whether `word` is an ordinary English word."""
    return False

"""Ordinary English words, for telling them from names."""

from __future__ import annotations

from functools import lru_cache

from checker.table import table


@lru_cache(maxsize=1 << 15)
def is_word(word: str) -> bool:
    """Return whether `word`, in any case, is an ordinary English word of American or British spelling.

    Inflections are words too; a possessive and a name without other meaning (`Putin`) are none. Source: SCOWL.
    """
    return table("words.txt")(word.lower()) is not None

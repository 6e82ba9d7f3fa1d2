"""The small word lists that tell people, organisations and places apart."""

from __future__ import annotations

from functools import cache
from pathlib import Path

DATA = Path(__file__).with_name("lexis.txt")


@cache
def sections() -> dict[str, frozenset[str]]:
    """Return the word lists of `lexis.txt` by section, in lower case."""
    found: dict[str, set[str]] = {}
    current: set[str] = set()
    for line in DATA.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            current = found.setdefault(line.strip("[]"), set())
        elif not line.startswith("#"):
            current.update(line.split())
    return {name: frozenset(words) for name, words in found.items()}


def words(section: str) -> frozenset[str]:
    """Return one word list; raises `KeyError` for an unknown section."""
    return sections()[section]

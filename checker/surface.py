"""Surface grammars: the Lark grammars of `grammars/` that read dates and quantities in running text.

A surface grammar is regular. `surface_compiler` turns it, once, into a deterministic automaton over classes of tokens;
what runs on articles is a walk through its table: linear in the text, without Lark, the longest match winning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import compress, count
from typing import Any, NamedTuple

from checker import cache as disk
from checker.resources import PACKAGE, root
from checker.tokens import Tokens

LONGEST_TOKEN = 40  # no word of a grammar is longer; a figure of ten thousand digits is no date


class Match(NamedTuple):
    """A stretch of tokens that a production reads.

    first, last: token indices, half-open. classes: the terminal of each token.
    """

    production: str
    first: int
    last: int
    classes: tuple[str, ...]


class _Classes(dict[str, int]):
    """Token -> class number; -1 for a token of no class. Fills itself as tokens come."""

    def __init__(self, exact: dict[str, int], folded: dict[str, int], patterns: list[tuple[int, str]]) -> None:
        super().__init__(exact)
        self._folded = folded
        self._patterns = [(number, re.compile(pattern)) for number, pattern in patterns]

    def __missing__(self, token: str) -> int:
        number = self._classify(token)
        if len(self) < 100_000:
            self[token] = number
        return number

    def _classify(self, token: str) -> int:
        if len(token) > LONGEST_TOKEN:
            return -1
        number = self._folded.get(token.lower())
        if number is not None:
            return number
        if not token[0].isdecimal():
            return -1
        return next((number for number, pattern in self._patterns if pattern.fullmatch(token)), -1)


class Grammar:
    """A compiled surface grammar."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.terminals: list[str] = data["terminals"]
        self.productions: list[str] = data["productions"]
        self._classes = _Classes(data["exact"], data["folded"], data["patterns"])
        self._edges = [dict(zip(row[::2], row[1::2], strict=True)) for row in data["edges"]]
        self._accepts: list[int] = data["accepts"]

    def scan(self, tokens: Tokens) -> Iterator[Match]:
        """Yield the matches in `tokens`: leftmost, longest, not overlapping."""
        classes = list(map(self._classes.__getitem__, tokens.texts))
        starts, edges, accepts = self._edges[0], self._edges, self._accepts
        position = 0
        # a form begins at few of the tokens: they are found without a step of Python for each of the others
        for index in compress(count(), map(starts.__contains__, classes)):
            if index < position:
                continue
            state = starts[classes[index]]
            if accepts[state] < 0 and (index + 1 == len(classes) or classes[index + 1] not in edges[state]):
                continue  # `the` and `a` begin many forms, and most often none: not worth a call
            match = self._longest(classes, index)
            if match is not None:
                position = match.last
                yield match

    def whole(self, tokens: Tokens) -> Match | None:
        """Return the match that covers all of `tokens`, or None."""
        classes = [self._classes[text] for text in tokens.texts]
        match = self._longest(classes, 0) if classes else None
        return match if match is not None and match.last == len(classes) else None

    def _longest(self, classes: list[int], first: int) -> Match | None:
        edges, accepts = self._edges, self._accepts
        state, best, last = 0, -1, first
        for index in range(first, len(classes)):
            following = edges[state].get(classes[index])
            if following is None:
                break
            state = following
            if accepts[state] >= 0:
                best, last = accepts[state], index + 1
        if best < 0:
            return None
        names = self.terminals
        return Match(self.productions[best], first, last, tuple(names[number] for number in classes[first:last]))


@cache
def load(name: str) -> Grammar:
    """Return the surface grammar `grammars/<name>.lark`, from the cache on disk where it has been compiled before."""
    source, compiler = sources(name)

    def build() -> dict[str, Any]:
        from checker.surface_compiler import compile_grammar  # imports lark: only when nothing is cached

        return compile_grammar(name, source.decode())

    return Grammar(disk.cached(f"grammar-{name}", (source, compiler), build, (source, compiler)))


def sources(name: str) -> tuple[bytes, bytes]:
    """Return what a compiled grammar is made of: its text, and the compiler's."""
    return (root("grammars") / f"{name}.lark").read_bytes(), (PACKAGE / "surface_compiler.py").read_bytes()

"""Distinct surface forms of names, and groups of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from checker.kinds._names.name import Name
from checker.kinds._names.pieces import camel


class Form(NamedTuple):
    """A surface form with every place where it stands; `words` in lower case, titles left off."""

    sort: str
    words: tuple[str, ...]
    names: tuple[Name, ...]

    @property
    def acronym(self) -> bool:
        """Whether it is one word in capitals: "NATO"."""
        return len(self.words) == 1 and bool(self.names) and self.names[0].words[0].text.isupper()

    @property
    def camel(self) -> bool:
        """Whether its first word has a capital inside: "TimeWarner"."""
        return bool(self.names) and camel(self.names[0].words[0].text)

    @property
    def title(self) -> str:
        """The last word of the title before it, in lower case and without its full stop; empty for none."""
        return next((name.title[-1].text.lower().rstrip(".") for name in self.names if name.title), "")

    @property
    def titled(self) -> bool:
        """Whether a title or honorific stands before it anywhere."""
        return any(name.title for name in self.names)


def forms(names: Iterable[Name]) -> list[Form]:
    """Return the distinct forms of `names` (by sort and exact words), in order of first use."""
    found: dict[tuple[str, tuple[str, ...]], list[Name]] = {}
    for name in names:
        found.setdefault((name.sort, tuple([word.text for word in name.words])), []).append(name)
    return [Form(sort, tuple([word.lower() for word in words]), tuple(uses)) for (sort, words), uses in found.items()]


class Groups:
    """Union-find over the indices of forms."""

    __slots__ = ("parents",)

    def __init__(self, size: int) -> None:
        self.parents = list(range(size))

    def root(self, index: int) -> int:
        """Return the representative of the group of `index`."""
        parents = self.parents
        while parents[index] != index:
            parents[index] = parents[parents[index]]
            index = parents[index]
        return index

    def join(self, one: int, other: int) -> None:
        """Make one group of two; the earlier form represents it."""
        a, b = self.root(one), self.root(other)
        if a != b:
            self.parents[max(a, b)] = min(a, b)

    def members(self) -> list[list[int]]:
        """Return the groups, each in order."""
        found: dict[int, list[int]] = {}
        for index in range(len(self.parents)):
            found.setdefault(self.root(index), []).append(index)
        return list(found.values())

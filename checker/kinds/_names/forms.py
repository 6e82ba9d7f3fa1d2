"""Distinct surface forms of names, groups of them, and the pairs of words in them that are worth comparing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from checker import gazetteer
from checker.kinds._names.lexis import words as lexis
from checker.kinds._names.runs import OTHER, PERSON, PLACE, Name, camel
from checker.model import Relation
from checker.spelling import blocking_keys, fold, near, relation, skeleton

PARTICLES = lexis("attachedparticle")
MARKS = str.maketrans("", "", " -‐‑.'’")
SHORTEST = 5  # letters of a name that is compared without its spaces
MANY = 400  # distinct words: beyond this the buckets of the spelling module, which stay small, are used
CROWD = 64  # words of a bucket: each is compared with as many that follow it in the alphabet
LARGE_CROWD = 2  # the same, in a text of many words, where two words in a bucket are all that is expected


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
    """Return the distinct forms of `names` (by sort and exact words), in order of first use.

    A form that is a person's somewhere in the story, or a double family name, is one wherever nothing else is known.
    """
    told = [(name, tuple([word.text for word in name.words])) for name in names]
    people = {words for name, words in told if name.sort == PERSON}
    double = {fold(" ".join(words[-2:])) for words in people if len(words) > 2}
    if double:
        people |= {words for _, words in told if len(words) == 2 and fold(" ".join(words)) in double}
    found: dict[tuple[str, tuple[str, ...]], list[Name]] = {}
    for name, words in told:
        sort = PERSON if name.sort == OTHER and words in people else name.sort
        found.setdefault((sort, words), []).append(name)
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


def join_equal(every: Sequence[Form], groups: Groups) -> None:
    """Join forms of equal words, whatever their sort."""
    first: dict[tuple[str, ...], int] = {}
    for index, form in enumerate(every):
        groups.join(index, first.setdefault(form.words, index))


def join_spaced(every: Sequence[Form], groups: Groups) -> None:
    """Join "Kilroy-Silk" and "Robert Kilroy Silk", "TimeWarner" and "Time Warner", "Wechat" and "WeChat"."""
    first: dict[str, int] = {}
    ends: dict[str, dict[tuple[str, ...], int]] = {}
    tied = any("-" in form.words[-1] for form in every)
    for index, form in enumerate(every):
        for key in keys(form):
            groups.join(index, first.setdefault(key, index))
        if tied or len(form.words) > 1:
            for key, head in tails(form, tied):
                groups.join(index, ends.setdefault(key, {}).setdefault(head, index))
    for bearers in ends.values():
        alone = bearers.pop((), -1)
        roots = {groups.root(index) for index in bearers.values()}
        if alone >= 0 and len(roots) == 1:
            groups.join(alone, roots.pop())
    join_turned(every, groups)


def join_turned(every: Sequence[Form], groups: Groups) -> None:
    """Join longer names of the same words in another order, where they can be one."""
    first: dict[tuple[str, ...], int] = {}
    for index, form in enumerate(every):
        if len(form.words) > 3:
            twin = first.setdefault(tuple(sorted(form.words)), index)
            if twin != index and relation(" ".join(every[twin].words), " ".join(form.words)) is Relation.VARIANT:
                groups.join(index, twin)


def keys(form: Form) -> Iterator[str]:
    """Yield the letters of all words of a form, which forms share that are written with other spaces."""
    words = form.words
    if len(words) == 1 and (form.acronym or (form.sort == PERSON and words[0].isalpha() and not form.camel)):
        return
    whole = squashed("".join(words))
    if len(whole) >= SHORTEST or len(words) == 1:
        yield whole
    if form.sort == PERSON and len(words) > 2 and len(set(words)) < len(words):
        yield squashed("".join(dict.fromkeys(words)))


def tails(form: Form, tied: bool) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the letters of a double family name, or of one without its particle, and the words before it.

    `tied`: the story has a name with a hyphen, so that double family names are looked at too.
    """
    words = form.words
    particle, hyphen, rest = words[-1].partition("-")
    if hyphen and particle in PARTICLES:
        yield f"-{squashed(rest)}", words[:-1]
    if len(words) > 1 and words[-2] in PARTICLES:
        yield f"-{squashed(words[-1])}", words[:-2]
    if form.sort != PERSON or not tied:
        return
    for count in (1, 2):
        if len(words) >= count and (hyphen or count == 2):
            family = squashed("".join(words[-count:]))
            if len(family) >= SHORTEST:
                yield family, words[:-count]


def squashed(text: str) -> str:
    """Return the folded letters of a name alone."""
    if text.isascii() and text.isalpha():
        return text.lower()
    return fold(text).translate(MARKS)


def join_places(every: Sequence[Form], groups: Groups) -> None:
    """Join the forms that the gazetteer knows as one place: Kiev and Kyiv."""
    first: dict[str, int] = {}
    for index, form in enumerate(every):
        if form.sort != PLACE:
            continue
        place = gazetteer.place(form.names[0].text if form.names else form.words[0])
        key = f"{place.name}/{place.country}" if place is not None else " ".join(form.words)
        groups.join(index, first.setdefault(key, index))


def near_pairs(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of words worth comparing, each once, in alphabetical order.

    The number of pairs grows with the number of words, whatever they are: crowded buckets are not searched in full.
    """
    many = len(words) > MANY
    buckets: dict[str, list[str]] = {}
    for word in words:
        for key in blocking_keys(word) if many else ends(word):
            buckets.setdefault(key, []).append(word)
    crowd, same, spare = (LARGE_CROWD, near_or_alike, MANY) if many else (CROWD, alike, 2)
    seen: set[tuple[str, str]] = set()
    for bucket in buckets.values():
        if len(bucket) == 1:
            continue
        for index, one in enumerate(bucket, 1):
            for other in bucket[index : index + crowd]:
                if -spare <= len(one) - len(other) <= spare and (one, other) not in seen:
                    seen.add((one, other))
                    if same(one, other):
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

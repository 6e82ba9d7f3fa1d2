"""The counts of an article with what surrounds them, ready to be held against each other."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from checker.kinds._quantity.binding import Counted
from checker.kinds._quantity.found import Found
from checker.kinds._quantity.kind import bound
from checker.kinds._quantity.values import ONE, Quantity
from checker.model import Document, Span
from checker.sentences import sentences
from checker.tokens import tokens

# Words that say that this count is not that one.
APART = frozenset(
    "other others another additional further extra new different separate remaining first last next previous second "
    "third same final initial more".split()
)
CHANGING = frozenset(
    "from compared compare comparison up down rose fell rise fall increase increased decrease decreased grew dropped "
    "previous previously earlier initially originally last so far expected forecast predicted target plans least most "
    "another additional average yet if than".split()
)
REACH = 8
AFTERWARDS = frozenset("earlier ago previously more each apiece per annually weekly monthly last next".split())


class Count(NamedTuple):
    """A count: where it stands, what it counts, its sentence, and the words around it.

    before, after: up to eight tokens before the number and after the noun, in the same sentence, lower case,
    nearest first. definite: whether it picks up a group that the reader is to know ("the nine men").
    """

    found: Found
    what: Counted
    sentence: int
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def value(self) -> Quantity:
        """The quantity."""
        return self.found.value

    @property
    def whole(self) -> int:
        """The nominal number, rounded down."""
        return self.found.value.high // ONE


def counts(document: Document) -> dict[str, list[Count]]:
    """Return the counts of the article by noun (empty: none named). Use through `document.derived(counts)`."""
    texts = document.derived(tokens).texts
    starts = [span.start for span in document.derived(sentences)]
    groups: dict[str, list[Count]] = {}
    for found, what in document.derived(bound):
        if found.role or found.value.unit or not _plain(texts, found, what):
            continue
        sentence = bisect_right(starts, found.span.start)
        count = Count(
            found, what, sentence, _before(texts, found.first), _after(texts, what.end if what.noun else found.last)
        )
        groups.setdefault(what.noun, []).append(count)
    return groups


def _plain(texts: list[str], found: Found, what: Counted) -> bool:
    """Return whether a count is a whole number of things, not the first half of "12-member" or of a name."""
    if found.value.low % ONE or found.value.high % ONE or texts[found.last] in {"-", "–", "‑"}:
        return False
    return not (what.noun and texts[what.end - 1][:1].isupper() and texts[found.first][:1].isupper())


def _before(texts: list[str], first: int) -> tuple[str, ...]:
    words: list[str] = []
    for at in range(first - 1, max(first - 1 - REACH, -1), -1):
        if texts[at] in {".", "\n", "?", "!", ";"}:
            break
        words.append(texts[at].lower())
    return tuple(words)


def _after(texts: list[str], end: int) -> tuple[str, ...]:
    words: list[str] = []
    for at in range(end, min(end + REACH, len(texts))):
        if texts[at] in {".", "\n", "?", "!", ";"}:
            break
        words.append(texts[at].lower())
    return tuple(words)


def names(document: Document, sentence: int) -> frozenset[str]:
    """Return the capitalised words of a sentence, its first left out: who, where and when it speaks of."""
    spans = document.derived(sentences)
    if not 0 < sentence <= len(spans):
        return frozenset()
    span = spans[sentence - 1]
    words = document.text[span.start : min(span.end, span.start + 1000)].split()
    return frozenset(word.strip(".,;:’'\"“”()") for word in words[1:] if word[:1].isupper() and len(word) > 2)


def phrase(document: Document, count: Count) -> Span:
    """Return the span from the number to the end of its noun."""
    all_tokens = document.derived(tokens)
    end = all_tokens.ends[count.what.end - 1] if count.what.noun else 0
    return Span(count.found.span.start, max(count.found.span.end, end))

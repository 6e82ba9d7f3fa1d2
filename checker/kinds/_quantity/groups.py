"""What sets two counts of one noun apart: another year, another event, two groups told by the same two sorts."""

from __future__ import annotations

from collections.abc import Sequence

from checker.kinds._quantity.context import EVENTS
from checker.kinds._quantity.counts import Count
from checker.model import Document
from checker.sentences import sentences

LONGEST = 1000  # characters of a sentence that are read for years


def other_year(document: Document, one: Count, others: Sequence[Count]) -> bool:
    """Return whether the sentence of a count tells a year that none of the others' sentences tells."""
    own = years(document, one.sentence)
    told = {each.sentence for each in others} - {one.sentence}
    return bool(own) and all(own.isdisjoint(years(document, sentence)) for sentence in told)


def other_event(one: Count, other: Count) -> bool:
    """Return whether the later of two counts is of an event that it names first: "a landslide killed 15 people"."""
    later = one if one.found.first > other.found.first else other
    for at, word in enumerate(later.before[:4]):
        if word in EVENTS:
            subject = later.before[at + 1 : at + 5]
            return any(word in {"a", "an", "another"} for word in subject) and not _verb(subject)
    return False


def _verb(subject: Sequence[str]) -> bool:
    """Return whether the article is of something else than the subject: "after a storm that killed 15"."""
    article = next(at for at, word in enumerate(subject) if word in {"a", "an", "another"})
    return not {"which", "that", ",", "when", "after", "in"}.isdisjoint(subject[:article])


def two_groups(one: Count, other: Count) -> bool:
    """Return whether each of two counts is told with another sort, as a part of a group: "seven women and five men"."""
    return _coordinated(one) and _coordinated(other)


def _coordinated(count: Count) -> bool:
    before, after = count.before, count.after
    joined = before[:1] == ("and",) and (before[2:3] and before[2] != "," and _number(before[2]))
    follows = after[:1] == ("and",) and bool(after[1:2]) and _number(after[1])
    return bool(joined) or follows


def _number(word: str) -> bool:
    return word.isdigit() or word in NUMBERS


NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split())


def years(document: Document, sentence: int) -> frozenset[str]:
    """Return the years that a sentence tells in figures; `sentence`: its number, from 1."""
    spans = document.derived(sentences)
    if not 0 < sentence <= len(spans):
        return frozenset()
    span = spans[sentence - 1]
    words = document.text[span.start : min(span.end, span.start + LONGEST)].split()
    bare = (word.strip(".,;:’'\"“”()") for word in words)
    return frozenset(word for word in bare if len(word) == 4 and word.isdecimal() and "1600" <= word <= "2100")

"""How counts and ranks are written: figures or words, by their size; `million`; at the start of a sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from checker.layouts._quantities import quantities, vocabulary
from checker.layouts._records import House, Reading, build
from checker.model import Document, Fact
from checker.sentences import sentences

WORDS = vocabulary("million: million m mn mln", "billion: billion bn bln", "trillion: trillion tn trn")
UNITLESS = frozenset({"", "ordinal"})
OPENING = "\"“‘'(«"
CLOSING = ".,;:!?)”’\"'"
JOINING = frozenset({"and", "or", "to", "of"})
REACH = 40  # characters behind a number
PLAIN = quantities(WORDS, "“nine”, “10”, “1,200” or “5 million”")


def find(document: Document, facts: Sequence[Fact], house: House) -> Iterator[tuple[int, Reading]]:
    """Yield the readings of counts and ranks, and where their texts begin.

    Left out are numbers in a name or a list, those that count nothing (`omega 3`), those that a hyphen or another sign
    joins to their neighbours, ranges, shares, and all of a sentence that tells several: there one style may serve for
    all of them.
    """
    starts = document.derived(sentences)
    place = [bisect_right(starts, (fact.span.start, len(document.text))) - 1 for fact in facts]
    several = Counter(place)
    for fact, number in zip(facts, place, strict=True):
        if several[number] > 1 or fact.value.unit not in UNITLESS or fact.value.low != fact.value.high:
            continue
        reading = PLAIN.read(fact.text)
        if reading is None or not _counts(reading, fact):
            continue
        before = document.text[max(starts[number].start, 0) : fact.span.start + reading.start]
        if not _joined(before, document.text[fact.span.end : fact.span.end + REACH]):
            yield fact.span.start, reading if before.strip(OPENING + " ") else _opening(reading)


def _counts(reading: Reading, fact: Fact) -> bool:
    """Tell whether a number counts or ranks something: four figures without a comma may be a year."""
    told = reading.contents
    if "ordinal" in told or len(reading.pieces) > 1:
        return True
    figures = told.get("number", "")
    return bool(fact.mention.subject) and not (len(figures) == 4 and "1500" <= figures < "2100")


def _joined(before: str, after: str) -> bool:
    """Tell whether something other than a space and a word in small letters stands beside a number.

    before, after: the rest of its sentence, and what follows.
    """
    if before[-1:] and not (before[-1:].isspace() or before[-1:] in OPENING):
        return True
    if after[:1] and not (after[:1].isspace() or after[:1] in CLOSING):
        return True
    if after[:1] in {".", ")"} and before.strip()[-1:] in {"", ":", "(", ";"}:
        return True  # the number of an item in a list
    following, preceding = after.split(), before.split()
    if after[:1].isspace() and following and not following[0][0].islower():
        return True
    word = preceding[-1] if len(preceding) > 1 else ""
    if word.lower() in JOINING and preceding[-2][-1:].isdecimal():
        return True  # "sections 2 and 6"
    return word[:1].isupper() and word[-1:] not in CLOSING


def _opening(reading: Reading) -> Reading:
    """Return a reading in figures as one that opens a sentence."""
    first = reading.pieces[0]
    if first.field != "number" or first.style != "figures":
        return reading
    raw = reading.raw
    raw[0] = ("opening number", *raw[0][1:])
    return build(reading.text, raw, reading.start, reading.end) or reading


WRITING = PLAIN._replace(find=find)

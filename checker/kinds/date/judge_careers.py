"""The years between two events of one sentence: "joined in 1961 and retired in 2000 after 49 years"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from checker.kinds.date.judging import contradicted, held, written_year
from checker.kinds.date.scan import Found, scan
from checker.kinds.date.values import Duration
from checker.model import Document, Judgement, Span
from checker.sentences import sentences
from checker.tokens import tokens

STARTS = frozenset(
    """joined joining hired started began begun married wed appointed came founded opened elected entered arrived moved
    became recruited enlisted signed engaged ordained launched set-up crowned installed""".split()
)
ENDED = frozenset(
    """retired retiring left leaving ended ending died dying divorced divorcing resigned resigning closed closing shut
    quit quitting departed departing stepping stepped stood abdicated separated dissolved""".split()
)
STAYED = frozenset("stayed served worked remained lived ruled reigned taught lasted was spent".split())
RANGE_LINKS = frozenset(", for a total of some or in all — – - ( from between".split())
OF = frozenset("marriage service together there at with in as on of".split())
MOST = 40  # lengths in one story that are looked at
NEAR = 12  # tokens from a year to the verb that it dates
LATER = frozenset({"later", "earlier", "before", "after", "ago", "old", "each", "every", "into", "more", "on", "off"})


def careers(document: Document) -> Iterator[Judgement]:
    """Yield a judgement for each length in years that stands with the two years it runs between."""
    scanned = document.derived(scan)
    lengths = [(at, number) for at, found in enumerate(scanned) if (number := _number(found)) > 1][:MOST]
    if not lengths:
        return
    spans = document.derived(sentences)
    for at, number in lengths:
        span = spans[max(bisect_right(spans, Span(scanned[at].span.start, len(document.text) + 1)) - 1, 0)]
        near = [found for found in scanned[max(at - 4, 0) : at + 5] if found.span.start >= span.start]
        years = [found for found in near if written_year(found) and found.span.end <= span.end]
        if len(years) == 2 and _between(document, scanned[at], years[0], years[1]):
            yield _judged(document, scanned[at], number, years[0], years[1])


def _number(found: Found) -> int:
    """Return the whole years of a plain length, or 0."""
    if not isinstance(found.value, Duration) or found.value.mod:
        return 0
    told = found.value.timex[1:-1]
    return int(told) if found.value.timex.endswith("Y") and told.isdecimal() else 0


def _between(document: Document, length: Found, one: Found, other: Found) -> bool:
    """Return whether the words tell that the length runs from the one year to the other."""
    texts = document.derived(tokens).texts
    if texts[length.last].lower() in LATER or "-" in texts[length.first : length.last]:
        return False
    opening = texts[one.first - 1].lower() if one.first else ""
    if opening in {"from", "between"} and texts[one.last : other.first] in (["to"], ["until"], ["till"], ["and"]):
        gap = texts[length.last : one.first] if length.first < one.first else texts[other.last : length.first]
        words = {text.lower() for text in gap}
        return 0 < len(gap) < 6 and words <= RANGE_LINKS and (length.first < one.first or "," in words)
    return _started(texts, one, other) and _ended(texts, length, one, other)


def _started(texts: Sequence[str], one: Found, other: Found) -> bool:
    """Return whether something begins in the first year: "joined the firm in 1961", "in 1959 she married"."""
    before = _clause(texts, range(one.first - 1, max(one.first - NEAR, -1), -1))
    after = _clause(texts, range(one.last, min(one.last + 5, other.first)))
    return not STARTS.isdisjoint(before) or not STARTS.isdisjoint(after)


def _clause(texts: Sequence[str], places: range) -> list[str]:
    words = []
    for at in places:
        if texts[at] in {".", ";", "\n"}:
            break
        words.append(texts[at].lower())
    return words


def _ended(texts: Sequence[str], length: Found, one: Found, other: Found) -> bool:
    """Return whether it ends in the second year, and the length counts up to there."""
    between = [text.lower() for text in texts[one.last : other.first]]
    if other.last <= length.first:  # "retired in 2000, after 49 years"
        gap = [text for text in texts[other.last : length.first] if text != ","]
        following = texts[length.last]
        counts = following in {".", ",", ";", "\n"} or following in OF
        return gap == ["after"] and counts and not ENDED.isdisjoint(between[-NEAR:])
    if not one.last <= length.first:
        return False
    lead = [text.lower() for text in texts[max(length.first - 4, one.last) : length.first]]
    tail = [text.lower() for text in texts[length.last : other.first]]
    if not STAYED.isdisjoint(lead):  # "stayed for 49 years, retiring in 2000"
        participle = tail[1:2] if tail[:1] == [","] else tail[:1]
        return any(word in ENDED and word.endswith("ing") for word in participle) or tail[:1] == ["until"]
    return False


def _judged(document: Document, length: Found, number: int, one: Found, other: Found) -> Judgement:
    first, last = written_year(one), written_year(other)
    if last < first or abs(last - first - number) <= 1:
        return held(document, length.span)
    told = document.text[slice(*length.span)]
    message = f"{last} − {first} = {last - first} years, but the text says {told}."
    return contradicted(document, length.span, message, one.span, other.span)

"""A score of the headline against those of the body: "Rovers win 3-1" over a story of a 3-2."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from checker.model import Document, Judgement, Related, Span, Verdict
from checker.sentences import sentences

SCORE = r"(?<![\w£$€.,:/–-])(\d{1,3}) ?[-–] ?(\d{1,3})(?![\w%–-]|[.,:/]\d)"
MARKS = ".,;:’'\"“”()"
LONGEST = 600  # characters of a sentence that are read for names
# A sentence with one of these tells how a game stood for a while, not how it ended.
MEANWHILE = frozenset(
    """led lead leads leading ahead trailed trailing behind level half-time halftime interval break early midway deficit
    cushion advantage pulled reduced cut extended""".split()
)
MOST = 60  # scores of a body that are looked at: a table of results has more

Told = tuple[Span, tuple[int, int]]


def scores(document: Document, heads: Sequence[Span]) -> Iterator[Judgement]:
    """Yield a judgement for each score in one of the `heads`, where the body tells scores too.

    A score that the body tells, in either order, holds. One that it does not tell is a clash with a score of which it
    keeps one side: 3-1 over 3-2.
    """
    told = [score for head in heads for score in _scores(document, head)]
    if not told:
        return
    body = [score for part in document.parts if part.name == "body" for score in _scores(document, part.span)]
    if not 0 < len(body) <= MOST:
        return
    ended = [score for score in body if not _meanwhile(document, _around(document, score[0]))]
    for span, sides in told:
        head = next(head for head in heads if head.start <= span.start < head.end)
        match = [
            score for score in ended if len(_names(document, head) & _names(document, _around(document, score[0]))) > 1
        ]
        near = match or [score for score in ended if set(sides) & set(score[1])]
        if any(sorted(sides) == sorted(other) for _, other in match or body):
            yield Judgement(Verdict.HELD, document, span)
        elif match or 0 < len(near) == len(ended):
            here, there = (document.text[slice(*each)] for each in (span, near[0][0]))
            message = f"the score is “{here}” here, “{there}” in the story"
            yield Judgement(Verdict.CONTRADICTED, document, span, message, (Related(document, near[0][0]),))


def _around(document: Document, score: Span) -> Span:
    """Return the sentence that a score stands in."""
    spans = document.derived(sentences)
    return spans[bisect_right(spans, score.start, key=lambda span: span.start) - 1]


def _meanwhile(document: Document, span: Span) -> bool:
    """Return whether a sentence tells how a game stood for a while."""
    words = document.text[span.start : min(span.end, span.start + LONGEST)].lower().split()
    return not MEANWHILE.isdisjoint(word.strip(MARKS) for word in words)


def _names(document: Document, span: Span) -> frozenset[str]:
    """Return the capitalised words of a sentence or a headline."""
    words = document.text[span.start : min(span.end, span.start + LONGEST)].split()
    return frozenset(word.strip(MARKS) for word in words if word[:1].isupper() and len(word) > 2)


def _scores(document: Document, span: Span) -> Iterator[Told]:
    for match in re.compile(SCORE).finditer(document.text, *span):
        one, other = int(match[1]), int(match[2])
        if max(one, other) < 150:
            yield Span(*match.span()), (one, other)

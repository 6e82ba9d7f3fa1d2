"""The finding for one quotation in different words: the differing words, with the same context on both sides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from checker.kinds.quotation._words import Word, words
from checker.model import Fact, Judgement, Related, Severity, Span, Suggestion, Verdict

# Words that editors trim and transcribers mishear; where nothing else differs, the finding is a note.
SLIGHT = frozenset("that the a an and but so also just well at of to then now very really".split())
# Within a sentence of the reporter's a quotation may take its tense and person (`said she would “sell her boat”`).
SHIFTED = tuple(
    frozenset(forms.split())
    for forms in (
        "is are was were am be been", "has have had", "do does did", "will would", "can could", "may might",
        "i we he she they you it", "my our his her their your its", "me us him her them you it",
    )
)  # fmt: skip
# Words shown before and after those that differ.
BEFORE, AFTER = 3, 8
# Words shown of a wording that goes on where the other ends.
ONWARDS = 3

Range = tuple[int, int]


class Other(NamedTuple):
    """Another wording of a quotation; `differences` pair the ranges of words, here and there, that differ.

    open: whether one side goes on where the other ends, so that nobody knows how much stands for the last word.
    """

    fact: Fact
    differences: tuple[tuple[Range, Range], ...]
    open: bool = False


def contradicted(fact: Fact, others: Sequence[Other]) -> Judgement:
    """Return the finding that `fact` tells a quotation in other words than each of `others`.

    What was said in truth is not known: another article's words are shown, but never offered as a repair.
    """
    first = others[0]
    (span, here), (place, there) = _wordings(fact, first)
    own = first.fact.document is fact.document and not first.open
    places = [place, *(_wordings(fact, other)[1][0] for other in others[1:])]
    speaker = next((f.mention.subject for f in (fact, *(other.fact for other in others)) if f.mention.subject), "")
    whose = f" of {speaker}" if speaker else ""
    return Judgement(
        Verdict.CONTRADICTED,
        fact.document,
        span,
        f"one quotation{whose} is told in different words: “{here}” and “{there}”",
        tuple(Related(other.fact.document, place) for other, place in zip(others, places, strict=True)),
        (Suggestion(span, fact.document.text[slice(*place)]),) if own else (),
        Severity.NOTE if all(_slight(fact, other) or _shifted(fact, other) for other in others) else None,
    )


def _slight(fact: Fact, other: Other) -> bool:
    """Tell whether two wordings differ in small words only."""
    return all(
        set(fact.value[slice(*here)]) | set(other.fact.value[slice(*there)]) <= SLIGHT
        for here, there in other.differences
    )


def _shifted(fact: Fact, other: Other) -> bool:
    """Tell whether two wordings differ in tense and person only, one of them within a sentence of the reporter's."""
    if not (_within(fact) or _within(other.fact)):
        return False
    pairs = [(fact.value[slice(*here)], other.fact.value[slice(*there)]) for here, there in other.differences]
    return all(
        len(one) == len(two) == 1 and any(one[0] in forms and two[0] in forms for forms in SHIFTED)
        for one, two in pairs
    )


def _within(fact: Fact) -> bool:
    """Tell whether a word, and no comma or colon, stands before a quotation."""
    before = fact.document.text[max(fact.span.start - 4, 0) : fact.span.start].rstrip("\"'“‘«„` \n")
    return before[-1:].isalpha()


def _wordings(fact: Fact, other: Other) -> tuple[tuple[Span, str], tuple[Span, str]]:
    """Return where both wordings differ, each with the words to show: as many neighbours on both as either has."""
    sides = [here for here, _ in other.differences], [there for _, there in other.differences]
    ranges = [(side[0][0], max(side[-1][1], side[0][0])) for side in sides]
    # Words that one side lacks are shown, and replaced, with their neighbours, which both sides have.
    wider = int(any(start == end for side in sides for start, end in side))
    placed = [words(f.document.text, *f.span) for f in (fact, other.fact)]
    before = min(BEFORE, *(start for start, _ in ranges))
    after = min(AFTER, *(len(found) - end for found, (_, end) in zip(placed, ranges, strict=True)))
    return tuple(  # type: ignore[return-value]
        (
            _span(found, start - min(wider, before), end + min(wider, after)),
            _shown(f, _span(found, start - before, end + (after or min(ONWARDS, len(found) - end)))),
        )
        for f, found, (start, end) in zip((fact, other.fact), placed, ranges, strict=True)
    )


def _shown(fact: Fact, span: Span) -> str:
    return " ".join(fact.document.text[slice(*span)].split())


def _span(placed: Sequence[Word], first: int, last: int) -> Span:
    """Return the span of words `first` to `last`, half-open; of no words the place where they would stand."""
    if last > first:
        return Span(placed[first].start, placed[last - 1].end)
    place = placed[first - 1].end if first else placed[0].start
    return Span(place, place)

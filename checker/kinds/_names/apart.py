"""Whether a story means to have two names, where two forms look like one: two people side by side, a text cut off."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from checker import gazetteer
from checker.kinds._names.lexis import words as lexis
from checker.kinds._names.variants import Use, order
from checker.model import Relation, Span
from checker.quotes import quoted_spans
from checker.spelling import similar

UNLIKE = 0.5  # likeness of two names of one place up to which they are names, not spellings: Burma, Myanmar
NEARBY = 60  # characters before a name in which the text may say that it is another spelling
FEW_WORDS = 3  # after "'s" and before another name
FAR = 160  # characters between two names that may have an age each, or one word for both before them
# Patterns that few stories need are compiled when they do.
AGE = r", (?:aged )?(\d{1,3})\b"
FAMILY = (
    r"(?i)\b(?:brothers|sisters|siblings|twins|cousins|couple|(?:father|mother) and (?:son|daughter)|husband and wife)"
    r"\b[^.;!?\n]*$"
)
ENDS = frozenset('.!?;:\n“”"')
KIN = lexis("kin")
KINSHIP = rf"(?i)\b(?:his|her|their)(?: [\w-]+)? (?:{'|'.join(sorted(KIN))})(?:-in-law)?,? $"
JOINING = (
    KIN
    | lexis("title")
    | lexis("honorific")
    | frozenset(
        "and or nor & with to from against v vs vs. versus met meets married marries beat beats defeated than not but "
        "unlike mr. mrs. ms. dr. the a an his her their its".split()
    )
)
CUES = (
    r"(?i)(?:\(\s*also|\b(?:also (?:known|spel|written|called)|known as|spelled|spelt|formerly|previously"
    r"|referred to as|variations|variants|renamed|née|a\.k\.a))[^.;]*$"
)


def announced(use: Use) -> bool:
    """Return whether the words before a name say that it is another form: "also known as", "formerly"."""
    start = use.span.start
    return re.compile(CUES).search(use.fact.document.text, max(start - NEARBY, 0), start) is not None


def two_names(minority: Sequence[Use], majority: Sequence[Use]) -> bool:
    """Return whether the text means to have two names: it says so, has them side by side, or only a speaker has one."""
    one, other = minority[0], majority[0]
    if side_by_side(minority, majority) or announced(one) or announced(other):
        return True
    if gazetteer.same_place(one.text, other.text) is Relation.UNDECIDED:
        return False
    before = one.fact.document.text[max(one.span.start - NEARBY, 0) : one.span.start].rstrip("“\"'‘ ").lower()
    if before.endswith(f"{other.text.lower()} ("):
        return True
    renamed = similar(one.text, other.text) <= UNLIKE and one.text[0] != other.text[0]
    return renamed and all(map(quoted, minority)) and not all(map(quoted, majority))


def side_by_side(minority: Sequence[Use], majority: Sequence[Use]) -> bool:
    """Return whether the two forms stand a few words apart in one sentence: "Ann Brown married Ann Browne"."""
    places = [order(use.fact) for use in majority]
    for use in minority:
        at = bisect_right(places, order(use.fact))
        for other in majority[max(at - 1, 0) : at + 1]:
            first, last = sorted((use.fact.span, other.fact.span))
            if use.fact.document is not other.fact.document or last.start - first.end > FAR:
                continue
            if two_people(use.fact.document.text, first, last):
                return True
    return False


def two_people(text: str, first: Span, last: Span) -> bool:
    """Return whether the words around two names, a few words apart, tell of two people.

    Joining words alone stand between them, the second is "her sister", each has an age of its own, or a word for
    several of a family opens them.
    """
    between = text[first.end : last.start]
    if (len(between) < NEARBY and beside(between)) or re.search(KINSHIP, between):
        return True
    if not ENDS.isdisjoint(between):
        return False
    age, other = (re.match(AGE, text[end : end + NEARBY]) for end in (first.end, last.end))
    if age and other and age.group(1) != other.group(1):
        return True
    return re.search(FAMILY, text[max(first.start - NEARBY, 0) : first.start]) is not None


def beside(between: str) -> bool:
    """Return whether the words between two names tell that there are two: joining words and ages, or "'s" and a few."""
    words = between.lower().replace(",", " ").replace("(", " ").split()
    if between[:2] in ("'s", "’s"):
        return len(words) <= FEW_WORDS and ENDS.isdisjoint(between)
    kin = not KIN.isdisjoint(words)
    return bool(words) and all(word in JOINING or word.isdigit() or (kin and word == "of") for word in words)


def quoted(use: Use) -> bool:
    """Return whether a word stands inside quotation marks."""
    spans = use.fact.document.derived(quoted_spans)
    at = bisect_right(spans, use.span.start, key=lambda span: span.start)
    return at > 0 and spans[at - 1].end >= use.span.end


def cut_off(use: Use, other: Use) -> bool:
    """Return whether a text breaks off within a word: its last one, with no stop after it, begins the other form."""
    text = use.fact.document.text
    if len(use.text) >= len(other.text) or not other.text.startswith(use.text):
        return False
    return text[use.span.end :].strip(" \n\r\t.…") == "" and text[use.span.end :].strip() != "."

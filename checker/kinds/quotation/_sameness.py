"""Whether two wordings are one quotation, and whether its words differ."""

from __future__ import annotations

from enum import Enum, auto

from checker.kinds.quotation._alignment import Alignment

# Fewer shared words are a turn of phrase that anybody may use twice.
FEWEST = 5
# A difference at the edge needs a longer stretch, and so does a speaker who is not known, most of all elsewhere.
FEWEST_AT_EDGE = 7
FEWEST_UNKNOWN = 6
FEWEST_ELSEWHERE = 8
# Where nothing but one word for another differs inside the shorter wording, a few words are enough.
FEWEST_AROUND_ONE = 4
CLOSE = 5
SHARE = 0.75


class Speaker(Enum):
    """What is known of the speakers of two wordings: ONE; UNKNOWN in one article; ELSEWHERE, unknown in two."""

    ONE = auto()
    UNKNOWN = auto()
    ELSEWHERE = auto()


class Sameness(Enum):
    """SAME: one wording, or a cut of it. DIFFERS: one quotation in different words. OTHER: two quotations."""

    SAME = auto()
    DIFFERS = auto()
    OTHER = auto()


def judge(alignment: Alignment, left: int, right: int, speaker: Speaker = Speaker.ONE) -> Sameness:
    """Return how two wordings of `left` and `right` words stand to each other."""
    shorter = min(left, right)
    if not alignment.differences:
        whole = alignment.apart == 0 and alignment.shared >= min(shorter - 1, FEWEST)
        return Sameness.SAME if whole else Sameness.OTHER
    fewest = _fewest(alignment, shorter, speaker)
    differing = sum(max(d.left[1] - d.left[0], d.right[1] - d.right[0]) for d in alignment.differences)
    enough = alignment.shared >= fewest and alignment.shared >= SHARE * shorter
    close = differing <= max(2, alignment.shared // CLOSE)
    return Sameness.DIFFERS if enough and close and not alignment.apart else Sameness.OTHER


def _fewest(alignment: Alignment, shorter: int, speaker: Speaker) -> int:
    """Return how many shared words make two differing wordings one quotation."""
    if speaker is Speaker.ELSEWHERE:
        return FEWEST_ELSEWHERE
    if alignment.edge:
        return FEWEST_AT_EDGE
    if len(alignment.differences) == 1 and alignment.word_for_word() and alignment.shared >= shorter - 1:
        return FEWEST_AROUND_ONE
    return FEWEST if speaker is Speaker.ONE else FEWEST_UNKNOWN

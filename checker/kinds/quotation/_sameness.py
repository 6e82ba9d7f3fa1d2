"""Whether two wordings are one quotation, and whether its words differ."""

from __future__ import annotations

from enum import Enum, auto

from checker.kinds.quotation._alignment import Alignment

# Fewer shared words are a turn of phrase that anybody may use twice.
FEWEST = 6
# A difference at the edge, or a speaker who is not known, needs a longer stretch.
FEWEST_AT_EDGE = 8
FEWEST_UNKNOWN = 7
CLOSE = 5
SHARE = 0.75


class Sameness(Enum):
    """SAME: one wording, or a cut of it. DIFFERS: one quotation in different words. OTHER: two quotations."""

    SAME = auto()
    DIFFERS = auto()
    OTHER = auto()


def judge(alignment: Alignment, left: int, right: int, strict: bool = False) -> Sameness:
    """Return how two wordings of `left` and `right` words stand to each other.

    strict: the speakers are not known to be one.
    """
    shorter = min(left, right)
    if not alignment.differences:
        whole = alignment.apart == 0 and alignment.shared >= min(shorter - 1, FEWEST)
        return Sameness.SAME if whole else Sameness.OTHER
    fewest = FEWEST_AT_EDGE if alignment.edge else FEWEST_UNKNOWN if strict else FEWEST
    differing = sum(max(d.left[1] - d.left[0], d.right[1] - d.right[0]) for d in alignment.differences)
    enough = alignment.shared >= fewest and alignment.shared >= SHARE * shorter
    close = differing <= max(2, alignment.shared // CLOSE)
    return Sameness.DIFFERS if enough and close and not alignment.apart else Sameness.OTHER

"""Two words of names: another spelling of one, or two? Rules of transliteration, tables of forms, slips of the key."""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache
from os.path import commonprefix

from checker.folding import LONGEST, fold, frame, skeleton
from checker.gazetteer.names import entry
from checker.gazetteer.places import place
from checker.spelling.slips import BESIDE, Slip, distance, one_slip
from checker.spelling.words import is_word


class Grade(IntEnum):
    """How far two words are apart: `LIKELY` is a variant if the rest of the name agrees, `SUSPICIOUS` may be two names."""

    AGREE = 0
    VARIANT = 1
    LIKELY = 2
    SUSPICIOUS = 3
    CONFLICT = 4


# What stands behind the common beginning of two words that are two: genders, families, derivations, plurals.
ENDINGS = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        "/a o/a us/a e/a y/a /o /s /es /i /n /an /ian /ans /ese /er /ers /ic /ist /ists /ism /ly /ing /ed /al /ish /y /ina "
        "y/aya iy/aya yi/a y/ova /ovna ism/ist a/an a/ans y/ies o/an ia/a i/a is/a ovich/ovna e/ian a/ian an/ese an/ic "
        "a/in /in /sson /son /sen /man /ton /ville /ov /ev /ova /land n/ns i/is ey/aya oy/aya"
    ).split()
)
ALIKE = frozenset(a + b for group in ("aeiouy", "dt", "bpvfw", "gkqch", "szcx", "mn", "lr", "jy", "hx") for a in group for b in group)
VOWELS = frozenset("aeiouy")


@lru_cache(maxsize=1 << 16)
def grade(a: str, b: str) -> Grade:
    """Return the grade of two folded words; symmetric."""
    if a == b:
        return Grade.AGREE
    a, b = a.replace(" ", ""), b.replace(" ", "")
    if a == b:
        return Grade.VARIANT
    if min(len(a), len(b)) < 2 or has_digit(a) or has_digit(b):
        return Grade.CONFLICT
    if max(len(a), len(b)) > LONGEST:
        return Grade.VARIANT if skeleton(a) == skeleton(b) else Grade.CONFLICT
    forms = by_forms(a, b)
    return by_sound(a, b) if forms is None else forms


def has_digit(word: str) -> bool:
    """Return whether a digit stands in `word`."""
    return not word.isalpha() and any(letter.isdigit() for letter in word)


def by_forms(a: str, b: str) -> Grade | None:
    """Return what the table of given names says of two words, or None where it says nothing."""
    first, second = entry(a), entry(b)
    genders = {first.given[:1], second.given[:1]}
    if genders == {"m", "f"}:
        return Grade.CONFLICT
    shared = first.classes & second.classes
    if any(name[0] == "d" for name in shared):
        return Grade.VARIANT
    if any(name[0] in "?~" for name in shared):
        return Grade.SUSPICIOUS
    if shared and not (a[-1] in VOWELS) ^ (b[-1] in VOWELS):
        return Grade.SUSPICIOUS if well_known(a) and well_known(b) else Grade.VARIANT
    return None


def by_sound(a: str, b: str) -> Grade:
    """Return the grade of two words of which no table speaks."""
    if two_endings(a, b):
        return Grade.CONFLICT
    one, other = skeleton(a), skeleton(b)
    if one == other:
        if min(len(a), len(b)) <= 4 or (well_known(a) and well_known(b)):
            return Grade.SUSPICIOUS
        return Grade.VARIANT
    slip = one_slip(a, b)
    if slip is not None:
        return beside_known(a, b, by_slip(slip, min(len(a), len(b))))
    length = min(len(one), len(other))
    if length < 5:
        return Grade.CONFLICT
    return beside_known(a, b, by_skeleton(one, other, length))


def by_slip(slip: Slip, length: int) -> Grade:
    """Return the grade of two unknown words, the shorter of `length` letters, between which there is one slip."""
    if length < 4:
        return Grade.CONFLICT
    if slip.sort in ("swap", "double"):
        return Grade.VARIANT if length >= 5 else Grade.LIKELY
    if slip.sort == "drop":
        return Grade.VARIANT if length >= 5 + (slip.at == 0) else Grade.LIKELY if slip.at else Grade.CONFLICT
    if length == 4:
        return Grade.CONFLICT
    close = slip.letters in ALIKE or slip.letters in BESIDE
    if length >= 7 or (close and length == 6 and slip.at):
        return Grade.VARIANT
    return Grade.LIKELY if close or length == 6 else Grade.CONFLICT


def by_skeleton(one: str, other: str, length: int) -> Grade:
    """Return the grade of two unlike skeletons, the shorter of `length` letters, of two unknown words."""
    slip = one_slip(one, other)
    if slip is not None:
        close = slip.sort != "replace" or slip.letters in ALIKE
        return Grade.VARIANT if length >= 7 and close else Grade.LIKELY
    apart = distance(one, other, 2)
    if apart > 2:
        return Grade.CONFLICT
    if frame(one) == frame(other):
        return Grade.VARIANT if length >= 8 else Grade.LIKELY
    return Grade.LIKELY if length >= 8 else Grade.CONFLICT


def beside_known(a: str, b: str, found: Grade) -> Grade:
    """Return `found`, moderated where both words are known, each in its own right, or one is an ordinary word."""
    if found >= Grade.CONFLICT:
        return found
    first, second = known(a), known(b)
    if first and second:
        return Grade.CONFLICT if min(first, second) >= 4 else Grade.SUSPICIOUS
    if is_word(a) or is_word(b):
        return max(found, Grade.LIKELY)
    return found


@lru_cache(maxsize=1 << 15)
def known(word: str) -> int:
    """Return how well a folded word is known, as a given or family name, place or word: 0 (not at all) to 9."""
    seen = entry(word)
    if is_word(word):
        return 9
    best = max(int(seen.given[1:] or 0), seen.family)
    found = place(word)
    if found is not None:
        best = max(best, 4 if found.population >= 100_000 or found.sort != "city" else 2)
    return best


def well_known(word: str) -> bool:
    """Return whether a folded word is a frequent name, a place or an ordinary word."""
    return known(word) >= 3


def two_endings(a: str, b: str) -> bool:
    """Return whether two words differ in an ending that makes two names, such as that of gender."""
    head = len(commonprefix((a, b)))
    return head >= 2 and frozenset((a[head:], b[head:])) in ENDINGS

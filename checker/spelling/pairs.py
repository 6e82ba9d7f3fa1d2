"""Two words of names: another spelling of one, or two? Rules of transliteration, tables of forms, slips of the key."""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache

from checker.folding import DOUBLED, LONGEST, frame, skeleton
from checker.gazetteer.names import UNKNOWN, Entry, entry, forms, is_word
from checker.gazetteer.places import country_code, demonym, place, same_place
from checker.model import Relation
from checker.spelling.chinese import is_syllable
from checker.spelling.slips import BESIDE, Slip, beginning, distance, one_slip


class Grade(IntEnum):
    """How far two words are apart; `LIKELY` is a variant if the rest of the name agrees, `SUSPICIOUS` may be two."""

    AGREE = 0
    VARIANT = 1
    LIKELY = 2
    SUSPICIOUS = 3
    CONFLICT = 4


# What stands behind the common beginning of two words that are two: genders, families, derivations, plurals.
ENDINGS = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        "/a o/a us/a e/a y/a /o /s /es /i /n /an /ian /ans /ese /er /ers /ic /ist /ists /ism /ly /ing /ed /al "
        "/ish /ina y/aya iy/aya yi/a y/ova /ovna ism/ist a/an a/ans y/ies o/an ia/a i/a is/a ovich/ovna e/ian "
        "a/ian an/ese an/ic a/in /in /sson /son /sen /man /ton /ville /ov /ev /ova /land n/ns i/is ey/aya "
        "oy/aya e/o n/k s/ns e/ia m/t "
    ).split()
)
ALIKE = frozenset(
    a + b for group in ("aeiouy", "dt", "bpvfw", "gkqch", "szcx", "mn", "lr", "jy", "hx") for a in group for b in group
)
VOWELS = frozenset("aeiouy")
UNLIKE = 4  # words of about one length with twice as many letters that only one of them has are no spellings of one
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)
SHORT = frozenset("an at by he of on to we".split())
BOUND = frozenset("son sen man ton is in ed es er or ov et al el a i".split())  # words that also end names


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
    found = by_places(a, b)
    found = by_forms(a, b) if found is None else found
    return by_sound(a, b) if found is None else found


def has_digit(word: str) -> bool:
    """Return whether a digit stands in `word`."""
    return not word.isalpha() and any(letter.isdigit() for letter in word)


def by_places(a: str, b: str) -> Grade | None:
    """Return what the gazetteer says of two words: two forms of one place, or a country and its people."""
    if demonym(a) or demonym(b):
        return Grade.CONFLICT if country_code(a) == country_code(b) else None
    return Grade.VARIANT if same_place(a, b) is Relation.VARIANT else None


def by_forms(a: str, b: str) -> Grade | None:
    """Return what the table of given names says of two words, or None where it says nothing."""
    first, second = entry(a), entry(b)
    shared = first.classes & second.classes
    if any(name[0] == "d" for name in shared):
        return Grade.VARIANT
    if any(name[0] in "?~" for name in shared):
        return Grade.SUSPICIOUS
    if {first.given[:1], second.given[:1]} == {"m", "f"}:
        return Grade.CONFLICT
    if (slip_of_form(a, second) or slip_of_form(b, first)) and not one_slip(a, b):
        return Grade.LIKELY
    if shared and not (a[-1] in VOWELS) ^ (b[-1] in VOWELS):
        return Grade.SUSPICIOUS if well_known(a) and well_known(b) else Grade.VARIANT
    return None


def slip_of_form(word: str, other: Entry) -> bool:
    """Return whether an unknown word is one slip away from a form of the given name `other`."""
    if not other.classes or len(word) < 6 or entry(word) is not UNKNOWN:
        return False
    return any(
        one_slip(word, form) or mixed_up(word, form) for name in other.classes if name[0] == "d" for form in forms(name)
    )


def mixed_up(a: str, b: str) -> bool:
    """Return whether two long words have the same letters in another order, but for the ends: Vlamidir, Vladimir."""
    return len(a) == len(b) >= 7 and a[0] == b[0] and a[-1] == b[-1] and sorted(a) == sorted(b)


def by_sound(a: str, b: str) -> Grade:
    """Return the grade of two words of which no table speaks."""
    if -UNLIKE < len(a) - len(b) < UNLIKE and len(set(a) ^ set(b)) > 2 * UNLIKE - 1:
        return Grade.CONFLICT
    if ("zh" in a) != ("zh" in b) and ("j" in a) != ("j" in b):
        a, b = sorted((a.replace("zh", "j"), b.replace("zh", "j")))
        return Grade.VARIANT if a == b and len(a) > 4 else grade(a, b)
    if ("oe" in a) != ("oe" in b) and a.replace("oe", "u") == b.replace("oe", "u") and len(a) > 4:
        return Grade.VARIANT  # Dutch and Indonesian: Soeharto
    one, other = skeleton(a), skeleton(b)
    if one == other:
        short = min(len(a), len(b)) <= 4
        if (well_known(a) and well_known(b)) or (short and known(a) and known(b)):
            return Grade.SUSPICIOUS
        if not short:
            return Grade.VARIANT
        slip = one_slip(a, b)
        if slip is None or slip.sort != "double":
            return Grade.SUSPICIOUS
        return Grade.VARIANT if len(a + b) == 9 and max(known(a), known(b)) >= 4 else Grade.LIKELY
    if len(a) != len(b) and a[0] == b[0] and DOUBLED.sub(r"\1", a) == DOUBLED.sub(r"\1", b):
        return Grade.SUSPICIOUS if known(a) and known(b) else Grade.LIKELY
    length = min(len(a), len(b))
    if len(a) != len(b) and length > 5 and run_together(*sorted((a, b), key=len)):
        return Grade.VARIANT
    if two_endings(a, b) or (is_syllable(a) and is_syllable(b)):
        return Grade.CONFLICT
    slip = one_slip(a, b)
    if slip is not None:
        return beside_known(a, b, by_slip(slip, length), slip)
    if min(len(one), len(other)) < 5:
        return Grade.CONFLICT
    if two_strangers(a, b, length):
        return Grade.LIKELY
    found = by_skeleton(one, other, min(len(one), len(other)))
    if found > Grade.VARIANT:
        found = min(found, by_letters(a, b, length))
    return beside_known(a, b, found, None)


def run_together(short: str, long: str) -> bool:
    """Return whether a space is missing in `long`, an unknown word: `short` and an ordinary word or place are in it."""
    if known(long) or (place(short) is not None and not entry(short).given):
        return False
    for spare in range(max(2, len(long) - len(short) - 2), min(len(long) - len(short) + 2, len(long) - 5)):
        head, tail = long[:-spare], long[-spare:]
        after = (
            long[:3] == short[:3]
            and len(head) > 6
            and is_word(tail)
            and (len(tail) > 2 or tail in SHORT)
            and tail not in BOUND
        )
        if after and grade(*sorted((head, short))) <= Grade.VARIANT:
            return True
        head, tail = long[:spare], long[spare:]
        before = long[-1] == short[-1] and spare > 3 and (is_word(head) or place(head) is not None)
        if before and grade(*sorted((tail, short))) <= Grade.VARIANT:
            return True
    return False


def by_slip(slip: Slip, length: int) -> Grade:
    """Return the grade of two unknown words, the shorter of `length` letters, between which there is one slip."""
    if length < 4:
        return Grade.CONFLICT
    if slip.sort in ("swap", "double"):
        return Grade.VARIANT if length >= 5 else Grade.LIKELY
    if slip.sort == "drop":
        if not slip.at:
            return Grade.VARIANT if length >= 7 else Grade.CONFLICT
        return Grade.VARIANT if length >= 6 else Grade.LIKELY
    if length == 4:
        return Grade.CONFLICT
    close = slip.letters in ALIKE or slip.letters in BESIDE
    if slip.at and (length >= 7 or (close and length == 6)):
        return Grade.VARIANT
    return Grade.LIKELY if close or length >= 6 else Grade.CONFLICT


def by_skeleton(one: str, other: str, length: int) -> Grade:
    """Return the grade of two unlike skeletons, the shorter of `length` letters, of two unknown words."""
    slip = one_slip(one, other)
    if slip is not None:
        close = slip.sort != "replace" or slip.letters in ALIKE
        if close:
            return Grade.VARIANT if length >= 7 else Grade.LIKELY
        return Grade.LIKELY if length >= 8 else Grade.CONFLICT
    if length > 5 and frame(one) == frame(other) and distance(one, other, 2) <= 2:
        return Grade.VARIANT if length >= 8 else Grade.LIKELY
    return Grade.CONFLICT


def two_strangers(a: str, b: str, length: int) -> bool:
    """Return whether neither of two words is a name at all, and both may be slips of the same one."""
    return (
        length >= 6
        and a[0] == b[0]
        and near_frames(frame(a), frame(b))
        and not known(a)
        and not known(b)
        and distance(a, b, 3) <= 3
    )


def near_frames(one: str, other: str) -> bool:
    """Return whether at least four consonants are the same, or all but one slip."""
    return min(len(one), len(other)) >= 4 and (one == other or one_slip(one, other) is not None)


def by_letters(a: str, b: str, length: int) -> Grade:
    """Return the grade of two unknown words, the shorter of `length` letters, two slips or swapped syllables apart."""
    if length < 7 or a[0] != b[0] or a[-1] != b[-1] or (length < 10 and a[1] != b[1]):
        return Grade.CONFLICT
    if sorted(a) == sorted(b) or (len(a) != len(b) and distance(a, b, 2) <= 2):
        return Grade.VARIANT if length >= 10 else Grade.LIKELY
    if len(a) == len(b) and distance(a, b, 2) <= 2:
        return Grade.LIKELY
    return Grade.LIKELY if length >= 10 and distance(skeleton(a), skeleton(b), 2) <= 2 else Grade.CONFLICT


def beside_known(a: str, b: str, found: Grade, slip: Slip | None) -> Grade:
    """Return `found`, moderated where both words are known, each in its own right, or one is an ordinary word."""
    if found >= Grade.CONFLICT:
        return found
    first, second = known(a), known(b)
    if first and second:
        if slip is None:
            return Grade.CONFLICT if min(first, second) >= 3 else Grade.SUSPICIOUS
        short = min(len(a), len(b)) < 6 or (is_word(a) and is_word(b))
        apart = slip.sort == "replace" and (short or not slip.at or only_place(a) or only_place(b))
        weak = min(first, second) <= 2 and slip.sort != "replace"
        return Grade.CONFLICT if apart else Grade.LIKELY if weak else Grade.SUSPICIOUS
    if slip is not None and slip.sort == "swap" and min(len(a), len(b)) >= 5:
        return found
    if length_six_known(a, b, slip, max(first, second)):
        return max(found, Grade.LIKELY)
    if is_word(a) or is_word(b) or (a[-1] != b[-1] and (demonym(a) or demonym(b) or place(a) or place(b))):
        return max(found, Grade.LIKELY)
    return found


def length_six_known(a: str, b: str, slip: Slip | None, weight: int) -> bool:
    """Return whether a letter is replaced in a word of six, while one of the two is a frequent name."""
    return slip is not None and slip.sort == "replace" and len(a) == 6 and weight >= 3


def only_place(word: str) -> bool:
    """Return whether a folded word is a place's name and nothing else."""
    found = place(word)
    return found is not None and not found.ambiguous


@lru_cache(maxsize=1 << 15)
def known(word: str) -> int:
    """Return how well a folded word is known, as a given or family name, place or word: 0 (not at all) to 9."""
    seen = entry(word)
    if is_word(word) or word.removesuffix("s") in CALENDAR:
        return 9
    best = max(int(seen.given[1:] or 0), seen.family)
    found = place(word)
    if demonym(word):
        best = max(best, 4)
    if found is not None:
        best = max(best, 4 if found.population >= 100_000 or found.sort != "city" else 2)
    return best


def well_known(word: str) -> bool:
    """Return whether a folded word is a frequent name, a place or an ordinary word."""
    return known(word) >= 3


def two_endings(a: str, b: str) -> bool:
    """Return whether two words differ in an ending that makes two names, such as that of gender."""
    head = beginning(a, b)
    if head >= 5 and {a[head - 3 :], b[head - 3 :]} == {"enko", "enka"}:  # Ukrainian and Belarusian, of either gender
        return False
    return head >= 2 and frozenset((a[head:], b[head:])) in ENDINGS

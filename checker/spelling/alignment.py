"""Two full names: their parts set side by side."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from checker.folding import fold
from checker.gazetteer.places import same_place
from checker.model import Relation
from checker.spelling.chinese import same_by_cyrillic, same_in_korean, same_in_pinyin
from checker.spelling.pairs import Grade, grade, two_endings
from checker.spelling.slips import one_slip

TYPOGRAPHY = str.maketrans("’‘ʼ′‐‑\u00a0\u202f", "''''--  ", "\u00ad\u200b\u200e\u200f")
TWO_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "ĳ": "ij"})
SUFFIXES = frozenset("jr sr ii iii iv junior senior".split())
# Particles, with the one that stands for the spellings of each.
PARTICLES = {
    **dict.fromkeys("al el ul ad as ar an ash az at".split(), "al"),
    **dict.fromkeys("bin ben ibn".split(), "bin"),
    **dict.fromkeys("abu abou aboo".split(), "abu"),
    **dict.fromkeys("van von de da di du del della der den la le los las dos das do".split()),
}
SON_OF = frozenset(word for word, one in PARTICLES.items() if one == "bin")
SMALL = frozenset("of the and for in on at to a an by with".split())
RELATIONS = {
    Grade.AGREE: Relation.AGREE,
    Grade.VARIANT: Relation.VARIANT,
    Grade.LIKELY: Relation.UNDECIDED,
    Grade.SUSPICIOUS: Relation.UNDECIDED,
    Grade.CONFLICT: Relation.CONFLICT,
}
INITIAL = re.compile(r"\b(\w)\.")
MANY_PARTS = 3  # other parts of a name that are the same, and make a slip of one that tells of two names else
MANY = 12  # parts of a name beyond which only equal names are one


class Name(NamedTuple):
    """A name in its parts, folded; `suffix` is `jr`, `iii` or empty; `turned` says that a comma gave the order."""

    parts: tuple[str, ...]
    suffix: str
    turned: bool


@lru_cache(maxsize=1 << 16)
def relate(a: str, b: str) -> Relation:
    """Return how two names stand; symmetric."""
    if fold(a).replace(" ", "") == fold(b).replace(" ", ""):
        return written(a, b)
    if spelled_out(a, b) or same_place(a, b) is Relation.VARIANT:
        return Relation.VARIANT
    first, second = parse(a), parse(b)
    if not first.parts or not second.parts:
        return Relation.CONFLICT
    if first.suffix and second.suffix and first.suffix != second.suffix:
        return Relation.CONFLICT
    if max(len(first.parts), len(second.parts)) > MANY:
        return Relation.AGREE if first.parts == second.parts else Relation.CONFLICT
    if len(first.parts) > len(second.parts):
        first, second = second, first
    found = compared(first, second)
    if found <= Grade.VARIANT and len(first.parts) < len(second.parts) and half_dropped(a, b):
        found = Grade.SUSPICIOUS
    elif found is Grade.AGREE and not shown_alike(a, b):
        found = Grade.VARIANT
    return RELATIONS[found]


def half_dropped(a: str, b: str) -> bool:
    """Return whether one name has half of a hyphenated part of the other: Kim Pyong-il is not Kim Il."""
    for one, other in ((a, b), (b, a)):
        there = set(fold(other).split())
        for word in plain(one).split():
            halves = {half for half in fold(word).split() if not PARTICLES.get(half)}
            if len(halves) > 1 and halves & there and not halves <= there:
                return True
    return False


def shown_alike(a: str, b: str) -> bool:
    """Return whether the words that two names share are written alike, marks and hyphens included."""
    first, second = (INITIAL.sub(r"\1", plain(name).lower().replace(",", " ")) for name in (a, b))
    words, others = set(first.split()), set(second.split())
    extra = words ^ others
    folded = [part for word in extra for part in fold(word).split()]
    return len(folded) == len(set(folded))


def spelled_out(a: str, b: str) -> bool:
    """Return whether one name is the other with its letters ä, ö, ü, å and ø spelled out as two."""
    if a.isascii() and b.isascii():
        return False
    return any(fold(one.lower().translate(TWO_LETTERS)) == fold(other) for one, other in ((a, b), (b, a)))


def plain(name: str) -> str:
    """Return `name` without what is no matter of spelling: kinds of apostrophe, hyphen and space."""
    return " ".join(unicodedata.normalize("NFC", name.translate(TYPOGRAPHY)).split())


def written(a: str, b: str) -> Relation:
    """Return how two names of the same letters stand: marks, hyphens and inner capitals make variants."""
    a, b = plain(a), plain(b)
    if a == b or a[1:] == b[1:]:
        return Relation.AGREE
    if a.lower() != b.lower():
        return Relation.VARIANT
    if any(name.isupper() or name.islower() for name in (a, b)):
        return Relation.AGREE
    one, other = ([word.lower() if word.lower() in SMALL else word for word in name.split()] for name in (a, b))
    return Relation.AGREE if one == other else Relation.VARIANT


@lru_cache(maxsize=1 << 14)
def parse(name: str) -> Name:
    """Return the parts of a name; `LAST, First` is put in order, Junior and numerals are set apart."""
    head, comma, tail = name.partition(",")
    words = fold(tail).split() + fold(head).split() if comma else fold(name).split()
    turned = bool(comma)
    suffix = ""
    if comma and tail and all(word in SUFFIXES for word in fold(tail).split()):
        words, turned = fold(head).split() + fold(tail).split(), False
    if len(words) > 2 and words[-1] in SUFFIXES:
        suffix = words.pop()
    return Name(tuple(words), suffix, turned)


def compared(short: Name, long: Name) -> Grade:
    """Return the grade of two names, the first of no more parts than the second."""
    if short.parts == long.parts:
        return Grade.AGREE
    if len(short.parts) > 1 and long.parts[: len(short.parts)] == short.parts:
        return Grade.SUSPICIOUS
    if len(long.parts) == 1:
        return grade(*ordered(short.parts[0], long.parts[0]))
    if set(short.parts) == set(long.parts) and len(short.parts) < len(long.parts):
        return Grade.VARIANT if len(short.parts) > 1 else Grade.LIKELY
    if len(short.parts) == 1:
        return single(short.parts[0], long.parts)
    bare = tuple(tuple(part for part in name.parts if part not in PARTICLES) for name in (short, long))
    if bare[0] == bare[1] and bare[0]:
        return Grade.VARIANT
    if sorted(short.parts) == sorted(long.parts):
        return swapped(short, long)
    if any(same(long.parts, short.parts) for same in (same_in_pinyin, same_in_korean, same_by_cyrillic)):
        return Grade.VARIANT
    if shuffled(short.parts, long.parts):
        return Grade.VARIANT
    found = min(aligned(short.parts, long.parts), glued(short.parts, long.parts))
    if found > Grade.VARIANT and len(short.parts) < len(long.parts):
        found = min(found, family_name(short.parts, long.parts))
    if found > Grade.VARIANT and len(short.parts) == len(long.parts):
        turned = min(aligned(parts, long.parts) for parts in turns(short.parts))
        if turned <= Grade.VARIANT:
            return turned if short.turned or long.turned else Grade.VARIANT
    return found


def turns(parts: tuple[str, ...]) -> Sequence[tuple[str, ...]]:
    """Return the parts of a name with the first put last, and with the last put first."""
    if len(parts) == 2:
        return (parts[::-1],)
    return (*parts[1:], parts[0]), (parts[-1], *parts[:-1])


def family_name(short: tuple[str, ...], long: tuple[str, ...]) -> Grade:
    """Return the grade of a family name of several parts against a full name that ends in it."""
    tail = long[len(long) - len(short) :]
    return side_by_side(short, tail)


def ordered(a: str, b: str) -> tuple[str, str]:
    """Return two words in alphabetical order, so that the cache holds each pair once."""
    return (a, b) if a <= b else (b, a)


def swapped(short: Name, long: Name) -> Grade:
    """Return the grade of two names of the same parts in another order."""
    if SON_OF.intersection(short.parts[:-1]) and SON_OF.intersection(long.parts[:-1]):
        fronted = (short.parts[0] in PARTICLES) != (long.parts[0] in PARTICLES)
        return Grade.VARIANT if fronted and turned_round(short.parts, long.parts) else Grade.SUSPICIOUS
    return Grade.AGREE if short.turned or long.turned else Grade.VARIANT


def shuffled(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Return whether a longer name has all parts of a shorter one, but in another order."""
    if len(short) < 2 or len(set(short)) < len(short) or not set(short) < set(long) or SON_OF.intersection(long):
        return False
    rest = iter(long)
    return not all(part in rest for part in short)


def turned_round(parts: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Return whether the words of one name are those of the other from another word on."""
    return any((*parts[at:], *parts[:at]) == others for at in range(1, len(parts)))


def single(word: str, parts: tuple[str, ...]) -> Grade:
    """Return the grade of a name alone against a full name: it may be any part of it, its spelling only the last."""
    if word in parts:
        return Grade.AGREE
    last = grade(*ordered(word, parts[-1]))
    joined = min((grade(*ordered(word, a + b)) for a, b in pairwise(parts)), default=Grade.CONFLICT)
    if last <= Grade.LIKELY or joined <= Grade.VARIANT:
        return min(last, joined)
    rest = min(grade(*ordered(word, part)) for part in parts)
    return rest if rest <= Grade.VARIANT else max(rest, Grade.SUSPICIOUS)


def aligned(short: tuple[str, ...], long: tuple[str, ...]) -> Grade:
    """Return the grade of two names whose parts stand in one order; the longer one may have middle names more."""
    spare = len(long) - len(short)
    if spare and len(short) < 2:
        return Grade.CONFLICT
    if not spare:
        return side_by_side(short, long)
    best = Grade.CONFLICT
    for at in range(1, len(short)):
        chosen = (*long[:at], *long[at + spare :])
        best = min(best, side_by_side(short, chosen))
    if spare > 1 and best is Grade.VARIANT:  # one of two spelled differently, and two that are not there: who knows
        return Grade.SUSPICIOUS
    return best


def side_by_side(first: tuple[str, ...], second: tuple[str, ...]) -> Grade:
    """Return the grade of two names of as many parts, each against the one in its place, the family names first."""
    grades: list[Grade] = []
    spared = False
    for a, b in zip(reversed(first), reversed(second), strict=True):
        grades.append(part(a, b))
        if grades[-1] is Grade.CONFLICT:
            if spared or not slip_in_long_name(a, b, first, second):
                return Grade.CONFLICT
            spared, grades[-1] = True, Grade.LIKELY
    return together(grades[::-1], first, second)


def slip_in_long_name(a: str, b: str, first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Return whether two parts are a slip apart, and at least three other parts of their names are the same."""
    same = sum(x == y and len(x) > 2 and x not in PARTICLES for x, y in zip(first, second, strict=True))
    if same < MANY_PARTS or min(len(a), len(b)) < 4 or one_slip(a, b) is None:
        return False
    return not two_endings(*ordered(a, b))


def part(a: str, b: str) -> Grade:
    """Return the grade of two parts of names: an initial agrees with what it begins, a particle with its spellings."""
    if a == b:
        return Grade.AGREE
    if len(a) == 1 or len(b) == 1:
        return Grade.AGREE if a[0] == b[0] else Grade.CONFLICT
    if a in PARTICLES and b in PARTICLES:
        return Grade.VARIANT if PARTICLES[a] and PARTICLES[a] == PARTICLES[b] else Grade.CONFLICT
    return grade(*ordered(a, b))


def together(grades: list[Grade], first: tuple[str, ...], second: tuple[str, ...]) -> Grade:
    """Return the grade of a name from those of its parts: a likely variant is one where another part agrees."""
    worst = max(grades)
    if worst != Grade.LIKELY:
        return worst
    at = grades.index(Grade.LIKELY)
    anchors = {
        found
        for found, a, b in zip(grades, first, second, strict=True)
        if found < Grade.LIKELY and min(len(a), len(b)) > 2 and a not in PARTICLES
    }
    if grades.count(Grade.LIKELY) > 1 or not anchors:
        return Grade.LIKELY
    long = min(len(first[at]), len(second[at])) >= 7
    return Grade.VARIANT if Grade.AGREE in anchors or long else Grade.LIKELY


def glued(short: tuple[str, ...], long: tuple[str, ...]) -> Grade:
    """Return the grade of two names, the longer of which has one part in two pieces."""
    if len(long) != len(short) + 1:
        return Grade.CONFLICT
    best = Grade.CONFLICT
    for at in range(len(short)):
        pieces = (*long[:at], long[at] + long[at + 1], *long[at + 2 :])
        if min(len(short[at]), len(pieces[at])) > 3 and abs(len(short[at]) - len(pieces[at])) < 2:
            best = min(best, max(side_by_side(short, pieces), Grade.VARIANT))
    return best

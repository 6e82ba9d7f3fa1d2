"""Two spellings of one name, or two names: the relation between surface forms of names."""

from __future__ import annotations

from checker.folding import LONGEST, fold, frame, skeleton
from checker.gazetteer.names import entry, is_word
from checker.model import Relation
from checker.spelling.alignment import RELATIONS, ordered, relate, spelled_out, written
from checker.spelling.pairs import grade
from checker.spelling.slips import distance, one_sign, one_slip

__all__ = [
    "blocking_keys",
    "fold",
    "is_nickname",
    "is_word",
    "near",
    "relation",
    "same_given_name",
    "similar",
    "skeleton",
    "sound_alike",
    "word_relation",
]


def relation(a: str, b: str) -> Relation:
    """Return how two names of one sort stand to each other, titles and roles taken off; symmetric.

    `AGREE`: the same, or one a shorter form of the other with nothing spelled differently (`N. Nazarbayev`, `PUTIN,
    Vladimir`). `VARIANT`: one name spelled two ways, safe to report. `UNDECIDED`: suspicious only (Lee and Li, Clark
    and Clarke, nicknames). `CONFLICT`: two names.
    """
    if a == b:
        return Relation.AGREE
    if not a.isascii() and not b.isascii() and one_sign(a, b):
        return Relation.VARIANT
    return relate(*ordered(a, b))


def word_relation(a: str, b: str) -> Relation:
    """Return how two single words of names stand to each other; symmetric, on the scale of `relation`."""
    one, other = fold(a), fold(b)
    if one == other:
        return written(a, b)
    if " " in one or " " in other:
        return relation(a, b)
    if spelled_out(a, b):
        return Relation.VARIANT
    return RELATIONS[grade(*ordered(one, other))]


def near(a: str, b: str) -> bool:
    """Return whether one slip of the key leads from one word to the other, whatever is known of them."""
    one, other = fold(a), fold(b)
    if one == other or one_slip(one, other) is not None:
        return True
    return not a.isascii() and one_sign(a, b)


def similar(a: str, b: str, least: float = 0.0) -> float:
    """Return the likeness of two words, 0 to 1: one less their distance in letters over the longer length.

    least: the likeness asked for; of words less alike, some lower figure is returned sooner.
    """
    one, other = fold(a), fold(b)
    longest = max(len(one), len(other), 1)
    return 1 - min(distance(one, other, int((1 - least) * longest + 1e-9)), longest) / longest


def is_nickname(a: str, b: str) -> bool:
    """Return whether one given name is a short form of the other (Bill, William), or both of a third (Bill, Will)."""
    shared = entry(a).classes & entry(b).classes
    return fold(a) != fold(b) and any(name[0] == "~" for name in shared)


def sound_alike(a: str, b: str) -> bool:
    """Return whether two given names are known to be said alike and written in several ways (Sean, Shaun)."""
    return any(name[0] == "?" for name in entry(a).classes & entry(b).classes)


def same_given_name(a: str, b: str) -> bool:
    """Return whether two given names are known to be forms of one (Sergei, Serhiy), whatever parts them."""
    return not entry(a).classes.isdisjoint(entry(b).classes)


def blocking_keys(word: str) -> tuple[str, ...]:
    """Return keys of which two variants of one word share at least one, so that pairs are found in linear time.

    The folded word and its skeleton, each less any one letter (the deletion neighbourhood: words one slip apart share
    one), the frame of consonants and the classes of given names. At most twice the letters and a few; of a word of
    more than 40 letters the skeleton alone.
    """
    bare = fold(word).replace(" ", "")
    bones = skeleton(word)
    if len(bare) > LONGEST:
        return (bones,)
    keys = {bare, bones, "=" + frame(word), *entry(word).classes}
    if len(bare) >= 4:
        keys.update(bare[:at] + bare[at + 1 :] for at in range(len(bare)))
    if len(bones) >= 5:
        keys.update(bones[:at] + bones[at + 1 :] for at in range(len(bones)))
    return tuple(sorted(keys))

"""Whether an odd word is a slip of another word, judged in the frame of the story."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from checker import gazetteer
from checker.kinds._names.forms import Form
from checker.kinds._names.lexis import adjectival, inflected
from checker.kinds._names.lexis import words as lexis
from checker.kinds._names.runs import OTHER, PERSON, PLACE, Name
from checker.kinds._names.sorting import possessive, role_before, says
from checker.model import Relation
from checker.spelling import fold, is_word
from checker.spelling.slips import BESIDE, distance, one_slip
from checker.tokens import Tokens

SHORT = 6  # letters of a word whose first letter tells most
FEW = 12  # uses of an odd name beside one whose bearer is introduced and never named again
RARE = 2  # log frequency up to which a family name is no reason to spare a word near a place
LONG = 10  # letters of words that one slip parts, and that are one even where they look like two names
LISTED = 4  # the same, from which an odd word in a list of names may be another name
STRONG = 6  # log frequency from which a family name is common
COMMON_HEAD = 5  # letters that two given names open with, and that are one but for its ending: Beatrice, Beatrix
PEOPLES = lexis("affiliation")
PARTICLES = lexis("particle") | lexis("attachedparticle")
LIST_MARKS = frozenset(",;:()-–—.\n0123456789")


class Story(NamedTuple):
    """The forms of a document: all of them, and their indices by their words."""

    found: Tokens
    every: Sequence[Form]
    places: Mapping[tuple[str, ...], Sequence[int]]


class Frame(NamedTuple):
    """A word, the odd word that may be a slip of it, how they are related, and whether one slip parts them."""

    word: str
    odd: str
    related: Relation
    near: bool


def framed_slip(story: Story, form: int, twin: int, at: int, frame: Frame) -> bool:
    """Return whether two longer names, equal but for one word, are one name."""
    one, other = story.every[form], story.every[twin]
    rest = [word for index, word in enumerate(one.words) if index != at and word not in PARTICLES and len(word) > 2]
    person = PERSON in (one.sort, other.sort)
    if not rest:
        return bare_slip(story, form, twin, frame)
    if substituted(frame, "-"):
        return False
    if adjectival(frame.word, frame.odd):
        return False
    if not frame.near:
        return not known(frame.odd)
    if frame.related is Relation.CONFLICT and known(frame.odd) and known(frame.word):
        if person and one.sort == other.sort:
            return at > 0 or (len(rest) > 1 and not man_and_woman(frame.word, frame.odd))
        return not all(is_word(word) for word in rest)
    if person or frame.related is Relation.VARIANT or not (is_word(frame.word) and is_word(frame.odd)):
        return True
    return not all(is_word(word) for word in rest)


def shared_context(story: Story, form: int, at: int, twin: int, there: int, frame: Frame) -> bool:
    """Return whether two longer names have the words before the odd word in common, and are one name up to there."""
    one, other = story.every[form], story.every[twin]
    if not (at and there) or not frame.near or PLACE in (one.sort, other.sort) or len(one.words) == len(other.words):
        return False
    before, other_before = one.words[max(at - 2, 0) : at], other.words[max(there - 2, 0) : there]
    if before[-1] != other_before[-1] or len(before[-1]) < 4 or derived(frame, one, other):
        return False
    return (len(before) == 2 and before == other_before) or (not known(frame.odd) and one.sort == other.sort)


def orphan_slip(story: Story, form: int, single: int, at: int, frame: Frame) -> bool:
    """Return whether a single word is a slip of the word at `at` of a longer name."""
    full, alone = story.every[form], story.every[single]
    if fold(frame.word) == fold(frame.odd):
        return True
    if alone.sort == PLACE or ordinary(frame.odd) or derived(frame, full, alone):
        return False
    if full.sort != PERSON:
        return frame.related is not Relation.CONFLICT and body_slip(story, frame)
    own = used(story, frame.word)
    if (
        len(frame.word) < 4
        or at not in (0, len(full.words) - 1)
        or (substituted(frame, "") and frame.related is not Relation.VARIANT)
    ):
        return False
    if at == 0 and not own and not typing_only(frame) and (known(frame.odd) or len(frame.odd) < 7):
        return False
    if len(alone.names) > (len(full.names) + own if own else FEW):
        return False
    if not known(frame.odd):
        if known(frame.word) >= LISTED and in_lists(story, alone) and not typing_only(frame):
            return False
        return frame.near or (at > 0 and not known(frame.word))
    return at > 0 and frame.near and known_orphan(story, full, alone, own, frame)


def known_orphan(story: Story, full: Form, alone: Form, own: int, frame: Frame) -> bool:
    """Return whether a family name that exists, but is introduced nowhere, is a slip of one that is."""
    place = not alone.titled and gazetteer.place(frame.odd) is not None
    if place or len(frame.odd) < 5 or in_lists(story, alone):
        return False
    frequent = gazetteer.surname(frame.odd) if alone.titled else known(frame.odd)
    if frequent < STRONG and len(alone.names) <= len(full.names) + own:
        return True
    if own:
        return alone.titled and len(alone.names) == 1 and len(full.names) + own > 1
    return alone.titled or any(tells_person(story.found, name) for name in alone.names)


def tells_person(found: Tokens, name: Name) -> bool:
    """Return whether the words around a single name tell of a person: what is said, a role, or "'s"."""
    first, last = name.words[0].first, name.words[-1].last
    return says(found, last) or role_before(found, first) or possessive(found, last)


def body_slip(story: Story, frame: Frame) -> bool:
    """Return whether a single unknown word is a slip of a word of an organisation's or a place's longer name."""
    if known(frame.odd) or not frame.near:
        return False
    if frame.related is Relation.VARIANT and not is_word(frame.word):
        return True
    if substituted(frame, ""):
        return False
    if is_word(frame.word):
        return typing_only(frame) and used(story, frame.word) > 0
    return len(frame.odd) >= 6


def inner_slip(story: Story, form: int, single: int, at: int, frame: Frame) -> bool:
    """Return whether an unknown word inside a longer name is a slip of a word that stands alone."""
    full, alone = story.every[form], story.every[single]
    short = full.sort == PERSON == alone.sort or frame.related is Relation.VARIANT
    if not frame.near or known(frame.odd) or len(frame.odd) < 6 - short:
        return False
    if known(frame.word) and full.sort != PERSON and len(full.names) > len(alone.names):
        return False
    if frame.related is Relation.CONFLICT or is_word(frame.word) or derived(frame, full, alone):
        return False
    if frame.related is not Relation.VARIANT and substituted(frame, ""):
        return False
    if full.sort == PERSON and at == 0:
        return typing_only(frame)
    if full.sort == OTHER and alone.sort == PERSON:
        return at == len(full.words) - 1 and typing_only(frame)
    if full.sort == PERSON:
        return at == len(full.words) - 1 and used(story, frame.odd) == 0
    return alone.sort != PERSON


def bare_slip(story: Story, form: int, single: int, frame: Frame) -> bool:
    """Return whether two single words are one name."""
    one, other = story.every[form], story.every[single]
    if fold(frame.word) == fold(frame.odd) or same_core(frame.word, frame.odd):
        return True
    if not frame.near or known(frame.odd) > (RARE if one.sort == PLACE else 0):
        return False
    if frame.related is Relation.CONFLICT and min(len(frame.word), len(frame.odd)) < LONG:
        return False
    if derived(frame, one, other) or (known(frame.word) >= LISTED and one.sort == PERSON and in_lists(story, other)):
        return False
    if is_word(frame.word) and one.sort != PLACE:
        return typing_only(frame) and len(frame.odd) >= 6 and len(one.names) > 1
    if frame.related is Relation.VARIANT:
        return True
    if substituted(frame, "") or (known(frame.word) and len(one.names) < len(other.names)):
        return False
    return known(frame.word) > 0 or min(len(frame.word), len(frame.odd)) >= 5 or PERSON == one.sort == other.sort


def derived(frame: Frame, one: Form, other: Form) -> bool:
    """Return whether two words are of one stem, as a place and its people are; people's names must be told as such."""
    if one.sort == other.sort == PERSON or (PERSON in (one.sort, other.sort) and frame.related is Relation.VARIANT):
        return adjectival(frame.word, frame.odd)
    return inflected(frame.word, frame.odd)


def same_core(one: str, other: str) -> bool:
    """Return whether two words differ in the particle tied to them alone: "al-Sisi", "el-Sisi"."""
    (particle, hyphen, core), (other_particle, _, other_core) = one.partition("-"), other.partition("-")
    return bool(hyphen) and core == other_core and particle in PARTICLES and other_particle in PARTICLES


def substituted(frame: Frame, mark: str) -> bool:
    """Return whether a letter that is not beside it on the keyboard stands for the first letter of a short word.

    With `mark`, of a word of any length that has it: "Jong-suk" and "Yong-suk" are two.
    """
    if mark not in frame.odd or (not mark and len(frame.odd) > SHORT):
        return False
    slip = one_slip(fold(frame.word), fold(frame.odd))
    return slip is not None and slip.sort == "replace" and slip.at == 0 and slip.letters not in BESIDE


def man_and_woman(one: str, other: str) -> bool:
    """Return whether one of two given names is a man's and the other a woman's: Mario, Maria."""
    genders = {gazetteer.given_gender(one), gazetteer.given_gender(other)}
    return genders == {"m", "f"} or ("" in genders and {one[-1], other[-1]} == {"a", "o"})


def begin_alike(one: str, other: str) -> bool:
    """Return whether two given names of one gender have their first letters in common, and little else: Beatrix."""
    gender = gazetteer.given_gender(one)
    if not gender or gender != gazetteer.given_gender(other) or one[:COMMON_HEAD] != other[:COMMON_HEAD]:
        return False
    return min(len(one), len(other)) > COMMON_HEAD and distance(one, other, 2) <= 2


def used(story: Story, word: str) -> int:
    """Return how often the story uses a word of a name alone."""
    return sum(len(story.every[index].names) for index in story.places.get((word,), ()))


def typing_only(frame: Frame) -> bool:
    """Return whether only a slip of the key explains the odd word: two letters swapped, or one doubled."""
    slip = one_slip(fold(frame.word), fold(frame.odd))
    return sorted(frame.word) == sorted(frame.odd) if slip is None else slip.sort in ("swap", "double")


def in_lists(story: Story, form: Form) -> bool:
    """Return whether a form only ever stands between two marks, as in a list of players."""
    texts = story.found.texts
    spans = [(name.words[0].first, name.words[-1].last) for name in form.names]
    return all(
        (not first or texts[first - 1][0] in LIST_MARKS) and (last >= len(texts) or texts[last][0] in LIST_MARKS)
        for first, last in spans
    )


def ordinary(word: str) -> bool:
    """Return whether a word is an English word, or tells where people come from."""
    return is_word(word) or word in PEOPLES or bool(gazetteer.demonym(word))


@lru_cache(maxsize=65536)
def known(word: str) -> int:
    """Return 0 for a word that no table has, else how common it is (1 to 9)."""
    if ordinary(word):
        return 9
    given = gazetteer.given_name(word)
    return max(gazetteer.surname(word), given.weight if given else 0, 6 if gazetteer.place(word) else 0)

"""Which forms of people's names name one person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from checker.kinds._names.forms import LARGE_CROWD, MANY, Form, Groups, alike, near_or_alike
from checker.kinds._names.frames import RARE, begin_alike, known, man_and_woman
from checker.kinds._names.lexis import words as lexis
from checker.kinds._names.runs import PERSON, PLACE, nickname_of
from checker.model import Relation
from checker.spelling import is_nickname, near, relation, same_given_name, sound_alike, word_relation
from checker.spelling.chinese import is_syllable
from checker.spelling.pairs import two_endings
from checker.tokens import Tokens

INSIDE = re.compile(r"(?<=[a-z])(?=[A-Z])")
SUFFIXES = lexis("suffix")
ELDER_AND_YOUNGER = tuple({one, other} for one in ("jr", "junior") for other in ("sr", "senior"))
CROWD = 24  # full names that share a key: beyond this each is compared with as many neighbours
STUCK = 5  # letters at an end that two words must share
REIGNING = frozenset("king queen prince princess emperor empress pope saint st sultan".split())  # with a given name
LONG_GIVEN = 6  # letters of a given name that is the same one a slip apart, in unrelated stories too
GLUED = 4  # letters of a word that may be glued to a given name: "Generalantonio"
UNLIKE = 10  # letters that one of two names has and the other has not, of names that share a word


def join_people(every: Sequence[Form], groups: Groups, sure: bool = False) -> None:
    """Join the full names of one person, and then single names to the one person who bears them.

    sure: only names that are one wherever they stand, as in documents that may have nothing to do with each other.
    """
    full: dict[int, tuple[str, ...]] = {}
    single: list[int] = []
    glued: dict[int, tuple[str, ...]] = {}
    for index, form in enumerate(every):
        words = parts(form)
        if form.sort == PERSON and len(words) > 1:
            full[index] = words
        elif form.sort == PERSON:
            single.append(index)
        if len(form.words) == 1 and form.camel and len(two := parts(form, True)) == 2:
            glued[index] = two
    for one, other in full_pairs(every, full | glued if glued else full):
        if groups.root(one) != groups.root(other) and one_person(every[one], every[other], sure):
            groups.join(one, other)
    bearers = {side: bearers_of(full, side) for side in (-1, 0)}
    first: dict[str, int] = {}
    for index in single:
        word = parts(every[index])[0]
        groups.join(index, first.setdefault(word, index))
        for side in (-1, 0) if every[index].title not in REIGNING else (-1,):
            roots = {groups.root(bearer) for bearer in bearers[side].get(word, ())}
            if len(roots) == 1:
                groups.join(index, roots.pop())
            if roots or groups.root(index) != index:
                break


def join_nicknames(found: Tokens, every: Sequence[Form], groups: Groups) -> None:
    """Join "Bobby" and "Bobby Keane" to "Robert “Bobby” Keane", where only one person has the nickname."""
    bearers: dict[str, set[int]] = {}
    for index, form in enumerate(every):
        nickname = nickname_of(found, form.names[0]) if form.sort == PERSON and len(form.words) > 1 else ""
        if nickname:
            for key in (nickname.lower(), f"{nickname.lower()} {form.words[-1]}"):
                bearers.setdefault(key, set()).add(groups.root(index))
    for index, form in enumerate(every if bearers else ()):
        roots = {groups.root(bearer) for bearer in bearers.get(" ".join(form.words), ())}
        if len(roots) == 1 and (form.sort != PLACE):
            groups.join(index, roots.pop())


def parts(form: Form, glued: bool = False) -> tuple[str, ...]:
    """Return the words of a person's name without "Jr." and the like; `glued`: "JeanMartin" is two words."""
    words = form.words
    if len(words) == 1:
        return unglued(form) if glued and form.camel else words
    return words[:-1] if words[-1].rstrip(".") in SUFFIXES else words


def unglued(form: Form) -> tuple[str, ...]:
    """Return the two words that a form of one word is made of, where it has one capital inside; else the form's."""
    text = form.names[0].words[0].text
    pieces = INSIDE.split(text)
    if len(pieces) != 2 or not text.isalpha() or min(map(len, pieces)) < GLUED or pieces[0].isupper():
        return form.words
    return pieces[0].lower(), pieces[1].lower()


def suffix(form: Form) -> str:
    """Return the "jr" or "iii" at the end of a name, empty where there is none."""
    return form.words[-1].rstrip(".") if len(parts(form)) < len(form.words) else ""


def bearers_of(full: Mapping[int, tuple[str, ...]], side: int) -> dict[str, list[int]]:
    """Return the full names by their first (0) or last (-1) word."""
    found: dict[str, list[int]] = {}
    for index, words in full.items():
        found.setdefault(words[side], []).append(index)
    return found


def full_pairs(every: Sequence[Form], full: Mapping[int, tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Yield pairs of full names worth comparing: a word at one end is shared, or both ends are alike.

    In a crowd only neighbours in alphabetical order are compared, fewer of them in a text of many names.
    """
    buckets: dict[str, list[int]] = {}
    for index, words in full.items():
        first, last = words[0], words[-1]
        for key in {f"{first} ", f"{last} ", last[:2], f"-{last[-2:]}", f"{last[0]}-{last[-1]}"}:
            buckets.setdefault(key, []).append(index)
    few = len(full) <= MANY
    crowd = CROWD if few else LARGE_CROWD
    for bucket in buckets.values():
        if len(bucket) == 1:
            continue
        ordered = sorted(bucket, key=lambda index: every[index].words) if len(bucket) > crowd else bucket
        for at, one in enumerate(ordered, 1):
            for other in ordered[at : at + crowd]:
                if comparable(full[one], full[other]) and (few or all_alike(full[one], full[other])):
                    yield one, other


def all_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether, in a text of many names, two are worth a closer look: each word is, or one has words more."""
    if len(one) != len(other):
        return True
    pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if one[0] == other[-1] or one[-1] == other[0]:
        return True
    return all(near_or_alike(a, b) or same_given_name(a, b) for a, b in pairs)


def comparable(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether two full names may be one: both ends alike, or one end shared and the other not wholly unlike."""
    last, other_last, first, other_first = one[-1], other[-1], one[0], other[0]
    if abs(len(first) - len(other_first)) >= GLUED and first[-2:] == other_first[-2:] and stuck(last, other_last):
        return True
    if first == other_first or last == other_last:
        if len(one) != len(other) or (stuck(first, other_first) and stuck(last, other_last)):
            return True
        return alike(first + last, other_first + other_last, 4, UNLIKE)
    if first == other_last or last == other_first:
        return True
    if not alike(last, other_last, 3) and not stuck(last, other_last):
        return False
    return stuck(first, other_first) or alike(first, other_first, 3, UNLIKE - 2)


def stuck(one: str, other: str) -> bool:
    """Return whether one word is in the other, or they open or end alike: a word may be stuck to a name."""
    return one in other or other in one or one[:STUCK] == other[:STUCK] or one[-STUCK:] == other[-STUCK:]


def initials(one: str, other: str) -> bool:
    """Return whether one of two given names is the initial of the other."""
    one, other = one.rstrip("."), other.rstrip(".")
    return one[:1] == other[:1] and (len(one) == 1) != (len(other) == 1)


def one_person(one: Form, other: Form, sure: bool = False) -> bool:
    """Return whether two full names can only name one person; of one story, unless `sure`."""
    a, b = parts(one, True), parts(other, True)
    if {suffix(one), suffix(other)} in ELDER_AND_YOUNGER:
        return False
    if a == b or (len(a) == len(b) == 2 and a[1] == b[1] and is_nickname(a[0], b[0])):
        return True
    if len(a) == len(b) == 2 and initials(a[0], b[0]) and near(a[1], b[1]):
        return min(known(a[1]), known(b[1])) <= RARE
    if relation(" ".join(a), " ".join(b)) in (Relation.AGREE, Relation.VARIANT):
        return True
    if len(a) != len(b) or (sure and min(len(a[0]), len(b[0])) < LONG_GIVEN and known(a[0]) and known(b[0])):
        return False
    return slip_of_given(one, other) or slip_of_both(a, b)


def slip_of_given(one: Form, other: Form) -> bool:
    """Return whether two names of one family differ by a slip in the given name, and one of them stands once.

    Given names of a man and a woman are two, and so are syllables: Kim Jong-suk is not Kim Yong-suk.
    """
    a, b = parts(one), parts(other)
    if a[1:] != b[1:] or min(len(one.names), len(other.names)) > 1 or min(len(a[0]), len(b[0])) < 3:
        return False
    if man_and_woman(a[0], b[0]) or (is_syllable(a[0]) and is_syllable(b[0])):
        return False
    return near(a[0], b[0]) or sound_alike(a[0], b[0]) or begin_alike(a[0], b[0])


def slip_of_both(a: Sequence[str], b: Sequence[str]) -> bool:
    """Return whether all words but the last are spellings of the same, and a slip of the key parts the last ones."""
    if min(len(a[-1]), len(b[-1])) < 5 or not near(a[-1], b[-1]) or two_endings(*sorted((a[-1], b[-1]))):
        return False
    pairs = list(zip(a[:-1], b[:-1], strict=True))
    return a[:-1] != b[:-1] and all(x == y or word_relation(x, y) is Relation.VARIANT for x, y in pairs)

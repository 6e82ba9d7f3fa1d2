"""What a run of capitalised words names: a person, a place, an organisation, or something else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from checker import gazetteer
from checker.kinds._names.lexis import words as lexis
from checker.kinds._names.runs import APOSTROPHES, OFFICE, ORGANISATION, OTHER, PERSON, PLACE, Name, Word, runs_on
from checker.spelling import is_word
from checker.tokens import Tokens

TITLES = lexis("title") | lexis("honorific")
WEAK_TITLES = lexis("weaktitle")
ROLES = lexis("role")
MODIFIERS = lexis("rolemodifier")
LOCAL = frozenset(
    "mayor bishop archbishop dean provost governor sheriff duke duchess earl".split()
)  # offices of places
ORG_HEADS = lexis("orghead")
PLACE_HEADS = lexis("placehead") | lexis("placeword")
AFFILIATIONS = lexis("affiliation")
SAY = lexis("say")
EAST_ASIAN = lexis("eastasian")
IN_PLACE = frozenset({"in", "at", "near", "from", "to", "outside", "around", "across"})
STRONG_HEADS = lexis("stronghead")
KNOWN_BODIES = lexis("knownbody")
PLACE_OPENERS = lexis("placeopener")
AFTER_NAME = SAY | frozenset("has had is was were would will did does and in on to for at with , .".split())
DIRECTIONS = frozenset({"north", "south", "east", "west"})
COMMON = 4  # log frequency of a common given or family name


class Reading(NamedTuple):
    """What several words name, whatever stands around them: the sort, and which of the words are the name.

    `open`: what stands around them may tell of a person; `first` is then where the person's name would begin.
    """

    sort: str
    first: int = 0
    last: int | None = None
    open: bool = False


def classify(found: Tokens, words: tuple[Word, ...]) -> Name:
    """Return the name of several words with its sort; a single word without a title has no sort yet."""
    if len(words) == 1:
        return Name("", words)
    texts = tuple([word.text for word in words])
    sort, first, last, undecided = reading(texts)
    if sort == OFFICE and first:
        rest = words[first:]
        return Name(OFFICE, words) if all(is_word(word.text) for word in rest) else classify(found, rest)
    at = words[0].first
    if (
        len(words) > 2
        and sort != PLACE
        and at > 1
        and found.texts[at - 1] == "of"
        and found.texts[at - 2].lower() in ROLES
    ):
        holder = holder_start(texts, 0, found.texts[at - 2].lower())
        if holder:
            return Name(PERSON, words[holder:], words[:holder])
    if undecided and (says(found, words[-1].last) or role_before(found, words[0].first)):
        sort = PERSON
    if sort != PERSON:
        return Name(sort, words)
    return Name(PERSON if len(words) - first > 1 or not undecided else "", words[first:last], words[:first])


@lru_cache(maxsize=1 << 14)
def reading(words: tuple[str, ...]) -> Reading:
    """Return what several words name."""
    folded = [word.lower().rstrip(".") for word in words]
    titled = title_end(words, folded)
    if titled:
        return Reading(PERSON, titled, -1 if len(words) - titled > 2 and runs_on(words[titled:]) else None)
    if gazetteer.place(" ".join(words)) is not None:
        return Reading(PLACE)
    office = office_end(folded)
    if office:
        holder = holder_start(words, office, folded[office - 2]) if office < len(words) else 0
        return Reading(PERSON, holder) if holder else Reading(OFFICE, office if office < len(words) else 0)
    if folded[-1] in DIRECTIONS and len(words) == 2 and person_start(words, folded) == 0:
        return Reading(PERSON)
    if folded[-1] in ORG_HEADS or "of" in folded or "for" in folded or "&" in folded:
        return Reading(PLACE if folded[-1] in PLACE_HEADS or folded[0] in PLACE_HEADS else ORGANISATION)
    if any(word in STRONG_HEADS for word in folded[1:]) or "_".join(folded[:2]) in KNOWN_BODIES:
        return Reading(ORGANISATION)
    if folded[0] in PLACE_OPENERS:
        return Reading(PLACE)
    if folded[0] == "st":
        return Reading(OTHER)
    at = person_start(words, folded)
    if at >= 0:
        return Reading(PERSON, at, None, True)
    return Reading(PERSON if looks_personal(words, folded) else OTHER, 0, None, True)


def office_end(folded: Sequence[str]) -> int:
    """Return where what an office is of starts, as in "Bishop of Durham"; the end for "Lord Mayor", 0 for no office."""
    at = next((index for index, word in enumerate(folded) if word == "of" or word == "for"), len(folded))
    if not at or folded[at - 1] not in ROLES or not all(word in ROLES or word in MODIFIERS for word in folded[:at]):
        return 0
    if at == len(folded):
        return at
    of_award = len(folded) - at > 2 and folded[-1] in ORG_HEADS and folded[-1] not in PLACE_HEADS
    return 0 if of_award else at + 1


def holder_start(words: Sequence[str], at: int, office: str) -> int:
    """Return where the name starts of who holds an office of the place at `at`: "Bishop of Durham Ann Lee"; 0: nowhere.

    A place that no table has is one word, before a name that looks like one.
    """
    folded = [word.lower().rstrip(".") for word in words]
    for index in range(len(words) - 2, at, -1):
        rest, low = words[index:], folded[index:]
        if person_start(rest, low) and not looks_personal(rest, low):
            continue
        if gazetteer.place(" ".join(words[at:index])) is not None:
            return index if office in LOCAL or not common_given(words[at]) else 0
        if index == at + 1 and (is_word(words[at]) or (office in LOCAL and gazetteer.given_name(words[at]) is None)):
            return index
    return 0


def common_given(word: str) -> bool:
    """Return whether a word is a frequent given name."""
    given = gazetteer.given_name(word)
    return given is not None and given.weight >= COMMON


def title_end(words: Sequence[str], folded: Sequence[str]) -> int:
    """Return the index after the last title that a person's name follows in the run, 0 where there is none."""
    for index in range(len(words) - 2, -1, -1):
        if folded[index] not in TITLES or (index and folded[index - 1] not in TITLES and inside(words, index)):
            continue
        rest = folded[index + 1 :]
        if rest[-1] in ORG_HEADS or rest[0] in TITLES or rest[-1] in TITLES or words[index + 1][0].islower():
            return 0
        plain = all(is_word(word) for word in rest)
        if folded[index] in WEAK_TITLES and plain and not gazetteer.surname(rest[-1]):
            return 0
        return index + 1
    return 0


def inside(words: Sequence[str], index: int) -> bool:
    """Return whether the title at `index` is a part of a name: "Hassan Sheikh Mohamud"."""
    before = words[index - 1]
    if not before.isalpha() or is_word(before) or gazetteer.demonym(before):
        return False
    return gazetteer.given_name(before) is not None


def person_start(words: Sequence[str], folded: Sequence[str]) -> int:
    """Return where a given name with a family name after it starts in the run, -1 where none does."""
    for index in range(len(words) - 1):
        given = gazetteer.given_name(words[index])
        if given is not None and not index and is_country(words[index], given.weight):
            return -1
        if (
            given is None
            and not (len(folded[index]) == 1 and folded[index].isalpha())
            and folded[index] not in EAST_ASIAN
        ):
            if folded[index] in AFFILIATIONS or gazetteer.demonym(words[index]) or folded[index] in ROLES:
                continue
            return -1
        if folded[-1] in AFFILIATIONS or (
            is_word(folded[index]) and is_word(folded[-1]) and not gazetteer.surname(folded[-1])
        ):
            return -1
        return index
    return -1


def is_country(text: str, weight: int) -> bool:
    """Return whether a word, a given name of some log frequency, is a country's name first: China, but not Jordan."""
    place = gazetteer.place(text)
    return place is not None and place.sort == "country" and (not place.ambiguous or weight < COMMON)


def looks_personal(words: Sequence[str], folded: Sequence[str]) -> bool:
    """Return whether two to four unknown words look like a person: no ordinary word, no acronym."""
    if not 2 <= len(words) <= 4 or any(word.isupper() and len(word) > 2 for word in words[:-1]):
        return False
    plain = [is_word(word) for word in folded]
    if any(plain[:-1]) or gazetteer.demonym(words[0]) or gazetteer.place(words[0]):
        return False
    return not plain[-1] or gazetteer.surname(folded[-1]) > 3


def says(found: Tokens, index: int) -> bool:
    """Return whether the tokens from `index` tell of a person: a verb of saying, or an age between commas."""
    texts = found.texts
    if index >= len(texts):
        return False
    if texts[index] in SAY:
        return True
    return texts[index] == "," and index + 2 < len(texts) and texts[index + 1].isdigit() and texts[index + 2] == ","


def role_before(found: Tokens, index: int) -> bool:
    """Return whether a role noun stands before token `index`: "spokesman Dmitry Peskov"."""
    return index > 0 and found.texts[index - 1] in ROLES


def articled(found: Tokens, words: Sequence[Word]) -> list[str]:
    """Return the single words, in lower case, that the story uses with "the" as a name: "the Kremlin said"."""
    texts = found.texts
    last = len(texts) - 1
    return [
        word.text.lower()
        for word in words
        if word.first and texts[word.first - 1] in {"the", "The"} and texts[min(word.last, last)] in AFTER_NAME
    ]


def resolve(found: Tokens, word: Word, known: Mapping[str, str]) -> str:
    """Return the sort of a single word, empty where it is no name."""
    folded = word.text.lower()
    before = found.texts[word.first - 1] if word.first else ""
    sort = known.get(folded, "")
    if sort == PERSON and before not in IN_PLACE and folded[1:].isalpha():
        return PERSON
    if len(folded.rstrip(".")) == 1 or (folded in TITLES and sort != PERSON):
        return ""
    plain = is_word(folded)
    place = gazetteer.place(word.text)
    if sort == PERSON and not (place is not None and before in IN_PLACE):
        return PERSON
    if place is not None and not (plain and (word.weak or folded in ORG_HEADS)):
        return PLACE
    if sort and not plain:
        return sort
    if plain and (word.weak or folded in ORG_HEADS or folded in ROLES):
        return ""
    return alone(found, word, before, plain)


def alone(found: Tokens, word: Word, before: str, plain: bool) -> str:
    """Return the sort of a single word that neither the story nor the gazetteer knows.

    Someone who says something without a full name anywhere is a person only where the word is a family name: people
    are introduced, companies are not.
    """
    text = word.text
    given = gazetteer.given_name(text)
    if text.isupper() or gazetteer.demonym(text):
        return OTHER
    if given is not None and given.weight >= COMMON and not plain:
        return PERSON
    if before.lower() == "the" or not (says(found, word.last) or role_before(found, word.first)):
        return OTHER
    family = gazetteer.surname(text)
    if family >= COMMON and not word.weak:
        return PERSON
    return PERSON if not plain and (family or role_before(found, word.first)) else OTHER


def possessive(found: Tokens, index: int) -> bool:
    """Return whether "'s" (or a bare apostrophe) is tied to the word that ends before token `index`."""
    texts, starts, ends = found
    return 0 < index < len(texts) and texts[index] in APOSTROPHES and starts[index] == ends[index - 1]


def story_words(multiple: Sequence[Name]) -> dict[str, str]:
    """Return the sort of each word of the story's longer names: people first, then organisations."""
    known: dict[str, str] = {}
    for wanted in (ORGANISATION, PERSON):
        for name in multiple:
            if name.sort == wanted:
                for word in name.words:
                    known[word.text.lower()] = wanted
    return known

"""What each run of capitalised words names: a person, a place, an organisation, or something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker import gazetteer
from checker.kinds._names.lexis import words as lexis
from checker.kinds._names.runs import APOSTROPHES, Run, Word, runs
from checker.model import Document, Span
from checker.spelling import is_word
from checker.tokens import Tokens, tokens

PERSON, PLACE, ORGANISATION, OTHER = "person", "place", "organisation", "proper_name"

FUNCTION = lexis("function")
CALENDAR = lexis("calendar")
TITLES = lexis("title") | lexis("honorific")
HONORIFICS = lexis("honorific")
WEAK_TITLES = lexis("weaktitle")
ROLES = lexis("role")
ORG_HEADS = lexis("orghead")
STRONG_HEADS = lexis("stronghead")
PLACE_HEADS = lexis("placehead") | lexis("placeword")
AFFILIATIONS = lexis("affiliation")
SAY = lexis("say")
SUFFIXES = lexis("suffix")
EAST_ASIAN = lexis("eastasian")
IN_PLACE = frozenset({"in", "at", "near", "from", "to", "outside", "around", "across"})


class Name(NamedTuple):
    """A name in the text; `title` are the words of the run before it ("U.S. President" of "U.S. President Trump")."""

    sort: str
    words: tuple[Word, ...]
    title: tuple[Word, ...] = ()

    @property
    def span(self) -> Span:
        """Where the name stands, without its title."""
        return Span(self.words[0].start, self.words[-1].end)

    @property
    def text(self) -> str:
        """The words of the name, with single spaces."""
        return " ".join([word.text for word in self.words])


def names(document: Document) -> tuple[Name, ...]:
    """Return the names of a document in text order, each with its sort. Use through `document.derived(names)`.

    Single words are sorted by what the whole story says of them: a word of a person's full name is that person.
    """
    found = document.derived(tokens)
    every = document.derived(runs)
    strong = {word.text for run in every for word in run.words if not word.weak or camel(word.text)}
    strong.update([f"{run.words[0].text} " for run in every if not run.words[0].weak])
    multiple: list[Name] = []
    single: list[Name] = []
    for run in every:
        for words in pieces(run, strong):
            name = classify(found, words)
            (multiple if name.sort else single).append(name)
    known = story_words(multiple)
    both = multiple + [name for name in (resolve(found, name, known) for name in single) if name.sort]
    return tuple(sorted(one_sort_each(both), key=lambda name: name.words[0].start))


def one_sort_each(every: Sequence[Name]) -> list[Name]:
    """Return the names; a form that is a person somewhere in the story is one wherever nothing else is known."""
    people = {name.text for name in every if name.sort == PERSON}
    return [name._replace(sort=PERSON) if name.sort == OTHER and name.text in people else name for name in every]


def pieces(run: Run, strong: set[str]) -> Iterator[tuple[Word, ...]]:
    """Yield the parts of a run between days, months and opening words that are no names."""
    words = run.words
    start = 0
    while start < len(words) and opens_plainly(words, start, strong):
        start += 1
    begin = start
    for index in range(start, len(words) + 1):
        if index < len(words) and not divides(words[index], index > begin):
            continue
        piece = trimmed(words[begin:index])
        if piece:
            yield piece
        begin = index + 1


def divides(word: Word, inside: bool) -> bool:
    """Return whether a word in a run is no part of a name: a day, a month, a word that opens the next sentence."""
    folded = word.text.lower()
    return folded in CALENDAR or (inside and folded in FUNCTION and word.text[0].isupper() and len(folded) > 1)


def camel(text: str) -> bool:
    """Return whether a word has a capital inside, as "TimeWarner" has."""
    return not text[1:].islower() and not text.isupper()


def opens_plainly(words: Sequence[Word], index: int, strong: set[str]) -> bool:
    """Return whether the word at `index`, first of what is left, has its capital from its place alone."""
    word = words[index]
    folded = word.text.lower()
    if folded in FUNCTION:
        return True
    if not word.weak or not word.text.isalpha():
        return False
    alone = index + 1 == len(words) or words[index + 1].text[0].islower()
    if not alone and word.text + words[index + 1].text in strong:
        return False
    if word.text in strong and (alone or not is_word(folded) or f"{word.text} " in strong):
        return False
    if not is_word(folded) or folded in TITLES or folded in AFFILIATIONS:
        return False
    return alone or not gazetteer.given_name(word.text)


def trimmed(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return `words` without particles and lone marks at either end."""
    first, last = 0, len(words)
    while first < last and words[first].text.lower() in {"&", "of", "for", "the", "i"}:
        first += 1
    while last > first and words[last - 1].text[0].islower() and words[last - 1].text.isalpha():
        last -= 1
    if last - first > 2 and runs_on(words[first:last]):
        last -= 1
    if last - first > 1 and abbreviation(words[last - 1].text) and not abbreviation(words[last - 2].text):
        last -= 1
    return words[first:last]


def runs_on(words: Sequence[Word]) -> bool:
    """Return whether a person's name runs into the next line, which opens with an ordinary word or a country."""
    if gazetteer.given_name(words[0].text) is None and words[1].text not in {"de", "of"}:
        return False
    last = words[-1].text
    if is_word(last):
        return not gazetteer.surname(last) and last.lower() not in ORG_HEADS
    place = gazetteer.place(last)
    return place is not None and place.sort == "country" and not (gazetteer.surname(last) and len(words) == 2)


def abbreviation(text: str) -> bool:
    """Return whether a word is in capitals, as "DVD" is."""
    return len(text) > 1 and text.isupper() and text.isalpha() and text.lower() not in SUFFIXES


def classify(found: Tokens, words: tuple[Word, ...]) -> Name:
    """Return the name of several words with its sort; a single word without a title has no sort yet."""
    folded = [word.text.lower().rstrip(".") for word in words]
    titled = title_end(words, folded)
    if titled:
        return Name(PERSON, words[titled:], words[:titled])
    if len(words) == 1:
        return Name("", words)
    text = " ".join([word.text for word in words])
    place = gazetteer.place(text)
    if place is not None:
        return Name(PLACE, words)
    if folded[-1] in ORG_HEADS or "of" in folded or "for" in folded or "&" in folded:
        return Name(PLACE if folded[-1] in PLACE_HEADS or folded[0] in PLACE_HEADS else ORGANISATION, words)
    if any(word in STRONG_HEADS for word in folded[1:]):
        return Name(ORGANISATION, words)
    at = person_start(words, folded)
    if at >= 0 or says(found, words[-1].last) or role_before(found, words[0].first):
        at = max(at, 0)
        return Name(PERSON, words[at:], words[:at]) if len(words) - at > 1 else Name("", words[at:], words[:at])
    return Name(PERSON if looks_personal(words, folded) else OTHER, words)


def title_end(words: Sequence[Word], folded: Sequence[str]) -> int:
    """Return the index after the last title that a person's name follows in the run, 0 where there is none."""
    for index in range(len(words) - 2, -1, -1):
        if folded[index] not in TITLES or (index and folded[index - 1] not in TITLES and inside(words, index)):
            continue
        rest = folded[index + 1 :]
        if rest[-1] in ORG_HEADS or rest[0] in TITLES or rest[-1] in TITLES or words[index + 1].text[0].islower():
            return 0
        plain = all(is_word(word) for word in rest)
        if folded[index] in WEAK_TITLES and plain and not gazetteer.surname(rest[-1]):
            return 0
        return index + 1
    return 0


def inside(words: Sequence[Word], index: int) -> bool:
    """Return whether the title at `index` is a part of a name: "Hassan Sheikh Mohamud"."""
    before = words[index - 1].text
    return gazetteer.given_name(before) is not None and not is_word(before) and not gazetteer.demonym(before)


def person_start(words: Sequence[Word], folded: Sequence[str]) -> int:
    """Return where a given name with a family name after it starts in the run, -1 where none does."""
    for index in range(len(words) - 1):
        given = gazetteer.given_name(words[index].text)
        if given is not None and not index and is_country(words[index].text):
            return -1
        if (
            given is None
            and not (len(folded[index]) == 1 and folded[index].isalpha())
            and folded[index] not in EAST_ASIAN
        ):
            if folded[index] in AFFILIATIONS or gazetteer.demonym(words[index].text) or folded[index] in ROLES:
                continue
            return -1
        if folded[-1] in AFFILIATIONS or (
            is_word(folded[index]) and is_word(folded[-1]) and not gazetteer.surname(folded[-1])
        ):
            return -1
        return index
    return -1


def is_country(text: str) -> bool:
    """Return whether a word is a country's name and no common given name, as Jordan is."""
    place = gazetteer.place(text)
    return place is not None and place.sort == "country" and not place.ambiguous


def looks_personal(words: Sequence[Word], folded: Sequence[str]) -> bool:
    """Return whether two to four unknown words look like a person: no ordinary word, no acronym."""
    if not 2 <= len(words) <= 4 or any(word.text.isupper() and len(word.text) > 2 for word in words[:-1]):
        return False
    plain = [is_word(word) for word in folded]
    if any(plain[:-1]) or gazetteer.demonym(words[0].text) or gazetteer.place(words[0].text):
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


def story_words(multiple: Sequence[Name]) -> dict[str, str]:
    """Return the sort of each word of the story's longer names: people first, then organisations."""
    known: dict[str, str] = {}
    for wanted in (ORGANISATION, PERSON):
        for name in multiple:
            if name.sort == wanted:
                for word in name.words:
                    known[word.text.lower()] = wanted
    return known


def resolve(found: Tokens, name: Name, known: dict[str, str]) -> Name:
    """Return a single word with its sort, or without one where it is no name."""
    word = name.words[0]
    folded = word.text.lower()
    before = found.texts[word.first - 1] if word.first else ""
    sort = known.get(folded, "")
    if folded in TITLES and sort != PERSON:
        return name
    place = gazetteer.place(word.text)
    if sort == PERSON and not (place is not None and before in IN_PLACE):
        return Name(PERSON, name.words, name.title)
    if place is not None and not (word.weak and is_word(folded)):
        return Name(PLACE, name.words, name.title)
    if sort and not is_word(folded):
        return Name(sort, name.words, name.title)
    if is_word(folded) and (word.weak or folded in ORG_HEADS or folded in ROLES):
        return name
    told = says(found, word.last) or role_before(found, word.first)
    if told and before.lower() != "the" and not word.text.isupper() and not is_word(folded):
        return Name(PERSON, name.words, name.title)
    return Name(OTHER, name.words, name.title)


def possessive(found: Tokens, index: int) -> bool:
    """Return whether "'s" (or a bare apostrophe) is tied to the word that ends before token `index`."""
    texts, starts, ends = found
    return 0 < index < len(texts) and texts[index] in APOSTROPHES and starts[index] == ends[index - 1]

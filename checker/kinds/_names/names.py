"""The names of a document: what each run of capitalised words names, and known places without a capital."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker import gazetteer
from checker.kinds._names.lexis import words as lexis
from checker.kinds._names.runs import ORGANISATION, PLACE, Name, Run, Word, camel, runs, runs_on
from checker.kinds._names.sorting import articled, classify, resolve, story_words
from checker.model import Document
from checker.spelling import is_word
from checker.tokens import Tokens, tokens, vocabulary

FUNCTION = lexis("function")
CALENDAR = lexis("calendar")
TITLES = lexis("title") | lexis("honorific")
ORG_HEADS = lexis("orghead")
ORG_OF = lexis("orgof")
AFFILIATIONS = lexis("affiliation")
SUFFIXES = lexis("suffix")
PARTICLES = lexis("particle")
MONTH_NAMES = frozenset({"March", "April", "May", "June", "August"})
SHORT_MONTHS = frozenset({"Jan", "Mar", "Sun", "Mon", "Sat"})  # names of people too
BEFORE_MONTHS = frozenset(
    "in of on since until till last next by early late mid through this from to during and between".split()
)
SHORTEST = 4
KNOWN_CITY = 1_500_000  # inhabitants from which a city is known well enough to be no other word
REMEMBERED = 200_000
PREPOSITIONS = frozenset("in to from of at near for with by between towards toward into outside around and or".split())
TIED = frozenset("@#/_.-:&=?’'")
_plain: set[str] = set()  # lower-case words found to be no place; only saves look-ups, never changes an answer


def pieces(found: Tokens, words: Run, strong: frozenset[str]) -> Iterator[tuple[Word, ...]]:
    """Yield the parts of a run between days, months and opening words that are no names."""
    start = 0
    while start < len(words) and opens_plainly(words, start, strong):
        start += 1
    begin = start
    for index in range(start, len(words) + 1):
        if index < len(words) and not divides(found, words[index], index > begin, strong):
            continue
        piece = trimmed(words[begin:index])
        if piece:
            yield piece
        begin = index + 1


def plain(found: Tokens, words: Sequence[Word], strong: frozenset[str]) -> bool:
    """Return whether a run of one word is no name: a day, a month, or a word that opens a sentence."""
    return opens_plainly(words, 0, strong) or divides(found, words[0], False, strong) or words[0].text == "I"


def divides(found: Tokens, word: Word, inside: bool, strong: frozenset[str]) -> bool:
    """Return whether a word in a run is no part of a name: a day, a month, a word that opens the next sentence."""
    text = word.text
    if text in MONTH_NAMES and f"{text}!" in strong and (inside or not dated(found, word)):
        return False
    if text in SHORT_MONTHS:
        return dated(found, word)
    folded = text.lower()
    return folded in CALENDAR or (inside and folded in FUNCTION and text[0].isupper() and len(folded) > 1)


def opens_plainly(words: Sequence[Word], index: int, strong: frozenset[str]) -> bool:
    """Return whether the word at `index`, first of what is left, has its capital from its place alone."""
    word = words[index]
    folded = word.text.lower()
    if folded in FUNCTION:
        return True
    if not word.weak or not word.text.isalpha():
        return False
    alone = index + 1 == len(words) or (words[index + 1].text[0].islower() and folded not in ORG_OF)
    if not alone and word.text + words[index + 1].text in strong:
        return False
    if word.text in strong and (alone or not is_word(folded) or f"{word.text} " in strong):
        return False
    if not is_word(folded) or folded in TITLES or folded in AFFILIATIONS:
        return False
    if folded in PARTICLES and index + 1 < len(words):
        return False
    return alone or not gazetteer.given_name(word.text)


def trimmed(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return `words` without particles and lone marks at either end."""
    first, last = 0, len(words)
    while first < last and words[first].text.lower() in {"&", "of", "for", "the", "i"}:
        first += 1
    while last > first and words[last - 1].text[0].islower() and words[last - 1].text.isalpha():
        last -= 1
    if last - first > 2 and words[last - 2].text[0].isupper() and runs_on([word.text for word in words[first:last]]):
        last -= 1
    if last - first > 1 and abbreviation(words[last - 1].text) and not abbreviation(words[last - 2].text):
        last -= 1
    return words[first:last]


def abbreviation(text: str) -> bool:
    """Return whether a word is in capitals, as "DVD" is."""
    return len(text) > 1 and text.isupper() and text.isalpha() and text.lower() not in SUFFIXES


def dated(found: Tokens, word: Word) -> bool:
    """Return whether the words around a month tell of a date: "in May", "May 7"."""
    texts = found.texts
    if word.last < len(texts) and (texts[word.last][0].isdigit() or texts[word.last] == "."):
        return True
    return word.first > 0 and (texts[word.first - 1].lower() in BEFORE_MONTHS or texts[word.first - 1][0].isdigit())


def story_months(words: Run) -> list[str]:
    """Return the months of a run that stand where a family name does: after a given name or a title."""
    return [
        word.text
        for before, word in pairwise(words)
        if word.text in MONTH_NAMES
        and (
            before.text.lower() in TITLES
            or (gazetteer.given_name(before.text) is not None and not is_word(before.text))
        )
    ]


def names(document: Document) -> tuple[Name, ...]:
    """Return the names of a document in text order, each with its sort. Use through `document.derived(names)`.

    Single words are sorted by what the whole story says of them: a word of a person's full name is that person.
    """
    found = document.derived(tokens)
    every = document.derived(runs)
    strong = evidence(every)
    multiple: list[Name] = []
    single: list[tuple[Run, Run]] = []  # a word, and the title before it
    for run in every:
        if len(run) == 1:
            if not plain(found, run, strong):
                single.append((run, ()))
            continue
        for words in pieces(found, run, strong):
            name = classify(found, words)
            if name.sort:
                multiple.append(name)
            else:
                single.append((name.words, name.title))
    known = {**dict.fromkeys(articled(found, [words[0] for words, _ in single]), ORGANISATION), **story_words(multiple)}
    for words, title in single:
        sort = resolve(found, words[0], known)
        if sort:
            multiple.append(Name(sort, words, title))
    return tuple(sorted(multiple, key=_start))


def evidence(every: Sequence[Run]) -> frozenset[str]:
    """Return what capitals tell of the story's words, for `pieces`.

    A word that has a capital within a sentence, or inside; with a space after it, one that opens a name there; with
    "!", a month that is a family name in the story.
    """
    strong = {word.text for run in every for word in run if not word.weak or camel(word.text)}
    strong.update([f"{run[0].text} " for run in every if not run[0].weak])
    strong.update([f"{month}!" for run in every if len(run) > 1 for month in story_months(run)])
    return frozenset(strong)


def _start(name: Name) -> int:
    return name.words[0].start


def lower_places(document: Document) -> list[Name]:
    """Return the places of a document that stand in lower case, in text order."""
    found = document.derived(tokens)
    wanted = {text for text in document.derived(vocabulary).keys() - _plain if looked_up(text)}
    if not wanted:
        return []
    return [
        place_at(found, index) for index, text in enumerate(found.texts) if text in wanted and stands_free(found, index)
    ]


def looked_up(text: str) -> bool:
    """Return whether a word in lower case is a well-known place and no ordinary word; remember those that are not."""
    if not text[0].islower():
        return False
    if len(text) >= SHORTEST and text.isalpha() and not is_word(text) and well_known(text):
        return True
    if len(_plain) > REMEMBERED:
        _plain.clear()
    _plain.add(text)
    return False


def well_known(text: str) -> bool:
    """Return whether the gazetteer has a country, a capital or a large city of this name and nothing else."""
    place = gazetteer.place(text)
    if place is None or place.ambiguous or gazetteer.demonym(text) or gazetteer.given_name(text) is not None:
        return False
    return place.capital or place.sort == "country" or place.population >= KNOWN_CITY


def stands_free(found: Tokens, index: int) -> bool:
    """Return whether a token is a place in the text: after a preposition, and no piece of an address or compound."""
    texts, starts, ends = found
    if index and texts[index - 1] not in PREPOSITIONS:
        return False
    if index and starts[index] == ends[index - 1] and texts[index - 1] in TIED:
        return False
    after = index + 1
    tied = after + 1 < len(texts) and starts[after] == ends[index] and starts[after + 1] == ends[after]
    return not (tied and texts[after] in TIED and texts[after + 1][0].isalnum() and texts[after + 1] != "s")


def place_at(found: Tokens, index: int) -> Name:
    """Return the name that one token is."""
    word = Word(found.texts[index], found.starts[index], found.ends[index], index, index + 1, False)
    return Name(PLACE, (word,))

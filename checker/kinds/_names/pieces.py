"""The parts of a run of capitalised words that may be names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker import gazetteer
from checker.kinds._names.lexis import words as lexis
from checker.kinds._names.runs import Run, Word
from checker.spelling import is_word
from checker.tokens import Tokens

FUNCTION = lexis("function")
CALENDAR = lexis("calendar")
TITLES = lexis("title") | lexis("honorific")
ORG_HEADS = lexis("orghead")
ORG_OF = lexis("orgof")
AFFILIATIONS = lexis("affiliation")
SUFFIXES = lexis("suffix")
MONTH_NAMES = frozenset({"March", "April", "May", "June", "August"})
SHORT_MONTHS = frozenset({"Jan", "Mar", "Sun", "Mon", "Sat"})  # names of people too
BEFORE_MONTHS = frozenset(
    "in of on since until till last next by early late mid through this from to during and between".split()
)


def pieces(found: Tokens, run: Run, strong: frozenset[str]) -> Iterator[tuple[Word, ...]]:
    """Yield the parts of a run between days, months and opening words that are no names."""
    words = run.words
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
    folded = word.text.lower()
    if f"{word.text}!" in strong and (inside or not dated(found, word)):
        return False
    if word.text in SHORT_MONTHS:
        return dated(found, word)
    return folded in CALENDAR or (inside and folded in FUNCTION and word.text[0].isupper() and len(folded) > 1)


def camel(text: str) -> bool:
    """Return whether a word has a capital inside, as "TimeWarner" has."""
    return not text[1:].islower() and not text.isupper()


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
    return alone or not gazetteer.given_name(word.text)


def trimmed(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return `words` without particles and lone marks at either end."""
    first, last = 0, len(words)
    while first < last and words[first].text.lower() in {"&", "of", "for", "the", "i"}:
        first += 1
    while last > first and words[last - 1].text[0].islower() and words[last - 1].text.isalpha():
        last -= 1
    if last - first > 2 and words[last - 2].text[0].isupper() and runs_on(words[first:last]):
        last -= 1
    if last - first > 1 and abbreviation(words[last - 1].text) and not abbreviation(words[last - 2].text):
        last -= 1
    return words[first:last]


def runs_on(words: Sequence[Word]) -> bool:
    """Return whether a person's name runs into the next line, which opens with an ordinary word or a country."""
    if gazetteer.given_name(words[0].text) is None and words[1].text not in {"de", "of"}:
        return False
    last = words[-1].text
    if last.lower().rstrip(".") in SUFFIXES:
        return False
    if is_word(last):
        return not gazetteer.surname(last) and last.lower() not in ORG_HEADS
    place = gazetteer.place(last)
    return place is not None and place.sort == "country" and not (gazetteer.surname(last) and len(words) == 2)


def abbreviation(text: str) -> bool:
    """Return whether a word is in capitals, as "DVD" is."""
    return len(text) > 1 and text.isupper() and text.isalpha() and text.lower() not in SUFFIXES


def dated(found: Tokens, word: Word) -> bool:
    """Return whether the words around a month tell of a date: "in May", "May 7"."""
    texts = found.texts
    if word.last < len(texts) and (texts[word.last][0].isdigit() or texts[word.last] == "."):
        return True
    return word.first > 0 and (texts[word.first - 1].lower() in BEFORE_MONTHS or texts[word.first - 1][0].isdigit())


def story_months(run: Run) -> list[str]:
    """Return the months of a run that stand where a family name does: after a given name or a title."""
    words = run.words
    return [
        word.text
        for before, word in pairwise(words)
        if word.text in MONTH_NAMES
        and (
            before.text.lower() in TITLES
            or (gazetteer.given_name(before.text) is not None and not is_word(before.text))
        )
    ]

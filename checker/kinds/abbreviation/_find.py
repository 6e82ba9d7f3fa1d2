"""Abbreviations in the text, and where it says what they stand for."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import compress, count, filterfalse
from typing import NamedTuple

from checker.gazetteer import place
from checker.kinds.abbreviation._before import (
    JOINERS,
    NOTHING,
    OPEN,
    Missed,
    defined_before,
    left_out,
    list_goes_on,
    missed,
    written,
)
from checker.kinds.abbreviation._initials import MOST, SMALL, Fit, fit, letters_of
from checker.kinds.abbreviation._named import named
from checker.model import Document, Span
from checker.spelling import is_word
from checker.tokens import Tokens, tokens, vocabulary

ROMAN = frozenset("II III IV VI VII VIII IX XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI".split())
NO_ABBREVIATION = frozenset("AM PM OK TV CD DVD A.M. P.M. a.m. p.m. I.E. E.G.".split()) | ROMAN
MOST_WORDS = 12
ALLOWED = {2: 0, 3: 1}  # what a fit may cost, by number of letters; else 3, which is one word left out
LOUD = 3  # capitals in a row that are a headline, not abbreviations


class Found(NamedTuple):
    """An abbreviation: its span, its letters as written (no points, no plural s), and its definition, if it is here.

    `wrong` are the initials of a definition that the letters miss by one slip.
    """

    span: Span
    letters: str
    long: str = ""
    wrong: str = ""


class Reading(NamedTuple):
    """A long form: its first and last token, half-open, and how it fits."""

    first: int
    last: int
    fit: Fit


def abbreviations(document: Document) -> tuple[Found, ...]:
    """Return the abbreviations of a document in text order; use through `document.derived`."""
    found = document.derived(tokens)
    capitals, titled = anchors(found.texts, document.derived(vocabulary).keys())
    loud = headline_tokens(found, capitals)
    every: list[Found] = []
    doubtful: list[tuple[int, Missed]] = []
    unexplained: dict[str, list[int]] = {}
    for at in sorted({*capitals, *titled}):
        token = found.texts[at]
        if not candidate(token, found, at):
            continue
        span = Span(found.starts[at], found.ends[at])
        reading = definition(found, at)
        if reading is not None:
            words = found.texts[reading.first : reading.last]
            long = written(document.text, found, reading.first, reading.last)
            every.append(Found(span, bare(token), long, left_out(token, words) if reading.fit.cost else ""))
        elif at not in loud and plain(token):
            miss = missed(found, at, document.text)
            if miss.long and not miss.sure:
                doubtful.append((len(every), miss))
                miss = NOTHING
            unexplained.setdefault(bare(token), []).append(at)
            every.append(Found(span, bare(token), miss.long, miss.wanted))
    return explained(document, found, every, doubtful, unexplained)


def explained(
    document: Document,
    found: Tokens,
    every: list[Found],
    doubtful: list[tuple[int, Missed]],
    unexplained: dict[str, list[int]],
) -> tuple[Found, ...]:
    """Return the abbreviations, those shouted left out, with what the rest of the story tells of them.

    doubtful: indices of `every`, and what they miss if the initials themselves stand in the story.
    """
    used = frozenset([one.letters for one in every])
    for index, miss in doubtful:
        if miss.wanted in used:
            every[index] = every[index]._replace(long=miss.long, wrong=miss.wanted)
    defined = {one.letters for one in every if one.long}
    unexplained = {letters: at for letters, at in unexplained.items() if letters not in defined}
    bodies = named(found, document.text, unexplained, used) if unexplained else {}
    if bodies:
        every = [
            one._replace(long=body.long, wrong=body.wanted) if (body := bodies.get(one.letters)) else one
            for one in every
        ]
    return tuple(one for one in every if one.letters in defined or not shouted(one.letters))


def anchors(texts: list[str], different: Collection[str]) -> tuple[list[int], list[int]]:
    """Return the tokens with capitals behind their first letter, and the capitalised ones behind a parenthesis.

    different: each token once.
    """
    odd = {
        token
        for token in filterfalse(str.islower, different)
        if (rest := token[1:]) and not rest.islower() and rest != rest.lower()
    }
    capitals = list(compress(count(), map(odd.__contains__, texts))) if odd else []
    if OPEN.isdisjoint(different):
        return capitals, []
    behind = compress(count(1), map(OPEN.__contains__, texts))
    return capitals, [at for at in behind if at < len(texts) and texts[at].istitle()]


def shouted(letters: str) -> bool:
    """Return whether the letters are rather a word in capitals, or a place in a dateline."""
    low = letters.lower()
    return len(letters) > 6 or (len(letters) > 2 and (is_word(low) or (len(letters) > 3 and place(low) is not None)))


def candidate(token: str, found: Tokens, at: int) -> bool:
    """Return whether a token may be an abbreviation: capitals, or capitalised letters in parentheses."""
    if len(token) < 2 or len(token) > MOST or token in NO_ABBREVIATION or touches(found, at):
        return False
    return plain(token) or (len(token) > 2 and at > 0 and found.texts[at - 1] in OPEN)


def plain(token: str) -> bool:
    """Return whether a token is written as an abbreviation: `HNC`, `NGOs`, `U.S.`, `DoJ`."""
    return token.isupper() or (token[-1] == "s" and token[:-1].isupper()) or token[-1].isupper()


def touches(found: Tokens, at: int) -> bool:
    """Return whether a token is part of a larger one: `Covid-19`, `HNC-led`, `F16`."""
    texts, starts, ends = found.texts, found.starts, found.ends
    before = at > 0 and ends[at - 1] == starts[at] and (texts[at - 1] in JOINERS or texts[at - 1][-1:].isalnum())
    after = at + 1 < len(texts) and starts[at + 1] == ends[at]
    if not after:
        return before
    sign = texts[at + 1]
    joined = at + 2 < len(texts) and starts[at + 2] == ends[at + 1] and texts[at + 2][:1].isalnum()
    return before or sign[:1].isalnum() or sign == "_" or (sign in JOINERS and sign not in "'’" and joined)


def headline_tokens(found: Tokens, capitals: list[int]) -> frozenset[int]:
    """Return the tokens that stand in capitals only because their neighbours do."""
    loud: set[int] = set()
    run: list[int] = []
    for at in capitals:
        token = found.texts[at]
        if not token.isupper() or "." in token:
            continue
        if run and any(between.isalpha() or between == "\n" for between in found.texts[run[-1] + 1 : at]):
            run = []
        run.append(at)
        if len(run) >= LOUD:
            loud.update(run)
    return frozenset(loud)


def bare(token: str) -> str:
    """Return an abbreviation without points and the `s` of its plural."""
    token = token.replace(".", "")
    return token[:-1] if len(token) > 2 and token[-1] == "s" and token[:-1].isupper() else token


def definition(found: Tokens, at: int) -> Reading | None:
    """Return the long form that the text gives for the abbreviation at token `at`, if it fits."""
    for reading in (*behind(found, at), *ahead(found, at)):
        if fits(found, at, reading):
            return reading
    return None


def fits(found: Tokens, at: int, reading: Reading) -> bool:
    """Return whether a reading is a definition: capitalised words, or words each of whose initials counts."""
    words = found.texts[reading.first : reading.last]
    names = sum(word[:1].isupper() for word in words)
    if len(words) < 2 or reading.fit.cost > ALLOWED.get(len(found.texts[at]), 3):
        return False
    if not plain(found.texts[at]):
        return names > 1 and reading.fit.cost == 0
    small = sum(word.isalpha() and word.lower() not in SMALL for word in words)
    return names >= 2 or (reading.fit.cost == 0 and small > 1)


def behind(found: Tokens, at: int) -> Iterator[Reading]:
    """Yield the long form before `(HNC)` or `, or HNC,`; a possessive, or one word such as `group`, may follow it."""
    last = defined_before(found, at)
    if last is None:
        return
    texts = found.texts
    if last > 1 and texts[last - 1] == "s" and texts[last - 2] in "'’":
        last -= 2
    first = last
    while first > 0 and last - first < MOST_WORDS and (word_like(texts[first - 1]) or list_goes_on(texts, first, last)):
        first -= 1
    letters = letters_of(texts[at])
    best = fit(letters, tuple(texts[first:last]))
    if (
        last - first > 2
        and texts[last - 1].islower()
        and texts[last - 2] not in JOINERS
        and (best is None or best.cost)
    ):
        shorter = fit(letters, tuple(texts[first : last - 1]))
        if shorter is not None and shorter.cost == 0:
            best, last = shorter, last - 1
    if best is not None:
        yield Reading(first + best.first, last, best)


def ahead(found: Tokens, at: int) -> Iterator[Reading]:
    """Yield the long form of `HNC (High Negotiations Committee)` and `HNC, the High Negotiations Committee,`."""
    texts = found.texts
    if at + 2 >= len(texts) or texts[at + 1] not in ("(", ",", "–", "—"):
        return
    first = at + 2
    if texts[first].lower() in ("the", "or", "a", "an"):
        first += 1
    elif texts[at + 1] != "(":
        return
    if first < len(texts) and texts[first].lower() == "the":
        first += 1
    last = first
    while last < len(texts) and last - first < MOST_WORDS and word_like(texts[last]):
        last += 1
        read = fit(letters_of(texts[at]), tuple(texts[first:last]))
        ended = last >= len(texts) or not word_like(texts[last]) or texts[last].islower()
        if read is not None and read.first == 0 and read.cost == 0 and ended:
            yield Reading(first, last, read)


def word_like(token: str) -> bool:
    """Return whether a token may stand in a long form."""
    return token[:1].isalnum() or token in JOINERS or token == "."

"""Runs of capitalised words, found in one pass over the tokens, and the record of a name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import compress, count
from typing import NamedTuple

from checker import gazetteer
from checker.kinds._names.lexis import words as lexis
from checker.model import Document, Span
from checker.spelling import is_word
from checker.tokens import Tokens, tokens, vocabulary

LONGEST = 10  # words of a run: longer ones are lists or lines in title case
HYPHENS = frozenset("-‐‑")
HANDLES = frozenset("@#/_")  # what opens an account's name, a hashtag or a piece of an address
APOSTROPHES = frozenset("'’ʼ`")
CLITICS = frozenset({"s", "S", "re", "ve", "ll", "d", "m", "t", "n"})
OPENERS = frozenset(".!?:;\"“”'‘’([{•*–—-|>\n…/")
DOTTED = frozenset(
    "St Mt Ft Sen Gov Rep Mr Mrs Ms Dr Gen Col Maj Capt Lt Sgt Cpl Rev Prof Hon Adm Cmdr Msgr Sr Jr Fr Pte".split()
)
ELIDED = frozenset({"d", "l"})
ATTACHED = lexis("attachedparticle") | ELIDED
PARTICLES = lexis("particle")
TITLES = lexis("title")
ORG_OF = lexis("orgof")
KOREAN = lexis("koreantail")
FUNCTION = lexis("function")
OPENING = frozenset(word.capitalize() for word in FUNCTION)
QUOTES = frozenset("\"“”'‘’")
BREAKS = frozenset('.!?\n"“”')
OF = frozenset({"of", "for", "the"})
ORG_HEADS = lexis("orghead")
SUFFIXES = lexis("suffix")
NICKNAME = QUOTES | {"("}  # what opens a nickname within a name
TYING = HYPHENS | APOSTROPHES | {"."}
# What may stand before the next capitalised word of a name.
BETWEEN = PARTICLES | ATTACHED | OF | NICKNAME | APOSTROPHES | {"&"}
PERSON, PLACE, ORGANISATION, OTHER, OFFICE = "person", "place", "organisation", "proper_name", "office"


class Word(NamedTuple):
    """A word of a name: hyphens and apostrophes inside, `first` and `last` token indices, half-open.

    `weak`: it would have a capital anyway (it opens a sentence, or its line is in title or upper case).
    """

    text: str
    start: int
    end: int
    first: int
    last: int
    weak: bool


Run = tuple[Word, ...]  # capitalised words in a row, with the particles and "of"s between them


def runs(document: Document) -> tuple[Run, ...]:
    """Return the runs of capitalised words, in text order. Use through `document.derived(runs)`."""
    found = document.derived(tokens)
    texts, starts, ends = found
    beginning = {text for text in document.derived(vocabulary) if text[0].isupper() or text in ATTACHED}
    capitals = list(compress(count(), map(beginning.__contains__, texts)))
    shouted = headlines(found, capitals)
    result: list[Run] = []
    done = 0
    for index in capitals:
        if index < done or texts[index] in OPENING or not (texts[index][0].isupper() or opens_attached(found, index)):
            continue
        if index and texts[index - 1] in HANDLES and starts[index] == ends[index - 1]:
            continue
        run = extend(found, index, shouted)
        done = run[-1].last
        result.append(tuple(run))
    return tuple(result)


def headlines(found: Tokens, capitals: Sequence[int]) -> frozenset[int]:
    """Return the tokens of lines in title or upper case, where capitals tell nothing; `capitals` are those with one."""
    texts = found.texts
    inside: set[int] = set()
    start = 0
    for index in compress(count(), map(BREAKS.__contains__, texts)):
        first, last = bisect_left(capitals, start), bisect_left(capitals, index)
        if last - first >= 4 and 3 * (last - first) > index - start:
            long = [text for text in texts[start:index] if len(text) > 3]
            upper = sum(text[0].isupper() for text in long)
            lower = sum(text[0].islower() and text not in FUNCTION for text in long)
            if upper >= 4 and upper > 6 * lower:
                inside.update(range(start, index))
        start = index + 1
    return frozenset(inside)


def opens_attached(found: Tokens, index: int) -> bool:
    """Return whether the lower-case particle at `index` is tied to a capitalised word: "al-Sisi"."""
    texts, starts, ends = found
    return (
        index + 2 < len(texts)
        and texts[index + 1] in (APOSTROPHES if texts[index] in ELIDED else HYPHENS)
        and starts[index + 1] == ends[index]
        and starts[index + 2] == ends[index + 1]
        and texts[index + 2][0].isupper()
    )


def extend(found: Tokens, index: int, shouted: frozenset[int]) -> list[Word]:
    """Return the words of the run that starts at token `index`."""
    texts, starts, ends = found
    weak = index == 0 or texts[index - 1] in OPENERS or index in shouted
    after = index + 1
    mark = texts[after] if after < len(texts) else "\n"
    apart = mark not in TYING or starts[after] > ends[index]
    if apart and not (mark[0].isupper() or mark in BETWEEN):  # most words: nothing is tied to them
        return [Word(texts[index], starts[index], ends[index], index, after, weak)]
    words = [compound(found, index, weak, "")]
    while len(words) < LONGEST:
        here = words[-1].last
        following = next_word(found, here, words[-1].text)
        if following < 0:
            break
        for between in range(here, following) if texts[here] not in NICKNAME and texts[here] not in APOSTROPHES else ():
            words.append(Word(texts[between], starts[between], ends[between], between, between + 1, False))
        words.append(compound(found, following, following in shouted, words[-1].text))
    return words


def next_word(found: Tokens, index: int, previous: str) -> int:
    """Return the token where the run's next capitalised word starts, particles between them passed over; -1: none."""
    texts, starts, ends = found
    if not (texts[index][0].isupper() or texts[index] in BETWEEN):
        return -1
    folded = previous.lower()
    joined, plain = folded in ORG_OF, folded in FUNCTION
    if index + 3 < len(texts) and texts[index] in NICKNAME and not plain and nickname(found, index):
        return index + 3
    if texts[index] in APOSTROPHES and previous[-1] == "s" and starts[index] == ends[index - 1]:
        return index + 1 if texts[min(index + 1, len(texts) - 1)].lower() in ORG_HEADS else -1
    for at in range(index, min(index + 4, len(texts) - 1)):
        if starts[at] == ends[at - 1]:
            return -1
        text = texts[at]
        if text[0].isupper():
            return at
        if text in ATTACHED and opens_attached(found, at):
            return at
        if plain or not (text in PARTICLES or text == "&" or (joined and text in OF)):
            return -1
    return -1


def nickname(found: Tokens, index: int) -> bool:
    """Return whether a nickname in quotation marks starts at token `index`, and the name goes on after it.

    In brackets it has to be a given name, for a party or a state stands there too.
    """
    texts, starts, ends = found
    closed = texts[index + 2] in QUOTES
    if texts[index] == "(":
        closed = texts[index + 2] == ")" and gazetteer.given_name(texts[index + 1]) is not None
    return (
        texts[index + 1][0].isupper()
        and closed
        and texts[index + 3][0].isupper()
        and starts[index] > ends[index - 1]
        and starts[index + 3] > ends[index + 2]
    )


def compound(found: Tokens, index: int, weak: bool, previous: str) -> Word:
    """Return the word at token `index` with what hyphens, apostrophes and an initial's full stop tie to it."""
    texts, starts, ends = found
    last = index + 1
    stop = len(texts) - 1
    while last + 1 <= stop and starts[last] == ends[last - 1]:
        mark = texts[last]
        tied = last + 1 < stop and starts[last + 1] == ends[last]
        if (mark in HYPHENS and tied and joins(texts[last + 1], texts[last - 1], previous)) or (
            mark in APOSTROPHES and tied and texts[last + 1][0].isalpha() and texts[last + 1] not in CLITICS
        ):
            last += 2
        elif mark == "." and (len(texts[last - 1]) == 1 or texts[last - 1] in DOTTED) and last == index + 1:
            last += 1
            break
        else:
            break
    text = texts[index] if last == index + 1 else "".join(texts[index:last])
    return Word(text, starts[index], ends[last - 1], index, last, weak)


def joins(part: str, before: str, previous: str) -> bool:
    """Return whether `part` after a hyphen belongs to the name: "Jean-Claude", "Jong-un", but not "Beijing-based"."""
    if part[0].isupper():
        return len(before) > 1 and (before.lower() not in TITLES or before.lower() in PARTICLES)
    if not part[0].islower():
        return False
    return (bool(previous) and part in KOREAN) or (not is_word(part) and len(part) < 9)


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


def nickname_of(found: Tokens, name: Name) -> str:
    """Return the nickname that stands within a name, after the first word; empty for none."""
    if len(name.words) < 2:
        return ""
    at, following = name.words[0].last, name.words[1].first
    return found.texts[at + 1] if following - at == 3 and found.texts[at] in NICKNAME else ""


def runs_on(words: Sequence[str]) -> bool:
    """Return whether a person's name runs into the next line, which opens with an ordinary word or a country."""
    if gazetteer.given_name(words[0]) is None and words[1] not in {"de", "of"}:
        return False
    last = words[-1]
    if last.lower().rstrip(".") in SUFFIXES:
        return False
    if is_word(last):
        return not gazetteer.surname(last) and last.lower() not in ORG_HEADS
    place = gazetteer.place(last)
    return place is not None and place.sort == "country" and not (gazetteer.surname(last) and len(words) == 2)


def camel(text: str) -> bool:
    """Return whether a word has a capital inside, as "TimeWarner" has."""
    return not text[1:].islower() and not text.isupper()

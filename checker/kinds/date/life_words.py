"""The wordings of ages in a sentence: "aged 57", "at 57", "when she was nine", "Jane Roe, 57,", "She was 91."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.kinds._quantity.persons import appositive, preceding
from checker.model import Document, Span
from checker.tokens import Tokens

OLDEST = 115
WORDS = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty""".split()
# Every way in which a token may tell somebody's years.
YEARS = {str(years): years for years in range(1, OLDEST + 1)} | {
    text: years for years, word in enumerate(WORDS, 1) for text in (word, word.title())
}
PRONOUNS = frozenset("he she".split())
CLOSES = frozenset(",.;)\n—–")
# Whose age or date a sentence may tell instead of its subject's.
KIN = frozenset(
    """daughter daughters son sons wife husband sister sisters brother brothers mother father parents child children
    grandson granddaughter grandchildren grandmother grandfather uncle aunt cousin nephew niece twin twins widow widower
    partner girl boy birth friend stepson stepdaughter stepfather stepmother boyfriend
    girlfriend baby""".split()
)
MOSTLY = 3  # times as often
LONGEST = 120  # tokens of a sentence on each side that are looked at


class Stated(NamedTuple):
    """An age as it stands: the years, its span and tokens (half-open), and its form.

    form: `at` ("aged 57", "at 57"), `when` ("when she was nine"), `now` ("Jane Roe, 57,"), `alone` ("She was 91.").
    """

    years: int
    span: Span
    first: int
    last: int
    form: str


def ages(words: Tokens) -> Iterator[Stated]:
    """Yield the ages that the tokens tell, in order."""
    texts = words.texts
    for at in [at for at, text in enumerate(texts) if text in YEARS]:
        form = _form(texts, at) if at > 1 else ""
        if form:
            yield Stated(YEARS[texts[at]], Span(words.starts[at], words.ends[at]), at, at + 1, form)


def _form(texts: list[str], at: int) -> str:
    before, second = texts[at - 1].lower(), texts[at - 2].lower()
    after = texts[at + 1] if at + 1 < len(texts) else "\n"
    if before == "aged" or (before == "age" and second == "at"):
        return "at" if after in CLOSES or after in {"after", "of", "from", "in", "at", "and"} else ""
    if before == "of" and second == "age":
        return "at"
    if before == "at" and after in CLOSES and second not in {"and", "up", "o"}:
        return "at" if second in {",", "died", "dies", "—", "–", "."} or second[0].isalnum() else ""
    if before == "was" and second in PRONOUNS:
        return _told_of(texts, at, after)
    if before == "," and after == "," and appositive(texts, at, at + 1):
        return "now"
    return ""


def _told_of(texts: list[str], at: int, after: str) -> str:
    """Return the form of `she was 91`: at some time, or on the day of the story where nothing else is said."""
    opening = texts[at - 3].lower() if at > 2 else "\n"
    closes = after in CLOSES
    if opening in {"when", "while"} and (closes or after in {"years", "and"}):
        return "when"
    return "alone" if opening in {".", "\n", "”", '"'} and texts[at - 2].istitle() and after in {".", "\n"} else ""


def others(words: Tokens, first: int, last: int) -> bool:
    """Return whether the tokens from `first` to `last` tell of relatives, or go on to another sentence's subject."""
    return any(text.lower() in KIN or text in {";", "\n"} for text in words.texts[first:last])


def alone(document: Document, words: Tokens, at: int, birth: int, form: str) -> bool:
    """Return whether the sentence of token `at` can only be of the person whose birth is told at token `birth`.

    It names nobody with two names who is not named in the birth's own sentence or first in the story, and no relative.
    """
    first, last = _bounds(words.texts, at)
    inside = words.texts[first:last]
    if any(text.lower() in KIN for text in inside):
        return False
    opening, closing = _bounds(words.texts, birth)
    if any(text.lower() in KIN for text in words.texts[opening:birth]):
        return False
    known = {*_names(words.texts, opening, closing), *_first_name(words.texts)}
    named = set(_names(words.texts, first, last))
    if form == "now":
        return False  # `births` judges them by their names
    if form == "alone":
        earlier, _ = _bounds(words.texts, max(first - 2, 0))
        nobody = KIN.isdisjoint(words.texts[earlier:first]) and not set(_names(words.texts, earlier, first)) - known
        return nobody and _same_sex(words.texts, inside[0])
    pronoun = next((text.lower() for text in inside if text.lower() in PRONOUNS), "")
    if named - known or not (pronoun or known.intersection(inside)):
        return False
    return not pronoun or _same_sex(words.texts, pronoun)


def _same_sex(texts: Sequence[str], pronoun: str) -> bool:
    """Return whether the story speaks of nobody of the other sex, or mostly of one, as `he` or `she`."""
    counts = {word: texts.count(word) + texts.count(word.title()) for word in PRONOUNS}
    own = counts.pop(pronoun.lower(), 0)
    return own >= MOSTLY * max(counts.values())


def _bounds(texts: Sequence[str], at: int) -> tuple[int, int]:
    first = last = at
    while first > max(at - LONGEST, 0) and texts[first - 1] not in {".", "!", "?", "\n", "”", '"'}:
        first -= 1
    while last < min(at + LONGEST, len(texts)) and texts[last] not in {".", "!", "?", "\n"}:
        last += 1
    return first, last


def _names(texts: list[str], first: int, last: int) -> Iterator[str]:
    """Yield the last words of the names of two words or more."""
    for at in range(first + 1, last):
        after = texts[at + 1] if at + 1 < len(texts) else "\n"
        if texts[at].istitle() and not after.istitle():
            name = preceding(texts, at).split()
            start = at - len(name) + 1
            if len(name) > 1 and start >= first and not _placed(texts, start):
                yield name[-1]


def _placed(texts: list[str], start: int) -> bool:
    """Return whether the name that begins at `start` is a place or a body: "in Hill End", "Leeds, West Riding"."""
    before = texts[start - 1] if start else "\n"
    return before in {"in", "at", "from", "near", "the", "for"} or (before == "," and texts[start - 2].istitle())


def _first_name(texts: list[str]) -> Iterator[str]:
    """Yield the family name of the first whole name in the story."""
    yield from list(_names(texts, 0, min(len(texts), 60)))[:1]

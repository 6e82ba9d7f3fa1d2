"""The words of a quotation, as they are compared: case, punctuation, contractions and insertions aside."""

from __future__ import annotations

import re
from typing import NamedTuple

GAP = "…"
TOKEN = re.compile(
    r"(?P<gap>…|\.\.\.+|\. \. \.(?: \.)*|\[[^\]\n]{0,80}\]|\((?:[^)\s]+ ?){1,4}\))"
    r"|\d+(?:[.,:]\d+)*%?|(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*"
)
SUFFIXES = {"n't": "not", "'re": "are", "'ll": "will", "'ve": "have", "'m": "am"}
WHOLE = {
    "can't": ("can", "not"), "cannot": ("can", "not"), "won't": ("will", "not"), "shan't": ("shall", "not"),
    "let's": ("let", "us"), "gonna": ("going", "to"), "wanna": ("want", "to"), "gotta": ("got", "to"),
    "it's": ("it", "is"), "that's": ("that", "is"), "there's": ("there", "is"), "he's": ("he", "is"),
    "she's": ("she", "is"), "what's": ("what", "is"), "who's": ("who", "is"), "here's": ("here", "is"),
    "where's": ("where", "is"), "ok": ("okay",), "per": ("per",), "percent": ("per", "cent"), "%": ("per", "cent"),
    "'em": ("them",), "em": ("them",),
    "zero": ("0",), "one": ("one",), "two": ("2",), "three": ("3",), "four": ("4",), "five": ("5",), "six": ("6",),
    "seven": ("7",), "eight": ("8",), "nine": ("9",), "ten": ("10",), "eleven": ("11",), "twelve": ("12",),
}  # fmt: skip


class Word(NamedTuple):
    """A word as compared, and where it stands; a contraction gives two words at one place."""

    text: str
    start: int
    end: int


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Return the words of `text[start:end]`; an ellipsis and an insertion in brackets are each the word `…`."""
    found: list[Word] = []
    for match in TOKEN.finditer(text, start, len(text) if end is None else end):
        if match.lastgroup:
            if found and found[-1].text != GAP:
                found.append(Word(GAP, *match.span()))
            continue
        found += [Word(word, *match.span()) for word in _plain(match.group().lower().replace("’", "'"))]
    if found and found[-1].text == GAP:
        found.pop()
    return found


def _plain(word: str) -> tuple[str, ...]:
    if word in WHOLE:
        return WHOLE[word]
    if word[-1] == "%":
        return (word[:-1], "per", "cent")
    if "'" in word:
        for suffix, plain in SUFFIXES.items():
            if word.endswith(suffix) and len(word) > len(suffix):
                return (word[: -len(suffix)], plain)
    return (word.replace(".", ""),) if word[0].isalpha() else (word,)

"""The words of a quotation, as they are compared: case, punctuation, contractions and insertions aside."""

from __future__ import annotations

import re
from typing import NamedTuple

GAP = "…"
TOKEN = re.compile(
    r"[^\W\d_]+(?:['’][^\W\d_]+)*(?:\.(?:[^\W\d_]\.)+)?|\d+(?:[.,:]\d+)*%?"
    r"|…|\.\.\.+|\. \. \.(?: \.)*|\[[^\]\n]{0,80}\]|\([^()\n]{0,40}\)"
)
SUFFIXES = {"n't": "not", "'re": "are", "'ll": "will", "'ve": "have", "'m": "am"}
WHOLE = {
    "can't": ("can", "not"), "cannot": ("can", "not"), "won't": ("will", "not"), "shan't": ("shall", "not"),
    "let's": ("let", "us"), "gonna": ("going", "to"), "wanna": ("want", "to"), "gotta": ("got", "to"),
    "it's": ("it", "is"), "that's": ("that", "is"), "there's": ("there", "is"), "he's": ("he", "is"),
    "she's": ("she", "is"), "what's": ("what", "is"), "who's": ("who", "is"), "here's": ("here", "is"),
    "where's": ("where", "is"), "ok": ("okay",), "percent": ("per", "cent"),
    "zero": ("0",), "two": ("2",), "three": ("3",), "four": ("4",), "five": ("5",), "six": ("6",),
    "seven": ("7",), "eight": ("8",), "nine": ("9",), "ten": ("10",), "eleven": ("11",), "twelve": ("12",),
    "thirteen": ("13",), "fourteen": ("14",), "fifteen": ("15",), "sixteen": ("16",), "seventeen": ("17",),
    "eighteen": ("18",), "nineteen": ("19",), "twenty": ("20",), "thirty": ("30",), "forty": ("40",), "fifty": ("50",),
    "sixty": ("60",), "seventy": ("70",), "eighty": ("80",), "ninety": ("90",),
}  # fmt: skip


class Word(NamedTuple):
    """A word as compared, and where it stands; a contraction gives two words at one place."""

    text: str
    start: int
    end: int


def texts(text: str, start: int, end: int) -> tuple[str, ...]:
    """Return the words of `text[start:end]` without their places."""
    found: list[str] = []
    for token in TOKEN.findall(text, start, end):
        word = token.lower()
        if word.isalpha() and word not in WHOLE:
            found.append(word)
        else:
            found += _plain(word, bool(found) and found[-1] != GAP)
    while found and found[-1] == GAP:
        found.pop()
    return tuple(found)


def words(text: str, start: int, end: int) -> list[Word]:
    """Return the words of `text[start:end]`; an ellipsis and an insertion in brackets are each the word `…`."""
    found: list[Word] = []
    for match in TOKEN.finditer(text, start, end):
        plain = _plain(match.group().lower(), bool(found) and found[-1].text != GAP)
        found += [Word(word, *match.span()) for word in plain]
    while found and found[-1].text == GAP:
        found.pop()
    return found


def _plain(word: str, gap: bool) -> tuple[str, ...]:
    """Return the words that a token in lower case stands for; `gap` tells whether an ellipsis counts here."""
    if word[0] in "….[(":
        return (GAP,) if gap else ()
    word = word.replace("’", "'")
    if word in WHOLE:
        return WHOLE[word]
    if word[-1] == "%":
        return (word[:-1], "per", "cent")
    for suffix, plain in SUFFIXES.items() if "'" in word else ():
        if word.endswith(suffix) and len(word) > len(suffix):
            return (word[: -len(suffix)], plain)
    return (word.replace(".", ""),) if word[0].isalpha() else (word,)

"""How quantities are written: figures or words, signs, units, hyphens; one reader for every kind of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from checker.layouts._numerals import CARDINAL, ORDINAL, SMALL, TENS, size, written
from checker.layouts._records import House, Piece, Raw, Reading, Writing, build
from checker.model import Document, Fact

LONGEST = 60  # characters
ENDS = " .,;:!?)\xa0"  # and what may follow the last
JOINTS = " -–‑\xa0\u202f"  # what may stand between the pieces of a quantity: words there say something more
TOKEN = re.compile(
    r"(?P<figure>(?<![\d.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\d.,])\d+(?:\.\d+)?)(?!\d|s\b)(?P<mark>(?:st|nd|rd|th)\b)?"
    r"|(?P<word>(?i:per[ -]cent\b|percentage[ -]points?\b)|[^\W\d_]+\$|[^\W\d_]+)|(?P<sign>[%$£€¥¢])",
    re.ASCII,
)
REACH = 24  # characters before a quantity
# What makes a number the end of a range, the rest of a decimal, an age: `five to six miles`, `one point three percent`.
RANGE = re.compile(rf"(?:(?:\d[\w%]*|\b(?:{'|'.join(SMALL[1:11])}))\s+(?:to|or|and|point)|\bages?(?: of)?)\s+$")
SMALLER = re.compile(r"\s+cents?\b")  # `55 euro cents` are no euros
# A word or sign of a kind: its field, its style, what it says.
Vocabulary = dict[str, tuple[str, str, str]]


def vocabulary(*entries: str) -> Vocabulary:
    """Return a vocabulary from entries such as `percent: % percent pct`: a field and the words for it.

    A word is its own style, the field its content; `_` stands for a space.
    """
    found: dict[str, tuple[str, str, str]] = {}
    for entry in entries:
        field, _, words = entry.partition(": ")
        found.update({word: (field, word, field) for word in (form.replace("_", " ") for form in words.split())})
    return found


def units(*singular: str) -> Vocabulary:
    """Return the vocabulary of units that are counted: `year` and `years` are two styles of one."""
    return {f"{unit}{ending}": ("unit", ending, unit) for unit in singular for ending in ("", "s")}


def reader(words: Vocabulary) -> Callable[[str], Reading | None]:
    """Return the reader of quantities with the given words around their number."""

    @lru_cache(20_000)
    def read(text: str) -> Reading | None:
        if len(text) > LONGEST:
            return None
        raw = list(_pieces(text, words))
        if not {"number", "ordinal", "opening number"} & {field for field, *_ in raw}:
            return None
        if text[raw[-1][4] : raw[-1][4] + 1].strip(ENDS):
            return None
        joints = "".join(text[one[4] : other[3]] for one, other in pairwise(raw))
        return build(text, raw, raw[0][3], raw[-1][4]) if not joints.strip(JOINTS) else None

    return read


def _pieces(text: str, words: Vocabulary) -> list[Raw]:
    """Return the pieces of a text; what is none joins them."""
    raw: list[Raw] = []
    skip = 0
    for match in TOKEN.finditer(text):
        start, end = match.span()
        if start < skip:
            continue
        if match["figure"]:
            field, style = ("ordinal", "1st") if match["mark"] else ("number", "figures")
            raw.append((field, style, match["figure"], start, end))
            continue
        number = _number(text, start, end)
        if number is not None:
            raw.append(number)
            skip = number[4]
        elif (told := words.get(match[0]) or _told(match[0], words)) is not None:
            raw.append((*told, start, end))
    return raw


def _told(word: str, words: Vocabulary) -> tuple[str, str, str] | None:
    """Return what a word with capitals tells: `Billion` as `billion`, but not `PC`, nor a unit (21 Grams is a film)."""
    told = words.get(word.lower()) if len(word) > 2 else None
    return told if told is not None and told[0] != "unit" else None


def _number(text: str, start: int, end: int) -> Raw | None:
    """Return the piece of a number in words: `nine`, `twenty-five`, `ninth`; one with a capital opens a sentence."""
    word = text[start:end].lower()
    if word in TENS and text[end : end + 1] in {"-", " "}:
        ones = re.compile("[a-z]+").match(text, end + 1)
        joined = f"{word}-{ones[0]}" if ones is not None else ""
        if ones is not None and (joined in CARDINAL or joined in ORDINAL):
            word, end = joined, ones.end()
    if word in CARDINAL:
        capital = text[start].isupper()
        return (
            ("opening number", "Words", str(CARDINAL[word]), start, end)
            if capital
            else ("number", "words", str(CARDINAL[word]), start, end)
        )
    if word in ORDINAL and text[start].islower():
        return "ordinal", "first", str(ORDINAL[word]), start, end
    return None


def spell(piece: Piece, said: Mapping[str, str], house: House) -> str | None:
    """Return a piece of a quantity in its style; figures keep their commas, unless longer examples say otherwise."""
    content = said[piece.field]
    if piece.field in {"number", "ordinal", "opening number"}:
        return written(_grouped(content, house), piece.style) if "fig" in piece.style else written(content, piece.style)
    if piece.field == "short unit":
        return content
    if piece.field != "unit":
        return piece.style
    one = size(said.get("number", "2")) == 1
    return content if one else content + piece.style


def _grouped(figures: str, house: House) -> str:
    """Return figures with commas, or without, as the examples of four digits and more have them."""
    if house.grouped is None:
        return figures
    whole, point, rest = figures.replace(",", "").partition(".")
    return (f"{int(whole):,}" if house.grouped else whole) + point + rest


def _is_one(reading: Reading) -> bool:
    return any(piece.style == "words" and piece.content == "1" for piece in reading.pieces)


def quantities(words: Vocabulary, such_as: str, one_is_idiom: bool = False) -> Writing:
    """Return how a kind of quantity is written, given the words and signs that go with its number.

    one_is_idiom: whether `one` in words is left as it is (`one foot in front of the other`, `not even one dollar`).
    """
    read = reader(words)

    def find(document: Document, facts: Sequence[Fact], house: House) -> Iterator[tuple[int, Reading]]:
        for fact in facts:
            reading = read(fact.text)
            before = document.text[max(fact.span.start - REACH, 0) : fact.span.start]
            if (
                reading is not None
                and not (one_is_idiom and _is_one(reading))
                and not (RANGE.search(before) or SMALLER.match(document.text, fact.span.end))
            ):
                yield fact.span.start, reading

    return Writing(read, spell, such_as, find)

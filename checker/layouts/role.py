"""How titles of office are written: with a capital or without, cut or in full, before a name and alone.

An example speaks for the title that it names, and for no other: a house lists the titles that it cares about.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from checker.kinds import kinds
from checker.layouts._records import House, Piece, Raw, Reading, Writing, build
from checker.model import Document, Fact
from checker.sentences import sentences
from checker.tokens import tokenise, tokens

LONGEST = 80  # characters of an example
CUT = {
    "governor": "Gov.", "senator": "Sen.", "representative": "Rep.", "lieutenant governor": "Lt. Gov.",
    "general": "Gen.", "colonel": "Col.", "captain": "Capt.", "sergeant": "Sgt.", "lieutenant": "Lt.",
    "professor": "Prof.", "doctor": "Dr.", "reverend": "Rev.",
}  # fmt: skip
FULL = {cut.lower(): title for title, cut in CUT.items()}
EXAMPLE = re.compile(r"(?:the |a |an )?(?P<title>[^,]+)(?P<joint>, | )(?P<name>[A-Z][^\s,]* [A-Z][^\s,]*)")
LONGER = frozenset(
    "Acting Assistant Chief Deputy First High Permanent Shadow Special Trade Vice".split()
)  # with these it is another title
# With one of these before it, there were several of an office, and no comma stands before the name.
RESTRICTIVE = re.compile(r"\b(?:(?:ex|former|late|then)\W+(?:[\w.-]+ ){0,2}|(?:an?|one) (?:[\w.-]+ )?)$", re.IGNORECASE)
# What follows a title that is part of a name: a capital, a particle (`President dos Santos`), `Minister's Questions`.
NAME = re.compile(r"(?:['’]s?)?\s+(?:[A-Z]|(?:al|bin|da|de|del|den|der|di|dos|du|el|la|le|ter|van|von|zu)[ -])")
REACH = 12  # characters behind a title
# After these, a title in small letters before a name is the title; after a noun it may be an office of a club.
LINKS = frozenset("and but by for former from of that the then to when while with".split())


class Listed(NamedTuple):
    """The titles that a house cares about.

    pattern: all of them, in full and cut. words: their first words. joined: whether a name follows without a comma.
    """

    pattern: re.Pattern[str]
    words: frozenset[str]
    joined: bool


@lru_cache(4096)
def read(text: str) -> Reading | None:
    """Return the reading of an example: a title and a name of two words (`President Ann Lee`), or `the president`."""
    inside = len(text) - len(text.lstrip()), len(text.rstrip())
    alone = re.compile(r"(?:the |a |an )?(?P<title>[^\W\d_][\w. -]*)").fullmatch(text, *inside)
    match = EXAMPLE.fullmatch(text, *inside)
    if len(text) > LONGEST or (match is None and alone is None):
        return None
    if match is None:
        return _alone(text, *alone.span("title")) if alone is not None else None
    title, name = match.span("title"), match.span("name")
    return build(text, [_piece(text, *title), ("name", "", match["name"], *name)], title[0])


def _alone(text: str, start: int, end: int) -> Reading | None:
    return build(text, [_piece(text, start, end)], start, end)


def _piece(text: str, start: int, end: int) -> Raw:
    """Return the piece of a title; the field is the title in full, so that an example speaks for no other."""
    low = " ".join(text[start:end].lower().split())
    title = FULL.get(low, low)
    case = "capital" if text[start].isupper() else "small"
    return title, "cut" if low in FULL else case, title, start, end


def find(document: Document, facts: Sequence[Fact], house: House) -> Iterator[tuple[int, Reading]]:
    """Yield the readings of the titles that the examples name, outside longer names and other titles."""
    listed = _listed(house.examples)
    spans = _titles(document, listed)
    if not spans:
        return
    people = {mention.span.start: mention.span.end for mention in kinds()["person"].find(document)}
    begins = {span.start for span in document.derived(sentences)}
    for start, end in spans:
        raw = [_piece(document.text, start, end)]
        before, after = _before(document.text, start, begins), document.text[end : end + REACH]
        if end + 1 in people and document.text[end] == " ":
            if before in LONGER or (not listed.joined and RESTRICTIVE.search(document.text, max(start - 40, 0), start)):
                continue
            if raw[0][1] != "small" or before in LINKS or before[:1].isupper():
                name = slice(end + 1, people[end + 1])
                raw.append(("name", "", document.text[name], name.start, name.stop))
                yield 0, _cut_out(document, raw, listed.joined)
        elif start not in begins and raw[0][1] != "cut" and not before[:1].isupper() and not NAME.match(after):
            yield 0, _cut_out(document, raw, True)


def _cut_out(document: Document, raw: Sequence[Raw], sure: bool) -> Reading:
    reading = build(document.text, raw, raw[0][3], raw[-1][4], sure)
    assert reading is not None  # there is a title
    return reading


def _before(text: str, start: int, begins: Container[int]) -> str:
    """Return the word before a place, empty where a sign stands between; in small letters where it opens a sentence."""
    first = max(start - 40, 0)
    word = re.search(r"([^\W_][\w.’'-]*)[ \xa0]$", text[first:start])
    if word is None:
        return ""
    return word[1].lower() if first + word.start() in begins else word[1]


@lru_cache(64)
def _listed(examples: tuple[Reading, ...]) -> Listed:
    """Return what a house lists."""
    titles = {one.pieces[0].content for one in examples}
    forms = titles | {CUT[title].lower() for title in titles & CUT.keys()}
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    words = {tokenise(form).texts[0] for form in forms}
    return Listed(
        re.compile(rf"(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])", re.IGNORECASE),
        frozenset(words | {word.capitalize() for word in words}),
        " " in {piece.before for one in examples for piece in one.pieces if piece.field == "name"},
    )


def _titles(document: Document, listed: Listed) -> list[tuple[int, int]]:
    """Return the spans of the listed titles in a document."""
    all_tokens, words = document.derived(tokens), listed.words
    text = document.text
    found: list[tuple[int, int]] = []
    for word, start in zip(all_tokens.texts, all_tokens.starts, strict=True):
        if word not in words or (start and text[start - 1] in "-_") or (found and start < found[-1][1]):
            continue
        match = listed.pattern.match(text, start)
        if match is not None:
            found.append(match.span())
    return found


def spell(piece: Piece, said: Mapping[str, str], house: House) -> str | None:
    """Return a title in its style, or the name beside it."""
    content = said[piece.field]
    if piece.field == "name" or piece.style == "small":
        return content
    if piece.style == "cut":
        return CUT[content]
    return " ".join(word.capitalize() if word not in {"of", "the", "for"} else word for word in content.split())


WRITING = Writing(read, spell, "“President Ann Lee” or “the president”", find)

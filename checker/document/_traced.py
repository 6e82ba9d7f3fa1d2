"""Text taken out of a file, each run of it with its place in the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from checker.model import Source

# White space that markup languages fold into one space; a no-break space is meant.
FOLDED = re.compile(r"[ \t\n\f\r\u2028\u2029]+")
GAP = "\n\n"


class Piece(NamedTuple):
    """A run of text and where it stands in the file, half-open; of other length there, it is one place as a whole."""

    text: str
    start: int
    end: int

    @property
    def plain(self) -> bool:
        """Whether each code point of the text has its own place in the file."""
        return len(self.text) == self.end - self.start


def folded(pieces: Iterable[Piece]) -> list[Piece]:
    """Return the pieces with their white space folded to single spaces, and none at either end."""
    found: list[Piece] = []
    space = True
    for piece in pieces:
        for part in _split(piece):
            blank = part.text == " "
            if not (blank and space):
                found.append(part)
            space = blank
    if found and found[-1].text == " ":
        found.pop()
    return found


def _split(piece: Piece) -> Iterator[Piece]:
    """Yield the words and the spaces of a piece; words that stand one space apart stay together."""
    if not piece.plain:
        if piece.text:
            yield piece._replace(text=" ") if not piece.text.strip(" \t\n\f\r\u2028\u2029") else piece
        return
    done = 0
    for match in FOLDED.finditer(piece.text):
        if match.group() == " " and match.start() > done and match.end() < len(piece.text):
            continue
        if match.start() > done:
            yield Piece(piece.text[done : match.start()], piece.start + done, piece.start + match.start())
        yield Piece(" ", piece.start + match.start(), piece.start + match.end())
        done = match.end()
    if done < len(piece.text):
        yield Piece(piece.text[done:], piece.start + done, piece.end)


def text_of(pieces: Iterable[Piece]) -> str:
    """Return the text of the pieces."""
    return "".join(piece.text for piece in pieces)


class Pieces:
    """Pieces that parts are taken of again and again, by places in their text."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.pieces = pieces
        self.offsets = [0, *accumulate(len(piece.text) for piece in pieces)]

    def cut(self, start: int, end: int) -> list[Piece]:
        """Return what stands between two places; a part of a piece that is one place in the file is at that place."""
        found: list[Piece] = []
        index = bisect_right(self.offsets, start) - 1
        while index < len(self.pieces) and self.offsets[index] < end:
            piece, first = self.pieces[index], self.offsets[index]
            begin, stop = max(start - first, 0), min(end - first, len(piece.text))
            if begin < stop:
                found.append(_cut(piece, begin, stop))
            index += 1
        return found

    def placed(self, inner: Iterable[Piece]) -> list[Piece]:
        """Return pieces whose places are in the text of these with places in the file of these."""
        found: list[Piece] = []
        for piece in inner:
            parts = self.cut(piece.start, piece.end)
            if piece.plain:
                # white space that was folded stays folded
                found += parts if len(piece.text) > 1 else [part._replace(text=piece.text) for part in parts]
            elif parts:
                found.append(Piece(piece.text, parts[0].start, parts[-1].end))
        return found


def _cut(piece: Piece, first: int, last: int) -> Piece:
    if piece.plain:
        return Piece(piece.text[first:last], piece.start + first, piece.start + last)
    return piece._replace(text=piece.text[first:last])


def joined(blocks: Sequence[Sequence[Piece]], file: str) -> tuple[str, Source]:
    """Return the text of blocks, an empty line between two, and the source that leads back into `file`."""
    texts: list[str] = []
    offsets, starts, ends = [0], list[int](), list[int]()
    for block in blocks:
        gap = [Piece(GAP, ends[-1], ends[-1])] if ends else []
        for piece in (*gap, *block):
            texts.append(piece.text)
            if piece.plain and ends and ends[-1] == piece.start and offsets[-1] - offsets[-2] == ends[-1] - starts[-1]:
                ends[-1] = piece.end
                offsets[-1] += len(piece.text)
            else:
                starts.append(piece.start)
                ends.append(piece.end)
                offsets.append(offsets[-1] + len(piece.text))
    return "".join(texts), Source(file, offsets, starts, ends)

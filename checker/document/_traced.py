"""Text taken out of a file, each run of it with its place in the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
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


def whole(text: str) -> list[Piece]:
    """Return the pieces of a text that is the file itself."""
    return [Piece(text, 0, len(text))] if text else []


def slices(pieces: Sequence[Piece], spans: Iterable[tuple[int, int]]) -> Iterator[list[Piece]]:
    """Yield what each span of the pieces' text is made of; a part of a piece that is one place is at that place."""
    offsets = [0]
    for piece in pieces:
        offsets.append(offsets[-1] + len(piece.text))
    for start, end in spans:
        found: list[Piece] = []
        index = bisect_right(offsets, start) - 1
        while index < len(pieces) and offsets[index] < end:
            first, last = max(start - offsets[index], 0), min(end - offsets[index], len(pieces[index].text))
            if first < last:
                found.append(_cut(pieces[index], first, last))
            index += 1
        yield found


def _cut(piece: Piece, first: int, last: int) -> Piece:
    if piece.plain:
        return Piece(piece.text[first:last], piece.start + first, piece.start + last)
    return piece._replace(text=piece.text[first:last])


def composed(inner: Iterable[Piece], outer: Sequence[Piece]) -> list[Piece]:
    """Return pieces whose places are in the text of `outer` with their places in the file of `outer`."""
    listed = list(inner)
    found: list[Piece] = []
    for piece, parts in zip(listed, slices(outer, ((p.start, p.end) for p in listed)), strict=True):
        if piece.plain:
            found += parts
        elif parts:
            found.append(Piece(piece.text, parts[0].start, parts[-1].end))
    return found


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

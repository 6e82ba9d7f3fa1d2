"""Repairs made in the bytes of a file: its encoding, byte order mark and line ends are kept, and so is its markup.

What is to be written is read back first: unless each article of the file then has exactly the text that the repairs
give it, they are not made. So no format need say how a word is escaped in it: what reads back right is right.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from html import escape
from itertools import pairwise
from typing import NamedTuple

from checker.document import DocumentError
from checker.model import Document
from checker.repair._coding import Encode, encoding, text_of
from checker.repair._edits import Edit, Stroke, replaced, strokes

Read = Callable[[bytes], Sequence[Document]]

MARKUP = "markup stands inside the words"
UNWRITABLE = "the file cannot hold the new words as they are"


class File(NamedTuple):
    """A file as read, and the articles in it."""

    path: str
    data: bytes
    documents: Sequence[Document]


class Rewritten(NamedTuple):
    """What became of a file: its bytes, the repairs made in their order there, and for each that was not the reason.

    able: whether files like this one are repaired at all.
    """

    data: bytes
    made: Sequence[Edit] = ()
    refused: Sequence[tuple[Edit, str]] = ()
    able: bool = True


class Placed(NamedTuple):
    """An edit, and its strokes with their places in the file."""

    edit: Edit
    strokes: tuple[Stroke, ...]


def rewritten(file: File, edits: Sequence[Edit], read: Read) -> Rewritten:
    """Return the file with as many of the edits as can be made at once. read: gives the articles in bytes."""
    coded = _coded(file)
    if coded is None:
        return Rewritten(file.data, able=False)
    text, encode = coded
    placed = [_placed(edit, text) for edit in edits]
    found = sorted((one for one in placed if one is not None), key=lambda one: one.strokes)
    bench = _Bench(file, text, encode, read)
    data, made = bench.most(found)
    done = {id(one.edit) for one in made}
    failed = [(one.edit, UNWRITABLE) for one in found if id(one.edit) not in done]
    hidden = [(edit, MARKUP) for edit, one in zip(edits, placed, strict=True) if one is None]
    return Rewritten(file.data if data is None else data, [one.edit for one in made], [*hidden, *failed])


def able(file: File) -> bool:
    """Tell whether files like this one are repaired at all."""
    return _coded(file) is not None


def _coded(file: File) -> tuple[str, Encode] | None:
    text = text_of(file.path, file.data, file.documents)
    encode = encoding(file.data, text, file.documents) if text is not None else None
    return (text, encode) if text is not None and encode is not None else None


def _placed(edit: Edit, text: str) -> Placed | None:
    """Return an edit with its places in the file, None where something else stands between its words there."""
    document = edit.finding.document
    found = [_place(document, stroke, text) for stroke in strokes(document, edit.suggestion)]
    told = tuple(stroke for stroke in found if stroke is not None)
    return Placed(edit, told) if len(told) == len(found) else None


def _place(document: Document, stroke: Stroke, text: str) -> Stroke | None:
    source, (start, end, new) = document.source, stroke
    if source is None:
        return stroke if text[start:end] == document.text[start:end] else None
    first, last = (bisect_right(source.offsets, at) - 1 for at in (start, max(start, end - 1)))
    if any(source.ends[run] != source.starts[run + 1] for run in range(first, last)):
        return None
    return Stroke(source.at(start), source.at(end, closing=True), new)


class _Bench(NamedTuple):
    """A file on which repairs are tried."""

    file: File
    text: str
    encode: Encode
    read: Read

    def most(self, edits: Sequence[Placed]) -> tuple[bytes | None, Sequence[Placed]]:
        """Return the bytes with as many of the edits as read back right, and which; where not all do, by halves."""
        data = self.tried(edits) if edits else None
        if data is not None or len(edits) < 2:
            return data, edits if data is not None else ()
        half = len(edits) // 2
        (one, left), (other, right) = self.most(edits[:half]), self.most(edits[half:])
        both = self.tried([*left, *right]) if left and right else None
        if both is not None:
            return both, [*left, *right]
        return (one, left) if left else (other, right)

    def tried(self, edits: Sequence[Placed]) -> bytes | None:
        """Return the bytes with all of the edits, or None where they do not read back as they are to."""
        made = [stroke for one in edits for stroke in one.strokes]
        if any(stroke.end > after.start for stroke, after in pairwise(made)):
            return None
        own: dict[int, list[Edit]] = {}
        for one in edits:
            own.setdefault(id(one.edit.finding.document), []).append(one.edit)
        wanted = [_wanted(document, own.get(id(document), ())) for document in self.file.documents]
        for text in dict.fromkeys(self.written(made)):
            try:
                data = self.encode(text)
                documents = self.read(data)
            except (UnicodeError, DocumentError):
                continue
            if [(document.text, document.meta.keys()) for document in documents] == wanted:
                return data
        return None

    def written(self, made: Sequence[Stroke]) -> Iterator[str]:
        """Yield the file's text with the strokes made, their words escaped in each way that a format may ask for."""
        marked = self.file.documents[0].source is not None
        # what holds nothing but ASCII may be read as some other encoding elsewhere: there, the new words are no more
        ways = (*ASCII, *OTHERS) if marked and self.file.data.isascii() else (*OTHERS, *ASCII)
        for way in ways if marked else (_plain,):
            yield replaced(self.text, [stroke._replace(text=way(stroke.text)) for stroke in made])


def _wanted(document: Document, edits: Sequence[Edit]) -> tuple[str, object]:
    """Return what an article is to say after its edits, and the keys of what it says of itself."""
    made = sorted(stroke for edit in edits for stroke in strokes(document, edit.suggestion))
    return replaced(document.text, made), document.meta.keys()


def _plain(words: str) -> str:
    return words


def _numeric(words: str) -> str:
    return escape(words).encode("ascii", "xmlcharrefreplace").decode()


def _json(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)[1:-1]


def _json_ascii(words: str) -> str:
    return json.dumps(words)[1:-1]


def _json_markup(words: str) -> str:
    return _json(escape(words))


def _doubled(words: str) -> str:
    return words.replace('"', '""')


OTHERS = (_plain, escape, _json, _json_markup, _doubled)
ASCII = (_numeric, _json_ascii)

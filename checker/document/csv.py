"""Tables with a column of texts (CSV, or with tabs or semicolons): an article a row.

The first row names the columns. Each row is a document; its offsets are those of the text taken out, and
`Document.source` leads to the file. Quoting is that of RFC 4180.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.document._encoding import decode
from checker.document._format import DocumentError, Format
from checker.document._records import TEXTS, nonempty, record, text_key
from checker.document._traced import Piece, text_of
from checker.model import Document

DELIMITERS = ",;\t"
MANY = 1000  # columns


def _claims(data: bytes) -> bool:
    head = data[:4096].removeprefix(b"\xef\xbb\xbf").decode("utf-8", "ignore")
    first = head.partition("\n")[0]
    if not first or first[0] in "{<[" or not any(delimiter in first for delimiter in DELIMITERS):
        return False
    row = next(_rows(first, _delimiter(first)), [])
    return len(row) > 1 and bool(text_key(_keys(row))) and all(len(key) < 60 for key in _keys(row))


def _keys(row: list[list[Piece]]) -> list[str]:
    return [text_of(cell).strip("\ufeff \t").lower() for cell in row]


def _delimiter(line: str) -> str:
    return max(DELIMITERS, key=line.count)


def _read(path: str, data: bytes) -> list[Document]:
    text = decode(path, data)
    found = nonempty(_articles(path, text))
    if not found:
        raise DocumentError(f"{path}: no articles: every row that has a text is one, and none has")
    return found


def _articles(path: str, text: str) -> Iterator[Document]:
    rows = _rows(text, _delimiter(text[: 1 << 16].partition("\n")[0]))
    keys = _keys(next(rows, []))
    if not text_key(keys):
        raise DocumentError(f"{path}:1: no column of texts: expected one called {', '.join(TEXTS[:-1])} or {TEXTS[-1]}")
    for row in rows:
        values = dict(reversed([(key, cell) for key, cell in zip(keys, row, strict=False) if cell]))
        if text_key(tuple(values)):
            yield record(path, values, text)


def _rows(text: str, delimiter: str) -> Iterator[list[list[Piece]]]:
    """Yield the rows, each cell as pieces of the text."""
    stops = re.compile(rf"{re.escape(delimiter)}|\r\n|\r|\n")
    place, row = 0, list[list[Piece]]()
    while place < len(text):
        cell, place = _quoted(text, place) if text[place] == '"' else ([], place)
        stop = stops.search(text, place)
        end = stop.start() if stop else len(text)
        if end > place:
            cell.append(Piece(text[place:end], place, end))
        if len(row) < MANY:
            row.append(cell)
        place = stop.end() if stop else end
        if stop is None or stop.group() != delimiter:
            yield row
            row = []
    if row:
        yield row


def _quoted(text: str, place: int) -> tuple[list[Piece], int]:
    """Return the pieces of a quoted cell and the place after it; a doubled mark in it is one."""
    found: list[Piece] = []
    place += 1
    while True:
        mark = text.find('"', place)
        end = len(text) if mark < 0 else mark
        if end > place:
            found.append(Piece(text[place:end], place, end))
        if text[end + 1 : end + 2] != '"':
            return found, min(end + 1, len(text))
        found.append(Piece('"', end, end + 2))
        place = end + 2


FORMAT = Format("csv", (), _read, _claims, shared=(".csv", ".tsv"))

"""JSON Lines: an article a line, its text under a key such as `text` or `body`.

Each line is a document; its offsets are those of the text taken out, and `Document.source` leads to the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.document._encoding import decode
from checker.document._format import DocumentError, Format
from checker.document._records import TEXTS, nonempty, record, text_key
from checker.model import Document

LINE = re.compile(r"[^\r\n]+")
KEYED = re.compile(rf'"(?i:{"|".join(TEXTS)})"\s*:\s*"')


def _claims(data: bytes) -> bool:
    start = data[:1].isspace() or data[:4] == b"\xef\xbb\xbf{" or data[:1] == b"{"
    line = data.lstrip(b"\xef\xbb\xbf \t\r\n")[: 1 << 20].split(b"\n", 1)[0].rstrip()
    return start and line[:1] == b"{" and line[-1:] == b"}" and KEYED.search(line.decode("utf-8", "ignore")) is not None


def _read(path: str, data: bytes) -> list[Document]:
    text = decode(path, data)
    found = nonempty(_articles(path, text))
    if not found:
        raise DocumentError(
            f"{path}: no articles: expected a JSON object a line, its text under one of {', '.join(TEXTS)}"
        )
    return found


def _articles(path: str, text: str) -> Iterator[Document]:
    from checker.document._json import load, pieces, places

    for match in LINE.finditer(text):
        if not match.group().strip("\ufeff \t"):
            continue
        if not isinstance(load(path, text, *match.span()), dict):
            number = text.count("\n", 0, match.start()) + 1
            raise DocumentError(f"{path}:{number}: expected a JSON object on each line")
        found = places(text, *match.span())
        values = {
            str(keys[0]).lower(): list(pieces(text, *span)) for keys, span in reversed(found.items()) if len(keys) == 1
        }
        if text_key(tuple(values)):
            yield record(path, values, text)


FORMAT = Format("jsonl", (".jsonl", ".ndjson"), _read, _claims)

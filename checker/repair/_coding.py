"""The encoding of a file, found by what gives its bytes again; what cannot be given again is not repaired."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator, Sequence

from checker.document import DocumentError
from checker.document._encoding import CP1252, HEAD, LATIN, decode
from checker.model import Document

Encode = Callable[[str], bytes]
DECLARED = re.compile(rb"""(?i)(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""")
FROM_CP1252 = {ord(character): byte for byte, character in CP1252.items()}


def text_of(path: str, data: bytes, documents: Sequence[Document]) -> str | None:
    """Return the text of a file that the articles in it were read from, None where they do not stand in it as text."""
    source = documents[0].source
    if source is not None:
        same = all(one.source is not None and one.source.text == source.text for one in documents)
        return source.text if same else None
    try:
        text = decode(path, data)
    except DocumentError:
        return None
    # Markdown blanks its markup, and is as long as its file
    return text if len(documents) == 1 and len(text) == len(documents[0].text) else None


def encoding(data: bytes, text: str, documents: Sequence[Document]) -> Encode | None:
    """Return the function that makes the file's bytes of its text, None where none is known."""
    for encode in _candidates(data, documents[0].source is not None):
        try:
            if encode(text) == data:
                return encode
        except (UnicodeError, LookupError, ValueError):
            continue
    return None


def _candidates(data: bytes, marked: bool) -> Iterator[Encode]:
    declared = DECLARED.search(data[:HEAD]) if marked else None
    if declared is not None and data.isascii():
        yield _named(declared[1])
    yield _named(b"utf-8")
    for mark, name in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if data.startswith(mark):
            yield _marked(mark, name)
    if declared is not None:
        yield _named(declared[1])
    yield _cp1252


def _named(label: bytes) -> Encode:
    name = label.decode("ascii", "replace").lower()
    codec = "cp1252" if name in LATIN else name
    return lambda text: text.encode(codec)


def _marked(mark: bytes, name: str) -> Encode:
    return lambda text: mark + text.encode(name)


def _cp1252(text: str) -> bytes:
    """Return the bytes of CP1252, with Latin-1 for those that it lacks."""
    return text.translate(FROM_CP1252).encode("latin-1")

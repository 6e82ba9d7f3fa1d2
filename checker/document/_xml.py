"""XML as a tree of names and text with places; guarded against all that a hostile file may declare.

A document type that declares anything of its own is refused, so no entity can grow or be fetched; names lose their
prefixes, since each format here knows its elements by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from checker.document._encoding import decode_declared
from checker.document._format import DocumentError
from checker.document._traced import Piece

if TYPE_CHECKING:
    from xml.parsers.expat import XMLParserType

DECLARED = re.compile(rb"""<\?xml[^<>]{0,200}?encoding\s*=\s*["']([\w.:-]+)""")
START = re.compile(
    r"(?:\s|<\?[^<>]{0,500}\?>|<!--(?:(?!-->).){0,2000}-->|<![A-Z][^<>\[]{0,500}>)*<(?:[\w.-]+:)?([\w.-]+)", re.S
)
DEEPEST = 200


@dataclass(slots=True)
class Element:
    """An element: its name and its attributes' names without prefixes, its elements and text in order."""

    name: str
    attributes: Mapping[str, str]
    children: list[Element | Piece] = field(default_factory=list)

    def all(self, *names: str) -> Iterator[Element]:
        """Yield the elements inside that have one of `names`, at any depth, in order."""
        for child in self.children:
            if isinstance(child, Element):
                if child.name in names:
                    yield child
                yield from child.all(*names)

    def first(self, *names: str) -> Element | None:
        """Return the first element inside called by the first of `names` that there is one of, or None."""
        return next((found for name in names for found in self.all(name)), None)

    def pieces(self) -> Iterator[Piece]:
        """Yield all text inside."""
        for child in self.children:
            if isinstance(child, Element):
                yield from child.pieces()
            else:
                yield child

    def text(self) -> str:
        """Return all text inside, without space around it."""
        return "".join(piece.text for piece in self.pieces()).strip()


class _RefusedError(Exception):
    """What the parser meets is not read; the message says why."""


def root_name(data: bytes) -> str:
    """Return the name of an XML file's outermost element without its prefix, told from its beginning; else nothing."""
    head = data[:4096]
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if head.startswith(mark):
            head = head[2:].decode(encoding, "ignore").encode("utf-8", "ignore")
    match = START.match(head.removeprefix(b"\xef\xbb\xbf").decode("latin-1"))
    return match[1] if match else ""


def parse(path: str, data: bytes) -> tuple[Element, str]:
    """Return the outermost element of an XML file, and the file's text. Raises `DocumentError`."""
    text = decode_declared(path, data, DECLARED)
    return tree(path, text), text


def tree(path: str, text: str) -> Element:
    """Return the outermost element of XML. Raises `DocumentError`."""
    from xml.parsers.expat import ExpatError, ParserCreate, errors

    data = text.removeprefix("\ufeff").encode("utf-8", "replace")
    parser = ParserCreate("utf-8")
    builder = _Builder(parser, data, len(text) - len(text.removeprefix("\ufeff")))
    parser.buffer_text = False
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.words
    parser.StartDoctypeDeclHandler = _doctype
    parser.SkippedEntityHandler = builder.entity
    try:
        parser.Parse(data, True)
    except _RefusedError as refused:
        raise DocumentError(f"{path}:{parser.CurrentLineNumber}: {refused}") from None
    except ExpatError as error:
        raise DocumentError(
            f"{path}:{error.lineno}:{error.offset + 1}: broken XML: {errors.messages[error.code]}"
        ) from None
    top = builder.stack[0].children
    return next(child for child in top if isinstance(child, Element))


def _doctype(name: str, system: str | None, public: str | None, internal: int) -> None:
    if internal:
        raise _RefusedError("the document type declares things of its own; such XML is not read")


class _Builder:
    """Builds the tree, and counts code points along with the parser's bytes."""

    def __init__(self, parser: XMLParserType, data: bytes, mark: int) -> None:
        self.parser, self.data = parser, data
        self.stack = [Element("", {})]
        self.bytes, self.points = 0, mark

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self.stack) > DEEPEST:
            raise _RefusedError(f"elements stand more than {DEEPEST} deep")
        plain = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        element = Element(name.rpartition(":")[2], plain)
        self.stack[-1].children.append(element)
        self.stack.append(element)

    def end(self, name: str) -> None:
        self.stack.pop()

    def words(self, text: str) -> None:
        start = self.parser.CurrentByteIndex
        size = len(text.encode())
        if self.data[start : start + size] == text.encode():
            end = start + size
        elif self.data[start : start + 1] == b"&":
            end = self.data.index(b";", start) + 1
        else:  # a line end of two bytes
            end = start + (2 if self.data[start : start + 2] == b"\r\n" else 1)
        self.stack[-1].children.append(Piece(text, self.point(start), self.point(end)))

    def entity(self, name: str, parameter: Any) -> None:
        from html import unescape

        start = self.parser.CurrentByteIndex
        said = unescape(f"&{name};")
        if not parameter and not said.startswith("&"):
            place = self.point(start)
            self.stack[-1].children.append(Piece(said, place, place + len(name) + 2))

    def point(self, place: int) -> int:
        """Return how many code points stand before a byte; asked in rising order, so that all is counted once."""
        if place > self.bytes:
            self.points += len(self.data[self.bytes : place].decode("utf-8", "replace"))
            self.bytes = place
        return self.points

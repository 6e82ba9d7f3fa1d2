"""Word files (.docx), read from their XML: paragraphs and the cells of tables, as the final version shows them.

Headers, footers, comments, footnotes, deleted and hidden text are left out, tracked insertions are read. Offsets,
lines and columns are those of the text taken out, a paragraph a line with an empty line between two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import IO

from checker.document._allowed import in_words
from checker.document._format import SAVED, DocumentError, Format
from checker.document._story import Found, day, document
from checker.document._traced import Piece, folded
from checker.document._xml import Element, parse
from checker.model import Document, Source, Span

MAGIC = b"PK\x03\x04"
MAIN = "word/document.xml"
RELATIONS = "_rels/.rels"
READ = frozenset({RELATIONS, "word/styles.xml", "docProps/core.xml"})
STORY = re.compile(r"word/document\d*\.xml")  # more than one where a program saved it in its own way
MANY, MOST = 8, 10_000  # parts that are read, and that a file may hold
Parts = Mapping[str, bytes]
LARGEST = 1 << 26  # bytes of one part of the file, unpacked
STYLES = {"title": "headline", "subtitle": "standfirst", "caption": "caption", "heading1": "subhead"}
LEFT_OUT = frozenset("del moveFrom pict drawing object Fallback footnoteReference rPr pPr instrText delText".split())
FIRST = date(2006, 12, 1)  # ECMA-376 1st edition: no such file is older, whatever the clock of its program said
TEMPLATE = date(2013, 12, 23)  # of the template inside python-docx, which its files keep where nobody sets another
SIGNS = {"tab": " ", "br": " ", "cr": " ", "noBreakHyphen": "-", "ptab": " "}


def _claims(data: bytes) -> bool:
    return data.startswith(MAGIC) and b"word/document" in data


def _read(path: str, data: bytes) -> list[Document]:
    parts = _parts(path, data)
    found, _ = _found(path, parts)
    headed = any(block.name in ("headline", "subhead") for block in found)
    meta = _properties(path, parts)
    return [document(path, found, None, None, meta, headed)]


def placed(path: str, data: bytes) -> tuple[str, str, Source, list[Span]]:
    """Return the name and the XML of the file's story, where in it the text of its document stands, and its blocks."""
    parts = _parts(path, data)
    found, xml = _found(path, parts)
    read = document(path, found, xml)
    return _main_part(path, parts), xml, read.source or Source(xml, (0,), (), ()), [part.span for part in read.parts]


def _main_part(path: str, parts: Parts) -> str:
    """Return the name of the part that holds the story: `word/document.xml`, unless the file says otherwise."""
    top, _ = _part(path, parts, RELATIONS)
    for one in top.all("Relationship") if top is not None else ():
        if one.attributes.get("Type", "").endswith("/relationships/officeDocument"):
            return one.attributes.get("Target", "").removeprefix("/") or MAIN
    return MAIN


def _found(path: str, parts: Parts) -> tuple[list[Found], str]:
    """Return the blocks of the story and its XML, which their places are in."""
    name = _main_part(path, parts)
    body, xml = _part(path, parts, name)
    if body is None:
        raise DocumentError(f"{path}: no Word file: it holds no {name}")
    return list(_named(body, _styles(path, parts))), xml


def _parts(path: str, data: bytes) -> dict[str, bytes]:
    """Return the parts of the file that are read, by their names: those that may hold the story, and some others."""
    from checker.document._docx_package import opened  # imports what unpacks

    with opened(path, data) as archive:
        infos = archive.infolist()
        if len(infos) > MOST:
            raise DocumentError(f"{path}: not read: it holds more than {MOST} parts")
        wanted = [info for info in infos if info.filename in READ or STORY.fullmatch(info.filename)]
        found = {}
        for info in wanted[:MANY]:
            with archive.open(info.filename) as stream:
                found[info.filename] = _bounded(path, stream)
        return found


def _part(path: str, parts: Parts, name: str) -> tuple[Element | None, str]:
    """Return the outermost element and the XML of a part of the file; None where it has no such part."""
    return parse(f"{path}: {name}", parts[name]) if name in parts else (None, "")


def _bounded(path: str, stream: IO[bytes]) -> bytes:
    content = stream.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise DocumentError(f"{path}: not read: a part of it unpacks to more than {LARGEST >> 20} MB")
    return content


def _styles(path: str, parts: Parts) -> dict[str, str]:
    """Return the plain name of each paragraph style by its id: programs in other languages give other ids."""
    top, _ = _part(path, parts, "word/styles.xml")
    named = {}
    for style in top.all("style") if top is not None else ():
        name = style.first("name")
        named[style.attributes.get("styleId", "")] = name.attributes.get("val", "") if name is not None else ""
    return named


def _properties(path: str, parts: Parts) -> dict[str, str]:
    top, _ = _part(path, parts, "docProps/core.xml")
    wanted = {"title": "title", "creator": "author"}
    if top is None:
        return {}
    said = in_words("\n".join(one.text() for one in top.all("description", "keywords")))
    told = {wanted[one.name]: one.text() for one in top.all(*wanted) if one.text()}
    return said | told | _saved(top)


def _saved(properties: Element) -> dict[str, str]:
    """Return the day on which the story was last saved, under SAVED; nothing where the file does not know it.

    The day of its creation counts only where it is later: a file saved before it was made keeps its template's day.
    """
    days = [found for one in properties.all("created", "modified") if (found := day(one.text())) is not None]
    latest = max(days, default=FIRST)
    return {SAVED: latest.isoformat()} if latest > FIRST and latest != TEMPLATE else {}


def _named(body: Element, styles: dict[str, str]) -> Iterator[Found]:
    """Yield the paragraphs; the first of the highest heading is the headline where no paragraph is a title."""
    read = [(_style(one, styles), folded(_settled(_runs(one)))) for one in _paragraphs(body)]
    read = [(style, pieces) for style, pieces in read if pieces]
    titled = any(style == "title" for style, _ in read)
    for style, pieces in read:
        name = STYLES.get(style, "subhead" if style.startswith("heading") else "")
        if style == "heading1" and not titled:
            name, titled = "headline", True
        yield Found(name, pieces)


def _style(paragraph: Element, styles: dict[str, str]) -> str:
    properties = next((one for one in paragraph.children if isinstance(one, Element) and one.name == "pPr"), None)
    style = properties.first("pStyle") if properties is not None else None
    if style is None:
        return ""
    identifier = style.attributes.get("val", "")
    return (styles.get(identifier) or identifier).replace(" ", "").lower()


def _paragraphs(element: Element) -> Iterator[Element]:
    for child in element.children:
        if isinstance(child, Element) and child.name == "p":
            yield child
        elif isinstance(child, Element) and child.name not in LEFT_OUT:
            yield from _paragraphs(child)


def _runs(element: Element) -> Iterator[Piece]:
    """Yield the text of a paragraph as the final version shows it."""
    for child in element.children:
        if isinstance(child, Piece) or child.name in LEFT_OUT or (child.name == "r" and _hidden(child)):
            continue
        if child.name == "t":
            yield from child.pieces()
        elif child.name in SIGNS:
            yield Piece(SIGNS[child.name], 0, 0)
        else:
            yield from _runs(child)


def _settled(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the pieces; a sign that is no text of the file stands where the text before it ends."""
    last = 0
    for piece in pieces:
        yield piece if piece.end else piece._replace(start=last, end=last)
        last = piece.end or last


def _hidden(run: Element) -> bool:
    properties = next((one for one in run.children if isinstance(one, Element) and one.name == "rPr"), None)
    vanish = properties.first("vanish") if properties is not None else None
    return vanish is not None and vanish.attributes.get("val", "1") not in ("0", "false", "off")


FORMAT = Format("docx", (".docx",), _read, _claims)

"""IPTC NewsML-G2 (https://iptc.org/standards/newsml-g2/): each news item with a text inside is a document.

The text is NITF, XHTML or plain. Offsets are those of the text taken out, and `Document.source` leads to the file.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.document._format import DocumentError, Format
from checker.document._story import Found, byline, document, first_day, paragraphs
from checker.document._traced import folded, text_of
from checker.document._xml import Element, parse, root_name
from checker.document._xml_blocks import blocks
from checker.document.nitf import nitf_blocks
from checker.model import Document

DATES = ("contentCreated", "firstCreated", "versionCreated", "sent")


def _claims(data: bytes) -> bool:
    return root_name(data) in ("newsItem", "newsMessage")


def _read(path: str, data: bytes) -> list[Document]:
    top, text = parse(path, data)
    items = [top] if top.name == "newsItem" else list(top.all("newsItem"))
    found = [_article(path, item, text) for item in items]
    found = [one for one in found if one.parts]
    if not found:
        raise DocumentError(f"{path}: no news item with a text inside (inlineXML or inlineData)")
    return found


def _article(path: str, item: Element, text: str) -> Document:
    content = item.first("contentSet")
    if content is None or content.first("inlineXML", "inlineData") is None:
        return Document(path, "", ())
    published = first_day(one.text() for name in DATES for one in item.all(name))
    return document(path, _blocks(item, content), text, published)


def _blocks(item: Element, content: Element) -> Iterator[Found]:
    said = list(_about(item.first("contentMeta")))
    yield from said
    known = {text_of(block.pieces) for block in said}
    for block in _inside(content):
        if text_of(block.pieces) not in known or not block.name:
            yield block._replace(name="subhead") if block.name == "headline" and said else block


def _about(meta: Element | None) -> Iterator[Found]:
    """Yield what the item's metadata says of the story: headline, byline, dateline."""
    for child in meta.children if meta is not None else ():
        if not isinstance(child, Element):
            continue
        if child.name == "headline":
            yield Found("headline", folded(child.pieces()))
        elif child.name == "by":
            yield from byline(folded(child.pieces()))
        elif child.name == "dateline":
            yield Found("dateline", folded(child.pieces()))


def _inside(content: Element) -> Iterator[Found]:
    for one in content.all("inlineXML", "inlineData"):
        nitf = one.first("nitf")
        if nitf is not None:
            yield from nitf_blocks(nitf)
        elif one.name == "inlineData":
            yield from paragraphs(list(one.pieces()))
        else:
            yield from blocks(one.first("body") or one)


FORMAT = Format("newsml", (".newsml",), _read, _claims, shared=(".xml",))

"""RSS 2.0 and Atom feeds: each item is a document. Summaries stand in where a feed does not give the full text.

Offsets are those of the text taken out, and `Document.source` leads to the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.document._format import DocumentError, Format
from checker.document._story import Found, byline, document, first_day
from checker.document._traced import Piece, folded, text_of
from checker.document._xml import Element, parse, root_name
from checker.document._xml_blocks import blocks, text_or_html
from checker.document.html import fragment
from checker.model import Document

TEXTS = ("encoded", "content", "description", "summary")


def _claims(data: bytes) -> bool:
    return root_name(data) in ("rss", "feed", "RDF")


def _read(path: str, data: bytes) -> list[Document]:
    top, text = parse(path, data)
    found = [_article(path, item, text) for item in top.all("item", "entry")]
    if not found:
        raise DocumentError(f"{path}: no articles: a feed of RSS or Atom has an item for each")
    return found


def _article(path: str, item: Element, text: str) -> Document:
    own = [child for child in item.children if isinstance(child, Element)]
    first: dict[str, Element] = {}
    for child in own:
        if child.name not in first or not first[child.name].text():
            first[child.name] = child
    published = first_day(first[name].text() for name in ("pubDate", "published", "date", "updated") if name in first)
    meta = {name: child.text() for name, child in first.items() if name in ("title", "id", "guid", "link")}
    return document(path, _blocks(first), text, published, meta)


def _blocks(first: dict[str, Element]) -> Iterator[Found]:
    if "title" in first:
        yield Found("headline", _title(list(first["title"].pieces())))
    author = first.get("creator") or first.get("author")
    if author is not None:
        yield from byline(folded((author.first("name") or author).pieces()))
    body = next((first[name] for name in TEXTS if name in first and first[name].text()), None)
    if body is None:
        return
    inside = blocks(body) if body.attributes.get("type") == "xhtml" else text_or_html(list(body.pieces()))
    yield from (block._replace(name="subhead") if block.name == "headline" else block for block in inside)


def _title(pieces: list[Piece]) -> Sequence[Piece]:
    """Return a title's words: many feeds put HTML into it, tags and entities and all."""
    words = text_of(pieces)
    marked = fragment(pieces) if "&" in words or "</" in words else []
    return marked[0].pieces if len(marked) == 1 else folded(pieces)


FORMAT = Format("feed", (".rss", ".atom"), _read, _claims, shared=(".xml",))

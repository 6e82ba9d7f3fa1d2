"""Articles that are records: named values, each with its place in the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.document._story import Found, byline, document, first_day, paragraphs
from checker.document._traced import Piece, folded, text_of
from checker.model import Document

TEXTS = (
    "text",
    "body_text",
    "body_html",
    "body",
    "content",
    "article",
    "article_text",
    "story",
    "fulltext",
    "full_text",
)
TITLES = ("title", "headline", "heading")
STANDFIRSTS = ("standfirst", "subtitle", "subheadline", "dek", "summary", "abstract")
BYLINES = ("byline", "author", "authors")
CAPTIONS = ("caption",)
DATELINES = ("dateline",)
DATES = tuple(
    """issued date published published_at pubdate publication_date datepublished date_published contentcreated
    firstcreated versioncreated timestamp""".split()
)

Record = Mapping[str, Sequence[Piece]]


def text_key(keys: Sequence[str]) -> str:
    """Return the key that holds an article's text, of keys in small letters; empty where none does."""
    return next((key for key in TEXTS if key in keys), "")


def record(path: str, values: Record, file: str, captions: Sequence[Sequence[Piece]] = ()) -> Document:
    """Return the document of a record whose keys are in small letters; `file` is what the places are in."""
    from checker.document.html import fragment

    found: list[Found] = []
    for names, part in ((TITLES, "headline"), (STANDFIRSTS, "standfirst")):
        found += [Found(part, pieces) for pieces in _values(values, names)[:1]]
    for pieces in _values(values, BYLINES)[:1]:
        found += byline(pieces)
    found += [Found("dateline", pieces) for pieces in _values(values, DATELINES)]
    text = values.get(text_key(tuple(values)), ())
    body = fragment(text) if marked(text_of(text)) else paragraphs(text)
    shown = {text_of(block.pieces) for block in body if block.name == "caption"}  # the body may hold the picture too
    told = [Found("caption", pieces) for pieces in (*_values(values, CAPTIONS), *map(_plain, captions))]
    found += [*(one for one in told if text_of(one.pieces) not in shown), *body]
    issued = first_day(text_of(values[key]) for key in DATES if key in values)
    meta = {
        key: text_of(pieces)
        for key, pieces in values.items()
        if key in (*TITLES, *BYLINES, *DATES, "id", "url", "allow")
    }
    headed = any(block.name == "headline" for block in found)
    return document(path, found, file, issued, meta, headed)


def _values(values: Record, names: Sequence[str]) -> list[list[Piece]]:
    return [pieces for name in names if name in values and (pieces := _plain(values[name]))]


def _plain(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces of a value without its markup, where it has any, its blocks as one."""
    from checker.document.html import fragment

    if not marked(text_of(pieces)):
        return folded(pieces)
    blocks = [block.pieces for block in fragment(pieces)]
    gaps = [[Piece(" ", block[0].start, block[0].start)] for block in blocks]
    return folded(piece for gap, block in zip(gaps, blocks, strict=True) for piece in (*gap, *block))


def marked(text: str) -> bool:
    """Tell whether a text is a piece of HTML: it begins with a tag, or has paragraphs in tags."""
    head = text[:4000].lstrip().lower()
    return head.startswith(
        ("<p", "<div", "<h1", "<h2", "<!--", "<article", "<section", "<figure", "<blockquote", "<ul")
    ) or ("</p>" in head)


def nonempty(documents: Iterator[Document]) -> list[Document]:
    """Return the documents that hold any text."""
    return [one for one in documents if one.parts]

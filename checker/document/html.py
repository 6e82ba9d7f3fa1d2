"""A saved story page: the main article of an HTML file, with its headline, standfirst, byline and captions.

What stands around the story, and what its markup hides, is left out. Offsets are those of the text taken out;
`Document.source` leads to the places in the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.document._allowed import in_comments
from checker.document._encoding import decode_declared
from checker.document._format import DocumentError, Format
from checker.document._html_blocks import Block, Page, page
from checker.document._story import Found, document, first_day
from checker.document._traced import Piece, Pieces, folded, text_of
from checker.model import Document

OPENING = re.compile(
    r"(?i)\s*(?:<\?xml[^<>]*>\s*)?(?:<!--(?:(?!-->).){0,2000}-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.S
)
CHARSET = re.compile(rb"""(?i)<meta[^<>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)""")
AHEAD = ("standfirst", "byline", "caption")
ENOUGH = 0.5  # the share of the page's running text that its article holds
DENSER = 1.5  # how much more than its densest box a box must hold to be the article instead


def _claims(data: bytes) -> bool:
    return OPENING.match(data[:4096].removeprefix(b"\xef\xbb\xbf").decode("latin-1")) is not None


def _read(path: str, data: bytes) -> list[Document]:
    text = decode_declared(path, data, CHARSET)
    if "<" not in text and text.strip():
        raise DocumentError(f"{path}: no HTML (it holds no tag); --input-format text reads it as it stands")
    read = page(text)
    data_of = _linked_data(text, read)
    meta = {**_metas(read), **data_of, **in_comments(text)}
    found = list(_story(text, read, meta))
    return [document(path, found, text, first_day(_dates(read, meta)), meta)]


def fragment(pieces: Sequence[Piece]) -> list[Found]:
    """Return the blocks of a story that is a piece of HTML; places stay those in the file of `pieces`."""
    read = page(text_of(pieces))
    outer = Pieces(pieces)
    return [Found(block.name, outer.placed(block.pieces)) for block in _named(read.blocks, headlines=False)]


def _story(text: str, read: Page, meta: dict[str, str]) -> Iterator[Found]:
    first, last = _main(read)
    inside = [block for block in read.blocks if first <= block.box < last and not block.aside]
    title = _headline(read, inside)
    inside = [*_ahead(read, title, inside), *inside]
    if title is not None:
        yield Found("headline", title.pieces)
    else:
        yield from _from_meta(text, read)
    yield from _named([block for block in inside if block is not title], headlines=title is None)


def _headline(read: Page, inside: list[Block]) -> Block | None:
    """Return the headline: the first of the article, else the first of the page that is no link home."""
    own = (block for block in inside if block.said == "headline")
    others = (b for b in read.blocks if b.said == "headline" and not b.aside and 2 * b.linked < len(text_of(b.pieces)))
    return next(own, None) or next(others, None)


def _ahead(read: Page, title: Block | None, inside: list[Block]) -> Iterator[Block]:
    """Yield what is said of the story between a headline above its box and that box: standfirst, byline, captions."""
    if title is None or not inside or any(title is block for block in inside):
        return
    started = False
    for block in read.blocks:
        if block is inside[0]:
            return
        if started and block.said in AHEAD and not block.aside:
            yield block
        started = started or block is title


def _from_meta(text: str, read: Page) -> Iterator[Found]:
    from checker.document._markup import pieces

    for wanted in ("og:title", "twitter:title", "headline"):
        for tag in read.metas:
            if wanted in (tag.attributes.get("property"), tag.attributes.get("name")) and "content" in tag.inside:
                yield Found("headline", folded(pieces(text, *tag.inside["content"])))
                return


def _named(blocks: list[Block], headlines: bool) -> Iterator[Found]:
    """Yield the blocks of a story under their names; what is a link as a whole is furniture."""
    started = False
    for block in blocks:
        words = text_of(block.pieces)
        name = "" if block.said in ("figure", "time") else block.said
        if block.said == "figure" or (2 * block.linked > len(words) and name not in ("headline", "byline")):
            name = "furniture"
        elif name == "headline" and not headlines:
            name = "subhead"
        elif name == "standfirst" and started:
            name = "subhead" if block.tag.startswith("h") else ""
        started = started or (not name and len(words) > 160)
        headlines = headlines and name != "headline"
        yield Found(name, block.pieces)


def _main(read: Page) -> tuple[int, int]:
    """Return the boxes of the main article: an article or main element that holds most of it, else the densest."""
    boxes = read.boxes
    everything = boxes[0].total
    articles = [number for number, box in enumerate(boxes) if box.body]
    for marked in (articles, [number for number, box in enumerate(boxes) if box.tag == "main"]):
        best = max(marked, key=lambda number: boxes[number].total, default=0)
        if best and boxes[best].total >= ENOUGH * everything and boxes[best].total:
            return best, boxes[best].last
    best = max(range(len(boxes)), key=lambda number: boxes[number].letters)
    while best and boxes[boxes[best].parent].total > DENSER * boxes[best].total:
        best = boxes[best].parent
    return best, boxes[best].last


def _metas(read: Page) -> dict[str, str]:
    found: dict[str, str] = {}
    wanted = {
        "article:published_time": "published", "og:title": "title", "author": "author", "date": "date-meta",
        "dc.date": "date-meta", "dc.date.issued": "date-meta", "datepublished": "published", "pubdate": "date-meta",
    }  # fmt: skip
    for tag in read.metas:
        values = tag.attributes
        for key in ("property", "name", "itemprop"):
            name = wanted.get(values.get(key, "").lower())
            if name and values.get("content"):
                found.setdefault(name, values["content"])
    return found


def _linked_data(text: str, read: Page) -> dict[str, str]:
    """Return what the page's JSON-LD says of the article (https://schema.org/NewsArticle)."""
    from checker.document._linked_data import article

    scripts = [raw for raw in read.raws if raw.tag.attributes.get("type", "").lower() == "application/ld+json"]
    for raw in scripts:
        if found := article(text[raw.start : raw.end]):
            return found
    return {}


def _dates(read: Page, meta: dict[str, str]) -> Iterator[str]:
    for key in ("datePublished", "published", "date-meta"):
        if key in meta:
            yield meta[key]
    for tag in read.times:
        if "pubdate" in tag.attributes or tag.attributes.get("itemprop", "").lower() == "datepublished":
            yield tag.attributes.get("datetime", "")
    for tag in read.times[:1]:
        yield tag.attributes.get("datetime", "")


FORMAT = Format("html", (".htm", ".html", ".xhtml"), _read, _claims)

"""Blocks of a story in XML of the kinds that newsrooms keep: XHTML and the body of NITF."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.document._story import Found, paragraphs
from checker.document._traced import Piece, folded
from checker.document._xml import Element

# Elements that end a paragraph, and what their own text is; text of the others belongs to the paragraph around.
NAMES = {
    "p": "", "li": "", "td": "", "th": "", "dd": "", "dt": "", "div": "", "bq": "", "blockquote": "", "block": "",
    "h1": "headline", "hl1": "headline", "h2": "subhead", "hl2": "subhead", "h3": "subhead", "h4": "subhead",
    "figcaption": "caption", "media-caption": "caption", "caption": "caption", "byline": "byline",
    "dateline": "dateline", "tagline": "byline", "abstract": "standfirst", "credit": "furniture",
    "media-producer": "furniture", "body": "", "body.content": "", "section": "", "article": "", "ul": "", "ol": "",
    "table": "", "tr": "", "figure": "furniture", "media": "furniture", "note": "furniture", "html": "",
}  # fmt: skip
LEFT_OUT = frozenset("script style head nav aside footer media-metadata media-reference media-object".split())


def blocks(element: Element, names: Mapping[str, str] = NAMES) -> list[Found]:
    """Return the blocks of an element's text."""
    return list(_blocks(element, names.get(element.name, ""), names))


def _blocks(element: Element, said: str, names: Mapping[str, str]) -> Iterator[Found]:
    run: list[Piece] = []
    for part in _parts(element, names):
        if isinstance(part, Piece):
            run.append(part)
            continue
        if found := folded(run):
            yield Found(said, found)
        run = []
        # what an element says of itself goes for the paragraphs inside
        yield from _blocks(part, names[part.name] or said, names)
    if found := folded(run):
        yield Found(said, found)


def _parts(element: Element, names: Mapping[str, str]) -> Iterator[Element | Piece]:
    """Yield the text and the block elements inside, looking through all other elements."""
    end = 0
    for child in element.children:
        if isinstance(child, Piece):
            end = child.end
            yield child
        elif child.name == "br":
            yield Piece(" ", end, end)
        elif child.name in names:
            yield child
        elif child.name not in LEFT_OUT:
            for part in _parts(child, names):
                end = part.end if isinstance(part, Piece) else end
                yield part


def text_or_html(pieces: Sequence[Piece]) -> list[Found]:
    """Return the blocks of text that may itself be HTML, as in feeds."""
    from checker.document._records import marked
    from checker.document._traced import text_of
    from checker.document.html import fragment

    text = text_of(pieces)
    return fragment(pieces) if marked(text) or ("<" in text and "</" in text) else paragraphs(pieces)

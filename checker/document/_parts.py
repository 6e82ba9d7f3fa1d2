"""The parts of an article's text: headline, dateline, byline, caption, subhead, body and page furniture."""

from __future__ import annotations

from checker.document._blocks import Block, blocks
from checker.document._bylines import byline, desk
from checker.document._captions import caption, credit
from checker.document._datelines import dated, dateline
from checker.document._furniture import LINKS, Furniture, furniture, link, several
from checker.model import Part, Span

HEADLINE = 160
SUBHEAD = 90
TITLE_STOPS = (".", ",", ";", ":", "…", "-", "–", "—", "_")
CLOSERS = "\"'”’»)]"


def body_parts(text: str, start: int, title: str = "") -> tuple[Part, ...]:
    """Return the parts of `text` from `start` on, in order.

    title: the headline of the front matter, where there is one.
    """
    found = blocks(text, start)
    return named(found, [""] * len(found), title)


def named(found: list[Block], told: list[str], title: str = "", headed: bool = False) -> tuple[Part, ...]:
    """Return the parts of blocks, in order.

    told: the name that the file gives each block, empty where its shape is to tell. title: the headline of the
    article's own data, where there is one. headed: the file marks its headings, so none is to be guessed.
    """
    names = _names(found, told, title, headed)
    parts: list[Part] = []
    for block, name in zip(found, names, strict=True):
        span = Span(block.start, block.end)
        if name == "dateline":
            parts += _split(block)
        else:
            parts.append(Part(name, span))
    return tuple(parts)


def _split(block: Block) -> list[Part]:
    """Return the dateline of a block, and the body that follows in the same block."""
    cut = dateline(block.text)
    if cut in (0, len(block.text)):
        return [Part("dateline", Span(block.start, block.end))]
    end = block.start + len(block.text[:cut].rstrip())
    return [Part("dateline", Span(block.start, end)), Part("body", Span(block.start + cut, block.end))]


def _names(found: list[Block], told: list[str], title: str, headed: bool) -> list[str]:
    """Return the name of each block; `dateline` also for a block that begins with one."""
    names: list[str] = []
    top, opening, headlines, links = True, True, int(bool(title)), 0
    for index, block in enumerate(found):
        name = told[index] or _shape(block.text, names[-1] if names else "", opening)
        if name == "links":
            links = LINKS
        elif links and not name and link(block.text):
            links -= 1
            name = "furniture"
        else:
            links = 0
        if not name and not headed and top and _titled(found, index, HEADLINE):
            name = "headline" if block.text == title else ("standfirst" if headlines else "headline")
            headlines += 1
            top = headlines < 3
        if not name and not headed and not top and _titled(found, index, SUBHEAD):
            name = "subhead"
        name = {"links": "furniture", "": "body"}.get(name, name)
        top = top and name not in ("body", "dateline")
        # the line that says when the article was published may come before the dateline
        opening = opening and name != "body" and not (name == "dateline" and dateline(block.text))
        names.append(name)
    return names


def _shape(text: str, before: str, opening: bool) -> str:
    """Return the name that a block's own shape gives it, `links` where linked headlines follow, or nothing."""
    if credit(text):
        return "furniture"
    if caption(text):
        return "caption"
    kind = furniture(text)
    if kind is not Furniture.NO:
        return "links" if kind is Furniture.LINKS_FOLLOW else "furniture"
    if byline(text) or (before == "byline" and desk(text)):
        return "byline"
    if opening and (dateline(text) or dated(text)):
        return "dateline"
    return ""


def _titled(found: list[Block], index: int, longest: int) -> bool:
    """Tell whether a block is a heading: short, without a final stop, with running text below."""
    block = found[index]
    if len(block.text) > longest or "\n" in block.text or index + 1 == len(found):
        return False
    bare = block.text.rstrip(CLOSERS)
    if not bare or bare.endswith(TITLE_STOPS) or not (bare[0].isalnum() or bare[0] in "\"'“‘«¿¡$£€"):
        return False
    if bare[0].islower() or several(bare):
        return False
    return any(_running(after) for after in found[index + 1 : index + 6])


def _running(block: Block) -> bool:
    return len(block.text) > HEADLINE or block.text.rstrip(CLOSERS)[-1:] in {".", "!", "?", "…"}

"""The tokens of HTML with their places: tags, text, and the text of raw elements; never raises, linear in the text.

Tags are read as the HTML standard reads them (https://html.spec.whatwg.org/multipage/parsing.html), without its tree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from checker.document._traced import Piece

NAME = re.compile(r"[A-Za-z][^\s/>]{0,100}")
ATTRIBUTE = re.compile(
    r"""[\s/]*([^\s=>/"'<][^\s=>/]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)))?""", re.DOTALL
)
ENTITY = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9A-Fa-f]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});?")
RAW = frozenset("script style textarea title noscript iframe template xmp noembed noframes".split())
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
MANY = 60  # attributes of a tag that are read


class Tag(NamedTuple):
    """A start or end tag, its names in small letters. `inside` is the place of each attribute's value."""

    name: str
    closing: bool
    empty: bool
    attributes: Mapping[str, str]
    inside: Mapping[str, tuple[int, int]]


class Raw(NamedTuple):
    """The inside of an element that holds no tags (`script`, `title`…), as it stands in the text."""

    tag: Tag
    start: int
    end: int


class _Finder:
    """Finds strings from a place on; one that is not there is looked for only once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.missing: set[str] = set()

    def find(self, words: str, start: int) -> int:
        if words in self.missing:
            return -1
        place = self.text.find(words, start)
        if place < 0:
            self.missing.add(words)
        return place


def tokens(text: str) -> Iterator[Tag | Raw | Piece]:
    """Yield tags, raw elements and pieces of text (entities read) in order; comments and declarations are left out."""
    finder = _Finder(text)
    lowered = _Finder(_lower(text))
    done = 0
    while (start := finder.find("<", done)) >= 0:
        yield from pieces(text, done, start)
        following = text[start + 1 : start + 2]
        if following in ("!", "?"):
            done = _declaration(text, start, finder)
            continue
        closing = following == "/"
        name = NAME.match(text, start + 1 + closing)
        if name is None:
            yield Piece("<", start, start + 1)
            done = start + 1
            continue
        tag, done = _tag(text, name, closing, finder)
        if tag.name in RAW and not closing and not tag.empty:
            end = lowered.find(f"</{tag.name}", done)
            end = len(text) if end < 0 else end
            yield Raw(tag, done, end)
            done = end
        else:
            yield tag
    yield from pieces(text, done, len(text))


def _lower(text: str) -> str:
    """Return the text in small letters, each at its place: a few letters become two when lowered."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower() if c.isascii() else c for c in text)


def _declaration(text: str, start: int, finder: _Finder) -> int:
    """Return where a comment, declaration or processing instruction ends; the text's end where it does not."""
    if text.startswith("<!--", start):
        closing = "-->"
    elif text.startswith("<![CDATA[", start):
        closing = "]]>"
    else:
        closing = ">"
    end = finder.find(closing, start + 2)
    return len(text) if end < 0 else end + len(closing)


def _tag(text: str, name: re.Match[str], closing: bool, finder: _Finder) -> tuple[Tag, int]:
    """Return the tag whose name was found, and the place after it."""
    attributes: dict[str, str] = {}
    inside: dict[str, tuple[int, int]] = {}
    place = name.end()
    # a quotation mark that does not close is looked for to the end of the text, but it is the last of its kind
    while match := ATTRIBUTE.match(text, place):
        place = match.end()
        group = next((number for number in (2, 3, 4) if match[number] is not None), 0)
        key = match[1].lower()
        if key not in attributes and len(attributes) < MANY:
            attributes[key] = unescaped(match[group]) if group else ""
            inside[key] = match.span(group) if group else (match.end(), match.end())
    end = finder.find(">", place)
    empty = end > 0 and text[end - 1] == "/"
    end = len(text) if end < 0 else end + 1
    return Tag(name.group().lower(), closing, empty, attributes, inside), end


def pieces(text: str, start: int, end: int) -> Iterator[Piece]:
    """Yield the pieces of text between two places, entities read."""
    done = start
    if text.find("&", start, end) >= 0:
        for match in ENTITY.finditer(text, start, end):
            said = unescaped(match.group())
            if said != match.group():
                if match.start() > done:
                    yield Piece(text[done : match.start()], done, match.start())
                yield Piece(said, *match.span())
                done = match.end()
    if done < end:
        yield Piece(text[done:end], done, end)


def unescaped(text: str) -> str:
    """Return the text with its entities read."""
    if "&" not in text:
        return text
    from html import unescape

    return unescape(text)

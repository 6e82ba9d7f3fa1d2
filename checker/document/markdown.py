"""Markdown, with optional YAML front matter.

Offsets are those of the file: the document's text is as long as the file, with markup blanked inside the parts. Code
blocks, comments, link targets and the addresses of pictures are no evidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from checker.document._allowed import in_comments
from checker.document._blocks import SPACE, Block
from checker.document._encoding import decode
from checker.document._format import Format
from checker.document._frontmatter import front_matter
from checker.document._markdown_inline import blanked, caption
from checker.document._parts import named
from checker.model import Document

LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
FENCE = re.compile(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})")
HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$")
UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*$")
RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
PREFIX = re.compile(r"(?:[ \t]*>)+[ \t]?")
ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)(?:\[[ xX]\][ \t]+)?")
DEFINITION = re.compile(r" {0,3}\[(?!\^)[^\[\]]{1,300}\]:[ \t]*\S")
FOOTNOTE = re.compile(r" {0,3}\[\^[^\[\]\s]{1,100}\]:[ \t]*")
ROW = re.compile(r"[ \t]*\|.*\|[ \t]*$")
RULED = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
CELL = re.compile(r"(?:\\\||[^|\\]|\\)+")
CODE = re.compile(r"(?: {4}|\t)")


class Lines(NamedTuple):
    """Lines of one block, each as a span without its markers; `level` of a heading, 0 for other blocks."""

    level: int
    spans: list[tuple[int, int]]


def _read(path: str, data: bytes) -> list[Document]:
    text = decode(path, data)
    front = front_matter(text, path)
    view, found, told = _view(text, list(_blocks(text, front.end)))
    title = front.meta.get("title", "")
    headed = bool(title) or "headline" in told
    parts = front.parts + named(found, told, title, headed)
    return [Document(path, view, parts, front.issued, {**in_comments(text), **front.meta})]


def _view(text: str, kept: list[Lines]) -> tuple[str, list[Block], list[str]]:
    """Return the text with the markup of its blocks blanked, the blocks, and the names of those that have one."""
    view, found, told = list[str](), list[Block](), list[str]()
    done = titles = 0
    for lines in kept:
        first, last = lines.spans[0][0], lines.spans[-1][1]
        shown, name = _inside(text, lines.spans), ""
        if lines.level:
            name = "headline" if lines.level == 1 and not titles else "subhead"
            titles += lines.level == 1
        elif (described := caption(shown)) is not None:
            shown, name = described, "caption"
        shown = blanked(shown)
        bare = shown.strip(SPACE + "\r\n")
        view += [text[done:first], shown]
        done = last
        if bare:
            start = first + shown.index(bare)
            found.append(Block(start, start + len(bare), bare, True))
            told.append(name)
    return "".join([*view, text[done:]]), found, told


UNSEEN = re.compile(r"[^\r\n]")


def _inside(text: str, spans: list[tuple[int, int]]) -> str:
    """Return the text of a block's lines, with what stands between them blanked but for line ends."""
    shown = [text[slice(*spans[0])]]
    for (_, end), (start, stop) in pairwise(spans):
        shown += [UNSEEN.sub(" ", text[end:start]), text[start:stop]]
    return "".join(shown)


def _blocks(text: str, start: int) -> Iterator[Lines]:
    """Yield the blocks of evidence, line by line."""
    spans: list[tuple[int, int]] = []
    listed = False
    for first, line, content in _lines(text, start):
        if content is None:
            if spans:
                yield Lines(0, spans)
            spans, listed = [], listed and not line
            continue
        begin = first + content
        rest = line[content:]
        heading = HEADING.match(rest)
        if spans and UNDERLINE.match(rest) and content == len(line) - len(rest) and not RULED_ROW.match(rest):
            yield Lines(1 if "=" in rest else 2, spans)
            spans = []
        elif heading is not None or RULE.match(rest) or ROW.match(rest) or DEFINITION.match(rest) or CODE.match(rest):
            if CODE.match(rest) and (spans or listed) and heading is None:
                spans.append((begin, first + len(line)))
                continue
            if spans:
                yield Lines(0, spans)
            spans = []
            yield from _standing(rest, begin, heading)
        else:
            item = ITEM.match(rest) or FOOTNOTE.match(rest)
            if item is not None:
                if spans:
                    yield Lines(0, spans)
                spans, listed = [], True
            spans.append((begin + (item.end() if item else 0), first + len(line)))
    if spans:
        yield Lines(0, spans)


RULED_ROW = re.compile(r".*\|")


def _standing(rest: str, begin: int, heading: re.Match[str] | None) -> Iterator[Lines]:
    """Yield the blocks of a line that is a block by itself: a heading, or the cells of a table's row."""
    if heading is not None:
        yield Lines(len(heading[1]), [(begin + heading.start(2), begin + heading.end(2))])
    elif ROW.match(rest) and not RULED.match(rest):
        for cell in CELL.finditer(rest):
            yield Lines(0, [(begin + cell.start(), begin + cell.end())])


def _lines(text: str, start: int) -> Iterator[tuple[int, str, int | None]]:
    """Yield (offset, line without its end, where its content begins); None where nothing but a break stands there.

    Lines of fenced code and of comments are breaks.
    """
    fence = ""
    hidden = start
    while start < len(text):
        match = LINE.match(text, start)
        assert match is not None
        line = match.group().rstrip("\r\n")
        first, start = start, match.end()
        if first < hidden:
            yield first, "", None
            continue
        prefix = PREFIX.match(line)
        content = prefix.end() if prefix else 0
        mark = FENCE.match(line, content)
        if fence:
            closed = mark is not None and mark[1].startswith(fence) and not line[mark.end() :].strip()
            fence = "" if closed else fence
            yield first, "code", None
        elif mark is not None:
            fence = mark[1]
            yield first, "code", None
        elif line.lstrip().startswith("<!--") or RAW.match(line):
            hidden = _raw_end(text, first, line)
            yield first, "", None
        else:
            yield first, line, content if line[content:].strip(SPACE) else None


RAW = re.compile(r"(?i) {0,3}<(script|style|pre|textarea)\b")


def _raw_end(text: str, first: int, line: str) -> int:
    """Return where a comment or a raw element that begins at `first` ends; the end of the text where it does not."""
    raw = RAW.match(line)
    if raw is None:
        end = text.find("-->", first)
        return end + 3 if end >= 0 else len(text)
    closing = re.compile(rf"(?i)</{raw[1]}\s*>").search(text, first)
    return closing.end() if closing else len(text)


FORMAT = Format("markdown", (".md", ".markdown"), _read)

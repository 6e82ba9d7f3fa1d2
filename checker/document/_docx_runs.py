"""Where the runs of a Word file stand in its XML, and the same XML with marks set between them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

# Well-formed XML is taken apart here: a tag has no `<` inside, and a `>` only between quotation marks.
TOKEN = re.compile(
    r"""<!--.*?-->|<\?.*?\?>|<!\[CDATA\[.*?\]\]>|<!\w[^>]*>|<(/?)([^\s/>"']+)(?:[^<>"']|"[^"]*"|'[^']*')*>""", re.S
)
KEPT = re.compile(r"""\sxml:space\s*=\s*["']preserve["']""")
SPACE = re.compile(r"""\sxml:space\s*=\s*(?:"[^"]*"|'[^']*')""")
BLANKS = " \t\r\n"


class Child(NamedTuple):
    """A child of a run: where it begins and ends, and, where it is plain text, where that text does."""

    start: int
    end: int
    first: int = 0
    last: int = 0


@dataclass(slots=True)
class Run:
    """A run: where its start tag begins and ends, its end tag ends, its formatting, its other children in order."""

    start: int
    opened: int
    end: int = 0
    properties: str = ""
    children: list[Child] = field(default_factory=list)


class Layout(NamedTuple):
    """The runs that hold text, and the content of paragraphs, each in order of where it begins."""

    runs: list[Run]
    paragraphs: list[tuple[int, int]]


class _Open(NamedTuple):
    name: str
    start: int
    opened: int


def marked(xml: str, prefix: str, begin: Mapping[int, str], end: Mapping[int, str]) -> str:
    """Return `xml` with marks set at places of its text: `end` ahead of `begin` where both are at one place.

    Elements are called `prefix` + name (`w:r`). A run is parted where a mark stands in its text, its formatting kept;
    a place in no plain run gives way to the beginning or the end of its paragraph. Nothing else changes.
    """
    layout = _layout(xml, prefix)
    texts = [(child.first, child.last, run) for run in layout.runs for child in run.children if child.last]
    starts = [first for first, _, _ in texts]
    cut: dict[int, tuple[Run, dict[int, str]]] = {}
    edits: dict[tuple[int, int], str] = {}
    for told, side in ((end, 1), (begin, 0)):
        for place, mark in told.items():
            at = bisect_right(starts, place) - 1
            if at >= 0 and place <= texts[at][1]:
                places = cut.setdefault(texts[at][2].start, (texts[at][2], {}))[1]
                places[place] = places.get(place, "") + mark
            else:
                loose = _paragraph(layout, place)[side]
                edits[loose, loose] = edits.get((loose, loose), "") + mark
    for run, places in cut.values():
        edits[run.start, run.end] = "".join(_parted(xml, prefix, run, places))
    return _edited(xml, edits)


def _edited(xml: str, edits: Mapping[tuple[int, int], str]) -> str:
    out: list[str] = []
    done = 0
    for (start, end), text in sorted(edits.items()):
        out += xml[done:start], text
        done = end
    return "".join([*out, xml[done:]])


def _parted(xml: str, prefix: str, run: Run, marks: Mapping[int, str]) -> Iterator[str]:
    """Yield a run in as many parts as its marks ask for, and the marks between them."""
    opening, closing = xml[run.start : run.opened] + run.properties, f"</{prefix}r>"
    held: list[str] = []
    for child in run.children:
        at = [place for place in sorted(marks) if child.last and child.first <= place <= child.last]
        bounds = [child.first, *at, child.last]
        for number, (first, last) in enumerate(pairwise(bounds)):
            if number and held:
                yield f"{opening}{''.join(held)}{closing}"
                held = []
            if number:
                yield marks[first]
            if last > first or not at:
                held.append(_text(xml, child, first, last) if at else xml[child.start : child.end])
    if held:
        yield f"{opening}{''.join(held)}{closing}"


def _text(xml: str, child: Child, first: int, last: int) -> str:
    """Return the text element `child` with a part of its text only."""
    opening, words = xml[child.start : child.first], xml[first:last]
    if not KEPT.search(opening):
        # unless space is preserved, what stands at the ends of the whole text is none, and at a cut it is some
        words = words.lstrip(BLANKS) if first == child.first else words
        words = words.rstrip(BLANKS) if last == child.last else words
        if words.strip(BLANKS) != words:
            opening = SPACE.sub("", opening)[:-1].rstrip() + ' xml:space="preserve">'
    return opening + words + xml[child.last : child.end]


def _paragraph(layout: Layout, place: int) -> tuple[int, int]:
    """Return where the content of the paragraph around a place begins and ends."""
    index = bisect_right(layout.paragraphs, (place, place)) - 1
    while index > 0 and layout.paragraphs[index][1] < place:
        index -= 1
    return layout.paragraphs[max(index, 0)]


def _layout(xml: str, prefix: str) -> Layout:
    layout = Layout([], [])
    stack: list[_Open] = []
    runs: list[Run] = []
    firsts: list[int] = []
    for match in TOKEN.finditer(xml):
        if match[2] is None:
            continue
        name = match[2].removeprefix(prefix) if match[2].startswith(prefix) else ""
        if match[1]:
            _close(xml, match, stack, layout, runs, firsts)
        elif not match.group().endswith("/>"):
            stack.append(_Open(name, match.start(), match.end()))
            if name == "r":
                runs.append(Run(match.start(), match.end()))
            elif name == "p":
                firsts.append(match.end())
        elif stack and stack[-1].name == "r" and name != "rPr":
            runs[-1].children.append(Child(match.start(), match.end()))
    layout.runs.sort(key=lambda run: run.start)
    layout.paragraphs.sort()
    return layout


def _close(
    xml: str, match: re.Match[str], stack: list[_Open], layout: Layout, runs: list[Run], firsts: list[int]
) -> None:
    """Take note of the element that an end tag ends."""
    one = stack.pop()
    parent = stack[-1].name if stack else ""
    if one.name == "r":
        run = runs.pop()
        run.end = match.end()
        if any(child.last for child in run.children):
            layout.runs.append(run)
    elif one.name == "p":
        layout.paragraphs.append((firsts.pop(), match.start()))
    elif one.name == "pPr" and parent == "p":
        firsts[-1] = match.end()
    if parent != "r":
        return
    if one.name == "rPr":
        runs[-1].properties = xml[one.start : match.end()]
    elif one.name == "t" and xml.find("<", one.opened, match.end()) == match.start() > one.opened:
        runs[-1].children.append(Child(one.start, match.end(), one.opened, match.start()))
    else:
        runs[-1].children.append(Child(one.start, match.end()))

"""A story as HTML: its parts as blocks, both sides of each contradiction highlighted and linked to each other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.model import Document, Part, Span
from checker.reporters._html import escaped
from checker.reporters._marks import Mark

SHOWN_NUMBERS = 3  # numbers of findings after one place, before the rest is only counted
Facts = Mapping[int, Sequence[str]]  # offset -> the anchors of the facts that begin there

LABELLED = frozenset({"headline", "standfirst", "byline", "caption", "furniture", "metadata"})


class Block(NamedTuple):
    """A paragraph: adjoining parts of one line, or (without a name) what no part holds, shown only where marked."""

    span: Span
    name: str = ""


class Sweep:
    """One pass over the text, from cut to cut: wherever a block or a mark begins or ends."""

    def __init__(self, document: Document, blocks: Sequence[Block], marks: Sequence[Mark], facts: Facts) -> None:
        self.text = document.text
        self.facts = facts
        self.starts = sorted(facts)
        self.opening: dict[int, list[Mark]] = {}
        self.closing: dict[int, list[Mark]] = {}
        for mark in marks:
            self.opening.setdefault(mark.span.start, []).append(mark)
            if mark.span.end > mark.span.start:
                self.closing.setdefault(mark.span.end, []).append(mark)
        ends = {offset for block in blocks for offset in block.span}
        self.cuts = sorted({0, len(self.text), *ends, *self.opening, *self.closing})
        self.active: list[Mark] = []

    def pieces(self, first: int, last: int) -> Iterator[str]:
        """Yield the text between two cuts (indices of `cuts`)."""
        for start, end in pairwise(self.cuts[first : last + 1]):
            opened = self.opening.get(start, [])
            self.active = [mark for mark in [*self.active, *opened] if mark.span.end > start]
            inner = min(self.active, key=_length, default=None)
            yield from (_empty(mark) for mark in opened if mark is not inner)
            words = "".join(self.words(start, end))
            yield words if inner is None else _highlighted(words, inner, inner in opened)
            yield _numbers([number for mark in self.closing.get(end, ()) for number in mark.findings])

    def words(self, start: int, end: int) -> Iterator[str]:
        """Yield the text between two offsets, with the anchors of the facts that begin there."""
        inside = self.starts[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        for first, last in pairwise([start, *inside, end]):
            yield "".join(f'<i id="{anchor}"></i>' for anchor in self.facts.get(first, ())) if first < last else ""
            yield escaped(self.text[first:last])

    def needed(self, first: int, last: int) -> bool:
        """Tell whether a mark begins or ends, or a fact begins, between two cuts."""
        start, end = self.cuts[first], self.cuts[last]
        return (
            any(cut in self.opening for cut in self.cuts[first:last])
            or any(cut in self.closing for cut in self.cuts[first + 1 : last + 1])
            or bisect_left(self.starts, start) < bisect_left(self.starts, end)
        )


def story(document: Document, marks: Sequence[Mark], facts: Facts) -> str:
    """Return the document's text in blocks, every mark of `marks` and every anchor of `facts` in its place."""
    blocks = list(_blocks(document))
    sweep = Sweep(document, blocks, marks, facts)
    index = {cut: number for number, cut in enumerate(sweep.cuts)}
    shown = []
    for block in blocks:
        first, last = index[block.span.start], index[block.span.end]
        idle = not (block.name and document.text[slice(*block.span)].strip()) and not sweep.needed(first, last)
        body = "".join(sweep.pieces(first, last))
        if not idle:
            shown.append(_paragraph(block, body.strip("\n")))
    at_the_end = sweep.opening.get(len(document.text), [])
    return "\n".join(shown) + "".join(_empty(mark) for mark in at_the_end)


def _blocks(document: Document) -> Iterator[Block]:
    """Yield the blocks, without gaps: from the start of the text to its end."""
    done, joined = 0, list[Part]()
    for part in document.parts:
        gap = document.text[done : part.span.start]
        if joined and (gap.strip() or "\n" in gap):
            yield _joined(joined)
            joined = []
        if not joined and gap:
            yield Block(Span(done, part.span.start))
        joined.append(part)
        done = part.span.end
    if joined:
        yield _joined(joined)
    if done < len(document.text):
        yield Block(Span(done, len(document.text)))


def _joined(parts: Sequence[Part]) -> Block:
    span = Span(parts[0].span.start, parts[-1].span.end)
    return Block(span, parts[0].name if len(parts) == 1 else "body")


def _paragraph(block: Block, body: str) -> str:
    if block.name in LABELLED:
        return f'<p dir="auto" class="{block.name}"><span class="part">{block.name}</span>{body}</p>'
    return f'<p dir="auto">{body}</p>' if block.name else f'<p dir="auto" class="outside">{body}</p>'


def _length(mark: Mark) -> int:
    return mark.span.end - mark.span.start


def _classes(mark: Mark) -> str:
    role = mark.severity.value if mark.own else f"{mark.severity.value} other"
    return " ".join([role, *(f"f{number}" for number in mark.findings)])


def _highlighted(words: str, mark: Mark, begins: bool) -> str:
    name = f' id="{mark.anchor}"' if begins else ""
    about = f"m{mark.findings[0]}"
    return f'<mark{name} class="{_classes(mark)}"><a href="#{mark.link}" aria-describedby="{about}">{words}</a></mark>'


def _empty(mark: Mark) -> str:
    """Return a mark without words: around a shorter one, or where nothing stands."""
    return f'<i id="{mark.anchor}"></i>{_numbers(mark.findings) if not _length(mark) else ""}'


def _numbers(findings: Sequence[int]) -> str:
    """Return the numbers of the findings that speak of a place, each a link to what it says."""
    numbers = list(dict.fromkeys(findings))
    shown, rest = numbers[:SHOWN_NUMBERS], numbers[SHOWN_NUMBERS:]
    links = [f'<a href="#f{number}">{number}</a>' for number in shown]
    if rest:
        links.append(f'<a href="#f{rest[0]}" aria-label="and {len(rest)} more findings">+{len(rest)}</a>')
    return f'<sup title="findings">{" ".join(links)}</sup>' if links else ""

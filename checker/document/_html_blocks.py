"""The blocks of an HTML page, each in its box, and how much running text a box holds."""

from __future__ import annotations

from dataclasses import dataclass, field

from checker.document._format import NestingError
from checker.document._html_roles import Role, role
from checker.document._markup import VOID, Raw, Tag, tokens
from checker.document._traced import Piece, folded

BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol p picture pre section summary
    table tbody td tfoot th thead title tr ul video audio""".split()
)
DEEPEST = 2000  # browsers stop at some hundreds
BOXES = BLOCKS - frozenset("p h1 h2 h3 h4 h5 h6 hr pre".split())


@dataclass(slots=True)
class Box:
    """An element that holds blocks. `letters` counts its own paragraphs, `total` those of the boxes inside too."""

    parent: int
    tag: str
    body: bool
    letters: int = 0
    total: int = 0
    last: int = 0


@dataclass(slots=True)
class Block:
    """A run of text between two block tags; `said` is the part that its tags name, `linked` its letters in links."""

    box: int
    tag: str
    said: str
    aside: bool
    pieces: list[Piece] = field(default_factory=list)
    linked: int = 0


@dataclass(slots=True)
class _Open:
    tag: str
    box: int
    role: Role


@dataclass(slots=True)
class Page:
    """A page as read: boxes in order of their start tags, blocks and tags in order of the text."""

    boxes: list[Box]
    blocks: list[Block]
    metas: list[Tag]
    raws: list[Raw]
    times: list[Tag]


def page(text: str) -> Page:
    """Return the page in the HTML `text`; a fragment is a page too. Raises `NestingError`."""
    reader = _Reader()
    for token in tokens(text):
        if isinstance(token, Piece):
            reader.words(token)
        elif isinstance(token, Raw):
            reader.page.raws.append(token)
        elif token.closing:
            reader.close(token)
        else:
            reader.open(token)
    reader.finish()
    return reader.page


class _Reader:
    def __init__(self) -> None:
        self.page = Page([Box(0, "", False)], [], [], [], [])
        self.stack = [_Open("", 0, Role())]
        self.counts: dict[str, int] = {}
        self.links = 0
        self.block: Block | None = None
        self.ended = False

    def words(self, piece: Piece) -> None:
        top = self.stack[-1]
        if top.role.muted:
            return
        if self.block is None:
            tag = next((one.tag for one in reversed(self.stack[-8:]) if one.tag in BLOCKS), "")
            self.block = Block(top.box, tag, top.role.said, top.role.aside)
        self.block.pieces.append(piece)
        self.ended = self.ended and piece.text.isspace()
        if self.links:
            self.block.linked += len(piece.text.strip())

    def open(self, tag: Tag) -> None:
        if tag.name == "meta":
            self.page.metas.append(tag)
        if tag.name == "br":
            self.end_line()
        if tag.name in BLOCKS:
            self.end_block()
            if tag.name in ("p", "li", "dd", "dt", "td", "th", "tr", "option"):
                self.imply(tag.name)
        if tag.name == "time":
            self.page.times.append(tag)
        if tag.name in VOID or tag.empty:
            return
        self.links += tag.name == "a"
        above = self.stack[-1]
        if len(self.stack) > DEEPEST:
            raise NestingError(f"not read: its elements stand more than {DEEPEST} deep")
        found = role(tag, above.role, tag.name not in BLOCKS)
        box = above.box
        if tag.name in BOXES:
            box = len(self.page.boxes)
            body = tag.name == "article" or tag.attributes.get("itemprop", "").lower() == "articlebody"
            self.page.boxes.append(Box(above.box, tag.name, body))
        elif found.said != above.role.said:
            self.end_block()
        self.stack.append(_Open(tag.name, box, found))
        self.counts[tag.name] = self.counts.get(tag.name, 0) + 1

    def end_line(self) -> None:
        """End a line; where nothing was said since the last one ended, two breaks end a paragraph."""
        if self.block is None:
            return
        if self.ended:
            self.end_block()
            return
        place = self.block.pieces[-1].end
        self.block.pieces.append(Piece("\n", place, place))
        self.ended = True

    def imply(self, name: str) -> None:
        """End an element that the start of another of its name ends (`<p>One<p>Two`)."""
        if self.stack[-1].tag == name or (name == "p" and "p" in [one.tag for one in self.stack[-4:]]):
            self.pop(name)

    def close(self, tag: Tag) -> None:
        if tag.name in BLOCKS:
            self.end_block()
        if self.counts.get(tag.name):
            self.pop(tag.name)

    def pop(self, name: str) -> None:
        while len(self.stack) > 1:
            top = self.stack.pop()
            self.counts[top.tag] -= 1
            self.links -= top.tag == "a"
            if top.role.said != self.stack[-1].role.said:
                self.end_block()
            if top.box != self.stack[-1].box:
                self.page.boxes[top.box].last = len(self.page.boxes)
            if top.tag == name:
                return

    def end_block(self) -> None:
        if self.block is not None and (found := folded(self.block.pieces)):
            self.block.pieces = found
            self.page.blocks.append(self.block)
            if (
                self.block.tag in ("p", "blockquote", "li", "div", "section", "article", "main")
                and not self.block.aside
            ):
                letters = max(0, sum(len(piece.text) for piece in found) - 2 * self.block.linked)
                self.page.boxes[self.block.box].letters += letters
        self.block = None

    def finish(self) -> None:
        self.end_block()
        boxes = self.page.boxes
        for number in range(len(boxes) - 1, -1, -1):
            box = boxes[number]
            box.last = box.last or len(boxes)
            box.total += box.letters
            if number:
                boxes[box.parent].total += box.total

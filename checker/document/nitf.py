"""NITF, the News Industry Text Format (https://iptc.org/standards/nitf/).

Offsets are those of the text taken out, and `Document.source` leads to the file.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.document._format import DocumentError, Format
from checker.document._story import Found, document, first_day
from checker.document._xml import Element, parse, root_name
from checker.document._xml_blocks import NAMES, blocks
from checker.model import Document


def _claims(data: bytes) -> bool:
    return root_name(data) == "nitf"


def _read(path: str, data: bytes) -> list[Document]:
    top, text = parse(path, data)
    if top.name != "nitf":
        raise DocumentError(f"{path}: no NITF, NewsML-G2 or feed: the outermost element is {top.name}")
    dates = (one for name in ("date.issue", "date.release") for one in top.all(name))
    published = first_day(one.attributes.get("norm", "") for one in dates)
    title = top.first("title")
    return [document(path, nitf_blocks(top), text, published, {"title": title.text()} if title is not None else {})]


def nitf_blocks(top: Element) -> Iterator[Found]:
    """Yield the blocks of a story in NITF: what its head says by name, then its content."""
    head, content = top.first("body.head"), top.first("body.content")
    if head is not None:
        # a second line of the headline stands below the first; inside the story it heads what follows
        yield from (block for block in blocks(head, {**NAMES, "hl2": "standfirst"}) if block.name)
    yield from blocks(content if content is not None else top)


FORMAT = Format("nitf", (".nitf",), _read, _claims, shared=(".xml",))

"""Plain text, with optional YAML front matter."""

from __future__ import annotations

from datetime import date

from checker.document._encoding import decode
from checker.document._format import Format
from checker.document._frontmatter import front_matter
from checker.document._parts import body_parts
from checker.model import Document


def from_text(text: str, path: str = "-", issued: date | None = None) -> Document:
    """Return the document of plain text; offsets index `text` as it is, nothing is normalised.

    `issued` is the publication date where the front matter has none. Raises `DocumentError` for broken front
    matter.
    """
    front = front_matter(text, path)
    parts = front.parts + body_parts(text, front.end, front.meta.get("title", ""))
    return Document(path, text, parts, front.issued or issued, front.meta)


def _read(path: str, data: bytes) -> list[Document]:
    return [from_text(decode(path, data), path)]


FORMAT = Format("text", (".txt", ".text"), _read)

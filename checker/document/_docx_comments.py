"""Comments set into a copy of a Word file, each on exactly its words.

The XML is edited where it stands: a library that reads the file and writes it anew drops what it does not know.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape

from checker.document._docx_package import contents, copied
from checker.document._docx_runs import marked
from checker.document._format import DocumentError
from checker.document._xml import parse
from checker.document.docx import placed
from checker.model import Span

AUTHOR, INITIALS = "Deskcheck", "DC"
TYPES = "[Content_Types].xml"
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
ROOT = re.compile(r"(?:\s|\ufeff|<\?.*?\?>|<!--.*?-->|<![A-Z][^>]*>)*<((?:[^\s/>:]+:)?)[^\s/>]+([^>]*)", re.S)
DECLARED = re.compile(r"""<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)""")
NUMBER = re.compile(r"""<[^<>]*?comment(?:Reference|RangeStart|RangeEnd)?\s[^<>]*?\bid\s*=\s*["'](\d{1,9})["']""")


class Note(NamedTuple):
    """A comment: the words of the document's text that it is on, and its own text, a paragraph an entry."""

    span: Span
    paragraphs: tuple[str, ...]


class _Part(NamedTuple):
    """A part of the file: its name, its bytes (none: it is new), its XML."""

    name: str
    data: bytes | None
    xml: str


def commented(path: str, data: bytes, notes: Sequence[Note]) -> bytes:
    """Return a copy of the Word file in `data` with a comment for each note; all else in it stays as it is.

    Spans are those of the text that the format `docx` reads. Comments that are there already stay. No date is written.
    Raises `DocumentError`.
    """
    if not notes:
        return data
    name, xml, source, blocks = placed(path, data)
    if not blocks:
        raise DocumentError(f"{path}: it holds no text that a comment could be set on")
    parts = contents(path, data)
    story = _Part(name, parts[name], xml)
    remarks = _remarks(path, parts, story)
    first = 1 + max((int(number) for text in (xml, remarks.xml) for number in NUMBER.findall(text)), default=-1)
    prefix = _prefix(xml)
    if not prefix or not _prefix(remarks.xml):  # an attribute without a prefix is none of Word's
        raise DocumentError(f"{path}: the elements of its XML have no prefix; no comment can be set")
    begin, end = dict[int, str](), dict[int, str]()
    for number, note in enumerate(notes, first):
        span = note.span if note.span.end > note.span.start else blocks[0]
        start, stop = source.at(span.start), source.at(span.end, closing=True)
        label = f'{prefix}id="{number}"'
        behind = f"<{prefix}commentRangeEnd {label}/><{prefix}r><{prefix}commentReference {label}/></{prefix}r>"
        begin[start] = begin.get(start, "") + f"<{prefix}commentRangeStart {label}/>"
        end[stop] = end.get(stop, "") + behind
    told = "".join(_comment(_prefix(remarks.xml), number, note) for number, note in enumerate(notes, first))
    parts[remarks.name] = _encoded(path, remarks, _appended(remarks.xml, told))
    parts[story.name] = _encoded(path, story, marked(xml, prefix, begin, end))
    return copied(data, parts)


def _comment(prefix: str, number: int, note: Note) -> str:
    paragraphs = "".join(
        f'<{prefix}p><{prefix}r><{prefix}t xml:space="preserve">{escape(text)}</{prefix}t></{prefix}r></{prefix}p>'
        for text in note.paragraphs
    )
    about = f'{prefix}id="{number}" {prefix}author="{AUTHOR}" {prefix}initials="{INITIALS}"'
    return f"<{prefix}comment {about}>{paragraphs}</{prefix}comment>"


def _remarks(path: str, parts: dict[str, bytes], story: _Part) -> _Part:
    """Return the part that holds the comments; where there is none, `parts` are made to speak of a new one."""
    folder, _, file = story.name.rpartition("/")
    relations = _part(path, parts, f"{folder}/_rels/{file}.rels", RELATIONS)
    known = [one.attributes for one in parse(path, relations.xml.encode())[0].all("Relationship")]
    for values in known:
        target = values.get("Target", "")
        name = target[1:] if target.startswith("/") else f"{folder}/{target}"
        if values.get("Type", "").endswith("/relationships/comments") and name in parts:
            return _part(path, parts, name)
    name = next(name for n in range(len(parts) + 1) if (name := f"{folder}/comments{n or ''}.xml") not in parts)
    taken = {values.get("Id") for values in known}
    label = next(label for n in range(1, len(taken) + 2) if (label := f"rId{n}") not in taken)
    kind = STRICT if "purl.oclc.org/ooxml" in _namespace(story.xml) else TRANSITIONAL
    said = f'<{_prefix(relations.xml)}Relationship Id="{label}" Type="{kind}/comments" Target="/{name}"/>'
    parts[relations.name] = _encoded(path, relations, _appended(relations.xml, said))
    types = _part(path, parts, TYPES)
    said = f'<{_prefix(types.xml)}Override PartName="/{name}" ContentType="{CONTENT_TYPE}"/>'
    parts[TYPES] = _encoded(path, types, _appended(types.xml, said))
    return _Part(name, None, f'{HEAD}<w:comments xmlns:w="{_namespace(story.xml)}"/>')


def _part(path: str, parts: dict[str, bytes], name: str, otherwise: str = "") -> _Part:
    if name not in parts and otherwise:
        return _Part(name, None, HEAD + otherwise)
    if name not in parts:
        raise DocumentError(f"{path}: broken Word file: it holds no {name}")
    return _Part(name, parts[name], parse(f"{path}: {name}", parts[name])[1])


def _appended(xml: str, said: str) -> str:
    """Return XML with `said` as the last child of its outermost element."""
    root = ROOT.match(xml)
    assert root is not None, "the parser has read it"
    if root[2].endswith("/"):
        name = xml[root.start(1) : root.start(2)]
        return f"{xml[: root.end() - 1].rstrip()}>{said}</{name}>{xml[root.end() + 1 :]}"
    place = xml.rindex("</")
    while xml.rfind("<!--", 0, place) > xml.rfind("-->", 0, place):  # a comment of XML behind the element
        place = xml.rindex("</", 0, place)
    return xml[:place] + said + xml[place:]


def _prefix(xml: str) -> str:
    """Return the prefix of the outermost element with its colon, or nothing."""
    root = ROOT.match(xml)
    return root[1] if root is not None else ""


def _namespace(xml: str) -> str:
    """Return the namespace of the outermost element."""
    name = f":{_prefix(xml)[:-1]}" if _prefix(xml) else ""
    root = ROOT.match(xml)
    said = re.search(rf"""\sxmlns{re.escape(name)}\s*=\s*["']([^"']*)["']""", root[2] if root is not None else "")
    return said[1] if said is not None else "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _encoded(path: str, part: _Part, xml: str) -> bytes:
    """Return new XML of a part in the encoding that it had."""
    declared = DECLARED.match(part.xml.removeprefix("\ufeff"))
    for encoding in ("utf-8", "utf-16", "utf-16-be", declared[1] if declared is not None else "cp1252"):
        try:
            if part.data is None or part.xml.encode(encoding) == part.data:
                return xml.encode(encoding, "xmlcharrefreplace")
        except (LookupError, UnicodeError):
            continue
    raise DocumentError(f"{path}: {part.name}: its encoding cannot be written")

"""A pack file, compiled: its text in, plain data out, or all its mistakes."""

from __future__ import annotations

from collections.abc import Iterator

from checker.packs import _schema as schema
from checker.packs._data import Data
from checker.packs._mistakes import PackError, Sheet
from checker.packs._nodes import Mapping, Node, Scalar, Sequence, read
from checker.packs._rules import is_id, rules, slug


def compile_pack(source: bytes, path: str) -> Data:
    """Return the pack in the bytes of a file, as plain data; raises PackError with all its mistakes."""
    sheet = Sheet(path, _decoded(source, path))
    root = read(sheet)
    data = _pack(sheet, root) if root is not None else ()
    if not sheet.mistakes and root is None:
        sheet.mistake(0, 1, f"an empty file is no pack; a pack has {schema.listed(schema.PACK)}")
    if sheet.mistakes:
        raise PackError(sorted(sheet.mistakes, key=lambda mistake: mistake.origin))
    return data


def compile_line(line: str, path: str) -> Data:
    """Return a pack called `try` with the one rule that `line` states; raises PackError, placed in the line."""
    sheet = Sheet(path, line)
    found = rules(sheet, Sequence([Scalar(line, 0, len(line))], 0, len(line)), "try", {})
    if sheet.mistakes:
        raise PackError(sheet.mistakes)
    return "try", "", "", (), tuple(found)


def _decoded(source: bytes, path: str) -> str:
    try:
        return source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        sheet = Sheet(path, source[: error.start].decode("utf-8-sig") + "\ufffd")
        sheet.mistake(len(sheet.text) - 1, len(sheet.text), f"byte 0x{source[error.start]:02X} is not UTF-8")
        raise PackError(sheet.mistakes) from error


def _pack(sheet: Sheet, root: Node) -> Data:
    found = schema.fields(sheet, root, schema.PACK, "a pack")
    for key in ("pack", "rules"):
        schema.require(sheet, root, key, f"a pack needs the key “{key}”")
    name = schema.text(sheet, found.get("pack"), "pack")
    if name and not is_id(name):
        node = found["pack"]
        sheet.mistake(node.start, node.end, f"a pack's name is small letters, figures and hyphens: “{slug(name)}”")
    topics = list(_topics(sheet, found.get("topics")))
    known = {topic.lower(): topic for topic, _, _ in topics}
    return (
        name,
        schema.text(sheet, found.get("version"), "version"),
        schema.text(sheet, found.get("description"), "description"),
        tuple(topics),
        tuple(rules(sheet, found.get("rules"), name, known)),
    )


def _topics(sheet: Sheet, node: Node | None) -> Iterator[Data]:
    """Yield name, cue phrases and role words of each topic."""
    if node is None:
        return
    if not isinstance(node, Mapping):
        sheet.mistake(node.start, node.start + 1, "“topics” is to be a mapping: “invasion: [invaded, war began]”")
        return
    seen: set[str] = set()
    for key, value in node.pairs:
        if key.text.lower() in seen:
            sheet.mistake(key.start, key.end, f"doubled topic “{key.text}”: capital letters make no difference")
        seen.add(key.text.lower())
        if not isinstance(value, Mapping):
            yield key.text, tuple(schema.texts(sheet, value, key.text)), ()
            continue
        found = schema.fields(sheet, value, schema.TOPIC, "a topic")
        if not value.pairs:
            sheet.mistake(value.start, value.end, f"topic “{key.text}” has neither cues nor role words")
        cues, roles = (tuple(schema.texts(sheet, found.get(name), name)) for name in ("cues", "role"))
        yield key.text, cues, roles

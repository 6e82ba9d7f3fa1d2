"""A pack file, compiled: its text in, plain data out, or all its mistakes."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as Index
from datetime import date
from functools import lru_cache

from checker import dsl
from checker.packs import _schema as schema
from checker.packs._data import Data, assertion_data
from checker.packs._mistakes import PackError, Sheet
from checker.packs._nodes import Mapping, Node, Scalar, Sequence, places, read
from checker.packs._sense import doubts

SIGNS = {"<=": " at most ", ">=": " at least ", "≤": " at most ", "≥": " at least ", "<": " under ", ">": " over "}
SIGNS |= {"=": " is ", "+": " plus ", "%": " percent "}
LONGEST_ID = 80


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
    if name and not _kebab(name):
        node = found["pack"]
        sheet.mistake(node.start, node.end, f"a pack's name is small letters, figures and hyphens: “{_slug(name)}”")
    topics = list(_topics(sheet, found.get("topics")))
    known = {topic.lower(): topic for topic, _, _ in topics}
    return (
        name,
        schema.text(sheet, found.get("version"), "version"),
        schema.text(sheet, found.get("description"), "description"),
        tuple(topics),
        tuple(_rules(sheet, found.get("rules"), name, known)),
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


def _rules(sheet: Sheet, node: Node | None, pack: str, topics: Index[str, str]) -> Iterator[Data]:
    seen: dict[str, int] = {}
    if isinstance(node, Scalar) or (node is not None and not (node.pairs if isinstance(node, Mapping) else node.items)):
        sheet.mistake(node.start, node.end, "“rules” is to be a mapping of ids, or a list of assertions")
        return
    for name, place, value in _entries(sheet, node):
        if not _kebab(name):
            message = f"a rule's id is small letters, figures and hyphens: “{_slug(name) or 'my-rule'}”"
            sheet.mistake(place.start, place.end, message)
        elif name in seen:
            line = sheet.origin(seen[name]).line
            sheet.mistake(place.start, place.end, f"doubled rule “{name}”: line {line} has it already; write “- id: …”")
        seen.setdefault(name, place.start)
        rule = _rule(sheet, value, f"{pack}/{name}", topics)
        if rule is not None:
            yield rule


def _entries(sheet: Sheet, node: Node | None) -> Iterator[tuple[str, Scalar, Node]]:
    """Yield id, the scalar that gives it, and what the rule is, from either layout of `rules`."""
    if isinstance(node, Mapping):
        yield from ((key.text, key, value) for key, value in node.pairs)
    for item in node.items if isinstance(node, Sequence) else ():
        if isinstance(item, Scalar):
            yield _slug(item.text), item, item
        elif isinstance(item, Mapping) and isinstance(line := item.get("assert"), Scalar):
            yield _slug(line.text), line, item
        elif isinstance(item, Mapping) and len(item.pairs) == 1:
            yield item.pairs[0][0].text, item.pairs[0][0], item.pairs[0][1]
        else:
            sheet.mistake(item.start, item.start + 1, "a rule in a list is an assertion, or one id with its keys")


def _rule(sheet: Sheet, node: Node, identity: str, topics: Index[str, str]) -> Data | None:
    if isinstance(node, Scalar):
        parsed = _assertion(sheet, node, topics)
        place = _place(sheet, node)
        return (identity, parsed, node.text.strip(), place, "warning", None, "", "", {}) if parsed else None
    found = schema.fields(sheet, node, schema.RULE, "a rule")
    line = found.get("assert")
    schema.require(sheet, node, "assert", "a rule needs the key “assert” with an assertion")
    text = schema.text(sheet, line, "assert")
    parsed = _assertion(sheet, line, topics) if text and isinstance(line, Scalar) else None
    condition = found.get("when")
    when = None
    if schema.text(sheet, condition, "when") and isinstance(condition, Scalar):
        when = _assertion(sheet, condition, topics)
    severity = _severity(sheet, found.get("severity"))
    why, source = (schema.text(sheet, found.get(key), key) for key in ("why", "source"))
    examples = _examples(sheet, found.get("examples"))
    if parsed is None or line is None:
        return None
    return identity, parsed, text, _place(sheet, line), severity, when, why, source, examples


def _place(sheet: Sheet, node: Node) -> tuple[int, int]:
    origin = sheet.origin(node.start)
    return origin.line, origin.column


def _severity(sheet: Sheet, node: Node | None) -> str:
    found = schema.text(sheet, node, "severity")
    if found and node is not None and found not in schema.SEVERITIES:
        hint = schema.meant(found, schema.SEVERITIES) or ": expected “error”, “warning” or “note”"
        sheet.mistake(node.start, node.end, f"unknown severity “{schema.short(found)}”{hint}")
    return found or "warning"


def _assertion(sheet: Sheet, scalar: Scalar, topics: Index[str, str]) -> Data | None:
    """Return the assertion of a scalar as data; what is wrong with it is noted at the word in the file."""
    try:
        parsed = _parsed(scalar.text)
    except dsl.AssertionSyntaxError as error:
        _note(sheet, scalar, error.start, error.end, error.message)
        return None
    for doubt in doubts(parsed, topics):
        _note(sheet, scalar, *doubt)
    return assertion_data(parsed.assertion)


@lru_cache(4096)  # the rules of a pack often share a condition
def _parsed(line: str) -> dsl.Parsed:
    return dsl.read(line)


def _note(sheet: Sheet, scalar: Scalar, start: int, end: int, message: str) -> None:
    where = places(sheet, scalar)
    last = where[end - 1] + 1 if end > start else where[start]
    sheet.mistake(where[start], max(last, where[start]), message)


def _examples(sheet: Sheet, node: Node | None) -> dict[str, tuple[Data, ...]]:
    if node is None:
        return {}
    found = schema.fields(sheet, node, schema.EXAMPLES, "“examples”")
    return {
        key: tuple(_example(sheet, item) for item in schema.items(sheet, value, key)) for key, value in found.items()
    }


def _example(sheet: Sheet, node: Node) -> Data:
    if isinstance(node, Scalar):
        return schema.text(sheet, node, "example"), _place(sheet, node), "", ""
    found = schema.fields(sheet, node, schema.EXAMPLE, "an example")
    schema.require(sheet, node, "text", "an example needs the key “text”")
    issued = schema.text(sheet, found.get("issued"), "issued")
    if issued and not _is_date(issued):
        value = found["issued"]
        sheet.mistake(value.start, value.end, f"“{schema.short(issued)}” is no date: expected one as in 2024-11-06")
    text, title = (schema.text(sheet, found.get(key), key) for key in ("text", "title"))
    return text, _place(sheet, node), issued, title


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _kebab(name: str) -> bool:
    return name == name.lower() and all(part.isalnum() for part in name.split("-"))


def _slug(line: str) -> str:
    """Return the id of a bare line: its words in small letters, joined by hyphens."""
    for sign, word in SIGNS.items():
        line = line.replace(sign, word)
    words = "".join(character if character.isalnum() else " " for character in line.lower()).split()
    while len("-".join(words)) > LONGEST_ID and len(words) > 1:
        words.pop()
    return "-".join(words)[:LONGEST_ID]

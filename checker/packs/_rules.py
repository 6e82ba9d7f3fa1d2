"""The rules of a pack: ids, assertions, conditions, examples."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as Index
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from checker import dsl
from checker.packs import _schema as schema
from checker.packs._contradictions import Claim, clashes
from checker.packs._data import Data, assertion_data
from checker.packs._mistakes import Sheet
from checker.packs._nodes import Mapping, Node, Scalar, Sequence, places
from checker.packs._sense import doubts

SIGNS = {"<=": " at most ", ">=": " at least ", "≤": " at most ", "≥": " at least ", "<": " under ", ">": " over "}
SIGNS |= {"=": " is ", "+": " plus ", "%": " percent "}
LONGEST_ID = 80


class Line(NamedTuple):
    """An assertion in the file, and what it says."""

    scalar: Scalar
    parsed: dsl.Parsed
    sound: bool


def rules(sheet: Sheet, node: Node | None, pack: str, topics: Index[str, str]) -> list[Data]:
    """Return the rules of a pack as plain data; `topics` are the declared ones, in lower case -> as written."""
    if isinstance(node, Scalar) or (node is not None and not (node.pairs if isinstance(node, Mapping) else node.items)):
        sheet.mistake(node.start, node.end, "“rules” is to be a mapping of ids, or a list of assertions")
        return []
    seen: dict[str, int] = {}
    found: list[tuple[Data, Line]] = []
    for name, place, value in _entries(sheet, node):
        if not is_id(name):
            message = f"a rule's id is small letters, figures and hyphens: “{slug(name) or 'my-rule'}”"
            sheet.mistake(place.start, place.end, message)
        elif name in seen:
            line = sheet.origin(seen[name]).line
            sheet.mistake(place.start, place.end, f"doubled rule “{name}”: line {line} has it already; write “- id: …”")
        seen.setdefault(name, place.start)
        found += _rule(sheet, value, f"{pack}/{name}", topics)
    _hold_together(sheet, found)
    return [data for data, _ in found]


def _hold_together(sheet: Sheet, found: list[tuple[Data, Line]]) -> None:
    lines = {data[0]: line for data, line in found}
    claims = (
        Claim(identity, place[0], line.parsed, when)
        for (identity, _, _, place, _, when, *_), line in found
        if line.sound
    )
    for clash in clashes(claims):
        _note(sheet, lines[clash.claim.id].scalar, clash.start, clash.end, clash.message)


def _entries(sheet: Sheet, node: Node | None) -> Iterator[tuple[str, Scalar, Node]]:
    """Yield id, the scalar that gives it, and what the rule is, from either layout of `rules`."""
    if isinstance(node, Mapping):
        yield from (
            (slug(key.text), key, key) if _is_bare(sheet, key, value) else (key.text, key, value)
            for key, value in node.pairs
        )
    for item in node.items if isinstance(node, Sequence) else ():
        if isinstance(item, Scalar):
            yield slug(item.text), item, item
        elif isinstance(item, Mapping) and isinstance(line := item.get("assert"), Scalar):
            yield slug(line.text), line, item
        elif isinstance(item, Mapping) and len(item.pairs) == 1:
            yield item.pairs[0][0].text, item.pairs[0][0], item.pairs[0][1]
        else:
            sheet.mistake(item.start, item.start + 1, "a rule in a list is an assertion, or one id with its keys")


def _is_bare(sheet: Sheet, key: Scalar, value: Node) -> bool:
    """Tell whether a key without a value is a line after a hyphen, among rules with ids."""
    return isinstance(value, Scalar) and not value.text and sheet.text[: key.start].rstrip(" ").endswith("-")


def _rule(sheet: Sheet, node: Node, identity: str, topics: Index[str, str]) -> Iterator[tuple[Data, Line]]:
    """Yield the rule of a node, if its assertion can be read."""
    if isinstance(node, Scalar):
        line = _assertion(sheet, node, topics)
        if line is not None:
            yield (identity, _data(line), node.text.strip(), _place(sheet, node), "warning", None, "", "", {}), line
        return
    found = schema.fields(sheet, node, schema.RULE, "a rule")
    schema.require(sheet, node, "assert", "a rule needs the key “assert” with an assertion")
    line, when = (_line(sheet, found.get(key), key, topics) for key in ("assert", "when"))
    severity = _severity(sheet, found.get("severity"))
    why, source = (schema.text(sheet, found.get(key), key) for key in ("why", "source"))
    examples = _examples(sheet, found.get("examples"))
    if line is not None:
        condition = _data(when) if when is not None else None
        text, place = line.scalar.text.strip(), _place(sheet, line.scalar)
        yield (identity, _data(line), text, place, severity, condition, why, source, examples), line


def _line(sheet: Sheet, node: Node | None, key: str, topics: Index[str, str]) -> Line | None:
    if not schema.text(sheet, node, key) or not isinstance(node, Scalar):
        return None
    return _assertion(sheet, node, topics)


def _data(line: Line) -> Data:
    return assertion_data(line.parsed.assertion)


def _place(sheet: Sheet, node: Node) -> tuple[int, int]:
    origin = sheet.origin(node.start)
    return origin.line, origin.column


def _severity(sheet: Sheet, node: Node | None) -> str:
    found = schema.text(sheet, node, "severity")
    if found and node is not None and found not in schema.SEVERITIES:
        hint = schema.meant(found, schema.SEVERITIES) or ": expected “error”, “warning” or “note”"
        sheet.mistake(node.start, node.end, f"unknown severity “{schema.short(found)}”{hint}")
    return found or "warning"


def _assertion(sheet: Sheet, scalar: Scalar, topics: Index[str, str]) -> Line | None:
    """Return the assertion of a scalar; what is wrong with it is noted at the word in the file."""
    try:
        parsed = _parsed(scalar.text)
    except dsl.AssertionSyntaxError as error:
        _note(sheet, scalar, error.start, error.end, error.message)
        return None
    doubted = list(doubts(parsed, topics))
    for doubt in doubted:
        _note(sheet, scalar, *doubt)
    return Line(scalar, parsed, not doubted)


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


def is_id(name: str) -> bool:
    """Tell whether a name can be the id of a rule or pack."""
    return name == name.lower() and all(part.isalnum() for part in name.split("-"))


def slug(line: str) -> str:
    """Return the id that the words of a line give: they stand in small letters, joined by hyphens."""
    for sign, word in SIGNS.items():
        line = line.replace(sign, word)
    words = "".join(character if character.isalnum() else " " for character in line.lower()).split()
    while len("-".join(words)) > LONGEST_ID and len(words) > 1:
        words.pop()
    return "-".join(words)[:LONGEST_ID]

"""The table `tool.deskcheck` of a TOML file, as nodes of text with positions."""

from __future__ import annotations

import re
import tomllib
from typing import Any, NamedTuple

from checker.packs._mistakes import Sheet
from checker.packs._nodes import Mapping, Node, Scalar, Sequence

TABLE = ("tool", "deskcheck")
BLANK = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
KEY = re.compile(r"\"(?:\\.|[^\"\\])*\"|'[^']*'|[\w-]+", re.ASCII)
STRING = re.compile(r"\"\"\"(?:\\.|[^\\])*?\"{3,5}|'''.*?'{3,5}|\"(?:\\.|[^\"\\])*\"|'[^']*'", re.DOTALL)
BARE = re.compile(r"[^\s,\]}#]+(?: \d\d:[^\s,\]}#]+)?")  # a number, a truth value or a time
AT_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
TOO_DEEP = "nested too deeply for settings"


class _Table(NamedTuple):
    """A table that is being read: its keys with their nodes, tables among them; start, end: of its header."""

    pairs: dict[str, tuple[Scalar, Any]]
    start: int
    end: int


def read(sheet: Sheet) -> Node | None:
    """Return the table of the sheet; None where it has none, or is not TOML (then it has a mistake)."""
    try:
        found = tomllib.loads(sheet.text)
        for name in TABLE:
            found = found.get(name) if isinstance(found, dict) else None  # type: ignore[assignment]
        return _told(sheet.text) if found is not None else None
    except tomllib.TOMLDecodeError as error:
        _note(sheet, str(error))
    except RecursionError:
        sheet.mistake(0, 1, TOO_DEEP)
    return None


def _note(sheet: Sheet, message: str) -> None:
    place = AT_PLACE.search(message)
    at = len(sheet.text)
    if place is not None and place[1]:
        lines = sheet.text.splitlines(keepends=True)
        at = sum(map(len, lines[: int(place[1]) - 1])) + int(place[2]) - 1
    told = AT_PLACE.sub("", message)
    sheet.mistake(min(at, max(len(sheet.text) - 1, 0)), at + 1, f"this is not TOML: {told[0].lower()}{told[1:]}")


def _told(text: str) -> Node:
    """Return the table of a sound text, read once more for the places of its keys and values."""
    root = _Table({}, 0, 0)
    table, at = root, _blank(text, 0)
    while at < len(text):
        if text[at] == "[":
            table, at = _header(text, at, root)
        else:
            at = _pair(text, at, table)
        at = _blank(text, at)
    inner: Any = root
    for name in TABLE:
        inner = inner.pairs[name][1]
    return _node(inner)


def _header(text: str, at: int, root: _Table) -> tuple[_Table, int]:
    """Open the table whose header begins at `at`; return it and where the header ends."""
    several = text.startswith("[[", at)
    keys, end = _keys(text, _blank(text, at + 1 + several))
    end = _blank(text, end) + 1 + several
    table = root
    for key in keys[:-1] if several else keys:
        table = _within(table, key)
    if several:
        rows = table.pairs.setdefault(keys[-1].text, (keys[-1], []))[1]
        rows.append(table := _Table({}, at, end))
    return table, end


def _within(table: _Table, key: Scalar) -> _Table:
    inner = table.pairs.setdefault(key.text, (key, _Table({}, key.start, key.end)))[1]
    return inner[-1] if isinstance(inner, list) else inner  # type: ignore[no-any-return]


def _pair(text: str, at: int, table: _Table) -> int:
    """Add the key and value that begin at `at` to a table; return where they end."""
    keys, at = _keys(text, at)
    for key in keys[:-1]:
        table = _within(table, key)
    value, at = _value(text, _blank(text, _blank(text, at) + 1))
    table.pairs[keys[-1].text] = (keys[-1], value)
    return at


def _keys(text: str, at: int) -> tuple[list[Scalar], int]:
    """Return the parts of a dotted key, and where it ends."""
    keys: list[Scalar] = []
    while found := KEY.match(text, at):
        keys.append(_scalar(found))
        at = _blank(text, found.end())
        if text[at : at + 1] != ".":
            break
        at = _blank(text, at + 1)
    return keys, at


def _value(text: str, at: int) -> tuple[Any, int]:
    if found := STRING.match(text, at):
        return _scalar(found), found.end()
    if text[at] not in "[{":
        found = BARE.match(text, at)
        return (_scalar(found), found.end()) if found is not None else (Scalar("", at, at), at + 1)
    start, is_table = at, text[at] == "{"
    items: list[Any] = []
    table = _Table({}, at, at + 1)
    at = _blank(text, at + 1)
    while text[at] not in "]}":
        if is_table:
            at = _pair(text, at, table)
        else:
            item, at = _value(text, at)
            items.append(item)
        at = _blank(text, at)
        at = _blank(text, at + 1) if text[at] == "," else at
    return (table if is_table else Sequence(items, start, at + 1)), at + 1


def _scalar(found: re.Match[str]) -> Scalar:
    raw = found.group()
    text = tomllib.loads(f"text = {raw}")["text"] if raw[0] in "\"'" else raw
    return Scalar(text, found.start(), found.end(), raw[0] if raw[0] in "\"'" else "")


def _blank(text: str, at: int) -> int:
    found = BLANK.match(text, at)
    return found.end() if found is not None else at


def _node(value: Any) -> Node:
    """Return what was read as nodes."""
    if isinstance(value, _Table):
        return Mapping([(key, _node(inner)) for key, inner in value.pairs.values()], value.start, value.end)
    if isinstance(value, list):
        return Sequence([_node(row) for row in value], value[0].start, value[-1].end)
    if isinstance(value, Sequence):
        return Sequence([_node(item) for item in value.items], value.start, value.end)
    return value  # type: ignore[no-any-return]

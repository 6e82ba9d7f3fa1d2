"""Settings, compiled: the bytes of a file in, plain data out, or all its mistakes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checker.config._keys import EMPTY_LISTS, FILE, LEVELS, OWN
from checker.packs import PackError, _compile, _nodes, _schema
from checker.packs._mistakes import Mistake, Sheet
from checker.packs._names import names
from checker.packs._nodes import Mapping, Node, Sequence
from checker.packs._rules import severity

TOML = ".toml"
QUOTED = "put a pattern that begins with “{}” in quotation marks"
Row = tuple[Any, ...]


def compiled(source: bytes, path: str) -> Any:
    """Return the settings in the bytes of a file, as plain data; None where a TOML file has no table of ours.

    Raises PackError with all their mistakes.
    """
    sheet = Sheet(path, _compile.decoded(source, path))
    root = _root(sheet)
    if sheet.mistakes:
        raise PackError([_advised(mistake) for mistake in sheet.mistakes])
    if root is None:
        return None if path.endswith(TOML) else (((), (), (), (), ""), (), (), "")
    found = _schema.fields(sheet, root, FILE, "the settings file")
    folders, exclude = tuple(_folders(sheet, found.get("folders"))), tuple(_exclude(sheet, found))
    data = (_own(sheet, found), folders, exclude, _schema.text(sheet, found.get("baseline"), "baseline"))
    if sheet.mistakes:
        raise PackError(sorted(sheet.mistakes, key=lambda mistake: mistake.origin))
    return data


def _root(sheet: Sheet) -> Node | None:
    if not sheet.path.endswith(TOML):
        return _nodes.read(sheet)
    from checker.config._toml import read  # imports tomllib

    return read(sheet)


def _own(sheet: Sheet, found: dict[str, Node]) -> Row:
    """Return what holds for articles: packs, off, severity, names, fail-on."""
    return (
        tuple(_words(sheet, _some(found, "packs"), "packs")),
        tuple(_words(sheet, _some(found, "off"), "off")),
        tuple(_severities(sheet, found.get("severity"))),
        tuple(_names(sheet, _some(found, "names"))),
        _level(sheet, found.get("fail-on")),
    )


def _some(found: dict[str, Node], key: str) -> Node | None:
    """Return the node of a list, None for `[]`: settings may well list nothing."""
    node = found.get(key)
    return None if isinstance(node, Sequence) and not node.items and key in EMPTY_LISTS else node


def _words(sheet: Sheet, node: Node | None, key: str) -> Iterator[Row]:
    for item in _schema.items(sheet, node, key):
        if name := _schema.text(sheet, item, key):
            word = sheet.word(name, item.start)
            yield name, tuple(word.origin[1:]), word.source_line


def _severities(sheet: Sheet, node: Node | None) -> Iterator[Row]:
    if node is not None and not isinstance(node, Mapping):
        sheet.mistake(node.start, node.start + 1, "“severity” is to be a mapping: “everyday/roles: note”")
    for key, value in node.pairs if isinstance(node, Mapping) else ():
        level = severity(sheet, value)
        yield from ((row, level) for row in _words(sheet, key, "severity"))


def _names(sheet: Sheet, node: Node | None) -> Iterator[Row]:
    if node is not None:
        own, files = names(sheet, node)
        yield own, files, sheet.place(node.start)


def _level(sheet: Sheet, node: Node | None) -> str:
    level = _schema.text(sheet, node, "fail-on")
    if level and level not in LEVELS and node is not None:
        hint = _schema.meant(level, LEVELS) or f": expected {_schema.listed(LEVELS).replace(' and ', ' or ')}"
        sheet.mistake(node.start, node.end, f"unknown level “{_schema.short(level)}”{hint}")
    return level


def _exclude(sheet: Sheet, found: dict[str, Node]) -> Iterator[str]:
    for item in _schema.items(sheet, _some(found, "exclude"), "exclude"):
        if text := _schema.text(sheet, item, "exclude"):
            yield _pattern(sheet, item, text)


def _folders(sheet: Sheet, node: Node | None) -> Iterator[Row]:
    if node is not None and not isinstance(node, Mapping):
        sheet.mistake(node.start, node.start + 1, "“folders” is to be a mapping: “sport/: {packs: sport-results}”")
    for key, value in node.pairs if isinstance(node, Mapping) else ():
        if key.text.startswith("!"):
            sheet.mistake(key.start, key.end, "a pattern of “folders” cannot begin with “!”: name what is meant")
        yield _pattern(sheet, key, key.text), _own(sheet, _schema.fields(sheet, value, OWN, "a folder"))


def _pattern(sheet: Sheet, node: Node, text: str) -> str:
    """Return a pattern; one that leads out of the settings' folder matches nothing there and is a mistake."""
    if ".." in text.split("/"):
        sheet.mistake(node.start, node.end, "a pattern cannot lead out of the folder of these settings")
    if not text.strip("/!"):
        sheet.mistake(node.start, node.end, "this pattern names no file or folder")
    return text.removeprefix("./")


def _advised(mistake: Mistake) -> Mistake:
    """Return a mistake of YAML in words for settings, where patterns begin with signs of YAML's own."""
    word = mistake.source_line[mistake.origin.column - 1 :]
    sign = next((sign for sign in "*!" if word.startswith(sign)), "")
    if not sign and (before := mistake.source_line[: mistake.origin.column - 1].rstrip()).endswith("*"):
        sign, column = "*", len(before)  # the parser shows what follows the sign
        mistake = mistake._replace(origin=mistake.origin._replace(column=column))
    told = QUOTED.format(sign) if sign else mistake.message.replace(" in a pack", "").replace("for a pack", "")
    return mistake._replace(message=told.replace("a pack cannot contain", "settings cannot contain").rstrip())

"""The project's own settings: `checker.yaml`, in the folder where the command runs or above it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from checker.cache import cached
from checker.model import Origin, Severity
from checker.packs import PackError, Word, is_path

NAME = "checker.yaml"
DEFAULT_PACK = "everyday"
LARGEST = 2**20  # bytes
KEYS = {
    "packs": "packs that are checked besides the default one, by name or by file beside these settings",
    "off": "rules that are not checked",
    "severity": "rules, and how grave their findings are to be",
}


class ConfigError(Exception):
    """Settings that cannot be used; the message names file, line and column."""


class Config(NamedTuple):
    """What holds for every run in a folder.

    packs: names or files of packs that are checked besides the default one. off: rules that are not checked.
    severity: rules, and how grave their findings are to be.
    """

    packs: tuple[str, ...] = ()
    off: tuple[Word, ...] = ()
    severity: tuple[tuple[Word, Severity], ...] = ()


def find(folder: Path) -> Path | None:
    """Return the `checker.yaml` of `folder`, or of the nearest folder above it that has one."""
    return next((path for above in (folder, *folder.parents) if (path := above / NAME).is_file()), None)


def load(folder: Path) -> Config:
    """Return the settings that hold in `folder`. Raises ConfigError."""
    path = find(folder.resolve())
    if path is None:
        return Config()
    try:
        with path.open("rb") as file:
            source = file.read(LARGEST + 1)
        if len(source) > LARGEST:
            raise ConfigError(f"{path}: the settings are larger than {LARGEST >> 20} MB")
        named, off, severity = cached("settings", (source,), partial(_compiled, source, str(path)))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror or error}") from error
    except PackError as error:
        raise ConfigError(str(error)) from error
    # a file is meant beside the settings that name it, wherever the command runs
    return Config(
        tuple(str(path.parent / name) if is_path(name) else name for name in named),
        tuple(_word(row, path) for row in off),
        tuple((_word(row, path), Severity(level)) for row, level in severity),
    )


def _word(row: tuple[str, tuple[int, int], str], path: Path) -> Word:
    text, place, line = row
    return Word(text, Origin(str(path), *place), line)


def _compiled(source: bytes, path: str) -> Any:
    """Return the settings in the bytes of a file, as plain data. Raises PackError with all their mistakes."""
    from checker.packs import _compile, _schema
    from checker.packs._mistakes import Sheet
    from checker.packs._nodes import Mapping, Node, read
    from checker.packs._rules import severity

    sheet = Sheet(path, _compile.decoded(source, path))
    root = read(sheet)
    found = _schema.fields(sheet, root, KEYS, "the settings file") if root is not None else {}

    def words(node: Node | None, key: str) -> Iterator[tuple[str, tuple[int, int], str]]:
        for item in _schema.items(sheet, node, key):
            if name := _schema.text(sheet, item, key):
                word = sheet.word(name, item.start)
                yield name, word.origin[1:], word.source_line

    levels = found.get("severity")
    if levels is not None and not isinstance(levels, Mapping):
        sheet.mistake(levels.start, levels.start + 1, "“severity” is to be a mapping: “everyday/roles: note”")
    pairs = levels.pairs if isinstance(levels, Mapping) else []
    data = (
        tuple(_schema.texts(sheet, found.get("packs"), "packs")),
        tuple(words(found.get("off"), "off")),
        tuple((row, severity(sheet, value)) for key, value in pairs for row in words(key, "severity")),
    )
    if sheet.mistakes:
        raise PackError(sheet.mistakes)
    return data

"""JSON with the places of its strings."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from checker.document._format import DocumentError
from checker.document._traced import Piece

TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)
ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})(?:\\u([0-9A-Fa-f]{4}))?|(.))", re.DOTALL)
SAID = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}
DEEPEST = 100

Key: TypeAlias = "str | int"


def load(path: str, text: str, start: int = 0, end: int | None = None) -> Any:
    """Return the value of the JSON between two places of a text. Raises `DocumentError`."""
    try:
        return json.loads(text[start:end].removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        line = error.lineno + text.count("\n", 0, start)
        raise DocumentError(f"{path}:{line}:{error.colno}: broken JSON: {error.msg}") from None
    except (RecursionError, ValueError):
        raise DocumentError(f"{path}: not read: its JSON is nested too deeply, or a figure in it is too long") from None


def places(text: str, start: int = 0, end: int | None = None) -> dict[tuple[Key, ...], tuple[int, int]]:
    """Return where each string value of valid JSON stands, without its quotation marks, by its keys and indices.

    Values deeper than 100 levels are left out.
    """
    found: dict[tuple[Key, ...], tuple[int, int]] = {}
    path: list[Key] = []
    kinds: list[str] = []
    key_next = False
    for match in TOKEN.finditer(text, start, len(text) if end is None else end):
        word = match.group()
        if word in "{[":
            kinds.append(word)
            path.append("" if word == "{" else 0)
            key_next = word == "{"
        elif word in "}]":
            kinds.pop()
            path.pop()
            key_next = False
        elif word == ",":
            if kinds[-1] == "[":
                path[-1] = int(path[-1]) + 1
            key_next = kinds[-1] == "{"
        elif word == ":":
            key_next = False
        elif word[0] == '"' and key_next:
            path[-1] = json.loads(word, strict=False)
        elif word[0] == '"' and len(path) <= DEEPEST:
            found[tuple(path)] = match.start() + 1, match.end() - 1
    return found


def pieces(text: str, start: int, end: int) -> Iterator[Piece]:
    """Yield the pieces of a string between its quotation marks, escapes read."""
    done = start
    while (place := text.find("\\", done, end)) >= 0:
        match = ESCAPE.match(text, place, end)
        if match is None:
            break
        if place > done:
            yield Piece(text[done:place], done, place)
        said, done = _said(match)
        yield Piece(said, place, done)
    if done < end:
        yield Piece(text[done:end], done, end)


def _said(match: re.Match[str]) -> tuple[str, int]:
    """Return what an escape says and where it ends: two may be one code point."""
    if match[3] is not None:
        return SAID.get(match[3], match[3]), match.end()
    first = int(match[1], 16)
    if match[2] is not None:
        second = int(match[2], 16)
        if 0xD800 <= first < 0xDC00 <= second < 0xE000:
            return chr(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)), match.end()
        return chr(first), match.end() - 6
    return chr(first), match.end()

"""YAML as nodes of text with positions: no aliases, no tags, no types, no recursion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple, TypeAlias

import yaml

from checker.packs._mistakes import Sheet
from checker.packs._yaml_mistakes import explained

LOADER: Any = getattr(yaml, "CLoader", yaml.Loader)
ATTEMPTS = 5  # to read a file with bare lines among keys
DEPTH = 20  # of nesting; a pack needs seven levels


class Scalar(NamedTuple):
    """A text. start, end: its half-open range in the source, quotation marks included. style: ' " | > or empty."""

    text: str
    start: int
    end: int
    style: str = ""


class Sequence(NamedTuple):
    """A list of nodes."""

    items: list[Any]
    start: int
    end: int


class Mapping(NamedTuple):
    """Keys and their nodes, in the order of the source, without doubled keys."""

    pairs: list[tuple[Scalar, Any]]
    start: int
    end: int

    def get(self, key: str) -> Any:
        """Return the node of `key`, or None."""
        return next((node for name, node in self.pairs if name.text == key), None)


Node: TypeAlias = Scalar | Sequence | Mapping


def read(sheet: Sheet) -> Node | None:
    """Return the one document of the sheet; None where it is empty or not YAML (then it has mistakes)."""
    text = sheet.text
    for attempt in range(ATTEMPTS):
        try:
            return _document(sheet, text)
        except _RefusedError as refused:
            sheet.mistake(*refused.args)
            return None
        except yaml.YAMLError as error:
            mended = _with_bare_lines(text, error) if attempt < ATTEMPTS - 1 else None
            if mended is None:
                sheet.mistake(*explained(sheet.text, error))
                return None
        sheet.mistakes.clear()
        text = mended
    return None


def _with_bare_lines(text: str, error: yaml.YAMLError) -> str | None:
    """Return the text with `- line` among keys made a key without a value, if that is where YAML gave up.

    A list cannot go on where a mapping stands, but a rule author may well write a bare line below rules with ids.
    The sign `?` says to YAML what is meant, and every offset stays.
    """
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or ""
    listed = "expected key" in problem or "expected <block end>, but found '-'" in problem  # libyaml; the one in Python
    if mark is None or not listed or text[mark.index : mark.index + 2] != "- ":
        return None
    indent = "\n" + text[text.rfind("\n", 0, mark.index) + 1 : mark.index]
    outside = re.compile(rf"\n {{0,{len(indent) - 2}}}[^ \n#]").search(text, mark.index) if len(indent) > 1 else None
    end = outside.start() if outside is not None else len(text)
    return text[: mark.index] + "?" + text[mark.index + 1 : end].replace(f"{indent}- ", f"{indent}? ") + text[end:]


class _RefusedError(Exception):
    """start, end, message of what no pack may contain."""


def _document(sheet: Sheet, text: str) -> Node | None:
    """Build the tree with a stack of open collections: nothing recurses, however deep the nesting.

    One loop over the events, with the commonest first: a pack of ten thousand rules has some 160,000.
    """
    next_event, new = LOADER(text).get_event, tuple.__new__  # as Scalar(…), in half the time
    top: list[Any] = []
    children = top
    stack: list[tuple[Any, list[Any]]] = []
    documents = 0
    while True:
        event = next_event()
        sort = event.__class__
        if sort is yaml.ScalarEvent:
            if event.anchor is not None or event.tag is not None:
                _refuse(event)
            children.append(new(Scalar, (event.value, event.start_mark.index, event.end_mark.index, event.style or "")))
        elif sort is yaml.MappingStartEvent or sort is yaml.SequenceStartEvent:
            _refuse(event)
            if len(stack) == DEPTH:
                raise _RefusedError(event.start_mark.index, event.start_mark.index + 1, "nested too deeply for a pack")
            stack.append((event, children))
            children = []
        elif sort is yaml.MappingEndEvent or sort is yaml.SequenceEndEvent:
            opened, outer = stack.pop()
            outer.append(_collection(sheet, opened, children, event.end_mark.index))
            children = outer
        elif sort is yaml.StreamEndEvent:
            return top[0] if top else None
        else:
            documents += sort is yaml.DocumentStartEvent
            _refuse_others(event, documents)


def _refuse_others(event: Any, documents: int) -> None:
    """Refuse an alias, and a second document."""
    start, end = event.start_mark.index, event.end_mark.index
    if isinstance(event, yaml.AliasEvent):
        raise _RefusedError(start, end, "aliases are not allowed in a pack: write the value out")
    if documents > 1:
        raise _RefusedError(start, end, "a file holds one pack: remove this “---” and what follows")


def _refuse(event: Any) -> None:
    """Refuse what makes YAML more than text, lists and mappings."""
    if event.anchor is not None:
        end = event.start_mark.index + len(event.anchor) + 1
        raise _RefusedError(event.start_mark.index, end, "anchors are not allowed in a pack: write the value out")
    if event.tag is not None:
        raise _RefusedError(event.start_mark.index, event.end_mark.index, "YAML tags are not allowed in a pack")


def _collection(sheet: Sheet, opened: Any, children: list[Any], end: int) -> Node:
    start = opened.start_mark.index
    if isinstance(opened, yaml.SequenceStartEvent):
        return Sequence(children, start, end)
    pairs: list[tuple[Any, Any]] = list(zip(children[::2], children[1::2], strict=True))
    names = {key.text for key, _ in pairs if key.__class__ is Scalar}
    if len(names) == len(pairs) and "<<" not in names:
        return Mapping(pairs, start, end)
    return Mapping(list(_sound(sheet, pairs)), start, end)


def _sound(sheet: Sheet, pairs: list[tuple[Any, Any]]) -> Iterator[tuple[Scalar, Any]]:
    """Yield the pairs whose keys are texts that stand once; the others are mistakes."""
    seen: dict[str, Scalar] = {}
    for key, value in pairs:
        if not isinstance(key, Scalar):
            hyphen = sheet.text[: key.start].rstrip(" ").endswith("-")
            message = "no hyphen before an id among others" if hyphen else "a key is to be a text"
            sheet.mistake(key.start, key.start + 1, message)
        elif key.text == "<<":
            sheet.mistake(key.start, key.end, "merge keys are not allowed in a pack: write the values out")
        elif key.text in seen:
            line = sheet.origin(seen[key.text].start).line
            sheet.mistake(key.start, key.end, f"doubled key “{key.text}”: it stands in line {line} already")
        else:
            seen[key.text] = key
            yield key, value


def places(sheet: Sheet, scalar: Scalar) -> list[int]:
    """Return, for every character of a scalar's text and for its end, the offset in the source where it stands.

    Folded lines, escapes and the indentation of blocks are followed; where that fails the last sure place counts.
    """
    raw, at = sheet.text, scalar.start
    if scalar.style in ("|", ">"):
        at = raw.find("\n", at) + 1
    elif scalar.style:
        at += 1
    found: list[int] = []
    for character in scalar.text:
        at = _next(raw, at, scalar, character)
        found.append(min(at, scalar.end))
        at += _length(raw, at, scalar.style)
    return [*found, min(at, scalar.end)]


def _next(raw: str, at: int, scalar: Scalar, character: str) -> int:
    """Return where `character` stands at or after `at`: line ends and indentation may lie between."""
    if character.isspace():
        return at
    while at < scalar.end and raw[at].isspace():
        at += 1
    return at


def _length(raw: str, at: int, style: str) -> int:
    """Return how many characters of the source the one at `at` takes."""
    if style == "'" and raw.startswith("''", at):
        return 2
    if style != '"' or raw[at : at + 1] != "\\":
        return 1
    return {"x": 4, "u": 6, "U": 10}.get(raw[at + 1 : at + 2], 2)

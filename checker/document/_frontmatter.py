"""YAML front matter: the article's own data between two lines of `---`, read with positions."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, NamedTuple

from checker.document._format import DocumentError
from checker.document._headings import headings, masked
from checker.model import Part, Span

PARTS = {
    "title": "headline",
    "headline": "headline",
    "standfirst": "standfirst",
    "subtitle": "standfirst",
    "caption": "caption",
    "captions": "caption",
    "byline": "byline",
    "author": "byline",
}
LIMIT = 1 << 14
UNQUOTED = "Unquoted "  # and a key: it is no YAML; a repair must not make it so. The capital is no article's own

# Compiled where front matter is met: most of what is checked has none, or the plainest.
OPEN = r"\ufeff?---[ \t]*(?:\r\n|\r|\n)"
CLOSE = r"(?:(?<=\n)|(?<=\r))(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)"
KEY = r"[\"']?[A-Za-z_][\w -]{0,60}[\"']?[ \t]*:(?:\s|\Z)|---[ \t]*(?:[\r\n]|\Z)"
ISO = r"\d{4}-\d\d-\d\d(?!\d)"

# Lines of the plainest kind mean the same to YAML and to this pattern, so the usual article needs no YAML parser.
PLAIN = (
    r"([A-Za-z_][\w-]*):[ \t]+"
    r'(?:"([^"\\\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]*)"'
    r"|((?:[A-Za-z0-9](?:[A-Za-z0-9 .,;'()/-]*[A-Za-z0-9.)])?)))[ \t]*(?:\r\n|\r|\n|$)"
)

# What the YAML parser says, by a part of its message -> the same for an editor.
ADVICE = {
    "expected ',' or ']'": "a list that begins with “[” is not closed with “]”",
    "expected ',' or '}'": "what begins with “{” is not closed with “}”",
    "end of stream": "a quotation mark is not closed",
    "mapping values are not allowed": "put a text that contains “: ” in quotation marks",
    "could not find expected ':'": "a “:” is missing behind the key",
    "expected key": "expected “key: value” in line with the keys above",
    "expected <block end>": "expected “key: value” in line with the keys above",
    "cannot start any token": "put a text that begins with this character in quotation marks",
}


class Value(NamedTuple):
    """The text of a value, and the spans of its scalars in the file, without quotation marks."""

    text: str
    spans: tuple[Span, ...]


class FrontMatter(NamedTuple):
    """What the front matter says; `end` is where the article's text begins."""

    meta: dict[str, str]
    parts: tuple[Part, ...]
    issued: date | None
    end: int


NONE = FrontMatter({}, (), None, 0)


def front_matter(text: str, path: str) -> FrontMatter:
    """Return the front matter of `text`, or one without data where there is none.

    Raises `DocumentError` with line and column where the YAML is broken.
    """
    if not text.startswith(("---", "\ufeff---")):
        return NONE
    opening = re.compile(OPEN).match(text)
    if opening is None or not re.compile(KEY).match(text, opening.end()):
        return NONE
    closing = re.compile(CLOSE).search(text, opening.end(), opening.end() + LIMIT)
    if closing is None:
        raise DocumentError(f"{path}:1:1: the front matter has no closing --- within {LIMIT} characters")
    inside = opening.end(), closing.start()
    values = _plain(text, *inside)
    if values is None:
        values = _yaml(text, *inside, path)
    parts = [
        Part(PARTS[key], trimmed)
        for key, value in values.items()
        if key in PARTS
        for span in value.spans
        if (trimmed := _trimmed(text, span)).end > trimmed.start
    ]
    meta = {key: value.text for key, value in values.items()}
    return FrontMatter(meta, tuple(parts), _issued(meta), closing.end())


def _issued(meta: dict[str, str]) -> date | None:
    for key in ("issued", "date"):
        value = meta.get(key, "").strip()
        if re.compile(ISO).match(value):
            try:
                return date.fromisoformat(value[:10])
            except ValueError:
                continue
    return None


def _trimmed(text: str, span: Span) -> Span:
    """Return `span` without the blanks at its ends, which quotation marks keep."""
    words = text[slice(*span)]
    return Span(span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip()))


def _plain(text: str, start: int, end: int) -> dict[str, Value] | None:
    """Return the values of front matter that consists of plain lines only, else None."""
    values: dict[str, Value] = {}
    while start < end:
        match = re.compile(PLAIN).match(text, start, end)
        if match is None or (key := match[1].lower()) in values:
            return None
        group = 2 if match[2] is not None else 3
        values[key] = Value(match[group], (Span(*match.span(group)),))
        start = match.end()
    return values


def _yaml(text: str, start: int, end: int, path: str, lenient: bool = True) -> dict[str, Value]:
    """Return the values of front matter; lenient: a headline or the like that is no YAML is read as it stands."""
    import yaml

    try:
        return _parsed(text, start, end)
    except yaml.YAMLError as error:
        raw = headings(text, start, end, PARTS, _reads) if lenient else {}
        if raw:
            values = _yaml(masked(text[:end], raw.values()), start, end, path, lenient=False)
            told = {UNQUOTED + key: Value("", ()) for key in raw}
            return values | {key: Value(text[slice(*span)], (span,)) for key, span in raw.items()} | told
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        line, column = (mark.line + 2, mark.column + 1) if mark else (1, 1)
        said = getattr(error, "problem", None) or getattr(error, "reason", None) or "invalid YAML"
        problem = next((advice for part, advice in ADVICE.items() if part in said), said)
        raise DocumentError(f"{path}:{line}:{column}: front matter: {problem}") from None
    except UnicodeEncodeError:
        raise DocumentError(f"{path}:1:1: front matter: not valid Unicode") from None


def _parsed(text: str, start: int, end: int) -> dict[str, Value]:
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return _values(tuple(yaml.parse(text[start:end], Loader=loader)), text, start)


def _reads(line: str) -> bool:
    """Tell whether YAML reads a line by itself."""
    import yaml

    try:
        return bool(_parsed(line, 0, len(line)))
    except yaml.YAMLError:
        return False


def _values(events: tuple[Any, ...], text: str, start: int) -> dict[str, Value]:
    """Return the values of the one mapping that the YAML events describe.

    Events, not nodes: no depth of nesting exhausts the stack. Raises `yaml.MarkedYAMLError`.
    """
    import yaml

    for event in events:
        if getattr(event, "anchor", None):
            raise yaml.MarkedYAMLError(problem="no anchors or aliases here", problem_mark=event.start_mark)
    if len(events) < 4:  # comments only
        return {}
    if not isinstance(events[2], yaml.MappingStartEvent):
        raise yaml.MarkedYAMLError(problem="expected `key: value`", problem_mark=events[2].start_mark)
    values: dict[str, Value] = {}
    index = 3
    while index < len(events) and isinstance(events[index], yaml.ScalarEvent):
        key = events[index].value.strip().lower()
        if key in values:
            raise yaml.MarkedYAMLError(problem=f"`{key}` twice", problem_mark=events[index].start_mark)
        after = _after(events, index + 1)
        values[key] = _value(events[index + 1 : after], text, start)
        index = after
    if not isinstance(events[index], yaml.MappingEndEvent):
        raise yaml.MarkedYAMLError(problem="a key must be a word", problem_mark=events[index].start_mark)
    return values


def _after(events: tuple[Any, ...], index: int) -> int:
    """Return the index after the node that begins at `index`."""
    import yaml

    depth = 0
    while True:
        depth += isinstance(events[index], yaml.CollectionStartEvent)
        depth -= isinstance(events[index], yaml.CollectionEndEvent)
        index += 1
        if depth == 0:
            return index


def _value(events: tuple[Any, ...], text: str, start: int) -> Value:
    """Return a scalar, or a list of scalars with the source of the list as its text."""
    scalars = [event for event in events if hasattr(event, "value")]
    spans = tuple(_inside(event, text, start) for event in scalars)
    if len(events) == 1:
        return Value(scalars[0].value, spans)
    source = text[start + events[0].start_mark.index : start + events[-1].end_mark.index]
    return Value(source.strip(), spans)


def _inside(event: Any, text: str, start: int) -> Span:
    """Return the span of a scalar's text without quotation marks or the header line of a block."""
    first, last = start + event.start_mark.index, start + event.end_mark.index
    if event.style in ("'", '"'):
        return Span(first + 1, max(first + 1, last - 1))
    if event.style in ("|", ">"):
        first = min(last, first + len(re.split(r"[\r\n]", text[first:last], maxsplit=1)[0]))
    raw = text[first:last]
    return Span(first + len(raw) - len(raw.lstrip()), max(first, first + len(raw.rstrip())))

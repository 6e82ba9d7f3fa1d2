"""Lines of front matter that YAML stumbles over (`title: Storm: 19 dead`, `title: 'Never again', says PM`)."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from checker.model import Span

LINE = r"[^\r\n]*(?:\r\n|\r|\n|\Z)"
# YAML takes no control characters and no lone surrogates, and neither does this.
HEADING = r"([A-Za-z]+)[ \t]*:[ \t]+([^\x00-\x08\x0a-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]*?)[ \t]*(?:\r\n|\r|\n|\Z)"


def headings(text: str, start: int, end: int, keys: Collection[str], reads: Callable[[str], bool]) -> dict[str, Span]:
    """Return where the texts stand of lines in text[start:end] that have one of `keys` and are no YAML, by key.

    reads: whether YAML can read a line by itself. What goes on in the next line, and a key that stands twice, is left
    to YAML.
    """
    found: dict[str, Span] = {}
    lines = [match for match in re.compile(LINE).finditer(text, start, end) if match.end() > match.start()]
    for line, below in zip(lines, [*(match[0] for match in lines[1:]), ""], strict=True):
        heading = re.compile(HEADING).fullmatch(line[0])
        if heading is None or not heading[2] or (key := heading[1].lower()) not in keys:
            continue
        if key in found or (below[:1] in (" ", "\t") and below.strip()) or reads(line[0]):
            continue
        found[key] = Span(line.start() + heading.start(2), line.start() + heading.end(2))
    return found


def masked(text: str, spans: Collection[Span]) -> str:
    """Return `text` with a word as long as it in place of each span: the rest may be YAML, at the same places."""
    for span in spans:
        text = f"{text[: span.start]}{'x' * (span.end - span.start)}{text[span.end :]}"
    return text

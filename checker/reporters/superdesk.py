"""What Superdesk's editor shows: `{"errors": [{"startOffset", "text", "type", "message", "suggestions"}]}`.

An article a line; notes only where they are asked for. `field` names the value of the item that the place is in.
Interface: https://superdesk.readthedocs.io/en/latest/spellcheckers.html (text checkers), the editor counts in UTF-16.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Mapping
from functools import lru_cache
from operator import itemgetter
from typing import Any

from checker.document._json import places
from checker.document._records import marked
from checker.model import Document, Finding, Severity
from checker.report import Report
from checker.reporters import Options
from checker.reporters._words import dumped, in_words, one_line

Field = tuple[str, int, int]  # name, and where the value stands in the file


def report(report: Report, options: Options) -> str:
    """Return the findings of each article on a line of its own."""
    return "".join(dumped(errors(report, document, options.notes)) for document in report.documents)


def errors(report: Report, document: Document, notes: bool = False) -> dict[str, list[dict[str, Any]]]:
    """Return the findings of a document as Superdesk's text checkers tell them.

    `startOffset` counts UTF-16 units, as the editor's own strings do: in a value of an item from its beginning, where
    the value is HTML without its tags and with one line break between paragraphs; else in the text as read.
    """
    shown = [one for one in report.of(document) if notes or one.severity is not Severity.NOTE]
    return {"errors": [_error(one, report) for one in shown]}


def _error(finding: Finding, report: Report) -> dict[str, Any]:
    document, (start, end) = finding.document, finding.span
    field, offset = _place(document, start)
    words = document.text[start:end].partition("\n")[0]  # no place may reach into another paragraph
    rule = report.rules_by_id.get(finding.rule)
    repairs = [
        {"text": f"{words[: one.span.start - start]}{one.replacement}{words[one.span.end - start :]}"}
        for one in finding.suggestions
        if start <= one.span.start <= one.span.end <= start + len(words)
    ]
    return {
        "startOffset": offset,
        "text": words,
        "type": "spelling" if rule is not None and rule.assertion.form.startswith("spelled") else "grammar",
        "message": _message(finding),
        "suggestions": repairs,
        "field": field,
        "rule": finding.rule,
        "severity": finding.severity.value,
    }


def _message(finding: Finding) -> str:
    """Return the message with the first other place in its own words: an editor has no lines to look for."""
    told = one_line(finding.message)
    return f"{told} (against: {in_words(finding.related[0], finding.document)})" if finding.related else told


def _place(document: Document, start: int) -> tuple[str, int]:
    """Return the name of the value that a place is in, and the place there; no name where there are no values."""
    source = document.source
    field = _field(source.text, source.at(start)) if source is not None else None
    if source is None or field is None:
        return "", _units(document.text[:start])
    name, first, last = field
    if not marked(json.loads(f'"{source.text[first:last]}"', strict=False)):
        return name, _units(json.loads(f'"{source.text[first : source.at(start)]}"', strict=False))
    begin = start
    while begin and first <= source.at(begin - 1) <= last:  # to where the text taken out of this value begins
        begin = max(document.text.rfind("\n\n", 0, begin), 0)
    words = document.text[begin:start].removeprefix("\n\n")
    return name, _units(words.replace("\n\n", "\n"))


def _field(text: str, place: int) -> Field | None:
    fields = _fields(text)
    index = bisect_right(fields, place, key=itemgetter(1)) - 1
    return fields[index] if index >= 0 and place <= fields[index][2] else None


@lru_cache(maxsize=2)  # an item is asked for each of its findings, a list of items is one file
def _fields(text: str) -> tuple[Field, ...]:
    """Return the values in the order of the file: one whose key is told twice stands where it is told last."""
    if text.lstrip("\ufeff \t\r\n")[:1] not in ("{", "["):
        return ()
    try:
        found: Mapping[tuple[str | int, ...], tuple[int, int]] = places(text)
    except (ValueError, IndexError):
        return ()
    return tuple((_name(keys), *place) for keys, place in sorted(found.items(), key=itemgetter(1)))


def _name(keys: tuple[str | int, ...]) -> str:
    """Return `associations.featuremedia.description_text`; the number of an item in a list of items is left out."""
    return ".".join(str(key) for key in (keys[1:] if isinstance(keys[0], int) else keys))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2

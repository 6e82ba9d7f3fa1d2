"""Reviewdog Diagnostic Format: one object, for `reviewdog -f=rdjson`.

https://github.com/reviewdog/reviewdog/tree/master/proto/rdf: columns count bytes of UTF-8, ends are exclusive.
Reviewdog refuses fields that it does not know, so the other places are told in the message.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from checker.model import Document, Finding, Severity, Span
from checker.report import Report
from checker.reporters import Options
from checker.reporters._places import lead, line_starts, place, printed
from checker.reporters._words import dumped, local_path, sentence, source_of

SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}
STEP = 1024  # code points between two marks


def report(report: Report, options: Options) -> str:
    """Return a diagnostic for every finding."""
    found = [_diagnostic(report, finding) for document in report.documents for finding in report.of(document)]
    return dumped({"source": {"name": "deskcheck"}, "diagnostics": found})


def byte_marks(document: Document) -> list[int]:
    """Return how many bytes of UTF-8 stand before each `STEP` of the text. Use through `document.derived`."""
    return _marks(printed(document))


@lru_cache(maxsize=2)  # a table's rows are documents of one file
def _marks(text: str) -> list[int]:
    marks = [0]
    for start in range(0, len(text), STEP):
        marks.append(marks[-1] + _size(text[start : start + STEP]))
    return marks


def _diagnostic(report: Report, finding: Finding) -> dict[str, Any]:
    document, source = finding.document, source_of(report, finding.rule)
    return {
        "message": sentence(finding) or finding.rule,
        "location": {"path": local_path(document.path), "range": _range(document, finding.span)},
        "severity": SEVERITIES[finding.severity],
        "code": {"value": finding.rule} | ({"url": source} if source else {}),
        "suggestions": [{"range": _range(document, s.span), "text": s.replacement} for s in finding.suggestions],
    }


def _range(document: Document, span: Span) -> dict[str, Any]:
    return {"start": _position(document, span.start), "end": _position(document, span.end, closing=True)}


def _position(document: Document, offset: int, closing: bool = False) -> dict[str, int]:
    line, _ = place(document, offset, closing)
    start = document.derived(line_starts)[line - 1]
    bytes_before = _bytes_before(document, lead(document, offset, closing))
    return {"line": line, "column": bytes_before - _bytes_before(document, start) + 1}


def _bytes_before(document: Document, offset: int) -> int:
    whole = offset // STEP
    return document.derived(byte_marks)[whole] + _size(printed(document)[whole * STEP : offset])


def _size(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))

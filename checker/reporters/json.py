"""JSON: one object, its keys always in the same order; other programs rely on it."""

from __future__ import annotations

import json
from typing import Any

from checker.kinds import kinds
from checker.model import Document, Fact, Finding, Related, Severity
from checker.report import Report
from checker.reporters import Listing, Options
from checker.reporters._places import place, shown

VERSION = 1


def report(report: Report, options: Options) -> str:
    """Return the findings, notes included, of every document, and the summary."""
    documents = [
        {
            "path": document.path,
            "issued": _issued(document),
            "findings": [_finding(finding) for finding in report.of(document)],
        }
        for document in report.documents
    ]
    summary = {
        "documents": len(documents),
        "errors": report.count(Severity.ERROR),
        "warnings": report.count(Severity.WARNING),
        "notes": report.count(Severity.NOTE),
        "rules": report.rules(),
    }
    return _dump({"version": VERSION, "documents": documents, "summary": summary})


def facts(listing: Listing, options: Options) -> str:
    """Return every fact of every document."""
    documents = [
        {"path": document.path, "issued": _issued(document), "facts": [_fact(fact) for fact in found]}
        for document, found in listing
    ]
    return _dump({"version": VERSION, "documents": documents})


def _dump(value: dict[str, Any]) -> str:
    # a lone surrogate of a damaged file has no UTF-8: JSON can still spell it out
    text = json.dumps(value, ensure_ascii=False)
    return (text if text.isascii() or text.encode("utf-8", "replace").decode() == text else json.dumps(value)) + "\n"


def _issued(document: Document) -> str | None:
    return document.issued.isoformat() if document.issued is not None else None


def _finding(finding: Finding) -> dict[str, Any]:
    document, span = finding.document, finding.span
    line, column = place(document, span.start)
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "start": span.start,
        "end": span.end,
        "line": line,
        "column": column,
        "text": document.text[slice(*span)],
        "related": [_related(related) for related in finding.related],
        "suggestions": [
            {"start": s.span.start, "end": s.span.end, "replacement": s.replacement} for s in finding.suggestions
        ],
        "fingerprint": finding.fingerprint,
    }


def _related(related: Related) -> dict[str, Any]:
    line, column = place(related.document, related.span.start)
    return {
        "path": related.document.path,
        "start": related.span.start,
        "end": related.span.end,
        "line": line,
        "column": column,
        "text": related.document.text[slice(*related.span)],
        "note": related.note,
    }


def _fact(fact: Fact) -> dict[str, Any]:
    row = {
        "kind": fact.mention.kind,
        "start": fact.span.start,
        "end": fact.span.end,
        "text": fact.text,
        "value": shown(fact),
        "subject": fact.subject,
    }
    timex = kinds()[fact.mention.kind].timex
    if timex is not None:
        kind, value = timex(fact.value)
        row["timex"] = {"type": kind, "value": value}
    return row

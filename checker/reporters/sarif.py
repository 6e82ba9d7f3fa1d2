"""SARIF 2.1.0: one run, its rules with their help, every finding with its places, fingerprint and repairs.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html; sections are named where a choice follows one.
"""

from __future__ import annotations

from typing import Any

from checker import __version__
from checker.model import Document, Finding, Related, Severity, Span, Suggestion
from checker.report import Report
from checker.reporters import Options
from checker.reporters._places import around, lead, place
from checker.reporters._sarif_rules import descriptors, message
from checker.reporters._uris import uri
from checker.reporters._words import OTHERS, dumped, one_line, where, words_at

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
BASE = "%SRCROOT%"
CONTEXT = 160  # characters of the line that are quoted before and after the words
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}

Artifacts = dict[str, dict[str, Any]]  # by URI


def report(report: Report, options: Options) -> str:
    """Return the log file: all rules of the run, and every finding, notes included."""
    findings = [finding for document in report.documents for finding in report.of(document)]
    rules = descriptors(report, findings)
    artifacts = _artifacts(report, findings)
    index = {rule["id"]: number for number, rule in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "Deskcheck",
                "fullName": f"Deskcheck {__version__}",
                "version": __version__,
                "semanticVersion": __version__,
                "shortDescription": {"text": "A rule-based fact-consistency checker for news copy."},
                "rules": rules,
            }
        },
        "invocations": [{"executionSuccessful": True}],
        "originalUriBaseIds": {BASE: {"description": {"text": "The folder that the command was run in."}}},
        "artifacts": list(artifacts.values()),
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, index[finding.rule], artifacts) for finding in findings],
        "properties": {"rules": report.rules()},
    }
    return dumped({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _artifacts(report: Report, findings: list[Finding]) -> Artifacts:
    """Return an artifact for every path that is checked or told of, by URI; those that are checked come first."""
    own = dict.fromkeys(uri(document.path) for document in report.documents)
    told = dict.fromkeys(uri(related.document.path) for finding in findings for related in finding.related)
    return {
        address: {
            "location": {**_address(address), "index": index},
            "roles": ["analysisTarget" if address in own else "referencedOnCommandLine"],
        }
        for index, address in enumerate(own | told)
    }


def _address(address: str) -> dict[str, Any]:
    # an absolute URI has no base (§3.4.4)
    return {"uri": address} if address.startswith("file:") else {"uri": address, "uriBaseId": BASE}


def _result(finding: Finding, index: int, artifacts: Artifacts) -> dict[str, Any]:
    physical = _physical(finding.document, finding.span, artifacts)
    context = _context(finding.document, finding.span)
    if context != finding.span:  # a context is more than the region itself (§3.29.5)
        physical["contextRegion"] = _quoted(finding.document, context)
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": LEVELS[finding.severity],
        "message": {"text": _told(finding)},
        "locations": [{"physicalLocation": physical}],
    }
    if finding.related:
        result["relatedLocations"] = [_related(number, r, artifacts) for number, r in enumerate(finding.related, 1)]
    if finding.fingerprint:
        result["partialFingerprints"] = {"deskcheck/v1": finding.fingerprint}
    if repairs := dict.fromkeys(finding.suggestions):
        result["fixes"] = [_fix(finding.document, suggestion, artifacts) for suggestion in repairs]
    return result


def _told(finding: Finding) -> str:
    """Return the message with links to the first other places: viewers show those that a link names (§3.11.6)."""
    text = message(finding.message) or finding.rule
    links = [
        f"[{_link_text(where(r.document, r.span.start, finding.document))}]({number})"
        for number, r in enumerate(finding.related[:OTHERS], 1)
    ]
    more = f" and {len(finding.related) - OTHERS} more" if len(finding.related) > OTHERS else ""
    return f"{text} See {', '.join(links)}{more}." if links else text


def _link_text(text: str) -> str:
    for char in "\\[]":
        text = text.replace(char, f"\\{char}")
    return text.replace("{", "{{").replace("}", "}}")


def _physical(document: Document, span: Span, artifacts: Artifacts) -> dict[str, Any]:
    return {"artifactLocation": artifacts[uri(document.path)]["location"], "region": _quoted(document, span)}


def _quoted(document: Document, span: Span) -> dict[str, Any]:
    return _region(document, span) | {"snippet": {"text": document.text[slice(*span)]}}


def _context(document: Document, span: Span) -> Span:
    """Return the line that `span` stands in, cut to the words around it."""
    return around(document, span, CONTEXT)


def _region(document: Document, span: Span) -> dict[str, Any]:
    (line, column), (last, end) = place(document, span.start), place(document, span.end, closing=True)
    first = lead(document, span.start)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": last,
        "endColumn": end,
        "charOffset": first,
        "charLength": lead(document, span.end, closing=True) - first,
    }


def _related(number: int, related: Related, artifacts: Artifacts) -> dict[str, Any]:
    note = f" ({one_line(related.note)})" if related.note else ""
    return {
        "id": number,
        "physicalLocation": _physical(related.document, related.span, artifacts),
        "message": {"text": message(f"“{words_at(related)}”{note}")},
    }


def _fix(document: Document, suggestion: Suggestion, artifacts: Artifacts) -> dict[str, Any]:
    replacement = {
        "deletedRegion": _region(document, suggestion.span),
        "insertedContent": {"text": suggestion.replacement},
    }
    change = {"artifactLocation": artifacts[uri(document.path)]["location"], "replacements": [replacement]}
    said = f"Replace with “{one_line(suggestion.replacement)}”." if suggestion.replacement else "Delete the words."
    return {"description": {"text": message(said)}, "artifactChanges": [change]}

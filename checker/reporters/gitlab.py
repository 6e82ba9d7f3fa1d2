"""GitLab Code Quality: a JSON list of issues, shown in the merge request.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format; `other_locations` is from the Code Climate
specification that the format follows, and ignored by those who do not know it.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import Any

from checker.model import Document, Finding, Severity, Span
from checker.report import Report
from checker.reporters import Options
from checker.reporters._places import place
from checker.reporters._words import dumped, local_path, sentence

SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.NOTE: "info"}


def report(report: Report, options: Options) -> str:
    """Return an issue for every finding; an empty list where there is none."""
    return dumped([_issue(finding) for document in report.documents for finding in report.of(document)])


def _issue(finding: Finding) -> dict[str, Any]:
    return {
        "type": "issue",
        "check_name": finding.rule,
        "description": sentence(finding),
        "categories": ["Bug Risk" if finding.severity is not Severity.NOTE else "Style"],
        "severity": SEVERITIES[finding.severity],
        "fingerprint": _fingerprint(finding),
        "location": _location(finding.document, finding.span),
        "other_locations": [_location(related.document, related.span) for related in finding.related],
    }


def _location(document: Document, span: Span) -> dict[str, Any]:
    lines = {"begin": place(document, span.start)[0], "end": place(document, span.end, closing=True)[0]}
    return {"path": local_path(document.path), "lines": lines}


def _fingerprint(finding: Finding) -> str:
    """Return what tells the issue from all others: GitLab keeps one of several with the same fingerprint."""
    own = finding.fingerprint or f"{finding.rule}\x1f{finding.span}\x1f{finding.message}"
    said = f"{local_path(finding.document.path)}\x1f{own}"
    return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()

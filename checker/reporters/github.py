"""GitHub workflow commands: each finding becomes an annotation beside the story's line.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions: `%`, CR and LF are escaped everywhere,
`:` and `,` in properties too; columns only where the words stand on one line. GitHub shows ten annotations of a level
and step.
"""

from __future__ import annotations

from checker.model import Finding, Severity
from checker.report import Report
from checker.reporters import Options
from checker.reporters._places import place
from checker.reporters._words import local_path, one_line, sentence

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def report(report: Report, options: Options) -> str:
    """Return a command for every finding; nothing where there is none."""
    return "".join(_command(finding) for document in report.documents for finding in report.of(document))


def _command(finding: Finding) -> str:
    document, span = finding.document, finding.span
    line, column = place(document, span.start)
    last, end = place(document, span.end, closing=True)
    properties = {"file": local_path(document.path), "line": str(line), "endLine": str(last)}
    if line == last:
        properties |= {"col": str(column), "endColumn": str(end)}
    properties["title"] = f"deskcheck {one_line(finding.rule)}"
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{COMMANDS[finding.severity]} {told}::{_data(sentence(finding))}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

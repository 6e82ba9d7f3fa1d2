"""Findings as comments in a copy of the Word file that they are about (`--annotate FILE`)."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from checker.document import content
from checker.model import Finding, Severity
from checker.options import UsageError
from checker.report import Report
from checker.reporters._words import OTHERS, in_words, one_line


def annotate(report: Report, options: Namespace) -> None:
    """Write the copy that `--annotate` asks for, with a comment for each finding; notes only with `--notes`.

    Raises UsageError where there is not one Word file to copy, or the copy cannot be written; DocumentError where the
    file cannot be read.
    """
    said = f"--annotate {options.annotate}"
    if len(report.documents) != 1:
        raise UsageError(f"{said}: expected one Word file, and there are {len(report.documents)} articles")
    document = report.documents[0]
    data = _word_file(said, document.path)
    target = Path(options.annotate)
    if target.exists() and target.samefile(document.path):
        raise UsageError(f"{said}: that is the story itself; name another file for the copy")
    from checker.document._docx_comments import Note, commented

    found = [one for one in report.of(document) if options.notes or one.severity is not Severity.NOTE]
    copy = commented(document.path, data, [Note(one.span, tuple(_paragraphs(one))) for one in found])
    try:
        target.write_bytes(copy)
    except OSError as error:
        raise UsageError(f"{said}: {error.strerror or error}") from error


def _word_file(said: str, path: str) -> bytes:
    from checker.document.docx import FORMAT

    if path == "-":
        raise UsageError(f"{said}: standard input cannot be copied; name the Word file")
    data = content(path)
    if FORMAT.claims is None or not FORMAT.claims(data):
        raise UsageError(f"{said}: {path} is no Word file (.docx), and only those hold comments")
    return data


def _paragraphs(finding: Finding) -> Iterator[str]:
    """Yield what a comment says: the message, the other places, the repair, and the rule."""
    yield one_line(finding.message)
    for related in finding.related[:OTHERS]:
        yield f"Against: {in_words(related, finding.document)}"
    if len(finding.related) > OTHERS:
        yield f"Against: {len(finding.related) - OTHERS} places more"
    text = finding.document.text
    for one in finding.suggestions:
        yield f"Possible repair: “{one_line(text[slice(*one.span)])}” → “{one_line(one.replacement)}”"
    yield f"{finding.severity.value}: {finding.rule}"

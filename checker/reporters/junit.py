"""JUnit XML: a suite a document, a test case a finding.

Viewers list failed cases by name and follow them by class and name from run to run, and some keep only the first of
several with one name: so a case is named by its rule and the words, never by a line, and doubles are numbered. Errors
and warnings fail; a note is a case that passes and says its note; a document without either has one case that passes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from checker.model import Document, Finding, Severity
from checker.report import Report
from checker.reporters import Options
from checker.reporters._places import place
from checker.reporters._words import against, local_path, one_line, where, words_at


def report(report: Report, options: Options) -> str:
    """Return the suites; times are left out, so that the same input gives the same bytes."""
    root = Element("testsuites", {"name": "deskcheck"})
    for document in report.documents:
        _suite(root, document, report.of(document))
    _count(root)
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _suite(root: Element, document: Document, findings: tuple[Finding, ...]) -> None:
    path = one_line(local_path(document.path))
    suite = SubElement(root, "testsuite", {"name": path})
    # some viewers read what stands before the last dot of a class as its package
    common = {"classname": f"deskcheck.{path.replace('.', '_')}", "file": path}
    seen: Counter[str] = Counter()
    for finding in findings:
        name = f"{one_line(finding.rule)}: “{words_at(finding)}”"
        seen[name] += 1
        name += f" ({seen[name]})" if seen[name] > 1 else ""
        line, _ = place(document, finding.span.start)
        _case(SubElement(suite, "testcase", {"name": name, **common, "line": str(line)}), finding)
    if not findings:
        SubElement(suite, "testcase", {"name": "no contradiction", **common})
    _count(suite)


def _case(case: Element, finding: Finding) -> None:
    if finding.severity is Severity.NOTE:
        outcome = SubElement(case, "system-out")
    else:
        outcome = SubElement(case, "failure", {"type": finding.severity.value, "message": one_line(finding.message)})
    outcome.text = "\n".join(_lines(finding))


def _lines(finding: Finding) -> Iterator[str]:
    document = finding.document
    yield f"{where(document, finding.span.start)}: {finding.severity.value}: {one_line(finding.message)}"
    yield f"  “{words_at(finding)}”"
    for related in finding.related:
        yield f"  {against(related, document)}"
    for replacement in dict.fromkeys(one_line(suggestion.replacement) for suggestion in finding.suggestions):
        yield f"  possible repair: “{replacement}”"


def _count(element: Element) -> None:
    counts = {"tests": "testcase", "failures": "failure"}
    for name, tag in counts.items():
        element.set(name, str(sum(1 for _ in element.iter(tag))))
    element.set("errors", "0")
    element.set("skipped", "0")

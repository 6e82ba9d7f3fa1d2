"""Reviewdog Diagnostic Format."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings

from checker.report import Report
from checker.reporters import Options, rdjson
from tests.reporters.making import NAMES, clean, of, reports, usual, whole

# message -> field -> the message of the field, or None for a scalar; reviewdog refuses any other field
FIELDS: dict[str, dict[str, str | None]] = {
    "DiagnosticResult": {"diagnostics": "Diagnostic", "source": "Source", "severity": None},
    "Diagnostic": {"message": None, "location": "Location", "severity": None, "source": "Source", "code": "Code",
                   "suggestions": "Suggestion", "original_output": None},
    "Location": {"path": None, "range": "Range"},
    "Range": {"start": "Position", "end": "Position"},
    "Position": {"line": None, "column": None},
    "Suggestion": {"range": "Range", "text": None},
    "Source": {"name": None, "url": None},
    "Code": {"value": None, "url": None},
}  # fmt: skip


def validate(value: Any, kind: str | None) -> None:
    if kind is None:
        assert isinstance(value, str | int)
        return
    for name, field in value.items():
        assert name in FIELDS[kind], f"{kind} has no {name}"
        for item in field if isinstance(field, list) else [field]:
            validate(item, FIELDS[kind][name])


def offset(text: str, position: dict[str, int]) -> int:
    """Return the code point offset of a position: lines from 1, columns in bytes of UTF-8 from 1."""
    before = "\n".join(text.split("\n")[: position["line"] - 1])
    start = len(before) + (position["line"] > 1)
    data = text[start:].encode("utf-8", "surrogatepass")[: position["column"] - 1]
    return start + len(data.decode("utf-8", "surrogatepass"))


def test_a_diagnostic_a_finding() -> None:
    told = json.loads(rdjson.report(usual(), Options()))
    assert told["source"] == {"name": "deskcheck"}
    error, warning, note = told["diagnostics"]
    assert [d["severity"] for d in told["diagnostics"]] == ["ERROR", "WARNING", "INFO"]
    assert error["code"] == {"value": "everyday/deaths"}  # its source is no address
    assert warning["code"] == {"value": "everyday/person-names", "url": "https://example.org/names"}
    assert warning["suggestions"][0]["text"] == "Dmitry"
    # “PORTO, Nov. 6 — …”: the dash takes three bytes
    assert error["location"]["range"]["start"] == {"line": 3, "column": 46}
    assert note["location"]["path"] == "stories/früher.txt"


def test_nothing_found() -> None:
    assert json.loads(rdjson.report(clean(), Options()))["diagnostics"] == []


def test_columns_far_along_one_line() -> None:
    document = whole("a.txt", "й" * 5000 + "x")
    (start, _) = rdjson._position(document, 5000), rdjson._position(document, 0)
    assert start == {"line": 1, "column": 10001}
    assert of((document,), (), NAMES).of(document) == ()


@settings(max_examples=100, deadline=None)
@given(reports())
def test_only_known_fields_and_the_right_places(report: Report) -> None:
    told = json.loads(rdjson.report(report, Options()))
    validate(told, "DiagnosticResult")
    findings = [finding for document in report.documents for finding in report.of(document)]
    for diagnostic, finding in zip(told["diagnostics"], findings, strict=True):
        place, text = diagnostic["location"]["range"], finding.document.text
        assert diagnostic["message"]
        assert (offset(text, place["start"]), offset(text, place["end"])) == finding.span

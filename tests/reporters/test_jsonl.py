"""JSON Lines."""

from __future__ import annotations

import json

from hypothesis import given, settings

from checker.document import from_text
from checker.factbase import facts_of
from checker.report import Report
from checker.reporters import Options, jsonl
from checker.reporters import json as whole
from tests.reporters.making import clean, reports, usual


def test_a_finding_a_line_and_the_summary_last() -> None:
    *findings, summary = map(json.loads, jsonl.report(usual(), Options()).splitlines())
    assert [(row["path"], row["severity"]) for row in findings] == [
        ("stories/ferry #1.txt", "error"),
        ("stories/ferry #1.txt", "warning"),
        ("stories/früher.txt", "note"),
    ]
    assert [row["issued"] for row in findings] == ["2024-11-06", "2024-11-06", None]
    assert findings[1]["related"][1]["path"] == "stories/früher.txt"
    assert summary["summary"]["errors"] == 1


def test_nothing_found() -> None:
    (summary,) = map(json.loads, jsonl.report(clean(), Options()).splitlines())
    assert summary["summary"]["documents"] == 1


def test_facts() -> None:
    document = from_text("On 6 November 2024 it rained.", "a.txt")
    (row,) = map(json.loads, jsonl.facts([(document, document.derived(facts_of("date")))], Options()).splitlines())
    assert (row["path"], row["kind"], row["text"]) == ("a.txt", "date", "6 November 2024")


@settings(max_examples=50, deadline=None)
@given(reports())
def test_the_rows_of_json(report: Report) -> None:
    *rows, last = map(json.loads, jsonl.report(report, Options()).split("\n")[:-1])
    told = json.loads(whole.report(report, Options()))
    assert last == {"summary": told["summary"]}
    assert [row["message"] for row in rows] == [
        finding["message"].encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        for document in told["documents"]
        for finding in document["findings"]
    ]

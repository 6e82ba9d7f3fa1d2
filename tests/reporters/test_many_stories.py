"""The reports on findings of many stories, made by the rules themselves."""

from __future__ import annotations

import json
from typing import Any

import pytest

from checker.model import Severity
from checker.report import Report
from checker.reporters import Options, html, sarif
from tests.benchmarks.reports import crowded, judged, schema
from tests.reporters.pages import Page


@pytest.fixture(scope="module")
def report() -> Report:
    return judged(500, words=0, slips=3)


def test_sarif_of_five_hundred_stories_is_valid(report: Report) -> None:
    validator: Any = schema()
    if validator is None:
        pytest.skip("no schema")
    told = json.loads(sarif.report(report, Options()))
    (run,) = told["runs"]
    assert len(run["results"]) == report.count(*Severity) > 1000
    assert next(validator.iter_errors(told), None) is None
    assert len({result["ruleId"] for result in run["results"]}) >= 5
    run["results"][7]["level"] = "grave"
    assert next(validator.iter_errors(told), None) is not None


def test_a_page_of_a_hundred_findings_is_light() -> None:
    report = crowded(100)
    page = html.report(report, Options())
    assert Page(page).tags["mark"] >= 150 and report.count(*Severity) == 100
    assert len(page.encode()) < 200_000

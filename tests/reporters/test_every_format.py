"""What holds for every output format."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import reporters
from checker.report import Report
from checker.reporters import Options
from tests.reporters.making import clean, reports, usual

FORMATS = reporters.names()


def test_the_formats() -> None:
    assert set(FORMATS) == {
        "text", "json", "jsonl", "sarif", "junit", "github", "gitlab", "rdjson", "html"
    }  # fmt: skip


def test_names_imports_none() -> None:
    code = (
        "import sys; from checker import reporters; assert reporters.names();"
        "print([m for m in sys.modules if m.startswith('checker.reporters.') and not m.endswith('_')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("name", FORMATS)
def test_ends_with_a_line(name: str) -> None:
    for report in (usual(), clean()):
        told = reporters.reporter(name).report(report, Options())
        assert told.endswith("\n") or (name == "github" and not told)


@settings(max_examples=15, deadline=None)
@given(st.data())
@pytest.mark.parametrize("name", FORMATS)
def test_same_input_same_bytes(name: str, data: st.DataObject) -> None:
    report: Report = data.draw(reports())
    module = reporters.reporter(name)
    # the second time with other ids and nothing derived before
    again = Report(report.documents, report.findings, dict(reversed(report.verdicts.items())), report.rules_by_id)
    assert module.report(report, Options()) == module.report(again, Options())


@settings(max_examples=15, deadline=None)
@given(st.data())
@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"text"}))
def test_no_lone_surrogate_leaves_in_utf_8(name: str, data: st.DataObject) -> None:
    told = reporters.reporter(name).report(data.draw(reports()), Options())
    if name == "github":
        told = "".join(line.partition(",line=")[2] for line in told.split("\n"))  # a path is told as it is
    told.encode("utf-8")

"""What holds for every output format."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import reporters
from checker.report import Report
from checker.reporters import Options
from tests.conftest import Run
from tests.reporters.making import clean, reports, usual

FORMATS = reporters.names()


def test_the_formats() -> None:
    assert set(FORMATS) == {
        "text", "json", "jsonl", "sarif", "junit", "github", "gitlab", "rdjson", "html", "superdesk"
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


def test_same_bytes_in_every_process() -> None:
    code = (
        "import hashlib; from checker import reporters; from tests.reporters.making import usual;"
        "told = [reporters.reporter(n).report(usual(), reporters.Options()) for n in reporters.names()];"
        "print(hashlib.sha256(repr(told).encode()).hexdigest())"
    )
    root = Path(__file__).parent.parent.parent
    digests = [
        subprocess.run(
            [sys.executable, "-c", code], cwd=root, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]  # fmt: skip
    assert digests[0] == digests[1]


@pytest.mark.parametrize("name", FORMATS)
def test_the_command_tells_it(name: str, run: Run, tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("The vote is on Sunday, 9 November 2024. The vote is soon.\n", encoding="utf-8")
    done = run("--format", name, "--output", f"out.{name}", "story.txt")
    assert (done.returncode, done.stderr) == (1, "")
    assert "weekday" in (tmp_path / f"out.{name}").read_text(encoding="utf-8")


@settings(max_examples=15, deadline=None)
@given(st.data())
@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"text"}))
def test_no_lone_surrogate_leaves_in_utf_8(name: str, data: st.DataObject) -> None:
    told = reporters.reporter(name).report(data.draw(reports()), Options())
    if name == "github":
        told = "".join(line.partition(",line=")[2] for line in told.split("\n"))  # a path is told as it is
    told.encode("utf-8")

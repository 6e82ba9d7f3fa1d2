"""JUnit XML."""

from __future__ import annotations

from xml.etree import ElementTree

from hypothesis import given, settings

from checker.model import Severity
from checker.report import Report
from checker.reporters import Options, junit
from tests.reporters.making import clean, of, reports, usual


def test_a_case_a_finding() -> None:
    root = ElementTree.fromstring(junit.report(usual(), Options()))
    assert (root.tag, root.get("tests"), root.get("failures")) == ("testsuites", "3", "2")
    story, earlier = root.findall("testsuite")
    assert (story.get("name"), story.get("tests"), story.get("failures")) == ("stories/ferry #1.txt", "2", "2")
    error, warning = story.findall("testcase")
    assert error.get("name") == "everyday/deaths: “12 people”"
    assert warning.get("file") == "stories/ferry #1.txt"
    assert warning.get("line") == "3"
    failure = warning.find("failure")
    assert failure is not None
    assert failure.get("type") == "warning"
    assert (failure.text or "").split("\n") == [
        "stories/ferry #1.txt:3:60: warning: “Dmitri Peskov” here, “Dmitry Peskov” elsewhere",
        "  “Dmitri Peskov”",
        "  against 5:20 “Dmitry Peskov” (2 times)",
        "  against stories/früher.txt:2:1 “Дмитрий Песков”",
        "  possible repair: “Dmitry”",
    ]
    (note,) = earlier.findall("testcase")
    assert note.find("failure") is None
    assert "9 погибли" in (note.findtext("system-out") or "")


def test_nothing_found_is_a_passed_case() -> None:
    root = ElementTree.fromstring(junit.report(clean(), Options()))
    (case,) = root.iter("testcase")
    assert case.get("name") == "no contradiction"
    assert len(case) == 0


def test_doubles_are_numbered() -> None:
    report = usual()
    story = report.documents[0]
    told = junit.report(of((story,), report.of(story)[:1] * 2), Options())
    names = [case.get("name") for case in ElementTree.fromstring(told).iter("testcase")]
    assert names == ["everyday/deaths: “12 people”", "everyday/deaths: “12 people” (2)"]


@settings(max_examples=100, deadline=None)
@given(reports())
def test_well_formed_and_counted(report: Report) -> None:
    root = ElementTree.fromstring(junit.report(report, Options()).encode("utf-8"))
    assert int(root.get("failures", "")) == report.count(Severity.ERROR, Severity.WARNING)
    for suite, document in zip(root, report.documents, strict=True):
        cases = suite.findall("testcase")
        assert len(cases) == max(1, len(report.of(document)))
        assert len({case.get("name") for case in cases}) == len(cases)

"""GitLab Code Quality."""

from __future__ import annotations

import json

from hypothesis import given, settings

from checker.report import Report
from checker.reporters import Options, gitlab
from tests.reporters.making import clean, reports, usual


def test_an_issue_a_finding() -> None:
    error, warning, note = json.loads(gitlab.report(usual(), Options()))
    assert error["severity"] == "critical"
    assert error["check_name"] == "everyday/deaths"
    assert error["location"] == {"path": "stories/ferry #1.txt", "lines": {"begin": 3, "end": 3}}
    assert warning["severity"] == "major"
    assert [place["path"] for place in warning["other_locations"]] == ["stories/ferry #1.txt", "stories/früher.txt"]
    assert "against stories/früher.txt:2:1" in warning["description"]
    assert note["severity"] == "info"


def test_nothing_found() -> None:
    assert json.loads(gitlab.report(clean(), Options())) == []


def test_the_same_words_in_two_articles_are_two_issues() -> None:
    report = usual()
    story = report.documents[0]
    other = type(story)("stories/copy.txt", story.text, story.parts)
    fingerprints = {
        json.loads(gitlab.report(Report((document,), {id(document): report.of(story)[:1]}, {}), Options()))[0]
        ["fingerprint"]
        for document in (story,)
    }  # fmt: skip
    moved = tuple(
        type(f)(f.rule, f.severity, f.message, other, f.span, (), (), f.fingerprint) for f in report.of(story)
    )
    again = json.loads(gitlab.report(Report((other,), {id(other): moved}, {}), Options()))
    assert fingerprints.isdisjoint(issue["fingerprint"] for issue in again)


@settings(max_examples=100, deadline=None)
@given(reports())
def test_required_fields(report: Report) -> None:
    issues = json.loads(gitlab.report(report, Options()))
    assert len(issues) == sum(len(report.of(document)) for document in report.documents)
    for issue in issues:
        assert isinstance(issue["description"], str)
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert len(issue["fingerprint"]) == 32
        assert issue["location"]["lines"]["begin"] >= 1
        assert not issue["location"]["path"].startswith("./")

"""GitHub workflow commands, read back by their documented escaping."""

from __future__ import annotations

import re

from hypothesis import given, settings

from checker.report import Report
from checker.reporters import Options, github
from tests.reporters.making import clean, reports, usual

COMMAND = re.compile(r"::(error|warning|notice) ((?:\w+=[^,:\r\n]*,)*\w+=[^,:\r\n]*)::([^\r\n]*)")
ESCAPES = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}


def unescaped(text: str) -> str:
    return re.sub("%(?:0D|0A|3A|2C|25)", lambda match: ESCAPES[match.group()], text)


def read(told: str) -> list[tuple[str, dict[str, str], str]]:
    commands = []
    for line in told.split("\n")[:-1]:
        match = COMMAND.fullmatch(line)
        assert match, line
        pairs = (pair.partition("=") for pair in match[2].split(","))
        commands.append((match[1], {name: unescaped(value) for name, _, value in pairs}, unescaped(match[3])))
    return commands


def test_an_annotation_a_finding() -> None:
    error, warning, note = read(github.report(usual(), Options()))
    assert error[0] == "error"
    assert error[1] == {
        "file": "stories/ferry #1.txt", "line": "3", "endLine": "3", "col": "44", "endColumn": "53",
        "title": "deskcheck everyday/deaths",
    }  # fmt: skip
    assert error[2] == "12 people died, but 21 people died: 100% {sure}, see [sic](1) (against 5:99 “21 people”)"
    assert warning[2].endswith(
        "(against 5:20 “Dmitry Peskov” (2 times); against stories/früher.txt:2:1 “Дмитрий Песков”)"
    )
    assert (note[0], note[1]["file"]) == ("notice", "stories/früher.txt")


def test_nothing_found() -> None:
    assert github.report(clean(), Options()) == ""


@settings(max_examples=100, deadline=None)
@given(reports())
def test_every_finding_is_one_command(report: Report) -> None:
    commands = read(github.report(report, Options()))
    findings = [finding for document in report.documents for finding in report.of(document)]
    assert len(commands) == len(findings)
    for (_, properties, message), finding in zip(commands, findings, strict=True):
        assert properties["file"] == finding.document.path
        assert ("col" in properties) == (properties["line"] == properties["endLine"])
        assert message.isprintable() or not re.search(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", message)

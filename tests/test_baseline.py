"""Baselines: what is in one is hidden wherever it stands, what is new is told, what is gone is named."""

from __future__ import annotations

import json
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import baseline, cli
from checker.document import from_text
from checker.options import UsageError
from checker.packs import read as pack
from checker.pipeline import check
from checker.report import Report
from tests.test_cli import CLASH, CLEAN, write

NAMES = "Dmitri Peskov spoke. Later Dmitry Peskov left, and Dmitry Peskov came back.\n"
HOUSE = pack(b'pack: house\nrules:\n  kyiv: place name spelled "Kyiv"\n  odesa: place name spelled "Odesa"\n')
HEAD = '{"baseline": 1}'


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "stories").mkdir()
    write(tmp_path, "stories/a.txt", CLASH)
    write(tmp_path, "stories/b.txt", NAMES)
    return tmp_path


def test_a_baseline_is_read_as_lines_sorted_and_the_same_every_time(
    desk: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["--write-baseline", "known.jsonl", "stories"]) == 0
    assert capfd.readouterr() == ("", "check: known.jsonl: 2 findings of 2 articles written\n")
    text = (desk / "known.jsonl").read_text(encoding="utf-8")
    head, *lines = text.splitlines()
    rows = [json.loads(line) for line in lines]
    assert head == HEAD and [row["path"] for row in rows] == ["stories/a.txt", "stories/b.txt"]
    assert list(rows[0]) == ["path", "rule", "text", "message", "fingerprint"] and rows[0]["text"] == "Wednesday"
    assert cli.main(["--write-baseline", "known.jsonl", "stories/b.txt", "stories/a.txt"]) == 0
    assert (desk / "known.jsonl").read_text(encoding="utf-8") == text


def test_known_findings_are_hidden_wherever_they_stand(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (desk / "kept").mkdir()
    cli.main(["--write-baseline", "kept/known.jsonl", "stories"])
    write(desk, "stories/a.txt", CLASH.replace("The talks", "Elsewhere it rained.\n\nThe talks"))
    capfd.readouterr()
    assert cli.main(["--baseline", "kept/known.jsonl", "--format", "json", "stories"]) == 0
    out, told = capfd.readouterr()
    report = json.loads(out)
    assert [one["findings"] for one in report["documents"]] == [[], []]
    assert report["summary"]["errors"] == report["summary"]["warnings"] == 0
    assert told == "check: kept/known.jsonl: 2 old findings hidden\n"


def test_new_findings_are_told_and_one_entry_hides_one(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    cli.main(["--write-baseline", "known.jsonl", "stories"])
    (desk / "stories/c.txt").write_text(CLASH)
    with (desk / "stories/b.txt").open("a") as file:
        file.write("\nThe talks began on Tuesday, November 6, 2023.\n")
    capfd.readouterr()
    assert cli.main(["--baseline", "known.jsonl", "stories"]) == 1
    out, _ = capfd.readouterr()
    told = [line.split(":")[0] for line in out.split("\n") if "[everyday/" in line]
    assert told == ["stories/b.txt", "stories/c.txt"]


def test_stale_entries_are_named_for_what_was_checked(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    cli.main(["--write-baseline", "known.jsonl", "stories"])
    write(desk, "stories/a.txt", CLEAN)
    capfd.readouterr()
    assert cli.main(["--baseline", "known.jsonl", "stories"]) == 0
    gone = "1 entry is no longer found: “Wednesday” in stories/a.txt [everyday/weekday-date]"
    assert capfd.readouterr().err == f"check: known.jsonl: 1 old finding hidden; {gone}\n"
    cli.main(["--baseline", "known.jsonl", "stories/b.txt"])
    cli.main(["--baseline", "known.jsonl", "--rules", "places-en", "stories/a.txt"])
    assert "no longer" not in capfd.readouterr().err


def test_what_a_baseline_hides_is_not_repaired(desk: Path) -> None:
    path = write(desk, "stories/a.txt", "He went to Kiev.\n")
    cli.main(["--rules", "places-en", "--write-baseline", "known.jsonl", "stories/a.txt"])
    assert cli.main(["--rules", "places-en", "--baseline", "known.jsonl", "--diff", "stories/a.txt"]) == 0
    path.write_text("He went to Kiev. Trains left Kharkov.\n")
    assert cli.main(["--rules", "places-en", "--baseline", "known.jsonl", "--fix", "stories/a.txt"]) == 0
    assert path.read_text() == "He went to Kiev. Trains left Kharkiv.\n"
    assert cli.main(["--rules", "places-en", "--fix", "--write-baseline", "known.jsonl", "stories/a.txt"]) == 0
    assert (path.read_text(), (desk / "known.jsonl").read_text()) == (
        "He went to Kyiv. Trains left Kharkiv.\n",
        f"{HEAD}\n",
    )


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "known.jsonl:1:1: no baseline: expected"),
        ("\n\n[1]\n", "known.jsonl:3:1: expected an object with path, rule"),
        ('{"version": 1}\n', "known.jsonl:1:1: no baseline that can be read here"),
        ('{"baseline": 2}\n', "known.jsonl:1:1: no baseline that can be read here"),
        (f"{HEAD}\n<<<<<<< ours\n", "known.jsonl:2:1: no JSON: expecting value"),
        (f'{HEAD}\n{{"path": "a", rule}}\n', "known.jsonl:2:15: no JSON: expecting property name"),
        (f'{HEAD}\n{{"path": "a", "rule": 3}}\n', "known.jsonl:2:15: an entry needs “rule”, a text"),
        (f'{HEAD}\n\n{{"path": "a", "rule": "b"}}\n', "known.jsonl:3:1: an entry needs “fingerprint”, a text"),
        (f"{HEAD}\n{'[' * 100_000}\n", "known.jsonl:2:1: no entry of a baseline"),
        (f"{HEAD}\n".encode() + b'{"path": "\xe9"}', "known.jsonl:2:1: a baseline is UTF-8"),
    ],
)
def test_a_broken_baseline_is_one_line(
    desk: Path, capfd: pytest.CaptureFixture[str], content: str | bytes, told: str
) -> None:
    write(desk, "known.jsonl", content)
    assert cli.main(["--baseline", "known.jsonl", "stories"]) == 2
    out, error = capfd.readouterr()
    assert (out, error.count("\n")) == ("", 1) and error.startswith(f"check: {told}")


def test_what_cannot_be_read_or_written_is_one_line(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write(desk, "stories/bad.txt", b"\0\0")
    for words in (["--baseline", "none.jsonl"], ["--baseline", "stories"], ["--write-baseline", "none/known.jsonl"]):
        assert cli.main([*words, "stories/a.txt"]) == 2
        assert capfd.readouterr().err.count("\n") == 1
    assert cli.main(["--write-baseline", "known.jsonl", "stories"]) == 2
    assert not (desk / "known.jsonl").exists()


def test_line_ends_and_marks_of_other_systems_are_read(desk: Path) -> None:
    cli.main(["--write-baseline", "known.jsonl", "stories"])
    data = (desk / "known.jsonl").read_bytes()
    write(desk, "known.jsonl", b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"))
    assert cli.main(["--baseline", "known.jsonl", "stories"]) == 0


SENTENCES = st.lists(
    st.sampled_from(["He left Kiev.", "Odessa is far.", "“Kiev” is old.", "It rained.", "KIEV WON.", "\ud800"]),
    max_size=8,
)


def report_on(*stories: list[str]) -> Report:
    texts = ["\n\n".join(sentences) for sentences in stories]
    return check([from_text(text, f"{number}.txt") for number, text in enumerate(texts)], [HOUSE])


@given(SENTENCES, SENTENCES, SENTENCES)
@settings(max_examples=60, deadline=None)
def test_what_was_written_hides_all_and_only_that(one: list[str], two: list[str], more: list[str]) -> None:
    with TemporaryDirectory() as folder, chdir(folder):
        before = report_on(one, two)
        findings = [finding for document in before.documents for finding in before.of(document)]
        assert baseline.written(before, "known") == len(findings)
        known = baseline.read("known")
        again = baseline.hidden(before, known, "known")
        assert (again.number, list(again.stale), again.report.count(*{f.severity for f in findings})) == (
            len(findings), [], 0,
        )  # fmt: skip
        # text that comes in front moves nothing: as many are new as were added
        after = baseline.hidden(report_on([*more, *one], two), known, "known")
        added = report_on(more)
        assert sum(map(len, after.report.findings.values())) == sum(map(len, added.findings.values()))
        assert not after.stale


def test_a_path_is_relative_to_the_baseline(tmp_path: Path) -> None:
    with chdir(tmp_path):
        Path("deep").mkdir()
        baseline.written(report_on(["He left Kiev."]), "deep/known")
        (entry,) = baseline.read("deep/known")
        assert entry.path == "../0.txt"
    with pytest.raises(UsageError):
        baseline.read(str(tmp_path / "gone"))

"""`--watch`: what changes is checked again, and nothing else; `wait` makes the changes."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from checker import cli, watching
from checker.options import UsageError, check_parser

CLASH = "The bridge opened on Monday, 24 February 2022, the council said.\n"
CLEAN = "The bridge opened on Thursday, 24 February 2022, the council said.\n"

Step = Callable[[], object]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(CLASH, encoding="utf-8")
    (tmp_path / "b.txt").write_text(CLEAN, encoding="utf-8")
    return tmp_path


def write(name: str, text: str) -> Step:
    def change() -> None:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    return change


def watched(words: list[str], steps: list[Step]) -> tuple[list[list[str]], list[str]]:
    """Return which articles each report was about, and what was told; each step changes something."""
    rounds: list[list[str]] = []
    told: list[str] = []
    todo: Iterator[Step] = iter(steps)

    def once(options: Namespace) -> int:
        rounds.append(sorted(options.paths))
        return cli._once(options)

    def wait() -> None:
        step = next(todo, None)
        if step is None:
            raise KeyboardInterrupt
        step()

    assert watching.watch(check_parser().read([*words, "--watch"]), once, told.append, wait) == 0
    return rounds, told


def test_only_what_changed_is_checked_again(capfd: pytest.CaptureFixture[str]) -> None:
    rounds, told = watched(["."], [
        lambda: None, write("a.txt", CLEAN + "\n"), lambda: None, write("new/c.txt", CLASH), write("a.txt", CLASH),
    ])  # fmt: skip
    assert rounds == [["."], ["./a.txt"], ["./new/c.txt"], ["./a.txt"]]
    assert told == ["watching; Ctrl-C ends", "./a.txt changed", "./new/c.txt changed", "./a.txt changed"]
    reports = capfd.readouterr().out
    assert [int(line.split()[0]) for line in reports.splitlines() if " article" in line] == [2, 1, 1, 1]
    assert reports.count("a.txt:1:22: error") == 2


def test_what_is_gone_or_no_article_is_not_checked() -> None:
    rounds, _ = watched(["."], [
        Path("b.txt").unlink, write("notes.bin", "x"), write(".hidden.txt", CLASH), write("drafts/d.txt", CLASH)
    ])  # fmt: skip
    assert rounds == [["."], ["./drafts/d.txt"]]


def test_settings_packs_and_lists_check_all_anew(capfd: pytest.CaptureFixture[str]) -> None:
    pack = "pack: own\nrules: [date of opening = 3 May 2024]\n"
    rounds, told = watched(["a.txt", "b.txt"], [
        write("checker.yaml", "off: everyday/weekday-date\npacks: ./own.yaml\nnames: names.txt"),
        write("own.yaml", pack), write("names.txt", "Anna Lindqvist\n"), write("own.yaml", f"{pack}version: 2\n"),
        write("names.txt", "Anna Lindqvist\nBo\n"), write("checker.yaml", "of: x"), lambda: None,
        Path("checker.yaml").unlink,
    ])  # fmt: skip
    both = ["a.txt", "b.txt"]
    assert rounds == [both] * 8
    assert [line.split(": ")[0] for line in told if "changed" not in line] == [
        "watching; Ctrl-C ends", "checker.yaml:2:8", "checker.yaml:3:8", "checker.yaml:1:1"
    ]  # fmt: skip
    assert capfd.readouterr().out.count("error:") == 2


def test_a_baseline_that_the_settings_begin_to_name(capfd: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--write-baseline", "known.jsonl", "a.txt"]) == 0
    rounds, _ = watched(["a.txt"], [write("checker.yaml", "baseline: known.jsonl"), Path("checker.yaml").unlink])
    assert rounds == [["a.txt"]] * 3
    assert [line.split()[2] for line in capfd.readouterr().out.splitlines() if " article" in line] == ["1", "0", "1"]


def test_together_and_reports_in_files_are_about_all(folder: Path) -> None:
    for words in (["--together", "."], ["--output", "report.html", "--format", "html", "a.txt", "b.txt"]):
        rounds, _ = watched(words, [write("b.txt", CLASH), write("b.txt", CLEAN)])
        assert len(rounds) == 3 and [len(paths) for paths in rounds[1:]] == [2, 2]


def test_earlier_stories_are_watched_too() -> None:
    rounds, _ = watched(["--against", "b.txt", "a.txt"], [write("b.txt", CLASH + CLASH)])
    assert rounds == [["a.txt"], ["a.txt"]]


def test_a_file_that_cannot_be_read_does_not_end_it() -> None:
    rounds, _ = watched(["."], [lambda: Path("a.txt").write_bytes(b"\0\1\2" * 50), write("a.txt", CLEAN)])
    assert rounds == [["."], ["./a.txt"], ["./a.txt"]]


def test_what_cannot_be_watched() -> None:
    for words in (["-"], ["a.txt", "--fix"], ["a.docx", "--annotate", "b.docx"]):
        with pytest.raises(UsageError, match="--watch"):
            watched(words, [])


@pytest.mark.skipif(os.name == "nt", reason="no SIGINT to send")
def test_ctrl_c_ends_it_with_0(folder: Path) -> None:
    words = [sys.executable, "-m", "checker", "--watch", "a.txt"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None and process.stderr.readline() == "check: watching; Ctrl-C ends\n"
        process.send_signal(signal.SIGINT)
        out, told = process.communicate(timeout=30)
    assert (process.returncode, told) == (0, "")
    assert re.search(r"^1 article: 1 error", out, re.MULTILINE)

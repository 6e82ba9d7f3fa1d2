"""The command, as a user meets it: exit codes, formats, options, and one clear line for what is wrong."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.conftest import Run

CLASH = "---\ndate: 2023-11-08\n---\nThe talks began on Wednesday November 6, 2023, officials said.\n"
YEARLESS = "The talks began on Wednesday November 6, officials said.\n"
CLEAN = "The talks began on a Wednesday, officials said.\n"


def write(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_clean_article(run: Run, tmp_path: Path) -> None:
    done = run(write(tmp_path, "a.txt", CLEAN))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("1 article: 0 errors, 0 warnings")


def test_finding_shows_words_sum_and_rule(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "a.txt", CLASH)
    done = run("a.txt")
    assert done.returncode == 1
    first, quoted, underlined = done.stdout.split("\n")[:3]
    assert first.startswith("a.txt:4:20: error: ") and first.endswith("[everyday/weekday-date]")
    assert "Monday" in first
    assert quoted.startswith("    4 | The talks began on Wednesday November 6")
    at = quoted.index("Wednesday")
    assert underlined[at] == "^" and underlined[:at].strip() == "|"


def test_json_keys_in_order(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "a.txt", CLASH)
    report = json.loads(run("--format", "json", "a.txt").stdout)
    assert list(report) == ["version", "documents", "summary"]
    (document,) = report["documents"]
    assert list(document) == ["path", "issued", "findings"] and document["issued"] == "2023-11-08"
    (finding,) = document["findings"]
    assert list(finding) == [
        "rule", "severity", "message", "start", "end", "line", "column", "text", "related", "suggestions",
        "fingerprint",
    ]  # fmt: skip
    assert CLASH[finding["start"] : finding["end"]] == finding["text"]
    assert report["summary"]["errors"] == 1 and report["summary"]["rules"]["contradicted"] == 1
    assert list(report["summary"]) == ["documents", "errors", "warnings", "notes", "rules"]


def test_facts(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "a.txt", CLASH)
    assert "Wednesday November 6" in run("facts", "a.txt").stdout
    listed = json.loads(run("facts", "--format", "json", "a.txt").stdout)
    dates = [fact for fact in listed["documents"][0]["facts"] if fact["kind"] == "date"]
    assert dates[0]["timex"] == {"type": "DATE", "value": "2023-11-06"}


def test_standard_input(run: Run) -> None:
    assert run("-", stdin=CLASH).returncode == 1


def test_folder_is_walked(run: Run, tmp_path: Path) -> None:
    (tmp_path / "desk" / "late").mkdir(parents=True)
    write(tmp_path / "desk", "a.txt", CLEAN)
    write(tmp_path / "desk" / "late", "b.txt", CLASH)
    done = run("--format", "json", "desk")
    assert [d["path"] for d in json.loads(done.stdout)["documents"]] == ["desk/a.txt", "desk/late/b.txt"]


@pytest.mark.parametrize(("level", "code"), [("error", 1), ("warning", 1), ("never", 0)])
def test_fail_on(run: Run, tmp_path: Path, level: str, code: int) -> None:
    write(tmp_path, "a.txt", CLASH)
    assert run("--fail-on", level, "a.txt").returncode == code


def test_fail_on_error_passes_warnings(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "Kremlin spokesman Dmitry Peskov spoke. Later Dmitri Peskov left.\n")
    assert run("a.txt").returncode == 1
    assert run("--fail-on", "error", "a.txt").returncode == 0


def test_issued_counts_only_where_the_article_has_no_date(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "own.txt", f"---\ndate: 2023-11-08\n---\n{YEARLESS}")
    write(tmp_path, "none.txt", YEARLESS)
    assert run("--issued", "2024-11-07", "own.txt").returncode == 1
    assert run("--issued", "2024-11-07", "none.txt").returncode == 0
    assert run("--issued", "8 November 2023", "none.txt").returncode == 1


def test_output_file(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "a.txt", CLASH)
    done = run("--output", "report.txt", "a.txt")
    assert (done.returncode, done.stdout) == (1, "")
    assert "everyday/weekday-date" in (tmp_path / "report.txt").read_text(encoding="utf-8")


def test_colours_only_where_wanted(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "a.txt", CLASH)
    assert "\x1b" not in run("a.txt").stdout
    forced = {**os.environ, "FORCE_COLOR": "1"}
    assert "\x1b[31m" in run("a.txt", env=forced).stdout
    assert "\x1b" not in run("a.txt", env={**forced, "NO_COLOR": "1"}).stdout


def test_the_source_of_a_rule_is_told_once_and_what_is_undecided_by_name(run: Run, tmp_path: Path) -> None:
    rules = """\
pack: own
rules:
  start: {assert: date of opening = 3 May 2024, source: "https://example.org/a", why: It was so.}
  end: {assert: money of deal <= $5 million}
"""
    write(tmp_path, "own.yaml", rules)
    story = (
        "The opening on 4 May 2024 was quiet.",
        "The opening on 5 May 2024 was loud. The deal of €9 million is on.",
    )
    write(tmp_path, "a.txt", "\n\n".join(story))
    lines = run("--rules", "./own.yaml", "a.txt").stdout.splitlines()
    assert sum("a.txt:" in line for line in lines) == 2
    assert [line for line in lines if "https:" in line or "source" in line] == ["  source: https://example.org/a"]
    assert lines[-2] == "1 article: 0 errors, 2 warnings, 0 notes"
    assert lines[-1] == "2 rules: 0 held, 1 contradicted, 1 undecided (own/end), 0 with nothing to check here"
    page = run("--rules", "./own.yaml", "--format", "html", "a.txt").stdout
    assert page.count("https://example.org/a") == 1 and "(source" not in page


def test_an_article_cannot_command_the_terminal(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "The \x1b[31mtalks\x07 began on Wednesday, November 6, 2023, officials said.\n")
    done = run("a.txt")
    assert done.returncode == 1 and "\x1b" not in done.stdout and "\x07" not in done.stdout


def test_explain(run: Run) -> None:
    text = run("--explain", "everyday/weekday-date").stdout
    assert "every weekday agrees with its date" in text and "calendar" in text


def test_same_input_same_bytes(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "a.txt", CLASH)
    outputs = {
        run("--format", "json", "a.txt", env={**os.environ, "PYTHONHASHSEED": seed}).stdout for seed in ("0", "1", "2")
    }
    assert len(outputs) == 1


def test_own_settings_add_packs(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "Russia invaded Ukraine in March 2022.\n")
    assert run("a.txt").returncode == 0
    write(tmp_path, "checker.yaml", "packs: [ukraine-war]\n")
    assert "ukraine-war/invasion-date" in run("a.txt").stdout


BAD = [
    (["missing.txt"], "check: missing.txt: no such file or folder"),
    (["storry.txt"], "did you mean “story.txt”?"),
    (["fact", "story.txt"], "check: fact: no such file or folder; did you mean “facts”?"),
    (["rule", "test"], "did you mean “rules”?"),
    (["empty"], "check: empty: no articles in this folder"),
    (["binary.txt"], "check: binary.txt: "),
    (["--format", "jsn", "story.txt"], "did you mean “json”?"),
    (["--fail-on", "warn", "story.txt"], "expected error, warning or never; did you mean “warning”?"),
    (["--togehter", "story.txt"], "unknown option --togehter; did you mean “--together”?"),
    (["--issued", "soon", "story.txt"], "--issued soon: expected a date"),
    (["--rules", "everday", "story.txt"], "did you mean “everyday”?"),
    (["--explain", "everyday/weekday-dates"], "did you mean “everyday/weekday-date”?"),
    (["front.txt"], "check: front.txt:3:"),
    (["facts", "--format", "sarif", "story.txt"], "--format sarif: cannot list facts; expected"),
    (["soon.txt"], "check: soon.txt:2:7: “soon” is no date; expected one such as 2024-11-06"),
    (["slashed.txt"], "check: slashed.txt:2:7: “05/11/2026”: which is the month? Write 2026-05-11 (11 May 2026) or"),
    ([], "no article given"),
    (["--output", "no/such/folder", "story.txt"], "--output no/such/folder"),
]


@pytest.mark.parametrize(("words", "message"), BAD, ids=[" ".join(words) or "nothing" for words, _ in BAD])
def test_one_clear_line_for_what_is_wrong(run: Run, tmp_path: Path, words: list[str], message: str) -> None:
    write(tmp_path, "story.txt", CLEAN)
    write(tmp_path, "binary.txt", b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00" * 20)
    write(tmp_path, "soon.txt", "---\ndate: soon\n---\ntext\n")
    write(tmp_path, "slashed.txt", "---\ndate: 05/11/2026\n---\ntext\n")
    write(tmp_path, "front.txt", '---\ntitle: "one"\n  date: [2024\n---\ntext\n')
    (tmp_path / "empty").mkdir()
    done = run(*words)
    assert done.returncode == 2, done.stdout
    assert done.stdout == ""
    assert message in done.stderr
    assert done.stderr.startswith("check: ") and done.stderr.count("\n") == 1, done.stderr


def test_one_bad_file_does_not_hide_the_others(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "a.txt", CLASH)
    write(tmp_path, "b.txt", b"\x00\x01\x02" * 50)
    done = run("a.txt", "b.txt")
    assert done.returncode == 2
    assert "everyday/weekday-date" in done.stdout and "b.txt" in done.stderr


def test_empty_file_says_so(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "")
    done = run("a.txt")
    assert done.returncode == 0 and "a.txt: no text" in done.stdout


def test_broken_pack_is_never_a_pass(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "a.txt", CLEAN)
    write(tmp_path, "my.yaml", "pack: my\nversion: 1\nrules:\n  one:\n    assert: date of invasion == \n")
    done = run("--rules", "./my.yaml", "a.txt")
    assert done.returncode == 2 and done.stdout == "" and "my.yaml:5:" in done.stderr

"""Repairs at the command: asking, standard input, options that clash, links, files that cannot be written."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker import cli, repair, run
from checker.atomic import replace
from tests.conftest import Run
from tests.test_cli import CLASH, write
from tests.test_repair import COPY, HOUSE, RIGHT, fix


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write(tmp_path, "house.yaml", HOUSE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def answered(monkeypatch: pytest.MonkeyPatch, answers: str, *words: str) -> int:
    monkeypatch.setattr(sys, "stdin", io.StringIO(answers))
    return cli.main(["--fix=ask", *words])


TWO = "The talks began on Wednesday November 6, 2023, officials said. Funds came from kyiv and kyiv alone.\n"


@pytest.mark.parametrize(
    ("answers", "after"),
    [
        ("1\ny\nn\n", TWO.replace("Wednesday", "Monday").replace("kyiv", "Kyiv", 1)),
        ("2\nn\ny\n", TWO.replace("6,", "8,").replace("kyiv alone", "Kyiv alone")),
        ("n\na\n", TWO.replace("kyiv", "Kyiv")),
        ("what?\nn\nALL\n", TWO.replace("kyiv", "Kyiv")),
        ("1\nq\n", TWO.replace("Wednesday", "Monday")),
        ("", TWO),
    ],
)
def test_asking(desk: Path, monkeypatch: pytest.MonkeyPatch, answers: str, after: str) -> None:
    path = write(desk, "a.txt", TWO)
    answered(monkeypatch, answers, "a.txt")
    assert path.read_text() == after


def test_asking_shows_the_line_before_and_after(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    write(desk, "a.txt", "He went to kyiv.\n")
    assert answered(monkeypatch, "y\n", "a.txt") == 0
    assert capfd.readouterr().err == (
        "a.txt:1:12: warning: “kyiv” is the name of a place, without its capital [everyday/place-names]\n"
        "  - He went to kyiv.\n  + He went to Kyiv.\nrepair it? [y/n/a/q] check: 1 repair made in 1 file\n"
    )


def test_standard_input_comes_out_repaired(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "house.yaml", HOUSE)
    done = run("--rules", "./house.yaml", "--fix", "-", stdin=COPY + CLASH)
    assert done.stdout == RIGHT + CLASH
    first, *_, last, _ = done.stderr.splitlines()
    assert first.startswith("-:1:12: repaired") and last.startswith("1 article: 0 errors")
    done = run("--rules", "./house.yaml", "--fix", "-", "--output", "report.txt", stdin=COPY)
    assert done.stdout == RIGHT and (tmp_path / "report.txt").read_text().startswith("1 article: 0 errors")
    done = run("--rules", "./house.yaml", "--diff", "-", "--output", "fix.diff", stdin=COPY)
    assert done.stdout == "" and (tmp_path / "fix.diff").read_text().startswith(
        "--- -\n+++ -\n@@ -1,1 +1,1 @@\n-He went"
    )
    refused = run("--fix=ask", "-", stdin=COPY)
    assert refused.returncode == 2 and refused.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "words",
    [("--diff", "--fix=ask"), ("--diff", "--format", "json"), ("--diff", "--write-baseline", "b"), ("--fix=x",)],
)
def test_options_that_do_not_go_together(desk: Path, words: tuple[str, ...], capfd: pytest.CaptureFixture[str]) -> None:
    write(desk, "a.txt", COPY)
    assert fix(*words, "a.txt") == 2
    assert capfd.readouterr().err.count("\n") == 1


@pytest.fixture
def locked(desk: Path) -> Iterator[Path]:
    path = write(desk, "a.txt", COPY)
    path.chmod(0o444)
    yield path
    path.chmod(0o644)


def test_a_read_only_file_is_left_alone_and_reported_as_it_is(locked: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write(locked.parent, "b.txt", COPY)
    assert fix("--fix", "a.txt", "b.txt") == 2
    out, told = capfd.readouterr()
    assert locked.read_text() == COPY and "a.txt:1:12: warning" in out and "b.txt:1:12" not in out
    assert "check: a.txt: not repaired: the file is read-only\n" in told and "a.txt:1:12: repaired" not in told


def test_links_modes_and_doubles(desk: Path) -> None:
    path = write(desk, "a.txt", COPY)
    path.chmod(0o640)
    (desk / "link.txt").symlink_to("a.txt")
    assert fix("--fix", "link.txt", "a.txt", "./a.txt") == 0
    assert (desk / "link.txt").is_symlink() and path.read_text(encoding="utf-8") == RIGHT
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_file_that_changed_meanwhile_is_left_alone(desk: Path) -> None:
    path = write(desk, "a.txt", "newer")
    told: list[str] = []
    outcome = repair.Outcome(run.Checked(None, False), {"a.txt": (b"old", b"repaired")})
    assert repair.written(outcome, told.append) == {"a.txt"} and path.read_text() == "newer"
    assert told == ["a.txt: not repaired: it was changed meanwhile"]
    with pytest.raises(OSError, match="not a file"):
        replace(str(desk), b"")

"""`--annotate`: the findings on a Word file as comments in a copy of it."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from checker import cli
from tests.document.test_docx_comments import covered, parts, said, word

OFFICE = shutil.which("soffice")
STORY = (
    "<w:p><w:r><w:t>“We wait,” said Kremlin spokesman Dmitry Peskov.</w:t></w:r></w:p>"
    '<w:p><w:r><w:t xml:space="preserve">Dmitry Peskov left. </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>Dmi</w:t></w:r>'
    "<w:r><w:t>tri Peskov had come on Monday, 24 February 2022.</w:t></w:r></w:p>"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story.docx").write_bytes(word(STORY))
    (tmp_path / "story.txt").write_text("Nothing here.\n")
    return tmp_path


def run(*arguments: str) -> int:
    return cli.main(arguments)


def test_each_finding_is_a_comment_on_its_words(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("story.docx", "--annotate", "out.docx") == 1
    assert "story.docx:3:" in capsys.readouterr().out  # the report is told too
    copy = (folder / "out.docx").read_bytes()
    assert sorted(covered(copy).values()) == ["Dmitri Peskov", "Monday"]
    number = next(number for number, words in covered(copy).items() if words == "Dmitri Peskov")
    message, one, other, repair, rule = said(copy)[number]
    assert message.startswith("“Dmitri Peskov” (once) and “Dmitry Peskov” (2 times)")
    assert one == "Against: “We wait,” said Kremlin spokesman Dmitry Peskov. (2 times)"
    assert other.startswith("Against: Dmitry Peskov left.")
    assert repair == "Possible repair: “Dmitri” → “Dmitry”"
    assert rule == "warning: everyday/person-names"
    assert parts((folder / "story.docx").read_bytes()) == parts(word(STORY))


def test_nothing_found_is_the_same_file(folder: Path) -> None:
    (folder / "clean.docx").write_bytes(word("<w:p><w:r><w:t>The sun shone.</w:t></w:r></w:p>"))
    assert run("clean.docx", "--annotate", "out.docx") == 0
    assert (folder / "out.docx").read_bytes() == (folder / "clean.docx").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("story.txt", "--annotate", "out.docx"), "story.txt is no Word file (.docx), and only those hold comments"),
        (("story.docx", "story.txt", "--annotate", "out.docx"), "expected one Word file, and there are 2 articles"),
        (("story.docx", "--annotate", "story.docx"), "that is the story itself; name another file for the copy"),
        (("story.docx", "--annotate", "no/such/out.docx"), "No such file or directory"),
    ],
)
def test_mistakes(folder: Path, capsys: pytest.CaptureFixture[str], arguments: Sequence[str], message: str) -> None:
    assert run(*arguments) == 2
    told = capsys.readouterr()
    assert message in told.err and told.err.count("\n") == 1 and told.out == ""
    assert not (folder / "out.docx").exists()


@pytest.mark.skipif(OFFICE is None, reason="no LibreOffice")
def test_an_office_opens_it(folder: Path) -> None:
    run("story.docx", "--annotate", "out.docx")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", "fodt", "out.docx"]
    subprocess.run(command, cwd=folder, capture_output=True, timeout=180, check=True)
    told = (folder / "out.fodt").read_text(encoding="utf-8")
    assert told.count("<office:annotation ") == 2
    assert "Possible repair: “Dmitri” → “Dmitry”" in told

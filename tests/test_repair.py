"""Repairs: what a rule declares is made, byte for byte and once; what it does not is asked; nothing is lost."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from checker import cli
from checker.pipeline import open_documents
from checker.repair._diff import unified
from tests.document import writing
from tests.test_cli import CLASH, write

HOUSE = """pack: house
topics:
  spokesperson: {role: [Kremlin spokesperson, Kremlin spokesman]}
names: [Anna Lindqvist, Zentravil]
rules:
  kyiv: place name spelled "Kyiv"
  turkey: place name spelled "Türkiye"
  spokesman: name of spokesperson spelled "Dmitry Peskov"
  people: every person name spelled as listed
  brands: every proper name spelled as listed
"""
COPY = (
    "He went to Kiev. Kremlin spokesman Dmitri S. Peskov said so in KIEV. Anna Lindkvist sells Zentarvil in Turkey.\n"
)
RIGHT = (
    "He went to Kyiv. Kremlin spokesman Dmitry S. Peskov said so in KYIV. Anna Lindqvist sells Zentravil in Türkiye.\n"
)
# Right and wrong spellings as one, so that texts that differ in those alone are the same.
SPELLINGS = {"Kiev": "Kyiv", "KIEV": "KYIV", "Turkey": "Türkiye", "TURKEY": "TÜRKIYE", "Lindkvist": "Lindqvist"}
FORMS = {
    "a.txt": writing.text, "a.md": writing.markdown, "a.html": writing.html, "a.json": writing.ninjs,
    "b.json": writing.ninjs3, "a.xml": writing.nitf, "b.xml": writing.newsml, "a.rss": writing.rss,
    "a.jsonl": writing.jsonl, "a.csv": writing.table,
}  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write(tmp_path, "house.yaml", HOUSE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def fix(*words: str) -> int:
    return cli.main(["--rules", "./house.yaml", *words])


def test_declared_spellings_are_repaired_and_told(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = write(desk, "a.txt", COPY)
    assert fix("--fix", "a.txt") == 0
    assert path.read_text(encoding="utf-8") == RIGHT
    out, told = capfd.readouterr()
    assert out.startswith("1 article: 0 errors, 0 warnings")
    assert told.split("\n")[:2] == [
        "a.txt:1:12: repaired: “Kiev” → “Kyiv” [house/kyiv]",
        "a.txt:1:36: repaired: “Dmitri S. Peskov” → “Dmitry S. Peskov” [house/spokesman]",
    ]
    assert told.endswith("check: 6 repairs made in 1 file\n")
    assert fix("--fix", "a.txt") == 0 and path.read_text(encoding="utf-8") == RIGHT


def test_what_no_rule_declares_stays_and_is_reported(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = write(desk, "a.txt", CLASH)
    assert cli.main(["--fix", "--format", "json", "a.txt"]) == 1
    out, told = capfd.readouterr()
    assert path.read_text() == CLASH and len(json.loads(out)["documents"][0]["findings"]) == 1
    assert told == "check: nothing repaired; 1 finding left with a repair that is not certain (--fix=ask)\n"


@pytest.mark.parametrize(
    ("pack", "before", "after"),
    [
        ("./house.yaml", "We saw Turkey Run State Park.", "We saw Turkey Run State Park."),  # words would be lost
        ("./house.yaml", "MR PESKOV met DMITRI PESKOV, the Kremlin spokesman.",
         "MR PESKOV met DMITRY PESKOV, the Kremlin spokesman."),
        ("ap-style", "He came on 15 September. He left at 7pm.", "He came on Sept. 15. He left at 7pm."),
        ("ap-style", "He came on 03/04/2017.", "He came on 03/04/2017."),
        ("places-en", "Trains left Kharkov’s “Kiev” station.", "Trains left Kharkiv’s “Kyiv” station."),
    ],
)  # fmt: skip
def test_certain_is_what_can_be_nothing_else(desk: Path, pack: str, before: str, after: str) -> None:
    path = write(desk, "a.txt", before)
    cli.main(["--rules", pack, "--fix", "a.txt"])
    assert path.read_text(encoding="utf-8") == after


def test_of_several_spellings_none_is_certain(desk: Path) -> None:
    write(desk, "two.yaml", 'pack: two\nrules:\n  kyiv: place name spelled "Kyiv" or "Kyyiv"\n')
    path = write(desk, "a.txt", "He went to Kiev.\n")
    assert cli.main(["--rules", "./two.yaml", "--fix", "a.txt"]) == 1
    assert path.read_text() == "He went to Kiev.\n"


def test_rules_that_undo_each_other_change_nothing(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write(
        desk,
        "other.yaml",
        "pack: other\nnames: [Anna Lindkvist]\nrules:\n  anna: every person name spelled as listed\n",
    )
    path, plain = write(desk, "a.txt", COPY), write(desk, "b.txt", "Trains left Kiev.\n")
    assert fix("--rules", "./other.yaml", "--fix", "a.txt", "b.txt") == 1
    assert (
        "a.txt: not repaired: its rules undo each other's repairs: house/people, other/anna\n" in capfd.readouterr().err
    )
    assert path.read_text() == COPY and plain.read_text() == "Trains left Kyiv.\n"


def test_diff_writes_nothing_and_applies(desk: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    path = write(desk, "my story.txt", COPY)
    assert fix("--diff", "my story.txt") == 1
    assert path.read_text() == COPY
    shown = capfdbinary.readouterr().out
    assert shown.startswith(b"--- my story.txt\t\n+++ my story.txt\t\n@@ -1,1 +1,1 @@\n-He went to Kiev.")
    assert fix("--diff", "--fail-on", "never", "my story.txt") == 0
    patched(desk, shown)
    assert path.read_text(encoding="utf-8") == RIGHT
    assert fix("--diff", "my story.txt") == 0


def patched(folder: Path, diff: bytes) -> None:
    if shutil.which("patch") is None:
        pytest.skip("no patch here")
    done = subprocess.run(["patch", "-p0", "--binary", "-s"], cwd=folder, input=diff, capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (0, b"")


LINES = st.lists(st.sampled_from([b"a", b"b", b"", b"c d", b"\xff"]), max_size=30)


@given(LINES, LINES, st.booleans(), st.booleans())
@settings(max_examples=60, deadline=None)
def test_any_diff_applies(before: list[bytes], after: list[bytes], end: bool, other: bool) -> None:
    old, new = b"\n".join([*before, b"x" * end]), b"\n".join([*after, b"x" * other])
    with TemporaryDirectory() as folder, chdir(folder):
        Path("a.txt").write_bytes(old)
        if old and new and old != new:  # `patch` takes an empty file for one that is to be deleted
            patched(Path(folder), unified("a.txt", old, new))
            assert Path("a.txt").read_bytes() == new


WORDS = st.sampled_from([*SPELLINGS, *SPELLINGS.values(), "the", "Anna", "said", "naïve", "“He", "left.”", "in", "."])
GAPS = st.sampled_from([" ", "  ", "\n", "\r\n", "\n\n", "\r\n\r\n", "\r", "\u00a0", ", "])
CODINGS = st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "utf-16"])


@given(st.lists(st.tuples(WORDS, GAPS), min_size=1, max_size=25), CODINGS)
@example([("Kiev", "\r\n"), ("Turkey", "\n"), ("naïve", " ")], "cp1252")
@settings(max_examples=80, deadline=None)
def test_only_the_words_change_and_only_once(words: list[tuple[str, str]], coding: str) -> None:
    text = "".join(word + gap for word, gap in words)
    with TemporaryDirectory() as folder, chdir(folder):
        write(Path(folder), "house.yaml", HOUSE)
        path = write(Path(folder), "a.txt", text.encode(coding))
        if fix("--fix", "a.txt") == 2:  # what cannot be read is not touched
            assert path.read_bytes() == text.encode(coding)
            return
        once = path.read_bytes()
        coding = "utf-8" if text.isascii() and coding == "cp1252" else coding  # nothing tells the two apart
        assert alike(once.decode(coding)) == alike(text)
        assert once.decode(coding).encode(coding) == once
        assert fix("--fix", "a.txt") != 2 and path.read_bytes() == once
        assert not list(Path().glob(".*"))


def alike(text: str) -> str:
    return re.sub("|".join(SPELLINGS), lambda match: SPELLINGS[match.group()], text)


STORY = writing.Story(
    "Bridge at Harrow reopens", "By Anna Lindkvist",
    ("The bridge at Harrow was opened again on Monday, and the road from Turkey to Kiev is free, it said & hoped.",
     "Kremlin spokesman Dmitri Peskov said “it will <not> pay”. Lwów is \"far\" from Kiev's centre, he said."),
)  # fmt: skip


@pytest.mark.parametrize("name", FORMS)
def test_every_format_whose_text_stands_in_the_file(desk: Path, name: str) -> None:
    path = write(desk, name, FORMS[name](STORY))
    (before,) = open_documents(name)
    assert fix("--fix", name) == 0
    (after,) = open_documents(name)
    assert "from Türkiye to Kyiv is" in after.text and "Dmitry Peskov said" in after.text
    assert alike(before.text).replace("Dmitri", "Dmitry") == after.text
    once = path.read_bytes()
    assert fix("--fix", name) == 0 and path.read_bytes() == once


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("a.html", "<p>He left K<b>ie</b>v for Kiev&rsquo;s <i>Turkey</i> now, they said.",
         "<p>He left K<b>ie</b>v for Kyiv&rsquo;s <i>T&#252;rkiye</i> now, they said."),
        ("a.html", '<meta charset="windows-1251"><p>Он в Turkey, in <b>Kiev</b>.',
         '<meta charset="windows-1251"><p>Он в T&#252;rkiye, in <b>Kyiv</b>.'),
        ("a.json", '{"uri": "x", "body_text": "In Ki\\u0065v and Turkey."}',
         '{"uri": "x", "body_text": "In Kyiv and T\\u00fcrkiye."}'),
        ("a.md", "# In Kiev\n\nHe left **Kiev** for [Turkey](http://Turkey.example/Kiev).\n",
         "# In Kyiv\n\nHe left **Kyiv** for [Türkiye](http://Turkey.example/Kiev).\n"),
        ("a.txt", "---\ntitle: 'He left Kiev'\n---\nIn Turkey.\n", "---\ntitle: 'He left Kyiv'\n---\nIn Türkiye.\n"),
    ],
)  # fmt: skip
def test_markup_stays(desk: Path, name: str, before: str, after: str) -> None:
    coding = "windows-1251" if "1251" in before else "utf-8"
    path = write(desk, name, before.encode(coding))
    fix("--fix", name)
    assert path.read_bytes().decode(coding) == after


def test_what_the_file_cannot_hold(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write(desk, "quote.yaml", 'pack: quote\nrules:\n  ivory: place name spelled "Côte d\'Ivoire"\n')
    path = write(desk, "a.txt", "---\ntitle: 'He left Ivory Coast'\n---\nHe left Ivory Coast.\n")
    assert cli.main(["--rules", "./quote.yaml", "--fix", "a.txt"]) == 1
    assert path.read_text(encoding="utf-8").endswith("'He left Ivory Coast'\n---\nHe left Côte d'Ivoire.\n")
    assert "a.txt:2:17: not repaired: the file cannot hold" in capfd.readouterr().err


def test_what_was_no_yaml_before_is_repaired(desk: Path) -> None:
    write(desk, "quote.yaml", 'pack: quote\nrules:\n  ivory: place name spelled "Côte d\'Ivoire"\n')
    path = write(desk, "a.txt", "---\ntitle: 'Ivory Coast', he says: 'no'\n---\nHe left.\n")
    assert cli.main(["--rules", "./quote.yaml", "--fix", "a.txt"]) == 0
    assert path.read_text(encoding="utf-8").startswith("---\ntitle: 'Côte d'Ivoire', he says: 'no'\n")


def test_a_word_file_is_not_repaired(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = write(desk, "a.docx", writing.docx(STORY))
    before = path.read_bytes()
    assert fix("--fix", "a.docx") == fix("--diff", "a.docx") == 2
    assert path.read_bytes() == before
    told = "check: a.docx: not repaired: files of this kind are only read\n"
    assert capfd.readouterr().err == f"{told}check: nothing repaired\n{told}"
    assert fix("--fix=ask", "a.docx") == 2  # and nothing is asked
    assert capfd.readouterr().err == f"{told}check: nothing repaired\n"
    write(desk, "a.txt", COPY)
    assert fix("--fix", "a.docx", "a.txt") == 1

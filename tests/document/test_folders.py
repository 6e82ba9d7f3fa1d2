"""Paths: folders are walked in order; what cannot be read is one clear line."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from checker import document
from checker.document import DocumentError, articles, content, formats, passed_over, walked


@pytest.fixture
def stories(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "c.TXT", ".hidden.txt", "picture.png", "sub/d.txt", ".git/e.txt", "empty/x.json"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("The ferry sailed.", encoding="utf-8")
    return tmp_path


def test_a_folder_is_walked_in_order(stories: Path) -> None:
    assert articles([str(stories)]) == [str(stories / name) for name in ("a.txt", "b.txt", "c.TXT", "sub/d.txt")]


def test_each_file_once_in_the_order_given(stories: Path) -> None:
    named = [str(stories / "b.txt"), str(stories), "-", str(stories / "sub" / ".." / "a.txt")]
    assert articles(named) == [str(stories / "b.txt"), str(stories / "a.txt"), str(stories / "c.TXT"),
                               str(stories / "sub/d.txt"), "-"]  # fmt: skip


def test_a_named_file_is_taken_whatever_its_suffix(stories: Path) -> None:
    assert articles([str(stories / "picture.png")]) == [str(stories / "picture.png")]


def refused(call: object, *arguments: object) -> str:
    with pytest.raises(DocumentError) as caught:
        call(*arguments)  # type: ignore[operator]
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_missing(stories: Path) -> None:
    path = str(stories / "sub" / "dd.txt")
    wanted = f"{path}: no such file or folder; did you mean “{stories / 'sub' / 'd.txt'}”?"
    assert refused(articles, [path]) == wanted
    assert refused(content, path) == wanted
    assert refused(articles, [str(stories / "zzzz")]).endswith("no such file or folder")
    assert refused(articles, ["no/where/at/all.txt"]) == "no/where/at/all.txt: no such file or folder"


def test_a_folder_without_articles(stories: Path) -> None:
    assert (
        refused(articles, [str(stories / "empty")])
        == f"{stories / 'empty'}: no articles in this folder ({', '.join(sorted(formats()))})"
    )


def test_a_folder_is_no_file(stories: Path) -> None:
    assert refused(content, str(stories)) == f"{stories}: is a directory"


def test_unusable_path() -> None:
    assert refused(content, "a\0b.txt").startswith("a\0b.txt: not a usable path")


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_forbidden(stories: Path) -> None:
    (stories / "a.txt").chmod(0)
    assert refused(content, str(stories / "a.txt")).endswith("permission denied")


def test_every_module_is_a_format_and_every_format_a_module() -> None:
    folder = Path(document.__file__).parent
    modules = {path.stem for path in folder.glob("*.py") if not path.stem.startswith("_")}
    assert modules == {form.name for form in formats().values()}
    assert all(re.fullmatch(r"\.[a-z0-9]+", suffix) for suffix in formats())


def test_shared_suffixes_are_taken_where_the_content_is_an_article(tmp_path: Path) -> None:
    files = {
        "a.json": '{"headline": "H", "body_text": "One."}',
        "b.json": '{"name": "settings"}',
        "c.xml": "<nitf><p>One.</p></nitf>",
        "d.xml": "<plist/>",
        "e.csv": "id,text\n1,One.\n",
        "f.csv": "id,price\n1,2\n",
        "g.md": "One.",
        "h.html": "<p>One.</p>",
        "i.docx": "no zip",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert [Path(path).name for path in articles([str(tmp_path)])] == [
        "a.json", "c.xml", "e.csv", "g.md", "h.html", "i.docx"
    ]  # fmt: skip


def test_links_end_every_walk(stories: Path) -> None:
    (stories / "sub" / "up").symlink_to(stories)
    (stories / "sub" / "self").symlink_to("self")
    assert articles([str(stories)]) == [str(stories / name) for name in ("a.txt", "b.txt", "c.TXT", "sub/d.txt")]
    assert articles([str(stories / "sub" / "up" / "sub")]) == [str(stories / "sub" / "up" / "sub" / "d.txt")]
    (stories / "gone.txt").symlink_to("nowhere.txt")
    assert refused(content, str(stories / "gone.txt")) == f"{stories / 'gone.txt'}: no such file or folder"
    (stories / "loop.txt").symlink_to("loop.txt")
    assert refused(content, str(stories / "loop.txt")).startswith(f"{stories / 'loop.txt'}: too many levels")


def test_folders_that_programs_fill_are_left_out(stories: Path) -> None:
    for name in ("node_modules/m.txt", "sub/__pycache__/n.txt"):
        (stories / name).parent.mkdir()
        (stories / name).write_text("No story.", encoding="utf-8")
    assert len(articles([str(stories)])) == 4
    assert articles([str(stories / "node_modules")]) == [str(stories / "node_modules" / "m.txt")]


def test_what_looks_like_no_article_is_counted(stories: Path) -> None:
    for name in ("x.rtf", "y.rtf", "sub/z.pages", "noted", "README", "style.css", "f.json"):
        (stories / name).write_text("{}", encoding="utf-8")
    walk = walked([str(stories)])
    assert len(walk.files) == 4 and len(walk.passed) == 9
    assert passed_over(walk.passed) == (
        "6 files look like no articles and are not read: 2 .json, 2 .rtf, 1 without a suffix, 1 .pages "
        "(--input-format NAME reads such files too)"
    )
    assert passed_over(["a/b.odt"]).startswith("1 file looks like no article and is not read: 1 .odt (")
    assert passed_over([f"a.{letter}x" for letter in "qrstuv"]).count(".") == 4
    assert passed_over(["a.png", "LICENSE"]) == passed_over([]) == ""


def test_a_format_that_is_asked_for_takes_what_may_be_of_it(stories: Path) -> None:
    (stories / "x.wire").write_text("The ferry sailed.", encoding="utf-8")
    (stories / "y.wire").write_text("<p>The ferry sailed.</p>", encoding="utf-8")
    (stories / "picture.png").write_bytes(b"\x89PNG\0\0")
    (stories / "z.wire").write_bytes("The ferry sailed.".encode("utf-16"))
    usual = {"a.txt", "b.txt", "c.TXT", "d.txt"}
    assert {Path(path).name for path in walked([str(stories)], "html").files} == usual | {
        "x.wire", "y.wire", "z.wire", "x.json"
    }  # fmt: skip


TEXT_ONLY = """
import sys
from checker.document import articles, content, names, read
OTHERS = ("html", "xml", "json", "zipfile", "csv", "pyexpat")
before = set(sys.modules)
assert articles(sys.argv[1:]) and read(sys.argv[1], content(sys.argv[1])).parts and names()
assert read("-", b"The ferry sailed.").parts
print(*sorted(set(sys.modules) - before))
print(*sorted(name for name in sys.modules if name.split(".")[0] in OTHERS))
"""


def test_a_text_imports_nothing_of_the_other_formats(stories: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESKCHECK_CACHE", str(stories / ".cache"))
    articles([str(stories)])  # which suffixes there are is kept from now on
    for paths in ([stories / "a.txt"], [stories / "b.txt", stories / "sub"]):
        done = subprocess.run(
            [sys.executable, "-c", TEXT_ONLY, *map(str, paths)], capture_output=True, text=True, check=True
        )
        assert done.stdout.split() == []

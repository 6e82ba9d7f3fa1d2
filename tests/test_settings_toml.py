"""Settings in `pyproject.toml`, read with the places of their keys; the patterns of both sorts of settings."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from checker import config
from checker.config import _toml
from checker.config._patterns import excluded
from checker.packs._mistakes import Sheet
from checker.packs._nodes import Mapping, Scalar, Sequence
from tests.conftest import Run
from tests.test_settings import CLASH, write

TABLE = """\
[project]
name = "desk"  # deskcheck
[tool.deskcheck]
packs = ["ukraine-war"]  # and
fail-on = "error"
severity.weekday-date = "note"
exclude = [
  "drafts/",
]
[tool.deskcheck.folders."sport/**"]
off = ['everyday/weekday-date']
"""


def test_pyproject(run: Run, tmp_path: Path) -> None:
    write(tmp_path, {"pyproject.toml": TABLE, "a.txt": CLASH, "drafts/b.txt": CLASH, "sport/c.txt": CLASH})
    report = json.loads(run("--format", "json", ".").stdout)
    found = {d["path"]: [f["severity"] for f in d["findings"]] for d in report["documents"]}
    assert found == {"./a.txt": ["note"], "./sport/c.txt": []}
    write(tmp_path, {"checker.yaml": "severity: {weekday-date: error}"})
    assert run("a.txt").returncode == 1
    assert config.find(tmp_path / "sport") == tmp_path / "checker.yaml"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ('pack = ["a"]', "2:1: unknown key “pack”: did you mean “packs”?"),
        ('packs = [\n  "a", {}]', "3:8: “packs” is to be a text: put it in quotation marks"),
        ("fail-on = 3", "2:11: unknown level “3”: expected “error”, “warning” or “never”"),
        ('severity.a.b = "note"', "2:10: “severity” is to be a text"),
        ('severity = { "a" = "nte" }', "2:20: unknown severity “nte”: did you mean “note”?"),
        ('folders."sport/**".pcks = "a"', "2:20: unknown key “pcks”: did you mean “packs”?"),
        ("exclude = [\"a\",\n'../b']", "3:1: a pattern cannot lead out of the folder of these settings"),
        ("[[tool.deskcheck.folders]]", "2:1: “folders” is to be a mapping: “sport/: {packs: sport-results}”"),
        ('packs = [a"]', "2:10: this is not TOML: invalid value"),
        ("packs = ", "2:8: this is not TOML: invalid value"),
        ("packs = " + "[" * 2000, "1:1: nested too deeply for settings"),
    ],
)
def test_mistakes_in_toml_have_their_place(tmp_path: Path, text: str, first: str) -> None:
    (tmp_path / "pyproject.toml").write_text(f"[tool.deskcheck]\n{text}", encoding="utf-8")
    with pytest.raises(config.ConfigError) as caught:
        config.load(tmp_path)
    assert str(caught.value).splitlines()[0].startswith(f"{tmp_path}/pyproject.toml:{first}")


def test_a_table_that_is_none(tmp_path: Path) -> None:
    for text in ("[tool]\ndeskcheck = 1", "tool = 1 # deskcheck", "[tool.deskcheck\nb = 1"):
        (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
        if text.startswith("tool ="):
            assert config.load(tmp_path) == config.Config()
            continue
        with pytest.raises(config.ConfigError):
            config.load(tmp_path)
    (tmp_path / "pyproject.toml").write_text("[broken", encoding="utf-8")
    assert config.load(tmp_path) == config.Config()


WORDS = st.text("ab \t.'\"#é\\\n", max_size=6)
VALUES = st.recursive(
    WORDS | st.integers() | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=6,
)


def written(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {written(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[ # a, b]\n" + ",\n ".join(map(written, value)) + " ]"
    return json.dumps(value)


def plain(node: Any) -> Any:
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.pairs}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.text


def texts(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: texts(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return list(map(texts, value))
    return value if isinstance(value, str) else json.dumps(value)


def scalars(node: Any) -> list[Scalar]:
    if isinstance(node, Mapping):
        return [one for key, value in node.pairs for one in (key, *scalars(value))]
    return [one for item in node.items for one in scalars(item)] if isinstance(node, Sequence) else [node]


@given(st.dictionaries(WORDS, VALUES, max_size=4), st.booleans())
@limits(max_examples=150, deadline=None)
def test_what_toml_says_is_read_with_its_places(table: dict[str, Any], is_dotted: bool) -> None:
    rows = [f"{json.dumps(key)} = {written(value)}" for key, value in table.items()]
    head = [] if is_dotted else ["[tool.deskcheck]"]
    text = "\n".join([*head, *(f"tool . deskcheck.{row}" if is_dotted else row for row in rows), "[other]\na = 1"])
    if is_dotted and not rows:
        return
    sheet = Sheet("pyproject.toml", text)
    node = _toml.read(sheet)
    assert sheet.mistakes == [] and plain(node) == texts(tomllib.loads(text)["tool"]["deskcheck"])
    for scalar in scalars(node):
        raw = text[scalar.start : scalar.end]
        assert (json.loads(raw) if raw.startswith('"') else raw) == scalar.text


PATTERNS = [
    ("drafts/", "drafts/a.txt", True), ("drafts/", "x/drafts/a/b.txt", True), ("drafts/", "drafts", False),
    ("/drafts", "x/drafts/a", False), ("drafts", "drafts", True), ("a/b", "a/b/c.txt", True), ("a/b", "x/a/b", False),
    ("sport/**", "sport/a/b.txt", True), ("sport/**", "sport", False), ("**/old", "a/b/old/c.txt", True),
    ("**/old", "old", True), ("*.html", "a/b.html", True), ("a/*.html", "a/b/c.html", False), ("*", "a", True),
    ("a/**/c.html", "a/c.html", True), ("a/**/c.html", "a/x/y/c.html", True), ("a/**/b/**/c", "a/x/b/y/z/c", True),
    ("a/**/b/**/c", "a/c", False), ("[a-c].txt", "b.txt", True), ("[!a-c].txt", "b.txt", False), ("a?c", "abc", True),
    ("a?c", "a/c", False), ("[^/]x", "/x", False), ("[z-a]x", "bx", False), ("[", "[", True), ("\\*", "*", True),
    ("\\*", "a", False), ("*a*b*", "xaxbx", True), ("*a*b", "ba", False), ("é*", "été.txt", True), ("", "a", False),
]  # fmt: skip


@pytest.mark.parametrize(("pattern", "path", "matched"), PATTERNS)
def test_patterns(pattern: str, path: str, matched: bool) -> None:
    assert excluded((pattern,), path, False) is matched


def test_the_last_pattern_wins_but_not_inside_an_excluded_folder() -> None:
    assert not excluded(("*.txt", "!keep.txt"), "a/keep.txt", False)
    assert excluded(("!keep.txt", "*.txt"), "a/keep.txt", False)
    assert excluded(("a/", "!a/keep.txt"), "a/keep.txt", False)


@given(st.text("ab*?/[]!^-\\", max_size=30), st.text("ab/", max_size=60))
def test_any_pattern_ends(pattern: str, path: str) -> None:
    assert excluded((pattern,), path, False) in (True, False)
    assert not excluded(("*a" * 40 + "b", "**/a/" * 40 + "b"), "a" * 200 + "/a" * 200, False)

"""The project's settings: what they add and change, and what is told when they are wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import config
from checker.model import Severity
from checker.packs import PackError
from tests.conftest import Run

CLASH = "The bridge opened on Monday, 24 February 2022, the council said.\n"


def told(folder: Path, text: str | bytes) -> str:
    (folder / config.NAME).write_bytes(text.encode() if isinstance(text, str) else text)
    with pytest.raises(config.ConfigError) as caught:
        config.load(folder)
    return str(caught.value).replace(f"{folder}/", "")


def test_settings_are_found_above_and_files_beside_them(tmp_path: Path) -> None:
    (tmp_path / config.NAME).write_text(
        "packs: [sport, ./desk/house.yaml]\noff: roles\nseverity: {everyday/counts: note}\n", encoding="utf-8"
    )
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    found = config.load(inner)
    assert [word.text for word in found.packs] == ["sport", str(tmp_path / "desk/house.yaml")]
    assert [word.text for word in found.off] == ["roles"]
    assert [(word.text, word.origin[1:], level) for word, level in found.severity] == [
        ("everyday/counts", (3, 12), Severity.NOTE)
    ]


def test_no_settings(tmp_path: Path) -> None:
    assert config.load(tmp_path) == config.Config()


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("pack: [a]", "checker.yaml:1:1: unknown key “pack”: did you mean “packs”?"),
        (
            "- a",
            "checker.yaml:1:1: expected keys and values here: the settings file has “packs”, “off”, "
            "“severity”, “names”, “fail-on”, “exclude”, “baseline” and “folders”",
        ),
        ("packs: {a: b}", "checker.yaml:1:8: “packs” is to be a text: put it in quotation marks"),
        ("severity: note", "checker.yaml:1:11: “severity” is to be a mapping: “everyday/roles: note”"),
        ("severity: {a: nte}", "checker.yaml:1:15: unknown severity “nte”: did you mean “note”?"),
        ("off: [a", "checker.yaml:1:6: this “[” is never closed with “]”"),
        (b"off: \xff", "checker.yaml:1:6: byte 0xFF is not UTF-8"),
    ],
)
def test_mistakes_have_their_place(tmp_path: Path, text: str | bytes, first: str) -> None:
    assert told(tmp_path, text).splitlines()[0] == first


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("fail-on: warn", "1:10: unknown level “warn”: expected “error”, “warning” or “never”"),
        ("fail-on: nevr", "1:10: unknown level “nevr”: did you mean “never”?"),
        ("exclude: [*.html]", "1:11: put a pattern that begins with “*” in quotation marks"),
        ("exclude:\n- !keep.txt", "2:3: put a pattern that begins with “!” in quotation marks"),
        ("exclude: [../x]", "1:11: a pattern cannot lead out of the folder of these settings"),
        ("exclude: /", "1:10: this pattern names no file or folder"),
        ("folders: [sport]", "1:10: “folders” is to be a mapping: “sport/: {packs: sport-results}”"),
        ("folders: {sport/: {exclude: x}}", "1:20: unknown key “exclude”; a folder has “packs”, “off”, “severity”, "
         "“names” and “fail-on”"),
        ("folders: {'!sport/': {}}", "1:11: a pattern of “folders” cannot begin with “!”: name what is meant"),
        ("names: {a: b}", "1:8: “names” is to be a text: put it in quotation marks"),
        ("packs: &a [x]", "1:8: anchors are not allowed: write the value out"),
        ("packs: [\x07]", "1:9: settings cannot contain the control character U+0007"),
    ],
)  # fmt: skip
def test_mistakes_of_every_key(tmp_path: Path, text: str, first: str) -> None:
    assert told(tmp_path, text).splitlines()[0] == f"checker.yaml:{first}"


def test_all_mistakes_at_once(tmp_path: Path) -> None:
    text = "fail-on: warn\nfolders:\n  a: {of: x, severity: {b: nte}}\nnmes: c\nexclude: {}\n"
    lines = [line for line in told(tmp_path, text).splitlines() if line.startswith("checker.yaml:")]
    assert [line.split(":")[1:3] for line in lines] == [["1", "10"], ["3", "7"], ["3", "28"], ["4", "1"], ["5", "10"]]


def test_empty_lists_and_files_are_no_mistake(tmp_path: Path) -> None:
    (tmp_path / config.NAME).write_text("packs: []\noff: []\nnames: []\nexclude: []\nfolders: {}\n", encoding="utf-8")
    assert config.load(tmp_path) == config.Config()
    (tmp_path / config.NAME).write_text("# nothing yet\n", encoding="utf-8")
    assert config.load(tmp_path) == config.Config()


def test_larger_than_settings(tmp_path: Path) -> None:
    assert told(tmp_path, "#" * (config.LARGEST + 1)) == "checker.yaml: the settings are larger than 1 MB"


@given(st.binary(max_size=60) | st.text("packsofev:[]{} \n-note", max_size=60).map(str.encode))
@settings(max_examples=100, deadline=None)
def test_any_bytes_are_settings_or_their_mistakes(source: bytes) -> None:
    try:
        config._compiled(source, "checker.yaml")
    except PackError as error:
        assert error.mistakes


@given(st.binary(max_size=60) | st.text("packsofev[]{}= \n-note\"'.#", max_size=60).map(str.encode))
@settings(max_examples=100, deadline=None)
def test_any_bytes_of_toml_are_settings_or_their_mistakes(source: bytes) -> None:
    try:
        config._compiled(b"[tool.deskcheck]\n" + source, "pyproject.toml")
    except PackError as error:
        assert error.mistakes


def test_rules_are_switched_off_and_graded(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLASH, encoding="utf-8")
    own = tmp_path / config.NAME
    assert "[everyday/weekday-date]" in run("a.txt").stdout
    own.write_text("severity: {weekday-date: note}\n", encoding="utf-8")
    assert run("a.txt").returncode == 0
    own.write_text("off: [everyday/weekday-date]\n", encoding="utf-8")
    done = run("a.txt", "--notes")
    assert done.returncode == 0 and "weekday-date" not in done.stdout
    own.write_text("off: [everyday/weekday-dat]\n", encoding="utf-8")
    done = run("a.txt")
    assert done.returncode == 2
    assert "checker.yaml:1:7: unknown rule “everyday/weekday-dat”: did you mean “everyday/weekday-date”?" in done.stderr
    # with other packs than the settings were made for, what they say of the default pack does not matter
    assert run("--rules", "ap-style", "a.txt").returncode == 0

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
            "“severity”, “names”, “fail-on”, “exclude” and “folders”",
        ),
        ("packs: {a: b}", "checker.yaml:1:8: “packs” is to be a text: put it in quotation marks"),
        ("severity: note", "checker.yaml:1:11: “severity” is to be a mapping: “everyday/roles: note”"),
        ("severity: {a: nte}", "checker.yaml:1:15: unknown severity “nte”: did you mean “note”?"),
        ("off: [a", "checker.yaml:1:8: a list in brackets is not closed: expected “,” or “]”"),
        (b"off: \xff", "checker.yaml:1:6: byte 0xFF is not UTF-8"),
    ],
)
def test_mistakes_have_their_place(tmp_path: Path, text: str | bytes, first: str) -> None:
    assert told(tmp_path, text).splitlines()[0] == first


def test_larger_than_settings(tmp_path: Path) -> None:
    assert told(tmp_path, "#" * (config.LARGEST + 1)) == "checker.yaml: the settings are larger than 1 MB"


@given(st.binary(max_size=60) | st.text("packsofev:[]{} \n-note", max_size=60).map(str.encode))
@settings(max_examples=100, deadline=None)
def test_any_bytes_are_settings_or_their_mistakes(source: bytes) -> None:
    try:
        config._compiled(source, "checker.yaml")
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

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import packs
from checker.model import Example, Origin, Severity, Topic
from checker.packs import _compile, _loading
from checker.packs._mistakes import Sheet
from checker.packs._nodes import Mapping, Scalar, places, read

FULL = """\
# a comment
pack: river
version: 1
description: Floods on the river.
topics:
  flood: [flood, flooded, burst its banks]
  mayor: {role: [mayor, deputy mayor]}
  dam: {cues: dam}
rules:
  flood-date:
    assert: date of flood = 2022-02-24
    when: article mentions "the river"
    severity: error
    why: |
      It was on record,
      they say.
    source: https://example.org/#a
    examples:
      holds: ["no", 12:30, 1_000]
      flags:
        - {text: "Two: lines", issued: 2024-11-06, title: 'It''s here'}
      silent: On Monday.
  mayor-name: mayor name spelled consistently
"""


def load(text: str, path: str = "river.yaml") -> packs.PackError | list[str]:
    try:
        return [rule.id for rule in packs.read(text.encode(), path).rules]
    except packs.PackError as error:
        return error


def test_everything_is_read() -> None:
    pack = packs.read(FULL.encode(), "river.yaml")
    assert (pack.name, pack.version, pack.description) == ("river", "1", "Floods on the river.")
    assert pack.topics == (
        Topic("flood", ("flood", "flooded", "burst its banks")),
        Topic("mayor", (), ("mayor", "deputy mayor")),
        Topic("dam", ("dam",)),
    )
    date, name = pack.rules
    assert (date.id, str(date.assertion), date.line) == (
        "river/flood-date", "date of flood = 2022-02-24", "date of flood = 2022-02-24")  # fmt: skip
    assert (str(date.when), date.severity) == ('article mentions "the river"', Severity.ERROR)
    assert (date.why, date.source) == ("It was on record,\nthey say.", "https://example.org/#a")
    assert date.origin == Origin("river.yaml", 11, 13)
    assert (name.id, str(name.assertion), name.severity, name.when, name.examples) == (
        "river/mayor-name", "person of mayor spelled consistently", Severity.WARNING, None, {})  # fmt: skip


def test_values_stay_texts() -> None:
    date, _ = packs.read(FULL.encode(), "river.yaml").rules
    assert [row.text for row in date.examples["holds"]] == ["no", "12:30", "1_000"]
    assert date.examples["flags"] == (Example("Two: lines", Origin("river.yaml", 21, 11), "2024-11-06", "It's here"),)
    assert date.examples["silent"] == (Example("On Monday.", Origin("river.yaml", 22, 15)),)


@pytest.mark.parametrize(
    ("rules", "ids"),
    [
        ("\n  - date is stated\n  - a-b: date of x is stated", ["date-is-stated", "a-b"]),
        ("\n  - assert: date of x <= 2020\n    severity: note", ["date-of-x-at-most-2020"]),
        ("\n  - my-id:\n      assert: date is stated\n      why: so", ["my-id"]),
        (
            "\n  a-b:\n    assert: date is stated\n  - date of x is stated  # bare\n"
            "  - 'place name spelled \"Kyiv\"'\n  c: age is stated\ntopics:\n  x:\n  - y",
            ["a-b", "date-of-x-is-stated", "place-name-spelled-kyiv", "c"],
        ),
        (" ['place name spelled \"Kyiv\"']", ["place-name-spelled-kyiv"]),
        ("\n  дата-1: date is stated", ["дата-1"]),
    ],
)
def test_layouts(rules: str, ids: list[str]) -> None:
    assert load(f"pack: p\nrules:{rules}") == [f"p/{name}" for name in ids]


def test_a_line_without_a_file() -> None:
    (rule,) = packs.from_line(' place name spelled "Kyiv"').rules
    assert (rule.id, str(rule.assertion), rule.line) == (
        "try/place-name-spelled-kyiv",
        'place spelled "Kyiv"',
        'place name spelled "Kyiv"',
    )
    with pytest.raises(packs.PackError) as caught:
        packs.from_line("dat of x is stated")
    assert str(caught.value).splitlines() == [
        "in the line you gave, column 1: unknown kind of fact “dat”: did you mean “date”?",
        "  dat of x is stated",
        "  ^^^",
        "guide: README.md#subjects-kinds-and-parts",
    ]


@given(st.text())
@settings(max_examples=200, deadline=None)
def test_any_line_gives_a_pack_or_a_pack_error(line: str) -> None:
    try:
        assert packs.from_line(line).rules
    except packs.PackError as error:
        assert error.mistakes


def test_byte_order_mark_and_line_ends() -> None:
    windows = b"\xef\xbb\xbf" + FULL.replace("\n", "\r\n").encode()
    assert packs.read(windows, "river.yaml") == packs.read(FULL.encode(), "river.yaml")


def test_path_is_not_part_of_what_is_kept() -> None:
    one, two = (packs.read(FULL.encode(), path) for path in ("river.yaml", "other/river.yaml"))
    assert [pack.rules[0].origin.path for pack in (one, two)] == ["river.yaml", "other/river.yaml"]


def test_load_by_name_and_by_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "river.yaml").write_text(FULL, encoding="utf-8")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "river.yaml").write_text(FULL, encoding="utf-8")
    (tmp_path / "ruin.yaml").write_text("pack: ruin\nrules: {a: dat is stated}", encoding="utf-8")
    assert [pack.name for pack in packs.load(["river.yaml"])] == ["river"]
    assert [pack.name for pack in packs.load(["./river.yaml"])] == ["river"]
    with pytest.raises(packs.PackError) as caught:
        packs.load(["everday", "ruin.yaml", "none.yaml", "zzz", "river.yaml", "./river.yaml", "other/river.yaml"])
    assert str(caught.value).splitlines() == [
        "unknown pack “everday”: did you mean “everyday”?",
        "ruin.yaml:2:12: unknown kind of fact “dat”: did you mean “date”?",
        "  rules: {a: dat is stated}",
        "             ^^^",
        "none.yaml: the pack cannot be read: No such file or directory",
        f"unknown pack “zzz”; the known packs are {', '.join(packs.known())}",
        "other/river.yaml: a pack called “river” is loaded already",
        "guide: README.md#subjects-kinds-and-parts",
    ]


def test_larger_than_a_pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_loading, "LARGEST", 2**20)
    (tmp_path / "large.yaml").write_bytes(b"#" * (2**20 + 1))
    with pytest.raises(packs.PackError, match="is larger than 1 MB"):
        packs.load([str(tmp_path / "large.yaml")])


@pytest.mark.parametrize("name", packs.known())
def test_shipped_packs_carry_why_and_examples(name: str) -> None:
    (pack,) = packs.load([name])
    assert pack.name == name and pack.version and pack.description and pack.rules
    for rule in pack.rules:
        assert rule.why, rule.id
        assert {"holds", "flags", "silent"} <= set(rule.examples), rule.id


# --- positions


@pytest.mark.parametrize(
    "source",
    [
        "a: date of invasion = Feb 2022",
        "a: 'it''s a ''date'' of X'",
        'a: "tab\\there \\"x\\" \\u00e9 \\x41 \\U0001F600 end"',
        "a: >-\n  first\n  second line\n\n  third\n",
        "a: |\n    first\n      second\n    third\n",
        "a: plain\n   text over\n   lines",
        'a: "double\n   over lines"',
        "a: 'single\n\n   over lines'",
    ],
)
def test_every_character_has_its_place(source: str) -> None:
    sheet = Sheet("p", source)
    root = read(sheet)
    assert isinstance(root, Mapping)
    scalar = root.get("a")
    assert isinstance(scalar, Scalar)
    where = places(sheet, scalar)
    assert len(where) == len(scalar.text) + 1 and where == sorted(where)
    for character, index in zip(scalar.text, where, strict=False):
        if source[index] not in {character, "\\"}:
            assert character.isspace() and source[index].isspace()


# --- the warm start

WARM = """
import sys
from checker import packs
packs.load(["everyday"])
print(*[name for name in ("lark", "yaml", "regex", "checker.kinds", "checker.dsl") if name in sys.modules])
"""


def test_warm_start_reads_neither_yaml_nor_grammar(tmp_path: Path) -> None:
    environment = {**os.environ, "DESKCHECK_CACHE": str(tmp_path / "cache")}
    runs = [
        subprocess.run([sys.executable, "-c", WARM], env=environment, capture_output=True, text=True, check=True).stdout
        for _ in range(2)
    ]
    assert "lark" in runs[0]
    assert runs[1].split() == []


def test_a_pack_with_mistakes_is_never_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESKCHECK_CACHE", str(tmp_path))
    for _ in range(2):
        assert isinstance(load("pack: p\nrules: {a: dat is stated}"), packs.PackError)
    assert not list(tmp_path.glob("pack-*"))


def test_cold_and_warm_are_equal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESKCHECK_CACHE", str(tmp_path / "cache"))
    cold = packs.read(FULL.encode(), "river.yaml")
    monkeypatch.setattr(_compile, "compile_pack", None)
    assert packs.read(FULL.encode(), "river.yaml") == cold

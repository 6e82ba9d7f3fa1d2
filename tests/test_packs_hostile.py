"""Whatever a pack file holds, the answer is a pack or its mistakes, and soon."""

from __future__ import annotations

import json

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from checker import dsl, packs
from checker.model import Assertion
from tests.test_dsl import assertions

nested = st.integers(1, 60).map(lambda depth: "[" * depth)
fragments = st.sampled_from(
    "pack: p\n¦rules:\n¦  a: ¦- ¦date of x = ¦topics:\n¦{¦}¦[¦]¦: ¦\"¦'¦&a ¦*a¦!!x ¦|\n¦>\n¦? ¦<<: ¦# ¦%¦---\n¦\t¦\r\n¦"
    "\x85¦\ufeff¦é¦😀¦examples:¦assert: ¦facts:\n¦extends: ¦off: ¦"
    "severity: ¦unless: ¦everyday¦  name of mayor of Lyon: ¦is: ".split("¦")
)


@given(
    st.binary() | st.lists(fragments, max_size=14).map(lambda parts: "".join(parts).encode()) | nested.map(str.encode)
)
@example(b"\xef\xbb\xbf")
@example(b"pack: \xed\xa0\x80")
@settings(max_examples=200, deadline=None)
def test_any_bytes_give_a_pack_or_a_pack_error(source: bytes) -> None:
    try:
        packs.read(source, "p.yaml")
    except packs.PackError as error:
        assert error.mistakes
        lines = source.decode("utf-8-sig", "replace").split("\n")
        for mistake in error.mistakes:
            assert mistake.origin.path == "p.yaml"
            assert 1 <= mistake.origin.line <= len(lines)
            assert 1 <= mistake.origin.column <= len(lines[mistake.origin.line - 1]) + 1
            assert str(mistake).startswith(f"p.yaml:{mistake.origin.line}:{mistake.origin.column}: ")


@given(st.lists(assertions, min_size=1, max_size=4))
@settings(max_examples=100, deadline=None)
def test_any_assertions_make_a_pack_or_a_pack_error(found: list[Assertion]) -> None:
    rules = "".join(
        f"  r{number}: {json.dumps(str(assertion), ensure_ascii=False)}\n" for number, assertion in enumerate(found)
    )
    try:
        pack = packs.read(f"pack: p\nrules:\n{rules}".encode(), "p.yaml")
    except packs.PackError as error:
        assert all(mistake.origin.line > 2 for mistake in error.mistakes)
    else:
        assert [rule.assertion for rule in pack.rules] == [dsl.parse(str(assertion)) for assertion in found]


BOMB = "a: &a [x]\n" + "".join(f"b{i}: &b{i} [{', '.join(['*a'] * 9)}]\n" for i in range(9))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[" * 60_000, id="nested brackets"),
        pytest.param("{a: " * 60_000, id="nested braces"),
        pytest.param("\n".join(" " * i + "a:" for i in range(2_000)), id="nested blocks"),
        pytest.param("- " * 60_000, id="nested lists"),
        pytest.param(BOMB, id="aliases"),
        pytest.param("pack: p\nrules:\n  a: " + "x" * 1_000_000, id="long scalar"),
        pytest.param("pack: p\nrules:\n  a: date of x = " + '"' + "y\\t" * 300_000 + '"', id="long escaped scalar"),
        pytest.param("pack: p\nrules:\n  a: date of x is stated\n  b: |\n" + "    date\n" * 50_000, id="long block"),
        pytest.param("pack: p\n" + "k: v\n" * 20_000, id="doubled keys"),
        pytest.param("pack: " + "p" * 1_000_000, id="long name"),
        pytest.param("'" * 1_000_000, id="quotation marks"),
    ],
)
def test_bombs_are_refused(text: str) -> None:
    with pytest.raises(packs.PackError) as caught:
        packs.read(text.encode(), "p.yaml")
    assert all(len(mistake.message) < 500 for mistake in caught.value.mistakes)


keys = st.sampled_from(
    "date of x|start of war|mayor of Lyon|name of mayor of Lyon|headline age|x|number of people".split("|")
) | st.text(max_size=8)
values = st.sampled_from(["5 May 2020", "Jane Roe", "12", "x", ""]) | st.text(max_size=8)
graded = st.dictionaries(st.sampled_from(["is", "severity", "when", "unless", "why"]), values, max_size=3)


@given(st.dictionaries(keys, values | st.lists(values, max_size=3) | graded, max_size=4), st.lists(values, max_size=2))
@settings(max_examples=150, deadline=None)
def test_any_facts_make_a_pack_or_a_pack_error(facts: dict[str, object], off: list[str]) -> None:
    pack = {"pack": "p", "facts": facts, "off": off, "rules": {"a": "date of x = start of war", "b": "age is stated"}}
    try:
        found = packs.read(json.dumps(pack, ensure_ascii=False).encode("utf-8", "replace"), "p.yaml")
    except packs.PackError as error:
        assert error.mistakes
    else:
        assert {rule.id for rule in found.rules} >= {"p/a"} - set(found.off)
        for rule in found.rules:
            assert dsl.parse(str(rule.assertion)) == rule.assertion
            assert packs.describe(rule, found)

"""libyaml and the parser in Python place every word of the shipped packs, and of odd layouts, alike."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.packs import _nodes
from checker.packs._mistakes import Sheet

ROOT = Path(__file__).parent.parent
PACKS = sorted([*(ROOT / "rules").glob("*.yaml"), ROOT / "tests" / "stranger" / "brenmouth.yaml"])
pytestmark = pytest.mark.skipif(not hasattr(yaml, "CLoader"), reason="this Python's YAML has no libyaml")


def by(parser: object, text: str) -> tuple[_nodes.Node | None, list[str]]:
    sheet = Sheet("p.yaml", text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_nodes, "LOADER", parser)
        return _nodes.read(sheet), [str(mistake) for mistake in sheet.mistakes]


@pytest.mark.parametrize("path", PACKS, ids=lambda path: path.stem)
def test_shipped_packs(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    node, mistakes = by(yaml.CLoader, text)
    assert node is not None and not mistakes
    assert (node, mistakes) == by(yaml.Loader, text)


@pytest.mark.parametrize(
    "text",
    [
        "a: 'it''s'\nb: \"x\\ty\"\nc: |\n  one\n  two\nd: >-\n  three\n  four\n",
        "é: “ü”\n漢字: [😀, 'ж']\nx: 😀 y\n",
        "# a comment\na: b # another\n\n\nc:\n- d\n-   e\n",
        "a: plain text\n   over lines\nb: {c: d, e: [f]}\n",
        "rules:\n  a: date is stated\n  - every age <= 120\n  b: x\n",
        "a:\r\n  b: c\r\nd: e\r\n",
    ],
)
def test_odd_layouts(text: str) -> None:
    node, mistakes = by(yaml.CLoader, text)
    assert node is not None and not mistakes
    assert by(yaml.Loader, text) == (node, mistakes)


WORDS = st.text("ab é“漢😀'", min_size=1, max_size=12).map(str.strip).filter(lambda word: word and word[0] not in "'“")


@given(st.dictionaries(WORDS, st.lists(WORDS, min_size=1, max_size=4) | WORDS, min_size=1, max_size=5))
@settings(max_examples=60, deadline=None)
def test_any_texts(data: dict[str, list[str] | str]) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, width=20)
    assert by(yaml.CLoader, text) == by(yaml.Loader, text)

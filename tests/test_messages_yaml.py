"""Packs that YAML cannot read: each with its exact message, at the line that is wrong, by either of its parsers."""

from __future__ import annotations

import pytest
import yaml

from checker import packs
from checker.packs import _nodes
from tests.test_messages import HEAD, KEYS

PARSERS = [yaml.Loader, *([yaml.CLoader] if hasattr(yaml, "CLoader") else [])]
PACKS = {
    "pack: a: b": "1:8: “: ” starts a value here: put a text that contains it in quotation marks",
    "pack: p\n\tx: y": "2:1: a tab cannot indent: use spaces",
    "pack: 'p": "1:7: a quotation mark opens here and is never closed",
    "pack: [p": "1:7: this “[” is never closed with “]”",
    "pack: [p q": "1:7: this “[” is never closed with “]”",
    'pack: ["p" "q"]': "1:12: a list in brackets is not closed: expected “,” or “]”",
    "pack: {p: q": "1:7: this “{” is never closed with “}”",
    "pack: p\noff: [a\nrules: b\n": "2:6: this “[” is never closed with “]”",
    'pack: p\noff: ["a]\nextends: ["b"]\n': "2:7: a quotation mark opens here and is not closed before line 3",
    'pack: "p\nversion: "1"\n': "1:7: a quotation mark opens here and is not closed before line 2",
    HEAD + "  a:\n   assert: date is stated\n    when: date is stated": (
        "5:5: this line is indented by 4, line 4 by 3: the keys of one thing begin in one column"
    ),
    HEAD + "  a:\n    why: x\n\n    # where\n   assert: date is stated": (
        "7:4: this line is indented by 3, line 4 by 4: the keys of one thing begin in one column"
    ),
    HEAD + "  a:\n    severity error\n    assert: date is stated": (
        "4:5: expected “:” after the key: “severity: error”"
    ),
    HEAD + "  a:\n    assert: date is stated\n    severity error\n    why: x": (
        "5:5: expected “:” after the key: “severity: error”"
    ),
    HEAD + '  a:\n    assert: date is stated\n    examples:\n      holds:\n        - "a"\n        -"b"\n': (
        '8:9: a blank is missing after the hyphen: “- "b"”'
    ),
    HEAD + '  a:\n    assert: date is stated\n    examples:\n      holds:\n        -"b"\n': (
        "7:9: a blank is missing after the hyphen: “- ” begins an item of a list"
    ),
    "pack: @p": "1:7: a plain text cannot begin with this character: put it in quotation marks",
    "pack: &p x": "1:7: anchors are not allowed in a pack: write the value out",
    "pack: *p": "1:7: aliases are not allowed in a pack: write the value out",
    "pack: !!int 5": "1:7: YAML tags are not allowed in a pack",
    "pack: p\nrules: [date is stated]\n<<: x": "3:1: merge keys are not allowed in a pack: write the values out",
    "pack: p\n---\npack: q": "2:1: a file holds one pack: remove this “---” and what follows",
    "pack: p\x07": "1:8: a pack cannot contain the control character U+0007",
    "[" * 30: "1:21: nested too deeply for a pack",
    "- date is stated": (f"1:1: expected keys and values here: a pack has {KEYS}"),
}


@pytest.mark.parametrize("text", PACKS)
@pytest.mark.parametrize("parser", PARSERS)
def test_pack(text: str, parser: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_nodes, "LOADER", parser)
    with pytest.raises(packs.PackError) as caught:
        packs.read(text.encode(), "p.yaml")
    shown = [str(mistake).splitlines()[0] for mistake in caught.value.mistakes]
    assert shown == [f"p.yaml:{PACKS[text]}"]

"""Rules of dates and ages in many wordings: `told/<rule>.yaml` lists what a rule must flag, and what it must not.

issued: the publication date of every text. flags: texts with one finding of the rule or more. silent: with none.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from checker import packs
from checker.document import from_text
from checker.pipeline import check

FILES = sorted((Path(__file__).parent / "told").glob("*.yaml"))
LEAST = 10  # wordings of each sort: a rule that knows its own examples alone is none


def rows(section: str) -> list[object]:
    return [
        pytest.param(path.stem, loaded["issued"], text, id=f"{path.stem}-{number}")
        for path in FILES
        for loaded in [yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)]
        for number, text in enumerate(loaded[section])
    ]


def findings(rule: str, issued: str, text: str) -> list[str]:
    document = from_text(text, issued=date.fromisoformat(issued))
    found = check([document], packs.load(["everyday"])).of(document)
    return [finding.message for finding in found if finding.rule == f"everyday/{rule}"]


@pytest.mark.parametrize(("rule", "issued", "text"), rows("flags"))
def test_flagged(rule: str, issued: str, text: str) -> None:
    assert findings(rule, issued, text)


@pytest.mark.parametrize(("rule", "issued", "text"), rows("silent"))
def test_silent(rule: str, issued: str, text: str) -> None:
    assert findings(rule, issued, text) == []


def test_many_wordings() -> None:
    for path in FILES:
        loaded = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        assert len(loaded["flags"]) >= LEAST and len(loaded["silent"]) >= LEAST, path.stem


def test_no_beginning_or_end_of_a_text_raises() -> None:
    everyday = packs.load(["everyday"])
    for path in FILES:
        loaded = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        for text in (*loaded["flags"], *loaded["silent"]):
            words = text.split()
            pieces = [" ".join(words[:at]).rstrip(".,") for at in range(1, len(words))]
            pieces += [" ".join(words[at:]) for at in range(1, len(words))]
            check([from_text(piece, issued=date(2026, 11, 20)) for piece in pieces], everyday)

"""Judges of quantities hold their stories: `stories/*.yaml` tells sentences that clash, and near misses that do not.

kinds: the kinds of which one flags; word: what they are asked for; flags, silent: the stories, after their headline
and a bar where they have one. A frame is held by sentences in other words than those it was written for.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.document import from_text
from checker.kinds import kinds
from checker.model import Document, Fact, Part, Span, Verdict

FILES = sorted((Path(__file__).parent / "stories").glob("*.yaml"))
LOADED = {path.stem: yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader) for path in FILES}


def rows(section: str) -> list[Any]:
    return [
        pytest.param(held, row, id=f"{name}-{number}")
        for name, held in LOADED.items()
        for number, row in enumerate(held[section])
    ]


def story(row: str) -> Document:
    head, bar, body = row.rpartition(" | ")
    if not bar:
        return from_text(row)
    parts = (Part("headline", Span(0, len(head))), Part("body", Span(len(head) + 1, len(head) + 1 + len(body))))
    return Document("-", f"{head}\n{body}", parts)


def messages(held: dict[str, Any], row: str) -> list[str]:
    """Return the messages of what contradicts in a story, each of whose findings names its other place."""
    document = story(row)
    found: list[str] = []
    for name in held["kinds"]:
        kind = kinds()[name]
        judge = kind.consistency if held["word"] == "consistency" else kind.agreements[held["word"]]
        facts = [Fact(mention.subject, mention, document, "body") for mention in kind.find(document)]
        clashes = [j for j in (judge(facts) if judge else ()) if j.verdict is Verdict.CONTRADICTED]
        assert all(clash.message and clash.related for clash in clashes)
        found += [clash.message for clash in clashes]
    return found


@pytest.mark.parametrize(("held", "row"), rows("flags"))
def test_flagged(held: dict[str, Any], row: str) -> None:
    assert len(messages(held, row)) == 1


@pytest.mark.parametrize(("held", "row"), rows("silent"))
def test_silent(held: dict[str, Any], row: str) -> None:
    assert messages(held, row) == []

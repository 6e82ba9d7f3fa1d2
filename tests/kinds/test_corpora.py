"""Every kind of fact holds its corpus: `<kind>.yaml` beside this file lists what must be found, and what must not.

rows:   text, optionally issued (ISO date); `found` maps each surface form, in text order, to the shown value, or to a
        mapping of `value`, `subject` and `timex` (any of them).
silent: texts in which the kind finds nothing.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.document import from_text
from checker.kinds import kinds

CORPORA = sorted(Path(__file__).parent.glob("*.yaml"))
LOADED = {path.stem: yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader) for path in CORPORA}


def rows(section: str) -> list[Any]:
    return [
        pytest.param(name, row, id=f"{name}-{number}")
        for name, corpus in LOADED.items()
        for number, row in enumerate(corpus.get(section, ()))
    ]


def test_every_kind_has_a_corpus() -> None:
    assert set(LOADED) == set(kinds())


@pytest.mark.parametrize(("name", "row"), rows("rows"))
def test_found(name: str, row: dict[str, Any]) -> None:
    kind = kinds()[name]
    issued = date.fromisoformat(row["issued"]) if "issued" in row else None
    document = from_text(row["text"], issued=issued)
    mentions = kind.find(document)
    assert [row["text"][m.span.start : m.span.end] for m in mentions] == list(row["found"])
    for mention, wanted in zip(mentions, row["found"].values(), strict=True):
        wanted = {"value": wanted} if isinstance(wanted, str) else wanted
        seen = {"value": kind.show(mention.value), "subject": mention.subject}
        if kind.timex is not None:
            seen["timex"] = kind.timex(mention.value).value
        assert {key: seen[key] for key in wanted} == wanted


@pytest.mark.parametrize(("name", "text"), rows("silent"))
def test_silent(name: str, text: str) -> None:
    document = from_text(text)
    assert [text[m.span.start : m.span.end] for m in kinds()[name].find(document)] == []

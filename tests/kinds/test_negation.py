"""Denials against what other sentences of the article tell."""

from __future__ import annotations

import pytest

from checker.document import from_text
from tests.kinds.date_judging import verdicts

ROWS = [
    ("The Arden reached Port Dorn on 19 August. The Arden did not reach Port Dorn by 19 August.", ["contradicted"]),
    ("Roe sent two ships to Dorn Bay in 1971. In 1971 Roe didn’t send any ships to Dorn Bay.", ["contradicted"]),
    ("In 2000 Roe had a part in The Bell. He did not have a part in The Bell in 2000.This was sad.", ["contradicted"]),
    (
        "The Arden did not reach Port Dorn by 19 August. The Arden did not reach Port Dorn by 19 August.",
        ["held", "held"],
    ),
    ("The Arden did not reach Port Dorn. The Bell reached Port Dorn.", []),
    ("The Arden reached Port Dorn in May. The Arden did not reach Port Dorn in June.", []),
    ("Rivals say the Arden did not reach Port Dorn on 19 August. The Arden reached Port Dorn on 19 August.", []),
    ("The Arden might have reached Port Dorn on 19 August. The Arden did not reach Port Dorn on 19 August.", []),
    ("It did not rain. It rained.", []),
]


@pytest.mark.parametrize(("text", "wanted"), ROWS)
def test_denials(text: str, wanted: list[str]) -> None:
    assert verdicts(from_text(text), "negation") == wanted


@pytest.mark.parametrize("text", ["not", "n't", "did not", "was not", "'t", "did not " * 500])
def test_nothing_raises(text: str) -> None:
    verdicts(from_text(text), "negation")

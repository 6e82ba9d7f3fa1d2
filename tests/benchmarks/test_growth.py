"""Work grows in step with the text: counted in function calls, not in seconds."""

from __future__ import annotations

from datetime import date

import pytest

from checker import packs
from checker.document import from_text
from checker.pipeline import check
from tests.benchmarks.articles import article
from tests.counting import growth


@pytest.mark.parametrize("line_end", ["\n", " "], ids=["paragraphs", "one line"])
def test_calls_grow_in_step_with_length(line_end: str) -> None:
    everyday = packs.load(["everyday"])

    def work(words: int) -> object:
        text = article(words).replace("\n", line_end)
        return check([from_text(text, issued=date(2017, 3, 1))], everyday)

    assert growth(work, 4500, 8) < 1.3

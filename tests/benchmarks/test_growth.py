"""Work grows in step with the text: counted in function calls, not in seconds."""

from __future__ import annotations

import sys
from datetime import date
from types import FrameType

from checker import packs
from checker.document import from_text
from checker.pipeline import check
from tests.benchmarks.articles import article


def calls(text: str) -> int:
    """Return how many functions, C functions included, a check of `text` calls."""
    everyday = packs.load(["everyday"])
    count = 0

    def profile(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    document = from_text(text, issued=date(2017, 3, 1))
    sys.setprofile(profile)
    try:
        check([document], everyday)
    finally:
        sys.setprofile(None)
    return count


def test_calls_grow_in_step_with_length() -> None:
    calls(article(450))  # tables are loaded, words are in their caches
    short, long = calls(article(450)), calls(article(4500))
    assert long / short < 12


def test_calls_of_one_long_line_grow_in_step_with_length() -> None:
    short, long = (calls(article(words).replace("\n", " ")) for words in (450, 4500))
    assert long / short < 12

"""Judges whether each entity's name is spelled in one way."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model import Fact, Judgement


def spelling(facts: Sequence[Fact]) -> Sequence[Judgement]:
    """Return a judgement per entity told consistently, and one per minority occurrence of one that is not."""
    return []

"""Words of names that are a slip of another word of the story."""

from __future__ import annotations

from collections.abc import Sequence

from checker.kinds._names.forms import Form, Groups


def join_slips(every: Sequence[Form], groups: Groups) -> None:
    """Join forms that differ by a slip."""

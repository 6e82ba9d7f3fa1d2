"""A quantity found in an article."""

from __future__ import annotations

from typing import NamedTuple

from checker.kinds._quantity.values import Quantity
from checker.model import Span


class Found(NamedTuple):
    """A quantity in the article: its value, its tokens (half-open) and span, and what it is no count for, if anything.

    role: empty for a quantity; `name`, `date` or `time` where the figure is part of one.
    """

    value: Quantity
    first: int
    last: int
    span: Span
    role: str = ""

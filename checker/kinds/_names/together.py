"""Facts of one entity, from one document or from several."""

from __future__ import annotations

from collections.abc import Sequence

from checker.kinds._names.clusters import located
from checker.model import Fact


def grouped(facts: Sequence[Fact]) -> list[list[Fact]]:
    """Return the facts by entity, in order of first fact."""
    found: dict[tuple[int, int], list[Fact]] = {}
    for fact in facts:
        at = fact.document.derived(located).get(fact.span.start)
        found.setdefault((id(fact.document), id(fact if at is None else at.entity)), []).append(fact)
    return list(found.values())

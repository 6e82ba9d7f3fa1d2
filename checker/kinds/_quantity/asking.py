"""What judges of single quantities share: the documents of the given facts, and a judge that looks only where told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from checker.kinds._quantity.values import ONE, Quantity, coarseness
from checker.model import Document, Fact, Judge, Judgement
from checker.tokens import vocabulary

ENDS = frozenset(".;?!\n")


def judge_of(words: frozenset[str], find: Callable[[Document], Iterable[Judgement]]) -> Judge:
    """Return a judge that asks `find` of each document that holds one of the `words`, as printed.

    Kept are the judgements of the quantities that the given facts tell.
    """

    def judge(facts: Sequence[Fact]) -> list[Judgement]:
        documents: dict[int, Document] = {}
        asked: dict[int, set[int]] = {}
        for fact in facts:
            documents[id(fact.document)] = fact.document
            asked.setdefault(id(fact.document), set()).add(fact.span.start)
        return [
            judgement
            for key, document in documents.items()
            if not words.isdisjoint(document.derived(vocabulary))
            for judgement in find(document)
            if judgement.span.start in asked[key]
        ]

    return judge


def plain(value: Quantity) -> bool:
    """Return whether a quantity is one number, told without a hedge."""
    return value.low == value.high and not value.hedge


def whole(value: Quantity) -> bool:
    """Return whether a quantity is a plain count of whole things."""
    return plain(value) and value.unit == "" and value.low % ONE == 0


def spread(value: Quantity) -> tuple[int, int]:
    """Return how low and how high the number meant may lie: rounded at its last digit, and round numbers more."""
    loose = max(
        value.step // 2 if value.step > ONE or value.unit else 0, min(coarseness(value.low) // 2, value.low // 20)
    )
    if value.hedge:
        loose = max(loose, value.low // 10)
    return value.low - loose, value.high + loose


def same_sentence(texts: Sequence[str], first: int, last: int) -> bool:
    """Return whether no end of a sentence stands between two tokens (half-open)."""
    return ENDS.isdisjoint(texts[first:last])

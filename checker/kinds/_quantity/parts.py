"""`every number agrees with its parts`: "12 men and 9 women, 20 in all"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.kinds._quantity.binding import Counted
from checker.kinds._quantity.found import Found
from checker.kinds._quantity.kind import bound
from checker.kinds._quantity.remainders import remainders
from checker.kinds._quantity.show import show
from checker.kinds._quantity.splits import splits
from checker.kinds._quantity.values import ONE
from checker.kinds._quantity.wholes import wholes
from checker.model import Document, Fact, Judgement, Related, Span, Verdict
from checker.tokens import tokens, vocabulary

TOTALS = (("in", "all"), ("in", "total"), ("all", "told"), ("altogether",), ("overall",), ("total",))
# Parts that make up a whole by their meaning: nothing is left over.
WHOLES = (
    frozenset({"man", "woman", "child"}),
    frozenset({"boy", "girl"}),
    frozenset({"adult", "child"}),
    frozenset({"male", "female"}),
)
FEWEST, MOST = 2, 8

Pair = tuple[Found, Counted]


def judge(facts: Sequence[Fact]) -> list[Judgement]:
    """Return a judgement for each number that is told with its parts."""
    documents = {id(fact.document): fact.document for fact in facts}
    asked = {(id(fact.document), fact.span) for fact in facts}
    found = [
        _judgement(document, parts, whole)
        for key, document in documents.items()
        for parts, whole in sums(document)
        if (key, whole.span) in asked
    ]
    for key, document in documents.items():
        opened = wholes(document) if "Of" in document.derived(vocabulary) else ()
        more = (*opened, *document.derived(splits), *document.derived(remainders))
        found += [each for each in more if (key, each.span) in asked]
    return _once(found)


def _once(found: Sequence[Judgement]) -> list[Judgement]:
    """Return the judgements, the first of each number."""
    known: dict[tuple[int, Span], Judgement] = {}
    for each in found:
        known.setdefault((id(each.document), each.span), each)
    return list(known.values())


def sums(document: Document) -> Iterator[tuple[list[Found], Found]]:
    """Yield the parts and the whole: parts joined by commas and "and", the whole named as one before or after them."""
    texts = document.derived(tokens).texts
    pairs = [pair for pair in document.derived(bound) if not pair[0].role and pair[0].value.unit == ""]
    at = 0
    while at < len(pairs):
        last = _run(texts, pairs, at)
        parts = [found for found, _ in pairs[at : last + 1]]
        nouns = {what.noun for _, what in pairs[at : last + 1]}
        if FEWEST <= len(parts) <= MOST and len(nouns) == len(parts) and all(_plain(found) for found in parts):
            if last + 1 < len(pairs) and _total_after(texts, pairs[last], pairs[last + 1]):
                yield parts, pairs[last + 1][0]
            elif at and any(nouns <= whole for whole in WHOLES) and _total_before(texts, pairs[at - 1], pairs[at]):
                yield parts, pairs[at - 1][0]
        at = last + 1


def _run(texts: Sequence[str], pairs: Sequence[Pair], at: int) -> int:
    """Return the index of the last of the counts that follow `pairs[at]`, joined by commas and one "and"."""
    last = at
    while last + 1 < len(pairs) and pairs[last][1].noun:
        joint = list(texts[_end(pairs[last]) : pairs[last + 1][0].first])
        if joint not in ([","], ["and"], [",", "and"]) or not pairs[last + 1][1].noun:
            break
        last += 1
        if joint[-1] == "and":
            break
    return last


def _end(pair: Pair) -> int:
    return max(pair[0].last, pair[1].end)


def _plain(found: Found) -> bool:
    return found.value.low == found.value.high and not found.value.hedge and found.value.low % ONE == 0


def _total_after(texts: Sequence[str], last: Pair, whole: Pair) -> bool:
    if not _plain(whole[0]):
        return False
    joint = list(texts[_end(last) : whole[0].first])
    if joint in (
        [",", "a", "total", "of"],
        ["for", "a", "total", "of"],
        [",", "for", "a", "total", "of"],
        [",", "totalling"],
    ):
        return True
    end = _end(whole)
    tail = tuple(text.lower() for text in texts[end : end + 2])
    named = any(tail[: len(total)] == total for total in TOTALS)
    return named and joint in ([","], ["-"], ["—"], ["–"], ["("], [",", "or"], [",", "making"])


def _total_before(texts: Sequence[str], whole: Pair, first: Pair) -> bool:
    joint = list(texts[_end(whole) : first[0].first])
    return (
        _plain(whole[0])
        and whole[1].noun in {"person", "victim", "passenger", "student", "child", "pupil", "inmate"}
        and joint
        in (
            [":"],
            ["—"],
            ["–"],
            ["-"],
            ["("],
        )
    )


def _judgement(document: Document, parts: Sequence[Found], whole: Found) -> Judgement:
    total = sum(found.value.low for found in parts)
    if total == whole.value.low:
        return Judgement(Verdict.HELD, document, whole.span)
    told = " + ".join(show(found.value) for found in parts)
    message = f"{told} = {total // ONE:,}, but the text says {show(whole.value)}"
    related = tuple(Related(document, found.span) for found in parts)
    return Judgement(Verdict.CONTRADICTED, document, whole.span, message, related)

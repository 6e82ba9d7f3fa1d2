"""`number of men + number of women = number of people`, `every percentage of shares adds up to 100%`."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import islice, product

from checker.assertions._judging import bounds_of, judgement, phrase
from checker.assertions._tolerance import give, within
from checker.factbase import Facts
from checker.kinds import kinds
from checker.model import Assertion, Document, Fact, Judgement, Related, Verdict
from checker.sentences import sentences

SHORTEST_LIST = 3  # facts of a sentence that make a list
NEIGHBOURS = 3  # sentences that parts and total may spread over
MOST = 64  # combinations that are judged: a story that tells each part often is not a sum


def evaluate(assertion: Assertion, facts: Facts) -> Sequence[Judgement]:
    """Judge parts with their total: a declared value, or one told in the same document; or lists with their total."""
    if assertion.operator == "to":
        lists = _lists(facts.select(assertion.subjects[0]))
        return [
            _judge(assertion._replace(subjects=assertion.subjects * len(found)), found, len(found)) for found in lists
        ]
    parts = assertion.subjects if assertion.values else assertion.subjects[:-1]
    judged = []
    for document in facts.documents:
        told = [[fact for fact in facts.select(subject) if fact.document is document] for subject in assertion.subjects]
        near = (list(found) for found in islice(product(*map(_distinct, told)), MOST) if _together(document, found))
        judged += [_judge(assertion, found, len(parts)) for found in near]
    return judged


def _together(document: Document, found: Sequence[Fact]) -> bool:
    """Tell whether parts and total stand in neighbouring sentences: elsewhere in a story they count other things."""
    at = [bisect_right(document.derived(sentences), fact.span) for fact in found]
    return max(at) - min(at) < NEIGHBOURS and len({fact.span for fact in found}) == len(found)


def _lists(facts: Sequence[Fact]) -> list[list[Fact]]:
    """Return the facts that a sentence enumerates, for every sentence with at least three of them."""
    grouped: dict[tuple[int, int], list[Fact]] = defaultdict(list)
    for fact in facts:
        spans = fact.document.derived(sentences)
        grouped[id(fact.document), bisect_right(spans, fact.span)].append(fact)
    return [found for found in grouped.values() if len(found) >= SHORTEST_LIST]


def _distinct(facts: Sequence[Fact]) -> list[Fact]:
    """Return the facts without those that tell a value again."""
    return list({fact.value: fact for fact in reversed(facts)}.values())[::-1]


def _judge(assertion: Assertion, found: list[Fact], count: int) -> Judgement:
    parts, totals = found[:count], found[count:]
    kind = kinds()[assertion.subjects[0].kind]
    declared = [kind.parse(text, None) for text in assertion.values]
    bounds = [bounds_of(kind, value) for value in (*(fact.value for fact in found), *declared)]
    anchor = (totals or parts)[0]
    if None in bounds:
        return judgement(anchor, Verdict.UNDECIDED)
    *addends, total = [pair for pair in bounds if pair is not None]
    low, high = sum(pair[0] for pair in addends), sum(pair[1] for pair in addends)
    verdict = Verdict.HELD if low <= total[1] and total[0] <= high else Verdict.CONTRADICTED
    allowed = give(kind.name, assertion.tolerance) if assertion.tolerance else None
    if allowed is not None and verdict is Verdict.CONTRADICTED:
        verdict = within((low, high), total, allowed)
    told = totals[0].text if totals else assertion.values[0]
    sum_shown = str(low) if low == high else f"{low} to {high}"
    message = f"{' + '.join(fact.text for fact in parts)} = {sum_shown}, but the {_total(assertion)} is “{told}”"
    related = tuple(
        Related(fact.document, fact.span, phrase(subject))
        for fact, subject in zip(found, assertion.subjects, strict=True)
        if fact is not anchor
    )
    return judgement(anchor, verdict, message, related)


def _total(assertion: Assertion) -> str:
    return "declared total" if assertion.values else phrase(assertion.subjects[-1])

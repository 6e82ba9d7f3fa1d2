"""`number of men + number of women = number of people`, `every list of shares adds up to 100%`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice, product
from math import inf

from checker.assertions._judging import bounds_of, joined, judgement, phrase
from checker.assertions._orders import WORDS, Bounds, comparable, ordered
from checker.assertions._tolerance import give, widened
from checker.factbase import Facts
from checker.kinds import kinds
from checker.model import Assertion, Document, Fact, Judgement, Kind, Related, Subject, Verdict
from checker.sentences import sentences

SHORTEST_LIST = 3  # facts of a sentence that make a list
NEIGHBOURS = 3  # sentences that parts and total may spread over
MOST = 64  # combinations that are judged: a story that tells each part often is not a sum
LISTED = ("percentage", "money", "measure", "duration", "number")  # kinds that a `list` may be of: the total tells


def evaluate(assertion: Assertion, facts: Facts) -> Sequence[Judgement]:
    """Judge parts with their total: a declared value, or one told in the same document; or lists with their total."""
    if assertion.operator.startswith("to"):
        return list(_judge_lists(assertion, facts))
    totals = 0 if assertion.values else 2 if assertion.operator.endswith("between") else 1
    count = len(assertion.subjects) - totals
    kind = kinds()[assertion.subjects[0].kind]
    judged = []
    for document in facts.documents:
        told = [[fact for fact in facts.select(subject) if fact.document is document] for subject in assertion.subjects]
        near = (list(found) for found in islice(product(*map(_distinct, told)), MOST) if _together(document, found))
        judged += [_judge(kind, assertion, found, count) for found in near]
    return judged


def total_kind(subject: Subject, values: Sequence[str]) -> Kind | None:
    """Return the kind of what is added up: for a `list`, the one that reads the total; None where none does."""
    names = LISTED if subject.kind == "list" else (subject.kind,)
    known = (kinds()[name] for name in names if name in kinds())
    return next((kind for kind in known if all(kind.parse(value, None) is not None for value in values)), None)


def _judge_lists(assertion: Assertion, facts: Facts) -> Iterator[Judgement]:
    (subject,) = assertion.subjects
    kind = total_kind(subject, assertion.values)
    if kind is None:
        return
    subject = subject._replace(kind=kind.name)
    for found in _lists(subject, facts):
        yield _judge(kind, assertion._replace(subjects=(subject,) * len(found)), found, len(found))


def _lists(subject: Subject, facts: Facts) -> list[list[Fact]]:
    """Return the facts that a sentence enumerates, for every one with at least three, and with words of the topic."""
    grouped: dict[tuple[int, int], list[Fact]] = defaultdict(list)
    for fact in facts.select(subject._replace(topic="")):
        spans = fact.document.derived(sentences)
        grouped[id(fact.document), bisect_right(spans, fact.span)].append(fact)
    told = {
        (id(document), bisect_right(document.derived(sentences), cue.span))
        for document in facts.documents
        if subject.topic
        for cue in facts.cues(document, subject.topic)
    }
    return [found for at, found in grouped.items() if len(found) >= SHORTEST_LIST and (not subject.topic or at in told)]


def _together(document: Document, found: Sequence[Fact]) -> bool:
    """Tell whether parts and total stand in neighbouring sentences: elsewhere in a story they count other things."""
    at = [bisect_right(document.derived(sentences), fact.span) for fact in found]
    return max(at) - min(at) < NEIGHBOURS and len({fact.span for fact in found}) == len(found)


def _distinct(facts: Sequence[Fact]) -> list[Fact]:
    """Return the facts without those that tell a value again."""
    return list({fact.value: fact for fact in reversed(facts)}.values())[::-1]


def _judge(kind: Kind, assertion: Assertion, found: list[Fact], count: int) -> Judgement:
    parts, totals = found[:count], found[count:]
    declared = [kind.parse(text, None) for text in assertion.values]
    bounds = [bounds_of(kind, value) for value in (*(fact.value for fact in found), *declared)]
    anchor = (totals or parts)[0]
    known = [pair for pair in bounds if pair is not None]
    if len(known) < len(bounds) or not comparable(kind, [*(fact.value for fact in found), *declared], known):
        return judgement(anchor, Verdict.UNDECIDED)
    low, high = sum(pair[0] for pair in known[:count]), sum(pair[1] for pair in known[:count])
    verdict = _verdict(kind, assertion, (low, high), known[count:])
    told = [fact.text for fact in parts]
    message = f"{' + '.join(told)} = {_shown(told, low, high)}, {_wanted(assertion, totals, count)}"
    related = tuple(
        Related(fact.document, fact.span, phrase(subject))
        for fact, subject in zip(found, assertion.subjects, strict=True)
        if fact is not anchor
    )
    return judgement(anchor, verdict, message, related)


def _shown(told: Sequence[str], low: float, high: float) -> str:
    """Return a sum as its parts are written, `90%` of `50%` and `40%`; where they are told in words, its bounds."""
    if inf in (high, -low):
        return f"at least {_figure(low)}" if high == inf else f"at most {_figure(high)}"
    layouts = {re.sub(r"\d[\d.,]*", "{}", text) for text in told}
    if len(layouts) == 1 and (layout := layouts.pop()).count("{}") == 1 and not re.search(r"[^\W\d_]", layout):
        return layout.format(_figure((low + high) / 2))
    return _figure(low) if low == high else f"{_figure(low)} to {_figure(high)}"


def _figure(number: float) -> str:
    return f"{number:,.2f}".rstrip("0").rstrip(".")


def _verdict(kind: Kind, assertion: Assertion, bounds: Bounds, totals: Sequence[Bounds]) -> Verdict:
    order = _order(assertion)
    if order:
        return ordered(order, bounds, totals)
    ((low, high),) = totals
    allowed = give(kind.name, assertion.tolerance) if assertion.tolerance else None
    if allowed is not None:
        low, high = widened((low, high), allowed)
    return Verdict.HELD if bounds[0] <= high and low <= bounds[1] else Verdict.CONTRADICTED


def _order(assertion: Assertion) -> str:
    """Return how the sum is to stand to its total: `<=`, `between`…; empty where it is to be equal."""
    return assertion.operator.removeprefix("+").removeprefix("to").strip()


def _wanted(assertion: Assertion, totals: Sequence[Fact], count: int) -> str:
    """Return what a message says behind the sum."""
    order = _order(assertion)
    if not totals:
        wanted = f"{WORDS[order]} {joined(assertion.values, 'and')}" if order else f"“{assertion.values[0]}”"
        return f"but the {'rule declares it' if order else 'declared total is'} {wanted}"
    names = [phrase(subject) for subject in assertion.subjects[count:]]
    if not order:
        return f"but the {names[0]} is “{totals[0].text}”"
    told = " and ".join(f"“{fact.text}”, the {name}" for fact, name in zip(totals, names, strict=True))
    return f"not {WORDS[order]} {told}"

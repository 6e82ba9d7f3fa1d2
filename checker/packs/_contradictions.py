"""Rules that cannot both hold: mistakes, not surprises at run time."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from checker.dsl import Parsed
from checker.kinds import kinds
from checker.model import Assertion, Kind, Pack, Relation, Rule
from checker.packs._data import condition_of
from checker.packs._sense import value_of
from checker.triggers import name_keys

CLAIMING = frozenset({"equals", "compares", "spelled_as"})  # forms that declare what a fact is to be
LOOKED_AT = 20  # earlier rules about the same fact that a rule is held against: a pack has one or two


class Claim(NamedTuple):
    """What a rule declares of a fact.

    line: where, from 1. when: its `when` and `unless`, in any comparable form. parsed: the places of its words, in the
    pack at hand; None in those that it extends. path: their file. topic: how its pack tells the topic, if packs differ.
    """

    id: str
    line: int
    assertion: Assertion
    when: tuple[Any, Any] = (None, None)
    parsed: Parsed | None = None
    path: str = ""
    topic: Any = None


class Clash(NamedTuple):
    """A claim whose line is wrong at the half-open offsets, and why; other: the claim that it contradicts."""

    claim: Claim
    start: int
    end: int
    message: str
    other: Claim | None = None


Held = dict[str, list[Claim]]  # claims by their keys, at most `LOOKED_AT` each


def clashes(claims: Iterable[Claim]) -> Iterator[Clash]:
    """Yield each claim that contradicts an earlier one about the same fact where both judge it.

    They both do where the conditions of one are among those of the other: `seats = 51`, and `seats = 53` with a `when`.
    """
    of_subject: dict[Any, list[Claim]] = {}
    for claim in claims:
        form, subjects, _, _, tolerance = claim.assertion
        first = subjects[0]
        if form in CLAIMING and len(subjects) == 1 and not tolerance and first.kind in kinds():
            of_subject.setdefault((first.kind, first.topic.lower(), first.part, claim.topic), []).append(claim)
    for several in of_subject.values():
        if len(several) > 1:
            yield from _among(several)


def _among(claims: Iterable[Claim]) -> Iterator[Clash]:
    """Yield each of some claims about one fact that contradicts an earlier one."""
    own: dict[Any, Held] = {}
    narrower: dict[Any, Held] = {}  # claims by the conditions that are fewer than theirs
    for claim in claims:
        keys = _keys(claim.assertion)
        exact, *fewer = _fewer(claim.when)
        held = [own.get(one) for one in (exact, *fewer)] + [narrower.get(exact)]
        alike = {id(one): one for table in held if table for key in keys for one in table.get(key, ())}
        other = next((one for one in alike.values() if _conflict(one.assertion, claim.assertion)), None)
        if other is not None:
            yield _clash(claim, other)
        for table in (own.setdefault(exact, {}), *(narrower.setdefault(one, {}) for one in fewer)):
            for key in keys:
                before = table.setdefault(key, [])
                if len(before) < LOOKED_AT:
                    before.append(claim)


def _fewer(when: tuple[Any, Any]) -> list[tuple[Any, Any]]:
    """Return conditions, and what remains without one of them or both."""
    wanted, unwanted = when
    if wanted is None and unwanted is None:
        return [when]
    return list(dict.fromkeys([when, (wanted, None), (None, unwanted), (None, None)]))


def across(packs: Sequence[Pack]) -> Iterator[tuple[Rule, Rule]]:
    """Yield the rules that contradict one of an earlier pack, and that one; a topic is what its pack says."""
    if sum(any(rule.assertion.form in CLAIMING for rule in pack.rules) for pack in packs) < 2:
        return
    rules = {rule.id: rule for pack in packs for rule in pack.rules}
    claims = []
    for pack in packs:
        topics = {topic.name.lower(): topic for topic in pack.topics}
        claims += [
            Claim(
                rule.id,
                rule.origin.line,
                rule.assertion,
                (rule.when, rule.unless),
                path=rule.origin.path,
                topic=topics.get(rule.assertion.subjects[0].topic.lower()),
            )
            for rule in pack.rules
            if rule.assertion.form in CLAIMING
        ]
    for clash in clashes(claims):
        if clash.other is not None and clash.claim.id.split("/")[0] != clash.other.id.split("/")[0]:
            yield rules[clash.claim.id], rules[clash.other.id]


def _clash(claim: Claim, other: Claim) -> Clash:
    name = f"“{other.id}”" if other.path else f"“{other.id.split('/')[-1]}” in line {other.line}"
    start, end = claim.parsed.verb if claim.parsed is not None else (0, 0)
    end = claim.parsed.values[-1].end if claim.parsed is not None and claim.parsed.values else end
    return Clash(claim, start, end, f"contradicts the rule {name}: both cannot hold{_where(claim, other)}", other)


def _where(claim: Claim, other: Claim) -> str:
    """Return under which conditions two claims meet, where one has more of them than the other."""
    if claim.when == other.when:
        return ""
    found = [one if one is not None else two for one, two in zip(claim.when, other.when, strict=True)]
    when, unless = (condition_of(one) if one is not None and type(one) is tuple else one for one in found)
    return (f" where {when}" if when is not None else "") + (f" unless {unless}" if unless is not None else "")


def _keys(assertion: Assertion) -> Collection[str]:
    """Return keys of which two claims that may conflict share one: thousands of house spellings have one subject."""
    if assertion.form != "spelled_as":
        return ("",)
    return {key for value in assertion.values for key in name_keys(value)} or ("",)


def _conflict(one: Assertion, other: Assertion) -> bool:
    kind = kinds()[one.subjects[0].kind]
    if "spelled_as" in (one.form, other.form):
        return one.form == other.form and _two_spellings(kind, one, other)
    if "differs from" in (one.operator, other.operator):
        allowed, banned = (one, other) if other.operator == "differs from" else (other, one)
        return "=" in allowed.operator and set(map(str.lower, allowed.values)) <= set(map(str.lower, banned.values))
    if {one.operator, other.operator} <= {"=", "is one of"}:
        return all(relation is Relation.CONFLICT for relation in _relations(kind, one, other))
    return _apart(_range(kind, one), _range(kind, other))


def _relations(kind: Kind, one: Assertion, other: Assertion) -> list[Relation]:
    pairs = ((value_of(kind.name, mine), value_of(kind.name, theirs)) for mine in one.values for theirs in other.values)
    return [Relation.UNDECIDED if None in pair else kind.compare(*pair) for pair in pairs]


def _two_spellings(kind: Kind, one: Assertion, other: Assertion) -> bool:
    """Tell whether two house spellings are of one name and differ."""
    if {value.lower() for value in one.values} & {value.lower() for value in other.values}:
        return False
    wrong = {Relation.VARIANT} | ({Relation.CONFLICT} if one.subjects[0].topic else set())
    relations = _relations(kind, one, other)
    return bool(relations) and all(relation in wrong for relation in relations)


Range = tuple[Any, bool, Any, bool]  # least, whether it is included, greatest, whether it is included; None: open


def _range(kind: Kind, assertion: Assertion) -> Range | None:
    """Return the range that an assertion leaves to a fact, or None where it is not one."""
    if kind.bounds is None:
        return None
    values = [value_of(kind.name, value) for value in assertion.values]
    bounds = [kind.bounds(value) for value in values if value is not None]
    known = [bound for bound in bounds if bound is not None]
    if len(known) < len(assertion.values):
        return None
    low, high = min(bound[0] for bound in known), max(bound[1] for bound in known)
    match assertion.operator:
        case "<" | "before":
            return None, True, high, False
        case "<=":
            return None, True, high, True
        case ">" | "after":
            return low, False, None, True
        case ">=":
            return low, True, None, True
    return low, True, high, True


def _apart(one: Range | None, other: Range | None) -> bool:
    return one is not None and other is not None and (_below(one, other) or _below(other, one))


def _below(lower: Range, upper: Range) -> bool:
    """Tell whether all of one range lies below all of another."""
    _, _, high, high_included = lower
    low, low_included, _, _ = upper
    if high is None or low is None:
        return False
    return bool(high < low or (high == low and not (high_included and low_included)))

"""Rules that say nothing: those that no article can break, or satisfy, and conditions under which none is judged."""

from __future__ import annotations

from collections.abc import Iterator

from checker.dsl import Parsed
from checker.kinds import kinds
from checker.model import Assertion
from checker.packs._sense import Doubt, value_of

COUNTED = frozenset({"number", "age", "duration"})  # kinds whose values are never below zero
STRICT = frozenset({"<", ">", "before", "after", "differs from"})  # no value stands so to itself


def empty(parsed: Parsed) -> Iterator[Doubt]:
    """Yield why the assertion can never hold, or never fail, and what stands twice in it."""
    first, *others = parsed.subjects
    assertion = parsed.assertion
    twin = next((other for other in others if other.subject == first.subject), None)
    if twin is not None and assertion.form in {"equals", "compares", "agrees"}:
        never = "hold" if assertion.operator in STRICT else "fail"
        yield Doubt(twin.start, twin.end, f"a fact is held against itself: the rule can never {never}")
    if assertion.form == "compares" and not others and first.subject.kind in COUNTED:
        yield from _below_zero(parsed)
    if assertion.form in {"equals", "spelled_as", "mentions"}:
        seen: set[str] = set()
        for term in parsed.values:
            if term.text in seen:
                yield Doubt(term.start, term.end, f"“{term.text[:60]}” stands twice")
            seen.add(term.text)


def conditioned(parsed: Parsed, when: Assertion | None, unless: Assertion | None) -> str:
    """Return why a rule says nothing under its conditions; nothing where it may."""
    if when == parsed.assertion:
        return "the rule can never fail: its condition “when” is what it asserts"
    if unless == parsed.assertion:
        return "the rule can never hold: its condition “unless” is what it asserts"
    return ""


def always_silent(when: Assertion, unless: Assertion) -> bool:
    """Tell whether `unless` holds wherever `when` does, by the words that both ask for."""
    if when == unless:
        return True
    if when.form != "mentions" or unless.form != "mentions" or when.subjects != unless.subjects:
        return False
    asked, kept = ({value.lower() for value in condition.values} for condition in (when, unless))
    match when.operator, unless.operator:
        case "mentions", "mentions":
            return asked <= kept
        case "mentions all", "mentions":
            return bool(asked & kept)
        case ("mentions all", "mentions all") | ("does not mention", "does not mention"):
            return kept <= asked
    return False


def _below_zero(parsed: Parsed) -> Iterator[Doubt]:
    """Yield that a count is compared with what no count is below, or all are above."""
    assertion, (start, end) = parsed.assertion, parsed.verb
    kind = kinds()[assertion.subjects[0].kind]
    value = value_of(kind.name, assertion.values[0]) if len(assertion.values) == 1 else None
    bounds = kind.bounds(value) if kind.bounds is not None and value is not None else None
    if bounds is None:
        return
    low, high = bounds
    never = high <= 0 if assertion.operator == "<" else high < 0 and assertion.operator == "<="
    always = low <= 0 if assertion.operator == ">=" else low < 0 and assertion.operator == ">"
    if never or always:
        what = f"no {kind.name} is below zero: the rule can never {'hold' if never else 'fail'}"
        yield Doubt(start, max(end, parsed.values[0].end), what)

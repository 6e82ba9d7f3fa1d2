"""The rules of a pack: ids, assertions, conditions, examples."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.model import Rule
from checker.packs import _schema as schema
from checker.packs._contradictions import Claim, clashes
from checker.packs._data import Data, assertion_data, condition_of
from checker.packs._empty import always_silent, conditioned, empty
from checker.packs._examples import examples
from checker.packs._ids import is_id, slug
from checker.packs._lines import Line, assertion, line, note
from checker.packs._mistakes import Guide, Sheet
from checker.packs._nodes import Mapping, Node, Scalar
from checker.packs._nodes import Sequence as List
from checker.packs._sense import Scope


class Found(NamedTuple):
    """A rule as plain data, and the line in the file that states it."""

    data: Data
    line: Line


def rules(sheet: Sheet, node: Node | None, pack: str, scope: Scope) -> list[Found]:
    """Return the rules under `rules`."""
    if isinstance(node, Scalar) or (node is not None and not (node.pairs if isinstance(node, Mapping) else node.items)):
        sheet.mistake(node.start, node.end, "“rules” is to be a mapping of ids, or a list of assertions")
        return []
    seen: dict[str, int] = {}
    found: list[Found] = []
    for name, place, value in _entries(sheet, node):
        if not is_id(name):
            message = f"a rule's id is small letters, figures and hyphens: “{slug(name) or 'my-rule'}”"
            sheet.mistake(place.start, place.end, message)
        elif name in seen:
            line = sheet.origin(seen[name]).line
            sheet.mistake(place.start, place.end, f"doubled rule “{name}”: line {line} has it already; write “- id: …”")
        seen.setdefault(name, place.start)
        found += _rule(sheet, value, f"{pack}/{name}", scope)
    return found


def hold_together(sheet: Sheet, found: Sequence[Found], others: Sequence[Rule], off: Sequence[str]) -> None:
    """Note the rules that contradict one another or one of `others`, those of the packs that this one extends.

    off: ids of rules that are switched off, which contradict nothing.
    """
    lines = {rule.data[0]: rule.line for rule in found}
    inherited = [
        Claim(rule.id, rule.origin.line, rule.assertion, _conditions(rule), path=rule.origin.path)
        for rule in others
        if rule.id not in off
    ]
    own = [
        Claim(data[0], data[3][0], line.parsed.assertion, data[5:7], line.parsed)
        for data, line in found
        if line.sound and data[0] not in off
    ]
    sound = [one for one in found if one.line.sound]
    for one in sound:
        _not_empty(sheet, one)
    _no_twins(sheet, sound)
    for clash in clashes([*inherited, *own]):
        if clash.claim.parsed is not None:
            note(sheet, lines[clash.claim.id].scalar, clash.start, clash.end, clash.message)


def _not_empty(sheet: Sheet, rule: Found) -> None:
    """Note a rule that can never hold, fail or speak."""
    scalar, parsed, _ = rule.line
    for doubt in empty(parsed):
        note(sheet, scalar, *doubt, Guide.FORMS)
    when, unless = map(condition_of, rule.data[5:7])
    if why := conditioned(parsed, when, unless):
        note(sheet, scalar, *parsed.verb, why, Guide.CONDITIONS)


def _no_twins(sheet: Sheet, found: Sequence[Found]) -> None:
    """Note the rules that say what an earlier one says, under the same conditions: each finding would stand twice."""
    seen: dict[Data, Found] = {}
    for one in found:
        other = seen.setdefault((one.line.data, *one.data[5:7]), one)
        if other is not one and other.data[0] != one.data[0]:
            name = f"“{other.data[0].split('/')[-1]}” in line {other.data[3][0]}"
            note(sheet, one.line.scalar, *one.line.parsed.verb, f"says the same as the rule {name}")


def _conditions(rule: Rule) -> Data:
    return tuple(assertion_data(found) if found is not None else None for found in (rule.when, rule.unless))


def _entries(sheet: Sheet, node: Node | None) -> Iterator[tuple[str, Scalar, Node]]:
    """Yield id, the scalar that gives it, and what the rule is, from either layout of `rules`."""
    if isinstance(node, Mapping):
        yield from (
            (slug(key.text), key, key) if _is_bare(sheet, key, value) else (key.text, key, value)
            for key, value in node.pairs
        )
    for item in node.items if isinstance(node, List) else ():
        if isinstance(item, Scalar):
            yield slug(item.text), item, item
        elif isinstance(item, Mapping) and isinstance(line := item.get("assert"), Scalar):
            yield slug(line.text), line, item
        elif isinstance(item, Mapping) and len(item.pairs) == 1:
            yield item.pairs[0][0].text, item.pairs[0][0], item.pairs[0][1]
        else:
            sheet.mistake(item.start, item.start + 1, "a rule in a list is an assertion, or one id with its keys")


def _is_bare(sheet: Sheet, key: Scalar, value: Node) -> bool:
    """Tell whether a key without a value is a line after a hyphen, among rules with ids."""
    return isinstance(value, Scalar) and not value.text and sheet.text[: key.start].rstrip(" ").endswith("-")


def _rule(sheet: Sheet, node: Node, identity: str, scope: Scope) -> Iterator[Found]:
    """Yield the rule of a node, if its assertion can be read."""
    if isinstance(node, Scalar):
        stated = assertion(sheet, node, scope)
        if stated is not None:
            place = sheet.place(node.start)
            yield Found((identity, stated.data, node.text.strip(), place, "warning", None, None, "", "", {}), stated)
        return
    found = schema.fields(sheet, node, schema.RULE, "a rule")
    schema.require(sheet, node, "assert", "a rule needs the key “assert” with an assertion")
    stated = line(sheet, found.get("assert"), "assert", scope)
    rest = particulars(sheet, found, scope)
    if stated is not None:
        yield Found(
            (identity, stated.data, stated.scalar.text.strip(), sheet.place(stated.scalar.start), *rest), stated
        )


def particulars(sheet: Sheet, found: dict[str, Node], scope: Scope) -> Data:
    """Return severity, conditions, reason, source and examples of a rule, from the values of its keys."""
    when, unless = (line(sheet, found.get(key), key, scope) for key in ("when", "unless"))
    if when is not None and unless is not None and always_silent(when.parsed.assertion, unless.parsed.assertion):
        same = "are the same condition" if when.data == unless.data else "exclude each other"
        message = f"“when” and “unless” {same}: the rule is always silent"
        sheet.mistake(unless.scalar.start, unless.scalar.end, message, Guide.CONDITIONS)
    level = severity(sheet, found.get("severity"))
    why, source = (schema.text(sheet, found.get(key), key) for key in ("why", "source"))
    conditions = (condition.data if condition is not None else None for condition in (when, unless))
    return level, *conditions, why, source, examples(sheet, found.get("examples"))


def severity(sheet: Sheet, node: Node | None) -> str:
    """Return the severity that a node names, `warning` by default."""
    found = schema.text(sheet, node, "severity")
    if found and node is not None and found not in schema.SEVERITIES:
        hint = schema.meant(found, schema.SEVERITIES) or ": expected “error”, “warning” or “note”"
        sheet.mistake(node.start, node.end, f"unknown severity “{schema.short(found)}”{hint}")
    return found or "warning"

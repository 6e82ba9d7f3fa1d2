"""A pack file, compiled: its text in, plain data out, or all its mistakes."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from checker.model import Pack, Topic
from checker.nearest import Options
from checker.packs import _facts as facts
from checker.packs import _names as names
from checker.packs import _schema as schema
from checker.packs._data import Data, condition_of
from checker.packs._ids import UnknownRuleError, is_id, rule_id, slug
from checker.packs._mistakes import GIVEN, Guide, PackError, Sheet, Word
from checker.packs._nodes import Mapping, Node, Scalar, read
from checker.packs._nodes import Sequence as List
from checker.packs._rules import Found, hold_together, rules, severity
from checker.packs._sense import Scope
from checker.triggers import Index, index

OFFICE = 'name of "'  # how the rule begins that a fact declares of an office


def compile_pack(source: bytes, path: str, bases: Sequence[Pack] = ()) -> Data:
    """Return the pack in the bytes of a file, as plain data; raises PackError with all its mistakes.

    bases: the packs that it extends, by way of others too.
    """
    sheet = Sheet(path, decoded(source, path), Guide.KEYS)
    with _uncollected():
        root = read(sheet)
        data = _pack(sheet, root, bases) if root is not None else ()
    if not sheet.mistakes and root is None:
        sheet.mistake(0, 1, f"an empty file is no pack; a pack has {schema.listed(schema.PACK)}")
    if sheet.mistakes:
        raise PackError(sorted(sheet.mistakes, key=lambda mistake: mistake.origin))
    return data


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the collector of cycles from looking, time and again, through the nodes of a large pack: there are none."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def compile_line(line: str, bases: Sequence[Pack] = ()) -> Data:
    """Return a pack called `try` with the one rule that `line` states; raises PackError, placed in the line.

    bases: packs whose topics, facts and names it may use.
    """
    sheet = Sheet(GIVEN, line, Guide.KEYS)
    found = rules(sheet, List([Scalar(line, 0, len(line))], 0, len(line)), "try", _scope(bases, (), {}))
    hold_together(sheet, found, (), ())
    list(names.implied(sheet, None, "try", found, inherited=any(pack.names for pack in bases)))
    if sheet.mistakes:
        raise PackError(sheet.mistakes)
    return "try", "", "", (), tuple(data for data, _ in found), (), (), (), {}, ((), ())


def extended(source: bytes, path: str) -> tuple[Word, ...]:
    """Return the packs that a file names under `extends`; none where it cannot be read."""
    try:
        sheet = Sheet(path, decoded(source, path))
    except PackError:
        return ()
    root = read(sheet)
    node = root.get("extends") if isinstance(root, Mapping) else None
    named = node.items if isinstance(node, List) else [node]
    return tuple(sheet.word(item.text.strip(), item.start) for item in named if isinstance(item, Scalar))


def decoded(source: bytes, path: str) -> str:
    """Return the text of a file; raises PackError where it is not UTF-8."""
    try:
        return source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        sheet = Sheet(path, source[: error.start].decode("utf-8-sig") + "\ufffd")
        sheet.mistake(len(sheet.text) - 1, len(sheet.text), f"byte 0x{source[error.start]:02X} is not UTF-8")
        raise PackError(sheet.mistakes) from error


def _pack(sheet: Sheet, root: Node, bases: Sequence[Pack]) -> Data:
    found = schema.fields(sheet, root, schema.PACK, "a pack")
    schema.require(sheet, root, "pack", "a pack needs the key “pack”")
    if not {"extends", "facts", "names", "topics"} & set(found):
        schema.require(sheet, root, "rules", "a pack needs the key “rules”")
    schema.texts(sheet, found.get("extends"), "extends")
    name = schema.text(sheet, found.get("pack"), "pack")
    if name and not is_id(name):
        node = found["pack"]
        sheet.mistake(node.start, node.end, f"a pack's name is small letters, figures and hyphens: “{slug(name)}”")
    sheet.guide = Guide.TOPICS
    topics = list(_topics(sheet, found.get("topics")))
    sheet.guide = Guide.FACTS
    named = facts.names(sheet, found.get("facts"))
    scope = _scope(bases, [topic for topic, _, _ in topics] + list(facts.topics(found.get("facts"))), named)
    sheet.guide = Guide.KEYS
    own = rules(sheet, found.get("rules"), name, scope)
    sheet.guide = Guide.FACTS
    declared = list(facts.rules(sheet, found.get("facts"), name, scope))
    sheet.guide = Guide.LISTS
    declared += names.implied(sheet, found.get("names"), name, own, any(pack.names for pack in bases))
    sheet.guide = Guide.BUILDING
    _no_doubles(sheet, own, declared)
    inherited = [rule for pack in bases for rule in pack.rules]
    known = dict.fromkeys([rule.id for rule in inherited] + [data[0] for data, _ in (*own, *declared)])
    off = tuple(_off(sheet, found.get("off"), known))
    hold_together(sheet, [*own, *declared], inherited, (*off, *(one for pack in bases for one in pack.off)))
    return (
        name,
        schema.text(sheet, found.get("version"), "version"),
        schema.text(sheet, found.get("description"), "description"),
        tuple(topics),
        tuple(data for data, _ in (*own, *declared)),
        tuple(named.items()),
        off,
        tuple(_severities(sheet, found.get("severity"), known)),
        _index([*own, *declared], bases, topics) if not sheet.mistakes else {},
        names.names(sheet, found.get("names")),
    )


def _index(found: Sequence[Found], bases: Sequence[Pack], topics: Sequence[Data]) -> Index:
    """Return which words concern which rules."""
    every = [topic for pack in bases for topic in pack.topics] + [
        Topic(name, cues, roles) for name, cues, roles in topics
    ]
    rows = (
        (data[0], line.parsed.assertion, condition_of(data[5]) if data[5] is not None else None) for data, line in found
    )
    return index(rows, {topic.name.lower(): topic for topic in every})


def _scope(bases: Sequence[Pack], topics: Sequence[str], named: dict[str, str]) -> Scope:
    """Return what the lines of a pack may name; its own topics and facts win over those that it inherits."""
    offices = [
        rule.assertion.subjects[0].topic for pack in bases for rule in pack.rules if rule.line.startswith(OFFICE)
    ]
    every = [topic.name for pack in bases for topic in pack.topics] + offices + list(topics)
    values = [pair for pack in bases for pair in pack.facts] + list(named.items())
    known, facts = {topic.lower(): topic for topic in every}, {name.lower(): value for name, value in values}
    return Scope(known, facts, Options(known.values()), Options(facts))


def _no_doubles(sheet: Sheet, own: Sequence[Found], declared: Sequence[Found]) -> None:
    seen = {data[0] for data, _ in own}
    for data, line in declared:
        if data[0] in seen:
            message = f"doubled rule “{data[0].split('/')[-1]}”: give the other one another id"
            sheet.mistake(line.scalar.start, line.scalar.end, message)
        seen.add(data[0])


def _off(sheet: Sheet, node: Node | None, known: dict[str, None]) -> Iterator[str]:
    for item in schema.items(sheet, node, "off"):
        name = schema.text(sheet, item, "off")
        if name:
            yield from _rule(sheet, item, name, known)


def _severities(sheet: Sheet, node: Node | None, known: dict[str, None]) -> Iterator[tuple[str, str]]:
    """Yield rules and the severities that their findings are to have."""
    if node is not None and not isinstance(node, Mapping):
        sheet.mistake(node.start, node.start + 1, "“severity” of a pack is to be a mapping: “everyday/roles: note”")
    for key, value in node.pairs if isinstance(node, Mapping) else ():
        level = severity(sheet, value)
        for identity in _rule(sheet, key, key.text, known):
            yield identity, level


def _rule(sheet: Sheet, node: Node, name: str, known: dict[str, None]) -> Iterator[str]:
    try:
        yield rule_id(name, known)
    except UnknownRuleError as error:
        pack = name.partition("/")[0]
        foreign = (
            "/" in name and "did you mean" not in str(error) and not any(one.startswith(f"{pack}/") for one in known)
        )
        hint = f": “{pack[:60]}” is no pack that this one extends" if foreign else ""
        sheet.mistake(node.start, node.end, f"{error}{hint}")


def _topics(sheet: Sheet, node: Node | None) -> Iterator[Data]:
    """Yield name, cue phrases and role words of each topic."""
    if node is None:
        return
    if not isinstance(node, Mapping):
        sheet.mistake(node.start, node.start + 1, "“topics” is to be a mapping: “invasion: [invaded, war began]”")
        return
    seen: set[str] = set()
    for key, value in node.pairs:
        if key.text.lower() in seen:
            sheet.mistake(key.start, key.end, f"doubled topic “{key.text}”: capital letters make no difference")
        seen.add(key.text.lower())
        if not isinstance(value, Mapping):
            yield key.text, tuple(schema.texts(sheet, value, key.text)), ()
            continue
        found = schema.fields(sheet, value, schema.TOPIC, "a topic")
        if not value.pairs:
            sheet.mistake(value.start, value.end, f"topic “{key.text}” has neither cues nor role words")
        cues, roles = (tuple(schema.texts(sheet, found.get(name), name)) for name in ("cues", "role"))
        yield key.text, cues, roles

"""The facts of a pack: names for values, and subjects whose value is thereby a rule.

A name that reads as a subject (`date of invasion`) declares the rule `date of invasion = …`. One that articles use as
an office (`president of France`) declares who holds it: `name of "president of France" = …`. Any name but a subject
stands for its value in the assertions of the pack: `date of invasion = start of war`.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker import dsl
from checker.document import from_text
from checker.dsl import kind_words
from checker.factbase import facts_of
from checker.kinds._names import lexis
from checker.language import quoted
from checker.nearest import Options, nearest
from checker.packs import _schema as schema
from checker.packs._ids import slug
from checker.packs._lines import Line, note
from checker.packs._mistakes import Sheet
from checker.packs._nodes import Mapping, Node, Scalar, Sequence
from checker.packs._rules import Found, particulars
from checker.packs._sense import Scope, doubts
from checker.spelling import is_word

RULE_KEYS = frozenset({"severity", "when", "unless", "examples"})  # a “why” and a “source” explain a value as well
SOMEONE = "Jane Roe, the {name}, spoke."


def names(sheet: Sheet, node: Node | None) -> dict[str, str]:
    """Return the facts whose names stand for values: name as written -> value."""
    if node is not None and not isinstance(node, Mapping):
        sheet.mistake(node.start, node.start + 1, "“facts” is to be a mapping: “start of war: 24 February 2022”")
    found: dict[str, str] = {}
    seen: set[str] = set()
    for key, value in node.pairs if isinstance(node, Mapping) else ():
        if key.text.lower() in seen:
            sheet.mistake(key.start, key.end, f"doubled fact “{key.text}”: capital letters make no difference")
        seen.add(key.text.lower())
        told = _told(sheet, value, key.text)
        if told and dsl.read_subject(key.text) is None:
            found[key.text] = told[0]
            if not is_office(key.text):
                _only_a_name(sheet, key, value, len(told))
    return found


def _only_a_name(sheet: Sheet, key: Scalar, value: Node, values: int) -> None:
    """Note what cannot be meant of a fact that makes no rule: a slip in its name, several values, keys of a rule."""
    shown = schema.short(key.text)
    if right := _meant(key.text):
        sheet.mistake(key.start, key.end, f"“{shown}” is neither a fact nor an office: did you mean “{right}”?")
        return
    if values > 1:
        sheet.mistake(value.start, value.start + 1, f"“{shown}” is a name for one value")
    for name, _ in value.pairs if isinstance(value, Mapping) else ():
        if name.text in RULE_KEYS:
            message = (
                f"“{shown}” makes no rule that “{name.text}” could belong to: it reads neither as a fact, such as"
                " “date of …”, nor as an office, and only names a value"
            )
            sheet.mistake(name.start, name.end, message)
            return


def _meant(name: str) -> str:
    """Return the fact or the office that a slip of the key made `name` of; nothing where its words are all words."""
    words = name.split()
    for at, word in enumerate(words):
        if not word.isalpha() or not word.islower() or is_word(word):
            continue
        for known in (lexis.words("role"), kind_words()):
            near = nearest(word, known)
            right = " ".join([*words[:at], near, *words[at + 1 :]]) if near else ""
            if right and (dsl.read_subject(right) is not None or is_office(right)):
                return right
    return ""


def topics(node: Node | None) -> Iterator[str]:
    """Yield the topics that the names of facts bring along: offices, and those of subjects."""
    for key, _ in node.pairs if isinstance(node, Mapping) else ():
        subject = dsl.read_subject(key.text)
        if subject is not None and subject.topic is not None:
            yield subject.topic.text
        elif subject is None and is_office(key.text):
            yield key.text


def is_office(name: str) -> bool:
    """Tell whether articles use `name` for an office that a person holds: “the president of France”."""
    document = from_text(SOMEONE.format(name=name))
    start = SOMEONE.index("{")
    return any(fact.span.start == start and fact.mention.subject for fact in document.derived(facts_of("role")))


def rules(sheet: Sheet, node: Node | None, pack: str, scope: Scope) -> Iterator[Found]:
    """Yield the rules that facts declare."""
    for key, value in node.pairs if isinstance(node, Mapping) else ():
        told = [one for one in _scalars(value) if one.text.strip()]
        office = dsl.read_subject(key.text) is None
        if not told or (office and not is_office(key.text)):
            continue
        text = _text(key, told, office)
        stated = _line(sheet, key, told, text, scope)
        if stated is not None:
            keys = {name.text: inner for name, inner in value.pairs} if isinstance(value, Mapping) else {}
            rest = particulars(sheet, keys, scope)
            yield Found((f"{pack}/{slug(key.text)}", stated.data, text, sheet.place(key.start), *rest), stated)


def _line(sheet: Sheet, key: Scalar, told: list[Scalar], text: str, scope: Scope) -> Line | None:
    """Return what a fact asserts; a mistake in its words is noted at the key or at the value."""
    try:
        parsed = dsl.read(text)
    except dsl.AssertionSyntaxError as error:
        note(sheet, key, 0, len(key.text), error.message)
        return None
    doubted = list(doubts(parsed, scope._replace(facts={}, near_facts=Options())))
    for doubt in doubted:
        values = zip(told, parsed.values, strict=False)
        term = next((one for one, at in values if at.start == doubt.start), key)
        note(sheet, term, 0, len(term.text), doubt.message)
    return Line(key, parsed._replace(verb=(0, len(key.text)), values=()), not doubted)


def _text(key: Scalar, told: list[Scalar], office: bool) -> str:
    """Return the assertion that a fact makes."""
    subject = f"name of {quoted(key.text)}" if office else key.text
    verb = "=" if len(told) == 1 else "is one of"
    return f"{subject} {verb} {', '.join(quoted(one.text.strip()) for one in told)}"


def _told(sheet: Sheet, node: Node, name: str) -> list[str]:
    """Return the values of a fact as texts."""
    if not isinstance(node, Mapping):
        return schema.texts(sheet, node, name)
    found = schema.fields(sheet, node, schema.FACT, "a fact")
    schema.require(sheet, node, "is", "a fact needs the key “is” with its value")
    return schema.texts(sheet, found.get("is"), "is")


def _scalars(node: Node) -> list[Scalar]:
    value = node.get("is") if isinstance(node, Mapping) else node
    items = value.items if isinstance(value, Sequence) else [value]
    return [item for item in items if isinstance(item, Scalar)]

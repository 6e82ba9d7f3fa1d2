"""For rule authors: a rule in words, what a pack file may hold (as a JSON Schema), a pack to begin with."""

from __future__ import annotations

from typing import Any

from checker.dsl import in_words, told_by
from checker.model import Pack, Rule
from checker.packs import _schema as keys
from checker.packs._schema import SEVERITIES

FORMS = """\
An assertion, one a line:
  every person name spelled consistently
  place name spelled "Kyiv"
  every date written like "Nov. 6, 2024", "November 2024" (the layout, by examples)
  every person name spelled as listed (by the “names” of the pack; also: article spelled as listed)
  date of invasion = Feb 2022
  number of killed = 1,200 within 5 %
  title of Jane Roe is one of "mayor", "councillor"
  title of Jane Roe differs from "minister"
  date of ceasefire after date of invasion (before, <, <=, >, >=, between … and …)
  number of killed is at least 12 (is at most, is more than, is less than)
  number of killed is consistent
  every weekday agrees with its date
  number of men + number of women = number of people
  number of men + number of women <= 20 (<, <=, >, >=, between … and …)
  every list of shares adds up to 100% (at most 100%, between 99% and 101%)
  date of invasion is stated
  every abbreviation matches its definition
Subjects: [every] [headline, standfirst, caption, body, byline, dateline, quotation] kind [of topic]."""
CONDITION = "A condition: any assertion, or “article mentions Ukraine or Russia”, “headline does not mention …”."
ID = r"^[^\W_A-Z]+(-[^\W_A-Z]+)*$"
STARTER = """\
pack: {name}
version: 1
description: What this pack is for.

topics:
  launch: [launch, launched, was launched]

rules:
  launch-date:
    assert: date of launch = 24 February 2022
    severity: warning
    why: The launch was on 24 February 2022.
    source: https://example.org/
    examples:
      holds: ["The ferry was launched on Feb. 24, 2022."]
      flags: ["The ferry was launched on March 24, 2022."]
      silent: ["The ferry sank on March 24, 2022."]
"""


def describe(rule: Rule, pack: Pack) -> list[str]:
    """Return what a rule of `pack` asks for in words, its condition, and how each of its topics is recognised."""
    lines = [f"holds where {in_words(rule.assertion)}"]
    lines += [f"only where {in_words(rule.when)}"] if rule.when is not None else []
    lines += [f"not where {in_words(rule.unless)}"] if rule.unless is not None else []
    topics = {topic.name.lower(): topic for topic in pack.topics}
    conditions = [condition for condition in (rule.when, rule.unless) if condition is not None]
    asked = (subject for assertion in (rule.assertion, *conditions) for subject in assertion.subjects)
    told = {subject.topic: told_by(subject, topics) for subject in asked if subject.topic}
    return lines + [f"“{topic}” is told by {how}" for topic, how in told.items()]


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of pack files."""
    text = {"type": ["string", "number", "boolean"]}
    texts = {"anyOf": [text, {"type": "array", "items": text, "minItems": 1}]}
    assertion = {"type": "string", "minLength": 1, "description": FORMS}
    example = {"anyOf": [text, _object(keys.EXAMPLE, dict.fromkeys(keys.EXAMPLE, text), ["text"])]}
    examples = {"anyOf": [example, {"type": "array", "items": example, "minItems": 1}]}
    conditions = {
        **{key: {"type": "string", "minLength": 1, "description": CONDITION} for key in ("when", "unless")},
        "severity": {"enum": list(SEVERITIES)},
        **dict.fromkeys(("why", "source"), text),
        "examples": _object(keys.EXAMPLES, dict.fromkeys(keys.EXAMPLES, examples)),
    }
    rule = _object(
        keys.RULE,
        {
            "assert": assertion,
            **conditions,
        },
        ["assert"],
    )
    fact = {"anyOf": [texts, _object(keys.FACT, {"is": texts, **conditions}, ["is"])]}
    topic = {"anyOf": [texts, _object(keys.TOPIC, dict.fromkeys(keys.TOPIC, texts))]}
    either = {"anyOf": [{"$ref": "#/$defs/assertion"}, {"$ref": "#/$defs/rule"}]}
    by_id = {"type": "object", "propertyNames": {"pattern": ID}, "additionalProperties": either, "minProperties": 1}
    pack = _object(
        keys.PACK,
        {
            "pack": {"type": "string", "pattern": ID},
            "version": text,
            "description": text,
            **dict.fromkeys(("extends", "off", "names"), texts),
            "severity": {"type": "object", "additionalProperties": {"enum": list(SEVERITIES)}},
            "topics": {"type": "object", "additionalProperties": topic},
            "facts": {"type": "object", "additionalProperties": fact},
            "rules": {"anyOf": [by_id, {"type": "array", "items": {"anyOf": [either, by_id]}, "minItems": 1}]},
        },
        ["pack"],
    )
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "A pack of rules for Deskcheck"}
    return {**head, **pack, "$defs": {"assertion": assertion, "rule": rule}}


def starter(name: str) -> str:
    """Return the text of a pack called `name` that loads and passes its own examples."""
    return STARTER.format(name=name)


def _object(described: dict[str, str], properties: dict[str, Any], required: list[str] | None = None) -> dict[str, Any]:
    """Return the schema of a mapping: each property with its description, no others."""
    return {
        "type": "object",
        "properties": {
            name: value if "description" in value else {**value, "description": described[name]}
            for name, value in properties.items()
        },
        "additionalProperties": False,
        **({"required": required} if required else {}),
    }

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from checker import dsl, packs, selftest
from checker.packs import _schema
from tests.test_dsl import FORMS, WORDS

SCHEMA = packs.schema()


def test_every_form_is_told_in_words() -> None:
    told = {line: dsl.in_words(dsl.parse(line, WORDS)) for line, wanted in FORMS.items() if wanted}
    assert told["date of invasion = Feb 2022"] == "the date of “invasion” is “Feb 2022”"
    assert told["every person name spelled consistently"] == "every person is spelled in one way throughout"
    assert told["age of suspect between 18 and 25"] == "the age of “suspect” lies between “18” and “25”, both included"
    assert told["number of men + number of women = number of people"] == (
        "the number of “men” and the number of “women” add up to the number of “people”"
    )
    assert told["headline agrees with body"] == "the headline and the body tell the same facts alike"
    assert told["headline mentions Ukraine, Russia or Poland"] == (
        "the headline has “Ukraine”, “Russia” or “Poland”, in any form of the words"
    )
    assert told["number of killed <= number of casualties"] == (
        "the number of “killed” is at most the number of “casualties”"
    )
    assert len(set(told.values())) > len(told) * 0.8
    assert not [words for words in told.values() if "{" in words or "  " in words or "None" in words]


def test_a_rule_is_described_with_its_topics() -> None:
    text = """
    pack: p
    topics: {flood: [flood, burst its banks], mayor: {role: [mayor]}}
    rules:
      a: {assert: date of flood after date of storm, when: article mentions Rhine}
      b: mayor name spelled consistently
      c: name of "lord mayor" spelled "X"
    """
    pack = packs.read(text.encode(), "p.yaml")
    assert [packs.describe(rule, pack) for rule in pack.rules] == [
        [
            "holds where the date of “flood” comes after the date of “storm”",
            "only where the article has “Rhine”, in any form of the words",
            "“flood” is told by “flood” or “burst its banks”",
            "“storm” is told by the word “storm” in any of its forms",
        ],
        [
            "holds where the person of “mayor” is spelled in one way throughout",
            "“mayor” is told by who is called “mayor”",
        ],
        ["holds where the person of “lord mayor” is spelled “X”", "“lord mayor” is told by the words “lord mayor”"],
    ]


def objects(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield schema
        for value in schema.values():
            yield from objects(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from objects(value)


def test_schema_knows_the_keys_that_packs_know() -> None:
    mappings = [frozenset(o["properties"]) for o in objects(SCHEMA) if "properties" in o and "type" in o]
    known = [_schema.PACK, _schema.TOPIC, _schema.RULE, _schema.FACT, _schema.EXAMPLES, _schema.EXAMPLE]
    assert set(mappings) == {frozenset(keys) for keys in known}
    assert all(o["additionalProperties"] is False for o in objects(SCHEMA) if "properties" in o and "type" in o)
    assert all(
        "description" in value for o in objects(SCHEMA) if "type" in o for value in o.get("properties", {}).values()
    )
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA


def test_schema_shows_every_form() -> None:
    description = SCHEMA["$defs"]["assertion"]["description"]
    lines = [line.partition(" (")[0].strip() for line in description.splitlines()[1:-1]]
    forms = {dsl.parse(line, WORDS).form for line in lines}
    assert forms == {wanted[0] for wanted in FORMS.values() if wanted} - {"mentions"}


def test_ids_of_the_schema_are_those_of_packs() -> None:
    pattern = SCHEMA["properties"]["pack"]["pattern"]
    for name, good in {
        "a": True,
        "a-b2": True,
        "é-1": True,
        "A": False,
        "a b": False,
        "a_b": False,
        "-a": False,
    }.items():
        assert bool(re.search(pattern, name)) is good
        try:
            packs.read(f"pack: {name}\nrules: [date is stated]".encode(), "p.yaml")
        except packs.PackError:
            assert not good
        else:
            assert good


@pytest.mark.parametrize("name", ["house", "my-desk-2"])
def test_starter_passes_its_own_examples(name: str) -> None:
    pack = packs.read(packs.starter(name).encode(), "p.yaml")
    outcomes = selftest.run([pack])
    assert pack.name == name and not selftest.untested([pack])
    assert [str(outcome) for outcome in outcomes if not outcome.passed] == []

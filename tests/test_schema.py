"""The JSON Schema of packs, by a validator: packs that load are valid, and what an editor would underline is not."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from checker import packs
from checker.resources import root
from tests.test_readme import PACK, README

jsonschema = pytest.importorskip("jsonschema")
VALIDATOR = jsonschema.Draft202012Validator(packs.schema())


def mistakes(source: str) -> list[str]:
    """Return where a validator finds a pack mistaken; every scalar is a text, as packs read them."""
    data: Any = yaml.load(source, Loader=yaml.BaseLoader)
    return sorted(error.json_path for error in VALIDATOR.iter_errors(data))


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(packs.schema())


@pytest.mark.parametrize("name", packs.known())
def test_shipped_packs_are_valid(name: str) -> None:
    assert mistakes((root("rules") / f"{name}.yaml").read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("source", [match.group(1) for match in PACK.finditer(README)])
def test_packs_of_the_guide_are_valid(source: str) -> None:
    assert mistakes(source) == []


@pytest.mark.parametrize(
    ("source", "places"),
    [
        ("pack: p\nrules: [date is stated]\ntopcs: {}", ["$"]),
        ("pack: P q\nrules: [date is stated]", ["$.pack"]),
        ("rules: [date is stated]", ["$"]),
        ("pack: p\nrules: {a: {asert: date is stated}}", ["$.rules"]),
        ("pack: p\nseverity: {everyday/x: grave}", ["$.severity['everyday/x']"]),
        ("pack: p\ntopics: {a: []}", ["$.topics.a"]),
    ],
)
def test_mistakes_are_found(source: str, places: list[str]) -> None:
    with pytest.raises(packs.PackError):
        packs.read(source.encode(), "p.yaml")
    assert mistakes(source) == places


def test_descriptions_help_completion() -> None:
    text = packs.schema()["$defs"]["assertion"]["description"]
    for keyword in ("spelled consistently", "is one of", "adds up to", "within", "between", "is stated", "at least"):
        assert keyword in text

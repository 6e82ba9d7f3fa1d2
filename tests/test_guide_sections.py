"""The guide in the README: what mistakes lead to is there, and every key and part has its line and an example."""

from __future__ import annotations

import re

import pytest

from checker import dsl, packs
from checker.dsl._mistakes import PARTS
from checker.kinds import kinds
from checker.packs import _schema
from checker.packs._mistakes import Guide
from tests.test_readme import LINE, PACK, README

GUIDE = README.split("## The rule author's guide")[1].split("\n## ")[0]


def anchors() -> set[str]:
    """Return the anchors that hosts of code make of headings."""
    headings = re.findall(r"^#+ (.*)$", README, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("section", list(Guide))
def test_mistakes_lead_to_sections_that_are_there(section: str) -> None:
    assert section in anchors()


@pytest.mark.parametrize(
    "key",
    [*_schema.PACK, *_schema.TOPIC, *_schema.RULE, *_schema.FACT, *_schema.EXAMPLES, *_schema.EXAMPLE],
)
def test_every_key_is_told_and_used(key: str) -> None:
    written = "\n".join(match.group(1) for match in PACK.finditer(GUIDE))
    assert f"`{key}`" in GUIDE
    assert re.search(rf"\b{key}:", written), f"no pack of the guide has “{key}:”"


@pytest.mark.parametrize("part", PARTS)
def test_every_part_is_in_a_line(part: str) -> None:
    assert f"`{part}`" in GUIDE or part == "article"
    lines = [line for line in LINE.findall(GUIDE) if part in line.split()]
    inside = [line.strip() for pack in PACK.finditer(GUIDE) for line in pack.group(1).splitlines()]
    tried = [*lines, *(line.partition(": ")[2].split(" #")[0].strip() for line in inside if part in line.split())]
    assert any(reads(line) for line in tried), part


@pytest.mark.parametrize("kind", sorted(kinds()))
def test_every_kind_has_a_line_that_works(kind: str) -> None:
    table = GUIDE.split("| kind | what it is | a line |")[1].split("\n\n")[0]
    lines = [line for line in LINE.findall(table) if reads(line) and dsl.parse(line).form]
    assert [line for line in lines if packs.from_line(line).rules[0].assertion.subjects[0].kind == kind]


def reads(line: str) -> bool:
    try:
        dsl.parse(line)
    except dsl.AssertionSyntaxError:
        return False
    return True

"""Rules with nothing to look at cost nothing, and none that has something is left aside."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker import packs, pipeline, triggers
from checker.document import from_text
from checker.factbase import Facts
from checker.model import Assertion, Document, Judgement, Pack, Rule
from checker.pipeline import check
from tests.assertions.test_forms import CASES

ROOT = Path(__file__).parent
TEXTS = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "golden").glob("*.txt"))]
TEXTS += [text for _, text, _ in CASES]
TEXTS += [
    "The flood has a death toll of 15.",
    "Trains left Kiev. Serhiy Lavrenko, the mayor, spoke of Kyiv.",
    "Whitcombe, 45, spoke.",
]
OTHERS = [
    "number of killed is consistent",
    "number of killed = 12",
    "age of Jane Whitcombe is consistent",
    "number of people <= 20",
    "number of dead = 15",
    "name of spokesman spelled consistently",
    'title of "Sergey Lavrenko" = "mayor"',
    "age of Whitcombe is consistent",
    "headline number of killed = number of killed",
    "every quotation is consistent",
    'place name spelled "Kiev" or "Lviv"',
    'person name spelled "Sergej Lavrenko"',
    "date of Kyiv is stated",
]


def document(text: str) -> Document:
    return from_text(text, issued=date(2024, 11, 8))


def house(count: int) -> Pack:
    """Return a pack of forms, each with and without conditions, and `count` rules about other things."""
    lines = [line for line, _, _ in CASES if " differs " not in line and "title of Kamala" not in line] + OTHERS
    rules = []
    for number, line in enumerate(dict.fromkeys(lines)):
        quoted = "'" + line.replace("'", "''") + "'"
        rules.append(f"  r{number}: {quoted}")
        for at, when in enumerate(("article mentions Kyiv or Russia", "date of invasion is stated",
                                   "article does not mention Kyiv")):  # fmt: skip
            if when != line:
                rules.append(f"  r{number}-{at}: {{assert: {quoted}, when: {when}}}")
    for number in range(count):
        name = "".join("bcdfghklmn"[int(digit)] + "aeiou"[int(digit) % 5] for digit in str(10_000 + number))
        rules.append(f"  x{number}: date of {name} = May 2020")
    topics = "topics: {invasion: [invasion, invaded], ceasefire: [truce], spokesman: {role: [spokesman]}}"
    return packs.read("\n".join(["pack: house", topics, "rules:", *rules]).encode(), "house.yaml")


@pytest.fixture(scope="module")
def large() -> Pack:
    return house(triggers.FEW)


@pytest.mark.parametrize("text", TEXTS)
def test_no_rule_with_something_to_look_at_is_left_aside(text: str, large: Pack) -> None:
    indexed, plain = (check([document(text)], [pack]) for pack in (large, large._replace(triggers={})))
    assert indexed.verdicts == plain.verdicts
    for one, other in zip(indexed.findings.values(), plain.findings.values(), strict=True):
        assert [(f.rule, f.span, f.message) for f in one] == [(f.rule, f.span, f.message) for f in other]


def test_rules_with_nothing_to_look_at_are_not_judged(large: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def judge(rule: Rule, facts: Facts) -> Sequence[Judgement]:
        asked.append(rule.id)
        return ()

    monkeypatch.setattr(pipeline, "judge", judge)
    check([document("The sun shone over the river all day long.")], [large])
    assert asked and not [name for name in asked if name.startswith("house/x")]
    always = {name for tables in [large.triggers[""]] for name in tables[triggers.ALWAYS][""]}
    assert set(asked) == always
    asked.clear()
    name = large.rules[-1].assertion.subjects[0].topic
    check([document(f"The {name} was in May 2020.")], [large])
    assert set(asked) == {*always, large.rules[-1].id}


def test_equal_assertions_are_judged_once(monkeypatch: pytest.MonkeyPatch) -> None:
    rule = "{{assert: date is stated, when: byline is stated, unless: article mentions w{0}x}}"
    lines = "".join(f"  r{number}: {rule.format(number)}\n" for number in range(50))
    pack = packs.read(f"pack: p\nrules:\n{lines}".encode(), "p.yaml")
    calls: list[str] = []
    real = Facts.derived

    def derived(self: Facts, assertion: Assertion, build: Any) -> Any:
        return real(self, assertion, lambda *given: calls.append(str(assertion)) or build(*given))

    monkeypatch.setattr(Facts, "derived", derived)
    report = check([from_text("---\nbyline: By A\n---\nThe sun shone.")], [pack])
    assert len(report.verdicts) == 50
    assert calls.count("date is stated") == calls.count("byline is stated") == 1


@pytest.mark.parametrize(
    "story",
    [
        "French president Ann Roe spoke.",
        "The president of France, Ann Roe, spoke.",
        "Ann Roe, France's president, spoke.",
    ],
)
def test_an_office_in_other_words_is_not_left_aside(story: str) -> None:
    others = "".join(
        f"  x{number}: date of {'bcdfg'[number % 5]}a{'klmnp'[number // 5]}o = May 2020\n" for number in range(25)
    )
    text = f"pack: p\nfacts: {{president of France: Max Doe}}\nrules:\n{others}"
    pack = packs.read(text.encode(), "p.yaml")
    assert triggers.concerned(pack, [document(story)]) == ["p/president-of-france"]
    mine = document(story)
    assert [finding.rule for finding in check([mine], [pack]).of(mine)] == ["p/president-of-france"]


def test_wordings_of_an_office_are_not_left_aside() -> None:
    pack = packs.read(
        b"pack: p\ntopics: {press: {role: [Kremlin spokesman]}}\nrules: [press name spelled consistently]", "p.yaml"
    )
    ((_, table),) = pack.triggers[""].items()
    assert {"spokesperson", "spokesman", "spokeswoman"} <= set(table)

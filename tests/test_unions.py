"""Packs that build on others, the facts that they declare, and where they are found."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from checker import packs, selftest
from checker.document import from_text
from checker.model import Severity
from checker.pipeline import check

BASE = """\
pack: base
topics:
  flood: [flood, burst its banks]
facts:
  start of season: 1 May 2020
rules:
  flood-date:
    assert: date of flood = May 2020
    why: The river flooded in May 2020.
  counts: number of people is consistent
"""
HOUSE = """\
pack: house
extends: base
off: [counts]
severity: {flood-date: note}
rules:
  after: date of flood after start of season
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with the two packs, where the command runs."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DESKCHECK_CACHE", "")
    write(tmp_path / "base.yaml", BASE)
    write(tmp_path / "house.yaml", HOUSE)
    return tmp_path


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def told(*names: str) -> list[str]:
    """Return the mistakes of packs, without their source lines."""
    with pytest.raises(packs.PackError) as caught:
        packs.load(names)
    return [str(mistake).splitlines()[0] for mistake in caught.value.mistakes]


def ids(*names: str) -> dict[str, str]:
    return {rule.id: rule.severity.value for pack in packs.load(names) for rule in pack.rules}


def test_rules_come_along_under_their_own_ids(desk: Path) -> None:
    assert ids("house.yaml") == {"base/flood-date": "note", "house/after": "warning"}
    assert ids("base.yaml") == {"base/flood-date": "warning", "base/counts": "warning"}
    assert ids("base.yaml", "house.yaml") == ids("house.yaml", "base.yaml") == ids("house.yaml")


def test_topics_and_facts_come_along(desk: Path) -> None:
    base, house = packs.load(["house.yaml"])
    assert [topic.name for topic in house.topics] == ["flood"]
    assert str(house.rules[0].assertion) == "date of flood after 1 May 2020"
    (document,) = [from_text("The river burst its banks in April 2020.")]
    report = check([document], [base, house])
    assert {finding.rule: finding.severity for finding in report.of(document)} == {
        "base/flood-date": Severity.NOTE,
        "house/after": Severity.WARNING,
    }


def test_what_a_child_asks_holds_over_several_steps(desk: Path) -> None:
    write(desk / "desk.yaml", "pack: desk\nextends: [house]\nseverity: {base/flood-date: error}\n")
    assert ids("desk.yaml") == {"base/flood-date": "error", "house/after": "warning"}


def test_a_parent_that_changes_is_read_anew(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESKCHECK_CACHE", str(desk / "cache"))
    for _ in range(2):
        assert "base/flood-date" in ids("house.yaml")
    write(desk / "base.yaml", BASE.replace("flood-date:", "date-of-flood:"))
    assert told("house.yaml") == ["house.yaml:4:12: unknown rule “flood-date”"]


UNIONS = {
    "extends: bas": ["2:10: unknown pack “bas”: did you mean “base”?"],
    "extends: ./none.yaml": ["2:10: ./none.yaml: the pack cannot be read: No such file or directory"],
    "extends: child": ["2:10: packs extend one another in a circle: child → child"],
    "extends: [base, {a: b}]": ["2:17: “extends” is to be a text: put it in quotation marks"],
    "extends: base\noff: base/cuonts": ["3:6: unknown rule “base/cuonts”: did you mean “base/counts”?"],
    "extends: base\noff: [cuonts, counts]": ["3:7: unknown rule “cuonts”: did you mean “base/counts”?"],
    "extends: base\nseverity: {base/count: note}": ["3:12: unknown rule “base/count”: did you mean “base/counts”?"],
    "extends: base\nseverity: {counts: nota}": ["3:20: unknown severity “nota”: did you mean “note”?"],
    "extends: base\nseverity: note": ["3:11: “severity” of a pack is to be a mapping: “everyday/roles: note”"],
    "extends: base\nrules: {counts: age is stated}\noff: counts": [
        "4:6: several rules are called “counts”: write “base/counts” or “child/counts”"
    ],
    "extends: base\nrules: {a: date of flood = June 2020}": [
        "3:26: contradicts the rule “base/flood-date”: both cannot hold"
    ],
    "extends: base\nrules: {a: date of flod is stated}": ["3:20: unknown topic “flod”: did you mean “flood”?"],
    "extends: base\nrules: {a: date of flood = start of saeson}": [
        "3:28: “start of saeson” cannot be read as a date: did you mean the fact “start of season”?"
    ],
    "rules: {a: {assert: age is stated, when: byline is stated, unless: byline  is stated}}": [
        "2:68: “when” and “unless” are the same condition: the rule is always silent"
    ],
    "facts: [a]": ["2:8: “facts” is to be a mapping: “start of war: 24 February 2022”"],
    "facts: {date of invasion: Febtember}": ["2:27: “Febtember” cannot be read as a date"],
    "facts: {date of invasion: []}": ["2:27: “date of invasion” is empty"],
    "facts: {start: 1 May 2020, Start: 2 May 2020}": ["2:28: doubled fact “Start”: capital letters make no difference"],
    "facts: {start: [1 May 2020, 2 May 2020]}": ["2:16: “start” is a name for one value"],
    "facts: {date of x: {ist: 2020}}": ["2:21: unknown key “ist”: did you mean “is”?"],
    "facts: {date of x: {severity: note}}": ["2:20: a fact needs the key “is” with its value"],
    "facts: {date of x: May 2020}\nrules: {a: date of x = June 2020}": [
        "2:9: contradicts the rule “a” in line 3: both cannot hold"
    ],
    "facts: {date of x: May 2020}\nrules: {date-of-x: date is stated}": [
        "2:9: doubled rule “date-of-x”: give the other one another id"
    ],
    "rules: {a: number of x = 5 within 2 days}": [
        "2:35: “2 days” is not by how much a number may be off: write such as “within 20 or 5 %”"
    ],
    "rules: {a: date of x = 5 May 2020 within 5 %}": [
        "2:42: “5 %” is not by how much a date may be off: write such as “within 2 days”"
    ],
    'rules: {a: name of x = "Y" within 5 %}': ["2:35: “within” is not supported yet for a person"],
}


@pytest.mark.parametrize("text", UNIONS)
def test_mistakes_of_unions(text: str, desk: Path) -> None:
    write(desk / "child.yaml", f"pack: child\n{text}\n")
    assert told("child.yaml") == [f"child.yaml:{mistake}" for mistake in UNIONS[text]]


def test_circles_and_long_rows(desk: Path) -> None:
    write(desk / "a.yaml", "pack: a\nextends: b\n")
    write(desk / "b.yaml", "pack: b\nextends: a\n")
    assert told("a.yaml") == [
        f"{desk / 'b.yaml'}:2:10: packs extend one another in a circle: a → b → a".replace(f"{desk}/", "")
    ]
    for number in range(200):
        write(desk / f"p{number}.yaml", f"pack: p{number}\nextends: p{number + 1}\n")
    assert told("p0.yaml") == ["p19.yaml:2:10: more than 20 packs in a row"]


def test_mistakes_of_a_parent_are_told_once(desk: Path) -> None:
    write(desk / "base.yaml", BASE + "  bad: dat is stated\n")
    write(desk / "other.yaml", "pack: other\nextends: base\n")
    assert told("house.yaml", "other.yaml") == ["base.yaml:11:8: unknown kind of fact “dat”: did you mean “date”?"]


def test_two_packs_of_one_name(desk: Path) -> None:
    write(desk / "child.yaml", "pack: base\nextends: base\n")
    assert told("child.yaml") == ["child.yaml:2:10: a pack cannot extend another of its own name, “base”"]


# --- facts

FACTS = """\
pack: facts
facts:
  start of war: 24 February 2022
  date of invasion: Feb 2022
  president of France:
    is: Emmanuel Macron
    severity: error
    why: He was elected in 2017 and 2022.
    source: https://example.org/
    examples:
      holds: ["Emmanuel Macron, the president of France, spoke."]
      flags: ["Nicolas Sarkozy, the president of France, spoke."]
      silent: ["Nicolas Sarkozy, the mayor of Lyon, spoke.", "Emmanuel Macron spoke."]
  number of dead: [12, 13]
rules:
  truce: date of truce after start of war
  speaker: name of president of France spelled President of France
  quoted: title of Smith = "start of war"
"""


def test_facts_are_rules_and_names_for_values() -> None:
    pack = packs.read(FACTS.encode(), "facts.yaml")
    assert {rule.id.split("/")[1]: str(rule.assertion) for rule in pack.rules} == {
        "truce": "date of truce after 24 February 2022",
        "speaker": 'person of "president of France" spelled "Emmanuel Macron"',
        "quoted": 'role of Smith = "start of war"',
        "date-of-invasion": "date of invasion = Feb 2022",
        "president-of-france": 'person of "president of France" = "Emmanuel Macron"',
        "number-of-dead": 'number of dead is one of "12", "13"',
    }
    assert dict(pack.facts) == {"start of war": "24 February 2022", "president of France": "Emmanuel Macron"}
    president = next(rule for rule in pack.rules if rule.id.endswith("france"))
    assert (president.severity, president.why[:6], president.origin[1:]) == (Severity.ERROR, "He was", (5, 3))
    outcomes = selftest.run([pack])
    assert len(outcomes) == 4 and [str(outcome) for outcome in outcomes if not outcome.passed] == []


# --- where packs are found


def test_names_are_found_in_the_project_and_in_packages(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(desk / "checker.yaml", "packs: [mine]\n")
    write(desk / "rules" / "mine.yaml", "pack: mine\nextends: [everyday, ./more.yaml]\n")
    write(desk / "rules" / "more.yaml", "pack: more\nrules: [age is stated]\n")
    site = desk / "site"
    write(site / "deskrules" / "packs" / "sports.yaml", "pack: sports\nrules: [date is stated]\n")
    write(site / "deskrules" / "__init__.py", "raise SystemExit('no code of a pack may run')\n")
    write(site / "deskrules-1.0.dist-info" / "METADATA", "Metadata-Version: 2.1\nName: deskrules\nVersion: 1.0\n")
    write(site / "deskrules-1.0.dist-info" / "entry_points.txt", "[deskcheck.packs]\nsports = deskrules.packs\n")
    monkeypatch.setattr(sys, "path", [str(site), *sys.path])
    assert [pack.name for pack in packs.load(["mine", "sports"])] == ["everyday", "more", "mine", "sports"]
    (unknown,) = told("sprots")
    assert unknown == "unknown pack “sprots”: did you mean “sports”?"
    (unknown,) = told("mien")
    assert unknown == "unknown pack “mien”: did you mean “mine”?"


def test_installed_packages_are_not_looked_through_for_a_known_name() -> None:
    import subprocess

    code = "import sys; from checker import packs; packs.load(['everyday']); print('importlib.metadata' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"

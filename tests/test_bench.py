"""The rule author's bench: what each command prints, and how it ends."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from checker.bench import COMMANDS
from tests.conftest import Run

PACK = """\
pack: house
topics:
  flood: [flood, flooded]
  mayor: {role: [mayor]}
facts:
  start: 1 May 2020
rules:
  flood-date:
    assert: date of flood = May 2020 within 2 days
    when: article mentions Rhine
    unless: headline mentions film
    why: It was then.
    examples:
      holds: [The Rhine flooded in May 2020.]
      flags: [The Rhine flooded in July 2020.]
      silent: [The Elbe flooded in July 2020., "Bad & <wrong>: the Rhine flooded in July 2020."]
  mayor-name: mayor name spelled consistently
  age: age of mayor is consistent
  headline-date: headline date of flood = start
"""
STORY = """\
The Rhine flooded in July 2020. In May 2021 it rained. In June 2021 the town marked the anniversary of the flood.
Jane Roe, the mayor of Lyon, left. John Doe, the minister, and Ann Poe, 45, stayed.
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "house.yaml").write_text(PACK, encoding="utf-8")
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    return tmp_path


def explained(run: Run, rule: str) -> list[str]:
    done = run("rules", "explain", rule, "--rules", "house.yaml", "--on", "story.txt")
    assert done.returncode == 0, done.stderr
    text = done.stdout
    return [line.strip() for line in text[text.index("in story.txt:") :].splitlines()[1:]]


def test_list_shows_conditions(run: Run, desk: Path) -> None:
    first, *_ = run("rules", "list", "house.yaml").stdout.splitlines()
    assert first == (
        "house/flood-date     equals                warning  date of flood = May 2020 within 2 days"
        '  (when article mentions "Rhine")  (unless headline mentions "film")'
    )


def test_explain_tells_what_was_bound_and_why_the_rest_was_not(run: Run, desk: Path) -> None:
    assert explained(run, "flood-date") == [
        'when article mentions "Rhine": it does',
        'unless headline mentions "film": it does not',
        "date of flood: 1 of 3 dates",
        "1:11 words for “flood”: “flooded” goes with “July 2020”",
        "1:108 words for “flood”: “flood” only dates something else",
        "1:22 “July 2020” bound by “flooded” (1:11)",
        "1:36 “May 2021” left out: no words for “flood” go with it",
        "1:59 “June 2021” left out: no words for “flood” go with it",
        "1:22 contradicted: the date of flood is “July 2020” here, but the rule declares “May 2020” within 2 days",
    ]
    assert explained(run, "headline-date")[-2:] == [
        "1:59 “June 2021” left out: it stands in the body, not in the headline",
        "nothing is judged",
    ]
    assert "1:22 “July 2020” left out: it stands in the body, not in the headline" in explained(run, "headline-date")


def test_explain_tells_of_roles_and_owners(run: Run, desk: Path) -> None:
    people = explained(run, "mayor-name")
    assert people[0] == "person of mayor: 1 of 3 persons"
    assert "2:1 “Jane Roe” bound by a role of “Jane Roe”" in people
    assert "2:36 “John Doe” left out: called “minister”, not “mayor”" in people
    assert "2:64 “Ann Poe” left out: no role of this person is told" in people
    ages = explained(run, "age")
    assert ages[0] == "age of mayor: 0 of 1 age"
    assert ages[1].endswith("left out: it is of “Ann Poe”") and ages[2] == "nothing is judged"


def test_explain_without_an_article(run: Run, desk: Path) -> None:
    text = run("rules", "explain", "flood-date", "--rules", "house.yaml").stdout
    assert "not where the headline has “film”" in text and "story.txt" not in text
    assert ", give or take 2 days" in text
    assert run("rules", "explain", "flood-date", "--rules", "house.yaml", "--on", "none.txt").returncode == 2


def test_junit(run: Run, desk: Path) -> None:
    done = run("rules", "test", "--format", "junit", "house.yaml")
    assert done.returncode == 1
    suites = ElementTree.fromstring(done.stdout)
    (suite,) = suites
    cases = {case.get("name"): case for case in suite}
    assert (suite.get("name"), suite.get("tests"), suite.get("failures")) == ("house", "4", "1")
    (failed,) = [name for name, case in cases.items() if len(case)]
    assert failed == "flood-date silent: Bad & <wrong>: the Rhine flooded in July 2020."
    assert cases[failed].get("line") == "16" and cases[failed].get("file") == "house.yaml"
    assert "expected no finding, but it was contradicted" in (cases[failed][0].text or "")
    assert run("rules", "test", "--format", "junit", "house.yaml", "-k", "nothing").returncode == 2


def test_topics_that_no_rule_uses_are_told(run: Run, desk: Path) -> None:
    (desk / "house.yaml").write_text(PACK.replace("topics:\n", "topics:\n  storm: [storm]\n"), encoding="utf-8")
    text = run("rules", "test", "house.yaml").stdout
    assert "house.yaml:3: no rule speaks of the topic “storm”" in text and "topic “flood”" not in text


def test_packs_of_the_project_are_among_those_that_are_meant(run: Run, desk: Path) -> None:
    assert "house/flood-date" not in run("rules", "list").stdout
    (desk / "checker.yaml").write_text("packs: [./house.yaml]\n", encoding="utf-8")
    assert "house/flood-date" in run("rules", "list").stdout
    assert run("--explain", "flood-date").stdout.startswith("house/flood-date (warning)")
    (desk / "checker.yaml").write_text("pcks: x\n", encoding="utf-8")
    done = run("rules", "list")
    assert done.returncode == 2 and "checker.yaml:1:1: unknown key “pcks”" in done.stderr


def test_unknown_commands(run: Run, desk: Path) -> None:
    done = run("rules", "fromat")
    assert done.returncode == 2 and "did you mean “format”?" in done.stderr
    done = run("rules", "explain", "flod-date", "--rules", "house.yaml")
    assert done.returncode == 2 and "unknown rule flod-date" in done.stderr
    done = run("rules", "explain", "flod-date")
    assert "--rules PACK adds those of a pack of your own" in done.stderr
    done = run("--rules", "everyday", "--explain", "places-en/kyiv")
    assert "the pack “places-en” is not looked at; --rules places-en adds it" in done.stderr
    done = run("rules", "explain", "house/flood-date")
    assert "the pack “house” is not looked at; --rules ./house.yaml adds it" in done.stderr


def test_new_packs_have_names_that_packs_can_have(run: Run, desk: Path) -> None:
    done = run("rules", "new", "My Desk")
    assert done.returncode == 2 and "small letters, figures and hyphens: “my-desk”" in done.stderr
    (desk / "desk.yaml").write_text(run("rules", "new", "desk").stdout, encoding="utf-8")
    assert run("rules", "test", "desk.yaml").stdout == "3 examples of 1 rule: all passed\n"


def test_help_tells_every_command(run: Run) -> None:
    done = run("rules", "--help")
    assert done.returncode == 0
    for command in COMMANDS:
        assert f"  {command} " in done.stdout
        own = run("rules", command, "--help")
        assert own.returncode == 0 and f"check rules {command}" in own.stdout


def test_a_line_to_try_has_its_mistakes_in_the_editors_words(run: Run, desk: Path) -> None:
    done = run("rules", "try", "date of flood = Febtember", "--on", "story.txt")
    assert done.returncode == 2
    assert done.stderr.startswith("check: in the line you gave, column 17: “Febtember” cannot be read as a date\n")

"""The pack of a desk editor who had the README alone, as it was handed in, with a right and a wrong story beside it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.conftest import Run

DESK = Path(__file__).parent / "stranger"
SLIPS = {
    ("brenmouth/council-seats", "53"),
    ("brenmouth/votes", "51"),
    ("brenmouth/mayor-of-brenmouth", "Tobin Ashgrove"),
    ("brenmouth/date-of-tram-opening", "15 June 2025"),
    ("brenmouth/bishop-title", "archbishop of Brenmouth"),
    ("brenmouth/house-names", "Brenmouth Albian"),
}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """The pack, its stories and the settings that name it, in the folder where the command runs."""
    shutil.copytree(DESK, tmp_path, dirs_exist_ok=True)
    return tmp_path


def found(run: Run, *words: str) -> set[tuple[str, str]]:
    report = json.loads(run("--format", "json", *words).stdout)
    (document,) = report["documents"]
    return {(finding["rule"], finding["text"]) for finding in document["findings"]}


def test_the_pack_passes_its_tests(run: Run, desk: Path) -> None:
    done = run("rules", "test", "./brenmouth.yaml")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == "24 examples of 7 rules: all passed"


def test_the_right_story_has_no_finding(run: Run, desk: Path) -> None:
    assert found(run, "--notes", "right.txt") == set()
    assert run("right.txt").returncode == 0


def test_the_wrong_story_has_its_findings(run: Run, desk: Path) -> None:
    assert run("wrong.txt").returncode == 1
    assert {one for one in found(run, "wrong.txt") if one[0].startswith("brenmouth/")} >= SLIPS


def test_all_else_in_the_wrong_story_is_right(run: Run, desk: Path) -> None:
    extra = found(run, "wrong.txt") - SLIPS
    # the everyday pack may see a slip of the story too
    assert {words for _, words in extra} <= {words for _, words in SLIPS} | {"Ms Fernkroft", "Fernkroft"}


def test_an_assertion_may_use_the_topics_of_the_pack(run: Run, desk: Path) -> None:
    done = run("rules", "try", "number of council seats = 51", "--rules", "./brenmouth.yaml", "--on", ".")
    assert done.stdout.splitlines()[-1] == "2 articles: 1 flagged, 1 held, 0 undecided, 0 without a fact"
    office = run(
        "rules", "try", "name of mayor of Brenmouth = Odalys Ferncroft", "--rules", "brenmouth.yaml", "--on", "."
    )
    assert "1 flagged, 1 held" in office.stdout
    listed = run("rules", "try", "article spelled as listed", "--rules", "brenmouth.yaml", "--on", "wrong.txt")
    assert "“Brenmouth Albion”" in listed.stdout
    alone = run("rules", "try", "number of council seats = 51", "--on", ".")
    assert alone.returncode == 2 and "unknown topic “council seats”" in alone.stderr
    assert "--rules PACK" in run("rules", "try", "--help").stdout


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (("--rules", "brenmouth", "right.txt"), "in this folder is its file: write “./brenmouth.yaml”"),
        (("--rules", "./brenmouth.yml", "right.txt"), "did you mean “brenmouth.yaml”?"),
        (("rules", "explain", "seats", "--rules", "./brenmouth.yaml"), "; there are brenmouth/house-names, "),
        (("rules", "explain", "nonsense"), "; check rules list shows all"),
        (("rules", "new", "My Desk"), "a pack's name is small letters, figures and hyphens: “my-desk”"),
    ],
)  # fmt: skip
def test_what_a_slip_is_told(run: Run, desk: Path, command: tuple[str, ...], told: str) -> None:
    done = run(*command)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr


def test_settings_that_name_the_pack_beside_them(run: Run, desk: Path) -> None:
    (desk / "checker.yaml").write_text("packs: [brenmouth]\n", encoding="utf-8")
    done = run("right.txt")
    assert done.returncode == 2
    assert done.stderr.splitlines()[0] == (
        "check: checker.yaml:1:9: unknown pack “brenmouth”: beside this file is its file: write “./brenmouth.yaml”"
    )


def test_the_place_of_an_unused_topic(run: Run, desk: Path) -> None:
    text = (desk / "brenmouth.yaml").read_text(encoding="utf-8")
    (desk / "brenmouth.yaml").write_text(text.replace("topics:\n", "topics:\n  ferry: [ferry]\n"), encoding="utf-8")
    assert "brenmouth.yaml:6: no rule speaks of the topic “ferry”" in run("rules", "test", "brenmouth.yaml").stdout


def test_a_finding_says_why_once_a_story(run: Run, desk: Path) -> None:
    (desk / "wrong.txt").write_text(
        "The tram line opened on 15 June 2025. It was late.\n\nThe tram line opened on 16 June 2025.\n",
        encoding="utf-8",
    )
    shown = run("wrong.txt").stdout
    assert shown.count("[brenmouth/date-of-tram-opening]") == 2
    assert shown.count("  why: The first tram ran on 14 June 2025.\n") == 1
    (desk / "day.txt").write_text("It opened on Monday, November 6, 2024.\n", encoding="utf-8")
    generic = run("day.txt").stdout
    assert "[everyday/weekday-date]" in generic and "why:" not in generic

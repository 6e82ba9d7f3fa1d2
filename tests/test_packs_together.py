"""Packs that judge one article must not contradict each other; the bench may well read them side by side."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import packs
from tests.conftest import Run

ONE = "pack: one\ntopics: {{fire: [{cue}]}}\nrules:\n  fire-date: {{assert: date of fire = {date}{when}}}\n"
TWO = "pack: two\ntopics: {fire: [blaze]}\nrules:\n  the-fire: date of fire = 14 June 2017\n"
SAID = (
    "“date of fire = 14 June 2017” (two/the-fire) contradicts “date of fire = 15 June 2017” (one/fire-date): both"
    " cannot hold; switch one “off”"
)


def written(folder: Path, cue: str = "blaze", date: str = "15 June 2017", when: str = "") -> list[str]:
    (folder / "one.yaml").write_text(ONE.format(cue=cue, date=date, when=when), encoding="utf-8")
    (folder / "two.yaml").write_text(TWO, encoding="utf-8")
    return [str(folder / "one.yaml"), str(folder / "two.yaml")]


def test_contradictions_across_packs(tmp_path: Path) -> None:
    names = written(tmp_path)
    assert len(packs.load(names)) == 2
    with pytest.raises(packs.PackError) as caught:
        packs.load(names, together=True)
    place, guide = str(caught.value).splitlines()
    assert place == f"{tmp_path}/two.yaml:4:13: {SAID}"
    assert guide == "guide: README.md#packs-that-build-on-others"
    assert packs.load(names, off=[packs.Word("one/fire-date")], together=True)


@pytest.mark.parametrize(
    ("cue", "date", "when"),
    [
        ("wildfire", "15 June 2017", ""),  # another fire
        ("blaze", "June 2017", ""),  # the same day
        ("blaze", "14 June 2017", ", when: article mentions Lyon"),
    ],
)
def test_no_contradiction(tmp_path: Path, cue: str, date: str, when: str) -> None:
    assert packs.load(written(tmp_path, cue, date, when), together=True)


def test_a_rule_with_a_condition_contradicts_where_it_holds(tmp_path: Path) -> None:
    with pytest.raises(packs.PackError, match="both cannot hold"):
        packs.load(written(tmp_path, when=", when: article mentions Lyon"), together=True)


def test_the_command(run: Run, tmp_path: Path) -> None:
    written(tmp_path)
    (tmp_path / "story.txt").write_text("The sun shone.\n", encoding="utf-8")
    both = ["--rules", "one.yaml", "--rules", "two.yaml"]
    done = run(*both, "story.txt")
    assert done.returncode == 2 and "contradicts" in done.stderr
    assert run("rules", "list", "one.yaml", "two.yaml").returncode == 0


def test_shipped_packs_agree() -> None:
    assert packs.load(packs.known(), together=True)


def test_a_pack_is_no_article(run: Run, tmp_path: Path) -> None:
    written(tmp_path)
    done = run("one.yaml")
    assert done.returncode == 2
    assert done.stderr == (
        "check: one.yaml: a pack of rules, no article: check --rules one.yaml STORY, or check rules test one.yaml\n"
    )
    (tmp_path / "notes.yaml").write_text("title: Packs\n\nThe rules: none.\n", encoding="utf-8")
    assert run("notes.yaml").returncode == 0

"""The README's jobs and settings, to be copied and pasted: they are what code hosts, pre-commit and we can read."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker import config
from checker.options import check_parser
from checker.packs import known
from tests.conftest import Run

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = dict(re.findall(r"```yaml\n# (\S+\.ya?ml)\n(.*?)```", README, re.DOTALL))
TABLE = re.findall(r"```toml\n(\[tool\.deskcheck\].*?)```", README, re.DOTALL)


def commands(value: Any) -> list[str]:
    """Return the commands of a job that begin with `check`."""
    if isinstance(value, dict):
        return [line for inner in value.values() for line in commands(inner)]
    if isinstance(value, list):
        return [line for inner in value for line in commands(inner)]
    return [value] if isinstance(value, str) and value.startswith("check ") else []


def test_the_page_has_them_all() -> None:
    assert set(BLOCKS) == {
        ".github/workflows/stories.yml", ".gitlab-ci.yml", ".pre-commit-config.yaml", "checker.yaml"
    }  # fmt: skip
    assert len(TABLE) == 1


@pytest.mark.parametrize(
    ("name", "formats"), [(".github/workflows/stories.yml", ["sarif", "github"]), (".gitlab-ci.yml", ["gitlab"])]
)
def test_commands_of_jobs(name: str, formats: list[str]) -> None:
    job = yaml.safe_load(BLOCKS[name])
    options = [check_parser().read(shlex.split(line)[1:]) for line in commands(job)]
    assert [one.format for one in options] == formats
    assert all(one.paths == ["stories/"] and one.jobs >= 1 for one in options)
    written = [one.output for one in options if one.output]
    assert written and all(str(yaml.safe_dump(job)).count(path) == 2 for path in written)


def test_github_uploads_before_the_job_fails() -> None:
    steps = yaml.safe_load(BLOCKS[".github/workflows/stories.yml"])["jobs"]["check"]["steps"]
    first, last = (check_parser().read(shlex.split(line)[1:]) for line in commands(steps))
    assert first.fail_on == "never" and not last.fail_on
    assert commands(steps[-1]) and "upload-sarif" in steps[-2]["uses"]


def test_pre_commit_has_hooks_that_are_offered() -> None:
    (repository,) = yaml.safe_load(BLOCKS[".pre-commit-config.yaml"])["repos"]
    hooks = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    assert [hook["id"] for hook in repository["hooks"]] == list(hooks)
    for hook in repository["hooks"]:
        if hook["id"] == "deskcheck":
            line = shlex.split(hooks["deskcheck"]["entry"])[1:] + hook["args"]
            assert check_parser().read([*line, "a.txt"]).force_exclude
    assert re.search(hooks["deskcheck"]["files"], "stories/a.txt")
    assert not re.search(hooks["deskcheck"]["files"], "src/a.py")
    assert all(re.search(hooks["deskcheck-rules"]["files"], f"{folder}rules/a.yaml") for folder in ("", "desk/"))


@pytest.mark.parametrize(("name", "text"), [("checker.yaml", BLOCKS["checker.yaml"]), ("pyproject.toml", TABLE[0])])
def test_settings_can_be_used(run: Run, tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "house.yaml").write_text("pack: house\nrules: [date is stated]\n", encoding="utf-8")
    (tmp_path / "desk" / "names.csv").write_text("name\nAnna Lindqvist\n", encoding="utf-8")
    (tmp_path / "sport").mkdir()
    (tmp_path / "sport" / "a.txt").write_text("The bridge opened on Monday, 24 February 2022.\n", encoding="utf-8")
    found = config.finder().of(str(tmp_path / "sport" / "a.txt"))
    assert {word.text for word in found.packs} & set(known()) == {"ukraine-war", "sport-results"}
    done = run("sport")
    assert (done.returncode, done.stderr) == (1, "")

"""The hooks that `.pre-commit-hooks.yaml` offers, run by pre-commit itself in a repository of stories."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CLASH = "The bridge opened on Monday, 24 February 2022, the council said.\n"
PACK = """\
pack: own
rules:
  opening:
    assert: date of opening = 3 May 2024
    examples: {flags: ["The opening on 3 May 2024 was quiet."]}
"""
README = (ROOT / "README.md").read_text(encoding="utf-8")
HOOKS = README.split("```yaml\n# .pre-commit-config.yaml\n")[1].split("```")[0]
ADDRESS = "https://example.org/deskcheck.git"

pytestmark = [
    pytest.mark.skipif(importlib.util.find_spec("pre_commit") is None, reason="pre-commit is not installed"),
    pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed"),
    pytest.mark.skipif(not (ROOT / ".pre-commit-hooks.yaml").exists(), reason="not a checkout"),
]


def git(folder: Path, *words: str) -> str:
    own = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org", "-c", "commit.gpgsign=false"]
    done = subprocess.run(["git", *own, *words], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()


def repository(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "all")
    return folder


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a repository of this project as it stands."""
    folder = tmp_path_factory.mktemp("project") / "deskcheck"
    for name in ("checker", "rules", "grammars"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        shutil.copy(ROOT / name, folder / name)
    return repository(folder)


def test_hooks(project: Path, tmp_path: Path) -> None:
    files = {
        "stories/good.txt": "The council met on Thursday.\n", "stories/bad.txt": CLASH, "stories/bad.md": CLASH,
        "drafts/c.txt": CLASH, "notes.py": CLASH, "rules/own.yaml": PACK,
        "desk/sport/house.yaml": PACK.replace("own", "house"),
        "other.yaml": "a: b\n", "checker.yaml": "exclude: [drafts/]\n", "desk/checker.yaml": "fail-on: error\n",
        ".pre-commit-config.yaml": HOOKS.replace(ADDRESS, project.as_uri()).replace("        files: ^stories/\n", ""),
    }  # fmt: skip
    stories = tmp_path / "desk"
    for name, text in files.items():
        (stories / name).parent.mkdir(parents=True, exist_ok=True)
        (stories / name).write_text(text, encoding="utf-8")
    repository(stories)
    command = [sys.executable, "-m", "pre_commit"]
    environment = {**os.environ, "PRE_COMMIT_HOME": str(tmp_path / "home"), "DESKCHECK_CACHE": str(tmp_path / "cache")}

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        words = words or ("run", "--all-files", "--color", "never")
        return subprocess.run(
            [*command, *words], cwd=stories, env=environment, capture_output=True, encoding="utf-8", check=False
        )

    done = run("autoupdate")
    assert git(project, "rev-parse", "HEAD") in (stories / ".pre-commit-config.yaml").read_text("utf-8"), done.stderr
    done = run()
    assert done.returncode == 1, done.stdout + done.stderr
    told = [line for line in done.stdout.splitlines() if ": error: " in line]
    assert [line.split(":")[0] for line in told] == ["stories/bad.md", "stories/bad.txt"]
    assert "exit code: 1" in done.stdout
    assert "own/opening" in done.stdout and "house/opening" in done.stdout
    for name in ("bad.txt", "bad.md"):
        (stories / "stories" / name).write_text(files["stories/good.txt"], encoding="utf-8")
    for name in ("rules/own.yaml", "desk/sport/house.yaml"):
        (stories / name).write_text(files[name].replace("on 3 May", "on 4 May"), encoding="utf-8")
    done = run()
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("Passed") == 2

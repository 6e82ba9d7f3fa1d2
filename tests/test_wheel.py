"""The wheel carries what the checkout has, and works in a fresh environment; so does a bare checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from checker import build_hook

ROOT = Path(__file__).parent.parent
STORY = "---\ndate: 2023-11-08\n---\nThe talks began on Wednesday November 6, officials said.\n"


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "DESKCHECK_CACHE": ""}
    return subprocess.run(list(map(str, command)), cwd=cwd, capture_output=True, text=True, check=False, env=env)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    # the wheel is built from the sdist, as installers do
    built = run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    assert built.returncode == 0, built.stdout + built.stderr
    return next(folder.glob("*.whl"))


def test_wheel_holds_rules_grammars_and_data(wheel: Path) -> None:
    packed = {name for name in zipfile.ZipFile(wheel).namelist() if name.startswith("checker/")}
    wanted = {str(path.relative_to(ROOT)) for path in (ROOT / "checker").rglob("*") if path.is_file()}
    for folder in ("rules", "grammars"):
        wanted |= {f"checker/{path.relative_to(ROOT)}" for path in (ROOT / folder).rglob("*") if path.is_file()}
    compiled = {f"checker/data/compiled/{name}" for name, _ in build_hook.entries()}
    assert packed == {name for name in wanted if "__pycache__" not in name} | compiled


def test_wheel_in_a_fresh_environment(wheel: Path, tmp_path: Path) -> None:
    assert run(sys.executable, "-m", "venv", "env", cwd=tmp_path).returncode == 0
    scripts = tmp_path / "env" / ("Scripts" if sys.platform == "win32" else "bin")
    installed = run(scripts / "python", "-m", "pip", "install", "--quiet", wheel, cwd=tmp_path)
    assert installed.returncode == 0, installed.stderr
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    hidden = (
        "import sys; sys.modules['lark'] = sys.modules['yaml'] = None; from checker.cli import main; sys.exit(main())"
    )
    first = run(scripts / "python", "-c", hidden, "story.txt", cwd=tmp_path)
    assert first.returncode == 1, first.stderr  # the very first start compiles nothing
    for command in ([scripts / "check"], [scripts / "python", "-m", "checker"]):
        done = run(*command, "story.txt", cwd=tmp_path)
        assert done.returncode == 1, done.stderr
        assert "everyday/weekday-date" in done.stdout
    assert run(scripts / "check", "rules", "test", cwd=tmp_path).returncode == 0


def test_bare_checkout(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    done = run(sys.executable, "-m", "checker", tmp_path / "story.txt", cwd=ROOT)
    assert done.returncode == 1, done.stderr

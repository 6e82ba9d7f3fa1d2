"""A pack out of a distribution of its own: built, installed by pip, found by its entry point; no code of it runs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = """\
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "deskrules"
version = "1.0"

[project.entry-points."deskcheck.packs"]
ports = "deskrules.packs"

[tool.hatch.build.targets.wheel]
packages = ["deskrules"]
"""
PACK = """\
pack: ports
version: 1
rules:
  pier:
    assert: date of pier opening = 3 May 2024
    examples:
      holds: ["The pier opening on 3 May 2024 was quiet."]
      flags: ["The pier opening on 5 May 2024 was quiet."]
      silent: ["The pier is long."]
topics: {pier opening: [pier opening]}
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that pip installed the distribution into, from a wheel that hatchling built."""
    pytest.importorskip("hatchling")
    source, site = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("site")
    packs = source / "deskrules" / "packs"
    packs.mkdir(parents=True)
    (source / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    (source / "deskrules" / "__init__.py").write_text(
        "raise RuntimeError('no code of a pack runs')\n", encoding="utf-8"
    )
    (packs / "ports.yaml").write_text(PACK, encoding="utf-8")
    build = "from hatchling.build import build_wheel; print(build_wheel('dist'))"
    name = python("-c", build, cwd=source).splitlines()[-1]
    options = ("--no-deps", "--no-index", "--no-compile", "--disable-pip-version-check", "--quiet")
    python("-m", "pip", "install", *options, "--target", str(site), str(source / "dist" / name), cwd=source)
    return site


def python(*words: str, cwd: Path, site: Path | None = None, code: int = 0) -> str:
    env = {**os.environ, "PYTHONPATH": str(site)} if site is not None else None
    done = subprocess.run([sys.executable, *words], cwd=cwd, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_it_is_found_by_its_name(site: Path, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("The pier opening on 5 May 2024 was quiet.\n", encoding="utf-8")
    told = python("-m", "checker", "--rules", "ports", "story.txt", cwd=tmp_path, site=site, code=1)
    assert "[ports/pier]" in told
    assert "3 examples of 1 rule: all passed" in python(
        "-m", "checker", "rules", "test", "ports", cwd=tmp_path, site=site
    )
    slip = python("-m", "checker", "--rules", "prots", "story.txt", cwd=tmp_path, site=site, code=2)
    assert "did you mean “ports”?" in slip


def test_it_is_extended_and_named_in_settings(site: Path, tmp_path: Path) -> None:
    (tmp_path / "checker.yaml").write_text("packs: [./own.yaml]\n", encoding="utf-8")
    (tmp_path / "own.yaml").write_text("pack: own\nextends: ports\nseverity: {ports/pier: error}\n", encoding="utf-8")
    (tmp_path / "story.txt").write_text("The pier opening on 5 May 2024 was quiet.\n", encoding="utf-8")
    assert "story.txt:1:21: error: " in python("-m", "checker", "story.txt", cwd=tmp_path, site=site, code=1)


def test_without_it_the_name_is_unknown(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("The sun shone.\n", encoding="utf-8")
    assert "unknown pack “ports”" in python("-m", "checker", "--rules", "ports", "story.txt", cwd=tmp_path, code=2)

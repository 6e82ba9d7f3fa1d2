"""Whole reports on whole stories, as an editor sees them. DESKCHECK_UPDATE=1 writes them anew: read the difference."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
GOLDEN = ROOT / "tests" / "golden"
BOTH = ("ferry-agency.txt", "ferry-translated.txt")

CASES = {
    "budget": ("budget.txt",),
    "budget-ap-style": ("--rules", "ap-style", "--notes", "budget.txt"),
    "budget-facts": ("facts", "budget.txt"),
    "ferry-agency": (BOTH[0],),
    "ferry-translated": (BOTH[1],),
    "ferry-together": ("--together", "--notes", *BOTH),
    "ferry-against": ("--against", *BOTH),
    "ferry-together-json": ("--together", "--format", "json", *BOTH),
    "ferry-guardian-style": ("--rules", "guardian-style", "--notes", BOTH[0]),
    "ferry-war": ("--rules", "ukraine-war", "--notes", *BOTH),
    "mistaken": ("--rules", "./mistaken.yaml", "budget.txt"),
}


def output(arguments: tuple[str, ...]) -> str:
    """Return what `check` prints, both streams, and its exit code."""
    done = subprocess.run(
        [sys.executable, "-m", "checker", *arguments],
        cwd=GOLDEN,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return f"{done.stdout}{done.stderr}exit {done.returncode}\n"


@pytest.mark.parametrize("name", CASES)
def test_golden(name: str) -> None:
    path = GOLDEN / "expected" / f"{name}.out"
    seen = output(CASES[name])
    if os.environ.get("DESKCHECK_UPDATE"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(seen, encoding="utf-8")
    assert seen == path.read_text(encoding="utf-8")


def test_no_expectation_is_left_over() -> None:
    assert {path.stem for path in (GOLDEN / "expected").iterdir()} == set(CASES)

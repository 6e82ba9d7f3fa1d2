"""How long a pack of 10,000 rules takes to load: `python -m tests.benchmarks.packs [ROUNDS]`; the least of the rounds.

Compiled: its text to rules and their index, in a process that has the grammar. The command: a whole run on a story of
a line, without anything kept of the pack, and with it. Seconds of one core's own time: the clock also counts what else
the machine does.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from checker import packs
from checker.packs import _compile
from tests.test_packs_large import RULES, large

SPENT = (
    "import resource, sys; from checker.cli import main; main(sys.argv[1:]);"
    " used = resource.getrusage(resource.RUSAGE_SELF); print(used.ru_utime + used.ru_stime)"
)


def compiled(rounds: int) -> float:
    """Return the least time to compile the pack, in seconds; every round has words of its own."""
    packs.read(large(10), "small.yaml")
    taken = []
    for number in range(rounds):
        source = large(RULES).replace(b"because", b"because of %d" % number)
        start = time.process_time()
        _compile.compile_pack(source, "large.yaml")
        taken.append(time.process_time() - start)
    return min(taken)


def command(rounds: int) -> tuple[float, float]:
    """Return the least time of the whole command, the pack compiled anew, and the pack kept from an earlier run."""
    anew, kept = [], []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "story.txt").write_text("The sun shone.\n", encoding="utf-8")
        for number in range(rounds):
            (folder / "large.yaml").write_bytes(large(RULES).replace(b"because", b"because of %d" % number))
            for times in (anew, kept):
                times.append(_spent(folder))
    return min(anew), min(kept)


def _spent(folder: Path) -> float:
    environment = {**os.environ, "DESKCHECK_CACHE": str(folder / "cache"), "PYTHONDONTWRITEBYTECODE": ""}
    words = [sys.executable, "-c", SPENT, "--rules", "./large.yaml", "story.txt"]
    done = subprocess.run(words, cwd=folder, env=environment, capture_output=True, text=True, check=True)
    return float(done.stdout.split()[-1])


def main() -> None:
    """Print the figures, a line each."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    print(f"{RULES:,} rules compiled: {compiled(rounds):.2f} s")
    anew, kept = command(rounds)
    print(f"the command with them: {anew:.2f} s compiled anew, {kept:.2f} s with what an earlier run kept")


if __name__ == "__main__":
    main()

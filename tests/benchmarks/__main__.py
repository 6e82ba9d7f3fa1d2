"""Measure: `python -m tests.benchmarks`. Ratios matter; single times differ from machine to machine."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from statistics import median

from checker import packs
from checker.document import from_text
from checker.pipeline import check
from tests.benchmarks.articles import article

ISSUED = date(2017, 3, 1)
WORDS = 450


def timed(work: Callable[[], object], rounds: int = 5) -> float:
    """Return the median seconds of `work` over some rounds."""
    seconds = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return median(seconds)


def process(*command: str) -> float:
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    return timed(lambda: subprocess.run([sys.executable, *command], env=environment, capture_output=True), 15)


def main() -> None:
    """Print the figures, a line each."""
    everyday = packs.load(["everyday"])
    texts = [article(WORDS, seed) for seed in range(200)]

    def checked(chosen: list[str], load: object = everyday) -> float:
        return timed(lambda: [check([from_text(text, issued=ISSUED)], load) for text in chosen], 3)  # type: ignore[arg-type]

    checked(texts[:20])
    print(f"articles of {WORDS} words a second on one core: {len(texts) / checked(texts):.0f}")
    with tempfile.TemporaryDirectory() as folder:
        story = Path(folder) / "story.txt"
        story.write_text(texts[0], encoding="utf-8")
        process("-m", "checker", str(story))
        bare, cold = process("-c", "pass"), process("-m", "checker", str(story))
    print(f"cold start of `check story.txt`: {cold / bare:.1f} times bare Python ({bare * 1000:.0f} ms)")
    lengths = (1, 10, 100)
    seconds = [checked([article(WORDS * length)]) for length in lengths]
    for length, taken in zip(lengths, seconds, strict=True):
        print(f"an article {length:>3} times as long: {taken / seconds[0] / length:.2f} times the time for a word")
    rule = everyday[0].rules[-1]
    for number in (10, 100, 1000):
        rules = tuple(replace(rule, id=f"many/{index}") for index in range(number))
        taken = checked(texts[:20], (replace(everyday[0], rules=rules),))
        print(f"{number:>5} rules: {taken / 20 * 1000:.1f} ms an article")


if __name__ == "__main__":
    main()

"""Measure: `python -m tests.benchmarks`. Ratios matter; single times differ from machine to machine."""

from __future__ import annotations

import gc
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from checker import packs
from checker.document import from_text
from checker.pipeline import check
from tests.benchmarks.articles import article

ISSUED = date(2017, 3, 1)
WORDS = 450


def timed(work: Callable[[], object], rounds: int = 5, clock: Callable[[], float] = time.process_time) -> float:
    """Return the least seconds of `work` in some rounds: the others tell what else the machine had to do."""
    seconds = []
    for _ in range(rounds):
        start = clock()
        work()
        seconds.append(clock() - start)
    return min(seconds)


def children() -> float:
    """Return the processor seconds of all processes that this one has started and awaited."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def process(*command: str) -> float:
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    return timed(lambda: subprocess.run([sys.executable, *command], env=environment, capture_output=True), 15, children)


SPENT = """\
import resource, sys
from checker.cli import main
main(sys.argv[1:])
own, others = (resource.getrusage(of) for of in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
print(own.ru_utime + own.ru_stime, others.ru_utime + others.ru_stime)
"""


def jobs(folder: Path, rounds: int = 5) -> str:
    """Return how many times the articles a second two processes do, by the clock and by what they compute.

    Other work on the machine halves the first, not the second: the time of the process that starts the others, and half
    of theirs, against the time of one that does all.
    """
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    clock: dict[str, list[float]] = {"1": [], "2": []}
    spent: dict[str, list[float]] = {"1": [], "2": []}
    for _ in range(rounds):
        for number, seconds in clock.items():
            words = [sys.executable, "-c", SPENT, "--jobs", number, "--output", os.devnull, str(folder)]
            start = time.perf_counter()
            done = subprocess.run(words, env=environment, capture_output=True, text=True, check=True)
            seconds.append(time.perf_counter() - start)
            own, others = map(float, done.stdout.split())
            spent[number].append(own + others / 2)
    by_clock, by_work = (min(times["1"]) / min(times["2"]) for times in (clock, spent))
    number = len(list(folder.iterdir()))
    return f"--jobs 2 on {number} articles: {by_clock:.2f} times the throughput of one ({by_work:.2f} by work)"


def main() -> None:
    """Print the figures, a line each."""
    gc.set_threshold(200_000, 50, 100)  # as the command does
    everyday = packs.load(["everyday"])
    texts = [article(WORDS, seed) for seed in range(50)]

    def checked(chosen: list[str], load: object = everyday) -> float:
        return timed(lambda: [check([from_text(text, issued=ISSUED)], load) for text in chosen], 12)  # type: ignore[arg-type]

    checked(texts[:20])
    print(f"articles of {WORDS} words a second on one core: {len(texts) / checked(texts):.0f}")
    with tempfile.TemporaryDirectory() as folder:
        story = Path(folder) / "story.txt"
        story.write_text(texts[0], encoding="utf-8")
        process("-m", "checker", str(story))
        bare, cold = process("-c", "pass"), process("-m", "checker", str(story))
    print(f"cold start of `check story.txt`: {cold / bare:.1f} times bare Python ({bare * 1000:.0f} ms)")
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(texts * 8):
            (Path(folder) / f"{number}.txt").write_text(text, encoding="utf-8")
        print(jobs(Path(folder)))
    lengths = (1, 10, 100)
    seconds = [checked([article(WORDS * length)]) for length in lengths]
    for length, taken in zip(lengths, seconds, strict=True):
        print(f"an article {length:>3} times as long: {taken / seconds[0] / length:.2f} times the time for a word")
    for number in (10, 100, 1000):
        lines = "".join(f"  r{n}: date of {word} = Feb 2022\n" for n, word in enumerate(topics(number)))
        pack = packs.read(f"pack: many\nrules:\n{lines}".encode())
        taken = checked(texts[:20], (*everyday, pack))
        print(f"{number:>5} rules beside everyday: {taken / 20 * 1000:.1f} ms an article")


def topics(number: int) -> list[str]:
    """Return made-up words, no two of one family; a rule for each is a rule without a fact."""
    letters = "bdfgklmnprtv"
    return [f"{letters[n % 12]}a{letters[n // 12 % 12]}o{letters[n // 144 % 12]}uk" for n in range(number)]


if __name__ == "__main__":
    main()

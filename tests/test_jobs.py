"""`--jobs`: several processes find what one finds, byte for byte."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import MappingProxyType

import pytest

from checker import reporters, workers
from checker.model import Document, Finding, Part, Related, Severity, Source, Span
from checker.options import UsageError, check_parser
from tests.benchmarks.articles import article
from tests.conftest import Run

CLASH = "The bridge opened on Monday, 24 February 2022, the council said.\n"
NAMES = "Kremlin spokesman Dmitry Peskov spoke. Later Dmitri Peskov left.\n"
PAGE = "<html><body><article><h1>Bridge</h1><p>It opened on Monday,&nbsp;24 February 2022.</p></article></body></html>"
NUMBER = 40


@pytest.fixture
def stories(tmp_path: Path) -> Path:
    folder = tmp_path / "stories"
    (folder / "sport").mkdir(parents=True)
    for number in range(NUMBER):
        text = article(60, number) + (CLASH if number % 3 else NAMES)
        (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
    (folder / "07.txt").write_bytes(b"\0\1\2" * 50)
    (folder / "31.txt").write_text("---\ndate: soon\n---\ntext\n", encoding="utf-8")
    (folder / "page.html").write_text(PAGE, encoding="utf-8")
    (folder / "rows.csv").write_text(f'id,text\n1,"{CLASH.strip()}"\n2,"{NAMES.strip()}"\n', encoding="utf-8")
    (folder / "sport" / "a.txt").write_text(CLASH, encoding="utf-8")
    (tmp_path / "checker.yaml").write_text("folders: {sport/: {severity: {weekday-date: note}}}", encoding="utf-8")
    return folder


@pytest.mark.parametrize("form", reporters.names())
def test_every_format_has_the_same_bytes(run: Run, stories: Path, form: str) -> None:
    alone, spread = (run("--notes", "--format", form, "--jobs", jobs, "stories") for jobs in ("1", "3"))
    assert (spread.stdout, spread.stderr, spread.returncode) == (alone.stdout, alone.stderr, alone.returncode)
    assert alone.returncode == 2 and alone.stderr.count("\n") == 2
    assert alone.stderr.index("07.txt") < alone.stderr.index("31.txt")


def test_standard_input_among_others(run: Run, stories: Path) -> None:
    words = ("--format", "json", "stories/00.txt", "-", *(f"stories/{n:02}.txt" for n in range(10, 20)))
    alone, spread = (run("--jobs", jobs, *words, stdin=CLASH) for jobs in ("1", "2"))
    assert spread.stdout == alone.stdout and '"path": "-"' in alone.stdout
    assert "everyday/weekday-date" in alone.stdout


@pytest.mark.parametrize("words", [("--together",), ("--against", "stories/00.txt")])
def test_what_is_compared_runs_as_one(run: Run, stories: Path, words: tuple[str, ...]) -> None:
    alone, spread = (run("--jobs", jobs, *words, "stories") for jobs in ("1", "2"))
    assert (spread.stdout, spread.returncode) == (alone.stdout, alone.returncode)


def test_number_of_jobs() -> None:
    parser = check_parser()
    assert parser.read(["a"]).jobs == 1
    assert parser.read(["--jobs", "auto", "a"]).jobs == parser.read(["--jobs", "0", "a"]).jobs >= 1
    for wrong in ("-1", "two", "1.5", ""):
        with pytest.raises(UsageError, match="expected a number of processes, or auto"):
            parser.read([f"--jobs={wrong}", "a"])


def test_a_plain_run_starts_no_processes(stories: Path) -> None:
    code = (
        "import sys; from checker.cli import main; main(sys.argv[1:]);"
        "print([name for name in sys.modules if name.split('.')[0] in ('multiprocessing', 'concurrent', 'tomllib')"
        " or name in ('checker.workers', 'checker.progress', 'checker.watching')])"
    )
    words = [sys.executable, "-c", code, str(stories / "00.txt")]
    done = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_document_crosses_without_what_was_derived() -> None:
    source = Source("<p>a</p>", (0, 1), (3,), (4,))
    document = Document("a.html", "a", (Part("body", Span(0, 1)),), None, MappingProxyType({"title": "T"}), source)
    document.derived(lambda one: one.text)
    finding = Finding("p/r", Severity.NOTE, "m", document, Span(0, 1), (Related(document, Span(0, 1)),))
    (copy,), (found,) = pickle.loads(pickle.dumps(([document], [finding])))
    assert workers.copyreg.dispatch_table[Document] is workers._plain
    for name in ("path", "text", "parts", "issued", "meta", "source"):
        assert getattr(copy, name) == getattr(document, name)
    assert copy._derived == {} and found.document is copy is found.related[0].document


SPAWNED = """
import multiprocessing, sys
from checker import workers
from checker.cli import main
if __name__ == "__main__":
    workers.sys = type("", (), {"platform": "spawning"})  # as elsewhere than on Linux
    multiprocessing.set_start_method("spawn")
    sys.exit(main(sys.argv[1:]))
"""


def test_processes_that_share_nothing_find_the_same(run: Run, stories: Path, tmp_path: Path) -> None:
    script = tmp_path / "spawned.py"
    script.write_text(SPAWNED, encoding="utf-8")
    words = [sys.executable, str(script), "--jobs", "2", "stories"]
    done = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False)
    alone = run("stories")
    assert (done.stdout, done.stderr, done.returncode) == (alone.stdout, alone.stderr, alone.returncode)


CRASHING = """
import os, sys
from checker import cli, run
before, parent = run.open_documents, os.getpid()
def crash(path, *others):
    if "20" in path and os.getpid() != parent:
        {how}
    return before(path, *others)
run.open_documents = crash
sys.exit(cli.main(sys.argv[1:]))
"""


def crashed(how: str, folder: Path) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, "-c", CRASHING.format(how=how), "--jobs", "2", "stories"]
    return subprocess.run(words, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False, timeout=60)


@pytest.mark.parametrize(
    ("how", "told"),
    [
        ("os._exit(3)", "check: --jobs 2: a process ended before its work was done (is memory short?)\n"),
        ("raise ValueError('slip')", "check: internal error, please report it: ValueError: slip\n"),
    ],
)
def test_a_crash_is_one_line(stories: Path, tmp_path: Path, how: str, told: str) -> None:
    (stories / "07.txt").unlink()
    done = crashed(how, tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == told


STUCK = "open('ready', 'a').close(); __import__('time').sleep(1)"


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="no process groups")
def test_ctrl_c_ends_all_processes(stories: Path, tmp_path: Path) -> None:
    words = [sys.executable, "-c", CRASHING.format(how=STUCK), "--jobs", "2", "stories"]
    with subprocess.Popen(words, cwd=tmp_path, stderr=subprocess.PIPE, text=True, start_new_session=True) as process:
        while not (tmp_path / "ready").exists():
            time.sleep(0.02)
        os.killpg(process.pid, signal.SIGINT)
        _, told = process.communicate(timeout=60)
    assert process.returncode == 2
    assert told.splitlines()[-1] == "check: interrupted" and "Traceback" not in told
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)


LONG = "import time; open('ready', 'a').close(); time.sleep(1); open('survived', 'a').close()"


def test_processes_do_not_outlive_the_one_that_started_them(stories: Path, tmp_path: Path) -> None:
    words = [sys.executable, "-c", CRASHING.format(how=LONG), "--jobs", "2", "stories"]
    with subprocess.Popen(words, cwd=tmp_path, stderr=subprocess.DEVNULL) as process:
        while not (tmp_path / "ready").exists():
            time.sleep(0.02)
        process.kill()
    time.sleep(1.5)
    assert not (tmp_path / "survived").exists()

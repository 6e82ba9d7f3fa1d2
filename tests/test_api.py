"""The interface for other programs."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import checker
from checker import DocumentError, PackError, check_document, check_text, facts, load_document, load_pack
from checker.document import from_text
from tests.conftest import Run

CLASH = "The bridge opened on Monday, 24 February 2022, the council said."


def test_check_text() -> None:
    (finding,) = check_text(CLASH)
    assert finding.rule == "everyday/weekday-date"
    assert CLASH[slice(*finding.span)] == "Monday"


def test_issued_dates_the_text() -> None:
    text = "The talks began on Wednesday November 6, officials said."
    assert check_text(text, issued=date(2024, 11, 7)) == ()
    assert len(check_text(text, issued=date(2023, 11, 8))) == 1


def test_packs_by_name_or_loaded() -> None:
    text = "Russia invaded Ukraine in March 2022."
    by_name = check_text(text, packs=["ukraine-war"])
    assert [finding.rule for finding in by_name] == ["ukraine-war/invasion-date"]
    assert [f.fingerprint for f in check_text(text, packs=[load_pack("ukraine-war")])] == [by_name[0].fingerprint]


def test_check_document_against_an_earlier_one() -> None:
    ours, theirs = (
        from_text(f"Kremlin spokesman {name} Peskov spoke.", f"{name}.txt") for name in ("Dmitri", "Dmitry")
    )
    (finding,) = check_document(ours, against=[theirs])
    assert finding.document is ours and finding.related[0].document is theirs


def test_facts() -> None:
    assert {(fact.mention.kind, fact.text) for fact in facts(CLASH)} >= {
        ("weekday", "Monday"),
        ("date", "Monday, 24 February 2022"),
    }


def test_a_text_is_dated_as_the_command_dates_it(run: Run, tmp_path: Path) -> None:
    text = "WASHINGTON, Nov. 6, 2024 (AP) — The talks began on Monday, November 5.\n"
    (finding,) = check_text(text)
    assert "5 November 2024 was a Tuesday" in finding.message
    assert any(fact.mention.kind == "date" and str(fact.value).find("2024") > 0 for fact in facts(text))
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (same,) = check_document(load_document(str(tmp_path / "a.txt")))
    assert same.fingerprint == finding.fingerprint
    assert finding.message in run("a.txt").stdout


def test_what_cannot_be_read() -> None:
    with pytest.raises(DocumentError, match=r"there-is-none\.txt"):
        load_document("there-is-none.txt")
    with pytest.raises(DocumentError, match="“soon” is no date"):
        check_text("---\ndate: soon\n---\nThe sun shone.\n")
    with pytest.raises(PackError, match="no-such-pack"):
        load_pack("no-such-pack")


TEXTS = [
    CLASH,
    "The sun shone.",
    "OSLO, Nov. 6, 2024 — Anna Lindqvist, 34, spoke. Ana Lindqvist, 43, left. In all, 12 men and 9 women, 20.",
    "Kyiv and kyiv. The WHO (World Health Organization) met the WTO (World Health Organization).",
    "Shares fell 12 percent, from 40 euros to 38 euros. Shares fell 5 percent, from 40 euros to 38 euros.",
] * 6
TOLD = "print([[(f.rule, f.message, *f.span, f.fingerprint) for f in check(text)] for text in texts])"
ALONE = f"import sys, json; from checker import check_text as check; texts = json.loads(sys.argv[1]); {TOLD}"
THREADS = f"""
import sys, json
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
sys.setswitchinterval(1e-6)
texts = json.loads(sys.argv[1])
start = Barrier(8)
def first(text):
    start.wait()  # all threads make the very first start together: nothing is imported yet
    from checker import check_text
    return check_text(text)
with ThreadPoolExecutor(8) as pool:
    found = dict(zip(texts[:8], pool.map(first, texts[:8])))
    from checker import check_text, load_pack
    packs = [load_pack("everyday")]
    found = iter(list(pool.map(lambda text: check_text(text, packs=packs), texts)))
    check = lambda text: next(found)
    {TOLD}
"""


def test_threads_find_what_one_finds() -> None:
    told = [
        subprocess.run(
            [sys.executable, "-c", code, json.dumps(TEXTS)], capture_output=True, text=True, check=True
        ).stdout
        for code in (ALONE, THREADS)
    ]
    assert told[0] == told[1]
    assert told[0].count("everyday/") >= 20


def test_threads_share_a_document_and_a_pack() -> None:
    document, packs = from_text(TEXTS[2], "a.txt"), [load_pack("everyday")]
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: check_document(document, packs=packs), range(24)))
        listed = list(pool.map(lambda _: facts(document), range(24)))
    assert len({tuple(one.fingerprint for one in each) for each in found}) == 1 and found[0]
    assert len({tuple(one.span for one in each) for each in listed}) == 1


def test_what_is_remembered_does_not_grow() -> None:
    """Whatever articles are checked: caches without a bound hold what does not depend on them."""

    def kept() -> dict[str, int]:
        caches = {
            f"{name}.{key}": value.cache_info()
            for name, module in list(sys.modules.items())
            for key, value in list(vars(module).items())
            if name.startswith("checker") and hasattr(value, "cache_info")
        }
        return {name: info.currsize for name, info in caches.items() if info.maxsize is None}

    packs = [load_pack("everyday")]
    for text in TEXTS[:5]:
        check_text(text, packs=packs)
    before = kept()
    for number in range(40):
        name = f"{chr(65 + number % 26)}a{'bcdfg'[number % 5]}ik Lind{chr(97 + number % 26)}ist"
        check_text(f"{name}, {number}, spoke to {number + 100} people in {1900 + number}. “So,” he said.", packs=packs)
    assert kept() == before and len(before) > 5


def test_it_is_typed(tmp_path: Path) -> None:
    (tmp_path / "client.py").write_text(
        "from checker import Document, Fact, Finding, Pack\n"
        "from checker import check_document, check_text, facts, load_document, load_pack\n"
        "pack: Pack = load_pack('everyday')\n"
        "story: Document = load_document('a.txt')\n"
        "found: tuple[Finding, ...] = check_text('', packs=[pack]) + check_document(story, against=[story])\n"
        "told: tuple[Fact, ...] = facts(story)\n"
    )
    (tmp_path / "wrong.py").write_text("from checker import chek_text\nfrom checker import facts\nx: int = facts('')\n")
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--cache-dir", str(tmp_path / "cache")]
    env = os.environ | {"MYPYPATH": str(Path(checker.__file__).parent.parent)}
    done = subprocess.run([*command, "client.py"], cwd=tmp_path, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    done = subprocess.run([*command, "wrong.py"], cwd=tmp_path, env=env, capture_output=True, text=True, check=False)
    assert "no attribute" in done.stdout and "Incompatible types" in done.stdout
    assert Path(checker.__file__).with_name("py.typed").exists()


def test_the_example_of_the_readme(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    root = Path(__file__).parent.parent
    readme = (root / "README.md").read_text(encoding="utf-8")
    (code,) = [one for one in re.findall(r"```python\n(.*?)```", readme, re.S) if "load_document" in one]
    monkeypatch.chdir(root)
    made: dict[str, Any] = {}
    exec(code, made)
    assert "everyday/weekday-date" in capsys.readouterr().out
    assert "everyday/person-names" in {finding.rule for finding in made["found"]} and made["dates"]
    assert {name for name in made if not name.startswith("_")} >= {"check_document", "check_text", "facts", "load_pack"}


def test_nothing_else_is_there() -> None:
    with pytest.raises(AttributeError, match="no attribute 'check_story'"):
        _ = checker.check_story  # type: ignore[attr-defined]

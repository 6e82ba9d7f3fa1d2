"""Places in reports lead to the words in the file, whatever markup stands around them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from checker.model import Source

PAGE = """<!DOCTYPE html>
<html><body><article><h1>Peskov &amp; others</h1>
<p>Kremlin spokesman <b>Dmitri</b> Peskov, in a caf&eacute;, said it&rsquo;s over.</p>
<p>The bridge opened on <i>Mon</i>day, 24 February 2022.</p>
<p>Later Dmitry Peskov said no. Dmitry Peskov left.</p></article></body></html>
"""
ROWS = (
    'id,text\n1,"It opened on Monday, 24 February 2022."\n'
    '2,"“No,” he said.\nIt ""opened"" on Monday, 24 February 2022."\n'
)


def run(folder: Path, *words: str, stdin: str = "") -> Any:
    done = subprocess.run(
        [sys.executable, "-m", "checker", *words], cwd=folder, input=stdin.encode(), capture_output=True, check=False
    )
    assert done.returncode in (0, 1), done.stderr
    return json.loads(done.stdout)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "a.csv").write_text(ROWS, encoding="utf-8")
    return tmp_path


def test_lines_and_columns(folder: Path) -> None:
    (document,) = run(folder, "--format", "json", "a.html")["documents"]
    found = {finding["text"]: (finding["line"], finding["column"]) for finding in document["findings"]}
    assert found == {"Dmitri Peskov": (3, 25), "Monday": (4, 28)}
    (related,) = {(one["line"], one["column"]) for one in document["findings"][0]["related"][:1]}
    assert PAGE.split("\n")[related[0] - 1][related[1] - 1 :].startswith("Dmitry Peskov")


def test_offsets_of_the_file(folder: Path) -> None:
    (log,) = run(folder, "--format", "sarif", "a.html")["runs"]
    regions = [result["locations"][0]["physicalLocation"]["region"] for result in log["results"]]
    words = [PAGE[one["charOffset"] : one["charOffset"] + one["charLength"]] for one in regions]
    assert words == ["Dmitri</b> Peskov", "Mon</i>day"]
    lines = PAGE.split("\n")
    assert [lines[one["startLine"] - 1][one["startColumn"] - 1 : one["endColumn"] - 1] for one in regions] == words
    for diagnostic in run(folder, "--format", "rdjson", "a.html")["diagnostics"]:
        place = diagnostic["location"]["range"]
        line = lines[place["start"]["line"] - 1].encode()
        assert line[place["start"]["column"] - 1 : place["end"]["column"] - 1].decode() in words


def test_each_row_is_an_article_of_its_own_line(folder: Path) -> None:
    documents = run(folder, "--format", "json", "a.csv")["documents"]
    assert [[(one["line"], one["column"]) for one in document["findings"]] for document in documents] == [
        [(2, 17)],
        [(4, 18)],
    ]


def test_standard_input_in_a_given_format(folder: Path) -> None:
    assert len(run(folder, "--format", "json", "--input-format", "csv", "-", stdin=ROWS)["documents"]) == 2
    assert len(run(folder, "--format", "json", "--input-format", "text", "-", stdin=PAGE)["documents"]) == 1
    assert len(run(folder, "--format", "json", "--against", "a.csv", "a.html")["documents"]) == 1


def test_the_text_report_quotes_the_words_without_markup(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "checker", "a.html"], cwd=folder, capture_output=True, text=True, check=False
    )
    assert "a.html:4:28: error:" in done.stdout
    assert (
        "    4 | The bridge opened on Monday, 24 February 2022.\n      |                      ^^^^^^\n" in done.stdout
    )


def test_a_source_without_runs() -> None:
    assert Source("x", [0], [], []).at(0) == 0


def test_ends_of_runs() -> None:
    # "ab é\n\nc" taken from "<b>ab &eacute;</b>c": a plain run, an entity, a gap, a plain run
    source = Source("<b>ab &eacute;</b>c", [0, 3, 4, 6, 7], [3, 6, 14, 18], [6, 14, 14, 19])
    assert [source.at(offset) for offset in range(8)] == [3, 4, 5, 6, 14, 14, 18, 19]
    assert [source.at(offset, closing=True) for offset in range(1, 8)] == [4, 5, 6, 14, 14, 14, 19]

"""Settings as a project has them: which hold for which article, in YAML and in TOML, and what they do."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from checker import config
from checker.config import _keys
from tests.conftest import Run

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
CLASH = "The bridge opened on Monday, 24 February 2022, the council said.\n"
SLIP = "Anna Lindkvist spoke on Monday.\n"
RULE = "everyday/weekday-date"


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def paths(run: Run, *words: str) -> list[str]:
    return [document["path"] for document in json.loads(run("--format", "json", *words).stdout)["documents"]]


def test_the_nearest_settings_hold_for_each_article(run: Run, tmp_path: Path) -> None:
    write(tmp_path, {
        "checker.yaml": f"off: {RULE}", "a.txt": CLASH, "sport/b.txt": CLASH, "sport/checker.yaml": "",
        "sport/late/c.txt": CLASH, "culture/d.txt": CLASH, "culture/pyproject.toml": "[tool.other]\n",
    })  # fmt: skip
    done = run(".")
    assert re.findall(r"^(\S+?):\d", done.stdout, re.MULTILINE) == ["./sport/b.txt", "./sport/late/c.txt"]
    assert run("a.txt", "culture/d.txt").returncode == 0


def test_elsewhere_and_on_standard_input_those_of_the_working_folder_hold(
    run: Run, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "a.txt"
    elsewhere.write_text(CLASH, encoding="utf-8")
    assert run(elsewhere).returncode == run("-", stdin=CLASH).returncode == 1
    write(tmp_path, {"checker.yaml": f"off: {RULE}\nfolders: {{'*.txt': {{off: everyday/no-such}}}}"})
    assert run(elsewhere).returncode == run("-", stdin=CLASH).returncode == 0


def test_folders_add_to_what_holds_for_all(run: Run, tmp_path: Path) -> None:
    write(tmp_path, {
        "a.txt": CLASH, "sport/b.txt": CLASH, "sport/late/c.txt": CLASH,
        "checker.yaml": "severity: {weekday-date: warning}\nfolders:\n  sport/: {severity: {weekday-date: error}}\n"
        "  late: {severity: {weekday-date: note}}\n",
    })  # fmt: skip
    report = json.loads(run("--format", "json", ".").stdout)
    found = {d["path"]: [f["severity"] for f in d["findings"]] for d in report["documents"]}
    assert found == {"./a.txt": ["warning"], "./sport/b.txt": ["error"], "./sport/late/c.txt": ["note"]}


def test_packs_of_a_folder_judge_its_articles_only(run: Run, tmp_path: Path) -> None:
    pack = "pack: goals\nrules: [date of opening = 3 May 2024]\n"
    told = "The opening on 5 May 2024 was quiet.\n"
    write(tmp_path, {
        "a.txt": told, "sport/b.txt": told, "desk/rules/goals.yaml": pack, "desk/c.txt": told,
        "desk/checker.yaml": "packs: goals", "checker.yaml": "folders: {sport: {packs: ./desk/rules/goals.yaml}}",
    })  # fmt: skip
    done = run(".", "desk")
    assert [line.split(":")[0] for line in done.stdout.splitlines() if "[goals/" in line] == [
        "./desk/c.txt", "./sport/b.txt"
    ]  # fmt: skip
    assert done.stderr == ""


def test_articles_of_several_settings_are_compared(run: Run, tmp_path: Path) -> None:
    write(tmp_path, {
        "a.txt": "Kremlin spokesman Dmitry Peskov spoke.\n", "sport/b.txt": "Kremlin spokesman Dmitri Peskov spoke.\n",
        "checker.yaml": "folders: {sport/: {severity: {person-names: error}}}",
    })  # fmt: skip
    report = json.loads(run("--together", "--format", "json", ".").stdout)
    (finding,) = [finding for document in report["documents"] for finding in document["findings"]]
    assert finding["rule"] == "everyday/person-names" and finding["related"]
    assert report["summary"]["rules"]["contradicted"] == 1


def test_exclude_holds_where_folders_are_walked(run: Run, tmp_path: Path) -> None:
    write(tmp_path, {
        "checker.yaml": "exclude: [drafts/, '*.md', '!README.md', /old]",
        **dict.fromkeys(("a.txt", "b.md", "README.md", "drafts/c.txt", "old/d.txt"), "Hi."),
        **dict.fromkeys(("in/old/e.txt", "in/drafts/f.txt"), "Hi."),
        **dict.fromkeys(("node_modules/m.txt", ".hidden/n.txt", "__pycache__/o.txt"), "Hi."),
    })  # fmt: skip
    assert paths(run, ".") == ["./README.md", "./a.txt", "./in/old/e.txt"]
    assert paths(run, "drafts", "b.md") == ["drafts/c.txt", "b.md"]
    assert paths(run, "--force-exclude", "drafts/c.txt", "b.md", "a.txt") == ["a.txt"]
    assert paths(run, "--force-exclude", "drafts/c.txt") == []
    (tmp_path / "checker.yaml").write_text("exclude: '*'", encoding="utf-8")
    done = run(".")
    assert done.returncode == 2
    assert "check: .: no articles in this folder that the settings do not exclude" in done.stderr


def test_fail_on(run: Run, tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": SLIP, "sport/b.txt": CLASH, "checker.yaml": "fail-on: error\nnames: [Anna Lindqvist]"})
    assert run("a.txt").returncode == 0 and "Lindqvist" in run("a.txt").stdout
    assert run("--fail-on", "warning", "a.txt").returncode == 1
    assert run(".").returncode == 1
    with (tmp_path / "checker.yaml").open("a", encoding="utf-8") as file:
        file.write("\nfolders: {sport/**: {fail-on: never}}")
    assert run(".").returncode == 0
    assert run("--jobs", "2", ".").returncode == 0


def test_house_names(run: Run, tmp_path: Path) -> None:
    write(tmp_path, {
        "a.txt": SLIP, "sport/b.txt": f"{SLIP}\nMarta Okonkvo left.\n", "house/people.txt": "Anna Lindqvist\n",
        "checker.yaml": "names: house/people.txt\nfolders: {sport/: {names: [Marta Okonkwo]}}",
    })  # fmt: skip
    done = run(".")
    assert [line.split(": ")[0] for line in done.stdout.splitlines() if "[deskcheck/listed-names]" in line] == [
        "./a.txt:1:1", "./sport/b.txt:1:1", "./sport/b.txt:3:1"
    ]  # fmt: skip
    assert "from checker.yaml:1" in run("--explain", "deskcheck/listed-names").stdout
    assert "deskcheck/listed-names" in run("rules", "list").stdout
    assert run("--rules", "everyday", ".").returncode == 0
    with (tmp_path / "checker.yaml").open("a", encoding="utf-8") as file:
        file.write("\nseverity: {deskcheck/listed-names: note}")
    assert run(".").returncode == 0
    (tmp_path / "house" / "people.txt").write_text("Bo\n", encoding="utf-8")
    assert "a.txt:" not in run(".", "--notes").stdout


def test_mistakes_of_settings_and_of_what_they_name_come_together(run: Run, tmp_path: Path) -> None:
    write(tmp_path, {
        "a.txt": CLASH, "sport/b.txt": CLASH,
        "checker.yaml": "packs: [ukrane-war, ./no.yaml]\nnames: no.csv\nfolders: {sport: {packs: sprt-results}}\n",
    })  # fmt: skip
    done = run(".")
    assert (done.returncode, done.stdout) == (2, "")
    assert [line for line in done.stderr.splitlines() if "checker.yaml:" in line] == [
        "check: checker.yaml:1:9: unknown pack “ukrane-war”: did you mean “ukraine-war”?",
        "checker.yaml:1:21: no.yaml: the pack cannot be read: No such file or directory",
        "checker.yaml:2:8: there is no file “no.csv”",
        "checker.yaml:3:26: unknown pack “sprt-results”: did you mean “sport-results”?",
    ]
    (tmp_path / "checker.yaml").write_text("off: [a-a-a]\nfolders: {sport: {off: [b-b-b]}}", encoding="utf-8")
    told = run(".").stderr
    assert told.count("unknown rule “a-a-a”") == 1 and "checker.yaml:2:25: unknown rule “b-b-b”" in told


def test_every_key_is_documented_and_every_documented_key_is_real() -> None:
    section = README.split("\n### Settings\n")[1].split("\n### ")[0]
    documented = re.findall(r"^\| `([a-z-]+)` \|", section, re.MULTILINE)
    assert sorted(documented) == sorted(_keys.FILE)
    assert set(_keys.FILE) == {*_keys.OWN, "exclude", "baseline", "folders"}
    schema = config.schema()
    assert set(schema["properties"]) == set(_keys.FILE)
    assert set(schema["properties"]["folders"]["additionalProperties"]["properties"]) == set(_keys.OWN)
    assert json.loads(json.dumps(schema)) == schema


def test_schema_is_printed(run: Run) -> None:
    assert json.loads(run("rules", "schema", "--settings").stdout) == config.schema()


def test_baseline(run: Run, tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": CLASH, "desk/checker.yaml": "baseline: known.jsonl", "desk/a.txt": CLASH})
    write(tmp_path, {"checker.yaml": "baseline: desk/known.jsonl"})
    assert run("--write-baseline", "desk/known.jsonl", "a.txt").returncode == 0
    assert run("a.txt").returncode == 0
    assert run("--baseline", "", "a.txt").returncode == 1
    assert run("desk/a.txt").returncode == 1
    assert config.finder().above(str(tmp_path / "desk")) == config.Settings(
        str(tmp_path / "desk"), config.Config(), (), (), str(tmp_path / "desk" / "known.jsonl")
    )


def test_a_working_folder_that_is_gone(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLASH, encoding="utf-8")
    (tmp_path / "gone").mkdir()
    code = "import os, sys; os.rmdir('.'); from checker.cli import main; sys.exit(main(sys.argv[1:]))"
    words = [sys.executable, "-c", code.replace("'.'", "os.getcwd()"), str(tmp_path / "a.txt")]
    done = subprocess.run(words, cwd=tmp_path / "gone", capture_output=True, text=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (1, "")

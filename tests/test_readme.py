"""The README says what is: its commands are run, its packs tested, and every option, form, kind and format is in it.

DESKCHECK_UPDATE=1 writes the outputs of its commands anew: read the difference.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from checker import dsl, packs, reporters, selftest
from checker.assertions import forms
from checker.kinds import kinds
from checker.options import check_parser, facts_parser

ROOT = Path(__file__).parent.parent
PATH = ROOT / "README.md"
README = PATH.read_text(encoding="utf-8")
CONSOLE = re.compile(r"```console\n\$ (check .*)\n((?:.*\n)*?)```")
PACK = re.compile(r"```yaml\n(pack: (?:.*\n)*?)```")
LINE = re.compile(r"`((?:[^`\n]|(?<=\\)`)+)`")


def run(command: str) -> str:
    words = [sys.executable, "-m", "checker", *shlex.split(command)[1:]]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    return done.stdout + done.stderr


@pytest.mark.parametrize("command", [match.group(1) for match in CONSOLE.finditer(README)])
def test_commands_print_what_is_shown(command: str) -> None:
    shown = next(match.group(2) for match in CONSOLE.finditer(README) if match.group(1) == command)
    seen = run(command)
    if os.environ.get("DESKCHECK_UPDATE"):
        text = PATH.read_text(encoding="utf-8")
        PATH.write_text(text.replace(f"$ {command}\n{shown}```", f"$ {command}\n{seen}```"), encoding="utf-8")
    assert seen == shown


@pytest.mark.parametrize("source", [match.group(1) for match in PACK.finditer(README)])
def test_packs_work_and_pass_their_tests(source: str) -> None:
    outcomes = selftest.run([packs.read(source.encode(), "README.md")])
    assert outcomes
    assert [str(outcome) for outcome in outcomes if not outcome.passed] == []


def parsed() -> list[str]:
    found = []
    for line in LINE.findall(README):
        try:
            found.append(dsl.parse(line).form)
        except dsl.AssertionSyntaxError:
            continue
    return found


def test_every_form_has_a_line_that_parses() -> None:
    assert set(forms()) <= set(parsed())


def test_every_kind_is_named() -> None:
    for kind in kinds().values():
        assert f"`{kind.words[0]}`" in README, kind.name


def test_every_option_format_and_pack_is_named() -> None:
    options = {
        option
        for parser in (check_parser(), facts_parser())
        for action in parser._actions
        for option in action.option_strings
    }
    for option in options - {"-h", "--help", "--version"}:
        assert f"{option}" in README, option
    for name in (*reporters.names(), *packs.known()):
        assert f"`{name}`" in README, name


def test_the_test_command_is_marked_for_ci() -> None:
    block = README.split("<!-- test command -->\n```sh\n")[1].split("\n```")[0]
    assert block.count("\n") == 0 and "pytest" in block


def test_every_link_within_leads_to_a_heading() -> None:
    headings = re.findall(r"^#+ (.*)$", README, re.MULTILINE)
    anchors = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
    links = re.findall(r"\]\(#([^)]*)\)", README)
    assert len(links) > 5
    assert [link for link in links if link not in anchors] == []

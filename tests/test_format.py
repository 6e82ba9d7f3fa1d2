"""Pack files in their canonical layout: white space changes, what YAML reads and the comments do not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import packs
from checker.packs import _format
from checker.packs._mistakes import Sheet
from checker.packs._nodes import read
from checker.resources import root
from tests.conftest import Run

UNTIDY = """\


# what it is for
pack:   river
topics:
    flood:   [flood,
              flooded]
    # who
    mayor:
        role:
        - mayor
        -   deputy mayor



rules:
     # a rule
     flood-date:
          assert:  date of flood = 2022
          why: >-
              It was on
                 record.

              They say.
          examples:
             holds: ["a: b"]   # kept   as it is
             flags:
             - {text: x,
                issued: 2024-11-06}
             -  text: "y
                 z"
                title: w
     - date of flood is stated   \t
"""
TIDY = """\
# what it is for
pack: river
topics:
  flood: [flood,
            flooded]
  # who
  mayor:
    role:
      - mayor
      - deputy mayor

rules:
  # a rule
  flood-date:
    assert: date of flood = 2022
    why: >-
        It was on
           record.

        They say.
    examples:
      holds: ["a: b"]   # kept   as it is
      flags:
        - {text: x,
           issued: 2024-11-06}
        - text: "y
           z"
          title: w
  - date of flood is stated
"""


def laid_out(text: str) -> str:
    return packs.formatted(text.encode(), "p.yaml").decode()


def test_layout() -> None:
    assert laid_out(UNTIDY) == TIDY
    assert laid_out(TIDY) == TIDY
    assert laid_out(UNTIDY.replace("\n", "\r\n")) == TIDY


@pytest.mark.parametrize("name", packs.known())
def test_shipped_packs_are_read_alike(name: str) -> None:
    source = (root("rules") / f"{name}.yaml").read_bytes()
    once = packs.formatted(source, name)
    assert packs.formatted(once, name) == once
    assert len(packs.read(once, name).rules) == len(packs.read(source, name).rules)


lines = st.lists(
    st.tuples(
        st.integers(0, 9),
        st.sampled_from(["- ", "-   ", "", "- - ", "# "]),
        st.sampled_from(
            ["a:", "b:  x", "c: [d,", "e]", '"f', 'g"', "h: |", "i: >-", "", "j", "'k': l", "m:   # n", "? o"]
        ),
    ),
    max_size=12,
)


@given(lines)
@settings(max_examples=600, deadline=None)
def test_any_file_is_read_as_before_or_stays(parts: list[tuple[int, str, str]]) -> None:
    text = "\n".join(" " * column + mark + rest for column, mark, rest in parts)
    before = Sheet("p", text)
    tree = read(before)
    try:
        after = laid_out(text)
    except packs.PackError as error:
        assert error.mistakes
        return
    again = read(Sheet("p", after))
    assert tree is not None and again is not None and _format._said(again) == _format._said(tree)
    assert _format._comments(after) == _format._comments(text)
    assert "\n\n\n" not in after or '"' in after or ":" in after


def test_what_cannot_be_read_is_told() -> None:
    with pytest.raises(packs.PackError, match=r"p\.yaml:1:7: a quotation mark opens here"):
        laid_out("pack: 'p")
    with pytest.raises(packs.PackError, match="an empty file"):
        laid_out("# nothing\n")


def test_command(run: Run, tmp_path: object) -> None:
    from pathlib import Path

    file = Path(str(tmp_path)) / "p.yaml"
    file.write_text(UNTIDY, encoding="utf-8")
    done = run("rules", "format", "--check", "p.yaml")
    assert (done.returncode, done.stdout) == (1, "p.yaml: would be laid out anew\n")
    assert file.read_text(encoding="utf-8") == UNTIDY
    assert run("rules", "format", "p.yaml").returncode == 0
    assert file.read_text(encoding="utf-8") == TIDY
    done = run("rules", "format", "--check", "p.yaml")
    assert (done.returncode, done.stdout) == (0, "")
    assert run("rules", "format", "none.yaml").returncode == 2

"""The line that shows how far a long run is."""

from __future__ import annotations

import io

import pytest

from checker.progress import ERASE, progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def at_a_desk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("TERM", "xterm")


def drawn(out: io.StringIO, seconds: float, total: int = 100) -> list[str]:
    """Return what is drawn in a run whose articles take `seconds` each."""
    now = 0.0
    bar = progress(total, out, lambda: now)
    for number in range(1, total + 1):
        now += seconds
        bar.step(number)
    bar.clear()
    bar.clear()
    return out.getvalue().split(ERASE)


def test_a_short_run_shows_nothing() -> None:
    assert drawn(Terminal(), 0.009) == [""]


def test_a_long_run_shows_one_line_and_erases_it() -> None:
    lines = drawn(Terminal(), 0.125)
    assert lines[0] == lines[-1] == ""
    assert lines[1].endswith("░ 8 of 100 articles") and lines[-2].startswith("█" * 23)
    assert len(lines) == 100 - 7 + 2 and not any("\n" in line for line in lines)


def test_it_is_not_drawn_more_often_than_it_can_be_read() -> None:
    assert 20 < len(drawn(Terminal(), 0.001, 4000)) < 35


def test_other_words_have_the_line_to_themselves() -> None:
    out = Terminal()
    now = 0.0
    bar = progress(10, out, lambda: now)
    now = 2.0
    bar.step(5)
    bar.clear()
    print("check: a.txt: binary", file=out)
    assert out.getvalue().endswith(f"articles{ERASE}check: a.txt: binary\n")


@pytest.mark.parametrize(("name", "value"), [("CI", "true"), ("TERM", "dumb")])
def test_nothing_in_ci(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    assert drawn(Terminal(), 0.1) == [""]


def test_nothing_off_a_terminal() -> None:
    assert drawn(io.StringIO(), 0.1) == [""]

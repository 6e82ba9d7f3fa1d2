from __future__ import annotations

import marshal
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker import cache


class Builder:
    """Gives 1, 2, 3… so that a test sees how often it was asked."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self) -> dict[str, Any]:
        self.calls += 1
        return {"calls": self.calls}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "cache"
    monkeypatch.setenv("DESKCHECK_CACHE", str(path))
    return path


def test_built_once(folder: Path) -> None:
    build = Builder()
    assert cache.cached("a", [b"x"], build) == cache.cached("a", [b"x"], build) == {"calls": 1}
    assert folder.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        pytest.param("b", [b"x", b"y"], id="another name"),
        pytest.param("a", [b"x", b"z"], id="another part"),
        pytest.param("a", [b"xy"], id="parts are not joined"),
        pytest.param("a", [b"y", b"x"], id="another order"),
        pytest.param("a", [b"x", b"y", b""], id="one more"),
    ],
)
def test_key(folder: Path, name: str, parts: list[bytes]) -> None:
    build = Builder()
    cache.cached("a", [b"x", b"y"], build)
    assert cache.cached(name, parts, build) == {"calls": 2}


def test_version_is_part_of_the_key(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build = Builder()
    cache.cached("a", [], build)
    monkeypatch.setattr(cache, "__version__", "0.0.0")
    assert cache.cached("a", [], build) == {"calls": 2}


@given(damage=st.binary(max_size=60), keep=st.integers(0, 60))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
def test_damaged_entry_is_rebuilt(folder: Path, damage: bytes, keep: int) -> None:
    cache.cached("a", [b"x"], lambda: "sound")
    (entry,) = folder.glob("a.*")
    sound = entry.read_bytes()
    entry.write_bytes(sound[:keep] + damage)
    if entry.read_bytes() != sound:
        assert cache.cached("a", [b"x"], lambda: "rebuilt") == "rebuilt"
    entry.write_bytes(sound)
    assert cache.cached("a", [b"x"], lambda: "rebuilt") == "sound"


def test_digest_of_rubbish_is_rebuilt(folder: Path) -> None:
    cache.cached("a", [], lambda: "sound")
    (entry,) = folder.glob("a.*")
    rubbish = b"\xff" + marshal.dumps("x")
    entry.write_bytes(cache.blake2b(rubbish, digest_size=cache.DIGEST).digest() + rubbish)
    assert cache.cached("a", [], lambda: "rebuilt") == "rebuilt"


@pytest.mark.parametrize("bad", ["", "/dev/null", "/dev/null/x", "/proc/deskcheck", "a\0b"])
def test_unusable_folder_is_silent(monkeypatch: pytest.MonkeyPatch, bad: str) -> None:
    monkeypatch.setattr(os, "environ", {**os.environ, "DESKCHECK_CACHE": bad})
    build = Builder()
    assert [cache.cached("a", [], build), cache.cached("a", [], build)] == [{"calls": 1}, {"calls": 2}]


def test_folder_open_to_others_is_not_read(folder: Path) -> None:
    cache.cached("a", [], lambda: "sound")
    folder.chmod(0o777)
    assert cache.cached("a", [], lambda: "rebuilt") == "rebuilt"


def test_xdg(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DESKCHECK_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache.directory() == tmp_path / "deskcheck"
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache.directory() == tmp_path / ".cache" / "deskcheck"


def test_old_entries_are_forgotten(folder: Path) -> None:
    for number in range(cache.KEPT + 5):
        cache.cached("pack", [bytes([number])], lambda number=number: number)
        for entry in folder.glob("pack.*"):
            os.utime(entry, ns=(entry.stat().st_atime_ns, entry.stat().st_mtime_ns - 10**9))
    cache.cached("other", [], lambda: 0)
    assert len(list(folder.glob("pack.*"))) == cache.KEPT
    assert cache.cached("pack", [bytes([cache.KEPT + 4])], lambda: "rebuilt") == cache.KEPT + 4


def test_what_build_raises_passes_and_leaves_nothing(folder: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        cache.cached("a", [], lambda: 1 // 0)
    assert not folder.exists()


def test_name_cannot_leave_the_folder(folder: Path) -> None:
    cache.cached("../../escape", [], lambda: 1)
    assert [entry.parent for entry in folder.iterdir()] == [folder]


def test_stamp_sees_change(tmp_path: Path) -> None:
    module = tmp_path / "a.py"
    module.write_text("1")
    before = cache.stamp(tmp_path)
    assert before == cache.stamp(tmp_path) != b""
    module.write_text("12")
    assert cache.stamp(tmp_path) != before
    assert cache.stamp(module) == cache.stamp(tmp_path)
    assert cache.stamp(tmp_path / "missing") == b""

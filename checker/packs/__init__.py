"""Packs of rules: YAML files in, `Pack` records out; a start with a warm cache reads neither YAML nor grammar."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Any

from checker.cache import cached, stamp
from checker.model import Pack, Rule
from checker.nearest import nearest
from checker.packs._data import Data, from_data
from checker.packs._mistakes import NOWHERE, Mistake, PackError
from checker.resources import PACKAGE, root

__all__ = ["Mistake", "PackError", "describe", "from_line", "known", "load", "read", "schema", "starter"]

LARGEST = 16 * 2**20  # bytes of a pack file: 10,000 rules take three million
# The code that a compiled pack depends on: an edit of it compiles the packs anew.
MAKERS = ("dsl", "packs", "kinds", "assertions", "language.py", "model.py", "nearest.py")


def load(names: Iterable[str]) -> tuple[Pack, ...]:
    """Return the packs called `names`, in order: names of shipped packs, or paths (with a `/` or `.yaml`).

    Raises PackError with the mistakes of all of them: unknown packs, unreadable files, and what is wrong in them.
    """
    found: list[Pack] = []
    mistakes: list[Mistake] = []
    for name in names:
        try:
            pack = _load(name)
        except PackError as error:
            mistakes += error.mistakes
            continue
        if any(other.name == pack.name for other in found):
            mistakes.append(Mistake(NOWHERE, f"{name}: a pack called “{pack.name}” is loaded already"))
        found.append(pack)
    if mistakes:
        raise PackError(mistakes)
    return tuple(found)


def known() -> tuple[str, ...]:
    """Return the names of the shipped packs, sorted."""
    return tuple(sorted(path.stem for path in root("rules").glob("*.yaml")))


def read(source: bytes, path: str = "-") -> Pack:
    """Return the pack in the bytes of a YAML file; `path` is what its mistakes name. Raises PackError."""
    grammar = (root("grammars") / "assertion.lark").read_bytes()
    makers = stamp(*(PACKAGE / name for name in MAKERS))
    name = Path(path).stem
    return from_data(cached(f"pack-{name}", (source, grammar, makers), partial(_built, source, path)), path)


def from_line(line: str) -> Pack:
    """Return a pack of one rule, `try/…`, from an assertion that stands in no file. Raises PackError."""
    from checker.packs._compile import compile_line

    return from_data(compile_line(line, "-"), "-")


def describe(rule: Rule, pack: Pack) -> list[str]:
    """Return what a rule of `pack` asks for in words, its condition, and how each of its topics is recognised."""
    from checker.packs import _guide

    return _guide.describe(rule, pack)


def schema() -> dict[str, Any]:
    """Return the JSON Schema of pack files, for editors' completion."""
    from checker.packs import _guide

    return _guide.schema()


def starter(name: str) -> str:
    """Return the text of a pack called `name` that loads and passes its own examples."""
    from checker.packs import _guide

    return _guide.starter(name)


def _built(source: bytes, path: str) -> Data:
    from checker.packs._compile import compile_pack  # imports yaml and lark: only when nothing is cached

    return compile_pack(source, path)


def _load(name: str) -> Pack:
    path = _path(name)
    try:
        with path.open("rb") as file:
            source = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise PackError([Mistake(NOWHERE, f"{name}: the pack cannot be read: {reason}")]) from error
    if len(source) > LARGEST:
        raise PackError([Mistake(NOWHERE, f"{name}: the pack is larger than {LARGEST >> 20} MB")])
    return read(source, str(path))


def _path(name: str) -> Path:
    if "/" in name or "\\" in name or name.endswith((".yaml", ".yml")):
        return Path(name)
    path = root("rules") / f"{name}.yaml"
    if path.is_file():
        return path
    near = nearest(name, known())
    hint = f": did you mean “{near}”?" if near else f"; the known packs are {', '.join(known())}"
    raise PackError([Mistake(NOWHERE, f"unknown pack “{name}”{hint}")])

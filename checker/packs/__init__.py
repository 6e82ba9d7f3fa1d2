"""Packs of rules: YAML files in, `Pack` records out; a start with a warm cache reads neither YAML nor grammar."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from checker.model import Pack, Rule, Severity
from checker.packs._data import from_data
from checker.packs._loading import Shelf, build, fetch, regraded
from checker.packs._mistakes import GIVEN, Guide, Mistake, PackError, Word
from checker.packs._places import is_path, shipped

__all__ = [
    "Mistake",
    "PackError",
    "Word",
    "describe",
    "formatted",
    "from_line",
    "is_path",
    "known",
    "load",
    "read",
    "schema",
    "starter",
]


def load(
    names: Iterable[str | Word],
    off: Sequence[Word] = (),
    severity: Sequence[tuple[Word, Severity]] = (),
    strict: bool = True,
    also: Sequence[Pack] = (),
    together: bool = False,
) -> tuple[Pack, ...]:
    """Return the packs called `names`, in order, each after the packs that it extends, and each once.

    names: of packs in the project's folder of rules, shipped or installed, or paths (with a `/` or `.yaml`).
    also: packs that are read already. together: they judge one article, so that no two may contradict each other.
    off, severity: rules to leave out and to grade anew, besides what the packs ask for; strict: unknown ones are
    mistakes. Raises PackError with the mistakes of all packs: unknown, unreadable, and what is wrong in them.
    """
    shelf = Shelf({}, {}, [])
    found: dict[str, Pack] = {pack.name: pack for pack in also}
    for name in names:
        word = name if isinstance(name, Word) else Word(name)
        for pack in fetch(shelf, word) or ():
            other = found.setdefault(pack.name, pack)
            if other is not pack:
                shelf.mistakes.append(word.mistake(f"{word.text}: a pack called “{pack.name}” is loaded already"))
    if shelf.mistakes:
        raise PackError(shelf.mistakes)
    chosen = regraded(tuple(found.values()), off, severity, strict)
    if together and len(chosen) > 1:
        _agree(chosen)
    return chosen


def _agree(chosen: Sequence[Pack]) -> None:
    """Raise PackError where a rule of one pack contradicts one of another: both cannot hold."""
    from checker.packs._contradictions import across  # most runs have one pack that declares anything

    mistakes = [
        Mistake(
            rule.origin,
            f"“{rule.line}” ({rule.id}) contradicts “{other.line}” ({other.id}): both cannot hold; switch one “off”",
            guide=Guide.BUILDING,
        )
        for rule, other in across(chosen)
    ]
    if mistakes:
        raise PackError(mistakes)


def known() -> tuple[str, ...]:
    """Return the names of the shipped packs, sorted."""
    return shipped()


def read(source: bytes, path: str = "-") -> Pack:
    """Return the pack in the bytes of a YAML file; `path` is what its mistakes name. Raises PackError."""
    return regraded(build(source, path))[-1]


def from_line(line: str, bases: Sequence[Pack] = ()) -> Pack:
    """Return a pack of one rule, `try/…`, from an assertion that stands in no file. Raises PackError.

    bases: packs whose topics, facts and names the line may use.
    """
    from checker.packs._compile import compile_line
    from checker.packs._house import house_names

    pack = from_data(compile_line(line, bases), GIVEN)
    topics = {topic.name.lower(): topic for base in bases for topic in base.topics}
    return pack._replace(topics=tuple(topics.values()), names=house_names(((), ()), GIVEN, bases))


def describe(rule: Rule, pack: Pack) -> list[str]:
    """Return what a rule of `pack` asks for in words, its condition, and how each of its topics is recognised."""
    from checker.packs import _guide

    return _guide.describe(rule, pack)


def schema() -> dict[str, Any]:
    """Return the JSON Schema of pack files, for editors' completion."""
    from checker.packs import _guide

    return _guide.schema()


def formatted(source: bytes, path: str) -> bytes:
    """Return a pack file in its canonical layout, comments kept; raises PackError where that cannot be done safely."""
    from checker.packs import _format

    return _format.formatted(source, path)


def starter(name: str) -> str:
    """Return the text of a pack called `name` that loads and passes its own examples."""
    from checker.packs import _guide

    return _guide.starter(name)

"""Packs with those that they extend: each file read once, parents before children."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from checker.model import Pack, Severity
from checker.packs._ids import UnknownRuleError, rule_id
from checker.packs._mistakes import Guide, Mistake, PackError, Word
from checker.packs._places import UnknownPackError, beside_it, near_file, path_of
from checker.packs._reading import LARGEST, extends, read

DEEPEST = 20  # packs that extend one another in a row


class Shelf(NamedTuple):
    """The packs of a run as they are read: file -> pack and the packs it builds on, and all that is wrong."""

    packs: dict[Path, tuple[Pack, ...] | None]
    sources: dict[str, bytes]
    mistakes: list[Mistake]


def fetch(
    shelf: Shelf, name: Word, beside: Path | None = None, chain: tuple[Path, ...] = ()
) -> tuple[Pack, ...] | None:
    """Return the pack that `name` names, the last, after those that it extends; None where any has a mistake."""
    try:
        path = path_of(name.text, beside)
    except UnknownPackError as error:
        file = beside_it(name.text, beside or Path(name.origin.path).parent)
        where = "beside this file" if name.origin.path else "in this folder"
        told = f"unknown pack “{name.text}”: {where} is its file: write “{file}”" if file else str(error)
        shelf.mistakes.append(name.mistake(told, Guide.FOUND))
        return None
    key = Path(path).absolute()
    if key in chain or len(chain) == DEEPEST:
        names = " → ".join(step.stem for step in (*chain[chain.index(key) :], key)) if key in chain else ""
        why = f"packs extend one another in a circle: {names}" if names else f"more than {DEEPEST} packs in a row"
        shelf.mistakes.append(name.mistake(why, Guide.BUILDING))
        return None
    if key not in shelf.packs:  # a file with mistakes tells them once
        source = _source(shelf, name, path)
        shelf.packs[key] = _built(shelf, source, path, (*chain, key)) if source is not None else None
    return shelf.packs[key]


def build(source: bytes, path: str) -> tuple[Pack, ...]:
    """Return the pack in the bytes of a file, the last, after those that it extends. Raises PackError."""
    shelf = Shelf({}, {}, [])
    found = _built(shelf, source, Path(path), (Path(path).absolute(),), path)
    if found is None:
        raise PackError(shelf.mistakes)
    return found


def regraded(
    packs: Sequence[Pack], off: Sequence[Word] = (), severity: Sequence[tuple[Word, Severity]] = (), strict: bool = True
) -> tuple[Pack, ...]:
    """Return packs without the rules that they or `off` switch off, with the severities that they or `severity` set.

    What comes later wins. strict: a rule that is unknown is a mistake. Raises PackError.
    """
    known = dict.fromkeys(rule.id for pack in packs for rule in pack.rules)
    mistakes: list[Mistake] = []
    gone = {identity for pack in packs for identity in pack.off}
    grades = {identity: level for pack in packs for identity, level in pack.severity}
    for word, level in (*((word, None) for word in off), *severity):
        try:
            identity = rule_id(word.text, known)
        except UnknownRuleError as error:
            mistakes += [word.mistake(str(error))] if strict else []
            continue
        if level is None:
            gone.add(identity)
        else:
            grades[identity] = level
    if mistakes:
        raise PackError(mistakes)
    return tuple(_regraded(pack, gone, grades) for pack in packs) if gone or grades else tuple(packs)


def _regraded(pack: Pack, gone: set[str], grades: Mapping[str, Severity]) -> Pack:
    rules = (rule for rule in pack.rules if rule.id not in gone)
    return pack._replace(
        rules=tuple(rule._replace(severity=grades[rule.id]) if rule.id in grades else rule for rule in rules),
    )


def _source(shelf: Shelf, name: Word, path: Path) -> bytes | None:
    try:
        with path.open("rb") as file:
            source = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        near = near_file(path) if isinstance(error, FileNotFoundError) else ""
        hint = f": did you mean “{near}”?" if near else ""
        shelf.mistakes.append(name.mistake(f"{name.text}: the pack cannot be read: {reason}{hint}"))
        return None
    if len(source) > LARGEST:
        shelf.mistakes.append(name.mistake(f"{name.text}: the pack is larger than {LARGEST >> 20} MB"))
        return None
    return source


def _built(
    shelf: Shelf, source: bytes, path: Path, chain: tuple[Path, ...], shown: str = ""
) -> tuple[Pack, ...] | None:
    bases: dict[str, Pack] = {}
    named: dict[str, Word] = {}
    fetched = [(word, fetch(shelf, word, path.parent, chain)) for word in extends(source, shown or str(path))]
    for word, found in fetched:
        if found is None:
            return None
        for pack in found:
            bases.setdefault(pack.name, pack)
            named.setdefault(pack.name, word)
    try:
        own = read(source, shown or str(path), tuple(bases.values()), [shelf.sources[name] for name in bases])
    except PackError as error:
        shelf.mistakes.extend(error.mistakes)
        return None
    if own.name in bases:
        shelf.mistakes.append(named[own.name].mistake(f"a pack cannot extend another of its own name, “{own.name}”"))
        return None
    shelf.sources[own.name] = source
    return (*bases.values(), own)

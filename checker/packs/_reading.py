"""One pack file: compiled, or the data that an earlier run left."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from checker.cache import cached, stamp
from checker.model import Origin, Pack
from checker.packs._data import Data, from_data
from checker.packs._mistakes import Word
from checker.resources import PACKAGE, root

LARGEST = 16 * 2**20  # bytes of a pack file: 10,000 rules take three million
# The code that a compiled pack depends on: an edit of it compiles the packs anew.
MAKERS = ("dsl", "packs", "kinds", "assertions", "language.py", "model.py", "rulebook.py", "nearest.py", "triggers.py")


def read(source: bytes, path: str, bases: Sequence[Pack] = (), sources: Sequence[bytes] = ()) -> Pack:
    """Return the pack in the bytes of a YAML file, with the topics of the packs that it extends.

    path: what its mistakes name. bases, sources: the packs that it extends, and their bytes. Raises PackError.
    """
    made_of = sources_of(source, sources)
    makers = stamp(*(PACKAGE / name for name in MAKERS))
    build = partial(_built, source, path, bases)
    data = cached(f"pack-{Path(path).stem}", (*made_of, makers), build, made_of)
    pack = from_data(data, path)
    if data[-1][1] or any(base.names for base in bases):
        from checker.packs._house import house_names  # imports what compares names

        pack = pack._replace(names=house_names(data[-1], path, bases))
    if not bases:
        return pack
    topics = {topic.name.lower(): topic for base in (*bases, pack) for topic in base.topics}
    return pack._replace(topics=tuple(topics.values()))


def sources_of(source: bytes, sources: Sequence[bytes] = ()) -> tuple[bytes, ...]:
    """Return what a compiled pack is made of: its text, the grammar's, and those of the packs that it extends."""
    return source, (root("grammars") / "assertion.lark").read_bytes(), *sources


def extends(source: bytes, path: str) -> tuple[Word, ...]:
    """Return the packs that a file says it extends; none where it cannot be read."""
    if b"extends" not in source:
        return ()
    rows = cached(f"extends-{Path(path).stem}", (source,), partial(_extended, source, path))
    return tuple(Word(text, Origin(path, *place), line) for text, place, line in rows)


def _built(source: bytes, path: str, bases: Sequence[Pack]) -> Data:
    from checker.packs._compile import compile_pack  # imports yaml and lark: only when nothing is cached

    return compile_pack(source, path, bases)


def _extended(source: bytes, path: str) -> Any:
    from checker.packs._compile import extended

    return tuple((word.text, word.origin[1:], word.source_line) for word in extended(source, path))

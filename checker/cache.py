"""Compiled grammars and packs, kept on disk as plain data: the usual start builds nothing."""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from checker import __version__
from checker.resources import PACKAGE, blake2b

FORMAT = "1"  # raise it when the layout of an entry changes
DIGEST = 16  # bytes: an entry is the digest of its payload, then the payload
SHIPPED = PACKAGE / "data" / "compiled"  # entries that the wheel brings along (`checker.build_hook`); not in a checkout
KEPT = 8  # entries of one name, so that projects which share a pack's name do not evict each other


def cached(name: str, parts: Iterable[bytes], build: Callable[[], Any], sources: Sequence[bytes] = ()) -> Any:
    """Return `build()`, or the same data as an earlier run with equal `parts` left it on disk.

    name: a word for the reader of the folder (`pack-everyday`); it is part of the key.
    parts: everything that the data depends on; the versions of Deskcheck and of Python are added.
    build: makes the data, of None, bool, int, float, str, bytes, list, tuple and dict; what it raises passes.
    sources: what it is made of, where the wheel may have made it: there the code that makes it cannot change.

    A missing, damaged or unwritable cache costs time, never the result.
    """
    if sources and SHIPPED.is_dir() and (shipped := _read(SHIPPED / shipped_as(name, sources))) is not None:
        return shipped[0]
    folder = directory()
    if folder is None:
        return build()
    stem = _stem(name)
    path = folder / f"{stem}.{_key(name, (sys.version.encode(), *parts))}"
    payload = _read(path)
    if payload is not None:
        return payload[0]
    data = build()
    _write(path, stem, marshal.dumps(data))
    return data


def shipped_as(name: str, sources: Iterable[bytes]) -> str:
    """Return the name of an entry that the wheel brings along; other sources have another one."""
    return f"{_stem(name)}.{_key(name, sources)}"


def sealed(payload: bytes) -> bytes:
    """Return what an entry's file holds: the digest of its payload, then the payload."""
    return blake2b(payload, digest_size=DIGEST).digest() + payload


def _stem(name: str) -> str:
    return "".join(c if c.isalnum() or c in "-_" else "_" for c in name)[:80]


def directory() -> Path | None:
    """Return the cache folder: `$DESKCHECK_CACHE`, `$XDG_CACHE_HOME/deskcheck` or `~/.cache/deskcheck`.

    None where `$DESKCHECK_CACHE` is empty, the home unknown, or the folder open to others, who may damage it.
    """
    own = os.environ.get("DESKCHECK_CACHE")
    if own is not None:
        return _private(Path(own)) if own else None
    base = os.environ.get("XDG_CACHE_HOME", "")
    # the XDG specification: a relative path is to be ignored
    root = base if os.path.isabs(base) else os.path.expanduser("~/.cache")  # noqa: PTH111, PTH117
    return _private(Path(root) / "deskcheck") if os.path.isabs(root) else None  # noqa: PTH117


def stamp(*paths: Path) -> bytes:
    """Return what changes when one of these files or folders does: the names, sizes and times of what is there."""
    return "\n".join(line for path in paths for line in _stamps(path)).encode("utf-8", "surrogateescape")


def _stamps(path: Path) -> list[str]:
    try:
        with os.scandir(path) as entries:
            files = [(e.name, e.stat()) for e in entries if e.name.endswith((".py", ".lark", ".txt"))]
    except NotADirectoryError:
        files = [(path.name, path.stat())]
    except OSError:
        return []
    return sorted(f"{name} {stat.st_size} {stat.st_mtime_ns}" for name, stat in files)


def _private(folder: Path) -> Path | None:
    try:
        stat = folder.stat()
    except FileNotFoundError:
        return folder
    except (OSError, ValueError):
        return None
    # marshal is safe from code, not from crashes: trust only what nobody else can have written
    owned = not hasattr(os, "getuid") or (stat.st_uid == os.getuid() and not stat.st_mode & 0o022)
    return folder if owned else None


def _key(name: str, parts: Iterable[bytes]) -> str:
    versions = (FORMAT, __version__, name)
    digest = blake2b(digest_size=DIGEST)
    for part in (*(version.encode("utf-8", "replace") for version in versions), *parts):
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()


def _read(path: Path) -> tuple[Any] | None:
    """Return the entry's data in a tuple of one, or None where there is no sound entry."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - this runs at every start
            entry = file.read()
        payload = entry[DIGEST:]
        if blake2b(payload, digest_size=DIGEST).digest() != entry[:DIGEST]:
            return None
        return (marshal.loads(payload),)
    except (OSError, ValueError, EOFError, TypeError):
        return None


def _write(path: Path, stem: str, payload: bytes) -> None:
    """Put the entry in place in one step, then forget the oldest entries of its name."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            draft.write_bytes(sealed(payload))
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)
        entries = [(old.stat().st_mtime_ns, old) for old in path.parent.glob(f"{stem}.*")]
        for _, old in sorted(entries)[:-KEPT]:
            old.unlink(missing_ok=True)
    except OSError:
        return

"""Paths as the user gives them: folders are walked, and every mistake is one clear line."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from checker.document._format import DocumentError

# Suffixes that are searched for, and whether a file's content must be looked at too.
Wanted = Mapping[str, Callable[[bytes], bool] | None]


def expand(paths: Sequence[str], wanted: Wanted) -> list[str]:
    """Return the files of `paths`, folders walked in sorted order, each file once.

    Hidden files and folders are skipped, and in folders all files but those with a `wanted` suffix and content; a
    file that is named is taken whatever it is. `-` (standard input) passes. Raises `DocumentError`.
    """
    found: dict[str, str] = {}
    for path in paths:
        for file in _files(path, wanted):
            found.setdefault(os.path.normpath(file), file)
    return list(found.values())


def _files(path: str, wanted: Wanted) -> Iterable[str]:
    if path == "-" or not Path(path).is_dir():
        if path != "-" and not os.path.lexists(path):
            raise missing(path)
        return [path]
    inside = [
        file
        for folder, names in _walk(path)
        for name in names
        # keeps the path as the user wrote it
        if not name.startswith(".") and _taken(file := os.path.join(folder, name), wanted)  # noqa: PTH118
    ]
    if not inside:
        raise DocumentError(f"{path}: no articles in this folder ({', '.join(wanted)})")
    return inside


def _taken(file: str, wanted: Wanted) -> bool:
    suffix = Path(file).suffix.lower()
    if suffix not in wanted:
        return False
    claims = wanted[suffix]
    return claims is None or claims(content(file))


def _walk(path: str) -> Iterable[tuple[str, list[str]]]:
    def refuse(error: OSError) -> None:
        raise failed(error.filename, error)

    for folder, folders, names in os.walk(path, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield folder, sorted(names)


def content(path: str) -> bytes:
    """Return the bytes of the file at `path`. Raises `DocumentError`."""
    try:
        return Path(path).read_bytes()
    except FileNotFoundError:
        raise missing(path) from None
    except (OSError, ValueError) as error:
        raise failed(path, error) from None


def failed(path: str, error: OSError | ValueError) -> DocumentError:
    """Return the error for a path that the system refuses."""
    reason = getattr(error, "strerror", None) or "not a usable path"
    return DocumentError(f"{path}: {reason[0].lower()}{reason[1:]}")


def missing(path: str) -> DocumentError:
    """Return the error for a path that does not exist, naming the nearest one that does."""
    from difflib import get_close_matches

    folder, name = os.path.split(path)
    try:
        names = sorted(os.listdir(folder or "."))  # noqa: PTH208 - names only
    except (OSError, ValueError):
        names = []
    near = get_close_matches(name, names[:5000], n=1, cutoff=0.7)
    hint = f"; did you mean “{os.path.join(folder, near[0])}”?" if near else ""  # noqa: PTH118
    return DocumentError(f"{path}: no such file or folder{hint}")

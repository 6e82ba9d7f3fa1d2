"""Paths as the user gives them: folders are walked, and every mistake is one clear line."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from checker.document._format import DocumentError, Format
from checker.model import Document


def expand(paths: Sequence[str], suffixes: frozenset[str]) -> list[str]:
    """Return the files of `paths`, folders walked in sorted order, each file once.

    Hidden files and folders are skipped, and in folders all files but those with one of `suffixes`; a file that is
    named is taken whatever its suffix. `-` (standard input) passes. Raises `DocumentError`.
    """
    found: dict[str, str] = {}
    for path in paths:
        for file in _files(path, suffixes):
            found.setdefault(os.path.normpath(file), file)
    return list(found.values())


def _files(path: str, suffixes: frozenset[str]) -> Iterable[str]:
    if path == "-" or not Path(path).is_dir():
        if path != "-" and not os.path.lexists(path):
            raise missing(path)
        return [path]
    inside = [
        os.path.join(folder, name)  # noqa: PTH118 - keeps the path as the user wrote it
        for folder, names in _walk(path)
        for name in names
        if not name.startswith(".") and Path(name).suffix.lower() in suffixes
    ]
    if not inside:
        raise DocumentError(f"{path}: no articles in this folder ({', '.join(sorted(suffixes))})")
    return inside


def _walk(path: str) -> Iterable[tuple[str, list[str]]]:
    def refuse(error: OSError) -> None:
        raise failed(error.filename, error)

    for folder, folders, names in os.walk(path, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield folder, sorted(names)


def load(path: str, form: Format, issued: date | None) -> Document:
    """Return the document of the file at `path`. Raises `DocumentError`."""
    try:
        data = Path(path).read_bytes()
    except FileNotFoundError:
        raise missing(path) from None
    except (OSError, ValueError) as error:
        raise failed(path, error) from None
    return form.read(path, data, issued)


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

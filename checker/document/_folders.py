"""Paths as the user gives them: folders are walked, and every mistake is one clear line."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from checker.document._format import DocumentError

# Suffixes that are searched for, and whether a file's content must be looked at too.
Wanted = Mapping[str, Callable[[bytes], bool] | None]
# Tells of a path, and of whether it is a folder, whether a walk leaves it out.
Excluded = Callable[[str, bool], bool]

SORTS = 4  # suffixes that a line names
FOREIGN = frozenset({"node_modules", "__pycache__"})  # folders that programs fill
# What lies beside stories, and what nobody would take for one: no word is lost on it.
BESIDE = frozenset(
    ".7z .aac .avif .avi .bin .bmp .css .db .eot .eps .exe .flac .gif .gz .heic .ico .ini .jpeg .jpg .js .lock .log"
    " .m4a .map .mov .mp3 .mp4 .mpg .ogg .otf .pdf .png .psd .py .sarif .sh .svg .tar .tif .tiff .toml .ttf .wav .webm"
    " .webp .wmv .woff .woff2 .yaml .yml .zip".split()
)


class Walk(NamedTuple):
    """The files that paths name, each once; passed: files of walked folders that look like no article."""

    files: list[str]
    passed: list[str]


def expand(
    paths: Sequence[str], wanted: Wanted, other: Callable[[bytes], bool] | None = None, excluded: Excluded | None = None
) -> Walk:
    """Return the files of `paths`, folders walked in sorted order.

    Hidden files and folders are skipped, what is `excluded`, and in folders all files but those with a `wanted` suffix
    and content, or whose content `other` takes; a file that is named is taken whatever it is. `-` (standard input)
    passes. Links to folders are not followed, so every walk ends. Raises `DocumentError`.
    """
    found: dict[str, str] = {}
    passed: dict[str, str] = {}
    for path in paths:
        for file, taken in _files(path, wanted, other, excluded):
            (found if taken else passed).setdefault(os.path.normpath(file), file)
    return Walk(list(found.values()), [file for name, file in passed.items() if name not in found])


def _files(
    path: str, wanted: Wanted, other: Callable[[bytes], bool] | None, excluded: Excluded | None
) -> list[tuple[str, bool]]:
    """Return files, each with whether it is taken."""
    if path == "-" or not Path(path).is_dir():
        if path != "-" and not os.path.lexists(path):
            raise missing(path)
        return [(path, True)]
    inside = [(file, _taken(file, wanted, other)) for file in below(path, excluded)]
    if not any(taken for _, taken in inside):
        left = " that the settings do not exclude" if excluded is not None and any(below(path, None)) else ""
        raise DocumentError(f"{path}: no articles in this folder{left} ({', '.join(wanted)})")
    return inside


def _taken(file: str, wanted: Wanted, other: Callable[[bytes], bool] | None) -> bool:
    suffix = Path(file).suffix.lower()
    if suffix in wanted and wanted[suffix] is None:
        return True
    tests = [test for test in (wanted.get(suffix), other) if test is not None]
    data = content(file) if tests else b""
    return any(test(data) for test in tests)


def below(path: str, excluded: Excluded | None = None) -> Iterator[str]:
    """Yield the files below a folder that are not hidden, sorted, each as the user would write it.

    Raises `DocumentError` where a folder cannot be read.
    """

    def refuse(error: OSError) -> None:
        raise failed(error.filename, error)

    def kept(folder: str, names: list[str], are_folders: bool) -> list[str]:
        seen = sorted(name for name in names if not name.startswith(".") and name not in FOREIGN)
        if excluded is None:
            return seen
        return [name for name in seen if not excluded(os.path.join(folder, name), are_folders)]  # noqa: PTH118

    for folder, folders, names in os.walk(path, onerror=refuse):
        folders[:] = kept(folder, folders, True)
        for name in kept(folder, names, False):
            yield os.path.join(folder, name)  # noqa: PTH118


def told(passed: Sequence[str]) -> str:
    """Return a line about files that look like no article, empty where that is no surprise."""
    counts = Counter(Path(file).suffix.lower() for file in passed if not Path(file).name.isupper())  # README, LICENSE
    odd = sorted(((-number, suffix) for suffix, number in counts.items() if suffix not in BESIDE))
    if not odd:
        return ""
    number = -sum(count for count, _ in odd)
    sorts = [f"{-count} {suffix or 'without a suffix'}" for count, suffix in odd[:SORTS]]
    more = ", …" if len(odd) > SORTS else ""
    are = "file looks like no article and is" if number == 1 else "files look like no articles and are"
    return f"{number} {are} not read: {', '.join(sorts)}{more} (--input-format NAME reads such files too)"


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
        names = sorted(other for other in os.listdir(folder or ".") if other != name)  # noqa: PTH208 - names only
    except (OSError, ValueError):
        names = []
    near = get_close_matches(name, names[:5000], n=1, cutoff=0.7)
    hint = f"; did you mean “{os.path.join(folder, near[0])}”?" if near else ""  # noqa: PTH118
    return DocumentError(f"{path}: no such file or folder{hint}")

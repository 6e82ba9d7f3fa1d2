"""House lists as they are written: files of names, read, checked, and kept ready for look-ups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from checker.cache import cached, stamp
from checker.model import Names
from checker.nearest import nearest
from checker.resources import PACKAGE
from checker.spelling.house import House, house, listed

COLUMN = ("name", "names")  # what the column of a table may be called
TABLES = (".csv", ".tsv")
ENDINGS = (*TABLES, ".txt")
LARGEST = 64 * 2**20  # bytes of a list


class ListError(ValueError):
    """A file that is no list of names: one sentence, the place (from 1), the line and how much of it is wrong."""

    def __init__(self, message: str, line: int = 1, column: int = 1, source_line: str = "", width: int = 1) -> None:
        super().__init__(message)
        self.message, self.line, self.column = message, line, column
        self.source_line, self.width = source_line, width


def is_list(text: str) -> bool:
    """Return whether `text` names a file, rather than a person or a place."""
    return text.lower().endswith(ENDINGS)


def read_list(path: Path) -> list[str]:
    """Return the names in a file: a line each, or the column `name` of a table. Raises ListError, OSError."""
    with path.open("rb") as file:
        source = file.read(LARGEST + 1)
    if len(source) > LARGEST:
        raise ListError(f"the list is larger than {LARGEST >> 20} MB")
    text = decoded(source)
    lines = text.splitlines()
    sort = path.suffix.lower()
    rows = table(text, lines, "\t" if sort == ".tsv" else ",") if sort in TABLES else lines
    names = [name for row in rows if (name := " ".join(row.split())) and not name.startswith("#")]
    if not names:
        raise ListError("the list has no names", source_line=lines[0] if lines else "")
    return names


def decoded(source: bytes) -> str:
    """Return the text of a file; raises ListError where it is not UTF-8."""
    try:
        return source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        start = source.rfind(b"\n", 0, error.start) + 1
        before = source[start : error.start].decode("utf-8-sig")
        line = source.count(b"\n", 0, error.start) + 1
        message = f"byte 0x{source[error.start]:02X} is not UTF-8"
        raise ListError(message, line, len(before) + 1, before + "\ufffd") from error


def table(text: str, lines: Sequence[str], comma: str) -> Iterator[str]:
    """Yield the names of a table: its only column, or the one called `name`. Raises ListError."""
    import csv  # only where a list is read

    rows = csv.reader(text.splitlines(keepends=True), delimiter=comma)
    try:
        head = [cell.strip() for cell in next(rows, [])]
        column = column_of(head, lines[0] if lines else "")
        if not head or head[column].lower() not in COLUMN:
            yield from head[:1]
        for row in rows:
            yield row[column] if len(row) > column else ""
    except csv.Error as error:
        raise ListError(f"this is no table: {error}", max(rows.line_num, 1)) from error


def column_of(head: Sequence[str], line: str) -> int:
    """Return which column has the names; raises ListError where several columns have no such heading."""
    found = next((at for at, cell in enumerate(head) if cell.lower() in COLUMN), None)
    if found is not None or len(head) < 2:
        return found or 0
    near = nearest("name", head)
    there = f"did you mean “{near}”?" if near else f"the columns are {', '.join(f'“{cell[:40]}”' for cell in head[:9])}"
    raise ListError(f"a table of several columns needs one called “name”: {there}", 1, 1, line, len(line))


def stamped(path: Path) -> tuple[str, str]:
    """Return the file and what changes when it does. Raises OSError."""
    stat = path.stat()
    return str(path.absolute()), f"{stat.st_ino} {stat.st_size} {stat.st_mtime_ns} {stat.st_ctime_ns}"


def proven(file: tuple[str, str]) -> None:
    """Read a stamped file as a list of names, unless an earlier run did. Raises ListError, OSError."""
    path = Path(file[0])
    parts = [part.encode("utf-8", "surrogateescape") for part in file]
    cached(f"names-{path.stem}-read", parts, lambda: len(read_list(path)))


@lru_cache(maxsize=8)
def house_of(names: Names) -> House:
    """Return the names of a pack ready for look-ups; what can no longer be read has no names."""
    texts = (*names.own, "", *(part for file in names.files for part in file))
    parts = [text.encode("utf-8", "surrogateescape") for text in texts]
    makers = stamp(PACKAGE / "spelling", PACKAGE / "folding.py", PACKAGE / "data")
    stem = Path(names.files[0][0]).stem if names.files else "pack"
    return house(cached(f"names-{stem}", (*parts, makers), lambda: listed(every(names))))


def every(names: Names) -> Iterator[str]:
    """Yield the names of a pack: its own, then those of its files."""
    yield from names.own
    for path, _ in names.files:
        try:
            yield from read_list(Path(path))
        except (OSError, ListError):
            continue

"""The files of a pack's house list: found, read once, and stamped; no YAML is read here."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from checker.model import Names, Origin, Pack
from checker.nearest import nearest
from checker.packs._data import Data
from checker.packs._mistakes import Mistake, PackError
from checker.spelling.house_list import ListError, proven, stamped


def house_names(data: Data, path: str, bases: Sequence[Pack]) -> Names | None:
    """Return the list of a pack, its files found and read once; by default that of the packs that it extends.

    Raises PackError where a file is missing or is no list.
    """
    told, files = data
    if not told and not files:
        parents = [pack.names for pack in bases if pack.names is not None]
        return _joined(parents) if parents else None
    mistakes: list[Mistake] = []
    found = []
    for text, line, column, source_line in files:
        file = Path(path).parent / text
        try:
            found.append(stamped(file))
            proven(found[-1])
        except ListError as error:
            origin = Origin(str(file), error.line, error.column)
            mistakes.append(Mistake(origin, error.message, error.source_line, error.width))
        except (OSError, ValueError) as error:
            message = _unread(file, text, error)
            mistakes.append(Mistake(Origin(path, line, column), message, source_line, len(text)))
    if mistakes:
        raise PackError(mistakes)
    return Names(told, tuple(found))


def _joined(lists: Sequence[Names]) -> Names:
    return Names(
        tuple(dict.fromkeys(name for one in lists for name in one.own)),
        tuple(dict.fromkeys(file for one in lists for file in one.files)),
    )


def _unread(file: Path, text: str, error: Exception) -> str:
    """Return why a list cannot be read, and which file beside it may be meant."""
    if not isinstance(error, FileNotFoundError):
        return f"the list cannot be read: {getattr(error, 'strerror', None) or error}"
    try:
        there = sorted(other.name for other in file.parent.iterdir() if other.is_file())
    except OSError:
        there = []
    near = nearest(file.name, there)
    meant = f": did you mean “{text[: len(text) - len(file.name)]}{near}”?" if near else ""
    return f"there is no file “{text[:60]}”{meant}"

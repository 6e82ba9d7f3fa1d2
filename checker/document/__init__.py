"""Read articles: paths, bytes or text in, a `Document` with parts and positions out.

Formats are one module each, found by themselves; each exports `FORMAT`. Content tells the format before the suffix
does; text is the format of all that nothing else claims. Plain text imports no other format.

Positions: offsets index `Document.text`. For text and Markdown that is the file, code point by code point (Markdown
with its markup blanked). For the other formats it is the text taken out of the file, and `Document.source` leads
back to the places in the file; a DOCX file has none to point at, so lines and columns are those of its text.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import import_module
from pathlib import Path

from checker.cache import cached, stamp
from checker.document import _folders
from checker.document._folders import below, content
from checker.document._format import SAVED, DocumentError, Format, NestingError
from checker.document.text import FORMAT as TEXT
from checker.document.text import from_text
from checker.model import Document
from checker.resources import modules

__all__ = [
    "SAVED",
    "DocumentError",
    "Format",
    "articles",
    "below",
    "content",
    "formats",
    "from_text",
    "names",
    "passed_over",
    "read",
    "read_all",
    "walked",
]

# What the content of all formats but text begins with that are known by it: markup, JSON, a zip archive, UTF-16.
SPECIAL = (b"<", b"{", b"PK\x03\x04", b"\xff\xfe", b"\xfe\xff")
MARK = b"\xef\xbb\xbf"
PLAIN = ("", *TEXT.suffixes)


def names() -> tuple[str, ...]:
    """Return the names of all formats, sorted; imports none."""
    return tuple(modules(__path__[0]))


@cache
def formats() -> dict[str, Format]:
    """Return every format by suffix (lower-case, with the dot), sorted."""
    return {suffix: form for form in _formats() for suffix in sorted((*form.suffixes, *form.shared))}


@cache
def _formats() -> tuple[Format, ...]:
    return tuple(import_module(f"{__name__}.{name}").FORMAT for name in names())


def read_all(path: str, data: bytes, form: str = "") -> list[Document]:
    """Return the articles in a file's bytes: one, or one for each item of a feed or row of a table.

    `form` is the name of the format; where it is empty, content and the suffix of `path` tell it (`-` has none). An
    empty article has no parts. Raises `DocumentError`.
    """
    try:
        return _format(path, data, form).read(path, data)
    except NestingError as error:
        raise DocumentError(f"{path}: {error}") from None


def read(path: str, data: bytes, form: str = "") -> Document:
    """Return the first article in a file's bytes; otherwise as `read_all`."""
    return read_all(path, data, form)[0]


def articles(paths: Sequence[str]) -> list[str]:
    """Return the files that `paths` name, folders walked in sorted order; `-` passes.

    Raises `DocumentError` for a path that does not exist and for a folder without articles.
    """
    return walked(paths).files


def walked(paths: Sequence[str], form: str = "", excluded: _folders.Excluded | None = None) -> _folders.Walk:
    """Return the files that `paths` name, and those of their folders that look like no article.

    form: the name of the format to read them by, if one is forced; files that are not binary are taken then, whatever
    their names. excluded: tells of a path, and of whether it is a folder, whether a walk leaves it out. Raises
    `DocumentError` as `articles`.
    """
    if not any(path != "-" and Path(path).is_dir() for path in paths):
        return _folders.expand(paths, {})
    # a folder of plain text imports no other format
    suffixes = cached("suffixes", [stamp(Path(__path__[0]))], _suffixes)
    wanted = {suffix: (_claimed if is_shared else None) for suffix, is_shared in suffixes}
    return _folders.expand(paths, wanted, _is_text if form else None, excluded)


def _suffixes() -> tuple[tuple[str, bool], ...]:
    """Return every suffix, sorted, and whether other things use it too."""
    shared = {suffix for form in _formats() for suffix in form.shared}
    return tuple((suffix, suffix in shared) for suffix in sorted(formats()))


def passed_over(files: Sequence[str]) -> str:
    """Return a line about files of folders that look like no article, empty where there is nothing to tell."""
    return _folders.told(files)


def _is_text(data: bytes) -> bool:
    return data.startswith(SPECIAL[-2:]) or b"\0" not in data[:8000]  # as git tells


def _claimed(data: bytes) -> bool:
    return any(form.claims(data) for form in _formats() if form.claims is not None)


def _format(path: str, data: bytes, form: str) -> Format:
    if form:
        return next((one for one in _formats() if one.name == form), TEXT)
    suffix = Path(path).suffix.lower()
    special = data[:256].removeprefix(MARK).lstrip().startswith(SPECIAL)
    if not special and suffix in PLAIN:
        return TEXT
    claiming = [one for one in _formats() if one.claims is not None and one.claims(data)] if special else []
    own = formats().get(suffix, TEXT)
    return own if own in claiming or not claiming else claiming[0]

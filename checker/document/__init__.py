"""Read articles: paths, bytes or text in, a `Document` with parts and positions out.

Formats are one module each, found by themselves; each exports `FORMAT`. Text is the format of every unknown suffix.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path

from checker.document import _folders
from checker.document._format import DocumentError, Format
from checker.document.text import FORMAT as TEXT
from checker.document.text import from_text
from checker.model import Document

__all__ = ["DocumentError", "Format", "articles", "formats", "from_text", "load", "read"]


@cache
def formats() -> dict[str, Format]:
    """Return every format by suffix (lower-case, with the dot), sorted."""
    names = sorted(path.stem for path in Path(__file__).parent.glob("[!_]*.py"))
    found = [import_module(f"{__name__}.{name}").FORMAT for name in names]
    return {suffix: form for form in sorted(found) for suffix in sorted(form.suffixes)}


def read(path: str, data: bytes, issued: date | None = None) -> Document:
    """Return the document of an article's bytes; the suffix of `path` tells the format (`-` is text).

    `issued` is the publication date where the article has none of its own. An empty article has no parts.
    Raises `DocumentError`.
    """
    return _format(path).read(path, data, issued)


def load(path: str, issued: date | None = None) -> Document:
    """Return the document of a file; as `read`, and a `DocumentError` also where the file cannot be opened."""
    return _folders.load(path, _format(path), issued)


def articles(paths: Sequence[str]) -> list[str]:
    """Return the files that `paths` name, folders walked in sorted order; `-` passes.

    Raises `DocumentError` for a path that does not exist and for a folder without articles.
    """
    return _folders.expand(paths, frozenset(formats()))


def _format(path: str) -> Format:
    return formats().get(Path(path).suffix.lower(), TEXT)

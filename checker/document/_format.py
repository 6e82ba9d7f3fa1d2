"""What every format module exports, and the one error that reading an article raises."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from checker.model import Document


class DocumentError(Exception):
    """An article cannot be read; the message is one line for the user and names the file."""


class Format(NamedTuple):
    """One format of articles; a module of this folder exports it as `FORMAT`.

    suffixes: lower-case, with the dot; folders are searched for them.
    read: (path, data, issued) -> document; raises `DocumentError`.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[str, bytes, date | None], Document]

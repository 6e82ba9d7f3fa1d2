"""What every format module exports, and the one error that reading an article raises."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from checker.model import Document

SAVED = "Saved"  # under it, metadata may have the day of saving (ISO 8601); with a capital, unlike keys of an article


class DocumentError(Exception):
    """An article cannot be read; the message is one line for the user and names the file."""


class NestingError(Exception):
    """Elements stand too deep in each other to be those of an article; the message says how deep."""


class Format(NamedTuple):
    """One format of articles; a module of this folder exports it as `FORMAT`.

    suffixes: lower-case, with the dot; folders are searched for them.
    read: (path, data) -> the articles in it, at least one, dated where they say so themselves; raises `DocumentError`.
    claims: data -> whether it is surely of this format, by its content; such data is read so whatever its name.
    shared: suffixes that other things use too; a folder gives only those files that the content claims.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[str, bytes], list[Document]]
    claims: Callable[[bytes], bool] | None = None
    shared: tuple[str, ...] = ()

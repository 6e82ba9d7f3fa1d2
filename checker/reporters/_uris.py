"""Paths as URI references."""

from __future__ import annotations

from pathlib import PurePath
from urllib.parse import quote


def uri(path: str) -> str:
    """Return the URI of `path`, percent-encoded: relative for a relative path, `file:` for an absolute one."""
    pure = PurePath(path)
    if pure.is_absolute():
        return "file://" + _encoded("/" + pure.as_posix().lstrip("/"))
    return _encoded(pure.as_posix())


def _encoded(path: str) -> str:
    try:
        # a name that is no UTF-8 keeps its own bytes
        data = path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        data = path.encode("utf-8", "replace")
    return quote(data)

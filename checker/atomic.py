"""Files are replaced whole or not at all: whoever reads meanwhile finds the old content or the new."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp


def replace(path: str, data: bytes) -> None:
    """Put `data` into the file at `path`; what a symbolic link leads to is replaced, mode and owner are kept.

    A file that is not there is made. One that may not be written to is left alone although its folder could be.
    Raises OSError; then the file is as it was.
    """
    target = os.path.realpath(path)
    state = _state(target)
    handle, draft = mkstemp(prefix=f".{Path(target).name[:60]}.", dir=Path(target).parent)
    try:
        with open(handle, "wb") as file:  # noqa: PTH123 - a descriptor
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _like(draft, state)
        os.replace(draft, target)  # noqa: PTH105 - the pair of mkstemp
    except BaseException:
        with suppress(OSError):
            os.unlink(draft)  # noqa: PTH108
        raise


def reason(error: Exception) -> str:
    """Return why a file cannot be read or written, as the end of a line about it."""
    told = getattr(error, "strerror", None) or str(error)
    return f"{told[:1].lower()}{told[1:]}"


def _state(target: str) -> os.stat_result | None:
    """Return what is known of a file that may be replaced, None where there is none. Raises OSError."""
    try:
        state = os.stat(target)  # noqa: PTH116
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(state.st_mode):
        raise OSError("a folder or device, not a file")
    if not state.st_mode & 0o222 or not os.access(target, os.W_OK):
        raise PermissionError("the file is read-only")
    return state


def _like(draft: str, state: os.stat_result | None) -> None:
    """Give a new file the owner and the mode of the old one, or the mode that a new file usually has."""
    if state is None:
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(draft, 0o666 & ~mask)  # noqa: PTH101
        return
    if hasattr(os, "chown"):
        with suppress(OSError):  # only the owner may, and it is the owner already
            os.chown(draft, state.st_uid, state.st_gid)
    os.chmod(draft, stat.S_IMODE(state.st_mode))  # noqa: PTH101

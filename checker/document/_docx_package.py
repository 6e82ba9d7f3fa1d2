"""The parts of a Word file, and a copy of the file in which some are others; all else stays as it is, byte for byte."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo
from zlib import error as zlib_error

from checker.document._format import DocumentError

LARGEST = 1 << 29  # bytes of all parts together, unpacked
BROKEN = (BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError, zlib_error)


@contextmanager
def opened(path: str, data: bytes) -> Iterator[ZipFile]:
    """Open a Word file; whatever is broken in it, found now or later, raises `DocumentError`."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            yield archive
    except BROKEN as error:
        raise DocumentError(f"{path}: broken Word file: {' '.join(str(error).split()) or 'it ends early'}") from None


def contents(path: str, data: bytes) -> dict[str, bytes]:
    """Return the parts of a Word file by their names, in the file's order. Raises `DocumentError`."""
    with opened(path, data) as archive:
        if sum(info.file_size for info in archive.infolist()) > LARGEST:
            raise DocumentError(f"{path}: not copied: its parts unpack to more than {LARGEST >> 20} MB")
        return {info.filename: archive.read(info) for info in archive.infolist()}


def copied(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Return a copy of a Word file that holds `parts`: old ones keep order, date and compression, new ones follow."""
    file = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(file, "w") as new:
        new.comment = old.comment
        infos = {info.filename: info for info in old.infolist()}
        date = next(iter(infos.values())).date_time
        for name, content in parts.items():
            before = infos.get(name)
            info = ZipInfo(name, before.date_time if before is not None else date)
            info.compress_type = before.compress_type if before is not None else ZIP_DEFLATED
            if before is not None:
                info.external_attr, info.create_system = before.external_attr, before.create_system
            new.writestr(info, content)
    return file.getvalue()

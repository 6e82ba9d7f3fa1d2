"""Bytes to text: UTF-8, UTF-16 with a mark, else CP1252 with Latin-1 for the bytes it lacks."""

from __future__ import annotations

import codecs
import re

from checker.document._format import DocumentError

BINARY = {b"%PDF-": "a PDF file", b"{\\rtf": "an RTF file", b"PK\x03\x04": "a zip archive"}
CONTROLS = bytes(range(32)).translate(None, b"\t\n\v\f\r\x1b") + b"\x7f"
SAMPLE = 1 << 16
HEAD = 4096
MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF8)
FAMILIES = ("iso-8859", "windows-", "cp", "koi8", "mac", "gb", "big5", "euc-", "shift", "utf-16", "iso-2022", "tis-620")
LATIN = ("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii", "windows-1252")

# Latin-1 gives every byte a code point; CP1252 differs in 0x80-0x9F only, and leaves five of those undefined.
CP1252 = {byte: character for byte in range(0x80, 0xA0) if (character := bytes([byte]).decode("cp1252", "ignore"))}


def decode(path: str, data: bytes) -> str:
    """Return the text of `data`; a UTF-8 byte order mark stays its first code point.

    Raises `DocumentError`, naming `path`, for binary data and encodings that cannot be told.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _utf16(path, data)
    _refuse_binary(path, data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        _refuse_unreadable(path, data, error)
        return data.decode("latin-1").translate(CP1252)


def decode_declared(path: str, data: bytes, declaration: re.Pattern[bytes]) -> str:
    """Return the text of markup that may declare its encoding: UTF-8 where it is that, else as declared, else guessed.

    declaration: finds the encoding's name in the first kilobytes, as group 1. Raises `DocumentError`.
    """
    declared = declaration.search(data[:HEAD])
    if declared is None or data.startswith(MARKS):
        return decode(path, data)
    name = declared[1].decode("ascii", "replace").lower()
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        if name in ("utf-8", "utf8"):
            return decode(path, data)
    try:
        _refuse_binary(path, data)
        # what calls itself Latin-1 is CP1252 to every browser (https://encoding.spec.whatwg.org/#names-and-labels)
        return data.decode("cp1252" if name in LATIN else name if name.startswith(FAMILIES) else "utf-8")
    except (LookupError, UnicodeError, ValueError):
        return decode(path, data)


def _utf16(path: str, data: bytes) -> str:
    try:
        return data.decode("utf-16")
    except UnicodeDecodeError as error:
        raise DocumentError(f"{path}: not readable as UTF-16 (byte {error.start})") from None


def _refuse_binary(path: str, data: bytes) -> None:
    for magic, what in BINARY.items():
        if data.startswith(magic):
            raise DocumentError(f"{path}: this is {what}, not text")
    if b"\0" in data:
        raise DocumentError(f"{path}: binary file, not text (byte {data.index(0)} is NUL)")
    head = data[:SAMPLE]
    controls = len(head) - len(head.translate(None, CONTROLS))
    if controls * 20 > len(head):
        raise DocumentError(f"{path}: binary file, not text ({controls} control characters)")


def _refuse_unreadable(path: str, data: bytes, error: UnicodeDecodeError) -> None:
    """Raise for damaged UTF-8 and for encodings of other scripts, which CP1252 would turn into noise."""
    head = data[:SAMPLE] if error.start < SAMPLE else data
    high = sum(byte > 0x7F for byte in head)
    decoded = head.decode("utf-8", "ignore")
    valid = len(decoded.encode()) - sum(character < "\x80" for character in decoded)
    if valid > high - valid and valid > 3:
        raise DocumentError(f"{path}: damaged UTF-8 (byte {error.start})")
    if high > 40 and high * 3 > len(head):
        raise DocumentError(f"{path}: encoding not recognised; save it as UTF-8")

"""Encodings: told from the bytes; offsets are code points of the text as it stands."""

from __future__ import annotations

import codecs

import pytest

from checker.document import DocumentError, read

TEXT = "“Café” – naïve Łódź\r\nЗавтра 🚢.\n"
WESTERN = "“Café” – naïve €5… and the ferry stayed in port.\n"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (TEXT.encode(), TEXT),
        (codecs.BOM_UTF8 + TEXT.encode(), "\ufeff" + TEXT),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), TEXT),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), TEXT),
        (WESTERN.encode("cp1252"), WESTERN),
        (WESTERN.encode("cp1252") + b"\x81\x9d", WESTERN + "\x81\x9d"),
        ("Café\n".encode("latin-1"), "Café\n"),
        (b"", ""),
        (b"a\xff", "aÿ"),
    ],
)
def test_text(data: bytes, text: str) -> None:
    assert read("a.txt", data).text == text


def test_the_mark_counts_but_is_no_evidence() -> None:
    (part,) = read("a.txt", codecs.BOM_UTF8 + b"The ferry sailed.").parts
    assert part.span == (1, 18)


def test_front_matter_after_a_mark() -> None:
    document = read("a.txt", codecs.BOM_UTF8 + b'---\ntitle: "Ferry"\n---\nIt sailed.')
    assert [document.text[slice(*part.span)] for part in document.parts] == ["Ferry", "It sailed."]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a.txt: binary file, not text (byte 8 is NUL)"),
        (b"%PDF-1.7 and so on", "a.txt: this is a PDF file, not text"),
        (bytes(range(1, 32)) * 20, "a.txt: binary file, not text (500 control characters)"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a\x00", "a.txt: not readable as UTF-16 (byte 2)"),
        (codecs.BOM_UTF16_LE + b"abc", "a.txt: not readable as UTF-16"),
        ("Завтра 🚢.".encode() + b"\xff", "a.txt: damaged UTF-8 (byte 18)"),
        ("Завтра корабль уйдёт из порта на север, сказал капитан.".encode("cp1251"), "a.txt: encoding not recognised"),
    ],
)
def test_unreadable(data: bytes, message: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read("a.txt", data)
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)

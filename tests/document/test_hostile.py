"""Hostile, broken and mistaken files: each ends in one line, none in anything else, and none takes long."""

from __future__ import annotations

import io
import json
import struct
import zipfile
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.document import DocumentError, formats, read_all
from tests.document.writing import WORD, WRITERS, Story, packed

STORY = Story("Ferry burns", "By Jane Roe", ("The ferry burned on Monday.", "Nobody was hurt."))
LAUGHS = '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


def refused(name: str, data: bytes) -> str:
    with pytest.raises(DocumentError) as caught:
        read_all(name, data)
    message = str(caught.value)
    assert "\n" not in message and message.startswith(name)
    return message


def bomb(size: int) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("word/document.xml", "w") as stream:
        for _ in range(size >> 20):
            stream.write(b" " * (1 << 20))
    return file.getvalue()


def crowded() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in ("word/document.xml", *map(str, range(10_000))):
            archive.writestr(name, "")
    return file.getvalue()


def encrypted() -> bytes:
    data = bytearray(packed("<document/>"))
    for magic, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = -1
        while (place := data.find(magic, place + 1)) >= 0:
            struct.pack_into("<H", data, place + offset, 1)
    return bytes(data)


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.nitf", f"{LAUGHS}<nitf>&b;</nitf>".encode(), "the document type declares things of its own"),
        ("a.xml", f"{OUTSIDE}<nitf>&x;</nitf>".encode(), "the document type declares things of its own"),
        ("a.rss", f"{LAUGHS}<rss><item>&b;</item></rss>".encode(), "the document type declares things of its own"),
        ("a.docx", packed(f"{LAUGHS}<document>&b;</document>"), "the document type declares things of its own"),
        ("a.nitf", b"<nitf>" + b"<p>" * 5000, "elements stand more than 200 deep"),
        ("a.nitf", WRITERS["a.nitf"](STORY)[:-30], "broken XML: unclosed token"),
        ("a.nitf", b"<nitf><p>a & b</p></nitf>", "broken XML: not well-formed"),
        ("a.nitf", b"", "broken XML: no element found"),
        ("a.xml", b"<plist/>", "no NITF, NewsML-G2 or feed: the outermost element is plist"),
        ("a.xml", b"<newsItem/>", "no news item with a text inside"),
        ("a.xml", b"<rss><channel/></rss>", "no articles"),
        ("a.docx", bomb(80 << 20), "unpacks to more than 64 MB"),
        ("a.docx", crowded(), "it holds more than 10000 parts"),
        ("a.html", b"<div>" * 300_000 + b"x", "its elements stand more than 2000 deep"),
        ("a.json", b'{"uri": "1", "body_html": "<p>' + b"<b>" * 9_000 + b'x"}', "stand more than 2000 deep"),
        ("a.docx", packed(f"<document {WORD}>")[:-40], "broken Word file"),
        ("a.docx", packed(f"<document {WORD}>"), "broken XML"),
        ("a.docx", encrypted(), "broken Word file: File 'word/document.xml' is encrypted"),
        ("a.docx", b"The ferry burned.", "broken Word file: File is not a zip file"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "broken Word file: File is not a zip file"),
        ("a.json", b"[" * 100_000, "nested too deeply"),
        ("a.json", b'{"a": ' + b"1" * 10_000 + b"}", "nested too deeply, or a figure in it is too long"),
        ("a.json", b'{"body_text": "The ferry', "broken JSON: Unterminated string"),
        ("a.json", b'{"name": "package", "version": 1}', "no article in this JSON"),
        ("a.json", b"The ferry burned.", "broken JSON"),
        ("a.jsonl", b'{"text": "One."}\n{"text": ', "a.jsonl:2:10: broken JSON"),
        ("a.jsonl", b'["text"]\n', "expected a JSON object on each line"),
        ("a.jsonl", b'{"id": 1}\n', "no articles"),
        ("a.csv", b"id,name\n1,2\n", "no column of texts"),
        ("a.csv", b"id,text\n1,\n", "no articles"),
        ("a.csv", b"", "no column of texts"),
        ("a.html", b"The ferry burned.", "no HTML"),
        ("a.html", b"%PDF-1.7", "this is a PDF file"),
        ("a.md", b"\x89PNG\r\n\x1a\n\x00\x00", "binary file"),
        ("a.md", b"---\nslug: [a\n---\nx", "front matter"),
        ("a.txt", packed("<x/>").replace(b"word/document.xml", b"word/elsewhere.xml"), "this is a zip archive"),
        ("a.html", ("Завтра корабль уйдёт из порта на север. " * 2).encode("cp1251"), "encoding not recognised"),
    ],
)  # fmt: skip
def test_one_line(name: str, data: bytes, message: str) -> None:
    assert message in refused(name, data)


@pytest.mark.parametrize("name", [name for name in WRITERS if not name.endswith((".txt", ".md"))])
def test_content_counts_more_than_the_suffix(name: str) -> None:
    data = WRITERS[name](STORY)
    if name == "a.csv":  # nothing in a table tells it from a text
        return
    for wrong in ("a.txt", "a", "-", "a.docx", "a.md", "a.csv"):
        if name in ("b.json",) and not wrong.endswith("json"):
            continue  # a list of items begins as many texts do
        (document,) = read_all(wrong, data)
        assert any("The ferry burned on Monday." in document.text[slice(*part.span)] for part in document.parts)


def test_the_format_can_be_forced() -> None:
    data = b"# A heading\n\n<p>Text</p>"
    assert read_all("a.html", data, form="markdown")[0].parts[0].name == "headline"
    assert read_all("a.csv", b"text,x\na,b\n", form="text")[0].text == "text,x\na,b\n"


PIECES = st.sampled_from(
    """<p>|</p>|<article>|</article>|<div class="byline">|<h1>|<figure>|<figcaption>|<a href='x|">|<!--|-->|<script>
    |</script>|&amp;|&#x1F600;|&bogus;|<![CDATA[|]]>|<?xml version="1.0"?>|<nitf>|</nitf>|<rss>|<item>|</item></rss>
    |{"body_text": "|"}|\\u00e9|\\ud83d|{|}|[|]|,|:|"|""|\n|\r\n|text,id\n|Ferry burns.|# |> |- |```\n|**|_|`|![|](x)
    |[^1]:|\\|| |é🚢|\ufeff|---\n|<br>|<td>|<|>|&|/|=|    x|\t|<title>|<meta charset=utf-16>|\x00|İ|</""".split("|")
)
NAMES = sorted({*(f"a{suffix}" for suffix in formats()), "-"})


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(NAMES), st.lists(PIECES, max_size=25).map("".join))
def test_nothing_else_is_raised_and_parts_are_in_order(name: str, text: str) -> None:
    check(name, text.encode())


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(WRITERS)), st.data())
def test_damaged_files(name: str, data: st.DataObject) -> None:
    file = bytearray(WRITERS[name](STORY))
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(file) - 1))
        file[place : place + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
        if not file:
            return
    check(name, bytes(file))


def check(name: str, data: bytes) -> None:
    try:
        documents = read_all(name, data)
    except DocumentError as error:
        assert "\n" not in str(error)
        return
    assert documents
    for document in documents:
        for part in document.parts:
            words = document.text[slice(*part.span)]
            assert words and words.strip() == words
        for one, other in pairwise(document.parts):
            assert one.span.end <= other.span.start
        if document.source is not None:
            places = [document.source.at(offset) for offset in range(len(document.text) + 1)]
            assert all(0 <= place <= len(document.source.text) for place in places)


LONG = {
    "a.html": [
        "<p>" * 80_000,
        "<div>" * 100_000,
        "</b>" * 100_000 + "<b>" * 100_000,
        "<a b='" * 100_000,
        "<!--" * 80_000,
        "<script>" * 100_000,
        "&" * 200_000,
        "<p>x" * 50_000 + "</p>" * 50_000,
        "<" * 80_000,
        "x" * 2_000_000,
        "<a " + "b " * 100_000,
        "<p>a &eacute; " * 30_000,
        " " * 1_000_000 + "<p>",
        "<![CDATA[" * 100_000,
    ],
    "a.md": [
        "*" * 100_000,
        "[" * 100_000,
        "](" * 80_000,
        "![" * 80_000,
        "`" * 200_001,
        "> " * 80_000,
        "<a " * 80_000,
        "&x" * 80_000,
        "- a\n" * 50_000,
        "# a\n" * 50_000,
        "|a" * 100_000 + "|",
        "<!--\n" * 50_000,
        "_a" * 80_000,
        "```\n" * 50_000,
        "[a](b " * 100_000,
        "\\" * 100_000,
        "a\n" * 80_000,
        " " * 200_000 + "a",
        "[^" * 100_000,
    ],
    "a.csv": [
        "text,b\n" + '"' * 300_001,
        "text," + "," * 200_000,
        "text,b\n" + "a\n" * 20_000,
        "text,b\n" + '"a""' * 100_000,
    ],
    "a.jsonl": [
        '{"text": "' + "\\n" * 80_000 + '"}',
        '{"text": "' + "\\u00e9" * 100_000 + '"}',
        '{"text": "a"}\n' * 5_000,
    ],
    "a.json": [
        '{"body_text": "a", "uri": ' + "[" * 900 + "]" * 900 + "}",
        '{"body_text": "' + "a\\n\\n" * 50_000 + '"}',
    ],
    "a.nitf": [
        "<nitf>" + "<p>a &amp; b</p>" * 30_000 + "</nitf>",
        "<nitf>" + "<br/>" * 100_000 + "</nitf>",
        "<nitf>" + "&#233;" * 80_000 + "</nitf>",
    ],
    "a.rss": [
        "<rss><item><description>" + "&lt;p>a" * 50_000 + "</description></item></rss>",
        "<rss>" + "<item/>" * 20_000 + "</rss>",
    ],
}


@pytest.mark.parametrize("name", sorted(LONG))
def test_long_files_are_read_to_their_end(name: str) -> None:
    for text in LONG[name]:
        check_quickly(name, text.encode())


def check_quickly(name: str, data: bytes) -> None:
    try:
        assert read_all(name, data)
    except DocumentError as error:
        assert "\n" not in str(error)


def test_a_word_file_with_deep_tables_is_refused() -> None:
    body = "<tbl><tr><tc>" * 100 + "<p/>" + "</tc></tr></tbl>" * 100
    assert "deep" in refused("a.docx", packed(f"<document><body>{body}</body></document>"))


def test_a_named_entity_needs_its_document_type() -> None:
    story = "<nitf><body><body.content><p>Caf&eacute; burns.</p></body.content></body></nitf>"
    assert "undefined entity" in refused("a.nitf", story.encode())
    typed = f'<!DOCTYPE nitf SYSTEM "nitf.dtd">{story}'
    assert read_all("a.nitf", typed.encode())[0].text == "Café burns."


def test_declared_encodings() -> None:
    page = (
        '<html><head><meta charset="windows-1251"></head><body><p>Паром «Чайка» сгорел в понедельник.</p></body></html>'
    )
    assert "Паром «Чайка» сгорел" in read_all("a.html", page.encode("cp1251"))[0].text
    for odd in ("zip", "rot13", "punycode", "no-such"):
        assert read_all("a.html", page.replace("windows-1251", odd).encode())[0].text
    item = '<?xml version="1.0" encoding="iso-8859-1"?><nitf><p>Café</p></nitf>'
    assert read_all("a.nitf", item.encode("latin-1"))[0].text == "Café"


def test_json_with_a_lone_surrogate() -> None:
    (document,) = read_all("a.jsonl", json.dumps({"text": "a\ud800b \U0001f6a2"}).encode())
    assert document.text == "a\ud800b \U0001f6a2"

"""Feeds, news items and tables: each article a document, each place the file's."""

from __future__ import annotations

import json
from datetime import date

import pytest

from checker.document import read_all
from checker.model import Document
from checker.pipeline import dated

Told = list[list[tuple[str, str]]]


def parts(documents: list[Document]) -> Told:
    return [[(part.name, one.text[slice(*part.span)]) for part in one.parts] for one in documents]


def read(name: str, text: str) -> Told:
    return parts(read_all(name, text.encode()))


def test_rows_of_a_table() -> None:
    text = 'id;Title;Body;Date\n1;One;"The ""first"" one;\nit goes on.\n\nNew.";2024-11-06\n2;Two;;\n3;Three;Third.;\n'
    documents = read_all("a.csv", text.encode())
    assert parts(documents) == [
        [("headline", "One"), ("body", 'The "first" one;'), ("body", "it goes on."), ("body", "New.")],
        [("headline", "Three"), ("body", "Third.")],
    ]
    assert [one.issued for one in documents] == [date(2024, 11, 6), None]
    assert [dated(one, date(2020, 1, 1)).issued for one in documents] == [date(2024, 11, 6), date(2020, 1, 1)]
    assert documents[0].meta["id"] == "1"


@pytest.mark.parametrize(
    "text", ["text\tid\nOne.\t1", "\ufeffid,text\r\n1,One.\r\n", 'id,text\n1,"One.', "id,content\r1,One.\r"]
)
def test_tables(text: str) -> None:
    assert read("a.csv", text) == [[("body", "One.")]]


def test_json_lines() -> None:
    rows = [{"text": "One."}, {"id": 2}, {"headline": "H", "body": "<p>Two &amp; <b>more</b>.</p>"}, {"text": ""}]
    assert read("a.jsonl", "\n\n".join(map(json.dumps, rows))) == [
        [("body", "One.")],
        [("headline", "H"), ("body", "Two & more.")],
    ]


def test_ninjs_with_pictures() -> None:
    item = {
        "uri": "urn:1", "type": "text", "headline": "H", "description_text": "S.", "body_text": "no",
        "body_html": "<p>B.</p>",
        "associations": {"main": {"type": "picture", "description_text": "C."}, "other": {"type": "text"}},
    }  # fmt: skip
    wanted = [("headline", "H"), ("standfirst", "S."), ("caption", "C."), ("body", "B.")]
    assert read("a.json", json.dumps(item)) == [wanted]
    later = {**item, "associations": [{"type": "picture", "descriptions": [{"role": "caption", "value": "C."}]}]}
    assert read("a.json", json.dumps([later, {"type": "picture"}], indent=2)) == [wanted]


def test_other_json() -> None:
    assert read("a.json", '{"title": "H", "content": "One.\\n\\nTwo."}') == [
        [("headline", "H"), ("body", "One."), ("body", "Two.")]
    ]


def test_atom() -> None:
    text = """<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><entry><title type="html">A &amp;amp; B</title>
<author><name>By Jane Roe</name><uri>x</uri></author><updated>2024-11-06T10:00:00Z</updated><content type="xhtml">
<div xmlns="http://www.w3.org/1999/xhtml"><p>One <b>two</b>.</p><p>Three.</p></div></content></entry>
<entry><title>C</title><published>2024-11-05T10:00:00Z</published><summary>Four.</summary></entry></feed>"""
    documents = read_all("a.xml", text.encode())
    assert parts(documents) == [
        [("headline", "A & B"), ("byline", "By Jane Roe"), ("body", "One two."), ("body", "Three.")],
        [("headline", "C"), ("body", "Four.")],
    ]
    assert [one.issued for one in documents] == [date(2024, 11, 6), date(2024, 11, 5)]


def test_nitf() -> None:
    text = """<!DOCTYPE nitf SYSTEM "nitf-3-4.dtd"><nitf><head><title>no</title></head><body><body.head><hedline>
<hl1>H <em>h</em></hl1><hl2>S.</hl2></hedline><byline>By <person>Jane Roe</person></byline><distributor>no</distributor>
<dateline><location>HALDEN</location>, Nov. 6 —</dateline><abstract><p>A.</p></abstract></body.head><body.content>
<media><media-reference/><media-caption><p>C.</p></media-caption></media><p>One<br/>two.</p><hl2>Waiting</hl2>
<block><p>Three.</p></block></body.content></body></nitf>"""
    assert read("a.xml", text) == [[
        ("headline", "H h"), ("standfirst", "S."), ("byline", "By Jane Roe"), ("dateline", "HALDEN, Nov. 6 —"),
        ("standfirst", "A."), ("caption", "C."), ("body", "One two."), ("subhead", "Waiting"), ("body", "Three."),
    ]]  # fmt: skip


def test_news_messages() -> None:
    item = """<newsItem><contentMeta><contentCreated>2024-11-06T10:00:00Z</contentCreated>
<headline>H</headline></contentMeta><contentSet>{}</contentSet></newsItem>"""
    bodies = (
        "<inlineXML><nitf><body><body.head><hedline><hl1>H</hl1></hedline></body.head><body.content><p>One.</p>"
        "</body.content></body></nitf></inlineXML>",
        "<inlineData contenttype='text/plain'>Two.\n\nThree.</inlineData>",
        "<remoteContent href='x.jpg'/>",
    )
    text = f"<newsMessage><itemSet>{''.join(map(item.format, bodies))}</itemSet></newsMessage>"
    documents = read_all("a.xml", text.encode())
    assert parts(documents) == [
        [("headline", "H"), ("body", "One.")],
        [("headline", "H"), ("body", "Two."), ("body", "Three.")],
    ]
    assert {one.issued for one in documents} == {date(2024, 11, 6)}


def test_a_date_of_two_readings_dates_no_row() -> None:
    documents = read_all("a.csv", b"text,date\nOne.,05/11/2026\nTwo.,13/11/2026\nThree.,05/05/2026\n")
    assert [dated(one).issued for one in documents] == [None, date(2026, 11, 13), date(2026, 5, 5)]
    assert dated(documents[0], date(2020, 1, 1)).issued == date(2020, 1, 1)

"""Comments in a copy of a Word file: on exactly their words, with all else as it was."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.document import DocumentError, read
from checker.document._docx_comments import Note, commented
from checker.model import Span
from tests.document.writing import WORD

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
TYPES = f"""<?xml version="1.0"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="png" ContentType="image/png"/>
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="{KIND.format("document.main")}"/>
<Override PartName="/word/comments.xml" ContentType="{KIND.format("comments")}"/>
</Types>"""
BOLD = "<w:rPr><w:b/></w:rPr>"


def word(body: str, comments: str = "", name: str = "document") -> bytes:
    """Return a Word file; `comments` are those that it has already."""
    file = io.BytesIO()
    told = f'<Relationship Id="rId1" Type="{OFFICE}/comments" Target="comments.xml"/>' if comments else ""
    main = f'<Relationship Id="r" Type="{OFFICE}/officeDocument" Target="word/{name}.xml"/>'
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        types = TYPES if comments else "".join(line for line in TYPES.splitlines(True) if "comments" not in line)
        archive.writestr("[Content_Types].xml", types)
        archive.writestr("_rels/.rels", RELATIONS.format(main))
        archive.writestr(f"word/{name}.xml", f"<w:document {WORD}><w:body>{body}<w:sectPr/></w:body></w:document>")
        archive.writestr(f"word/_rels/{name}.xml.rels", RELATIONS.format(told))
        archive.writestr("word/media/image1.png", b"\x89PNG\r\n" + bytes(range(256)))
        if comments:
            archive.writestr("word/comments.xml", f"<w:comments {WORD}>{comments}</w:comments>")
    return file.getvalue()


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def covered(data: bytes) -> dict[str, str]:
    """Return the words that each comment is on, by the comment's number."""
    found: dict[str, str] = {}
    running: list[str] = []
    for element in ElementTree.fromstring(parts(data)["word/document.xml"]).iter():
        number = element.get(f"{W}id", "")
        if element.tag == f"{W}commentRangeStart":
            running.append(number)
            found[number] = ""
        elif element.tag == f"{W}commentRangeEnd":
            running.remove(number)
        for one in running if element.tag == f"{W}t" else ():
            found[one] += element.text or ""
    assert not running
    return found


def said(data: bytes) -> dict[str, list[str]]:
    """Return the paragraphs of each comment, by its number."""
    comments = ElementTree.fromstring(parts(data)["word/comments.xml"])
    return {
        comment.get(f"{W}id", ""): ["".join(one.itertext()) for one in comment.iter(f"{W}p")] for comment in comments
    }


def runs(data: bytes) -> list[tuple[bool, str]]:
    """Return each letter of the story with whether it is bold."""
    return [
        (run.find(f"{W}rPr/{W}b") is not None, letter)
        for run in ElementTree.fromstring(parts(data)["word/document.xml"]).iter(f"{W}r")
        for text in run.iter(f"{W}t")
        for letter in text.text or ""
    ]


RUN = st.builds(
    lambda words, bold, kept, split: (
        f'<w:r w:rsidR="1">{BOLD if bold else ""}<w:t{" xml:space=" + chr(34) + "preserve" + chr(34) if kept else ""}>'
        f"{escape(words)}</w:t>{'<w:t>more</w:t>' if split else ''}</w:r>"
    ),
    st.sampled_from(["Dmitri", "Peskov & co", "said <on>", "Zoë", "x"]), st.booleans(), st.booleans(), st.booleans(),
)  # fmt: skip
INSIDE = st.one_of(
    RUN,
    RUN.map(lambda run: f'<w:ins w:id="9" w:author="A">{run}</w:ins>'),
    RUN.map(lambda run: f'<w:hyperlink w:anchor="x">{run}</w:hyperlink>'),
    st.sampled_from(["<w:r><w:tab/></w:r>", "<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>", "<w:r/>", "<w:proofErr/>"]),
    st.just(
        "<w:r><w:t>Jong</w:t><w:noBreakHyphen/><w:t>un</w:t></w:r><w:del><w:r><w:delText>no</w:delText></w:r></w:del>"
    ),
)
PARAGRAPH = st.lists(INSIDE, min_size=1, max_size=5).map(lambda inside: f"<w:p><w:pPr/>{''.join(inside)}</w:p>")


@settings(max_examples=200, deadline=None)
@given(st.lists(PARAGRAPH, min_size=1, max_size=3), st.data())
def test_any_words_of_any_story(paragraphs: list[str], data: st.DataObject) -> None:
    file = word("".join(paragraphs))
    text = read("a.docx", file).text
    words = [place for place, letter in enumerate(text) if letter.isalnum()]
    if not words:
        return
    places = st.sampled_from(words)
    spans = [
        Span(min(pair), max(pair) + 1)
        for pair in data.draw(st.lists(st.tuples(places, places), min_size=1, max_size=4))
    ]
    copy = commented("a.docx", file, [Note(span, (f"number {at} & <so on>",)) for at, span in enumerate(spans)])
    assert read("a.docx", copy).text == text
    assert runs(copy) == runs(file)
    told = covered(copy)
    for at, span in enumerate(spans):
        assert said(copy)[str(at)] == [f"number {at} & <so on>"]
        wanted = "".join(text[slice(*span)].split())
        assert "".join(told[str(at)].split()).replace("-", "") == wanted.replace("-", "")
    changed = {"word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    before, after = parts(file), parts(copy)
    assert [*after] == [*before, "word/comments.xml"]
    assert all(after[name] == before[name] for name in before if name not in changed)
    assert commented("a.docx", file, [Note(spans[0], ("x",))]) == commented("a.docx", file, [Note(spans[0], ("x",))])


def test_comments_that_are_there_stay() -> None:
    body = (
        '<w:p><w:commentRangeStart w:id="7"/><w:r><w:t>Dmitri Peskov left.</w:t></w:r><w:commentRangeEnd w:id="7"/>'
        '<w:r><w:commentReference w:id="7"/></w:r></w:p>'
    )
    old = '<w:comment w:id="7" w:author="Ann"><w:p><w:r><w:t>Is that so?</w:t></w:r></w:p></w:comment>'
    file = word(body, old)
    copy = commented("a.docx", file, [Note(Span(0, 6), ("One.", "Two."))])
    assert said(copy) == {"7": ["Is that so?"], "8": ["One.", "Two."]}
    assert covered(copy) == {"7": "Dmitri Peskov left.", "8": "Dmitri"}
    assert old.encode() in parts(copy)["word/comments.xml"]
    for name in ("[Content_Types].xml", "word/_rels/document.xml.rels"):
        assert parts(copy)[name] == parts(file)[name]
    again = commented("a.docx", copy, [Note(Span(7, 13), ("Three.",))])
    assert covered(again) == {"7": "Dmitri Peskov left.", "8": "Dmitri", "9": "Peskov"}


def test_a_run_is_parted_with_its_formatting() -> None:
    file = word(f'<w:p><w:r w:rsidR="A1">{BOLD}<w:t>One two three</w:t></w:r></w:p>')
    xml = parts(commented("a.docx", file, [Note(Span(4, 7), ("x",))]))["word/document.xml"].decode()
    opening = f'<w:r w:rsidR="A1">{BOLD}'
    assert xml.partition("<w:body>")[2].startswith(
        f'<w:p>{opening}<w:t xml:space="preserve">One </w:t></w:r><w:commentRangeStart w:id="0"/>'
        f'{opening}<w:t>two</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
        f'{opening}<w:t xml:space="preserve"> three</w:t></w:r></w:p>'
    )


def test_the_story_may_be_another_part() -> None:
    file = word("<w:p><w:r><w:t>One two.</w:t></w:r></w:p>", name="document2")
    copy = parts(commented("a.docx", file, [Note(Span(4, 7), ("x",))]))
    assert b"commentRangeStart" in copy["word/document2.xml"]
    assert b'Target="/word/comments.xml"' in copy["word/_rels/document2.xml.rels"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "iso-8859-1"])
def test_encodings_stay(encoding: str) -> None:
    file = io.BytesIO(word("<w:p/>"))
    story = "<w:body><w:p><w:r><w:t>Zoë left.</w:t></w:r></w:p></w:body>"
    body = f'<?xml version="1.0" encoding="{encoding.removesuffix("-sig")}"?><w:document {WORD}>{story}</w:document>'
    with zipfile.ZipFile(file) as old:
        names = {name: old.read(name) for name in old.namelist()}
    names["word/document.xml"] = body.encode(encoding)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in names.items():
            archive.writestr(name, content)
    copy = commented("a.docx", out.getvalue(), [Note(Span(0, 3), ("“x”",))])
    xml = parts(copy)["word/document.xml"].decode(encoding)
    assert "<w:t>Zoë</w:t>" in xml
    assert read("a.docx", copy).text == "Zoë left."


def test_a_place_that_is_nothing_stands_for_the_first_block() -> None:
    file = word("<w:p><w:r><w:t>One two.</w:t></w:r></w:p><w:p><w:r><w:t>Three.</w:t></w:r></w:p>")
    assert covered(commented("a.docx", file, [Note(Span(0, 0), ("No byline.",))])) == {"0": "One two."}


def test_words_in_no_plain_run() -> None:
    file = word("<w:p><w:pPr/><w:r><w:t><![CDATA[One]]> two.</w:t></w:r></w:p>")
    copy = commented("a.docx", file, [Note(Span(0, 3), ("x",))])
    assert covered(copy) == {"0": "One two."}
    assert read("a.docx", copy).text == "One two."


def test_what_cannot_be_done() -> None:
    with pytest.raises(DocumentError, match=r"a\.docx: it holds no text"):
        commented("a.docx", word("<w:p/>"), [Note(Span(0, 0), ("x",))])
    bare = word("<w:p><w:r><w:t>One.</w:t></w:r></w:p>")
    with pytest.raises(DocumentError, match="broken Word file"):
        commented("a.docx", bare[:-30], [Note(Span(0, 3), ("x",))])


def test_nothing_to_say_is_the_same_file() -> None:
    file = word("<w:p/>")
    assert commented("a.docx", file, []) == file


def test_another_library_reads_it(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    story = docx.Document()
    paragraph = story.add_paragraph("Kremlin spokesman ")
    paragraph.add_run("Dmitri Pes").bold = True
    paragraph.add_run("kov spoke.")
    story.add_comment(paragraph.runs, text="Is that so?", author="Ann", initials="A")
    story.save(tmp_path / "a.docx")
    file = (tmp_path / "a.docx").read_bytes()
    text = read("a.docx", file).text
    start = text.index("Dmitri")
    (tmp_path / "b.docx").write_bytes(commented("a.docx", file, [Note(Span(start, start + 13), ("One.", "Two."))]))
    copy = docx.Document(tmp_path / "b.docx")
    assert [(one.author, one.initials, one.text, one.timestamp is None) for one in copy.comments] == [
        ("Ann", "A", "Is that so?", False),
        ("Deskcheck", "DC", "One.\nTwo.", True),
    ]
    assert [(run.text, run.bold) for run in copy.paragraphs[0].runs if run.text] == [
        ("Kremlin spokesman ", None), ("Dmitri Pes", True), ("kov", None), (" spoke.", None),
    ]  # fmt: skip

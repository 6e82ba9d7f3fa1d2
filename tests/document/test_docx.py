"""Word files: what the final version shows, and nothing else."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest

from checker.document import read
from checker.pipeline import dated
from tests.document.writing import CORE, WORD, packed

STYLES = f"""<w:styles {WORD}><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Beschriftung"><w:name w:val="caption"/></w:style></w:styles>"""


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(inside: str, style: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}<w:rPr><w:vanish/></w:rPr></w:pPr>{inside}</w:p>"


def parts(body: str, **others: str) -> list[tuple[str, str]]:
    data = io.BytesIO(packed(f"<w:document {WORD}><w:body>{body}</w:body></w:document>", CORE.format("2024-11-06")))
    with zipfile.ZipFile(data, "a") as archive:
        for name, content in others.items():
            archive.writestr(f"word/{name}.xml", content)
    document = read("a.docx", data.getvalue())
    assert document.source is None
    return [(part.name, document.text[slice(*part.span)]) for part in document.parts]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (run("Dmi") + run("tri ", "<w:b/>") + run("Peskov."), "Dmitri Peskov."),
        (
            "<w:ins>" + run("One ") + "</w:ins><w:del><w:r><w:delText>no </w:delText></w:r></w:del>" + run("two."),
            "One two.",
        ),
        ("<w:moveFrom>" + run("no ") + "</w:moveFrom><w:moveTo>" + run("One.") + "</w:moveTo>", "One."),
        ('<w:hyperlink r:id="x" xmlns:r="r">' + run("One") + "</w:hyperlink>" + run(" two."), "One two."),
        ("<w:sdt><w:sdtContent>" + run("One.") + "</w:sdtContent></w:sdt>", "One."),
        (run("One") + "<w:r><w:br/></w:r>" + run("two") + "<w:r><w:tab/><w:t>three</w:t></w:r>", "One two three"),
        (run("Jong") + "<w:r><w:noBreakHyphen/></w:r>" + run("un."), "Jong-un."),
        (run("no", "<w:vanish/>") + run("One.", '<w:vanish w:val="0"/>'), "One."),
        (run("One.") + '<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>', "One."),
        ("<w:commentRangeStart/>" + run("One.") + '<w:r><w:commentReference w:id="1"/></w:r>', "One."),
        (run("a &amp; b &lt; c"), "a & b < c"),
    ],
)
def test_runs(inside: str, text: str) -> None:
    assert parts(paragraph(inside)) == [("body", text)]


def test_headers_comments_and_notes_are_left_out() -> None:
    other = f"<w:hdr {WORD}>{paragraph(run('no'))}</w:hdr>"
    assert parts(paragraph(run("One.")), header1=other, comments=other, footnotes=other) == [("body", "One.")]


def test_styles_name_the_parts_in_any_language() -> None:
    body = (
        paragraph(run("Ferry stays"), "berschrift1") + paragraph(run("One."), "Beschriftung") + paragraph(run("Two."))
    )
    wanted = [("headline", "Ferry stays"), ("caption", "One."), ("body", "Two.")]
    assert parts(body + paragraph(run("Waiting"), "Heading2"), styles=STYLES) == [*wanted, ("subhead", "Waiting")]
    titled = paragraph(run("A title"), "Title") + paragraph(run("More"), "Subtitle") + body
    assert [name for name, _ in parts(titled, styles=STYLES)] == [
        "headline",
        "standfirst",
        "subhead",
        "caption",
        "body",
    ]


def test_cells_are_blocks() -> None:
    cell = "<w:tc>{}</w:tc>"
    table = f"<w:tbl><w:tr>{cell.format(paragraph(run('Dead')))}{cell.format(paragraph(run('12')))}</w:tr></w:tbl>"
    assert parts(paragraph(run("One.")) + table) == [("body", "One."), ("body", "Dead"), ("body", "12")]


def test_an_empty_file_has_no_parts() -> None:
    assert parts("") == []


@pytest.mark.parametrize(
    ("created", "modified", "wanted"),
    [
        ("2024-11-06", "", date(2024, 11, 6)),
        ("2024-01-06", "2024-11-06", date(2024, 11, 6)),
        ("2024-11-06", "2013-12-23", date(2024, 11, 6)),  # saved before it was made: the day is the template's
        ("2013-12-23", "2013-12-23", None),
        ("1970-01-01", "1601-01-01", None),
        ("soon", "2024-11-31", None),
        ("", "", None),
    ],
)
def test_the_day_of_saving_dates_what_nothing_else_does(created: str, modified: str, wanted: date | None) -> None:
    story = f"<w:document {WORD}><w:body>{paragraph(run('It opened on Friday.'))}</w:body></w:document>"
    core = CORE.format(created).replace(
        "</cp:", f"<dcterms:modified>{modified}T10:00:00Z</dcterms:modified></cp:" if modified else "</cp:"
    )
    document = read("a.docx", packed(story, core))
    assert dated(document).issued == wanted
    assert dated(document, date(2020, 1, 1)).issued == date(2020, 1, 1)


def test_a_dateline_dates_a_story_better_than_the_day_of_saving() -> None:
    inside = paragraph(run("LYON, Nov. 4, 2022 (AP) — The bridge opened on Friday, the council said at noon."))
    document = read(
        "a.docx", packed(f"<w:document {WORD}><w:body>{inside}</w:body></w:document>", CORE.format("2024-11-06"))
    )
    assert dated(document).issued == date(2022, 11, 4)

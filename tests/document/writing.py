"""One story written in every format: what the readers must take back out of it."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from typing import NamedTuple
from xml.sax.saxutils import escape


class Story(NamedTuple):
    """A story as its writer has it; `issued` is an ISO date."""

    headline: str
    byline: str
    paragraphs: tuple[str, ...]
    issued: str = "2024-11-08"


WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dcterms="http://purl.org/dc/terms/"><dcterms:created>{}T10:00:00Z</dcterms:created></cp:coreProperties>'
)


def text(story: Story) -> bytes:
    return "\n".join([*front(story), "", *(f"{one}\n" for one in story.paragraphs)]).encode()


def front(story: Story) -> list[str]:
    return ["---", f"title: {json.dumps(story.headline, ensure_ascii=False)}", f"date: {story.issued}",
            f"byline: {json.dumps(story.byline, ensure_ascii=False)}", "---"]  # fmt: skip


def markdown(story: Story) -> bytes:
    lines = ["---", f"date: {story.issued}", f"byline: {json.dumps(story.byline, ensure_ascii=False)}", "---", ""]
    marked = [f"{_bold(one)}\n" for one in story.paragraphs]
    return "\n".join([*lines, f"# {story.headline}", "", *marked]).encode()


def _bold(paragraph: str) -> str:
    words = paragraph.split(" ")
    return " ".join([f"**{words[0]}**", *words[1:-1], f"[{words[-1]}](https://example.org/a_b)"])


def _italic(paragraph: str) -> str:
    return " ".join(
        f"<em>{escape(one)}</em>" if at % 3 == 1 else escape(one) for at, one in enumerate(paragraph.split(" "))
    )


def html(story: Story) -> bytes:
    inside = "\n".join(f"<p>{_italic(one).replace('’', '&rsquo;')}</p>" for one in story.paragraphs)
    data = json.dumps({"@type": "NewsArticle", "datePublished": f"{story.issued}T08:00:00Z"})
    return f"""<!doctype html><html><head><title>x</title><script type="application/ld+json">{data}</script></head>
<body><nav><ul><li><a href="/">Home</a></li></ul></nav><article><h1>{escape(story.headline)}</h1>
<div class="byline">{escape(story.byline)}</div>
{inside}</article><aside><p>Read this instead.</p></aside></body></html>""".encode()


def docx(story: Story) -> bytes:
    def runs(words: str) -> str:
        half = len(words) // 2
        return "".join(
            f'<w:r><w:t xml:space="preserve">{escape(one)}</w:t></w:r>' for one in (words[:half], words[half:]) if one
        )

    styled = f'<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>{runs(story.headline)}</w:p>'
    plain = "".join(f"<w:p>{runs(one)}</w:p>" for one in (story.byline, *story.paragraphs))
    return packed(f"<w:document {WORD}><w:body>{styled}{plain}</w:body></w:document>", CORE.format(story.issued))


def packed(body: str, core: str = "") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", body)
        if core:
            archive.writestr("docProps/core.xml", core)
    return file.getvalue()


def ninjs(story: Story) -> bytes:
    body = "".join(f"<p>{_italic(one)}</p>" for one in story.paragraphs)
    item = {"uri": "urn:1", "type": "text", "headline": story.headline, "byline": story.byline, "body_html": body,
            "versioncreated": f"{story.issued}T10:00:00Z"}  # fmt: skip
    return json.dumps(item, indent=1).encode()


def ninjs3(story: Story) -> bytes:
    item = {"uri": "urn:1", "headlines": [{"role": "short", "value": "x"}, {"role": "main", "value": story.headline}],
            "by": story.byline, "versionCreated": f"{story.issued}T10:00:00Z",
            "bodies": [{"role": "main", "value": "\n\n".join(story.paragraphs)}]}  # fmt: skip
    return json.dumps([item], ensure_ascii=False).encode()


def nitf_text(story: Story) -> str:
    inside = "".join(f"<p>{_italic(one)}</p>\n" for one in story.paragraphs)
    return f"""<nitf><head><docdata><date.issue norm="{story.issued.replace("-", "")}T100000Z"/></docdata></head>
<body><body.head><hedline><hl1>{escape(story.headline)}</hl1></hedline><byline>{escape(story.byline)}</byline>
</body.head><body.content><block>{inside}</block></body.content></body></nitf>"""


def nitf(story: Story) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{nitf_text(story)}'.encode()


def newsml(story: Story) -> bytes:
    inside = "".join(f"<p><![CDATA[{one}]]></p>" for one in story.paragraphs)
    return f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta>
<versionCreated>{story.issued}T09:00:00Z</versionCreated></itemMeta><contentMeta><by>{escape(story.byline)}</by>
<headline>{escape(story.headline)}</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>{inside}</body></html></inlineXML>
</contentSet></newsItem>""".replace("\n", "\r\n").encode("utf-16")


def rss(story: Story) -> bytes:
    body = escape("".join(f"<p>{_italic(one)}</p>" for one in story.paragraphs))
    return f"""<rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>Feed</title><item>
<title>{escape(story.headline)}</title><dc:creator>{escape(story.byline)}</dc:creator>
<pubDate>Fri, 08 Nov 2024 10:00:00 GMT</pubDate><description>Short.</description>
<content:encoded>{body}</content:encoded></item></channel></rss>""".encode()


def jsonl(story: Story) -> bytes:
    row = {"id": "1", "title": story.headline, "author": story.byline, "date": story.issued,
           "text": "\n\n".join(story.paragraphs)}  # fmt: skip
    return ("\n" + json.dumps(row) + "\n").encode()


def table(story: Story) -> bytes:
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(["id", "headline", "byline", "date", "Text"])
    writer.writerow(["1", story.headline, story.byline, story.issued, "\n\n".join(story.paragraphs)])
    return file.getvalue().encode()


WRITERS = {
    "a.txt": text, "a.md": markdown, "a.html": html, "a.docx": docx, "a.json": ninjs, "b.json": ninjs3, "a.nitf": nitf,
    "a.xml": newsml, "a.rss": rss, "a.jsonl": jsonl, "a.csv": table,
}  # fmt: skip

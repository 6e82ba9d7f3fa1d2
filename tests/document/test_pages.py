"""Pages as content management systems write them: the story's parts, and nothing of what stands around it.

Beside each page stands what is to be read: its date, then a line for each part. The pages are made up; what is real is
their markup: cookie banners, share buttons, newsletters, related links, comments, live blogs, captions, JSON-LD.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checker.document import read
from checker.model import Document
from tests.document.test_html import LONG, MORE, page, parts
from tests.document.test_one_story import plain

FOLDER = Path(__file__).with_name("pages")
PAGES = sorted(FOLDER.glob("*.html"))


def opened(path: Path) -> Document:
    return read(path.name, path.read_bytes())


def told(document: Document) -> list[str]:
    return [str(document.issued), *(f"{name}: {text}" for name, text in parts(document))]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_the_story_and_nothing_else(path: Path) -> None:
    assert told(opened(path)) == path.with_suffix(".txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_its_words_lead_back_to_the_page(path: Path) -> None:
    document = opened(path)
    source = document.source
    assert source is not None
    for match in re.finditer(r"\w+", document.text):
        start, end = source.at(match.start()), source.at(match.end(), closing=True)
        assert plain(source.text[start:end]) == match.group()


def test_every_page_has_what_is_to_be_read() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == {path.stem for path in PAGES}
    assert len(PAGES) >= 7


@pytest.mark.parametrize(
    "body",
    [
        f'<div class="content-sidebar-wrap has-sidebar"><p>{LONG}</p><p>{MORE}</p></div>',
        f'<form id="aspnetForm" method="post"><div><p>{LONG}</p><p>{MORE}</p></div></form>',
        f'<div class="sidebar-left"><main><p>{LONG}</p><p>{MORE}</p></main></div>',
        f'<div class="css-1ads9 x-ad3d"><p>{LONG}</p><p>{MORE}</p></div>',
        f'<article class="tag-comments category-share"><p>{LONG}</p><p>{MORE}</p></article>',
    ],
)
def test_a_frame_around_the_story_is_no_furniture(body: str) -> None:
    assert parts(page(body)) == [("body", LONG.strip()), ("body", MORE.strip())]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ('One <span class="visually-hidden">hidden </span>two.', "One two."),
        ('One<a class="footnote-anchor" href="#f">1</a> two.', "One two."),
        ("One <amp-ad><b>Buy!</b></amp-ad>two.", "One two."),
        ('One <span class="tooltip share">Share this</span>two.', "One two."),
        ('One <span data-testid="ad-label">Advertisement</span>two.', "One two."),
    ],
)
def test_what_nobody_reads_inside_a_paragraph(inside: str, text: str) -> None:
    assert parts(page(f"<p>{inside}</p>")) == [("body", text)]


@pytest.mark.parametrize(
    "named",
    """class="sharedaddy sd-sharing"|id="jp-relatedposts"|class="b-newsletter-promo"|data-component="links-block"
    |data-component="tag-list"|class="AuthorBio"|class="ad-slot ad-slot--inline"|id="onetrust-consent-sdk"
    |class="subscription-widget"|data-print-layout="hide"|class="most-viewed"|class="twitter-tweet"|role="complementary"
    |class="comments-area"|class="bottom-of-article"|data-testid="recirculation"|class="RichLink read-more"
    |class="outbrain-wrap"|aria-hidden="true"|class="c-interstitial-link"|class="hide-for-print"|class="key-events"
    """.split("|"),
)
def test_boxes_beside_the_story(named: str) -> None:
    box = f"<div {named}><p>Nothing of the story.</p></div>"
    assert parts(page(f"<article><p>{LONG}</p>{box}<p>{MORE}</p></article>")) == [
        ("body", LONG.strip()),
        ("body", MORE.strip()),
    ]

"""Saved story pages: the story is taken, what stands around it is not."""

from __future__ import annotations

from datetime import date
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.document import read
from checker.document._markup import tokens
from checker.document._traced import Piece
from checker.model import Document

LONG = "The ferry was to leave at noon, but the harbour master kept it in port because of the wind. " * 3
MORE = "Nobody could say on Monday when the next one would sail, and the hotels were full. " * 3


def page(body: str, head: str = "") -> Document:
    return read("a.html", f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode())


def parts(document: Document) -> list[tuple[str, str]]:
    return [(part.name, document.text[slice(*part.span)]) for part in document.parts if part.name != "furniture"]


def names(body: str) -> list[str]:
    return [name for name, _ in parts(page(body))]


def test_a_story_page() -> None:
    body = f"""<header class="site"><h1 class="logo"><a href="/">The Gull</a></h1>
<nav><p>News and more news</p></nav></header>
<main><article><header><h1>Ferry <em>stays</em>
 in port</h1><p class="article-standfirst">The wind may blow on.</p>
<span class="byline">By <a rel="author" href="/j">Jane Roe</a></span>
<time datetime="2024-11-06">6 November 2024</time></header>
<figure><img src="a.jpg" alt="x">
<figcaption>The ferry in port. <span class="credit">Ole Berg</span></figcaption></figure>
<p>HALDEN, Nov. 6 (AP) &mdash; {LONG}</p><h2>Waiting</h2><blockquote><p>We wait.</p></blockquote>
<div class="related-links"><p>{MORE}</p></div><aside><p>{MORE}</p></aside><p><a href="/b">Why do ferries sink?</a></p>
<p hidden>Hidden.</p><p>{MORE}</p><table><tr><td>Ferries<td>12</table></article></main>
<section class="comments"><p>{LONG}</p></section><footer><p>Copyright, all of it.</p></footer>"""
    wanted = [
        ("headline", "Ferry stays in port"),
        ("standfirst", "The wind may blow on."),
        ("byline", "By Jane Roe"),
        ("dateline", "6 November 2024"),
        ("caption", "The ferry in port."),
        ("dateline", "HALDEN, Nov. 6 (AP) —"),
        ("body", LONG.strip()),
        ("subhead", "Waiting"),
        ("body", "We wait."),
        ("body", MORE.strip()),
        ("body", "Ferries"),
        ("body", "12"),
    ]
    document = page(body)
    assert parts(document) == wanted
    assert document.issued == date(2024, 11, 6)


def test_the_densest_box_where_nothing_is_marked() -> None:
    blurbs = "".join(f"<div><p>Teaser {number} of another story.</p></div>" for number in range(5))
    body = f"<div><div>{blurbs}</div><div class=x><p>{LONG * 2}<p>{MORE}</div><div>{blurbs}</div></div>"
    assert parts(page(body)) == [("body", (LONG * 2).strip()), ("body", MORE.strip())]


def test_an_article_in_several_boxes() -> None:
    body = f"<div id=story><div><p>{LONG}</p></div><div><p>{MORE}</p></div></div><div><p>Other.</p></div>"
    assert parts(page(body)) == [("body", LONG.strip()), ("body", MORE.strip())]


def test_small_articles_beside_a_story_are_not_the_story() -> None:
    cards = "<article><h3>Other</h3><p>A short card.</p></article>" * 3
    assert parts(page(f"<div><p>{LONG}</p><p>{MORE}</p></div>{cards}")) == [
        ("body", LONG.strip()),
        ("body", MORE.strip()),
    ]


@pytest.mark.parametrize(
    ("head", "issued"),
    [
        ('<script type="application/ld+json">{"@graph": [{"@type": "Person"}, {"@type": ["NewsArticle"],'
         ' "datePublished": "2024-11-05T23:00:00Z"}]}</script>', date(2024, 11, 5)),
        ('<script type="application/ld+json">{"broken": </script><meta property="article:published_time"'
         ' content="2024-11-04T10:00">', date(2024, 11, 4)),
        ("<meta name='pubdate' content='20241103'>", date(2024, 11, 3)),
        ('<script type="application/ld+json">{"@type": "WebSite", "datePublished": "2020-01-01"}</script>', None),
        ("<meta name='date' content='soon'>", None),
    ],
)  # fmt: skip
def test_date_of_publication(head: str, issued: date | None) -> None:
    assert page(f"<p>{LONG}</p>", head).issued == issued


def test_the_headline_of_the_head_where_the_page_shows_none() -> None:
    document = page(f"<p>{LONG}</p>", '<meta property="og:title" content="Ferry &amp; harbour">')
    assert parts(document)[0] == ("headline", "Ferry & harbour")
    assert document.source is not None
    span = document.parts[0].span
    assert (
        document.source.text[document.source.at(span.start) : document.source.at(span.end, True)]
        == "Ferry &amp; harbour"
    )


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("caf&eacute; O&#39;Brien &lt;b&gt; &amp;amp;", "café O'Brien <b> &amp;"),
        ("one<br>two<br/>three", "one two three"),
        ("a<!-- <p>no</p> -->b <script>var x = '<p>no</p>'</script>c", "ab c"),
        ("  one \n\t two&nbsp;three ", "one two\xa0three"),
        ("<b>O</b>ne <i>t</i>wo", "One two"),
        ("a < b & c &bogus; <3", "a < b & c &bogus; <3"),
        ("<img alt='a > b' src=x>after", "after"),
    ],
)
def test_text(markup: str, text: str) -> None:
    assert parts(page(f"<p>{markup}</p>")) == [("body", text)]


def test_two_breaks_end_a_paragraph() -> None:
    assert parts(page("<div>One<br>two.<br> <br/>Three.<br></div>")) == [("body", "One two."), ("body", "Three.")]


def test_unclosed_and_crossed_elements() -> None:
    assert parts(page("<p>One<p>Two<div>Three</p></div><li>Four<li>Five</b></i>")) == [
        ("body", word) for word in ("One", "Two", "Three", "Four", "Five")
    ]


def test_what_a_page_says_of_no_story() -> None:
    assert page("").parts == ()
    assert names("<nav>Home</nav><script>1</script>") == []


class _Reader(HTMLParser):
    """The text of a fragment as Python's own parser reads it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []

    def handle_data(self, data: str) -> None:
        self.said.append(data)


MARKUP = st.sampled_from(
    """<b>|</b>|<i class='x y'>|</i>|<a href="/a>b" x>|</a>|one |two|&amp;|&eacute;|&#233;|&#x1F6A2;|&rsquo;
    | |<!-- no > -->|é🚢|&nbsp;|3 &lt; 4|<wbr>|<img alt='x'/>""".split("|")
)


@given(st.lists(MARKUP, max_size=20).map("".join))
def test_text_is_read_as_the_standard_parser_reads_it(markup: str) -> None:
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    found = [token for token in tokens(markup) if isinstance(token, Piece)]
    assert "".join(piece.text for piece in found) == "".join(reader.said)
    for piece in found:
        assert unescape(markup[piece.start : piece.end]) == piece.text

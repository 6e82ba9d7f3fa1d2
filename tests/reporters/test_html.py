"""The page: what it holds, what it may not hold, its weight, and how a browser shows it."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given, settings

from checker.document import from_text
from checker.factbase import facts_of
from checker.model import Finding, Part, Related, Severity, Span
from checker.report import Report
from checker.reporters import Options, html
from checker.reporters._html import escaped
from tests.reporters.making import DEATHS, NAMES, clean, of, reports, span, usual, whole
from tests.reporters.pages import BROWSER, Page, Pixel, screenshot

PARAGRAPH = (
    "The council of Harrow Bay met on 6 November 2024 and gave 12 people $4.2 million, Margaret Whitcombe said. "
    "The plan, drawn up in March 2011, names 34 streets; “it is a good plan,” Whitcombe said.\n\n"
)


def rendered(report: Report) -> str:
    return html.report(report, Options())


def crowded() -> Report:
    """Return a report of 100 findings, each with two other places, in a story of 900 words."""
    text = PARAGRAPH * 25
    document = from_text(text, "story.txt")
    places = [Span(match.start(), match.end()) for match in re.finditer(r"[A-Z]\w+|\d+", text)]
    findings = tuple(
        Finding(
            NAMES.id if number % 2 else DEATHS.id, list(Severity)[number % 3],
            "“Whitcomb” (once) and “Whitcombe” (3 times) look like one name spelled two ways", document,
            places[number], (Related(document, places[number + 40], "3 times"), Related(document, places[-1 - number])),
        )
        for number in range(100)
    )  # fmt: skip
    return of((document,), findings, NAMES, DEATHS)


def test_both_sides_are_marked_and_linked() -> None:
    told = rendered(usual())
    here = re.search(
        r'<mark id="(p\d+)" class="warning f2"><a href="#(p\d+)"[^>]*>(?:<i[^>]*></i>)*Dmitri Peskov<', told
    )
    assert here
    there = re.search(
        rf'<mark id="{here[2]}" class="warning other f2"><a href="#{here[1]}"[^>]*>(?:<i[^>]*></i>)*Dmitry Peskov<',
        told,
    )
    assert there
    assert '<li id="f2" class="warning f2">' in told
    assert '<del dir="auto">Dmitri</del> → <ins dir="auto">Dmitry</ins>' in told
    assert 'href="https://example.org/names"' in told


def test_text_is_escaped() -> None:
    told = rendered(usual())
    assert "of the &lt;b&gt;crew&lt;/b&gt; &amp; " in told
    assert "<b>crew" not in told


def test_acting_characters_are_shown() -> None:
    text = "a\x00\x1b[2J\x7f\x85\u202eb\ud800\ufffe</script><!--\tc"
    (story,) = Page(rendered(of((whole("a.txt", text),), ()))).stories
    assert story == ["a␀␛[2J␡[U+0085][U+202E]b\ufffd[U+FFFE]</script><!--\tc"]


def test_places_within_each_other() -> None:
    document = whole("a.txt", "red 12 green 9 blue")
    outer, inner = Span(0, 19), Span(7, 12)
    findings = tuple(Finding(NAMES.id, Severity.WARNING, "", document, place) for place in (outer, inner, inner))
    told = rendered(of((document,), findings))
    assert re.search('<mark id="p1" class="warning f1"><a [^>]*>red <i id="k1"></i>12 </a></mark><mark id="p2"', told)
    assert Page(told).stories == [["red 12 green 9 blue"]]
    assert Page(told).tags["mark"] == 3


def test_parts_are_paragraphs_and_the_rest_is_left_out() -> None:
    document = from_text("---\ntitle: Ferry sinks\n---\nPORTO, Nov. 6 — It sank.\n\nIt was old.\n", "a.txt")
    (story,) = Page(rendered(of((document,), ()))).stories
    assert story == ["Ferry sinks", "PORTO, Nov. 6 — It sank.", "It was old."]


def test_other_articles_are_told_too() -> None:
    report = usual()
    alone = Report(report.documents[:1], report.findings, report.verdicts, report.rules_by_id)
    page = Page(rendered(alone))
    assert len(page.stories) == 2
    assert "Дмитрий Песков" in page.stories[1][0]


def test_charts() -> None:
    told = rendered(crowded())
    assert "<h3>Dates</h3>" in told
    assert "6 November 2024 ×25" in told
    story = from_text("The storm killed 12 people on Monday. The storm killed 21 people, he said.", "a.txt")
    one, other = span(story.text, "12 people"), span(story.text, "21 people")
    finding = Finding(DEATHS.id, Severity.ERROR, "12 or 21", story, one, (Related(story, other),))
    told = rendered(of((story,), (finding,), DEATHS))
    assert "<h3>Competing figures</h3>" in told
    widths = [float(width) for width in re.findall(r'<rect x="3.0%" y="\d+" width="([\d.]+)%"', told)]
    assert widths == [pytest.approx(94 * 12 / 21, abs=0.1), 94.0]
    assert "Competing figures" not in rendered(clean())


def test_facts() -> None:
    document = from_text("On 6 November 2024 it rained.", "a.txt")
    told = html.facts([(document, document.derived(facts_of("date")))], Options())
    page = Page(told)
    assert page.tags["tr"] == 2
    assert "No contradiction" not in told
    assert set(page.links) <= {f"#{name}" for name in page.ids}


def test_a_hundred_findings_are_light() -> None:
    assert len(rendered(crowded()).encode("utf-8")) < 200_000


def test_nothing_found() -> None:
    page = Page(rendered(clean()))
    assert page.stories == [["Nothing here."]]
    assert "No contradiction found." in rendered(clean())
    assert "No text." in rendered(of((whole("a.txt", ""),), ()))


@settings(max_examples=100, deadline=None)
@given(reports())
def test_any_report(report: Report) -> None:
    told = rendered(report)
    page = Page(told)
    assert max(page.ids.values()) == 1
    assert {link for link in page.links if not link.startswith("https://")} <= {f"#{name}" for name in page.ids}
    assert set(page.referred) <= set(page.ids)
    assert not page.tags["script"]
    assert all(low + 1 >= high for low, high in zip(page.headings, page.headings[1:], strict=False))
    assert page.headings.count(1) == 1
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]", told)
    for document, story in zip(report.documents, page.stories, strict=False):
        if document.text.strip():  # of a text without words, only what is marked is told
            assert "".join("".join(story).split()) == "".join(unescape(escaped(document.text)).split())


# What the browser shows: colours of the style sheet, counted in a screenshot.
LIGHT, DARK = (0xF4, 0xF2, 0xED), (0x14, 0x15, 0x17)
ERROR_WASH, DARK_ERROR_WASH = (0xFB, 0xDE, 0xDB), (0x54, 0x21, 0x1D)
PREFER_DARK = "--blink-settings=preferredColorScheme=0"

with_browser = pytest.mark.skipif(BROWSER is None, reason="no browser")


def count(rows: list[list[Pixel]], colour: Pixel) -> int:
    return sum(row.count(colour) for row in rows)


@with_browser
def test_light_and_dark(tmp_path: Path) -> None:
    told = rendered(usual())
    rows = screenshot(told, tmp_path, 1200, 700)
    assert rows[0][0] == LIGHT
    words = sum(1 for row in rows for colour in row[:380] if colour == ERROR_WASH)
    cards = sum(1 for row in rows for colour in row[380:] if colour == ERROR_WASH)
    assert words > 75  # “12 people” in the story
    assert cards > 1250  # its card beside the story
    assert count(screenshot(rendered(clean()), tmp_path, 1200, 700), ERROR_WASH) == 0
    rows = screenshot(told, tmp_path, 1200, 700, PREFER_DARK)
    assert rows[0][0] == DARK
    assert count(rows, DARK_ERROR_WASH) > 1250
    assert count(rows, LIGHT) == 0


@with_browser
def test_nothing_is_wider_than_a_telephone(tmp_path: Path) -> None:
    document = whole("a" * 300 + ".txt", "word " * 50 + "\n" + "x" * 3000)
    finding = Finding(
        NAMES.id, Severity.ERROR, "y" * 300, document, Span(0, 240), (Related(document, Span(251, 3000)),)
    )
    rows = screenshot(rendered(of((document,), (finding,), NAMES)), tmp_path, 500, 1600)
    assert {row[-2] for row in rows[20:]} <= {LIGHT}
    assert count(rows, ERROR_WASH) > 1250


@with_browser
def test_what_is_pointed_at_is_outlined(tmp_path: Path) -> None:
    document = whole("a.txt", "one two")
    report = of((document,), (Finding(NAMES.id, Severity.ERROR, "", document, Span(0, 3)),), NAMES)
    assert Part("body", Span(0, 7)) in document.parts
    hue = (0xB3, 0x26, 0x1E)
    plain = count(screenshot(rendered(report), tmp_path, 1000, 600), hue)
    aimed = rendered(report).replace("mark:target", "mark")
    assert count(screenshot(aimed, tmp_path, 1000, 600), hue) > plain + 25

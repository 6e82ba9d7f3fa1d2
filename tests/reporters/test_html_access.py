"""The page for everybody: contrast, landmarks, headings, names of links; in a real browser where there is one."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest

from checker.reporters import Options, html
from tests.reporters.making import usual, whole
from tests.reporters.pages import BROWSER, POLICY, Page, screenshot, seen
from tests.reporters.test_html import PREFER_DARK, crowded, rendered

STYLE = html.STYLE.read_text(encoding="utf-8")
LEAST = 4.5  # WCAG 2.2, 1.4.3
COLOUR = re.compile(r"--([\w-]+):\s*#([0-9a-f]{6}|[0-9a-f]{3})\b")
TEXTS = {
    "paper": ("ink", "soft", "link", "error", "warning", "note"),
    "ground": ("ink", "soft", "link"),
    **{f"{name}-wash": ("ink", "link", name, "error") for name in ("error", "warning", "note")},
}
with_browser = pytest.mark.skipif(BROWSER is None, reason="no browser")


def colours(block: str) -> dict[str, str]:
    """Return the colours that a block of the style sheet sets, over those of the light page."""
    light, dark = STYLE.split("@media (prefers-color-scheme: dark)")[0], STYLE.split("dark)")[1].split("\n}")[0]
    printed = STYLE.split("@media print")[1]
    return dict(COLOUR.findall(light)) | dict(COLOUR.findall({"light": "", "dark": dark, "print": printed}[block]))


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""
    full = colour if len(colour) == 6 else "".join(2 * digit for digit in colour)
    parts = [int(full[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("block", ["light", "dark", "print"])
def test_contrast(block: str) -> None:
    told = colours(block)
    assert contrast("000", "fff") == 21
    pairs = [pair for back, fronts in TEXTS.items() for pair in product([back], fronts)]
    poor = {pair: round(contrast(told[pair[0]], told[pair[1]]), 2) for pair in pairs}
    assert {pair: ratio for pair, ratio in poor.items() if ratio < LEAST} == {}
    for drawn in ("error", "warning", "note", "bar"):  # what is drawn and no text: 1.4.11
        assert contrast(told[drawn], told["paper"]) >= 3


def test_every_text_colour_is_one_of_the_tested() -> None:
    used = {name for _, name in re.findall(r"[{;\s](color|fill): var\(--(\w+)", STYLE)}
    assert used <= {"ink", "soft", "link", "error", "hue", "paper"} | {"bar"}


def test_landmarks_and_headings() -> None:
    told = rendered(usual())
    page = Page(told)
    assert {"main", "header", "footer", "nav", "aside", "article"} <= set(page.tags)
    assert page.tags["main"] == 1 and page.headings[0] == 1
    assert all(after <= before + 1 for before, after in zip(page.headings, page.headings[1:], strict=False))
    assert '<html lang="en">' in told and "<title>Deskcheck report" in told
    assert told.index('class="skip" href="#main"') < told.index("<header>")
    for tag in ("nav", "aside"):
        for attributes in re.findall(f"<{tag}([^>]*)>", told):
            assert "aria-label" in attributes
    for attributes in re.findall("<svg([^>]*)>", rendered(crowded())):
        assert 'role="group"' in attributes and "aria-label=" in attributes
    assert '<th scope="col">' in told


NAMES = """{
  unnamed: [...document.querySelectorAll('a')].filter(
    a => !(a.textContent.trim() || a.getAttribute('aria-label'))).length,
  unreachable: [...document.querySelectorAll('a')].filter(a => a.tabIndex < 0).length,
  astray: [...document.querySelectorAll('a[href^="#"]')].filter(
    a => !document.getElementById(a.getAttribute('href').slice(1))).length,
  marks: [...document.querySelectorAll('mark')].filter(m => m.getClientRects().length > 0).length,
  washed: [...document.querySelectorAll('mark:not(.other)')].filter(
    m => getComputedStyle(m).backgroundColor == 'rgba(0, 0, 0, 0)').length,
  links: document.querySelectorAll('mark a').length,
  wide: document.documentElement.scrollWidth - window.innerWidth,
  requests: performance.getEntriesByType('resource').map(one => one.name),
  charts: [...document.querySelectorAll('svg')].filter(one => one.getBoundingClientRect().height > 40).length}"""


@with_browser
@pytest.mark.parametrize("options", [(), (PREFER_DARK,)], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1400, 800, 500])
def test_in_a_browser(tmp_path: Path, width: int, options: tuple[str, ...]) -> None:
    found, log = seen(rendered(crowded()), tmp_path, NAMES, *options, width=width)
    assert log == ""
    assert found["marks"] >= 200 and found["links"] == found["marks"] and found["washed"] == 0
    assert (found["unnamed"], found["unreachable"], found["astray"]) == (0, 0, 0)
    assert found["wide"] <= 0 and found["requests"] == [] and found["charts"] >= 1


@with_browser
def test_the_browser_would_tell(tmp_path: Path) -> None:
    bad = (
        '<p>x<a href="#nowhere"></a><img src="https://example.org/a.png"></p><div style="width: 3000px">y</div></body>'
    )
    found, log = seen(rendered(usual()).replace("</body>", f"<script>nothing()</script>{bad}"), tmp_path, NAMES)
    assert "nothing is not defined" in log
    assert found["unnamed"] == 1 and found["astray"] == 1 and found["wide"] > 1000


CONTRAST = """(() => {
  const parts = colour => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, at) => sum + v * [.2126, .7152, .0722][at], 0);
  const behind = one => { for (; one; one = one.parentElement) {
    const back = parts(getComputedStyle(one).backgroundColor); if (back.length < 4 || back[3] > 0) return back } };
  const texts = [...document.querySelectorAll('body *')].filter(one => !one.closest('svg, script, style') &&
    [...one.childNodes].some(node => node.nodeType == 3 && node.data.trim()) && one.getClientRects().length);
  const poor = texts.map(one => {
    const [a, b] = [light(parts(getComputedStyle(one).color)), light(behind(one))].sort((x, y) => x - y);
    return [(b + .05) / (a + .05), one.outerHTML.slice(0, 60)] }).sort((x, y) => x[0] - y[0]);
  return {count: texts.length, least: poor[0]} })()"""


@with_browser
@pytest.mark.parametrize("options", [(), (PREFER_DARK,)], ids=["light", "dark"])
def test_contrast_in_a_browser(tmp_path: Path, options: tuple[str, ...]) -> None:
    found, _ = seen(rendered(usual()), tmp_path, CONTRAST, *options)
    assert found["count"] > 40
    assert found["least"][0] >= LEAST, found["least"]


@with_browser
def test_the_policy_lets_no_script_run(tmp_path: Path) -> None:
    told = rendered(usual())
    assert POLICY.search(told)
    bad = "<script>document.body.style.background = '#123456'</script></body>"
    rows = screenshot(told.replace("</body>", bad), tmp_path, 600, 400)
    assert (0x12, 0x34, 0x56) not in {colour for row in rows for colour in row}


def test_a_text_of_another_direction_keeps_it() -> None:
    told = html.facts([(whole("a.txt", "שלום"), ())], Options())
    assert '<p dir="auto">' in told

"""Reads pages back: their elements, their text, and what a browser makes of them."""

from __future__ import annotations

import json
import re
import shutil
import struct
import subprocess
import zlib
from collections import Counter
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

VOID = frozenset({"meta", "br", "hr", "img", "input", "link"})
BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

POLICY = re.compile('<meta http-equiv="Content-Security-Policy"[^>]*>\n?')

Pixel = tuple[int, int, int]


class Page(HTMLParser):
    """A page's ids, links, tags, and the text of each paragraph of its stories; fails where elements do not nest."""

    def __init__(self, told: str) -> None:
        super().__init__()
        self.open: list[tuple[str, dict[str, str]]] = []
        self.ids: Counter[str] = Counter()
        self.links: list[str] = []
        self.referred: list[str] = []
        self.tags: Counter[str] = Counter()
        self.headings: list[int] = []
        self.stories: list[list[str]] = []
        self.feed(told)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._imply(("td", "tr") if tag == "tr" else ("td",) if tag == "td" else ())
        attributes = {name: value or "" for name, value in attrs}
        assert not any(name.startswith("on") or name in ("src", "srcset", "style") for name in attributes)
        self.tags[tag] += 1
        self.ids.update(filter(None, [attributes.get("id")]))
        self.links += filter(None, [attributes.get("href")])
        for name in ("aria-labelledby", "aria-describedby"):
            self.referred += attributes.get(name, "").split()
        if tag in ("h1", "h2", "h3", "h4"):
            self.headings.append(int(tag[1]))
        if attributes.get("class") == "story":
            self.stories.append([])
        if tag == "p" and self.in_story():
            self.stories[-1].append("")
        if tag not in VOID:
            self.open.append((tag, attributes))

    def _imply(self, ended: tuple[str, ...]) -> None:
        """End what the start of a cell or a row, or the end of the body of a table, ends."""
        while self.open and self.open[-1][0] in ended:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        self._imply(("td", "tr") if tag == "tbody" else ())
        assert self.open, f"</{tag}> without its start"
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        aside = any(tag == "sup" or attributes.get("class") == "part" for tag, attributes in self.open)
        if self.in_story() and not aside and any(tag == "p" for tag, _ in self.open):
            self.stories[-1][-1] += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError("a comment")

    def in_story(self) -> bool:
        return any(attributes.get("class") == "story" for _, attributes in self.open)


def screenshot(told: str, folder: Path, width: int, height: int, *options: str) -> list[list[Pixel]]:
    """Return the rows of pixels that a browser shows of a page, one for every other of its own."""
    page, image, profile = folder / "page.html", folder / "page.png", folder / "profile"
    page.write_text(told, encoding="utf-8")
    common = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--user-data-dir={profile}"]
    size = [f"--window-size={width},{height}", "--force-device-scale-factor=0.5"]
    command = [str(BROWSER), *common, *size, f"--screenshot={image}", *options, page.as_uri()]
    subprocess.run(command, capture_output=True, timeout=120, check=True)
    return pixels(image.read_bytes())


def seen(told: str, folder: Path, script: str, *options: str, width: int = 1200) -> tuple[dict[str, Any], str]:
    """Return what `script` (an expression) says of a page in a browser, and what the browser logs of the page.

    The page's own policy lets no script run, so it is taken out for this; all hosts lead to a port that nobody serves.
    """
    page, profile = folder / "page.html", folder / "profile"
    run = f"<script>document.body.dataset.seen = JSON.stringify({script})</script></body>"
    page.write_text(POLICY.sub("", told).replace("</body>", run), encoding="utf-8")
    common = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--enable-logging=stderr",
    ]
    size = [f"--window-size={width},900", f"--user-data-dir={profile}", "--host-resolver-rules=MAP * 127.0.0.1:9"]
    command = [str(BROWSER), *common, *size, *options, "--dump-dom", page.as_uri()]
    done = subprocess.run(command, capture_output=True, timeout=120, check=True, text=True, encoding="utf-8")
    found = re.search('data-seen="([^"]*)"', done.stdout)
    assert found, "the script has not run"
    log = "\n".join(line for line in done.stderr.splitlines() if "CONSOLE" in line)
    return json.loads(unescape(found[1])), log


def pixels(data: bytes) -> list[list[Pixel]]:
    """Return the rows of an 8-bit RGB or RGBA image that is not interlaced. See https://www.w3.org/TR/png/."""
    position, packed, width, depth = 8, b"", 0, 0
    while position < len(data):
        (length,), kind = struct.unpack(">I", data[position : position + 4]), data[position + 4 : position + 8]
        chunk = data[position + 8 : position + 8 + length]
        if kind == b"IHDR":
            width, _, bits, colour, _, _, interlaced = struct.unpack(">IIBBBBB", chunk)
            assert (bits, interlaced) == (8, 0)
            depth = {2: 3, 6: 4}[colour]
        packed += chunk if kind == b"IDAT" else b""
        position += length + 12
    raw, stride = zlib.decompress(packed), width * depth
    rows, above = [], bytearray(stride)
    for start in range(0, len(raw), stride + 1):
        above = _unfiltered(raw[start], bytearray(raw[start + 1 : start + 1 + stride]), above, depth)
        rows.append([(above[at], above[at + 1], above[at + 2]) for at in range(0, stride, depth)])
    return rows


def _unfiltered(kind: int, row: bytearray, above: bytearray, depth: int) -> bytearray:
    for index in range(len(row) if kind else 0):
        left = row[index - depth] if index >= depth else 0
        corner = above[index - depth] if index >= depth else 0
        row[index] = (row[index] + _predicted(kind, left, above[index], corner)) & 255
    return row


def _predicted(kind: int, left: int, up: int, corner: int) -> int:
    if kind < 4:
        return (0, left, up, (left + up) // 2)[kind]
    distances = [(abs(left + up - corner - value), place) for place, value in enumerate((left, up, corner))]
    return (left, up, corner)[min(distances)[1]]

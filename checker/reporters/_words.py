"""Words for the formats that other programs show: one line, no character that a log, a page or a parser would obey."""

from __future__ import annotations

import json
import re
from pathlib import PurePath
from typing import Any

from checker.model import Document, Finding, Related
from checker.report import Report
from checker.reporters._places import around, place

SURROGATE = re.compile("[\ud800-\udfff]")
# Controls (tab and line ends too), marks that turn the reading order, what Unicode promises never to be a character.
UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"
    "|[" + "".join(chr(plane << 16 | last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF)) + "]"
)
SPACE = re.compile(r"\s+")
QUOTED = 120  # characters of a place that are quoted before it is cut
REACH = 50  # code points of the text around a place that are quoted with it
OTHERS = 3  # other places that are named before the rest is only counted


def dumped(value: Any) -> str:
    """Return `value` as JSON on one line; a lone surrogate, which no strict parser takes, becomes U+FFFD."""
    return SURROGATE.sub("\ufffd", json.dumps(value, ensure_ascii=False)) + "\n"


def one_line(text: str) -> str:
    """Return `text` on one line, each run of white space as one space, each unsafe character as U+FFFD."""
    return UNSAFE.sub("\ufffd", SPACE.sub(" ", text)).strip()


def words_at(found: Finding | Related) -> str:
    """Return the words of a place on one line, cut where they are long."""
    text = found.document.text[slice(*found.span)]
    return one_line(text) if len(text) <= QUOTED else one_line(text[: QUOTED - 1]) + "…"


def local_path(path: str) -> str:
    """Return `path` with slashes and without a leading `./`, as the tools that know the repository write it."""
    return PurePath(path).as_posix()


def where(document: Document, offset: int, within: Document | None = None) -> str:
    """Return `path:line:column` of a code point offset; without the path where the reader is `within` the document."""
    line, column = place(document, offset)
    return f"{line}:{column}" if document is within else f"{one_line(local_path(document.path))}:{line}:{column}"


def against(related: Related, within: Document) -> str:
    """Return the other place in words: `against b.txt:5:1 “Dmitry Peskov” (2 times)`."""
    note = f" ({one_line(related.note)})" if related.note else ""
    return f"against {where(related.document, related.span.start, within)} “{words_at(related)}”{note}"


def in_words(related: Related, home: Document) -> str:
    """Return another place in its own words, for readers who see no lines: `…by spokesman Dmitry Peskov… (2 times)`."""
    document, text = related.document, related.document.text
    whole = around(document, related.span, REACH)
    begin = "" if whole.start in (0, related.span.start) or text[whole.start - 1] == "\n" else "…"
    end = "" if whole.end in (len(text), related.span.end) or text[whole.end] == "\n" else "…"
    file = "" if document is home else f"{one_line(local_path(document.path))}, "
    note = f" ({one_line(related.note)})" if related.note else ""
    return f"{file}{begin}{one_line(text[slice(*whole)])}{end}{note}"


def sentence(finding: Finding) -> str:
    """Return the message and the first other places, for formats that have no field for those."""
    others = [against(related, finding.document) for related in finding.related[:OTHERS]]
    if len(finding.related) > OTHERS:
        others.append(f"and {len(finding.related) - OTHERS} more")
    message = one_line(finding.message)
    return f"{message} ({'; '.join(others)})" if others else message


def web_address(source: str) -> str:
    """Return `source` where it is the address of a web page, or nothing."""
    return source if re.fullmatch(r"https?://[!-~]+", source) and not re.search(r'[<>"{}|\\^`\s]', source) else ""


def source_of(report: Report, rule: str) -> str:
    """Return the web address of the rule's source, or nothing."""
    return web_address(report.rules_by_id[rule].source) if rule in report.rules_by_id else ""

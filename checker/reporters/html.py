"""HTML: one page that needs nothing else, no script, no request; for the desk, for print, for a screen reader.

Each story with both sides of each contradiction highlighted and linked, its findings by rule, its dates on a line, its
competing figures as bars, and the table of its facts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path

from checker import __version__
from checker.factbase import all_facts
from checker.model import Document, Fact, Severity
from checker.report import Report, counted
from checker.reporters import Listing, Options
from checker.reporters._html import escaped, link
from checker.reporters._html_charts import dates, figures
from checker.reporters._html_facts import table
from checker.reporters._html_findings import findings
from checker.reporters._html_story import story
from checker.reporters._marks import Marks, marks_of
from checker.reporters._words import one_line

STYLE = Path(__file__).with_name("_page.css")
PAIRED = 300  # findings whose two sides light up together; beyond, the rules for it would weigh more than they help
Rows = Sequence[tuple[str, Fact]]


def report(report: Report, options: Options) -> str:
    """Return a page of the findings, notes included, with the facts that they rest on."""
    listing = [(document, all_facts(document)) for document in report.documents]
    return _page("Deskcheck report", report, listing, checked=True)


def facts(listing: Listing, options: Options) -> str:
    """Return a page of the facts of every document."""
    report = Report(tuple(document for document, _ in listing), {}, {})
    return _page("Deskcheck facts", report, listing, checked=False)


def _page(title: str, report: Report, listing: Listing, checked: bool) -> str:
    marks = marks_of(report)
    number = count(1)
    rows = {id(document): [(f"k{next(number)}", fact) for fact in found] for document, found in listing}
    main = [
        _article(f"d{index}", report, document, rows.get(id(document)), marks, checked)
        for index, document in enumerate(marks.documents, 1)
    ]
    told = _summary(report) if checked else counted(sum(map(len, rows.values())), "fact")
    head = f"<header><h1>{title}</h1><p>{told}</p></header>"
    style = STYLE.read_text(encoding="utf-8") + _pairs(len(marks.numbers))
    only = report.documents[0].path if len(report.documents) == 1 else ""
    tab = f"{title}: {escaped(one_line(only))}" if only else title
    return "\n".join([*_head(tab, style), head, *_contents(report, marks), '<main id="main">', *main, *_foot()])


def _head(title: str, style: str) -> Iterator[str]:
    yield "<!DOCTYPE html>"
    yield '<html lang="en">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield f"<title>{title}</title>"
    yield f"<style>\n{style}</style>"
    yield "</head>"
    yield "<body>"
    yield '<a class="skip" href="#main">Skip to the stories</a>'


def _foot() -> Iterator[str]:
    yield "</main>"
    yield f"<footer>Deskcheck {__version__} finds where copy disagrees; it does not say which side is true.</footer>"
    yield "</body>"
    yield "</html>\n"


def _pairs(number: int) -> str:
    """Return the style by which all places of a finding light up when one of them is pointed at."""
    if not 0 < number <= PAIRED:
        return ""
    chosen = ",\n".join(f"body:has(.f{n}:is(:hover,:focus-within)) .f{n}" for n in range(1, number + 1))
    return f"{chosen} {{ outline: 2px solid var(--hue); outline-offset: 1px }}\n"


def _summary(report: Report) -> str:
    rules = report.rules()
    counts = [counted(report.count(severity), severity.value) for severity in Severity]
    ended = [f"{rules[name]} {name.replace('_', ' ')}" for name in rules]
    articles = counted(len(report.documents), "article")
    return f"{articles}: {', '.join(counts)}. Rules: {', '.join(ended)}."


def _contents(report: Report, marks: Marks) -> Iterator[str]:
    if len(marks.documents) < 2:
        return
    yield '<nav aria-label="Articles"><ol>'
    for index, document in enumerate(marks.documents, 1):
        yield f"<li>{link(f'd{index}', escaped(document.path))} {_counts(report, document)}</li>"
    yield "</ol></nav>"


def _counts(report: Report, document: Document) -> str:
    if id(document) not in report.findings:
        return "compared with"
    found = [finding.severity for finding in report.of(document)]
    told = [counted(found.count(severity), severity.value) for severity in Severity if severity in found]
    return ", ".join(told) or "nothing found"


def _article(name: str, report: Report, document: Document, rows: Rows | None, marks: Marks, checked: bool) -> str:
    issued = f"published {document.issued}, " if document.issued is not None else ""
    about = _counts(report, document) if checked else counted(len(rows or ()), "fact")
    pieces = [
        f'<article id="{name}" aria-labelledby="{name}h">',
        f'<header><h2 id="{name}h">{escaped(document.path)}</h2><p>{issued}{about}</p></header>',
        f'<div class="{"desk" if checked and rows is not None else "alone"}">',
    ]
    if checked and rows is not None:
        found = findings(report, document, marks)
        pieces.append(
            f'<aside aria-labelledby="{name}f {name}h" tabindex="0"><h3 id="{name}f">Findings</h3>\n{found}</aside>'
        )
    pieces += ['<div class="sheet">', _text(name, document, rows or (), marks)]
    if rows is not None:
        charts = dates(document, rows, report.of(document)), figures(report.of(document), marks.anchors)
        pieces += [*filter(None, charts), table(rows, is_open=not checked)]
    return "\n".join([*pieces, "</div>", "</div>", "</article>"])


def _text(name: str, document: Document, rows: Rows, marks: Marks) -> str:
    anchors: dict[int, list[str]] = {}
    for anchor, fact in rows:
        anchors.setdefault(fact.span.start, []).append(anchor)
    text = story(document, marks.marks[id(document)], anchors) or '<p class="outside">No text.</p>'
    return f'<section class="story" aria-labelledby="{name}t {name}h"><h3 id="{name}t">Text</h3>\n{text}\n</section>'

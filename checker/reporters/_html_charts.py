"""What the charts of a story show: when its dates are, and the figures that its findings hold against each other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from math import inf
from typing import Any

from checker.factbase import facts_of
from checker.kinds import kinds
from checker.model import Document, Fact, Finding, Relation, Severity, Span
from checker.report import counted
from checker.reporters._charts import Row, bars, timeline
from checker.reporters._html import escaped
from checker.reporters._marks import GRAVEST_FIRST
from checker.reporters._places import shown
from checker.reporters._words import one_line, where

MOST_DATES = 40
MOST_FIGURES = 12
NEARBY = 8  # how many that begin before a place are asked whether they reach into it

Anchors = Mapping[tuple[int, Span], str]  # id() of a document and a span -> anchor


def dates(document: Document, facts: Sequence[tuple[str, Fact]], findings: Sequence[Finding]) -> str:
    """Return the timeline of a document's facts (with their anchors); nothing where it tells fewer than two dates."""
    told: dict[tuple[int, int], list[tuple[str, Fact]]] = {}
    for anchor, fact in facts:
        bounds = _bounds(fact) if fact.mention.kind == "date" else None
        if bounds is not None:
            told.setdefault((int(bounds[0]), int(bounds[1])), []).append((anchor, fact))
    if len(told) < 2:
        return ""
    rows = [_date(days, rows, findings) for days, rows in sorted(told.items())]
    kept = sorted(sorted(rows, key=lambda row: not row.severity)[:MOST_DATES])
    hidden = f" {counted(len(rows) - len(kept), 'more date')} not drawn." if len(kept) < len(rows) else ""
    issued = document.issued
    today = issued.toordinal() if issued is not None else max(days[0] for days in told)
    label = "published" if issued is not None else "latest"
    caption = "When the dates of the text are; a bar is a date that may mean any of several days." + hidden
    return _figure("Dates", timeline(kept, today, label), caption)


def figures(findings: Sequence[Finding], anchors: Anchors) -> str:
    """Return a chart for every group of figures that findings hold against each other."""
    groups: list[dict[int, Row]] = []
    home: dict[int, dict[int, Row]] = {}
    for finding in findings:
        rows = _competing(finding, anchors)
        if len(rows) < 2:
            continue
        group = next((home[key] for key in rows if key in home), None)
        if group is None:
            groups.append(group := {})
        for key, row in rows.items():
            home.setdefault(key, group)
            group.setdefault(key, row)
    charts = [bars(list(group.values())[:MOST_FIGURES]) for group in groups]
    caption = "Figures that findings hold against each other; paler is what a rounded or hedged figure may also mean."
    return _figure("Competing figures", "\n".join(charts), caption) if charts else ""


def _competing(finding: Finding, anchors: Anchors) -> dict[int, Row]:
    """Return the figures at both sides of a finding, by `id()` of their facts; nothing where they are the same."""
    sides = [(finding.document, finding.span), *((related.document, related.span) for related in finding.related)]
    told = [(fact, anchors[id(document), span]) for document, span in sides for fact in _figures_at(document, span)]
    if len({anchor for _, anchor in told}) < 2 or told[0][1] != anchors[id(finding.document), finding.span]:
        return {}
    own = told[0][0]
    rows = {id(fact): _figure_row(fact, anchor, finding, fact is own) for fact, anchor in told if _alike(own, fact)}
    return rows if len({row[:2] for row in rows.values()}) > 1 else {}


def _alike(own: Fact, other: Fact) -> bool:
    """Tell whether two figures can be drawn on one scale."""
    kind = own.mention.kind
    compare = kinds()[kind].compare
    return kind == other.mention.kind and (own is other or compare(own.value, other.value) is not Relation.UNDECIDED)


def _figure_row(fact: Fact, anchor: str, finding: Finding, is_own: bool) -> Row:
    low, high = _bounds(fact) or (0, 0)
    about = f" – {one_line(fact.subject)}" if fact.subject else ""
    label = f"{where(fact.document, fact.span.start, finding.document)} “{one_line(fact.text)}”{about}"
    return Row(low, high, label, anchor, finding.severity.value if is_own else "")


def _figures_at(document: Document, span: Span) -> Iterator[Fact]:
    found = document.derived(_figures)
    index = bisect_left(found, span.start, key=lambda fact: fact.span.start)
    for fact in found[max(0, index - NEARBY) :]:
        if fact.span.start >= span.end:
            return
        if fact.span.end > span.start:
            yield fact


def _figures(document: Document) -> tuple[Fact, ...]:
    """Return the facts that are quantities, but no times."""
    names = [name for name, kind in kinds().items() if kind.bounds is not None and kind.timex is None]
    found = [fact for name in names for fact in document.derived(facts_of(name)) if _bounds(fact) is not None]
    return tuple(sorted(found, key=lambda fact: fact.span))


def _bounds(fact: Fact) -> tuple[Any, Any] | None:
    bounds = kinds()[fact.mention.kind].bounds
    ends = bounds(fact.value) if bounds is not None else None
    return None if ends is None or ends == (-inf, inf) else ends


def _date(days: tuple[int, int], rows: Sequence[tuple[str, Fact]], findings: Sequence[Finding]) -> Row:
    anchor, first = rows[0]
    times = f" ×{len(rows)}" if len(rows) > 1 else ""
    found = [severity for _, fact in rows for severity in _severities(fact.span, findings)]
    severity = min(found, key=GRAVEST_FIRST.index).value if found else ""
    return Row(*days, f"{one_line(shown(first))}{times}", anchor, severity)


def _severities(span: Span, findings: Sequence[Finding]) -> Iterator[Severity]:
    """Yield the severities of the findings (in text order) that touch `span`."""
    index = bisect_left(findings, span.end, key=lambda finding: finding.span.start)
    for finding in findings[max(0, index - NEARBY) : index]:
        if finding.span.end > span.start:
            yield finding.severity


def _figure(title: str, chart: str, caption: str) -> str:
    return f"<figure><h3>{title}</h3>\n{chart}\n<figcaption>{escaped(caption)}</figcaption></figure>"

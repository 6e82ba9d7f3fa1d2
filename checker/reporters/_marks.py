"""Findings by number, and the places of the texts that they speak of: what a page highlights and links."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from checker.model import Document, Finding, Severity, Span
from checker.report import Report

GRAVEST_FIRST = tuple(Severity)

Place = tuple[int, Span]  # id() of a document, and a span of its text


class Mark(NamedTuple):
    """A place to highlight.

    anchor: its name in the page. link: the anchor of the other side. findings: the numbers of the findings that speak
    of it. own: whether one of them stands here; otherwise it is only what they are held against.
    """

    span: Span
    anchor: str
    link: str
    findings: tuple[int, ...]
    severity: Severity
    own: bool


class Marks(NamedTuple):
    """All findings in the order of the texts, numbered from 1, and the marks of each document, by its `id()`."""

    numbers: dict[int, int]  # id() of a finding -> its number
    marks: dict[int, tuple[Mark, ...]]
    anchors: dict[Place, str]
    documents: tuple[Document, ...]  # those of the report, then the others that findings speak of

    def anchor(self, document: Document, span: Span) -> str:
        """Return the anchor of a place that a finding speaks of."""
        return self.anchors[id(document), span]


def marks_of(report: Report) -> Marks:
    """Return the marks of every document that the report's findings speak of."""
    findings = [finding for document in report.documents for finding in report.of(document)]
    numbers = {id(finding): number for number, finding in enumerate(findings, 1)}
    told = {id(document): document for document in (*report.documents, *_others(findings))}
    own: dict[Place, list[Finding]] = {}
    other: dict[Place, list[Finding]] = {}
    for finding in findings:
        own.setdefault((id(finding.document), finding.span), []).append(finding)
        for related in finding.related:
            other.setdefault((id(related.document), related.span), []).append(finding)
    order = {key: number for number, key in enumerate(told)}
    places = sorted({**own, **other}, key=lambda place: (order[place[0]], place[1]))
    anchors = {place: f"p{number}" for number, place in enumerate(places, 1)}
    marks: dict[int, list[Mark]] = {key: [] for key in told}
    for place in places:
        marks[place[0]].append(_mark(place, own.get(place, ()), other.get(place, ()), numbers, anchors))
    return Marks(numbers, {key: tuple(row) for key, row in marks.items()}, anchors, tuple(told.values()))


def _others(findings: Iterable[Finding]) -> Iterable[Document]:
    return (related.document for finding in findings for related in finding.related)


def _mark(
    place: Place, own: Sequence[Finding], other: Sequence[Finding], numbers: dict[int, int], anchors: dict[Place, str]
) -> Mark:
    speaking = [*own, *other]
    first = speaking[0]
    if own:
        link = next((anchors[id(r.document), r.span] for r in first.related if (id(r.document), r.span) != place), "")
    else:
        link = anchors[id(first.document), first.span]
    return Mark(
        place[1],
        anchors[place],
        link or f"f{numbers[id(first)]}",
        tuple(dict.fromkeys(numbers[id(finding)] for finding in speaking)),
        min((finding.severity for finding in own or other), key=GRAVEST_FIRST.index),
        bool(own),
    )

"""Which repairs are made together, and what of the text each of them changes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from checker.model import Document, Finding, Suggestion

WORD = re.compile(r"\S+")


class Edit(NamedTuple):
    """A repair that is to be made: the suggestion chosen for a finding."""

    finding: Finding
    suggestion: Suggestion


class Stroke(NamedTuple):
    """A run of code points, half-open, and what is to stand in its place."""

    start: int
    end: int
    text: str


def possible(finding: Finding) -> list[Suggestion]:
    """Return the suggestions of a finding that change the text, each once."""
    text = finding.document.text
    distinct = {(s.span, s.replacement): s for s in reversed(finding.suggestions)}
    return [s for s in reversed(distinct.values()) if text[slice(*s.span)] != s.replacement]


def certain(findings: Iterable[Finding]) -> list[Edit]:
    """Return the repairs that the rules of the findings declare, as many as can be made at once."""
    sure = ((finding, [s for s in possible(finding) if s.certain]) for finding in findings)
    return apart(Edit(finding, found[0]) for finding, found in sure if len(found) == 1)


def apart(edits: Iterable[Edit]) -> list[Edit]:
    """Return the edits of a document in text order; of those that overlap the first, the others wait."""
    kept: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: edit.suggestion[:2]):
        if not kept or not overlap(kept[-1].suggestion, edit.suggestion):
            kept.append(edit)
    return kept


def overlap(one: Suggestion, other: Suggestion) -> bool:
    """Tell whether two suggestions speak of the same place."""
    return one.span == other.span or (one.span.start < other.span.end and other.span.start < one.span.end)


def strokes(document: Document, suggestion: Suggestion) -> list[Stroke]:
    """Return what a suggestion changes: of words that stay as many, those that differ; white space stays as it is."""
    start, end = suggestion.span
    old, new = list(WORD.finditer(document.text, start, end)), suggestion.replacement.split()
    if len(old) != len(new) or " ".join(new) != suggestion.replacement:
        return [Stroke(start, end, suggestion.replacement)]
    pairs = zip(old, new, strict=True)
    return [Stroke(match.start(), match.end(), word) for match, word in pairs if match.group() != word]


def replaced(text: str, made: Sequence[Stroke]) -> str:
    """Return the text with strokes made, which are in order and do not overlap."""
    parts, done = list[str](), 0
    for stroke in made:
        parts += [text[done : stroke.start], stroke.text]
        done = stroke.end
    return "".join([*parts, text[done:]])

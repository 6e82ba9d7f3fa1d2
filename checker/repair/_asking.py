"""Repairs that an editor chooses, one by one: the line before and after, and a question."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.model import Document, Finding, Severity, Span, Suggestion
from checker.repair._edits import Edit, overlap, possible, replaced, strokes
from checker.reporters._places import around, place
from checker.reporters._words import one_line

REACH = 60  # characters of the line that are shown before and after the words
HELP = "y: repair it; n: leave it; a: repair it and all that follow with one repair only; q: ask no more"


class Asker:
    """Asks about each finding once. read: gives the next answer with its line end, nothing at the end of the input;
    write: shows a text. notes: notes are asked about too, not only those with a certain repair.
    """

    __slots__ = ("_all", "_asked", "_notes", "_over", "_read", "_write")

    def __init__(self, read: Callable[[], str], write: Callable[[str], object], notes: bool) -> None:
        self._read, self._write, self._notes = read, write, notes
        self._asked: set[tuple[str, int, str]] = set()
        self._all = self._over = False

    def choose(self, number: int, findings: Sequence[Finding]) -> list[Edit]:
        """Return the repairs that are wanted of an article's findings; `number` tells it from others of its file."""
        edits: list[Edit] = []
        for finding in findings:
            key = (finding.document.path, number, finding.fingerprint)
            choices = [s for s in possible(finding) if not any(overlap(s, edit.suggestion) for edit in edits)]
            if self._over or key in self._asked or not choices or not self._concerns(finding):
                continue
            self._asked.add(key)
            chosen = choices[0] if self._all and len(choices) == 1 else self._ask(finding, choices)
            if chosen is not None:
                edits.append(Edit(finding, chosen))
        return edits

    def _concerns(self, finding: Finding) -> bool:
        return self._notes or finding.severity is not Severity.NOTE or any(s.certain for s in finding.suggestions)

    def _ask(self, finding: Finding, choices: Sequence[Suggestion]) -> Suggestion | None:
        self._write(_shown(finding, choices))
        words = [str(number) for number in range(1, len(choices) + 1)] if len(choices) > 1 else []
        while True:
            self._write(f"repair it? [{'/'.join([*words, 'n', 'q'] if words else 'ynaq')}] ")
            line = self._read()
            answer = line.strip().lower()
            if answer in ("q", "quit") or not line:
                self._over = True
                return None
            if answer in ("n", "no"):
                return None
            if answer in words:
                return choices[int(answer) - 1]
            if len(choices) == 1 and answer in ("y", "yes", "a", "all"):
                self._all = self._all or answer in ("a", "all")
                return choices[0]
            several = f"1 to {len(choices)}: this repair; n: leave it; q: ask no more"
            self._write(f"{several if len(choices) > 1 else HELP}\n")


def _shown(finding: Finding, choices: Sequence[Suggestion]) -> str:
    document = finding.document
    line, column = place(document, finding.span.start)
    head = f"{document.path}:{line}:{column}: {finding.severity.value}: {finding.message} [{finding.rule}]"
    spans = [choice.span for choice in choices]
    reach = around(document, Span(min(span.start for span in spans), max(span.end for span in spans)), REACH)
    signs = ["+"] if len(choices) == 1 else [str(number) for number in range(1, len(choices) + 1)]
    before, after = ("…" if cut else "" for cut in _is_cut(document, reach))
    lines = [("-", document.text[slice(*reach)])]
    lines += [(sign, _after(document, choice, reach)) for sign, choice in zip(signs, choices, strict=True)]
    shown = (f"  {sign} {before}{one_line(text)}{after}" for sign, text in lines)
    return "\n".join([one_line(head), *shown]) + "\n"


def _is_cut(document: Document, reach: Span) -> tuple[bool, bool]:
    """Tell whether the line goes on before and after what is shown of it."""
    before, after = document.text[reach.start - 1 : reach.start], document.text[reach.end : reach.end + 1]
    return before not in ("", "\n"), after not in ("", "\r", "\n")


def _after(document: Document, choice: Suggestion, reach: Span) -> str:
    cut = [stroke._replace(start=stroke.start - reach.start, end=stroke.end - reach.start)
           for stroke in strokes(document, choice)]  # fmt: skip
    return replaced(document.text[slice(*reach)], cut)

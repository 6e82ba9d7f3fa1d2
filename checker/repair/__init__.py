"""Repairs: `--fix` makes those that a rule declares, `--fix=ask` those that an editor chooses, `--diff` shows them.

A run is repeated on what its repairs made, in memory, until nothing is left to repair; only then a file is written.
"""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence, Set
from typing import NamedTuple

from checker import run
from checker.atomic import reason, replace
from checker.document import DocumentError
from checker.model import Document, Finding
from checker.pipeline import bytes_at, open_documents
from checker.repair._asking import Asker
from checker.repair._diff import unified
from checker.repair._edits import Edit, certain, possible
from checker.repair._rewriting import File, able, rewritten
from checker.report import Report
from checker.reporters._places import place
from checker.reporters._words import QUOTED, one_line

MOST = 10  # passes over a file; rules that ask for more undo each other's repairs

Tell = Callable[[str], object]
Shown = Callable[[Report], Report]
Choose = Callable[[int, Sequence[Finding]], list[Edit]]


class Outcome(NamedTuple):
    """What came of the repairs, nothing written yet.

    checked: the run on the files as they would be. files: path -> bytes before and after. made: the path and a line
    for each repair. refused: why repairs were not made, a line each. unable: no repair could be made, since all were of
    files that are not repaired. open: how many findings are left with repairs that are not certain.
    """

    checked: run.Checked
    files: dict[str, tuple[bytes, bytes]]
    made: Sequence[tuple[str, str]] = ()
    refused: Sequence[str] = ()
    unable: bool = False
    open: int = 0


def planned(options: Namespace, tell: Tell, shown: Shown) -> Outcome:
    """Return what the repairs that `options` ask for come to. shown: leaves out findings that are not to be repaired.

    Files whose repairs do not come to an end, since rules contradict each other, stay as they are.
    Raises what `run.checked` does.
    """
    if options.fix == "ask":
        asker = Asker(sys.stdin.readline, _show, options.notes)
        return _Passes(options, shown, asker.choose, {}).outcome(tell)
    restless: dict[str, set[str]] = {}
    while True:
        passes = _Passes(options, shown, lambda number, findings: certain(findings), restless)
        outcome = passes.outcome(tell)
        if not passes.restless:
            return outcome
        restless |= passes.restless
        tell = _silent


def written(outcome: Outcome, tell: Tell) -> set[str]:
    """Write the files that were repaired; return those that could not be, each with its line."""
    failed: set[str] = set()
    for path, (before, after) in outcome.files.items():
        if path == "-" or before == after:
            continue
        try:
            now = bytes_at(path)
            if now == after:  # another name of a file that was written already
                continue
            if now != before:
                raise OSError("it was changed meanwhile")
            replace(path, after)
        except (OSError, DocumentError) as error:
            tell(f"{path}: not repaired: {reason(error)}")
            failed.add(path)
    return failed


def judged_again(options: Namespace, outcome: Outcome, failed: set[str]) -> run.Checked:
    """Return the run on the files as they are, where those in `failed` could not be written."""
    states = {path: states[path not in failed] for path, states in outcome.files.items()}
    return run.checked(options, _silent, lambda path: states[path])._replace(failed=True)


def diff(outcome: Outcome) -> bytes:
    """Return the unified diff of all that would be written."""
    return b"".join(unified(path, *states) for path, states in outcome.files.items())


class _Passes:
    """The passes of a run over its files.

    still: files that are left as they are; restless: those that ought to be, with the rules that do not agree on them.
    """

    def __init__(self, options: Namespace, shown: Shown, choose: Choose, still: Mapping[str, Set[str]]) -> None:
        self.options, self.shown, self.choose, self.still = options, shown, choose, still
        self.before: dict[str, bytes] = {}
        self.now: dict[str, bytes] = {}
        self.made: list[tuple[str, str]] = []
        self.able = True
        self.rules: dict[str, set[str]] = {}
        self.refused: dict[str, list[str]] = {}
        self.restless: dict[str, set[str]] = {}

    def outcome(self, tell: Tell) -> Outcome:
        """Check and repair until nothing changes."""
        first = report = run.checked(self.options, tell, self.read)
        options = self.options
        changed: list[str] = []
        for turn in range(MOST):
            if 2 * turn == MOST:
                self.rules.clear()  # those of the first passes may have come to an end
            changed = self.turn(self.shown(report.report)) if report.report is not None else []
            if not changed:
                break
            if not options.together:  # an article that stands alone is judged again only where it was repaired
                options = Namespace(**{**vars(self.options), "paths": changed})
            report = run.checked(options, _silent, self.read)
        if changed and self.options.fix != "ask":
            self.restless = {path: self.rules[path] for path in changed}
        if self.made and len(options.paths) < len(self.now):
            report = run.checked(self.options, _silent, self.read)
        refused = [line for path in self.refused for line in self.refused[path]]
        refused += [
            f"{path}: not repaired: its rules undo each other's repairs: {', '.join(sorted(rules))}"
            for path, rules in sorted(self.still.items())
        ]
        files = {path: (self.before[path], self.now[path]) for path in self.now}
        left = _left(self.shown(report.report)) if report.report is not None else 0
        unable = not self.able and not self.made
        return Outcome(report._replace(failed=first.failed), files, self.made, refused, unable, left)

    def read(self, path: str) -> bytes:
        """Return the bytes of a file as they are after the repairs so far."""
        if path not in self.now:
            self.now[path] = self.before[path] = bytes_at(path)
        return self.now[path]

    def turn(self, report: Report) -> list[str]:
        """Make the repairs of a report; return the files that they change."""
        articles: dict[str, list[Document]] = {}
        for document in report.documents:
            articles.setdefault(document.path, []).append(document)
        return [path for path in articles if path not in self.still and self.repaired(path, articles[path], report)]

    def repaired(self, path: str, documents: Sequence[Document], report: Report) -> bool:
        """Make the repairs of one file; tell whether it changed."""
        file = File(path, self.now[path], documents)
        self.refused.pop(path, None)
        if self.options.fix == "ask" and not able(file):  # before anybody is asked in vain
            if any(possible(finding) for one in documents for finding in report.of(one)):
                self.refuse(path)
            return False
        edits = [edit for number, one in enumerate(documents) for edit in self.choose(number, report.of(one))]
        if not edits:
            return False
        done = rewritten(file, edits, lambda data: self.articles(path, data))
        self.refused[path] = [_line(edit, f"not repaired: {reason}") for edit, reason in done.refused]
        if not done.able:
            self.refuse(path)
        self.rules.setdefault(path, set()).update(edit.finding.rule for edit in done.made)
        self.made += [(path, _line(edit, "repaired")) for edit in done.made]
        changed = done.data != self.now[path]
        self.now[path] = done.data
        return changed

    def refuse(self, path: str) -> None:
        """Note that a file is of those that are not repaired."""
        self.able = False
        self.refused[path] = [f"{path}: not repaired: files of this kind are only read"]

    def articles(self, path: str, data: bytes) -> Sequence[Document]:
        """Return the articles in the bytes of a file."""
        return open_documents(path, run.issued_on(self.options.issued), self.options.input_format, lambda _: data)


def _left(report: Report) -> int:
    """Return how many findings have repairs, but none that is certain."""
    findings = (finding for document in report.documents for finding in report.of(document))
    return sum(bool(found) and not any(s.certain for s in found) for found in map(possible, findings))


def _line(edit: Edit, told: str) -> str:
    """Return a line on one repair, with its place and its words before and after."""
    (start, end), new = edit.suggestion.span, edit.suggestion.replacement
    document = edit.finding.document
    line, column = place(document, start)
    words = [
        one_line(text if len(text) <= QUOTED else f"{text[: QUOTED - 1]}…") for text in (document.text[start:end], new)
    ]
    return f"{document.path}:{line}:{column}: {told}: “{words[0]}” → “{words[1]}” [{edit.finding.rule}]"


def _show(text: str) -> None:
    print(text, end="", file=sys.stderr, flush=True)


def _silent(message: str) -> None:
    pass

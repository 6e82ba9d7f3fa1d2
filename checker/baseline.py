"""Findings that a desk lives with: kept in a file by what they say, hidden in later runs, told of when they are gone.

A baseline is JSON Lines: a head, then an entry for each finding, sorted, so that it can be read, compared and merged.
An entry is known by its article (a path relative to the baseline's folder) and the finding's fingerprint, which is made
of rule and words: neither lines nor other text nor the message move it.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from checker.atomic import reason, replace
from checker.model import Finding
from checker.options import UsageError
from checker.report import Report, counted
from checker.reporters._words import one_line, words_at

VERSION = 1
NAMED = 3  # entries that are named before the rest is only counted


class Entry(NamedTuple):
    """A finding that is known: its article, rule, words and message, and its fingerprint."""

    path: str
    rule: str
    text: str
    message: str
    fingerprint: str


class Hidden(NamedTuple):
    """A report without the findings that are known, the number of those, and the entries that no finding answers to."""

    report: Report
    number: int
    stale: Sequence[Entry]


def read(file: str) -> tuple[Entry, ...]:
    """Return the entries of a baseline. Raises UsageError with file, line and column of what is wrong in it."""
    try:
        text = Path(file).read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise UsageError(f"{file}:{line}:1: a baseline is UTF-8, this line is not") from error
    except FileNotFoundError as error:
        raise UsageError(f"{file}: no such baseline; --write-baseline {file} makes one") from error
    except (OSError, ValueError) as error:
        raise UsageError(f"{file}: no baseline: {reason(error)}") from error
    rows = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    if not rows:
        raise UsageError(f"{file}:1:1: no baseline: expected {_head()} in its first line")
    head = _object(file, *rows[0])
    if head.get("baseline") != VERSION:
        raise UsageError(f"{file}:{rows[0][0]}:1: no baseline that can be read here: expected {_head()}")
    return tuple(_entry(file, number, line) for number, line in rows[1:])


def written(report: Report, file: str) -> int:
    """Write a baseline of all findings of a report, notes included; return how many. Raises UsageError."""
    rows = sorted(_entry_of(finding, path) for path, finding in _findings(report, file))
    lines = [_head(), *(json.dumps(row._asdict(), ensure_ascii=False) for row in rows)]
    try:
        replace(file, ("\n".join(lines) + "\n").encode("utf-8", "backslashreplace"))
    except (OSError, ValueError) as error:
        raise UsageError(f"--write-baseline {file}: {reason(error)}") from error
    return len(rows)


def hidden(report: Report, known: Sequence[Entry], file: str) -> Hidden:
    """Return a report without the findings that the entries of the baseline `file` stand for, each for one finding.

    An entry is stale where its article was checked, and by the pack of its rule, but the finding was not there.
    """
    left = Counter((entry.path, entry.fingerprint) for entry in known)
    count = 0
    kept: dict[int, list[Finding]] = {id(document): [] for document in report.documents}
    for path, finding in _findings(report, file):
        key = path, finding.fingerprint
        if left[key] > 0:
            left[key] -= 1
            count += 1
        else:
            kept[id(finding.document)].append(finding)
    there = {_relative(document.path, file) for document in report.documents}
    packs = {rule.partition("/")[0] for rule in report.rules_by_id}
    concerned = [entry for entry in known if entry.path in there and entry.rule.partition("/")[0] in packs]
    found = {key: tuple(findings) for key, findings in kept.items()}
    return Hidden(report._replace(findings=found), count, tuple(_gone(concerned, left)))


def told(result: Hidden, file: str) -> str:
    """Return one line on what a baseline hid and what of it is stale; nothing where there is neither."""
    parts = [f"{counted(result.number, 'old finding')} hidden"] if result.number else []
    if result.stale:
        named = [f"“{one_line(entry.text)}” in {one_line(entry.path)} [{entry.rule}]" for entry in result.stale[:NAMED]]
        more = f" and {len(result.stale) - NAMED} more" if len(result.stale) > NAMED else ""
        entries = "entry is" if len(result.stale) == 1 else "entries are"
        parts.append(f"{len(result.stale)} {entries} no longer found: {', '.join(named)}{more}")
    return f"{file}: {'; '.join(parts)}" if parts else ""


def _gone(entries: Sequence[Entry], left: Counter[tuple[str, str]]) -> Iterator[Entry]:
    for entry in entries:
        if left[entry.path, entry.fingerprint] > 0:
            left[entry.path, entry.fingerprint] -= 1
            yield entry


def _findings(report: Report, file: str) -> Iterator[tuple[str, Finding]]:
    """Yield the findings of a report, each with its article's path as the baseline has it."""
    for document in report.documents:
        path = _relative(document.path, file)
        yield from ((path, finding) for finding in report.of(document))


def _relative(path: str, file: str) -> str:
    """Return the path of an article as seen from the folder of the baseline, with `/`; standard input is `-`."""
    if path == "-":
        return path
    here, folder = os.path.abspath(path), os.path.dirname(os.path.abspath(file))  # noqa: PTH100, PTH120 - links stay
    try:
        seen = os.path.relpath(here, folder).replace(os.sep, "/")
    except ValueError:  # another drive
        seen = here.replace(os.sep, "/")
    return f"./{seen}" if seen == "-" else seen


def _entry_of(finding: Finding, path: str) -> Entry:
    return Entry(path, finding.rule, words_at(finding), one_line(finding.message), finding.fingerprint)


def _head() -> str:
    return json.dumps({"baseline": VERSION})


def _object(file: str, number: int, line: str) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except json.JSONDecodeError as error:
        raise UsageError(f"{file}:{number}:{error.colno}: no JSON: {error.msg[:1].lower()}{error.msg[1:]}") from error
    except (RecursionError, ValueError) as error:
        raise UsageError(f"{file}:{number}:1: no entry of a baseline") from error
    if not isinstance(value, dict):
        raise UsageError(f"{file}:{number}:1: expected an object with {', '.join(Entry._fields)}")
    return value


def _entry(file: str, number: int, line: str) -> Entry:
    row = _object(file, number, line)
    for key in ("path", "rule", "fingerprint"):
        if not isinstance(row.get(key), str) or not row[key]:
            raise UsageError(f"{file}:{number}:{_column(line, key)}: an entry needs “{key}”, a text")
    return Entry(*(str(row.get(key, "")) for key in Entry._fields))


def _column(line: str, key: str) -> int:
    """Return the column of a key in its line, 1 where it is not there."""
    return max(line.find(json.dumps(key)), 0) + 1

"""What an article allows: findings that its editor has looked at, named under `allow` in its front matter."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from checker.model import Document, Finding, Severity, Span
from checker.nearest import nearest

KEY = "allow"
RULE = "deskcheck/unused-allow"
MISREAD = "deskcheck/front-matter"
EXPLANATIONS = {
    RULE: f"""\
{RULE} (note)
  “allow” in the front matter of an article names a rule that finds nothing in it, no rule at all, or one that was
  allowed until a day before the article was published.

  why: What is no longer needed hides the next mistake.
""",
    MISREAD: f"""\
{MISREAD} (warning)
  An entry of “allow” cannot be read (an unknown key, a day that is no date), so it allows nothing; or a key of the
  front matter is a slip of one that is read, such as “alow” for “allow”. Other keys are nobody's mistake.

  why: What is misspelt is not read, and nobody would notice.
""",
}
# What is read in front matter, and words near to these that other programs use for something of their own.
READ = frozenset("allow author byline caption captions date headline issued standfirst subtitle title".split())
OTHERS = frozenset("authors data dates headlines issue issues subtitles titles".split())
ENTRY = {
    "rule": "the rule that is allowed to find something: pack/rule, or its own name alone",
    "reason": "why",
    "until": "the last day, as in 2024-11-06; it is compared with the publication date",
}
SIMPLE = r"[\w/-]+(?:[ \t]*,[ \t]*[\w/-]+)*"


class Allowance(NamedTuple):
    """One entry: a rule as written, its place in the article, why, and until when (ISO date or empty).

    mistake: why the entry cannot be used, if it cannot.
    """

    rule: str
    span: Span
    reason: str = ""
    until: str = ""
    mistake: str = ""


def apply(document: Document, findings: Sequence[Finding], rules: Collection[str]) -> list[Finding]:
    """Return the findings of `document` without those that it allows, and a note for each entry that allows nothing.

    What cannot be read, and a slip in a key of the front matter, is a warning: it would go unnoticed. rules: the ids
    of the rules of the run. An entry for a rule of a pack that is not among them says nothing.
    """
    if not document.meta:
        return list(findings)
    slips = list(_slips(document)) if not READ.issuperset(document.meta) else []
    if KEY not in document.meta:
        return [*findings, *slips]
    allowed: set[str] = set()
    notes: list[Finding] = []
    found = {finding.rule for finding in findings}
    for entry in allowances(document):
        meant = _meant(entry.rule, rules)
        said = _said(entry, meant, found, document.issued, rules) if not entry.mistake else ""
        if entry.mistake:
            notes.append(Finding(MISREAD, Severity.WARNING, entry.mistake, document, entry.span))
        elif said:
            notes.append(Finding(RULE, Severity.NOTE, said, document, entry.span))
        else:
            allowed |= meant
    return [*(finding for finding in findings if finding.rule not in allowed), *slips, *notes]


def _slips(document: Document) -> Iterator[Finding]:
    """Yield a warning for each key of front matter that is no word, but nearly a key that is read and is not there."""
    if not document.text.startswith(("---", "\ufeff---")):
        return
    from checker.spelling import is_word  # a word is meant: “tile” is no slip of “title”

    for key in sorted(document.meta.keys() - READ - OTHERS):
        right = nearest(key, READ - document.meta.keys()) if key.isalpha() and not is_word(key.rstrip("s")) else None
        found = _key(key).search(document.text) if right is not None else None
        if found is not None:
            said = f"the key “{key}” of the front matter is not read: did you mean “{right}”?"
            yield Finding(MISREAD, Severity.WARNING, said, document, Span(*found.span(1)))


def _key(name: str) -> re.Pattern[str]:
    return re.compile(rf"^[\"']?({re.escape(name)})[\"']?[ \t]*:", re.IGNORECASE | re.MULTILINE)


def allowances(document: Document) -> list[Allowance]:
    """Return the entries under `allow`; an entry that cannot be read has its mistake."""
    text = document.meta.get(KEY, "")
    start = _place(document.text, text)
    if start < 0 and "deskcheck:" in document.text:
        return [_shown(entry, document.text) for entry in _entries(document, text, start)]
    return _entries(document, text, start)


def _entries(document: Document, text: str, start: int) -> list[Allowance]:
    if re.compile(SIMPLE).fullmatch(text.strip()):
        names = re.compile(r"[\w/-]+").finditer(text)
        return [Allowance(match.group(), _span(start, *match.span())) for match in names]
    return list(_read(text, document.text, start))


def _said(
    entry: Allowance, meant: Collection[str], found: Collection[str], issued: date | None, rules: Collection[str]
) -> str:
    """Return what is to be said of an entry that allows nothing; nothing of one that does."""
    reason = f" (allowed because: {' '.join(entry.reason.split())})" if entry.reason else ""
    if not meant:
        pack, slash, _ = entry.rule.partition("/")
        if slash and not any(rule.startswith(f"{pack}/") for rule in rules):
            return ""
        near = nearest(entry.rule, rules) or nearest(entry.rule, {rule.split("/")[-1] for rule in rules})
        return f"“{entry.rule[:60]}”, which is allowed here, is no rule" + (f": did you mean “{near}”?" if near else "")
    if entry.until and issued is not None and issued.isoformat() > entry.until:
        return f"“{entry.rule}” was allowed until {entry.until} only, before this was published{reason}"
    if not any(rule in found for rule in meant):
        return f"“{entry.rule}” finds nothing here that “allow” would have to allow{reason}"
    return ""


def _meant(name: str, rules: Collection[str]) -> set[str]:
    """Return the rules of the run that a name means: the one with this id, or all with this name behind the slash."""
    return {name} if name in rules else {rule for rule in rules if rule.split("/")[-1] == name}


def _place(text: str, value: str) -> int:
    """Return where the value of `allow` stands in the article, or -1."""
    key = _key(KEY).search(text)
    return text.find(value, key.end()) if key is not None and value else -1


def _shown(entry: Allowance, text: str) -> Allowance:
    """Return an entry with the place where a comment says it, if the article's text has the comment."""
    said = re.compile(rf"deskcheck:\s*allow\b[^\n]{{0,500}}?(?<![\w/-]){re.escape(entry.rule)}(?![\w/-])").search(text)
    return entry._replace(span=Span(said.end() - len(entry.rule), said.end())) if said is not None else entry


def _span(place: int, start: int, end: int) -> Span:
    return Span(place + start, place + end) if place >= 0 else Span(0, 0)


def _read(value: str, text: str, place: int) -> Iterator[Allowance]:
    """Yield the entries of a value that is more than a name."""
    from checker.packs import _schema as schema  # imports yaml: few articles allow anything
    from checker.packs._mistakes import Sheet
    from checker.packs._nodes import Mapping, Scalar, read

    # the value alone, at its own column: the lines below the first are indented as in the article
    column = place - (max(text.rfind("\n", 0, place), text.rfind("\r", 0, place)) + 1) if place >= 0 else 0
    sheet = Sheet("", " " * column + value)
    root = read(sheet)
    for item in schema.items(sheet, root, KEY):
        start = item.start - column
        span = _span(place, start, start + len(value[start : item.end - column].splitlines()[0]))
        before = len(sheet.mistakes)
        if isinstance(item, Scalar):
            name = item.text.strip()
            yield Allowance(name, span, mistake="" if name else "“allow” is empty")
        elif isinstance(item, Mapping):
            found = schema.fields(sheet, item, ENTRY, "an entry of “allow”")
            schema.require(sheet, item, "rule", "an entry of “allow” needs the key “rule”")
            rule, reason, until = (schema.text(sheet, found.get(key), key) for key in ENTRY)
            if until and not _is_date(until):
                node = found["until"]
                message = f"“{until[:60]}” is no date: expected one as in 2024-11-06"
                sheet.mistake(node.start, node.end, message)
            if rule and len(sheet.mistakes) == before:
                yield Allowance(rule, span, reason, until)
        else:
            yield Allowance("", span, mistake="“allow” is to be a list of rules")
    for mistake in sheet.mistakes:
        start = _offset(sheet.text, mistake.origin.line, mistake.origin.column) - column
        place_of = _span(place, start, min(start + mistake.width, len(value)))
        yield Allowance("", place_of, mistake=f"“allow”: {mistake.message}; it allows nothing")


def _offset(text: str, line: int, column: int) -> int:
    """Return the offset of a place in a text that is told by line and column, from 1."""
    return sum(len(row) + 1 for row in text.split("\n")[: line - 1]) + column - 1


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False

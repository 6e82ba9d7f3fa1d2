"""Text for an editor's terminal: the words underlined in their line, the other place quoted beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from unicodedata import combining, east_asian_width

from checker.model import Document, Fact, Finding, Severity, Span, Verdict
from checker.report import Report, counted, message
from checker.reporters import Listing, Options
from checker.reporters._places import around, place, shown

LONGEST = 72  # characters of a fact that its line shows
Paint = Callable[[str, str], str]

CONTEXT = 44  # characters of the line that are shown before and after the words
NAMED = 3  # undecided rules that the last line names
OTHERS = 3  # other places that are quoted before the rest is only counted
COLOURS = {"error": "31", "warning": "33", "note": "36", "bold": "1", "dim": "2"}
# Forms that declare what a fact is to be; the others hold an article against itself.
DECLARING = frozenset({"compares", "equals", "spelled_as", "spelled_as_listed", "written_like"})
UNSAFE = r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"


def report(report: Report, options: Options) -> str:
    """Return the findings of every document, notes only where asked for, and a summary line."""
    paint = _painter(options.colour)
    lines: list[str] = []
    for document in report.documents:
        if not any(part.name not in ("metadata", "furniture") for part in document.parts):
            lines += [f"{_safe(document.path)}: no text", ""]
        explained: set[str] = set()
        for finding in report.of(document):
            if options.notes or finding.severity is not Severity.NOTE:
                lines += [
                    *_finding(finding, message(finding, report.rules_by_id.get(finding.rule)), paint),
                    *_why(finding.rule, report, explained, paint),
                    "",
                ]
    return "\n".join([*lines, _summary(report, options, paint)]) + "\n"


def facts(listing: Listing, options: Options) -> str:
    """Return a line for every fact: place, kind, words, value and what it is of."""
    paint = _painter(options.colour)
    lines = []
    for document, found in listing:
        lines.append(paint(_safe(document.path), "bold") + (f", issued {document.issued}" if document.issued else ""))
        for fact in found:
            line, column = place(document, fact.span.start)
            text, value = _short(fact.text), _short(shown(fact))
            equals = f" = {value}" if fact.mention.kind != "quotation" and value != text else ""
            where = f"{line}:{column}"
            lines.append(f"{where:>9}  {fact.mention.kind:13} “{text}”{equals}" + paint(_about(fact), "dim"))
        lines.append(f"{len(found)} facts" if len(found) != 1 else "1 fact")
    return "\n".join(lines) + "\n"


def _about(fact: Fact) -> str:
    """Return what the fact is of, and the topic that a rule binds it to with the words that did."""
    owner = _safe(fact.mention.subject)
    words = [f"  of {owner}"] if owner and owner != fact.text else []
    if fact.subject != fact.mention.subject:
        words.append(f"  as {_safe(fact.subject)}")
    if fact.cue is not None:
        words.append(f" (by “{_short(fact.document.text[slice(*fact.cue)])}”)")
    return "".join(words)


def _short(text: str) -> str:
    return _safe(text if len(text) <= LONGEST else text[: LONGEST - 1] + "…")


def _painter(colour: bool) -> Paint:
    def paint(text: str, name: str) -> str:
        return f"\x1b[{COLOURS[name]}m{text}\x1b[0m" if colour and text else text

    return paint


def _finding(finding: Finding, told: str, paint: Paint) -> Iterator[str]:
    document = finding.document
    line, column = place(document, finding.span.start)
    where = paint(f"{_safe(document.path)}:{line}:{column}:", "bold")
    yield f"{where} {paint(finding.severity.value, finding.severity.value)}: {_safe(told)} [{finding.rule}]"
    yield from _quoted(document, finding.span, f"{line:>5} | ", paint, finding.severity.value)
    for related in finding.related[:OTHERS]:
        line, column = place(related.document, related.span.start)
        other = f"{_safe(related.document.path)}:" if related.document is not document else ""
        note = f" {related.note}" if related.note else ""
        yield paint(f"  against {other}{line}:{column}{note}", "dim")
        yield from _quoted(related.document, related.span, f"{line:>5} | ", paint, "dim")
    if len(finding.related) > OTHERS:
        yield paint(f"  and {len(finding.related) - OTHERS} more", "dim")
    if finding.suggestions:
        repairs = " or ".join(dict.fromkeys(f"“{_safe(s.replacement)}”" for s in finding.suggestions))
        yield paint(f"  possible repair: {repairs}", "dim")


def _why(name: str, report: Report, explained: set[str], paint: Paint) -> Iterator[str]:
    """Yield why a rule declares what it does, and its source, at its first finding in a story; else --explain tells."""
    rule = report.rules_by_id.get(name)
    if rule is None or name in explained:
        return
    explained.add(name)
    declares = rule.assertion.form in DECLARING and len(rule.assertion.subjects) <= 1
    if rule.why and (rule.source or declares):
        yield paint(f"  why: {_safe(' '.join(rule.why.split()))}", "dim")
    if rule.source:
        yield paint(f"  source: {_safe(rule.source)}", "dim")


def _quoted(document: Document, span: Span, margin: str, paint: Paint, colour: str) -> Iterator[str]:
    """Yield the line that `span` starts in, cut to the words around it, and a line that underlines the words."""
    text = document.text
    line_end = text.find("\n", span.start, span.end)
    words_end = line_end if line_end >= 0 else span.end
    begin, end = around(document, Span(span.start, max(words_end, span.start)), CONTEXT)
    before = ("…" if text[begin - 1 : begin] not in ("", "\n") else "") + _safe(text[begin : span.start])
    words = _safe(text[span.start : words_end])
    after = _safe(text[words_end:end]) + ("…" if text[end : end + 1] not in ("", "\n") else "")
    yield f"{margin}{before}{words}{after.rstrip()}"
    gutter = " " * (len(margin) - 2) + "| "
    yield f"{gutter}{' ' * _width(before)}{paint('^' * max(1, _width(words)), colour)}"


def _safe(text: str) -> str:
    """Return `text` without what a terminal would obey: an article must not move the cursor."""
    return text if text.isprintable() else re.sub(UNSAFE, " ", text)


def _width(text: str) -> int:
    """Return the columns that `text` takes in a terminal."""
    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text)


def _summary(report: Report, options: Options, paint: Paint) -> str:
    """Return how many findings there are, and in a second line how the rules ended; what is undecided, by name."""
    errors, warnings, notes = (report.count(severity) for severity in Severity)
    rules = report.rules()
    hidden = "" if options.notes or not notes else " (--notes shows them)"
    found = f"{counted(errors, 'error')}, {counted(warnings, 'warning')}, {counted(notes, 'note')}{hidden}"
    open_ = [name for name, verdict in report.verdicts.items() if verdict is Verdict.UNDECIDED]
    more = f" and {len(open_) - NAMED} more" if len(open_) > NAMED else ""
    names = f" ({', '.join(open_[:NAMED])}{more})" if open_ else ""
    ended = (
        f"{counted(len(report.verdicts), 'rule')}: {rules['held']} held, {rules['contradicted']} contradicted,"
        f" {rules['undecided']} undecided{names}, {rules['no_fact']} with nothing to check here"
    )
    return f"{counted(len(report.documents), 'article')}: {found}\n{paint(ended, 'dim')}"

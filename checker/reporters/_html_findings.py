"""The findings of a story as HTML, grouped by rule, the gravest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model import Document, Finding, Rule
from checker.report import Report, counted, message
from checker.reporters._html import escaped, link
from checker.reporters._marks import GRAVEST_FIRST, Marks
from checker.reporters._words import OTHERS, against, web_address, where, words_at


def findings(report: Report, document: Document, marks: Marks) -> str:
    """Return a section for every rule that found something in `document`."""
    found = report.of(document)
    if not found:
        return '<p class="none">No contradiction found.</p>'
    groups: dict[str, list[Finding]] = {}
    for finding in found:
        groups.setdefault(finding.rule, []).append(finding)
    ordered = sorted(groups.items(), key=lambda group: (min(map(_gravity, group[1])), group[0]))
    return "\n".join(_group(name, report.rules_by_id.get(name), rows, marks) for name, rows in ordered)


def _gravity(finding: Finding) -> int:
    return GRAVEST_FIRST.index(finding.severity)


def _group(name: str, rule: Rule | None, rows: Sequence[Finding], marks: Marks) -> str:
    items = "\n".join(_item(finding, rule, marks) for finding in sorted(rows, key=_gravity))
    why = "".join(_why(rule)) if rule is not None else ""
    head = f'<h4>{escaped(name)} <span class="count">{len(rows)}</span></h4>'
    return f'<section class="rule">{head}{why}\n<ol>\n{items}\n</ol></section>'


def _why(rule: Rule) -> Iterator[str]:
    yield f'<p class="line">{escaped(rule.line)}</p>'
    source = web_address(rule.source)
    cited = f'<a href="{escaped(source)}" rel="noreferrer">source</a>' if source else escaped(rule.source)
    if rule.why or cited:
        yield f'<p class="why">{" ".join(filter(None, (escaped(rule.why), cited)))}</p>'


def _item(finding: Finding, rule: Rule | None, marks: Marks) -> str:
    number, severity = marks.numbers[id(finding)], finding.severity.value
    here = marks.anchor(finding.document, finding.span)
    told = escaped(message(finding, rule)) or escaped(finding.rule)
    chip = f'<a class="chip" href="#{here}" aria-label="finding {number}, in the text">{number}</a>'
    lines = [f'{chip}<p id="m{number}"><b>{severity}</b> {told}</p>', *_places(finding, marks), *_repairs(finding)]
    return f'<li id="f{number}" class="{severity} f{number}">{"".join(lines)}</li>'


def _places(finding: Finding, marks: Marks) -> Iterator[str]:
    own = finding.document
    here = f"{where(own, finding.span.start, own)} “{words_at(finding)}”"
    yield f"<p>{link(marks.anchor(own, finding.span), escaped(here))}</p>"
    for related in finding.related[:OTHERS]:
        told = escaped(against(related, own).removeprefix("against "))
        yield f"<p>against {link(marks.anchor(related.document, related.span), told)}</p>"
    if len(finding.related) > OTHERS:
        yield f"<p>and {counted(len(finding.related) - OTHERS, 'other place')}</p>"


def _repairs(finding: Finding) -> Iterator[str]:
    repairs = []
    for suggestion in dict.fromkeys(finding.suggestions):
        old = escaped(finding.document.text[slice(*suggestion.span)])
        repairs.append(f'<del dir="auto">{old}</del> → <ins dir="auto">{escaped(suggestion.replacement)}</ins>')
    if repairs:
        yield f"<p>possible repair: {' or '.join(repairs)}</p>"

"""The rules of a run as SARIF reporting descriptors, with the help that a viewer shows beside a finding."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from checker.model import Finding, Rule, Severity
from checker.report import Report
from checker.reporters._words import one_line, web_address

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
EXAMPLES = {"holds": "Holds", "flags": "Flags", "silent": "Is silent about"}
MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~!&])")


def descriptors(report: Report, findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Return a descriptor of every rule of the run, and of every rule that a finding names, sorted by id."""
    bare = {finding.rule: _bare(finding.rule) for finding in findings}
    full = {name: _descriptor(name, rule) for name, rule in report.rules_by_id.items()}
    return [row for _, row in sorted((bare | full).items())]


def message(text: str) -> str:
    """Return `text` as a plain text message: braces and what looks like a link are taken literally (§3.11.5-6)."""
    return one_line(text).replace("{", "{{").replace("}", "}}").replace("](", "] (")


def _bare(name: str) -> dict[str, Any]:
    """Return what viewers require of a rule, where only its name is known."""
    told = {"text": _sentence(name)}
    return {"id": name, "shortDescription": told, "fullDescription": told, "help": told}


def _descriptor(name: str, rule: Rule) -> dict[str, Any]:
    pack, _, own = name.rpartition("/")
    why = one_line(rule.why)
    row: dict[str, Any] = {
        "id": name,
        "name": "".join(word[:1].upper() + word[1:] for word in re.split(r"[\W_]+", own)) or name,
        "shortDescription": {"text": _sentence(rule.line)},
        "fullDescription": {"text": why or _sentence(rule.line)},
        "help": {"text": "\n\n".join(_help(rule, plain=True)), "markdown": "\n\n".join(_help(rule, plain=False))},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": [pack or name], "assertion": rule.line},
    }
    source = web_address(rule.source)
    return row | ({"helpUri": source} if source else {})


def _sentence(text: str) -> str:
    told = one_line(text)
    return told[:1].upper() + told[1:] + ("" if told.endswith((".", "?", "!")) else ".")


def _help(rule: Rule, plain: bool) -> Iterator[str]:
    """Yield the paragraphs of the rule's help, in plain text or in Markdown without any HTML."""
    told = one_line if plain else _markdown
    yield f"Checks: {one_line(rule.line)}" if plain else f"**Checks:** {_markdown(rule.line)}"
    if rule.when is not None:
        yield f"{'Only where' if plain else '**Only where:**'} {told(str(rule.when))}"
    if rule.why:
        yield told(rule.why)
    if rule.source:
        source = web_address(rule.source)
        yield f"Source: {one_line(rule.source)}" if plain or not source else f"Source: <{source}>"
    for name, title in EXAMPLES.items():
        texts = [f"- {told(example.text)}" for example in rule.examples.get(name, ())]
        if texts:
            yield "\n".join([f"{title}:" if plain else f"**{title}:**", "", *texts])


def _markdown(text: str) -> str:
    return MARKUP.sub(r"\\\1", one_line(text))

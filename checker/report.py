"""What a run found, for the reporters to tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from checker.model import Document, Finding, Rule, Severity, Verdict


def counted(number: int, noun: str) -> str:
    """Return `1 note`, `2 notes`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def message(finding: Finding, rule: Rule | None) -> str:
    """Return what a finding says, without the source of its rule, for reports that tell that once for all."""
    return finding.message.removesuffix(f" (source: {rule.source})") if rule is not None else finding.message


class Report(NamedTuple):
    """The findings of each document, in text order, how each rule ended, and the rules themselves, by rule id."""

    documents: tuple[Document, ...]
    findings: Mapping[int, tuple[Finding, ...]]  # by id() of the document
    verdicts: Mapping[str, Verdict]
    rules_by_id: Mapping[str, Rule] = MappingProxyType({})

    def of(self, document: Document) -> tuple[Finding, ...]:
        """Return the findings of `document`, in text order."""
        return self.findings.get(id(document), ())

    def count(self, *severities: Severity) -> int:
        """Return how many findings are of one of `severities`."""
        return sum(finding.severity in severities for found in self.findings.values() for finding in found)

    def rules(self) -> dict[str, int]:
        """Return how many rules ended in each verdict."""
        ended = Counter(self.verdicts.values())
        order = (Verdict.HELD, Verdict.CONTRADICTED, Verdict.NO_FACT, Verdict.UNDECIDED)
        return {verdict.value: ended[verdict] for verdict in order}

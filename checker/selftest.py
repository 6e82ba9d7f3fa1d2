"""The examples of rules, run: a text that is to hold holds, one to flag is flagged, a silent one is silent."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fnmatch import fnmatchcase
from typing import NamedTuple

from checker.document import DocumentError, read
from checker.model import Document, Example, Finding, Pack, Rule, Verdict
from checker.pipeline import check
from checker.report import counted
from checker.reporters._words import one_line

SECTIONS = ("holds", "flags", "silent")
EXPECTED = {
    "holds": "expected the rule to hold",
    "flags": "expected a finding",
    "silent": "expected no finding",
}
FOUND = {
    Verdict.HELD: "it held",
    Verdict.NO_FACT: "no fact to look at",
    Verdict.UNDECIDED: "it stayed undecided",
    Verdict.CONTRADICTED: "it was contradicted",
}
MOST = 12  # lines that tell what a rule saw in an example that failed
LONGEST = 300  # characters of an example that a failure repeats

Judged = tuple[Verdict, Sequence[Finding]]
Judge = Callable[[Pack, Document], Judged]


class Outcome(NamedTuple):
    """How one example of a rule ended; `error` says why its text could not be read at all.

    seen: where it did not do what it says, what the rule saw in it, a line each.
    """

    rule: Rule
    section: str
    example: Example
    verdict: Verdict
    findings: tuple[Finding, ...] = ()
    error: str = ""
    seen: tuple[str, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether the example did what it says."""
        if self.error:
            return False
        if self.section == "flags":
            return bool(self.findings)
        return not self.findings and (self.section == "silent" or self.verdict is Verdict.HELD)

    def __str__(self) -> str:
        """Return `file:line:column: rule: what was expected, what was found`, and the text."""
        path, line, column = self.example.origin
        found = self.error or FOUND[self.verdict]
        said = [f"    {finding.severity}: {finding.message}" for finding in self.findings]
        text = self.example.text if len(self.example.text) <= LONGEST else self.example.text[: LONGEST - 1] + "…"
        head = f"{path}:{line}:{column}: {self.rule.id}: {EXPECTED[self.section]}, but {found}"
        seen = [f"    {row}" for row in self.seen]
        return "\n".join([head, *(f"  {row}" for row in text.splitlines()), *said, *seen])


def run(packs: Sequence[Pack], pattern: str = "", judge: Judge | None = None) -> tuple[Outcome, ...]:
    """Return the outcome of every example of the rules whose id matches `pattern`, in the order of the packs.

    pattern: a part of the id, or a pattern with `*`. judge: (pack of the one rule, document) -> how the rule ends
    and its findings; the pipeline by default.
    """
    chosen = ((pack, rule) for pack in packs for rule in pack.rules if matches(rule.id, pattern))
    return tuple(outcome for pack, rule in chosen for outcome in _outcomes(pack, rule, judge or _judge))


def untested(packs: Sequence[Pack]) -> tuple[tuple[Rule, str], ...]:
    """Return each rule that lacks examples, with the section (`holds`, `flags` or `silent`) that it lacks."""
    rules = (rule for pack in packs for rule in pack.rules)
    return tuple((rule, section) for rule in rules for section in SECTIONS if not rule.examples.get(section))


def unused(packs: Sequence[Pack]) -> tuple[str, ...]:
    """Return the declared topics that no rule of `packs` speaks of."""
    rules = [rule for pack in packs for rule in pack.rules]
    lines = [line for rule in rules for line in (rule.assertion, rule.when, rule.unless) if line is not None]
    spoken = {subject.topic.lower() for line in lines for subject in line.subjects}
    named = dict.fromkeys(topic.name for pack in packs for topic in pack.topics)
    return tuple(name for name in named if name.lower() not in spoken)


def idle(packs: Sequence[Pack]) -> tuple[str, ...]:
    """Return the facts that only name a value and that no assertion of `packs` names: a slip may have made one idle."""
    rules = [rule for pack in packs for rule in pack.rules]
    spoken = [str(line) for rule in rules for line in (rule.when, rule.unless) if line is not None]
    spoken += [rule.line for rule in rules]
    said = "\n".join(" ".join(line.lower().split()) for line in spoken)
    named = {name: value for pack in packs for name, value in pack.facts}
    # a condition keeps the value that it named
    return tuple(name for name, value in named.items() if name.lower() not in said and value.lower() not in said)


def matches(identity: str, pattern: str) -> bool:
    """Tell whether a rule's id matches what an author typed: a part of it, or a pattern with `*`."""
    return fnmatchcase(identity, pattern) if "*" in pattern else pattern in identity


def summary(outcomes: Sequence[Outcome], rules: int = 0) -> str:
    """Return how many examples passed and failed, in a line; rules: how many were asked for, if none has examples."""
    failed = sum(not outcome.passed for outcome in outcomes)
    rules = len({outcome.rule.id for outcome in outcomes}) or rules
    head = f"{counted(len(outcomes), 'example')} of {counted(rules, 'rule')}"
    return f"{head}: {f'{failed} failed' if failed else 'all passed' if outcomes else 'nothing was tested'}"


def junit(outcomes: Sequence[Outcome]) -> str:
    """Return the outcomes as JUnit XML: a suite a pack, a test case an example; times are left out."""
    from xml.etree.ElementTree import Element, SubElement, indent, tostring

    root = Element("testsuites", {"name": "deskcheck rules"})
    suites: dict[str, Element] = {}
    for outcome in outcomes:
        pack, _, rule = outcome.rule.id.partition("/")
        suite = suites.get(pack)
        if suite is None:
            suite = suites[pack] = SubElement(root, "testsuite", {"name": pack})
        path, line, _ = outcome.example.origin
        name = f"{rule} {outcome.section}: {one_line(outcome.example.text)[:LONGEST]}"
        case = SubElement(
            suite, "testcase", {"name": name, "classname": f"deskcheck.{pack}", "file": path, "line": str(line)}
        )
        if not outcome.passed:
            SubElement(case, "failure", {"message": EXPECTED[outcome.section]}).text = "\n".join(
                map(one_line, str(outcome).splitlines())
            )
    for element in (root, *suites.values()):
        cases = list(element.iter("testcase"))
        element.set("tests", str(len(cases)))
        element.set("failures", str(sum(len(case) for case in cases)))
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def document(example: Example) -> Document:
    """Return the example as an article, its headline and publication date as front matter. Raises DocumentError."""
    lines = [f"title: {_quoted(example.title)}"] if example.title else []
    lines += [f"date: {example.issued}"] if example.issued else []
    front = "\n".join(["---", *lines, "---", ""]) if lines else ""
    return read("-", (front + example.text).encode("utf-8", "replace"))


def _outcomes(pack: Pack, rule: Rule, judge: Judge) -> Iterator[Outcome]:
    alone = pack._replace(rules=(rule,))
    for section in SECTIONS:
        for example in rule.examples.get(section, ()):
            try:
                verdict, findings = judge(alone, document(example))
            except DocumentError as error:
                yield Outcome(rule, section, example, Verdict.NO_FACT, error=f"the text cannot be read: {error}")
                continue
            outcome = Outcome(rule, section, example, verdict, tuple(findings))
            yield outcome if outcome.passed else outcome._replace(seen=_seen(outcome, alone))


def _seen(outcome: Outcome, pack: Pack) -> tuple[str, ...]:
    """Return what a rule saw in an example that did not do what it says; nothing where its findings say it."""
    from checker.looking import seen  # few examples fail

    if outcome.findings:
        return ()
    rows = list(seen(outcome.rule, pack, document(outcome.example)))
    return (*rows[:MOST], *([f"and {len(rows) - MOST} lines more"] if len(rows) > MOST else []))


def _judge(pack: Pack, article: Document) -> Judged:
    report = check([article], [pack])
    return report.verdicts[pack.rules[0].id], report.of(article)


def _quoted(text: str) -> str:
    text = " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{text}"'

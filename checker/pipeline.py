"""The way the data goes, on one screen: documents and packs in, findings and verdicts out."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date

from checker.assertions import forms
from checker.document import SAVED, DocumentError, content, from_text, read_all
from checker.factbase import Facts
from checker.kinds import kinds
from checker.model import Assertion, Document, Finding, Judgement, Pack, Related, Rule, Severity, Verdict
from checker.report import Report
from checker.resources import blake2b
from checker.triggers import concerned

DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:T.*)?", re.ASCII)  # a TIMEX3 value of one day, with a time of day or without
GRAVITY = {Severity.ERROR: 2, Severity.WARNING: 1, Severity.NOTE: 0}
# A rule over several groups of documents ends as the first of these that any group gives.
PRECEDENCE = (Verdict.CONTRADICTED, Verdict.HELD, Verdict.UNDECIDED, Verdict.NO_FACT)


def check(
    documents: Sequence[Document],
    packs: Sequence[Pack],
    together: bool = False,
    against: Sequence[Document] = (),
) -> Report:
    """Judge `documents` by the rules of `packs`.

    together: the documents are compared with each other too. against: earlier articles, each document is compared
    with them, and only what the document itself disagrees about is reported.
    """
    groups = [tuple(documents)] if together else [(document,) for document in documents]
    rules: dict[str, Rule] = {}
    for pack in packs:
        rules.update(pack.by_id())
    verdicts = dict.fromkeys(rules, Verdict.NO_FACT)
    found: dict[int, list[Finding]] = {id(document): [] for document in documents}
    for group in groups:
        for pack in packs:
            facts = Facts((*group, *against), {topic.name.lower(): topic for topic in pack.topics}, pack.names)
            chosen = concerned(pack, facts.documents)
            for rule in pack.rules if chosen is None else [rules[name] for name in chosen if name in rules]:
                judgements = judge(rule, facts)
                if not judgements:
                    continue
                verdicts[rule.id] = _overall([verdicts[rule.id], *(j.verdict for j in judgements)])
                for judgement in judgements:
                    for finding in _findings(rule, judgement, group):
                        found[id(finding.document)].append(finding)
    unsettled = _unsettled(found, rules)
    findings = {id(document): _allowed(document, unsettled[id(document)], rules) for document in documents}
    return Report(tuple(documents), {key: _finish(of) for key, of in findings.items()}, verdicts, rules)


def _unsettled(found: dict[int, list[Finding]], rules: Mapping[str, Rule]) -> dict[int, list[Finding]]:
    """Return the findings without those that wonder which of two spellings is right where another one declares it."""
    every = [finding for of_one in found.values() for finding in of_one]
    declared = [f for f in every if any(repair.certain for repair in f.suggestions)]
    if not declared:
        return found

    def settled(finding: Finding) -> bool:
        if rules[finding.rule].assertion.form != "spelled_consistently":
            return False
        places = [(finding.document, finding.span), *((other.document, other.span) for other in finding.related)]
        return any(
            document is one.document and span.start < one.span.end and one.span.start < span.end
            for document, span in places
            for one in declared
        )

    return {key: [finding for finding in of_one if not settled(finding)] for key, of_one in found.items()}


def _allowed(document: Document, found: list[Finding], rules: Mapping[str, Rule]) -> list[Finding]:
    if not document.meta:
        return found
    from checker.allowances import apply  # an article without data of its own allows nothing

    return apply(document, found, rules)


def judge(rule: Rule, facts: Facts) -> Sequence[Judgement]:
    """Return the rule's judgements of `facts`: none where its condition is not met or nothing is told."""
    if rule.when is not None and not holds(rule.when, facts):
        return ()
    if rule.unless is not None and holds(rule.unless, facts):
        return ()
    return facts.derived(rule.assertion, forms()[rule.assertion.form])


def holds(condition: Assertion, facts: Facts) -> bool:
    """Tell whether a condition is met: its verdict is HELD."""
    return _overall(j.verdict for j in facts.derived(condition, forms()[condition.form])) is Verdict.HELD


def open_document(path: str, issued: date | None = None, form: str = "") -> Document:
    """Return the first article at `path`; otherwise as `open_documents`."""
    return open_documents(path, issued, form)[0]


def bytes_at(path: str) -> bytes:
    """Return what a file holds; `-` is standard input. Raises DocumentError."""
    return sys.stdin.buffer.read() if path == "-" else content(path)


def open_documents(
    path: str, issued: date | None = None, form: str = "", read: Callable[[str], bytes] = bytes_at
) -> list[Document]:
    """Return the articles at `path` (`-` is standard input), each dated by itself or else by `issued`.

    One file holds one article, a feed or a table several. An article's own date is its metadata's, or a dateline that
    names a whole date. form: the format's name, empty where the content tells it. read: gives a path's bytes. Raises
    DocumentError.
    """
    data = read(path)
    if path.endswith((".yaml", ".yml")) and re.compile(rb"^(?:pack|rules)[ \t]*:", re.MULTILINE).search(data):
        told = f"check --rules {path} STORY, or check rules test {path}"
        raise DocumentError(f"{path}: a pack of rules, no article: {told}")
    return [dated(document, issued) for document in read_all(path, data, form=form)]


def dated(document: Document, issued: date | None = None) -> Document:
    """Return the document with its publication date: its own (metadata, a whole date in its dateline), else `issued`.

    Where neither is known, the day on which a Word file was saved will do. A document that needs none is returned as
    it is. Raises DocumentError where front matter states no date, or one that can be read in two ways.
    """
    if document.issued is not None:
        return document
    stated = document.meta.get("date", "")
    own = publication_date(stated) if stated else None
    if stated and own is None and document.source is None:
        raise DocumentError(f"{_where(document, stated)}: “{stated}” is no date; expected one such as 2024-11-06")
    if own is not None and (readings := two_readings(stated)):
        if document.source is None:
            raise DocumentError(f"{_where(document, stated)}: “{stated}”: which is the month? Write {readings}")
        own = None
    datelines = (document.text[slice(*part.span)] for part in document.parts if part.name == "dateline")
    told = (one for one in (own, *map(publication_date, datelines)) if one is not None)
    day = next(told, issued)
    if day is None and SAVED in document.meta:
        day = date.fromisoformat(document.meta[SAVED])
    return document if day is None else document.dated(day)


def _where(document: Document, words: str) -> str:
    """Return `path:line:column` of the first place where `words` stand in the file."""
    before = document.text[: max(document.text.find(words), 0)]
    return f"{document.path}:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


def publication_date(text: str) -> date | None:
    """Return the one day that `text` names, with or without a time of day, or None."""
    document = from_text(text)
    for kind in (kinds()["date"], kinds()["time"]):
        for mention in kind.find(document):
            value = kind.timex(mention.value).value if kind.timex is not None else ""
            day = DAY.fullmatch(value)
            with suppress(ValueError):  # 30 February is a date that the calendar does not have
                if day is not None:
                    return date.fromisoformat(day[1])
    return None


def two_readings(text: str) -> str:
    """Return both days that figures such as 05/11/2026 may mean, in words; nothing where they leave none open."""
    day = publication_date(text)
    found = kinds()["date"].find(from_text(text))
    if day is None or not any(mention.value.mod == "SLASHED" for mention in found):
        return ""
    from checker.kinds.date.judging import in_words  # such a date is refused, and nothing is checked

    days = sorted((day, day.replace(month=day.day, day=day.month)))
    return " or ".join(f"{one} ({in_words(one.toordinal())})" for one in days)


def _overall(verdicts: Iterable[Verdict]) -> Verdict:
    ended = set(verdicts)
    return next((verdict for verdict in PRECEDENCE if verdict in ended), Verdict.NO_FACT)


def _findings(rule: Rule, judgement: Judgement, group: Sequence[Document]) -> Iterable[Finding]:
    if judgement.verdict is not Verdict.CONTRADICTED:
        return
    own = judgement if judgement.document in group else _turned(judgement, group)
    if own is None:
        return
    severity = rule.severity
    if own.severity is not None and GRAVITY[own.severity] < GRAVITY[severity]:
        severity = own.severity
    message = f"{own.message} (source: {rule.source})" if rule.source else own.message
    yield Finding(rule.id, severity, message, own.document, own.span, own.related, own.suggestions)


def _turned(judgement: Judgement, group: Sequence[Document]) -> Judgement | None:
    """Return a judgement of an earlier article as seen from the article at hand, or None."""
    mine = next((related for related in judgement.related if related.document in group), None)
    if mine is None:
        return None
    others = tuple(related for related in judgement.related if related is not mine)
    theirs = Related(judgement.document, judgement.span)
    return judgement._replace(document=mine.document, span=mine.span, related=(theirs, *others), suggestions=())


def _finish(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort, drop what two documents' groups report twice, and give each finding its fingerprint."""
    ordered = sorted(set(findings), key=lambda f: (f.span, f.rule, f.message))
    seen: Counter[str] = Counter()
    finished = []
    for finding in ordered:
        said = "\x1f".join(
            [
                finding.rule,
                _words(finding.document, *finding.span),
                *(_words(r.document, *r.span) for r in finding.related[:1]),
            ]
        )
        seen[said] += 1
        digest = blake2b(f"{said}\x1f{seen[said]}".encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
        finished.append(finding._replace(fingerprint=digest))
    return tuple(finished)


def _words(document: Document, start: int, end: int) -> str:
    return " ".join(document.text[start:end].split())

"""What a run is about: the articles that the command names, the packs that judge them, and the report on them."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from checker import config, packs
from checker.config import Config
from checker.document import DocumentError, passed_over, walked
from checker.model import Document, Finding, Pack, Severity, Verdict
from checker.options import UsageError
from checker.packs import Mistake, PackError, Word
from checker.pipeline import PRECEDENCE, bytes_at, check, open_documents, publication_date, two_readings
from checker.report import Report

Tell = Callable[[str], object]
Read = Callable[[str], bytes]

LEVEL = "warning"  # of --fail-on, where neither the command nor the settings say anything
GRAVE = {"error": (Severity.ERROR,), "warning": (Severity.ERROR, Severity.WARNING), "never": ()}
BATCH = 16  # articles that are judged at a time


class Checked(NamedTuple):
    """What came of a run: the report, None where no article could be read; failed: whether one could not.

    levels: the paths of articles for which the settings say what fails a run, and what.
    """

    report: Report | None
    failed: bool
    levels: Mapping[str, str] = {}

    def alarms(self, level: str = "") -> bool:
        """Tell whether any finding is as grave as `level` asks, or else the settings of its article."""
        if self.report is None:
            return False
        return any(
            finding.severity in GRAVE[level or self.levels.get(document.path, LEVEL)]
            for document in self.report.documents
            for finding in self.report.of(document)
        )


class Plan(NamedTuple):
    """What is to be read, and how: paths in order, each with its settings; all of it plain data."""

    articles: tuple[tuple[str, Config], ...]
    rules: tuple[str, ...] = ()
    issued: date | None = None
    form: str = ""

    def configs(self) -> list[Config]:
        """Return the settings that differ, in order."""
        return list(dict.fromkeys(config for _, config in self.articles))


class Opened(NamedTuple):
    """Documents, each with the settings that hold for it, and a line for every file that cannot be read."""

    documents: list[tuple[Document, Config]]
    errors: list[str]


class Judged(NamedTuple):
    """Documents, the findings of each, how rules ended that found something, and lines on files that cannot be read."""

    documents: list[Document]
    findings: list[tuple[Finding, ...]]
    verdicts: dict[str, Verdict]
    errors: list[str]


def checked(options: Namespace, tell: Tell, read: Read = bytes_at) -> Checked:
    """Check the articles that `options` name; what cannot be read is told in a line. read: gives a path's bytes.

    Raises UsageError, DocumentError, ConfigError and PackError where nothing can be checked at all.
    """
    plan = planned(options, tell)
    chosen = chosen_packs(plan)
    earlier = [document for path in options.against for document in open_documents(path, form=options.input_format)]
    batches = [plan] if options.together else list(_batches(plan, options.jobs))
    fleeting = len(batches) > 1 and options.format != "html"  # that page tells all facts once more
    alone = options.jobs == 1 or len(batches) == 1 or bool(earlier) or read is not bytes_at
    pieces = (
        (judged(batch, earlier, options.together, read, fleeting) for batch in batches)
        if alone
        else _spread(batches, options)
    )
    if len(batches) > 1:
        report, failed = _joined_slowly(pieces, batches, chosen, tell)
    else:
        report, failed = _joined(pieces, chosen, tell)
    levels = {path: config.fail_on for path, config in plan.articles if config.fail_on}
    return Checked(report, failed, levels)


def planned(options: Namespace, tell: Tell) -> Plan:
    """Return what `options` ask for; files that folders hold beside articles may be told of in a line.

    Raises UsageError, DocumentError and ConfigError.
    """
    issued = issued_on(options.issued)
    finder = config.finder()
    files, passed = walked(options.paths, options.input_format, finder.leaves_out)
    if line := passed_over(passed):
        tell(line)
    if getattr(options, "force_exclude", False):
        files = [path for path in files if path == "-" or not finder.excludes(path)]
    articles = tuple((path, finder.of(path)) for path in files)
    return Plan(articles, tuple(options.rules), issued, options.input_format)


def chosen_packs(plan: Plan) -> tuple[Pack, ...]:
    """Return all packs of a run, those of each settings in turn. Raises PackError with the mistakes of all."""
    found: list[Pack] = []
    mistakes: list[Mistake] = []
    for settings in plan.configs() or [Config()]:
        try:
            found += packs_of(plan.rules, settings)
        except PackError as error:
            mistakes += error.mistakes
    if mistakes:
        raise PackError(list(dict.fromkeys(mistakes)))  # settings for some articles share mistakes with the others
    return tuple(found)


@lru_cache(64)
def packs_of(rules: tuple[str, ...], settings: Config) -> tuple[Pack, ...]:
    """Return the packs that judge: those of `--rules`, else the default one and those of the settings."""
    named = {name: Word(name) for name in rules or [config.DEFAULT_PACK]}
    named |= {word.text: word for word in settings.packs if not rules}
    mistakes: list[Mistake] = []
    house: tuple[Pack, ...] = ()
    try:
        house = () if rules else config.house(settings.names)
    except PackError as error:
        mistakes += error.mistakes
    try:
        # with --rules, the settings may well speak of rules that are not asked for
        off, graded = settings.off, settings.severity
        found = packs.load(named.values(), off, graded, strict=not rules, also=house, together=True)
    except PackError as error:
        mistakes += error.mistakes
    if mistakes:
        raise PackError(sorted(mistakes, key=lambda mistake: mistake.origin))
    return found


def opened(plan: Plan, read: Read = bytes_at) -> Opened:
    """Return the documents of a plan, and why some of its files cannot be read."""
    documents: list[tuple[Document, Config]] = []
    errors: list[str] = []
    for path, settings in plan.articles:
        try:
            documents += [(one, settings) for one in open_documents(path, plan.issued, plan.form, read)]
        except DocumentError as error:
            errors.append(str(error))
    return Opened(documents, errors)


def judged(
    plan: Plan,
    earlier: Sequence[Document] = (),
    together: bool = False,
    read: Read = bytes_at,
    fleeting: bool = True,
) -> Judged:
    """Return what the articles of a plan are found to contradict, each by its own packs.

    fleeting: whether to forget what was derived of the documents; of thousands, it is more than memory holds.
    """
    opened_, errors = opened(plan, read)
    every = [document for document, _ in opened_]
    findings: dict[int, tuple[Finding, ...]] = {}
    verdicts: dict[str, Verdict] = {}
    for settings in dict.fromkeys(settings for _, settings in opened_):
        own = [document for document, its in opened_ if its is settings or its == settings]
        chosen = packs_of(plan.rules, settings)
        report = check(every if together else own, chosen, together=together, against=earlier)
        findings |= {id(document): report.of(document) for document in own}
        _gather(verdicts, report.verdicts)
    for document in every if fleeting else ():
        document.forget()
    return Judged(every, [findings[id(document)] for document in every], verdicts, errors)


def _gather(verdicts: dict[str, Verdict], others: Mapping[str, Verdict]) -> None:
    """Let each rule end as the gravest of what it did: the first in PRECEDENCE."""
    for rule, verdict in others.items():
        if verdict is not Verdict.NO_FACT:
            verdicts[rule] = min(verdicts.get(rule, verdict), verdict, key=PRECEDENCE.index)


def _batches(plan: Plan, jobs: int) -> Iterator[Plan]:
    """Yield the articles of a plan, some at a time; with several processes the first alone: it loads what all need."""
    total = len(plan.articles)
    # small for several processes, so that none is long at work when the others are done
    size = BATCH if jobs == 1 else max(1, min(BATCH, total // (jobs * 32)))
    starts = [0, *([1] if jobs > 1 and size > 1 else []), *range(size, total, size)]
    for start, end in pairwise((*starts, total)):
        yield plan._replace(articles=plan.articles[start:end])


def _spread(batches: Sequence[Plan], options: Namespace) -> Iterator[Judged]:
    from checker.workers import spread  # imports what starts processes

    return spread(batches, options.jobs)


def _joined_slowly(
    pieces: Iterable[Judged], batches: Sequence[Plan], chosen: Sequence[Pack], tell: Tell
) -> tuple[Report | None, bool]:
    """Return what `_joined` does, and show meanwhile how far it is."""
    from checker.progress import progress

    bar = progress(sum(len(batch.articles) for batch in batches))

    def counted() -> Iterator[Judged]:
        done = 0
        for piece, batch in zip(pieces, batches, strict=True):
            done += len(batch.articles)
            bar.step(done)
            yield piece

    def told(line: str) -> None:
        bar.clear()
        tell(line)

    try:
        return _joined(counted(), chosen, told)
    finally:
        bar.clear()


def _joined(pieces: Iterable[Judged], chosen: Sequence[Pack], tell: Tell) -> tuple[Report | None, bool]:
    """Return one report on all pieces, in their order, and whether any file could not be read."""
    rules = {rule.id: rule for pack in reversed(chosen) for rule in pack.rules}
    rules = {rule.id: rules[rule.id] for pack in chosen for rule in pack.rules}
    verdicts = dict.fromkeys(rules, Verdict.NO_FACT)
    documents: list[Document] = []
    findings: dict[int, tuple[Finding, ...]] = {}
    failed = False
    for piece in pieces:
        documents += piece.documents
        findings |= {id(one): found for one, found in zip(piece.documents, piece.findings, strict=True)}
        _gather(verdicts, piece.verdicts)
        for error in piece.errors:
            failed = True
            tell(error)
    # where nothing is left to be read, that is a report too; where nothing can be read, it is none
    return (Report(tuple(documents), findings, verdicts, rules) if documents or not failed else None), failed


def issued_on(text: str) -> date | None:
    """Return the day of `--issued`. Raises UsageError."""
    if not text:
        return None
    issued = publication_date(text)
    if issued is None:
        raise UsageError(f"--issued {text}: expected a date such as 2024-11-06 or “6 November 2024”")
    if readings := two_readings(text):
        raise UsageError(f"--issued {text}: which is the month? Write {readings}")
    return issued

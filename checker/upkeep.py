"""A run that repairs what it finds, or lives with what was found before: `--fix`, `--diff`, `--baseline`."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable
from typing import NamedTuple

from checker import baseline, repair, run
from checker.options import FAILED, FOUND, UsageError
from checker.report import Report, counted

Tell = Callable[[str], object]


class Kept(NamedTuple):
    """What came of a run, and what is to be written of it.

    checked: the run as it is to be reported. code: the exit code where no report is to be made, else None.
    diff: what is shown instead of a report. article: what standard input is after its repairs.
    """

    checked: run.Checked
    code: int | None = None
    diff: bytes | None = None
    article: bytes | None = None


def checked(options: Namespace, tell: Tell) -> Kept:
    """Check the articles that `options` name, and repair or hide what the options ask for.

    Raises UsageError for options that do not go together, and for a baseline that cannot be read or written.
    """
    _refuse(options)
    known = baseline.read(options.baseline) if options.baseline else ()

    def shown(report: Report) -> Report:
        return baseline.hidden(report, known, options.baseline).report if known else report

    if options.diff:
        return _differing(options, tell, repair.planned(options, tell, shown))
    kept = _repaired(options, tell, shown) if options.fix else Kept(run.checked(options, tell))
    report, failed, _ = kept.checked
    if report is None:
        return kept
    if options.write_baseline:
        return kept._replace(code=_noted(options, tell, report, failed))
    if not options.baseline:
        return kept
    result = baseline.hidden(report, known, options.baseline)
    if line := baseline.told(result, options.baseline):
        tell(line)
    return kept._replace(checked=kept.checked._replace(report=result.report))


def _refuse(options: Namespace) -> None:
    """Raise UsageError for options that do not go together."""
    if options.diff and options.fix == "ask":
        raise UsageError("--diff shows what --fix would do; it does not go with --fix=ask")
    if options.diff and options.write_baseline:
        raise UsageError("--diff writes no file; it does not go with --write-baseline")
    if options.diff and options.format != "text":
        raise UsageError(f"--diff prints a diff; it does not go with --format {options.format}")
    if options.fix == "ask" and "-" in options.paths:
        raise UsageError("--fix=ask reads its answers from standard input; it cannot be the article too")


def _differing(options: Namespace, tell: Tell, outcome: repair.Outcome) -> Kept:
    """Return the diff instead of a report."""
    for line in outcome.refused:
        tell(line)
    data = repair.diff(outcome)
    failed = outcome.checked.failed or outcome.unable
    code = FAILED if failed else FOUND if data and options.fail_on != "never" else 0
    return Kept(outcome.checked, code, diff=data)


def _repaired(options: Namespace, tell: Tell, shown: Callable[[Report], Report]) -> Kept:
    """Write what was repaired; return the run on the files as they are then."""
    outcome = repair.planned(options, tell, shown)
    failed = repair.written(outcome, tell)
    made = [(path, line) for path, line in outcome.made if path not in failed]
    for _, line in made if options.fix != "ask" else ():
        print(line, file=sys.stderr)
    for line in outcome.refused:
        tell(line)
    tell(_summary(outcome._replace(made=made), options))
    if failed:
        done = repair.judged_again(options, outcome, failed)
    else:
        done = outcome.checked._replace(failed=outcome.checked.failed or outcome.unable)
    return Kept(done, article=outcome.files["-"][1] if "-" in outcome.files else None)


def _summary(outcome: repair.Outcome, options: Namespace) -> str:
    made, changed = len(outcome.made), len({path for path, _ in outcome.made})
    said = f"{counted(made, 'repair')} made in {counted(changed, 'file')}" if made else "nothing repaired"
    if options.fix == "ask" or not outcome.open:
        return said
    return f"{said}; {counted(outcome.open, 'finding')} left with a repair that is not certain (--fix=ask)"


def _noted(options: Namespace, tell: Tell, report: Report, failed: bool) -> int:
    """Write the baseline and return the exit code."""
    if failed:
        tell(f"--write-baseline {options.write_baseline}: not written, as not every article could be read")
        return FAILED
    count = baseline.written(report, options.write_baseline)
    articles = counted(len(report.documents), "article")
    tell(f"{options.write_baseline}: {counted(count, 'finding')} of {articles} written")
    return 0

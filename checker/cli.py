"""The command `check`: options in, report out. Exit 0: nothing found; 1: findings; 2: it could not do its work."""

from __future__ import annotations

import gc

gc.set_threshold(200_000, 50, 100)  # before all else is imported: records by the thousand, hardly a cycle among them

import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from checker import config, packs, reporters, run
from checker.document import DocumentError
from checker.factbase import facts_under_topics
from checker.options import FAILED, FOUND, UsageError, check_parser, facts_parser, meant

COMMANDS = ("facts", "rules")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code; no exception leaves it."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return _dispatch(words)
    except (UsageError, DocumentError, config.ConfigError, packs.PackError) as error:
        return _fail(f"{error}{_command_meant(words)}")
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except KeyboardInterrupt:
        return _fail("interrupted")
    except Exception as error:
        if os.environ.get("DESKCHECK_DEBUG"):
            raise
        return _fail(f"internal error, please report it: {type(error).__name__}: {error}")


def _dispatch(words: Sequence[str]) -> int:
    if words[:1] == ["rules"]:
        from checker import bench

        return bench.run(words[1:])
    return _facts(words[1:]) if words[:1] == ["facts"] else _check(words)


def _command_meant(words: Sequence[str]) -> str:
    """Return the command that a first word, which is no path, was likely meant for: `check fact story.txt`."""
    word = words[0] if words else ""
    known = word in COMMANDS or word.startswith("-") or os.path.lexists(word)
    return "" if known else meant(word, list(COMMANDS))


def _check(words: Sequence[str]) -> int:
    options = check_parser().read(words)
    if options.explain:
        from checker import bench

        _write(bench.explain(bench.every(options.rules), options.explain), options.output)
        return 0
    if not options.paths:
        raise UsageError("no article given; expected a file, a folder or - (check --help tells more)")
    if options.watch:
        from checker.watching import watch

        return watch(options, _once, _fail)
    return _once(options)


def _once(options: Namespace) -> int:
    if options.baseline is None:  # `--baseline ""` is none as well
        known = "" if options.write_baseline else config.baseline()
        options = Namespace(**{**vars(options), "baseline": known})  # a copy: with --watch the settings may change
    stream = sys.stdout
    if options.fix or options.diff or options.baseline or options.write_baseline:
        from checker import upkeep

        kept = upkeep.checked(options, _fail)
        if kept.diff is not None:
            _write(kept.diff, options.output)
        if kept.article is not None:
            _write(kept.article)
            stream = sys.stderr  # the report gives way to the article
        if kept.code is not None:
            return kept.code
        done = kept.checked
    else:
        done = run.checked(options, _fail)
    report, failed = done.report, done.failed
    if report is None:
        return FAILED if failed else 0
    if options.annotate:
        from checker import annotation

        annotation.annotate(report, options)
    _write(reporters.reporter(options.format).report(report, _look(options)), options.output, stream)
    if failed:
        return FAILED
    return FOUND if done.alarms(options.fail_on) else 0


def _facts(words: Sequence[str]) -> int:
    options = facts_parser().read(words)
    listed = getattr(reporters.reporter(options.format), "facts", None)
    if listed is None:
        able = [name for name in reporters.names() if hasattr(reporters.reporter(name), "facts")]
        raise UsageError(f"--format {options.format}: cannot list facts; expected {' or '.join(able)}")
    plan = run.planned(options, _fail)
    run.chosen_packs(plan)  # tells the mistakes of all
    opened = run.opened(plan)
    for error in opened.errors:
        _fail(error)
    if opened.documents:
        listing = [
            (one, facts_under_topics(one, run.packs_of(plan.rules, settings))) for one, settings in opened.documents
        ]
        _write(listed(listing, _look(options)), options.output)
    return FAILED if opened.errors else 0


def _look(options: Namespace) -> reporters.Options:
    terminal = not options.output and sys.stdout.isatty()
    # https://no-color.org: any value but the empty one; FORCE_COLOR likewise
    colour = not os.environ.get("NO_COLOR") and (terminal or bool(os.environ.get("FORCE_COLOR")))
    return reporters.Options(colour=colour, notes=getattr(options, "notes", False))


def _write(told: str | bytes, file: str = "", stream: TextIO | None = None) -> None:
    """Write to the file that `--output` names, else to a stream, by default the standard output."""
    data = told.encode("utf-8", "replace") if isinstance(told, str) else told
    if file:
        try:
            Path(file).write_bytes(data)
        except OSError as error:
            raise UsageError(f"--output {file}: {error.strerror or error}") from error
        return
    stream = sys.stdout if stream is None else stream
    stream.flush()
    stream.buffer.write(data)
    stream.flush()


def _fail(message: str) -> int:
    print(f"check: {message}", file=sys.stderr)
    return FAILED


if __name__ == "__main__":
    sys.exit(main())

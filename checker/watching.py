"""`--watch`: articles are checked again when they, their settings or their packs change."""

from __future__ import annotations

import os
import time
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from checker import config, packs, run
from checker.document import DocumentError, below, walked
from checker.options import UsageError

PAUSE = 0.5  # seconds between two looks
CHANGING = ("fix", "annotate")  # options that write what is watched, or beside it: once is enough

Stamps = dict[str, tuple[int, int, int]]


def watch(
    options: Namespace, once: Callable[[Namespace], int], tell: run.Tell, wait: Callable[[], object] | None = None
) -> int:
    """Check what `options` name, and what changes again and again, until Ctrl-C; return 0.

    once: checks the articles of options and reports on them. wait: returns when it is time to look again; by default
    after half a second. What is wrong at the beginning is raised, what goes wrong later told in a line.
    """
    if "-" in options.paths:
        raise UsageError("--watch: standard input cannot be watched; expected files or folders")
    for name in CHANGING:
        if getattr(options, name, None):
            raise UsageError(f"--watch cannot be used with --{name}")
    try:
        rules, articles = _stamps(_rules(options)), _stamps(_files(options))
        once(options)
        tell("watching; Ctrl-C ends")
        while True:
            (wait or _pause)()
            rules, articles = _look(options, once, tell, rules, articles)
    except KeyboardInterrupt:
        return 0


def _look(
    options: Namespace, once: Callable[[Namespace], int], tell: run.Tell, rules: Stamps, articles: Stamps
) -> tuple[Stamps, Stamps]:
    """Check what has changed since the stamps were taken; return those of now."""
    rules_now, articles_now = _stamps(rules), _stamps(_files(options))
    anew = rules_now != rules
    changed = [path for path, stamp in articles_now.items() if articles.get(path) != stamp]
    if not anew and not changed:
        return rules, articles_now
    try:
        if anew:
            run.packs_of.cache_clear()
            rules_now = _stamps(_rules(options))
        paths = _articles(options)
        touched = {os.path.normpath(path) for path in changed}
        own = (
            paths
            if anew or options.together or options.output
            else [p for p in paths if os.path.normpath(p) in touched]
        )
        if own:
            tell(f"{', '.join(_named(changed)) or 'rules or settings'} changed")
            once(Namespace(**{**vars(options), "paths": own}))
    except (UsageError, DocumentError, config.ConfigError, packs.PackError) as error:
        tell(str(error))
    return rules_now, articles_now


def _named(paths: list[str], most: int = 3) -> list[str]:
    return [*paths[:most], f"{len(paths) - most} more"] if len(paths) > most + 1 else paths


def _articles(options: Namespace) -> list[str]:
    return walked(options.paths, options.input_format, config.finder().leaves_out).files


def _files(options: Namespace) -> Iterator[str]:
    """Yield all files that may be articles; what they hold is not looked at."""
    for path in options.paths:
        yield path
        with suppress(DocumentError):
            yield from below(path) if Path(path).is_dir() else ()


def _rules(options: Namespace) -> Iterator[str]:
    """Yield the files that decide how articles are judged, even those that are not there or wrong: earlier stories,
    settings, packs, house lists.
    """
    yield from options.against
    files = [path for path in _files(options) if not Path(path).is_dir()]
    folders = {above for path in files for above in Path(path).absolute().parents} | set(Path.cwd().parents)
    for folder in sorted({*folders, Path.cwd()}):
        yield from (str(folder / name) for name in (config.NAME, config.PROJECT))
    finder = config.finder()
    with suppress(config.ConfigError):
        for settings in dict.fromkeys(map(finder.of, files)):
            yield from _asked(options, settings)


def _asked(options: Namespace, settings: config.Config) -> Iterator[str]:
    """Yield the files of packs and house lists that `--rules` and settings name, and those that they lead to."""
    named = [*options.rules, *(word.text for word in settings.packs)]
    yield from filter(packs.is_path, named)
    for listed in settings.names:
        yield from (str(Path(listed.origin.path).parent / text) for text, *_ in listed.files)
    with suppress(packs.PackError):
        for pack in run.packs_of(tuple(options.rules), settings):
            yield from (path for path, _ in (pack.names.files if pack.names is not None else ()))
            yield from dict.fromkeys(rule.origin.path for rule in pack.rules)


def _stamps(paths: Iterator[str] | Stamps) -> Stamps:
    """Return what changes when files do; a missing file has zeros, and folders have none."""
    found: Stamps = {}
    for path in paths:
        try:
            stat = os.stat(path)  # noqa: PTH116 - for thousands of files, twice a second
        except (OSError, ValueError):
            found[path] = (0, 0, 0)
            continue
        if not os.path.isdir(path):  # noqa: PTH112
            found[path] = (stat.st_mtime_ns, stat.st_size, stat.st_ino)
    return found


def _pause() -> None:
    time.sleep(PAUSE)

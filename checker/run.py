"""What a run is about: the articles that the command names, the packs that judge them, and the report on them."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from checker import config, packs
from checker.document import DocumentError, articles
from checker.model import Document, Pack
from checker.options import UsageError
from checker.pipeline import bytes_at, check, open_documents, publication_date
from checker.report import Report

Tell = Callable[[str], object]
Read = Callable[[str], bytes]


class Checked(NamedTuple):
    """What came of a run: the report, None where no article could be read; failed: whether one could not."""

    report: Report | None
    failed: bool


def checked(options: Namespace, tell: Tell, read: Read = bytes_at) -> Checked:
    """Check the articles that `options` name; what cannot be read is told in a line. read: gives a path's bytes.

    Raises UsageError, DocumentError, ConfigError and PackError where nothing can be checked at all.
    """
    chosen = chosen_packs(options)
    documents, failed = opened(options, tell, read)
    earlier = [document for path in options.against for document in open_documents(path, form=options.input_format)]
    if not documents:
        return Checked(None, failed)
    return Checked(check(documents, chosen, together=options.together, against=earlier), failed)


def chosen_packs(options: Namespace) -> tuple[Pack, ...]:
    """Return the packs that judge: those of `--rules`, else the default one and those of the settings."""
    settings = config.load(Path.cwd())
    names = options.rules or (config.DEFAULT_PACK, *settings.packs)
    # with --rules, the settings may well speak of rules that are not asked for
    return packs.load(list(dict.fromkeys(names)), settings.off, settings.severity, strict=not options.rules)


def opened(options: Namespace, tell: Tell, read: Read = bytes_at) -> tuple[list[Document], bool]:
    """Return the documents that can be read, and whether any cannot; each of those gets its line at once."""
    issued = issued_on(options.issued)
    documents, failed = list[Document](), False
    for path in articles(options.paths):
        try:
            documents += open_documents(path, issued, options.input_format, read)
        except DocumentError as error:
            failed = True
            tell(str(error))
    return documents, failed


def issued_on(text: str) -> date | None:
    """Return the day of `--issued`. Raises UsageError."""
    if not text:
        return None
    issued = publication_date(text)
    if issued is None:
        raise UsageError(f"--issued {text}: expected a date such as 2024-11-06 or “6 November 2024”")
    return issued

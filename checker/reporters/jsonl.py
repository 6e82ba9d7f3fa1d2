"""JSON Lines: the rows of `json`, one finding a line, each with its path; the last line is the summary."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from checker.report import Report
from checker.reporters import Listing, Options
from checker.reporters import json as whole
from checker.reporters._words import dumped


def report(report: Report, options: Options) -> str:
    """Return a line for every finding, notes included, and a last line `{"summary": …}`."""
    told = json.loads(whole.report(report, options))
    return "".join([*_rows(told["documents"], "findings"), dumped({"summary": told["summary"]})])


def facts(listing: Listing, options: Options) -> str:
    """Return a line for every fact."""
    return "".join(_rows(json.loads(whole.facts(listing, options))["documents"], "facts"))


def _rows(documents: Iterable[dict[str, Any]], name: str) -> Iterable[str]:
    for document in documents:
        for row in document[name]:
            yield dumped({"path": document["path"], "issued": document["issued"], **row})

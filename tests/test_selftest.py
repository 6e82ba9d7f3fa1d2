from __future__ import annotations

from datetime import date

import pytest

from checker import packs, selftest
from checker.model import Document, Example, Finding, Origin, Pack, Severity, Span, Verdict

TEXT = """\
pack: p
rules:
  first:
    assert: date of x = 2022
    examples:
      holds: [held, gone, wrong]
      flags: [wrong, held]
      silent: [gone, held, wrong]
  second: date of y = 2022
"""
PACK = packs.read(TEXT.encode(), "p.yaml")


def judge(pack: Pack, article: Document) -> selftest.Judged:
    """Judge by the article's one word."""
    (rule,) = pack.rules
    found = Finding(rule.id, Severity.WARNING, "it is wrong", article, Span(0, 5))
    return {
        "held": (Verdict.HELD, ()),
        "gone": (Verdict.NO_FACT, ()),
        "wrong": (Verdict.CONTRADICTED, (found,)),
    }[article.text]


def test_outcomes() -> None:
    outcomes = selftest.run([PACK], judge=judge)
    assert [(outcome.section, outcome.example.text, outcome.passed) for outcome in outcomes] == [
        ("holds", "held", True),
        ("holds", "gone", False),
        ("holds", "wrong", False),
        ("flags", "wrong", True),
        ("flags", "held", False),
        ("silent", "gone", True),
        ("silent", "held", True),
        ("silent", "wrong", False),
    ]
    assert selftest.summary(outcomes) == "8 examples of 1 rule: 4 failed"
    assert selftest.summary(outcomes[:1]) == "1 example of 1 rule: all passed"
    assert selftest.summary((), 2) == "0 examples of 2 rules: nothing was tested"


def test_a_failure_says_where_and_what() -> None:
    gone, wrong, held, last = (outcome for outcome in selftest.run([PACK], judge=judge) if not outcome.passed)
    seen = "    date of x: 0 of 0 dates\n      no words for “x” stand in the article\n    nothing is judged"
    assert str(gone) == f"p.yaml:6:21: p/first: expected the rule to hold, but no fact to look at\n  gone\n{seen}"
    assert str(held) == f"p.yaml:7:22: p/first: expected a finding, but it held\n  held\n{seen}"
    assert str(wrong) == (
        "p.yaml:6:27: p/first: expected the rule to hold, but it was contradicted\n  wrong\n    warning: it is wrong"
    )
    assert str(last).startswith("p.yaml:8:28: p/first: expected no finding, but it was contradicted\n")


def test_what_stayed_undecided_says_why() -> None:
    text = "pack: p\nrules:\n  a: {assert: date of x = 14 June 2025, examples: {holds: [The x was in June.]}}\n"
    (outcome,) = selftest.run([packs.read(text.encode(), "p.yaml")])
    assert str(outcome).splitlines() == [
        "p.yaml:3:60: p/a: expected the rule to hold, but it stayed undecided",
        "  The x was in June.",
        "    date of x: 1 of 1 date",
        "      1:5 words for “x”: “x” goes with “June”",
        "      1:14 “June” bound by “x” (1:5)",
        "    1:14 undecided: “June” may or may not be meant by “date of x = 14 June 2025”",
    ]


def test_facts_that_no_assertion_names() -> None:
    text = """
    pack: p
    facts: {start of war: May 2020, end of war: 5 May 2021, mayor of Lyon: Ann Roe, day of rest: 7 May 2021}
    rules: {a: {assert: date of x after start of war, when: date of y = end of war}}
    """
    assert selftest.idle([packs.read(text.encode(), "p.yaml")]) == ("day of rest",)


@pytest.mark.parametrize(
    ("pattern", "ids"),
    [("", 8), ("first", 8), ("p/fir", 8), ("p/*", 8), ("*st", 8), ("second", 0), ("fir*", 0), ("third", 0)],
)
def test_pattern(pattern: str, ids: int) -> None:
    assert len(selftest.run([PACK], pattern, judge)) == ids


def test_rules_without_examples() -> None:
    missing = [(rule.id, section) for rule, section in selftest.untested([PACK])]
    assert missing == [("p/second", "holds"), ("p/second", "flags"), ("p/second", "silent")]


def test_example_as_article() -> None:
    example = Example("It rained.\n\nIt poured.", Origin("p", 1, 1), "2024-11-06", 'Rain: "a lot" \\ more')
    article = selftest.document(example)
    assert article.issued == date(2024, 11, 6)
    (headline,) = (part for part in article.parts if part.name == "headline")
    assert "Rain" in article.text[slice(*headline.span)]
    body = [article.text[slice(*part.span)] for part in article.parts if part.name == "body"]
    assert " ".join(body).split() == "It rained. It poured.".split()


def test_text_that_cannot_be_read() -> None:
    text = TEXT.replace("[held, gone, wrong]", '["\\0"]')
    outcome, *_ = selftest.run([packs.read(text.encode(), "p.yaml")], judge=judge)
    assert not outcome.passed and "cannot be read" in str(outcome)


@pytest.mark.parametrize("name", packs.known())
def test_examples_of_shipped_packs(name: str) -> None:
    outcomes = selftest.run(packs.load([name]))
    failed = [str(outcome) for outcome in outcomes if not outcome.passed]
    assert outcomes and failed == []

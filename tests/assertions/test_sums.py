"""Sums with orders and ranges, lists and their totals, and what cannot be compared at all."""

from __future__ import annotations

import pytest

from checker import packs
from checker.document import from_text
from checker.pipeline import check

CREW = "There were 12 men and 9 women{}."
SHARES = "The shares were 50%, 30% and {}."
VOTE = "Of the vote, Labour won 44%, the Conservatives 42% and the Liberal Democrats {}."
CASES = [
    ("number of men + number of women <= 20", CREW.format(""), "12 + 9 = 21, but the rule declares it at most “20”"),
    ("number of men + number of women is at most 21", CREW.format(""), "held"),
    ("number of men + number of women is at most number of people", CREW.format(" among the 22 people"), "held"),
    (
        "number of men + number of women <= number of people",
        CREW.format(" among the 20 people"),
        "12 + 9 = 21, not at most “20”, the number of people",
    ),
    (
        "number of men + number of women between 10 and 20",
        CREW.format(""),
        "12 + 9 = 21, but the rule declares it between “10” and “20”",
    ),
    ("number of men + number of women between 10 and 30", CREW.format(""), "held"),
    ("every list of shares adds up to 100%", SHARES.format("20%"), "held"),
    (
        "every list of shares adds up to 100%",
        SHARES.format("10%"),
        "50% + 30% + 10% = 90%, but the declared total is “100%”",
    ),
    ("every list of shares adds up to 100% within 10 points", SHARES.format("10%"), "held"),
    ("every list of shares adds up to 100%", "They won 50%, 30% and 10%.", "no_fact"),
    ("every list of shares adds up to 100%", "The shares were $50, $30 and $10.", "no_fact"),
    (
        "every list adds up to $7 million",
        "They won $1.0 million, $2.0 million and $9.0 million.",
        "$1.0 million + $2.0 million + $9.0 million = 11,850,000 to 12,150,000, but the declared total is “$7 million”",
    ),
    ("every list adds up to 20", "They have 5 cows, 7 goats and 8 hens.", "held"),
    ("every percentage of vote adds up to at most 100%", VOTE.format("7%"), "held"),
    (
        "every percentage of vote adds up to at most 100%",
        VOTE.format("20%"),
        "44% + 42% + 20% = 106%, but the declared total is “at most 100%”",
    ),
    (
        "every percentage adds up to between 95% and 105%",
        VOTE.format("3%"),
        "44% + 42% + 3% = 89%, but the rule declares it between “95%” and “105%”",
    ),
    ("money of sales + money of rent = $99 million", "Sales of €4 million and rent of $3 million.", "undecided"),
    ("money of deal <= $5 million", "The deal of €9 million was signed.", "undecided"),
    ("number of killed is at least 12", "Twelve people were killed.", "held"),
]


@pytest.mark.parametrize(("line", "text", "wanted"), CASES)
def test_sums(line: str, text: str, wanted: str) -> None:
    report = check([from_text(text)], [packs.from_line(line)])
    (verdict,) = report.verdicts.values()
    messages = [finding.message for finding in report.of(report.documents[0])]
    assert (messages or [verdict.value]) == [wanted]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("date of a + date of b = 3 May 2020", "a date cannot be added up"),
        ("list of a + list of b = 20", "a list only “adds up to” a value"),
        ("every list adds up to Tuesday", "this cannot be read as a total: write such as “100%”, “20” or “$3 million”"),
        ("every list is consistent", "the kind of fact “list” is not supported yet"),
        ("number of a + number of b between 1 and number of c", "compare with two values or with two facts, not with"),
        ("number of a + number of b between 9 and 1", "nothing lies between “9” and “1”: put the lower one first"),
        ("every number adds up to number of people", "“number of people” cannot be read as a number"),
        ("number of killed at most 12", "the verb is missing: did you mean “is at most”?"),
        ("each age is consistent", "unknown word “each”: did you mean “every”?"),
        ("no person name spelled “Kiev”", "unknown word “no”: the language only has “every”"),
        ("the invasion date = May 2020", "leave out “the”, or put the phrase in quotation marks"),
        ("the date of invasion = May 2020", "leave out “the”"),
        ("date of the invasion = May 2020", "leave out “the”, or put the phrase in quotation marks"),
        ("date of invasion is not stated", "for a condition write “unless: … is stated”"),
        ("date of invasion = May 2020 or June 2020", "for several values write “is one of May 2020, June 2020”"),
        ("number of killed in caption = 3", "for what stands in a part write “caption number of killed”"),
    ],
)
def test_refused(line: str, message: str) -> None:
    with pytest.raises(packs.PackError) as caught:
        packs.from_line(line)
    assert message in str(caught.value)

"""Every form of assertion, on articles of a sentence or two: held, contradicted, undecided, or nothing told."""

from __future__ import annotations

from datetime import date

import pytest

from checker import dsl
from checker.assertions import forms
from checker.document import from_text
from checker.factbase import Facts
from checker.model import Judgement, Topic, Verdict

TOPICS = {
    "invasion": Topic("invasion", ("invasion", "invaded")),
    "ceasefire": Topic("ceasefire", ("ceasefire", "truce")),
    "spokesperson": Topic("spokesperson", roles=("spokesperson", "spokesman")),
}
HELD, CONTRADICTED, UNDECIDED = Verdict.HELD, Verdict.CONTRADICTED, Verdict.UNDECIDED

SUM = "The crew has 12 men. Then 9 women joined. All {} people are well."

CASES = [
    ("date of invasion = Feb 2022", "Russia invaded in February 2022.", {HELD}),
    ("date of invasion = Feb 2022", "Russia invaded on 24 February 2022.", {HELD}),
    ("date of invasion = Feb 2022", "Russia invaded in March 2022.", {CONTRADICTED}),
    ("date of invasion = 24 February 2022", "Russia invaded in 2022.", {HELD}),
    ("date of invasion = Feb 2022", "Russia condemned the invasion.", set()),
    ("date of invasion differs from Feb 2022", "Russia invaded in February 2022.", {CONTRADICTED}),
    ("date of invasion differs from Feb 2022", "Russia invaded in March 2022.", {HELD}),
    ("date of invasion is one of Feb 2022, Mar 2022", "Russia invaded in March 2022.", {HELD}),
    ('title of Kamala Harris is one of "Vice President", "Senator"', "Vice President Kamala Harris spoke.", {HELD}),
    ('title of Kamala Harris = "Senator"', "Vice President Kamala Harris spoke.", {CONTRADICTED}),
    ("date of ceasefire after date of invasion", "They invaded in May 2020. The truce of June 2021 held.", {HELD}),
    (
        "date of ceasefire after date of invasion",
        "They invaded in May 2020. The truce of May 2019 held.",
        {CONTRADICTED},
    ),
    ("date of ceasefire after date of invasion", "They invaded in May 2020. The truce in 2020 held.", {UNDECIDED}),
    ("date of ceasefire before 2021", "The truce of May 2020 held.", {HELD}),
    ("date of ceasefire between 2018 and 2019", "The truce of May 2020 held.", {CONTRADICTED}),
    ("name of spokesperson spelled “Dmitry Peskov”", "Kremlin spokesman Dmitri Peskov spoke.", {CONTRADICTED}),
    ("name of spokesperson spelled “Dmitry Peskov”", "Kremlin spokesman Dmitry Peskov spoke. Peskov left.", {HELD}),
    ("place name spelled “Kyiv”", "Trains left Kiev at night.", {CONTRADICTED}),
    ("place name spelled “Kyiv”", "Trains left Lviv at night.", set()),
    ("place name spelled “Kyiv”", "They ate chicken Kiev in Kiev Street.", set()),
    ("place name spelled “Kyiv”", "Central Kiev was quiet.", {CONTRADICTED}),
    ("place name spelled “Türkiye”", "They met in the Republic of Turkey.", {CONTRADICTED}),
    ("place name spelled “Türkiye”", "They met in Turkey Run State Park.", set()),
    ("place name spelled “Côte d'Ivoire”", "The shop on Ivory Coast Avenue is shut.", set()),
    ("place name spelled “Myanmar”", "The Burma Road was shut.", set()),
    ("spokesperson name spelled consistently", "Kremlin spokesman Dmitry Peskov spoke. Peskov left.", {HELD}),
    ("every weekday agrees with its date", "It opened on Monday, 24 February 2022.", {CONTRADICTED}),
    ("every weekday agrees with its date", "It opened on Thursday, 24 February 2022.", {HELD}),
    ("date of invasion is stated", "Russia invaded in February 2022.", {HELD}),
    ("date of invasion is stated", "The sun shone.", {CONTRADICTED}),
    ("byline is stated", "The sun shone.", {CONTRADICTED}),
    ("number of men + number of women = number of people", SUM.format(20), {CONTRADICTED}),
    ("number of men + number of women = number of people", SUM.format(21), {HELD}),
    ("number of men + number of women = 21", SUM.format(21), {HELD}),
    ("every percentage adds up to 100%", "The shares were 50%, 30% and 10%.", {CONTRADICTED}),
    ("every percentage adds up to 100%", "The shares were 50%, 30% and 20%.", {HELD}),
    ("every percentage adds up to 100%", "It rose 50%.", set()),
    ("every abbreviation matches its definition", "The High Negotiations Committee (HNC) met.", {HELD}),
    ('every date written like "Nov. 6", "1990s"', "It opened on November 6.", {CONTRADICTED}),
    ('every date written like "Nov. 6", "1990s"', "It opened on Nov. 6, in the 1980s.", {HELD}),
    ('every date written like "Nov. 6", "1990s"', "It opened in 2016.", set()),
    ("article mentions Ukraine", "The invasion of Ukraine goes on.", {HELD}),
    ("article mentions Ukraine", "The sun shone.", {Verdict.NO_FACT}),
    ("article mentions Ukraine and Russia", "The invasion of Ukraine goes on.", {Verdict.NO_FACT}),
    ("article does not mention Ukraine", "The sun shone.", {HELD}),
]


def judged(line: str, text: str) -> list[Judgement]:
    assertion = dsl.parse(line)
    return list(forms()[assertion.form](assertion, Facts([from_text(text, issued=date(2024, 11, 8))], TOPICS)))


@pytest.mark.parametrize(("line", "text", "verdicts"), CASES)
def test_verdicts(line: str, text: str, verdicts: set[Verdict]) -> None:
    assert {judgement.verdict for judgement in judged(line, text)} == verdicts


@pytest.mark.parametrize(("line", "text", "verdicts"), CASES)
def test_only_contradictions_speak_and_their_places_lie_in_the_text(
    line: str, text: str, verdicts: set[Verdict]
) -> None:
    for judgement in judged(line, text):
        assert bool(judgement.message) == (judgement.verdict is CONTRADICTED)
        assert 0 <= judgement.span.start <= judgement.span.end <= len(text)


def test_a_contradiction_quotes_both_sides() -> None:
    (judgement,) = judged("date of invasion = Feb 2022", "Russia invaded in March 2022.")
    assert "March 2022" in judgement.message and "Feb 2022" in judgement.message
    assert judgement.related[0].document.text[slice(*judgement.related[0].span)] == "invaded"


def test_a_house_spelling_is_offered_as_repair() -> None:
    (judgement,) = judged("place name spelled “Kyiv”", "Trains left Kiev at night.")
    assert [suggestion.replacement for suggestion in judgement.suggestions] == ["Kyiv"]


def test_every_form_is_tried() -> None:
    elsewhere = {"is_consistent", "spelled_as_listed"}  # tried with the kinds and with the house list
    tried = {dsl.parse(line).form for line, _, _ in CASES} | elsewhere
    assert tried == set(forms())


@pytest.mark.parametrize(
    ("line", "text", "repairs"),
    [
        ("proper name spelled “Nato”", "The NATO Secretary General spoke.", ["Nato Secretary General"]),
        ("place name spelled “North Macedonia”", "Talks in Macedonia.", ["North Macedonia"]),
        ("person name spelled “Recep Tayyip Erdoğan”", "Mr Erdogan spoke.", ["Erdoğan"]),
        ("person name spelled “Bashar al-Assad”", "Mr Assad left.", []),
        ("person name spelled “Mohammed bin Salman”", "Mariam and her husband, Mohammad, left.", []),
    ],
)
def test_a_repair_is_what_stands_there_respelled(line: str, text: str, repairs: list[str]) -> None:
    assert [suggestion.replacement for one in judged(line, text) for suggestion in one.suggestions] == repairs


def test_changes_are_told_as_rises_and_falls() -> None:
    line = "every percentage change agrees with its figures"
    (fall,) = judged(line, "Sales fell 20% from $4.00 to $3.00.")
    (rise,) = judged(line, "Shares rose 10% from $2.00 to $2.40.")
    assert fall.message == "from $4.00 to $3.00 is a fall of 25%, but the text says “20%”"
    assert rise.message == "from $2.00 to $2.40 is a rise of 20%, but the text says “10%”"

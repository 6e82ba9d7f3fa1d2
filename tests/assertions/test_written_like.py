"""`… written like …` on articles: what is judged, where the finding stands, what is offered, and what is left alone."""

from __future__ import annotations

import pytest

from checker import dsl, packs
from checker.assertions import forms
from checker.document import from_text
from checker.factbase import Facts
from checker.model import Judgement, Verdict

DATES = 'every date written like "Nov. 6, 2024", "Nov. 6", "1990s", "\'90s", "21st century"'
TITLES = 'every role written like "President Ann Lee", "the president", "Gov. Ann Lee", "the governor"'
JOBS = 'every role written like "the prime minister, Ann Lee", "the prime minister"'
LINES = 'dateline written like "LYON, France (AP) —", "PARIS —", "NEW YORK —"'
PEOPLE = 'every person written like "Mr Lee", "Dr Ann Lee", "Martin King Jr"'
STATES = 'every place written like "Springfield, Illinois"'
MILES = 'every measure written like "5 miles"'
NUMBERS = 'every number written like "nine", "10", "ninth", "10th", "1,200", "Ten"'

# a line, a text, and what is found in it -> what is offered
FOUND = [
    (DATES, "It opened on 6 November, at noon.", {"6 November": "Nov. 6"}),
    (DATES, "It opened on November 6, 2024, at 6 p.m. on a Monday.", {"November 6, 2024": "Nov. 6, 2024"}),
    (DATES, "It opened at 6 p.m. on the 6th of November.", {"the 6th of November": "Nov. 6"}),
    (DATES, "It opened on Wednesday, November 6.", {"November 6": "Nov. 6"}),
    (DATES, "It opened on Nov. 6 in the 1980's.", {"1980's": "1980s"}),
    (DATES, "The pre-November 6 plan. The November 6-made plan. See #Nov6.", {"November 6": "Nov. 6"}),
    (DATES, "“It opened on November 6,” he said, “and in the 1980's.”", {}),
    (DATES, "Highs were in the 80s. It belongs to 21st Century Fox.", {}),
    (TITLES, "On Monday the President met governor Kay Ivey.", {"President": "president"}),
    (TITLES, "They met with governor Kay Ivey.", {"governor Kay Ivey": "Gov. Kay Ivey"}),
    (TITLES, "The Deputy President spoke. The President Hotel burned. President dos Santos left.", {}),
    (JOBS, "On Monday Prime Minister Theresa May left.", {"Prime Minister Theresa May": ""}),
    (JOBS, "The former Dutch prime minister Wim Kok left.", {}),
    (LINES, "PARIS, France (AP) — It rained.", {"PARIS, France (AP) —": "PARIS (AP) —"}),
    (LINES, "LYON (AP) — It rained.", {"LYON (AP) —": ""}),
    (LINES, "NEW YORK, Nov. 6 (AP) - It rained.", {"NEW YORK, Nov. 6 (AP) -": "NEW YORK, Nov. 6 (AP) —"}),
    (LINES, "LYON, France, Nov. 6 (AP) — It rained.", {}),
    (STATES, "He left Peoria, Ill., at noon.", {"Peoria, Ill.": "Peoria, Illinois"}),
    (PEOPLE, "Dr. Bo Ek met Mr. Lee and Martin King, Jr., on Monday.", {
        "Dr. Bo Ek": "Dr Bo Ek", "Mr. Lee": "Mr Lee", "Martin King, Jr.": "Martin King Jr"}),
    (PEOPLE, "Mr Lee met Bo Ek and Martin King Jr on Monday.", {}),
    (DATES, "They met on the Fourth of July.", {}),
    ('every percentage written like "5%"', "Sales fell .5 percent.", {}),
    (NUMBERS, "The town has 7 bridges.", {"7": "seven"}),
    (NUMBERS, "It rained. 12 towns flooded.", {"12": "Twelve"}),
    (NUMBERS, "The town has 7 bridges and twelve towers.", {}),
    (NUMBERS, "It won 5-4 in Room 5, for 2005 levels of omega 3.", {}),
    ('every sum of money written like "€5"', "It costs 55 euro cents, or 5 euros.", {"5 euros": "€5"}),
    (MILES, "One foot in front; five to six miles; four miles on.", {"four miles": "4 miles"}),
    ('every percentage written like "5%"', "An old 386 PC rose one point three per cent.", {}),
    ('date of vote written like "Nov. 6"', "The vote was on November 6. It rained on 7 May.", {"November 6": "Nov. 6"}),
    ('headline date written like "6 Nov"', "It opened on November 6.", {}),
]  # fmt: skip


def judged(line: str, *texts: str) -> list[Judgement]:
    assertion = dsl.parse(line)
    return list(forms()[assertion.form](assertion, Facts([from_text(text) for text in texts])))


def found(judgements: list[Judgement]) -> dict[str, str]:
    return {
        j.document.text[slice(*j.span)]: j.suggestions[0].replacement if j.suggestions else ""
        for j in judgements
        if j.verdict is Verdict.CONTRADICTED
    }


@pytest.mark.parametrize(("line", "text", "wanted"), FOUND)
def test_found(line: str, text: str, wanted: dict[str, str]) -> None:
    judgements = judged(line, text)
    assert found(judgements) == wanted
    for judgement in judgements:
        assert bool(judgement.message) == (judgement.verdict is Verdict.CONTRADICTED)
        assert not judgement.related


@pytest.mark.parametrize(
    ("line", "text", "repaired"),
    [
        ('every time written like "6pm"', "It is 6 p.m. She left.", "It is 6pm. She left."),
        ('every time written like "6pm"', "It is 6 p.m. on Monday.", "It is 6pm on Monday."),
        ('every time written like "6 p.m."', "It is 7 pm.", "It is 7 p.m."),
        ('every time written like "6 p.m."', "It is 7pm on Monday.", "It is 7 p.m. on Monday."),
        ('every weekday written like "Wednesday"', "She left on Wed. It rained.", "She left on Wednesday. It rained."),
    ],
)
def test_the_point_of_a_sentence_is_neither_lost_nor_doubled(line: str, text: str, repaired: str) -> None:
    (judgement,) = judged(line, text)
    ((span, wanted, *_),) = judgement.suggestions
    assert text[: span.start] + wanted + text[span.end :] == repaired


def test_the_message_shows_the_form_of_the_house() -> None:
    (judgement,) = judged(DATES, "It opened on 6 November.")
    assert judgement.message == "“6 November” is written “Nov. 6” in the house style"
    (judgement,) = judged(DATES, "It opened on 11/6/2024.")
    assert judgement.message == "“11/6/2024” is not written as the house does: like “Nov. 6, 2024”"


def test_each_document_is_judged_for_itself() -> None:
    assert len(judged(DATES, "It opened on 6 November.", "It closed on 6 November.", "It closed on Nov. 6.")) == 3


@pytest.mark.parametrize(
    ("line", "column", "message"),
    [
        (
            'every date written like "Nov. 6", "Novem 6"',
            35,
            "“Novem 6” cannot be taken apart as a written date: write",
        ),
        ('every quotation written like "Ann Lee"', 17, "“written like” is not supported yet for the quotation"),
        ('headline written like "6 p.m."', 10, "“written like” is not supported yet for the headline"),
        ('every time written lik "6 p.m."', 20, "unknown word “lik”: did you mean “like”?"),
        ('every time writen like "6 p.m."', 12, "unknown word “writen”: did you mean “written”?"),
        ('every time written "6 p.m."', 20, "expected “like” after “written”"),
    ],
)
def test_mistakes_stand_at_their_words(line: str, column: int, message: str) -> None:
    with pytest.raises(packs.PackError) as caught:
        packs.read(f"pack: p\nrules:\n  a: '{line}'\n".encode(), "p.yaml")
    (mistake,) = caught.value.mistakes
    assert mistake.origin[1:] == (3, len("  a: '") + column)
    assert mistake.message.startswith(message)


def test_the_line_is_told_in_words() -> None:
    line = 'every date written like "Nov. 6", "1990s"'
    assert dsl.in_words(dsl.parse(line)) == "every date is written like “Nov. 6” or “1990s”"
    assert str(dsl.parse(line)) == line

"""One full name a person: longer and shorter ones in one story, and what is no second full name."""

from __future__ import annotations

import pytest

from checker.document import from_text
from checker.factbase import Facts
from checker.kinds import kinds
from checker.model import Subject, Verdict
from tests.counting import growth


def flagged(*texts: str) -> list[str]:
    documents = [from_text(text, path=f"{index}.txt") for index, text in enumerate(texts)]
    judge = kinds()["person"].agreements["full form"]
    found = [item for item in judge(Facts(documents).select(Subject("person"))) if item.verdict is Verdict.CONTRADICTED]
    return [item.document.text[slice(*item.span)] for item in found]


TWO_FORMS = [
    ("Derek Alton Roe won. Derek Roe slept.", ["Derek Roe"]),
    ("Derek Roe won. Derek Alton Roe slept. Derek Roe left.", ["Derek Alton Roe"]),
    ("Ahmad Karim Haddad Saleh spoke. On Friday Ahmad Karim Saleh spoke again.", ["Ahmad Karim Saleh"]),
    ("Pedro Lima Castro spoke. On Friday Pedro Lima spoke again.", ["Pedro Lima"]),
    ("Abdul Jalil Mohammad Karim Saleh spoke. Mohammad Karim Saleh left.", ["Mohammad Karim Saleh"]),
    ("V. Weber said no. On Friday Vera Weber said yes.", ["Vera Weber"]),
]
ONE_FORM = [
    "Derek Alton Roe, 60, and his son Derek Roe, 30, died.",
    "Derek Alton Roe won. Roe slept. Mr Roe left.",
    "Derek A. Roe won. Derek Roe slept.",
    "Derek Roe won. Derek Roe Jr. slept.",
    "Pastor Derek Roe prayed. Derek Roe left.",
    "PC Derek Roe ran. PC Roe slept.",
    "Det Insp Derek Roe spoke. Det Insp Roe left.",
    "Derek Roe, born Derek Alton Roe in Lyon, won. Derek Roe slept.",
    "Derek Alton Roe, better known as Derek Roe, won. Derek Roe slept.",
    "Derek Roe won. “Derek Alton Roe has earned it,” his mother said.",
    "Ahmad bin Karim Saleh spoke. Ahmad Saleh left.",
    "Ursula von der Heide spoke. Von der Heide left.",
    "Derek “Skip” Roe won. Derek Roe slept.",
    "Marple County Sheriff Derek Roe spoke. The Marple County Sheriff left.",
    "The Derek Roe Prize went to Ann Lee. Derek Roe Alton slept.",
    "Derek Roe Ann Lee and others won. Ann Lee slept. Derek Roe left.",
    "Derek Alton Roe won. Ann Roe slept.",
    "Teams: V. Weber, B. Lee, C. Roe (capt). Vera Weber won.",
    "V. Weber said no. Vera Weber said yes. Viola Weber left.",
]


@pytest.mark.parametrize(("text", "wanted"), TWO_FORMS)
def test_two_full_names(text: str, wanted: list[str]) -> None:
    assert flagged(text) == wanted


@pytest.mark.parametrize("text", ONE_FORM)
def test_one_full_name(text: str) -> None:
    assert flagged(text) == []


def test_each_document_has_its_own_form() -> None:
    assert flagged("Derek Alton Roe won.", "Derek Roe slept.") == []


def test_a_headline_may_shorten() -> None:
    assert flagged("---\ntitle: Derek Roe wins again\n---\nDerek Alton Roe won. Roe slept.") == []


def test_as_many_places_as_the_rarer_form_has() -> None:
    text = "Derek Alton Roe won. " * 2 + "Derek Roe slept. " * 3
    assert flagged(text) == ["Derek Alton Roe"] * 2


def test_linear_in_the_number_of_names() -> None:
    def judge(size: int) -> None:
        names = [f"Anna {chr(65 + i % 26)}arb{'aeiou'[i % 5]}{'rstln'[i // 5 % 5]} Velt{i % 977}" for i in range(size)]
        flagged(" ".join(f"{name.title()} left." for name in names))

    assert growth(judge, 200, 4) < 2

"""Which mention is the topic's: in the right clause, and never one that belongs to another event."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.binding import find_cues
from checker.document import from_text
from checker.factbase import Facts
from checker.model import Subject, Topic

INVASION = Topic(
    "invasion", ("invasion", "invaded", "launched an attack on", "war in Ukraine began", "conflict triggered")
)

BOUND = [
    ("Russia invaded Ukraine in February 2022.", "February 2022"),
    ("Russia invaded Ukraine on Feb. 24, 2022, from three sides.", "Feb. 24, 2022"),
    ("On 24 February 2022, Russia launched an attack on Ukraine.", "24 February 2022"),
    ("In February 2022 Russia invaded its neighbour.", "February 2022"),
    ("He spoke of the conflict in Ukraine triggered by Moscow in February 2022.", "February 2022"),
    ("The conflict, triggered by Moscow in March 2022, goes on.", "March 2022"),
    ("Since the February 2022 invasion, prices have doubled.", "February 2022"),
    ("The full-scale invasion of Ukraine in February 2022 changed that.", "February 2022"),
    ("The war in Ukraine began in February 2022, and talks were held in March 2023.", "February 2022"),
    ("The March 2023 talks came a year after Russia invaded Ukraine in February 2022.", "February 2022"),
]

FIRE = Topic("fire", ("Harrow Street fire", "fire broke out", "attacks on the harbour"))
OF_THE_FIRE = [
    ("The Harrow Street fire on 14 June 2017 killed nine.", "14 June 2017"),
    ("On 14 June 2017, fire broke out in Harrow Street.", "14 June 2017"),
    ("the September 10, 2001, attacks on the harbour are remembered.", "September 10, 2001"),
    ("They died in the Harrow Street fire started by a heater in June 2017.", "June 2017"),
]
NOT_OF_THE_FIRE = [
    "The inquiry into the Harrow Street fire opened on 4 May 2018.",
    "Survivors of the Harrow Street fire met the minister in May 2018.",
    "The report on the Harrow Street fire published in October 2019 was long.",
    "The Harrow Street fire inquiry in 2018 heard from survivors.",
    "The May 2018 Harrow Street fire hearing was long.",
    "In May 2018 the Harrow Street fire inquiry opened.",
]

UNBOUND = [
    "Ukraine condemned the invasion.",
    "The talks on the invasion of Ukraine were held in March 2023.",
    "In March 2023 Kyiv marked the second anniversary of the invasion.",
    "In March 2023, the minister, who has led the army since the invasion, resigned.",
    "Russia invaded Ukraine. In March 2023 the talks failed.",
    "After Russia invaded Ukraine, the union in March 2022 imposed sanctions.",
    "On Monday, three years after the invasion, the bridge was opened in June 2024.",
]


def bound(text: str, topic: Topic = INVASION) -> list[str]:
    facts = Facts([from_text(text)], {topic.name: topic})
    return [fact.text for fact in facts.select(Subject("date", topic.name))]


@pytest.mark.parametrize(("text", "date"), BOUND)
def test_bound(text: str, date: str) -> None:
    assert bound(text) == [date]


@pytest.mark.parametrize("text", UNBOUND)
def test_a_date_of_another_event_is_not_taken(text: str) -> None:
    assert bound(text) == []


@pytest.mark.parametrize(("text", "date"), OF_THE_FIRE)
def test_a_noun_is_bound_to_its_own_date(text: str, date: str) -> None:
    assert bound(text, FIRE) == [date]


@pytest.mark.parametrize("text", NOT_OF_THE_FIRE)
def test_what_comes_of_an_event_has_dates_of_its_own(text: str) -> None:
    assert bound(text, FIRE) == []


def test_an_undeclared_word_is_its_word_family() -> None:
    facts = Facts(
        [from_text("Rebels exploded the bridge on 3 May 2021. The explosion of 3 May 2021 was heard far away.")]
    )
    assert [fact.text for fact in facts.select(Subject("date", "explosion"))] == ["3 May 2021", "3 May 2021"]


@pytest.mark.parametrize(
    ("cue", "kind", "text", "wanted"),
    [
        ("9/11 attacks", "date", "The 9/11 attacks in September 2001 changed that.", ["September 2001"]),
        (
            "Roe v. Wade decision",
            "date",
            "The Roe v. Wade decision of Jan. 22, 1973, was overturned.",
            ["Jan. 22, 1973"],
        ),
        ("turnout", "percentage", "Turnout was 62 percent, officials said.", ["62 percent"]),
        ("turnout", "percentage", "A turnout of 62 percent was reported.", ["62 percent"]),
        ("closed", "date", "The market opened in 1911 and closed in 2019.", ["2019"]),
        ("closed", "date", "It was founded in 1911 and it closed in 2019.", ["2019"]),
        ("opened", "date", "The shop closed in 2019 and opened in 1911.", ["1911"]),
        ("bank collapsed", "date", "In 2008, the year the bank collapsed, she moved.", []),
        ("Good Friday Agreement", "date", "The Good Friday Agreement has held.", []),
    ],
)
def test_cue_words_of_every_shape(cue: str, kind: str, text: str, wanted: list[str]) -> None:
    facts = Facts([from_text(text)], {"it": Topic("it", (cue,))})
    assert [fact.text for fact in facts.select(Subject(kind, "it"))] == wanted


def test_the_cue_is_kept_as_evidence() -> None:
    text = "He spoke of the conflict in Ukraine triggered by Moscow in February 2022."
    (fact,) = Facts([from_text(text)], {"invasion": INVASION}).select(Subject("date", "invasion"))
    assert fact.cue is not None and text[slice(*fact.cue)] == "conflict in Ukraine triggered"
    assert fact.subject == "invasion"


def test_roles_bind_people() -> None:
    topic = Topic("spokesperson", roles=("spokesperson", "spokesman"))
    document = from_text("Kremlin spokesman Dmitry Peskov met Angela Merkel. Peskov left early.")
    facts = Facts([document], {"spokesperson": topic}).select(Subject("person", "spokesperson"))
    assert [fact.text for fact in facts] == ["Dmitry Peskov", "Peskov"]


def test_an_owner_binds_roles_and_ages() -> None:
    document = from_text("Vice President Kamala Harris, 60, met Chancellor Olaf Scholz, 66.")
    facts = Facts([document])
    assert [fact.text for fact in facts.select(Subject("role", "Kamala Harris"))] == ["Vice President"]
    assert [fact.text for fact in facts.select(Subject("age", "Harris"))] == ["60"]


def test_parts_narrow_a_subject() -> None:
    document = from_text(
        "Town burns in June 2021\n\nThe town burned in July 2021, the mayor of the place said on a walk.\n"
    )
    facts = Facts([document])
    assert [fact.text for fact in facts.select(Subject("date", part="headline"))] == ["June 2021"]


@given(st.text(), st.lists(st.text(min_size=1), max_size=3))
def test_any_text_and_any_cue(text: str, phrases: list[str]) -> None:
    for cue in find_cues(from_text(text), phrases):
        assert 0 <= cue.span.start < cue.span.end <= len(text)


SEATS = {"council seats": Topic("council seats", ("council seats",))}


@pytest.mark.parametrize(
    "text",
    [
        "The council has 51 seats.",
        "The council will have 51 seats.",
        "The council's 51 seats are full.",
        "The council with 51 elected seats met.",
    ],
)
def test_words_of_a_cue_may_stand_apart(text: str) -> None:
    (fact,) = Facts([from_text(text)], SEATS).select(Subject("number", "council seats"))
    assert fact.text == "51"


@pytest.mark.parametrize(
    "text",
    [
        "The council approved 300 seats.",
        "The council bought 300 seats.",
        "The council put up 300 new seats.",
        "The council lost 3 seats.",
    ],
)
def test_no_verb_stands_between_the_words_of_a_cue(text: str) -> None:
    assert Facts([from_text(text)], SEATS).select(Subject("number", "council seats")) == ()

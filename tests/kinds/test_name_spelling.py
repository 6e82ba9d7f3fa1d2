"""Names spelled two ways are told from two names; each row is a story of its own."""

from __future__ import annotations

import pytest

from checker.document import from_text
from checker.kinds import kinds
from checker.model import Document, Fact, Judgement, Severity, Verdict

SORTS = ("person", "place", "organisation", "proper_name")


def judged(*documents: Document) -> list[Judgement]:
    found: list[Judgement] = []
    for sort in SORTS:
        kind = kinds()[sort]
        facts = [Fact(m.subject, m, document) for document in documents for m in kind.find(document)]
        assert kind.spelling is not None
        found += kind.spelling(facts)
    return found


def flagged(*texts: str) -> list[str]:
    documents = [from_text(text, path=f"{index}.txt") for index, text in enumerate(texts)]
    found = [item for item in judged(*documents) if item.verdict is Verdict.CONTRADICTED]
    alarms = [item for item in found if item.severity is not Severity.NOTE]
    alarms.sort(key=lambda item: (item.document.path, item.span))
    return [item.document.text[item.span.start : item.span.end] for item in alarms]


TWO_SPELLINGS = [
    pytest.param("Graham Pascoe spoke. Mr Pasco left.", ["Pasco"], id="a place's name after a title"),
    pytest.param("Beatrice Lindholm spoke. Later Beatrix Lindholm left.", ["Beatrix Lindholm"], id="given name's end"),
    pytest.param("Raffy Calderon spoke. Rafi Calderon left.", ["Rafi Calderon"], id="said alike"),
    pytest.param("He lives in Woods Hole. He left Wood Hole.", ["Wood Hole"], id="plural within"),
    pytest.param("Larkfield House shut. Then Larkfields House sank.", ["Larkfields House"], id="plural of no word"),
    pytest.param("Westerleigh Care shut. Then Westerley Care sank.", ["Westerley Care"], id="two letters of nine"),
    pytest.param("Jon Hill, 20, died. On Friday John Hill, 20, was named.", ["John Hill"], id="one age"),
    pytest.param("The train left Ardwick. It never came back to Ardwic.", ["Ardwic"], id="at the end"),
    pytest.param("Irina Petrova said no. On Friday Irnia Petrova said yes.", ["Irnia Petrova"], id="swapped"),
    pytest.param("Laura Whitfield left. Whitfeild had stayed late.", ["Whitfeild"], id="surname alone"),
    pytest.param(
        "Laura Whitfield left. Asked again, Whitffield laughed. Whitfield went home.", ["Whitffield"], id="doubled"
    ),
    pytest.param("Dmitri Volkov said no. On Friday Dmitry Volkov said yes.", ["Dmitry Volkov"], id="transliteration"),
    pytest.param("Jean-Noël Barrot and Anaïs Périer met. Later Anais Périer left.", ["Anais Périer"], id="diacritics"),
    pytest.param("Park Jae-yong spoke first. On Friday Park Jae-Yong spoke last.", ["Park Jae-Yong"], id="case"),
    pytest.param("Ana Garcia de Rayos sang. Ana Garcia De Rayos left.", ["Ana Garcia De Rayos"], id="particle case"),
    pytest.param("The town of Khan al-Tamar fell. Khan Al Tamar had been quiet.", ["Khan Al Tamar"], id="particle"),
    pytest.param("Robert Elroy-Shaw sang. Later Robert Elroy Shaw left.", ["Robert Elroy Shaw"], id="hyphen"),
    pytest.param("Prince Rudolf sang. Prinec Rudolf left, and Prince Rudolf slept.", ["Prinec Rudolf"], id="title"),
    pytest.param("Aid reached Kyiv on Monday. Officials in Kiev welcomed it.", ["Kiev"], id="place alias"),
    pytest.param("Aid reached Brussels. Trains left Brussels. He lives in Brussells.", ["Brussells"], id="place slip"),
    pytest.param("He criticised the scale of the aid that was paid to kyiv.", ["kyiv"], id="lower case"),
    pytest.param("Borussia Dortmund won. Borussia Dotmund had lost.", ["Borussia Dotmund"], id="club"),
    pytest.param(
        "The Lindqvist Foundation met. The Lindquist Foundation paid. The Lindqvist Foundation left.",
        ["Lindquist Foundation"],
        id="foundation",
    ),
    pytest.param(
        "The Harrow Bay Football Club won. The Harow Bay Football Club lost. Fans of Harrow Bay Football Club sang.",
        ["Harow Bay Football Club"],
        id="long name",
    ),
    pytest.param("The firm sells Zentravil. Sales of Zentarvil rose, and Zentravil won.", ["Zentarvil"], id="brand"),
    pytest.param(
        "Shares of TimeBanner rose. The rival of Time Banner fell; TimeBanner won.", ["Time Banner"], id="space"
    ),
    pytest.param(
        "Buyers of WeTalk left. The makers of Wetalk, and of WeTalk, stayed.", ["Wetalk"], id="capital inside"
    ),
    pytest.param("Mikhail Khorodovsky sang. Mr Khodorovsky left.", ["Khodorovsky"], id="tie: the later form"),
    pytest.param(
        "Brian Hassell ran. Hassell won. Hassel was glad, and Hassall was not. Hassell slept.",
        ["Hassel", "Hassall"],
        id="three forms",
    ),
    pytest.param("Rolf Marten said no. Ralf Marten said yes.", ["Ralf Marten"], id="given name, one slip"),
    pytest.param("Luka Brandner said no. Later Lukas Brandner said yes.", ["Lukas Brandner"], id="given name and s"),
    pytest.param("Shaun Hartley sang. Sean Hartley left.", ["Sean Hartley"], id="said alike"),
    pytest.param("Élisabeth Bourget sang. Elizabeth Bourgget left.", ["Elizabeth Bourgget"], id="both words"),
    pytest.param("Lu Tae Hong said no. Tae Hong Lu said yes.", ["Tae Hong Lu"], id="family name moved"),
    pytest.param(
        "Mohammad Reza Karimi said no. Karimi Mohammad said yes.", ["Karimi Mohammad"], id="other order, one less"
    ),
    pytest.param("FredrichLindner said no. Friedrich Lindner said yes.", ["Friedrich Lindner"], id="glued, slip"),
    pytest.param("Generalantonio Marques spoke. António Marques left.", ["António Marques"], id="glued to a word"),
    pytest.param(
        "Haji Asad Khan Zarkand Barozai said no. Barozai Haji Ssad Khan Zarkand said yes.",
        ["Barozai Haji Ssad Khan Zarkand"],
        id="turned, slip",
    ),
    pytest.param("Luis García Montez wrote. Garcia Montez left.", ["Garcia Montez"], id="double family name"),
    pytest.param("Luis García Márquez wrote. Luis Garcia Marques left.", ["Luis Garcia Marques"], id="both, a slip"),
    pytest.param("President Soehardi spoke. Suhardi, he said, left. Soehardi slept.", ["Suhardi"], id="Dutch oe"),
    pytest.param("Kim Yong-chul said no. Kim Yong-chol said yes.", ["Kim Yong-chol"], id="Korean vowels"),
    pytest.param("Александар Вукић said no. On Friday Александар Вучић said yes.", ["Александар Вучић"], id="Cyrillic"),
    pytest.param("Νίκος Παπαδάκης said no. On Friday Νίκος Παπαδόκης said yes.", ["Νίκος Παπαδόκης"], id="Greek"),
]

TWO_NAMES = [
    "Graham Pascoe spoke. He lives in Pasco.",
    "Beatrice Lindholm spoke. Her sister Beatrix Lindholm left.",
    "Christian Lindholm spoke. Later Christine Lindholm left.",
    "The House Democrats met. One House Democrat left.",
    "Anne Clarke, 34, and her sister Anna Clarke, 31, died in the fire.",
    "Anne Clarke, 34, died. Her younger sister Anna Clarke, 31, survived.",
    "Mohammed Khan, 20, and his cousin Mohammad Khan, 24, were charged.",
    "Jon Hill, 20, a plumber from Leeds, and John Hill, 24, a nurse from York, died.",
    "The brothers Jon Hill of Leeds and John Hill of York died.",
    "The train left Ardwick. It never came back to Ardwic",
    "The train left Ardwick. It never came back to Ardwic…",
    "Donald Marlowe and Melania Marlowe arrived on Monday.",
    "Ivan Ivanov came first and Anna Ivanova second.",
    "Maria Lopez spoke to Mario Lopez.",
    "Kim Jong-il was the half-brother of Kim Pyong-il.",
    "The police welcomed the Policy Exchange paper. Police were quick. Policy is slow.",
    "The delegation flew from Paktia to Paktika.",
    "Sergey Kislov met Sergei Lavin.",
    "Slovakia and Slovenia signed. Iran and Iraq did not. Austria met Australia.",
    "The SPLA fought the SPLM.",
    "De Ruiter said no. Later Jan de Ruiter said yes.",
    "The army asked al-Tamar. Al-Tamar said no.",
    "The Bosniak leader met the Bosnian leader. Muslims met a Muslim.",
    "IRINA PETROVA RESIGNS\nIrina Petrova resigned. Petrova's friends, the Petrovas, laughed.",
    "Alan Bennett wrote the play. Samuel Barnett acted in it. Bennett was glad; Barnett was not.",
    "Mumbai (formerly Bombay) is large.",
    "Myanmar signed. “Burma is free,” she said. Myanmar was glad.",
    "King Aethelnoth ruled. Aethelnoth (also known as Ethelnoth) died.",
    "It was my holy mecca. They flew to Mecca.",
    "Carl Hartley Jr sang. Carl Hartley Jr. left. John J. Hale and John J Hale ate.",
    "Sean O'Brien sang. Sean O’Brien left.",
    "Arno Lindner Sr. was held. His son, Arno Lindner Jr., was found. Arno Lindner Sr. slept.",
    "He knew German Expressionism. She was a German Expressionist.",
    "The China-U.S. talks went on. The China-US talks failed.",
    "Players of the Zentraboy met the Zentraboyzz Orchestra.",
    "Henan Province grew. Hunan Province did not.",
    "Smith, Stevens, Tate, Dowson, Horan, Brown and Horgan play; John Brown and Kelly Browne do not.",
    "Maria Lopez Garcia sang. Mario Lopez Garcia left.",
    "Fatima al-Ahdar sang. Mahmoud al-Ahdar left. Al-Ahdar slept.",
    "Anna Kilburn-Silk sang. Robert Kilburn-Silk left.",
    "Abdullah bin Omar al-Tamari sang. Omar bin Abdullah al-Tamari left.",
    "Muhammad al-Ahdar sang. Mohammad Hamdi Mohammad Sadiq al-Ahdar left.",
    "FleetHarbour paid. The Harbour office, and FleetHarbour, closed. FleetHarbour reopened.",
    "Al Anders-Green sang. Anders-Green left.",
    "Владимир Петров said no. Владимира Петрова said yes.",
    "Tom Hartley and Tim Hartley sang.",
    "Hassan al-Sari spoke. Al-Sari left. Sari slept.",
    "Robert “Bobby” Keating sang. Bobby left early. Bobby Keating slept.",
    "Robert (Bobby) Keating sang. Bobby Keating slept.",
    "Smith, Dowson, Tate and Horan play. Matt Dawson leads them. Dawson scored.",
    "The Arica Bus Owners' Association met. Arica slept. The Arica Bus Owners Association left.",
    "Luis Quintana Huaman sang. Quintana Huaman left. Quintana slept. Luis Quintana ate.",
    "Nguyen Xuan Phan sang. Phan left. Mr Phan slept.",
    "Haji Asad Khan Zarkand met Haji Ssad Khan Zarkand's son.",
    "He led Venice's famous La Fenice Theatre, and La Fenice wept for him.",
    "Ann Brown married Ann Browne on Friday.",
    "Two brothers, Karl and Kurt Meier, were held.",
    "Mr al-Hamiri and Mr el-Hamiri are cousins.",
    "George W. Hartley sang. George Hartley left. Gabriel Garcia Montez slept; Garcia Montez woke.",
    "Korea signed. The Korean minister left. South Korea and South Korean papers agreed.",
]


@pytest.mark.parametrize(("text", "wanted"), TWO_SPELLINGS)
def test_one_name_in_two_spellings_is_flagged(text: str, wanted: list[str]) -> None:
    assert flagged(text) == wanted


@pytest.mark.parametrize("text", TWO_NAMES)
def test_two_names_stay_silent(text: str) -> None:
    assert flagged(text) == []


def test_the_minority_is_named_with_every_place_of_the_majority() -> None:
    text = "Irina Petrova left. Petrova slept. Petorva woke. Petrova ate."
    (found,) = [item for item in judged(from_text(text)) if item.verdict is Verdict.CONTRADICTED]
    assert text[found.span.start : found.span.end] == "Petorva"
    assert [text[r.span.start : r.span.end] for r in found.related] == ["Irina Petrova", "Petrova", "Petrova"]
    assert [r.note for r in found.related] == ["3 times", "", ""]
    assert [(text[s.span.start : s.span.end], s.replacement) for s in found.suggestions] == [("Petorva", "Petrova")]


def test_two_documents_are_held_against_each_other() -> None:
    wire = "Kremlin spokesman Dmitry Volkov said no. Volkov slept. Dmitry Volkov ate."
    assert flagged("Dmitri Volkov said yes.", wire) == ["Dmitri Volkov"]
    assert flagged("Dmitri Volkov said yes.", "Anna Volkova said no.") == []


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("The captain, Katharina Holm, was held.", "Katarina Holm was held.", ["Katarina Holm"]),
        ("Annelise Moe was rescued.", "Rescuers found Anneliese Moe.", ["Anneliese Moe"]),
        ("Erik Halvorsen said no.", "Erik Halvorson said no.", ["Erik Halvorson"]),
        ("Mayor Halvorsen spoke.", "Mayor Halvorson spoke.", ["Halvorson"]),
        ("The Lindqvist Foundation paid.", "The Lindquist Foundation paid.", ["Lindquist Foundation"]),
        ("Katharina Holm left.", "Katarina Lind left.", []),
        ("Anna Holm, 34, left.", "Anne Holm, 70, left.", []),
        ("Tom Hartley of Leeds sang.", "Tim Hartley of York sang.", []),
        ("Mayor Brown spoke.", "Mayor Browne spoke.", []),
        ("Mayor Halvorsen spoke.", "Coach Halvorson spoke.", []),
        ("Mayor Halvorsen met Mayor Halvorson.", "Mayor Halvorson spoke.", []),
        ("The Henan Province grew.", "The Hunan Province grew.", []),
    ],
)
def test_single_mentions_of_two_documents(one: str, other: str, wanted: list[str]) -> None:
    assert flagged(one, other) == wanted


def test_a_nickname_is_a_note() -> None:
    found = judged(from_text("William Hartley sang. Later Bill Hartley left."))
    assert [item.severity for item in found if item.verdict is Verdict.CONTRADICTED] == [Severity.NOTE]


def test_a_surname_before_the_full_name_is_a_note() -> None:
    text = "Volkova slept. Irina Volkova left. Hans Brandt ate. Brandt drank. Okafor sang."
    document = from_text(text)
    judge = kinds()["person"].consistency
    assert judge is not None
    found = judge([Fact(m.subject, m, document) for m in kinds()["person"].find(document)])
    assert [(text[j.span.start : j.span.end], j.verdict, j.severity) for j in found] == [
        ("Volkova", Verdict.CONTRADICTED, Severity.NOTE),
        ("Hans Brandt", Verdict.HELD, None),
    ]


def test_each_entity_told_consistently_is_held() -> None:
    found = judged(from_text("Irina Petrova left. Petrova slept in Warsaw."))
    assert [item.verdict for item in found] == [Verdict.HELD, Verdict.HELD]


@pytest.mark.parametrize(
    "text",
    [
        "The Brandt report is out. Hans Brandt wrote it.",
        "Chancellor Brandt was late. Hans Brandt slept.",
        "Paris was late. Hans Paris slept.",
        "Hans and Anna Brandt ate. Hans Brandt slept.",
        "Brandt: no comment. Hans Brandt slept.",
        "READ MORE: no, says Brandt: yes. Hans Brandt slept.",
        "Shares in Brandt fell 3%. Hans Brandt slept.",
        "Brandt said it was fine, and shares of Brandt fell. Hans Brandt slept.",
        "Brandt said it was fine. Brandt’s annual profits rose. Hans Brandt slept.",
    ],
)
def test_what_is_no_introduction_is_no_note(text: str) -> None:
    document = from_text(text)
    judge = kinds()["person"].consistency
    assert judge is not None
    found = judge([Fact(m.subject, m, document) for m in kinds()["person"].find(document)])
    assert [item.message for item in found if item.verdict is Verdict.CONTRADICTED] == []

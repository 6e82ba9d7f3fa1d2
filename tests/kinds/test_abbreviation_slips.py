"""Abbreviations that miss the initials of their words: what is a slip, and what another language explains."""

from __future__ import annotations

import time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checker.document import from_text
from checker.kinds.abbreviation import KIND
from checker.kinds.abbreviation._judges import definition, spelling
from checker.kinds.abbreviation._slips import KNOWN
from checker.model import Fact, Judgement, Verdict
from checker.spelling import is_word

WRONG = {
    "The Harbour Safety Commission (HCS) met.": ("HCS", "HSC"),
    "A loan from Import Development Norway (IND) was agreed.": ("IND", "IDN"),
    "The Rural Schools Association (RAS) agreed.": ("RAS", "RSA"),
    "The Royal Society of Weavers (RWS) agreed.": ("RWS", "RSW"),
    "The Ministry of Weather (MWO) agreed.": ("MWO", "MOW"),
    "The Department of Rivers (DRO) agreed.": ("DRO", "DOR"),
    "The Ministry of Roads, Canals and Inland Ports (MRICP) agreed.": ("MRICP", "MRCIP"),
    "The Rail, Harbour and Dock Union (RDHU) agreed.": ("RDHU", "RHDU"),
    "The Northern Storm Relief Response and Rescue Council (NSRC) met.": None,
    "The Northern Storm Relief and Rescue Council (NSRC) met.": ("NSRC", "NSRRC"),
    "The River Health Care Act (RCHA) failed.": ("RCHA", "RHCA"),
    "The River Health Care Act (HRCA) failed.": ("HRCA", "RHCA"),
    "The River Health Care Act (RHAC) failed.": ("RHAC", "RHCA"),
    "The State Timber Trade Monopoly (STTN) agreed.": ("STTN", "STTM"),
    "The State Timber Hall Monopoly (STXHM) agreed.": ("STXHM", "STHM"),
    "The Harbour Quality Board (HQQB) agreed.": ("HQQB", "HQB"),
    "The Harbour Quality Board's (HBQ) boats sailed.": ("HBQ", "HQB"),
    "The Harbour Quality Board, or HBQ, agreed.": ("HBQ", "HQB"),
    "The “Harbour Quality Board” (HBQ) agreed.": ("HBQ", "HQB"),
    "The Harbour Quality Board (the HBQ) agreed.": ("HBQ", "HQB"),
    "The Harbour Quality Board [HBQ] agreed.": ("HBQ", "HQB"),
    "The Harbour Quality Board (HBQ, founded in 1931) agreed.": ("HBQ", "HQB"),
    "Norway's Harbour Quality Board (HBQ) agreed.": ("HBQ", "HQB"),
    "Ministers of the Harbour Quality Board (HBQ) agreed.": ("HBQ", "HQB"),
    "The Institute of Wood and Paper Research (IPWR) agreed.": ("IPWR", "IWPR"),
    "The Centre for Deep-Sea Fishing (CDFS) agreed.": ("CDFS", "CDSF"),
    "The Harbour Quality Board (HBQ) met. The HBQ agreed. The HBQ left. HBQ boats sailed.": ("HBQ", "HQB"),
    "The Harbour Quality Board (HBQ) met. The HQB agreed.": ("HBQ", "HQB"),
    "The National Board of Weavers (BNW) met. The NBW agreed.": ("BNW", "NBW"),
    "The Harbour Quality Board met. The HBQ agreed.": ("HBQ", "HQB"),
    "The Harbour Quality Board (HQB) met. The HBQ agreed.": ("HBQ", "HQB"),
    "The Royal College of Weaving met. Nobody told the RWC.": ("RWC", "RCW"),
}
RIGHT = [
    "The Harbour Quality Board (HQB) met.",
    "The Ministry of Weather (MOW) met.",
    "The Ministry of Weather (MoW) met.",
    "The Ministry of Weather (MW) met.",
    "The Ministry of Roads, Canals and Inland Ports (MRCIP) met.",
    "The Northern Storm Relief and Rescue Council (NSRRC) met.",
    "The Department for Rivers, Canals and Fishing Strategy (RCFS) met.",
    "The National Rally of Weavers (RNW) met.",
    "The National Council of Fishing (CNF) met. The CNF left.",
    "The Front for National Renewal (FRN) met.",
    "The Communist Party of Ruritania (PCR) met.",
    "The Ruritanian Popular Front (FRP) met.",
    "The International Rowing Federation (FIR) met.",
    "The National Rowing Council (CRN) met.",
    "The International Bowling Union (UBI) met.",
    "The Workers' Party of Ruritania (PTR) met.",
    "The Social Democratic Party (SPD) met.",
    "The People's Watch Units (YPG) met.",
    "The Freedom Union (UF) met.",
    "The Harbour Quality Board, known by its old initials (HBQ), met.",
    "The Harbour Quality Board (HBQ in Norwegian) met.",
    "The Harbour Quality Board (HBQ, its Norwegian acronym) met.",
    "The Social Democratic League of Norway (SDAN) met.",
    "The Harbour Quality Board met. BBC crews and the HBX waited.",
    "The Harbour Quality Board met. The HBQ said so. The HBQ left, and HBQ boats sailed.",
    "The Harbour Quality Board met. The Hill Bank of Quills (HBQ) said so.",
    "The National Weavers Union met the National Union of Weavers. NWU and NUW agreed.",
    "The HBQ said so. Later the Harbour Quality Board met.",
    "Boris Bank Carter met the BCB. Ann Clara Brown met the ABC.",
    "The Bell Cricket Board met. The BBC was there.",
    "The Harbour Quality Boards Group met. The HBQ said so.",
    "Shares in Bristle Soap Works (BWS:L) and West Ham Feed (WHF) fell.",
    "HARBOUR QUALITY BOARD (HBQ) MEETS IN NORWAY TODAY",
    "The harbour, quality and boards (HBQ) were told.",
]
WORD = st.from_regex(r"[A-Z][bdfghjklmnpqrtvwxz]{3,8}", fullmatch=True)


def contradictions(text: str) -> list[Judgement]:
    document = from_text(text)
    facts = [Fact(mention.subject, mention, document) for mention in KIND.find(document)]
    return [one for judge in (definition, spelling) for one in judge(facts) if one.verdict is Verdict.CONTRADICTED]


def told(text: str) -> list[tuple[str, str]]:
    return [
        (text[one.span.start : one.span.end], suggestion.replacement)
        for one in contradictions(text)
        for suggestion in one.suggestions
    ]


@pytest.mark.parametrize(("text", "wanted"), WRONG.items(), ids=list(WRONG))
def test_letters_in_the_wrong_order_are_one_finding_with_its_repair(text: str, wanted: tuple[str, str] | None) -> None:
    assert told(text)[:1] == ([wanted] if wanted else [])


@pytest.mark.parametrize("text", RIGHT)
def test_another_order_has_its_reasons(text: str) -> None:
    assert told(text) == []


def test_the_definition_and_the_other_letters_are_not_repaired_both() -> None:
    assert told("The Woods Hill Ocean Institution (WOHI) met. WHOI was founded in 1930.") == [("WOHI", "WHOI")]
    assert told("The Woods Hill Ocean Institution (WHOI) met. WOHI was founded in 1930.") == [("WOHI", "WHOI")]
    assert told("WHOI met. The Woods Hill Ocean Institution (WOHI) met. WHOI rose, and WHOI fell.") == [
        ("WOHI", "WHOI")
    ]


def test_the_message_tells_where_the_letters_are_explained() -> None:
    (beside,) = contradictions("The Harbour Quality Board (HBQ) met.")
    assert beside.message == "“HBQ” stands for “Harbour Quality Board”, whose initials are HQB."
    (alone,) = contradictions("The Harbour Quality Board met. The HBQ agreed.")
    assert alone.message == "“HBQ” is explained nowhere, but the initials of “Harbour Quality Board” are HQB."


@given(st.lists(WORD, min_size=3, max_size=6, unique_by=lambda word: word[0]), st.data())
def test_any_two_neighbours_swapped_are_found(words: list[str], data: st.DataObject) -> None:
    letters = [word[0] for word in words]
    at = data.draw(st.integers(1, len(letters) - 2))
    swapped = "".join((*letters[:at], letters[at + 1], letters[at], *letters[at + 2 :]))
    assume(swapped not in KNOWN and not is_word(swapped.lower()))
    assert told(f"They said the {' '.join(words)} ({swapped}) met.") == [(swapped, "".join(letters))]


def test_many_abbreviations_take_linear_time() -> None:
    def lasted(size: int) -> float:
        text = "The Harbour Quality Board and others met. " * size + " ".join(
            f"Q{n:05d} HBQ KLM{n}." for n in range(size)
        )
        document = from_text(text)
        start = time.process_time()
        KIND.find(document)
        return time.process_time() - start

    lasted(100)
    assert lasted(4000) < 40 * max(lasted(400), 0.005)

"""Abbreviations: definitions read back, and the three judges."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checker.document import from_text
from checker.kinds.abbreviation import KIND, consistency, definition, spelling
from checker.kinds.abbreviation._find import NO_ABBREVIATION
from checker.kinds.abbreviation._initials import fit
from checker.model import Fact, Judge, Judgement, Relation, Verdict

NAME = st.lists(st.from_regex(r"[A-Z][bdfghjklmnpqrtvwxz]{3,8}", fullmatch=True), min_size=2, max_size=6)


def judged(judge: Judge, *texts: str) -> list[Judgement]:
    facts = []
    for number, text in enumerate(texts):
        document = from_text(text, path=f"{number}.txt")
        facts += [Fact(mention.subject, mention, document) for mention in KIND.find(document)]
    return list(judge(facts))


def contradicted(judge: Judge, *texts: str) -> list[str]:
    return [
        judgement.document.text[judgement.span.start : judgement.span.end]
        for judgement in judged(judge, *texts)
        if judgement.verdict is Verdict.CONTRADICTED
    ]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The American Health Care Act (ACHA) failed.", ["ACHA"]),
        ("The State Tobacco Monopoly Administration (STMC) agreed.", ["STMC"]),
        ("The American Health Care Act (AHCA) failed.", []),
        ("The Revolutionary Armed Forces of Colombia (FARC) signed.", []),
        ("The Workers' Party of Kurdistan (PKK) refused.", []),
        ("The Social Democratic Party (SPD) lost.", []),
        ("The Joint FAO/WHO Expert Committee on Food Additives (JECFA) met.", []),
        ("The National Front for River Lands (FNRL) met. FNRL men left. The FNRL won.", []),
    ],
)
def test_definition(text: str, wrong: list[str]) -> None:
    assert contradicted(definition, text) == wrong


def test_definition_holds() -> None:
    assert [one.verdict for one in judged(definition, "The Royal Harbour Authority (RHA) met.")] == [Verdict.HELD]


def test_wrong_letters_are_repaired_from_the_initials() -> None:
    found = judged(definition, "The American Health Care Act (ACHA) failed. The AHCA is dead.")
    assert [suggestion.replacement for suggestion in found[0].suggestions] == ["AHCA"]
    assert len(found[0].related) == 1


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The Royal Harbour Authority (RHA) met. The River Health Alliance (RHA) left.", ["RHA"]),
        (
            "The Royal Harbour Authority (RHA) met. The harbour authority left. RHA, the Royal Harbour Authority, won.",
            [],
        ),
        ("The Centre for Defence (CD) met. The Center for Defense (CD) left.", []),
        ("Improvised explosive devices (IEDs) and an improvised explosive device (IED)", []),
    ],
)
def test_consistency(text: str, wrong: list[str]) -> None:
    assert contradicted(consistency, text) == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The AHCA failed. The AHCA was bad. The ACHA is dead.", ["ACHA"]),
        ("The JPCOA is a deal. Iran keeps the JCPOA. The JCPOA stands.", ["JPCOA"]),
        ("The SPLA and the SPLM, the SPLA and the SPLM.", []),
        ("LGBT and LGBTQ people, LGBT rights, LGBT marches.", []),
        ("The ELAA met. The ERAA met. The ELAA left.", []),
        ("The Army Health Care Act (AHCA) and the Army Council of Health Aid (ACHA).", []),
    ],
)
def test_spelling(text: str, wrong: list[str]) -> None:
    findings = [one for one in judged(spelling, text) if one.verdict is Verdict.CONTRADICTED and one.severity is None]
    assert [one.document.text[one.span.start : one.span.end] for one in findings] == wrong


def test_spelling_across_documents() -> None:
    assert contradicted(spelling, "The AHCA failed. The AHCA fell.", "The ACHA is dead.") == ["ACHA"]


def test_compare() -> None:
    values = [KIND.parse(text, None) for text in ("AHCA", "ACHA", "American Health Care Act (AHCA)", "SPLA")]
    assert KIND.compare(values[0], values[2]) is Relation.AGREE
    assert KIND.compare(values[0], values[1]) is Relation.VARIANT
    assert KIND.compare(values[0], values[3]) is Relation.CONFLICT


@given(NAME)
def test_a_name_defines_its_initials(words: list[str]) -> None:
    letters, name = "".join(word[0] for word in words), " ".join(words)
    assume(letters not in NO_ABBREVIATION)
    (mention,) = KIND.find(from_text(f"They said the {name} ({letters}) met."))
    assert mention.value.long == name
    assert KIND.parse(KIND.show(mention.value), None) == mention.value


@given(st.text(alphabet="ab cAB().,'’-\nÉ中s", max_size=60))
def test_never_raises(text: str) -> None:
    document = from_text(text)
    for mention in KIND.find(document):
        assert text[mention.span.start : mention.span.end].strip()


@given(st.text("ab", min_size=2, max_size=8), st.lists(st.text("ab ", max_size=5), max_size=6))
def test_the_first_letter_begins_the_long_form(letters: str, words: list[str]) -> None:
    read = fit(letters, tuple(words))
    assert read is None or words[read.first].strip()[:1] == letters[0]


@pytest.mark.parametrize(
    ("judge", "text", "wrong"),
    [
        (spelling, "The American Health Care Act (AHCA) failed. Supporters of the ACHA were angry.", ["ACHA"]),
        (spelling, "The ACHA failed. The ACHA fell. The American Health Care Act (AHCA) failed.", ["ACHA", "ACHA"]),
        (spelling, "The AHCA failed. Supporters of the AHBA were angry.", []),
        (consistency, "The Central Grain Office (CGO) met. The Central Grain Agency (CGO) paid.", ["CGO"]),
        (consistency, "The Central Grain Office (CGO) met. The new Central Grain Office (CGO) paid.", []),
        (consistency, "The World Trade Organisation (WTO) met. The World Trade Organization (WTO) left.", []),
        (consistency, "The Central Grain Office (CGO) met. Staff of the office (CGO) left.", []),
    ],
)
def test_the_defined_letters_lead_and_other_words_before_them_are_told(
    judge: Judge, text: str, wrong: list[str]
) -> None:
    assert contradicted(judge, text) == wrong

"""The way of the data: scopes of comparison, verdicts, fingerprints, and independence of order."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker import packs
from checker.document import from_text
from checker.model import Document, Finding, Pack, Severity, Verdict
from checker.pipeline import check, publication_date

EVERYDAY = packs.load(["everyday"])
OURS = "Kremlin spokesman Dmitri Peskov told reporters on Monday that the talks had ended.\n"
THEIRS = "Kremlin spokesman Dmitry Peskov said so too. Later Peskov left.\n"
CLASH = "The bridge opened on Monday, 24 February 2022, the council said.\n"
NEUTRAL = "The library was closed for repairs while the roof was mended.\n\n"


def findings(*texts: str, together: bool = False, chosen: tuple[Pack, ...] = EVERYDAY) -> list[Finding]:
    documents = [from_text(text, f"{number}.txt") for number, text in enumerate(texts)]
    report = check(documents, chosen, together=together)
    return [finding for document in documents for finding in report.of(document)]


def told(finding: Finding) -> tuple[str, str, str]:
    return finding.rule, finding.document.text[slice(*finding.span)], finding.fingerprint


LISTED = (*EVERYDAY, packs.read(b"pack: house\nnames: [Dmitry Peskov]\nrules:\n  names: article spelled as listed\n"))


@pytest.mark.parametrize(("texts", "wrong"), [([OURS, THEIRS], 1), ([OURS, OURS, THEIRS], 2)])
def test_a_declared_spelling_settles_what_would_else_be_wondered_about(texts: list[str], wrong: int) -> None:
    """Not one finding to take up the listed spelling and another one, maybe, to leave it."""
    found = findings(*texts, together=True, chosen=LISTED)
    assert [finding.rule for finding in found] == ["house/names"] * wrong
    assert {finding.document.text[slice(*finding.span)] for finding in found} == {"Dmitri Peskov"}


def test_articles_are_compared_with_each_other_only_when_asked() -> None:
    assert findings(OURS, THEIRS) == []
    (finding,) = findings(OURS, THEIRS, together=True)
    assert finding.rule == "everyday/person-names"
    assert {finding.document.path, *(related.document.path for related in finding.related)} == {"0.txt", "1.txt"}


def test_every_occurrence_on_both_sides_is_named() -> None:
    ours = OURS + "\nOn Tuesday Dmitri Peskov said it again.\n"
    theirs = THEIRS + "\nDmitry Peskov spoke twice.\nDmitry Peskov spoke a third time.\n"
    found = findings(ours, theirs, together=True)
    places = {(f.document.path, f.span) for f in found} | {(r.document.path, r.span) for f in found for r in f.related}
    named = {(path, text[slice(*span)]) for path, span in places for text in [ours if path == "0.txt" else theirs]}
    assert len([place for place in places if place[0] == "0.txt"]) == 2
    assert ("1.txt", "Dmitry Peskov") in named and ("0.txt", "Dmitri Peskov") in named


def against(ours: str, theirs: str) -> list[Finding]:
    document = from_text(ours, "ours.txt")
    report = check([document], EVERYDAY, against=[from_text(theirs, "theirs.txt")])
    return list(report.of(document))


@pytest.mark.parametrize(("ours", "theirs"), [(OURS, THEIRS), (THEIRS, OURS)])
def test_against_an_earlier_story_the_finding_stands_in_ours(ours: str, theirs: str) -> None:
    found = against(ours, theirs)
    assert found
    for finding in found:
        assert finding.document.path == "ours.txt"
        assert any(related.document.path == "theirs.txt" for related in finding.related)


def test_what_an_earlier_story_gets_wrong_alone_is_not_reported() -> None:
    assert against("The sun shone.\n", CLASH) == []


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_rules_changes_nothing(order: tuple[int, ...]) -> None:
    (pack,) = EVERYDAY
    thirds = [pack.rules[at::3] for at in range(3)]
    shuffled = pack._replace(rules=tuple(rule for at in order for rule in thirds[at]))
    text = OURS + CLASH + THEIRS
    assert list(map(told, findings(text, chosen=(shuffled,)))) == list(map(told, findings(text)))


def test_other_packs_change_nothing() -> None:
    both = packs.load(["everyday", "ukraine-war"])
    text = OURS + CLASH + THEIRS
    mine = [told(f) for f in findings(text, chosen=both) if f.rule.startswith("everyday/")]
    assert mine == list(map(told, findings(text)))


def test_a_fingerprint_does_not_depend_on_the_place() -> None:
    (first,), (second,) = findings(CLASH), findings(NEUTRAL * 3 + CLASH)
    assert first.fingerprint == second.fingerprint
    assert second.span.start - first.span.start == len(NEUTRAL * 3)


def test_equal_findings_have_fingerprints_of_their_own() -> None:
    found = findings(CLASH + CLASH)
    assert len(found) == 2 and len({finding.fingerprint for finding in found}) == 2


def test_no_fact_is_never_held() -> None:
    report = check([from_text("The sun shone.\n")], EVERYDAY)
    assert set(report.verdicts.values()) == {Verdict.NO_FACT}


def test_a_finding_is_never_graver_than_its_rule() -> None:
    rules = tuple(rule._replace(severity=Severity.NOTE) for rule in EVERYDAY[0].rules)
    found = findings(OURS + CLASH + THEIRS, chosen=(EVERYDAY[0]._replace(rules=rules),))
    assert found and {finding.severity for finding in found} == {Severity.NOTE}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-11-06", date(2024, 11, 6)),
        ("6 November 2024", date(2024, 11, 6)),
        ("WASHINGTON, Nov. 6, 2024 (AP) —", date(2024, 11, 6)),
        ("November 2024", None),
        ("Nov. 6", None),
        ("soon", None),
        ("", None),
    ],
)
def test_publication_date(text: str, day: date | None) -> None:
    assert publication_date(text) == day


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(), st.sampled_from(["", CLASH, OURS + THEIRS]))
def test_any_text_is_checked_and_places_lie_in_it(noise: str, story: str) -> None:
    text = noise + "\n\n" + story
    for finding in findings(text):
        assert 0 <= finding.span.start <= finding.span.end <= len(text)
        assert all(0 <= r.span.start <= r.span.end <= len(text) for r in finding.related)


WORDS = st.lists(
    st.sampled_from(
        "Dmitry Dmitri Peskov said on Monday 24 February 2022 12 people killed “we will” not , . \n $5 million".split(
            " "
        )
    ),
    max_size=60,
)


@settings(max_examples=150, deadline=None)
@given(WORDS)
def test_neutral_text_in_front_moves_places_and_changes_nothing_else(words: list[str]) -> None:
    text = "It was said: " + " ".join(words)
    document, moved = (from_text(before + text, issued=date(2022, 3, 1)) for before in (NEUTRAL, NEUTRAL * 2))
    plain, shifted = (check([d], EVERYDAY).of(d) for d in (document, moved))

    def places(found: tuple[Finding, ...], d: Document, shift: int) -> list[tuple[str, int, int]]:
        return [(f.rule, f.span.start - shift, f.span.end - shift) for f in found]

    assert places(plain, document, 0) == places(shifted, moved, len(NEUTRAL))

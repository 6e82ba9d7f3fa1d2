"""The interface for other programs."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

import checker
from checker import check_document, check_text, facts, load_pack
from checker.document import from_text

CLASH = "The bridge opened on Monday, 24 February 2022, the council said."


def test_check_text() -> None:
    (finding,) = check_text(CLASH)
    assert finding.rule == "everyday/weekday-date"
    assert CLASH[slice(*finding.span)] == "Monday"


def test_issued_dates_the_text() -> None:
    text = "The talks began on Wednesday November 6, officials said."
    assert check_text(text, issued=date(2024, 11, 7)) == ()
    assert len(check_text(text, issued=date(2023, 11, 8))) == 1


def test_packs_by_name_or_loaded() -> None:
    text = "Russia invaded Ukraine in March 2022."
    by_name = check_text(text, packs=["ukraine-war"])
    assert [finding.rule for finding in by_name] == ["ukraine-war/invasion-date"]
    assert [f.fingerprint for f in check_text(text, packs=[load_pack("ukraine-war")])] == [by_name[0].fingerprint]


def test_check_document_against_an_earlier_one() -> None:
    ours, theirs = (
        from_text(f"Kremlin spokesman {name} Peskov spoke.", f"{name}.txt") for name in ("Dmitri", "Dmitry")
    )
    (finding,) = check_document(ours, against=[theirs])
    assert finding.document is ours and finding.related[0].document is theirs


def test_facts() -> None:
    assert {(fact.mention.kind, fact.text) for fact in facts(CLASH)} >= {
        ("weekday", "Monday"),
        ("date", "Monday, 24 February 2022"),
    }


def test_threads_share_it() -> None:
    texts = [CLASH, "The sun shone.", CLASH + " " + CLASH] * 10
    with ThreadPoolExecutor(4) as pool:
        assert list(map(len, pool.map(check_text, texts))) == [len(check_text(text)) for text in texts]


def test_nothing_else_is_there() -> None:
    with pytest.raises(AttributeError, match="no attribute 'check_story'"):
        _ = checker.check_story  # type: ignore[attr-defined]

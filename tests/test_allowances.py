"""Findings that an article allows, and entries that allow nothing."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import allowances, packs
from checker.document import DocumentError, read
from checker.model import Severity
from checker.pipeline import check
from tests.conftest import Run
from tests.document.writing import WORD, packed

EVERYDAY = packs.load(["everyday"])
STORY = "The bridge opened on Monday, 24 February 2022, the council said.\n"
RULE = "everyday/weekday-date"
OTHER = "everyday/person-names"


def found(allow: str, rest: str = "") -> list[tuple[str, str, str]]:
    """Return rule, words and message of each finding of a story with `allow` in its front matter."""
    document = read("a.txt", f"---\n{rest}{allow}\n---\n{STORY}".encode())
    report = check([document], EVERYDAY)
    return [(f.rule, document.text[slice(*f.span)], f.message) for f in report.of(document)]


@pytest.mark.parametrize(
    "allow",
    [
        f"allow: {RULE}",
        "allow: weekday-date",
        f"allow: [{RULE}]",
        f'"Allow": ["{RULE}"]',
        f"allow:\n- {RULE}",
        f"allow:\n    - rule: {RULE}\n      reason: the council's own mistake, quoted\n      until: 2024-12-31",
        f"allow: {{rule: {RULE}, until: 2024-12-31}}",
        f"allow: [{RULE}, ukraine-war/invasion-date]",
    ],
)
def test_what_is_allowed_is_not_reported(allow: str) -> None:
    assert found("title: x")[0][0] == RULE
    assert found(allow) == found(allow, "date: 2024-12-31\n") == []


@pytest.mark.parametrize(
    ("allow", "words", "message"),
    [
        (f"allow: {RULE}, {OTHER}", OTHER, f"“{OTHER}” finds nothing here that “allow” would have to allow"),
        (
            f"allow:\n  - {RULE}\n  - rule: person-names\n    reason: |\n      two\n      brothers",
            "rule: person-names",
            "“person-names” finds nothing here that “allow” would have to allow (allowed because: two brothers)",
        ),
        (
            f"allow: [{RULE}, {OTHER}s]",
            f"{OTHER}s",
            f"“{OTHER}s”, which is allowed here, is no rule: did you mean “{OTHER}”?",
        ),
        (f"allow: [{RULE}, nothing]", "nothing", "“nothing”, which is allowed here, is no rule"),
    ],
)  # fmt: skip
def test_an_entry_that_allows_nothing_is_a_note(allow: str, words: str, message: str) -> None:
    assert found(allow) == [(allowances.RULE, words, message)]


@pytest.mark.parametrize(
    ("allow", "words", "message"),
    [
        ("{rul: x}", "rul", "“allow”: unknown key “rul”: did you mean “rule”?; it allows nothing"),
        ("{reason: x}", "{", "“allow”: an entry of “allow” needs the key “rule”; it allows nothing"),
        ("[x]", "[x]", "“allow” is to be a list of rules"),
        (
            f"{{rule: {OTHER}, untill: 2030-01-01}}",
            "untill",
            "“allow”: unknown key “untill”: did you mean “until”?; it allows nothing",
        ),
        (
            f"{{rule: {OTHER}, until: soon}}",
            "soon",
            "“allow”: “soon” is no date: expected one as in 2024-11-06; it allows nothing",
        ),
    ],
)
def test_an_entry_that_cannot_be_read_is_a_warning(allow: str, words: str, message: str) -> None:
    assert found(f"allow: [{RULE}, {allow}]") == [(allowances.MISREAD, words, message)]


@pytest.mark.parametrize("entry", [f"rule: {RULE}\n    untill: 2030-01-01", f"rule: {RULE}\n    until: 2030-02-31"])
def test_an_entry_that_cannot_be_read_allows_nothing(entry: str) -> None:
    assert {rule for rule, _, _ in found(f"allow:\n  - {entry}")} == {allowances.MISREAD, RULE}


@pytest.mark.parametrize(
    ("slip", "right"), [("alow", "allow"), ("Titel", "title"), ("bylin", "byline"), ("standfrst", "standfirst")]
)
def test_a_slip_in_a_key_is_a_warning(slip: str, right: str, run: Run) -> None:
    message = f"the key “{slip.lower()}” of the front matter is not read: did you mean “{right}”?"
    assert found(f"{slip}: {RULE}")[0] == (allowances.MISREAD, slip, message)
    done = run("-", stdin=f"---\n{slip}: x\n---\nThe sun shone.\n")
    assert (done.returncode, done.stdout.splitlines()[0]) == (1, f"-:2:1: warning: {message} [deskcheck/front-matter]")


@pytest.mark.parametrize(
    "key",
    [
        "authors",
        "data",
        "issue",
        "tile",
        "slug",
        "tags",
        "layout",
        "lead",
        "late",
        "dates",
        "caption-2",
        "bylines",
        "desk",
    ],
)
def test_keys_of_other_programs_are_no_slips(key: str) -> None:
    assert [rule for rule, _, _ in found(f"{key}: a")] == [RULE]


def test_a_key_that_is_there_was_not_misspelt() -> None:
    assert [rule for rule, _, _ in found("title: A\ntitel: B")] == [RULE]
    assert "front-matter" in allowances.EXPLANATIONS[allowances.MISREAD]


def test_until_is_held_against_the_publication_date() -> None:
    allow = f"allow: [{{rule: {RULE}, until: 2024-11-06, reason: late}}]"
    assert found(allow) == found(allow, "date: 2024-11-06\n") == []
    note, finding = found(allow, "date: 2024-11-07\n")
    assert note[::2] == (
        allowances.RULE,
        f"“{RULE}” was allowed until 2024-11-06 only, before this was published (allowed because: late)",
    )
    assert finding[0] == RULE


def test_notes_do_not_fail_a_run(run: Run, tmp_path: object) -> None:
    story = f"---\nallow: [{RULE}, {OTHER}]\n---\n{STORY}"
    done = run("--notes", "-", stdin=story)
    assert done.returncode == 0 and f"-:2:32: note: “{OTHER}” finds nothing" in done.stdout
    assert allowances.RULE in run("--explain", allowances.RULE).stdout
    document = read("-", story.encode())
    assert {finding.severity for finding in check([document], EVERYDAY).of(document)} == {Severity.NOTE}


@given(st.text(max_size=60) | st.text(f"[]{{}}:,-# \n\"'{RULE}", max_size=60))
@settings(max_examples=200, deadline=None)
def test_any_value_is_read_and_places_lie_in_the_text(value: str) -> None:
    try:
        document = read("a.txt", f"---\nallow: {value}\n---\nx\n".encode("utf-8", "replace"))
    except DocumentError:
        return
    for entry in allowances.allowances(document):
        assert 0 <= entry.span.start <= entry.span.end <= len(document.text)
        assert entry.rule or entry.mistake
    check([document], EVERYDAY)


CORE = (
    '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:description>Seen by Ann. deskcheck: allow {}'
    "</dc:description></cp:coreProperties>"
)


@pytest.mark.parametrize("rules", [RULE, "weekday-date", f"{OTHER}, {RULE}"])
@pytest.mark.parametrize("name", ["a.html", "a.md", "a.docx", "a.json"])
def test_formats_without_front_matter(name: str, rules: str) -> None:
    said = f"<!-- deskcheck: allow {rules} -->"
    file = {
        "a.html": f"<html><body><p>{STORY}</p>{said}</body></html>".encode(),
        "a.md": f"# The bridge\n\n{said}\n\n{STORY}".encode(),
        "a.docx": packed(
            f"<w:document {WORD}><w:body><w:p><w:r><w:t>{STORY}</w:t></w:r></w:p></w:body></w:document>",
            CORE.format(rules),
        ),
        "a.json": json.dumps({"uri": "1", "allow": rules, "body_text": STORY}).encode(),
    }[name]
    document = read(name, file)
    kept = [one for one in check([document], EVERYDAY).of(document) if one.rule != "deskcheck/unused-allow"]
    assert kept == []
    bare = read(name, file.replace(rules.encode(), b"nothing-at-all")) if name != "a.docx" else None
    if bare is not None:
        assert RULE in [one.rule for one in check([bare], EVERYDAY).of(bare)]


@pytest.mark.parametrize("name", ["a.html", "a.md"])
def test_comments_have_reasons_and_last_days(name: str) -> None:
    def notes(said: str) -> list[tuple[str, str]]:
        comment = f"<!-- deskcheck: allow {said} -->"
        text = f"# Bridge\n\n{comment}\n\n{STORY}"
        file = text if name == "a.md" else f"<html><body><p>{STORY}</p>{comment}</body></html>"
        document = read(name, file.encode()).dated(date(2024, 11, 7))
        return [(one.message, document.text[slice(*one.span)]) for one in check([document], EVERYDAY).of(document)]

    flagged = notes(f"{OTHER} (brothers)")
    place = OTHER if name == "a.md" else ""
    assert (
        f"“{OTHER}” finds nothing here that “allow” would have to allow (allowed because: brothers)",
        place,
    ) in flagged
    assert notes(f"{RULE} (the council's “own” mistake)") == notes(f"{RULE} until 2024-11-07") == []
    assert notes(f"{RULE}, {RULE} (x) until 2024-12-31") == []
    ended = [message for message, _ in notes(f"{RULE} (late) until 2024-11-06")]
    assert f"“{RULE}” was allowed until 2024-11-06 only, before this was published (allowed because: late)" in ended
    assert any("“Friday” is no date" in message for message, _ in notes(f"{RULE} until Friday"))

"""Superdesk: a realistic item in, the errors of its text checkers out; the README's plug-ins run."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.superdesk import check_item, check_text
from tests.conftest import Run

ROOT = Path(__file__).parent.parent
PATH = ROOT / "tests" / "golden" / "superdesk-item.json"
README = (ROOT / "README.md").read_text(encoding="utf-8")
KEYS = ["startOffset", "text", "type", "message", "suggestions", "field", "rule", "severity"]


def item() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(PATH.read_text(encoding="utf-8"))
    return found


def plain(markup: str) -> str:
    """Return the text of a field as an editor has it: a line for each paragraph, no tags."""
    if "<p" not in markup:
        return markup
    paragraphs = re.split(r"</p>|</figcaption>", re.sub(r"<!--.*?-->|\n", "", markup))
    return "\n".join(
        unescape(re.sub("<[^<>]*>| +(?= )", "", one)) for one in paragraphs if re.sub("<[^<>]*>", "", one).strip()
    )


def units(text: str, offset: int, length: int) -> str:
    """Return the words at an offset that counts UTF-16 units."""
    return text.encode("utf-16-le")[2 * offset :].decode("utf-16-le", "ignore")[:length]


def value(told: dict[str, Any], field: str) -> str:
    for key in field.split("."):
        told = told[key]
    return plain(str(told))


def test_an_item() -> None:
    told = check_item(item())
    assert list(told) == ["errors"]
    assert all(list(error) == KEYS for error in told["errors"])
    assert {(error["field"], error["text"], error["type"]) for error in told["errors"]} == {
        ("headline", "14", "grammar"),
        ("body_html", "Wednesday", "grammar"),
        ("body_html", "Catarzyna Nowak", "spelling"),
        ("associations.featuremedia.description_text", "Katarzina Nowak", "spelling"),
    }
    for error in told["errors"]:
        assert units(value(item(), error["field"]), error["startOffset"], len(error["text"])) == error["text"]
    suggested = {error["text"]: error["suggestions"] for error in told["errors"]}
    assert suggested["Catarzyna Nowak"] == [{"text": "Katarzyna Nowak"}]
    assert suggested["Wednesday"] == [{"text": "Thursday"}]


def test_a_caption_that_is_in_the_body_too_is_read_once() -> None:
    (error,) = check_item({
        "headline": "Fire",
        "body_html": "<p>Mayor Ana Nowak left.</p><figure><figcaption>Anna Nowak.</figcaption></figure>",
        "associations": {"editor_0": {"type": "picture", "description_text": "Anna Nowak."}},
    })["errors"]  # fmt: skip
    assert "(once)" in error["message"] and "times" not in error["message"]


def test_the_database_holds_more_than_json_does() -> None:
    story = item() | {"versioncreated": datetime(2024, 11, 8, tzinfo=UTC), "_id": SimpleNamespace()}
    assert check_item(story) == check_item(item())


@pytest.mark.parametrize("story", [{}, {"headline": "H"}, {"type": "picture"}, {"body_html": None}, {"body_html": ""}])
def test_an_item_without_text_has_no_errors(story: dict[str, Any]) -> None:
    assert check_item(story) == {"errors": []}


def test_a_value_told_twice_has_its_place_in_the_last(run: Run, tmp_path: Path) -> None:
    told = '{"headline": "Old", "body_text": "It opened on Monday, 24 February 2022.", "headline": "kyiv wins"}'
    (tmp_path / "item.json").write_text(told, encoding="utf-8")
    found = json.loads(run("--format", "superdesk", "item.json").stdout)["errors"]
    assert [(error["field"], error["startOffset"]) for error in found] == [("headline", 0), ("body_text", 13)]


def test_a_picture_of_its_own() -> None:
    told = check_item({"type": "picture", "description_text": "Ana Nowak met people on Monday, 7 November 2024."})
    assert [(error["field"], error["text"]) for error in told["errors"]] == [("description_text", "Monday")]


def test_a_text() -> None:
    text = "🚒 A fire.\nIt burned on Wednesday, 7 November 2024."
    (error,) = check_text(text)["errors"]
    assert (error["text"], error["field"]) == ("Wednesday", "")
    assert units(text, error["startOffset"], 9) == "Wednesday"


WORDS = st.lists(st.sampled_from(["fire", "🚒", "&amp;", "<b>quay</b>", "Zoë", "a&nbsp;b"]), max_size=4).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=4), st.integers(0, 3))
def test_places_in_any_body(words: list[str], where: int) -> None:
    words.insert(where, f"It burned {words[0]} on Wednesday, 7 November 2024.")
    body = "".join(f"<p>{one}</p>" for one in words)
    story = {"uri": "x", "body_html": body, "headline": "Fire 🚒 on Wednesday, 7 November 2024"}
    errors = check_item(story)["errors"]
    assert {error["field"] for error in errors if error["text"] == "Wednesday"} == {"headline", "body_html"}
    for error in errors:
        said = units(value(story, error["field"]), error["startOffset"], len(error["text"]))
        assert said.replace("\xa0", " ") == error["text"].replace("\xa0", " ")


def test_the_command(run: Run, tmp_path: Path) -> None:
    (tmp_path / "item.json").write_bytes(PATH.read_bytes())
    done = run("--format", "superdesk", "item.json")
    assert json.loads(done.stdout) == check_item(item())
    (tmp_path / "items.json").write_text(json.dumps([item(), {"uri": "1", "body_text": "Nothing here."}]))
    lines = run("--format", "superdesk", "items.json").stdout.splitlines()
    assert [json.loads(line) for line in lines] == [check_item(item()), {"errors": []}]


@pytest.fixture
def superdesk(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, Any]]:
    """Stand in for the modules of Superdesk that a plug-in imports; gives what is registered with them."""
    known: dict[str, Any] = {"validators": []}

    class SpellcheckerBase:
        def __init__(self, app: object) -> None:
            known[str(getattr(self, "name", ""))] = self

    signal = SimpleNamespace(connect=known["validators"].append)
    for name, holds in {
        "superdesk": {},
        "superdesk.signals": {"item_validate": signal},
        "superdesk.text_checkers": {},
        "superdesk.text_checkers.spellcheckers": {"CAP_GRAMMAR": "grammar", "CAP_SPELLING": "spelling"},
        "superdesk.text_checkers.spellcheckers.base": {"SpellcheckerBase": SpellcheckerBase},
    }.items():
        module = ModuleType(name)
        module.__dict__.update(holds)
        monkeypatch.setitem(sys.modules, name, module)
    yield known


def plug_in(marker: str) -> dict[str, Any]:
    """Run the Python example of the README that holds `marker`."""
    (code,) = [one for one in re.findall(r"```python\n(.*?)```", README, re.S) if marker in one]
    made: dict[str, Any] = {}
    exec(code, made)
    return made


def test_the_macro_of_the_readme(superdesk: dict[str, Any]) -> None:
    macro = plug_in("access_type")
    assert {"name", "label", "callback", "access_type", "action_type"} <= set(macro)
    with pytest.raises(ValueError, match="the headline says “14”") as caught:
        macro["callback"](item())
    assert "featuremedia" in str(caught.value)
    clean = {"headline": "Fire", "body_html": "<p>A fire.</p>"}
    assert macro["callback"](clean) is clean


def test_the_validator_of_the_readme(superdesk: dict[str, Any]) -> None:
    plug_in("item_validate")["init_app"](None)
    (validate,) = superdesk["validators"]
    response: list[str] = []
    validate(None, item=item(), response=response, error_fields={})
    assert len(response) == 1 and "was a Thursday" in response[0]  # warnings do not block


def test_the_spellchecker_of_the_readme(superdesk: dict[str, Any]) -> None:
    plug_in("SpellcheckerBase")["init_app"](None)
    checker = superdesk["deskcheck"]
    told = checker.check("It burned on Wednesday, 7 November 2024.", "en")
    assert [(one["text"], one["startOffset"], one["type"]) for one in told["errors"]] == [("Wednesday", 13, "grammar")]
    assert checker.capacities and checker.languages

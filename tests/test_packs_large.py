"""Ten thousand rules: loaded soon, judged at the cost of ten, and ten thousand mistakes told in a page."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from checker import packs
from checker.document import from_text
from checker.model import Pack
from checker.packs import _compile, _mistakes
from checker.pipeline import check
from tests.counting import calls

RULES = 10_000
STORY = (Path(__file__).parent / "golden" / "ferry-agency.txt").read_text(encoding="utf-8")
MONTHS = "January February March April May June July August September October November December".split()


def word(number: int) -> str:
    """Return a word for each number, unlike all others: names one slip apart would contradict each other."""
    digest = sha256(str(number).encode()).digest()
    return "".join("bdfgklmnprstvz"[byte % 14] + "aeiou"[byte // 14 % 5] for byte in digest[:6]) + "x"


def large(count: int, spoilt: str = "") -> bytes:
    """Return a pack of different rules of several forms."""
    lines = ["pack: large", "version: 1", "rules:"]
    for number in range(count):
        name = word(number)
        forms = (
            f"date of {name} = {number % 28 + 1} {MONTHS[number % 12]} {1990 + number % 30}",
            f'place name spelled "{name.capitalize()}"',
            f"number of {name} <= {number + 10}",
            f"percentage of {name} between 1% and {20 + number % 50}%",
            f'title of {name.capitalize()} is one of "minister", "senator"',
        )
        lines += [
            f"  rule-{number}:",
            f"    assert: '{forms[number % len(forms)]}{spoilt}'",
            f"    when: article mentions {word(number % 300).capitalize()}" if number % 2 else "    severity: note",
            f"    why: because {name} is so",
            f'    examples: {{holds: ["The {name} was in May."]}}',
        ]
    return "\n".join(lines).encode()


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DESKCHECK_CACHE", str(tmp_path_factory.mktemp("cache")))
        source = large(RULES)
        packs.read(large(10), "small.yaml")  # the grammars are kept from here on
        packs.read(source, "large.yaml")
        patch.setattr(_compile, "compile_pack", None)  # from here on the pack comes out of the cache
        return packs.read(source, "large.yaml")


def test_ten_thousand_rules_cost_at_most_twice_as_much_as_ten(pack: Pack) -> None:
    everyday = packs.load(["everyday"])
    few = pack._replace(rules=pack.rules[:10])

    def judged(chosen: Pack) -> int:
        return calls(lambda: check([from_text(STORY, issued=date(2024, 11, 8))], [*everyday, chosen]))

    judged(few)
    assert judged(pack) < 2 * judged(few)


def test_all_rules_are_there_and_end(pack: Pack) -> None:
    assert len(pack.rules) == len(pack.by_id()) == RULES
    report = check([from_text(f"The {word(0)} was on 2 January 1990. The {word(5)} was in May 2020.")], [pack])
    assert len(report.verdicts) == RULES
    assert {name for name, verdict in report.verdicts.items() if verdict == "contradicted"} == {
        "large/rule-0",
        "large/rule-5",
    }


def test_ten_thousand_mistakes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESKCHECK_CACHE", "")
    with pytest.raises(packs.PackError) as caught:
        packs.read(large(2_000, spoilt=" and and"), "large.yaml")
    assert len(caught.value.mistakes) == 2_000
    shown = str(caught.value).splitlines()
    assert len(shown) == 3 * _mistakes.SHOWN + 2
    assert shown[-1] == "guide: README.md#forms"
    assert shown[-2] == f"… and {2_000 - _mistakes.SHOWN:,} more mistakes"


def test_five_thousand_topics_beside_as_many_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESKCHECK_CACHE", "")

    def pack(count: int) -> bytes:
        topics = [f"  {word(number)}: [{word(number)} x]" for number in range(count)]
        lines = [f"  - date of {word(number + count * (number % 2))} = 3 May 1990" for number in range(count)]
        return "\n".join(["pack: p", "topics:", *topics, "rules:", *lines]).encode()

    packs.read(pack(10), "p.yaml")
    assert calls(lambda: packs.read(pack(2_000), "p.yaml")) < 12 * calls(lambda: packs.read(pack(250), "p.yaml"))
    known = word(1)
    mistaken = pack(2_000) + f"\n  - date of {known[0]}{known[2:]} = 3 May 1990".encode()
    with pytest.raises(packs.PackError, match=f"did you mean “{known}”"):
        packs.read(mistaken, "p.yaml")

"""The rule of a house list: files and lists of names, findings with the listed form, mistakes with their place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import packs
from checker.document import from_text
from checker.model import Finding, Pack, Severity, Verdict
from checker.pipeline import check
from checker.spelling.house import house, house_forms, listed

PEOPLE = "Anna Lindqvist\nDmytro Savchenko\n\n# in the order of their desks\nMarchetti, Jean-Luc\nZentravil\n"
STORY = "Anna Lindkvist spoke on Monday. Later Ms Lindkvist met Dmitry Savchenko and Jean-Luc Marchetti in Oslo."


def pack(text: str, folder: Path) -> Pack:
    return packs.read(text.encode(), str(folder / "p.yaml"))


def findings(text: str, rules: Pack) -> tuple[Finding, ...]:
    document = from_text(text)
    return check([document], [rules]).of(document)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("house.txt", PEOPLE),
        ("house.txt", "\ufeff" + PEOPLE.replace("\n", "\r\n")),
        ("house.csv", 'Anna Lindqvist\nDmytro Savchenko\n"Marchetti, Jean-Luc"\n'),
        ("house.csv", 'name\nAnna Lindqvist\nDmytro Savchenko\n"Marchetti, Jean-Luc"\n'),
        ("house.csv", 'id,Name,desk\n1,Anna Lindqvist,\n2,Dmytro Savchenko,a\n\n3\n4,"Marchetti, Jean-Luc",b\n'),
        ("house.tsv", "desk\tname\na\tAnna Lindqvist\nb\tDmytro Savchenko\nc\tJean-Luc Marchetti\n"),
    ],
)
def test_near_spellings_are_repaired(name: str, content: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8", newline="")
    found = findings(STORY, pack(f"pack: p\nnames: {name}\n", tmp_path))
    repaired = STORY
    for finding in reversed(found):
        (suggestion,) = finding.suggestions
        repaired = repaired[: suggestion.span.start] + suggestion.replacement + repaired[suggestion.span.end :]
    assert repaired == STORY.replace("Lindkvist", "Lindqvist").replace("Dmitry", "Dmytro")
    assert {finding.rule for finding in found} == {"p/listed-names"}
    assert {finding.severity for finding in found} == {Severity.WARNING}


def test_the_rule_of_a_list_can_be_seen_and_written_out(tmp_path: Path) -> None:
    (rule,) = pack("pack: p\nnames: [Anna Lindqvist]\n", tmp_path).rules
    assert (rule.id, rule.line, rule.origin.line) == ("p/listed-names", "article spelled as listed", 2)
    own = pack(
        "pack: p\nnames: [Anna Lindqvist]\nrules:\n  a: {assert: every place name spelled as listed, severity: note}\n",
        tmp_path,
    )
    assert [rule.id for rule in own.rules] == ["p/a"]
    assert not findings(STORY, own)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Anna Lindqvist spoke.", Verdict.HELD),
        ("ANNA LINDQVIST spoke. Ms. Lindqvist left.", Verdict.HELD),
        ("Hanna Berg spoke.", Verdict.NO_FACT),
        ("Rain fell.", Verdict.NO_FACT),
        ("Anna Lindkvist spoke.", Verdict.CONTRADICTED),
    ],
)
def test_verdicts(text: str, verdict: Verdict, tmp_path: Path) -> None:
    rules = pack("pack: p\nnames: [Anna Lindqvist, Carl Voss]\n", tmp_path)
    assert check([from_text(text)], [rules]).verdicts == {"p/listed-names": verdict}


def test_two_listed_spellings_are_both_right(tmp_path: Path) -> None:
    rules = pack("pack: p\nnames: [Anna Lindqvist, Anna Lindkvist]\n", tmp_path)
    assert not findings(STORY, rules)
    (finding,) = findings("Anna Lindqivst spoke.", rules)
    assert [s.replacement for s in finding.suggestions] == ["Anna Lindkvist", "Anna Lindqvist"]


FERRY = "pack: p\nnames: [Odalys Ferncroft, Silvio Brandt, John Clarke, Brenmouth Albion]\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ms Fernkroft said so.", [("Ferncroft", Severity.WARNING)]),
        ("Mayor Fernkroft said so.", [("Ferncroft", Severity.WARNING)]),
        ("MAYOR FERNKROFT said so.", [("FERNCROFT", Severity.WARNING)]),
        ("Odalis Ferncroft left.", [("Odalys Ferncroft", Severity.NOTE)]),
        ("Silvia Brandt left.", [("Silvio Brandt", Severity.NOTE)]),
        ("Silvio Brandt and Silvia Brandt left.", []),
        ("Odalys Ferncroft left. Ms Ferncroft slept.", []),
        ("Ms Fernkroft said so. Hanna Fernkroft left.", []),
        ("Mr Clark left.", []),
        ("Fernkroft left.", []),
        ("Ms Ferncroft left.", []),
    ],
)
def test_a_family_name_alone_and_another_first_name(
    text: str, wanted: list[tuple[str, Severity]], tmp_path: Path
) -> None:
    found = findings(text, pack(FERRY, tmp_path))
    assert [(finding.suggestions[0].replacement, finding.severity) for finding in found] == wanted


@pytest.mark.parametrize("kind", ["organisation", "proper"])
def test_a_club_is_met_whatever_it_was_read_as(kind: str, tmp_path: Path) -> None:
    rules = pack(f'pack: p\nrules:\n  a: {kind} name spelled "Brenmouth Albion"\n', tmp_path)
    (finding,) = findings("Fans of Brenmouth Albian sang. Brenmouth Albian won. Ann Albion left.", rules)[:1]
    assert finding.suggestions[0].replacement == "Brenmouth Albion"
    assert not findings("Brenmouth Albion won. Ann Albion left.", rules)


def test_a_first_name_one_slip_off_a_declared_one_is_a_note(tmp_path: Path) -> None:
    rules = pack('pack: p\nrules:\n  a: person name spelled "Odalys Ferncroft"\n', tmp_path)
    (finding,) = findings("Odalis Ferncroft left.", rules)
    assert (finding.severity, finding.suggestions[0].certain) == (Severity.NOTE, False)
    assert not findings("Odalis Ferncroft met Odalys Ferncroft.", rules)


def test_capitals_are_kept(tmp_path: Path) -> None:
    (finding,) = findings("ANNA LINDKVIST spoke.", pack("pack: p\nnames: [Anna Lindqvist]\n", tmp_path))
    assert finding.suggestions[0].replacement == "ANNA LINDQVIST"


def test_a_pack_uses_the_list_of_the_pack_that_it_extends(tmp_path: Path) -> None:
    (tmp_path / "house.yaml").write_text("pack: house\nnames: [Anna Lindqvist]\n", encoding="utf-8")
    rules = pack("pack: p\nextends: house.yaml\nrules: {a: every name spelled as listed}\n", tmp_path)
    assert [finding.rule for finding in findings(STORY, rules)] == ["p/a"] * 2


def test_a_changed_list_is_read_anew(tmp_path: Path) -> None:
    (tmp_path / "house.txt").write_text("Carl Voss\n", encoding="utf-8")
    assert not findings(STORY, pack("pack: p\nnames: house.txt\n", tmp_path))
    (tmp_path / "house.txt").write_text("Anna Lindqvist\n", encoding="utf-8")
    assert len(findings(STORY, pack("pack: p\nnames: house.txt\n", tmp_path))) == 2


MISTAKES = {
    ("names: hous.txt", ""): "p.yaml:2:8: there is no file “hous.txt”: did you mean “house.txt”?",
    ("names: lists/a.csv", ""): "p.yaml:2:8: there is no file “lists/a.csv”",
    ("names: []", ""): "p.yaml:2:8: “names” is empty",
    ("names: [Anna, [b]]", ""): "p.yaml:2:15: “names” is to be a text: put it in quotation marks",
    ("names: house.txt", ""): "house.txt:1:1: the list has no names",
    ("names: house.txt", "# none\n\n"): "house.txt:1:1: the list has no names",
    ("names: house.txt", b"Anna\nRen\xe9e\n"): "house.txt:2:4: byte 0xE9 is not UTF-8",
    ("names: house.csv", "id,nmae\n1,Anna\n"): (
        "house.csv:1:1: a table of several columns needs one called “name”: did you mean “nmae”?"
    ),
    ("names: house.csv", "id,desk\n1,Anna\n"): (
        "house.csv:1:1: a table of several columns needs one called “name”: the columns are “id”, “desk”"
    ),
    ("rules: {a: every name spelled as listed}", ""): (
        "p.yaml:2:23: this pack has no list of names: add “names: ../house/names.csv”"
    ),
    ("names: [Anna Berg]\nrules: {listed-names: date is stated}", ""): (
        "p.yaml:2:8: doubled rule “listed-names”: give the other one another id"
    ),
}


@pytest.mark.parametrize(("line", "content"), MISTAKES)
def test_mistakes(line: str, content: str | bytes, tmp_path: Path) -> None:
    name = "house.csv" if "house.csv" in line else "house.txt"
    (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(packs.PackError) as caught:
        pack(f"pack: p\n{line}\n", tmp_path)
    assert str(caught.value).splitlines()[0] == f"{tmp_path}/{MISTAKES[line, content]}"


def test_a_folder_is_no_list(tmp_path: Path) -> None:
    (tmp_path / "house.txt").mkdir()
    with pytest.raises(packs.PackError, match=r"p\.yaml:2:8: the list cannot be read"):
        pack("pack: p\nnames: house.txt\n", tmp_path)


# Two lists of different people: nobody on one is another spelling of anybody on the other.
ONE = """Maria Lopez|Anna Ivanov|Kim Jong-il|John Lee|Peter Brown|Sergei Lavrov|Donald Marsh|Ali Hassan|Robert Klein
Jane Austin|Paul Johansen|Carla Rossi|Simon Harris|Martin Weber|Li Wei|Hans Peters|Omar Saleh|Amy Clark|Bill Ford
Natalia Petrov|Daniel Cole|Marc Dubois|Erica Stone|Jean Petit|Ivan Kovalev|Noor Khan|Sarah Bauer|Tony Reid
Wang Der-wei|Anna Maria Berg""".replace("\n", "|").split("|")
OTHER = """Mario Lopez|Anna Ivanova|Kim Pyong-il|John Li|Petra Brown|Sergei Kravtsov|Melania Marsh|Aliya Hassan
Roberta Klein|Jane Justin|Paula Johansen|Carlo Rossi|Simone Harris|Martina Weber|Li Mei|Hans Peterson|Omar Salim
Amy Clarke|Jill Ford|Natalia Petrova|Danielle Cole|Marc Dupont|Eric Stone|Jeanne Petit|Ivana Kovalev|Nora Khan
Sarah Brauer|Tony Reed|Wang Wei|Hanna Berg""".replace("\n", "|").split("|")


def test_other_people_of_near_names_are_silent() -> None:
    for names, others in ((ONE, OTHER), (OTHER, ONE)):
        index = house(listed(names))
        assert [(other, house_forms(index, other)) for other in others if house_forms(index, other)] == []


syllables = st.sampled_from("ba de fo gri ha ke lu mo nas pel quo ri sto tur vex wan yo zim".split())
words = st.lists(syllables, min_size=4, max_size=5).map("".join).map(str.title).filter(lambda word: len(word) >= 9)
people = st.tuples(words, words).map(" ".join)


@given(st.lists(people, min_size=1, max_size=8), st.data())
def test_every_swap_in_a_long_listed_name_is_found(names: list[str], data: st.DataObject) -> None:
    index = house(listed(names))
    name = data.draw(st.sampled_from(names))
    inner = [at for at in range(1, len(name) - 1) if name[at - 1 : at + 2].isalpha() and name[at] != name[at + 1]]
    at = data.draw(st.sampled_from(inner))
    swapped = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    assert swapped in names or name in house_forms(index, swapped)
    assert all(house_forms(index, listed_name) == () for listed_name in names)

"""Properties of names: counts of findings, order, unrelated text, any text at all, and growth."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.document import from_text
from checker.kinds import kinds
from checker.kinds._names import entities, names
from checker.kinds._names.roles import roles
from checker.model import Document, Fact, Judgement, Verdict
from tests.counting import growth

SORTS = ("person", "place", "organisation", "proper_name")
PAIRS = [
    ("Irina Volkova", "Irnia Volkova"),
    ("Dmitri Petrov", "Dmitry Petrov"),
    ("Laura Whitfield", "Laura Whitffield"),
]
UNRELATED = "The council met again on Thursday. Rain fell, and the vote was put off until Gerald Osborne can attend."


def contradictions(document: Document) -> list[Judgement]:
    found: list[Judgement] = []
    for sort in SORTS:
        kind = kinds()[sort]
        assert kind.spelling is not None
        found += kind.spelling([Fact(m.subject, m, document) for m in kind.find(document)])
    return [item for item in found if item.verdict is Verdict.CONTRADICTED]


def places(text: str) -> list[str]:
    return sorted(text[item.span.start : item.span.end] for item in contradictions(from_text(text)))


@given(st.sampled_from(PAIRS), st.integers(1, 6), st.integers(1, 6), st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=60)
def test_the_rarer_of_two_forms_is_named_each_time(
    pair: tuple[str, str], first: int, second: int, shuffler: random.Random
) -> None:
    uses = [pair[0]] * first + [pair[1]] * second
    shuffler.shuffle(uses)
    found = places("\n".join(f"On Monday the visitors met {name} in the hall." for name in uses))
    assert len(found) == min(first, second)
    if first != second:
        assert set(found) == {pair[0] if first < second else pair[1]}


@given(
    st.lists(st.integers(1, 4), min_size=3, max_size=3),
    st.permutations(["Laura Whitfield", "Laura Whitffield", "Laura Whifield"]),
    st.randoms(use_true_random=False),
)
@settings(deadline=None, max_examples=40)
def test_of_three_forms_all_but_the_most_frequent_are_named(
    counts: list[int], names: list[str], shuffler: random.Random
) -> None:
    uses = [name for name, count in zip(names, counts, strict=True) for _ in range(count)]
    shuffler.shuffle(uses)
    text = "\n".join(f"On Monday the visitors met {name} in the hall." for name in uses)
    found = contradictions(from_text(text))
    assert len(found) == sum(counts) - max(counts)
    majority = {text[slice(*item.related[0].span)] for item in found}
    assert len(majority) == 1 and max(counts) == uses.count(*majority)
    for item in found:
        (repair,) = item.suggestions
        repaired = text[: repair.span.start] + repair.replacement + text[repair.span.end :]
        assert repaired[item.span.start :].startswith(*majority)


@given(st.sampled_from(PAIRS), st.integers(1, 5))
@settings(deadline=None, max_examples=20)
def test_of_two_forms_in_equal_use_the_first_told_leads(pair: tuple[str, str], count: int) -> None:
    for first, second in (pair, pair[::-1]):
        text = "\n".join([f"On Monday the visitors met {first}.", f"Then they met {second}."] * count)
        found = contradictions(from_text(text))
        assert [text[slice(*item.span)] for item in found] == [second] * count
        assert {item.related[0].note for item in found} == {"once" if count == 1 else f"{count} times"}


@given(
    st.permutations(["Irina Volkova", "Irnia Volkova", "Volkova", "Volkova", "Hans Brandt", "Brandt", "Anna Brandt"])
)
@settings(deadline=None, max_examples=60)
def test_the_order_of_mentions_does_not_matter(order: list[str]) -> None:
    assert len(places("\n".join(f"On Monday the visitors met {name} in the hall." for name in order))) == 1


@given(st.sampled_from(PAIRS), st.booleans())
@settings(deadline=None, max_examples=20)
def test_an_unrelated_paragraph_changes_no_finding(pair: tuple[str, str], before: bool) -> None:
    text = f"{pair[0]} said no. On Friday {pair[1]} said yes."
    longer = f"{UNRELATED}\n\n{text}" if before else f"{text}\n\n{UNRELATED}"
    assert places(longer) == places(text)


PIECES = (
    "Anna Mr. al- Al - ’s ' O' de Van kyiv Київ Владимир 毛泽东 محمد St. U.S. “ ” ( . President of Bank & III"
    " J. the said , May İstanbul ﬁ ß Ǆ # @x"
)
WORDS = st.sampled_from([*PIECES.split(), "\n"])


@given(
    st.one_of(
        st.text(max_size=120), st.lists(WORDS, max_size=30).map(" ".join), st.lists(WORDS, max_size=30).map("".join)
    )
)
@settings(deadline=None, max_examples=300)
def test_any_text_is_read_and_every_name_stands_where_it_says(text: str) -> None:
    document = from_text(text)
    contradictions(document)
    document.derived(roles)
    starts = [name.words[0].start for name in document.derived(names)]
    assert starts == sorted(set(starts))
    for name in document.derived(names):
        for word in name.words:
            assert text[word.start : word.end] == word.text


@given(st.lists(WORDS, max_size=30).map(" ".join))
@settings(deadline=None, max_examples=200)
def test_every_mention_is_read_back_from_its_place(text: str) -> None:
    document = from_text(text)
    for sort in SORTS:
        for mention in kinds()[sort].find(document):
            assert kinds()[sort].parse(text[mention.span.start : mention.span.end], None) == mention.value


@given(st.text(max_size=60))
@settings(deadline=None, max_examples=100)
def test_neutral_text_in_front_moves_every_name_and_changes_nothing(text: str) -> None:
    front = "it rained all day.\n"
    shifted = from_text(front + text)
    moved = [(name.words[0].start - len(front), name.text) for name in shifted.derived(names)]
    assert moved == [(name.words[0].start, name.text) for name in from_text(text).derived(names)]


@pytest.mark.parametrize("sort", [*SORTS, "role"])
@given(
    st.lists(
        st.sampled_from(["Irina Volkova", "Warsaw", "Harwell University", "Zentravil", "mayor"]), min_size=1, max_size=2
    )
)
@settings(deadline=None, max_examples=10)
def test_what_is_shown_is_read_back(sort: str, parts: list[str]) -> None:
    kind = kinds()[sort]
    value = kind.parse(" ".join(parts), None)
    assert kind.parse(kind.show(value), None) == value
    assert kind.parse("", None) is None


def distinct(count: int) -> str:
    """Return a text with `count` people of different names, some of them near each other."""
    syllables = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu".split()
    source = random.Random(7)
    spell = ["".join(source.choice(syllables) for _ in range(4)).capitalize() for _ in range(count)]
    return "\n".join(f"On Monday the visitors met {given} {family} in the hall." for given, family in pairwise(spell))


def test_work_grows_with_the_number_of_names_and_not_with_its_square() -> None:
    assert growth(lambda count: contradictions(from_text(distinct(count))), 625, 4) < 2.5


def test_long_words_and_crowds_are_read_to_their_end() -> None:
    contradictions(from_text("Irina " + "Volkova" * 1500 + " left. Irina " + "Volkova" * 1499 + "Volkvoa left."))
    contradictions(from_text("\n".join(f"John {name} left." for name in distinct(2000).split()[6::8])))
    contradictions(from_text("Anna " * 20_000))


def test_entities_of_one_document_are_disjoint() -> None:
    document = from_text("Anna Marlowe and Peter Marlowe met. Marlowe left. Anna stayed in Warsaw.")
    starts = [name.words[0].start for entity in document.derived(entities) for name in entity.names]
    assert len(starts) == len(set(starts)) == len(document.derived(names))

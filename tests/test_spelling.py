"""Spelling variants told from other names: tables of pairs, and what holds of all words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Relation
from checker.spelling import blocking_keys, fold, is_nickname, near, relation, similar, skeleton, word_relation
from tests.counting import growth

VARIANTS = [
    ("Dmitri Petrenko", "Dmitry Petrenko"),
    ("Dmytro Petrenko", "Dmitry Petrenko"),
    ("Serhiy Bondarchuk", "Sergei Bondarchuk"),
    ("Volodymyr Savchenko", "Vladimir Savchenko"),
    ("Mohammed Haddad", "Muhammad Haddad"),
    ("Oleksandr Sytskyi", "Oleksandr Sytsky"),
    ("Khalid Qasimi", "Khaled Kasimi"),
    ("Bashar al-Hariri", "Bashar el-Hariri"),
    ("Al Qasr", "al-Qasr"),
    ("Renée Dubois", "Renee Dubois"),
    ("Sean O'Hanlon", "Sean OHanlon"),
    ("Park Min-soo", "Park Min Soo"),
    ("Park Min-soo", "Park Min-Soo"),
    ("McAllister", "MacAllister"),
    ("Müller", "Mueller"),
    ("Yuri Grabovsky", "Yury Grabovskiy"),
    ("Anna Lindqvist", "Anna Lindqivst"),
    ("Hendrik Vanderhoven", "Hendrik Vanderhovven"),
    ("Vanderhoven", "Vandrhoven"),
    ("Hassan Tufayli", "Tufayly, Hassan"),
    ("Lin Piao-hsi", "Lin Biaoxi"),
    ("Si Gopin", "Xi Goping"),
    ("NovaBank", "Novabank"),
    ("Rip Guard", "RipGuard"),
    ("Kilbride-Stone", "Robert Kilbride Stone"),
    ("Ukrainevolodymyr Savchenko", "Volodymyr Savchenko"),
    ("Tanaka Hiroshi", "Hiroshi Tanaka"),
    ("Vlamidir Savchenko", "Vladmir Savchenko"),
    ("Aliaksandr Petrashenka", "Alexander Petrashenko"),
    ("Ihor Zhovtenko", "Igor Jovtenko"),
    ("Vlamidir Savchenko", "Volodymyr Savchenko"),
    ("Oleskii Savchenko", "Olkeksiy Savchenko"),
    ("Park Joonng-un", "Park Jong-un"),
    ("bin Rashid Khalid", "Khalid bin Rashid"),
    ("Ukrainevolodymyr Savchenko", "Vladimir Savchenko"),
]

PLACES = [("Kiev", "Kyiv"), ("Peking", "Beijing"), ("Ivory Coast", "Côte d'Ivoire"), ("Guantanamo", "Guantánamo")]

SAME = [
    ("Savchenko", "Volodymyr Savchenko"),
    ("V. Savchenko", "Volodymyr Savchenko"),
    ("SAVCHENKO, Volodymyr", "Volodymyr Savchenko"),
    ("Volodymyr Ivanovych Savchenko", "Volodymyr Savchenko"),
    ("VOLODYMYR SAVCHENKO", "Volodymyr Savchenko"),
    ("el-Hariri", "El-Hariri"),
    ("Sean O’Hanlon", "Sean O'Hanlon"),
    ("John Smith Jr.", "John Smith"),
    ("Ministry Of Defence", "Ministry of Defence"),
]

SUSPICIOUS = [
    ("Park Jong-min", "Park Min"),
    ("Khalid bin Rashid", "Rashid bin Khalid"),
    ("Anna Lindqvist", "Anna Lindqvist Museum"),
    ("Technophilia", "Technophobia"),
    ("Lee", "Li"),
    ("Clark", "Clarke"),
    ("Brown", "Browne"),
    ("Bush", "Busch"),
    ("Bill Morton", "William Morton"),
    ("Jon Morton", "John Morton"),
    ("Paktia", "Paktika"),
    ("Bollywood", "Hollywood"),
]

OTHERS = [
    ("Maria Sanchez", "Mario Sanchez"),
    ("Ivanov", "Ivanova"),
    ("Daniel Roth", "Danielle Roth"),
    ("Lavrov", "Kravtsov"),
    ("Donald Marsh", "Melania Marsh"),
    ("John Kirby", "John Kerry"),
    ("John Sullivan", "Jake Sullivan"),
    ("Park Min-soo", "Park Jin-soo"),
    ("Dmitry Suslov", "Dmitry Gudkov"),
    ("Iran", "Iraq"),
    ("Austria", "Australia"),
    ("Niger", "Nigeria"),
    ("Police", "Policy"),
    ("Slovakia", "Slovenia"),
    ("Henan", "Hunan"),
    ("Iraq", "Iraqi"),
    ("John Smith Jr.", "John Smith Sr."),
    ("Zhang", "Zhuang"),
    ("Unionist", "Unionism"),
    ("Thursdays", "Tuesdays"),
    ("German", "Germany"),
    ("Donald", "Ronald"),
    ("Qatargas-2", "Qatargas-4"),
    ("A. Savchenko", "Volodymyr Savchenko"),
    ("Robert", "Robertson"),
]

WORD = st.text("abcdefghijklmnopqrstuvwxyz", min_size=5, max_size=14)
ANY = st.text(max_size=30) | st.text("aáäыж中ع'’-. ,ABC1", max_size=30)


@pytest.mark.parametrize(("a", "b"), VARIANTS + PLACES)
def test_one_name_spelled_two_ways(a: str, b: str) -> None:
    if "," not in b:
        assert relation(a, b) is Relation.VARIANT
    else:
        assert relation(a, b) in (Relation.VARIANT, Relation.AGREE)


@pytest.mark.parametrize(("a", "b"), SAME)
def test_one_name(a: str, b: str) -> None:
    assert relation(a, b) is Relation.AGREE


@pytest.mark.parametrize(("a", "b"), SUSPICIOUS)
def test_names_that_may_be_two(a: str, b: str) -> None:
    assert relation(a, b) is Relation.UNDECIDED


@pytest.mark.parametrize(("a", "b"), OTHERS)
def test_two_names(a: str, b: str) -> None:
    assert relation(a, b) is Relation.CONFLICT


def test_scripts() -> None:
    assert fold("Дмитрий") == "dmitriy"
    assert relation("Дмитрий Песков", "Dmitry Peskov") is Relation.VARIANT
    assert relation("習近平", "溫家寶") is Relation.CONFLICT


def test_skeletons_of_transliterations() -> None:
    assert len({skeleton(word) for word in ("Sytsky", "Sytskyi", "Sytskiy", "Sytskij", "Sitski")}) == 1
    assert skeleton("Qassem") == skeleton("Kasem")


def test_nicknames() -> None:
    assert is_nickname("Bill", "William")
    assert is_nickname("Will", "Bill")
    assert not is_nickname("Bill", "Bill")
    assert not is_nickname("Bill", "Peter")


@given(ANY, ANY)
def test_symmetric_and_never_raises(a: str, b: str) -> None:
    assert relation(a, b) is relation(b, a)
    assert word_relation(a, b) is word_relation(b, a)
    assert near(a, b) is near(b, a)
    assert 0 <= similar(a, b) == similar(b, a) <= 1


@given(ANY)
def test_a_name_agrees_with_itself(name: str) -> None:
    assert relation(name, name) is Relation.AGREE
    assert word_relation(name, name) is Relation.AGREE
    assert near(name, name)
    assert similar(name, name) == 1


@given(ANY)
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)


def slips(word: str, at: int, letter: str) -> list[str]:
    at %= len(word) - 1
    return [
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
        word[:at] + letter + word[at + 1 :],
    ]


@given(WORD, st.integers(0, 20), st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
def test_one_slip_is_near_and_shares_a_key(word: str, at: int, letter: str) -> None:
    for other in slips(word, at, letter):
        assert near(word, other)
        assert set(blocking_keys(word)) & set(blocking_keys(other))


@given(WORD)
def test_keys_are_few(word: str) -> None:
    assert len(blocking_keys(word)) <= 2 * len(word) + 30


@pytest.mark.parametrize(("a", "b"), [pair for pair in VARIANTS if " " not in pair[0] + pair[1] and "-" not in pair[0]])
def test_variants_share_a_key(a: str, b: str) -> None:
    assert set(blocking_keys(a)) & set(blocking_keys(b))


def test_work_is_linear_in_long_words() -> None:
    def work(length: int) -> None:
        a, b = "ab" * length, "ab" * (length - 1) + "aж"
        relation(a, b)
        relation(f"{a} x", f"{b} y")
        relation("x " * length, "y " * length)
        blocking_keys(a)
        near(a, b)
        similar(a, b)

    assert growth(work, 500, 10) < 1.2

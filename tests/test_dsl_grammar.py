"""The grammar of the assertion language: no conflicts, words of its own, lines of any length."""

from __future__ import annotations

import logging

import pytest
from lark import Lark, logger

from checker import dsl
from checker.dsl import _words
from checker.language import RESERVED
from tests.test_dsl import GRAMMAR, WORDS, parse


def test_no_conflicts(caplog: pytest.LogCaptureFixture) -> None:
    logger.setLevel(logging.DEBUG)
    logger.propagate = True
    try:
        Lark(GRAMMAR, parser="lalr", regex=True, start=["assertion", "subject"], debug=True)
    finally:
        logger.setLevel(logging.CRITICAL)
    assert "onflict" not in caplog.text


def test_reserved_words_are_the_grammars_own() -> None:
    parser = Lark(GRAMMAR, parser="lalr", regex=True, start=["assertion", "subject"])
    keywords = {t.pattern.value for t in parser.terminals if type(t.pattern).__name__ == "PatternStr"}
    later = {"consistently", "consistent", "stated", "one", "from", "with", "its", "up", "to", "definition", "mention"}
    parts = set("article headline standfirst caption body byline dateline quotation".split())
    assert keywords - later - {"like", "not", ">=", "<=", "≥", "≤"} | parts == RESERVED


def test_kinds_that_exist_bring_their_words() -> None:
    known = dsl.kind_words()
    for name, kind in _words.kinds().items():
        assert name in kind.words
        assert all(known[word.lower()] == name for word in kind.words)
    assert set(known) >= set(WORDS)


def test_a_word_means_one_kind_and_no_keyword() -> None:
    words = [word.lower() for kind in _words.kinds().values() for word in kind.words]
    assert sorted(words) == sorted(set(words))
    assert not set(words) & (RESERVED - {"quotation"})


@pytest.mark.parametrize(
    "line", ["date of " + "x " * 100_000, "x" * 500_000, '"' * 50_000, "date = " + "a, " * 50_000, "name + " * 30_000]
)
def test_long_lines_are_read_to_their_end(line: str) -> None:
    try:
        parse(line)
    except dsl.AssertionSyntaxError as error:
        assert len(error.message) < 400

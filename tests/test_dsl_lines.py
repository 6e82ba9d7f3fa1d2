"""Lines that the grammar itself makes up: each is read, shown, and read again as the same."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.lark import from_lark
from lark import Lark
from lark.lexer import PatternStr

from checker import dsl
from checker.dsl._grammar import grammar
from checker.resources import root

WORDS = dsl.kind_words()
TEXT = (root("grammars") / "assertion.lark").read_text(encoding="utf-8")
# Hypothesis reads patterns with `re`, which has no \\p; the terminals get words of their own anyway
GRAMMAR = Lark(TEXT.replace("\\p{Nd}", "\\d"), parser="lalr", start="assertion")
AHEAD = "Kyiv invasion 12 1,200 2022 Feb Ramón über 5% $3 U.S. ice-cream не one".split()
EXPLICIT = {
    "KIND": st.sampled_from(["number", "date", "age", "place name", "name", "title", *sorted(WORDS)]),
    "PART": st.sampled_from("article headline standfirst caption body byline dateline".split()),
    "QUOTATION": st.just("quotation"),
    "WORD": st.sampled_from(AHEAD),
    "STRING": st.sampled_from(['"Black Sea"', "“of”", "«a b»", "„x”", '"say \\"so\\""', '"12, 13"']),
    "AT_LEAST": st.sampled_from(["at least", "no less than", "NO FEWER  THAN"]),
    "AT_MOST": st.sampled_from(["at most", "no more than"]),
    "MORE_THAN": st.just("more than"),
    "LESS_THAN": st.sampled_from(["less than", "fewer than"]),
    "_AS_LISTED": st.just("as listed"),
}


def spaced(line: str) -> str:
    return " ".join(line.split())


KEYWORDS = {t.name: st.just(t.pattern.value) for t in GRAMMAR.terminals if isinstance(t.pattern, PatternStr)}
# each word between spaces, which the strategy would leave out
SPACED = {name: words.map(" {} ".format) for name, words in {**KEYWORDS, **EXPLICIT}.items()}
LINES = from_lark(GRAMMAR, start="assertion", explicit=SPACED)


def test_what_the_grammar_makes_is_read_and_reads_back() -> None:
    seen: Counter[str] = Counter()

    @given(LINES.map(spaced))
    @settings(max_examples=300, deadline=None)
    def reads_back(line: str) -> None:
        try:
            found = dsl.parse(line)
        except dsl.AssertionSyntaxError as error:
            assert 0 <= error.start <= error.end <= len(line)
            return
        seen[found.form] += 1
        assert dsl.parse(str(found)) == found

    reads_back()
    assert len(seen) >= 8, seen


def test_the_parser_is_that_of_the_file() -> None:
    ours = grammar(tuple(WORDS.items()))
    assert {rule.alias or rule.origin.name for rule in ours.rules} >= {
        rule.alias for rule in GRAMMAR.rules if rule.alias
    }

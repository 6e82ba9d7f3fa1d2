"""Lines of one shape share a parse, and every line is read as the grammar reads it."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st
from lark.lexer import PatternRE

from checker import dsl
from checker.dsl import _grammar, _reading, _shapes
from checker.language import RESERVED
from tests.test_dsl import FORMS, assertions, lines

WORDS = dsl.kind_words()
GRAMMAR = _grammar.grammar(tuple(WORDS.items()))


def plainly(line: str) -> dsl.Parsed | str:
    """Return what the grammar itself says of a line, or its mistake."""
    try:
        return _reading._parsed(line, GRAMMAR, WORDS)
    except dsl.AssertionSyntaxError as error:
        return f"{error.start} {error.end} {error.message}"


def shaped(line: str, shapes: _shapes.Shapes) -> dsl.Parsed | str:
    try:
        return shapes.read(line, lambda text: _reading._parsed(text, GRAMMAR, WORDS))
    except dsl.AssertionSyntaxError as error:
        return f"{error.start} {error.end} {error.message}"


def new() -> _shapes.Shapes:
    return _shapes.Shapes(_shapes.known_words(GRAMMAR, WORDS, _reading.PARTS | {"article"}))


SHARED = new()


@given(lines | assertions.map(str) | st.sampled_from(list(FORMS)))
@example("date of x = 12 percentage")
@example("percentage of x = twelve percentage")
@example('name of x spelled "a \\" b"')
@example("name of x spelled “a \\” b”")
@example("date of x = 5 , May,2020")
@example("person name spelled as listed")
@example("person name spelled Foo Bar")
@example("number of x is at least 5")
@example("number of x is by chance 5")
@example("number of x is no more than 5")
@settings(max_examples=400, deadline=None)
def test_a_line_of_a_known_shape_is_read_as_the_grammar_reads_it(line: str) -> None:
    assert shaped(line, SHARED) == plainly(line)


pieces = st.sampled_from(
    'flood storm of = spelled 12 May 2020 , “x” name date percentage headline is within and "y z"'.split(" ")
)


@given(st.lists(st.tuples(pieces, st.sampled_from([" ", "  ", ""])), max_size=9))
@settings(max_examples=600, deadline=None)
def test_words_may_change_and_places_move(parts: list[tuple[str, str]]) -> None:
    shapes = new()
    for swap in ({}, {"flood": "cyclone", "storm": "fog", "12": "7,000", "May": "June", "“x”": "“longer text”"}):
        line = "".join(swap.get(word, word) + gap for word, gap in parts)
        assert shaped(line, shapes) == plainly(line)


def test_shapes_are_shared_and_bounded(monkeypatch: object) -> None:
    shapes, calls = new(), []

    def parse(line: str) -> dsl.Parsed:
        calls.append(line)
        return _reading._parsed(line, GRAMMAR, WORDS)

    for number in range(100):
        found = shapes.read(f"date of topic{number} = {number + 1} May 2020", parse)
        assert found.assertion == dsl.parse(f"date of topic{number} = {number + 1} May 2020")
    assert len(calls) == 1
    for number in range(2 * _shapes.KEPT):
        shapes._known[(str(number),)] = shapes._known[next(iter(shapes._known))]
        if len(shapes._known) > _shapes.KEPT:
            break
    shapes.read("age of x = age of y", parse)
    assert len(shapes._known) == 1


def test_tokens_are_those_of_the_grammar() -> None:
    patterns = {t.name: t.pattern.value for t in GRAMMAR.terminals if isinstance(t.pattern, PatternRE)}
    pattern = _shapes.TOKEN.pattern.replace("\\d", "\\p{Nd}").replace('\\"', '"')
    assert f"({patterns['STRING']})" in pattern and f"({patterns['WORD']})" in pattern
    assert RESERVED - set("<=>+,") <= SHARED._words

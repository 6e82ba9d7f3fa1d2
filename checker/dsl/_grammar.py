"""The parser of `grammars/assertion.lark`; the only module that imports lark for the language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, partial
from itertools import pairwise
from types import SimpleNamespace
from typing import Any, NamedTuple

import regex
from lark import Lark, Token
from lark.lexer import PatternRE, TerminalDef

from checker.dsl._records import SubjectTerm, Term
from checker.model import Subject
from checker.resources import root

END = r'(?=[\s"“”„«»,+=<>≤≥]|$)'
ESCAPE = regex.compile(r"\\(.)", regex.DOTALL)
SPACES = regex.compile(r"\s+")
# alternatives of the grammar -> form and canonical operator, for those that are told by their words alone
FORMS = {
    "spelled_consistently": ("spelled_consistently", ""),
    "spelled_as": ("spelled_as", ""),
    "spelled_as_listed": ("spelled_as_listed", ""),
    "written_like": ("written_like", ""),
    "one_of": ("equals", "is one of"),
    "differs": ("equals", "differs from"),
    "equals": ("equals", "="),
    "between": ("compares", "between"),
    "is_consistent": ("is_consistent", ""),
    "is_stated": ("is_stated", ""),
    "agrees": ("agrees", ""),
    "agrees_with": ("agrees", "with"),
    "agrees_with_its": ("agrees", "with its"),
    "sum": ("adds_up", "+"),
    "sum_between": ("adds_up", "+ between"),
    "adds_up": ("adds_up", "to"),
    "adds_up_between": ("adds_up", "to between"),
    "matches_definition": ("matches_definition", ""),
    "mentions": ("mentions", "mentions"),
    "mentions_all": ("mentions", "mentions all"),
    "mentions_none": ("mentions", "does not mention"),
}

# Other ways to write an order.
ORDERS = {
    "≤": "<=",
    "≥": ">=",
    "at least": ">=",
    "no less than": ">=",
    "no fewer than": ">=",
    "at most": "<=",
    "no more than": "<=",
    "more than": ">",
    "less than": "<",
    "fewer than": "<",
}

# Without a word to fall back on, the lexer would read "mentions" as the keyword "mention" and an "s".
WHOLE_WORDS = SimpleNamespace(always_accept=("WORD", "STRING"), process=iter)


class Line(NamedTuple):
    """What the grammar read, before operands that read as subjects have become subjects."""

    form: str
    operator: str
    subjects: tuple[SubjectTerm, ...]
    operands: tuple[Term, ...]
    tolerance: Term | None = None


class Tolerance(NamedTuple):
    """The words behind `within`."""

    term: Term


@cache
def grammar(words: tuple[tuple[str, str], ...]) -> Lark:
    """Return the parser for the given words for kinds: pairs of a word in lower case and the kind's name."""
    longest_first = sorted((word for word, _ in words), key=lambda word: (-len(word), word))
    kind = "(?:" + "|".join(regex.escape(word).replace(r"\ ", r"\s+") for word in longest_first) + ")" + END

    def insert_kinds(terminal: TerminalDef) -> None:
        if terminal.name == "KIND":
            terminal.pattern = PatternRE(kind, terminal.pattern.flags)

    return Lark(
        (root("grammars") / "assertion.lark").read_text(encoding="utf-8"),
        parser="lalr",
        lexer="contextual",
        regex=True,
        start=["assertion", "subject"],
        maybe_placeholders=False,
        edit_terminals=insert_kinds,
        postlex=WHOLE_WORDS,
        transformer=_builders(dict(words)),
    )


def _builders(kinds: Mapping[str, str]) -> SimpleNamespace:
    """Return the functions that turn the children of each rule or alternative, by its name, into its record."""
    return SimpleNamespace(
        kind=partial(_retyped, "KIND NAME"),
        part=partial(_retyped, "PART"),
        topic=_term,
        operand=_term,
        tolerance=lambda children: Tolerance(_term(children)),
        bound=_term,
        choice=_term,
        searched=_term,
        counterpart=_term,
        order=partial(_retyped, "ORDER"),
        amount=partial(_retyped, "ORDER"),
        choices=lambda children: [child for child in children if isinstance(child, Term)],
        of_topic=partial(_subject, kinds),
        topic_first=partial(_subject, kinds),
        whole=_whole,
        compares=partial(_ordered, "compares", ""),
        sum_compares=partial(_ordered, "adds_up", "+ "),
        **{name: partial(_line, *form) for name, form in FORMS.items()},
    )


def _retyped(kind: str, children: list[Token]) -> Token:
    return children[0].update(type=kind)


def _term(children: list[Token]) -> Term:
    first, last = children[0], children[-1]
    start, end = first.start_pos or 0, last.end_pos or 0
    if first.type == "STRING":
        text = first[1:-1]
        return Term(ESCAPE.sub(r"\1", text) if first[0] == '"' else text, start, end, quoted=True)
    if first is last:
        return Term(str(first), start, end)
    gaps = ("" if one.end_pos == other.start_pos else " " for one, other in pairwise(children))
    return Term(first + "".join(gap + word for gap, word in zip(gaps, children[1:], strict=True)), start, end)


def _subject(kinds: Mapping[str, str], children: list[Any]) -> SubjectTerm:
    start = children[0].start_pos
    children = [child for child in children if child.__class__ is Term or child.type != "OF"]
    topic = children.pop() if isinstance(children[-1], Term) else None
    word = children.pop()
    every = bool(children) and children[0].type == "EVERY"
    rest = children[every:]
    part = rest.pop(0) if rest and rest[0].type == "PART" else None
    topic = _term(rest) if rest else topic
    kind = Term(SPACES.sub(" ", word), word.start_pos, word.end_pos)
    subject = Subject(
        kinds[kind.text.lower()],
        topic.text if topic else "",
        _part(part) if part else "",
        every,
    )
    return SubjectTerm(subject, start, max(kind.end, topic.end if topic else 0), kind, topic)


def _part(word: Token) -> str:
    name = word.lower()
    return "" if name == "article" else name


def _whole(children: list[Token]) -> SubjectTerm:
    (word,) = children
    return SubjectTerm(Subject("", part=_part(word)), word.start_pos or 0, word.end_pos or 0)


def _line(form: str, operator: str, children: list[Any]) -> Line:
    flat = [item for child in children for item in (child if type(child) is list else [child])]
    return Line(
        form,
        operator,
        tuple(item for item in flat if isinstance(item, SubjectTerm)),
        tuple(item for item in flat if isinstance(item, Term)),
        next((item.term for item in flat if isinstance(item, Tolerance)), None),
    )


def _ordered(form: str, prefix: str, children: list[Any]) -> Line:
    *subjects, sign, operand = children
    words = " ".join(sign.lower().split())
    return Line(form, f"{prefix}{ORDERS.get(words, words)}", tuple(subjects), (operand,))

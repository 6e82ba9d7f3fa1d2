"""The assertion language as data: a parsed line, and how it is written."""

from __future__ import annotations

import re
from typing import NamedTuple

# The words that the grammar keeps for itself where a topic or a value may stand; a test holds them against it.
RESERVED = frozenset(
    "is = < > + , and or of every article headline standfirst caption body byline dateline quotation spelled spelt "
    "written before after between within differs agrees adds matches mentions does".split()
)
# compiled when a line is first written out, not at every start
PLAIN = r"[^\W_]+(?:[-.][^\W_]+)*\.?"
FIGURES = r"[\w$£€][\w.:%-]*(?:,[\w.:%-]+)*(?:,? [\w.:%-]+)*"
STRAY_COMMA = r"(?<!\d),|,(?!\d)"

FIXED_FORMS = {
    "spelled_as_listed": "spelled as listed",
    "spelled_consistently": "spelled consistently",
    "is_consistent": "is consistent",
    "is_stated": "is stated",
    "matches_definition": "matches its definition",
}


class Subject(NamedTuple):
    """What an assertion speaks of: `[every] [part] kind [of topic]`.

    `kind` is the name of a kind, empty where a part is meant as a whole; `topic` a topic's name as the rule wrote
    it, or empty; `part` empty for the whole article.
    """

    kind: str
    topic: str = ""
    part: str = ""
    every: bool = False

    def __str__(self) -> str:
        """Return the subject in the assertion language: `every caption number of killed`."""
        words = ["every"] if self.every else []
        words += [self.part] if self.part else []
        words += [self.kind] if self.kind else []
        words += ["of", topic(self.topic)] if self.topic else []
        return " ".join(words) or "article"


class Assertion(NamedTuple):
    """One parsed line of the assertion language.

    form: the grammar alternative, which is also the module of `assertions/` that evaluates it.
    operator: the canonical words or sign between the operands (`=`, `is one of`, `before`, `<=`…).
    values: value texts as written, without their quotation marks. tolerance: by how much an equal value may be off.
    """

    form: str
    subjects: tuple[Subject, ...]
    operator: str = ""
    values: tuple[str, ...] = ()
    tolerance: str = ""

    def __str__(self) -> str:
        """Return the line in its canonical wording; it parses to an equal assertion."""
        if self.form == "adds_up" and self.operator.startswith("+"):
            return _sum(self)
        first, *others = map(str, self.subjects)
        return f"{first} {_predicate(self, others)}"


def _sum(assertion: Assertion) -> str:
    order = assertion.operator.removeprefix("+").strip() or "="
    terms = (*map(str, assertion.subjects), *map(value, assertion.values))
    totals = 2 if order == "between" else 1
    return f"{' + '.join(terms[:-totals])} {order} {' and '.join(terms[-totals:])}{_within(assertion)}"


def topic(text: str) -> str:
    """Return a topic as it is written after `of`: in quotation marks unless it is one plain word."""
    return text if re.fullmatch(PLAIN, text) and text.lower() not in RESERVED else quoted(text)


def value(text: str) -> str:
    """Return a value as it is written after a sign: figures and dates bare, all else in quotation marks."""
    bare = re.fullmatch(FIGURES, text) and any(map(str.isdecimal, text)) and RESERVED.isdisjoint(text.lower().split())
    return text if bare else quoted(text)


def quoted(text: str) -> str:
    """Return the text in quotation marks, those inside it escaped."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _predicate(assertion: Assertion, others: list[str]) -> str:
    """Return what follows the first subject; `others` are the rendered further subjects."""
    form, operator = assertion.form, assertion.operator
    if form in FIXED_FORMS:
        return FIXED_FORMS[form]
    if form == "agrees":
        return " ".join(filter(None, ["agrees", operator, *assertion.values, *others]))
    if form == "adds_up":
        return f"adds up {operator} {' and '.join(map(value, assertion.values))}{_within(assertion)}"
    if form == "compares":
        return f"{operator} " + " and ".join(others or map(value, assertion.values))
    if form == "equals" and operator == "=":
        return f"= {others[0] if others else value(assertion.values[0])}{_within(assertion)}"
    verb, joint = {"mentions all": ("mentions", " and "), "mentions": ("mentions", " or ")}.get(
        operator, (operator, ", ")
    )
    verb = "written like" if form == "written_like" else verb or "spelled"
    return f"{verb} " + joint.join(others or map(quoted, assertion.values))


def _within(assertion: Assertion) -> str:
    text = assertion.tolerance
    if not text:
        return ""
    return f" within {quoted(text) if re.search(STRAY_COMMA, text) else value(text)}"

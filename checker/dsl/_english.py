"""An assertion told at length, for those who ask what a rule does."""

from __future__ import annotations

from collections.abc import Mapping

from checker.model import Assertion, Subject, Topic

VERBS = {
    "<": "is less than",
    "<=": "is at most",
    ">": "is more than",
    ">=": "is at least",
    "before": "comes before",
    "after": "comes after",
    "=": "is",
    "is one of": "is one of",
    "differs from": "is none of",
}
OWN_VERBS = {"spelled_as": "is spelled", "written_like": "is written like", "adds_up": "adds up to"}
FIXED = {
    "spelled_as_listed": "{} that is on the list of names, or nearly, is spelled as there",
    "spelled_consistently": "{} is spelled in one way throughout",
    "is_consistent": "{} is told in one way throughout",
    "is_stated": "{} is told at all; silence is a finding",
    "matches_definition": "{} fits the words that it stands for",
}


def in_words(assertion: Assertion) -> str:
    """Return what an assertion asks for, as a clause: `the date of “invasion” is “Feb 2022”`."""
    first, *others = (_subject(subject) for subject in assertion.subjects)
    values = [f"“{value}”" for value in assertion.values]
    form, operator = assertion.form, assertion.operator
    if form == "spelled_as_listed" and not assertion.subjects[0].kind:
        first = f"every name in {first}"
    if form in FIXED:
        return FIXED[form].format(first)
    if form == "agrees":
        return _agreement(first, others, assertion)
    if form == "adds_up":
        return _sum(assertion, [first, *others, *values])
    if form == "mentions":
        return _mention(first, values, operator)
    verb = OWN_VERBS.get(form) or VERBS.get(operator, "lies")
    if operator == "between":
        return f"{first} lies between {' and '.join(others or values)}, both included"
    return f"{first} {verb} {_listed(others or values, 'or')}{_give(assertion)}"


def _sum(assertion: Assertion, terms: list[str]) -> str:
    order = assertion.operator.removeprefix("+").removeprefix("to").strip()
    count = 2 if order == "between" else 1
    addends, totals = terms[:-count], terms[-count:]
    verb = "adds up" if assertion.operator.startswith("to") else "add up"
    wanted = VERBS.get(order, order).removeprefix("is ")
    words = [" and ".join(addends), verb, "to", *([wanted] if wanted else []), " and ".join(totals)]
    return " ".join(words) + _give(assertion)


def _give(assertion: Assertion) -> str:
    return f", give or take {assertion.tolerance}" if assertion.tolerance else ""


def told_by(subject: Subject, topics: Mapping[str, Topic]) -> str:
    """Return how the topic of a subject is recognised; `topics` are the declared ones by name in lower case."""
    topic = topics.get(subject.topic.lower())
    if topic is None and len(subject.topic.split()) == 1:
        return f"the word “{subject.topic}” in any of its forms"
    if topic is None:
        return f"the words “{subject.topic}”"
    cues = [_listed([f"“{cue}”" for cue in topic.cues], "or")] if topic.cues else []
    roles = [f"who is called {_listed([f'“{role}”' for role in topic.roles], 'or')}"] if topic.roles else []
    return "; ".join(cues + roles)


def _subject(subject: Subject) -> str:
    part = f"the {subject.part}" if subject.part else "the article"
    if not subject.kind:
        return part
    kind = subject.kind.replace("_", " ")
    topic = f" of “{subject.topic}”" if subject.topic else ""
    where = f" in {part}" if subject.part else ""
    return f"{'every' if subject.every or not topic else 'the'} {kind}{topic}{where}"


def _agreement(first: str, others: list[str], assertion: Assertion) -> str:
    if others:
        return f"{first} and {others[0]} tell the same facts alike"
    return f"{first} agrees with {f'its {assertion.values[0]}' if assertion.values else 'what it is told beside'}"


def _mention(where: str, values: list[str], operator: str) -> str:
    if operator == "does not mention":
        return (
            f"{where} has neither {' nor '.join(values)}" if len(values) > 1 else f"{where} does not have {values[0]}"
        )
    return f"{where} has {_listed(values, 'and' if operator == 'mentions all' else 'or')}, in any form of the words"


def _listed(words: list[str], joint: str) -> str:
    *others, last = words
    return f"{', '.join(others)} {joint} {last}" if others else last

"""Judges whether a person's role is told in one wording, and whether one person holds two offices at one time."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

from checker.kinds._names.forms import Form, Groups
from checker.kinds._names.judge import counted, times
from checker.kinds._names.people import join_people
from checker.kinds._names.role_phrases import Role
from checker.kinds._names.roles import same_body
from checker.kinds._names.runs import PERSON
from checker.model import Fact, Judgement, Related, Span, Suggestion, Verdict
from checker.sentences import sentences
from checker.tokens import tokenise

OFFICES = frozenset(
    "president chancellor minister secretary governor mayor senator congressman congresswoman king queen "
    "ambassador".split()
)
CHANGES = frozenset(
    "former formerly ex acting interim appointed named nominated nominee became become becoming elected resigned "
    "succeeded succeed successor predecessor promoted previously served serving stepped sworn replaced replace "
    "incoming outgoing designate elect candidate if".split()
)
NEAR_CHANGES = frozenset("then later now was until when once".split())  # these tell of a change beside the role alone
BESIDE = 3  # words
# Posts in one body that one person does not hold beside those of another group; a chairman may be its president too.
POSTS = {
    post.replace("_", " "): group
    for group, posts in enumerate(
        (
            "chairman chairwoman chairperson chair president chief_executive ceo managing_director director",
            "manager head_coach coach",
            "spokesman spokeswoman spokesperson",
            "treasurer",
            "editor",
            "captain",
            "headteacher head_teacher headmaster headmistress principal",
        )
    )
    for post in posts.split()
}
OWNED = r" (?:of|for|at) the ([a-z]+)\b(?! [a-z]+ (?:of|for)\b)"
YEAR = re.compile(r"(?:19|20)\d\d")


@cache
def wordings() -> dict[str, int]:
    """Return a number for each role of `offices.txt`; wordings of one role share it."""
    found: dict[str, int] = {}
    lines = Path(__file__).with_name("offices.txt").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        if not line.startswith("#"):
            found.update(dict.fromkeys(line.split(", "), number))
    return found


def wording(facts: Sequence[Fact]) -> Sequence[Judgement]:
    """Return a judgement per role told in one wording, and one per rarer wording of a role told in two."""
    judged: list[Judgement] = []
    for facts_of_one in by_person(facts):
        for told in by_role(facts_of_one):
            contradicted = list(rarer(told))
            judged += contradicted or [Judgement(Verdict.HELD, told[0].document, told[0].span)]
    return judged


def by_person(facts: Sequence[Fact]) -> list[list[Fact]]:
    """Return the facts by the person they are of, names told two ways taken together."""
    names: dict[str, list[Fact]] = {}
    for fact in facts:
        names.setdefault(fact.mention.subject, []).append(fact)
    if all(fact.document is facts[0].document for fact in facts):
        return list(names.values())
    every = [Form(PERSON, tuple(name.lower().split()), ()) for name in names]
    groups = Groups(len(every))
    join_people(every, groups)
    units = list(names.values())
    return [[fact for index in members for fact in units[index]] for members in groups.members()]


def by_role(facts: Sequence[Fact]) -> list[list[Fact]]:
    """Return the facts of one person by role; wordings of one role are one."""
    table = wordings()
    found: dict[object, list[Fact]] = {}
    for fact in facts:
        role: Role = fact.value
        found.setdefault(table.get(role.words, table.get(role.head, role.words)), []).append(fact)
    return list(found.values())


def rarer(facts: Sequence[Fact]) -> Iterator[Judgement]:
    """Yield a contradiction for each use of a wording that is not the most frequent one."""
    forms: dict[str, list[Fact]] = {}
    for fact in sorted(facts, key=lambda item: (item.document.path, item.span)):
        forms.setdefault(worded(fact.value), []).append(fact)
    ordered = sorted(forms.values(), key=lambda uses: -len(uses))
    for minority in ordered[1:]:
        for fact in minority:
            yield told_otherwise(fact, minority, ordered[0])


def worded(role: Role) -> str:
    """Return the words of a role that may be chosen in another way: "actor" of "veteran actor"."""
    return role.words if role.words in wordings() else role.head


def told_otherwise(fact: Fact, minority: Sequence[Fact], majority: Sequence[Fact]) -> Judgement:
    """Return the judgement on one use of the rarer wording of a role."""
    one, other = worded(fact.value), worded(majority[0].value)
    message = (
        f"{fact.mention.subject} is called “{one}” ({times(len(minority))}) and “{other}” ({times(len(majority))})"
    )
    related = counted(majority)
    at = fact.text.lower().rfind(one)
    start = fact.span.start + max(at, 0)
    repair = (Suggestion(Span(start, start + len(one)), other),) if at >= 0 else ()
    return Judgement(Verdict.CONTRADICTED, fact.document, fact.span, message, related, repair)


def offices(facts: Sequence[Fact]) -> Sequence[Judgement]:
    """Return a judgement per person with an office; contradicted where the text gives one person two at one time.

    Former, acting and deputy holders, offices of different bodies, and sentences that tell of a change are left out.
    """
    judged: list[Judgement] = []
    for unit in by_person(facts):
        held = [fact for fact in unit if in_office(fact)]
        posted = [fact for fact in unit if fact.value.words in POSTS and told_of_one(fact)]
        if not held and not posted:
            continue
        first, clash = clashing(held, exclude) or clashing(posted, exclude_posts) or ((held or posted)[0], None)
        if clash is None:
            judged.append(Judgement(Verdict.HELD, first.document, first.span))
            continue
        message = f"{first.mention.subject} is “{first.text}” here and “{clash.text}” there"
        judged.append(
            Judgement(Verdict.CONTRADICTED, clash.document, clash.span, message, (Related(first.document, first.span),))
        )
    return judged


def clashing(facts: Sequence[Fact], test: Callable[[Fact, Fact], bool]) -> tuple[Fact, Fact] | None:
    """Return the first fact and the one that cannot be true beside it; None where all can."""
    return next(((facts[0], fact) for fact in facts[1:] if test(facts[0], fact)), None)


def in_office(fact: Fact) -> bool:
    """Return whether a role is an office that one person holds at a time, told of the present, with no change told.

    What a speaker says is not the paper's, and a family name alone may be borne by two.
    """
    return fact.value.head in OFFICES and told_of_one(fact)


def told_of_one(fact: Fact) -> bool:
    """Return whether a role is one person's, told of the present by the paper, with no change told."""
    if fact.value.qualifiers or fact.speaker or " " not in fact.mention.subject:
        return False
    before, told, after = sentence_of(fact)
    close = (*before[1:][-BESIDE:], *after[: BESIDE + 1])
    if before and before[-1] in ("a", "an"):  # "how good a prime minister Anna Berg will make"
        return False
    every = (*before, *told, *after)
    return CHANGES.isdisjoint(every) and NEAR_CHANGES.isdisjoint(close) and not any(map(YEAR.fullmatch, every))


def told_now(fact: Fact) -> bool:
    """Return whether a role is told as of the day of the story: no other year in its sentence, no change beside it."""
    before, told, after = sentence_of(fact)
    issued = str(fact.document.issued.year) if fact.document.issued else ""
    close = (*before[-BESIDE:], *after[:BESIDE])
    changed = not (CHANGES.isdisjoint(close) and NEAR_CHANGES.isdisjoint(close))
    return not changed and all(word == issued for word in (*before, *told, *after) if YEAR.fullmatch(word))


def sentence_of(fact: Fact) -> tuple[Sequence[str], Sequence[str], Sequence[str]]:
    """Return the words of a fact's sentence in lower case: before it, its own, and after it; none outside sentences."""
    text = fact.document.text
    spans = fact.document.derived(sentences)
    at = bisect_right(spans, fact.span.start, key=lambda span: span.start) - 1
    if at < 0 or fact.span.start >= spans[at].end:
        return (), (), ()
    told = [word.lower() for word in tokenise(text, *spans[at]).texts]
    first = len(tokenise(text, spans[at].start, fact.span.start).texts)
    last = first + len(tokenise(text, *fact.span).texts)
    return told[:first], told[first:last], told[last:]


def exclude_posts(one: Fact, other: Fact) -> bool:
    """Return whether two posts cannot be held by one person: of groups that nobody joins, and of one body."""
    bodies = body_told(one), body_told(other)
    return "" not in bodies and POSTS[one.value.words] != POSTS[other.value.words] and same_body(*bodies)


def body_told(fact: Fact) -> str:
    """Return what a post is of: "Northgate", or the "council" of "spokesman for the council"; empty where untold."""
    after = None if fact.value.organisation else re.compile(OWNED).match(fact.document.text, fact.span.end)
    return after.group(1) if after else str(fact.value.organisation)


def exclude(told: Fact, also: Fact) -> bool:
    """Return whether two offices cannot be held by one person: both fully told, of one body or of none."""
    one, other = told.value, also.value
    if one.organisation != other.organisation:
        return False
    words, others = (role.words.replace("secretary", "minister") for role in (one, other))  # by country
    if words.endswith(others) or others.endswith(words):
        return False
    table = wordings()
    return table.get(one.words, -1) != table.get(other.words, -2)

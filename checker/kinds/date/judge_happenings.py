"""One event of one thing told on two days: "the summit opened on 3 November … the summit, which opened on 5 November".

A telling is a verb of something that happens once, its subject, its object and the day that follows in its clause.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, islice, pairwise, takewhile
from typing import NamedTuple

from checker.kinds._quantity.persons import full_names, preceding
from checker.kinds.date.compare import compare_dates
from checker.kinds.date.event_words import AGAIN, BREAKS, LEADS, VERBS, head, linked, thing
from checker.kinds.date.judge_events import EVENTS
from checker.kinds.date.judging import contradicted
from checker.kinds.date.scan import Found, scan
from checker.kinds.date.tense import ENDS
from checker.kinds.date.values import Date, days
from checker.kinds.date.words import MONTH_NAMES, WEEKDAY_NAMES
from checker.model import Document, Judgement, Relation, Span, Verdict
from checker.quotes import quoted_spans
from checker.sentences import sentences
from checker.tokens import tokens

REACH = 14  # tokens from a verb to its date
BESIDE = 6  # tokens after a date where its place may stand
MOST = 60  # tellings in one story that are looked at
APART = 200  # days beyond which what opens or ends may be another year's
OWNED = ("’s",)
WHERE = frozenset("in at near off of outside from over".split())
CALENDAR = frozenset((*MONTH_NAMES, *WEEKDAY_NAMES))
TOLD = frozenset({"day", "weekday", "dated_clock", "month", "year"})


class Telling(NamedTuple):
    """An event as told: whose, with which words before it, what, to what, where, when, and the sentence."""

    head: str
    modifiers: tuple[str, ...]
    verb: str
    mode: str
    target: tuple[str, ...]
    places: frozenset[str]
    found: Found
    sentence: int


def happenings(document: Document) -> Iterator[Judgement]:
    """Yield a judgement for each day of an event of one thing that the story tells on another day before."""
    groups: dict[tuple[str, ...], list[Telling]] = defaultdict(list)
    for telling in islice(_tellings(document), MOST):
        groups[telling.head, telling.verb, telling.mode, *telling.target].append(telling)
    for group in groups.values():
        for one, other in combinations(group, 2):
            if one.sentence != other.sentence and _same(document, one, other):
                yield _judgement(document, one, other)


def _tellings(document: Document) -> Iterator[Telling]:
    texts = document.derived(tokens).texts
    quoted, starts = document.derived(quoted_spans), [span.start for span in document.derived(sentences)]
    earlier: Found | None = None
    for found in document.derived(scan):
        clock = earlier if earlier is not None and earlier.form.op == "clock" else None
        earlier = found
        if found.form.op not in TOLD:
            continue
        noun = _noun(texts, found)
        if noun and not _again(texts, max(found.first - 3, 0), found.last):
            owned = OWNED if texts[found.last] in {"'", "’"} else ()
            yield Telling(noun, owned, "hold", "past", (), frozenset(), found, bisect_right(starts, found.span.start))
            continue
        joined = clock is not None and found.first - clock.last < 2  # "at 3:40 a.m. on Tuesday"
        verb = _verb(texts, clock.first if clock is not None and joined else found.first)
        subject = head(texts, verb) if verb > 0 else None
        if subject is None or _again(texts, verb, found.last):
            continue
        place = bisect_right(quoted, Span(found.span.start, len(document.text))) - 1
        if place >= 0 and quoted[place].end > found.span.start:
            continue
        name, modifiers, mode = subject
        target = thing(texts, verb, found.first)
        near = (*texts[verb + 1 : found.first], *takewhile(lambda word: word not in ENDS, _after(texts, found)))
        places = frozenset(
            word for before, word in pairwise(near) if before in WHERE and word.istitle() and word not in CALENDAR
        )
        sentence = bisect_right(starts, found.span.start)
        yield Telling(name, modifiers, VERBS[texts[verb]], mode, target, places, found, sentence)


def _noun(texts: Sequence[str], found: Found) -> str:
    """Return the event of "the vote on Tuesday" or "Tuesday’s vote", or the empty string."""
    if found.form.op != "weekday":
        return ""  # `judge_events` knows the vote of June 3
    before, after = texts[max(found.first - 3, 0) : found.first], texts[found.last : found.last + 3]
    if len(before) == 3 and before[0].lower() == "the" and before[1] in EVENTS and before[2] == "on":
        return before[1]
    possessive = len(after) == 3 and after[0] in {"'", "’"} and after[1] == "s" and after[2] in EVENTS
    return after[2] if possessive and before[-1:] != ["before"] and before[-2:] != ["ahead", "of"] else ""


def _again(texts: Sequence[str], verb: int, last: int) -> bool:
    """Return whether the sentence around a verb and its date tells of one time of several: "again", "first"."""
    back = takewhile(lambda word: word not in ENDS, texts[max(verb - 9, 0) : verb][::-1])
    return any(
        word.lower() in AGAIN for word in (*back, *takewhile(lambda word: word not in ENDS, texts[last : last + 8]))
    )


def _after(texts: Sequence[str], found: Found) -> Sequence[str]:
    return texts[found.last : found.last + BESIDE]


def _verb(texts: Sequence[str], date: int) -> int:
    """Return the token of the verb of whose clause the date at token `date` is the end, or -1."""
    if not date or texts[date - 1].lower() not in LEADS:
        return -1
    for at in range(date - 1, max(date - REACH, 0), -1):
        if texts[at] in VERBS:
            return -1 if texts[at] == "made" and texts[at + 1] != "landfall" else at
        if texts[at] in BREAKS:
            return -1
    return -1


def _same(document: Document, one: Telling, other: Telling) -> bool:
    """Return whether two tellings may be of one thing: no words and no places set them apart."""
    if one.modifiers == other.modifiers == OWNED:  # “Monday’s hearing”, “Tuesday’s hearing”
        return False
    if one.modifiers and other.modifiers and one.modifiers[-1] != other.modifiers[-1]:
        return False
    if not (one.modifiers and other.modifiers) and len(document.derived(full_names).get(one.head, ())) > 1:
        return False
    return not (one.places and other.places and one.places.isdisjoint(other.places))


def _judgement(document: Document, one: Telling, other: Telling) -> Judgement:
    if not _clash(one, other):
        return Judgement(Verdict.HELD, document, other.found.span)
    here, there = (document.text[slice(*each.found.span)] for each in (other, one))
    name = " ".join((*(word for word in other.modifiers if word not in OWNED), other.head))
    told = preceding([name], 0) or f"the {name}"
    message = f"Told of {told} here with “{here}”, but with “{there}” elsewhere."
    return contradicted(document, other.found.span, message, one.found.span)


def _clash(one: Telling, other: Telling) -> bool:
    """Return whether two days cannot be one: the weekday where only that is told, else the days themselves."""
    weekdays = [_weekday(each.found) for each in (one, other)]
    bare = [each.found.form.op == "weekday" for each in (one, other)]
    if any(bare):
        return -1 not in weekdays and weekdays[0] != weekdays[1]
    left, right = (_day(each.found) for each in (one, other))
    if left is None or right is None or compare_dates(left, right) is not Relation.CONFLICT:
        return False
    spans = [days(each) for each in (left, right)]
    apart = abs(spans[0][0][0] - spans[1][0][0]) if spans[0] and spans[1] else 0
    return not linked(one.verb) or apart < APART


def _day(found: Found) -> Date | None:
    if isinstance(found.value, Date):
        return None if found.value.mod else found.value
    return (
        Date(found.value.timex[:10]) if found.value.timex[:4].isdecimal() and found.form.op == "dated_clock" else None
    )


def _weekday(found: Found) -> int:
    """Return the weekday that the words name, or that their day has; -1 for none."""
    if found.form.op == "weekday":
        return int(found.form.args[0])
    if found.form.weekday >= 0:
        return found.form.weekday
    day = _day(found)
    spans = days(day) if day is not None else ()
    return (spans[0][0] - 1) % 7 if len(spans) == 1 and spans[0][1] - spans[0][0] == 1 else -1

"""The number of the body that tells what a number of the headline tells: the toll, the sentence, the same sum.

A headline's number that has a counterpart is held against it, before sums of other numbers may explain it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from checker.kinds._quantity.binding import Counted
from checker.kinds._quantity.context import EVENTS, STOP, lemma, plural
from checker.kinds._quantity.found import Found
from checker.kinds._quantity.kind import bound
from checker.kinds._quantity.values import ONE, Quantity, bounds, coarseness
from checker.model import Document, Span
from checker.sentences import sentences
from checker.tokens import Tokens, tokens

LEAD = 6  # sentences of the body in which the counterpart of a headline stands
BESIDE = 4  # tokens either side of a length of time that tell of what it is
REACH = 9  # tokens either side of a number that may tell what it is of
DEATH, JAIL = "killed", "jail"
PARTIAL = frozenset("include includes included including among initially earlier previously first".split())
PEOPLE = frozenset({"", "person", "victim", "dead", "death", "fatality", "life"})
SAID = frozenset("year month week day hour minute first new man woman people person may number".split())
UNTOLD = frozenset({"", "point", "time", "thing", "way", "other"})
DIES = frozenset({"dies", "dead", "died", "die"})
MEANS = dict.fromkeys("jailed jail prison imprisoned sentence sentenced sentences bars term locked".split(), JAIL)
MEANS |= dict.fromkeys("another other others more also second separate later further".split(), "further")
FURTHER = frozenset({"further"})
ENDS = frozenset({".", "\n", ";", "?", "!"})
AFTER_AGE = frozenset({".", ",", ";", "\n"})
ENDINGS = ("ing", "ed", "es", "s", "d", "e")
NONE: frozenset[str] = frozenset()
FEWEST = 2  # words besides the number that a headline and its counterpart share


class Telling(NamedTuple):
    """A number of the body with what it counts, its sentence, and the stems of the words about it and beside it.

    partial: whether it is told as a part, or as what was said before ("the dead include 15", "initially 17").
    """

    found: Found
    what: Counted
    sentence: int
    words: frozenset[str]
    near: frozenset[str]
    partial: bool


class Story(NamedTuple):
    """The numbers of the body, and the numbers of its first sentence's."""

    tellings: tuple[Telling, ...]
    first: int


def story(document: Document, heads: Sequence[Span]) -> Story:
    """Return the numbers that the article tells outside its `heads`, names and dates left out."""
    all_tokens = document.derived(tokens)
    starts = [span.start for span in document.derived(sentences)]
    body = [part.span.start for part in document.parts if part.name == "body"]
    first = bisect_right(starts, min(body, default=0))
    tellings: list[Telling] = []
    for found, what in document.derived(bound):
        if found.role == "date" or any(head.start <= found.span.start < head.end for head in heads):
            continue
        sentence = bisect_right(starts, found.span.start)
        leading = sentence - first <= LEAD  # of later numbers, the words about them are not asked for
        words, near = (_about(all_tokens, found, reach) if leading else NONE for reach in (REACH, BESIDE))
        tellings.append(Telling(found, what, sentence, words, near, _partial(all_tokens.texts, found)))
    return Story(tuple(tellings), first)


def clash(document: Document, found: Found, head: Span, told: Story) -> Telling | bool | None:
    """Return what the body tells of what `found`, a number of the headline `head`, tells.

    None: nothing. True: the same number, or parts of it. A telling: a number that differs.
    """
    what = next((what for one, what in document.derived(bound) if one is found), None)
    if what is None or found.role:
        return None
    if found.value.unit in {"", "age"} and _dying(document, found):
        ages = list(_ages(document, told))
        return _first(ages, any(age.found.value.low == found.value.low for age in ages))
    lasting = found.value.unit.startswith("time ")
    all_tokens = document.derived(tokens)
    words = _about(all_tokens, found, BESIDE) if lasting else _stems(_within(all_tokens, head))
    near = [telling for telling in told.tellings if _alike(found, what, words, telling, told.first)]
    if lasting:
        same = [telling for telling in told.tellings if telling.found.value.unit == found.value.unit]
        alike = near if JAIL in words else same
        held = any(_agrees(found.value, telling.found.value) for telling in alike)
        return _first(near, held or any(_adds_up(found.value, one, same) for one in near))
    return _first(near, bool(near) and _explained(_meant(all_tokens.texts, found), what, near, told))


def _meant(texts: Sequence[str], found: Found) -> Quantity:
    """Return the value of a number; "over" is "because of" before a thing: "jailed over £412,000 fraud"."""
    after = texts[found.last].lower() if found.last < len(texts) else "\n"
    thing = after.isalpha() and after not in STOP and not plural(after)
    return found.value._replace(hedge="") if thing and texts[found.first].lower() == "over" else found.value


def _first(near: Sequence[Telling], held: bool) -> Telling | bool | None:
    return None if not near else held or near[0]


def _explained(value: Quantity, what: Counted, near: Sequence[Telling], told: Story) -> bool:
    """Return whether a number that has counterparts stands in the body, or is a sum that one of them is part of."""
    same = [
        telling
        for telling in told.tellings
        if telling.found.value.unit == value.unit
        and telling.what.event in {"", what.event}
        and not (what.event and telling.partial)
    ]
    if any(_agrees(value, telling.found.value) for telling in same):
        return True
    if value.unit == "%" and any(_shared(value, telling.found.value) for telling in told.tellings):
        return True
    return near[0].found.value.low <= value.low and any(_adds_up(value, one, same) for one in near)


def _adds_up(value: Quantity, one: Telling, same: Sequence[Telling]) -> bool:
    """Return whether a number is the sum of a counterpart and of numbers told with it."""
    return any(
        abs(sum(each.found.value.low for each in addends) - value.low) <= _loose(value)
        for addends in _addends(one, same)
    )


def _shared(percent: Quantity, value: Quantity) -> bool:
    """Return whether a percentage is a share of the body ("one in five"), or the rest of a percentage."""
    if value.unit == "share":
        return abs(100 * value.low - percent.low) < ONE
    return value.unit == "%" and abs(100 * ONE - value.low - percent.low) < ONE


def _addends(one: Telling, same: Sequence[Telling]) -> Iterable[tuple[Telling, ...]]:
    """Yield the sums of two and three that a counterpart and the numbers of its sentence and the next one make."""
    others = [
        telling
        for telling in same
        if telling is not one
        and 0 <= telling.sentence - one.sentence <= 1
        and (telling.sentence == one.sentence or not one.what.event or telling.words & FURTHER)
        and telling.what.event in {"", one.what.event}
        and (telling.what.event or telling.sentence == one.sentence or not telling.what.noun)
    ][:8]
    for many in (1, 2):
        for addends in combinations(others, many):
            yield (one, *addends)


def _alike(found: Found, what: Counted, words: frozenset[str], telling: Telling, first: int) -> bool:
    """Return whether a number of the body counts what one of the headline counts, or stands among its words."""
    if telling.found.value.unit != found.value.unit or telling.found.role:
        return False
    if found.value.unit == "" and what.event:
        return (
            what.event == telling.what.event
            and (what.noun == telling.what.noun or (what.noun in PEOPLE and telling.what.noun in PEOPLE))
            and telling.sentence - first < LEAD
        )
    if telling.sentence - first >= LEAD or found.value.unit in {"age", "ordinal", "share"}:
        return False
    shared = len(words & telling.words)
    if found.value.unit == "":
        return (
            what.noun not in UNTOLD and what.noun == telling.what.noun and not telling.what.event and shared >= FEWEST
        )
    if found.value.unit.startswith("time "):
        beside = words & telling.near
        return JAIL in beside or len(beside) >= FEWEST
    return shared >= FEWEST


def _about(all_tokens: Tokens, found: Found, reach: int) -> frozenset[str]:
    """Return the stems of the words of the same sentence around a number, as many tokens either side."""
    texts = all_tokens.texts
    words: list[str] = []
    first, last = found.first, found.last
    for side in (range(first - 1, max(first - 1 - reach, -1), -1), range(last, min(last + reach, len(texts)))):
        for at in side:
            if texts[at] in ENDS:
                break
            words.append(texts[at])
    return _stems(words)


def _partial(texts: Sequence[str], found: Found) -> bool:
    for at in range(found.first - 1, max(found.first - 5, -1), -1):
        if texts[at] in ENDS:
            break
        if texts[at].lower() in PARTIAL:
            return True
    return False


def _within(all_tokens: Tokens, span: Span) -> list[str]:
    texts, starts, _ = all_tokens
    return [texts[at] for at in range(len(texts)) if span.start <= starts[at] < span.end]


def _stems(words: Iterable[str]) -> frozenset[str]:
    """Return the stems of the words that carry meaning; words of one event have one stem."""
    low = (word.lower() for word in words if word[0].isalpha() and len(word) > 2)
    return frozenset(
        MEANS.get(word) or EVENTS.get(word) or _stem(word)
        for word in low
        if word in MEANS or (word not in STOP and word not in SAID)
    )


def _stem(word: str) -> str:
    word = lemma(word)
    ending = next((end for end in ENDINGS if word.endswith(end) and len(word) - len(end) >= 3), "")
    return word[: len(word) - len(ending)] if ending else word


def _dying(document: Document, found: Found) -> bool:
    """Return whether a number of the headline is an age at death: "dies at 91", "dead aged 91"."""
    texts = document.derived(tokens).texts
    before = [text.lower() for text in texts[max(found.first - 4, 0) : found.first]]
    dying = not DIES.isdisjoint(before)
    return dying if found.value.unit == "age" else dying and before[-1:] == ["at"]


def _ages(document: Document, told: Story) -> Iterator[Telling]:
    """Yield the ages that the body tells with a death or right after it: "died on Thursday. She was 91"."""
    texts = document.derived(tokens).texts
    for telling in told.tellings:
        found = telling.found
        if telling.sentence >= told.first + LEAD or found.role or found.value.low != found.value.high:
            continue
        before, after = [text.lower() for text in texts[max(found.first - 3, 0) : found.first]], texts[found.last]
        bare = found.value.unit == "" and not telling.what.noun and _age(before, telling) and after in AFTER_AGE
        if bare or (found.value.unit == "age" and DEATH in telling.words and _dies(texts, found)):
            yield telling


def _age(before: list[str], telling: Telling) -> bool:
    """Return whether a bare number is an age by the words before it: "She was 91", "died at 91"."""
    if before[-1:] == ["was"]:
        return before[:1] in (["."], ["\n"], ["”"], ['"'])
    return before[-1:] == ["at"] and DEATH in telling.words


def _dies(texts: Sequence[str], found: Found) -> bool:
    """Return whether an age is of the one who died: "died aged 91", "a 91-year-old woman died", not "killed a …"."""
    if texts[found.first].lower() == "aged" or texts[found.last - 1].lower() == "age":
        return True
    return any(EVENTS.get(text.lower()) == DEATH for text in texts[found.last : found.last + 4])


def _agrees(value: Quantity, other: Quantity) -> bool:
    """Return whether a number of the headline is one of the body, rounded or cut off at the digits it shows at most."""
    if (
        value.step == other.step > 0
        and value.low % (10 * value.step)
        and other.low == other.high
        and value.unit
        and not value.hedge
        and not other.hedge
    ):
        return value.low == other.low
    low, high = bounds(value)
    step = max(value.step if value.unit or value.step > ONE else 0, _loose(value))
    low = value.low // 2 if low is None else min(low, value.low - step // 2)
    high = value.high * 3 // 2 if high is None else max(high, value.high + max(step - 1, 0))
    least, most = bounds(other)
    least, most = other.low if least is None else least, other.high if most is None else most
    return low <= most and least <= high


def _loose(value: Quantity) -> int:
    """Return by how much a headline rounds: a number below a hundred is exact."""
    return 0 if value.low < 100 * ONE else min(coarseness(value.low), value.low // 20)

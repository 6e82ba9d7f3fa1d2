"""`every number is consistent`: one count told two ways.

Two counts of one noun are mostly two things. They are held to be one where the language says so: a definite group ("the
nine men") that only another number introduced; two numbers so near that one is a slip of the other; the same words
around both; the same event in the same place; a range told with two ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, islice

from checker.kinds._quantity.alike import differ, run
from checker.kinds._quantity.counts import AFTERWARDS, APART, CHANGING, Count, counts, names, phrase
from checker.kinds._quantity.groups import other_event, other_year, two_groups
from checker.kinds._quantity.retold import retold
from checker.kinds._quantity.scan import quantities
from checker.kinds._quantity.setting import partitive, parts
from checker.kinds._quantity.show import show
from checker.kinds._quantity.slips import slips
from checker.kinds._quantity.values import ONE, Quantity, compare
from checker.model import Document, Fact, Judgement, Related, Relation, Span, Verdict

POSSESSIVE = frozenset({"our", "their", "his", "her", "its", "my", "your"})
DEFINITE = POSSESSIVE | {"the", "those", "these", "all", "both"}
DEFINING = frozenset("that who which whose where on in at of from aboard with under between".split())
SCORING = frozenset("other point goal run try vote wicket stroke shot percent per time way".split())
PARTIAL = frozenset("include includes included including among".split())  # a part of what another count is the whole of
MOST = 40  # counts of one noun that are compared pairwise; a table of results has more and tells many things
SMALL = 12  # up to here a slip of the hand makes any number of any other
NEAR, LIKE = (41, 40), (17, 10)  # the largest ratio of a slip, and of two numbers for one group


def judge(facts: Sequence[Fact]) -> list[Judgement]:
    """Return a judgement for every noun counted more than once, and one for every count that clashes with another.

    A topic (`number of killed`) only chooses the facts: two tolls of one story are mostly of two events.
    """
    found: list[Judgement] = []
    for document, asked in by_document(facts):
        speakers = {fact.span: fact.speaker for fact in asked}
        groups = document.derived(counts)
        for noun, group in groups.items():
            wanted = [count for count in group if count.found.span in speakers]
            if noun and 1 < len(wanted) <= MOST:
                found += _group(document, wanted, speakers)
        told = [found for found in document.derived(quantities) if found.span in speakers]
        found += fresh(found, retold(document, told))
        found += fresh(found, slips(document, told))
    return found


def by_document(facts: Sequence[Fact]) -> list[tuple[Document, list[Fact]]]:
    """Return the facts of each document, in the order given."""
    groups: dict[int, tuple[Document, list[Fact]]] = {}
    for fact in facts:
        groups.setdefault(id(fact.document), (fact.document, []))[1].append(fact)
    return list(groups.values())


def fresh(known: Sequence[Judgement], more: Iterable[Judgement]) -> list[Judgement]:
    """Return those of `more` whose places no contradiction among `known` has named."""
    named = {(id(j.document), span.end) for j in known if j.verdict is Verdict.CONTRADICTED for span in _places(j)}
    named |= {(id(j.document), span.start) for j in known if j.verdict is Verdict.CONTRADICTED for span in _places(j)}
    return [j for j in more if (id(j.document), j.span.start) not in named]


def _places(judgement: Judgement) -> list[Span]:
    return [judgement.span, *(related.span for related in judgement.related)]


def _group(document: Document, group: list[Count], speakers: dict[Span, str]) -> Iterator[Judgement]:
    clashes: dict[Span, tuple[Count, Count]] = {}
    for one, other in combinations(group, 2):
        left, right = speakers[one.found.span], speakers[other.found.span]
        if left and right and left != right:
            continue
        if differ(one.value, other.value) and same(document, one, other, group):
            odd, usual = _rarer(one, other, group)
            clashes.setdefault(odd.found.span, (odd, usual))
    for odd, usual in clashes.values():
        yield contradiction(document, odd, usual, group)
    if not clashes and any(compare(one.value, other.value) is Relation.AGREE for one, other in combinations(group, 2)):
        yield Judgement(Verdict.HELD, document, group[0].found.span)


def _together(document: Document, one: Count, other: Count) -> bool:
    """Return whether no name, place or day sets the sentences of two counts apart."""
    left, right = names(document, one.sentence), names(document, other.sentence)
    return bool(left & right) or not (left and right)


def same(document: Document, one: Count, other: Count, group: Sequence[Count]) -> bool:
    """Return whether two counts of one noun that differ are meant to count the same."""
    if one.sentence == other.sentence or one.what.modifiers != other.what.modifiers or _apart(one) or _apart(other):
        return False
    low, high = sorted((one.value, other.value), key=lambda value: value.high)
    ranges = low.low != low.high and high.low != high.high
    if ranges:
        return low.low == high.low and high.high <= 2 * low.high
    if low.low != low.high or high.low != high.high or low.low < 2 * ONE:
        return False
    return (
        _near(one, other, low, high)
        or _definite(one, other, group)
        or _definite(other, one, group)
        or (
            _together(document, one, other)
            and not two_groups(one, other)
            and not other_event(one, other)
            and (_worded(one, other) or _odd(document, one, other, group) or _happened(one, other))
        )
    )


def _apart(count: Count) -> bool:
    return (
        partitive(count.before)
        or not PARTIAL.isdisjoint(count.before[:5])
        or any(word in APART for word in (*count.what.modifiers, *count.before[:2]))
        or any(word in {"more", "each", "apiece", "per"} for word in count.after[:1])
        or count.what.noun in SCORING
    )


def _within(low: Quantity, high: Quantity, ratio: tuple[int, int]) -> bool:
    return high.high * ratio[1] <= low.high * ratio[0]


def _definite(one: Count, other: Count, group: Sequence[Count]) -> bool:
    """Return whether `one` picks up ("the nine men") what only `other` ("two men") can have introduced."""
    if not one.before or one.before[0] not in DEFINITE or one.value.hedge or other.value.hedge or _defined(one):
        return False
    if (
        other.before
        and other.before[0] in POSSESSIVE
        and one.before[0] in POSSESSIVE
        and other.before[0] != one.before[0]
    ):
        return False
    if one.found.first < other.found.first and not DEFINITE.intersection(other.before[:1]):
        return False
    low, high = sorted((one.value, other.value), key=lambda value: value.high)
    if parts(one.after, other.after) or (high.high > SMALL * ONE and not _within(low, high, LIKE)):
        return False
    rest = [count for count in group if count is not one]
    if any(compare(count.value, one.value) is not Relation.CONFLICT for count in rest):
        return False
    return not any(
        one.value.low in {a.value.low + b.value.low, abs(a.value.low - b.value.low)}
        for a, b in islice(combinations(rest, 2), 200)
    )


def _defined(count: Count) -> bool:
    """Return whether a count says itself which group it means: "the 19 states that voted", "all 11 people on board"."""
    first = count.after[0] if count.after else ""
    return first in DEFINING or (first == "," and not {"who", "that", "which"}.isdisjoint(count.after))


def _near(one: Count, other: Count, low: Quantity, high: Quantity) -> bool:
    """Return whether two larger numbers are so near that one looks like a slip for the other."""
    if low.low < 30 * ONE or not _within(low, high, NEAR):
        return False
    return one.before[:1] == other.before[:1] == ("per",) or not (_changing(one) or _changing(other))


def _worded(one: Count, other: Count) -> bool:
    """Return whether the words around both are the same ("serve 2 billion people in 20 years", "serve 4 billion …")."""
    low, high = sorted((one.value, other.value), key=lambda value: value.high)
    if one.value.hedge or other.value.hedge or _changing(one) or _changing(other):
        return False
    if parts(one.after, other.after):
        return False
    before, after = run(one.before, other.before), run(one.after, other.after)
    shared = before + after + bool(one.what.modifiers)
    enough = 2 if low.low > SMALL * ONE else 3
    return (shared >= enough and _within(low, high, LIKE)) or (
        shared >= 4 and before > 0 and _within(low, high, (2, 1))
    )


def _odd(document: Document, one: Count, other: Count, group: Sequence[Count]) -> bool:
    """Return whether all counts of a noun agree but one, which is of the same order and of no other year."""
    if any(other_year(document, each, [rest for rest in group if rest is not each]) for each in (one, other)):
        return False
    low, high = sorted((one.value, other.value), key=lambda value: value.high)
    if one.value.hedge or other.value.hedge or one.what.event != other.what.event or not _within(low, high, LIKE):
        return False
    plain = [count for count in group if not count.value.hedge and not count.what.modifiers and not _apart(count)]
    numbers = [count.whole for count in plain]
    return len(numbers) > 2 and len(set(numbers)) == 2 and min(numbers.count(each) for each in set(numbers)) == 1


def _changing(count: Count) -> bool:
    return any(word in CHANGING for word in count.before) or any(word in AFTERWARDS for word in count.after[:2])


def _happened(one: Count, other: Count) -> bool:
    """Return whether both tell of the same event: the same verb, nothing of another time."""
    if not one.what.event or one.what.event != other.what.event or _changing(one) or _changing(other):
        return False
    low, high = sorted((one.value, other.value), key=lambda value: value.high)
    return _within(low, high, LIKE) and one.value.hedge == other.value.hedge and one.value.hedge in {"", "about"}


def _rarer(one: Count, other: Count, group: Sequence[Count]) -> tuple[Count, Count]:
    uses = [sum(count.value.low == each.value.low for count in group) for each in (one, other)]
    return (one, other) if uses[0] < uses[1] else (other, one)


def contradiction(document: Document, odd: Count, usual: Count, group: Sequence[Count]) -> Judgement:
    """Return the finding at `odd`, with every place of the number that `usual` tells."""
    places = [count for count in group if count.value.low == usual.value.low and count.value.high == usual.value.high]
    note = f"{len(places)} times" if len(places) > 1 else ""
    related = tuple(Related(document, phrase(document, count), "" if at else note) for at, count in enumerate(places))
    here, there = phrase(document, odd), phrase(document, usual)
    message = (
        f"“{document.text[slice(*here)]}” here, “{document.text[slice(*there)]}” elsewhere: "
        f"{show(odd.value)} is not {show(usual.value)}"
    )
    return Judgement(Verdict.CONTRADICTED, document, here, message, related)

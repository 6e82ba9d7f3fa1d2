"""`every date is consistent`: one event is not dated two ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import chain, islice

from checker.kinds.date.compare import compare_dates
from checker.kinds.date.judge_retold import retold
from checker.kinds.date.judging import by_start, undecided
from checker.kinds.date.scan import Found, scan
from checker.kinds.date.show import show_date
from checker.kinds.date.values import Date
from checker.model import Document, Fact, Judgement, Related, Relation, Span, Verdict
from checker.tokens import tokens

Told = tuple[Fact, str]  # a dated event, and its date in words


def consistency(facts: Sequence[Fact]) -> Sequence[Judgement]:
    """Judge facts of one topic against each other, and facts of no topic by the event or the words they stand with."""
    judged: list[Judgement] = []
    topics: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.subject:
            topics[fact.subject].append(fact)
    for group in topics.values():
        told = [(fact, show_date(fact.value)) for fact in group if isinstance(fact.value, Date)]
        judged += _group(told, lambda one, other: compare_dates(one.value, other.value))
    for event, dated in _events([fact for fact in facts if not fact.subject]).items():
        judged += _group(dated, _days, event)
    documents = {id(fact.document): fact.document for fact in facts if not fact.subject}
    judged += [judgement for document in documents.values() for judgement in _happenings(document)]
    return [*judged, *retold([fact for fact in facts if not fact.subject])]


def _happenings(document: Document) -> Iterable[Judgement]:
    if len(document.derived(scan)) < 2:
        return ()
    from checker.kinds.date.judge_happenings import happenings  # of no use to a story with one date

    return happenings(document)


def _days(one: Fact, other: Fact) -> Relation:
    clash = compare_dates(one.value, other.value) is Relation.CONFLICT
    return Relation.CONFLICT if clash else Relation.AGREE  # `June 3` is the `June 3, 2016` of its story


MOST = 100  # distinct dates of one event; beyond, the words name no one event


def _group(told: list[Told], compare: Callable[[Fact, Fact], Relation], event: str = "") -> list[Judgement]:
    """Return a judgement per fact of a group: the rarer side of a conflict is contradicted, the rest held."""
    sides: dict[Date, list[Told]] = defaultdict(list)
    for fact, words in told:
        sides[fact.value].append((fact, words))
    values = list(sides)
    if len(told) < 2 or len(values) > MOST:
        return []
    heads = {value: sides[value][0][0] for value in values}
    relations = {(a, b): compare(heads[a], heads[b]) for a in values for b in values}
    backers = {a: sum(len(sides[b]) for b in values if relations[a, b] is Relation.AGREE) for a in values}
    judged = []
    for number, value in enumerate(values):
        clash = [other for other in values if relations[value, other] is Relation.CONFLICT]
        rank = (backers[value], -number)
        stronger = [other for other in clash if (backers[other], -values.index(other)) > rank]
        alone = not clash and backers[value] < 2
        judged += [
            _verdict(fact, words, [sides[other] for other in stronger], alone, event) for fact, words in sides[value]
        ]
    return sorted(judged, key=lambda judgement: (judgement.document.path, judgement.span))


SHOWN = 10  # places of the other side that a finding lists


def _verdict(fact: Fact, words: str, stronger: list[list[Told]], alone: bool, event: str) -> Judgement:
    if alone:
        return undecided(fact.document, fact.span)
    if not stronger:
        return Judgement(Verdict.HELD, fact.document, fact.span)
    places = [place for place, _ in islice(chain.from_iterable(stronger), SHOWN)]
    name = f"The {event}" if event else fact.subject[:1].upper() + fact.subject[1:]
    message = f"{name} is dated {words} here, but {stronger[0][0][1]} elsewhere."
    related = tuple(Related(place.document, place.span) for place in places)
    return Judgement(Verdict.CONTRADICTED, fact.document, fact.span, message, related)


def _events(facts: Sequence[Fact]) -> dict[str, list[Told]]:
    """Return the dated events told both ways, `the vote on June 3` and `the June 4 vote`, by their noun."""
    before: dict[str, list[Told]] = defaultdict(list)
    after: dict[str, list[Told]] = defaultdict(list)
    for fact in facts:
        index = fact.document.derived(by_start).get(fact.span.start)
        if index is None:
            continue
        found = fact.document.derived(scan)[index]
        if found.form.op != "day":
            continue
        told = (fact, show_date(fact.value._replace(weekday=-1)))
        noun = _noun_after(fact.document, found)
        if noun:
            after[noun].append(told)
        noun = _noun_before(fact.document, found)
        if noun:
            before[noun].append(told)
    alone = {noun for noun in after if all(_days(after[noun][0][0], fact) is Relation.AGREE for fact, _ in after[noun])}
    return {noun: sorted(before[noun] + after[noun], key=_place) for noun in sorted(alone & set(before))}


def _place(told: Told) -> tuple[str, Span]:
    return (told[0].document.path, told[0].span)


# Things that happen once a story; meetings, games and attacks come in rows.
EVENTS = frozenset(
    """vote referendum election summit verdict ruling crash earthquake coup inauguration wedding funeral launch merger
    execution invasion accession eclipse ceremony parade shooting bombing blast explosion massacre derailment collapse
    arrest inquest hearing""".split()
)


def _noun_after(document: Document, found: Found) -> str:
    """Return the event of `the June 4 vote`, or the empty string."""
    words = document.derived(tokens).texts
    if not found.first or words[found.first - 1].lower() not in ("the", "s", "this", "that", "its", "his", "their"):
        return ""
    place = found.last + (words[found.last] == ",")  # `the June 4, 2016, vote`
    return words[place] if place < len(words) and words[place] in EVENTS else ""


def _noun_before(document: Document, found: Found) -> str:
    """Return the event of `the vote on June 3`, or the empty string."""
    words = document.derived(tokens).texts
    if found.first < 3 or words[found.first - 1].lower() not in ("on", "of"):
        return ""
    noun = words[found.first - 2]
    near = [word.lower() for word in words[max(found.first - 5, 0) : found.first - 2]]
    return noun if noun in EVENTS and {"the", "s"} & set(near) else ""

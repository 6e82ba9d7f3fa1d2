"""Parts that make up their whole: "11 people, six women and five men"; "£90: £60 on a flat, £30 on cars".

The parts are known to be all where they are so by meaning (women and men), where a colon or a verb announces them,
where each is told in like words ("14 in Lyon, six in Paris and three in Reims"), or where the last is everything else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.kinds._quantity.asking import plain
from checker.kinds._quantity.binding import Counted
from checker.kinds._quantity.context import lemma
from checker.kinds._quantity.currency import money
from checker.kinds._quantity.found import Found
from checker.kinds._quantity.kind import bound
from checker.kinds._quantity.show import show
from checker.kinds._quantity.values import ONE, Quantity
from checker.model import Document, Judgement, Related, Severity, Verdict
from checker.tokens import tokens, vocabulary

Pair = tuple[Found, Counted]

ENDS = frozenset(".;?!\n")
MOST, LONGEST, GAP = 8, 14, 12  # parts; tokens of one part; tokens from the whole to its first part
FARTHEST = 40  # figures back to a whole that is told as "the budget"
SORTS = (frozenset({"man", "woman"}), frozenset({"boy", "girl"}), frozenset({"male", "female"}))
PERSONS = frozenset(
    "person people victim resident passenger dead student pupil patient inmate prisoner hostage migrant juror "
    "defendant suspect survivor worker employee candidate member player guest tourist adult casualty fatality detainee "
    "refugee volunteer nominee finalist winner parent teenager child local pensioner youngster recruit graduate".split()
)
OTHERS = frozenset(
    "child children boy girl baby babies infant toddler teenager unidentified unknown gender sex".split()
)
PREPOSITIONS = frozenset("in on to for from at by into".split())
NOT_ALL = frozenset(
    "including include includes included among with plus like notably mainly mostly e.g eg such especially "
    "particularly about around roughly least more than over up most some other others extra additional further "
    "besides than".split()
)
MAKING = frozenset("comprises comprising comprised comprise consists consisting consisted".split())
REST = frozenset({"else", "rest", "remainder", "others"})
SPENT = frozenset({"them", "it", "this", "that", "these", "those", "which", "whom"})  # "£2m of it": a part of a part


class Split(NamedTuple):
    """A whole with its parts; sure: whether a part left out is an error, or only worth a look."""

    whole: Found
    parts: tuple[Found, ...]
    sure: bool


def splits(document: Document) -> tuple[Judgement, ...]:
    """Return a judgement for each whole that is told with all its parts. Use through `document.derived(splits)`."""
    texts = document.derived(tokens).texts
    kept = [pair for pair in document.derived(bound) if not pair[0].role and _counts(pair[0].value)]
    found: list[Judgement] = []
    passed = 0
    for at, pair in enumerate(kept):
        run = _run(texts, kept, at) if at >= passed else []
        if len(run) > 1:
            split = _split(document, texts, pair, run) or _rest_of(texts, kept, at, run)
            if split is not None:
                found += _judge(document, split)
                passed = at + 1 + len(run)  # its parts are no wholes
    return tuple(found)


def _counts(value: Quantity) -> bool:
    return plain(value) and value.low > 0 and (value.unit == "" or money(value.unit))


def _run(texts: Sequence[str], kept: Sequence[Pair], at: int) -> list[Pair]:
    """Return the numbers of the unit of `kept[at]` right after it, joined by commas, the last one by "and"."""
    whole = kept[at][0]
    run: list[Pair] = []
    for pair in kept[at + 1 : at + 2 + MOST]:
        found = pair[0]
        last = run[-1][0].last if run else whole.last
        between = texts[last : found.first]
        if found.value.unit != whole.value.unit or len(between) > LONGEST or not ENDS.isdisjoint(between):
            break
        joint = [text for text in between if text != "("][-1:]
        if run and joint not in ([","], ["and"]) and between[-1:] != ["("]:
            break
        run.append(pair)
        if len(run) > 1 and "and" in (between if between[-1:] == ["("] else between[-2:]):
            return run if _closed(texts, kept, at + 1 + len(run), found) else []
    return []


def _closed(texts: Sequence[str], kept: Sequence[Pair], following: int, last: Found) -> bool:
    """Return whether no other number follows in the sentence of the last part."""
    if following >= len(kept):
        return True
    return not ENDS.isdisjoint(texts[last.last : kept[following][0].first])


def _split(document: Document, texts: Sequence[str], whole: Pair, run: Sequence[Pair]) -> Split | None:
    found, what = whole
    parts = tuple(part for part, _ in run)
    gap = [text.lower() for text in texts[found.last : parts[0].first]]
    tail = [text.lower() for text in texts[parts[-1].last : parts[-1].last + LONGEST]]
    tail = tail[: next((at for at, text in enumerate(tail) if text in ENDS), len(tail))]
    inner = [text.lower() for text in texts[parts[0].last : parts[-1].first]]
    if (
        not NOT_ALL.isdisjoint(gap)
        or not SPENT.isdisjoint((*inner, *tail))
        or "among" in (*inner, *tail)
        or len(gap) > GAP
    ):
        return None
    of = _of(texts, found)
    colon = gap[-1:] in ([":"], ["—"], ["–"], ["("])
    sorts = {_sort(texts, part) for part in parts}
    if any(group <= sorts for group in SORTS) and len(sorts) == len(parts):
        return _by_sort(document, texts, whole, run, gap, of)
    if {noun.noun for _, noun in run} - {"", what.noun}:
        return None  # "two cars, three bikes": they count something else
    alike, listed = _parallel(texts, parts), _parallel(texts, (found, *parts))
    if _making(gap) or not REST.isdisjoint(tail[:8]):
        return Split(found, parts, True) if _making(gap) or colon or of else None
    if listed and not colon:
        return None  # "12 in Lyon, six in Paris and two in Reims": a part like the others
    if gap[-1:] == [":"] or (all(texts[part.first - 1] == "(" for part in parts) and len(parts) > 2):
        return Split(found, parts, alike) if not of else None
    return Split(found, parts, False) if alike and (colon or gap[-1:] == [","]) and not of and len(parts) > 2 else None


def _rest_of(texts: Sequence[str], kept: Sequence[Pair], at: int, run: Sequence[Pair]) -> Split | None:
    """Return a list that ends in everything else, with its whole: the sum of "the budget" that was told before."""
    parts = (kept[at][0], *(part for part, _ in run))
    last = parts[-1].last
    tail = texts[last : last + 8]
    if REST.isdisjoint(tail) or not _parallel(texts, parts):
        return None
    start = parts[0].first
    while start and texts[start - 1] not in ENDS:
        start -= 1
    opening = texts[start : parts[0].first]
    named = {word for the, word in pairwise(opening) if the.lower() in {"the", "this", "that"}}
    for whole, _ in reversed(kept[max(at - FARTHEST, 0) : at]):
        beside = {*texts[max(whole.first - 3, 0) : whole.first], *texts[whole.last : whole.last + 2]}
        if whole.last <= start and whole.value.unit == parts[0].value.unit and named & beside:
            return Split(whole, parts, True)
    return None


def _of(texts: Sequence[str], found: Found) -> bool:
    """Return whether a whole is told as "of the 23 dead"."""
    return "of" in {text.lower() for text in texts[max(found.first - 2, 0) : found.first]}


def _making(gap: Sequence[str]) -> bool:
    return not MAKING.isdisjoint(gap) or any(gap[at : at + 3] == ["made", "up", "of"] for at in range(len(gap)))


def _sort(texts: Sequence[str], part: Found) -> str:
    """Return what sort a part is: "six women", "14 were women"."""
    at = part.last
    while texts[at].lower() in {"were", "are", "was", "is", "of", "them"}:
        at += 1
    return lemma(texts[at].lower())


def _by_sort(
    document: Document, texts: Sequence[str], whole: Pair, run: Sequence[Pair], gap: Sequence[str], of: bool
) -> Split | None:
    """Return women and men as the parts of people, where the text tells of no child and none unidentified."""
    found, what = whole
    if what.noun not in PERSONS or not OTHERS.isdisjoint(document.derived(vocabulary)):
        return None
    parts = tuple(part for part, _ in run)
    if of:
        return Split(found, parts, True) if texts[found.first - 1] in {"Of", "the"} else None
    end = parts[-1].last + 1
    joined = all(part.last + 1 == noun.end for part, noun in run)  # "six women and four men", nothing between
    closed = end >= len(texts) or texts[end] in {".", ",", ";", ")", "—", "–", "\n", "who", "aged"}
    opened = gap[-1:] in ([","], [":"], ["—"], ["–"], ["("])
    return Split(found, parts, gap[-1:] == [":"]) if joined and closed and opened else None


def _parallel(texts: Sequence[str], parts: Sequence[Found]) -> bool:
    """Return whether all parts are told in like words: "14 in Lyon, six in Paris and two in Reims"."""
    ways = set()
    for part in parts:
        near = [text.lower() for text in texts[part.last : part.last + 5]]
        way = next((text for text in near if text in PREPOSITIONS or text == ","), "")
        ways.add("" if way == "," else way)
    return len(ways) == 1 and "" not in ways


def _judge(document: Document, split: Split) -> Iterator[Judgement]:
    whole, parts, sure = split
    total = sum(part.value.low for part in parts)
    if abs(total - whole.value.low) <= _loose((whole, *parts)):
        yield Judgement(Verdict.HELD, document, whole.span)
        return
    if not sure and abs(total - whole.value.low) > max(whole.value.low // 4, 2 * ONE):
        return  # a list of other things
    told = " + ".join(show(part.value) for part in parts)
    step = min(part.value.step for part in parts)
    exact = show(whole.value._replace(low=total, high=total, step=step))
    message = f"{told} = {exact}, but the text says {show(whole.value)}"
    related = tuple(Related(document, part.span) for part in parts)
    severity = None if sure else Severity.WARNING
    yield Judgement(Verdict.CONTRADICTED, document, whole.span, message, related, (), severity)


def _loose(numbers: Sequence[Found]) -> int:
    """Return by how much rounded parts may miss their rounded whole; plain counts add up exactly."""
    rounded = [found.value.step for found in numbers if found.value.step != ONE or found.value.unit]
    return (sum(rounded) + 1) // 2

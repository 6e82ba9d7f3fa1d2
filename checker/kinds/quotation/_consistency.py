"""One quotation told twice must be told in the same words: the judge behind `every quotation is consistent`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from checker.kinds.quotation._alignment import SEED, Alignment, best
from checker.kinds.quotation._finding import Other, Range, contradicted
from checker.kinds.quotation._sameness import Sameness, Speaker, judge
from checker.kinds.quotation._words import GAP
from checker.model import Fact, Judgement, Related, Relation, Verdict
from checker.spelling import relation

# Three words that stand in more quotations than this are a refrain or a formula.
CROWD = 6
# Two quotations with hardly a word between them are one speech, and may say nearly the same on purpose.
NEXT_DOOR = 40
# A speaker who goes on, in the words beside a quotation, at most so many characters of them.
GOING_ON = r"\b(?:went on|goes on|going on|continued|continues|continuing|concluded|concludes|concluding)\b"
AFTERWARDS = 60
# Letters of a word that tells one quotation from another, but for words that stand in any.
TELLING = 4
COMMON = frozenset(
    """that this these those with have going will there their they what when from about would could should think know
    just very want more were been them then than some make made need because""".split()
)


class Pair(NamedTuple):
    """Two quotations that share three words in a row: indices of facts, the earlier first."""

    one: int
    other: int
    alignment: Alignment
    sameness: Sameness


def consistency(facts: Sequence[Fact]) -> list[Judgement]:
    """Judge quotations that are told more than once; facts may come from several documents."""
    pairs = list(_pairs(facts))
    judged = [_held(facts, pair) for pair in pairs if pair.sameness is Sameness.SAME]
    unequal = [pair for pair in pairs if pair.sameness is Sameness.DIFFERS]
    varied = _refrains(facts, pairs) if unequal else set()
    unequal = [pair for pair in unequal if not {pair.one, pair.other} <= varied]
    while unequal:
        odd = _oddest(unequal)
        against = [pair for pair in unequal if odd in (pair.one, pair.other)]
        judged.append(contradicted(facts[odd], [_turned(facts, odd, pair) for pair in against]))
        unequal = [pair for pair in unequal if odd not in (pair.one, pair.other)]
    return judged


def _pairs(facts: Sequence[Fact]) -> Iterator[Pair]:
    """Yield the pairs of quotations that share three words in a row, one of them telling, each pair once."""
    places: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    grams = [list(zip(*(fact.value[shift:] for shift in range(SEED)), strict=False)) for fact in facts]
    shared = _shared(grams)
    if not shared:
        return
    known = [frozenset(fact.value) for fact in facts]
    for index, told in enumerate(grams):
        seen = {index}
        for at, gram in enumerate(told):
            if gram not in shared:
                continue
            others = places.setdefault(gram, [])
            for other, beside in others:
                if other not in seen:
                    seen.add(other)
                    if _overlap(known[other], known[index]):
                        yield _pair(facts, (other, index), (beside, at))
            if len(others) < CROWD:
                others.append((index, at))


def _shared(grams: Iterable[Iterable[tuple[str, ...]]]) -> set[tuple[str, ...]]:
    """Return the words in a row that stand in two quotations, and tell something."""
    known: set[tuple[str, ...]] = set()
    twice: set[tuple[str, ...]] = set()
    for each in map(set, grams):
        twice |= known & each
        known |= each
    return {gram for gram in twice if GAP not in gram and any(map(_tells, gram))}


def _tells(word: str) -> bool:
    """Tell whether a word is one of those that tell one quotation from another."""
    return len(word) >= TELLING and word not in COMMON


def _overlap(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether half the words of the shorter quotation stand in the other: what cannot be one is not aligned."""
    return 2 * len(one & other) >= min(len(one), len(other))


def _pair(facts: Sequence[Fact], of: tuple[int, int], at: tuple[int, int]) -> Pair:
    one, other = facts[of[0]], facts[of[1]]
    alike = one.value == other.value
    alignment = Alignment(len(one.value), (), False, 0) if alike else best(one.value, other.value, *at)
    sameness = judge(alignment, len(one.value), len(other.value))
    if sameness is Sameness.DIFFERS:
        sameness = _by_speakers(one, other, alignment)
    return Pair(*of, alignment, sameness)


def _by_speakers(one: Fact, other: Fact, alignment: Alignment) -> Sameness:
    """Return whether two wordings that differ are one quotation, by who speaks, where, and with what words."""
    if _apart(one, other, alignment) or not _telling(one, other, alignment):
        return Sameness.OTHER
    same = _same_speaker(one, other)
    if same in (Relation.AGREE, Relation.CONFLICT):
        return Sameness.DIFFERS if same is Relation.AGREE else Sameness.OTHER
    speaker = Speaker.UNKNOWN if one.document is other.document else Speaker.ELSEWHERE
    return judge(alignment, len(one.value), len(other.value), speaker)


def _same_speaker(one: Fact, other: Fact) -> Relation:
    """Return whether two quotations have one speaker; UNDECIDED where one of the speakers is not known."""
    left, right = one.mention.subject, other.mention.subject
    if not left or not right:
        return Relation.UNDECIDED
    if left.lower() == right.lower():
        return Relation.AGREE
    if _is_office(left) or _is_office(right):
        return Relation.UNDECIDED
    known = relation(left, right)
    return Relation.AGREE if known is Relation.VARIANT else known


def _telling(one: Fact, other: Fact, alignment: Alignment) -> bool:
    """Tell whether two quotations share words of their own rather than a turn of phrase (`we are going to`).

    One such word is enough where all is the same but for a "not".
    """
    shared = set(one.value).intersection(other.value)
    if sum(map(_tells, shared)) >= 2:
        return True
    sides = [one.value[slice(*d.left)] + other.value[slice(*d.right)] for d in alignment.differences]
    return any(map(_tells, shared)) and len(one.value) != len(other.value) and sides in ([("not",)], [("never",)])


def _is_office(name: str) -> bool:
    return name[0].islower() or name.lower().startswith(("the ", "a ", "an ", "one ")) or " " not in name


def _apart(one: Fact, other: Fact, alignment: Alignment) -> bool:
    """Tell whether two wordings may differ on purpose: a headline leaves words out; two may stand in one breath."""
    if "headline" in (one.part, other.part) and not alignment.word_for_word():
        return True
    if _asks(one) != _asks(other):
        return True
    if one.document is not other.document or one.part != other.part:
        return False
    return _continues(other) or other.span.start - one.span.end < NEXT_DOOR


def _asks(fact: Fact) -> bool:
    """Tell whether a quotation is a question."""
    return fact.document.text[fact.span.end - 1] == "?"


def _continues(fact: Fact) -> bool:
    """Tell whether the words beside a quotation say that the speaker goes on: what follows is told once."""
    text, (start, end) = fact.document.text, fact.span
    beside = (
        re.split(r"[.\n]", text[end : end + AFTERWARDS])[0],
        re.split(r"[.\n]", text[max(start - AFTERWARDS, 0) : start])[-1],
    )
    return any(re.search(GOING_ON, words) for words in beside)


def _oddest(pairs: Sequence[Pair]) -> int:
    """Return the quotation that differs from most others; of equals the last."""
    counts: dict[int, int] = {}
    for pair in pairs:
        for index in (pair.one, pair.other):
            counts[index] = counts.get(index, 0) + 1
    return max(counts, key=lambda index: (counts[index], index))


def _refrains(facts: Sequence[Fact], pairs: Sequence[Pair]) -> set[int]:
    """Return the quotations that vary a sentence on purpose: other words at one place, twice in one article."""
    ways: dict[tuple[int, tuple[Range, ...], int], dict[tuple[tuple[str, ...], ...], int]] = {}
    for pair in pairs:
        if pair.sameness is Sameness.SAME or pair.alignment.apart:
            continue
        for index in (pair.one, pair.other):
            other = _turned(facts, index, pair)
            key = (index, tuple(here for here, _ in other.differences), id(other.fact.document))
            told = tuple(other.fact.value[slice(*there)] for _, there in other.differences)
            ways.setdefault(key, {})[told] = pair.one + pair.other - index
    return {index for key, told in ways.items() if len(told) > 1 for index in (key[0], *told.values())}


def _turned(facts: Sequence[Fact], odd: int, pair: Pair) -> Other:
    """Return the other quotation of a pair, and where the two differ."""
    sides = tuple((difference.left, difference.right) for difference in pair.alignment.differences)
    other = facts[pair.other if odd == pair.one else pair.one]
    if odd != pair.one:
        sides = tuple((right, left) for left, right in sides)
    ends = pair.alignment.edge and bool(sides) and _goes_on(facts[odd], other, sides)
    return Other(other, sides, ends)


def _goes_on(fact: Fact, other: Fact, sides: Sequence[tuple[Range, Range]]) -> bool:
    """Tell whether a difference ends one of two wordings, or begins it, and not the other."""
    (first, beside), (last, across) = sides[0], sides[-1]
    return (first[0] == 0) != (beside[0] == 0) or (last[1] == len(fact.value)) != (across[1] == len(other.value))


def _held(facts: Sequence[Fact], pair: Pair) -> Judgement:
    one, other = facts[pair.one], facts[pair.other]
    return Judgement(Verdict.HELD, other.document, other.span, related=(Related(one.document, one.span),))

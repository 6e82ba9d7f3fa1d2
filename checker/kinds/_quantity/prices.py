"""`every money agrees with its rate`: "$600,000 for 30 people, or $20,000 each", "5 tonnes at £200 a tonne"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.kinds._quantity.asking import judge_of, plain, same_sentence, spread
from checker.kinds._quantity.binding import Counted
from checker.kinds._quantity.currency import SMALL, money
from checker.kinds._quantity.found import Found
from checker.kinds._quantity.kind import bound
from checker.kinds._quantity.show import number, show
from checker.kinds._quantity.units import WORDS
from checker.kinds._quantity.values import ONE
from checker.model import Document, Judgement, Related, Verdict
from checker.tokens import tokens

EACH = frozenset({"each", "apiece"})
HEADS = frozenset({"head", "person", "piece"})
SHARED = frozenset({"for", "among", "between", "amongst", "to"})
OPENING = frozenset({"or", "(", "at", "-", "–", "—", "about", "some", "around", "nearly", ",", "roughly"})
SAID = frozenset({"or", "(", "at"})
TOTAL = frozenset({"total", "totalling", "totaling", "or", "making"})

Pair = tuple[Found, Counted]


class Price(NamedTuple):
    """A total, how many share it, and the rate of each."""

    total: Found
    among: Found
    rate: Found


def prices(document: Document) -> Iterator[Price]:
    """Yield "M for C people, or R each" and "C tonnes at R a tonne, M in all" where all stand in one sentence."""
    texts = document.derived(tokens).texts
    pairs = [pair for pair in document.derived(bound) if not pair[0].role]
    for one, two, three in zip(pairs, pairs[1:], pairs[2:], strict=False):
        if not same_sentence(texts, one[0].first, three[0].last):
            continue
        if _is_rate(texts, three[0], two) and _shared(texts, one[0], two[0]) and _opens(texts, _end(two), three[0]):
            yield Price(one[0], two[0], three[0])
        elif _is_rate(texts, two[0], one) and texts[two[0].first - 1] == "at" and _totals(texts, two[0], three[0]):
            yield Price(three[0], one[0], two[0])


def _end(pair: Pair) -> int:
    return max(pair[0].last, pair[1].end)


def _is_rate(texts: Sequence[str], rate: Found, count: Pair) -> bool:
    """Return whether a sum of money is told of each of what is counted ("each", "a head", "a tonne")."""
    if not money(rate.value.unit) or rate.value.unit in SMALL or not plain(rate.value) or count[0].value.low <= 0:
        return False
    after, following = texts[rate.last], texts[min(rate.last + 1, len(texts) - 1)].lower()
    unit = count[0].value.unit
    if after in EACH or (after in {"a", "per"} and following in HEADS):
        return unit == "" and count[0].value.low >= 2 * ONE
    if after not in {"a", "an", "per"}:
        return False
    return following == count[1].noun if unit == "" else WORDS.get(following) == unit and unit != ""


def _shared(texts: Sequence[str], total: Found, count: Found) -> bool:
    """Return whether a sum of money goes to what is counted: "$600,000 for the 30 people"."""
    if not money(total.value.unit) or not plain(total.value):
        return False
    joint = [text.lower() for text in texts[total.last : count.first]]
    return (
        0 < len(joint) < 4 and joint[0] in SHARED and set(joint[1:]) <= {"the", "its", "all", "some", "their", "about"}
    )


def _opens(texts: Sequence[str], end: int, rate: Found) -> bool:
    joint = [text.lower() for text in texts[end : rate.first]]
    return len(joint) < 4 and OPENING.issuperset(joint) and not SAID.isdisjoint(joint)


def _totals(texts: Sequence[str], rate: Found, total: Found) -> bool:
    """Return whether a sum behind a rate is told as the total: "a total of £1,000", "£1,000 in all"."""
    if not money(total.value.unit) or total.value.unit != rate.value.unit or not plain(total.value):
        return False
    joint = {text.lower() for text in texts[rate.last : total.first]}
    tail = [text.lower() for text in texts[total.last : total.last + 2]]
    in_all = tail in (["in", "all"], ["in", "total"]) or tail[:1] == ["altogether"]
    return total.first - rate.last < 8 and (in_all or not TOTAL.isdisjoint(joint))


def _find(document: Document) -> Iterator[Judgement]:
    for price in prices(document):
        if price.total.value.unit == price.rate.value.unit:
            yield _judgement(document, price)


def _judgement(document: Document, price: Price) -> Judgement:
    (least, most), (few, many), (low, high) = (spread(found.value) for found in price)
    if low * few <= most * ONE and least * ONE <= high * many:
        return Judgement(Verdict.HELD, document, price.rate.span)
    total, count, rate = (found.value for found in price)
    share = number(total.low * ONE // count.low, ONE if total.low >= 100 * count.low else ONE // 100)
    each = show(rate._replace(low=0, high=0, step=ONE)).replace("0", share, 1)
    message = (
        f"{show(total)} for {show(count)} is {each} each, but the text says “{document.text[slice(*price.rate.span)]}”"
    )
    related = (Related(document, price.total.span), Related(document, price.among.span))
    return Judgement(Verdict.CONTRADICTED, document, price.rate.span, message, related)


judge = judge_of(EACH | HEADS | {"a", "an", "per"}, _find)

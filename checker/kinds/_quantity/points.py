"""Percentages that rise or fall: "from 10% to 12%, a rise of two points" (or of 20 %, never of 2 %)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.kinds._quantity.asking import plain, same_sentence
from checker.kinds._quantity.found import Found
from checker.kinds._quantity.show import number, show
from checker.kinds._quantity.values import ONE, Quantity
from checker.model import Document, Judgement, Related, Severity, Verdict
from checker.tokens import tokens

NEAR = 8  # tokens between two figures of one change
CHANGE = frozenset(
    """rise increase gain jump growth fall drop decline decrease cut reduction up down rose fell climbed dropped
    increased decreased declined grew gained lost jumped surged slipped""".split()
)
PARTED = frozenset("as while and but when after with which because".split())  # another clause, another change


def points(document: Document, quants: Sequence[Found]) -> Iterator[Judgement]:
    """Yield a judgement for each change that is told with the two percentages it lies between."""
    texts = document.derived(tokens).texts
    for three in zip(quants, quants[1:], quants[2:], strict=False):
        units = [found.value.unit for found in three]
        if not {"%", "pp"}.issuperset(units) or not all(plain(found.value) for found in three):
            continue
        one, two, last = three
        if (
            two.first - one.last > NEAR
            or last.first - two.last > NEAR
            or not same_sentence(texts, one.last, last.first)
        ):
            continue
        leads = [texts[found.first - 1].lower() if found.first else "" for found in three]
        if {leads[0], leads[1]} == {"from", "to"}:
            change, old, new = last, *((one, two) if leads[0] == "from" else (two, one))
            told = texts[two.last : last.first + 1]
        elif {leads[1], leads[2]} == {"from", "to"}:
            change, old, new = one, *((two, last) if leads[1] == "from" else (last, two))
            told = texts[max(one.first - 3, 0) : two.first]
        else:
            continue
        if not PARTED.isdisjoint(told) or CHANGE.isdisjoint(told):
            continue
        if old.value.unit == new.value.unit == "%" and old.value.low > 0:
            yield _judgement(document, change, old, new)


def _judgement(document: Document, change: Found, old: Found, new: Found) -> Judgement:
    low, high, told = old.value.low, new.value.low, abs(change.value.low)
    difference, share = abs(high - low), 100 * abs(high - low) * ONE // low
    loose = max(old.value.step, new.value.step, change.value.step)
    if abs(told - (difference if change.value.unit == "pp" else share)) <= max(loose, told // 20):
        return Judgement(Verdict.HELD, document, change.span)
    step = min(old.value.step, new.value.step)
    moved = show(Quantity(difference, difference, step, "", "pp"))
    if difference == ONE:
        moved = moved.removesuffix("s")
    way = "rise" if high > low else "fall"
    message = (
        f"from {show(old.value)} to {show(new.value)} is {moved}, or a {way} of {_percent(share)}, "
        f"but the text says “{document.text[slice(*change.span)]}”"
    )
    related = (Related(document, old.span), Related(document, new.span))
    confused = change.value.unit == "%" and abs(told - difference) <= loose // 2
    severity = Severity.WARNING if confused else None  # the sum is right, the unit is not
    return Judgement(Verdict.CONTRADICTED, document, change.span, message, related, (), severity)


def _percent(atoms: int) -> str:
    return f"{number(atoms, ONE // 10).removesuffix('.0')}%"

"""Multiples: "doubled", "more than tripled", "halved"."""

from __future__ import annotations

from datetime import date

from checker.kinds._quantity.multiples import STEMS, VERBS, Multiple, find, judge
from checker.model import Kind, Relation


def parse(text: str, issued: date | None) -> Multiple | None:
    """Return the multiple that a whole text tells ("doubled", "more than halved"), or None."""
    *hedge, verb = text.lower().split() or [""]
    said = " ".join(hedge)
    if verb not in VERBS or said not in {"", "more than", "nearly", "almost"}:
        return None
    return Multiple(*VERBS[verb], "nearly" if said == "almost" else said)


def compare(one: Multiple, other: Multiple) -> Relation:
    """Return whether two multiples are one; hedged ones of one factor are not told apart."""
    if one[:2] == other[:2]:
        return Relation.AGREE
    return Relation.UNDECIDED if one.hedge or other.hedge else Relation.CONFLICT


def show(value: Multiple) -> str:
    """Return `doubled`, `nearly tripled`."""
    stem = next(stem for stem, times in STEMS.items() if times == value[:2])
    return f"{value.hedge} {stem}ed".lstrip()


KIND = Kind("multiple", ("multiple", "multiples"), find, parse, compare, show, agreements={"figures": judge})

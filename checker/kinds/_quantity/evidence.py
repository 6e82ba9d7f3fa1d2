"""What the body says that a number of the headline may rest on: copied, rounded, added up, subtracted, halved."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from checker.kinds._quantity.found import Found
from checker.kinds._quantity.scan import quantities
from checker.kinds._quantity.values import ONE, Quantity, bounds, coarseness
from checker.model import Document
from checker.sentences import sentences
from checker.tokens import tokens

MOST = 120  # numbers of the body that sums are tried with
LENGTHS = {"time decade": (10, "time year"), "time century": (100, "time year"), "time week": (7, "time day")}
LENGTHS |= {"time day": (24, "time hour"), "time hour": (60, "time minute")}
YEARS = frozenset({"time year", "age", ""})
IN_WORDS = {
    word: number
    for number, words in {
        2: "both pair couple twice double doubled doubles twins duo former latter either "
        "neither second sisters brothers parents dual half halved",
        3: "trio triple tripled triplets thrice third",
        4: "quartet quadruple quadruplets foursome fourth quarter",
        5: "quintet fifth",
        6: "sixth",
        7: "seventh",
        8: "eighth",
        9: "ninth",
        10: "tenth decade",
        12: "dozen",
        20: "decades",
        100: "century",
    }.items()
    for word in words.split()
}


class Telling(NamedTuple):
    """A number of the body: its ends in atoms, its unit, its sentence, and whether it is no name, date or time."""

    low: int
    high: int
    unit: str
    sentence: int
    counts: bool


class Evidence(NamedTuple):
    """The numbers of the body, the years it names, and what its words say in passing ("both", "a decade")."""

    tellings: tuple[Telling, ...]
    years: tuple[int, ...]
    words: frozenset[int]


def evidence(document: Document, parts: Iterable[str]) -> Evidence:
    """Return what the article says outside its `parts`."""
    apart = [part.span for part in document.parts if part.name in set(parts)]
    starts = [span.start for span in document.derived(sentences)]
    tellings: list[Telling] = []
    years: set[int] = {document.issued.year} if document.issued else set()
    for found in document.derived(quantities):
        if any(span.start <= found.span.start < span.end for span in apart):
            continue
        value = found.value
        if found.role in {"date", "name"} and 1000 * ONE < value.low < 2200 * ONE:
            years |= {value.low // ONE, value.high // ONE}
        times = LENGTHS.get(value.unit)
        if times is not None:
            at = bisect_right(starts, found.span.start)
            tellings.append(Telling(value.low * times[0], value.high * times[0], times[1], at, False))
        tellings.append(
            Telling(value.low, value.high, value.unit, bisect_right(starts, found.span.start), not found.role)
        )
    words = {IN_WORDS[low] for text in set(document.derived(tokens).texts) if (low := text.lower()) in IN_WORDS}
    return Evidence(tuple(tellings), tuple(sorted(years)), frozenset(words))


def supported(found: Found, known: Evidence) -> bool:
    """Return whether a number of the headline follows from what the body says."""
    value = found.value
    if value.unit.startswith("time ") and not any(telling.unit == value.unit for telling in known.tellings):
        return True  # lengths of time are counted off dates too
    if value.low <= ONE or _told(value, known) or value.low in {word * ONE for word in known.words}:
        return True
    return _years(value, known) or _share(value, known) or _reckoned(value, known)


def _told(value: Quantity, known: Evidence) -> bool:
    """Return whether the number stands in the body, rounded or cut off at the digits it shows at most."""
    low, high = bounds(value)
    step = max(value.step, _rough(value.low))
    low = value.low // 2 if low is None else min(low, value.low - step // 2)
    high = value.high * 3 // 2 if high is None else max(high, value.high + step - 1)
    if any(low <= telling.high and telling.low <= high for telling in known.tellings):
        return True
    millions = value.low * 10**6  # "14m" may be metres, and millions of what the headline names
    return value.unit == "m" and any(abs(telling.low - millions) * 20 <= millions for telling in known.tellings)


def _rough(atoms: int) -> int:
    return min(coarseness(atoms), abs(atoms) // 20)


def _years(value: Quantity, known: Evidence) -> bool:
    """Return whether the number is a year told short ('87), or the time between two years of the body."""
    if value.unit not in YEARS or value.low % ONE or value.low > 3000 * ONE:
        return False
    number = value.low // ONE
    if any(
        year % 100 == number or year // 100 * 100 == number or year // 10 * 10 % 100 == number for year in known.years
    ):
        return True
    years = known.years[:MOST]
    return any(abs(one - other - number) <= 1 for other in years for one in years if one > other)


def _share(value: Quantity, known: Evidence) -> bool:
    """Return whether a percentage is a share of the body, the rest of one, or one number as a share of another."""
    if value.unit != "%":
        return False
    shares = [100 * telling.low for telling in known.tellings if telling.unit == "share"]
    rests = [100 * ONE - telling.low for telling in known.tellings if telling.unit == "%"]
    if any(abs(each - value.low) <= ONE for each in (*shares, *rests)):
        return True
    plain = sorted({telling.low for telling in known.tellings if telling.low > 0})[:MOST]
    return any(
        abs(100 * part * ONE // whole - value.low) <= ONE // 2
        or abs(100 * (whole - part) * ONE // part - value.low) <= ONE // 2
        for at, part in enumerate(plain)
        for whole in plain[at + 1 :]
    )


def _reckoned(value: Quantity, known: Evidence) -> bool:
    """Return whether numbers of neighbouring sentences and of the same unit give the number: sum, difference, half."""
    loose = max(value.step // 2, _rough(value.low))
    alike = [
        telling for telling in known.tellings if telling.unit == value.unit and telling.counts and telling.low > 0
    ][:MOST]
    if any(abs(telling.low - 2 * value.low) <= loose for telling in alike):
        return True
    return any(
        abs(one.sentence - other.sentence) <= 1
        and value.low - loose <= max(one.low + other.low, 0)
        and loose >= min(abs(one.low + other.low - value.low), abs(abs(one.low - other.low) - value.low))
        for at, one in enumerate(alike)
        for other in alike[at + 1 :]
    )

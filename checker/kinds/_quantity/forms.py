"""Forms that are read in a way of their own: ages, decades, vague numbers, shares and ordinals."""

from __future__ import annotations

from functools import lru_cache

from checker.kinds._quantity.hedges import read_hedge
from checker.kinds._quantity.numerals import DASHES, ONES, Window, read_number
from checker.kinds._quantity.reader import Reading, read_all, read_unit, window
from checker.kinds._quantity.values import ONE, Quantity, rational

VAGUE = {"dozens": 1, "hundreds": 100, "thousands": 10**3, "millions": 10**6, "billions": 10**9, "trillions": 10**12}
PARTS = {
    "half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5,
    "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9,
    "ninths": 9, "tenth": 10, "tenths": 10,
}  # fmt: skip


def _aged(view: Window, length: int) -> Reading | None:
    at = 1
    while at < 3 and view.words[at] in {"of", "-", "–", "between"}:
        at += 1
    hedge, at = read_hedge(view.words, at)
    numeral = read_number(view, at)
    if numeral is None or not 0 <= numeral.atoms < 130 * ONE or numeral.atoms % ONE:
        return None
    high, end = numeral.atoms, numeral.end
    if view.words[end] in {"to", "and", *DASHES}:
        upper = read_number(view, end + 1)
        if upper is not None and high < upper.atoms < 130 * ONE and not upper.atoms % ONE:
            high, end = upper.atoms, upper.end
    unit, after = read_unit(view, end)
    if unit == "age" or unit == "time year":
        end = after
    elif unit:
        return None
    return Reading(0, end, Quantity(numeral.atoms, high, ONE, hedge, "age"))


PARTS_OF_DECADE = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
DECADES = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80}
DECADES |= {"nineties": 90, "teens": 13}


def _decade(view: Window, length: int) -> Reading | None:
    words = view.words[:length]
    if not {"his", "her", "their", "my", "our"} & set(words):
        return None
    start = DECADES.get(words[-1])
    if start is None:
        start = int(words[-2]) if words[-2] in {"20", "30", "40", "50", "60", "70", "80", "90"} else 0
    low, high = next((PARTS_OF_DECADE[word] for word in words if word in PARTS_OF_DECADE), (0, 9))
    if start == 13:
        low, high = 0, 6
    return Reading(0, length, Quantity((start + low) * ONE, (start + high) * ONE, ONE, "", "age")) if start else None


def _vague(view: Window, length: int) -> Reading | None:
    hedge, at = read_hedge(view.words, 0)
    words = [word for word in view.words[at:length] if word != "of"]
    few = {"scores": (40, 199), "dozens": (24, 99)}.get(words[-1])
    if few is None:
        unit = VAGUE.get(words[-1])
        if unit is None:
            return None
        tens = {"tens": 10, "hundreds": 100, "thousands": 1000}.get(words[0], 1) if len(words) > 1 else 1
        most = tens * 10 if tens > 1 else 10 if unit == 100 else 100
        few = (unit * tens * 2, unit * most - 1)
    return Reading(0, length, Quantity(few[0] * ONE, few[1] * ONE, ONE, hedge, ""))


def _share(view: Window, length: int) -> Reading | None:
    hedge, at = read_hedge(view.words, 0)
    words = view.words
    top = read_number(view, at)
    if top is not None and words[top.end] in {"in", "out"}:
        bottom_at = top.end + (2 if words[top.end] == "out" else 1)
        bottom = read_number(view, bottom_at + (words[bottom_at] == "every"))
        if bottom is None or not ONE <= top.atoms < bottom.atoms <= 10**6 * ONE or bottom.end < length:
            return None
        return Reading(0, bottom.end, _shared(rational(top.atoms // ONE, bottom.atoms // ONE), hedge))
    parts = PARTS.get(words[length - 1])
    if parts is None:
        return None
    many = ONES.get(words[at], 1)
    if many >= parts or (many > 1) != words[length - 1].endswith("s"):
        return None
    return Reading(0, length, _shared(rational(many, parts), hedge))


ORDINALS = {word: number for number, word in enumerate(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth".split(), start=1)}  # fmt: skip
ORDINALS |= {
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "eightieth": 80,
    "ninetieth": 90,
}
ORDINALS |= {"hundredth": 100, "thousandth": 1000, "millionth": 10**6}


def _ordinal(view: Window, length: int) -> Reading | None:
    words = view.words
    number: int | None
    if words[0][:1].isdigit():
        digits = words[0].replace(",", "")
        number = int(digits) if view.touches[1] and digits.isdecimal() and len(digits) < 12 else None
    else:
        number = ORDINALS.get(words[length - 1])
        if number is not None and length > 1:
            base = read_number(view, 0)
            number = None if base is None or number > 19 else number + base.atoms // ONE
    return None if number is None else Reading(0, length, Quantity(number * ONE, number * ONE, ONE, "", "ordinal"))


def _shared(atoms: int, hedge: str) -> Quantity:
    return Quantity(atoms, atoms, 0, hedge, "share")


SPECIAL = {"aged": _aged, "decade": _decade, "vague": _vague, "share": _share, "ordinal": _ordinal}


@lru_cache(maxsize=8192)
def read(texts: tuple[str, ...], touches: tuple[bool, ...], production: str, changing: bool = False) -> list[Reading]:
    """Return the quantities of a match, in order; the same form is read once.

    texts: its tokens; touches: whether each touches the one before; changing: whether the word before the match makes
    "X to Y" a change, no range.
    """
    view = window(texts, touches)
    special = SPECIAL.get(production)
    reading = special(view, len(texts)) if special is not None else None
    return [reading] if reading is not None else read_all(view, len(texts), changing)

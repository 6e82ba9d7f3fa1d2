"""The canonical surface form of a quantity; reading it gives the value back."""

from __future__ import annotations

from checker.kinds._quantity.currency import CODES, SHOWN, SMALL
from checker.kinds._quantity.units import UNITS
from checker.kinds._quantity.values import ONE, Quantity, rational

WORDS = {10**3: "thousand", 10**6: "million", 10**9: "billion", 10**12: "trillion", 10**15: "quadrillion"}
AFTER = {"%": "%", "pp": " percentage points", "bp": " basis points", "°": " degrees", "": "", "share": ""}
PLURALS = {"foot": "feet", "inch": "inches", "kph": "km/h"}


def show(value: Quantity) -> str:
    """Return the canonical form of a quantity ("more than 200", "$1.2 million", "5 to 10 miles")."""
    if value.unit == "ordinal":
        return ordinal(value.low // ONE)
    if value.unit == "age" or value.unit.endswith(" old"):
        return _age(value)
    before, after = affixes(value.unit)
    ends = [value.low] if value.low == value.high else [value.low, value.high]
    plain = not value.hedge and len(ends) == 1 and not before
    told = " to ".join(_signed(atoms, value.step, before, "-" if plain else "minus ") for atoms in ends)
    return f"{value.hedge} {told}{after}".lstrip()


def _signed(atoms: int, step: int, before: str, minus: str) -> str:
    return f"{minus if atoms < 0 else ''}{before}{number(abs(atoms), step)}"


def affixes(unit: str) -> tuple[str, str]:
    """Return what stands before and after a number of `unit`."""
    if unit in SHOWN:
        return SHOWN[unit], ""
    if unit in CODES:
        return f"{unit} ", ""
    if unit in AFTER:
        return "", AFTER[unit]
    if unit in SMALL:
        return "", f" {SMALL[unit]}"
    if unit.startswith("time "):
        return "", f" {unit[5:]}s"
    if unit in UNITS:
        head, _, last = unit.rpartition(" ")
        plain = PLURALS.get(last) or (last if len(last) < 4 or last == "stone" else f"{last}s")
        return "", f" {head} {plain}".replace("  ", " ")
    return "", f" {unit}s"


def number(atoms: int, step: int) -> str:
    """Return a number, not below zero, with the digits that `step` shows: "892", "3.50", "1.2 million", "2/3"."""
    if step == 0:
        return fraction(atoms)
    if step <= ONE:
        return _digits(atoms, step)
    big = next((big for big in WORDS if big * ONE >= step and (big * ONE // step) in {1, 10, 100, 1000}), 10**15)
    return f"{_digits(atoms // big, max(step // big, 1))} {WORDS[big]}"


def _digits(atoms: int, step: int) -> str:
    places = 0
    while places < 12 and step < ONE:
        step, places = step * 10, places + 1
    whole, rest = divmod(atoms * 10**places + ONE // 2, ONE * 10**places) if not places else divmod(atoms, ONE)
    if not places:
        return f"{whole:,}"
    decimals = (rest * 10**places + ONE // 2) // ONE
    if decimals >= 10**places:
        whole, decimals = whole + 1, 0
    return f"{whole:,}.{decimals:0{places}}"


def fraction(atoms: int) -> str:
    """Return the simplest fraction that rounds to `atoms`: the first convergent of its continued fraction that does."""
    top, bottom, before, under = 1, 0, 0, 1
    left, right = atoms, ONE
    while right:
        whole, rest = divmod(left, right)
        top, bottom, before, under = whole * top + before, whole * bottom + under, top, bottom
        if rational(top, bottom) == atoms:
            break
        left, right = right, rest
    if bottom == 1:
        return str(top)
    return f"{top}/{bottom}" if bottom < 100 else f"{top} in {bottom}"


def ordinal(number: int) -> str:
    """Return "1st", "12th", "23rd"."""
    tens, ones = number // 10 % 10, number % 10
    mark = "th" if tens == 1 else {1: "st", 2: "nd", 3: "rd"}.get(ones, "th")
    return f"{number}{mark}"


def _age(value: Quantity) -> str:
    low, high = number(value.low, value.step), number(value.high, value.step)
    told = low if value.low == value.high else f"{low} to {high}"
    hedged = f"{value.hedge} {told}".lstrip()
    return f"aged {hedged}" if value.unit == "age" else f"{hedged} {value.unit.replace(' ', 's ')}"

"""Numbers in figures and words, with the place of the last digit they show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from checker.kinds._quantity.values import ONE, rational

ONES = {word: number for number, word in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen".split())}  # fmt: skip
ONES["nought"] = 0
TENS = {word: 10 * number for number, word in enumerate(
    "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}  # fmt: skip
SMALL = ONES | TENS
BIG = {
    "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15,
    "lakh": 10**5, "crore": 10**7, "mn": 10**6, "mln": 10**6, "mil": 10**6, "bn": 10**9, "bln": 10**9,
    "tn": 10**12, "trn": 10**12,
}  # fmt: skip
LETTERS = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}
VULGAR = {
    mark: (top, bottom)
    for mark, top, bottom in zip(
        "½¼¾⅓⅔⅛⅜⅝⅞⅕⅖⅗⅘⅙⅚",
        (1, 1, 3, 1, 2, 1, 3, 5, 7, 1, 2, 3, 4, 1, 5),
        (2, 4, 4, 3, 3, 8, 8, 8, 8, 5, 5, 5, 5, 6, 6),
        strict=True,
    )
}
DASHES = frozenset({"-", "–", "‑"})
LONGEST = 30  # digits; a longer figure is no quantity that a newspaper prints


class Numeral(NamedTuple):
    """A number in atoms, the place of its last digit in atoms (0: a fraction), and where reading went on."""

    atoms: int
    step: int
    end: int


class Window(NamedTuple):
    """The tokens of a match: lower-cased, closed by empty strings, and whether each touches the one before it."""

    words: Sequence[str]
    touches: Sequence[bool]


def figure(text: str) -> tuple[int, int] | None:
    """Return the value and step, in atoms, of a token of digits with group and decimal marks; None where it is none."""
    if len(text) > LONGEST or not text.isascii():
        return None
    whole, mark, decimals = text.rpartition(".")
    if not mark:
        whole, decimals = decimals, ""
    groups = whole.split(",")
    if "." in whole:  # "1.234.567"
        groups, decimals = [*whole.split("."), decimals], ""
    if not decimals.isdecimal() and decimals:
        return None
    if len(groups) == 2 and not mark and len(groups[1]) < 3:  # a decimal comma: "3,5"
        groups, decimals = groups[:1], groups[1]
    if not all(group.isdecimal() for group in groups) or not _grouped(groups):
        return None
    return rational(int("".join(groups) + decimals), 10 ** len(decimals)), _step(decimals)


def _grouped(groups: Sequence[str]) -> bool:
    """Return whether the groups of a figure are as printed: 1,234,567 or 12,34,567; no zero in front."""
    if len(groups) == 1:
        return groups[0] == "0" or groups[0][0] != "0"
    return len(groups[0]) <= 3 and len(groups[-1]) == 3 and all(len(group) in {2, 3} for group in groups[1:-1])


def _step(decimals: str) -> int:
    return max(ONE // int("1" + "0" * len(decimals)), 1)


def read_number(window: Window, place: int) -> Numeral | None:
    """Return the number that starts at `place`, or None."""
    words = window.words
    if words[place] in VULGAR:
        return Numeral(rational(*VULGAR[words[place]]), 0, place + 1)
    half = _half(words, place)
    if half is not None:
        return half
    if not words[place][:1].isdigit():
        return _words(window, place)
    read = figure(words[place])
    return None if read is None else _figure(window, place, *read)


def _figure(window: Window, place: int, atoms: int, step: int) -> Numeral | None:
    words, touches, after = window.words, window.touches, place + 1
    word = words[after]
    fraction = _slash(words, place)
    if fraction is not None:
        return fraction
    if word in VULGAR:
        return _scaled(words, Numeral(atoms + rational(*VULGAR[word]), ONE // 100, after + 1))
    if word == "and":
        return _and_half(words, Numeral(atoms, step, after))
    if word in LETTERS and touches[after] and not (touches[after + 1] and words[after + 1][:1].isalnum()):
        return Numeral(atoms * LETTERS[word], step * LETTERS[word], after + 1)
    if word == "hundred" or word == "dozen":
        times = 100 if word == "hundred" else 12
        return Numeral(atoms * times, ONE, after + 1)
    return _scaled(words, Numeral(atoms, step, after))


def _slash(words: Sequence[str], place: int) -> Numeral | None:
    """Return "1/2" or "10 1/2"; a denominator above 100 makes no fraction but a reference."""
    base = 0
    if words[place + 1][:1].isdigit() and words[place + 2] == "/":
        if not words[place].isdigit() or len(words[place]) > LONGEST:
            return None
        base, place = int(words[place]), place + 1
    if words[place + 1] != "/" or not (words[place].isdigit() and words[place + 2].isdigit()):
        return None
    if len(words[place]) > 2 or len(words[place + 2]) > 2 or int(words[place + 2]) < 2:
        return None
    top, bottom = int(words[place]), int(words[place + 2])
    return (
        Numeral(rational(base * bottom + top, bottom), ONE // 100 if base else 0, place + 3) if top < bottom else None
    )


def _scaled(words: Sequence[str], numeral: Numeral) -> Numeral:
    """Multiply by the magnitude that follows ("1.2 million", "5-million", "2 thousand billion")."""
    atoms, step, place = numeral
    at = place + 1 if words[place] in DASHES and words[place + 1] in BIG else place
    while words[at] in BIG and at < place + 3:
        atoms, step, at = atoms * BIG[words[at]], step * BIG[words[at]], at + 1
    return Numeral(atoms, step, at)


def _half(words: Sequence[str], place: int) -> Numeral | None:
    """Return "half a million", "half-dozen", "a quarter of a million", "a quarter million"."""
    if words[place] == "half":
        at = place + 2 if words[place + 1] in {"a", "-"} else place + 1
        share = 2
    elif words[place] in {"a", "one"} and words[place + 1] == "quarter":
        at = place + 2
        if words[at] == "of":
            at += 2
        share = 4
    else:
        return None
    if words[at] == "dozen":
        return Numeral(12 * ONE // share, ONE, at + 1)
    times = BIG.get(words[at])
    return None if times is None else Numeral(times * ONE // share, times * ONE // (10 if share == 2 else 100), at + 1)


def _and_half(words: Sequence[str], numeral: Numeral) -> Numeral:
    """Read on after a whole number: "and a half", "and a half million", or nothing."""
    atoms, step, place = numeral
    if words[place] != "and" or words[place + 1] != "a" or words[place + 2] not in {"half", "quarter"}:
        return _scaled(words, numeral)
    share, step = (ONE // 2, ONE // 10) if words[place + 2] == "half" else (ONE // 4, ONE // 100)
    return _scaled(words, Numeral(atoms + share, step, place + 3))


def _words(window: Window, place: int) -> Numeral | None:
    """Return a number in words; a part that cannot continue the number ends it ("two three")."""
    words, at = window.words, place
    total = current = 0
    last = 10**18
    step = 1
    if words[at] in {"a", "an"}:
        if words[at + 1] not in BIG and words[at + 1] not in {"hundred", "dozen"}:
            return None
        current, at = 1, at + 1
    elif words[at] not in SMALL:
        return None
    start = at
    while True:
        word = words[at]
        joined = at
        if at > start and word in {"and", *DASHES}:
            joined += 1
            if word == "and" and words[at - 1] not in BIG and words[at - 1] != "hundred":
                break
            word = words[joined]
        number = SMALL.get(word)
        if number is not None:
            room = current % 100 if number >= 10 else (current % 10 or (current % 100 == 10))
            if (
                (at > start and word in {"zero", "nought"})
                or (room and at > start)
                or (at > start and words[at - 1] in ONES)
            ):
                break
            current += number
            step = 1
        elif word == "hundred" and 0 < current < 100:
            current *= 100
        elif word == "dozen" and current and not total:
            current *= 12
        elif word in BIG and current and BIG[word] < last:
            total, last, step, current = total + current * BIG[word], BIG[word], BIG[word], 0
        else:
            break
        at = joined + 1
    if at == place or (at == start and words[place] in {"a", "an"}):
        return None
    return _and_half(words, Numeral((total + current) * ONE, step * ONE, at))

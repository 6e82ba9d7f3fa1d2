"""Forms: what a surface form says before the publication date and the sentence resolve it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from checker.kinds.date.words import EDGES, MONTHS, NUMBERS, ORDINALS, UNITS, WEEKDAYS, unit_of

MONTH_CLASSES = frozenset({"MONTH", "MONTH_NAME", "MONTH_WORD", "MONTH_SHORT"})
WEEKDAY_CLASSES = frozenset({"WEEKDAY", "WEEKDAY_SHORT", "WEEKDAY_WORD"})
FIGURES = frozenset({"N12", "N31", "N2", "N3", "YEAR", "BIG", "DECIMAL", "CLOCK_DOT", "N0"})
UNIT_CLASSES = frozenset({"UNIT", "UNITS", "DAY", "YEAR_UNIT", "WEEK", "WEEKEND", "CENTURY", "QUARTER"})


class Form(NamedTuple):
    """A surface form as read: `op` names the function of `resolve` that makes a value of `args`.

    skip: how many of its first tokens are no part of the expression (`the` of `the third-quarter results`).
    """

    op: str
    args: tuple[Any, ...] = ()
    mod: str = ""
    weekday: int = -1
    skip: int = 0


class Surface(NamedTuple):
    """The tokens of one match: the grammar's class of each, and the words in lower case."""

    classes: tuple[str, ...]
    words: tuple[str, ...]

    def word(self, *names: str) -> str:
        """Return the first word of one of the classes, or the empty string."""
        for name, word in zip(self.classes, self.words, strict=True):
            if name in names:
                return word
        return ""

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Return (class, word) pairs."""
        return zip(self.classes, self.words, strict=True)

    def has(self, name: str) -> bool:
        """Return whether a token of the class stands in the match."""
        return name in self.classes

    def cut(self, first: int, last: int) -> Surface:
        """Return a stretch of the match."""
        return Surface(self.classes[first:last], self.words[first:last])

    @property
    def month(self) -> int:
        """The month named, 0 where there is none."""
        word = next((word for name, word in self.pairs() if name in MONTH_CLASSES), "")
        return MONTHS[word[:3]] if word else 0

    @property
    def weekday(self) -> int:
        """The weekday named, 0 for Monday, -1 where there is none."""
        word = next((word for name, word in self.pairs() if name in WEEKDAY_CLASSES), "")
        return WEEKDAYS[word[:3]] if word else -1

    @property
    def mod(self) -> str:
        """TIMEX3's `mod` for `early`, `mid`, `the end of`."""
        return EDGES.get(self.word("EARLY", "MID", "EDGE"), "")

    @property
    def which(self) -> str:
        """The word that points: this, last, next, that, past, previous, following…; empty where there is none."""
        return self.word("ADJECTIVE", "LAST", "NEXT", "PAST", "THIS", "THAT")


Reader = Callable[[Surface], Form | None]


def year_of(surface: Surface) -> int | str:
    """Return the year in figures, `this`, `last`, `next` or `that` before `year`, or 0."""
    for index, name in enumerate(surface.classes):
        if name == "YEAR":
            return int(surface.words[index])
        if name == "YEAR_UNIT" and index and surface.classes[index - 1] in ("THIS", "LAST", "NEXT", "THAT"):
            return surface.words[index - 1]
    return 0


def spelled_year(surface: Surface) -> int:
    """Return a year spelled in words (`nineteen ninety-six`, `two thousand and one`), or 0."""
    values = [int(NUMBERS[word]) for name, word in surface.pairs() if name in ("TEEN", "TENS", "SMALL", "TWO")]
    if surface.has("THOUSAND"):
        return 2000 + sum(values[1:])
    return values[0] * 100 + sum(values[1:]) if len(values) > 1 else 0


def day_number(surface: Surface) -> int:
    """Return the day of the month: the first figure up to 31, or an ordinal word; 0 where there is none."""
    tens = 0
    for name, word in surface.pairs():
        if name in ("N12", "N31"):
            return int(word)
        if name == "TENS":
            tens = int(NUMBERS[word])
        elif name in ("ORDINAL", "ORDINAL_SMALL"):
            number = tens + ORDINALS[word]
            return number if number <= 31 else 0
    return 0


def rank(surface: Surface) -> int:
    """Return the number of `first` or `1st`, 0 where there is none."""
    word = surface.word("ORDINAL_SMALL")
    return ORDINALS[word] if word else int(surface.word("N12") or 0) if surface.has("SUFFIX") else 0


def amount(surface: Surface) -> float | None:
    """Return the number that an amount says (`two and a half`, `5 1/2`, `twenty-four`), None where it is vague."""
    if surface.has("FEW") or surface.has("SEVERAL"):
        return None
    if surface.has("SLASH"):
        figures = [int(word) for name, word in surface.pairs() if name in FIGURES]
        return figures[0] + figures[1] / max(figures[2], 1) if len(figures) == 3 else None
    total = 0.0
    seen = False
    for name, word in surface.pairs():
        if name in FIGURES:
            total, seen = total + float(word.replace(",", "")), True
        elif name in ("HUNDRED", "THOUSAND"):
            total, seen = (total or 1) * NUMBERS[word], True
        elif name == "A" and seen:
            continue  # `two and a half`
        elif name == "A" and surface.has("HALF"):
            seen = True
        elif name == "HALF":
            total, seen = total + 0.5, True
        elif name in ("SMALL", "TWO", "TEEN", "TENS", "FRACTION", "A"):
            total, seen = total + NUMBERS[word], True
        elif name in ("DOZEN", "COUPLE"):
            total, seen = (total or 1) * NUMBERS[word], True
    return total if seen else None


def unit(surface: Surface) -> str:
    """Return the last unit named, in the singular."""
    word = next((word for name, word in reversed(list(surface.pairs())) if name in UNIT_CLASSES), "")
    return unit_of(word) if word else ""


def length(count: float | None, unit: str) -> str:
    """Return the TIMEX3 value of so many units; `X` stands for an amount that is vague."""
    if count is not None and unit in ("decade", "century"):
        count, unit = count * (10 if unit == "decade" else 100), "year"
    letters = UNITS[unit]
    if letters == "2W":
        letters, count = "W", None if count is None else 2 * count
    mark, letter = ("T", letters[1:]) if letters[0] == "T" else ("", letters)
    if count is None:
        return f"P{mark}X{letter}"
    if count != int(count):
        return _fraction(count, mark, letter)
    return f"P{mark}{int(count)}{letter}"


SMALLER = {"Y": ("M", 12), "TH": ("M", 60), "TM": ("S", 60), "E": ("Y", 10), "C": ("Y", 100), "D": ("TH", 24)}


def _fraction(count: float, mark: str, letter: str) -> str:
    smaller = SMALLER.get(mark + letter)
    if smaller is None or (count - int(count)) * smaller[1] % 1:
        return f"P{mark}{count:g}{letter}"
    rest = int((count - int(count)) * smaller[1])
    whole = f"{int(count)}{letter}" if count >= 1 else ""
    join = "T" if smaller[0][0] == "T" else ""
    return f"P{mark}{whole}{join}{rest}{smaller[0][-1]}"

"""Numbers in figures and in words, and which of the two a house's examples choose."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.layouts._records import Reading

SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NTH = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
TENTHS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split()
WORDS = SMALL + [f"{ten}-{one}".removesuffix("-zero") for ten in TENS for one in SMALL[:10]]
ORDINALS = NTH + [
    tenth if not one else f"{ten}-{NTH[one]}" for ten, tenth in zip(TENS, TENTHS, strict=True) for one in range(10)
]
CARDINAL = {word: number for number, word in enumerate(WORDS)}
ORDINAL = {word: number for number, word in enumerate(ORDINALS)}
NUMERIC = frozenset({"number", "ordinal", "century"})  # the fields whose style the size of the number may decide


def size(figures: str) -> float:
    """Return the number that figures tell, their commas left out; as much as a float may hold."""
    return float(figures.replace(",", ""))


def mark(number: int) -> str:
    """Return `st`, `nd`, `rd` or `th`."""
    return "th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def written(content: str, style: str) -> str | None:
    """Return a number in one of the styles `figures`, `words`, `Words`, `1st`, `first`; None for no words for it."""
    if style == "figures":
        return content
    if style == "1st":
        return f"{content}{mark(int(size(content)))}"
    table = ORDINALS if style == "first" else WORDS
    number = size(content)
    if number != int(number) or not 0 <= number < len(table):
        return None
    return table[int(number)].capitalize() if style == "Words" else table[int(number)]


def chosen(reading: Reading, layouts: Sequence[Reading]) -> tuple[Reading, ...]:
    """Return the layouts that speak for the numbers of a reading.

    An example in words speaks for its number and all below, one in figures for its number and all above; where all
    examples are in one of the two, they speak for every number.
    """
    said = reading.contents
    if NUMERIC.isdisjoint(said):
        return tuple(layouts)
    kept = tuple(layouts)
    for field in NUMERIC & said.keys():
        words = [one for one in kept if _style(one, field) in {"words", "first"}]
        figures = [one for one in kept if _style(one, field) in {"figures", "1st"}]
        if words and figures:
            number = size(said[field])
            most, least = max(_sizes(words, field)), min(_sizes(figures, field))
            whole = number == int(number)
            kept = tuple(words if whole and number <= most else figures if number >= least or not whole else kept)
    return kept


def _style(layout: Reading, field: str) -> str:
    return next((piece.style for piece in layout.pieces if piece.field == field), "")


def _sizes(layouts: Iterable[Reading], field: str) -> list[float]:
    return [size(layout.contents[field]) for layout in layouts]


def grouping(examples: Iterable[Reading]) -> bool | None:
    """Return whether the figures of examples have commas; None where none has four digits before its point."""
    told = [example.contents.get("number", "").partition(".")[0] for example in examples]
    long = [figures for figures in told if sum(map(str.isdigit, figures)) > 3]
    return any("," in figures for figures in long) if long else None

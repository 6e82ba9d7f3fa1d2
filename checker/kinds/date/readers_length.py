"""Readers of durations and of recurring times."""

from __future__ import annotations

from checker.kinds.date.forms import (
    MONTH_CLASSES,
    UNIT_CLASSES,
    Form,
    Reader,
    Surface,
    amount,
    length,
    unit,
)
from checker.kinds.date.words import FREQUENCIES, HEDGES, PARTS, SEASONS, UNITS, unit_of


def duration(surface: Surface) -> Form | None:
    """Read `nearly two months`, `three-year`, `5 1/2 hours`, `a minute and a half`, `two years and three months`."""
    units = [i for i, name in enumerate(surface.classes) if name in UNIT_CLASSES]
    if surface.has("ALL"):
        return Form("length", (length(1, unit(surface)),))
    if not units:
        return Form("length", ("PXX",))  # `a while`
    first = surface.cut(0, units[0])
    name = unit_of(surface.words[units[0]])
    if surface.classes[-1] == "LONG":
        return Form("length", (length(1 if not surface.has("UNITS") else None, name),))
    if len(units) > 1:
        return _compound(surface, units)
    rest = surface.cut(units[0] + 1, len(surface.words))
    count = amount(first)
    if rest.has("HALF") and count is not None:
        count += 0.5
    mod = "APPROX" if rest.has("SO") else "MORE_THAN" if rest.has("MORE") else hedge(first)
    return Form("length", (length(count, name),), mod)


ORDER = tuple("century decade year quarter month fortnight week weekend day hour minute second".split())


def _compound(surface: Surface, units: list[int]) -> Form | None:
    """Read `two years and three months`: from the largest unit down, every amount known."""
    names = [unit_of(surface.words[index]) for index in units]
    ranks = [ORDER.index(name) for name in names]
    parts = [surface.cut(first, last) for first, last in zip([0, *(at + 1 for at in units)], units, strict=False)]
    counts = [amount(part) for part in parts]
    if ranks != sorted(set(ranks)) or None in counts or parts[-1].classes == ("A",):  # `24 hours a day`
        return None
    timex, mark = "", ""
    for count, name in zip(counts, names, strict=True):
        piece = length(count, name).removeprefix("P")
        timex += piece.removeprefix(mark)
        mark = "T" if "T" in piece else mark
    return Form("length", (f"P{timex}",), hedge(parts[0]))


def hedge(surface: Surface) -> str:
    """Return TIMEX3's `mod` of the words before an amount."""
    if surface.words[:1] == ("no",):
        return "EQUAL_OR_LESS" if "more" in surface.words else "EQUAL_OR_MORE"
    if surface.has("MOST"):
        return HEDGES[surface.word("MOST")]
    word = next(
        (w for n, w in surface.pairs() if n in ("MORE", "LESS", "HEDGE", "AROUND_TIME", "UP") and HEDGES[w]), ""
    )
    if word == "more" and not surface.has("THAN"):
        return ""  # `two more weeks`
    return HEDGES.get(word, "")


def duration_range(surface: Surface) -> Form | None:
    """Read `two to three weeks`, `12 to 18 months`, `weeks or months`: as vague as its ends are apart."""
    if surface.words[-1] == "two" or surface.words[0] in UNITS or surface.classes[0] == "UNITS":
        name = unit_of(surface.words[0]) if surface.classes[0] == "UNITS" else "year"
        return Form("length", (length(None, name),))
    middle = next(i for i, name in enumerate(surface.classes) if i and name in ("TO", "DASH", "OR"))
    first, last = amount(surface.cut(0, middle)), amount(surface.cut(middle + 1, len(surface.words)))
    if first is None or last is None or first >= last:
        return None
    return Form("length", (length(first, unit(surface)),), f"TO:{length(last, unit(surface))}")


def bare_units(surface: Surface) -> Form | None:
    """Read `years`, `weeks`."""
    return Form("length", (length(None, unit(surface)),))


def anchored_duration(surface: Surface) -> Form | None:
    """Read `the past two months`, `the first nine months`, `the next few days`, `coming weeks`."""
    if surface.classes[0] == "THE" and amount(surface) is None and not (surface.has("FEW") or surface.has("SEVERAL")):
        return Form("length", (length(None, unit(surface)),))
    body = [(n, w) for n, w in surface.pairs() if n not in ("ORDINAL_SMALL", "THE")]
    bare = Surface(tuple(n for n, _ in body), tuple(w for _, w in body))
    mod = "APPROX" if surface.has("SO") else hedge(bare)
    return Form("length", (length(amount(bare), unit(surface)),), mod)


def frequency(surface: Surface) -> Form | None:
    """Read `daily`, `annually`."""
    return Form("set", (FREQUENCIES[surface.words[0]],))


def recurring(surface: Surface) -> Form | None:
    """Read `every Monday`, `each year`, `every two weeks`, `every other day`, `Tuesday nights`, `per day`."""
    if surface.classes == ("THE", "PARTS"):
        return Form("set", (f"XXXX-XX-XXT{PARTS[surface.words[1].removesuffix('s')]}",))
    if surface.has("WEEKDAYS") or surface.weekday >= 0:
        weekday = surface.weekday if surface.weekday >= 0 else _plural_weekday(surface)
        part = surface.word("PARTS", "PART").removesuffix("s")
        return Form("set", (f"XXXX-WXX-{weekday + 1}" + (f"T{PARTS[part]}" if part else ""),))
    if any(name in MONTH_CLASSES for name in surface.classes):
        return Form("set", (f"XXXX-{surface.month:02}",))
    season = surface.word("SEASON", "SEASON_WORD", "SEASONS").removesuffix("s")
    if season:
        return Form("set", (f"XXXX-{SEASONS[season]}",))
    part = surface.word("PART")
    if part:
        return Form("set", (f"XXXX-XX-XXT{PARTS[part]}",))
    body = surface.cut(1, len(surface.words))
    ordinals = {"second": 2.0, "third": 3.0, "fourth": 4.0}
    count = 2.0 if body.has("OTHER") else ordinals.get(body.word("ORDINAL_SMALL")) or amount(body) or 1
    return Form("set", (length(count, unit(surface)),))


def _plural_weekday(surface: Surface) -> int:
    word = surface.word("WEEKDAYS").removesuffix("s")
    return Surface(("WEEKDAY",), (word,)).weekday


def age(surface: Surface) -> Form | None:
    """Read nothing of `44-year-old`: an age is another kind's fact."""
    return None


ALL: tuple[Reader, ...] = (duration, duration_range, bare_units, anchored_duration, frequency, recurring, age)

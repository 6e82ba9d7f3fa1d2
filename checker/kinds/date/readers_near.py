"""Readers of expressions that lean on another day: weekdays, `last week`, `two days ago`, seasons, holidays."""

from __future__ import annotations

from checker.kinds.date.forms import (
    UNIT_CLASSES,
    Form,
    Reader,
    Surface,
    amount,
    day_number,
    length,
    rank,
    spelled_year,
    unit,
    year_of,
)
from checker.kinds.date.words import EDGES, HEDGES, PARTS, SEASONS, unit_of


def weekday(surface: Surface) -> Form | None:
    """Read `Friday`, `last Friday night`, `the previous Friday`, `day before last Tuesday`."""
    part = PARTS.get(surface.word("PART"), "")
    if surface.has("RELATION"):
        step = -1 if surface.word("RELATION") == "before" else 1
        return Form("weekday", (surface.weekday, surface.which, part, "", step))
    week = ""
    if surface.has("WEEK"):
        week = surface.words[surface.classes.index("WEEK") - 1]
        return Form("weekday", (surface.weekday, "", part, week, 0))
    return Form("weekday", (surface.weekday, surface.which, part, "", 0))


def day_only(surface: Surface) -> Form | None:
    """Read `Friday the 11th`, `the 20th of next month`, `the 18th`."""
    unit_word = surface.word("UNIT")
    if unit_word not in ("", "month"):
        return None
    step = surface.which or "this" if unit_word else ""
    return Form("day_only", (day_number(surface), step), weekday=surface.weekday)


def nth_weekday(surface: Surface) -> Form | None:
    """Read `the first Friday of July`, `the last Monday of next month`."""
    if surface.word("UNIT") not in ("", "month"):
        return None
    start = 1 if surface.has("OF") or surface.has("IN") else 0
    rest = surface.cut(surface.classes.index("WEEKDAY") + start, len(surface.words))
    number = rank(surface) or -1
    if number > 5:
        return None
    return Form("nth_weekday", (number, surface.weekday, surface.month, year_of(surface), rest.which or "this"))


def nth_week(surface: Surface) -> Form | None:
    """Read `the first week of October`, `the last weekend of 2015`: some days of a longer span."""
    edge = "END" if surface.has("LAST") else "START" if rank(surface) == 1 else "MID"
    if surface.month:
        return Form("month", (year_of(surface), surface.month, ""), edge)
    if surface.has("YEAR") or surface.has("YEAR_UNIT"):
        if edge == "END":
            return Form("month", (year_of(surface) or "this", 12, ""), edge)
        return Form("week", (year_of(surface) or "this", rank(surface)))
    joint = next(i for i, name in enumerate(surface.classes) if name in ("OF", "IN"))
    rest = surface.cut(joint, len(surface.words))
    return Form("relative", (rest.which or "the", unit(rest)), edge)


def after_next(surface: Surface) -> Form | None:
    """Read `the year after next`, `the week before last`."""
    step = 2 if surface.has("NEXT") else -2
    return Form("relative_steps", (step, unit(surface)))


def day_word(surface: Surface) -> Form | None:
    """Read `today`, `late yesterday`, `tomorrow morning`, `the day after tomorrow`, `tonight`."""
    word = surface.word("TODAY")
    step = {"yesterday": -1, "tomorrow": 1}.get(word, 0)
    if surface.has("RELATION"):
        step += -1 if surface.word("RELATION") == "before" else 1
    return Form("today", (step, PARTS.get(surface.word("PART"), "")))


def relative(surface: Surface) -> Form | None:
    """Read `last week`, `earlier this month`, `the same day`, `that year`, `the next morning`, `this evening`."""
    part = surface.word("PART")
    if part:
        return Form("part", (PARTS[part], surface.which))
    which = surface.which or "the"
    return Form("relative", (which, unit(surface)), "FISCAL" if surface.has("FISCAL") else surface.mod)


def ago(surface: Surface) -> Form | None:
    """Read `two weeks ago`, `a year earlier`, `five days later`, `year-ago`, `a decade from now`."""
    word = surface.word("AGO") or surface.word("EARLY") or "now"
    count = 1 if surface.has("DASH") and surface.has("YEAR_UNIT") else amount(surface)
    if surface.has("FROM"):
        word = "now"
    step = {"tomorrow": 1, "yesterday": -1}.get(surface.word("TODAY"), 0)
    if step and count is not None and count == int(count):
        return Form("shifts", (((int(count), unit(surface)), (step, "day")), 1, True))
    units = [i for i, name in enumerate(surface.classes) if name in UNIT_CLASSES]
    if len(units) > 1:
        return _ago_compound(surface, units, word)
    from_issue = word in ("ago", "now")
    sign = 1 if word in ("later", "late", "now") else -1
    if word in ("early", "late"):
        return None
    hedge = next((HEDGES[w] for _, w in surface.pairs() if HEDGES.get(w)), "")
    return Form("shift", (count, unit(surface), sign, from_issue), hedge)


def _ago_compound(surface: Surface, units: list[int], word: str) -> Form | None:
    """Read `1 month and 21 days ago`."""
    steps = []
    for first, last in zip([0, *(at + 1 for at in units)], units, strict=False):
        count = amount(surface.cut(first, last))
        if count is None or count != int(count) or word in ("early", "late"):
            return None
        steps.append((int(count), unit_of(surface.words[last])))
    return Form("shifts", (tuple(steps), 1 if word in ("later", "now") else -1, word in ("ago", "now")))


def week_of(surface: Surface) -> Form | None:
    """Read `the week of March 6`, `the weekend of 26 February`."""
    return Form("week_of", (year_of(surface), surface.month, day_number(surface), surface.has("WEEKEND")), surface.mod)


def season(surface: Surface) -> Form | None:
    """Read `last fall`, `the winter of 1994`, `summer 2016`, `this summer`."""
    word = surface.word("SEASON", "SEASON_WORD")
    return Form("season", (year_of(surface) or spelled_year(surface), SEASONS[word], surface.which), surface.mod)


def holiday(surface: Surface) -> Form | None:
    """Read `Christmas Day`, `last Thanksgiving`, `New Year's Eve`, `Good Friday 2018`."""
    dropped = ("LAST", "NEXT", "THIS", "YEAR", "APOSTROPHE", "S", "SAINT", "DOT", "WEEKEND")
    words = [w for n, w in surface.pairs() if n not in dropped]
    name = " ".join(words).replace("mothers", "mother").replace("fathers", "father")
    if words[:2] == ["martin", "luther"]:
        name = "mlk day"
    if surface.has("MONTH_WORD") and words[0] != "may":
        return None
    which = surface.words[0] if surface.classes[0] in ("LAST", "NEXT", "THIS") else ""
    return Form("holiday", (name, year_of(surface), which, surface.has("WEEKEND")))


def year_edge(surface: Surface) -> Form | None:
    """Read `year-end`, `the end of the year`, `the end of this week`."""
    mod = EDGES.get(surface.word("EDGE"), "")
    which = surface.which or "this"
    adjective = surface.word("ADJECTIVE")
    which = "this" if adjective in ("full", "current", "whole", "entire") else which
    return Form("relative", ("the" if which == "this" else which, unit(surface)), mod)


def quarter(surface: Surface) -> Form | None:
    """Read `the third quarter of 1984`, `third-quarter`, `Q3 2016`, `this year's quarter`, `the year-ago period`."""
    if surface.has("QUARTER_LETTER"):
        number = int(surface.word("N12"))
        return Form("quarter", (year_of(surface), number)) if number <= 4 else None
    number = rank(surface)
    if number > 4:
        return None
    if surface.has("YEAR_UNIT") and (surface.has("EARLY") or surface.has("AGO")):
        return Form("quarter", ("ago", number))
    adjective = surface.word("ADJECTIVE")
    if adjective and not number:
        return Form("relative", (adjective, "quarter"))
    if number and not year_of(surface) and surface.classes[0] in ("LAST", "NEXT"):
        return Form("quarter", (surface.words[0], number))
    return Form("quarter", (year_of(surface), number))


def half(surface: Surface) -> Form | None:
    """Read `the first half of 2016`, `the last half of the year`, `first two quarters of 1990`."""
    if surface.has("HALF_LETTER"):
        index = int(surface.word("N12"))
        return Form("half", (year_of(surface), index)) if index <= 2 else None
    words = {"last": 2, "final": 2, "latest": 2, "opening": 1}
    number = rank(surface) or words.get(surface.word("LAST", "ADJECTIVE"), 0)
    year = year_of(surface.cut(1, len(surface.words)))
    return Form("half", (year, number)) if 1 <= number <= 2 else None


def reference(surface: Surface) -> Form | None:
    """Read `now`, `recently`, `the future`, `recent weeks`, `coming months`."""
    if surface.has("UNITS") and not surface.has("THESE") and surface.words.count("and") == 0:
        if surface.has("RECENT") and unit_of(surface.word("UNITS")) == "year":
            return Form("ref", ("PAST_REF",))
        if surface.has("FUTURE") or surface.has("PAST"):
            return Form("ref", ("FUTURE_REF" if surface.has("FUTURE") else "PAST_REF",))
        return Form("length", (length(None, unit(surface)),))
    word = surface.words[0]
    if surface.has("NOW") or surface.has("THESE") or word in ("currently", "nowadays"):
        return Form("ref", ("PRESENT_REF",))
    past = surface.has("RECENT") or surface.has("RECENTLY") or surface.has("PAST")
    return Form("ref", ("PAST_REF" if past else "FUTURE_REF",))


ALL: tuple[Reader, ...] = (
    weekday,
    day_only,
    nth_weekday,
    nth_week,
    after_next,
    day_word,
    relative,
    ago,
    week_of,
    season,
    holiday,
    year_edge,
    quarter,
    half,
    reference,
)

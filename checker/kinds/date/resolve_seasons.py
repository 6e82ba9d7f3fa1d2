"""Resolution of seasons, quarters, halves of a year and feasts."""

from __future__ import annotations

from datetime import date

from checker.kinds.date.calendar import feast, shift_month, span_of, unit_timex
from checker.kinds.date.forms import Form
from checker.kinds.date.nearness import STEPS, Context, nearest, year_number
from checker.kinds.date.values import Date


def portion_told(context: Context, letter: str) -> str:
    """Return the quarter or half that the story last spoke of, where its year and number are known."""
    timex = context.anchor.timex if context.anchor is not None else ""
    return timex if timex[4:6] == f"-{letter}" and timex[:4].isdecimal() and timex[-1].isdecimal() else ""


def season(form: Form, context: Context) -> Date | None:
    """Resolve `last fall`, `the winter of 1994`."""
    year, season, which = form.args
    number = year_number(year, context)
    if not number and context.issued is not None:
        here = context.issued.year
        middle = {"SP": 4, "SU": 7, "FA": 10, "WI": 13}[season]
        middles = [(y, shift_month(y, middle) + 15) for y in (here - 1, here, here + 1)]
        step = STEPS.get(which, 0)
        tense = {-1: "past", 1: "future"}.get(step, context.tense)
        today = context.issued.toordinal()
        fitting = [m for m in middles if not step or (m[1] - today) * step > 0]
        number = (
            here if which == "this" and season != "WI" else nearest(fitting or middles, context._replace(tense=tense))
        )
    return Date(f"{number:04}-{season}" if number else f"XXXX-{season}", form.mod)


def quarter(form: Form, context: Context) -> Date | None:
    """Resolve `the third quarter`, `the year-ago period`."""
    year, number = form.args
    return portion(year, number, "Q", 3, context)


def half(form: Form, context: Context) -> Date | None:
    """Resolve `the first half of 2016`."""
    year, number = form.args
    return portion(year, number, "H", 6, context)


def portion(year: int | str, number: int, letter: str, months: int, context: Context) -> Date | None:
    """Return the numbered quarter or half of a year, told or nearest."""
    base = context.issued
    told = portion_told(context, letter)
    if not number:
        told = told or (unit_timex(base, "quarter", -1) if base else "")
        number = int(told[-1]) if told else 0
    if year == "ago":
        known = int(told[:4]) - 1 if told else base.year - 1 if base else 0
    else:
        known = year_number(year, context) or 0
    if not known and base is not None:
        middles = [(y, shift_month(y, months * number) - 45) for y in (base.year - 1, base.year, base.year + 1)]
        known = nearest(middles, context._replace(tense=""))
    written = f"{known:04}" if known else "XXXX"
    return Date(f"{written}-{letter}{number or 'X'}")


def holiday(form: Form, context: Context) -> Date | None:
    """Resolve a feast; without a year, the nearest one."""
    name, year, which, weekend = form.args
    number = year_number(year, context)
    if number is None and context.issued is not None:
        here = context.issued.year
        found = [(y, place) for y in (here - 1, here, here + 1) if (place := feast(name, y)) is not None]
        tense = {"last": "past", "next": "future"}.get(which, context.tense)
        number = nearest(found, context._replace(tense=tense)) if found else None
    place = feast(name, number) if number else feast(name, 2000)
    if place is None:
        return None
    if number is None:
        fixed = place if name in FIXED else None
        return Date(f"XXXX{date.fromordinal(fixed).isoformat()[4:]}" if fixed else "XXXX")
    if name.endswith("week") or weekend:
        return Date(unit_timex(date.fromordinal(place), "weekend" if weekend else "week"))
    return Date(span_of(place))


FIXED = frozenset({"christmas", "christmas day", "christmas eve", "new year day", "new year eve", "halloween"})


def last_quarter(base: date, context: Context) -> str:
    """Return the quarter that the story last spoke of, else the last one that has ended."""
    return portion_told(context, "Q") or unit_timex(base, "quarter", -1)

"""Dates in rules that no calendar has, or that lack the year which their form needs."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Any

from checker.kinds.date.words import MONTH_NAMES, WEEKDAY_NAMES
from checker.model import Kind

DAY = re.compile(r"(\d{4}|XXXX)-(\d\d)(?:-(\d\d))?", re.ASCII)  # a TIMEX3 value of a day or month
LEAP_YEAR = 2000


def impossible(kind: Kind, value: Any) -> str:
    """Return why there is no such day, in a sentence; nothing where there may be, or where `kind` has none."""
    if kind.name != "date" or kind.timex is None:
        return ""
    found = DAY.fullmatch(kind.timex(value).value)
    if found is None or (getattr(value, "mod", "") == "SLASHED" and kind.bounds is not None and kind.bounds(value)):
        return ""  # 31/06 and 06/31: one way to read it will do
    yearless = found[1] == "XXXX"
    year, month, day = LEAP_YEAR if yearless else int(found[1]), int(found[2]), int(found[3] or 1)
    if not 1 <= month <= 12 or year == 0:
        return f"there is no month {month}" if year else "there is no year 0"
    name = MONTH_NAMES[month - 1]
    last = monthrange(year, month)[1]
    if month == 2 and day == 29 > last:
        return f"{year} is no leap year: February {year} has 28 days, not 29"
    if not 1 <= day <= last:
        return f"{name} has {last} days, not {day}"
    told = getattr(value, "weekday", -1)
    real = date(year, month, day).weekday()
    if told < 0 or yearless or not found[3] or told == real:
        return ""
    return f"{day} {name} {year} is a {WEEKDAY_NAMES[real]}, not a {WEEKDAY_NAMES[told]}"


def leaning(kind: Kind, text: str) -> bool:
    """Tell whether a text means a day only beside a publication date: `Monday`, `last week`."""
    return kind.name == "date" and kind.parse(text, date(LEAP_YEAR, 6, 15)) is not None


def yearless(kind: Kind, value: Any) -> bool:
    """Tell whether a date names no year: it is that day of any year, before and after which all others come."""
    return kind.name == "date" and kind.timex is not None and kind.timex(value).value.startswith("XXXX")

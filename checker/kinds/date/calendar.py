"""Calendar arithmetic: spans around a day as TIMEX3 values, movable feasts."""

from __future__ import annotations

from datetime import MAXYEAR, date

from checker.kinds.date.values import month_start, ordinal


def span_of(place: int) -> str:
    """Return the ISO date of an ordinal, kept inside the calendar."""
    return date.fromordinal(min(max(place, 1), date.max.toordinal())).isoformat()


def shift_month(year: int, month: int) -> int:
    """Return the ordinal of the first of a month; `month` may run over the year."""
    return month_start(year, month)


def unit_timex(base: date, unit: str, step: int = 0) -> str:
    """Return the TIMEX3 value of the unit that holds `base`, moved by `step` units; empty where there is none."""
    if unit in ("day", "week", "weekend"):
        place = base.toordinal() + step * (1 if unit == "day" else 7)
        if not 1 <= place <= date.max.toordinal():
            return ""
        moved = date.fromordinal(place)
        if unit == "day":
            return moved.isoformat()
        year, week, _ = moved.isocalendar()
        return f"{year:04}-W{week:02}" + ("-WE" if unit == "weekend" else "")
    if unit in ("month", "quarter"):
        size = 1 if unit == "month" else 3
        months = base.year * 12 + base.month - 1 + step * size
        year, month = divmod(months, 12)
        if not 1 <= year < MAXYEAR:
            return ""
        return f"{year:04}-{month + 1:02}" if size == 1 else f"{year:04}-Q{month // 3 + 1}"
    size = {"year": 1, "decade": 10, "century": 100}.get(unit, 0)
    year = base.year + step * size
    if not size or not 1 <= year < MAXYEAR:
        return ""
    return f"{year:04}"[: {1: 4, 10: 3, 100: 2}[size]]


def easter(year: int) -> int:
    """Return the ordinal of Easter Sunday in the Gregorian calendar (Meeus/Jones/Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1).toordinal()


def nth_weekday(year: int, month: int, weekday: int, count: int) -> int:
    """Return the ordinal of the count-th weekday (0 for Monday) of a month; count -1 for the last."""
    first = month_start(year, month)
    if count > 0:
        return first + (weekday - date.fromordinal(first).weekday()) % 7 + 7 * (count - 1)
    last = month_start(year, month + 1) - 1
    return last - (date.fromordinal(last).weekday() - weekday) % 7


# Name -> month and day, or month, weekday and count, or days from Easter. United States where countries differ.
FEASTS: dict[str, tuple[int, ...]] = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
    "new year": (1, 1), "new year day": (1, 1), "new year eve": (12, 31), "halloween": (10, 31), "juneteenth": (6, 19),
    "independence day": (7, 4), "veterans day": (11, 11), "armistice day": (11, 11), "bastille day": (7, 14),
    "valentine day": (2, 14), "valentines day": (2, 14), "patrick day": (3, 17), "inauguration day": (1, 20),
    "thanksgiving": (11, 3, 4), "thanksgiving day": (11, 3, 4), "labor day": (9, 0, 1), "memorial day": (5, 0, -1),
    "labour day": (5, 1), "may day": (5, 1), "earth day": (4, 22), "mlk day": (1, 0, 3), "canada day": (7, 1),
    "australia day": (1, 26), "anzac day": (4, 25), "groundhog day": (2, 2),
    "presidents day": (2, 0, 3), "columbus day": (10, 0, 2), "mother day": (5, 6, 2),
    "father day": (6, 6, 3),
    "easter": (0,), "easter sunday": (0,), "easter monday": (1,), "good friday": (-2,), "palm sunday": (-7,),
    "ash wednesday": (-46,), "easter week": (-3,),
}  # fmt: skip


def feast(name: str, year: int) -> int | None:
    """Return the ordinal of a feast in a year, or None for a name that no feast has."""
    if not 1 < year < MAXYEAR:
        return None
    if name in ("black friday", "cyber monday"):
        return nth_weekday(year, 11, 3, 4) + (1 if name == "black friday" else 4)
    if name == "election day":  # the Tuesday after the first Monday of November
        return nth_weekday(year, 11, 0, 1) + 1
    rule = FEASTS.get(name)
    if rule is None:
        return None
    if len(rule) == 1:
        return easter(year) + rule[0]
    return ordinal(year, rule[0], rule[1]) if len(rule) == 2 else nth_weekday(year, *rule)

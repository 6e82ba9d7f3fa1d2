"""Readers: one function a production of `grammars/date.lark`, from tokens to a form."""

from __future__ import annotations

from checker.kinds.date import readers_length, readers_near, readers_time
from checker.kinds.date.forms import (
    FIGURES,
    MONTH_CLASSES,
    Form,
    Reader,
    Surface,
    day_number,
    spelled_year,
    year_of,
)
from checker.kinds.date.words import DECADES, NUMBERS, ORDINALS


def calendar_date(surface: Surface) -> Form | None:
    """Read `Wednesday, November 6, 2024`, `6 November`, `Sunday (Feb. 5)`."""
    day = day_number(surface)
    return Form("day", (year_of(surface), surface.month, day), weekday=surface.weekday) if day else None


def day_range(surface: Surface) -> Form | None:
    """Read `Nov. 3–5, 2024`, `3 to 5 November`, `30 November–2 December`."""
    days = [int(word) for name, word in surface.pairs() if name in ("N12", "N31")]
    months = [surface.cut(i, i + 1).month for i, name in enumerate(surface.classes) if name in MONTH_CLASSES]
    year = year_of(surface)
    if len(days) != 2:
        return None
    return Form("days", (year, months[0], days[0], months[-1], days[1]), weekday=surface.weekday)


def day_pair(surface: Surface) -> Form | None:
    """Read `April 24 and 25`, `3 and 5 November`: two days, parted by the scan."""
    days = [int(word) for name, word in surface.pairs() if name in ("N12", "N31")]
    return Form("pair", (year_of(surface), surface.month, *days)) if len(days) == 2 else None


def year_range(surface: Surface) -> Form | None:
    """Read `2001-2003`, `1939-45`, `2023/24`."""
    first, last = (word for name, word in surface.pairs() if name in FIGURES)
    if surface.has("SLASH") and int(first) + 1 not in (int(last), int(first[:2] + last[-2:])):
        return None  # `2016/17` is a season, `2016/11` a part of an address
    if len(last) == 2:
        last = first[:2] + last
    elif len(last) != 4:
        return None
    return Form("years", (int(first), int(last)))


def iso_date(surface: Surface) -> Form | None:
    """Read `2024-11-06` and `2024/11/06`."""
    year, month, day = (int(word) for name, word in surface.pairs() if name in FIGURES)
    return Form("day", (year, month, day))


def iso_week(surface: Surface) -> Form | None:
    """Read `2024-W45`."""
    year, week = (int(word) for name, word in surface.pairs() if name in FIGURES)
    return Form("week", (year, week)) if 1 <= week <= 53 else None


def slashed_date(surface: Surface) -> Form | None:
    """Read `11/6/2024`: month first, unless it cannot be; where both can, either is meant."""
    first, second, year = (int(word) for name, word in surface.pairs() if name in FIGURES)
    if year < 100:
        year += 2000 if year < 50 else 1900
    if second > 12 >= first:
        return Form("day", (year, first, second))
    if first > 12 >= second:
        return Form("day", (year, second, first))
    return Form("day", (year, first, second), "SLASHED" if first != second else "") if first <= 12 else None


def hyphenated_date(surface: Surface) -> Form | None:
    """Read `6-11-2024` and `6-Nov-2024`."""
    if surface.month:
        return Form("day", (year_of(surface), surface.month, day_number(surface)))
    return slashed_date(surface)


def dotted_date(surface: Surface) -> Form | None:
    """Read `6.11.2024`: day first."""
    day, month, year = (int(figure) for figure in surface.words[0].split("."))
    return Form("day", (year, month, day)) if 1 <= month <= 12 else None


def month_year(surface: Surface) -> Form | None:
    """Read `Feb. 2022`, `early June last year`, `last May 2016`."""
    return Form("month", (year_of(surface), surface.month, ""), surface.mod)


def bare_month(surface: Surface) -> Form | None:
    """Read `November`, `late November`, `last April`."""
    return Form("month", (0, surface.month, surface.which), surface.mod)


def month_of(surface: Surface) -> Form | None:
    """Read `the month of January 2017`."""
    return Form("month", (year_of(surface), surface.month, "")) if surface.word("UNIT") == "month" else None


def month_range(surface: Surface) -> Form | None:
    """Read `Jan–Feb 2017`."""
    months = [surface.cut(i, i + 1).month for i, name in enumerate(surface.classes) if name in MONTH_CLASSES]
    return Form("months", (year_of(surface), *months))


def month_day_last(surface: Surface) -> Form | None:
    """Read `last Oct. 23`."""
    which = "before" if surface.has("LAST") else "after"
    return Form("day", (which, surface.month, day_number(surface)))


def year(surface: Surface) -> Form | None:
    """Read `1998`, `early 1990`, `the year two thousand`, `fiscal 1989`."""
    number = year_of(surface) or spelled_year(surface)
    mod = "FISCAL" if surface.has("FISCAL") else surface.mod
    return Form("year", (number,), mod) if number else None


def decade(surface: Surface) -> Form | None:
    """Read `the 1990s`, `the '80s`, `the mid-nineties`."""
    word = surface.word("DECADE_WORD")
    if word:
        century = int(NUMBERS[surface.word("TEEN")]) if surface.has("TEEN") else 19
        return Form("span", (f"{century * 10 + DECADES[word]}",), surface.mod)
    figures = surface.word("YEAR", "N2")
    if not figures.endswith("0"):
        return None
    if len(figures) == 2:
        figures = "19" + figures if surface.has("APOSTROPHE") or surface.has("THE") else ""
    return Form("span", (figures[:3],), surface.mod) if figures else None


def century(surface: Surface) -> Form | None:
    """Read `the 20th century`."""
    number = surface.word("N12", "N31")
    count = int(number) if number else ORDINALS[surface.word("ORDINAL", "ORDINAL_SMALL")]
    return Form("span", (f"{count - 1:02}",), surface.mod)


READERS: dict[str, Reader] = {
    reader.__name__: reader
    for reader in (
        calendar_date,
        day_range,
        day_pair,
        year_range,
        iso_date,
        iso_week,
        slashed_date,
        hyphenated_date,
        dotted_date,
        month_year,
        month_of,
        month_range,
        bare_month,
        month_day_last,
        year,
        decade,
        century,
        *readers_near.ALL,
        *readers_time.ALL,
        *readers_length.ALL,
    )
}

"""Readers of times of the day."""

from __future__ import annotations

from checker.kinds.date.forms import (
    MONTH_CLASSES,
    WEEKDAY_CLASSES,
    Form,
    Reader,
    Surface,
    amount,
    day_number,
    year_of,
)
from checker.kinds.date.words import NUMBERS, PARTS

NOONS = {"noon": (12, 0), "midday": (12, 0), "midnight": (24, 0)}
OFFSET = {"MO": 0, "AF": 12, "EV": 12, "NI": 12}


def day_part(surface: Surface) -> Form | None:
    """Read `the morning`, `overnight`, `mid-afternoon`."""
    if surface.has("UNITS"):
        return Form("part", ("MO", "")) if surface.words[-1] == "hours" else None  # `the small hours`
    if surface.has("MID_PART"):
        return Form("part", (PARTS[surface.word("MID_PART").removeprefix("mid")], ""))
    return Form("part", ("NI" if surface.has("OVERNIGHT") else PARTS[surface.word("PART")], ""))


def clock(surface: Surface) -> Form | None:
    """Read `10:35 a.m.`, `noon`, `1945 GMT`, `9.30am`, `5 o'clock`, `half past eight`, `4 in the morning`."""
    joint = next((i for i, name in enumerate(surface.classes) if name in ("PAST", "TO")), -1)
    time = _spoken(surface, joint) if joint > 0 else _time(surface)
    return Form("clock", (*time, _zone(surface))) if time else None


def _spoken(surface: Surface, joint: int) -> tuple[int, int] | None:
    """Return hour and minute of `half past eight`, `a quarter to seven`, `20 minutes past five`."""
    before, hour = surface.cut(0, joint), _time(surface.cut(joint + 1, len(surface.words)))
    if before.word("UNITS") not in ("", "minutes"):
        return None  # `six months to nine`
    minutes = 30 if before.has("HALF") else 15 if before.has("QUARTER") else amount(before)
    if hour is None or minutes is None or not 0 < minutes < 60:
        return None
    if surface.classes[joint] == "PAST":
        return (hour[0], int(minutes))
    return ((hour[0] - 1) % 24, 60 - int(minutes))


def clock_range(surface: Surface) -> Form | None:
    """Read `9am-5pm`, `10:30 to 11:30 p.m.`."""
    middle = next(index for index, name in enumerate(surface.classes) if name in ("DASH", "TO", "UNTIL", "AND"))
    first, last = surface.cut(0, middle), surface.cut(middle + 1, len(surface.words))
    start, end = _time(first), _time(last)
    if start is None or end is None:
        return None
    if not _meridiem(first) and end[0] >= 12 > start[0] and start[0] + 12 <= end[0]:
        start = (start[0] + 12, start[1])
    return Form("clocks", (start, end, _zone(surface)))


def dated_time(surface: Surface) -> Form | None:
    """Read `9 a.m. EST Tuesday`, `noon Thursday`, `1 March 1945 GMT`: a time with its day."""
    at = next((i for i, name in enumerate(surface.classes) if i and name in ("AT", "AROUND_TIME")), -1)
    if at > 0:
        return _at(surface.cut(0, at), surface.cut(at + 1, len(surface.words)), surface)
    day = [i for i, name in enumerate(surface.classes) if name in DAYS]
    if surface.classes[-2] in ("DASH", "SLASH") and not surface.month:
        return _before_iso(surface)
    zone = next((i for i, name in enumerate(surface.classes) if name == "ZONE"), -1)
    if zone > 0 and surface.classes[zone - 1] in ("YEAR", "N3", "ZERO4"):
        split = zone - 1
        first, last = surface.cut(0, split), surface.cut(split, len(surface.words))
        dated, timed = (first, last) if day[0] < split else (last, first)
    else:
        dated, timed = _split(surface, day[0])
    return _dated(dated, _time(timed), surface)


DAYS = WEEKDAY_CLASSES | MONTH_CLASSES | {"TODAY"}


def _before_iso(surface: Surface) -> Form | None:
    """Read `19:00, 2016-12-22`."""
    first = len(surface.words) - 5
    time = _time(surface.cut(0, first))
    year, month, day = (int(surface.words[first + i]) for i in (0, 2, 4))
    return Form("dated_clock", (*time, _zone(surface), year, month, day, None)) if time else None


def _at(dated: Surface, timed: Surface, surface: Surface) -> Form | None:
    """Read `tonight at 7`, `Sunday morning at 9.30`, `this morning at seven`."""
    part = "night" if dated.word("TODAY") == "tonight" else dated.word("PART")
    if part and not timed.has("PART"):
        timed = Surface((*timed.classes, "PART"), (*timed.words, part))
    return _dated(dated, _time(timed), surface)


def _dated(dated: Surface, time: tuple[int, int] | None, surface: Surface) -> Form | None:
    if time is None:
        return None
    step = {"yesterday": -1, "tomorrow": 1}.get(dated.word("TODAY"), 0) if dated.has("TODAY") else None
    if step is None and dated.weekday < 0 and not dated.month:
        step = -1 if dated.has("LAST") else 0  # `this morning at 7`
    return Form(
        "dated_clock",
        (*time, _zone(surface), year_of(dated), dated.month, day_number(dated), step),
        weekday=dated.weekday,
    )


CLOCKS = ("COLON", "AMPM", "NOON", "CLOCK_DOT", "O_LETTER", "PAST", "M_LETTER", "ZONE", "LOCAL", "TIME_WORD")


def _split(surface: Surface, day: int) -> tuple[Surface, Surface]:
    """Return the date's part and the time's part: the time ends with its last mark, or begins with its first."""
    marks = [i for i, name in enumerate(surface.classes) if name in CLOCKS]
    if marks and marks[0] < day:
        last = max(i for i in marks if i < day) + 1
        if surface.classes[last - 1] == "COLON":
            last += 1
        return surface.cut(last, len(surface.words)), surface.cut(0, last)
    first = marks[0] if marks else len(surface.words)
    if marks and surface.classes[first] not in ("NOON", "CLOCK_DOT"):
        first -= 2 if surface.classes[first] == "M_LETTER" else 1
        first -= surface.classes[first] == "DOT"
    return surface.cut(0, first), surface.cut(first, len(surface.words))


def _zone(surface: Surface) -> str:
    word = surface.word("ZONE")
    return word.upper() if word else "local" if surface.has("LOCAL") else ""


def _meridiem(surface: Surface) -> str:
    word = surface.word("AMPM").replace(".", "")
    if word:
        return word
    if not surface.has("M_LETTER"):
        return ""
    return "pm" if surface.has("P_LETTER") else "am"


def _time(surface: Surface) -> tuple[int, int] | None:
    """Return hour and minute, or None where no clock shows them."""
    noon = surface.word("NOON")
    if noon:
        return NOONS[noon]
    dotted = surface.word("CLOCK_DOT") or surface.word("YEAR", "ZERO4")
    if dotted:
        dotted = dotted.replace(".", "")
        hour, minute = int(dotted[:-2]), int(dotted[-2:])
    else:
        figures = [
            int(word) if word.isdecimal() else int(NUMBERS[word])
            for name, word in surface.pairs()
            if name in ("N0", "N12", "N31", "N2", "N3", "SMALL", "TWO", "TEEN")
        ]
        if not figures:
            return None
        hour, minute = (figures[0], figures[1] if len(figures) > 1 else 0)
        if surface.has("N3"):
            hour, minute = figures[0] // 100, figures[0] % 100
    return _in_half(hour, minute, surface)


def _in_half(hour: int, minute: int, surface: Surface) -> tuple[int, int] | None:
    meridiem = _meridiem(surface)
    if meridiem and hour <= 12:
        hour = hour % 12 + (12 if meridiem == "pm" else 0)
    elif not meridiem and surface.has("PART") and hour < 12:
        hour += OFFSET[PARTS[surface.word("PART")]] if hour < 12 else 0
    return (hour, minute) if minute < 60 and hour < 100 else None


ALL: tuple[Reader, ...] = (day_part, clock, clock_range, dated_time)

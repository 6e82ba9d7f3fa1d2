"""Values from surface forms without a context, as rules write them; every `show` is read back."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from checker import surface
from checker.kinds.date.nearness import Context, Value
from checker.kinds.date.resolve import resolve
from checker.kinds.date.scan import read
from checker.kinds.date.show import PREFIXES
from checker.kinds.date.values import Date, Duration, Set, Time, Weekday, shape
from checker.kinds.date.words import WEEKDAY_NAMES, WEEKDAYS
from checker.tokens import tokenise

LONGEST = 80  # characters of a surface form; no date is longer


class _Shapes(NamedTuple):
    """The patterns of TIMEX3 values, which every `show` may fall back on."""

    date: re.Pattern[str]
    time: re.Pattern[str]
    length: re.Pattern[str]
    recurring: re.Pattern[str]


@cache
def _shapes() -> _Shapes:
    """Return the patterns; compiled when a value is first read, not at every start."""
    part = r"T(?:MO|AF|EV|NI)"
    return _Shapes(
        re.compile(
            r"(?:\d{4}|XXXX)(?:-(?:\d\d|XX))(?:-(?:\d\d|XX))?|XXXX|(?:\d{4}|XXXX)-(?:Q[1-4X]|H[12X]|SP|SU|FA|WI)"
            r"|(?:\d{4}|XXXX)-W(?:\d\d|XX)(?:-WE|-[1-7])?|PAST_REF|PRESENT_REF|FUTURE_REF"
        ),
        re.compile(rf"(?:[\dX]{{4}}-[\dWX]{{2,3}}-[\dX]{{1,2}})?(?:{part}|T\d\d:\d\d(?:/T\d\d:\d\d)?)"),
        re.compile(r"P(?=.)(?:(?:\d+(?:\.\d+)?|X+)(?:WE|[DWMQYECX]))*(?:T(?:(?:\d+(?:\.\d+)?|X)[SMH])+)?|PXX"),
        re.compile(rf"XXXX-WXX-[1-7](?:{part})?|XXXX-(?:0[1-9]|1[0-2]|SP|SU|FA|WI)|XXXX-XX-XX{part}"),
    )


MODS = {word: mod for mod, word in PREFIXES.items()}


# Forms that mean a day by the publication date alone.
LEANING = frozenset({"relative", "relative_steps", "shift", "shifts", "weekday", "today", "part"})


def _read(text: str, issued: date | None) -> Value | None:
    if len(text) > LONGEST:
        return None
    words = tokenise(text)
    match = surface.load("date").whole(words)
    form = read(match, words.texts) if match is not None else None
    if form is None or (issued is None and form.op in LEANING):
        return None
    return resolve(form, Context(issued))


def _lead(text: str) -> tuple[str, str]:
    """Return the `mod` that the first words name, and the rest."""
    for word, mod in MODS.items():
        if text.startswith(f"{word} "):
            return mod, text[len(word) + 1 :]
    return "", text


def parse_date(text: str, issued: date | None = None) -> Date | None:
    """Read a date: `24 February 2022`, `Feb 2022`, `2022-02-24`, a TIMEX3 value; `last week` with `issued` only."""
    text = text.strip()
    value = _read(text, issued)
    if isinstance(value, Date):
        return value
    first, _, rest = text.partition(" ")
    if first in WEEKDAY_NAMES and rest:
        dated = parse_date(rest, issued)
        return dated._replace(weekday=WEEKDAYS[first[:3].lower()]) if dated else None
    mod, body = _lead(text)
    ends = body.split("/")
    known = len(ends) <= 2 and all(_shapes().date.fullmatch(end) or shape().fullmatch(end) for end in ends)
    return Date(body, mod) if known else None


def parse_time(text: str, issued: date | None = None) -> Time | None:
    """Read a time: `5 p.m.`, `19:45 GMT`, `noon Thursday`, a TIMEX3 value."""
    text = text.strip()
    value = _read(text, None if ":" in text and " " not in text else issued)
    if isinstance(value, Time):
        return value
    body, _, zone = text.partition(" ")
    return Time(body, zone) if _shapes().time.fullmatch(body) and (not zone or zone.isalpha()) else None


def parse_duration(text: str, issued: date | None = None) -> Duration | None:
    """Read a duration: `three years`, `24 hours`, `nearly two months`, a TIMEX3 value."""
    text = text.strip()
    value = _read(text, issued)
    if isinstance(value, Duration):
        return value
    mod, body = _lead(text)
    first, slash, last = body.partition("/")
    if not _shapes().length.fullmatch(first) or (slash and not _shapes().length.fullmatch(last)):
        return None
    return Duration(first, f"TO:{last}" if slash else mod)


def parse_set(text: str, issued: date | None = None) -> Set | None:
    """Read a recurring time: `every Monday`, `daily`, `every two weeks`, a TIMEX3 value."""
    text = text.strip()
    value = _read(text, issued)
    if isinstance(value, Set):
        return value
    return Set(text) if _shapes().recurring.fullmatch(text) or _shapes().length.fullmatch(text) else None


def parse_weekday(text: str, issued: date | None = None) -> Weekday | None:
    """Read the name of a weekday, whole or abbreviated."""
    name = text.strip().removesuffix(".").lower()
    day = WEEKDAYS.get(name[:3])
    known = day is not None and (WEEKDAY_NAMES[day].lower() == name or name in SHORT)
    return Weekday(day) if known and day is not None else None


SHORT = frozenset("mon tue tues wed weds thu thur thurs fri sat sun".split())

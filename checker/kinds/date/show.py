"""Canonical surface forms: `parse(show(value)) == value`."""

from __future__ import annotations

import re

from checker.kinds.date.values import Date, Duration, Set, Time, Weekday
from checker.kinds.date.words import MONTH_NAMES, SEASONS, UNITS, WEEKDAY_NAMES

EDGE_WORDS = {"START": "early", "MID": "mid", "END": "late"}
HEDGE_WORDS = {
    "LESS_THAN": "nearly", "MORE_THAN": "over", "APPROX": "about",
    "EQUAL_OR_MORE": "at least", "EQUAL_OR_LESS": "up to",
}  # fmt: skip
PREFIXES = {**EDGE_WORDS, **HEDGE_WORDS, "FISCAL": "fiscal", "SLASHED": "slashed"}
QUARTERS = ("first", "second", "third", "fourth")
SEASON_NAMES = {code: name for name, code in SEASONS.items() if name != "fall"}
REFERENCES = {"PRESENT_REF": "now", "PAST_REF": "recently", "FUTURE_REF": "the future"}


def show_date(value: Date) -> str:
    """Return `Wednesday 6 November 2024`, `early June 2019`, `the third quarter of 1989`; else the TIMEX3 value."""
    words = _plain(value) or f"{PREFIXES.get(value.mod, '')} {value.timex}".strip()
    return f"{WEEKDAY_NAMES[value.weekday]} {words}" if value.weekday >= 0 else words


def _plain(value: Date) -> str:
    """Return the date in words, empty where only its TIMEX3 value can say it."""
    timex, mod = value.timex, value.mod
    if timex in REFERENCES:
        return REFERENCES[timex] if not mod else ""
    if timex.isdecimal() and len(timex) < 4 and (not mod or mod in EDGE_WORDS):
        return _span(timex, EDGE_WORDS.get(mod, ""))
    year, _, rest = timex.partition("-")
    if not (year == "XXXX" or (year.isdecimal() and 1000 <= int(year) <= 2099)):
        return ""
    after = "" if year == "XXXX" else f" {year}"
    if mod == "SLASHED" and re.fullmatch(r"\d\d-\d\d", rest):
        return f"{int(rest[:2])}/{int(rest[3:])}/{year}"
    edge = EDGE_WORDS.get(mod, "")
    if mod and not edge:
        return f"fiscal{after}" if mod == "FISCAL" and after and not rest else ""
    lead = "" if not edge else "mid-" if edge == "mid" else f"{edge} "
    if not rest:
        return f"{lead}{year}" if after else ""
    if re.fullmatch(r"\d\d", rest) and 1 <= int(rest) <= 12:
        return f"{lead}{MONTH_NAMES[int(rest) - 1]}{after}"
    if re.fullmatch(r"\d\d-\d\d", rest) and 1 <= int(rest[:2]) <= 12 and 1 <= int(rest[3:]) <= 31:
        return "" if edge else f"{int(rest[3:])} {MONTH_NAMES[int(rest[:2]) - 1]}{after}"
    if re.fullmatch(r"Q[1-4]", rest) and not edge:
        return f"the {QUARTERS[int(rest[1]) - 1]} quarter" + (f" of{after}" if after else "")
    if rest in SEASON_NAMES and not edge and after:
        return f"{SEASON_NAMES[rest]}{after}"
    return ""


def _span(timex: str, edge: str) -> str:
    """Return `the 1930s`, `the mid-1930s`, `the late 18th century`, empty before the year 1000."""
    if not "100" <= f"{timex:0<3}" <= "209":
        return ""
    lead = "" if not edge else "mid-" if edge == "mid" else f"{edge} "
    if len(timex) == 3:
        return f"the {lead}{timex}0s"
    century = int(timex) + 1
    return f"the {lead}{century}{'st' if century == 21 else 'th'} century"


def show_time(value: Time) -> str:
    """Return `17:00 GMT, 6 November 2024`; else the TIMEX3 value."""
    day, _, clock = value.timex.partition("T")
    words = _plain(Date(day)) if day.count("-") == 2 else ""
    if re.fullmatch(r"([01]\d|2[0-4]):[0-5]\d", clock) and (words or not day) and value.zone != "local":
        return clock + (f" {value.zone}" if value.zone else "") + (f", {words}" if words else "")
    return f"{value.timex} {value.zone}".strip()


LETTERS = {letters: word for word, letters in UNITS.items() if word not in ("centurie", "fortnight")}
PIECE = re.compile(r"(\d+|X)(WE|[SMHDWQYEC])")


def show_duration(value: Duration) -> str:
    """Return `3 years`, `nearly 2 months`, `2 to 3 weeks`; else the TIMEX3 value."""
    words = _lengths(value.timex)
    if value.mod.startswith("TO:"):
        last = _lengths(value.mod[3:])
        return f"{words.split()[0]} to {last}" if words and last else f"{value.timex}/{value.mod[3:]}"
    if value.mod and "X" in value.timex:
        words = ""  # `nearly days` is no English
    return f"{HEDGE_WORDS.get(value.mod, '')} {words or value.timex}".strip()


def _lengths(timex: str) -> str:
    dates, mark, times = timex.removeprefix("P").partition("T")
    pieces = [(n, u) for n, u in PIECE.findall(dates)] + [(n, mark + u) for n, u in PIECE.findall(times)]
    whole = "P" + "".join(n + u for n, u in pieces if u[0] != "T")
    if mark:
        whole += "T" + "".join(n + u[1:] for n, u in pieces if u[0] == "T")
    if (
        whole != timex
        or not 1 <= len(pieces) <= 2
        or any(u not in LETTERS or (u == "TS" and n == "1") for n, u in pieces)
    ):
        return ""
    if any(not 1 <= int(n) <= 999 for n, _ in pieces if n != "X") or pieces[-1][0] == "X" != pieces[0][0]:
        return ""
    if pieces[0][0] == "X":
        return _plural(LETTERS[pieces[0][1]]) if len(pieces) == 1 else ""
    words = [f"{n} {LETTERS[u] if n == '1' else _plural(LETTERS[u])}" for n, u in pieces]
    return " and ".join(words)


def _plural(unit: str) -> str:
    return "centuries" if unit == "century" else f"{unit}s"


def show_set(value: Set) -> str:
    """Return `every Monday`, `every 2 weeks`, `every July`; else the TIMEX3 value."""
    weekday = re.fullmatch(r"XXXX-WXX-([1-7])", value.timex)
    if weekday:
        return f"every {WEEKDAY_NAMES[int(weekday[1]) - 1]}"
    month = re.fullmatch(r"XXXX-(0[1-9]|1[0-2])", value.timex)
    if month:
        return f"every {MONTH_NAMES[int(month[1]) - 1]}"
    words = _lengths(value.timex) if " and " not in _lengths(value.timex) else ""
    if not words or value.timex[1] == "X" or value.timex[2:3] == "X":
        return value.timex
    return f"every {words.removeprefix('1 ')}"


def show_weekday(value: Weekday) -> str:
    """Return `Wednesday`."""
    return WEEKDAY_NAMES[value.day]

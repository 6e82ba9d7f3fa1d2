"""Lengths against clocks and years: "from 9am to 5pm, six hours", "the five-year war from 1990 to 1998"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.kinds.date.judging import contradicted, counted, held, written_year
from checker.kinds.date.scan import Found, scan
from checker.kinds.date.values import Duration, Time
from checker.model import Document, Judgement, Span
from checker.tokens import tokens

CLOCKS = r"T(\d\d)(?::(\d\d))?/T(\d\d)(?::(\d\d))?"
LENGTH = r"P(?:(\d+)Y|T(?:(\d+)H)?(?:(\d+)M)?)"
NEAR = 7  # tokens from "the six-hour meeting" to its clock
LINKS = frozenset({",", "(", "a", "an", "-", "–", "—", "or"})
APART = frozenset({"and", "but", "after", "before", "while", "until", "when", ".", ";", "\n", "?", "!"})
DAY = 24 * 60


def spans(document: Document, index: int) -> Judgement | None:
    """Judge a length that stands beside two times of one day or two years; None where there is nothing to judge."""
    scanned = document.derived(scan)
    found = scanned[index]
    length = _length(found)
    if not any(length):
        return None
    if length[1]:
        for step in (-1, 1):
            other = scanned[index + step] if 0 <= index + step < len(scanned) else None
            if other is not None and isinstance(other.value, Time) and _beside(document, found, other):
                return _hours(document, found, other, length[1])
        return None
    for first in (index - 2, index + 1):
        if 0 <= first < len(scanned) - 1:
            one, other = scanned[first], scanned[first + 1]
            if _ends(document, one, other) and _beside(document, found, one if first > index else other):
                return _years(document, found, one, other, length[0])
    return None


def _length(found: Found) -> tuple[int, int]:
    """Return a plain length in years or in minutes; (0, 0) for any other."""
    if not isinstance(found.value, Duration) or found.value.mod:
        return 0, 0
    told = re.fullmatch(LENGTH, found.value.timex)
    if told is None:
        return 0, 0
    years, hours, minutes = (int(text or 0) for text in told.groups())
    return years, 60 * hours + minutes


def _beside(document: Document, length: Found, ends: Found) -> bool:
    """Return whether a length follows its ends after a comma, or stands hyphenated close before them."""
    words = document.derived(tokens).texts
    if length.first > ends.first:
        between = words[ends.last : length.first]
        return (
            0 < len(between) < 3
            and LINKS.issuperset(between)
            and between[0] not in {"a", "an"}
            and _free(words, length)
        )
    between = words[length.last : ends.first]
    return "-" in words[length.first : length.last] and 0 < len(between) <= NEAR and APART.isdisjoint(between)


def _free(words: Sequence[str], length: Found) -> bool:
    """Return whether no word makes another length of it: "six hours later", "six hours a week", "six hours before"."""
    following = words[length.last].lower()
    return following not in {
        "later",
        "earlier",
        "before",
        "after",
        "ago",
        "into",
        "away",
        "per",
        "each",
        "every",
        "of",
    } and (following != "a" or words[length.last + 1] == "day")


def _ends(document: Document, one: Found, other: Found) -> bool:
    """Return whether two years are the ends of "from 1990 to 1995"."""
    words = document.derived(tokens).texts
    joint = words[one.last : other.first]
    opened = one.first > 0 and words[one.first - 1].lower() in {"from", "between"}
    years = one.form.op == other.form.op == "year" and bool(written_year(one)) and bool(written_year(other))
    return years and opened and joint in (["to"], ["until"], ["till"], ["and"])


def _hours(document: Document, found: Found, other: Found, minutes: int) -> Judgement | None:
    clock = re.fullmatch(CLOCKS, other.value.timex)
    if clock is None:
        return None
    hour, minute, last_hour, last_minute = (int(text or 0) for text in clock.groups())
    total = (60 * (last_hour - hour) + last_minute - minute) % DAY or DAY
    span = Span(min(found.span.start, other.span.start), max(found.span.end, other.span.end))
    if abs(total - minutes) < (60 if minutes % 60 == 0 else 15):
        return held(document, span)
    told, length = document.text[slice(*other.span)], document.text[slice(*found.span)]
    return contradicted(document, span, f"{_capital(told)} is {_shown(total)}, not {length}.", found.span)


def _capital(told: str) -> str:
    return f"From {told}" if told[:1].isdigit() else told[:1].upper() + told[1:]


def _shown(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    parts = ([counted(hours, "hour")] if hours else []) + ([counted(rest, "minute")] if rest else [])
    return " ".join(parts)


def _years(document: Document, found: Found, one: Found, other: Found, told: int) -> Judgement | None:
    years = written_year(other) - written_year(one)
    if years < 0:
        return None
    span = Span(min(found.span.start, one.span.start), max(found.span.end, other.span.end))
    if abs(years - told) <= 1:
        return held(document, span)
    message = f"{written_year(other)} − {written_year(one)} = {years} years, not {document.text[slice(*found.span)]}."
    return contradicted(document, span, message, found.span)

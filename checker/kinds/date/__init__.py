"""Dates, times, durations, recurring times and weekdays: one scan, five kinds."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.kinds.date import judge_calendar, judge_events, judge_intervals, judge_lives, judge_style
from checker.kinds.date.compare import (
    compare_dates,
    compare_durations,
    compare_sets,
    compare_times,
    compare_weekdays,
    date_bounds,
    duration_bounds,
)
from checker.kinds.date.parse import parse_date, parse_duration, parse_set, parse_time, parse_weekday
from checker.kinds.date.scan import scan
from checker.kinds.date.show import show_date, show_duration, show_set, show_time, show_weekday
from checker.kinds.date.values import Date, Duration, Set, Time
from checker.kinds.date.weekdays import agree_with_dates, find_weekdays
from checker.model import Document, Kind, Mention, Timex


def _finder(name: str) -> Callable[[Document], Sequence[Mention]]:
    """Return the `find` of one of the kinds that the scan tells apart."""

    def find(document: Document) -> Sequence[Mention]:
        return [Mention(name, found.span, found.value) for found in document.derived(scan) if found.kind == name]

    return find


def _timex(kind: str) -> Callable[[Date | Time | Duration | Set], Timex]:
    return lambda value: Timex(kind, value.timex)


KINDS = [
    Kind(
        "date",
        ("date", "dates"),
        _finder("date"),
        parse_date,
        compare_dates,
        show_date,
        _timex("DATE"),
        bounds=date_bounds,
        consistency=judge_events.consistency,
        agreements={
            "calendar": judge_calendar.calendar,
            "range": judge_calendar.ranges,
            "tense": judge_calendar.tense,
            "interval": judge_intervals.interval,
            "order": judge_intervals.sequence,
            "age": judge_lives.age,
            "anniversary": judge_lives.anniversary,
        },
    ),
    Kind(
        "time",
        ("time", "times"),
        _finder("time"),
        parse_time,
        compare_times,
        show_time,
        _timex("TIME"),
        agreements={"clock": judge_calendar.clock},
    ),
    Kind(
        "duration",
        ("duration", "durations"),
        _finder("duration"),
        parse_duration,
        compare_durations,
        show_duration,
        _timex("DURATION"),
        bounds=duration_bounds,
        agreements={
            "ends": judge_intervals.ends,
            "order": judge_intervals.order,
            "interval": judge_intervals.since,
        },
    ),
    Kind("set", ("set", "sets"), _finder("set"), parse_set, compare_sets, show_set, _timex("SET")),
    Kind(
        "weekday",
        ("weekday", "weekdays"),
        find_weekdays,
        parse_weekday,
        compare_weekdays,
        show_weekday,
        agreements={"date": agree_with_dates, "week": judge_style.within_week},
    ),
]

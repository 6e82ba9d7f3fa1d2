"""Resolution: from a form to a value, by the publication date, the story's own last date and the tense of the verb."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from checker.kinds.date import resolve_seasons as seasons
from checker.kinds.date.calendar import nth_weekday, shift_month, span_of, unit_timex
from checker.kinds.date.forms import Form
from checker.kinds.date.nearness import FROM_STORY, STEPS, Context, Value, base_day, nearest, nearest_year, year_number
from checker.kinds.date.values import Date, Duration, Set, Time, ordinal

NOWHERE = Context()


def resolve(form: Form, context: Context = NOWHERE) -> Value | None:
    """Return the value of a form in its context, or None where it means no time."""
    value = RESOLVERS[form.op](form, context)
    if value is None or not value.timex or value.timex[0] == "-":
        return None
    if len(value.timex) > 4 and value.timex[:5].isdecimal():
        return None  # beyond the year 9999
    return value


def _day(form: Form, context: Context) -> Value | None:
    year, month, day = form.args
    if year in ("before", "after"):
        number = nearest_year(month, day, context._replace(tense="past" if year == "before" else "future"))
    else:
        number = year_number(year, context) or nearest_year(month, day, context)
    written = f"{number:04}" if number else "XXXX"
    return Date(f"{written}-{month:02}-{day:02}", form.mod, form.weekday)


def _days(form: Form, context: Context) -> Value | None:
    year, month, day, to_month, to_day = form.args
    number = year or nearest_year(month, day, context)
    written = f"{number:04}" if number else "XXXX"
    later = f"{number + (to_month < month and not year):04}" if number else "XXXX"
    return Date(f"{written}-{month:02}-{day:02}/{later}-{to_month:02}-{to_day:02}", form.mod, form.weekday)


def _month(form: Form, context: Context) -> Value | None:
    year, month, which = form.args
    number = year_number(year, context)
    if not number and context.issued is not None:
        here = context.issued.year
        step = STEPS.get(which, 0)
        if step and which not in FROM_STORY:
            number = here + (step if (month - context.issued.month) * step <= 0 else 0)
        elif which == "this":
            number = here
        else:
            middles = [(y, shift_month(y, month) + 14) for y in (here - 1, here, here + 1)]
            number = here if month == context.issued.month else nearest(middles, context)
    return Date(f"{number:04}-{month:02}" if number else f"XXXX-{month:02}", form.mod)


def _plain_year(form: Form, context: Context) -> Value | None:
    return Date(f"{form.args[0]:04}", form.mod)


def _years(form: Form, context: Context) -> Value | None:
    return Date(f"{form.args[0]:04}/{form.args[1]:04}", form.mod)


def _span(form: Form, context: Context) -> Value | None:
    return Date(form.args[0], form.mod)


def _week(form: Form, context: Context) -> Value | None:
    year = year_number(form.args[0], context)
    return Date(f"{year:04}-W{form.args[1]:02}" if year else "XXXX-WXX")


def _week_of(form: Form, context: Context) -> Value | None:
    year, month, day, weekend = form.args
    number = year_number(year, context) or nearest_year(month, day, context)
    place = ordinal(number, month, day) if number else None
    if place is None:
        return Date("XXXX-WXX-WE" if weekend else "XXXX-WXX")
    return Date(unit_timex(date.fromordinal(place), "weekend" if weekend else "week"), form.mod)


def _months(form: Form, context: Context) -> Value | None:
    year, first, last = form.args
    ends = [_month(Form("month", (year, month, "")), context) for month in (first, last)]
    timexes = [end.timex for end in ends if end is not None]
    if first > last and year:
        timexes[0] = f"{year - 1:04}-{first:02}"
    return Date("/".join(timexes))


def _day_only(form: Form, context: Context) -> Value | None:
    day, which = form.args
    if context.issued is None or not 1 <= day <= 31:
        return Date(f"XXXX-XX-{day:02}", "", form.weekday)
    here = context.issued
    if which:
        month = unit_timex(here, "month", STEPS.get(which, 0))
        return Date(f"{month}-{day:02}", "", form.weekday)
    around = [unit_timex(here, "month", step) for step in (-1, 0, 1)]
    places = [(i, place) for i, m in enumerate(around) if m and (place := ordinal(int(m[:4]), int(m[5:]), day))]
    return Date(f"{around[nearest(places, context)]}-{day:02}", "", form.weekday) if places else None


def _nth_weekday(form: Form, context: Context) -> Value | None:
    number, weekday, month, year, which = form.args
    base = context.issued
    if month:
        known = year_number(year, context) or nearest_year(month, 15, context) or 0
    elif base is not None:
        known, month = (int(part) for part in unit_timex(base, "month", STEPS.get(which, 0)).split("-"))
    else:
        known = 0
    if not known:
        return Date(f"XXXX-{month:02}" if month else "XXXX-XX")
    return Date(span_of(nth_weekday(known, month, weekday, number)))


def _relative_steps(form: Form, context: Context) -> Value | None:
    step, unit = form.args
    timex = unit_timex(context.issued, unit, step) if context.issued is not None else ""
    return Date(timex or ("FUTURE_REF" if step > 0 else "PAST_REF"))


def _weekday(form: Form, context: Context) -> Value | None:
    weekday, which, part, week, step = form.args
    story = which in FROM_STORY
    base = base_day(context, story)
    if base is None:
        return _with_part(f"XXXX-WXX-{weekday + 1}", part, form.weekday)
    here = base.toordinal()
    if week:
        place = here - base.weekday() + weekday + 7 * STEPS.get(week, 0)
    elif STEPS.get(which) == -1 or (which == "" and context.tense != "future"):
        back = (base.weekday() - weekday) % 7
        place = here - (back or 7 * (which != "") or 0)
    elif which == "" or which == "this" or which == "same":
        place = here + (weekday - base.weekday()) % 7
    else:
        place = here + ((weekday - base.weekday()) % 7 or 7)
    return _with_part(span_of(place + step), part, form.weekday)


def _with_part(timex: str, part: str, weekday: int = -1) -> Value:
    return Time(f"{timex}T{part}") if part else Date(timex, "", weekday)


def _today(form: Form, context: Context) -> Value | None:
    step, part = form.args
    if context.issued is None:
        return _with_part("XXXX-XX-XX", part)
    return _with_part(span_of(context.issued.toordinal() + step), part)


def _day_part(form: Form, context: Context) -> Value | None:
    part, which = form.args
    base = base_day(context, which in FROM_STORY or which == "next")
    if base is None:
        return Time(f"T{part}")
    step = -1 if which in ("last", "previous") else 1 if which in ("next", "following") else 0
    return Time(f"{span_of(base.toordinal() + step)}T{part}")


def _relative(form: Form, context: Context) -> Value | None:
    which, unit = form.args
    if which == "past" and unit in ("decade", "century"):
        return Duration("P10Y" if unit == "decade" else "P100Y")
    if unit in ("fortnight", "hour", "minute"):
        return Duration({"fortnight": "P2W", "hour": "PT1H", "minute": "PT1M"}[unit])
    base = base_day(context, which in FROM_STORY or (unit == "day" and which in ("next", "the")), unit)
    if base is None:
        vague = {"year": "XXXX", "month": "XXXX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "day": "XXXX-XX-XX"}
        return Date(vague[unit], form.mod) if unit in vague else Date("PRESENT_REF")
    if unit == "quarter" and which in (
        "the",
        "same",
        "that",
        "latest",
        "comparable",
        "corresponding",
        "full",
        "entire",
        "whole",
    ):
        return Date(seasons.last_quarter(base, context))
    step = STEPS.get(which, 0)
    if unit == "weekend" and which in ("the", "last", "past") and context.tense != "future":
        step = -1 if base.weekday() < 5 else 0
    timex = unit_timex(base, unit, step)
    return Date(timex, form.mod) if timex else None


def _shift(form: Form, context: Context) -> Value | None:
    count, unit, sign, from_issue = form.args
    if count is None or unit in ("hour", "minute", "second"):
        return Date("PAST_REF" if sign < 0 else "FUTURE_REF")
    told = seasons.portion_told(context, "Q")
    if unit == "year" and count == 1 and told:
        return Date(f"{int(told[:4]) + sign:04}{told[4:]}")
    base = base_day(context, not from_issue, unit)
    if base is None:
        return Date("PAST_REF" if sign < 0 else "FUTURE_REF")
    if unit in ("decade", "century"):
        count, unit = count * (10 if unit == "decade" else 100), "year"
    if unit == "fortnight":
        count, unit = count * 2, "week"
    if count != int(count):
        count, unit = (count * 12, "month") if unit == "year" else (round(count), unit)
    timex = unit_timex(base, unit, sign * int(count)) if count < 100_000 else ""
    return Date(timex, form.mod) if timex else Date("PAST_REF" if sign < 0 else "FUTURE_REF")


def _shifts(form: Form, context: Context) -> Value | None:
    steps, sign, from_issue = form.args
    base = base_day(context, not from_issue)
    timex = ""
    for count, unit in steps:
        if base is None or unit not in ("year", "month", "week", "day") or count > 100_000:
            return Date(timex or ("PAST_REF" if sign < 0 else "FUTURE_REF"))
        months = sign * count * {"year": 12, "month": 1}.get(unit, 0)
        days_on = sign * count * {"week": 7, "day": 1}.get(unit, 0)
        first = shift_month(base.year, base.month + months) if abs(months) < 100_000 else 0
        place = first + base.day - 1 + days_on if months else base.toordinal() + days_on
        if not 1 <= place <= date.max.toordinal():
            return Date("PAST_REF" if sign < 0 else "FUTURE_REF")
        base = date.fromordinal(place)
        timex = base.isoformat()
    return Date(timex)


def _pair(form: Form, context: Context) -> Value | None:
    return None  # two days are no value


def _ref(form: Form, context: Context) -> Value | None:
    return Date(form.args[0])


def _length(form: Form, context: Context) -> Value | None:
    return Duration(form.args[0], form.mod)


def _set(form: Form, context: Context) -> Value | None:
    return Set(form.args[0])


def _clock(form: Form, context: Context) -> Value | None:
    hour, minute, zone = form.args
    day = base_day(context, story=True)
    return Time((span_of(day.toordinal()) if day else "") + f"T{hour:02}:{minute:02}", zone)


def _clocks(form: Form, context: Context) -> Value | None:
    (hour, minute), (to_hour, to_minute), zone = form.args
    return Time(f"T{hour:02}:{minute:02}/T{to_hour:02}:{to_minute:02}", zone)


def _dated_clock(form: Form, context: Context) -> Value | None:
    hour, minute, zone, year, month, day, step = form.args
    if step is not None:
        dated = _today(Form("today", (step, "")), context)
    elif month:
        dated = _day(Form("day", (year, month, day)), context)
    else:
        dated = _weekday(Form("weekday", (form.weekday, "", "", "", 0)), context)
    return Time(f"{dated.timex}T{hour:02}:{minute:02}", zone) if dated else None


RESOLVERS: dict[str, Callable[[Form, Context], Value | None]] = {
    "day": _day, "days": _days, "month": _month, "year": _plain_year, "years": _years, "span": _span, "week": _week,
    "week_of": _week_of, "months": _months, "day_only": _day_only, "nth_weekday": _nth_weekday,
    "relative_steps": _relative_steps, "weekday": _weekday, "today": _today, "part": _day_part, "relative": _relative,
    "shift": _shift, "season": seasons.season,
    "quarter": seasons.quarter, "half": seasons.half, "holiday": seasons.holiday, "ref": _ref,
    "length": _length, "set": _set, "pair": _pair,
    "shifts": _shifts, "clock": _clock, "clocks": _clocks, "dated_clock": _dated_clock,
}  # fmt: skip

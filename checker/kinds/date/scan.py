"""The scan that the kinds of this folder share: one pass of the grammar, then reading, then resolution."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker import surface
from checker.kinds.date.context import counts, leading, plausible
from checker.kinds.date.forms import Form, Surface
from checker.kinds.date.nearness import Context, Value
from checker.kinds.date.readers import READERS
from checker.kinds.date.resolve import resolve
from checker.kinds.date.tense import tense
from checker.kinds.date.values import Date, Duration, Set, Time
from checker.model import Document, Span
from checker.tokens import Tokens, tokens


class Found(NamedTuple):
    """A temporal expression: its span, value and form, the tense it was resolved in, and its tokens (half-open)."""

    span: Span
    kind: str
    value: Value
    form: Form
    tense: str
    first: int
    last: int


KIND_OF = {Date: "date", Time: "time", Duration: "duration", Set: "set"}
# Forms whose value does not change with the tense of the verb.
TENSELESS = frozenset(
    {"year", "years", "span", "week", "today", "relative", "shift", "ref", "length", "set", "clock", "clocks"}
)
_forms: dict[tuple[str, ...], Form | None] = {}


def read(match: surface.Match, words: Sequence[str]) -> Form | None:
    """Return the form of a match, cached by its production and words."""
    key = (match.production, *words)
    try:
        return _forms[key]
    except KeyError:
        skip = leading(match)
        form = READERS[match.production](Surface(match.classes[skip:], tuple(word.lower() for word in words[skip:])))
        if form is not None:
            form = form._replace(skip=skip)
        if len(_forms) < 50_000:
            _forms[key] = form
        return form


def scan(document: Document) -> tuple[Found, ...]:
    """Return the temporal expressions of the evidence, in text order. Use through `document.derived(scan)`."""
    found: list[Found] = []
    anchor: Date | None = None
    words = document.derived(tokens)
    for match, form in _read_all(words):
        direction = "" if form.op in TENSELESS else tense(words, match.first, match.last)
        value = resolve(form, Context(document.issued, direction, anchor))
        if value is None:
            continue
        kind = KIND_OF[type(value)]
        if (kind == "duration" and per(words, match)) or (kind == "set" and measured(words, match)):
            continue
        if ended(words, match):
            value, kind = Duration("P1Y"), "duration"
        if isinstance(value, Date) and tells(form, value):
            anchor = value
        first = match.first + form.skip
        span = Span(words.starts[first], words.ends[match.last - 1])
        found.append(Found(span, kind, value, form, direction, first, match.last))
    return tuple(found)


def tells(form: Form, value: Date) -> bool:
    """Return whether later words may count from the date: not from `now`, nor from `the year-ago quarter`."""
    return form.op != "ref" and not (
        form.op in ("shift", "quarter") and "-Q" in value.timex and form.args[0] in (1, "ago")
    )


def ended(words: Tokens, match: surface.Match) -> bool:
    """Return whether `the year` is one that ended on a day told next: a length, not the calendar's year."""
    if match.classes[-1] != "YEAR_UNIT" or match.production != "relative":
        return False
    return words.texts[min(match.last, len(words.texts) - 1)] in ("ended", "ending")


def _read_all(words: Tokens) -> Iterator[tuple[surface.Match, Form]]:
    """Yield the plausible matches with their forms; `April 24 and 25` is two."""
    for match in surface.load("date").scan(words):
        form = read(match, words.texts[match.first : match.last])
        if form is None or not plausible(match, words, form):
            yield from _shorter(match, words)
        elif counts(match, words, form):  # `in November 31 people died`
            yield match._replace(last=match.last - 1), Form("month", (0, form.args[1], ""))
        elif form.op == "pair":
            middle = match.first + next(i for i, name in enumerate(match.classes) if name in ("AND", "OR"))
            year, month, first, second = form.args
            yield match._replace(last=middle), Form("day", (year, month, first))
            yield match._replace(first=middle + 1), Form("day", (year, month, second))
        else:
            yield match, form


def _shorter(match: surface.Match, words: Tokens) -> Iterator[tuple[surface.Match, Form]]:
    """Yield the longest beginning of a match that is plausible where the whole is not: `six months` of `… to nine`."""
    if match.production in ("age", "calendar_date"):
        return
    for last in range(match.last - 1, match.first + 1, -1):
        place = slice(match.first, last)
        part = Tokens(words.texts[place], words.starts[place], words.ends[place])
        found = surface.load("date").whole(part)
        if found is None:
            continue
        found = found._replace(first=match.first, last=last)
        form = read(found, part.texts)
        if form is not None and form.op != "pair" and plausible(found, words, form):
            yield found, form
            return


NO_PLURAL = frozenset("takes lasts lasted spends besides perhaps always versus across unless whereas".split())
COUNTED = frozenset({"p", "times", "once", "twice", "%", "percent", "million", "billion", "thousand", "hours", "days"})


def per(words: Tokens, match: surface.Match) -> bool:
    """Return whether `a year` is a rate (`twice a year`, `$5 million a year`) rather than a length."""
    if match.last - match.first != 2 or words.texts[match.first] not in ("a", "an") or not match.first:
        return False
    before = words.texts[match.first - 1].lower()
    plural = before.endswith("s") and len(before) > 4 and before not in NO_PLURAL
    return plural or before in COUNTED or before[0].isdecimal()


# What is measured by the hour or the second: a speed, a flow, a rate of the pulse.
MEASURED = frozenset(
    """kilometers kilometres km kms miles mile kilometer kilometre meters metres meter metre feet foot inches knots
    liters litres liter litre gallons barrels tons tonnes tonne kilograms kilogrammes kilos kg grams grammes pounds m mm
    cm ft bits megabits gigabits megabytes gigabytes bytes frames beats revolutions rounds cycles words kilowatts
    megawatts gigawatts watts volts calories""".split()
)
SHORT = frozenset("hour minute second".split())


def measured(words: Tokens, match: surface.Match) -> bool:
    """Return whether `per hour` belongs to a measure (`185 kilometers per hour`) rather than tell how often."""
    texts = words.texts
    if match.last - match.first != 2 or not match.first or texts[match.first].lower() != "per":
        return False
    before = texts[match.first - 1].lower()
    return before in MEASURED and (before != "m" or texts[match.last - 1].lower() in SHORT)

"""One scan of an article for its quantities: what each says, where it stands, and what it is no count for."""

from __future__ import annotations

from collections.abc import Iterator

from checker import surface
from checker.kinds._quantity.context import BEFORE_YEAR, CLOCK, MONTHS, NAMING, STOP, plural
from checker.kinds._quantity.forms import read
from checker.kinds._quantity.found import Found
from checker.kinds._quantity.numerals import DASHES
from checker.kinds._quantity.persons import appositive
from checker.kinds._quantity.reader import CHANGES, TIMES, Reading
from checker.kinds._quantity.values import ONE, Quantity
from checker.kinds.date.scan import scan as dates
from checker.model import Document, Span
from checker.surface import Match
from checker.tokens import Tokens, tokenise, tokens

OLDEST = 120  # years; no one in the news is older
COUNTS = frozenset({"", "share", "ordinal", "score"})


def quantities(document: Document) -> tuple[Found, ...]:
    """Return every quantity of the article, in text order. Use through `document.derived(quantities)`."""
    all_tokens = document.derived(tokens)
    pounds = "GBP" if "£" in document.text else "lb"
    found = [
        one
        for match in surface.load("quantity").scan(all_tokens)
        for reading in readings(all_tokens, match)
        if (one := _found(all_tokens, match.first, reading, pounds)).role != "drop"
    ]
    return tuple(_without_dates(found, [each.span for each in document.derived(dates)]))


def _without_dates(found: list[Found], spans: list[Span]) -> Iterator[Found]:
    """Yield what was found; a bare number that a date, a time or a duration holds has that role."""
    at = 0
    for one in found:
        while at < len(spans) and spans[at].end <= one.span.start:
            at += 1
        held = at < len(spans) and spans[at].start < one.span.end and one.value.unit in COUNTS and not one.role
        yield one._replace(role="date") if held and _held(one, spans[at]) else one


def _held(one: Found, span: Span) -> bool:
    """Return whether a date holds a bare number (not "three quarters of the members") or the number is of years."""
    if 1500 * ONE < one.value.low < 2101 * ONE and one.value.unit == "":
        return True
    if one.value.unit == "share" and span.end <= one.span.end:
        return False
    return span.start <= one.span.start and one.span.end <= span.end


def readings(all_tokens: Tokens, match: Match) -> list[Reading]:
    """Return the quantities of a match, their tokens counted from its first."""
    texts, starts, ends = all_tokens
    first, last = match.first, match.last
    touches = (False, *(starts[at] == ends[at - 1] for at in range(first + 1, last)))
    changing = first > 0 and texts[first - 1].lower() in CHANGES
    return read(tuple(texts[first:last]), touches, match.production, changing)


def _found(all_tokens: Tokens, base: int, reading: Reading, pounds: str) -> Found:
    first, last = base + reading.first, base + reading.last
    value = reading.value
    if value.unit == "lb" and all_tokens.texts[last - 1].lower().startswith("pound"):
        weighs = pounds == "lb" and (value.step < 10**6 * ONE or _next(all_tokens, last) == "of")
        value = value._replace(unit="lb" if weighs else "GBP")
    if value.low < 0 and all_tokens.texts[first] in DASHES and _touches(all_tokens, first):
        first, value = first + 1, value._replace(low=-value.high, high=-value.low)  # "lies-296 km": a hyphen
    plain = value.unit == "" and value.step == ONE and not value.hedge and 0 < value.low == value.high < OLDEST * ONE
    if plain and last - first == 1 and appositive(all_tokens.texts, first, last):
        value = value._replace(unit="age")
    span = Span(all_tokens.starts[first], all_tokens.ends[last - 1])
    return Found(value, first, last, span, role(all_tokens, first, last, value))


def _next(all_tokens: Tokens, last: int) -> str:
    return all_tokens.texts[last].lower() if last < len(all_tokens.texts) else ""


def parse(text: str) -> Quantity | None:
    """Return the quantity that the whole of `text` tells, or None."""
    whole = tokenise(text)
    if not whole.texts or len(whole.texts) > 30:
        return None
    for match in surface.load("quantity").scan(whole):
        if match.first:
            return None
        found = readings(whole, match)
        exact = len(found) == 1 and found[0].first == 0 and found[0].last == len(whole.texts)
        return found[0].value if exact else None
    return None


def role(all_tokens: Tokens, first: int, last: int, value: Quantity) -> str:
    """Return what the figure is part of: `name`, `date`, `time`; `drop` for a word that counts nothing; else empty."""
    texts = all_tokens.texts
    before = texts[first - 1] if first else "\n"
    after = texts[last] if last < len(texts) else "\n"
    if before == "." and first > 1 and texts[first - 2].isdecimal() and texts[first].isdecimal():
        return "name"  # "106. 12 metres": a figure that some machine has split
    if value.unit not in COUNTS:
        return ""
    if value.unit == "share" and after.lower() in TIMES:
        return "drop"  # "two in 10 minutes"
    if _touches(all_tokens, first) and (before.isalpha() or before in "-–_@#/\\&:+'’=*"):
        return "time" if before == ":" else "name"
    if value.unit == "ordinal":
        return "date" if before.lower().strip(".") in MONTHS or _month_after(texts, last) else ""
    if last < len(texts) and _touches(all_tokens, last) and _glued(texts, last):
        return "time" if after.lower() in CLOCK or after == ":" else "name"
    if not texts[first][0].isdigit():
        return _word_role(texts, first, last, before.lower(), after.lower())
    return _figure_role(texts, first, last, value, before, after)


def _figure_role(texts: list[str], first: int, last: int, value: Quantity, before: str, after: str) -> str:
    low = before.lower()
    if (
        low.strip(".") in MONTHS
        or (low == "." and first > 1 and texts[first - 2].lower() in MONTHS)
        or _month_after(texts, last)
    ):
        return "date" if value.low <= 2100 * ONE else ""
    if after.lower() in CLOCK:
        return "time"
    counted = plural(after.lower()) and after.lower() not in STOP
    if _year(texts[first], last - first):
        return "" if counted and low not in BEFORE_YEAR else "date"
    if low in NAMING or (low == "." and first > 1 and texts[first - 2].lower() in {"no", "nos", "vol", "pp", "p"}):
        return "name"
    named = (
        before[:1].isupper()
        and before.isalpha()
        and len(before) > 1
        and first > 1
        and texts[first - 2] not in {".", "\n", "”", '"'}
    )
    return "name" if named and not counted and last - first == 1 else ""


def _word_role(texts: list[str], first: int, last: int, before: str, after: str) -> str:
    if texts[first].lower() != "one" or last - first > 1:
        return ""
    pronoun = before in {"no", "the", "this", "that", "any", "every", "each", "which", "some", "another", "-"}
    return "drop" if pronoun or not after.isalpha() or after in STOP or after == "another" else ""


def _touches(all_tokens: Tokens, index: int) -> bool:
    return index > 0 and all_tokens.ends[index - 1] == all_tokens.starts[index]


def _glued(texts: list[str], last: int) -> bool:
    """Return whether what touches the end of a figure makes it part of a name, a time or a longer number."""
    after = texts[last]
    following = texts[last + 1] if last + 1 < len(texts) else "\n"
    return after.isalpha() or (after in ":/" and following[:1].isdigit())


def _month_after(texts: list[str], last: int) -> bool:
    after = texts[last].lower() if last < len(texts) else ""
    if after == "of" and last + 1 < len(texts):
        after = texts[last + 1].lower()
    return after in MONTHS and texts[last][0] != "m"


def _year(text: str, length: int) -> bool:
    return length == 1 and len(text) == 4 and text.isdigit() and "1600" <= text <= "2100"

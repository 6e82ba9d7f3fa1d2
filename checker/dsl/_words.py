"""What the assertion language calls the kinds of fact."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from checker.kinds import kinds

# Kinds that the language knows before their module is there: a rule that names one is told "not supported yet",
# not "unknown". A kind that exists brings its own words, which win over these.
PLANNED: Mapping[str, str] = {
    "person": "person, persons, name, names, person name, person names",
    "place": "place, places, place name, place names",
    "organisation": (
        "organisation, organisations, organisation name, organisation names, "
        "organization, organizations, organization name, organization names"
    ),
    "date": "date, dates",
    "weekday": "weekday, weekdays",
    "time": "time, times",
    "duration": "duration, durations",
    "set": "set, sets",
    "number": "number, numbers, count, counts",
    "money": "money, amount of money, amounts of money",
    "percentage": "percentage, percentages",
    "measure": "measure, measures",
    "age": "age, ages",
    "role": "role, roles, title, titles",
    "quotation": "quotation, quotations, quote, quotes",
    "abbreviation": "abbreviation, abbreviations",
    "conversion": "conversion, conversions",
    "change": "change, changes, percentage change, percentage changes",
    "list": "list, lists",
}
ORDERED = frozenset({"date", "time", "duration", "number", "money", "percentage", "measure", "age"})
TEMPORAL = frozenset({"date", "time"})


@cache
def kind_words() -> dict[str, str]:
    """Return every word for a kind, in lower case -> the kind's name."""
    words = {word: name for name, text in PLANNED.items() for word in text.split(", ")}
    for name, kind in kinds().items():
        words.update({word.lower(): name for word in kind.words})
    return words

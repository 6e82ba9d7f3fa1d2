"""The gazetteer: places and their other names, countries and capitals, given names and family names."""

from __future__ import annotations

from checker.gazetteer.names import Given, given_gender, given_name, surname
from checker.gazetteer.places import Place, capital_of, capitals_of, country_code, demonym, place, same_place

__all__ = [
    "Given",
    "Place",
    "capital_of",
    "capitals_of",
    "country_code",
    "demonym",
    "given_gender",
    "given_name",
    "place",
    "same_place",
    "surname",
]

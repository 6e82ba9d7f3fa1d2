"""Capitals and their countries, where the text says it: `Sydney, the capital of Australia`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.folding import fold
from checker.gazetteer import Place, capitals_of, country_code, demonym, place
from checker.model import Document, Fact, Judgement, Related, Span, Verdict
from checker.tokens import Tokens, places, tokens

LONGEST = 4  # tokens of a place's name, "Washington, D.C." apart
FORMERLY = frozenset("former formerly old ancient then future new medieval wartime historic onetime".split())
BEFORE = frozenset("in at from near to and but for as with by on while when".split())
JOINTS = frozenset(("and", "or"))
APOSTROPHES = frozenset("'’")


class Claim(NamedTuple):
    """A place that the text calls the capital of a country: both spans and the country's code."""

    city: Span
    country: Span
    code: str
    place: Place


class Named(NamedTuple):
    """A place's name in tokens `first` to `last`, half-open."""

    first: int
    last: int
    place: Place


def capital_clashes(facts: Sequence[Fact]) -> Sequence[Judgement]:
    """Judge each place that a document of `facts` calls the capital of a country; others are no fact.

    A country with several seats of government has them all; one whose capital is in dispute is passed over.
    """
    documents = {id(fact.document): fact.document for fact in facts}
    judged: list[Judgement] = []
    for document in documents.values():
        for claim in document.derived(claims):
            seats = capitals_of(claim.code)
            if any(same(claim.place, seat) for seat in seats):
                judged.append(Judgement(Verdict.HELD, document, claim.city))
            elif seats:
                judged.append(clash(document, claim, seats[0]))
    return judged


def clash(document: Document, claim: Claim, seat: str) -> Judgement:
    """Return the judgement of a claim that the gazetteer contradicts."""
    city, country = (document.text[span.start : span.end] for span in (claim.city, claim.country))
    called = f"the {country} capital" if demonym(country) else f"the capital of {country}"
    message = f"“{city}” is called {called}, but the gazetteer has {seat}"
    against = (Related(document, claim.country, "the country"),)
    return Judgement(Verdict.CONTRADICTED, document, claim.city, message, against)


def same(city: Place, seat: str) -> bool:
    """Return whether a place is a seat of government, in full or in short (Delhi, Kuwait)."""
    known = place(seat)
    words, others = set(fold(city.form).split()), set(fold(seat).split())
    return (known is not None and known.name == city.name) or words <= others or others <= words


def claims(document: Document) -> tuple[Claim, ...]:
    """Return what a document says of capitals, in text order; use through `document.derived`."""
    found = document.derived(tokens)
    said = [claim for at in places(document, ("capital",)) for claim in claims_at(found, at)]
    return tuple(claim for claim in said if claim.place.country != "US" or claim.code != "GE")


def claims_at(found: Tokens, at: int) -> Iterator[Claim]:
    """Yield the claim made by the word `capital` at token `at`, if there is one."""
    texts = found.texts
    after = at + 2 if texts[at + 1 : at + 2] == ["city"] else at + 1
    if texts[after : after + 1] != ["of"]:
        yield from national_capital(found, at, after)
        return
    yield from capital_of(found, at, after + 1)
    yield from national_capital(found, at, after + 1)


def capital_of(found: Tokens, at: int, after: int) -> Iterator[Claim]:
    """Yield the claim of `CITY, the capital of COUNTRY` or `the capital of COUNTRY, CITY`."""
    texts = found.texts
    after += texts[after : after + 1] == ["the"]
    country = name_from(found, after)
    if country is None or country.place.sort != "country" or goes_on(found, country.last):
        return
    before = at - (texts[at - 1] in ("the", "a"))
    city = None
    if before > 1 and texts[before - 1] in (",", "–", "—", "is"):
        city = name_to(found, before - 1)
    city = city or apposed(found, country.last)
    if city is not None:
        yield Claim(span(found, city), span(found, country), country.place.country, city.place)


def national_capital(found: Tokens, at: int, after: int) -> Iterator[Claim]:
    """Yield the claim of `COUNTRY's capital, CITY` or `the COUNTRY-ish capital, CITY`, or of the city before them."""
    texts = found.texts
    if at > 2 and texts[at - 1] == "s" and texts[at - 2] in APOSTROPHES:
        country = name_to(found, at - 2)
        if country is None or country.place.sort != "country":
            return
        first, last, code = country.first, country.last, country.place.country
    else:
        first, last, code = people_before(found, at)
    if not code or (first and texts[first - 1].lower() in FORMERLY):
        return
    city = apposed(found, after) or put_before(found, first - (texts[first - 1 : first] == ["the"]), after)
    if city is not None:
        yield Claim(span(found, city), Span(found.starts[first], found.ends[last - 1]), code, city.place)


def put_before(found: Tokens, first: int, after: int) -> Named | None:
    """Return the city before token `first`, where what begins there and ends before `after` is in apposition to it."""
    rest = found.texts[after : after + 2]
    closed = (
        not rest or rest[0] in ".;)\n" or (rest[0] == "," and rest[1:] and rest[1].islower() and rest[1] not in JOINTS)
    )
    if first < 2 or not closed or found.texts[first - 1] not in (",", "–", "—", "is"):
        return None
    city = name_to(found, first - 1)
    return city if city is not None and city.place.sort == "city" else None


def people_before(found: Tokens, at: int) -> tuple[int, int, str]:
    """Return first and last token and country of the demonym before token `at`; an empty code where there is none."""
    for width in (2, 1):
        words = found.texts[max(0, at - width) : at]
        code = demonym(" ".join(words)) if len(words) == width and words[0][:1].isupper() else ""
        if code:
            return at - width, at, code
    return at, at, ""


def apposed(found: Tokens, at: int) -> Named | None:
    """Return the city named at token `at`, with or without a comma before it, unless it begins a list."""
    texts = found.texts
    city = name_from(found, at + (texts[at : at + 1] == [","]))
    if city is None or city.place.sort != "city" or goes_on(found, city.last):
        return None
    rest = texts[city.last : city.last + 2]
    listed = rest[:1] and rest[0] in (",", "and", "or", "&") and rest[1:] and rest[1][:1].isupper()
    return None if listed or rest[1:] == ["and"] else city


def goes_on(found: Tokens, last: int) -> bool:
    """Return whether the name that ends before token `last` is part of a larger one (`China's Hunan`)."""
    if last >= len(found.texts):
        return False
    token = found.texts[last]
    touching = found.starts[last] == found.ends[last - 1] and token not in '.,;:!?)"”\n'
    return touching or token[:1].isupper() or token in ("province", "state", "region")


def name_from(found: Tokens, first: int) -> Named | None:
    """Return the longest name of a place that begins with token `first`."""
    for width in range(LONGEST, 0, -1):
        if (known := looked_up(found, first, first + width)) is not None:
            return known
    return None


def name_to(found: Tokens, last: int) -> Named | None:
    """Return the longest name of a place that ends before token `last`, unless a capitalised word runs into it."""
    for width in range(LONGEST, 0, -1):
        known = looked_up(found, last - width, last)
        if known is not None:
            before = found.texts[last - width - 1] if last > width else ""
            larger = before == "-" or (before[:1].isupper() and before.lower() not in BEFORE)
            return None if larger else known
    return None


def looked_up(found: Tokens, first: int, last: int) -> Named | None:
    """Return the place that tokens `first` to `last`, half-open, name."""
    words = found.texts[max(first, 0) : last]
    if first < 0 or last > len(found.texts) or not words[0][:1].isupper() or not words[-1][-1:].isalpha():
        return None
    known = place(" ".join(words).replace(" - ", "-").replace(" ' ", "'"))
    if known is None or (known.sort != "country" and country_code(known.form)):
        return None
    return Named(first, last, known)


def span(found: Tokens, name: Named) -> Span:
    """Return where a name stands."""
    return Span(found.starts[name.first], found.ends[name.last - 1])

"""A birth against the ages of a life: "born in 1951, died on Thursday at 57", "in 1947, when she was 15".

Each age at a day says when somebody was born, to a year. Within a sentence two such tellings are held against each
other; across sentences only where the story tells of one birth, and the sentence of nobody else.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from typing import NamedTuple

from checker.kinds.date.judging import contradicted, held, in_words, written_year
from checker.kinds.date.life_words import Stated, ages, alone, others
from checker.kinds.date.scan import Found, scan
from checker.kinds.date.values import Date, days
from checker.model import Document, Judgement, Span
from checker.sentences import sentences
from checker.tokens import Tokens, tokens

NEAR = 5  # tokens from `born` to its date
DYING = frozenset("died dies dead death killed passed".split())
BOOKS = 40  # births or ages in one story that are looked at; a table has more


class Born(NamedTuple):
    """A birth: the first and last day it may have been, where it is told, its sentence, its tokens, and the death."""

    first: int
    last: int
    span: Span
    sentence: int
    token: int
    death: tuple[int, int] | None = None


class Aged(NamedTuple):
    """An age at some day: the years, the first and last day, where both are told, the sentence, and how it is told."""

    years: int
    first: int
    last: int
    span: Span
    sentence: int
    token: int
    form: str
    beside: Span | None = None


def lives(document: Document) -> tuple[Judgement, ...]:
    """Return the judgements of births and ages in the document. Use through `document.derived(lives)`."""
    words = document.derived(tokens)
    born = list(islice(_births(document, words), BOOKS))
    aged = list(islice(_ages(document, words, born), BOOKS))
    return tuple(_judged(document, words, born, aged))


def _sentence(document: Document, offset: int) -> int:
    return bisect_right(document.derived(sentences), Span(offset, len(document.text) + 1)) - 1


def _span_of_days(found: Found) -> tuple[int, int] | None:
    """Return the first and the last day of a date; None where it is no one span, or longer than a year."""
    spans = days(found.value) if isinstance(found.value, Date) and not found.value.mod else ()
    if len(spans) != 1 or spans[0][1] - spans[0][0] > 366:
        return None
    return spans[0][0], spans[0][1] - 1


def _births(document: Document, words: Tokens) -> Iterator[Born]:
    for found in document.derived(scan):
        texts = words.texts
        if found.form.op == "years":
            if found.first and texts[found.first - 1] == "(" and texts[found.last : found.last + 1] == [")"]:
                yield from _lifespan(document, found, texts)
            continue
        before = [text.lower() for text in texts[max(found.first - NEAR, 0) : found.first]]
        if "born" not in before or not {".", ";", "and", "died", "\n", "who", "to", "with"}.isdisjoint(
            before[before.index("born") :]
        ):
            continue
        spanned = _span_of_days(found)
        if spanned is not None and written_year(found):
            yield Born(*spanned, found.span, _sentence(document, found.span.start), found.first)


def _lifespan(document: Document, found: Found, texts: Sequence[str]) -> Iterator[Born]:
    """Yield the birth of `Jane Roe (1935–2010)`."""
    first, last = found.form.args
    named = found.first > 2 and texts[found.first - 2].istitle() and texts[found.first - 3].istitle()
    if named and 10 < last - first < 115:
        birth, death = days(Date(f"{first:04}")), days(Date(f"{last:04}"))
        place = _sentence(document, found.span.start)
        yield Born(birth[0][0], birth[0][1] - 1, found.span, place, found.first, (death[0][0], death[0][1] - 1))


def _ages(document: Document, words: Tokens, born: Sequence[Born]) -> Iterator[Aged]:
    dates: dict[int, list[Found]] = {}
    for found in document.derived(scan):
        if found.kind == "date" and found.form.op != "years":
            dates.setdefault(_sentence(document, found.span.start), []).append(found)
    births = {each.span for each in born}
    lifespans = {each.sentence: each for each in born if each.death}
    for stated in islice(ages(words), 5 * BOOKS):
        place = _sentence(document, stated.span.start)
        near = [found for found in dates.get(place, ()) if found.span not in births]
        texts = words.texts
        if stated.form == "now" or (stated.form == "alone" and not near):
            if document.issued is not None:
                today = document.issued.toordinal()
                yield Aged(stated.years, today, today, stated.span, place, stated.first, stated.form)
            continue
        dying = next((at for at in range(stated.first - 1, max(stated.first - 30, -1), -1) if texts[at] in DYING), -1)
        dying = dying if dying >= 0 and words.starts[dying] >= document.derived(sentences)[place].start else -1
        if stated.form == "at" and dying >= 0 and place in lifespans:
            death = lifespans[place].death
            assert death is not None
            yield Aged(stated.years, *death, stated.span, place, stated.first, "death")
            continue
        chosen = _date_of(texts, stated, near, dying)
        spanned = _span_of_days(chosen) if chosen is not None else None
        if chosen is not None and spanned is not None:
            form = "death" if dying >= 0 and stated.form == "at" else "then"
            yield Aged(stated.years, *spanned, stated.span, place, stated.first, form, chosen.span)


def _date_of(texts: Sequence[str], stated: Stated, near: Sequence[Found], dying: int) -> Found | None:
    """Return the date that an age is of: of the death where one is told, else the last before it, in its clause."""
    if stated.form == "at" and dying >= 0:
        later = [found for found in near if found.first > dying and found.first < stated.first + 6]
        return later[0] if len(later) == 1 else None
    if stated.form == "at":
        later = [found for found in near if 0 <= found.first - stated.last <= 2 and texts[found.first - 1] == "in"]
        if later:
            return later[0]
    before = [found for found in near if found.last <= stated.first]
    if not before or before[-1].form.op not in {"year", "day", "month"}:
        return None
    between = texts[before[-1].last : stated.first]
    limit = 5 if stated.form == "when" else 6
    return (
        before[-1]
        if len(between) <= limit and {"and", "but", "to", "until", "born", "(", ")"}.isdisjoint(between)
        else None
    )


def _judged(document: Document, words: Tokens, born: Sequence[Born], aged: Sequence[Aged]) -> Iterator[Judgement]:
    single = len({(each.first, each.last) for each in born}) == 1
    for age in aged:
        beside = [each for each in born if each.sentence == age.sentence]
        if len(beside) == 1 and not others(words, *sorted((beside[0].token, age.token))):
            yield _held_against(document, age, beside[0])
        elif not beside and single and alone(document, words, age.token, born[0].token, age.form):
            yield _held_against(document, age, born[0], slack=age.form != "then")
        elif not born and age.form == "then":
            yield from _now_and_then(document, words, age, aged)


def _years(start: int, end: int) -> int:
    """Return the whole years from one day to another."""
    if end < start or start < 1:
        return -1
    one, other = date.fromordinal(start), date.fromordinal(end)
    return other.year - one.year - ((other.month, other.day) < (one.month, one.day))


def _held_against(document: Document, age: Aged, birth: Born, slack: bool = False) -> Judgement:
    least, most = _years(birth.last, age.first), _years(birth.first, age.last)
    if most < 0 or max(least, 0) - (age.form in {"now", "alone"}) - slack <= age.years <= most + slack:
        return held(document, age.span)
    reckoned = str(most) if least == most else f"{max(least, 0)} or {most}"
    day = in_words(age.first) if age.first == age.last else in_words(age.first)[-4:]
    text = document.text[birth.span.start : birth.span.start + 4 if birth.death else birth.span.end]  # “(1935–2010)”
    message = f"Born {text}: that makes {reckoned} {'on' if age.first == age.last else 'in'} {day}, not {age.years}."
    return contradicted(document, age.span, message, birth.span, *([age.beside] if age.beside else []))


def _now_and_then(document: Document, words: Tokens, age: Aged, aged: Sequence[Aged]) -> Iterator[Judgement]:
    """Yield the judgement of "Jane Roe, 71, … in 1961, when she was nine": two ages within one sentence."""
    now = [each for each in aged if each.form == "now" and each.sentence == age.sentence and each.token < age.token]
    if len(now) != 1 or others(words, now[0].token + 2, age.token):
        return
    least, most = _years(age.last, now[0].first), _years(age.first, now[0].first)
    if least - 1 <= now[0].years - age.years <= most + 1:
        yield held(document, age.span)
    else:
        then = date.fromordinal(age.first).year
        message = f"At {now[0].years} today, that makes {now[0].years - most} or so in {then}, not {age.years}."
        yield contradicted(document, age.span, message, now[0].span)

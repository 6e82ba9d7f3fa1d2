"""How dates are written: the order of their parts, months in full or cut, ordinal marks, leading zeros, decades."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from checker import surface
from checker.kinds import kinds
from checker.kinds.date.words import DECADES, MONTH_NAMES, MONTHS, WEEKDAY_NAMES, WEEKDAYS
from checker.layouts import time
from checker.layouts._numerals import ORDINAL, written
from checker.layouts._records import House, Piece, Raw, Reading, Writing, build
from checker.model import Document, Fact
from checker.tokens import tokenise

LONGEST = 60  # characters
# What the press cuts a month's name to; a name of five letters or fewer is never cut. An example may say otherwise.
CUT = ("Jan", "Feb", "", "", "", "", "", "Aug", "Sept", "Oct", "Nov", "Dec")
CUT_DAYS = ("Mon", "Tues", "Wed", "Thurs", "Fri", "Sat", "Sun")
WHOLE = frozenset({"calendar_date", "month_year", "bare_month", "iso_date", "hyphenated_date", "slashed_date"})
REACH = 60  # characters before a date
IN = re.compile(r"\b(?:by|early|from|in|last|late|mid|next|of|since|this|to|until)[ -]$", re.IGNORECASE)
WEATHER = re.compile(r"\b(?:temperatures?|highs?|lows?|heat|scores?)\b[^.]*$", re.IGNORECASE)  # not a decade of years
FIGURES = frozenset({"N12", "N31", "N2", "N0"})
FIRST_MONTH = ("month", "day", "year")  # how a date in figures is taken where they may be told both ways


@lru_cache(20_000)
def read(text: str) -> Reading | None:
    """Return the reading of a date that names a month, a decade or a century."""
    if len(text) > LONGEST:
        return None
    words = tokenise(text)
    match = surface.load("date").whole(words)
    if match is None:
        return None
    tokens = list(zip(match.classes, words.texts, words.starts, words.ends, strict=True))
    if match.production == "decade":
        return _decade(text, tokens)
    if match.production == "century":
        return _century(text, tokens)
    return _calendar(text, tokens, match.production) if match.production in WHOLE else None


Tokens = list[tuple[str, str, int, int]]


def _calendar(text: str, tokens: Tokens, production: str) -> Reading | None:
    if not any(name.startswith("MONTH") for name, *_ in tokens):
        return _figures(text, [token for token in tokens if token[0] == "YEAR" or token[0] in FIGURES], production)
    raw: list[Raw] = []
    at = 0
    while at < len(tokens):
        piece, used = _piece(tokens, at, "day" in {field for field, *_ in raw})
        raw += piece
        at += used
    if not raw or any(field == "month" and word.isupper() for field, _, _, a, b in raw if (word := text[a:b])):
        return None
    start, end = raw[0][3], raw[-1][4]
    first = next(number for number, token in enumerate(tokens) if token[2] == start)
    if raw[0][0] == "day" and first and tokens[first - 1][0] == "THE":
        start = tokens[first - 1][2]
    return build(text, raw, start, end)


def _figures(text: str, tokens: Tokens, production: str) -> Reading | None:
    """Return the reading of a date in figures alone; `6/7/2024` may be of June or of July, and is not certain."""
    if len(tokens) != 3:
        return None
    is_iso, numbers = production == "iso_date", [int(word) for _, word, _, _ in tokens]
    fields = ("year", "month", "day") if is_iso else ("day", "month", "year") if numbers[0] > 12 else FIRST_MONTH
    told = dict(zip(fields, numbers, strict=True))
    if not (1 <= told["month"] <= 12 and 1 <= told["day"] <= 31):
        return None
    padded = is_iso or any(word[0] == "0" for _, word, _, _ in tokens)
    raw = [
        (field, "01" if padded and field != "year" else "figures", str(told[field]), start, end)
        for field, (_, _, start, end) in zip(fields, tokens, strict=True)
    ]
    sure = is_iso or (max(numbers[:2]) > 12 and told["year"] > 999)
    return build(text, raw, raw[0][3], raw[-1][4], sure)


def _piece(tokens: Tokens, at: int, has_day: bool) -> tuple[list[Raw], int]:
    """Return the piece that begins with a token, if any, and how many tokens it takes."""
    name, word, start, end = tokens[at]
    after = tokens[at + 1] if at + 1 < len(tokens) else ("", "", end, end)
    point = after[0] == "DOT" and after[2] == end
    if name in ("MONTH", "MONTH_NAME", "MONTH_WORD", "MONTH_SHORT"):
        number = MONTHS[word[:3].lower()]
        cut = word.lower() != MONTH_NAMES[number - 1].lower()
        style = ("cut." if point else "cut") if cut else "full"
        return [("month", style, str(number), start, after[3] if cut and point else end)], 1 + (cut and point)
    if name in ("WEEKDAY", "WEEKDAY_SHORT", "WEEKDAY_WORD"):
        style = "full" if name == "WEEKDAY" else "cut." if point else "cut"
        last = after[3] if style == "cut." else end
        return [("weekday", style, str(WEEKDAYS[word[:3].lower()]), start, last)], 1 + (style == "cut.")
    if name == "YEAR":
        return [("year", "figures", word, start, end)], 1
    if name in FIGURES and not has_day:
        marked = after[0] == "SUFFIX"
        style = "1st" if marked else "01" if word[0] == "0" else "figures"
        return [("day", style, str(int(word)), start, after[3] if marked else end)], 1 + marked
    if name == "TENS":
        used = 2 + (after[0] == "DASH")
        ones = tokens[min(at + used, len(tokens)) - 1]
        joined = f"{word}-{ones[1]}".lower()
        return ([("day", "first", str(ORDINAL[joined]), start, ones[3])] if joined in ORDINAL else []), used
    if name in ("ORDINAL", "ORDINAL_SMALL") and word in ORDINAL:  # with a capital it is the name of a day
        return [("day", "first", str(ORDINAL[word.lower()]), start, end)], 1
    return [], 1


def _decade(text: str, tokens: Tokens) -> Reading | None:
    """Return the reading of `1990s`, `'90s`, `nineties`; the century is told in the first only."""
    for at, (name, word, start, end) in enumerate(tokens):
        if name == "DECADE_WORD" and word.islower() and tokens[0][0] == "THE":  # not those of a life
            return build(text, [("short decade", "word", str(DECADES[word] % 10 * 10), start, end)], start, end)
        if name not in ("YEAR", "N2"):
            continue
        if at and tokens[at - 1][0] == "APOSTROPHE":
            start = tokens[at - 1][2]
        last = tokens[-1][3]
        style = text[start:last].replace(word, "#", 1).replace("’", "'").replace("‘", "'").lower()
        field = "decade" if name == "YEAR" else "short decade"
        return build(text, [(field, style, word, start, last)], start, last)
    return None


def _century(text: str, tokens: Tokens) -> Reading | None:
    """Return the reading of `21st century`, `ninth-century`."""
    for at, (name, word, start, end) in enumerate(tokens):
        if name in ("N12", "N31", "N2") and at + 1 < len(tokens):
            return build(text, [("century", "1st", word, start, tokens[at + 1][3])], start)
        if name in ("ORDINAL", "ORDINAL_SMALL") and word in ORDINAL:
            return build(text, [("century", "first", str(ORDINAL[word]), start, end)], start)
    return None


def spell(piece: Piece, said: Mapping[str, str], house: House) -> str | None:
    """Return a piece of a date in its style; a word that an example spells is spelled as there."""
    content = said[piece.field]
    number = int(content)
    if (word := house.words.get((piece.field, piece.style, content))) is not None:
        return word
    if "#" in piece.style:
        return piece.style.replace("#", content)
    if piece.style == "word":
        return next(word for word, decade in DECADES.items() if decade % 10 * 10 == number)
    if piece.style == "01":
        return f"{number:02}"
    if piece.field == "month" and piece.style != "figures":
        return _cut(MONTH_NAMES[number - 1], CUT[number - 1], piece.style)
    if piece.field == "weekday":
        return _cut(WEEKDAY_NAMES[number], CUT_DAYS[number], piece.style)
    return written(content, piece.style)


def _cut(name: str, short: str, style: str) -> str:
    return name if style == "full" or not short else f"{short}." if style == "cut." else short


def _is_loose(reading: Reading, before: str) -> bool:
    """Tell whether a month stands cut and alone where no date is expected: Dec may be a man's name."""
    (first, *others) = reading.pieces
    return not others and first.field == "month" and first.style != "full" and not IN.search(before)


def _is_name(reading: Reading, text: str, end: int) -> bool:
    """Tell whether a century has a capital and a word with one behind it: `20th Century Fox`."""
    after = text[end : end + 2]
    return reading.after.strip(" -")[:1].isupper() and after[:1] == " " and after[1:].isupper()


def find(document: Document, facts: Sequence[Fact], house: House) -> Iterator[tuple[int, Reading]]:
    """Yield the readings of dates, those told with a time of the day (`Nov. 6 at noon`) included."""
    for fact in facts:
        reading = read(fact.text)
        if reading is None or _is_name(reading, document.text, fact.span.end):
            continue
        before = document.text[max(fact.span.start - REACH, 0) : fact.span.start + reading.start]
        if not ("short decade" in reading.contents and WEATHER.search(before)) and not _is_loose(reading, before):
            yield fact.span.start, reading
    for mention in kinds()["time"].find(document):
        text = document.text[slice(*mention.span)]
        clock = time.read(text)
        for start, end in ((0, clock.start), (clock.end, len(text))) if clock is not None else ():
            trimmed = text[start:end].strip(" ,")
            trimmed = trimmed.removesuffix(" at").removesuffix(" around").rstrip(" ,")
            if trimmed and (reading := read(trimmed)) is not None:
                yield mention.span.start + text.index(trimmed, start), reading


WRITING = Writing(read, spell, "“Nov. 6, 2024”, “6 November 2024” or “1990s”", find, loose=frozenset({"weekday"}))

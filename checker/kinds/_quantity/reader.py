"""From the tokens of a surface form to its values: each function takes a place and gives the next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from checker.kinds._quantity.currency import CODES, DOLLARS, SYMBOLS, currency, money
from checker.kinds._quantity.hedges import read_hedge, read_trailer
from checker.kinds._quantity.numerals import DASHES, Numeral, Window, read_number
from checker.kinds._quantity.units import UNITS, WORDS
from checker.kinds._quantity.values import ONE, Quantity

YEARS = frozenset({"year", "years", "yr", "yrs"})
TIMES = {
    word: unit
    for unit, words in {
        "year": "year years yr yrs", "month": "month months", "week": "week weeks", "day": "day days",
        "hour": "hour hours hrs", "minute": "minute minutes min mins", "second": "seconds secs",
        "decade": "decade decades", "century": "century centuries",
    }.items()
    for word in words.split()
}  # fmt: skip
COINS = frozenset(
    "dollar euro yen yuan renminbi rupee ruble rouble won franc peso real krona krone rand lira shekel dirham "
    "riyal rial dinar baht ringgit rupiah dong naira shilling hryvnia hryvnya zloty forint koruna leu taka "
    "bitcoin buck guilder mark drachma escudo cent penny peseta markka kuna lari tenge birr kwacha cedi afghani "
    "lev deutschmark deutschemark".split()
)
COIN_WORDS = (
    COINS
    | {f"{coin}s" for coin in COINS}
    | {"markkaa", "leva", "kronor", "kroner", "reais", "lei", "lire", "pence", "p", "quid", "sterling"}
)
NATIONS = frozenset(
    "us u.s. american australian canadian singapore singaporean kong hong zealand new swiss chinese japanese "
    "british turkish mexican taiwan jamaican indian pakistani egyptian lebanese norwegian swedish danish czech "
    "russian iranian syrian saudi nigerian kenyan argentine brazilian philippine ukrainian polish s finnish "
    "dutch spanish italian french german irish hungarian romanian thai malaysian indonesian vietnamese korean "
    "icelandic israeli iraqi jordanian kuwaiti libyan moroccan tunisian algerian serbian ugandan tanzanian "
    "colombian chilean cuban belarusian kazakh cfa namibian african emirati".split()
)
CODE_WORDS = frozenset(code.lower() for code in CODES) | {"usd", "eur", "gbp", "rmb", "rs"}


class Reading(NamedTuple):
    """A value, the tokens it was read from (half-open), and the magnitude word it was told with (1: none)."""

    first: int
    last: int
    value: Quantity
    times: int = 1


def window(texts: Sequence[str], touches: Sequence[bool]) -> Window:
    """Return the tokens of a match for reading, closed by empty strings."""
    words = ["mn" if text == "M" else text.lower() for text in texts]
    return Window([*words, "", "", "", ""], [*touches, False, False, False, False])


def read_all(view: Window, length: int, changing: bool) -> list[Reading]:
    """Return the quantities in the first `length` tokens of `view`, ranges joined."""
    found: list[Reading] = []
    place = 0
    while place < length:
        reading = _one(view, place)
        if reading is None or reading.last > length:
            place += 1
            continue
        merged = _range(view.words, found[-1], reading, changing) if found else None
        if merged is not None:
            found[-1] = merged
        else:
            found.append(reading)
        place = reading.last
    return found


def _one(view: Window, place: int) -> Reading | None:
    hedge, at = read_hedge(view.words, place)
    reading = _value(view, at)
    if reading is None:
        return None
    hedge, end = read_trailer(view.words, reading.last, hedge)
    return Reading(place, end, reading.value._replace(hedge=hedge), reading.times)


def _value(view: Window, place: int) -> Reading | None:
    words, at, sign = view.words, place, 1
    if words[at] in {"minus", "negative", "−"} or (at == 0 and words[at] in DASHES and view.touches[1]):
        sign, at = -1, at + 1
    mark, at = _mark(words, at)
    numeral = read_number(view, at)
    if numeral is None:
        return None
    if not mark and words[numeral.end - 1] == "m" and not _millions(words, numeral.end):
        numeral = Numeral(numeral.atoms // 10**6, numeral.step // 10**6, numeral.end - 1)
    unit, end = (mark, _coin(words, numeral.end)[1]) if mark else read_unit(view, numeral.end)
    if unit == "foot":
        numeral, end = _inches(view, numeral, end)
    if not unit and not numeral.step and numeral.atoms < ONE:
        unit = "share"
    atoms = sign * numeral.atoms
    times = numeral.step // ONE if numeral.step >= 1000 * ONE else 1
    return Reading(place, end, Quantity(atoms, atoms, numeral.step, "", unit), times)


def _inches(view: Window, feet: Numeral, end: int) -> tuple[Numeral, int]:
    """Return the feet with the inches that follow ("6 feet 2 inches", "6ft 2in"), and what follows both."""
    inches = read_number(view, end)
    if inches is None or inches.atoms >= 12 * ONE or view.words[end - 1] in DASHES:
        return feet, end
    unit, after = ("inch", inches.end + 1) if view.words[inches.end] == "in" else read_unit(view, inches.end)
    if unit != "inch":
        return feet, end
    return Numeral(feet.atoms + inches.atoms // 12, ONE // 12, end), after


COUNTED_IN_MILLIONS = frozenset(
    "people users barrels tonnes tons customers copies viewers visitors homes votes voters children jobs shares "
    "units subscribers listeners households workers records passengers views times cars vehicles patients".split()
)


def _millions(words: Sequence[str], place: int) -> bool:
    """Return whether the "m" before `place` means million: of money, or of what metres do not measure."""
    return words[place] in COUNTED_IN_MILLIONS or bool(_coin(words, place)[0])


def _mark(words: Sequence[str], place: int) -> tuple[str, int]:
    """Return the currency whose sign or code stands at `place` (or nothing), and the place of the number."""
    word = words[place]
    if word in SYMBOLS:
        return SYMBOLS[word], place + 1
    if words[place + 1] in SYMBOLS and (word in DOLLARS or word in NATIONS or word in CODE_WORDS):
        return (DOLLARS.get(word, "$") if words[place + 1] == "$" else SYMBOLS[words[place + 1]]), place + 2
    return (currency(word), place + 1) if word in CODE_WORDS else ("", place)


def read_unit(view: Window, place: int) -> tuple[str, int]:
    """Return the unit that stands at `place` and where reading goes on; empty and `place` for a bare number."""
    words = view.words
    at = place + 1 if words[place] in DASHES else place
    word, following = words[at], words[at + 1]
    if word in {"%", "percent", "pct", "pc"}:
        return "%", at + 1
    if word == "per" and following in {"cent", "cents"}:
        return "%", at + 2
    if word in {"percentage", "basis"}:
        end = at + 2 if following in DASHES else at + 1
        return ("pp" if word == "percentage" else "bp", end + 1) if words[end] in {"point", "points"} else ("", place)
    if word in TIMES:
        return _time(words, at)
    for reader in (_coin, _measure):
        unit, end = reader(words, at)
        if unit and (word not in TOUCHING or view.touches[at]):
            return unit, end
    return "", place


TOUCHING = frozenset({"g", "c", "f", "p", "s"})  # letters that are a unit only where they touch the figure


def _time(words: Sequence[str], place: int) -> tuple[str, int]:
    """Return a unit of time, or of age ("years old", "-year-old", "years of age")."""
    unit, at = TIMES[words[place]], place + 1
    if words[at] in DASHES:
        at += 1
    old = words[at] in {"old", "olds"}
    if not old and not (words[place + 1] == "of" and words[place + 2] == "age"):
        return f"time {unit}", place + 1
    return ("age" if unit == "year" else f"{unit} old"), (at + 1 if old else place + 3)


def _coin(words: Sequence[str], place: int) -> tuple[str, int]:
    """Return the currency named at `place` ("dollars", "Swiss francs", "USD", "€")."""
    at = place + 1 if words[place] in DASHES else place
    if words[at] in SYMBOLS and not words[at + 1][:1].isdigit():
        return SYMBOLS[words[at]], at + 1
    nations = at
    while words[at] in NATIONS and at < nations + 3:
        at += 1
    if words[at] in COIN_WORDS:
        return currency(words[at], " ".join(words[nations:at])), at + 1
    if at == nations and words[at] in CODE_WORDS:
        return currency(words[at]), at + 1
    return "", place


def _measure(words: Sequence[str], place: int) -> tuple[str, int]:
    word, following = words[place], words[place + 1]
    if word in {"degree", "degrees", "deg", "°", "º", "˚"}:
        scale = HEAT.get(following)
        return (scale, place + 2) if scale else ("°", place + 1)
    if word in HEAT:
        return HEAT[word], place + 1
    if word in {"square", "sq", "cubic", "nautical", "metric"}:
        base = WORDS.get(following, "")
        unit = "tonne" if word == "metric" and base == "ton" else f"{'square' if word == 'sq' else word} {base}"
        return (unit, place + 2) if unit in UNITS else ("", place)
    unit = WORDS.get(word, "")
    if unit and following in {"per", "a", "an", "/"} and (speed := SPEEDS.get((unit, words[place + 2]))):
        return speed, place + 3
    return unit, (place + 1 if unit else place)


HEAT = {"celsius": "°C", "centigrade": "°C", "c": "°C", "fahrenheit": "°F", "f": "°F"}
SPEEDS = {
    ("mile", "hour"): "mph", ("km", "hour"): "kph", ("km", "h"): "kph", ("km", "hr"): "kph", ("mile", "h"): "mph",
}  # fmt: skip


def _range(words: Sequence[str], left: Reading, right: Reading, changing: bool) -> Reading | None:
    """Join "12 to 15", "between 5 and 10 million", "$5-10", "two or three" to one range; None for anything else."""
    joint = words[left.last] if left.last == right.first - 1 else ""
    lead = words[left.first - 1] if left.first else "from" if changing else ""
    if money(left.value.unit) and right.value.unit == "m" and words[right.last - 1] == "m":  # "£3-4m"
        value = right.value
        right = right._replace(value=Quantity(value.low * 10**6, value.high * 10**6, 10**6 * value.step), times=10**6)
    one, other = left.value, right.value
    if other.hedge or one.low != one.high or not _ranges(joint, lead, one, other) or not _units(one.unit, other.unit):
        return None
    if joint == "to" and not one.unit and money(other.unit) and 1900 * ONE <= one.low < 2100 * ONE:
        return None  # a year: "from £200,000 in 2010 to £50,000"
    times = right.times if left.times == 1 and 0 <= one.low < 1000 * ONE else 1
    low = one.low * times
    if low >= other.high:
        return None
    first = left.first - 1 if lead == "between" else left.first
    step = min(one.step * times, other.step)
    return Reading(first, right.last, Quantity(low, other.high, step, one.hedge, other.unit or one.unit), right.times)


def _units(left: str, right: str) -> bool:
    """Return whether two ends of a range may have these units: the same, only the last, or a sign first."""
    return left == right or not left or (not right and (left == "%" or money(left)))


CHANGES = frozenset(
    "from by fell rose up down increased decreased grew climbed dropped slipped jumped soared gained lost added "
    "shed declined sank surged plunged edged cut raised lowered reduced fall rise falling rising percent won "
    "beat".split()
)


def _ranges(joint: str, lead: str, one: Quantity, other: Quantity) -> bool:
    if joint in DASHES or joint == "through" or joint == "—":
        return True
    if joint == "to":
        return lead not in CHANGES
    if joint == "and":
        return lead == "between"
    return joint == "or" and other.high - one.low == one.step

"""Which surface forms are meant as times here: `may`, `march`, a bare figure and a bare unit are mostly not."""

from __future__ import annotations

from collections.abc import Callable

from checker.kinds.date.forms import FIGURES, Form
from checker.surface import Match
from checker.tokens import Tokens

NOTHING = "\n"


def plausible(match: Match, words: Tokens, form: Form) -> bool:
    """Return whether the words around the match let it be a time; the match has been read as `form`."""
    if not _touching(match, words):
        return False
    check = CHECKS.get(match.production)
    return check is None or check(match, words, form)


def _touching(match: Match, words: Tokens) -> bool:
    """Return whether suffixes, decades' `s` and figures joined by signs touch what they belong to."""
    starts, ends = words.starts, words.ends
    for offset, name in enumerate(match.classes):
        index = match.first + offset
        if name in ("SUFFIX", "S") and offset and starts[index] != ends[index - 1]:
            return False
        if name == "SLASH" and (starts[index] != ends[index - 1] or starts[index + 1] != ends[index]):
            return False
    return True


def before(match: Match, words: Tokens) -> str:
    """Return the word before the match, in lower case; a line's start gives the empty string."""
    word = words.texts[match.first - 1] if match.first else NOTHING
    return "" if word == NOTHING else word.lower()


def after(match: Match, words: Tokens) -> str:
    """Return the token after the match, as printed; a line's end gives the empty string."""
    word = words.texts[match.last] if match.last < len(words.texts) else NOTHING
    return "" if word == NOTHING else word


PREPOSITIONS = frozenset(
    """in since by from until till before after during of to through between and for late early mid around about
    this last next every each than circa on the or as""".split()
)
MEASURED = frozenset("$ £ € # no number nos page pages flight boeing route highway room article section".split())


def _year(match: Match, words: Tokens, form: Form) -> bool:
    if match.last - match.first > 1:
        return "YEAR" not in match.classes or 1000 <= form.args[0] < 2200
    number: int = form.args[0]
    previous, following = before(match, words), after(match, words)
    if previous in MEASURED or (following in ("%", "-", "–") and previous not in PREPOSITIONS):
        return False
    if following[:1].islower() and following not in LINKS and previous not in ("in", "since", "the"):
        return False
    if (
        words.texts[match.first - 1][:1] in "-–/.:"
        and match.first
        and words.starts[match.first] == words.ends[match.first - 1]
    ):
        return False
    if previous in PREPOSITIONS or previous in ("(", "[", ","):
        return 1900 <= number < 2100 or (
            previous in ("in", "since", "until", "by", "from", "(", "[") and number >= 1100
        )
    return 1900 <= number < 2100


LINKS = frozenset(
    "when and or but to through as that which the by in at with who after before until for on was is".split()
)


def _month(match: Match, words: Tokens, form: Form) -> bool:
    if match.last - match.first > 1:
        return match.classes[-1] not in ("MONTH_SHORT", "DOT") or match.classes[0] != "DOT"
    name = match.classes[0]
    if name == "MONTH":
        return True
    previous, following = before(match, words), after(match, words)
    if name == "MONTH_SHORT":
        return previous in ("in", "since", "until", "by", "from") and following != "'"
    if previous not in (
        "in",
        "since",
        "until",
        "by",
        "from",
        "last",
        "next",
        "this",
        "of",
        "through",
        "before",
        "after",
        "during",
        "between",
        "and",
        "to",
        "for",
        "the",
    ):
        return False
    return not following[:1].isupper() and not (
        name == "MONTH_WORD" and previous in ("the", "of", "for", "to") and following[:1].islower()
    )


def _season(match: Match, words: Tokens, form: Form) -> bool:
    if match.last - match.first > 1:
        return match.classes[-1] != "SEASON_WORD" or match.classes[0] != "THE" or match.last - match.first > 2
    if match.classes[0] == "SEASON_WORD":
        return before(match, words) in ("in", "since", "by") and after(match, words)[:1] in ",.;"
    return before(match, words) in ("in", "since", "by", "this", "during", "of", "until")


def _clock(match: Match, words: Tokens, form: Form) -> bool:
    if any(
        name in match.classes
        for name in ("AMPM", "M_LETTER", "NOON", "ZONE", "CLOCK", "UNITS", "LOCAL", "PART", "HALF")
    ):
        return "PART" not in match.classes or "IN" in match.classes or len(match.classes) > 2
    if "CLOCK_DOT" in match.classes or "COLON" not in match.classes:
        return False
    colon = match.classes.index("COLON")
    if len(words.texts[match.first + colon + 1]) != 2 or form.args[0] > 24:
        return False
    if words.starts[match.first + colon + 1] != words.ends[match.first + colon]:
        return False
    return before(match, words) in (
        "at",
        "by",
        "until",
        "till",
        "from",
        "after",
        "before",
        "around",
        "about",
        "to",
        "and",
        "between",
    )


def _units(match: Match, words: Tokens, form: Form) -> bool:
    return before(match, words) in ("for", "after", "within", "over", "took", "takes", "take", "lasted", "spent")


def _duration(match: Match, words: Tokens, form: Form) -> bool:
    if match.classes == ("A", "UNIT") or (match.classes[0] == "A" and match.last - match.first == 2):
        return after(match, words) not in ("of",) or before(match, words) != ""
    return True


def _reference(match: Match, words: Tokens, form: Form) -> bool:
    if words.texts[match.first] == "Now" and after(match, words) == ",":
        return True
    return True


def _relative(match: Match, words: Tokens, form: Form) -> bool:
    if match.classes == ("THE", "DAY"):
        return before(match, words) in ("of", "during") or after(match, words) == "before"
    return not (form.args[0] == "the" and form.args[1] not in ("year", "quarter", "week", "month", "weekend", "day"))


def _decade(match: Match, words: Tokens, form: Form) -> bool:
    return True


def _weekday(match: Match, words: Tokens, form: Form) -> bool:
    return not (match.classes[0] == "WEEKDAY_SHORT" and match.last - match.first == 1)


CHECKS: dict[str, Callable[[Match, Tokens, Form], bool]] = {
    "year": _year, "bare_month": _month, "season": _season, "clock": _clock, "bare_units": _units,
    "duration": _duration, "reference": _reference, "relative": _relative, "decade": _decade, "weekday": _weekday,
}  # fmt: skip
assert FIGURES

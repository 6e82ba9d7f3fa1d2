"""Which surface forms are meant as times here: `may`, `march`, a bare figure and a bare unit are mostly not."""

from __future__ import annotations

from collections.abc import Callable

from checker.kinds.date import context_figures as figures
from checker.kinds.date.forms import FIGURES, Form
from checker.kinds.date.neighbours import LINKS, PREPOSITIONS, after, before, closes, named
from checker.surface import Match
from checker.tokens import Tokens


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
    return not _in_address(match, words)


def _in_address(match: Match, words: Tokens) -> bool:
    """Return whether a figure of the match touches a slash beyond it: `news.example/2016/11/03`."""
    texts, starts, ends = words.texts, words.starts, words.ends
    first, last = match.first, match.last
    if match.classes[0] in FIGURES and first and texts[first - 1] == "/" and ends[first - 1] == starts[first]:
        return True
    if match.classes[-1] not in FIGURES or last >= len(texts) or texts[last] != "/":
        return False
    return starts[last] == ends[last - 1]


def counts(match: Match, words: Tokens, form: Form) -> bool:
    """Return whether the figure counts what follows: `in November 31 people`, not `the Sept. 11 attacks`."""
    if form.op != "day" or form.args[0] or form.weekday >= 0 or match.classes[-1] not in ("N12", "N31"):
        return False
    following = after(match, words)
    plural = following.islower() and following.endswith("s") and following not in LINKS
    return before(match, words) in ("in", "since") and (plural or following in PEOPLE)


def leading(match: Match) -> int:
    """Return how many first tokens of the match are no part of the expression.

    TIMEX3 leaves out the article of an attributive (`the third-quarter results`, `a year-earlier loss`, `the weeks
    before`) and a preposition (`over the past year`).
    """
    classes = match.classes
    if classes[0] in ("THE", "A") and match.production in ATTRIBUTIVE and classes[-2] == "DASH":
        return 1
    if classes[:2] == ("ADJECTIVE", "A") or (classes[0] == "A" and classes[-1] == "LONG"):
        return 1
    if classes[0] == "THE" and match.production == "anchored_duration" and classes[1:] == ("UNITS",):
        return 1
    if classes[0] == "HEDGE" and match.production in ("anchored_duration", "duration"):
        return 1 if classes[1] in ("THE", "SEVERAL", "FEW") else 0
    return 0


ATTRIBUTIVE = frozenset({"ago", "quarter", "bare_month", "anchored_duration"})


MEASURED = frozenset("$ £ € # no number nos page pages flight boeing route highway room article section".split())


def _year(match: Match, words: Tokens, form: Form) -> bool:
    if match.last - match.first > 1:
        return "YEAR" not in match.classes or 1000 <= form.args[0] < 2200
    number: int = form.args[0]
    previous, following = before(match, words), after(match, words)
    if (
        previous in MEASURED
        or previous[:1].isdecimal()
        or (following in ("%", "-", "–") and previous not in PREPOSITIONS)
    ):
        return False
    if following[:1].islower() and following not in LINKS and not _attributive(match, words):
        return False
    if match.first and words.texts[match.first - 1][:1].isupper() and previous not in PREPOSITIONS:
        return previous in DETERMINERS
    if (
        words.texts[match.first - 1][:1] in "-–/.:"
        and match.first
        and words.starts[match.first] == words.ends[match.first - 1]
    ):
        return False
    if previous in PREPOSITIONS or previous in ("(", "[", ","):
        return 1900 <= number < 2200 or (
            previous in ("in", "since", "until", "by", "from", "(", "[") and number >= 1100
        )
    return 1900 <= number < 2100


PEOPLE = frozenset("people men women children troops police members soldiers homes".split())
DETERMINERS = frozenset("the its his her their our my your that this a an whose".split())


def _attributive(match: Match, words: Tokens) -> bool:
    """Return whether the figure is a year before its noun (`its 1990 invasion`) rather than a count of things."""
    previous, following = before(match, words), after(match, words)
    if previous in ("in", "since", "during", "by"):
        return True
    if following in PEOPLE or previous in ("of", "about", "some", "than", "to"):
        return False
    return previous in DETERMINERS or previous == "s" or not following.endswith("s")


def _month(match: Match, words: Tokens, form: Form) -> bool:
    if match.last - match.first > 1:
        return match.classes[-1] not in ("MONTH_SHORT", "DOT") or match.classes[0] != "DOT"
    name = match.classes[0]
    if name == "MONTH":
        return True
    previous, following = before(match, words), after(match, words)
    if name == "MONTH_NAME" and previous in DETERMINERS and following[:1].islower():
        return True
    if name == "MONTH_WORD" and previous == "the":
        return False
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


def _units(match: Match, words: Tokens, form: Form) -> bool:
    return before(match, words) in (
        "for", "in", "within", "over", "took", "takes", "take", "lasted", "spent",
    )  # fmt: skip


QUOTES = frozenset("\"“'‘`")
BARE_LENGTHS = frozenset(("A", unit) for unit in ("UNIT", "DAY", "WEEK", "YEAR_UNIT", "WEEKEND", "CENTURY"))


def _duration(match: Match, words: Tokens, form: Form) -> bool:
    classes = match.classes
    if classes in BARE_LENGTHS and not closes(match, words):
        return False  # `a minute man`
    if classes[-1] == "QUARTER" and classes[-2] == "A":
        return False  # `a quarter` is a share
    if classes[-1] == "UNITS" and "DASH" in classes:
        return classes.index("DASH") != len(classes) - 2  # `three-quarters`
    unit = words.texts[match.last - 1]
    return not (unit[:1].isupper() and unit[1:].islower() and match.last - match.first == 2 and classes[0] in FIGURES)


def _relative(match: Match, words: Tokens, form: Form) -> bool:
    if after(match, words) in ("-", "–") and words.starts[match.last] == words.ends[match.last - 1]:
        return False  # `the quarter-to-quarter comparison`
    if words.texts[match.last - 1].istitle() and before(match, words) in QUOTES:
        return False  # the programme “This Week”
    return not (form.args[0] == "the" and form.args[1] not in ("year", "quarter", "week", "month", "weekend", "day"))


def _weekday(match: Match, words: Tokens, form: Form) -> bool:
    if match.classes != ("WEEKDAY_SHORT",):
        return True
    return before(match, words) in ("on", "next", "last", "this", "by", "until", "from", "to")


def _day_part(match: Match, words: Tokens, form: Form) -> bool:
    if match.classes[0] == "EARLY":
        return before(match, words) in ("in", "until", "by", "till", "from") and closes(match, words)
    return match.classes != ("THE", "PART") or (
        before(match, words) in ("in", "during", "by") and after(match, words) != "of"
    )


def _reference(match: Match, words: Tokens, form: Form) -> bool:
    return not named(match, words) and (match.classes != ("THE", "FUTURE") or after(match, words) != "of")


def _word(match: Match, words: Tokens, form: Form) -> bool:
    return not named(match, words)


def _quarter(match: Match, words: Tokens, form: Form) -> bool:
    """Return whether `Q3` alone is a quarter: not the make of a car."""
    return match.classes != ("QUARTER_LETTER", "N12") or closes(match, words)


CHECKS: dict[str, Callable[[Match, Tokens, Form], bool]] = {
    "year": _year, "bare_month": _month, "season": _season, "clock": figures.clock, "bare_units": _units,
    "duration": _duration, "relative": _relative, "day_part": _day_part,
    "reference": _reference, "day_word": _word, "frequency": _word,
    "quarter": _quarter,
    "day_pair": figures.pair, "clock_range": figures.clock_range,
    "dated_time": figures.at_hour, "day_only": figures.day_only,
    "weekday": _weekday,
}  # fmt: skip

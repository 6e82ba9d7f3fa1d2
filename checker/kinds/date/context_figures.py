"""Which figures are hours and days here: `Friday at 7 schools` and `on March 3 and 5 people` have none."""

from __future__ import annotations

from checker.kinds.date.forms import FIGURES, Form
from checker.kinds.date.neighbours import LINKS, PREPOSITIONS, after, before, closes, named
from checker.surface import Match
from checker.tokens import Tokens

TOLD_CLOCK = frozenset({"AMPM", "M_LETTER", "NOON", "ZONE", "CLOCK", "LOCAL", "PAST"})


def clock(match: Match, words: Tokens, form: Form) -> bool:
    """Return whether the figures are a time of day: `3:1` and `2-1` are none, `at 19:45` is."""
    classes = match.classes
    if before(match, words) == ":":
        return False  # what is left of a longer figure
    if TOLD_CLOCK & set(classes) or "IN" in classes:
        return before(match, words) != "high" and not (classes == ("NOON",) and named(match, words))
    if "UNITS" in classes or "QUARTER" in classes:  # `20 minutes to three`, but `20 minutes to three hours`
        return closes(match, words)
    if "CLOCK_DOT" in classes or "COLON" not in classes:
        return False
    colon = match.first + classes.index("COLON")
    if len(words.texts[colon + 1]) != 2 or form.args[0] > 24 or words.starts[colon + 1] != words.ends[colon]:
        return False
    return before(match, words) in CLOCK_PREPOSITIONS


CLOCK_PREPOSITIONS = frozenset("at by until till from after before around about to and between".split())


def clock_range(match: Match, words: Tokens, form: Form) -> bool:
    """Return whether two figures are hours: an a.m. or p.m. tells, or minutes after `from` and `between`."""
    classes = match.classes
    if "AND" in classes and before(match, words) != "between":
        return False
    if "AMPM" in classes or "M_LETTER" in classes or "PART" in classes:
        return True
    return "COLON" in classes and before(match, words) in ("from", "between")


def at_hour(match: Match, words: Tokens, form: Form) -> bool:
    """Return whether `Friday at 7` tells an hour: not `Friday at 7 schools`."""
    if not ("AT" in match.classes or "AROUND_TIME" in match.classes[1:]) or TOLD_CLOCK & set(match.classes):
        return True
    return closes(match, words)


def day_only(match: Match, words: Tokens, form: Form) -> bool:
    """Return whether `the 18th` is a day: not `the 18th hole`, `the 5th Avenue`."""
    if match.classes[0] != "THE" or match.classes[-1] != "SUFFIX" or len(match.classes) != 3:
        return (
            match.classes[0] != "WEEKDAY" or match.classes[-1] != "ORDINAL_SMALL" or not after(match, words).isalpha()
        )
    following = after(match, words)
    return before(match, words) in ("on", "by", "until", "since") and (
        not following[:1].isalpha() or following in LINKS
    )


def pair(match: Match, words: Tokens, form: Form) -> bool:
    """Return whether the second figure is a day too (`March 3 and 5`), not a count (`on March 3 and 5 people`)."""
    following = after(match, words)
    return (
        match.classes[-1] not in FIGURES - {"YEAR"}
        or not following[:1].isalpha()
        or following in LINKS
        or following in PREPOSITIONS
    )

"""The words around a match."""

from __future__ import annotations

from checker.surface import Match
from checker.tokens import Tokens

NOTHING = "\n"


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
LINKS = frozenset(
    """when and or but to through as that which the by in at with who after before until for on was is because although
    though while if than into over under without within against now only not also then from of since about""".split()
)


def named(match: Match, words: Tokens) -> bool:
    """Return whether a capital inside the sentence makes the word a name: Jamie Noon, USA Today, the China Daily."""
    if not words.texts[match.first].istitle() or not match.first:
        return False
    previous = words.texts[match.first - 1]
    return previous[0].isalnum() or previous == ","


def closes(match: Match, words: Tokens) -> bool:
    """Return whether no noun follows that a last figure could count."""
    following = after(match, words)
    return not following[:1].isalpha() or following in LINKS or following in PREPOSITIONS

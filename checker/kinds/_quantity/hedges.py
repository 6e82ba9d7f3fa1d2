"""The words before and after a number that widen or bound it."""

from __future__ import annotations

from collections.abc import Sequence

SINGLE = {
    "about": "about", "around": "about", "roughly": "about", "approximately": "about", "approx": "about",
    "circa": "about", "some": "about", "estimated": "about", "~": "about", "nearly": "nearly",
    "almost": "nearly", "approaching": "nearly", "barely": "about", "over": "more than", "above": "more than",
    "exceeding": "more than", "beyond": "more than", "topping": "more than", ">": "more than", "<": "less than",
    "under": "less than", "below": "less than", "exactly": "", "only": "",
}  # fmt: skip
MORE = frozenset({"more", "greater", "higher", "larger", "bigger"})
LESS = frozenset({"less", "fewer", "lower", "smaller"})
PHRASES = {
    ("close", "to"): "nearly", ("up", "to"): "up to", ("upwards", "of"): "more than", ("upward", "of"): "more than",
    ("at", "least"): "at least", ("at", "most"): "up to", ("in", "excess"): "more than", ("as", "many"): "up to",
    ("as", "much"): "up to", ("as", "few"): "at least", ("a", "estimated"): "about", ("an", "estimated"): "about",
}  # fmt: skip
DEGREES = frozenset({"just", "well", "slightly", "far", "little"})


def read_hedge(words: Sequence[str], place: int) -> tuple[str, int]:
    """Return the hedge that starts at `place` (empty: none) and the place of what follows it."""
    at = place
    while words[at] in DEGREES or (words[at] in {"a", "an"} and words[at + 1] == "little"):
        at += 1
    word, following = words[at], words[at + 1]
    if word in SINGLE:
        return SINGLE[word], at + 1
    if word in {"no", "not"} and words[at + 2] == "than":
        return ("up to" if following in MORE else "at least"), at + 3
    if following == "than" and (word in MORE or word in LESS):
        return ("more than" if word in MORE else "less than"), at + 2
    if (word, following) in PHRASES:
        return PHRASES[word, following], at + (3 if word in {"as", "in"} else 2)
    return "", place


def read_trailer(words: Sequence[str], place: int, hedge: str) -> tuple[str, int]:
    """Return the hedge that the words after a number make of it ("or so", "or more", "-plus"), and what follows."""
    word, following = words[place], words[place + 1]
    if word == "or" and following:
        if following in MORE or following in {"over", "above"}:
            return "at least", place + 2
        if following in LESS or following in {"under", "below"}:
            return "up to", place + 2
        if following == "so":
            return "about", place + 2
    if word in {"+", "plus"}:
        return "at least", place + 1
    if word in {"-", "–", "‑"} and following == "plus":
        return "at least", place + 2
    return hedge, place

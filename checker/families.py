"""Word families: invasion, invade, invaded, invading and invasions are one topic."""

from __future__ import annotations

from functools import lru_cache

# What English adds to a verb or noun, longest first; what follows the bar replaces the ending:
# invasion/invade, explosion/explode, extension/extend; election/elect, evacuation/evacuate, settlement/settle.
DERIVATIONS = ("ssion|ss", "sion|d", "ation|", "ition|", "tion|t", "ment|", "ance|", "ence|")
INFLECTIONS = ("ings|", "ing|", "ers|", "ied|y", "ed|", "er|", "s|", "e|")
IRREGULAR = {
    **dict.fromkeys(("die", "dies", "died", "dying", "dead", "death", "deaths"), "die"),
    **dict.fromkeys(("begin", "begins", "began", "begun", "beginning"), "begin"),
    **dict.fromkeys(("win", "wins", "won", "winning", "winner"), "win"),
    **dict.fromkeys(("fall", "falls", "fell", "fallen"), "fall"),
    **dict.fromkeys(("man", "men"), "man"),
    **dict.fromkeys(("woman", "women"), "woman"),
    **dict.fromkeys(("child", "children"), "child"),
    **dict.fromkeys(("person", "people", "persons"), "person"),
}
SHORTEST = 3  # letters that a stem keeps
LONGEST = 40  # letters of a word that is looked at


@lru_cache(maxsize=50_000)
def family(word: str) -> str:
    """Return the key that `word` shares with its word family; a word of no other form stands for itself."""
    stem = word.lower()
    if stem in IRREGULAR or len(stem) > LONGEST:
        return IRREGULAR.get(stem, stem)
    if stem.endswith("men"):
        return stem[:-2] + "an"  # spokesmen, policewomen
    if stem.endswith("s") and not stem.endswith(("ss", "us", "is")):
        stem = _strip(stem, ("s|",))
    stem = _strip(_strip(_strip(stem, DERIVATIONS), INFLECTIONS), ("er|",))
    if len(stem) > SHORTEST and stem[-1] == stem[-2] and stem[-1] not in "lfz":
        stem = stem[:-1]  # planned, plan
    if len(stem) > SHORTEST + 2 and stem.endswith("at"):
        return stem[:-2]  # evacuate, evacuation
    return stem[:-1] if len(stem) > SHORTEST and stem[-1] in "yi" else stem  # injury, injuries, injured


def _strip(word: str, endings: tuple[str, ...]) -> str:
    for ending in endings:
        old, _, new = ending.partition("|")
        if word.endswith(old) and len(word) - len(old) + len(new) >= SHORTEST:
            return word[: len(word) - len(old)] + new
    return word

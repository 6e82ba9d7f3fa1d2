"""The ids of packs and rules."""

from __future__ import annotations

from collections.abc import Collection

from checker.nearest import nearest

SIGNS = {"<=": " at most ", ">=": " at least ", "≤": " at most ", "≥": " at least ", "<": " under ", ">": " over "}
SIGNS |= {"=": " is ", "+": " plus ", "%": " percent "}
LONGEST_ID = 80


def is_id(name: str) -> bool:
    """Tell whether a name can be the id of a rule or pack."""
    return name == name.lower() and all(part.isalnum() for part in name.split("-"))


def slug(line: str) -> str:
    """Return the id that the words of a line give: they stand in small letters, joined by hyphens."""
    for sign, word in SIGNS.items():
        line = line.replace(sign, word)
    words = "".join(character if character.isalnum() else " " for character in line.lower()).split()
    while len("-".join(words)) > LONGEST_ID and len(words) > 1:
        words.pop()
    return "-".join(words)[:LONGEST_ID]


class UnknownRuleError(LookupError):
    """A name that is the id of no rule, or of several; the message is one sentence."""


def rule_id(name: str, known: Collection[str]) -> str:
    """Return the one of the ids `known` (`pack/rule`) that `name` means: the id, or its part behind the slash.

    Raises UnknownRuleError, with the nearest right id.
    """
    if name in known:
        return name
    short = [identity for identity in known if identity.split("/")[-1] == name]
    if len(short) == 1:
        return short[0]
    shown = name if len(name) <= 60 else name[:59] + "…"
    if short:
        raise UnknownRuleError(f"several rules are called “{shown}”: write “{short[0]}” or “{short[1]}”")
    near = nearest(name, known) or next((one for one in known if nearest(name, [one.split("/")[-1]])), None)
    raise UnknownRuleError(f"unknown rule “{shown}”" + (f": did you mean “{near}”?" if near else ""))

"""Whose age it is: the name that an age stands beside, in apposition or before it."""

from __future__ import annotations

from checker.kinds._quantity.context import MONTHS, STOP, WEEKDAYS
from checker.kinds._quantity.found import Found
from checker.tokens import Tokens

TITLES = frozenset(
    "mr mrs ms miss dr prof professor sir lord lady dame president senator sen rep gov governor mayor judge justice "
    "captain capt sergeant sgt officer detective lieutenant lt colonel col general gen king queen prince princess "
    "pope father sister brother rev the a an and but for with when while as after before on in at by of later earlier "
    "meanwhile yesterday today afterwards however still now then also instead finally when where who our "
    "his her their".split()
)
PARTICLES = frozenset("de da van von der den del la le bin al el ibn ben dos di du".split())
LONGEST = 6  # tokens of a name


def person(all_tokens: Tokens, found: Found) -> str:
    """Return the name whose age `found` tells, or nothing where none stands beside it."""
    texts = all_tokens.texts
    if texts[found.last - 1].lower() in {"old", "olds"} and texts[found.last - 2] in {"-", "–", "‑"}:
        return _following(texts, found.last)
    at = found.first - 1
    if at >= 0 and texts[at].lower() in {"is", "was", "turned"}:
        return ""  # an age at some time
    return preceding(texts, at - 1) if at > 0 and texts[at] in {",", "("} else ""


def appositive(texts: list[str], first: int, last: int) -> bool:
    """Return whether a bare figure between commas or brackets after a name is an age ("Jane Smith, 45, said")."""
    if first < 2 or last >= len(texts) or not texts[first].isdigit() or texts[first - 1] not in {",", "("}:
        return False
    if texts[first - 1] == "(" and texts[last] != ")":
        return False
    if texts[last] not in {",", ")", ";", "."} and texts[last] not in {"who", "of", "from", "was", "and", "\n"}:
        return False
    name = preceding(texts, first - 2)
    following = texts[last + 1] if last + 1 < len(texts) else "\n"
    if not name or (
        " " not in name and (texts[first - 1] == "(" or following[:1].isupper() or following[:1].isdigit())
    ):
        return False
    return texts[last] in {",", ")"} or " " in name


def preceding(texts: list[str], at: int) -> str:
    """Return the name that ends with token `at`, titles and the openings of sentences left out."""
    words: list[str] = []
    while (
        at >= 0
        and len(words) < LONGEST
        and (_capital(texts[at]) or (words and texts[at] in {"-", "’", "'", *PARTICLES}))
    ):
        words.insert(0, texts[at])
        at -= 1
    return _name(words)


def _following(texts: list[str], at: int) -> str:
    words: list[str] = []
    skipped = 0
    while at < len(texts) and skipped < 4 and texts[at].islower() and texts[at] not in STOP:
        at, skipped = at + 1, skipped + 1
    while (
        at < len(texts)
        and len(words) < LONGEST
        and (_capital(texts[at]) or (words and texts[at] in {"-", "’", *PARTICLES}))
    ):
        words.append(texts[at])
        at += 1
    return _name(words)


def _capital(text: str) -> bool:
    return text[:1].isupper() and text.lower().strip(".") not in MONTHS and text.lower() not in WEEKDAYS


def _name(words: list[str]) -> str:
    while words and words[0].lower().strip(".") in TITLES | PARTICLES - {words[0]}:
        words = words[1:]
    while words and not _capital(words[-1]):
        words = words[:-1]
    return " ".join(words).replace(" - ", "-").replace(" ’ ", "’").replace(" ' ", "'")

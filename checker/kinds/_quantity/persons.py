"""Whose age it is: the name that an age stands beside, in apposition or before it."""

from __future__ import annotations

from checker.kinds._quantity.context import MONTHS, STOP, WEEKDAYS
from checker.kinds._quantity.found import Found
from checker.model import Document
from checker.tokens import Tokens, tokens

TITLES = frozenset(
    "mr mrs ms miss dr prof professor sir lord lady dame president senator sen rep gov governor mayor judge justice "
    "captain capt sergeant sgt officer detective lieutenant lt colonel col general gen king queen prince princess "
    "pope father sister brother rev the a an and but for with when while as after before on in at by of later earlier "
    "meanwhile yesterday today afterwards however still now then also instead finally when where who our "
    "his her their prime minister foreign secretary chief deputy vice attorney ambassador councillor cllr chancellor "
    "congressman congresswoman representative archbishop bishop cardinal baroness baron former superintendent "
    "inspector constable pc ex coach".split()
)
PARTICLES = frozenset("de da van von der den del la le bin al el ibn ben dos di du".split())
LONGEST = 6  # tokens of a name


def person(all_tokens: Tokens, found: Found) -> str:
    """Return the name whose age `found` tells, or nothing where none stands beside it."""
    texts = all_tokens.texts
    if texts[found.last - 1].lower() in {"old", "olds"} and texts[found.last - 2] in {"-", "–", "‑"}:
        return _described(texts, found.first, found.last) or _following(texts, found.last)
    if found.last < len(texts) and texts[found.last].lower() in THEN:
        return ""  # "aged 26 when she left": an age at some time
    at = _name_before(texts, found.first)
    return preceding(texts, at) if at >= 0 else ""


THEN = frozenset("when at then in on before after while during".split())


def _name_before(texts: list[str], first: int) -> int:
    """Return the token before the comma or bracket, and the `now` or `who is`, that leads to an age; -1 for none."""
    at = first - 1
    if at > 0 and texts[at] == "now":
        at -= 1
    elif at > 1 and texts[at] == "is" and texts[at - 1] == "who":
        at -= 2
    return at - 1 if at > 0 and texts[at] in {",", "("} else -1


# Who is named by nothing but an age and a sex is mostly somebody else than the name before the comma.
UNNAMED = frozenset("man woman boy girl suspect teenager driver passenger pedestrian youth male female victim".split())
GOES_ON = frozenset({",", ")", "who", "from", "of", "in", "with", "—", "–"})


def _described(texts: list[str], first: int, last: int) -> str:
    """Return the name that `a 62-year-old farmer` describes after a comma, or nothing."""
    at = first - 1
    while at > 0 and first - at < 4 and texts[at].islower() and texts[at] not in {"a", "an", "the"}:
        at -= 1
    if at < 2 or texts[at] not in {"a", "an", "the"} or texts[at - 1] not in {",", "(", "—", "–"}:
        return ""
    end = last
    while end < len(texts) and end - last < 5 and texts[end][:1].isalpha() and texts[end] not in STOP:
        if texts[end] in UNNAMED:
            return ""
        end += 1
    return preceding(texts, at - 2) if last < end < len(texts) and texts[end] in GOES_ON else ""


def appositive(texts: list[str], first: int, last: int) -> bool:
    """Return whether a bare figure after a name is an age ("Jane Smith, 45, said", "Smith, now 45,", "who is 45,")."""
    at = _name_before(texts, first) if last < len(texts) and texts[first].isdigit() else -1
    if at < 0:
        return False
    bracket = texts[at + 1] == "("
    if bracket and texts[last] != ")":
        return False
    if texts[last] not in {",", ")", ";", "."} and texts[last] not in {"who", "of", "from", "was", "and", "\n"}:
        return False
    name = preceding(texts, at)
    following = texts[last + 1] if last + 1 < len(texts) else "\n"
    if not name or following[:1].isdigit() or (" " not in name and (bracket or following[:1].isupper())):
        return False
    return texts[last] in {",", ")"} or " " in name or texts[first - 1] in {"is", "now"}


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


def full_names(document: Document) -> dict[str, dict[str, int]]:
    """Return the given names told with each family name, and the token where each first stands. Use by `derived`."""
    words = document.derived(tokens).texts
    names: dict[str, dict[str, int]] = {}
    for at in range(1, len(words)):
        if words[at][:1].isupper() and words[at - 1][:1].isupper():
            name = preceding(words, at).split()
            if len(name) > 1 and name[-1] == words[at]:
                names.setdefault(words[at], {}).setdefault(name[0], at)
    return names

"""What a count counts, and what happened to it: read from the words around the number."""

from __future__ import annotations

from typing import NamedTuple

from checker.kinds._quantity.context import EVENTS, STOP, lemma, plural
from checker.kinds._quantity.found import Found
from checker.tokens import Tokens

LONGEST_PHRASE = 6  # words from the number to its noun


class Counted(NamedTuple):
    """What is counted: the noun (singular, lower case), the words before it, what happened to it, and where it ends.

    noun: empty where nothing is named ("12 were killed" has an event only). end: the token after the noun.
    """

    noun: str
    modifiers: tuple[str, ...]
    event: str
    end: int


NOTHING = Counted("", (), "", 0)


def counted(all_tokens: Tokens, found: Found) -> Counted:
    """Return what `found` counts."""
    texts = all_tokens.texts
    noun, modifiers, end = _noun(
        texts, found.last, found.value.low == found.value.high and texts[found.first].lower() in {"one", "1"}
    )
    return Counted(noun, modifiers, _event(texts, found.first, end, noun), end)


def _noun(texts: list[str], start: int, single: bool) -> tuple[str, tuple[str, ...], int]:
    """Return the head noun after a number, the words between, and the token after it; empty where none is certain."""
    place = start
    if texts[place] == "of" and texts[place + 1].lower() not in STOP:
        place += 1
    words: list[str] = []
    hyphenated = texts[place] in {"-", "–"}
    if hyphenated:
        place += 1
    for at in range(place, min(place + LONGEST_PHRASE, len(texts))):
        word = texts[at].lower()
        if word in STOP or not (word[0].isalpha() or word == "-"):
            break
        if word == "-":
            continue
        words.append(word)
        if hyphenated and at == place:
            return lemma(word), (), at + 1
        following = texts[at + 1].lower() if at + 1 < len(texts) else ""
        if plural(word) and not (plural(following) and following not in STOP and following not in EVENTS):
            return lemma(word), tuple(words[:-1]), at + 1
    if single and words:
        return words[0], (), place + 1
    return "", (), start


def _event(texts: list[str], first: int, end: int, noun: str) -> str:
    """Return what happened: after the noun ("people were killed"), or before the number ("killed at least 12")."""
    if noun in {"dead", "death", "fatality", "injured", "wounded", "injury", "missing", "arrest", "life"}:
        return EVENTS.get(noun, "killed" if noun == "life" else noun)
    for at in range(end, min(end + 5, len(texts))):
        word = texts[at].lower()
        if word in EVENTS:
            return EVENTS[word]
        if not word[0].isalpha() or word in {"and", "but", "in", "by", "when"}:
            break
    for at in range(first - 1, max(first - 5, -1), -1):
        word = texts[at].lower()
        if word in EVENTS and word not in {"missing", "hurt"}:
            return EVENTS[word]
        if not word[0].isalpha() or word in {"and", "but", "after", "when", "who"}:
            break
    return ""


def subject(what: Counted) -> str:
    """Return the key that a mention carries: what is counted and what happened to it ("person killed")."""
    return f"{what.noun} {what.event}".strip() if what.noun != what.event else what.noun

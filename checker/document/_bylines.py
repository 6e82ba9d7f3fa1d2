"""Bylines: who wrote an article, told by the shape of the line."""

from __future__ import annotations

import re

BYLINE = (
    r"(?:(?:[Ww]ritten|[Ww]ords|[Rr]eporting|[Rr]eported|[Ss]tory|[Tt]ext|[Aa]dditional reporting|[Ee]dited)\s+)?"
    r"[Bb][Yy]:?\s+(?=[^\W\d_a-z])"
)
SIGN_OFF = r"(?i:\(?(?:reporting|additional reporting|editing|writing|edited) by )[A-Z]"
SMALL = frozenset("and in of for the at with by de van von der den el al da di du la le bin ibn from to & | -".split())
DESK = frozenset(
    """correspondent correspondents reporter writer writers editor editors staff news press reuters afp ap bureau
    columnist contributor analyst""".split()
)
SHORT, LONG = 100, 160


def byline(text: str) -> bool:
    """Tell whether a line names the writers (`By Jane Doe, Associated Press`), or signs off for the agency."""
    if len(text) > LONG or "by" not in text[:24].lower():
        return False
    if re.match(SIGN_OFF, text):
        return True
    match = re.match(BYLINE, text)
    if match is None or len(text) > SHORT or (text[:2] == "by" and len(text) > 40):
        return False
    words = text[match.end() :].replace(",", " ").split()
    return len(words) >= 2 and all(_name_like(word) for word in words)


def _name_like(word: str) -> bool:
    return word.lower() in SMALL or word.lower() in DESK or not (word[0].islower() or word[0].isdigit())


def desk(text: str) -> bool:
    """Tell whether a line below a byline names the writer's desk (`BBC News, Washington`)."""
    if len(text) > 80 or text[-1] == ".":
        return False
    words = re.findall(r"\w+", text)
    return len(words) <= 6 and any(word.lower() in DESK for word in words)

"""Chinese names in Wade-Giles and in pinyin (Mao Tse-tung is Mao Zedong), Korean ones in two romanisations."""

from __future__ import annotations

import re
from functools import lru_cache

# Wade-Giles initials and finals with their pinyin, aspirated and not alike, since print drops the apostrophes.
# Source: the syllable tables of both systems as published by the Library of Congress.
INITIALS = {
    "hs": "x",
    "ch": "zh j ch q",
    "tz": "z c",
    "ts": "z c",
    "ss": "s",
    "sz": "s",
    "sh": "sh",
    "p": "b p",
    "t": "d t",
    "k": "g k",
    "j": "r",
    "": "",
} | {letter: letter for letter in "bmflnhswy"}
FINALS = {
    "eh": "e",
    "ih": "i",
    "erh": "er",
    "ieh": "ie",
    "ien": "ian",
    "iung": "iong",
    "ung": "ong",
    "ueh": "ue",
    "uei": "ui",
    "o": "o uo e",
    "u": "u i ou",
    "e": "e i",
    "en": "en an",
} | {same: same for same in "a i ai ei ao ou an ang eng ia iao iu in iang ing ua uo uai ui uan un uang ue".split()}
PINYIN = (  # compiled where a text first needs it
    "(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:a(?:i|o|ng?)?|e(?:i|r|ng?)?|i(?:a(?:o|ng?)?|e|ng?|u|ong)?|o(?:u|ng)?"
    "|u(?:a(?:i|ng?)?|e|i|n|o)?)"
)
# Korean family names, and the sounds that the Revised and the McCune-Reischauer romanisation write in two ways.
KOREAN = frozenset(
    "kim lee yi ri rhee park pak bak choi choe jung jeong chung kang cho jo yoon yun jang chang lim im rim han shin "
    "sin seo suh kwon hwang ahn an song hong yoo yu ryu ko go moon mun yang bae paek baek nam noh son oh".split()
)
KOREAN_SOUNDS = tuple(pair.split(">") for pair in "eo>o eu>o oo>o ou>o u>o ae>e ch>j g>k d>t b>p".split())
ONLY_WADE_GILES = ("hs", "tz", "ts", "ih", "ieh", "ien", "ueh", "erh", "iung", "ss", "sz", "p'")
ONLY_PINYIN = ("x", "q", "zh", "z", "ong", "ian", "j", "d", "b", "g")


@lru_cache(maxsize=1 << 12)
def readings(syllable: str) -> frozenset[str]:
    """Return the pinyin of a Wade-Giles syllable without marks; empty where it is none."""
    found: set[str] = set()
    for width in (2, 1, 0):
        first, rest = INITIALS.get(syllable[:width]), FINALS.get(syllable[width:])
        if len(syllable) > width and first is not None and rest is not None:
            found.update(a + b for a in first.split(" ") for b in rest.split())
    return frozenset(found)


def is_syllable(word: str) -> bool:
    """Return whether a folded word is one syllable of pinyin: each stands for a name of its own (Zhang, Zhuang)."""
    return len(word) < 7 and re.fullmatch(PINYIN, word) is not None


def same_in_pinyin(wade_giles: tuple[str, ...], pinyin: tuple[str, ...]) -> bool:
    """Return whether a name of three syllables, family name first, is the one of two words in pinyin."""
    if len(wade_giles) != 3 or len(pinyin) != 2:
        return False
    text, joined = " ".join(wade_giles), " ".join(pinyin)
    if not any(mark in text for mark in ONLY_WADE_GILES) or not any(mark in joined for mark in ONLY_PINYIN):
        return False
    family, first, second = wade_giles
    if pinyin[0] != family and pinyin[0] not in readings(family):
        return False
    return any(pinyin[1] == a + b for a in readings(first) for b in readings(second))


def same_by_cyrillic(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether two Chinese names of two words are one, read from Cyrillic letters: Si Jinpin is Xi Jinping.

    Both words have to show it: syllables in n and in ng are two names otherwise.
    """
    if len(one) != 2 or len(other) != 2 or not all(map(is_pinyin, (*one, *other))):
        return False
    return all(a != b and cyrillic(a) == cyrillic(b) for a, b in zip(one, other, strict=True))


def is_pinyin(word: str) -> bool:
    """Return whether a folded word is made of one to three syllables of pinyin."""
    return len(word) < 16 and re.fullmatch(f"(?:{PINYIN}){{1,3}}", word) is not None


def cyrillic(word: str) -> str:
    """Return what is left of a word in pinyin once Cyrillic letters have stood for it."""
    return word.replace("ng", "n").replace("x", "s").replace("zh", "ch").replace("j", "ts").replace("q", "ts")


def same_in_korean(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether two Korean names of three syllables, of one family name, are one in two romanisations."""
    if len(one) != 3 or len(other) != 3 or one[0] != other[0] or one[0] not in KOREAN:
        return False
    return korean(one[1]) == korean(other[1]) and korean(one[2]) == korean(other[2])


def korean(syllable: str) -> str:
    """Return what the romanisations of a Korean syllable have in common."""
    for old, new in KOREAN_SOUNDS:
        syllable = syllable.replace(old, new)
    return syllable

"""Letters folded: what is left of a word when case, diacritics, script and transliteration are taken away."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import groupby

# Romanisation of Cyrillic after BGN/PCGN, of Greek after ELOT 743, one letter at a time.
CYRILLIC = (
    "аa бb вv гg дd еe ёe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya "
    "іi їyi єye ґg ўu јj љlj њnj ћc ђdj џdz ѓg ќk ѕdz"
)
GREEK = "αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo"
LATIN = "łl øo đd ßss æae œoe þth ðd ıi əa ħh ŋn"
ALPHABET = {ord(pair[0]): pair[1:] for pair in f"{CYRILLIC} {GREEK} {LATIN}".split()}
APOSTROPHES = "'’‘ʼʻʹʿʾ`´′.\u00ad\u200b\u200c\u200d\ufeff"
ASCII = str.maketrans("-‐‑‒–—_/,", " " * 9, APOSTROPHES)

# Spellings that transliterations of one sound share, longest first; capitals stand for one sound of two letters.
SOUNDS = (
    "tsch>C shch>S sch>S sh>S tch>C ch>C cz>C zh>Z kh>h gh>g ph>f th>t dh>d bh>b ck>k cq>k qu>k q>k x>ks tz>z ts>z "
    "w>v y>i j>i ou>u oo>u ee>i ae>a oe>o ue>u"
)
REPLACEMENTS = tuple(tuple(pair.split(">")) for pair in SOUNDS.split())
LOOSE = str.maketrans({"g": "k", "h": "k", "c": "s", "z": "s", "Z": "s", "p": "b", "t": "d", "f": "v"})
VOWELS = frozenset("aeiou")
DOUBLED = re.compile(r"(.)\1+", re.DOTALL)
LONGEST = 40


@lru_cache(maxsize=1 << 15)
def fold(word: str) -> str:
    """Return `word` in lower case, in Latin letters, without diacritics, apostrophes and points; hyphens are spaces.

    Cyrillic and Greek are romanised; letters of other scripts stay as they are.
    """
    low = word.lower()
    if not low.isascii():
        low = unicodedata.normalize("NFC", low).translate(ALPHABET)
        if not low.isascii():
            bare = "".join(c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c))
            low = bare.lower().translate(ALPHABET)
    return " ".join(low.translate(ASCII).split())


@lru_cache(maxsize=1 << 15)
def skeleton(word: str) -> str:
    """Return what the transliterations of `word` have in common.

    Equal skeletons mean that two words sound alike in some romanisation: `Zelenskyy` and `Zelenskiy`, `Vereshchuk`
    and `Vereschuk`, `Qassem` and `Kasem`. A final `h` and doubled letters count for nothing.
    """
    bare = fold(word).replace(" ", "")
    if bare.startswith("mc") and len(bare) > 4:
        bare = "mac" + bare[2:]
    if bare.endswith("ff"):
        bare = bare[:-2] + "v"
    for old, new in REPLACEMENTS:
        if old in bare:
            bare = bare.replace(old, new)
    if bare.endswith("ic"):
        bare = bare[:-1] + "C"
    bare = DOUBLED.sub(r"\1", hard(bare))
    if bare.endswith("h") and len(bare) > 3:
        bare = bare[:-1]
    return bare.replace("ie", "e") if len(bare) > 4 else bare


def hard(bare: str) -> str:
    """Return `bare` with `k` for every `c` that is not before `e` or `i`."""
    if "c" not in bare:
        return bare
    last = len(bare) - 1
    return "".join(
        "k" if letter == "c" and (at == last or bare[at + 1] not in "ei") else letter for at, letter in enumerate(bare)
    )


@lru_cache(maxsize=1 << 15)
def frame(word: str) -> str:
    """Return the consonants of the skeleton, voiced and voiceless alike, behind a mark for an initial vowel."""
    bare = skeleton(word).translate(LOOSE)
    if not bare:
        return ""
    rest = "".join(letter for letter, _ in groupby(c for c in bare if c not in VOWELS))
    return "a" + rest if bare[0] in VOWELS else rest

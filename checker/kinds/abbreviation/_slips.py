"""Letters that miss the initials of a name by one slip, and when another language has put them in that order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.folding import fold
from checker.gazetteer import place
from checker.kinds.abbreviation._initials import SMALL
from checker.spelling.slips import one_slip

FEWEST, MOST = 3, 8  # letters of an abbreviation that is held against initials
WITHIN = frozenset("-‐‑'’")  # signs that part no group of words
ADJECTIVE = ("al", "an", "ar", "ary", "ed", "ese", "ic", "ish", "ist", "ive", "ous", "free", "high", "great", "new")
# Abbreviations that everybody knows, and that are meant where they are written. Own compilation.
KNOWN = frozenset(
    """ABC AFC AFP ANC APC ATM ATP BBC BCC BFI BMA BMW BNP BSE BST CBC CBI CBS CCTV CDC CDU CEO CFO CIA CID CNN COO CPI
    CPS CSI CSU CTO DEA DNA DOJ DPP DUP DVLA ECB ECJ EMI EPA ESPN ETA FAA FBI FCC FDA FDP FED FIA FIFA FSA FTC
    FTSE GCHQ GDP GMB GMC GMT GOP GPS HBO HIV HMRC HSBC IAAF IAEA IBM ICC ICE IDF IMF IOC IPO IRA IRS ISIL ISIS ISO
    ISP ITN ITV IVF KFC KGB LGBT LSE MBE MEP MIT MLB MLS MOD MOT MSF MSP MTV NAACP NASA NATO NBA NBC NCAA NFL
    NGO NHL NHS NPR NRA NSA NSPCC NUJ NUT NYPD OBE OECD ONS OPEC OSCE PBS PDF PGA PKK PLC PLO PMQ PSNI PVC RAF
    RBS RFU RMT RNA RNLI RSPB RSPCA SAS SDLP SEC SMS SNP SPD SUV TPP TUC TWA UAE UEFA UFC UFO UKIP UNESCO UNHCR
    UNICEF UPI UPS USA USB USDA USSR VAT VIP WBA WBC WBO WHO WMO WPP WTA WTO WWF YMCA""".split()
)


class Slip(NamedTuple):
    """The initials that letters miss by one slip; `sure` is False where another language may have ordered them so."""

    wanted: str
    sure: bool = True


def swapped(letters: str, words: Sequence[str]) -> Slip | None:
    """Return the initials of `words` where two neighbours of them stand in each other's place in `letters`.

    words: as written, without a small word at their beginning; such words within may give a letter (`MOD`) or none.
    """
    if letters.upper() in KNOWN:
        return None
    for kept in (_content(words), [at for at, word in enumerate(words) if word[0].isalnum()]):
        if len(kept) != len(letters):
            continue
        wanted = "".join(fold(words[at])[:1] for at in kept)
        differ = [at for at in range(len(letters)) if letters[at : at + 1] != wanted[at : at + 1]]
        if len(differ) == 2 and differ[1] == differ[0] + 1 and sorted(letters) == sorted(wanted):
            return Slip(wanted.upper(), not _reordered(words, kept[differ[0]], kept[differ[1]], letters, wanted))
    return None


def mistaken(letters: str, words: Sequence[str]) -> Slip | None:
    """Return the initials of `words` where `letters`, four or more, have one too many, or a wrong one.

    One too few is a word left out, unless it is one of two equal letters side by side. A wrong one in a name with a
    country in it may come from its language.
    """
    wanted = "".join(fold(words[at])[:1] for at in _content(words))
    if min(len(letters), len(wanted)) < FEWEST or max(len(letters), len(wanted)) <= FEWEST:
        return None
    slip = one_slip(wanted, letters)
    if slip is None or slip.sort == "swap" or (slip.sort != "double" and min(len(letters), len(wanted)) <= FEWEST):
        return None
    if slip.sort == "replace" and any(place(word.lower()) is not None for word in words):
        return None
    return Slip(wanted.upper()) if slip.sort != "drop" or slip.at else None


def doubled(letters: str, words: Sequence[str]) -> Slip | None:
    """Return the initials of `words`, five or more, where `letters` have one of two equal neighbours alone."""
    wanted = "".join(fold(words[at])[:1] for at in _content(words))
    if len(wanted) != len(letters) + 1 or len(letters) <= FEWEST:
        return None
    slip = one_slip(letters, wanted)
    return Slip(wanted.upper()) if slip is not None and slip.sort == "double" else None


def _content(words: Sequence[str]) -> list[int]:
    """Return the indices of the words that give an initial."""
    return [at for at, word in enumerate(words) if word[0].isalnum() and word.lower() not in SMALL]


def _reordered(words: Sequence[str], one: int, other: int, letters: str, wanted: str) -> bool:
    """Return whether a language that puts the noun before its adjectives would give `letters`.

    `National Rally` is Rassemblement National: the two words of a group change places, and the last of a longer one
    goes to its front. one, other: the indices of the two words whose letters are swapped.
    """
    group = next((group for group in _groups(words) if one in group and other in group), None)
    if group is None:
        return False
    if len(group) == 2:
        return True
    first = len([at for at in _content(words) if at < group[0]])
    ours, theirs = (text[first : first + len(group)] for text in (wanted, letters))
    described = any(words[at].lower().endswith(ADJECTIVE) for at in group[:-1])
    orders = (ours[-1] + ours[:-1], ours[::-1]) if len(group) == 3 else (ours[-1] + ours[:-1],)
    return described and theirs in orders


def _groups(words: Sequence[str]) -> Iterator[list[int]]:
    """Yield the indices of the words that stand together, without a small word or sign between them."""
    group: list[int] = []
    for at, word in enumerate(words):
        if word[0].isalnum() and word.lower() not in SMALL:
            group.append(at)
        elif group and word not in WITHIN:
            yield group
            group = []
    if group:
        yield group

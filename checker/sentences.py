"""Sentences of the evidence."""

from __future__ import annotations

import re

from checker.model import Document, Span
from checker.tokens import NO_EVIDENCE

# A stop, what closes after it, space, and what may open before the first letter or figure; or a stop without space
# between two words ("the bill?Because").
CANDIDATE = re.compile(
    r"[.!?…](?<![.!?…][.!?…])[.!?…]*(?:['\"”’»)\]]*(?=\s)|(?<=[^\W\d_]{3}[.?!])(?=[^\W\d_][^\W\d_]))"
    r"(\s*)(?=[\"'“‘«`(\[¿¡–—-]*\s?([^\W_]+))"
)
WORD_BEFORE = re.compile(r"[^\s\"'“”‘’«»`()\[\]/–—-]*$")
REACH = 24

TITLES = frozenset(
    """mr mrs ms mx messrs dr drs prof sen sens rep reps gov govs gen lt col capt cpl sgt maj cmdr cdr adm brig pvt
    pfc rev revs fr hon pres vp supt det insp atty st ste mt ft vs ed eds approx est dept univ assn bros ave blvd rd
    hwy al op cf e.g i.e viz pp p vol vols ch sec fig figs eq lt.col gen.sec mme mlle m.d sr jr mgr msgr secy amb asst
    assoc det.insp sup pt cst const m/s ald cllr""".split()
)
# Followed by a figure these go on ("No. 5", "Nov. 6"), else they may end a sentence.
BEFORE_FIGURES = frozenset(
    """no nos jan feb mar apr jun jul aug sep sept oct nov dec art para pp pg ver c ca circa rs approx tel ext
    us""".split()
)
# These end a sentence only before a word that sentences begin with.
OFTEN_INSIDE = frozenset(
    """inc co corp ltd plc llc cos bros jr sr esq ret etc ph.d md a.m p.m d.c u.s u.k u.n e.u u.s.a
    ala ariz ark calif colo conn del fla ga ill ind kan kans ky la mass md mich minn miss mo mont neb nebr nev okla ore
    pa penn tenn tex va vt wash wis wisc wyo n.y n.j n.c n.d n.m n.h s.c s.d w.va r.i b.c a.d que ont alta sask
    n.y.c l.a mfg intl natl govt mgmt dist sq
    tues thurs wed thu fri sat sun mon jan feb mar apr jun jul aug sep sept oct nov dec""".split()
)
# These abbreviate in small letters too; other words in small letters ("ill", "sat", "rep") do not.
SMALL = frozenset(
    """a.m p.m etc e.g i.e viz approx est vs v vol vols p pp fig figs ext cf inc no nos ft ed eds ver para sec ch tel
    st dr mr mrs ms prof gov dept capt""".split()
)
STARTERS = frozenset(
    """a about according after all also although among an and another any are as asked at because before both but by
    can despite did do does during each even every few first following for four from had has have he her here his how
    however i if in indeed instead is it its just last later like many meanwhile more most mr mrs ms much my neither no
    nor not now of officials on once one only or other others our over police rather she should since so some
    still such ten that the their them then there these they this those though three through thus to today two
    under unlike until was we well were what when where whether which while who why will with without would yet
    you your""".split()
)
SAYS = frozenset("asked said says cried shouted added replied wondered wrote tweeted demanded exclaimed".split())


def sentences(document: Document) -> tuple[Span, ...]:
    """Return the spans of the sentences, in text order. Use through `document.derived(sentences)`."""
    found: list[Span] = []
    for part in document.parts:
        if part.name not in NO_EVIDENCE:
            found += _split(document.text, *part.span)
    return tuple(found)


def _split(text: str, start: int, end: int) -> list[Span]:
    found: list[Span] = []
    for match in CANDIDATE.finditer(text, start, end):
        if _ends(text, start, match):
            found.append(Span(start, match.start(1)))
            start = match.end()
    if start < end:
        found.append(Span(start, end))
    return found


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    """Tell whether the candidate ends the sentence that began at `start`."""
    after = match[2]
    if after[0].islower():
        return False
    stop = match.start()
    if text[stop] != ".":
        return not (match.start(1) - stop > 1 and _said(text, match))
    if text[stop + 1] in ".…":
        return True
    before = WORD_BEFORE.search(text, max(start, stop - REACH), stop)
    word = before.group() if before is not None else ""
    if not match[1]:
        return not _address(text, match, word)
    return _word_ends(word, after)


def _word_ends(word: str, after: str) -> bool:
    """Tell whether the full stop between two words ends a sentence rather than abbreviates the first."""
    lowered = word.lower()
    if word[:1].islower() and lowered not in SMALL:
        return True
    if lowered in TITLES:
        return False
    if after[0].isdigit():
        return lowered not in BEFORE_FIGURES
    inside = lowered in OFTEN_INSIDE or (len(word) == 1 and word.isalpha() and word != "I") or _initials(word)
    return not inside or after.lower() in STARTERS


def _initials(word: str) -> bool:
    """Tell whether the word is of letters with points (`J.K`, `U.S`)."""
    return len(word) > 2 and len(word) % 2 == 1 and word[1::2].strip(".") == "" and word[::2].isalpha()


def _said(text: str, match: re.Match[str]) -> bool:
    """Tell whether a question in quotation marks goes on with who asks it (`"Why?" Smith asked`)."""
    words = text[match.start(2) : match.start(2) + 60].split(None, 4)[:4]
    return any(word.strip(".,") in SAYS for word in words[1:])


def _address(text: str, match: re.Match[str], word: str) -> bool:
    """Tell whether a stop without space stands in an address or a name of the web (`Amazon.Com`)."""
    return not word.isalpha() or word[:1].isupper() or match[2][:1].isdigit() or not match[2][1:2].islower()

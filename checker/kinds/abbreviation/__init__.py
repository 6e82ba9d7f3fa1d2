"""Abbreviations and their definitions: `High Negotiations Committee (HNC)`, `HNC (High Negotiations Committee)`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from checker.folding import fold
from checker.kinds.abbreviation._find import abbreviations, bare, plain
from checker.kinds.abbreviation._initials import fit, letters_of
from checker.kinds.abbreviation._judges import consistency, definition, differs, spelling
from checker.kinds.abbreviation._slips import mistaken, swapped
from checker.kinds.abbreviation._value import Abbreviation
from checker.model import Document, Kind, Mention, Relation
from checker.spelling.slips import one_slip


def find(document: Document) -> Sequence[Mention]:
    """Return the abbreviations in text order; `subject` is the long form that the story gives first, or empty."""
    found = document.derived(abbreviations)
    long: dict[str, str] = {}
    for one in found:
        if one.long and not one.wrong:
            long.setdefault(one.letters, one.long)
    return [
        Mention(
            "abbreviation",
            one.span,
            Abbreviation(one.letters, one.long, one.wrong),
            long.get(one.letters, one.long),
        )
        for one in found
    ]


def parse(text: str, issued: date | None = None) -> Abbreviation | None:
    """Return the value of `HNC` or of `High Negotiations Committee (HNC)`; None for anything else."""
    long, _, tail = text.strip().rpartition("(")
    letters = tail.rstrip(")").strip()
    if not letters or " " in letters or not plain(letters) or (long and not tail.endswith(")")):
        return None
    long = " ".join(long.split())
    if not long or fit(letters_of(letters), tuple(fold(long).split())) is not None:
        return Abbreviation(bare(letters), long)
    slip = swapped(letters_of(letters), long.split()) or mistaken(letters_of(letters), long.split())
    return Abbreviation(bare(letters), long, slip.wanted) if slip is not None else None


def compare(a: Abbreviation, b: Abbreviation) -> Relation:
    """Return how two abbreviations stand: other letters are another one, swapped letters another spelling of one."""
    if a.letters == b.letters:
        return Relation.CONFLICT if a.long and b.long and differs(a.long, b.long) else Relation.AGREE
    slip = one_slip(a.letters.lower(), b.letters.lower())
    swapped = slip is not None and slip.sort == "swap" and len(a.letters) > 3
    return Relation.VARIANT if swapped else Relation.CONFLICT


def show(value: Abbreviation) -> str:
    """Return the letters, behind the long form where there is one."""
    return f"{value.long} ({value.letters})" if value.long else value.letters


KIND = Kind(
    "abbreviation",
    ("abbreviation", "abbreviations"),
    find,
    parse,
    compare,
    show,
    spelling=spelling,
    consistency=consistency,
    agreements={"definition": definition},
)

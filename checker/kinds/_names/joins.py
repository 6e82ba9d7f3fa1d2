"""Forms of names that differ in capitals, hyphens and spaces alone, or that the gazetteer knows as one place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker import gazetteer
from checker.kinds._names.forms import Form, Groups
from checker.kinds._names.lexis import words as lexis
from checker.kinds._names.names import PERSON, PLACE
from checker.spelling import fold

PARTICLES = lexis("attachedparticle")
MARKS = str.maketrans("", "", " -‐‑.'’")
SHORTEST = 5  # letters of a name that is compared without its spaces


def join_equal(every: Sequence[Form], groups: Groups) -> None:
    """Join forms of equal words, whatever their sort."""
    first: dict[tuple[str, ...], int] = {}
    for index, form in enumerate(every):
        groups.join(index, first.setdefault(form.words, index))


def join_spaced(every: Sequence[Form], groups: Groups) -> None:
    """Join "Kilroy-Silk" and "Robert Kilroy Silk", "TimeWarner" and "Time Warner", "Wechat" and "WeChat"."""
    first: dict[str, int] = {}
    for index, form in enumerate(every):
        for key in keys(form):
            groups.join(index, first.setdefault(key, index))


def keys(form: Form) -> Iterator[str]:
    """Yield what forms share that are written with other spaces: the letters of all words, or of a family name."""
    whole = squashed("".join(form.words))
    if len(form.words) == 1 and (form.acronym or (form.sort == PERSON and form.words[0].isalpha() and not form.camel)):
        return
    if len(whole) >= SHORTEST or len(form.words) == 1:
        yield whole
    if len(form.words) > 1 and form.words[0] in PARTICLES:
        yield f"-{squashed(''.join(form.words[1:]))}"
    particle, hyphen, rest = form.words[-1].partition("-")
    if hyphen and particle in PARTICLES:
        yield f"-{rest}"
    if len(form.words) > 3:
        yield " ".join(sorted(form.words))
    if form.sort != PERSON:
        return
    if len(form.words) > 2 and len(set(form.words)) < len(form.words):
        yield squashed("".join(dict.fromkeys(form.words)))
    for count in (1, 2):
        if len(form.words) > count and ("-" in form.words[-1] or count == 2):
            family = squashed("".join(form.words[-count:]))
            if len(family) >= SHORTEST:
                yield family


def squashed(text: str) -> str:
    """Return the folded letters of a name alone."""
    return fold(text).translate(MARKS)


def join_places(every: Sequence[Form], groups: Groups) -> None:
    """Join the forms that the gazetteer knows as one place: Kiev and Kyiv."""
    first: dict[str, int] = {}
    for index, form in enumerate(every):
        if form.sort != PLACE:
            continue
        place = gazetteer.place(form.names[0].text if form.names else form.words[0])
        key = f"{place.name}/{place.country}" if place is not None else " ".join(form.words)
        groups.join(index, first.setdefault(key, index))

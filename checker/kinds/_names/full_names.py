"""Judges whether a person told by a full name has one: "Derek Alton Roe" and "Derek Roe" may be one person or two."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from checker import gazetteer
from checker.folding import fold
from checker.kinds._names.apart import CUES, FAR, NEARBY, two_people
from checker.kinds._names.judge import INTRODUCING, counted, times
from checker.kinds._names.lexis import words as lexis
from checker.model import Fact, Judgement, Suggestion, Verdict
from checker.quotes import quoted_spans
from checker.spelling import is_word

SUFFIXES = lexis("suffix")
PARTICLES = lexis("particle") | lexis("attachedparticle")
TITLES = lexis("title") | lexis("honorific") | lexis("role") | lexis("rolemodifier") | lexis("qualifier")
TOLD = (  # compiled, as those below, where a text first needs it
    r"(?i)\b(?:born|baptised|christened|full name|real name|whose name|née|nee|maiden|married|formerly|called"
    r"|stage name|better known|goes by|aka|or simply|middle name|nicknamed|shortened)\b|a\.k\.a"
    r"|\bknown (?:\w+ )?(?:as|by)\b"
)
HEADS = lexis("orghead") | lexis("role")
RANKS = frozenset("pc wpc dc dci di ds det insp supt sgt cllr cpl adv".split())  # short titles that a name may take in
AHEAD = r"(?i)\b(?:the|an?|at|in|near|outside|around|across)\s+$"
GOES_ON = r"[ \t]+[^\W\d_]"
CROWD = 8  # full names that begin alike: of more, a story of one family, none are compared
Told = dict[tuple[str, ...], list[Fact]]


def full_names(facts: Sequence[Fact]) -> Sequence[Judgement]:
    """Return a judgement per full name of three words or more; contradicted where the story drops some of them.

    Initials within, suffixes, titles and particles are no words here; what a story explains ("born …", "known as …"), a
    headline and what a speaker calls someone are left out. The rarer form is named, the later one of equals.
    """
    judged: list[Judgement] = []
    if not any(map(long_or_initial, {fact.mention.value.words for fact in facts})):
        return judged
    for told in by_document(facts):
        alike: dict[str, list[tuple[str, ...]]] = {}
        for words in (words for words in told if len(words) > 1):
            alike.setdefault(words[0], []).append(words)
            alike.setdefault(f"-{words[-1]}", []).append(words)
        for words, uses in told.items():
            if len(words) < 3:
                continue
            near = {other for key in (words[0], f"-{words[-1]}") if len(alike[key]) <= CROWD for other in alike[key]}
            shorter = [other for other in sorted(near) if shortened(words, other, told)]
            clashes = [clash for other in shorter for clash in rarer(uses, told[other])]
            judged += clashes or [Judgement(Verdict.HELD, uses[0].document, uses[0].span)]
        judged += initialled(told)
    return judged


def long_or_initial(words: Sequence[str]) -> bool:
    """Return whether a name can be one of two forms: of three words, or of an initial and another."""
    return len(words) > 2 or (len(words) == 2 and len(words[0].rstrip(".")) == 1)


def initialled(told: Told) -> Iterator[Judgement]:
    """Yield the contradictions of an initial and a family name that act in a sentence, where one full name fits them.

    Lists of players and authors have initials by custom.
    """
    every = [(words, uses) for words, uses in told.items() if len(words) == 1]
    if not every:
        return
    bearers: dict[tuple[str, str], list[list[Fact]]] = {}
    for words, uses in told.items():
        if len(words) > 1:
            bearers.setdefault((words[0][0], words[-1]), []).append(uses)
    for (family,), uses in every:
        full = bearers.get((fold(uses[0].text)[0], family), [])
        if len(full) == 1 and not explained(uses[0]) and not explained(full[0][0]):
            yield from rarer(uses, full[0])


def by_document(facts: Sequence[Fact]) -> Iterator[Told]:
    """Yield, for each document, the uses of each full name of its text, by the folded words of the name.

    A family name with an initial stands under the family name alone.
    """
    found: dict[int, Told] = {}
    cores: dict[tuple[str, ...], tuple[str, ...]] = {}
    for fact in facts:
        told = fact.mention.value.words
        if len(told) < 2 or fact.part not in INTRODUCING or fact.speaker:
            continue
        words = cores.get(told) or cores.setdefault(told, core(told))
        if (len(words) > 1 or acts(fact)) and not quoted(fact) and stands_alone(fact):
            found.setdefault(id(fact.document), {}).setdefault(words, []).append(fact)
    yield from found.values()


def core(words: Sequence[str]) -> tuple[str, ...]:
    """Return the folded words of a name without initials, suffixes and the titles that open it."""
    folded = [fold(word) for word in words]
    first = next((at for at, word in enumerate(folded) if word not in TITLES), 0)
    return tuple([word for word in folded[first:] if len(word) > 1 and word not in SUFFIXES])


def acts(fact: Fact) -> bool:
    """Return whether an initial and a family name stand in a sentence, with a word in lower case after them."""
    initial, *family = fact.value.words
    after = re.compile(GOES_ON).match(fact.document.text, fact.span.end)
    return len(initial.rstrip(".")) == 1 and len(family) == 1 and after is not None and after.group()[-1].islower()


def stands_alone(fact: Fact) -> bool:
    """Return whether a name is no part of a longer one, as of "the Grant Roe Prize", and no place."""
    text, (start, end) = fact.document.text, fact.span
    if re.compile(AHEAD).search(text, max(start - 9, 0), start):
        return False
    following = re.compile(GOES_ON).match(text, end)
    return following is None or not following.group()[-1].isupper()


def quoted(fact: Fact) -> bool:
    """Return whether a name stands inside quotation marks."""
    spans = fact.document.derived(quoted_spans)
    at = bisect_right(spans, fact.span.start, key=lambda span: span.start)
    return at > 0 and spans[at - 1].end >= fact.span.end


def shortened(words: tuple[str, ...], other: tuple[str, ...], told: Told) -> bool:
    """Return whether `other` is `words` with whole names left out, and nothing explains it."""
    if len(other) >= len(words) or not within(other, words) or not all(map(can_be_of_person, words)):
        return False
    spare = list(words)
    for word in other:
        spare.remove(word)
    if words[0] != other[0] and (len(set(other) - PARTICLES) < 3 or gazetteer.given_name(words[0]) is None):
        return False  # what opens a name may be a title that no list has
    if not all(map(whole_name, spare)) or another_bearer(spare, words, told):
        return False
    one, two = told[words][0], told[other][0]
    first, last = sorted((one.span, two.span))
    if last.start - first.end < FAR and two_people(one.document.text, first, last):
        return False
    return not (explained(one) or explained(two))


def within(short: Sequence[str], long: Sequence[str]) -> bool:
    """Return whether all words of one name stand in the other, in order."""
    rest = iter(long)
    return all(word in rest for word in short)


def whole_name(word: str) -> bool:
    """Return whether a word can be a name of a person of its own: no particle, no title, no ordinary word, no place."""
    if word in PARTICLES or word in TITLES or word in RANKS:
        return False
    if is_word(word) or gazetteer.place(word) is not None or gazetteer.demonym(word):
        return gazetteer.given_name(word) is not None or gazetteer.surname(word) > 0
    return True


def can_be_of_person(word: str) -> bool:
    """Return whether a word may stand in a person's name: no rank, no "TV", and no "County" that is no name too."""
    named = gazetteer.given_name(word) is not None or gazetteer.surname(word) > 0
    return named or (len(word) > 2 and word not in RANKS and word not in HEADS)


def another_bearer(spare: Sequence[str], words: tuple[str, ...], told: Told) -> bool:
    """Return whether what is left out belongs to someone else of the story: two names that ran into each other."""
    others = [other for other in told if len(other) > 1 and other[-1] in spare]
    return any(not within(other, words) or set(other) <= set(spare) for other in others)


def explained(fact: Fact) -> bool:
    """Return whether the words around a name tell that it has two forms."""
    text, (start, end) = fact.document.text, fact.span
    before, after = text[max(start - NEARBY, 0) : start], text[end : end + NEARBY]
    return bool(re.search(TOLD, before) or re.search(TOLD, after) or re.search(CUES, before))


def rarer(long: Sequence[Fact], short: Sequence[Fact]) -> Iterator[Judgement]:
    """Yield a contradiction for each use of the rarer of two forms, of the later one where both are as frequent."""
    minority, majority = sorted((long, short), key=lambda uses: (len(uses), -uses[0].span.start))
    other = majority[0].text
    for fact in minority:
        message = (
            f"“{fact.text}” ({times(len(minority))}) and “{other}” ({times(len(majority))}) "
            "may be one person, told by two full names, or two"
        )
        repair = (Suggestion(fact.span, " ".join(other.split())),)
        yield Judgement(Verdict.CONTRADICTED, fact.document, fact.span, message, counted(majority), repair)

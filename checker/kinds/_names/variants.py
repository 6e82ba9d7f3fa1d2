"""What an entity's mentions spell in more than one way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from checker import gazetteer
from checker.kinds._names.clusters import located
from checker.kinds._names.frames import begin_alike, known, same_core
from checker.kinds._names.lexis import adjectival, plural
from checker.kinds._names.lexis import words as lexis
from checker.kinds._names.runs import PERSON, Word, camel, nickname_of
from checker.kinds._names.slips import LIKE, LONG, SHORTEST, anagram, near_plural
from checker.model import Fact, Relation, Span
from checker.spelling import fold, is_nickname, is_word, near, relation, similar, skeleton, sound_alike, word_relation
from checker.tokens import tokens

TITLES = lexis("title")
MANY_FORMS = 24  # forms of one entity: more are a chain of likenesses, not a name
SUFFIXES = lexis("suffix")
ARTICLES = lexis("attachedparticle")
PARTICLES = lexis("particle") | lexis("attachedparticle")


class Use(NamedTuple):
    """One word of one mention: the word, its span, and the fact it stands in."""

    text: str
    span: Span
    fact: Fact


def order(fact: Fact) -> tuple[str, int]:
    """Return the order of a fact: path and offset."""
    return fact.document.path, fact.span.start


def families(facts: Sequence[Fact]) -> Iterator[dict[str, list[Use]]]:
    """Yield what an entity has in more than one spelling, words before whole names: form -> its uses in order."""
    ordered = sorted(facts, key=order)
    whole: dict[str, list[Use]] = {}
    tails: dict[str, list[Use]] = {}
    forms: dict[str, list[Use]] = {}
    beside: dict[str, set[str]] = {}
    for fact in ordered:
        uses = list(uses_of(fact))
        add_whole(uses_of(fact, True), whole, tails)
        for use in uses:
            forms.setdefault(use.text, []).append(use)
            beside.setdefault(use.text, set()).update(
                [t for other in uses if other is not use for t in cores(other.text)]
            )
        for nickname in told_nickname(fact):
            beside[uses[0].text].add(nickname)
            beside.setdefault(nickname, set()).add(uses[0].text)
    if len(whole) < 2:
        return
    yield from alternatives(forms, given_or_family(beside) if facts[0].mention.kind == PERSON else one_word, beside)
    yield from alternatives(whole, one_person_whole if facts[0].mention.kind == PERSON else one_whole, {})
    yield from alternatives(tails, spaced, {})
    yield from alternatives(forms, is_nickname, beside)


def told_nickname(fact: Fact) -> tuple[str, ...]:
    """Return the nickname that a mention has in quotation marks or brackets, if any."""
    at = fact.document.derived(located).get(fact.mention.span.start)
    nickname = nickname_of(fact.document.derived(tokens), at.name) if at is not None else ""
    return (nickname,) if nickname else ()


def add_whole(uses: Iterable[Use], whole: dict[str, list[Use]], tails: dict[str, list[Use]]) -> None:
    """Enter a mention as a whole, and the double family name at its end, under their text."""
    found = list(uses)
    texts = [use.text for use in found]
    for target, first in ((whole, 0), (tails, len(found) - (1 if texts and "-" in texts[-1] else 2))):
        if found and (target is whole or first > 0 or "-" in texts[-1]):
            text = " ".join(texts[max(first, 0) :])
            span = Span(found[max(first, 0)].span.start, found[-1].span.end)
            target.setdefault(text, []).append(Use(text, span, found[0].fact))


def spaced(one: str, other: str) -> bool:
    """Return whether two names differ in hyphens and spaces alone."""
    return squashed(one) == squashed(other) and len(one.split()) != len(other.split())


def alternatives(
    forms: Mapping[str, list[Use]], same: Callable[[str, str], bool], beside: Mapping[str, set[str]]
) -> Iterator[dict[str, list[Use]]]:
    """Yield the groups of forms that `same` holds for one; words that stand beside each other in a name are two."""
    left = dict.fromkeys(sorted(forms, key=lambda form: (-len(forms[form]), form)))
    while 1 < len(forms) <= MANY_FORMS and left:
        members = [next(iter(left))]
        del left[members[0]]
        for word in members:
            near_it = [other for other in left if other not in beside.get(word, ()) and same(word, other)]
            members += near_it
            for other in near_it:
                del left[other]
        if len(members) > 1:
            yield {member: forms[member] for member in members}


def cores(word: str) -> tuple[str, ...]:
    """Return a word, and the word without the particle tied to it: "al-Qadi", "Qadi"."""
    particle, hyphen, core = word.partition("-")
    return (word, core) if hyphen and particle.lower() in PARTICLES else (word,)


def one_whole(one: str, other: str) -> bool:
    """Return whether two names differ in hyphens and spaces alone, or are two forms of one place."""
    words, others = one.split(), other.split()
    if doubled(words) != doubled(others) and once(words) == once(others):
        return True
    first, other_first = words[0].lower(), others[0].lower()
    if first != other_first and words[1:] == others[1:] and first in ARTICLES and other_first in ARTICLES:
        return len(words) > 1
    if squashed(one) == squashed(other):
        return spaced(one, other) and not tied_up(words, others)
    if inner_plural(words, others):
        return True
    if (min(len(words), len(others)) > 1 or glued(words, others)) and relation(one, other) is Relation.VARIANT:
        return True
    return gazetteer.same_place(one, other) is Relation.VARIANT


def inner_plural(words: Sequence[str], others: Sequence[str]) -> bool:
    """Return whether one word, not the last, parts two names, and is a plural in one: Larkfield House."""
    if len(words) != len(others) or words[-1] != others[-1]:
        return False
    unlike = [pair for pair in zip(words, others, strict=True) if pair[0] != pair[1]]
    return len(unlike) == 1 and plural(*unlike[0])


def one_person_whole(one: str, other: str) -> bool:
    """Return whether two names of a person are one, a hyphen between given name and family name being a slip."""
    return one_whole(one, other) or (spaced(one, other) and hyphened(one.split(), other.split()))


def hyphened(words: Sequence[str], others: Sequence[str]) -> bool:
    """Return whether a given name and a family name stand with a hyphen in place of the space: "Anna-Weber"."""
    apart, tied = (words, others) if len(words) > len(others) else (others, words)
    if len(apart) != 2 or len(tied) != 1 or "-" in apart[1] or not tied[0].istitle():
        return False
    return gazetteer.given_name(apart[0]) is not None or not known(apart[0].lower())


def glued(words: Sequence[str], others: Sequence[str]) -> bool:
    """Return whether one of two names is one word with a capital inside, and the other is of two words."""
    short, long = sorted((words, others), key=len)
    return len(short) == 1 and len(long) == 2 and short[0].isalpha() and camel(short[0])


def doubled(words: Sequence[str]) -> bool:
    """Return whether a word of a name stands twice in a row."""
    return len(words) > 2 and any(one == other for one, other in pairwise(words))


def once(words: Sequence[str]) -> Sequence[str]:
    """Return the words of a name without those that repeat the word before."""
    return [word for index, word in enumerate(words) if not index or word != words[index - 1]]


def tied_up(words: Sequence[str], others: Sequence[str]) -> bool:
    """Return whether given name and family name, or a title's words, stand with a hyphen in place of the space."""
    apart, tied = (words, others) if len(words) > len(others) else (others, words)
    if len(apart) == 2 and len(tied) == 1 and "-" in tied[0] and apart[0].lower() not in PARTICLES:
        return apart[1][0].isupper() and not (is_word(apart[0]) and is_word(apart[1]))
    return any(word.lower() in TITLES for word in apart)


def squashed(name: str) -> str:
    """Return the letters of a name alone."""
    return fold(name).replace(" ", "").replace("-", "")


def one_word(one: str, other: str) -> bool:
    """Return whether two words of one entity are the same part of its name, spelled differently."""
    if fold(one) == fold(other):
        return not one.isupper() and not other.isupper()
    if plural(one, other) or adjectival(one, other) or one == other:
        return False
    if ("-" in one) != ("-" in other):
        one, other = cores(one)[-1], cores(other)[-1]
    folded, other_folded = one.lower(), other.lower()
    if ("-" in one) != ("-" in other) or one == other:
        return False
    if near(one, other) or any(test(folded, other_folded) for test in (anagram, same_core, near_plural)):
        return True
    return likely(one, other) or ("-" not in one and word_relation(one, other) is Relation.VARIANT)


def given_or_family(beside: Mapping[str, set[str]]) -> Callable[[str, str], bool]:
    """Return the test for words of people's names: those of full names are no plurals (Luka, Lukas)."""

    def same(one: str, other: str) -> bool:
        if one_word(one, other):
            return True
        return bool(beside[one] and beside[other]) and any(test(one, other) for test in OF_FULL_NAMES)

    return same


def said_alike(one: str, other: str) -> bool:
    """Return whether two words, not in capitals, have the sounds of one: Raffy, Rafi."""
    return one[0] == other[0] and not one.isupper() and not other.isupper() and skeleton(one) == skeleton(other)


def heads_alike(one: str, other: str) -> bool:
    """Return whether two given names are one but for the ending: Beatrice, Beatrix."""
    return begin_alike(one.lower(), other.lower())


OF_FULL_NAMES = (plural, sound_alike, said_alike, heads_alike)


def likely(one: str, other: str) -> bool:
    """Return whether two long words, one of them unknown, are two slips apart."""
    if known(one.lower()) and known(other.lower()):
        return False
    return min(len(one), len(other)) >= LONG and "-" not in one and similar(one, other, LIKE) >= LIKE


def uses_of(fact: Fact, every: bool = False) -> Iterator[Use]:
    """Yield the words of a mention; acronyms are left out, and, unless `every`, a particle that opens it."""
    found = fact.document.derived(located).get(fact.span.start)
    if found is None:
        return
    words = found.name.words
    for word in title_of(fact) if not every else ():
        yield Use(word.text.rstrip("."), Span(word.start, word.end), fact)
    shouted = len(words) > 1 and all(word.text.isupper() for word in words)
    for index, word in enumerate(words):
        capitals = word.text.isupper() and len(word.text.rstrip(".")) > 1
        if word.text.lower().rstrip(".") in SUFFIXES and index:
            continue
        if (capitals and not shouted and not every) or (index == 0 and not every and opens_with_particle(word)):
            continue
        yield Use(spelled(word.text.title() if shouted else word.text), Span(word.start, word.end), fact)


def title_of(fact: Fact) -> tuple[Word, ...]:
    """Return the last word of the title before a name, where it is long enough to be misspelled; else nothing."""
    found = fact.document.derived(located).get(fact.mention.span.start)
    last = found.name.title[-1:] if found is not None else ()
    return last if last and len(last[0].text.rstrip(".")) >= SHORTEST else ()


def spelled(text: str) -> str:
    """Return a word as it is compared: shapes of apostrophes and the points of "U.S." or "Jr." are no spelling."""
    text = text.replace("’", "'").replace("ʼ", "'")
    if "." in text[:-1]:
        return text.replace(".", "")
    return text[:-1] if text.endswith(".") and (len(text) == 2 or text[:-1].lower() in SUFFIXES) else text


def opens_with_particle(word: Word) -> bool:
    """Return whether a capital may come from the word's place: "De Mistura", "Al-Tamimi" at a sentence's start."""
    folded = word.text.lower()
    if not word.text[0].isupper():
        return False
    return folded in PARTICLES or (word.weak and "-" in folded and folded.partition("-")[0] in PARTICLES)

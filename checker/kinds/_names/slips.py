"""Forms of names that a slip or another spelling of one word sets apart.

Words are compared only within buckets of equal ends, and forms only where one of them is the other with the word
replaced, or is the word alone: the cost grows with the number of words, not of pairs of names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.kinds._names.forms import Form, Groups, near_pairs
from checker.kinds._names.frames import Frame, Story, bare_slip, framed_slip, inner_slip, orphan_slip, shared_context
from checker.kinds._names.lexis import plural, singular
from checker.kinds._names.lexis import words as lexis
from checker.kinds._names.runs import PERSON
from checker.model import Relation
from checker.spelling import near, similar, skeleton, word_relation
from checker.tokens import Tokens

Uses = Sequence[tuple[int, int]]  # index of a form, and place of the word in it

FUNCTION = lexis("function")
ATTACHED = lexis("attachedparticle")
SHORTEST = 4
FEW_PAIRS = 64  # pairs of longer forms that share a neighbouring word: more are not compared
LONG = 7  # letters of a word that may have two slips
LIKE = 0.75
LONGER = 9  # the same, that need not be as like: Westerleigh, Westerley
LESS_LIKE = 0.7


def join_slips(found: Tokens, every: Sequence[Form], groups: Groups) -> None:
    """Join forms that differ by one word which is near the other in its frame."""
    forms, real = with_titles(every)
    uses = word_uses(forms)
    places: dict[tuple[str, ...], list[int]] = {}
    for at, form in enumerate(forms):
        places.setdefault(form.words, []).append(at)
    story = Story(found, forms, places)
    for one, other in near_pairs(sorted(uses)):
        if not framed(story, uses[one], uses[other], one, other):
            continue
        if plural(one, other):
            for a, b in one_plural(story, uses[one], other):
                groups.join(real[a], real[b])
            continue
        likeness = like(one, other)
        if likeness is None:
            continue
        for x, y in ((one, other), (other, one)):
            for a, b in joined(story, len(every), uses[x], uses[y], Frame(x, y, *likeness)):
                groups.join(real[a], real[b])


def with_titles(every: Sequence[Form]) -> tuple[Sequence[Form], Sequence[int]]:
    """Return the forms, then each titled one with its title as a word; and the index of each among `every`."""
    titled = [
        (index, title)
        for index, form in enumerate(every)
        if form.sort == PERSON and len(title := form.title) >= SHORTEST
    ]
    extra = [Form(PERSON, (title, *every[index].words), every[index].names) for index, title in titled]
    return [*every, *extra], [*range(len(every)), *[index for index, _ in titled]]


def framed(story: Story, uses: Uses, odd: Uses, one: str, other: str) -> bool:
    """Return whether any two forms with these words may be one: a word alone, a name equal but for it, or a neighbour.

    Quickly told, and false of most pairs of words in a text of many names.
    """
    places, every = story.places, story.every
    if (one,) in places or (other,) in places:
        return True
    short, word = (uses, other) if len(uses) <= len(odd) else (odd, one)
    if any((*every[form].words[:at], word, *every[form].words[at + 1 :]) in places for form, at in short):
        return True
    before = {every[form].words[at - 1] for form, at in uses if at}
    return any(at and every[form].words[at - 1] in before for form, at in odd)


def joined(story: Story, real: int, uses: Uses, odd: Uses, frame: Frame) -> Iterator[tuple[int, int]]:
    """Yield the forms that are one name, if `frame.odd`, used in `odd`, is a slip of `frame.word`, used in `uses`.

    Forms from index `real` on are names with their titles: they can only be told by the rest of the name.
    """
    for form, at in uses:
        words = story.every[form].words
        if len(words) > 1:
            for twin in story.places.get((*words[:at], frame.odd, *words[at + 1 :]), ()):
                if framed_slip(story, form, twin, at, frame):
                    yield form, twin
    uses, odd = [use for use in uses if use[0] < real], [use for use in odd if use[0] < real]
    if len(uses) * len(odd) <= FEW_PAIRS:
        yield from ((a, b) for a, at in uses for b, there in odd if shared_context(story, a, at, b, there, frame))
    yield from alone(story, uses, odd, frame)


def one_plural(story: Story, uses: Uses, other: str) -> Iterator[tuple[int, int]]:
    """Yield the forms that differ in the plural of a word before their last one: Larkfield House, Larkfields House."""
    for form, at in uses:
        words = story.every[form].words
        if at < len(words) - 1 and all(word not in FUNCTION for word in words):
            yield from ((form, twin) for twin in story.places.get((*words[:at], other, *words[at + 1 :]), ()))


def alone(story: Story, uses: Uses, odd: Uses, frame: Frame) -> Iterator[tuple[int, int]]:
    """Yield the forms that are one name, one of them being a word alone."""
    own = story.places.get((frame.word,), ())
    introduced = False
    for form, at in odd:
        longer = len(story.every[form].words) > 1
        introduced = introduced or (longer and story.every[form].sort == PERSON)
        yield from ((single, form) for single in own if longer and inner_slip(story, form, single, at, frame))
    singles = story.places.get((frame.odd,), ())
    for form, at in uses:
        longer = len(story.every[form].words) > 1
        for single in singles:
            if longer and not introduced and orphan_slip(story, form, single, at, frame):
                yield (own[0] if own else form), single
            elif not longer and bare_slip(story, form, single, frame):
                yield form, single


def like(one: str, other: str) -> tuple[Relation, bool] | None:
    """Return how two words are related and whether one slip parts them; None for two names in every frame."""
    if abs(len(one) - len(other)) > 1 and (one.startswith(other) or other.startswith(one)):
        return None
    if near(one, other) or skeleton(one) == skeleton(other) or anagram(one, other):
        related = word_relation(one, other)
        return (related, True) if related is not Relation.CONFLICT or near(one, other) or anagram(one, other) else None
    if near_plural(one, other):
        return Relation.UNDECIDED, True
    length = min(len(one), len(other))
    least = LIKE if length < LONGER else LESS_LIKE
    if length < LONG or "-" in one or "-" in other or similar(one, other, least) < least:
        return None
    related = word_relation(one, other)
    return related, related is Relation.VARIANT


def near_plural(one: str, other: str) -> bool:
    """Return whether one word is a slip of the plural of the other: "Buddists"."""
    longer, shorter = (one, other) if one.endswith("s") else (other, one)
    return longer.endswith("s") and not shorter.endswith("s") and near(singular(longer), shorter)


def anagram(one: str, other: str) -> bool:
    """Return whether two longer words have the same letters, the first in its place: "Tracey", "Treacy"."""
    return len(one) == len(other) > SHORTEST and one[0] == other[0] and sorted(one) == sorted(other)


def core(word: str) -> str:
    """Return a word without the particle tied to it: "al-Azmi" is "azmi"."""
    if "-" not in word:
        return word
    particle, hyphen, rest = word.partition("-")
    return rest if hyphen and particle in ATTACHED and len(rest) >= SHORTEST else word


def word_uses(every: Sequence[Form]) -> dict[str, list[tuple[int, int]]]:
    """Return, for each word that is long enough to compare, the forms it stands in and its place there."""
    found: dict[str, list[tuple[int, int]]] = {}
    for index, form in enumerate(every):
        if form.acronym:
            continue
        for at, word in enumerate(form.words):
            if len(word) >= SHORTEST - (len(form.words) > 1):
                found.setdefault(core(word), []).append((index, at))
    return found

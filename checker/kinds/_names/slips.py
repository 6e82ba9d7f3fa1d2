"""Forms of names that a slip or another spelling of one word sets apart.

Words are compared only within buckets of equal ends, and forms only where one of them is the other with the word
replaced, or is the word alone: the cost grows with the number of words, not of pairs of names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.kinds._names.forms import Form, Groups
from checker.kinds._names.frames import Frame, Story, bare_slip, framed_slip, inner_slip, orphan_slip
from checker.kinds._names.inflection import plural
from checker.kinds._names.names import PERSON
from checker.kinds._names.pairs import near_pairs
from checker.model import Relation
from checker.spelling import near, similar, word_relation
from checker.tokens import Tokens

SHORTEST = 4
LONG = 7  # letters of a word that may have two slips
LIKE = 0.7


def join_slips(found: Tokens, every: Sequence[Form], groups: Groups) -> None:
    """Join forms that differ by one word which is near the other in its frame."""
    uses = word_uses(every)
    index: dict[tuple[str, ...], list[int]] = {}
    for at, form in enumerate(every):
        index.setdefault(form.words, []).append(at)
    story = Story(found, every, index)
    for one, other in near_pairs(sorted(uses)):
        likeness = like(one, other)
        if likeness is None or plural(one, other):
            continue
        for x, y in ((one, other), (other, one)):
            for a, b in joined(story, uses[x], uses[y], Frame(x, y, *likeness)):
                groups.join(a, b)


def joined(
    story: Story, uses: Sequence[tuple[int, int]], odd: Sequence[tuple[int, int]], frame: Frame
) -> Iterator[tuple[int, int]]:
    """Yield the forms that are one name, if `frame.odd`, used in `odd`, is a slip of `frame.word`, used in `uses`."""
    own = story.places.get((frame.word,), ())
    introduced = False
    for form, at in odd:
        words = story.every[form].words
        introduced = introduced or (len(words) > 1 and story.every[form].sort == PERSON)
        for single in own if len(words) > 1 else ():
            if inner_slip(story, form, single, at, frame):
                yield single, form
    alone = story.places.get((frame.odd,), ())
    for form, at in uses:
        words = story.every[form].words
        if len(words) > 1:
            for twin in story.places.get((*words[:at], frame.odd, *words[at + 1 :]), ()):
                if framed_slip(story, form, twin, at, frame):
                    yield form, twin
        for single in alone:
            if len(words) > 1 and not introduced and orphan_slip(story, form, single, at, frame):
                yield (own[0] if own else form), single
            elif len(words) == 1 and bare_slip(story, form, single, frame):
                yield form, single


def like(one: str, other: str) -> tuple[Relation, bool] | None:
    """Return how two words are related and whether one slip parts them; None for two names in every frame."""
    related = word_relation(one, other)
    if near(one, other) or related is Relation.VARIANT or anagram(one, other):
        return related, True
    if min(len(one), len(other)) < LONG or "-" in one or "-" in other or similar(one, other) < LIKE:
        return None
    return related, False


def anagram(one: str, other: str) -> bool:
    """Return whether two longer words have the same letters, the first in its place: "Tracey", "Treacy"."""
    return len(one) == len(other) > SHORTEST and one[0] == other[0] and sorted(one) == sorted(other)


def word_uses(every: Sequence[Form]) -> dict[str, list[tuple[int, int]]]:
    """Return, for each word that is long enough to compare, the forms it stands in and its place there."""
    found: dict[str, list[tuple[int, int]]] = {}
    for index, form in enumerate(every):
        if form.acronym:
            continue
        for at, word in enumerate(form.words):
            if len(word) >= SHORTEST - (len(form.words) > 1):
                found.setdefault(word, []).append((index, at))
    return found

"""Parts against the whole that their sentence opens with: "of the seven dead, five were men and three women"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.kinds._quantity.asking import same_sentence, whole
from checker.kinds._quantity.binding import Counted
from checker.kinds._quantity.context import lemma
from checker.kinds._quantity.found import Found
from checker.kinds._quantity.kind import bound
from checker.kinds._quantity.show import show
from checker.kinds._quantity.values import ONE
from checker.model import Document, Judgement, Related, Verdict
from checker.tokens import tokens

# Of each group one thing or person is one at most, so that the parts add up to no more than the whole.
APART = (
    frozenset({"man", "woman", "child"}),
    frozenset({"boy", "girl"}),
    frozenset({"adult", "child"}),
    frozenset({"male", "female"}),
    frozenset({"for", "against"}),
    frozenset({"survived", "died"}),
    frozenset({"won", "lost"}),
)
LINKS = frozenset({"were", "was", "are", "is", "of", "them", "voted", "votes", "vote"})
THE = frozenset({"the", "all", "its", "their", "his", "her", "these", "those"})
MOST = 4  # parts


def wholes(document: Document) -> Iterator[Judgement]:
    """Yield a judgement for each whole that opens a sentence as "of the seven dead," and has parts behind it."""
    texts = document.derived(tokens).texts
    pairs = document.derived(bound)
    for at, (found, what) in enumerate(pairs):
        if _opens(texts, found, what):
            parts = [part for part, _ in pairs[at + 1 : at + 2 + MOST] if _part(texts, found, part)]
            yield from _judge(document, found, parts)


def _opens(texts: Sequence[str], found: Found, what: Counted) -> bool:
    if found.role or not whole(found.value) or not what.noun:
        return False
    of = texts[found.first - 1] if found.first else ""
    of = texts[found.first - 2] if of in THE and found.first > 1 else of
    return of == "Of" and texts[what.end] == ","


def _part(texts: Sequence[str], found: Found, part: Found) -> bool:
    """Return whether a number is a count of the same sentence that a word which tells its sort or its fate follows."""
    return not part.role and whole(part.value) and same_sentence(texts, found.last, part.first)


def _sort(texts: Sequence[str], part: Found) -> str:
    """Return the word after a part that says what sort it is: five were *men*, three *women*, 200 voted *for*."""
    at = part.last
    while texts[at].lower() in LINKS:
        at += 1
    return lemma(texts[at].lower())


def _judge(document: Document, found: Found, parts: Sequence[Found]) -> Iterator[Judgement]:
    texts = document.derived(tokens).texts
    sorts = [_sort(texts, part) for part in parts]
    group = next((group for group in APART if len(parts) > 1 and group.issuperset(sorts)), None)
    if group is not None and len(set(sorts)) == len(sorts):
        total = sum(part.value.low for part in parts)
        told = " + ".join(show(part.value) for part in parts)
        if total == found.value.low:
            yield Judgement(Verdict.HELD, document, found.span)
        elif total > found.value.low:
            message = f"{told} = {total // ONE:,}, more than the {show(found.value)} that they are of"
            yield _contradiction(document, found, parts, message)
    elif parts and texts[parts[0].last] in LINKS and parts[0].value.low > found.value.low:
        message = f"{show(parts[0].value)} is more than the {show(found.value)} that they are of"
        yield _contradiction(document, found, parts[:1], message)


def _contradiction(document: Document, found: Found, parts: Sequence[Found], message: str) -> Judgement:
    related = tuple(Related(document, part.span) for part in parts)
    return Judgement(Verdict.CONTRADICTED, document, found.span, message, related)

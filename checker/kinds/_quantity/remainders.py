"""What is left of a whole: "of the 120 posts, 75 are vacant; the remaining 45 …"; and a part that is more than it.

Read are "A of the W … the other B", "of the W, A …, the remaining B", "A of the W, leaving B", "A of the W", and
"W, A of them".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.kinds._quantity.asking import plain
from checker.kinds._quantity.binding import Counted
from checker.kinds._quantity.context import STOP, plural
from checker.kinds._quantity.currency import money
from checker.kinds._quantity.found import Found
from checker.kinds._quantity.kind import bound
from checker.kinds._quantity.show import show
from checker.kinds._quantity.values import ONE
from checker.model import Document, Judgement, Related, Verdict
from checker.tokens import tokens, vocabulary

Pair = tuple[Found, Counted]

ENDS = frozenset(".;?!\n")
THE = frozenset({"the", "its", "their", "his", "her", "all", "those", "these", "our", "my"})
LEFT = frozenset({"remaining", "other", "leaving"})
AFTER = frozenset({"remaining", "left", "outstanding", "unpaid", "unsold", "unfilled"})
OF_THEM = (["of", "them"], ["of", "whom"], ["of", "which"])
WIDEST = 60  # tokens from a whole to what is left of it
NEAR = 7  # tokens from a whole to its part "61 of them"


def remainders(document: Document) -> tuple[Judgement, ...]:
    """Return a judgement for each part that its whole is told with. Use through `document.derived(remainders)`."""
    told = document.derived(vocabulary)
    if "of" not in told and "Of" not in told:
        return ()
    texts = document.derived(tokens).texts
    kept = [pair for pair in document.derived(bound) if not pair[0].role and _counts(pair[0])]
    found: list[Judgement] = []
    for at, pair in enumerate(kept):
        found += _excess(document, texts, kept, at)
        if _is_left(texts, pair[0]):
            found += _left(document, texts, kept, at)
    return tuple(found)


def _counts(found: Found) -> bool:
    return found.value.low > 0 and (found.value.unit == "" or money(found.value.unit))


def _of(texts: Sequence[str], one: Found, other: Found) -> bool:
    """Return whether two numbers stand as "461 of the 460"."""
    between = [text.lower() for text in texts[one.last : other.first]]
    return between[:1] == ["of"] and len(between) < 4 and all(text in THE for text in between[1:]) and len(between) > 1


def _opened(texts: Sequence[str], found: Found) -> bool:
    """Return whether a number is a whole that its clause opens with: "of the 120 posts"."""
    before = [text.lower() for text in texts[max(found.first - 3, 0) : found.first]]
    if len(before) < 2 or before[-1] not in THE or before[-2] != "of":
        return False
    return texts[found.first - 2] == "Of" or before[:1] in ([","], ["and"], ["that"], ["but"], ["\n"])


def _is_left(texts: Sequence[str], found: Found) -> bool:
    """Return whether a number is told as what is left: "the remaining 45", "leaving £339,000", "with 45 left"."""
    before = texts[found.first - 1].lower() if found.first else ""
    if before in LEFT:
        return before == "leaving" or texts[found.first - 2].lower() == "the"
    return before == "with" and not AFTER.isdisjoint(text.lower() for text in texts[found.last : found.last + 3])


def _left(document: Document, texts: Sequence[str], kept: Sequence[Pair], at: int) -> Iterator[Judgement]:
    """Yield the judgement of what is left, at `at`, by the whole and the part that are told before it."""
    rest, what = kept[at]
    for index in range(at - 1, max(at - 6, -1), -1):
        whole, counted = kept[index]
        if whole.value.unit != rest.value.unit or rest.first - whole.last > WIDEST or _stops(texts, whole, rest) > 1:
            return
        parts = _parts(texts, kept, index, at)
        if parts is None:
            continue
        if all(plain(found.value) for found in (whole, rest, *parts)) and what.noun in {"", counted.noun}:
            yield _judgement(document, whole, parts, rest)
        return


def _parts(texts: Sequence[str], kept: Sequence[Pair], index: int, at: int) -> list[Found] | None:
    """Return the parts of the whole at `index` that are told before what is left; None where it is no whole."""
    whole = kept[index][0]
    between = kept[index + 1 : at]
    if index and _of(texts, kept[index - 1][0], whole):
        return [kept[index - 1][0]] if not between else None
    if not _opened(texts, whole) or not between:
        return None
    if any(found.value.unit != whole.value.unit or what.noun for found, what in between):
        return None
    return [found for found, _ in between]


def _stops(texts: Sequence[str], one: Found, other: Found) -> int:
    """Return how many ends of sentences stand between two numbers; a paragraph's is one with its full stop."""
    return sum(text in ENDS for text in texts[one.last : other.first] if text != "\n")


def _judgement(document: Document, whole: Found, parts: Sequence[Found], rest: Found) -> Judgement:
    total = sum(found.value.low for found in (*parts, rest))
    rounded = [each.value.step for each in (whole, rest, *parts) if each.value.step != ONE or each.value.unit]
    if abs(total - whole.value.low) <= (sum(rounded) + 1) // 2:
        return Judgement(Verdict.HELD, document, rest.span)
    taken = " − ".join(show(found.value) for found in (whole, *parts))
    left = whole.value.low - total + rest.value.low
    step = min(found.value.step for found in (whole, *parts))
    exact = show(whole.value._replace(low=left, high=left, step=step)) if left >= 0 else "less than nothing"
    message = f"{taken} = {exact}, but the text says {show(rest.value)}"
    related = tuple(Related(document, found.span) for found in (whole, *parts))
    return Judgement(Verdict.CONTRADICTED, document, rest.span, message, related)


def _excess(document: Document, texts: Sequence[str], kept: Sequence[Pair], at: int) -> Iterator[Judgement]:
    """Yield a finding for a part that is more than its whole: "461 of the 460 seats", "48 charts, 61 of them"."""
    part = kept[at][0]
    if at + 1 < len(kept) and _of(texts, part, kept[at + 1][0]):
        whole, what = kept[at + 1]
        if what.noun and _more(part, whole) and texts[whole.last] not in {"-", "–"}:
            yield _too_many(document, part, whole)
        return
    if [text.lower() for text in texts[part.last : part.last + 2]] not in OF_THEM:
        return
    before = [pair for pair in kept[max(at - 4, 0) : at] if _stops(texts, pair[0], part) == 0]
    if not before or texts[part.first - 1] not in {",", "—", "–", "("}:
        return
    whole, what = before[-1]
    between = texts[what.end : part.first] if what.noun else ["?"]
    counted = not any(plural(text.lower()) and text.lower() not in STOP for text in between)
    if counted and len(between) <= NEAR and all(_more(part, found) for found, _ in before):
        yield _too_many(document, part, whole)


def _more(part: Found, whole: Found) -> bool:
    same = part.value.unit == whole.value.unit
    return same and plain(part.value) and plain(whole.value) and part.value.low > whole.value.low >= 2 * ONE


def _too_many(document: Document, part: Found, whole: Found) -> Judgement:
    message = f"{show(part.value)} is more than the {show(whole.value)} that they are of"
    return Judgement(Verdict.CONTRADICTED, document, part.span, message, (Related(document, whole.span),))

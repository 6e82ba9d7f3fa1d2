"""`every percentage change agrees with its figures`, and a share with its counts.

Read are only the plain ways of print: "rose 14 % to 892 from 784", "from 784 to 892, a 14 % rise", "892, up 14 % from
784", "42 of the 80, or 62 %".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.kinds._quantity.found import Found
from checker.kinds._quantity.frames import Change, changes
from checker.kinds._quantity.points import points
from checker.kinds._quantity.scan import quantities
from checker.kinds._quantity.show import number, show
from checker.kinds._quantity.values import ONE, Quantity, coarseness
from checker.model import Document, Fact, Judgement, Related, Verdict
from checker.tokens import tokens

ENDS = frozenset(".;?!\n")


def judge(facts: Sequence[Fact]) -> list[Judgement]:
    """Return a judgement for each percentage that stands with its figures."""
    documents = {id(fact.document): fact.document for fact in facts}
    asked = {(id(fact.document), fact.span) for fact in facts}
    found: list[Judgement] = []
    for key, document in documents.items():
        quants = [each for each in document.derived(quantities) if each.role in {"", "name"}]
        found += [
            _change(document, change)
            for change in changes(document, quants)
            if change.change.value.unit == "%" and (key, change.change.span) in asked
        ]
        found += [judgement for judgement in points(document, quants) if (key, judgement.span) in asked]
        found += [_share(document, *share) for share in shares(document, quants) if (key, share[2].span) in asked]
    return found


def _change(document: Document, change: Change) -> Judgement:
    old, new = change.old.value, change.new.value
    percent = change.change.value
    if old.low <= 0 or new.low < 0 or old.low != old.high or new.low != new.high:
        return Judgement(Verdict.UNDECIDED, document, change.change.span)
    lowest, highest = _ends(old, new)
    loose = _loose(percent)
    told = abs(percent.low) if new.low >= old.low else -abs(percent.low)
    if lowest <= told + loose and told - loose <= highest and change.rising in {None, new.low >= old.low}:
        return Judgement(Verdict.HELD, document, change.change.span)
    before, after = (document.text[slice(*each.span)] for each in (change.old, change.new))
    said = document.text[slice(*change.change.span)]
    message = f"from {before} to {after} is {_moved(new.low - old.low, old.low)}, but the text says “{said}”"
    related = (Related(document, change.old.span), Related(document, change.new.span))
    return Judgement(Verdict.CONTRADICTED, document, change.change.span, message, related)


def _ends(old: Quantity, new: Quantity) -> tuple[int, int]:
    """Return the lowest and highest change in per cent, in atoms, that two figures allow as they are rounded."""
    step = _step(old, new)
    less, more = _spread(old, step), _spread(new, step)
    base = max(less[1] if more[0] >= 0 else less[0], 1)  # a new figure near nothing may be below it
    return 100 * ONE * (more[0] - base) // base, -(-100 * ONE * (more[1] - less[0]) // max(less[0], 1))


def _step(old: Quantity, new: Quantity) -> int:
    """Return the digit that two figures are told to: "$5 billion" beside "$5.5 billion" is 5.0 billion."""
    fine, rough = sorted((old.step, new.step))
    return fine if rough <= 10 * fine and max(old.low, new.low) < 3 * min(old.low, new.low) else 0


def _spread(value: Quantity, step: int) -> tuple[int, int]:
    loose = (step or value.step) // 2
    if not step or value.step == ONE:
        loose = max(loose, min(coarseness(value.low) // 2, value.low // 50))
    if value.hedge:
        loose = max(loose, value.low // 20)
    return value.low - loose, value.high + loose


def _loose(percent: Quantity) -> int:
    """Return by how much a percentage may be rounded: at its last digit, tens and fives more."""
    return max(percent.step, min(coarseness(percent.low) // 2, percent.low // 20)) + (
        percent.low // 10 if percent.hedge else 0
    )


def _moved(part: int, whole: int) -> str:
    """Return "a rise of 25%", "a fall of 10.7%", "no change"."""
    if not part:
        return "no change"
    return f"a {'fall' if part < 0 else 'rise'} of {_percent(abs(part), whole)}"


def _percent(part: int, whole: int) -> str:
    atoms = 100 * ONE * part // whole
    return f"{number(atoms, ONE // 10).removesuffix('.0')}%"


def shares(document: Document, quants: Sequence[Found]) -> Iterator[tuple[Found, Found, Found]]:
    """Yield the part, the whole and the percentage of "42 of the 80, or 62 %" and "42 of 80 (62 %)"."""
    texts = document.derived(tokens).texts
    for part, whole, percent in zip(quants, quants[1:], quants[2:], strict=False):
        if percent.value.unit != "%" or part.value.unit or whole.value.unit or part.role or whole.role:
            continue
        joint = [text.lower() for text in texts[part.last : whole.first]]
        if joint not in (["of"], ["of", "the"], ["out", "of"], ["of", "its"], ["of", "their"], ["out", "of", "the"]):
            continue
        tail = texts[whole.last : percent.first]
        if len(tail) < 6 and not ENDS & set(tail) and (tail[-1:] in (["("], ["or"]) or tail[-2:] == [",", "or"]):
            yield part, whole, percent


def _share(document: Document, part: Found, whole: Found, percent: Found) -> Judgement:
    if whole.value.low <= 0 or part.value.low < 0:
        return Judgement(Verdict.UNDECIDED, document, percent.span)
    exact = 100 * ONE * part.value.low // whole.value.low
    hedged = part.value.hedge or whole.value.hedge
    loose = _loose(percent.value) + (percent.value.low // 10 if hedged else 0)
    if abs(exact - percent.value.low) <= loose:
        return Judgement(Verdict.HELD, document, percent.span)
    message = (
        f"{show(part.value)} of {show(whole.value)} is {_percent(part.value.low, whole.value.low)}, "
        f"but the text says “{document.text[slice(*percent.span)]}”"
    )
    related = (Related(document, part.span), Related(document, whole.span))
    return Judgement(Verdict.CONTRADICTED, document, percent.span, message, related)

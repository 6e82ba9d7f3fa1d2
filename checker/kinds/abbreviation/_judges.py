"""Whether abbreviations match their definitions, are defined in one way, and are spelled in one way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.folding import fold, skeleton
from checker.kinds.abbreviation._initials import SMALL
from checker.kinds.abbreviation._value import Abbreviation
from checker.model import Fact, Judgement, Related, Severity, Span, Suggestion, Verdict
from checker.spelling.slips import one_slip

Uses = dict[str, list[Fact]]


def by_letters(facts: Sequence[Fact]) -> Uses:
    """Return the facts of each abbreviation, in order of document and text."""
    uses: Uses = {}
    for fact in sorted(facts, key=lambda fact: (fact.document.path, fact.span.start)):
        uses.setdefault(fact.value.letters, []).append(fact)
    return uses


def held(fact: Fact) -> Judgement:
    """Return the judgement that nothing is wrong with `fact`."""
    return Judgement(Verdict.HELD, fact.document, fact.span)


def related(facts: Sequence[Fact]) -> tuple[Related, ...]:
    """Return the places of `facts`, the first with their number."""
    times = f"{len(facts)} times" if len(facts) > 1 else ""
    return tuple(Related(fact.document, fact.span, "" if at else times) for at, fact in enumerate(facts))


def definition(facts: Sequence[Fact]) -> Sequence[Judgement]:
    """Judge every definition: its words must account for the letters.

    Silent where the letters are in constant use in the story, for then they come from another language.
    """
    uses = by_letters(facts)
    judged: list[Judgement] = []
    for fact in facts:
        value: Abbreviation = fact.value
        if value.long and not value.wanted:
            judged.append(held(fact))
        elif value.wanted and (value.wanted in uses or len(uses[value.letters]) == 1):
            message = f"“{value.letters}” stands for “{value.long}”, whose initials are {value.wanted}."
            repair = (Suggestion(fact.span, value.wanted),)
            others = related(uses.get(value.wanted, ()))
            judged.append(Judgement(Verdict.CONTRADICTED, fact.document, fact.span, message, others, repair))
    return judged


def consistency(facts: Sequence[Fact]) -> Sequence[Judgement]:
    """Judge whether an abbreviation is defined twice in different words."""
    judged: list[Judgement] = []
    for letters, uses in by_letters(facts).items():
        defined = [fact for fact in uses if fact.value.long and not fact.value.wanted]
        for at, fact in enumerate(defined):
            other = next((one for one in defined[:at] if differs(one.value.long, fact.value.long)), None)
            if other is None:
                judged.append(held(fact))
                continue
            message = f"{letters} is “{fact.value.long}” here, but “{other.value.long}” elsewhere."
            judged.append(Judgement(Verdict.CONTRADICTED, fact.document, fact.span, message, related([other])))
    return judged


def differs(a: str, b: str) -> bool:
    """Return whether two long forms differ by more than number, spelling and what stands before them."""
    one, other = ([stem(word) for word in fold(text).split() if word not in SMALL] for text in (a, b))
    shorter = min(len(one), len(other))
    return one[-shorter:] != other[-shorter:]


def stem(word: str) -> str:
    """Return a word without what sets its number and its British or American spelling apart."""
    bare = skeleton(word).removesuffix("s")
    return bare.replace("iz", "is").replace("our", "or").removesuffix("re").removesuffix("er")


def spelling(facts: Sequence[Fact]) -> Sequence[Judgement]:
    """Judge whether an abbreviation is spelled a second way: two of its letters swapped, or a letter mistaken.

    Only letters that are defined nowhere are held to be a slip, and only of an abbreviation in more frequent use.
    """
    uses = by_letters(facts)
    judged = [held(found[0]) for found in uses.values()]
    for a, b in combinations(sorted(uses), 2) if len(uses) < 200 else ():
        frequent, rare = (a, b) if len(uses[a]) >= len(uses[b]) else (b, a)
        judged += slips(uses[frequent], uses[rare])
    return judged


def slips(frequent: Sequence[Fact], rare: Sequence[Fact]) -> Iterator[Judgement]:
    """Yield a contradiction for each use of the rarer of two abbreviations, if it is a slip of the other."""
    right, wrong = frequent[0].value.letters, rare[0].value.letters
    if min(len(right), len(wrong)) < 4 or any(fact.value.long and not fact.value.wanted for fact in rare):
        return
    slip = one_slip(right.lower(), wrong.lower())
    if slip is None:
        return
    sure = slip.sort == "swap"
    last = slip.at >= min(len(right), len(wrong)) - 1
    if not sure and (last or len(rare) > 1 or len(frequent) < 3):
        return
    for fact in rare:
        yield Judgement(
            Verdict.CONTRADICTED,
            fact.document,
            fact.span,
            f"“{wrong}” here, but “{right}” {times(len(frequent))} in the story.",
            related(frequent),
            (Suggestion(Span(*fact.span), fact.text.replace(wrong, right)),),
            None if sure else Severity.NOTE,
        )


def times(number: int) -> str:
    """Return a number of times in words."""
    return {1: "once", 2: "twice"}.get(number, f"{number} times")

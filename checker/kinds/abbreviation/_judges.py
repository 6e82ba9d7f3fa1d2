"""Whether abbreviations match their definitions, are defined in one way, and are spelled in one way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.folding import fold, skeleton
from checker.kinds.abbreviation._initials import SMALL
from checker.kinds.abbreviation._value import Abbreviation
from checker.model import Fact, Judgement, Related, Severity, Span, Suggestion, Verdict
from checker.spelling.slips import one_slip

SHORTEST = 4  # letters of two abbreviations that may be spellings of one
MOST = 200  # different abbreviations that are compared in pairs
NEARBY = 200  # characters before an abbreviation in which its words stand
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

    Letters in constant use in the story may come from another language, unless they are the initials with two swapped.
    """
    uses = by_letters(facts)
    judged: list[Judgement] = []
    for fact in facts:
        value: Abbreviation = fact.value
        if value.long and not value.wanted:
            judged.append(held(fact))
        elif value.wanted and (
            value.wanted in uses
            or sorted(value.letters.upper()) == sorted(value.wanted)
            or len(uses[value.letters]) == 1
        ):
            others = related(uses.get(value.wanted, ()))
            repair = (Suggestion(fact.span, written_as(fact)),)
            judged.append(Judgement(Verdict.CONTRADICTED, fact.document, fact.span, missed(fact), others, repair))
    return judged


def missed(fact: Fact) -> str:
    """Return the message for letters that are not the initials of their words."""
    value: Abbreviation = fact.value
    if explained(fact):
        return f"“{value.letters}” stands for “{value.long}”, whose initials are {value.wanted}."
    return f"“{value.letters}” is explained nowhere, but the initials of “{value.long}” are {value.wanted}."


def explained(fact: Fact) -> bool:
    """Return whether an abbreviation stands beside its words, in brackets or after `or`."""
    words = fact.document.text[max(fact.span.start - 12, 0) : fact.span.start].lower().removesuffix("the ")
    return words.endswith(("(", "[", "{", "or "))


def written_as(fact: Fact) -> str:
    """Return the initials that were wanted, with the points or the plural `s` of the letters that stand there."""
    return fact.text.replace(fact.value.letters, fact.value.wanted)


def consistency(facts: Sequence[Fact]) -> Sequence[Judgement]:
    """Judge whether an abbreviation is defined twice in different words."""
    judged: list[Judgement] = []
    for letters, uses in by_letters(facts).items():
        defined = [fact for fact in uses if fact.value.long and not fact.value.wanted]
        judged += [
            otherwise(fact, defined[0])
            for fact in uses
            if defined and not fact.value.long and reworded(fact, defined[0])
        ]
        for at, fact in enumerate(defined):
            other = next((one for one in defined[:at] if differs(one.value.long, fact.value.long)), None)
            if other is None:
                judged.append(held(fact))
                continue
            message = f"{letters} is “{fact.value.long}” here, but “{other.value.long}” elsewhere."
            judged.append(Judgement(Verdict.CONTRADICTED, fact.document, fact.span, message, related([other])))
    return judged


def otherwise(fact: Fact, defined: Fact) -> Judgement:
    """Return the judgement of an abbreviation that stands in brackets behind other words than its own."""
    message = (
        f"{fact.value.letters} stands for “{reworded(fact, defined)}” here, but for “{defined.value.long}” elsewhere."
    )
    return Judgement(Verdict.CONTRADICTED, fact.document, fact.span, message, related([defined]))


def reworded(fact: Fact, defined: Fact) -> str:
    """Return the words before an abbreviation in brackets, where they are its long form but for one; else nothing."""
    text, start, long = fact.document.text, fact.span.start, defined.value.long.split()
    if text[max(start - 1, 0) : start] != "(":
        return ""
    words = text[max(start - NEARBY, 0) : start - 1].split()[-len(long) :]
    unlike = [one for one, other in zip(long, words, strict=False) if one != other]
    told = " ".join(words)
    same = (
        len(words) == len(long) > 2
        and len(unlike) == 1
        and all(word[0].isupper() == w[0].isupper() for word, w in zip(long, words, strict=True))
    )
    return told if same and differs(told, defined.value.long) else ""


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

    Only letters that are defined nowhere are held to be a slip, and only of an abbreviation in more frequent use, or of
    the initials of a definition; the definition itself is another rule's.
    """
    uses = by_letters(facts)
    wanted = {fact.value.wanted for fact in facts}
    judged = [held(found[0]) for found in uses.values()]
    long = sorted(letters for letters in uses if len(letters) >= SHORTEST)
    for a, b in combinations(long, 2) if len(long) < MOST else ():
        if abs(len(a) - len(b)) > 1:
            continue
        rare, frequent = sorted((a, b), key=lambda one: (is_defined(uses[one]), one in wanted, len(uses[one])))
        judged += slips(uses[frequent], uses[rare])
    return judged


def is_defined(uses: Sequence[Fact]) -> bool:
    """Return whether the story says what an abbreviation stands for."""
    return any(fact.value.long and not fact.value.wanted for fact in uses)


def slips(frequent: Sequence[Fact], rare: Sequence[Fact]) -> Iterator[Judgement]:
    """Yield a contradiction for each use of the rarer of two abbreviations, if it is a slip of the other."""
    right, wrong = frequent[0].value.letters, rare[0].value.letters
    if is_defined(rare):
        return
    slip = one_slip(right.lower(), wrong.lower())
    if slip is None:
        return
    sure = slip.sort == "swap"
    last = slip.at >= min(len(right), len(wrong)) - 1
    if not sure and (last or len(rare) > 1 or len(frequent) < 3):
        return
    for fact in rare:
        if fact.value.wanted:
            continue
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

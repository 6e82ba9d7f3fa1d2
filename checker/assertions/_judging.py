"""What the forms share: wording, and a judgement of one fact against values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from checker.kinds import kinds
from checker.model import Fact, Judgement, Kind, Related, Severity, Subject, Suggestion, Verdict


def phrase(subject: Subject) -> str:
    """Return `subject` in words, for messages: `date of invasion`."""
    words = " ".join(word for word in (subject.part, kinds()[subject.kind].words[0]) if word)
    return f"{words} of {subject.topic}" if subject.topic else words


def joined(values: Iterable[str], conjunction: str = "or") -> str:
    """Return `a, b or c`, each in quotation marks."""
    quoted = [f"“{value}”" for value in values]
    return f"{', '.join(quoted[:-1])} {conjunction} {quoted[-1]}" if len(quoted) > 1 else "".join(quoted)


def judgement(fact: Fact, verdict: Verdict, message: str = "", related: tuple[Related, ...] = ()) -> Judgement:
    """Return a judgement anchored at `fact`; only a contradiction keeps its message."""
    if verdict is not Verdict.CONTRADICTED:
        return Judgement(verdict, fact.document, fact.span)
    return Judgement(verdict, fact.document, fact.span, message, related or _cue(fact))


def respelled(fact: Fact, message: str, repairs: Sequence[str]) -> Judgement:
    """Return the contradiction of a declared spelling, each of `repairs` offered in place of the whole mention.

    The repair is certain where it is the only one, and has no fewer words: one less may be a middle name that is lost.
    """
    certain = len(set(repairs)) == 1 and len(fact.text.split()) <= len(repairs[0].split())
    suggestions = tuple(Suggestion(fact.span, repair, certain) for repair in repairs)
    return Judgement(Verdict.CONTRADICTED, fact.document, fact.span, message, suggestions=suggestions)


def doubted(fact: Fact, message: str, repairs: Sequence[str]) -> Judgement:
    """Return the note on a name that may be a slip of a declared one, or another person's; no repair is certain."""
    suggestions = tuple(Suggestion(fact.span, repair) for repair in repairs)
    message = f"{message}, and may be another person"
    verdict = Verdict.CONTRADICTED
    return Judgement(verdict, fact.document, fact.span, message, (), suggestions, Severity.NOTE)


def bounds_of(kind: Kind, value: Any) -> tuple[Any, Any] | None:
    """Return the least and the greatest that a value may mean; None where that cannot be said."""
    return kind.bounds(value) if kind.bounds is not None and value is not None else None


def _cue(fact: Fact) -> tuple[Related, ...]:
    """Return the words that bound the fact to its topic, so that an editor sees why it was read that way."""
    return (Related(fact.document, fact.cue, f"read as {fact.subject}"),) if fact.cue is not None else ()
